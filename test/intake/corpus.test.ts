import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, array, constantFrom, integer, nat, record } from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { usualChoice, type IntakeChoice } from '#domain/intake/intake-choice.ts';
import { readPlan } from '#domain/intake/intake.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { compoundFile, zip } from './build-workbook.ts';
import { traps } from './corpus/corpus-file.ts';
import { corpus } from './corpus/corpus.ts';
import { rawDocument } from './corpus/raw-document.ts';
import { plan, planOf } from './corpus/small-plan.ts';

const files = await Promise.all(
  Object.entries(corpus).map(async ([name, file]) => [name, { ...file, bytes: await file.make() }] as const),
);
const folder = new URL('corpus/', import.meta.url);

/** What the Import screen would show: the code of a refusal, or a preview. Anything thrown fails the test. */
function outcome(bytes: Uint8Array, choice: Partial<IntakeChoice> = {}) {
  const reading = readPlanFile(bytes);
  return reading.kind === 'refused'
    ? reading.refusal.code
    : planOf(readPlan(reading.grids, plan, () => 'imp-1', { ...usualChoice, ...choice }));
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50;
const packages = files.filter(([, file]) => isZip(file.bytes));

test('the corpus has at least 25 files, and every trap is in one that another program wrote than reads it', () => {
  expect(files.length).toBeGreaterThanOrEqual(25);
  // workbooks are read by SheetJS
  const others = files.filter(([, file]) => file.writer !== 'SheetJS');
  const held = new Set<string>(others.flatMap(([, file]) => file.traps));
  expect(Object.keys(traps).filter((trap) => !held.has(trap))).toEqual([]);
  const writers = new Set(files.map(([, file]) => file.writer));
  expect(writers).toEqual(new Set(['docx', 'exceljs', 'SheetJS', 'by hand', 'openpyxl', 'LibreOffice']));
});

test('how-made.md tells of every file who wrote it and what is hard in it', async () => {
  const told = await readFile(fileURLToPath(new URL('how-made.md', folder)), 'utf8');
  const lines = files.map(([name, file]) => `| ${name} | ${file.writer} | ${file.traps.join(', ')} |`);
  const rows = told.split('\n').map((line) => line.replaceAll(/ +\|/g, ' |'));
  expect(rows.filter((line) => /^\| (?!File |Trap |-)/.test(line))).toEqual([
    ...Object.entries(traps).map(([trap, words]) => `| ${trap} | ${words} |`),
    ...lines,
  ]);
});

test('every stored file is told of in how-made.md', async () => {
  const told = await readFile(fileURLToPath(new URL('how-made.md', folder)), 'utf8');
  const stored = (await readdir(folder)).filter((name) => /^(?:libreoffice|openpyxl)/.test(name));
  expect(stored.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

test.each(files)('%s gives the whole plan, as it is', (_, { bytes, choice, expected }) => {
  expect(outcome(bytes, choice)).toEqual(expected);
});

test.each(files)('%s, cut off anywhere, gives a refusal or what is left, never a fault', (_, { bytes }) => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  for (let n = 0; n < 40; n += 1) {
    const found = outcome(bytes.subarray(0, Math.floor((bytes.length * n) / 40)));
    // a container that is cut off has lost its directory
    expect(isZip(bytes) ? ['empty', 'unknown-kind', 'damaged'] : [found]).toContain(found);
  }
  quiet.mockRestore();
});

test.each(files)(
  '%s, with bytes flipped, gives the same plan, or a refusal, never a fault',
  async (_, { bytes, choice }) => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    const whole = outcome(bytes, choice);
    const flips = array(record({ at: integer({ min: 0, max: bytes.length - 1 }), bit: nat(7) }), {
      minLength: 1,
      maxLength: 4,
    });
    await assert(
      asyncProperty(flips, async (changes) => {
        const changed = bytes.slice();
        for (const { at, bit } of changes) changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const found = outcome(changed, choice);
        // parts of a zip file have checksums; nothing tells a changed letter of other files
        expect(isZip(bytes) && typeof found !== 'string' ? found : whole).toEqual(whole);
        return Promise.resolve();
      }),
      { numRuns: 50 },
    );
    quiet.mockRestore();
  },
);

test.each(files)('%s in a wrong wrapping gives a refusal', (_, { bytes }) => {
  const wraps: readonly (readonly [bytes: Uint8Array, code: string])[] = [
    [compoundFile('EncryptedPackage', bytes), 'password'],
    [zip({ 'plan.bin': bytes }), 'unknown-kind'],
    [Uint8Array.from([0x25, 0x50, 0x44, 0x46, ...bytes.subarray(0, 500)]), 'pdf'],
    [Uint8Array.from([0, ...bytes]), 'unknown-kind'],
  ];
  for (const [wrapped, code] of wraps) expect(outcome(wrapped)).toBe(code);
});

const zeros = new Uint8Array(2_000_000);

test.each(packages)('%s with a bomb in it is turned away before it is unpacked', (_, { bytes }) => {
  const parts = unzipSync(bytes);
  const bombs = { 'xl/worksheets/sheet99.xml': zeros, 'word/document9.xml': zeros };
  expect(outcome(zipSync({ ...parts, ...bombs }))).toBe('too-big-inside');
});

test.each(packages)(
  '%s with any of its parts gone gives a refusal or a plan, never a fault',
  (_, { bytes }) => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    const parts = Object.entries(unzipSync(bytes));
    for (const gone of parts) {
      const found = outcome(zipSync(Object.fromEntries(parts.filter((part) => part !== gone))));
      expect(['string', 'object']).toContain(typeof found);
    }
    quiet.mockRestore();
  },
);

test('a document of markup in disorder gives a plan, or a refusal, never a fault', async () => {
  const pieces = constantFrom(
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:p>',
    '</w:p>',
    '<w:r><w:t>Ref</w:t></w:r>',
    '<w:r><w:t>Action</w:t></w:r>',
    '<w:tc><w:p><w:r><w:t>1.1</w:t></w:r></w:p></w:tc>',
    '<w:tcPr><w:gridSpan w:val="-3"/><w:vMerge/></w:tcPr>',
    '<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>',
    '<w:trPr><w:gridBefore w:val="1e9"/></w:trPr>',
    '<w:tblGrid><w:gridCol w:w="NaN"/><w:gridCol w:w="-5"/></w:tblGrid>',
    '<w:numPr><w:numId w:val="7"/></w:numPr>',
    '<w:sdt><w:sdtContent/></w:sdt>',
    '<!-- a -->',
    '<![CDATA[ x ]]>',
    '&#x0;',
  );
  await assert(
    asyncProperty(array(pieces, { maxLength: 25 }), async (body) => {
      for (const text of [body.join(''), `<w:tbl><w:tr>${body.join('')}</w:tr></w:tbl>`])
        expect(['string', 'object']).toContain(typeof outcome(rawDocument(text)));
      return Promise.resolve();
    }),
    { numRuns: 300 },
  );
});
