import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { filterRows, noFilter, sortRows, type PlanRow } from '#domain/plan-row.ts';
import type { Status } from '#domain/status.ts';
import { hrefOf } from '#screens/route.ts';
import { ActionCards } from './action-cards.tsx';
import { ActionTable } from './action-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { useIsNarrow } from './narrow.ts';
import { addressOf, viewFrom, viewHref, type ActionsView } from './plan-address.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXL,
  },
});

type Address = Readonly<Record<string, string>>;

/** Every live action in one list to search, filter and sort. What is shown stands in the address. */
export function AllActions(props: {
  rows: readonly PlanRow[];
  statuses: readonly Status[];
  address: Address;
}) {
  const styles = useStyles();
  const isNarrow = useIsNarrow();
  const [view, setView] = useView(props.address);
  // typing stays quick: the list follows when the browser has time
  const shownView = useDeferredValue(view);
  const found = useMemo(
    () => sortRows(filterRows(props.rows, shownView.filter), shownView.sort, shownView.direction),
    [props.rows, shownView],
  );
  const all = props.rows.length;
  const List = isNarrow ? ActionCards : ActionTable;
  return (
    <>
      <FilterBar rows={props.rows} statuses={props.statuses} view={view} onView={setView} />
      <div className={styles.line}>
        <Text role="status">
          {found.length === all
            ? `All ${String(all)} live actions`
            : `${String(found.length)} of ${String(all)} live actions`}
        </Text>
        <FilterChips statuses={props.statuses} view={view} onView={setView} />
      </div>
      {found.length === 0 ? (
        <div className={styles.none}>
          <Text>No live action fits all of this.</Text>
          <Button onClick={() => setView({ ...view, filter: noFilter })}>Show all actions</Button>
        </div>
      ) : (
        <List
          view={viewHref(shownView)}
          rows={found}
          sort={shownView.sort}
          direction={shownView.direction}
          onSort={(sort, direction) => setView({ ...view, sort, direction })}
        />
      )}
    </>
  );
}

/** The view, kept in the address: changes replace it, so that Back leaves the list instead of undoing letters. */
function useView(address: Address): readonly [ActionsView, (view: ActionsView) => void] {
  const given = viewHref(viewFrom(address));
  const [state, setState] = useState(() => ({ given, view: viewFrom(address) }));
  // a link or Back led to another view of the same list
  if (state.given !== given) setState({ given, view: viewFrom(address) });
  const setView = (view: ActionsView) => {
    const filter = addressOf(view);
    setState({ given, view });
    window.history.replaceState(null, '', hrefOf({ at: 'plan', tab: 'actions', filter }));
  };
  return [state.view, setView];
}
