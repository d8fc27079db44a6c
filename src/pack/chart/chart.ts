import type { Paint } from '#pack/style.ts';
import {
  ink,
  lettering,
  noLabel,
  numberCells,
  onlyValue,
  plainInk,
  categoryCells,
  textCells,
  titleXml,
  type Categories,
  type Cells,
} from './chart-xml.ts';
import { escapeXml, xmlStart } from '#pack/xml.ts';

/** One colour of bars or columns: its name and figures as cells, and the number format of its labels. */
export type BarSeries = {
  readonly name: Cells<string>;
  readonly values: Cells<number>;
  readonly paint: Paint;
  readonly label: string;
};

/** How a line is drawn: each differs from the others without its colour. */
export type LineLook = 'actual' | 'earlier' | 'forecast' | 'aim';

/** One line. */
export type Line = {
  readonly name: Cells<string>;
  readonly values: Cells<number>;
  readonly look: LineLook;
  /** Points drawn as hollow triangles: provisional figures. */
  readonly hollow: readonly number[];
  /** The point that says its figure; null for none. */
  readonly labelled: number | null;
};

/** Bars that run from left to right, the parts of each behind one another; the first category on top. */
export function stackedBars(title: string, categories: Cells<string>, series: readonly BarSeries[]): string {
  const bars = series.map((one, index) => barSeries(index, categories, one, '')).join('');
  // bars run downwards in the order of the table: the category axis is reversed and crossed at its end
  return chartXml(
    title,
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${bars}<c:gapWidth val="45"/><c:overlap val="100"/>${axisIds}</c:barChart>` +
      categoryAxis({ at: 'l', orientation: 'maxMin', labels: 'nextTo' }) +
      valueAxis({ at: 'b', crosses: 'max', format: '0', begins: 0 }),
  );
}

/** Columns side by side for each category. */
export function clusteredColumns(
  title: string,
  categories: Cells<string>,
  series: readonly BarSeries[],
): string {
  const columns = series
    .map((one, index) => barSeries(index, categories, one, '<c:dLblPos val="outEnd"/>'))
    .join('');
  return chartXml(
    title,
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns}<c:gapWidth val="60"/><c:overlap val="0"/>${axisIds}</c:barChart>` +
      categoryAxis({ at: 'b', orientation: 'minMax', labels: 'low' }) +
      valueAxis({ at: 'l', crosses: 'autoZero', format: '0', begins: 0 }),
  );
}

/** Lines over one set of categories. An empty cell parts a line: it is never joined over a gap. `begins` is the least of the axis, null for any. */
export function lineChart(
  title: string,
  categories: Categories,
  lines: readonly Line[],
  format: string,
  begins: number | null = null,
): string {
  const drawn = lines.map((line, index) => lineSeries(index, categories, line, format)).join('');
  return chartXml(
    title,
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/>${axisIds}</c:lineChart>` +
      // below the plot, also where figures are negative
      categoryAxis({
        at: 'b',
        orientation: 'minMax',
        labels: 'low',
        format: 'format' in categories ? categories.format : 'General',
      }) +
      valueAxis({ at: 'l', crosses: 'autoZero', format, begins }),
  );
}

function barSeries(index: number, categories: Cells<string>, series: BarSeries, place: string): string {
  const { name, values, paint, label } = series;
  const label10 = lettering({ size: 10, ink: place === '' ? paint.ink : plainInk, isBold: true });
  return (
    `<c:ser>${head(index, name)}` +
    `<c:spPr>${ink(paint.fill)}<a:ln w="9525">${ink(place === '' ? 'FFFFFF' : '767676')}</a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${escapeXml(label)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${label10}${place}${onlyValue}</c:dLbls>` +
    `<c:cat>${categoryCells(categories)}</c:cat><c:val>${numberCells(values, '0')}</c:val></c:ser>`
  );
}

function lineSeries(index: number, categories: Categories, line: Line, format: string): string {
  const { name, values, look, hollow, labelled } = line;
  const { colour, dash, symbol } = looks[look];
  const marker = (sign: string, fill: string) =>
    `<c:marker><c:symbol val="${sign}"/>` +
    (sign === 'none'
      ? ''
      : `<c:size val="6"/><c:spPr>${ink(fill)}<a:ln w="15875">${ink(colour)}</a:ln></c:spPr>`) +
    `</c:marker>`;
  // a line of one point has no length
  const isPoint = values.held.filter((value) => value !== null).length === 1;
  const sign = symbol === 'none' && isPoint ? 'dash' : symbol;
  const stroke = `<c:spPr><a:ln w="${look === 'aim' ? '19050' : '25400'}" cap="rnd">${ink(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`;
  const points = hollow
    .map(
      (at) =>
        `<c:dPt><c:idx val="${String(at)}"/>${marker('triangle', 'FFFFFF')}<c:bubble3D val="0"/>${stroke}</c:dPt>`,
    )
    .join('');
  const label =
    labelled === null
      ? ''
      : `<c:dLbls><c:dLbl><c:idx val="${String(labelled)}"/><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${lettering({ size: 9, ink: plainInk, isBold: true })}<c:dLblPos val="t"/>${onlyValue}</c:dLbl>${noLabel}</c:dLbls>`;
  return (
    `<c:ser>${head(index, name)}${stroke}${marker(sign, colour)}${points}${label}` +
    `<c:cat>${categoryCells(categories)}</c:cat><c:val>${numberCells(values, format)}</c:val><c:smooth val="0"/></c:ser>`
  );
}

const looks: Readonly<
  Record<LineLook, { readonly colour: string; readonly dash: string; readonly symbol: string }>
> = {
  actual: { colour: '1D4F91', dash: 'solid', symbol: 'circle' },
  earlier: { colour: '595959', dash: 'solid', symbol: 'square' },
  forecast: { colour: '5B2A86', dash: 'dash', symbol: 'diamond' },
  aim: { colour: '00703C', dash: 'sysDot', symbol: 'none' },
};

function head(index: number, name: Cells<string>): string {
  const at = String(index);
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${textCells(name)}</c:tx>`;
}

function chartXml(title: string, plot: string): string {
  return (
    `${xmlStart}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:plotArea><c:layout/>${plot}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${lettering({ size: 9, ink: plainInk, isBold: false })}</c:legend>` +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    // no frame: on paper its right edge would fall on the end of the print area
    `<c:spPr>${ink('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
  );
}

const axisIds = '<c:axId val="111"/><c:axId val="112"/>';

function categoryAxis(axis: {
  readonly at: 'b' | 'l';
  readonly orientation: 'minMax' | 'maxMin';
  readonly labels: 'nextTo' | 'low';
  /** Number format of days; 'General' for words. */
  readonly format?: string;
}): string {
  return (
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${axis.orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${axis.at}"/>` +
    `<c:numFmt formatCode="${escapeXml(axis.format ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${axis.labels}"/>` +
    `<c:spPr><a:ln w="9525">${ink('767676')}</a:ln></c:spPr>${lettering({ size: 9, ink: plainInk, isBold: false })}<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/></c:catAx>`
  );
}

function valueAxis(axis: {
  readonly at: 'b' | 'l';
  readonly crosses: 'max' | 'autoZero';
  readonly format: string;
  readonly begins: number | null;
}): string {
  return (
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/>${axis.begins === null ? '' : `<c:min val="${String(axis.begins)}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="${axis.at}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${ink('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${lettering({ size: 9, ink: plainInk, isBold: false })}<c:crossAx val="111"/><c:crosses val="${axis.crosses}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
