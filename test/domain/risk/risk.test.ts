import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf, riskAt, riskMovement, wholeHistoryOf } from '#domain/risk/risk-history.ts';
import { defaultRiskRules, productOf, type RiskKind, type Score } from '#domain/risk/risk.ts';
import {
  asksOfBoard,
  heatMapOf,
  isReviewDue,
  madeFromOf,
  nextReviewOn,
  nextRiskRef,
  openRisks,
  registerOf,
  risksOf,
} from '#domain/risk/risk-register.ts';
import { bandOf, isScore, levelFor, levelMove } from '#domain/risk/risk-score.ts';
import { cycle } from '../plan-kit.ts';
import { board, group, panel, registered, reviewed, risk, score } from './risk-kit.ts';

const anyScore: fc.Arbitrary<Score> = fc.record({
  likelihood: fc.integer({ min: 1, max: 4 }),
  impact: fc.integer({ min: 1, max: 4 }),
});

test.each([
  [1, 'Low', group],
  [3, 'Low', group],
  [4, 'Medium', group],
  [6, 'Medium', group],
  [8, 'High', board],
  [9, 'High', board],
  [12, 'Very high', panel],
  [16, 'Very high', panel],
])('a score of %i is %s and belongs with the %s', (product, label, level) => {
  const found = [1, 2, 3, 4]
    .flatMap((likelihood) => [1, 2, 3, 4].map((impact) => score(likelihood, impact)))
    .filter((one) => productOf(one) === product);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) {
    expect(bandOf(defaultRiskRules, one).label).toBe(label);
    expect(levelFor(defaultRiskRules, one)).toBe(level);
  }
});

test('two numbers from 1 to 4 have nine products, and other numbers are no score', () => {
  const products = new Set([1, 2, 3, 4, 6, 8, 9, 12, 16]);
  fc.assert(fc.property(anyScore, (one) => isScore(one) && products.has(productOf(one))));
  for (const odd of [0, 5, -1, 1.5, Number.NaN, Infinity]) expect(isScore(score(odd, 2))).toBe(false);
});

test.each([
  [group, board, 'escalated'],
  [panel, board, 'de-escalated'],
  [board, board, null],
  [board, 'Cabinet', 'escalated'],
  ['Cabinet', group, 'de-escalated'],
  ['Cabinet', 'Council', 'escalated'],
])('from the %s to the %s is %s', (from, to, is) => {
  expect(levelMove(defaultRiskRules, from, to)).toBe(is);
});

