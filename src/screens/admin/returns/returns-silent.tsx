import { Text } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { askedFor, isOpen } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import { silentLeads } from '#domain/returns.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { Count } from '#screens/overview/count.tsx';
import { actionsHref } from '#screens/overview/plan-address.ts';
import { useReturnsStyles } from './returns-style.ts';

/** People of whom nothing came in three cycles: for them a reminder more is not what is missing. */
export function ReturnsSilent({ snapshot, today }: { snapshot: Snapshot; today: CivilDate }) {
  const styles = useReturnsStyles();
  const id = useId();
  const silent = useMemo(
    () =>
      silentLeads(snapshot, today).map((key) => ({
        key,
        name: nameOf(snapshot, key),
        count: [...snapshot.actions.values()].filter(
          (action) => isOpen(snapshot.scheme, action) && askedFor(action, snapshot.people).includes(key),
        ).length,
      })),
    [snapshot, today],
  );
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        No update in three cycles
      </h2>
      {silent.length === 0 ? (
        <Text>Everybody who was asked has sent at least one update in the last three cycles.</Text>
      ) : (
        <>
          <Text>
            Asked for something in each of the last three cycles, and nothing came. Somebody may have to talk
            to them, or the actions may need another lead.
          </Text>
          <ul>
            {silent.map((one) => (
              <li key={one.key}>
                {one.name},{' '}
                <Count
                  n={one.count}
                  of={`open actions of ${one.name}`}
                  href={actionsHref({ lead: one.key, countsAs: 'open' })}
                />{' '}
                open {one.count === 1 ? 'action' : 'actions'}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
