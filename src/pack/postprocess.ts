import { strToU8, zipSync, type Zippable } from 'fflate';
import type { CivilDate } from '#domain/date.ts';
import { drawingXml, type Drawing } from '#pack/chart/chart-drawing.ts';
import { cellText } from './text.ts';
import type { WrittenParts } from './written-parts.ts';
import { escapeXml, xmlStart } from './xml.ts';

/** What the finished file has beyond what exceljs can write. Sheets are counted from 1, in the order of the workbook. */
export type Finish = {
  /** Cells of a sheet that lead to the top of another. */
  readonly links: readonly { readonly sheet: number; readonly cell: string; readonly to: string }[];
  /** Ranges whose numbers are meant as text, so that Excel does not mark each as an error. */
  readonly textNumbers: readonly { readonly sheet: number; readonly range: string }[];
  /** What a table holds, for people who do not see it, by the name of the table. */
  readonly tableTexts: Readonly<Record<string, string>>;
  /** The charts of each sheet that has any. */
  readonly charts: readonly { readonly sheet: number; readonly drawings: readonly Drawing[] }[];
  /** Custom document properties, such as the protective marking. */
  readonly properties: Readonly<Record<string, string>>;
  /** The day written on the parts of the file, so that the same pack always gives the same bytes. */
  readonly on: CivilDate;
};

/**
 * The file of a workbook whose parts exceljs wrote, with the missing parts added and its known faults mended. It knows the
 * exact output of exceljs 4.4.0 and throws when that has changed.
 */
export function finishWorkbook(written: WrittenParts, finish: Finish): Uint8Array<ArrayBuffer> {
  const parts = { ...written };
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = change(partText(parts, path));
  };
  addLinks(finish, edit);
  addTextNumbers(finish, edit);
  addTableTexts(parts, finish, edit);
  addCharts(parts, finish.charts, edit);
  addProperties(parts, finish.properties, edit);
  edit('xl/styles.xml', mendFonts);
  // one step more compresses by a thirtieth and takes twice as long
  const zipped: Zippable = {};
  for (const [path, part] of Object.entries(parts)) zipped[path] = strToU8(part);
  return zipSync(zipped, { level: 4, mtime: dayForZip(finish.on) });
}

type Edit = (path: string, change: (xml: string) => string) => void;

// a link inside the workbook has a location and no relationship; exceljs would write both
function addLinks({ links }: Finish, edit: Edit): void {
  for (const sheet of new Set(links.map((link) => link.sheet))) {
    const here = links.filter((link) => link.sheet === sheet);
    const xml = here
      .map(
        ({ cell, to }) =>
          `<hyperlink ref="${cell}" location="${escapeXml(`'${to.replaceAll("'", "''")}'!A1`)}" display="${escapeXml(to)}"/>`,
      )
      .join('');
    edit(sheetPath(sheet), (before) =>
      insertBefore(before, '<pageMargins', `<hyperlinks>${xml}</hyperlinks>`),
    );
  }
}

// CT_Worksheet wants ignoredErrors after headerFooter and before drawing and tableParts
function addTextNumbers({ textNumbers }: Finish, edit: Edit): void {
  for (const sheet of new Set(textNumbers.map((one) => one.sheet))) {
    const ranges = textNumbers.filter((one) => one.sheet === sheet).map(({ range }) => range);
    const xml = `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
    edit(sheetPath(sheet), (before) => insertBefore(before, '<tableParts', xml));
  }
}

// [MS-XLSX] 2.4.68: alternative text of a table is an extension of its part
function addTableTexts(parts: WrittenParts, { tableTexts }: Finish, edit: Edit): void {
  const left = new Map(Object.entries(tableTexts));
  for (const path of Object.keys(parts).filter((name) => /^xl\/tables\/table\d+\.xml$/.test(name))) {
    const name = /displayName="([^"]*)"/.exec(partText(parts, path))?.[1] ?? '';
    const text = left.get(name);
    if (text === undefined) continue;
    left.delete(name);
    const xml =
      '<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" ' +
      'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      `<x14:table altText="${escapeXml(cellText(text))}"/></ext></extLst>`;
    edit(path, (before) => insertBefore(before, '</table>', xml));
  }
  if (left.size > 0) throw new Error(`No table is called ${[...left.keys()].join(', ')}`);
}

