import { assert, asyncProperty, array, constantFrom, integer, nat, record } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readPlan } from '#domain/intake.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { compoundFile, zip } from './build-workbook.ts';
import { rawDocument } from './corpus/raw-document.ts';
import { sheetFiles } from './corpus/sheet-files.ts';
import { expectedPlan, plan, planOf } from './corpus/small-plan.ts';
import { wordFiles } from './corpus/word-files.ts';
import { wordPlan } from './corpus/word-plan.ts';

type Make = () => Uint8Array | Promise<Uint8Array>;
const sound: readonly (readonly [name: string, make: Make])[] = Object.entries<Make>({
  ...wordFiles,
  ...sheetFiles,
});
const all: typeof sound = [...sound, ['the Word plan of 47 rows', wordPlan]];

/** What the Import screen would show: the code of a refusal, or a preview. Anything thrown fails the test. */
function outcome(bytes: Uint8Array) {
  const reading = readPlanFile(bytes);
  return reading.kind === 'refused'
    ? reading.refusal.code
    : planOf(readPlan(reading.grids, plan, () => 'imp-1'));
}

test.each(sound)('%s gives the whole plan, as it is', async (_, make) => {
  expect(outcome(await make())).toEqual(expectedPlan);
});

test.each(all)('%s, cut off anywhere, gives a refusal or what is left, never a fault', async (_, make) => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  const bytes = await make();
  for (let n = 0; n < 40; n += 1) {
    const found = outcome(bytes.subarray(0, Math.floor((bytes.length * n) / 40)));
    // a container that is cut off has lost its directory
    expect(bytes[0] === 0x50 ? ['empty', 'unknown-kind', 'damaged'] : [found]).toContain(found);
  }
  quiet.mockRestore();
});

test.each(all)(
  '%s, with bytes flipped, gives the same plan, or a refusal, never a fault',
  async (_, make) => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    const bytes = await make();
    const whole = outcome(bytes);
    const flips = array(record({ at: integer({ min: 0, max: bytes.length - 1 }), bit: nat(7) }), {
      minLength: 1,
      maxLength: 4,
    });
    await assert(
      asyncProperty(flips, async (changes) => {
        const changed = bytes.slice();
        for (const { at, bit } of changes) changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const found = outcome(changed);
        // parts of a zip file have checksums; nothing tells a changed letter of other files
        expect(bytes[0] === 0x50 && typeof found !== 'string' ? found : whole).toEqual(whole);
        return Promise.resolve();
      }),
      { numRuns: 60 },
    );
    quiet.mockRestore();
  },
);

test.each(all)('%s in a wrong wrapping gives a refusal', async (_, make) => {
  const bytes = await make();
  const wraps: readonly (readonly [bytes: Uint8Array, code: string])[] = [
    [compoundFile('EncryptedPackage', bytes), 'password'],
    [zip({ 'plan.bin': bytes }), 'unknown-kind'],
    [Uint8Array.from([0x25, 0x50, 0x44, 0x46, ...bytes.subarray(0, 500)]), 'pdf'],
    [Uint8Array.from([0, ...bytes]), 'unknown-kind'],
  ];
  for (const [wrapped, code] of wraps) expect(outcome(wrapped)).toBe(code);
});

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
