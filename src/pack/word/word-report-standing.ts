import { sayDate, type CivilDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackSummary, PackWalk } from '#domain/pack/pack-parts.ts';
import { firstPackNote, reconciliation, returnsSaid } from '#domain/pack/pack-sentences.ts';
import { cell, heading, leadIn, line, note, paragraph, strong, type Block, type Cell } from './word-block.ts';
import { wordLine } from './word-text.ts';
import {
  sayCount,
  sayCountChange,
  sayNumber,
  theBody,
  sayList,
  sayStatus,
  statusCell,
} from './word-words.ts';

/** Where the plan stands: counts by status now and in the body's last pack, and how they came about. */
export function standingBlocks(pack: Pack): readonly Block[] {
  const { facts, summary, highlights } = pack;
  const { walk, total } = summary;
  if (total.live === 0 && walk === null)
    return [heading(1, 'Where the plan stands'), paragraph('The plan has no live actions.')];
  return [
    heading(1, 'Where the plan stands'),
    leadIn(
      walk === null
        ? firstPackNote({ ...facts, body: theBody(facts.body) })
        : [reconciliation(walk), ...refsOf(walk)].join(' '),
    ),
    countTable({ asAt: facts.asAt, summary, counts: highlights.counts }),
    paragraph(returnsSentence(summary, facts.cycle)),
  ];
}

/** What the statuses of the report mean, at its end. */
export function definitionBlocks({ facts, definitions, highlights }: Pack): readonly Block[] {
  const told = new Set(countsTold(highlights.counts).map(({ status }) => status.code));
  const statuses = definitions.statuses.filter(({ code }) => told.size === 0 || told.has(code));
  return [
    heading(1, 'What the statuses mean'),
    {
      kind: 'text',
      look: 'note',
      isKeptWithNext: false,
      lines: [
        line(
          ...statuses.flatMap((status, index) => [
            strong(`${index === 0 ? '' : ' '}${sayStatus(status)}: `),
            wordLine(status.definition),
          ]),
        ),
      ],
    },
    note(
      `Status scheme version ${String(definitions.schemeVersion)}. The full plan with all movement, changes, measures, risks and definitions is in the workbook of this pack, as at ${sayDate(facts.asAt)}, version ${String(facts.version)}.`,
    ),
  ];
}

function refsOf({ added, split, merged, withdrawn }: PackWalk): readonly string[] {
  const groups = [
    ['New', added],
    ['Split', split],
    ['Merged', merged],
    ['Withdrawn', withdrawn],
  ] as const;
  return groups
    .filter(([, refs]) => refs.length > 0)
    .map(([words, refs]) => {
      const named = refs.length > 12 ? [...refs.slice(0, 11), `${String(refs.length - 11)} more`] : refs;
      return `${words}: ${sayList(named)}.`;
    });
}

/** How many live actions have each status, beside those of the last pack where there is one. */
export function countTable({
  asAt,
  summary: { walk, total },
  counts,
}: {
  readonly asAt: CivilDate;
  readonly summary: Pick<PackSummary, 'walk' | 'total'>;
  readonly counts: Pack['highlights']['counts'];
}): Block {
  const now = `As at ${sayDate(asAt)}`;
  if (walk === null)
    return {
      kind: 'table',
      caption: 'Live actions by status',
      description: `How many live actions have each status as at ${sayDate(asAt)}. The last row is all of them.`,
      columns: [
        { title: 'Status', width: 7478, align: 'left' },
        { title: now, width: 2500, align: 'right' },
      ],
      rows: [
        ...countsTold(counts).map((count) => [statusCell(count.status), cell(sayNumber(count.now))]),
        [cell('All live actions'), cell(sayNumber(total.live))],
      ],
      hasTotal: true,
    };
  const row = (first: Cell, count: number, before: number): readonly Cell[] => [
    first,
    cell(sayNumber(count)),
    cell(sayNumber(before)),
    cell(sayCountChange(before, count)),
  ];
  return {
    kind: 'table',
    caption: 'Live actions by status, now and in the last pack',
    description: `How many live actions have each status as at ${sayDate(asAt)} and as at ${sayDate(walk.from)}, and the change. The last row is all of them.`,
    columns: [
      { title: 'Status', width: 3378, align: 'left' },
      { title: now, width: 2500, align: 'right' },
      { title: `As at ${sayDate(walk.from)}`, width: 2500, align: 'right' },
      { title: 'Change', width: 1600, align: 'left' },
    ],
    rows: [
      ...countsTold(counts).map(({ status, now: count, before }) =>
        row(statusCell(status), count, before ?? 0),
      ),
      row(cell('All live actions'), total.live, walk.opening),
    ],
    hasTotal: true,
  };
}

// a status that no action has or had says nothing
function countsTold(counts: Pack['highlights']['counts']): Pack['highlights']['counts'] {
  return counts.filter(({ now, before }) => now + (before ?? 0) > 0);
}

/** What was returned in the cycle and what did not come, and how many actions are overdue. */
export function returnsSentence(summary: PackSummary, cycle: string | null): string {
  const { total } = summary;
  const overdue =
    total.overdue === 0
      ? 'No action is overdue.'
      : `${sayCount(total.overdue, 'action is', 'actions are')} past the completion date.`;
  return `${returnsSaid(summary, cycle === null ? null : wordLine(cycle))} ${overdue}`;
}
