import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Colour } from '#domain/status.ts';

/** A colour pair for a status: six hexadecimal digits each, text on fill. */
export type Paint = { readonly fill: string; readonly ink: string };

/** Status colours for screen and print. Every pair has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const palette: Readonly<Record<Colour, Paint>> = {
  grey: { fill: 'D9D9D9', ink: '1F1F1F' },
  green: { fill: '00703C', ink: 'FFFFFF' },
  amber: { fill: 'FFB000', ink: '1F1F1F' },
  red: { fill: 'B3122A', ink: 'FFFFFF' },
  blue: { fill: '1D4F91', ink: 'FFFFFF' },
  purple: { fill: '5B2A86', ink: 'FFFFFF' },
  slate: { fill: '44546A', ink: 'FFFFFF' },
};

/** Size of the text in tables, in points. */
export const bodySize = 10;

/** A style that cells share. Frozen, because exceljs hands the same object to every cell that has it. */
export type SharedStyle = Partial<Style>;

const grid = edge('thin', 'BFBFBF');
const body: Partial<Alignment> = { vertical: 'top', horizontal: 'left', wrapText: true };
const number: Partial<Alignment> = { vertical: 'top', horizontal: 'right' };
const asText = '@';
/** '11 December 2026' in English, whatever the language of the reader's Excel. */
const asDay = '[$-809]d mmmm yyyy';

/** Every style of the workbook but the statuses'. */
export const styles = {
  title: shared({ font: arial(16, { bold: true, ink: '1F3A5F' }) }),
  marking: shared({ font: arial(11, { bold: true }) }),
  heading: shared({ font: arial(12, { bold: true, ink: '1F3A5F' }), alignment: { vertical: 'bottom' } }),
  line: shared({ font: arial(bodySize), alignment: { vertical: 'top' } }),
  label: shared({
    font: arial(bodySize, { bold: true }),
    alignment: { vertical: 'top', horizontal: 'left' },
    numFmt: asText,
  }),
  fact: shared({ font: arial(bodySize), alignment: body, numFmt: asText }),
  factDay: shared({
    font: arial(bodySize),
    alignment: { vertical: 'top', horizontal: 'left' },
    numFmt: asDay,
  }),
  header: shared({
    font: arial(bodySize, { bold: true, ink: 'FFFFFF' }),
    fill: solid('1F3A5F'),
    border: grid,
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  }),
  headerNumber: shared({
    font: arial(bodySize, { bold: true, ink: 'FFFFFF' }),
    fill: solid('1F3A5F'),
    border: grid,
    alignment: { vertical: 'top', horizontal: 'right', wrapText: true },
  }),
  text: shared({ font: arial(bodySize), alignment: body, border: grid, numFmt: asText }),
  strong: shared({
    font: arial(bodySize, { bold: true }),
    alignment: body,
    border: grid,
    numFmt: asText,
  }),
  indented: shared({
    font: arial(bodySize),
    alignment: { ...body, indent: 1 },
    border: grid,
    numFmt: asText,
  }),
  day: shared({ font: arial(bodySize), alignment: body, border: grid, numFmt: asDay }),
  number: shared({ font: arial(bodySize), alignment: number, border: grid, numFmt: '0' }),
  link: shared({
    font: { ...arial(bodySize, { ink: '0B4F9E' }), underline: true },
    alignment: body,
    border: grid,
    numFmt: asText,
  }),
  groupText: shared({
    font: arial(bodySize, { bold: true }),
    fill: solid('E6ECF3'),
    alignment: body,
    border: grid,
    numFmt: asText,
  }),
  plainTitle: shared({ font: arial(14, { bold: true }) }),
  plainHeader: shared({ font: arial(bodySize, { bold: true }), alignment: body, numFmt: asText }),
  plainHeaderNumber: shared({
    font: arial(bodySize, { bold: true }),
    alignment: { vertical: 'top', horizontal: 'right', wrapText: true },
    numFmt: asText,
  }),
  plainText: shared({ font: arial(bodySize), alignment: body, numFmt: asText }),
  plainNumber: shared({ font: arial(bodySize), alignment: number }),
  plainDay: shared({ font: arial(bodySize), alignment: body, numFmt: asDay }),
  groupNumber: shared({
    font: arial(bodySize, { bold: true }),
    fill: solid('E6ECF3'),
    alignment: number,
    border: grid,
    numFmt: '0',
  }),
} as const satisfies Readonly<Record<string, SharedStyle>>;

const statusCells = new Map<Colour, SharedStyle>();

/** The style of a cell that names a status: its colour behind its words. */
export function statusStyle(colour: Colour): SharedStyle {
  const known = statusCells.get(colour);
  if (known) return known;
  const { fill, ink } = palette[colour];
  const made = shared({
    font: arial(bodySize, { bold: true, ink }),
    fill: solid(fill),
    alignment: body,
    border: grid,
  });
  statusCells.set(colour, made);
  return made;
}

/** WCAG 2.2 contrast of two colours of six hexadecimal digits: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function shared(style: SharedStyle): SharedStyle {
  for (const part of Object.values(style)) if (typeof part === 'object') Object.freeze(part);
  return Object.freeze(style);
}

function arial(size: number, look: { bold?: boolean; ink?: string } = {}): Partial<Font> {
  return {
    name: 'Arial',
    family: 2,
    size,
    bold: look.bold ?? false,
    color: { argb: `FF${look.ink ?? '1F1F1F'}` },
  };
}

function solid(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

function edge(style: 'thin', colour: string): Partial<Borders> {
  const line = { style, color: { argb: `FF${colour}` } };
  return { top: line, bottom: line, left: line, right: line };
}
