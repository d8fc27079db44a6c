/** Records whose formulas say nothing that is read here: names, and formulas of arrays and of several cells. */
const formulaRecords: ReadonlySet<number> = new Set([0x18, 0x218, 0x21, 0x221, 0x4bc]);
/** The formula of one cell, beside which its last result is kept. */
const cellFormulas: ReadonlySet<number> = new Set([0x06, 0x206, 0x406]);
/** A record that every reader passes over (MS-XLS 2.4.112, FeatHdr). */
const passedOver = 0x867;
/** Where the length of the formula stands in the record of a cell (MS-XLS 2.4.127). */
const lengthAt = 20;

/**
 * A copy of the stream of a workbook of Excel up to 2003 in which no formula is left to be taken apart: the results in
 * the cells stay. The spreadsheet library takes every formula apart, also where nobody asks for it, and one spoilt byte
 * in one keeps it busy for ever. Records that do not add up end the walk; scanRecords has turned such a stream away.
 */
export function withoutFormulas(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const isWhole = length >= lengthAt + 2 && at + 4 + length <= copy.length;
    // this length says that there is nothing to take apart
    if (cellFormulas.has(kind) && isWhole) view.setUint16(at + 4 + lengthAt, 0xffff, true);
    else if (cellFormulas.has(kind) || formulaRecords.has(kind)) view.setUint16(at, passedOver, true);
    at += 4 + length;
  }
  return copy;
}
