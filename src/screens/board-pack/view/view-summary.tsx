import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackSummaryRow } from '#domain/pack/pack-parts.ts';
import {
  comparedWith,
  counted,
  inOneLine,
  inShort,
  reconciliation,
  returnsSaid,
} from '#domain/pack/pack-sentences.ts';
import type { Status } from '#domain/status.ts';
import { ShapeIcon, StatusMark, useStatusColours } from '#screens/parts/status-mark.tsx';
import { PackTable, type PackColumn } from './pack-table.tsx';
import { SubPart } from './view-part.tsx';
import { useViewStyles } from './view-style.ts';

/** The first page: the admin's sentence, the figures a chair asks for, and with what they are compared. */
export function Standing({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { overall } = pack.highlights;
  return (
    <>
      {overall.trim() === '' ? null : <p className={styles.lead}>{overall}</p>}
      <p className={styles.words}>{inShort(pack.summary)}</p>
      <p className={styles.words}>{comparedWith(pack.facts, pack.movement)}</p>
    </>
  );
}

/** Counts by heading and status as bars and as a table, how their number came about, and what was returned. */
export function Summary({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { summary, facts, highlights } = pack;
  const { walk } = summary;
  const counts = highlights.counts.filter(({ now, before }) => now + (before ?? 0) > 0);
  return (
    <>
      <p className={styles.words}>{inOneLine(summary)}</p>
      <Bars rows={summary.rows.filter((row) => row.kind === 'priority')} statuses={summary.statuses} />
      <PackTable
        label="Live actions by heading and status"
        columns={countColumns(pack)}
        rows={[...summary.rows, summary.total]}
        keyOf={(row) => `${row.kind} ${row.key}`}
        lookOf={(row) =>
          row.kind === 'priority' || row.kind === 'total' ? 'sum' : row.level > 0 ? 'below' : null
        }
      />
      <SubPart title="How the number of live actions came about">
        <p className={styles.words}>
          {walk === null ? comparedWith(facts, pack.movement) : reconciliation(walk)}
        </p>
        {walk === null ? null : <p className={styles.words}>{refsOf(walk)}</p>}
      </SubPart>
      {walk === null ? null : (
        <SubPart title="Now and in the last pack">
          <PackTable
            label="Live actions by status, in the last pack and now"
            columns={comparedColumns}
            rows={counts}
            keyOf={({ status }) => status.code}
          />
        </SubPart>
      )}
      <SubPart title="Updates returned">
        <p className={styles.words}>{returnsSaid(summary, facts.cycle)}</p>
      </SubPart>
    </>
  );
}

function countColumns({ summary }: Pack): readonly PackColumn<PackSummaryRow>[] {
  const figure = (
    name: string,
    cell: (row: PackSummaryRow) => number | null,
  ): PackColumn<PackSummaryRow> => ({
    name,
    is: 'number',
    cell: (row) => cell(row) ?? 0,
  });
  return [
    { name: 'Heading', is: 'wide', cell: headingOf },
    ...summary.statuses.map((status, index) =>
      figure(`${status.label} (${status.letter})`, (row) => row.byStatus[index] ?? 0),
    ),
    figure('Live', (row) => row.live),
    figure('Open', (row) => row.open),
    figure('Done', (row) => row.done),
    figure('Overdue', (row) => row.overdue),
    figure('Carried forward', (row) => row.notUpdated),
    ...(summary.walk === null
      ? []
      : [
          figure('Live in the last pack', (row) => row.liveBefore),
          figure('Status moved', (row) => row.moved),
        ]),
  ];
}

function headingOf(row: PackSummaryRow): string {
  if (row.kind === 'total') return 'All live actions';
  if (row.kind === 'direct') return row.title;
  return `${row.key} ${row.title}`.trim();
}

function sayMore(by: number): string {
  if (by === 0) return 'No difference';
  return by > 0 ? `${String(by)} more` : `${String(-by)} fewer`;
}

function refsOf(walk: NonNullable<Pack['summary']['walk']>): string {
  const groups = [
    ['New', walk.added],
    ['Made by splitting', walk.split],
    ['Merged into others', walk.merged],
    ['Withdrawn', walk.withdrawn],
  ] as const;
  return groups
    .filter(([, refs]) => refs.length > 0)
    .map(([words, refs]) => `${words}: ${refs.join(', ')}.`)
    .join(' ');
}

const useBarStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  figure: { margin: 0, breakInside: 'avoid' },
  caption: { marginBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  bar: { display: 'flex', columnGap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  // narrow parts keep room for shape and number, so a part is never unreadable for being small
  part: {
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: '4px',
    minWidth: '38px',
    flexBasis: 0,
    padding: '4px 2px',
    boxSizing: 'border-box',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    printColorAdjust: 'exact',
  },
});

/** A bar for each priority, a part for each status with its shape, letter and number; the table below says the same. */
function Bars({ rows, statuses }: { rows: readonly PackSummaryRow[]; statuses: readonly Status[] }) {
  const styles = useBarStyles();
  const colours = useStatusColours();
  return (
    <div className={styles.bars} role="group" aria-label="Live actions by status, a bar for each priority">
      {rows.map((row) => (
        <figure key={row.key} className={styles.figure}>
          <figcaption className={styles.caption}>
            <span className={styles.strong}>{headingOf(row)}</span>: {counted(row.live, 'action')}, {row.done}{' '}
            done
          </figcaption>
          <ul className={styles.bar} aria-label={headingOf(row)}>
            {statuses.map((status, index) => {
              const n = row.byStatus[index] ?? 0;
              return n === 0 ? null : (
                <li
                  key={status.code}
                  className={mergeClasses(styles.part, colours[status.colour])}
                  style={{ flexGrow: n }}
                  title={`${status.label}: ${String(n)}`}
                >
                  <ShapeIcon shape={status.shape} />
                  {status.letter} {n}
                </li>
              );
            })}
          </ul>
        </figure>
      ))}
    </div>
  );
}

const comparedColumns: readonly PackColumn<Pack['highlights']['counts'][number]>[] = [
  { name: 'Status', cell: ({ status }) => <StatusMark status={status} /> },
  { name: 'In the last pack', is: 'number', cell: ({ before }) => before ?? 0 },
  { name: 'Now', is: 'number', cell: ({ now }) => now },
  { name: 'More or fewer', cell: ({ now, before }) => sayMore(now - (before ?? 0)) },
];
