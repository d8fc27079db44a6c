import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyOfValues } from '#domain/measure/measure-copy.ts';
import { readFigureCell } from '#domain/measure/measure-cell.ts';
import { nextPeriod } from '#domain/measure/measure-period.ts';
import { readPaste, type Paste } from '#domain/measure/measure-paste.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { measure, measured, valueOf, whoIs } from './measure-kit.ts';

const today = '2026-06-20';
const k1 = measure('K1', { title: 'Plans issued in 20 weeks' });
const k2 = measure('K2', {
  title: 'Assessments open over 20 weeks',
  unitKind: 'count',
  polarity: 'lower',
  baseline: 148,
});
const k20 = measure('K20', { unitKind: 'money', unit: '£ million', decimals: 1 });
const plan = measured([k1, k2, k20], [valueOf('K1', 'April 2026', 60), valueOf('K2', 'April 2026', 70)]);

const look = (text: string, one: Measure | null = null, from: Snapshot = plan, who = 'admin') =>
  readPaste(text, from, { measure: one, me: whoIs(from, who), today });
const told = (paste: Paste) =>
  paste.cells.map(
    ({ state, measure: of, period, value, refusals }) =>
      `${state} ${of?.key ?? '?'} ${period} ${String(value?.value)}${refusals.map((one) => ` ${one.code}@${String(one.at.row)},${String(one.at.column)}`).join('')}`,
  );

test.each<[string, string, Measure | null, string[]]>([
  [
    'periods down, one measure, no headings',
    'April 2026\t60%\nMay 2026\t63%',
    k1,
    ['same K1 April 2026 60', 'new K1 May 2026 63'],
  ],
  [
    'periods across, one measure, no labels',
    'Mar 2026\tApr 2026\tMay 2026\n58\t61\t63',
    k1,
    ['new K1 March 2026 58', 'changed K1 April 2026 61', 'new K1 May 2026 63'],
  ],
  [
    'several measures down by reference and title, periods across',
    'Measure\tApr-26\tMay-26\nK1\t60\t63%\nassessments open OVER 20 weeks\t70\t61',
    null,
    ['same K1 April 2026 60', 'new K1 May 2026 63', 'same K2 April 2026 70', 'new K2 May 2026 61'],
  ],
  [
    'measures across, periods down',
    'Month\tK1\tK2\nApril 2026\t60\t71\nMay 2026\t\t61',
    null,
    ['same K1 April 2026 60', 'changed K2 April 2026 71', 'new K2 May 2026 61'],
  ],
  [
    'one row a value under headings in any order',
    'Value\tKPI\tPeriod\tDenominator\tNumerator\n63\tK1\tMay 2026\t530\t334\n61\tK2\tMay 2026\t\t',
    null,
    ['new K1 May 2026 63', 'new K2 May 2026 61'],
  ],
  [
    'a row a value without headings',
    'K1\tMay 2026\t63%\nK2\tMay 2026\t61',
    null,
    ['new K1 May 2026 63', 'new K2 May 2026 61'],
  ],
  [
    'numerator and denominator as rows of their own',
    '\t\tMay 2026\nK1\tValue\t63%\n\tNumerator\t334\n\tDenominator\t530',
    null,
    ['new K1 May 2026 63'],
  ],
  [
    'numerator and denominator only',
    'Period\tNumerator\tDenominator\nMay 2026\t334\t530',
    k1,
    ['new K1 May 2026 63'],
  ],
  ['one cell that says both', 'May 2026\t334 of 530', k1, ['new K1 May 2026 63']],
  ['not available', 'May 2026\tn/a\nMarch 2026\t-', k1, ['new K1 May 2026 null', 'new K1 March 2026 null']],
  [
    'money as it is written',
    'Q4 2025/26\t£115.9m\nQ3 2025/26\t(£1,002.5 million)',
    k20,
    ['new K20 Q4 2025/26 115.9', 'new K20 Q3 2025/26 -1002.5'],
  ],
])('reads %s', (_, text, one, expected) => {
  expect(told(look(text, one))).toEqual(expected);
});

