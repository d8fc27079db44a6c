import { expect, test } from 'vitest';
import { risksPart } from '#domain/pack/pack-risks.ts';
import { productOf } from '#domain/risk/risk.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';

import { person, today } from '../plan-kit.ts';
import { admin, after, as, board, registered, reviewOf, reviewed, risk, score } from '../risk/risk-kit.ts';
import { frozenOf, thawedOf, type Given } from '../frozen/thawed-kit.ts';
import { thaw } from '#domain/frozen/thaw.ts';

const pack = (snapshot: ReturnType<typeof registered>, given: Given = {}) =>
  risksPart(thawedOf(snapshot, given));

test('the register of the sample after six cycles has its scores, levels and order', () => {
  const frozen = frozenOf(sampleSnapshot(), { asAt: '2026-05-31' });
  const found = risksPart({ frozen, snapshot: thaw(frozen) });
  const said = (all: typeof found.threats) =>
    all.map((one) => `${one.ref} ${String(productOf(one.unmitigated))} ${String(productOf(one.mitigated))}`);
  expect(said(found.threats)).toEqual([
    'R5 16 16',
    'R1 16 12',
    'R2 16 12',
    'R3 12 9',
    'R4 12 9',
    'R7 12 9',
    'R12 12 9',
    'R8 12 8',
    'R11 12 8',
    'R6 9 6',
    'R9 9 6',
    'R10 8 4',
  ]);
  expect(said(found.opportunities)).toEqual(['R14 8 12', 'R15 6 9', 'R16 4 6']);
  expect(found.issues.map((one) => one.ref).toSorted()).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6']);
  expect(found.ended).toEqual([
    {
      ref: 'R13',
      title: 'Transport costs rise with distant placements',
      how: 'Happened, and became issue I6 Transport is overspent',
      on: '2026-05-26',
    },
  ]);
});

test('an entry says who, how far and by when, in posts and words', () => {
  const plan = registered(
    [
      risk('R1', {
        mitigations: [
          { what: 'Recruit two psychologists.', actioner: 'owner', dueOn: '2026-06-30', status: 'under-way' },
          { what: 'Train schools', actioner: null, dueOn: null, status: 'planned' },
        ],
        actions: ['1.1.1'],
        measures: ['K1'],
        ask: 'Agree the market supplement.',
        reviewOn: today,
      }),
    ],
    [],
    { people: new Map([['owner', person('owner', { post: 'Principal Educational Psychologist' })]]) },
  );
  expect(pack(plan).threats).toMatchObject([
    {
      owner: 'Principal Educational Psychologist',
      // somebody the plan does not know any more
      actioners: ['No longer in the plan’s list of people'],
      mitigations: [
        'Recruit two psychologists, Principal Educational Psychologist, by 30 June 2026, under way',
        'Train schools, planned',
      ],
      about: ['1.1.1', 'K1'],
      band: 'High',
      ask: 'Agree the market supplement.',
      isReviewDue: true,
      level: board,
      before: null,
    },
  ]);
});

test.each([
  ['threat', score(4, 4), 'Down from 16, better'],
  ['threat', score(2, 2), 'Up from 4, worse'],
  ['opportunity', score(4, 4), 'Down from 16, worse'],
  ['opportunity', score(2, 2), 'Up from 4, better'],
  ['issue', score(4, 4), 'Down from 16, better'],
  ['threat', score(3, 3), 'No change'],
] as const)('for a %s that was at %o the direction is said as %s', (kind, before, words) => {
  const plan = registered(
    [risk('R1', { kind, mitigated: score(3, 3) })],
    [
      reviewed('a', '2026-09-01', { kind: 'raised', mitigated: before }),
      reviewed('b', '2026-10-20', { mitigated: score(3, 3) }),
    ],
  );
  const { threats, opportunities, issues } = pack(plan);
  expect([...threats, ...opportunities, ...issues].map((one) => one.direction)).toEqual([words]);
});

test('an entry that was scored once is new', () => {
  const plan = registered([risk('R1')], [reviewed('a', '2026-11-01', { kind: 'raised' })]);
  expect(pack(plan).threats[0]?.direction).toBe('New');
});

