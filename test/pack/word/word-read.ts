import { strFromU8, unzipSync } from 'fflate';

/** A paragraph as it stands in the file: the id of its style, its words, and whether it is in a list. */
export type ReadParagraph = {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly text: string;
  readonly isListed: boolean;
};

/** A table as it stands in the file. Cells are their paragraphs, line by line. */
export type ReadTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly description: string;
  /** For each row: whether Word repeats it on every page. */
  readonly headers: readonly boolean[];
  /** Widths of the columns, in twentieths of a point. */
  readonly grid: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly fills: readonly (readonly (string | null)[])[];
};

/** The XML parts of a document by their path. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The part at a path; throws when the document has none. */
export function wordPart(bytes: Uint8Array, path: string): string {
  const part = wordParts(bytes).get(path);
  if (part === undefined) throw new Error(`The document has no part ${path}`);
  return part;
}

/** What a document holds, from top to bottom, read without the library that wrote it. */
export function readWord(bytes: Uint8Array): readonly (ReadParagraph | ReadTable)[] {
  const body = wordPart(bytes, 'word/document.xml');
  return [...body.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([xml]) =>
    xml.startsWith('<w:tbl>') ? readTable(xml) : readParagraph(xml),
  );
}

/** Every word of a document, header and footer among them, one paragraph a line. */
export function wordsOf(bytes: Uint8Array): string {
  return [...wordParts(bytes)]
    .filter(([path]) => /^word\/(?:document|header\d|footer\d)\.xml$/.test(path))
    .flatMap(([, xml]) => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => textOf(one)))
    .join('\n');
}

/** The tables of a document. */
export function tablesOf(bytes: Uint8Array): readonly ReadTable[] {
  return readWord(bytes).filter((one): one is ReadTable => one.kind === 'table');
}

/** The table whose first header says so; throws when there is none. */
export function tableWith(bytes: Uint8Array, header: string): ReadTable {
  const found = tablesOf(bytes).find((table) => table.rows[0]?.includes(header));
  if (found === undefined) throw new Error(`No table has the header ${header}`);
  return found;
}

/** The words of all paragraphs outside tables, one a line. */
export function proseOf(bytes: Uint8Array): string {
  return readWord(bytes)
    .flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []))
    .join('\n');
}

function readParagraph(xml: string): ReadParagraph {
  return {
    kind: 'paragraph',
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? 'Normal',
    text: textOf(xml),
    isListed: xml.includes('<w:numPr>'),
  };
}

function readTable(xml: string): ReadTable {
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  const cellsOf = (row: string) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell);
  return {
    kind: 'table',
    caption: unescape(/<w:tblCaption w:val="([^"]*)"/.exec(xml)?.[1] ?? ''),
    description: unescape(/<w:tblDescription w:val="([^"]*)"/.exec(xml)?.[1] ?? ''),
    headers: rows.map((row) => row.includes('<w:tblHeader/>')),
    grid: [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    rows: rows.map((row) =>
      cellsOf(row).map((cell) =>
        [...cell.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => textOf(one)).join('\n'),
      ),
    ),
    fills: rows.map((row) =>
      cellsOf(row).map((cell) => /<w:shd [^>]*w:fill="([0-9A-F]{6})"/.exec(cell)?.[1] ?? null),
    ),
  };
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([tag, text]) => (tag === '<w:tab/>' ? '\t' : unescape(text ?? '')))
    .join('');
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
