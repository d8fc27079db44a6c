import { addressOf } from '#domain/intake/intake-grid.ts';

/** A part of a text that begins at a character and is struck through, or not. */
export type Stretch = { readonly from: number; readonly isStruck: boolean };

/** What the spreadsheet library does not tell of the cells of one sheet. */
export type CellMarks = {
  /** Addresses whose whole text is struck through by their style. */
  readonly struck: ReadonlySet<string>;
  /** Of texts with several looks, from which character on each is struck through; only where it is not in the text's XML. */
  readonly stretches?: ReadonlyMap<string, readonly Stretch[]>;
  /** Addresses of formulas that were saved without a result. */
  readonly withoutValue: ReadonlySet<string>;
  /** The last row that holds anything, 0 for none. */
  readonly lastRow: number;
};

/** Indexes of the cell styles that strike through, from the text of styles.xml. */
export function struckStyles(styles: string): ReadonlySet<number> {
  const fonts = elements(styles, 'fonts', 'font').map(isStrikeOn);
  const found = new Set<number>();
  for (const [index, xf] of elements(styles, 'cellXfs', 'xf').entries())
    if (fonts[Number(attribute(xf, 'fontId'))]) found.add(index);
  return found;
}

/** True when a run of formatting switches strike-through on. */
export function isStrikeOn(xml: string): boolean {
  return /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/.test(xml);
}

/** Goes once through the text of a worksheet, in time that grows with its length only. */
export function scanCells(xml: string, struckXfs: ReadonlySet<number>): CellMarks {
  const struck = new Set<string>();
  const withoutValue = new Set<string>();
  const prefix = /<(\w+:)?sheetData\b/.exec(xml)?.[1] ?? '';
  const [rowTag, cellTag, cellEnd] = [`<${prefix}row`, `<${prefix}c`, `</${prefix}c>`];
  let [row, column, lastRow] = [0, -1, 0];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const isRow = isTag(xml, at, rowTag);
    if (!isRow && !isTag(xml, at, cellTag)) continue;
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0) break;
    const tag = xml.slice(at, tagEnd + 1);
    const name = attribute(tag, 'r');
    if (isRow) {
      row = name === '' ? row + 1 : Number(name);
      column = -1;
      continue;
    }
    column = name === '' ? column + 1 : columnOf(name);
    if (tag.endsWith('/>')) continue;
    const close = xml.indexOf(cellEnd, tagEnd);
    if (close < 0) break;
    const content = xml.slice(tagEnd + 1, close);
    const address = addressOf(column, row);
    // some programs leave the place of the result empty; Excel does so only for a text that is ''
    const isEmptyText = content.includes(`<${prefix}v></`) && attribute(tag, 't') !== 'str';
    const hasValue = (content.includes(`<${prefix}v>`) && !isEmptyText) || content.includes(`<${prefix}is>`);
    if (content !== '') lastRow = Math.max(lastRow, row);
    if (!hasValue && content.includes(`<${prefix}f`)) withoutValue.add(address);
    if (struckXfs.has(Number(attribute(tag, 's') || -1))) struck.add(address);
    at = close;
  }
  return { struck, withoutValue, lastRow };
}

/** The value of an attribute of a tag, '' when it has none. */
export function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}

function elements(xml: string, parent: string, child: string): readonly string[] {
  const start = new RegExp(`<(?:\\w+:)?${parent}\\b`).exec(xml);
  if (start === null) return [];
  const end = xml.indexOf(`${parent}>`, start.index + start[0].length);
  return xml
    .slice(start.index + start[0].length, end < 0 ? undefined : end)
    .split(new RegExp(`<(?:\\w+:)?${child}(?=[\\s/>])`))
    .slice(1);
}

function isTag(xml: string, at: number, tag: string): boolean {
  return xml.startsWith(tag, at) && /[\s>/]/.test(xml[at + tag.length] ?? '');
}

function columnOf(address: string): number {
  let index = 0;
  for (const letter of address.replace(/\d+$/, '').toUpperCase())
    index = index * 26 + (letter.codePointAt(0) ?? 65) - 64;
  return index - 1;
}
