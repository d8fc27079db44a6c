import { expect, test } from 'vitest';
import { measuresInOrder, readingOf, valuesByMeasure } from '#domain/measure/measure-reading.ts';
import { ratingWords, sayExpected, sayReading } from '#domain/measure/measure-words.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';

const plan = sampleSnapshot();
const read = (key: string, from = plan, today = '2026-05-31') => {
  const found = from.measures.get(key);
  if (found === undefined) throw new Error(`no ${key}`);
  return readingOf(from, found, today);
};

// as the board paper of the sixth cycle has them
test.each([
  ['K1', '63% (n = 432), up from 41% in December 2024, better; target 75%', 'Off target'],
  ['K2', '61, down from 148 in March 2025, better; target 20', 'Off target'],
  ['K3', '71% (provisional) (n = 62), up from 38% in March 2025, better; target 90%', 'Off target'],
  ['K4', '91%, up from 86% in March 2025, better; target 95%', 'Close to target'],
  ['K5', '93%, up from 79% in March 2025, better; target 95%', 'Close to target'],
  ['K6', '58% (n = 1,400), up from 52% in July 2025, better; target 80%', 'Off target'],
  ['K7', '55% (n = 40), up from 34% in April 2025, better; target 70%', 'Off target'],
  ['K8', '5,380, up from 4,910 in January 2025', 'Not rated'],
  ['K9', '121 per 10,000 aged 0 to 25, up from 118 in December 2024, worse; target 105', 'Off target'],
  ['K10', '42.9%, up from 41.5% in January 2025, better; target 46.0%', 'Off target'],
  ['K11', '389, down from 402 in January 2025, better; target 350', 'Off target'],
  ['K12', '64, up from 0 in April 2025, better; milestone 40', 'On target'],
  ['K13', '28.1%, down from 29.8% in the academic year 2023/24, better; target 26.0%', 'Off target'],
  [
    'K14',
    'Not yet available, baseline 24.6 per 100 pupils in the academic year 2023/24; target 20.0',
    'Not rated',
  ],
  ['K15', '74 weeks, up from 71 in March 2025, worse; target 26', 'Off target'],
  [
    'K16',
    '70%, definition changed in January 2026: not compared with earlier values; target 92%',
    'Off target',
  ],
  ['K17', '109, up from 96 in March 2025, worse; target 75', 'Off target'],
  ['K18', '49, down from 58 in March 2025, better; target 35', 'Off target'],
  ['K19', '37% (n = 530), up from 31% in February 2025, better; target 50%', 'Off target'],
  ['K20', '£115.9 million, up from £78.6 million in March 2025, worse; target £112.3 million', 'Off target'],
])('%s reads ‘%s’', (key, words, rating) => {
  const reading = read(key);
  expect([sayReading(reading), ratingWords[reading.rating]]).toEqual([words, rating]);
});

test('there are 20 measures, every one with an owner, a link and a source', () => {
  const all = measuresInOrder(plan);
  expect(all.map((one) => one.key)).toEqual(
    Array.from({ length: 20 }, (_, index) => `K${String(index + 1)}`),
  );
  for (const one of all) {
    expect(plan.people.has(one.owner ?? '')).toBe(true);
    expect(one.sections.length).toBeGreaterThan(0);
    expect(one.source).not.toBe('');
  }
});

test('gaps, breaks, milestones, provisional values and other lines are where they were planned', () => {
  const speech = read('K16');
  expect(speech.values.filter((one) => one.value === null).map((one) => one.period)).toEqual(['May 2025']);
  expect(speech.brokenBy?.period).toBe('January 2026');
  expect(read('K12').measure.milestones.map(({ on, value }) => [on, value])).toEqual([
    ['2025-12-31', 40],
    ['2026-08-31', 90],
    ['2027-08-31', 180],
  ]);
  expect(read('K3').current?.isProvisional).toBe(true);
  expect(read('K14').values.map((one) => [one.period, one.value, one.isProvisional])).toEqual([
    ['Academic year 2024/25', null, true],
  ]);
  const lines = (key: string) => [...(valuesByMeasure(plan).get(key)?.keys() ?? [])].sort();
  expect(lines('K20')).toEqual(['Mitigated plan', 'Unmitigated', 'actual']);
  expect(valuesByMeasure(plan).get('K20')?.get('Unmitigated')?.at(-1)?.value).toBe(131);
  expect(lines('K1')).toEqual(['England', 'Neighbours', 'actual', 'forecast']);
});

test('no figure moves with the calendar, and what is late is told of as late', () => {
  const later = sampleSnapshot({ lastCycleOn: '2026-10-31' });
  for (const { key } of measuresInOrder(plan)) {
    const [here, there] = [read(key), read(key, later, '2026-11-22')];
    expect([key, there.current?.value, there.rating]).toEqual([key, here.current?.value, here.rating]);
  }
  const late = measuresInOrder(later).filter(({ key }) => read(key, later, '2026-11-22').isOverdue);
  expect(late.map((one) => one.key)).toEqual(['K5']);
  expect(sayExpected(read('K5', later, '2026-11-22'))).toBe(
    'October 2026 value expected by 14 November 2026',
  );
});

test('every value was entered by somebody, after its period had ended unless it is a forecast', () => {
  for (const value of plan.measureValues.values()) {
    expect(plan.people.has(value.enteredBy)).toBe(true);
    expect(value.series === 'forecast' || value.endsOn <= value.enteredAt.slice(0, 10)).toBe(true);
  }
});

test('the risks that name a measure are linked to it', () => {
  expect(plan.risks.get('R1')?.measures).toEqual(['K1', 'K2', 'K9']);
});