test('every open entry with a score stands in one cell of its heat map, and no other does', () => {
  const kinds = fc.constantFrom<RiskKind>('threat', 'opportunity', 'issue');
  const states = fc.constantFrom('open' as const, 'closed' as const, 'merged' as const);
  const entries = fc.array(
    fc.record({
      kind: kinds,
      state: states,
      unmitigated: anyScore,
      mitigated: anyScore,
      target: fc.option(anyScore),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(entries, (all) => {
      const plan = registered(all.map((given, n) => risk(`R${String(n + 1)}`, given)));
      for (const kind of ['threat', 'opportunity', 'issue'] as const)
        for (const by of ['unmitigated', 'mitigated', 'target'] as const) {
          const open = openRisks(plan, kind).filter((one) => one[by] !== null);
          const cells = heatMapOf(openRisks(plan, kind), by).flat();
          expect(cells).toHaveLength(16);
          expect(cells.flatMap((cell) => cell.risks.map((one) => one.ref)).sort()).toEqual(
            open.map((one) => one.ref).sort(),
          );
          for (const cell of cells) for (const one of cell.risks) expect(one[by]).toEqual(cell.score);
        }
    }),
    { numRuns: 50 },
  );
});

test('a heat map has the likeliest row first and the smallest impact first in it', () => {
  const rows = heatMapOf([], 'mitigated');
  expect(rows.map((cells) => cells.map((cell) => cell.product))).toEqual([
    [4, 8, 12, 16],
    [3, 6, 9, 12],
    [2, 4, 6, 8],
    [1, 2, 3, 4],
  ]);
});

test('the register is highest first, by the mitigated score, then the unmitigated one, then the number', () => {
  const plan = registered([
    risk('R10', { mitigated: score(3, 3), unmitigated: score(4, 4) }),
    risk('R2', { mitigated: score(3, 3), unmitigated: score(4, 4) }),
    risk('R3', { mitigated: score(3, 3), unmitigated: score(3, 4) }),
    risk('R4', { mitigated: score(4, 4) }),
    risk('R5', { state: 'closed', mitigated: score(4, 4) }),
    risk('R6', { kind: 'opportunity', mitigated: score(1, 1) }),
    risk('R7', { kind: 'opportunity', mitigated: score(4, 4) }),
    risk('I1', { ask: 'Decide.' }),
  ]);
  const { threats, issues, opportunities } = registerOf(plan);
  expect(threats.map((one) => one.ref)).toEqual(['R4', 'R2', 'R10', 'R3']);
  expect(issues.map((one) => one.ref)).toEqual(['I1']);
  expect(opportunities.map((one) => one.ref)).toEqual(['R7', 'R6']);
  expect(asksOfBoard(plan).map((one) => one.ref)).toEqual(['I1']);
});

test.each<[RiskKind, Score, Score, string, boolean | null]>([
  ['threat', score(4, 4), score(3, 4), 'down', true],
  ['threat', score(2, 2), score(3, 4), 'up', false],
  ['issue', score(4, 2), score(4, 3), 'up', false],
  ['opportunity', score(2, 2), score(3, 4), 'up', true],
  ['opportunity', score(4, 4), score(3, 4), 'down', false],
  ['opportunity', score(3, 4), score(4, 3), 'same', null],
])('for one that is a %s, %o to %o is %s, and that it is good is %s', (kind, from, to, is, isGood) => {
  const entry = risk('R1', { kind, mitigated: to });
  const plan = registered(
    [entry],
    [
      reviewed('a', '2026-09-01', { kind: 'raised', mitigated: from }),
      reviewed('b', '2026-10-01', { mitigated: to }),
    ],
  );
  expect(directionOf(plan, entry)).toEqual({ is, isGood, from: productOf(from), to: productOf(to) });
  expect(riskMovement(plan, '2026-09-15', '2026-10-15')).toMatchObject([{ is, isGood }]);
});

test('closing and reopening do not count as reviews of the score', () => {
  const entry = risk('R1', { mitigated: score(3, 3) });
  const plan = registered(
    [entry],
    [
      reviewed('a', '2026-08-01', { kind: 'raised', mitigated: score(4, 4) }),
      reviewed('b', '2026-09-01'),
      reviewed('c', '2026-09-02', { kind: 'closed' }),
      reviewed('d', '2026-09-03', { kind: 'reopened' }),
    ],
  );
  expect(directionOf(plan, entry)).toMatchObject({ is: 'down', isGood: true, from: 16 });
});

test('an entry that was scored once is new', () => {
  const entry = risk('R1');
  expect(directionOf(registered([entry]), entry).is).toBe('new');
  expect(directionOf(registered([entry], [reviewed('a', '2026-09-01')]), entry).is).toBe('new');
});

const life = registered(
  [
    risk('R1', { mitigated: score(2, 2), level: group }),
    risk('R2', { state: 'closed', closedOn: '2026-09-20' }),
    risk('R3', { raisedOn: '2026-10-01' }),
  ],
  [
    reviewed('a', '2026-08-01', { kind: 'raised', mitigated: score(4, 4), level: panel }),
    reviewed('b', '2026-09-01', { mitigated: score(3, 3) }),
    reviewed('c', '2026-10-01', { kind: 'de-escalated', mitigated: score(2, 2), level: group }),
    reviewed('d', '2026-08-01', { risk: 'R2', kind: 'raised' }),
    // recorded later than it was closed
    reviewed('e', '2026-10-05', { risk: 'R2', kind: 'closed' }),
  ],
);
const [r1, r2, r3] = [...life.risks.values()];
if (r1 === undefined || r2 === undefined || r3 === undefined) throw new Error('three entries');

test.each([
  ['2026-07-31', null, null],
  ['2026-08-01', 16, panel],
  ['2026-08-31', 16, panel],
  ['2026-09-01', 9, board],
  ['2026-10-01', 4, group],
  ['2027-01-01', 4, group],
])('on %s its mitigated score was %s, and the %s looked after it', (day, product, level) => {
  const found = riskAt(life, r1, day);
  expect(found === null ? null : productOf(found.mitigated)).toBe(product);
  expect(found?.level ?? null).toBe(level);
});

test('an entry is open until the day it was closed on, whenever that was recorded', () => {
  expect(riskAt(life, r2, '2026-09-19')?.isOpen).toBe(true);
  expect(riskAt(life, r2, '2026-09-20')?.isOpen).toBe(false);
  expect(riskAt(life, r2, '2026-11-01')?.isOpen).toBe(false);
});

test('an entry without a history counts from the day it was raised', () => {
  expect(riskAt(life, r3, '2026-09-30')).toBeNull();
  expect(riskAt(life, r3, '2026-10-01')?.isOpen).toBe(true);
});

test('one that was reopened was closed in between', () => {
  const plan = registered(
    [risk('R1')],
    [
      reviewed('a', '2026-08-01', { kind: 'raised' }),
      reviewed('b', '2026-09-01', { kind: 'closed' }),
      reviewed('c', '2026-10-01', { kind: 'reopened' }),
    ],
  );
  const entry = plan.risks.get('R1') ?? risk('R1');
  const open = ['2026-08-31', '2026-09-15', '2026-10-01'].map((day) => riskAt(plan, entry, day)?.isOpen);
  expect(open).toEqual([true, false, true]);
});

test('between two days, what was open on either is there once, with what became of it', () => {
  const moves = riskMovement(life, '2026-09-01', '2026-10-31');
  expect(moves.map(({ risk: { ref }, is, isGood }) => [ref, is, isGood])).toEqual([
    ['R1', 'down', true],
    ['R2', 'ended', null],
    ['R3', 'new', null],
  ]);
  expect(riskMovement(life, '2026-07-01', '2026-07-02')).toEqual([]);
});

test('between a day and itself nothing moves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (n) => {
      const day = `2026-09-${String(n).padStart(2, '0')}`;
      expect(riskMovement(life, day, day).filter(({ is }) => is !== 'same')).toEqual([]);
    }),
  );
});

