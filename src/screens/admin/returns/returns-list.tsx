import { Link, mergeClasses, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { dayOf, sayDate, type CivilDate } from '#domain/date.ts';
import { organisationsAsOf } from '#domain/organisation.ts';
import type { Return } from '#domain/returns.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
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
  const head = mergeClasses(styles.cell, styles.head);
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
                <span className={styles.line}>{becameOf(one, view, today)}</span>
              </li>
            ))}
          </ul>
          <EndOfList shown={shown} total={returns.length} onNear={grow} />
        </>
      ) : (
        <ScrollRegion label={`Table: ${title}`}>
          <table className={styles.table} aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col" className={head}>
                  Action
                </th>
                <th scope="col" className={head}>
                  Asked
                </th>
                <th scope="col" className={head}>
                  Update
                </th>
              </tr>
            </thead>
            <tbody>
              {returns.slice(0, shown).map((one) => (
                <tr key={one.action.ref}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                    <Title one={one} />
                  </th>
                  <td className={styles.cell}>
                    <AskedNames snapshot={snapshot} asked={one.asked} on={view.cycle.freezeOn} />
                  </td>
                  <td className={styles.cell}>{becameOf(one, view, today)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <EndOfList shown={shown} total={returns.length} onNear={grow} />
        </ScrollRegion>
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

function becameOf(one: Return, { cycle }: ReturnsView, today: CivilDate): string {
  const state = stateName(one.state, cycle, today);
  if (one.update !== null) return `${state}, ${sayDate(dayOf(one.update.submittedAt))}`;
  return one.carriedForwardFrom === null
    ? `${state}, never updated`
    : `${state}, carried forward, last updated ${sayDate(dayOf(one.carriedForwardFrom.submittedAt))}`;
}
