import { expect, test } from 'vitest';
import fc from 'fast-check';
import { measuresPart } from '#domain/pack/pack-measures.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { thaw } from '#domain/frozen/thaw.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';

import { measure, measured, valueOf } from '../measure/measure-kit.ts';
import { person } from '../plan-kit.ts';
import { frozenOf, thawedOf, type Given } from '../frozen/thawed-kit.ts';

const pack = (snapshot: ReturnType<typeof measured>, given: Given = {}) =>
  measuresPart(thawedOf(snapshot, given));
const only = (snapshot: ReturnType<typeof measured>, given: Given = {}) => {
  const [first] = pack(snapshot, given);
  if (first === undefined) throw new Error('there is one measure');
  return first;
};

const sample = pack(sampleSnapshot(), { asAt: '2026-05-31' });

// the board paper of the sixth cycle: key, baseline, target, current, rating
test.each([
  ['K1', '41%', '75%', '63%', 'Off target'],
  ['K2', '148', '20', '61', 'Off target'],
  ['K3', '38%', '90%', '71% (provisional)', 'Off target'],
  ['K4', '86%', '95%', '91%', 'Close to target'],
  ['K5', '79%', '95%', '93%', 'Close to target'],
  ['K6', '52%', '80%', '58%', 'Off target'],
  ['K7', '34%', '70%', '55%', 'Off target'],
  ['K8', '4,910', 'No target', '5,380', 'Not rated'],
  [
    'K9',
    '118 per 10,000 aged 0 to 25',
    '105 per 10,000 aged 0 to 25',
    '121 per 10,000 aged 0 to 25',
    'Off target',
  ],
  ['K10', '41.5%', '46.0%', '42.9%', 'Off target'],
  ['K11', '402', '350', '389', 'Off target'],
  ['K12', '0', '180', '64', 'On target'],
  ['K13', '29.8%', '26.0%', '28.1%', 'Off target'],
  ['K14', '24.6 per 100 pupils', '20.0 per 100 pupils', 'Not yet available', 'Not rated'],
  ['K15', '71 weeks', '26 weeks', '74 weeks', 'Off target'],
  ['K16', '62%', '92%', '70%', 'Off target'],
  ['K17', '96', '75', '109', 'Off target'],
  ['K18', '58', '35', '49', 'Off target'],
  ['K19', '31%', '50%', '37%', 'Off target'],
  ['K20', '£78.6 million', '£112.3 million', '£115.9 million', 'Off target'],
])('%s of the sample reads as in the board paper', (key, baseline, target, current, rating) => {
  const found = sample.find((one) => one.key === key);
  expect([found?.baseline.words, found?.target.words, found?.current.words, found?.ratingWords]).toEqual([
    baseline,
    target,
    current,
    rating,
  ]);
});

test('figures stand as numbers beside their words, with what changed and who answers', () => {
  const plan = measured(
    [measure('K1', { source: 'EHC database', definition: 'Share of plans', baselineNote: 'n = 412' })],
    [
      valueOf('K1', 'September 2026', 59),
      valueOf('K1', 'October 2026', 63, { isProvisional: true, note: 'Two schools are missing.' }),
    ],
    { people: new Map([['lead', person('lead', { post: 'Data Manager' })]]) },
  );
  expect(only(plan)).toMatchObject({
    key: 'K1',
    unit: '%',
    polarity: 'Higher is better',
    period: 'October 2026',
    isProvisional: true,
    isAwaited: false,
    baseline: { value: 41, words: '41%', on: '2024-12-31' },
    target: { value: 75, words: '75%', on: '2027-08-31' },
    previous: { value: 59, words: '59%', on: '2026-09-30' },
    current: { value: 63, words: '63% (provisional)', on: '2026-10-31' },
    sincePrevious: 'up from 59% before, better',
    sinceBaseline: 'up from 41% in December 2024, better',
    sense: 'better',
    rating: 'missed',
    owner: 'Data Manager',
    source: 'EHC database',
    note: 'Two schools are missing.\nBaseline: n = 412',
    reading: '63% (provisional), up from 41% in December 2024, better; target 75%',
  });
});

test('measures come in their order, and those out of use do not come', () => {
  const plan = measured([
    measure('K3', { order: 1 }),
    measure('K1', { order: 2 }),
    measure('K2', { isActive: false }),
  ]);
  expect(pack(plan).map((one) => one.key)).toEqual(['K3', 'K1']);
});

