import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanRow } from '#domain/plan-row.ts';
import type { RowFilter } from '#domain/row-filter.ts';
import type { Status } from '#domain/status.ts';
import { FilterWords, useFilterStyles } from '#screens/parts/filter-choice.tsx';
import { FilterChoices } from './filter-choices.tsx';
import { FilterTicks } from './filter-ticks.tsx';
import { useIsNarrow } from './narrow.ts';
import type { ActionsView } from './plan-address.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  word: {
    minHeight: '32px',
    lineHeight: '32px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** The ways to narrow the list down; on a phone all but the search are folded away, and say how many are in use. */
export function FilterBar(props: {
  rows: readonly PlanRow[];
  statuses: readonly Status[];
  view: ActionsView;
  onView: (view: ActionsView) => void;
}) {
  const styles = useStyles();
  const looks = useFilterStyles();
  const isNarrow = useIsNarrow();
  const { rows, statuses } = props;
  const { filter } = props.view;
  const narrowTo = (part: Partial<RowFilter>) =>
    props.onView({ ...props.view, filter: { ...filter, ...part } });
  const search = <FilterWords value={filter.text} onWords={(text) => narrowTo({ text })} />;
  const others = (
    <>
      <FilterChoices rows={rows} statuses={statuses} filter={filter} onFilter={narrowTo} />
      <FilterTicks filter={filter} onFilter={narrowTo} />
    </>
  );
  if (!isNarrow)
    return (
      <search className={looks.bar}>
        {search}
        {others}
      </search>
    );
  const inUse = countInUse(filter);
  return (
    <search className={styles.bar}>
      {search}
      <details>
        <summary className={styles.word}>Filters{inUse === 0 ? '' : ` (${String(inUse)} in use)`}</summary>
        <div className={looks.bar}>{others}</div>
      </details>
    </search>
  );
}

// what is chosen or ticked; the search says for itself that it is in use
function countInUse(filter: RowFilter): number {
  return Object.values({ ...filter, text: null }).filter((one) => one !== null && one !== false).length;
}
