import { expect, test } from 'vitest';
import type { Write } from '#domain/write.ts';
import { noTag, readyToSend, type Entry } from '#store/outbox.ts';
import { overlay } from '#store/overlay.ts';
import { action, cycle, person, planWith, storedRow, update } from '../domain/plan-kit.ts';

let order = 0;
const entry = (id: string, writes: readonly Write[], given: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'plan',
  label: id,
  actionRef: null,
  writes,
  total: writes.length,
  enteredAt: '2026-11-22T10:00:00.000Z',
  order: (order += 1),
  attempts: 0,
  nextTryAt: 0,
  state: 'waiting',
  setback: null,
  theirs: null,
  ...given,
});

const stored = action('1.1', { row: storedRow('1'), leads: ['lead'] });
const plan = planWith([stored], []);
const reLead: Write = { kind: 'edit', noun: 'action', key: '1.1', before: stored, set: { leads: ['other'] } };
const newUpdate = update('u1', '1.1', '2026-11', { row: null });
const updated: readonly Write[] = [
  {
    kind: 'edit',
    noun: 'action',
    key: '1.1',
    before: stored,
    set: { latestActivity: 'Met.', lastUpdateId: 'u1' },
  },
  { kind: 'add', noun: 'update', value: newUpdate },
];

test('what is on its way is shown with a tag that fits no version, whatever it is about', () => {
  const shown = overlay(plan, [entry('a', [reLead])]).actions.get('1.1');
  expect(shown).toMatchObject({ leads: ['other'], row: { id: '1', etag: noTag } });
});

test('an addition is shown without a row, and what comes on top of it too', () => {
  const added = person('new', { row: null });
  const shown = overlay(plan, [
    entry('a', [{ kind: 'add', noun: 'person', value: added }]),
    entry('b', [{ kind: 'edit', noun: 'person', key: 'new', before: added, set: { post: 'Head' } }]),
  ]).people.get('new');
  expect(shown).toEqual({ ...added, post: 'Head' });
});

test('a removal is shown, and an edit of what is gone shows nothing', () => {
  const some = { ...cycle('2026-11', '2026-11-01', '2026-12-07'), row: storedRow('4') };
  const withCycle = { ...plan, cycles: new Map([[some.key, some]]) };
  const shown = overlay(withCycle, [
    entry('a', [{ kind: 'remove', noun: 'cycle', key: some.key, row: storedRow('4') }]),
    entry('b', [{ kind: 'edit', noun: 'cycle', key: some.key, before: some, set: { title: 'Other' } }]),
  ]);
  expect(shown.cycles.size).toBe(0);
});

test('settings on their way are in force, in the name of the plan and in its rules', () => {
  const setting = (key: string, value: string): Write => ({
    kind: 'add',
    noun: 'setting',
    value: { row: null, key, value },
  });
  const shown = overlay(plan, [entry('a', [setting('title', 'Our plan'), setting('themes', '["Autism"]')])]);
  expect(shown.plan.title).toBe('Our plan');
  expect(shown.settings.themes).toEqual(['Autism']);
});

test('what waits for a decision of the person shows nothing', () => {
  const clash = { kind: 'clash', clashes: [], refusals: [] } as const;
  expect(overlay(plan, [entry('a', [reLead], { state: 'conflict', stop: clash })])).toBe(plan);
});

test('what SharePoint refused shows nothing, and neither does what was decided on top of it', () => {
  const other: Write = { kind: 'add', noun: 'person', value: person('new', { row: null }) };
  const refused = entry('a', [reLead], { state: 'stopped' });
  expect(overlay(plan, [refused])).toBe(plan);
  expect(overlay(plan, [refused, entry('b', [reLead])])).toBe(plan);
  const shown = overlay(plan, [refused, entry('b', [reLead, other]), entry('c', [other])]);
  expect(shown).toBe(plan);
  expect(overlay(plan, [refused, entry('c', [other])]).people.has('new')).toBe(true);
});

test('changes of the plan go one after another, and one that needs the person holds up only the same rows', () => {
  const other: Write = { kind: 'add', noun: 'person', value: person('new', { row: null }) };
  const now = new Date('2026-11-22T10:00:00Z');
  const ids = (entries: readonly Entry[]) => readyToSend(entries, now).map(({ id }) => id);
  expect(ids([entry('a', [reLead]), entry('b', [other])])).toEqual(['a']);
  const refused = entry('a', [reLead], { state: 'stopped' });
  expect(ids([refused, entry('b', [other]), entry('c', [reLead])])).toEqual(['b']);
  expect(ids([refused, entry('c', [reLead])])).toEqual([]);
  expect(ids([entry('a', [reLead], { state: 'conflict' }), entry('c', [reLead])])).toEqual(['c']);
});

test('an update and a change of one action go in the order in which they were entered', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const change = () => entry('change', [reLead]);
  const lead = () => entry('update', updated, { kind: 'update', actionRef: '1.1' });
  const ids = (entries: readonly Entry[]) => readyToSend(entries, now).map(({ id }) => id);
  expect(ids([change(), lead()])).toEqual(['change']);
  expect(ids([lead(), change()])).toEqual(['update']);
  const elsewhere = entry('elsewhere', updated, { kind: 'update', actionRef: '1.2' });
  expect(ids([change(), elsewhere]).toSorted()).toEqual(['change', 'elsewhere']);
});