test('what is not there is said in words', () => {
  const plan = measured([measure('K1', { baseline: null, baselineOn: null, target: null, owner: null })]);
  expect(only(plan)).toMatchObject({
    period: '',
    baseline: { value: null, words: 'No baseline' },
    target: { value: null, words: 'No target' },
    previous: { value: null, words: 'No earlier value' },
    current: { value: null, words: 'Not yet available' },
    sense: 'none',
    owner: '',
    points: [],
  });
});

test('a range is told as what is aimed at, and context aims at nothing', () => {
  const plan = measured(
    [
      measure('K1', { polarity: 'within', rangeLow: 20, rangeHigh: 30, target: null }),
      measure('K2', { polarity: 'context', target: 50 }),
    ],
    [valueOf('K1', 'October 2026', 25), valueOf('K2', 'October 2026', 25)],
  );
  const [range, context] = pack(plan);
  expect(range?.target).toEqual({ value: null, words: 'Range 20% to 30%', on: null });
  expect(range?.rating).toBe('met');
  expect(context?.target.words).toBe('No target');
  expect([range, context].map((one) => one?.points.map((point) => point.aim))).toEqual([[null], [null]]);
});

test('a value that is late is awaited', () => {
  const plan = measured([measure('K1', { lagDays: 14 })], [valueOf('K1', 'September 2026', 59)]);
  expect(only(plan, { asAt: '2026-11-14' }).isAwaited).toBe(false);
  expect(only(plan, { asAt: '2026-11-15' }).isAwaited).toBe(true);
  expect(only(plan, { asAt: '2026-11-15' }).expected).toMatch(/ value expected by 14 November 2026$/);
});

test('points hold what is known, expected and aimed at, with gaps and breaks', () => {
  const plan = measured(
    [measure('K1', { milestones: [{ on: '2026-08-31', value: 60, words: '60 by summer' }] })],
    [
      valueOf('K1', 'June 2026', 50),
      valueOf('K1', 'July 2026', null),
      valueOf('K1', 'October 2026', 63, { isBreak: true }),
      valueOf('K1', 'October 2026', 61, { series: 'forecast' }),
      valueOf('K1', 'November 2026', 66, { series: 'forecast' }),
    ],
  );
  const said = only(plan).points.map((one) => [one.period, one.actual, one.forecast, one.aim, one.isBreak]);
  expect(said).toEqual([
    // a line would fall from the target of a later year to the first milestone
    ['June 2026', 50, null, null, false],
    ['July 2026', null, null, null, false],
    // nobody entered anything for these two
    ['August 2026', null, null, 60, false],
    ['September 2026', null, null, 60, false],
    ['October 2026', 63, 61, 60, true],
    ['November 2026', null, 66, 60, false],
  ]);
});

test('where periods do not follow from one another, no gap is made up', () => {
  const plan = measured(
    [measure('K1', { frequency: 'weekly' })],
    [valueOf('K1', 'week ending 2 October 2026', 50), valueOf('K1', 'week ending 22 October 2026', 51)],
  );
  expect(only(plan).points).toHaveLength(2);
});

