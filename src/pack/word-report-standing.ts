import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack.ts';
import type { PackWalk } from '#domain/pack-parts.ts';
import {
  bullet,
  cell,
  heading,
  leadIn,
  note,
  paragraph,
  paragraphs,
  strong,
  type Block,
  type Cell,
} from './word-block.ts';
import { wordLine } from './word-text.ts';
import { sayCount, sayCountChange, sayList, sayStatus, statusCell } from './word-words.ts';

/** Where the plan stands: counts by status now and in the body's last pack, by priority, and how they came about. */
export function standingBlocks(pack: Pack): readonly Block[] {
  const { facts, summary } = pack;
  const { walk, total } = summary;
  if (total.live === 0 && walk === null)
    return [heading(1, 'Where the plan stands'), paragraph('The plan has no live actions.')];
  return [
    heading(1, 'Where the plan stands'),
    leadIn(
      walk === null
        ? `This is the first pack for the ${wordLine(facts.body)}, so nothing is compared.`
        : reconciliation(walk),
    ),
    ...(walk === null ? [] : refsOf(walk)),
    countTable(pack),
    paragraph(returnsOf(pack), ' ', overdueOf(pack)),
    ...priorityTable(pack),
  ];
}

/** What the statuses mean, at the end. */
export function definitionBlocks({ facts, definitions }: Pack): readonly Block[] {
  return [
    heading(1, 'What the statuses mean'),
    paragraphs(
      definitions.statuses.map((status) =>
        bullet(strong(`${sayStatus(status)}: `), wordLine(status.definition)),
      ),
    ),
    note(
      `Status scheme version ${String(definitions.schemeVersion)}. The full plan, every movement, measure and risk, and more definitions are in the workbook of the same pack, as at ${sayDate(facts.asAt)}, version ${String(facts.version)}.`,
    ),
  ];
}

/** '80 live actions on 18 September 2026 + 3 new + 1 split − 2 merged − 1 withdrawn = 81 live actions now.' */
function reconciliation({ from, opening, added, split, merged, withdrawn, live }: PackWalk): string {
  return (
    `${sayCount(opening, 'live action')} on ${sayDate(from)} + ${String(added.length)} new + ${String(split.length)} split ` +
    `− ${String(merged.length)} merged − ${String(withdrawn.length)} withdrawn = ${sayCount(live, 'live action')} now.`
  );
}

function refsOf({ added, split, merged, withdrawn }: PackWalk): readonly Block[] {
  const groups = [
    ['New', added],
    ['Split', split],
    ['Merged', merged],
    ['Withdrawn', withdrawn],
  ] as const;
  const said = groups
    .filter(([, refs]) => refs.length > 0)
    .map(
      ([words, refs]) =>
        `${words}: ${sayList(refs.length > 12 ? [...refs.slice(0, 12), `${String(refs.length - 12)} more`] : refs)}.`,
    );
  return said.length === 0 ? [] : [leadIn(said.join(' '))];
}

function countTable({ facts, summary, highlights }: Pack): Block {
  const { walk, total } = summary;
  const now = `As at ${sayDate(facts.asAt)}`;
  if (walk === null)
    return {
      kind: 'table',
      caption: 'Live actions by status',
      description: `How many live actions have each status as at ${sayDate(facts.asAt)}. The last row is all of them.`,
      columns: [
        { title: 'Status', width: 5638, align: 'left' },
        { title: now, width: 4000, align: 'right' },
      ],
      rows: [
        ...highlights.counts.map((count) => [statusCell(count.status), cell(String(count.now))]),
        [cell('All live actions'), cell(String(total.live))],
      ],
      hasTotal: true,
    };
  const row = (first: Cell, count: number, before: number): readonly Cell[] => [
    first,
    cell(String(count)),
    cell(String(before)),
    cell(sayCountChange(before, count)),
  ];
  return {
    kind: 'table',
    caption: 'Live actions by status, now and in the last pack',
    description: `How many live actions have each status as at ${sayDate(facts.asAt)} and as at ${sayDate(walk.from)}, and the change. The last row is all of them.`,
    columns: [
      { title: 'Status', width: 3638, align: 'left' },
      { title: now, width: 2200, align: 'right' },
      { title: `As at ${sayDate(walk.from)}`, width: 2200, align: 'right' },
      { title: 'Change', width: 1600, align: 'left' },
    ],
    rows: [
      ...highlights.counts.map(({ status, now: count, before }) =>
        row(statusCell(status), count, before ?? 0),
      ),
      row(cell('All live actions'), total.live, walk.opening),
    ],
    hasTotal: true,
  };
}

function returnsOf({ facts, summary }: Pack): string {
  const { returns } = summary;
  if (returns === null || facts.cycle === null) return 'No reporting cycle had opened, so no update was due.';
  const { due, onTime, late, none, rate } = returns;
  if (due === 0) return `No update was due for ${wordLine(facts.cycle)}.`;
  const share = rate === null ? '' : ` (${String(Math.round(rate * 100))}%)`;
  const missing =
    none === 0
      ? 'None is missing.'
      : `${String(none)} did not come; ${none === 1 ? 'that action shows its' : 'those actions show their'} last update, carried forward.`;
  return `${String(onTime + late)} of ${sayCount(due, 'update')} returned for ${wordLine(facts.cycle)}${share}: ${String(onTime)} on time, ${String(late)} late. ${missing}`;
}

function overdueOf({ summary }: Pack): string {
  const { overdue } = summary.total;
  return overdue === 0
    ? 'No action is overdue.'
    : `${sayCount(overdue, 'action is', 'actions are')} past the completion date.`;
}

function priorityTable({ summary }: Pack): readonly Block[] {
  const rows = summary.rows.filter(({ level }) => level === 0);
  const noun = rows[0]?.noun ?? '';
  if (rows.length < 2) return [];
  const hasMoved = summary.total.moved !== null;
  const width = hasMoved ? 1150 : 1380;
  const figures = ['Live', 'Open', 'Done', 'Overdue', ...(hasMoved ? ['Moved'] : [])];
  return [
    {
      kind: 'table',
      caption: `Live actions by ${(noun || 'heading').toLowerCase()}`,
      description:
        'How many actions are live, open, done and overdue under each heading. The last row is the whole plan.',
      columns: [
        { title: noun || 'Heading', width: 9638 - figures.length * width, align: 'left' },
        ...figures.map((title) => ({ title, width, align: 'right' as const })),
      ],
      rows: [...rows, { ...summary.total, title: 'Whole plan', key: '' }].map((row) => [
        cell(wordLine(row.key === '' ? row.title : `${row.key} ${row.title}`)),
        ...[row.live, row.open, row.done, row.overdue, ...(hasMoved ? [row.moved ?? 0] : [])].map((count) =>
          cell(String(count)),
        ),
      ]),
      hasTotal: true,
    },
  ];
}
