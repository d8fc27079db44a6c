import { CFB, utils, write } from '@e965/xlsx';
import { assert, integer, property, tuple } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openCompoundFile } from '#intake/compound-file.ts';
import { Refused } from '#intake/file-refusal.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { scanRecords } from '#intake/scan-records.ts';
import { compoundFile } from './build-workbook.ts';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251);

/** What Excel up to 2003 wrote, by the spreadsheet library. */
function oldWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), 'Plan');
  // the library types what it writes as any
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

test.each([10, 63, 64, 4_095, 4_096, 70_000, 9_000_000])('finds a stream of %d bytes', (length) => {
  const content = bytesOf(length);
  const file = openCompoundFile(compoundFile('Workbook', content));
  expect(file.names).toContain('Workbook');
  const found = file.read('WORKBOOK');
  expect(found === null ? -1 : Buffer.compare(found, content)).toBe(0);
  expect(file.read('Book')).toBeNull();
});

test('turns away a header that is none, and a file that is cut off', () => {
  const whole = compoundFile('Workbook', bytesOf(9_000));
  expect(() => openCompoundFile(whole.subarray(0, 400))).toThrow(Refused);
  expect(() => openCompoundFile(whole.with(30, 200))).toThrow(Refused);
  expect(() => openCompoundFile(whole.subarray(0, 4_000)).read('Workbook')).toThrow(Refused);
});

test('does not follow a chain that bites its tail', () => {
  const whole = compoundFile('Workbook', bytesOf(9_000));
  const view = new DataView(whole.buffer);
  // each sector of the table names the first one as the next
  const table = (view.getUint32(76, true) + 1) * 512;
  for (let at = table; at < table + 512; at += 4) view.setUint32(at, 1, true);
  expect(() => openCompoundFile(whole).read('Workbook')).toThrow(Refused);
});

test('of a file with a few bytes changed gives a plan or a refusal', () => {
  // the spreadsheet library tells of every record it does not know
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  const whole = oldWorkbook([
    ['Ref', 'Action', 'Lead'],
    ['1.1', 'Do', 'A'],
  ]);
  assert(
    property(
      tuple(integer({ min: 8, max: whole.length - 1 }), integer({ min: 0, max: 255 })),
      ([at, byte]) => {
        expect(['read', 'refused']).toContain(readPlanFile(whole.with(at, byte)).kind);
      },
    ),
    { numRuns: 400 },
  );
  quiet.mockRestore();
});

const record = (kind: number, ...bytes: readonly number[]) => [
  kind & 255,
  kind >> 8,
  bytes.length,
  0,
  ...bytes,
];
const start = record(0x809, 0, 6, 5, 0);
const end = record(0x0a);

test('says that a workbook of Excel up to 2003 has a password', () => {
  const stream = Uint8Array.from([...start, ...record(0x2f, 1, 0), ...end]);
  expect(scanRecords(stream).isEncrypted).toBe(true);
  const padded = new Uint8Array(5_000);
  padded.set(stream);
  const reading = readPlanFile(compoundFile('Workbook', padded));
  expect(reading).toMatchObject({ kind: 'refused', refusal: { code: 'password' } });
});

test('finds the cells that are struck through by their style', () => {
  const globals = [
    ...start,
    ...[0, 0, 0, 0, 8].flatMap((mark) => record(0x31, 0, 0, mark, 0)),
    ...record(0xe0, 0, 0),
    // font 5 is the fifth: there is no font 4
    ...record(0xe0, 5, 0),
  ];
  const at = globals.length + 12 + 4;
  const sheet = record(0x85, at & 255, at >> 8, 0, 0, 0, 0, 1, 0);
  const stream = Uint8Array.from([
    ...globals,
    ...sheet,
    ...end,
    ...start,
    ...record(0xfd, 2, 0, 1, 0, 1, 0),
    ...record(0xfd, 3, 0, 1, 0, 0, 0),
    ...end,
  ]);
  expect(scanRecords(stream).sheets).toEqual([
    { struck: new Set(['B3']), stretches: new Map(), withoutValue: new Set(), lastRow: 4 },
  ]);
});

test('turns away records that do not add up', () => {
  expect(() => scanRecords(Uint8Array.from([...start, 0x31, 0, 255, 255]))).toThrow(Refused);
  expect(() => scanRecords(Uint8Array.from(start))).toThrow(Refused);
});

test('reads an old workbook that the container library wrote with other streams beside it', () => {
  const file = CFB.read(Buffer.from(oldWorkbook([['Ref', 'Action', 'Lead']])), { type: 'buffer' });
  CFB.utils.cfb_add(file, '/Other', Buffer.from(bytesOf(100)));
  const reading = readPlanFile(new Uint8Array(CFB.write(file, { type: 'array' }) as number[]));
  expect(reading.kind === 'read' ? reading.grids[0]?.rows[0]?.cells.map((cell) => cell?.text) : []).toEqual([
    'Ref',
    'Action',
    'Lead',
  ]);
});
