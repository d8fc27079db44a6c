import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { packOf } from '#domain/pack/pack.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { frozenWith, packWith, sampleFrozen } from './fixture.ts';
import { hostileText, hostileTexts, withTexts } from './hostile.ts';
import { faultsOf } from './package-rule.ts';
import { partsOf, readBack, tableOf, write, writePlain } from './read-back.ts';

const texts: readonly (readonly [string, string, string])[] = [
  ['a formula', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ['a plus', '+1+1', '+1+1'],
  ['a minus', '-2', '-2'],
  ['an at sign', '@SUM(A1)', '@SUM(A1)'],
  ['control characters', 'bell\u0007 null\u0000 end', 'bell null end'],
  ['U+FFFE and U+FFFF', 'a\uFFFE\uFFFFb', 'ab'],
  ['right-to-left text', 'שלום مرحبا', 'שלום مرحبا'],
  ['emoji', '👩‍👩‍👧 🎉', '👩‍👩‍👧 🎉'],
  ['lone surrogates', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
  ['mark-up', '<script>alert("1")</script> & ]]>', '<script>alert("1")</script> & ]]>'],
  ['what Excel would decode', '_x0041_', '_x0041_'],
  ['only blanks', ' \n ', '–'],
  ['an object in letters', '{"formula":"WEBSERVICE(1)"}', '{"formula":"WEBSERVICE(1)"}'],
];

describe('a workbook', () => {
  test.each(texts)('keeps %s as text', async (_, given, expected) => {
    const plan = planWith([action('1.1.1', { latestActivity: given, ownerAsWritten: given })]);
    const bytes = await write(packWith(plan, { body: given, marking: given }));
    const [row] = tableOf(readBack(bytes), 'Actions');
    expect(row?.['Activity']).toBe(expected);
    expect(row?.['Owner as written']).toBe(expected);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('takes any text in every field that somebody typed, on every sheet, as text', async () => {
    const sample = sampleFrozen(6);
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), async (given) => {
        let next = 0;
        const frozen = withTexts(sample, () => given[(next += 1) % given.length] ?? '');
        for (const bytes of [await write(packOf(frozen)), await writePlain(frozen)])
          expect(faultsOf(bytes)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test.each(hostileTexts.map((text) => [JSON.stringify(text), text] as const))(
    'shows %s in an action, a measure, a risk and a change as it was typed',
    async (_, text) => {
      const frozen = withTexts(sampleFrozen(6), () => text);
      const book = readBack(await write(packOf(frozen)));
      const readable = text
        .replaceAll(/\r\n?/g, '\n')
        // what no reader of XML takes
        .replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
        .replaceAll(/\p{Cs}/gu, '\uFFFD');
      const expected = readable.trim() === '' ? '–' : readable;
      expect(tableOf(book, 'Actions')[0]?.['Success measure']).toBe(expected);
      expect(tableOf(book, 'Measures')[0]?.['Definition']).toBe(expected);
      expect(tableOf(book, 'Risks')[0]?.['Title']).toBe(expected);
      expect(tableOf(book, 'Changes')[0]?.['Decision note']).toBe(expected);
      expect(String(tableOf(book, 'Changes')[0]?.['Reason']).startsWith(expected)).toBe(true);
      expect(tableOf(book, 'Movement')[0]?.['Action']).toBe(expected);
      expect(tableOf(book, 'Exceptions')[0]?.['Action']).toBe(expected);
    },
  );

  it('shows 40,000 characters of any field whole on a sheet of their own', async () => {
    const long = Array.from({ length: 4_000 }, (_, index) => `word${String(index).padStart(5, '0')}`).join(
      ' ',
    );
    const frozen = frozenWith(
      planWith([action('1.1.1', { latestActivity: long, successMeasures: long, ownerAsWritten: long })]),
      { curation: { overall: long, publicOverall: long, highlights: [], asks: [] } },
    );
    for (const bytes of [await write(packOf(frozen)), await writePlain(frozen)]) {
      expect(faultsOf(bytes)).toEqual([]);
      const parts = tableOf(readBack(bytes), 'LongTexts');
      const whole = parts.filter((row) => row['Column'] === 'Success measure').map((row) => row['Text']);
      expect(whole.join('')).toBe(long);
    }
  });
});

describe('the check of texts', () => {
  it('finds a character that no reader takes, and a formula, where they are planted', async () => {
    const bytes = await write(packWith(planWith([action('1.1.1')])));
    const { strToU8, zipSync } = await import('fflate');
    const parts = Object.fromEntries([...partsOf(bytes)].map(([path, xml]) => [path, strToU8(xml)]));
    const planted = (path: string, from: string, to: string) =>
      zipSync({ ...parts, [path]: strToU8((partsOf(bytes).get(path) ?? '').replace(from, to)) });
    expect(faultsOf(planted('xl/sharedStrings.xml', '<t>', '<t>\uFFFE'))).not.toEqual([]);
    expect(faultsOf(planted('xl/worksheets/sheet4.xml', '<v>', '<f>1+1</f><v>'))).not.toEqual([]);
  });
});
