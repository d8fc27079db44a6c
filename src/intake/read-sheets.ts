import { read, type CellObject, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { addressOf, kept, type Cell, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';
import { dayOfSerial, shownOf } from './excel-date.ts';
import { Refused } from './file-refusal.ts';
import type { FileParts } from './guard.ts';
import { scanCells, struckStyles, type CellMarks } from './scan-cells.ts';
import type { OldMarks } from './scan-records.ts';
import { struckFrom, struckIn } from './struck-runs.ts';
import { partText, sheetTexts } from './sheet-parts.ts';
import { withWideLetters } from './wide-letters.ts';
import { withoutFormulas } from './without-formulas.ts';

/** What is read of a sheet at most. A plan has some hundreds of rows. */
export const sheetLimits = { rows: 5_000, columns: 100, characters: 40_000 } as const;

/**
 * The worksheets of a guarded workbook as plain values, in the order of their tabs. Throws Refused: 'damaged' when a
 * sheet cannot be read whole, 'no-sheets' when there is none.
 */
export function readSheets(parts: FileParts): readonly Grid[] {
  // packed again without compression: the library then opens nothing but what the guard has measured
  const workbook = open(zipSync(Object.fromEntries(withWideLetters(parts)), { level: 0 }));
  const texts = sheetTexts(parts);
  const struckXfs = struckStyles(partText(parts, 'styles.xml'));
  const isListed = texts.length === workbook.SheetNames.length;
  return gridsOf(workbook, (index) => {
    const text = isListed ? texts[index] : '';
    return text === null ? null : scanCells(text ?? '', struckXfs);
  });
}

/** The worksheets of a guarded workbook of Excel up to 2003; otherwise as readSheets. */
export function readOldSheets(stream: Uint8Array, { sheets }: OldMarks): readonly Grid[] {
  const none: CellMarks = { struck: new Set(), withoutValue: new Set(), lastRow: 0 };
  return gridsOf(open(withoutFormulas(stream)), (index) =>
    sheets[index] === undefined ? none : sheets[index],
  );
}

// `marksOf` is null for a sheet that holds no cells
function gridsOf(workbook: WorkBook, marksOf: (index: number) => CellMarks | null): readonly Grid[] {
  const system = workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const grids: Grid[] = [];
  for (const [index, sheet] of workbook.SheetNames.entries()) {
    const marks = marksOf(index);
    if (marks === null) continue;
    const worksheet = workbook.Sheets[sheet];
    if (worksheet?.['!data'] === undefined) throw new Refused('damaged', { sheet });
    grids.push({
      sheet,
      isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: readRows(worksheet, marks, system),
      hiddenColumns: (worksheet['!cols'] ?? []).flatMap((column, at) =>
        column?.hidden === true ? [at] : [],
      ),
      isCut: marks.lastRow > sheetLimits.rows,
    });
  }
  if (grids.length === 0) throw new Refused('no-sheets');
  return grids;
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: sheetLimits.rows,
      cellDates: false,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      // an empty cell may have its meaning in its colour
      sheetStubs: true,
      UTC: true,
    });
  } catch {
    // the library throws plain errors for every fault of a file
    throw new Refused('damaged');
  }
}

function readRows(sheet: WorkSheet, marks: CellMarks, system: 1900 | 1904): readonly GridRow[] {
  const across = new Map<string, number>();
  const downs: Range[] = [];
  for (const merge of sheet['!merges'] ?? []) {
    across.set(addressOf(merge.s.c, merge.s.r + 1), merge.e.c - merge.s.c + 1);
    if (merge.e.r > merge.s.r) downs.push(merge);
  }
  const rows = new Map<number, (Cell | null)[]>();
  const lines = sheet['!data'] ?? [];
  // a cell may claim to stand in row 99,999,999: only rows that are there are gone through
  for (const r of Object.keys(lines).map(Number)) {
    if (!(r >= 0 && r < sheetLimits.rows)) continue;
    const cells = readLine(lines[r] ?? [], r, { marks, across, system });
    if (cells.some((cell) => cell !== null && (cell.text !== '' || cell.kind === 'no-value')))
      rows.set(r, cells);
  }
  for (const merge of downs) repeatDown(rows, merge);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([r, cells]) => ({
      number: r + 1,
      place: null,
      isHidden: sheet['!rows']?.[r]?.hidden === true,
      cells,
    }));
}

