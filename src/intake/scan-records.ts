import { addressOf } from '#domain/intake/intake-grid.ts';
import { Refused } from './file-refusal.ts';
import type { CellMarks, Stretch } from './scan-cells.ts';
import { scanStrings, type FontRun } from './scan-strings.ts';

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
  strings: 0xfc,
  more: 0x3c,
  text: 0xfd,
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
  const strings: Uint8Array[] = [];
  let [nXfs, isEncrypted, before] = [0, false, 0];
  // there is no font 4 (MS-XLS 2.5.129)
  const isStruck = (font: number) => fonts[font > 4 ? font - 1 : font] === true;
  eachRecord(view, 0, (kind, at, length) => {
    if (kind === record.filePass) isEncrypted = true;
    if (kind === record.font) fonts.push((view.getUint16(at + 2, true) & 0x08) !== 0);
    if (kind === record.xf) {
      if (isStruck(view.getUint16(at, true))) struckXfs.add(nXfs);
      nXfs += 1;
    }
    if (kind === record.strings || (kind === record.more && before === record.strings))
      strings.push(stream.subarray(at, at + length));
    before = kind === record.more ? before : kind;
    if (kind === record.sheet) starts.push(view.getUint8(at + 5) === 0 ? view.getUint32(at, true) : null);
  });
  if (isEncrypted) return { isEncrypted, sheets: [] };
  const looks: Looks = {
    struckXfs,
    isStruck,
    runs: strings.length === 0 ? new Map() : scanStrings(strings),
  };
  return {
    isEncrypted,
    sheets: starts.map((start) => (start === null ? null : scanSheet(view, start, looks))),
  };
}

type Looks = {
  readonly struckXfs: ReadonlySet<number>;
  readonly isStruck: (font: number) => boolean;
  readonly runs: ReadonlyMap<number, readonly FontRun[]>;
};

function scanSheet(view: DataView, start: number, { struckXfs, isStruck, runs }: Looks): CellMarks {
  const stretches = new Map<string, readonly Stretch[]>();
  const struck = new Set<string>();
  let lastRow = 0;
  eachRecord(view, start, (kind, at, length) => {
    if (!cellRecords.has(kind) || length < 6) return;
    const row = view.getUint16(at, true) + 1;
    lastRow = Math.max(lastRow, row);
    const address = addressOf(view.getUint16(at + 2, true), row);
    const isCellStruck = struckXfs.has(view.getUint16(at + 4, true));
    if (isCellStruck) struck.add(address);
    const own = kind === record.text && length >= 10 ? runs.get(view.getUint32(at + 6, true)) : undefined;
    if (own !== undefined)
      stretches.set(address, [
        { from: 0, isStruck: isCellStruck },
        ...own.map(({ from, font }) => ({ from, isStruck: isStruck(font) })),
      ]);
  });
  return { struck, stretches, withoutValue: new Set(), lastRow };
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
