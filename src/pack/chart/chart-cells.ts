/** 'A' for 1, 'AA' for 27. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCodePoint(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}

/** One cell of a sheet as a chart refers to it: "'RAG summary'!$B$7". Columns and rows are counted from 1. */
export function cellRef(sheet: string, column: number, row: number): string {
  return `${quoted(sheet)}!$${columnLetter(column)}$${String(row)}`;
}

/** Neighbouring cells of a row or a column: "'Measure values'!$E$6:$E$17". */
export function rangeRef(
  sheet: string,
  from: { readonly column: number; readonly row: number },
  to: { readonly column: number; readonly row: number },
): string {
  const first = cellRef(sheet, from.column, from.row);
  return from.column === to.column && from.row === to.row
    ? first
    : `${first}:$${columnLetter(to.column)}$${String(to.row)}`;
}

/** Cells of a column, given by their rows in rising order: runs of neighbours, several of them as Excel's union in brackets. */
export function columnRef(sheet: string, column: number, rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const refs = runs.map(({ first, last }) => rangeRef(sheet, { column, row: first }, { column, row: last }));
  return refs.length === 1 ? (refs[0] ?? '') : `(${refs.join(',')})`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
