import { Link, mergeClasses, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { dayOf, type CivilDate } from '#domain/date.ts';
import { organisationsAsOf } from '#domain/people/organisation.ts';
import type { Return } from '#domain/cycle/returns.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { Day } from '#screens/parts/day.tsx';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { hrefOf } from '#screens/route.ts';
import { useReturnsStyles } from './returns-style.ts';
import { returnsHref, stateName, type ReturnsView } from './returns-view.ts';

/** The updates a view shows, one a line: whose they are, what became of them, and what is shown in their place. */
export function ReturnsList(props: {
  snapshot: Snapshot;
  returns: readonly Return[];
  view: ReturnsView;
  today: CivilDate;
}) {
  const styles = useReturnsStyles();
  const id = useId();
  const isNarrow = useIsNarrow();
  const { snapshot, returns, view, today } = props;
  const { shown, grow } = useGrowing(returns.length, 0, returnsHref(view));
  const title = view.show === null ? 'All updates due' : stateName(view.show, view.cycle, today);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title} ({returns.length})
      </h2>
      {returns.length === 0 ? (
        <Text>{view.show === 'missing' ? 'Nothing is missing.' : 'No update fits this.'}</Text>
      ) : isNarrow ? (
        <>
          <ul className={styles.cards} aria-labelledby={id}>
            {returns.slice(0, shown).map((one) => (
              <li key={one.action.ref} className={styles.card}>
                <Title one={one} />
                <AskedNames snapshot={snapshot} asked={one.asked} on={view.cycle.freezeOn} />
                <span className={styles.line}>
                  <Became one={one} view={view} today={today} />
                </span>
              </li>
            ))}
          </ul>
          <EndOfList shown={shown} total={returns.length} onNear={grow} />
        </>
      ) : (
        <>
          <AdminTable
            label={`${title} (${String(returns.length)})`}
            regionLabel={`Table: ${title}`}
            hasPlainHeads
            head={['Action', 'Asked', 'Update']}
            firm={view.show === null ? [] : ['Update']}
            rows={returns.slice(0, shown).map((one) => ({
              key: one.action.ref,
              cells: [
                <Title key="title" one={one} />,
                <AskedNames key="asked" snapshot={snapshot} asked={one.asked} on={view.cycle.freezeOn} />,
                <Became key="became" one={one} view={view} today={today} />,
              ],
            }))}
          />
          <EndOfList shown={shown} total={returns.length} onNear={grow} />
        </>
      )}
    </section>
  );
}

function Title({ one }: { one: Return }) {
  const styles = useReturnsStyles();
  return (
    <Link href={hrefOf({ at: 'action', ref: one.action.ref })} className={styles.title}>
      {one.action.ref} {one.action.title}
    </Link>
  );
}

function AskedNames(props: { snapshot: Snapshot; asked: readonly string[]; on: CivilDate }) {
  const { snapshot, asked, on } = props;
  const styles = useReturnsStyles();
  const organisationOf = organisationsAsOf(snapshot, on);
  if (asked.length === 0) return <>Nobody is named</>;
  return (
    <>
      {asked.map((key) => {
        const person = snapshot.people.get(key);
        const organisation = organisationOf(key);
        return (
          <span key={key} className={styles.line}>
            {nameOf(snapshot, key)}
            {person?.isActive === false ? ' (has left)' : ''}
            {organisation === '' ? null : (
              <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                {organisation}
              </Text>
            )}
          </span>
        );
      })}
    </>
  );
}

// where the heading says the state of all, a line says only what is its own
function Became({ one, view, today }: { one: Return; view: ReturnsView; today: CivilDate }) {
  const { update, carriedForwardFrom: last } = one;
  const state = view.show === null ? stateName(one.state, view.cycle, today) : null;
  if (update !== null)
    return (
      <>
        {state === null ? '' : `${state}, `}
        <Day on={dayOf(update.submittedAt)} />
      </>
    );
  if (last === null) return state === null ? 'Never updated' : `${state}, never updated`;
  return (
    <>
      {state === null ? 'Last updated' : `${state}, last updated`} <Day on={dayOf(last.submittedAt)} />
    </>
  );
}
