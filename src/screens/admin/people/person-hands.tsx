import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Handover } from '#domain/people/handover.ts';
import type { Person } from '#domain/people/person.ts';
import { nameOf } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { personHref } from './people-address.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  under: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  line: { minHeight: '24px', paddingTop: '2px' },
});

/** What is in somebody's hands: actions they lead or answer for, headings, groups they update, and whom they stand in for. */
export function PersonHands({ person, handover }: { person: Person; handover: Handover }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot } = useReady();
  const actions = (refs: readonly string[]) =>
    refs.map((ref) => ({
      key: ref,
      href: hrefOf({ at: 'action', ref }),
      words: `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`,
    }));
  const people = (keys: readonly string[]) =>
    keys.map((key) => ({ key, href: personHref(key), words: nameOf(snapshot, key) }));
  const headings = handover.sections.map((key) => ({
    key,
    href: hrefOf({ at: 'plan', tab: 'actions', filter: { section: key } }),
    words: `${key} ${snapshot.sections.get(key)?.title ?? ''}`,
  }));
  const lists = [
    { title: 'Leads', all: actions(handover.leads) },
    { title: 'Answers for', all: actions(handover.accountableFor) },
    { title: 'Answers for the headings', all: headings },
    { title: 'Updates for', all: people(handover.updaterOf) },
    { title: 'Deputy of', all: people(handover.deputyOf) },
  ].filter((list) => list.all.length > 0);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        In {person.kind === 'person' ? 'their' : 'its'} hands
      </h2>
      {lists.length === 0 ? <Text>Nothing that is open.</Text> : null}
      {lists.map(({ title, all }) => (
        <div key={title}>
          <h3 className={styles.under}>
            {title} ({all.length})
          </h3>
          <ul className={styles.list}>
            {all.map((one) => (
              <li key={one.key} className={styles.line}>
                <Link href={one.href} inline>
                  {one.words}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
