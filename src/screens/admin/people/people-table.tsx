import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { noFilter } from '#domain/row-filter.ts';
import type { CivilDate } from '#domain/date.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { useCardStyles } from '#screens/parts/card-style.ts';
import { useTableStyles } from '#screens/parts/table-style.ts';
import { Count } from '#screens/overview/count.tsx';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { actionsHref } from '#screens/overview/plan-address.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { useGrowing } from '#screens/parts/growing.ts';
import { accountWords, gapNames, kindNames, leavingWords, roleNames } from './owner-words.ts';
import { personHref } from './people-address.ts';
import type { PersonRow } from './people-row.ts';

const useStyles = makeStyles({
  // as a zero that could have been a link looks beside it
  none: { color: tokens.colorNeutralForeground3 },
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  // not by its colour alone
  gap: {
    display: 'block',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
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
  return (
    <AdminTable
      label="People"
      hasPlainHeads
      head={['Name', 'Organisation', 'Role', 'Signs in with', 'Leads', 'Answers for']}
      figures={['Leads', 'Answers for']}
      rows={rows.map((row) => ({
        key: row.person.key,
        cells: [
          <Named key="name" row={row} today={today} />,
          row.person.organisation === '' ? 'None named' : row.person.organisation,
          roleNames[row.person.role],
          <Account key="account" words={accountWords(row.person, row.account)} />,
          <Led key="led" row={row} />,
          <Answered key="answered" row={row} />,
        ],
      }))}
    />
  );
}

function Named({ row, today }: { row: PersonRow; today: CivilDate }) {
  const styles = useCardStyles();
  const table = useTableStyles();
  return (
    <>
      <Link href={personHref(row.person.key)} className={styles.name}>
        {row.person.name}
      </Link>
      <Gap row={row} />
      {underName(row, today).map((words) => (
        <span key={words} className={table.quiet}>
          {words}
        </span>
      ))}
    </>
  );
}

function Cards({ rows, today }: RowsProps) {
  const styles = useCardStyles();
  const own = useStyles();
  const table = useTableStyles();
  return (
    <ul className={styles.list} aria-label="People">
      {rows.map((row) => (
        <li key={row.person.key} className={styles.card}>
          <Named row={row} today={today} />
          <span>
            {roleNames[row.person.role]}
            {row.person.organisation === '' ? '' : ` · ${row.person.organisation}`}
          </span>
          <span className={table.quiet}>{accountWords(row.person, row.account)}</span>
          <span className={own.counts}>
            <span>
              Leads: <Led row={row} />
            </span>
            <span>
              Answers for: <Answered row={row} />
            </span>
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

function Answered({ row: { nAccountable } }: { row: PersonRow }) {
  const styles = useStyles();
  return <span className={mergeClasses(nAccountable === 0 && styles.none)}>{nAccountable}</span>;
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
