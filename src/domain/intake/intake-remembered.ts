import type { IntakeChoice, RememberedColumns } from './intake-choice.ts';
import { proposedColumns } from './intake-columns.ts';
import type { Grid } from './intake-grid.ts';
import { fieldOf, headerAt } from './intake-header.ts';
import { columnKey, keyParts, shapeOf } from './intake-shape.ts';
import { isNearTop } from './intake-table.ts';

const shapesKept = 40;
// what one setting holds, in characters: a row of a list takes some more
const roomForShapes = 50_000;

/** The columns that were chosen for headings of the same shape when another file was brought in, for IntakeChoice.columns. */
export function rememberedColumns(
  kept: readonly RememberedColumns[],
  grids: readonly Grid[],
): IntakeChoice['columns'] {
  if (kept.length === 0) return new Map();
  const shapes = new Set(
    grids.flatMap(({ rows }) =>
      rows.flatMap((row, at) => {
        const header = isNearTop(row, at) ? headerAt(rows, at) : null;
        return header === null ? [] : [shapeOf(header)];
      }),
    ),
  );
  return new Map(
    kept
      .filter((one) => shapes.has(one.shape))
      .flatMap(({ shape, columns }) =>
        Object.entries(columns).map(([index, field]) => [columnKey(shape, Number(index)), field] as const),
      ),
  );
}

/** What to remember once a file is brought in: the heading rows that somebody chose for, the latest first. */
export function withRemembered(
  kept: readonly RememberedColumns[],
  grids: readonly Grid[],
  choice: IntakeChoice,
): readonly RememberedColumns[] {
  if (!choice.isKept) return kept;
  const now = proposedColumns(grids, choice)
    .blocks.filter((block) => !block.isByWords)
    .map(({ shape, columns }) => ({
      shape,
      // the months before the last are read where that is empty, as long as nobody switches them off
      columns: Object.fromEntries(
        columns
          .filter(
            ({ key, field, heading }) =>
              field !== null || choice.columns.has(key) || fieldOf(heading) === null,
          )
          .map(({ key, field }) => [String(keyParts(key).index), field]),
      ),
    }));
  const isNow = (one: RememberedColumns) => now.some(({ shape }) => shape === one.shape);
  let room = roomForShapes;
  return [...now, ...kept.filter((one) => !isNow(one))].slice(0, shapesKept).filter((one) => {
    room -= JSON.stringify(one).length;
    return room >= 0;
  });
}
