import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sayInstant } from '#domain/date.ts';
import { outsideChangeOf } from '#domain/outside-change.ts';
import { actionsInOrder } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { Panel } from '#screens/admin/panel.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ProblemTable } from './problem-table.tsx';

/** The actions that somebody changed in the list itself, past One Plan. */
export function OutsideHealth() {
  const { snapshot } = useReady();
  const changed = useMemo(
    () =>
      actionsInOrder(snapshot).flatMap((action) => {
        const change = outsideChangeOf(snapshot, action);
        return change === null ? [] : [{ action, change }];
      }),
    [snapshot],
  );
  return (
    <Panel title="Changed outside One Plan">
      {changed.length === 0 ? (
        <Text>Every action says what its last update or decision said.</Text>
      ) : (
        <AdminTable
          label="Actions changed outside One Plan"
          head={['Action', 'Title', 'Row last changed by', 'On']}
          rows={changed.map(({ action, change }) => ({
            key: action.ref,
            cells: [
              <Link key="ref" inline href={hrefOf({ at: 'action', ref: action.ref })}>
                {action.ref}
              </Link>,
              action.title,
              change.byName,
              sayInstant(change.at),
            ],
          }))}
        />
      )}
    </Panel>
  );
}

/** The rows that were left out because they could not be read. */
export function UnreadHealth() {
  const { snapshot } = useReady();
  return (
    <Panel title="Rows that cannot be read">
      {snapshot.problems.length === 0 ? (
        <Text>None. Every row of the lists can be read.</Text>
      ) : (
        <>
          <Text>
            These rows are left out of everything One Plan shows. Open the list in SharePoint, find the row by
            its id, and put right what is named here, or delete the row.
          </Text>
          <ProblemTable problems={snapshot.problems} />
        </>
      )}
    </Panel>
  );
}
