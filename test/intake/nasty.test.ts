import { utils, write } from '@e965/xlsx';
import { assert, array, constantFrom, integer, nat, property, record } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { person, snapshot } from '../domain/intake/intake-build.ts';
import { headings, planRows, rawParts, sheetRows, workbook, zip } from './build-workbook.ts';

const plan = snapshot({ people: [person('therapies-lead', { name: 'Therapies Lead' })] });

/** The code of the refusal, or the preview. Anything thrown fails the test. */
function outcome(bytes: Uint8Array): string | IntakePreview {
  const reading = readPlanFile(bytes);
  return reading.kind === 'refused' ? reading.refusal.code : readPlan(reading.grids, plan, () => 'imp-1');
}

function refs(bytes: Uint8Array): string | readonly string[] {
  const found = outcome(bytes);
  return typeof found === 'string' ? found : found.actions.map((action) => action.ref);
}

function codes(bytes: Uint8Array): string | readonly string[] {
  const found = outcome(bytes);
  return typeof found === 'string' ? found : [...new Set(found.issues.map((issue) => issue.code))];
}

const sound = zip(rawParts(sheetRows([headings, ...planRows(1, 6)])));

test('reads past comments, pictures, defined names, filters and checks of other people', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRows([headings, ...planRows(1, 3)]);
    sheet.getCell('A2').note = 'Agreed on Monday';
    const image = book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
    sheet.addImage(image, 'H1:I4');
    sheet.autoFilter = 'A1:F1';
    sheet.getCell('F2').dataValidation = { type: 'list', formulae: ['"May 2027,June 2027"'] };
    sheet.addConditionalFormatting({
      ref: 'A1:F9',
      rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: {} }],
    });
  });
  // exceljs itself cannot hold a name for a whole sheet
  const parts = unzipSync(bytes);
  const names = '<definedNames><definedName name="All">Plan!$A$1:$XFD$1048576</definedName></definedNames>';
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(
    '</sheets>',
    `</sheets>${names}`,
  );
  expect(book).toContain('definedName name="All"');
  expect(refs(zip({ ...parts, 'xl/workbook.xml': book }))).toEqual(['4.1.1', '4.1.2', '4.1.3']);
});

test('reads a table of Excel with filter buttons and a totals row', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addTable({
      name: 'Plan',
      ref: 'B3',
      headerRow: true,
      totalsRow: true,
      columns: headings.map((name, index) => ({
        name,
        filterButton: true,
        ...(index === 0 ? { totalsRowLabel: 'Total' } : {}),
      })),
      rows: planRows(1, 3).map((row) => [...row]),
    });
  });
  expect(refs(bytes)).toEqual(['4.1.1', '4.1.2', '4.1.3']);
});

test('reads an owner and a section that are merged over several actions', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRows([headings, ...planRows(1, 4)]);
    for (const address of ['B3', 'B4', 'B5', 'E3']) sheet.getCell(address).value = null;
    sheet.mergeCells('B2:B5');
    sheet.mergeCells('E2:E3');
  });
  const found = outcome(bytes);
  expect(typeof found === 'string' ? found : found.actions.map((one) => [one.section, one.leads])).toEqual(
    Array.from({ length: 4 }, () => ['4.1', ['therapies-lead']]),
  );
});

test('reads what other writers make', () => {
  const sheet = utils.aoa_to_sheet([headings, ...planRows(1, 3)].map((row) => [...row]));
  const book = utils.book_new(sheet, 'Plan');
  for (const options of [{ bookSST: true }, { bookSST: false }, { compression: false }]) {
    // the library types what it writes as any
    const written = write(book, { type: 'array', bookType: 'xlsx', ...options }) as ArrayBuffer;
    expect(refs(new Uint8Array(written))).toEqual(['4.1.1', '4.1.2', '4.1.3']);
  }
});

test.each<[form: 'html' | 'rtf' | 'xlml' | 'ods' | 'xlsb', code: string]>([
  ['html', 'unknown-kind'],
  ['rtf', 'unknown-kind'],
  ['xlml', 'unknown-kind'],
  ['ods', 'unknown-kind'],
  ['xlsb', 'binary-workbook'],
])('turns away a %s file that is named .xlsx', (form, code) => {
  const book = utils.book_new(
    utils.aoa_to_sheet([headings, ...planRows(1, 3)].map((row) => [...row])),
    'Plan',
  );
  // the library types what it writes as any
  const written = write(book, { type: 'array', bookType: form }) as ArrayBuffer;
  expect(refs(new Uint8Array(written))).toBe(code);
});