test.each<[string, string, Measure | null, string[]]>([
  ['text in a number', 'May 2026\tabout 63', k1, ['refused K1 May 2026 null figure-unread@1,2']],
  ['140%', 'May 2026\t140%', k1, ['refused K1 May 2026 140 figure-range@1,2']],
  ['half a child', 'May 2026\t61.5', k2, ['refused K2 May 2026 61.5 figure-range@1,2']],
  ['a percentage that lost its sign', 'May 2026\t0.63', k1, ['refused K1 May 2026 null figure-fraction@1,2']],
  ['a decimal comma', 'May 2026\t62,5', k1, ['refused K1 May 2026 null figure-unread@1,2']],
  ['a period that has not ended', 'June 2026\t65', k1, ['refused K1 June 2026 65 value-in-future@1,1']],
  ['no period', 'Maj 2026\t65', k1, ['refused K1 Maj 2026 undefined period-unread@1,1']],
  [
    'two years of which either could be meant',
    '2024/25\t65',
    k1,
    ['refused K1 2024/25 undefined period-two-years@1,1'],
  ],
  [
    'a period given twice in two spellings',
    'May 2026\t63\n05/2026\t64',
    k1,
    ['new K1 May 2026 63', 'refused K1 May 2026 64 value-twice@2,2'],
  ],
  [
    'a measure that is not known',
    'K99\tMay 2026\t63',
    null,
    ['refused ? May 2026 undefined measure-unknown@1,1'],
  ],
  [
    'a measure other than the chosen one',
    '\tMay 2026\nK2\t63',
    k1,
    ['refused K2 May 2026 undefined measure-other@2,1'],
  ],
  [
    'a percentage that its numerator and denominator do not give',
    'Period\tValue\tNumerator\tDenominator\nMay 2026\t63\t200\t530',
    k1,
    ['refused K1 May 2026 63 rate-mismatch@2,2'],
  ],
  [
    'a denominator of nothing, and one in words',
    'Period\tValue\tNumerator\tDenominator\nMay 2026\t63\t0\t0\nMarch 2026\t63\t1\tmany',
    k1,
    ['refused K1 May 2026 63 denominator-zero@2,4', 'refused K1 March 2026 63 figure-unread@3,4'],
  ],
])('refuses %s at its cell', (_, text, one, expected) => {
  expect(told(look(text, one))).toEqual(expected);
});

test('one cell that is refused leaves the others to be written, and writes nothing of its own', () => {
  const paste = look('March 2026\t58\nMay 2026\tsoon', k1);
  expect(paste.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 1 });
  expect(paste.values.map((one) => one.period)).toEqual(['March 2026']);
});

test('owners and their deputies may paste, others may not', () => {
  const states = (who: string) => look('May 2026\t63', k1, plan, who).cells.map((one) => one.state);
  expect([states('lead'), states('stand-in'), states('other')]).toEqual([['new'], ['new'], ['refused']]);
});

test('a suppressed figure is not available, and says why', () => {
  const paste = look('May 2026\t<5', k2);
  expect(paste.values[0]).toMatchObject({ value: null, note: 'Suppressed in the source: fewer than 5' });
});

test('a column without a name is left out, and told of', () => {
  const paste = look('Period\tValue\tTarget\nMay 2026\t63\t75', k1);
  expect(told(paste)).toEqual(['new K1 May 2026 63']);
  expect(paste.unnamed).toEqual([{ row: 2, column: 3, text: '75' }]);
});

test('what a block does not speak of stays: a rounded figure, its denominator and its note', () => {
  const known = valueOf('K1', 'May 2026', 62.96, { numerator: 340, denominator: 540, note: 'As reported.' });
  const from = measured([k1], [known]);
  expect(told(look('May 2026\t63%', k1, from))).toEqual(['same K1 May 2026 62.96']);
  const [changed] = look('May 2026\t64%', k1, from).values;
  expect(changed).toMatchObject({ value: 64, numerator: null, denominator: null, note: 'As reported.' });
});

test('nothing in gives nothing out', () => {
  for (const text of ['', '\n\n', '\t\t', 'Period\tValue']) expect(look(text, k1).values).toEqual([]);
});

test.each([
  ['63 (p)', 63, true],
  ['63p', 63, true],
  ['63 provisional', 63, true],
  ['63', 63, false],
  ["'63", 63, false],
  ['63 %', 63, false],
  ['0.63%', 0.63, false],
  ['0', 0, false],
])('‘%s’ is %d', (text, value, isProvisional) => {
  expect(readFigureCell(k1, text)).toMatchObject({ kind: 'figure', value, isProvisional });
});

test('any text at all is read or refused', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60, unit: fc.constantFrom(...Array.from('K1May 2026\t\n%£0.5,-<"n/a=')) }),
      (text) => {
        for (const one of [null, k1]) {
          const { cells, values } = look(text, one);
          expect(values.length).toBeLessThanOrEqual(cells.length);
          for (const cell of cells) expect(cell.state === 'refused').toBe(cell.refusals.length > 0);
        }
      },
    ),
  );
});

const anyValue = fc.record({
  value: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
  isProvisional: fc.boolean(),
  isBreak: fc.boolean(),
  note: fc.constantFrom('', 'Two words', '=1+1', 'A "quoted"\nsecond line', '-5', "'tis"),
});

test('what was copied out is the same everywhere when it is pasted back', () => {
  fc.assert(
    fc.property(
      fc.array(anyValue, { maxLength: 14 }),
      fc.constantFrom('count', 'money', 'duration' as const),
      (points, unitKind) => {
        const one = measure('K1', {
          unitKind,
          unit: unitKind === 'money' ? '£ million' : 'weeks',
          decimals: 1,
        });
        let endsOn = '2024-12-31';
        const values = points.map((point): MeasureValue => {
          const next = nextPeriod('monthly', endsOn);
          endsOn = next?.endsOn ?? '';
          return { ...valueOf('K1', next?.words ?? '', null), ...point };
        });
        const from = measured([one], values);
        const text = copyOfValues(values.map((value) => ({ measure: one, value })));
        for (const given of [null, one]) {
          const paste = look(text, given, from);
          expect(paste.counts).toEqual({ new: 0, changed: 0, same: values.length, refused: 0 });
        }
      },
    ),
  );
});
