import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { noFilter } from '#domain/plan-row.ts';
import type { CivilDate } from '#domain/date.ts';
import { useTableStyles } from '#screens/admin/import-table.ts';
import { Count } from '#screens/overview/count.tsx';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { actionsHref } from '#screens/overview/plan-address.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { accountWords, gapNames, kindNames, leavingWords, roleNames } from './owner-words.ts';
import { personHref } from './people-address.ts';
import type { PersonRow } from './people-row.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  figure: { textAlign: 'right' },
  // not by its colour alone
  gap: {
    display: 'block',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

/** The people as a table, or as cards where the window is too narrow for one. `view` is another one after a filter. */
export function PeopleTable(props: { rows: readonly PersonRow[]; today: CivilDate; view: string }) {
  const isNarrow = useIsNarrow();
  const { shown, grow } = useGrowing(props.rows.length, 0, props.view);
  const rows = props.rows.slice(0, shown);
  return (
    <>
      {isNarrow ? <Cards rows={rows} today={props.today} /> : <Table rows={rows} today={props.today} />}
      <EndOfList shown={shown} total={props.rows.length} onNear={grow} />
    </>
  );
}

type RowsProps = { readonly rows: readonly PersonRow[]; readonly today: CivilDate };

function Table({ rows, today }: RowsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const head = mergeClasses(table.cell, table.head);
  return (
    <ScrollRegion label="People">
      <table className={table.table} aria-label="People">
        <thead>
          <tr>
            <th scope="col" className={head}>
              Name
            </th>
            <th scope="col" className={head}>
              Organisation
            </th>
            <th scope="col" className={head}>
              Role
            </th>
            <th scope="col" className={head}>
              Signs in with
            </th>
            <th scope="col" className={mergeClasses(head, styles.figure)}>
              Leads
            </th>
            <th scope="col" className={mergeClasses(head, styles.figure)}>
              Answers for
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person.key}>
              <th scope="row" className={table.cell}>
                <Link href={personHref(row.person.key)} className={styles.name}>
                  {row.person.name}
                </Link>
                <Gap row={row} />
                {underName(row, today).map((words) => (
                  <span key={words} className={table.quiet}>
                    {words}
                  </span>
                ))}
              </th>
              <td className={table.cell}>
                {row.person.organisation === '' ? 'None named' : row.person.organisation}
              </td>
              <td className={table.cell}>{roleNames[row.person.role]}</td>
              <td className={table.cell}>
                <Account words={accountWords(row.person, row.account)} />
              </td>
              <td className={mergeClasses(table.cell, styles.figure)}>
                <Led row={row} />
              </td>
              <td className={mergeClasses(table.cell, styles.figure)}>{row.nAccountable}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cards({ rows, today }: RowsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <ul className={styles.list} aria-label="People">
      {rows.map((row) => (
        <li key={row.person.key} className={styles.card}>
          <Link href={personHref(row.person.key)} className={styles.name}>
            {row.person.name}
          </Link>
          <Gap row={row} />
          {underName(row, today).map((words) => (
            <span key={words} className={table.quiet}>
              {words}
            </span>
          ))}
          <span>
            {roleNames[row.person.role]}
            {row.person.organisation === '' ? '' : ` · ${row.person.organisation}`}
          </span>
          <span className={table.quiet}>{accountWords(row.person, row.account)}</span>
          <span>
            Leads: <Led row={row} /> · Answers for: {row.nAccountable}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** An address may go on in the next line after its @ and its full stops, not within a word. */
function Account({ words }: { words: string }) {
  return [...words.matchAll(/[^@.]*[@.]|[^@.]+/g)].map(({ 0: part, index }) => (
    <Fragment key={index}>
      {index === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}

function Led({ row }: { row: PersonRow }) {
  return (
    <Count
      n={row.nLed}
      of={`open actions led by ${row.person.name}`}
      href={actionsHref({ ...noFilter, lead: row.person.key, countsAs: 'open' })}
    />
  );
}

/** That nobody can update for a post or a group: it stands out, because reminders about its actions reach no one. */
function Gap({ row: { gap } }: { row: PersonRow }) {
  const styles = useStyles();
  return gap === null ? null : <strong className={styles.gap}>{gapNames[gap]}</strong>;
}

// the post where it says something else than the name, what owns, who updates for it, and that somebody left
function underName({ person, updaters }: PersonRow, today: CivilDate): readonly string[] {
  const leaving = leavingWords(person, today);
  return [
    ...(person.post === '' || person.post === person.name ? [] : [person.post]),
    ...(person.kind === 'person'
      ? []
      : [
          updaters.length === 0
            ? kindNames[person.kind]
            : `${kindNames[person.kind]}: updates by ${updaters.join(', ')}`,
        ]),
    ...(leaving === null ? [] : [leaving]),
  ];
}
