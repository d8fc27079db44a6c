import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { writePlainWorkbook } from '#pack/plain-workbook.ts';
import { writeWorkbook } from '#pack/workbook.ts';

/** The bytes of a pack's workbook. */
export function write(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(pack, () => {}, new AbortController().signal);
}

/** The bytes of the plain workbook of a pack's public part. */
export function writePlain(frozen: FrozenPack): Promise<Uint8Array<ArrayBuffer>> {
  return writePlainWorkbook(packOf(publicOf(frozen)), () => {}, new AbortController().signal);
}

/** A finished workbook as another library reads it. */
export function readBack(bytes: Uint8Array): WorkBook {
  const book = read(bytes, { cellStyles: true, cellNF: true, cellDates: false, bookFiles: true });
  tables.set(book, tablesIn(bytes, book.SheetNames));
  return book;
}

/** Where a table lies: 0-based rows and columns, its header row first. */
type Place = { readonly table: string; readonly sheet: string; readonly ref: string };

// the other library knows nothing of tables
const tables = new WeakMap<WorkBook, readonly Place[]>();

function tablesIn(bytes: Uint8Array, names: readonly string[]): readonly Place[] {
  const parts = partsOf(bytes);
  return names.flatMap((sheet, index) => {
    const links = parts.get(`xl/worksheets/_rels/sheet${String(index + 1)}.xml.rels`) ?? '';
    return [...links.matchAll(/Target="\.\.\/(tables\/table\d+\.xml)"/g)]
      .map(([, path]) => parts.get(`xl/${path ?? ''}`) ?? '')
      .map((xml) => ({
        sheet,
        table: /displayName="([^"]*)"/.exec(xml)?.[1] ?? '',
        ref: /<table [^>]*?ref="([^"]*)"/.exec(xml)?.[1] ?? 'A1',
      }));
  });
}

/** The first and the last row of each of a sheet's tables, 1-based, the first being its column heads. */
export function placesOn(book: WorkBook, sheet: string): readonly (readonly [first: number, last: number])[] {
  return (tables.get(book) ?? [])
    .filter((one) => one.sheet === sheet)
    .map(({ ref }) => utils.decode_range(ref))
    .map(({ s, e }) => [s.r + 1, e.r + 1]);
}

/** The names of a sheet's tables, from the top. */
export function tablesOn(book: WorkBook, sheet: string): readonly string[] {
  return (tables.get(book) ?? []).filter((one) => one.sheet === sheet).map(({ table }) => table);
}

/**
 * The rows of a table as records by column name; days as their numbers. By the table's name, or the first of a sheet. A list
 * that goes on in further tables is given whole.
 */
export function tableOf(book: WorkBook, name: string): readonly Readonly<Record<string, unknown>>[] {
  const places = tables.get(book) ?? [];
  const first = places.find((one) => one.table === name) ?? places.find((one) => one.sheet === name);
  if (first === undefined) throw new Error(`No table or sheet is called ${name}`);
  return places
    .filter(({ table }) => table === first.table || table.startsWith(`${first.table}Continued`))
    .flatMap((place) => rowsAt(book, place));
}

/** The days on a sheet as they are said there, and how wide their columns are, in Excel's units. */
export function daysOn(
  book: WorkBook,
  name: string,
): readonly { readonly at: string; readonly said: string; readonly width: number }[] {
  const sheet = book.Sheets[name] ?? {};
  return Object.entries(sheet).flatMap(([at, cell]: [string, { z?: unknown; w?: string }]) =>
    typeof cell.z === 'string' && cell.z.includes('yyyy')
      ? [{ at, said: cell.w ?? '', width: sheet['!cols']?.[utils.decode_cell(at).c]?.width ?? 0 }]
      : [],
  );
}

function rowsAt(book: WorkBook, place: Place): readonly Readonly<Record<string, unknown>>[] {
  const { s: start, e: end } = utils.decode_range(place.ref);
  const rows = rowsOf(book, place.sheet).slice(start.r, end.r + 1);
  const names = (rows[0] ?? []).slice(start.c, end.c + 1).map(String);
  return rows
    .slice(1)
    .map((row) => Object.fromEntries(names.map((column, index) => [column, row[start.c + index]])));
}

/** The texts above a sheet's first table, in column A. */
export function topOf(book: WorkBook, name: string): readonly string[] {
  const place = (tables.get(book) ?? []).find((one) => one.sheet === name);
  if (place === undefined) throw new Error(`No sheet is called ${name}, or it has no table`);
  return rowsOf(book, name)
    .slice(0, utils.decode_range(place.ref).s.r)
    .map(([first]) => String(first));
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
