import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphError } from '#graph/graph-error.ts';
import {
  afterConflict,
  afterSetback,
  inOrder,
  nextTry,
  readyToSend,
  updateIn,
  type Entry,
} from '#store/outbox.ts';
import { overlay } from '#store/overlay.ts';
import { action, snapshot, update } from '../domain/intake/intake-build.ts';

const now = new Date('2026-11-22T10:00:00Z');
const error = (status: number, retryAfterMs: number | null = null) =>
  new GraphError({
    status,
    code: 'someCode',
    message: 'a text of the plan',
    requestId: 'req-1',
    retryAfterMs,
  });

test.for<[number, Entry['state']]>([
  [0, 'waiting'],
  [408, 'waiting'],
  [423, 'waiting'],
  [424, 'waiting'],
  [429, 'waiting'],
  [500, 'waiting'],
  [503, 'waiting'],
  [504, 'waiting'],
  [400, 'stopped'],
  [401, 'stopped'],
  [403, 'stopped'],
  [404, 'stopped'],
  [413, 'stopped'],
  [507, 'stopped'],
])('after %i an entry is %s, and says why without any text of the plan', ([status, state]) => {
  const after = afterSetback(entry('a'), error(status), now, 0);
  expect(after).toMatchObject({
    state,
    attempts: 1,
    setback: { status, code: 'someCode', requestId: 'req-1' },
  });
  expect(JSON.stringify(after.setback)).not.toContain('a text of the plan');
});

test('the waits grow from about two seconds to a minute, and end', () => {
  const waits: number[] = [];
  let one = entry('a');
  for (let attempt = 0; attempt < 12; attempt += 1) {
    one = afterSetback(one, error(0), now, 0.5);
    waits.push(one.nextTryAt - now.getTime());
  }
  expect(waits.slice(0, 6)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000]);
  expect(waits.at(-1)).toBe(60_000);
});

test('a wait that the service asks for is kept, however long', () => {
  expect(afterSetback(entry('a'), error(429, 300_000), now, 0).nextTryAt).toBe(now.getTime() + 300_000);
});

test('a service that asks for no wait at all is still given time, more with each try', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100 }), (attempts, asked) => {
      const after = afterSetback({ ...entry('a'), attempts }, error(429, asked), now, 0);
      expect(after.nextTryAt - now.getTime()).toBeGreaterThanOrEqual(1500);
    }),
  );
});

test('of each action only the first is sent, and what needs the person holds back those after it', () => {
  const ready = (entries: readonly Entry[]) => readyToSend(entries, now).map((one) => one.id);
  expect(
    ready([entry('a2', { order: 2 }), entry('a1', { order: 1 }), entry('b', { actionRef: '2', order: 3 })]),
  ).toEqual(['a1', 'b']);
  expect(ready([entry('a1', { state: 'stopped' }), entry('a2', { order: 2 })])).toEqual([]);
  expect(ready([entry('a1', { state: 'conflict' }), entry('a2', { order: 2 })])).toEqual([]);
  expect(ready([entry('a1', { nextTryAt: now.getTime() + 1 }), entry('a2', { order: 2 })])).toEqual([]);
  expect(ready([entry('a1', { nextTryAt: now.getTime() })])).toEqual(['a1']);
});

test('imports and changes of the plan go one after another, and hold updates of what they edit only', () => {
  const edit = { kind: 'edit', noun: 'action', key: '1', before: action('1'), set: { title: 'T' } } as const;
  const waiting = { kind: 'import', actionRef: null, writes: [edit], nextTryAt: now.getTime() + 1 } as const;
  const entries = [
    entry('import 1', waiting),
    entry('undo-import 2', { kind: 'undo-import', actionRef: null, order: 2 }),
    entry('rule', { kind: 'plan', actionRef: null, order: 3 }),
    entry('a', { order: 4 }),
    entry('b', { order: 5, actionRef: '2' }),
  ];
  const idsOf = (all: readonly Entry[]) => readyToSend(all, now).map((one) => one.id);
  expect(idsOf(entries)).toEqual(['b']);
  const [first, ...others] = entries;
  if (first === undefined) throw new Error('there is an import');
  // one that needs the person holds back what is about its own rows
  expect(idsOf([{ ...first, state: 'stopped' }, ...others])).toEqual(['undo-import 2', 'a', 'b']);
});

