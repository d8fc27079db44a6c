import { Button, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { sayDate } from '#domain/date.ts';
import { organisationsOf, type Organisation } from '#domain/people/organisation.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { ToldBar } from '#screens/admin/told-bar.tsx';
import { focusOn } from '#screens/parts/focus-on.ts';
import { Page } from '#screens/parts/page.tsx';
import { useReady } from '#screens/use-store.ts';
import { peopleHref } from './people-address.ts';
import { peopleHere } from './people-row.ts';
import { RenameOrganisation } from './rename-organisation.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The organisations of the partnership: who belongs to each, what each was called before, and the way to rename or merge. */
export function Organisations() {
  const styles = useStyles();
  const pastId = useId();
  const { snapshot } = useReady();
  const all = useMemo(() => organisationsOf(snapshot), [snapshot]);
  const [renaming, setRenaming] = useState<string | null>(null);
  const past = snapshot.settings.organisations.toSorted((a, b) => b.on.localeCompare(a.on));
  const handleEnd = () => {
    setRenaming(null);
    focusOn(renaming === null ? '' : buttonId(renaming));
  };
  return (
    <Page
      title="Organisations"
      lead="Organisations that change their name, or go into another one, keep their people. The day is kept, so that earlier returns still make sense."
    >
      <AdminPlaces />
      <Link href={peopleHref()}>Back to everybody</Link>
      <ToldBar />
      {renaming === null ? null : (
        <RenameOrganisation key={renaming} from={renaming} organisations={all} onEnd={handleEnd} />
      )}
      <div className={styles.part}>
        {all.length === 0 ? (
          <Text>Nobody in the plan belongs to an organisation yet.</Text>
        ) : (
          <OrganisationTable all={all} onRename={setRenaming} />
        )}
      </div>
      {past.length === 0 ? null : (
        <section className={styles.part} aria-labelledby={pastId}>
          <h2 id={pastId} className={styles.heading}>
            Earlier names
          </h2>
          <ul className={styles.list}>
            {past.map(({ from, to, on }) => (
              <li key={`${from} ${to} ${on}`}>
                {from} has been {to} since {sayDate(on)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function OrganisationTable(props: { all: readonly Organisation[]; onRename: (name: string) => void }) {
  return (
    <AdminTable
      label="Organisations"
      head={['Organisation', 'People', 'Change']}
      figures={['People']}
      rows={props.all.map(({ name, people }) => ({
        key: name,
        cells: [
          name,
          <Link
            key="people"
            href={peopleHref({ ...peopleHere, organisation: name, state: '' })}
            aria-label={`${String(people.length)} people of ${name}`}
          >
            {people.length}
          </Link>,
          <Button
            key="rename"
            size="small"
            id={buttonId(name)}
            aria-label={`Rename or merge ${name}`}
            onClick={() => props.onRename(name)}
          >
            Rename or merge
          </Button>,
        ],
      }))}
    />
  );
}

function buttonId(name: string): string {
  return `rename ${name}`;
}
