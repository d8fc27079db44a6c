import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { Pack } from '#domain/pack.ts';
import { writePack } from '#pack/workbook.ts';

/** The bytes of a pack's workbook. */
export function write(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  return writePack(pack, () => {}, new AbortController().signal);
}

/** A finished workbook as another library reads it. */
export function readBack(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellStyles: true, cellNF: true, cellDates: false, bookFiles: true });
}

/** The rows of a sheet's table as records by column name, from its header row down; days as their numbers. */
export function tableOf(book: WorkBook, name: string): readonly Readonly<Record<string, unknown>>[] {
  const rows = rowsOf(book, name);
  const header = rows.findIndex((row) => isHeader(row[0]));
  const names = (rows[header] ?? []).map(String);
  return rows
    .slice(header + 1)
    .filter((row) => row.some((value) => value !== undefined))
    .map((row) => Object.fromEntries(names.map((column, index) => [column, row[index]])));
}

/** The texts above a sheet's table, in column A. */
export function topOf(book: WorkBook, name: string): readonly string[] {
  const column = rowsOf(book, name).map(([first]) => first);
  return column.slice(0, column.findIndex(isHeader)).map(String);
}

function isHeader(first: unknown): boolean {
  return first === 'Ref' || first === 'Kind' || first === 'Sheet';
}

// the stored values: the library's own tables turn days into dates of a time zone
function rowsOf(book: WorkBook, name: string): readonly (readonly unknown[])[] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`No sheet is called ${name}`);
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: end.r + 1 }, (_, r) =>
    Array.from({ length: end.c + 1 }, (__, c) => {
      const cell: { readonly v?: unknown } | undefined = sheet[utils.encode_cell({ r, c })];
      return cell?.v;
    }),
  );
}

/** The day of a spreadsheet's day number, counted from 30 December 1899 without any time zone. */
export function dayOfSerial(serial: unknown): string {
  if (typeof serial !== 'number' || !Number.isInteger(serial))
    throw new Error(`${String(serial)} is no whole day`);
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/** The XML parts of a workbook by their path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The part at a path; throws when the workbook has none. */
export function partAt(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`The workbook has no part ${path}`);
  return part;
}