test.each(['csv', 'txt', 'biff8', 'biff5', 'xla'] as const)('reads a %s file that is named .xlsx', (form) => {
  const book = utils.book_new(
    utils.aoa_to_sheet([headings, ...planRows(1, 3)].map((row) => [...row])),
    'Plan',
  );
  // the library types what it writes as any
  const written = write(book, { type: 'array', bookType: form }) as ArrayBuffer;
  expect(refs(new Uint8Array(written))).toEqual(['4.1.1', '4.1.2', '4.1.3']);
});

test('says of an empty workbook and of one with headings only that there is nothing to import', async () => {
  expect(codes(await workbook(() => {}))).toEqual(['no-table']);
  expect(codes(await workbook((sheet) => void sheet.addRow(headings)))).toEqual(['no-actions']);
});

test('stops at more rows than are read, and imports none of them', () => {
  expect(codes(zip(rawParts(sheetRows([headings, ...planRows(1, 6_000)]))))).toEqual(['too-many-rows']);
  expect(refs(zip(rawParts(sheetRows([headings, ...planRows(1, 6_000)]))))).toEqual([]);
});

test('reads as many rows as it says it does', () => {
  expect(refs(zip(rawParts(sheetRows([headings, ...planRows(1, 4_999)]))))).toHaveLength(4_999);
});

test('keeps texts that would be formulas or markup as plain texts', () => {
  const action = '=HYPERLINK("http://x","y") <script>alert(1)</script> @SUM(1+1)';
  const found = outcome(
    zip(rawParts(sheetRows([headings, ['4.1.1', '4.1', action, '+1', '-x', 'May 2027']]))),
  );
  expect(typeof found === 'string' ? found : found.actions[0]?.description).toBe(action);
});

test('is not slowed by a sheet made to make regular expressions stumble', () => {
  const junk = '<c '.repeat(50_000);
  const merges = `<mergeCells>${'<mergeCell ref="A1:A9999" '.repeat(20_000)}</mergeCells>`;
  const rows = sheetRows([headings, ...planRows(1, 2)]);
  expect(['damaged', 'read']).toContain(kindOf(zip(rawParts(rows + junk, merges))));
  expect(['damaged', 'read']).toContain(kindOf(zip(rawParts(rows, '<'.repeat(200_000)))));
  expect(['damaged', 'read']).toContain(
    kindOf(zip(rawParts(`${rows}<row><c><v>${'&'.repeat(200_000)}</v></c></row>`))),
  );
});

function kindOf(bytes: Uint8Array): string {
  const found = outcome(bytes);
  return typeof found === 'string' ? found : 'read';
}

test('turns away a file that was cut off, wherever', () => {
  const cuts = Array.from({ length: 200 }, (_, index) => Math.floor(((sound.length - 1) * index) / 200));
  for (const length of cuts) {
    const found = outcome(sound.subarray(0, length));
    expect(['empty', 'unknown-kind', 'damaged']).toContain(found);
  }
});

test('reads a file with something appended', () => {
  const longer = new Uint8Array(sound.length + 100);
  longer.set(sound);
  expect(refs(longer)).toHaveLength(6);
});

test('of a file with flipped bits reads the same plan or nothing at all', () => {
  const whole = outcome(sound);
  const flips = array(record({ at: integer({ min: 0, max: sound.length - 1 }), bit: nat(7) }), {
    minLength: 1,
    maxLength: 4,
  });
  assert(
    property(flips, (changes) => {
      const bytes = sound.slice();
      for (const { at, bit } of changes) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const found = outcome(bytes);
      expect(typeof found === 'string' ? whole : found).toEqual(whole);
    }),
    { numRuns: 400 },
  );
});

test('of a sheet with broken markup gives a plan that can be shown or a refusal', () => {
  const pieces = constantFrom(
    '<row r="1">',
    '</row>',
    '<c r="A1" t="s"><v>9</v></c>',
    '<c r="A1" t="inlineStr"><is><t>Ref</t></is></c>',
    '<c r="ZZZZ99999999">',
    '</c>',
    '<c/>',
    '<v>',
    '</v>',
    '&#xFFFFFFFF;',
    '<f t="shared" si="7"/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '\u0000',
    '<row r="-5">',
    '<row r="1e9">',
    '<is>',
    'Action',
    '<c r="A1" s="99"><v>1e999</v></c>',
    '<c t="d"><v>never</v></c>',
  );
  assert(
    property(array(pieces, { maxLength: 30 }), (body) => {
      const found = outcome(zip(rawParts(body.join(''))));
      expect(['damaged', 'no-sheets', 'too-big-inside', 0]).toContain(
        typeof found === 'string' ? found : found.actions.length,
      );
    }),
    { numRuns: 300 },
  );
});
