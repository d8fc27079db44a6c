import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { peopleGaps } from '#domain/people/people-gaps.ts';
import type { Person } from '#domain/people/person.ts';
import { Panel } from '#screens/admin/panel.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import type { HealthRun } from './use-health.ts';

const useStyles = makeStyles({
  text: { maxWidth: '75ch' },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** The people whom something keeps from doing what the plan asks of them. */
export function PeopleHealth({ run }: { run: HealthRun }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const gaps = useMemo(() => peopleGaps(snapshot, store.today()), [snapshot, store]);
  const met = run.at === 'read' ? run.health.met : null;
  const strangers = met === null ? [] : gaps.needed.filter((one) => !met.has(one.email.toLowerCase()));
  return (
    <Panel title="People">
      <Names
        people={gaps.withoutAccount}
        what="Without an e-mail address, although they have something to do; nobody who signs in is known to be them:"
        none="Everybody with something to do can be known by their account."
      />
      <Names
        people={gaps.withoutUpdater}
        what="Leading live actions, with nobody named who may update for them:"
        none="Every post and group that leads has somebody who may update for it."
      />
      {run.at !== 'read' ? (
        <Text className={styles.text}>‘Check now’ also says who was never seen on the site.</Text>
      ) : met === null ? (
        <Text className={styles.text}>SharePoint does not say who was seen on the site.</Text>
      ) : (
        <Names
          people={strangers}
          what="Never seen on the site. They may have no rights there, or have them through a group and have not opened One Plan yet. Ask them to open it once:"
          none="Everybody with something to do was seen on the site."
        />
      )}
      <Text>
        <Link inline href={hrefOf({ at: 'admin', tab: 'people' })}>
          Go to People
        </Link>
      </Text>
    </Panel>
  );
}

function Names({ people, what, none }: { people: readonly Person[]; what: string; none: string }) {
  const styles = useStyles();
  if (people.length === 0) return <Text>{none}</Text>;
  return (
    <div className={styles.group}>
      <Text className={styles.text}>{what}</Text>
      <ul className={styles.list}>
        {people.map((one) => (
          <li key={one.key}>
            {one.name}
            {one.organisation === '' ? '' : ` (${one.organisation})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
