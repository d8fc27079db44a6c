import { Link, Text } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { returnsOf, silentLeads } from '#domain/cycle/returns.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { useReturnsStyles } from './returns-style.ts';
import { returnsHref } from './returns-view.ts';

/** People of whom nothing came in three cycles: for them a reminder more is not what is missing. */
export function ReturnsSilent(props: { snapshot: Snapshot; cycle: Cycle; today: CivilDate }) {
  const styles = useReturnsStyles();
  const id = useId();
  const { snapshot, cycle, today } = props;
  const silent = useMemo(
    () =>
      silentLeads(snapshot, today).map((key) => ({
        key,
        name: nameOf(snapshot, key),
        count: returnsOf(snapshot, cycle, today).filter((one) => one.asked.includes(key)).length,
      })),
    [snapshot, cycle, today],
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
                <Link
                  href={returnsHref({
                    tab: 'updates',
                    cycle,
                    show: null,
                    person: one.key,
                    organisation: null,
                  })}
                  inline
                >
                  {one.count} {one.count === 1 ? 'update' : 'updates'} due for {cycle.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
