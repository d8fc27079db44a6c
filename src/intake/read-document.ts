import { addressIn, type Cell, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';
import { Refused } from './file-refusal.ts';
import type { FileParts } from './guard.ts';
import { sheetLimits } from './read-sheets.ts';
import { child, readXml, type XmlElement } from './read-xml.ts';
import { themeColours } from './word-colour.ts';
import { createHeadings, withoutTitle } from './word-heading.ts';
import { createNumbering } from './word-numbering.ts';
import { isPrompt, readParagraph, wordSkips, type WordParts } from './word-paragraph.ts';
import { readStyles } from './word-style.ts';
import { readTable } from './word-table.ts';

/** What the tables of a document are called where a workbook has the name of a sheet. */
export const documentName = 'Document';

/**
 * The tables of a guarded Word document as one grid, the headings above each of them as rows of their own. Changes that
 * are tracked count as accepted. Throws Refused: 'damaged' when it cannot be read whole, 'no-tables' without a table.
 */
export function readDocument(files: FileParts): readonly Grid[] {
  const main = mainName(files);
  const root = partOf(files, main);
  const body = child(root, 'body');
  if (body === undefined) throw new Refused('damaged');
  const folder = main.replace(/[^/]*$/, '');
  const parts: WordParts = {
    styles: readStyles(partOf(files, `${folder}styles.xml`)),
    numbering: createNumbering(partOf(files, `${folder}numbering.xml`)),
    theme: themeColours(new TextDecoder().decode(files.get(`${folder}theme/theme1.xml`) ?? new Uint8Array())),
  };
  const rows: GridRow[] = [];
  const headings = createHeadings();
  let [table, number] = [0, 0];
  for (const block of blocksIn(body)) {
    if (block.name === 'p') {
      headings.take(readParagraph(block, parts));
      continue;
    }
    table += 1;
    // a table that follows at once goes on with the one before, on a new page for instance
    if (!headings.isJoined || table === 1) number += 1;
    for (const heading of headings.above()) {
      number += 1;
      rows.push(headingRow(heading.text, heading.level, number, table));
    }
    const found = readTable(block, { table }, number, parts);
    rows.push(...found);
    number = found.at(-1)?.number ?? number;
    if (rows.length > sheetLimits.rows) break;
  }
  if (table === 0) throw new Refused('no-tables');
  return [
    {
      sheet: documentName,
      isHidden: false,
      rows: withoutTitle(rows.slice(0, sheetLimits.rows)),
      hiddenColumns: [],
      isCut: rows.length > sheetLimits.rows,
    },
  ];
}

function mainName(files: FileParts): string {
  for (const name of files.keys()) if (/(?:^|\/)document\d*\.xml$/i.test(name)) return name;
  throw new Refused('damaged');
}

function partOf(files: FileParts, name: string): XmlElement | undefined {
  const bytes = files.get(name);
  return bytes === undefined ? undefined : readXml(bytes, wordSkips);
}

function blocksIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === 'p' || one.name === 'tbl') return [one];
    if (one.name === 'sdt') return isPrompt(one) ? [] : blocksIn(child(one, 'sdtContent') ?? one);
    return /^(?:customXml|ins|moveTo|mc:AlternateContent|mc:Fallback)$/.test(one.name) ? blocksIn(one) : [];
  });
}

function headingRow(text: string, level: number | null, number: number, table: number): GridRow {
  const at = { number, place: { table, row: 0, level } };
  const cell: Cell = {
    address: addressIn(at, 0),
    text,
    unstruck: text,
    kind: 'text',
    date: null,
    fill: null,
    struck: 'none',
    across: sheetLimits.columns,
    isRepeat: false,
  };
  return { ...at, isHidden: false, cells: [cell] };
}
