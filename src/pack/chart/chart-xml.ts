import { cellText, cutAt, oneLine } from '#pack/text.ts';
import { escapeXml } from '#pack/xml.ts';

/**
 * Cells of the workbook and what stands in them. The contents are written beside the reference, so that a preview can draw
 * the chart without calculating. Null is an empty cell: a gap.
 */
export type Cells<T> = { readonly ref: string; readonly held: readonly (T | null)[] };

/** A text of a chart: size in points, six hexadecimal digits of ink. */
export type Lettering = { readonly size: number; readonly ink: string; readonly isBold: boolean };

/** The ink of titles. */
export const titleInk = '1F3A5F';

/** The ink of every other text. */
export const plainInk = '1F1F1F';

/** Texts of cells, such as names and categories, as `c:tx` and `c:cat` hold them. */
export function textCells({ ref, held }: Cells<string>): string {
  const points = held.map((text, at) => (text === null ? '' : point(at, escapeXml(cellText(text)))));
  return `<c:strRef><c:f>${escapeXml(ref)}</c:f><c:strCache>${count(held)}${points.join('')}</c:strCache></c:strRef>`;
}

/** Figures of cells as `c:val` holds them; one that is no number is a gap. */
export function numberCells({ ref, held }: Cells<number>, format: string): string {
  const points = held.map((number, at) =>
    number === null || !Number.isFinite(number) ? '' : point(at, String(number)),
  );
  return (
    `<c:numRef><c:f>${escapeXml(ref)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `${count(held)}${points.join('')}</c:numCache></c:numRef>`
  );
}

/** What stands along a chart's axis: words, or days in a number format. */
export type Categories = Cells<string> | (Cells<number> & { readonly format: string });

/** Categories as `c:cat` holds them. */
export function categoryCells(categories: Categories): string {
  return 'format' in categories ? numberCells(categories, categories.format) : textCells(categories);
}

/** The title above a chart; a long one is cut, because it takes the room of the chart. */
export function titleXml(title: string): string {
  const text = shortened(title, mostInTitle);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r>` +
    `<a:rPr lang="en-GB" sz="1100" b="1">${ink(titleInk)}<a:latin typeface="Arial"/></a:rPr>` +
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
  );
}

/** How texts of a chart look. */
export function lettering({ size, ink: colour, isBold }: Lettering): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${String(size * 100)}" b="${isBold ? '1' : '0'}">${ink(colour)}` +
    `<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
  );
}

/** What labels show: the value and nothing else. */
export const onlyValue =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Nothing shown: for the points of a series of which one alone has a label. */
export const noLabel = onlyValue.replace('<c:showVal val="1"/>', '<c:showVal val="0"/>');

/** A fill of six hexadecimal digits. */
export function ink(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** One line of at most so many characters, with a sign that more was said. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  return line.length > length ? `${cutAt(line, length - 1)}…` : line;
}

const mostInTitle = 120;

function count(held: readonly unknown[]): string {
  return `<c:ptCount val="${String(held.length)}"/>`;
}

function point(index: number, text: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${text}</c:v></c:pt>`;
}