test('before is the score of the day of the last pack, whatever happened since', () => {
  const plan = registered(
    [risk('R1', { mitigated: score(2, 2) }), risk('R2')],
    [
      reviewed('a', '2026-06-01', { kind: 'raised', mitigated: score(4, 4) }),
      reviewed('b', '2026-10-05', { mitigated: score(3, 4) }),
      reviewed('c', '2026-11-05', { mitigated: score(2, 2) }),
      reviewed('d', '2026-10-10', { kind: 'raised', risk: 'R2' }),
    ],
  );
  const befores = (given: Given) =>
    pack(plan, given)
      .threats.toSorted((a, b) => a.ref.localeCompare(b.ref))
      .map((one) => one.before);
  expect(befores({ previous: { asAt: '2026-09-30' } })).toEqual([score(4, 4), null]);
  expect(befores({ previous: { asAt: '2026-10-31' } })).toEqual([score(3, 4), score(3, 3)]);
  expect(befores({})).toEqual([null, null]);
});

const closing = {
  kind: 'close-risk',
  ref: 'R1',
  reviewId: 'x',
  on: '2026-11-10',
  reason: 'Funded.',
} as const;

test('an entry that was closed since the last pack is told once, with the reason', () => {
  const plan = after(
    registered([risk('R1')], [reviewed('a', '2026-06-01', { kind: 'raised' })]),
    closing,
    as(admin),
  );
  const told = { ref: 'R1', title: 'Entry R1', how: 'Closed: Funded.', on: '2026-11-10' };
  expect(pack(plan, { previous: { asAt: '2026-09-30' } })).toMatchObject({ threats: [], ended: [told] });
  expect(pack(plan, { previous: { asAt: today } }).ended).toEqual([]);
});

test('an entry closed for a day before the last pack, but after it was issued, is told in the next', () => {
  const first = registered([risk('R1')], [reviewed('a', '2026-06-01', { kind: 'raised' })]);
  const plan = after(first, { ...closing, on: '2026-11-01' }, as(admin));
  expect(pack(plan, { previous: { asAt: '2026-11-05' } }).ended.map((one) => one.ref)).toEqual(['R1']);
});

test('a merged entry says where it went, and one that came back is open', () => {
  const into = { ...risk('R3', { mitigated: score(4, 3) }), title: 'Capacity' };
  const plan = after(
    registered([risk('R1'), risk('R2')]),
    { kind: 'merge-risks', refs: ['R1', 'R2'], into, reviewId: 'm', note: 'One cause.' },
    as(admin),
  );
  const found = pack(plan, { previous: { asAt: '2026-09-30' } });
  expect(found.ended.map((one) => one.how)).toEqual(['Merged into R3 Capacity', 'Merged into R3 Capacity']);
  expect(found.threats.map((one) => one.ref)).toEqual(['R3']);
  const closed = after(registered([risk('R1')]), closing, as(admin));
  const back = after(
    closed,
    { kind: 'reopen-risk', ref: 'R1', reviewId: 'y', reason: 'It is back.' },
    as(admin),
  );
  expect(pack(back, { previous: { asAt: '2026-09-30' } })).toMatchObject({
    ended: [],
    threats: [{ ref: 'R1' }],
  });
});

test('in a first pack those that ended in the cycle are told', () => {
  const plan = registered([
    risk('R1', { state: 'closed', closedOn: '2026-11-03', closureReason: 'Done.' }),
    risk('R2', { state: 'closed', closedOn: '2026-09-15', closureReason: 'Done.' }),
  ]);
  expect(pack(plan).ended.map((one) => one.ref)).toEqual(['R1']);
});

test('a review moves nothing but the entry reviewed', () => {
  const plan = registered([risk('R1'), risk('R2')], [reviewed('a', '2026-06-01', { kind: 'raised' })]);
  const review = reviewOf(risk('R1'), { mitigated: score(1, 1), level: board });
  const later = after(plan, { kind: 'review-risk', ref: 'R1', reviewId: 'z', review }, as(admin));
  expect(pack(later).threats.map((one) => [one.ref, productOf(one.mitigated)])).toEqual([
    ['R2', 9],
    ['R1', 1],
  ]);
});

test('a public pack has neither entries nor how they are scored', () => {
  const plan = registered([
    risk('R1'),
    risk('I1'),
    risk('R2', { kind: 'opportunity' }),
    risk('R3', { state: 'closed', closedOn: today }),
  ]);
  const found = pack(plan, { audience: 'public' });
  expect(found).toEqual({
    threats: [],
    opportunities: [],
    issues: [],
    ended: [],
    bands: [],
    likelihoods: [],
    impacts: [],
  });
});
