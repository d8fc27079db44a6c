import { Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { changeNames } from '#domain/change/change-words.ts';
import { changeLog } from '#domain/change/change-log.ts';
import { changeKinds } from '#domain/change/change.ts';
import { NoneFits } from '#screens/parts/none-fits.tsx';
import { useView } from '#screens/parts/use-view.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { levelChoice } from '#screens/overview/level-words.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { stateWords } from './change-words.ts';
import {
  cyclesOf,
  filterLog,
  logAddressOf,
  logFilterFrom,
  logRows,
  type LogFilter,
  type LogRow,
} from './log-row.ts';
import { FilterChoice } from '#screens/parts/filter-choice.tsx';
import { headingChoices } from '#screens/parts/choices.ts';
import { StateMark } from './state-mark.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // the search and what is long take two columns, so that every line is full
    '@media (min-width: 480px)': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      '> :first-child': { gridColumnEnd: 'span 2' },
    },
    '@media (min-width: 901px)': {
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      '> :nth-child(n + 4)': { gridColumnEnd: 'span 2' },
    },
    '@media print': { display: 'none' },
  },
  // long names in a choice may not widen it
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    ':last-child': { borderBottom: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: {
    maxWidth: '90ch',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
});

/** Everything that ever altered the plan or was to alter it, newest first. What is shown stands in the address. */
export function Log({ address }: { address: Readonly<Record<string, string>> }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const [filter, show] = useView(logFilterFrom(address), (next) =>
    hrefOf({ at: 'changes', tab: 'log', filter: logAddressOf(next) }),
  );
  const shownFilter = useDeferredValue(filter);
  const rows = useMemo(() => logRows(snapshot, changeLog(snapshot)), [snapshot]);
  const found = useMemo(() => filterLog(rows, shownFilter, snapshot), [rows, shownFilter, snapshot]);
  const view = JSON.stringify(shownFilter);
  const { shown, grow } = useGrowing(found.length, 0, view);
  if (rows.length === 0)
    return (
      <Text>
        Nothing has changed yet. Every change of the plan will stand here: what, before and after, why, who
        proposed it, who decided it and when.
      </Text>
    );
  return (
    <>
      <FilterBar rows={rows} filter={filter} onFilter={show} />
      <Text role="status">
        {found.length === rows.length
          ? `All ${String(rows.length)} entries`
          : `${String(found.length)} of ${String(rows.length)} entries`}
      </Text>
      {found.length === 0 ? (
        <NoneFits
          words="No entry fits all of this."
          verb="Show all entries"
          onShowAll={() => show(logFilterFrom({}))}
        />
      ) : (
        <>
          <ul className={styles.list} aria-label="Log of changes">
            {found.slice(0, shown).map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </ul>
          <EndOfList shown={shown} total={found.length} onNear={grow} />
        </>
      )}
    </>
  );
}

function Row({ row }: { row: LogRow }) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.head}>
        <Link href={row.href}>{row.title}</Link>
        {row.state === 'update' ? null : <StateMark state={row.state} />}
      </span>
      {row.what === '' ? null : <Text>{row.what}</Text>}
      {row.reason === '' ? null : <Text className={styles.reason}>Why: {row.reason}</Text>}
      <Text className={styles.quiet}>{row.who}</Text>
    </li>
  );
}

function FilterBar(props: {
  rows: readonly LogRow[];
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
}) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { rows, filter } = props;
  const narrowTo = (part: Partial<LogFilter>) => props.onFilter({ ...filter, ...part });
  const kinds = changeKinds.filter((kind) => rows.some((row) => row.kind === kind));
  const states = (['proposed', 'approved', 'declined', 'taken-back'] as const).map((state) => ({
    key: state,
    words: stateWords[state],
  }));
  return (
    <search className={styles.bar}>
      <Field label="Search" className={styles.choice}>
        <Input
          type="search"
          value={filter.text}
          placeholder="Words, a reference or a name"
          onChange={(_, { value }) => narrowTo({ text: value })}
        />
      </Field>
      <FilterChoice
        label="Kind"
        none="Any kind"
        value={filter.kind}
        options={kinds.map((kind) => ({ key: kind, words: changeNames[kind] }))}
        onChoose={(kind) => narrowTo({ kind })}
      />
      <FilterChoice
        label="State"
        none="Any state"
        value={filter.state}
        options={[...states, { key: 'update', words: 'By an update' }]}
        onChoose={(state) => narrowTo({ state })}
      />
      <FilterChoice
        label="Cycle"
        none="Any cycle"
        value={filter.cycle}
        options={cyclesOf(rows, snapshot)}
        onChoose={(cycle) => narrowTo({ cycle })}
      />
      <FilterChoice
        label={levelChoice(snapshot.settings.structure)}
        none="Whole plan"
        value={filter.section}
        options={headingChoices(snapshot)}
        onChoose={(section) => narrowTo({ section })}
      />
    </search>
  );
}
