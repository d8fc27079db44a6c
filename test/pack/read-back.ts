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

/** The rows of a sheet's table as records by column name, from its header row down. */
export function tableOf(book: WorkBook, name: string): readonly Readonly<Record<string, unknown>>[] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`No sheet is called ${name}`);
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
  const header = rows.findIndex((row) => row[0] === 'Ref' || row[0] === 'Kind' || row[0] === 'Sheet');
  const names = (rows[header] ?? []).map(String);
  return rows
    .slice(header + 1)
    .filter((row) => row.length > 0)
    .map((row) => Object.fromEntries(names.map((column, index) => [column, row[index]])));
}

/** The texts above a sheet's table, in column A. */
export function topOf(book: WorkBook, name: string): readonly string[] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`No sheet is called ${name}`);
  const column = utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).map((row) => String(row[0]));
  return column.slice(
    0,
    column.findIndex((text) => text === 'Ref' || text === 'Kind' || text === 'Sheet'),
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
