import { sayDate } from '#domain/date.ts';
import { firstPackNote } from '#domain/pack/pack-sentences.ts';
import type { PackSummary, PackWalk } from '#domain/pack/pack-parts.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { region, type Region } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import type { Content } from '#pack/table.ts';

/** Name of the sheet with the counts. */
export const ragSummaryName = 'RAG summary';

/** Width of the first column, which all tables of that sheet share. */
export const headingWidth = 42;

/** Width of the second one. */
export const levelWidth = 8.6;

/** How the number of live actions came about, and what was returned: a small table each. */
export function figuresRegions(pack: Pack): readonly Region[] {
  const { summary } = pack;
  return [
    figuresRegion(summary.walk === null ? firstWalk(pack) : walkOf(summary.walk, pack), {
      table: 'Reconciliation',
      title: 'How the number of live actions came about',
      holds: 'Live actions in the last pack, what joined and left, and live actions now.',
      notes: [summary.walk === null ? firstPackNote(pack.facts) : 'Which ones: see the sheet Movement.'],
    }),
    figuresRegion(returnsOf(summary), {
      table: 'Returns',
      title: 'Updates returned in the reporting cycle',
      holds: 'Updates due, returned on time, late and not at all, and the return rate.',
      notes: [
        pack.facts.cycle === null
          ? 'No reporting cycle had opened yet, so no update was due.'
          : `Reporting cycle: ${pack.facts.cycle}.`,
      ],
    }),
  ];
}

/** One line of a small table of figures. `isSum` marks the one the others lead to. */
type Figure = { readonly what: string; readonly figure: Content; readonly isSum: boolean };

/** The steps from the live actions of the last pack to those of now; each has its sign in words. */
function walkOf(walk: PackWalk, { facts }: Pick<Pack, 'facts'>): readonly Figure[] {
  const step = (what: string, figureOf: number): Figure => ({ what, figure: figureOf, isSum: false });
  return [
    step(`Live in the last pack, as at ${sayDate(walk.from)}`, walk.opening),
    step('plus new', walk.added.length),
    step('plus made by splitting', walk.split.length),
    step('minus merged into others', walk.merged.length),
    step('minus withdrawn', walk.withdrawn.length),
    { what: `equals live as at ${sayDate(facts.asAt)}`, figure: walk.live, isSum: true },
  ];
}

function firstWalk({ facts, summary }: Pack): readonly Figure[] {
  return [{ what: `Live as at ${sayDate(facts.asAt)}`, figure: summary.total.live, isSum: true }];
}

/** What was due and what came; the rate is a share of 1. */
function returnsOf({ returns }: PackSummary): readonly Figure[] {
  if (returns === null) return [{ what: 'Updates due', figure: 0, isSum: false }];
  return [
    { what: 'Updates due', figure: returns.due, isSum: false },
    { what: 'Returned on time', figure: returns.onTime, isSum: false },
    { what: 'Returned late', figure: returns.late, isSum: false },
    { what: 'Not returned', figure: returns.none, isSum: false },
    {
      what: 'Return rate',
      figure: returns.rate === null ? 'None due' : `${String(Math.round(returns.rate * 100))}%`,
      isSum: true,
    },
  ];
}

function figuresRegion(
  rows: readonly Figure[],
  about: Pick<Region, 'title' | 'holds' | 'notes' | 'table'>,
): Region {
  return region<Figure>(
    {
      name: ragSummaryName,
      table: about.table,
      columns: [
        {
          header: 'What',
          width: headingWidth,
          content: (row) => row.what,
          style: (row) => (row.isSum ? styles.groupText : styles.text),
        },
        {
          header: 'Figure',
          width: levelWidth,
          headerStyle: styles.headerNumber,
          content: (row) => row.figure,
          style: (row) => (row.isSum ? styles.groupNumber : styles.number),
        },
      ],
      rows,
      hasFilters: false,
    },
    about,
  );
}
