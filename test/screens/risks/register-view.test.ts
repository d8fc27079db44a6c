import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesIn, addressOf, viewFrom, type RegisterView } from '#screens/risks/register-view.ts';
import { nextCell } from '#screens/risks/heat-map.tsx';
import { movesSince, sayMove } from '#screens/risks/moves.ts';
import { startFrom } from '#screens/risks/merge-risks.tsx';
import { riskRefusals } from '#screens/risk-refusals.ts';
import { directionWords } from '#domain/risk/risk-words.ts';
import { sayChain, sayParts, sayProduct } from '#screens/risks/risk-words.ts';
import { defaultRiskRules } from '#domain/risk/risk.ts';
import { board, panel, registered, reviewed, risk, score } from '../../domain/risk/risk-kit.ts';

const anyView: fc.Arbitrary<RegisterView> = fc.record({
  text: fc.string(),
  kind: fc.option(fc.constantFrom('threat' as const, 'opportunity' as const, 'issue' as const)),
  level: fc.string(),
  owner: fc.string(),
  section: fc.string(),
  state: fc.constantFrom('open' as const, 'ended' as const),
  isDueOnly: fc.boolean(),
  hasAskOnly: fc.boolean(),
  cell: fc.option(
    fc.record({
      by: fc.constantFrom('unmitigated' as const, 'mitigated' as const),
      score: fc.record({
        likelihood: fc.integer({ min: 1, max: 4 }),
        impact: fc.integer({ min: 1, max: 4 }),
      }),
    }),
  ),
  since: fc.string(),
});

test('what is shown comes back from its address', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(viewFrom(addressOf(view))).toEqual(view);
    }),
  );
});

test.each(['mitigated-0-3', 'mitigated-3-5', 'target-3-3', 'mitigated', '__proto__'])(
  'a cell named %s narrows nothing down',
  (cell) => {
    expect(viewFrom({ cell, kind: 'nonsense', state: 'gone' })).toEqual(viewFrom({}));
  },
);

const plan = registered([
  risk('R1', { level: panel, sections: ['1.1'], mitigated: score(3, 4), ask: 'Decide.' }),
  risk('R2', { owner: 'actioner', reviewOn: '2026-11-01', actions: ['1.1.1'] }),
  risk('I1', { title: 'The system is down', sections: ['2'] }),
]);

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['nothing', {}, ['R1', 'R2', 'I1']],
  ['a word of the title', { text: 'SYSTEM down' }, ['I1']],
  ['the number of an action', { text: '1.1.1' }, ['R2']],
  ['words of which one is missing', { text: 'system up' }, []],
  ['the name of the owner', { text: 'Name of actioner' }, ['R2']],
  ['a kind', { kind: 'issue' }, ['I1']],
  ['a level', { level: panel }, ['R1']],
  ['an owner', { owner: 'owner' }, ['R1', 'I1']],
  ['a section', { section: '1.1' }, ['R1']],
  ['the priority above it', { section: '1' }, ['R1']],
  ['reviews that are due', { due: 'yes' }, ['R2']],
  ['asks', { ask: 'yes' }, ['R1']],
  ['a cell', { cell: 'mitigated-3-4' }, ['R1']],
  ['a cell with nobody in it', { cell: 'mitigated-1-1' }, []],
])('the register narrowed down by %s', (_, address, expected) => {
  const found = entriesIn(plan, [...plan.risks.values()], viewFrom(address), '2026-11-20');
  expect(found.map((one) => one.ref)).toEqual(expected);
});

test.each([
  [{ row: 0, column: 0 }, 'ArrowUp', { row: 0, column: 0 }],
  [{ row: 0, column: 0 }, 'ArrowDown', { row: 1, column: 0 }],
  [{ row: 3, column: 3 }, 'ArrowDown', { row: 3, column: 3 }],
  [{ row: 1, column: 1 }, 'ArrowLeft', { row: 1, column: 0 }],
  [{ row: 1, column: 1 }, 'ArrowRight', { row: 1, column: 2 }],
  [{ row: 2, column: 1 }, 'Home', { row: 2, column: 0 }],
  [{ row: 2, column: 1 }, 'End', { row: 2, column: 3 }],
  [{ row: 2, column: 1 }, 'Enter', null],
])('from %o the key %s leads to %o', (from, key, to) => {
  expect(nextCell(from, key)).toEqual(to);
});

