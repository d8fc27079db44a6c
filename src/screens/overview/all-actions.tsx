import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { everyRow, planRows, sortRows } from '#domain/plan-row.ts';
import { filterRows, noFilter } from '#domain/row-filter.ts';
import type { Status } from '#domain/status.ts';
import { NoneFits } from '#screens/parts/none-fits.tsx';
import { useView } from '#screens/parts/use-view.ts';
import { useReady } from '#screens/use-store.ts';
import { ActionCards } from './action-cards.tsx';
import { ActionTable } from './action-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { useIsNarrow } from './narrow.ts';
import { OutlineActions } from './outline-actions.tsx';
import { isBeyondLive, lifecycleFilterWords, viewFrom, viewHref } from './plan-address.ts';
import { proposedActions } from './plan-tree.ts';
import { SelectBar } from './select-bar.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

type Address = Readonly<Record<string, string>>;

/** Actions in one list to search, filter and sort: live ones, until another place in the plan is asked for. */
export function AllActions(props: { statuses: readonly Status[]; address: Address }) {
  const styles = useStyles();
  const { snapshot, store, me } = useReady();
  const isNarrow = useIsNarrow();
  const [view, setView] = useView(viewFrom(props.address), viewHref);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  // typing stays quick: the list follows when the browser has time
  const shownView = useDeferredValue(view);
  const today = store.today();
  const { lifecycle } = shownView.filter;
  const scope = isBeyondLive(lifecycle) ? lifecycle : null;
  const rows = useMemo(
    () =>
      scope === null
        ? planRows(snapshot, today)
        : everyRow(snapshot, today).filter((row) => row.lifecycle === scope),
    [snapshot, today, scope],
  );
  const found = useMemo(
    () => sortRows(filterRows(rows, shownView.filter), shownView.sort, shownView.direction),
    [rows, shownView],
  );
  const proposed = useMemo(() => (scope === 'proposed' ? proposedActions(snapshot) : []), [scope, snapshot]);
  const handleTurn = useCallback(
    (ref: string, isOn: boolean) =>
      setChosen((now) => {
        const next = new Set(now ?? []);
        if (isOn) next.add(ref);
        else next.delete(ref);
        return next;
      }),
    [],
  );
  const selection = useMemo(
    () => (chosen === null ? null : { chosen, onTurn: handleTurn }),
    [chosen, handleTurn],
  );
  const kind = scope ?? 'live';
  const List = isNarrow ? ActionCards : ActionTable;
  return (
    <>
      <FilterBar rows={rows} statuses={props.statuses} view={view} onView={setView} />
      <div className={styles.line}>
        <Text role="status">
          {found.length === rows.length
            ? `All ${String(rows.length)} ${kind} actions`
            : `${String(found.length)} of ${String(rows.length)} ${kind} actions`}
        </Text>
        <FilterChips statuses={props.statuses} view={view} onView={setView} />
      </div>
      {me.role === 'admin' && scope === null && found.length > 0 ? (
        <SelectBar
          shown={found.map((row) => row.ref)}
          chosen={chosen}
          onChosen={(refs) => setChosen(refs === null ? null : new Set(refs))}
        />
      ) : null}
      {proposed.length === 0 ? null : <OutlineActions actions={[]} proposed={proposed} name="the plan" />}
      {found.length === 0 ? (
        proposed.length > 0 ? null : (
          <NoneFits
            words={`No ${kind} action fits all of this.`}
            verb="Show all actions"
            onShowAll={() => setView({ ...view, filter: noFilter })}
          />
        )
      ) : (
        <List
          view={viewHref(shownView)}
          rows={found}
          sort={shownView.sort}
          direction={shownView.direction}
          onSort={(sort, direction) => setView({ ...view, sort, direction })}
          label={scope === null ? 'Live actions' : `${lifecycleFilterWords[scope]} actions`}
          selection={scope === null ? selection : null}
        />
      )}
    </>
  );
}