test('everything an entry was made from is found through all steps, also where the list goes in a circle', () => {
  const plan = registered(
    [
      risk('R4', { madeFrom: ['R2', 'R3'] }),
      risk('R3', { madeFrom: ['R1'] }),
      risk('R2', { madeFrom: ['R1'] }),
      risk('R1', { madeFrom: ['R4'] }),
    ],
    [reviewed('a', '2026-08-02', { risk: 'R4' }), reviewed('b', '2026-08-01', { risk: 'R1' })],
  );
  expect(madeFromOf(plan, 'R4')).toEqual(['R2', 'R1', 'R3']);
  expect(wholeHistoryOf(plan, 'R4').map((one) => one.id)).toEqual(['b', 'a']);
});

test('numbers are never used again, not even those that only a history knows', () => {
  const plan = registered(
    [risk('R2'), risk('I1', { state: 'closed' }), risk('R3', { kind: 'opportunity' })],
    [reviewed('a', '2026-08-01', { risk: 'R7' })],
  );
  expect(nextRiskRef(plan, 'threat')).toBe('R8');
  expect(nextRiskRef(plan, 'opportunity')).toBe('R8');
  expect(nextRiskRef(plan, 'issue')).toBe('I2');
  expect(nextRiskRef(registered([]), 'issue')).toBe('I1');
});

test('a review is due from its day on, while the entry is open', () => {
  const entry = risk('R1', { reviewOn: '2026-11-20' });
  expect(isReviewDue(entry, '2026-11-19')).toBe(false);
  expect(isReviewDue(entry, '2026-11-20')).toBe(true);
  expect(isReviewDue({ ...entry, state: 'closed' }, '2026-11-20')).toBe(false);
  expect(isReviewDue({ ...entry, reviewOn: null }, '2026-11-20')).toBe(false);
});

test('the next review is proposed for the next cycle, or for two months ahead', () => {
  const cycles = [cycle('C1', '2026-11-01', '2026-11-30'), cycle('C2', '2027-01-01', '2027-01-31')];
  expect(nextReviewOn(cycles, '2026-11-20')).toBe('2027-01-31');
  expect(nextReviewOn(cycles, '2027-01-20')).toBe('2027-03-22');
});

test('the open entries of an action or a measure are found', () => {
  const plan = registered([
    risk('R1', { actions: ['1.1.1'] }),
    risk('R2', { actions: ['1.1.1'], mitigated: score(4, 4) }),
    risk('R3', { actions: ['1.1.1'], state: 'closed' }),
    risk('R4', { measures: ['K1'] }),
  ]);
  expect(risksOf(plan, 'actions', '1.1.1').map((one) => one.ref)).toEqual(['R2', 'R1']);
  expect(risksOf(plan, 'measures', 'K1').map((one) => one.ref)).toEqual(['R4']);
});
