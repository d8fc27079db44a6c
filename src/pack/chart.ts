import type { Summary } from '#domain/overview.ts';
import type { Status } from '#domain/status.ts';
import { escapeXml, xmlStart } from './xml.ts';
import type { Laid } from './table.ts';
import { palette, type Paint } from './style.ts';
import { cellText, cutAt, oneLine } from './text.ts';

/** A chart as the two parts of a workbook it consists of. */
export type Drawing = { readonly drawing: string; readonly chart: string };

/** Where the table lies that the chart takes its figures from. Headings stand in the second column. */
export type ChartSource = Laid & {
  readonly sheet: string;
  /** The column of the first status, counted from 1. */
  readonly column: number;
};

/** Rows of a sheet's standard height that the chart takes, the empty one above it included; 0 without priorities. */
export function chartRows(summary: Summary): number {
  const bars = barsOf(summary).length;
  return bars === 0 ? 0 : 8 + 2 * bars;
}

/**
 * A native stacked bar chart of the live actions by priority and status, below the table it takes its figures from;
 * null without priorities. Colours, ink and names are those of the statuses.
 */
export function ragChart(summary: Summary, source: ChartSource): Drawing | null {
  const bars = barsOf(summary);
  if (bars.length === 0) return null;
  const at = bars.map(({ row }) => source.first + row);
  const used = summary.statuses.filter((_, index) => (summary.total.byStatus[index] ?? 0) > 0);
  const series = summary.statuses.flatMap((status, index) => {
    if ((summary.total.byStatus[index] ?? 0) === 0) return [];
    const letter = columnLetter(source.column + index);
    const values = bars.map(({ byStatus }) => byStatus[index] ?? 0);
    return [
      seriesXml(index, {
        name: {
          ref: `${quoted(source)}!$${letter}$${String(source.header)}`,
          text: `${status.label} (${status.letter})`,
        },
        categories: { ref: union(source, 'B', at), texts: bars.map(({ title }) => title) },
        values: { ref: union(source, letter, at), numbers: values },
        paint: palette[status.colour],
        mark: markOf(status, used),
      }),
    ];
  });
  return { chart: chartXml(series.join('')), drawing: drawingXml(summary, source) };
}

/** The chart in words, for people who do not see it. */
export function chartText(summary: Summary): string {
  const bars = barsOf(summary).map(({ title, byStatus, live }) => {
    const counts = summary.statuses.flatMap((status, index) =>
      (byStatus[index] ?? 0) === 0 ? [] : [`${String(byStatus[index])} ${status.label.toLowerCase()}`],
    );
    return `${oneLine(title)}: ${counts.length === 0 ? 'no live actions' : counts.join(', ')}; ${String(live)} in all.`;
  });
  return `Stacked bar chart of live actions by priority and status. ${bars.join(' ')} The table above has the same figures.`;
}

function barsOf(summary: Summary) {
  return summary.rows.flatMap((row, index) =>
    row.kind === 'priority' || row.kind === 'unplaced' ? [{ ...row, row: index }] : [],
  );
}

// on a black-and-white print most colours are the same grey; the words of two statuses with one letter differ
function markOf(status: Status, used: readonly Status[]): string {
  const isAlone = used.filter(({ letter }) => letter === status.letter).length === 1;
  return isAlone ? status.letter : status.label;
}

// a number format (ECMA-376-1, 18.8.31): fixed text in quotes, nothing for zero
function labelFormat(mark: string): string {
  const text = cutAt(oneLine(mark.replaceAll('"', ' ')), mostMarked);
  return text === '' ? '0;;;' : `"${text}" 0;;;`;
}

// longer words would not fit a bar
const mostMarked = 20;

type Series = {
  readonly name: { readonly ref: string; readonly text: string };
  readonly categories: { readonly ref: string; readonly texts: readonly string[] };
  readonly values: { readonly ref: string; readonly numbers: readonly number[] };
  readonly paint: Paint;
  /** What each bar says before its figure. */
  readonly mark: string;
};

// the values are written beside the references, so that a preview can draw the chart without calculating
function seriesXml(index: number, { name, categories, values, paint, mark }: Series): string {
  const texts = categories.texts.map((text, at) => point(at, escapeXml(cellText(text)))).join('');
  const numbers = values.numbers.map((number, at) => point(at, String(number))).join('');
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    `<c:tx><c:strRef><c:f>${name.ref}</c:f><c:strCache><c:ptCount val="1"/>${point(0, escapeXml(oneLine(name.text)))}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${paint.fill}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>` +
    `<c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${escapeXml(labelFormat(mark))}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(1000, paint.ink, true)}` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>${categories.ref}</c:f><c:strCache><c:ptCount val="${String(categories.texts.length)}"/>${texts}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${values.ref}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="${String(values.numbers.length)}"/>${numbers}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

// bars run downwards in the order of the table: the category axis is reversed and crossed at its end
function chartXml(series: string): string {
  return (
    `${xmlStart}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"><a:solidFill><a:srgbClr val="1F3A5F"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>Live actions by priority and status</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="112"/></c:barChart>` +
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textXml(1000, '1F1F1F', false)}<c:crossAx val="112"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textXml(900, '1F1F1F', false)}<c:crossAx val="111"/><c:crosses val="max"/></c:valAx>` +
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(1000, '1F1F1F', false)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function drawingXml(summary: Summary, source: ChartSource): string {
  const [top, right] = [source.last + 1, source.column + summary.statuses.length];
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `${xmlStart}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 0, top)}${corner('to', right, source.last + chartRows(summary))}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Live actions by priority and status" descr="${escapeXml(chartText(summary))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
  );
}

function textXml(size: number, ink: string, isBold: boolean): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="${isBold ? '1' : '0'}"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function point(index: number, text: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${text}</c:v></c:pt>`;
}

// the rows of the priorities are not neighbours: Excel writes such a range as a union in brackets
function union(source: ChartSource, letter: string, rows: readonly number[]): string {
  const cells = rows.map((row) => `${quoted(source)}!$${letter}$${String(row)}`);
  return cells.length === 1 ? (cells[0] ?? '') : `(${cells.join(',')})`;
}

function quoted({ sheet }: ChartSource): string {
  return `'${sheet}'`;
}

/** 'A' for 1, 'AA' for 27. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCodePoint(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}