test('a chart shows the last 24 periods at most', () => {
  const months = Array.from(
    { length: 34 },
    (_, index) => `${String(2024 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
  );
  const plan = measured(
    [measure('K1')],
    months.map((month) => valueOf('K1', `${month.slice(5)}/${month.slice(0, 4)}`, 40)),
  );
  const { points } = only(plan);
  expect(points).toHaveLength(24);
  expect([points[0]?.period, points.at(-1)?.period]).toEqual(['November 2024', 'October 2026']);
});

test('a value of a period that ends after the as-at day is not known yet', () => {
  const plan = measured(
    [measure('K1')],
    [valueOf('K1', 'September 2026', 59), valueOf('K1', 'October 2026', 63)],
  );
  expect(only(plan, { asAt: '2026-10-30' }).current.value).toBe(59);
});

const fewChildren = { unitKind: 'count', isSmallNumberRisk: true, baseline: 12, polarity: 'lower' } as const;

test('in a public pack a small count is suppressed with all that would tell it', () => {
  const plan = measured(
    [measure('K1', { ...fewChildren, target: 2, thresholdWords: 'By law none' })],
    [valueOf('K1', 'September 2026', 9), valueOf('K1', 'October 2026', 3, { note: 'Two at one school' })],
  );
  const found = only(plan, { audience: 'public' });
  expect(found).toMatchObject({
    current: { value: null, words: 'fewer than 5' },
    previous: { value: 9, words: '9' },
    sincePrevious: '',
    sinceBaseline: '',
    sense: 'none',
    rating: 'none',
    ratingWords: 'Not rated',
    owner: '',
    note: '',
    reading: 'Fewer than 5; target 2',
  });
  expect(found.points.map((one) => one.actual)).toEqual([9, null]);
});

test('the board reads the same count as it is', () => {
  const plan = measured([measure('K1', fewChildren)], [valueOf('K1', 'October 2026', 3)]);
  expect(only(plan).current).toMatchObject({ value: 3, words: '3' });
});

test('in a public pack a percentage of few is suppressed, and of many it is told', () => {
  const plan = measured(
    [measure('K1', { isSmallNumberRisk: true }), measure('K2', { isSmallNumberRisk: true })],
    [
      valueOf('K1', 'October 2026', 30, { numerator: 3, denominator: 10 }),
      valueOf('K2', 'October 2026', 30, { numerator: 30, denominator: 100 }),
    ],
  );
  const [few, many] = pack(plan, { audience: 'public' });
  expect(few?.current).toMatchObject({ value: null, words: 'suppressed' });
  expect(few?.reading).toBe('Suppressed; target 75%');
  expect(many?.reading).toBe('30% (n = 100), down from 41% in December 2024, worse; target 75%');
});

test('a small baseline is suppressed too', () => {
  const plan = measured([measure('K1', { ...fewChildren, baseline: 2 })], [valueOf('K1', 'October 2026', 9)]);
  const found = only(plan, { audience: 'public' });
  expect(found.baseline).toMatchObject({ value: null, words: 'Not published' });
  expect(found.sinceBaseline).toBe('');
  expect(found.reading).toBe('9; target 75');
});

test('a measure whose last value is withheld does not show the one before as its current one', () => {
  const plan = measured(
    [measure('K1', { ...fewChildren, lagDays: 14 })],
    [
      valueOf('K1', 'August 2026', 9, { isProvisional: true }),
      valueOf('K1', 'September 2026', 8),
      valueOf('K1', 'October 2026', 3),
    ],
  );
  const frozen = publicOf(frozenOf(plan));
  const [found] = measuresPart({ frozen, snapshot: thaw(frozen) });
  expect(found).toMatchObject({
    period: 'October 2026',
    isAwaited: false,
    current: { value: null, words: 'fewer than 5', on: '2026-10-31' },
    previous: { value: 8, words: '8', on: '2026-09-30' },
    sincePrevious: '',
    rating: 'none',
  });
  // the next one is awaited all the same
  const later = publicOf(frozenOf(plan, { asAt: '2026-12-15' }));
  expect(measuresPart({ frozen: later, snapshot: thaw(later) })[0]?.isAwaited).toBe(true);
});

test('what publicOf takes out and what is suppressed here is the same', () => {
  const figures = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
    denominator: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    isBreak: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(figures, { maxLength: 6 }),
      fc.constantFrom('count', 'percent', 'rate'),
      fc.integer({ min: 0, max: 9 }),
      (all, unitKind, baseline) => {
        const plan = measured(
          [measure('K1', { ...fewChildren, unitKind, baseline, source: 'Register' })],
          all.map(({ value, ...given }, index) =>
            valueOf('K1', `0${String(index + 1)}/2026`, value, {
              ...given,
              enteredAt: '2026-10-01T09:00:00.000Z',
            }),
          ),
        );
        const frozen = publicOf(frozenOf(plan));
        const here = pack(plan, { audience: 'public' });
        expect(measuresPart({ frozen, snapshot: thaw(frozen) })).toEqual(here);
      },
    ),
  );
});

test('no count of 1 to 4 of a measure at risk comes through as a figure', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const values = counts.map((count, index) => valueOf('K1', `0${String(index + 1)}/2026`, count));
      const plan = measured([measure('K1', { ...fewChildren, target: 50 })], values);
      const found = only(plan, { audience: 'public' });
      const figures = [found.current.value, found.previous.value, ...found.points.map((one) => one.actual)];
      expect(figures.filter((one) => one !== null && one > 0 && one < 5)).toEqual([]);
      const words = [found.current.words, found.previous.words, found.sincePrevious, found.reading];
      expect(words.join(' ').replaceAll(/fewer than 5|December 2024/gi, '')).not.toMatch(/\b[1-4]\b/);
    }),
  );
});
