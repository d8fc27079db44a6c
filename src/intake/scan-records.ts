import { addressOf } from '#domain/intake-grid.ts';
import { Refused } from './file-refusal.ts';
import type { CellMarks } from './scan-cells.ts';

/** What the spreadsheet library does not tell of a workbook of Excel up to 2003. */
export type OldMarks = {
  readonly isEncrypted: boolean;
  /** Of each sheet in the order of their tabs; null for one that holds no cells, such as a chart. */
  readonly sheets: readonly (CellMarks | null)[];
};

const record = {
  font: 0x31,
  filePass: 0x2f,
  sheet: 0x85,
  xf: 0xe0,
  start: 0x809,
  end: 0x0a,
} as const;
/** Records of one cell: row, column and style in their first six bytes. */
const cellRecords: ReadonlySet<number> = new Set([0xfd, 0x204, 0x27e, 0x203, 0x06, 0x205, 0xd6]);

/**
 * Goes once through the records of a workbook stream, in time that grows with its length only. Throws Refused:
 * 'damaged' when the records do not add up. Source: MS-XLS 2.1.4, 2.4.28, 2.4.122, 2.4.353.
 */
export function scanRecords(stream: Uint8Array): OldMarks {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: boolean[] = [];
  const struckXfs = new Set<number>();
  const starts: (number | null)[] = [];
  let [nXfs, isEncrypted] = [0, false];
  eachRecord(view, 0, (kind, at) => {
    if (kind === record.filePass) isEncrypted = true;
    if (kind === record.font) fonts.push((view.getUint16(at + 2, true) & 0x08) !== 0);
    if (kind === record.xf) {
      const font = view.getUint16(at, true);
      // there is no font 4 (MS-XLS 2.5.129)
      if (fonts[font > 4 ? font - 1 : font] === true) struckXfs.add(nXfs);
      nXfs += 1;
    }
    if (kind === record.sheet) starts.push(view.getUint8(at + 5) === 0 ? view.getUint32(at, true) : null);
  });
  if (isEncrypted) return { isEncrypted, sheets: [] };
  return {
    isEncrypted,
    sheets: starts.map((start) => (start === null ? null : scanSheet(view, start, struckXfs))),
  };
}

function scanSheet(view: DataView, start: number, struckXfs: ReadonlySet<number>): CellMarks {
  const struck = new Set<string>();
  let lastRow = 0;
  eachRecord(view, start, (kind, at, length) => {
    if (!cellRecords.has(kind) || length < 6) return;
    const row = view.getUint16(at, true) + 1;
    lastRow = Math.max(lastRow, row);
    if (struckXfs.has(view.getUint16(at + 4, true))) struck.add(addressOf(view.getUint16(at + 2, true), row));
  });
  return { struck, withoutValue: new Set(), lastRow };
}

// from the start of a part of the workbook to the end that belongs to it, those of charts inside it passed over
function eachRecord(
  view: DataView,
  start: number,
  see: (kind: number, at: number, length: number) => void,
): void {
  let depth = 0;
  try {
    for (let at = start; ;) {
      const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
      if (at + 4 + length > view.byteLength) throw new Refused('damaged');
      if (kind === record.start) depth += 1;
      if (kind === record.end) depth -= 1;
      if (depth <= 0) return;
      if (depth === 1) see(kind, at + 4, length);
      at += 4 + length;
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refused('damaged');
    throw cause;
  }
}
