/**
 * The cells of a block copied from Excel, by row, trimmed: parted by tabs, a cell with line breaks in quotation marks, and
 * quotation marks within such a cell doubled.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  for (;;) {
    const found = cell.exec(text);
    if (found === null) break;
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replaceAll(/\r\n?/g, '\n').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
