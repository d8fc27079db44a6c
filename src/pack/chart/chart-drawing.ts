import { shortened } from './chart-xml.ts';
import { cellText, cutAt } from '#pack/text.ts';
import { escapeXml, xmlStart } from '#pack/xml.ts';

/** The upper left corner of a cell. Columns and rows are counted from 0. */
export type Corner = { readonly column: number; readonly row: number };

/** A chart on a sheet. */
export type Drawing = {
  /** Its title, which is also drawn above it. */
  readonly title: string;
  /** The chart in words with its figures, for people who do not see it. */
  readonly text: string;
  /** The XML of the chart's own part. */
  readonly chart: string;
  readonly from: Corner;
  readonly to: Corner;
};

/** The part that places a sheet's charts. The relationship of the first is rId1, and so on. */
export function drawingXml(drawings: readonly Drawing[]): string {
  return (
    `${xmlStart}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `${drawings.map(frameXml).join('')}</xdr:wsDr>`
  );
}

function frameXml(drawing: Drawing, index: number): string {
  const title = escapeXml(shortened(drawing.title, 200));
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${cornerXml('from', drawing.from, gutter)}${cornerXml('to', drawing.to, 0)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${title}" descr="${escapeXml(told(drawing.text))}" title="${title}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${String(index + 1)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

// a little distance to the chart or the cells before, in English metric units
const gutter = 57_150;

function cornerXml(tag: string, { column, row }: Corner, offset: number): string {
  return (
    `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(offset)}</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>${String(offset)}</xdr:rowOff></xdr:${tag}>`
  );
}

// a description is read out in one go; the table has everything
function told(text: string): string {
  const readable = cellText(text);
  return readable.length > mostTold ? `${cutAt(readable, mostTold)}… The table has all figures.` : readable;
}

const mostTold = 4_000;
