import { Field, Link, makeStyles, Select, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { sayDate } from '#domain/date.ts';
import type { Risk, RiskKind } from '#domain/risk/risk.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { Moves } from './heat-cell.tsx';
import { arrowKey, HeatMap, mapNouns } from './heat-map.tsx';
import { movesSince, sayMove } from './moves.ts';
import type { RegisterView } from './register-view.ts';
import { arrows } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  maps: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    maxWidth: '1400px',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  since: { maxWidth: '420px' },
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The two heat maps of one part of the register side by side, and in words what moved on them. */
export function HeatMaps(props: {
  risks: readonly Risk[];
  /** The sense of the maps: for opportunities high is good. */
  kind: RiskKind;
  view: RegisterView;
  onView: (view: RegisterView) => void;
}) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot, store } = useReady();
  const { view, kind } = props;
  const isChance = kind === 'opportunity';
  const today = store.today();
  const moved = useMemo(
    () => movesSince(snapshot, (risk) => (risk.kind === 'opportunity') === isChance, view.since, today),
    [snapshot, isChance, view.since, today],
  );
  const moves = useMemo(
    () =>
      new Map(
        moved
          .filter(({ is }) => is !== 'same')
          .map((one) => [one.risk.ref, { arrow: arrows[one.is], words: sayMove(one) }]),
      ),
    [moved],
  );
  const told = moved.filter(({ is }) => is !== 'same');
  const noun = isChance ? mapNouns.opportunities : mapNouns.threats;
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {isChance ? 'Opportunities: a high score is good' : 'Threats and issues: a high score is bad'}
      </h2>
      <div className={styles.maps}>
        {(['unmitigated', 'mitigated'] as const).map((by) => (
          <HeatMap
            key={by}
            title={
              by === 'unmitigated'
                ? 'Unmitigated: before anything is done'
                : 'Mitigated: with the controls in place'
            }
            by={by}
            risks={props.risks}
            kind={kind}
            noun={noun}
            moves={by === 'mitigated' ? moves : noMoves}
            chosen={view.cell?.by === by ? view.cell.score : null}
            onChoose={(cell) =>
              props.onView({ ...view, cell: cell === null ? null : { by, score: cell.score } })
            }
          />
        ))}
      </div>
      <Text className={styles.quiet}>
        Choose a cell to see its entries below. The arrow keys go from cell to cell. {arrowKey}
      </Text>
      <div className={styles.since}>
        <Field label="Movement" className={styles.choice}>
          <Select value={view.since} onChange={(_, { value }) => props.onView({ ...view, since: value })}>
            <option value="">At the last review of each</option>
            {freezesOf([...snapshot.cycles.values()], today).map(({ on, title }) => (
              <option key={on} value={on}>
                {`Since ${sayDate(on)} (${title})`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {told.length === 0 ? (
        <Text>Nothing moved.</Text>
      ) : (
        <ul className={styles.list} aria-label="What moved">
          {told.map((one) => (
            <li key={one.risk.ref}>
              <span aria-hidden="true">{arrows[one.is]} </span>
              <Link href={hrefOf({ at: 'risk', ref: one.risk.ref })} inline>
                {one.risk.ref} {one.risk.title}
              </Link>{' '}
              {sayMove(one)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const noMoves: Moves = new Map();

/** The freezes that are over, the latest first: the days for which a pack was made. */
function freezesOf(
  cycles: readonly { readonly freezeOn: string; readonly title: string }[],
  today: string,
): readonly { readonly on: string; readonly title: string }[] {
  return cycles
    .filter(({ freezeOn }) => freezeOn < today)
    .map(({ freezeOn, title }) => ({ on: freezeOn, title }))
    .sort((a, b) => b.on.localeCompare(a.on));
}
