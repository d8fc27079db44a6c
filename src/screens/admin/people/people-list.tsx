import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { organisationsOf } from '#domain/people/organisation.ts';
import { AdminPlaces } from '#screens/admin/admin-places.tsx';
import { NoneFits } from '#screens/parts/none-fits.tsx';
import { Page } from '#screens/parts/page.tsx';
import { useView } from '#screens/parts/use-view.ts';
import { useReady } from '#screens/use-store.ts';
import { LeaversBar } from './leavers-bar.tsx';
import { listAddress, peopleHref, peopleViewHref } from './people-address.ts';
import { PeopleFilters } from './people-filters.tsx';
import { filterPeople, peopleHere, peopleRows, type PeopleFilter } from './people-row.ts';
import { PeopleTable } from './people-table.tsx';
import { UpdatersBar } from './updater-bar.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
});

/** Everybody in the plan, narrowed down as the address says. */
export function PeopleList(props: { filter: PeopleFilter }) {
  const styles = useStyles();
  const [filter, setFilter] = useView(props.filter, peopleHref);
  const { snapshot, store, account } = useReady();
  const today = store.today();
  const rows = useMemo(
    () => peopleRows(snapshot, today, account.emails[0] ?? ''),
    [snapshot, today, account],
  );
  const shown = useMemo(() => filterPeople(rows, filter), [rows, filter]);
  const organisations = useMemo(() => organisationsOf(snapshot).map((one) => one.name), [snapshot]);
  return (
    <Page
      title="People"
      lead="Everybody who leads, answers for or reads the plan, and the posts and groups that own actions."
      actions={
        <Button as="a" appearance="primary" href={peopleViewHref('add')}>
          Add a person
        </Button>
      }
    >
      <AdminPlaces />
      <LeaversBar />
      <UpdatersBar rows={rows} />
      <PeopleFilters filter={filter} organisations={organisations} onFilter={setFilter} />
      <div className={styles.line}>
        <Text role="status">
          {shown.length} of {rows.length} shown
        </Text>
        <Link href={peopleViewHref('organisations')}>Organisations</Link>
      </div>
      {shown.length === 0 ? (
        <NoneFits
          words="Nobody fits all of this."
          verb="Show everybody who is here"
          onShowAll={() => setFilter(peopleHere)}
        />
      ) : (
        <PeopleTable rows={shown} today={today} view={JSON.stringify(listAddress(filter))} />
      )}
    </Page>
  );
}
