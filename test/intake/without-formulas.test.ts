import { utils, write } from '@e965/xlsx';
import { assert, integer, property, tuple } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { withoutFormulas } from '#intake/without-formulas.ts';

const record = (kind: number, bytes: readonly number[]) => [
  kind & 255,
  kind >> 8,
  bytes.length & 255,
  bytes.length >> 8,
  ...bytes,
];
/** Row, column, style, result, flags and a formula of one token. */
const formula = [1, 0, 3, 0, 15, 0, 0, 0, 0, 0, 0, 0, 8, 64, 0, 0, 0, 0, 0, 0, 3, 0, 30, 1, 0];

test('a formula of a cell keeps its place and its result, and nothing to take apart', () => {
  const stream = Uint8Array.from([...record(0x809, [0, 6]), ...record(0x06, formula), ...record(0x0a, [])]);
  const clean = withoutFormulas(stream);
  expect(clean).toHaveLength(stream.length);
  const at = 6 + 4;
  expect([...clean.subarray(at, at + 20)]).toEqual(formula.slice(0, 20));
  expect([...clean.subarray(at + 20, at + 22)]).toEqual([255, 255]);
  expect([...stream.subarray(at + 20, at + 22)]).toEqual([3, 0]);
});

test.each([0x18, 0x21, 0x221, 0x218, 0x4bc])('record %i, which is all formula, is passed over', (kind) => {
  const clean = withoutFormulas(Uint8Array.from([...record(0x809, []), ...record(kind, [1, 2, 3])]));
  expect([...clean.subarray(4, 8)]).toEqual([0x67, 0x08, 3, 0]);
});

test('a formula of a cell with no room for one is passed over, wherever the stream ends', () => {
  const short = withoutFormulas(Uint8Array.from(record(0x06, formula.slice(0, 12))));
  expect([...short.subarray(0, 2)]).toEqual([0x67, 0x08]);
  const whole = Uint8Array.from(record(0x06, formula));
  for (let end = 0; end <= whole.length; end += 1)
    expect(withoutFormulas(whole.subarray(0, end))).toHaveLength(end);
});

function oldWorkbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Ref', 'Action', 'Lead', 'Count'],
    ['1.1', 'Do', 'A'],
    ['1.2', 'Again', 'B'],
  ]);
  sheet['D2'] = { t: 'n', f: 'SUM(A1:B2)+1', v: 3 };
  sheet['D3'] = { t: 's', f: 'IF(A1="x",CONCATENATE(B1,"y"),CHOOSE(2,"a","b"))', v: 'y' };
  sheet['!ref'] = 'A1:D3';
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Plan');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

test('results of formulas are read from a workbook of Excel up to 2003', () => {
  const reading = readPlanFile(oldWorkbook());
  const rows = reading.kind === 'read' ? (reading.grids[0]?.rows ?? []) : [];
  expect(rows.map((row) => row.cells[3]?.text)).toEqual(['Count', '3', 'y']);
});

test('a formula with a byte changed ends in a plan or a refusal, and never keeps the reader busy', () => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  const whole = oldWorkbook();
  const changed = tuple(integer({ min: 8, max: whole.length - 1 }), integer({ min: 0, max: 255 }));
  assert(
    property(changed, ([at, byte]) => {
      expect(['read', 'refused']).toContain(readPlanFile(whole.with(at, byte)).kind);
    }),
    // the second keeps the spreadsheet library busy for ever where formulas are left to it
    { numRuns: 400, examples: [[[8, 0]], [[2132, 33]]] },
  );
  quiet.mockRestore();
});