// one part places all charts of a sheet; each chart is a part of its own, numbered through the workbook
function addCharts(parts: WrittenParts, charts: Finish['charts'], edit: Edit): void {
  let number = 0;
  const placed = charts.filter(({ drawings }) => drawings.length > 0);
  for (const [index, { sheet, drawings }] of placed.entries()) {
    const drawing = `drawing${String(index + 1)}.xml`;
    const links = drawings.map(({ chart }, at) => {
      number += 1;
      const path = `charts/chart${String(number)}.xml`;
      parts[`xl/${path}`] = chart;
      addType(edit, `/xl/${path}`, `${drawingTypes}.drawingml.chart+xml`);
      return `<Relationship Id="rId${String(at + 1)}" Type="${office}/chart" Target="../${path}"/>`;
    });
    parts[`xl/drawings/${drawing}`] = drawingXml(drawings);
    parts[`xl/drawings/_rels/${drawing}.rels`] =
      `${xmlStart}<Relationships xmlns="${relationships}">${links.join('')}</Relationships>`;
    addType(edit, `/xl/drawings/${drawing}`, `${drawingTypes}.drawing+xml`);
    edit(sheetPath(sheet), (xml) => insertBefore(xml, '<tableParts', '<drawing r:id="rIdChart"/>'));
    edit(`xl/worksheets/_rels/sheet${String(sheet)}.xml.rels`, (xml) =>
      insertBefore(
        xml,
        '</Relationships>',
        `<Relationship Id="rIdChart" Type="${office}/drawing" Target="../drawings/${drawing}"/>`,
      ),
    );
  }
}

// ECMA-376-1, 15.2.12.2: the format id is the same for all user-defined properties, pids start at 2
function addProperties(parts: WrittenParts, properties: Finish['properties'], edit: Edit): void {
  const xml = Object.entries(properties)
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" name="${escapeXml(name)}">` +
        `<vt:lpwstr>${escapeXml(cellText(value))}</vt:lpwstr></property>`,
    )
    .join('');
  parts['docProps/custom.xml'] =
    `${xmlStart}<Properties xmlns="${officeDocument}/custom-properties" xmlns:vt="${officeDocument}/docPropsVTypes">${xml}</Properties>`;
  edit('_rels/.rels', (before) =>
    insertBefore(
      before,
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="${office}/custom-properties" Target="docProps/custom.xml"/>`,
    ),
  );
  addType(
    edit,
    '/docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
}

function addType(edit: Edit, part: string, type: string): void {
  edit('[Content_Types].xml', (xml) =>
    insertBefore(xml, '</Types>', `<Override PartName="${part}" ContentType="${type}"/>`),
  );
}

// the workbook's own font decides how wide a width unit is: Arial 10 is as wide as Calibri 11, and not every machine
// has Calibri; and the schema wants the parts of a font in another order than exceljs writes them
function mendFonts(xml: string): string {
  const fonts = /<fonts [^>]*>.*?<\/fonts>/s.exec(xml)?.[0];
  if (fonts === undefined) throw new Error('The styles have no fonts');
  let isFirst = true;
  const mended = fonts.replaceAll(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    if (isFirst) {
      isFirst = false;
      return '<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';
    }
    const found = [...inside.matchAll(/<(\w+)[^>]*\/>/g)].map(([tag, name]) => ({ tag, name: name ?? '' }));
    found.sort((a, b) => fontOrder.indexOf(a.name) - fontOrder.indexOf(b.name));
    return `<font>${found.map(({ tag }) => tag).join('')}</font>`;
  });
  return xml.replace(fonts, () => mended);
}

const fontOrder = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family',
  'charset', 'scheme',
]; // prettier-ignore

const drawingTypes = 'application/vnd.openxmlformats-officedocument';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006';
const office = `${officeDocument}/relationships`;

function sheetPath(sheet: number): string {
  return `xl/worksheets/sheet${String(sheet)}.xml`;
}

function partText(parts: WrittenParts, path: string): string {
  const part = parts[path];
  if (part === undefined) throw new Error(`The workbook has no part ${path}`);
  return part;
}

/** Puts XML before the last place a tag occurs; throws when it does not occur. */
function insertBefore(xml: string, tag: string, inserted: string): string {
  const at = xml.lastIndexOf(tag);
  if (at === -1) throw new Error(`The workbook has no ${tag} where one was expected`);
  return xml.slice(0, at) + inserted + xml.slice(at);
}

// zip entries carry local time without a zone: built from its parts, the day is the same bytes everywhere
function dayForZip(on: CivilDate): Date {
  const [year, month, day] = on.split('-').map(Number);
  return new Date(year ?? 2000, (month ?? 1) - 1, day ?? 1, 12);
}