test('every cell of a map is reached from every other by the arrow keys', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
  const seen = new Set(['0 0']);
  const walk = [{ row: 0, column: 0 }];
  for (let at = walk.pop(); at !== undefined; at = walk.pop())
    for (const key of keys) {
      const next = nextCell(at, key);
      if (next === null || seen.has(`${String(next.row)} ${String(next.column)}`)) continue;
      seen.add(`${String(next.row)} ${String(next.column)}`);
      walk.push(next);
    }
  expect(seen.size).toBe(16);
});

test('a score is said with its word and its parts', () => {
  expect(sayProduct(defaultRiskRules, score(3, 4))).toBe('12 Very high');
  expect(sayParts(defaultRiskRules, score(3, 4))).toBe('likelihood 3 Likely, impact 4 Critical');
});

test('a direction says whether it is good', () => {
  expect(directionWords({ is: 'down', isGood: true, from: 16, to: 12 })).toBe('Down from 16, better');
  expect(directionWords({ is: 'up', isGood: true, from: 6, to: 9 })).toBe('Up from 6, better');
  expect(directionWords({ is: 'same', isGood: null, from: 6, to: 6 })).toBe('No change');
  expect(directionWords({ is: 'new', isGood: null, from: null, to: 6 })).toBe('New');
});

test('an issue is happening, a threat may happen', () => {
  const words = { cause: 'Heat.', event: 'It burns.', effect: '' };
  expect(sayChain({ kind: 'issue', ...words }).map((one) => one.lead)).toEqual([
    'Because',
    'This is happening',
  ]);
  expect(sayChain({ kind: 'threat', ...words, effect: 'Loss.' }).map((one) => one.lead)).toEqual([
    'Because',
    'This may happen',
    'So that',
  ]);
});

test('movement is told since a day, or at the last review of each', () => {
  const moved = registered(
    [risk('R1', { mitigated: score(3, 4) }), risk('R2', { state: 'closed', closedOn: '2026-10-01' })],
    [
      reviewed('a', '2026-08-01', { kind: 'raised', mitigated: score(4, 4) }),
      reviewed('b', '2026-09-01', { mitigated: score(3, 4) }),
      reviewed('c', '2026-08-01', { risk: 'R2', kind: 'raised' }),
    ],
  );
  const told = (since: string) =>
    movesSince(moved, () => true, since, '2026-11-20').map((one) => `${one.risk.ref} ${sayMove(one)}`.trim());
  expect(told('')).toEqual(['R1 moved from 16 to 12, better']);
  expect(told('2026-08-15')).toEqual(['R1 moved from 16 to 12, better', 'R2 ended, was 9']);
  expect(told('2026-10-15')).toEqual(['R1']);
  expect(told('2026-07-01')).toEqual(['R1 new, at 12']);
});

test('a merged entry begins with the highest scores and with everything its parts are linked to', () => {
  const made = startFrom(
    [
      risk('R1', { mitigated: score(2, 3), cause: 'Heat.', actions: ['1.1.1'] }),
      risk('R2', { mitigated: score(3, 4), cause: 'Cold.', actions: ['1.1.1', '1.1.2'] }),
    ],
    'threat',
    '2026-11-20',
    '2027-01-31',
  );
  expect(made).toMatchObject({
    mitigated: score(3, 4),
    unmitigated: score(4, 4),
    cause: 'R1: Heat.\nR2: Cold.',
    actions: ['1.1.1', '1.1.2'],
    owner: 'owner',
    reviewOn: '2027-01-31',
  });
});

test('every rule of the register has a sentence that ends, and names what it is about', () => {
  const facts = { ref: 'R7', into: 'I3', limit: 20, after: 6, level: board };
  for (const say of Object.values(riskRefusals)) expect(say(facts)).toMatch(/^[A-Z][^{}]{10,}\.$/);
  expect(riskRefusals['risk-closed']({ ref: 'R7', into: 'I3' })).toContain('goes on as I3');
  expect(riskRefusals['risk-closed']({ ref: 'R7', into: '' })).toContain('Reopen it first');
});
