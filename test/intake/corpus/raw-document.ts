import { zip } from '../build-workbook.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The parts of the smallest Word document with this XML as its body. */
export function rawDocumentParts(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${word}" xmlns:mc="${compatibility}" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

/** The same as a file. */
export function rawDocument(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip(rawDocumentParts(body, more));
}

/** A part of a document beside its text, such as styles or numbering. */
export function part(name: string, inner: string): string {
  return `<w:${name} xmlns:w="${word}">${inner}</w:${name}>`;
}

/** A paragraph of one run. */
export function p(text: string, look = '', properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell of paragraphs. */
export function tc(paragraphs: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

/** A row of cells; a text is a cell of one paragraph. */
export function tr(cells: readonly string[], properties = ''): string {
  const inner = cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(p(cell))));
  return `<w:tr><w:trPr>${properties}</w:trPr>${inner.join('')}</w:tr>`;
}

/** A table of rows over columns of these widths. */
export function tbl(rows: readonly string[], widths: readonly number[] = [1, 1, 1, 1]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
