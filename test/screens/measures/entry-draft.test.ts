import { expect, test } from 'vitest';
import {
  draftOf,
  fits,
  knownValue,
  lastOf,
  readEntries,
  usualPeriod,
} from '#screens/measures/entry-draft.ts';
import { draftFrom, newMeasure, readMeasureDraft } from '#screens/measures/measure-draft.ts';
import { measure, measured, valueOf } from '../../domain/measure/measure-kit.ts';

const today = '2026-06-20';
const k1 = measure('K1');
const k6 = measure('K6', { frequency: 'termly', baselineOn: '2025-07-31' });
const k10 = measure('K10', { frequency: 'annual', baselineOn: '2025-01-31' });
const known = valueOf('K1', 'April 2026', 60, { numerator: 1200, denominator: 2000, note: 'As reported' });
const plan = measured([k1, k6, k10], [known, valueOf('K6', 'Spring term 2026', 58)]);
const blank = draftOf(k1, null);
const read = (period: string, ...drafts: readonly Partial<typeof blank>[]) =>
  readEntries(
    plan,
    drafts.map((draft) => ({ measure: k1, draft: { ...blank, ...draft } })),
    { series: 'actual', period, today },
  );
const said = (entries: ReturnType<typeof read>) =>
  entries.refusals.map(({ code, field }) => `${code} at ${field ?? 'all'}`);

test('what is typed is read as a value, with its parts and marks', () => {
  expect(
    read('May 26', { value: '63% (p)', numerator: '334', denominator: 'n = 530', note: 'Late' }).values,
  ).toMatchObject([
    {
      id: 'K1 actual 2026-05-31',
      period: 'May 2026',
      value: 63,
      numerator: 334,
      denominator: 530,
      isProvisional: true,
      note: 'Late',
      row: null,
    },
  ]);
});

test('the two parts alone are the percentage', () => {
  expect(read('May 2026', { numerator: '334', denominator: '530' }).values[0]?.value).toBe(63);
});

test.each<[string, Partial<typeof blank>, string]>([
  ['', { value: '63' }, 'not-given at period'],
  ['Mai', { value: '63' }, 'period-unread at period'],
  ['2025/26', { value: '63' }, 'period-two-years at period'],
  ['June 2026', { value: '63' }, 'value-in-future at period'],
  ['May 2026', { value: 'about' }, 'figure-unread at 0.value'],
  ['May 2026', { value: '140' }, 'figure-range at 0.value'],
  ['May 2026', { value: '63', denominator: 'many' }, 'figure-unread at 0.denominator'],
  ['May 2026', { value: '63', numerator: '9', denominator: '10' }, 'rate-mismatch at 0.value'],
  ['May 2026', { note: 'Only a note' }, 'not-given at 0.value'],
])('%s with %j is refused: %s', (period, draft, expected) => {
  expect(said(read(period, draft))).toEqual([expected]);
});

test('a period that has a value begins with it, and saving corrects it', () => {
  expect(knownValue(plan, k1, 'actual', '30/04/2026')).toBe(known);
  expect(knownValue(plan, k1, 'actual', 'nonsense')).toBeNull();
  const draft = draftOf(k1, known);
  expect(draft).toMatchObject({
    value: '60%',
    numerator: '1,200',
    denominator: '2,000',
    note: 'As reported',
  });
  expect(read('April 2026', { ...draft, value: '60%' }).values[0]).toEqual({
    ...known,
    enteredBy: '',
    enteredAt: '',
  });
  expect(draftOf(k1, { ...known, value: null }).value).toBe('n/a');
  expect(lastOf(plan, k1)).toBe(known);
  expect(lastOf(plan, k10)).toBeNull();
});

test.each([
  ['May 2026', ['K1']],
  ['January 2027', ['K1', 'K10']],
  ['Spring term 2026', ['K6']],
  ['Academic year 2025/26', ['K10']],
  ['Q1 2026/27', []],
  ['Week ending 5 June 2026', []],
  ['31/05/2026', ['K1', 'K6', 'K10']],
  ['typing…', ['K1', 'K6', 'K10']],
])('%s is a period of %j', (period, keys) => {
  expect([k1, k6, k10].filter((one) => fits(one, period)).map((one) => one.key)).toEqual(keys);
});

test('the period to begin with is one that is over, where a value is waited for', () => {
  expect(usualPeriod(plan, [k1, k6, k10], today)).toBe('May 2026');
  expect(usualPeriod(plan, [k1, k6, k10], '2026-05-20')).toBe('May 2026');
  expect(usualPeriod(plan, [k6], today)).toBe('Summer term 2026');
  expect(usualPeriod(plan, [k10], today)).toBe('');
});

test('a gap of long ago is not what entering begins with', () => {
  const gap = measured([k1, k10], [known, valueOf('K10', 'January 2026', null)]);
  expect(usualPeriod(gap, [k10], today)).toBe('January 2026');
  expect(usualPeriod(gap, [k10, k1], today)).toBe('May 2026');
});

test('a measure goes into its form and comes out the same', () => {
  const full = measure('K9', {
    unitKind: 'rate',
    unit: 'per 10,000',
    decimals: 1,
    baseline: 1234.5,
    rollingMonths: 12,
    threshold: 0.5,
    milestones: [{ on: '2026-08-31', value: 90.5, words: 'first' }],
  });
  expect(readMeasureDraft(draftFrom(full))).toEqual({ measure: full, refusals: [] });
  const small = measure('K1', { tolerance: 0.5 });
  expect(readMeasureDraft(draftFrom(small))).toEqual({ measure: small, refusals: [] });
});

test('what is no number is refused at its field', () => {
  const draft = {
    ...draftFrom(k1),
    baseline: 'lots',
    lagDays: 'soon',
    milestones: [{ on: '', value: '', words: '' }],
  };
  expect(readMeasureDraft(draft).refusals.map(({ code, field }) => `${code} at ${field ?? ''}`)).toEqual([
    'figure-unread at baseline',
    'figure-unread at lagDays',
    'not-given at milestones.0.value',
  ]);
});

test('a new measure takes the reference after the last one', () => {
  expect(newMeasure(plan)).toMatchObject({ key: 'K11', row: null, order: 11 });
  expect(newMeasure(measured([])).key).toBe('K1');
});