test('the next try is that of the first that can go; what needs the person, and what waits behind it, has none', () => {
  expect(nextTry([])).toBeNull();
  expect(nextTry([entry('a', { state: 'stopped' }), entry('b', { state: 'conflict' })])).toBeNull();
  expect(nextTry([entry('a', { state: 'conflict' }), entry('b', { nextTryAt: 3 })])).toBeNull();
  expect(nextTry([entry('a', { nextTryAt: 5 }), entry('b', { nextTryAt: 3 })])).toBe(5);
  expect(nextTry([entry('a', { nextTryAt: 5 }), entry('b', { nextTryAt: 3, actionRef: '9' })])).toBe(3);
});

test('entries of one place in the order stand by when they were entered', () => {
  const late = entry('late', { enteredAt: '2026-11-22T10:00:01Z' });
  const early = entry('early', { enteredAt: '2026-11-22T10:00:00Z' });
  expect(inOrder([late, early]).map((one) => one.id)).toEqual(['early', 'late']);
});

test('what is on its way shows on the plan, on top of what others changed in other fields', () => {
  const plan = snapshot({ actions: [action('1', { status: 'on-track', description: 'new words' })] });
  const shown = overlay(plan, [posted('u1', '1', 'at-risk')]);
  expect(shown.actions.get('1')).toMatchObject({
    status: 'at-risk',
    lastUpdateId: 'u1',
    description: 'new words',
  });
  expect(shown.updates.get('u1')?.statusAfter).toBe('at-risk');
  expect(plan.actions.get('1')?.status).toBe('on-track');
});

test('what the library already holds is not laid on again', () => {
  const plan = snapshot({
    actions: [action('1', { status: 'complete', lastUpdateId: 'u2' })],
    updates: [update('1', { id: 'u1', activity: 'as stored' })],
  });
  const shown = overlay(plan, [posted('u1', '1', 'at-risk')]);
  expect(shown.actions.get('1')?.status).toBe('complete');
  expect(shown.updates.get('u1')?.activity).toBe('as stored');
});

test('of two updates of one action the later one shows, and a conflict shows nothing', () => {
  const plan = snapshot({ actions: [action('1', { status: 'on-track' })] });
  const entries = [posted('u1', '1', 'at-risk'), { ...posted('u2', '1', 'complete'), order: 2 }];
  expect(overlay(plan, entries).actions.get('1')?.status).toBe('complete');
  const conflict = afterConflict(posted('u1', '1', 'at-risk'), action('1'));
  expect(overlay(plan, [conflict])).toBe(plan);
  expect(conflict).toMatchObject({ state: 'conflict', attempts: 1, theirs: { ref: '1' } });
});

test('an update of an action that is gone from the plan breaks nothing', () => {
  expect(overlay(snapshot(), [posted('u1', '9', 'at-risk')]).actions.size).toBe(0);
});

test('the update an entry carries is found, or there is none', () => {
  expect(updateIn(posted('u1', '1', 'at-risk'))?.id).toBe('u1');
  expect(updateIn(entry('a'))).toBeNull();
});

function posted(id: string, ref: string, status: string): Entry {
  const before = action(ref);
  return entry(id, {
    actionRef: ref,
    writes: [
      { kind: 'edit', noun: 'action', key: ref, before, set: { status, lastUpdateId: id } },
      { kind: 'add', noun: 'update', value: update(ref, { id, statusAfter: status, row: null }) },
    ],
  });
}

function entry(id: string, part: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'update',
    label: '1',
    actionRef: '1',
    writes: [],
    total: 0,
    enteredAt: '2026-11-22T10:00:00Z',
    order: 1,
    attempts: 0,
    nextTryAt: 0,
    state: 'waiting',
    setback: null,
    theirs: null,
    ...part,
  };
}
