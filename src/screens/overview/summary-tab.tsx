import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { RowFilter } from '#domain/row-filter.ts';
import type { Summary } from '#domain/overview.ts';
import { listOf } from '#screens/changes/change-words.ts';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { Count } from './count.tsx';
import { actionsHref } from './plan-address.ts';
import { StatusBar } from './status-bar.tsx';
import { SummaryTable } from './summary-table.tsx';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    maxWidth: '760px',
  },
  figure: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: { ...typographyStyles.title1, margin: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** The plan in figures: how many actions stand how, in all and under each heading. Every figure leads to its actions. */
export function SummaryTab({ summary }: { summary: Summary }) {
  const styles = useStyles();
  const [barsId, tableId] = [useId(), useId()];
  const { snapshot } = useReady();
  const { levels } = snapshot.settings.structure;
  const top = (levels[0]?.one ?? 'heading').toLowerCase();
  const { total, cycle } = summary;
  const bars = summary.rows.filter((row) => row.kind === 'priority' || row.kind === 'unplaced');
  const shown = summary.statuses.filter((_, index) => (total.byStatus[index] ?? 0) > 0);
  return (
    <>
      <dl className={styles.figures}>
        <Figure name="Live actions" n={total.live} filter={{}} />
        <Figure name="Open" n={total.open} filter={{ countsAs: 'open' }} />
        <Figure name="Done" n={total.done} filter={{ countsAs: 'done' }} />
        <Figure name="Overdue" n={total.overdue} filter={{ isOverdueOnly: true }} />
        {cycle === null ? null : (
          <Figure name="Not updated" n={total.notUpdated} filter={{ isNotUpdatedOnly: true }} />
        )}
      </dl>
      <section className={styles.part} aria-labelledby={barsId}>
        <h2 id={barsId} className={styles.heading}>
          {`How each ${top} stands`}
        </h2>
        <ul className={styles.key} aria-label="What the letters mean">
          {shown.map((status) => (
            <li key={status.code}>
              <StatusMark status={status} />
            </li>
          ))}
        </ul>
        <div className={styles.bars}>
          {bars.map((row) => (
            <StatusBar key={`${row.kind} ${row.key}`} row={row} statuses={summary.statuses} />
          ))}
        </div>
      </section>
      <section className={styles.part} aria-labelledby={tableId}>
        <h2 id={tableId} className={styles.heading}>
          By {listOf(levels.map((level) => level.one.toLowerCase()))}
        </h2>
        <Text>
          {cycle === null
            ? 'Not updated is counted once the first cycle has opened.'
            : `Not updated means an open action without an update for ${cycle.title}.`}{' '}
          Every number leads to the actions it counts.
        </Text>
        <SummaryTable summary={summary} />
      </section>
    </>
  );
}

function Figure({ name, n, filter }: { name: string; n: number; filter: Partial<RowFilter> }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd className={styles.number}>
        <Count n={n} of={name} href={actionsHref(filter)} />
      </dd>
    </div>
  );
}