type Reading = {
  readonly marks: CellMarks;
  readonly across: ReadonlyMap<string, number>;
  readonly system: 1900 | 1904;
};

function readLine(line: readonly (CellObject | undefined)[], r: number, reading: Reading): (Cell | null)[] {
  const cells: (Cell | null)[] = [];
  const put = (at: number, cell: Cell) => {
    while (cells.length < at) cells.push(null);
    cells[at] = cell;
  };
  for (let c = 0; c < Math.min(line.length, sheetLimits.columns); c += 1) {
    const address = addressOf(c, r + 1);
    const stored = line[c];
    const cell = withoutValue(address, reading) ?? (stored ? readCell(stored, address, reading) : null);
    if (cell !== null) put(c, cell);
  }
  return cells;
}

function readCell(stored: CellObject, address: string, reading: Reading): Cell | null {
  const format = typeof stored.z === 'string' ? stored.z : 'General';
  const shows = stored.t === 'n' ? shownOf(format) : null;
  const on = shows === null ? null : dayOfSerial(Number(stored.v), reading.system);
  const text = kept(stored.t === 's' ? String(stored.v ?? '') : (stored.w ?? String(stored.v ?? '')));
  const fill = fillOf(stored);
  if (text === '' && fill === null) return null;
  const stretches = reading.marks.stretches?.get(address);
  const { struck, unstruck } =
    stretches === undefined
      ? struckIn(stored.r, text, reading.marks.struck.has(address))
      : struckFrom(stretches, String(stored.v ?? ''));
  return {
    address,
    text: text.slice(0, sheetLimits.characters),
    unstruck: unstruck.slice(0, sheetLimits.characters),
    kind: on !== null ? 'date' : kinds[stored.t],
    date: on === null || shows === null ? null : { on, shows },
    fill,
    struck,
    across: reading.across.get(address) ?? 1,
    isRepeat: false,
  };
}

const kinds = { s: 'text', n: 'number', b: 'boolean', e: 'error', d: 'date', z: 'text' } as const;

function withoutValue(address: string, { marks, across }: Reading): Cell | null {
  if (!marks.withoutValue.has(address)) return null;
  const blank = { text: '', unstruck: '', date: null, fill: null, struck: 'none', isRepeat: false } as const;
  return { ...blank, address, kind: 'no-value', across: across.get(address) ?? 1 };
}

function fillOf(stored: CellObject): string | null {
  // the library types styles as any
  const style = stored.s as { patternType?: string; fgColor?: { rgb?: string } } | undefined;
  const rgb = style?.patternType === 'solid' ? style.fgColor?.rgb : undefined;
  return typeof rgb === 'string' && /^(?:[\dA-F]{2})?[\dA-F]{6}$/i.test(rgb)
    ? rgb.slice(-6).toUpperCase()
    : null;
}

function repeatDown(rows: ReadonlyMap<number, (Cell | null)[]>, merge: Range): void {
  const master = rows.get(merge.s.r)?.[merge.s.c];
  if (master === undefined || master === null) return;
  for (let r = merge.s.r + 1; r <= Math.min(merge.e.r, sheetLimits.rows); r += 1) {
    const cells = rows.get(r);
    if (cells === undefined) continue;
    while (cells.length < merge.s.c) cells.push(null);
    if ((cells[merge.s.c]?.text ?? '') === '') cells[merge.s.c] = { ...master, isRepeat: true };
  }
}
