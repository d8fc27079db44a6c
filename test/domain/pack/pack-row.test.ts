import { expect, test } from 'vitest';
import { emptyCuration } from '#domain/pack/curation.ts';
import { decide } from '#domain/decide.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import { outcomesSaid, packRow } from '#domain/pack/pack-row.ts';
import { action, person, planWith, request, today } from '../plan-kit.ts';

const facts = {
  preparedBy: 'director',
  sha256: 'b'.repeat(64),
  frozenFile: 'Frozen plan v1 bbbbbbbb.json',
};

test('the record of a frozen plan says what the plan itself does, and how to find it', () => {
  const pack = packRow(freeze(planWith([action('1.1.1')]), request), facts);
  expect(pack).toEqual({
    row: null,
    key: 'send partnership board 2026-12-11 v1',
    body: 'SEND Partnership Board',
    meetingOn: '2026-12-11',
    cycle: 'C2',
    asAt: today,
    version: 1,
    reason: '',
    marking: 'OFFICIAL',
    frozenAt: '2026-11-28T10:15:00.000Z',
    outcomes: [],
    ...facts,
  });
});

test('before the first cycle there is no cycle whose updates count', () => {
  const pack = packRow(freeze(planWith([]), { ...request, asAt: '2026-08-31' }), facts);
  expect(pack.cycle).toBe('');
});

test('for everything that was asked an outcome is awaited, and only those said count', () => {
  const asks = ['a1', 'a2'].map((id) => ({ id, kind: 'decision' as const, text: `Ask ${id}`, about: [] }));
  const frozen = freeze(planWith([]), { ...request, curation: { ...emptyCuration, asks } });
  const pack = packRow(frozen, facts);
  expect(pack.outcomes).toEqual([
    { ask: 'a1', words: '' },
    { ask: 'a2', words: '' },
  ]);
  expect(outcomesSaid(pack)).toEqual([]);
  expect(outcomesSaid({ outcomes: [...pack.outcomes, { ask: 'a3', words: 'Agreed.' }] })).toEqual([
    { ask: 'a3', words: 'Agreed.' },
  ]);
});

test('the rules take the record of a plan frozen today', () => {
  const plan = planWith([action('1.1.1')]);
  const me = person('director', { role: 'admin' });
  const pack = packRow(freeze(plan, request), facts);
  const context = { today, now: request.frozenAt, me, newId: () => 'x' };
  expect(decide(plan, { kind: 'issue-pack', pack }, context)).toEqual({
    kind: 'writes',
    writes: [{ kind: 'add', noun: 'pack', value: pack }],
  });
});
