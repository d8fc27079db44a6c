import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { dispositions, settledDispositions, type Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { applied, saidNo, writesOf } from '../apply-writes.ts';
import { action, person, planWith, storedRow, today } from '../plan-kit.ts';

const context: Context = {
  today,
  now: `${today}T10:00:00.000Z`,
  me: person('admin', { role: 'admin' }),
  newId: () => 'id',
};

function earlier(id: string, given: Partial<Predecessor> = {}): Predecessor {
  return {
    row: null,
    id,
    plan: 'SEND Strategy 2021-25',
    ref: id.toUpperCase(),
    wording: `What ${id} promised.`,
    disposition: 'open',
    reason: '',
    successors: [],
    ...given,
  };
}

/** A plan with three actions, one of them merged, and these predecessors with rows of the library. */
function plan(...predecessors: readonly Predecessor[]): Snapshot {
  const base = planWith([action('1.1.1'), action('1.1.2'), action('1.2.1', { lifecycle: 'merged' })]);
  return {
    ...base,
    predecessors: new Map(predecessors.map((one) => [one.id, { ...one, row: storedRow(one.id) }])),
  };
}

const save = (snapshot: Snapshot, ...predecessors: readonly Predecessor[]): Decision =>
  decide(snapshot, { kind: 'save-predecessors', predecessors }, context);

const said = (snapshot: Snapshot): Readonly<Record<string, string>> =>
  Object.fromEntries([...snapshot.predecessors.values()].map((one) => [one.id, one.disposition]));

test('many are added in one go, each as it is to be stored', () => {
  const given = [earlier('a', { plan: ' SEND  Strategy ', wording: ' Line 1\r\nLine 2 ' }), earlier('b')];
  expect(writesOf(save(plan(), ...given))).toEqual([
    {
      kind: 'add',
      noun: 'predecessor',
      value: earlier('a', { plan: 'SEND Strategy', wording: 'Line 1\nLine 2' }),
    },
    { kind: 'add', noun: 'predecessor', value: earlier('b') },
  ]);
});

test('only an admin keeps them', () => {
  const asLead = { ...context, me: person('lead') };
  const command = { kind: 'save-predecessors', predecessors: [earlier('a')] } as const;
  expect(saidNo(decide(plan(), command, asLead))).toEqual(['admin-only']);
});

test.for<[string, Partial<Predecessor>, readonly string[]]>([
  ['no plan and no wording', { plan: '', wording: ' ' }, ['0.plan not-given', '0.wording not-given']],
  ['a number that is too long', { ref: 'x'.repeat(41) }, ['0.ref text-too-long']],
  ['a number that is there already', { ref: 'z' }, ['0.ref predecessor-taken']],
  ['carried, with nothing that replaces it', { disposition: 'carried' }, ['0.successors successor-missing']],
  [
    'combined, with nothing that replaces it',
    { disposition: 'combined' },
    ['0.successors successor-missing'],
  ],
  [
    'replaced by an action nobody knows',
    { disposition: 'carried', successors: ['1.1.1', '9.9.9'] },
    ['0.successors action-unknown'],
  ],
  ['complete without a reason', { disposition: 'complete' }, ['0.reason disposition-reason-missing']],
  [
    'not needed without a reason',
    { disposition: 'not-needed', reason: ' ' },
    ['0.reason disposition-reason-missing'],
  ],
  [
    'complete, and replaced',
    { disposition: 'complete', reason: 'Done in 2024', successors: ['1.1.1'] },
    ['0.successors successor-unwanted'],
  ],
  ['undecided, and replaced', { successors: ['1.1.1'] }, ['0.successors successor-unwanted']],
])('a predecessor with %s is refused at the field', ([, given, wanted]) => {
  expect(saidNo(save(plan(earlier('z')), earlier('a', given)))).toEqual(wanted);
});

test('two in one paste with the same number are refused at the second', () => {
  expect(saidNo(save(plan(), earlier('a', { ref: '4' }), earlier('b', { ref: '4' })))).toEqual([
    '1.ref predecessor-taken',
  ]);
  expect(saidNo(save(plan(), earlier('a', { ref: '' }), earlier('b', { ref: '' })))).toEqual([]);
});

test('a merged action may be what replaced one: it stays in the plan', () => {
  const one = earlier('a', { disposition: 'carried', successors: ['1.2.1'] });
  expect(saidNo(save(plan(), one))).toEqual([]);
});

test('what shares its replacement with another is combined, and so is the other', () => {
  const first = earlier('a', { disposition: 'carried', successors: ['1.1.1'] });
  const before = plan(first);
  const after = applied(
    before,
    writesOf(save(before, earlier('b', { disposition: 'carried', successors: ['1.1.2', '1.1.1'] }))),
  );
  expect(said(after)).toEqual({ a: 'combined', b: 'combined' });
  expect(after.predecessors.get('b')?.successors).toEqual(['1.1.1', '1.1.2']);
  const b = after.predecessors.get('b');
  if (b === undefined) throw new Error('b was saved');
  const apart = applied(after, writesOf(save(after, { ...b, successors: ['1.1.2'] })));
  expect(said(apart)).toEqual({ a: 'carried', b: 'carried' });
});

test('an edit on what somebody else changed meanwhile is refused', () => {
  const before = plan(earlier('a'));
  expect(saidNo(save(before, earlier('a', { row: storedRow('older'), wording: 'Mine' })))).toEqual([
    'changed-meanwhile',
  ]);
});

test('saving what is there already, or nothing at all, is refused as such', () => {
  const before = plan(earlier('a'));
  expect(saidNo(save(before, ...before.predecessors.values()))).toEqual(['nothing-to-write']);
  expect(saidNo(save(before))).toEqual(['nothing-to-write']);
});

const anyPredecessor = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  disposition: fc.constantFrom(...dispositions),
  reason: fc.constantFrom('', 'No longer needed'),
  successors: fc.subarray(['1.1.1', '1.1.2', '1.2.1', '9.9.9']),
});

test('after any saves, one is combined exactly when an action here replaces several', () => {
  fc.assert(
    fc.property(fc.array(anyPredecessor, { maxLength: 15 }), (saves) => {
      let now = plan();
      for (const { id, ...given } of saves) {
        const row = now.predecessors.get(id)?.row ?? null;
        const decision = save(now, earlier(id, { ...given, row }));
        if (decision.kind === 'writes') now = applied(now, decision.writes);
        const all = [...now.predecessors.values()];
        for (const one of all) {
          const isShared = all.some(
            (other) => other !== one && other.successors.some((ref) => one.successors.includes(ref)),
          );
          expect(one.disposition === 'combined').toBe(isShared);
          expect(one.disposition === 'carried').toBe(one.successors.length > 0 && !isShared);
          const isClosed = one.disposition === 'complete' || one.disposition === 'not-needed';
          expect(isClosed && one.reason === '').toBe(false);
        }
        expect(settledDispositions(now.predecessors)).toEqual(now.predecessors);
      }
    }),
  );
});
