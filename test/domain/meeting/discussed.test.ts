import { expect, test } from 'vitest';
import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import {
  discussedKey,
  discussedNow,
  isSameItem,
  type Discussed,
  type DiscussedItem,
} from '#domain/meeting/discussed.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { applied, saidNo, writesOf } from '../apply-writes.ts';
import { issued, packsOf } from '../issued-kit.ts';
import { person, planWith, storedRow, today } from '../plan-kit.ts';

const now = `${today}T10:15:00.000Z`;
const pack = issued({ outcomes: [{ ask: 'a1', words: '' }] });
const action: DiscussedItem = { kind: 'action', id: '1.1.1' };
const context = (given: Partial<Context> = {}): Context => ({
  today,
  now,
  me: person('ada', { role: 'admin' }),
  newId: () => 'new-id',
  ...given,
});

/** A plan with a pack, in which this was marked last. */
function having(discussed: Discussed | null): Snapshot {
  const value = JSON.stringify(discussed);
  return planWith([], [], {
    packs: packsOf(pack),
    ...(discussed === null
      ? {}
      : { discussed, stored: new Map([[discussedKey, { row: storedRow('1'), key: discussedKey, value }]]) }),
  });
}

const mark = (
  item: DiscussedItem | null,
  given: Partial<Extract<PlanCommand, { kind: 'mark-discussed' }>> = {},
) => ({ kind: 'mark-discussed', pack: pack.key, item, at: now, ...given }) as const;

/** What the library says is discussed after a decision. */
function after(plan: Snapshot, decision: Decision): Discussed | undefined {
  const { discussed, problems } = settingsFrom(applied(plan, writesOf(decision)).stored);
  expect(problems).toEqual([]);
  return discussed;
}

const byBea = (given: Partial<Discussed> = {}): Discussed => ({
  pack: pack.key,
  item: action,
  at: `${today}T10:10:00.000Z`,
  by: 'bea',
  ...given,
});

test.each<[string, DiscussedItem]>([
  ['an ask', { kind: 'ask', id: 'a1' }],
  ['an action', action],
  ['a risk', { kind: 'risk', id: 'R4' }],
  ['a measure', { kind: 'measure', id: 'M2' }],
])('an admin marks %s, and it reads back as it was marked', (_, item) => {
  const plan = having(null);
  expect(after(plan, decide(plan, mark(item), context()))).toEqual({
    pack: pack.key,
    item,
    at: now,
    by: 'ada',
  });
});

test('the row is added once and edited from then on', () => {
  expect(writesOf(decide(having(null), mark(action), context()))).toMatchObject([
    { kind: 'add', noun: 'setting', value: { key: 'discussed' } },
  ]);
  expect(writesOf(decide(having(byBea()), mark(action), context()))).toMatchObject([
    { kind: 'edit', noun: 'setting', key: 'discussed' },
  ]);
});

test('the last word counts, also over what another admin marked, and over their end', () => {
  const plan = having(byBea());
  const next: DiscussedItem = { kind: 'action', id: '2.1.1' };
  expect(after(plan, decide(plan, mark(next), context()))).toMatchObject({ item: next, by: 'ada' });
  expect(after(plan, decide(plan, mark(null), context()))).toMatchObject({ item: null, by: 'ada' });
});

test.each<[string, Decision['kind'], readonly string[], PlanCommand, Partial<Context>]>([
  ['a lead', 'refused', ['admin-only'], mark(action), { me: person('lea', { role: 'lead' }) }],
  [
    'an admin who has left',
    'refused',
    ['admin-only'],
    mark(action),
    { me: person('ada', { role: 'admin', isActive: false }) },
  ],
  ['a pack that is not there', 'refused', ['pack-unknown'], mark(action, { pack: 'none' }), {}],
  ['an ask that was not made', 'refused', ['ask-unknown'], mark({ kind: 'ask', id: 'a9' }), {}],
  ['an end of nothing', 'refused', ['nothing-to-write'], mark(null), {}],
])('%s: %s', (_, kind, codes, command, given) => {
  const decision = decide(having(null), command, context(given));
  expect(decision.kind).toBe(kind);
  expect(saidNo(decision)).toEqual(codes);
});

test('a pack that is still on its way from this device cannot be discussed', () => {
  const unsent = planWith([], [], { packs: packsOf(issued({ row: null })) });
  expect(saidNo(decide(unsent, mark(action), context()))).toEqual(['pack-unknown']);
});

test.each([
  [0, 1],
  [120, 1],
  [121, 0],
  [3600, 0],
])('a mark that comes %i seconds late writes %i rows', (seconds, rows) => {
  const at = new Date(Date.parse(now) - seconds * 1000).toISOString();
  expect(writesOf(decide(having(null), mark(action, { at }), context()))).toHaveLength(rows);
});

test.each<[string, Partial<Discussed>, boolean]>([
  ['a minute old', { at: `${today}T10:14:00.000Z` }, true],
  ['nearly four hours old', { at: `${today}T06:15:01.000Z` }, true],
  ['four hours old', { at: `${today}T06:15:00.000Z` }, false],
  ['of a clock a little ahead', { at: `${today}T10:20:00.000Z` }, true],
  ['of a clock a day ahead', { at: '2026-11-21T10:20:00.000Z' }, false],
  ['in another pack', { pack: 'panel 2026-12-11 v1' }, false],
  ['that has ended', { item: null }, false],
])('a mark %s is what is discussed: %#', (_, given, holds) => {
  const found = discussedNow({ discussed: byBea(given) }, pack.key, now);
  expect(found).toEqual(holds ? byBea(given) : null);
});

test('nothing is discussed where nothing was ever marked', () => {
  expect(discussedNow({}, pack.key, now)).toBeNull();
});

test('things are told apart by what they are and which', () => {
  expect(isSameItem(action, { ...action })).toBe(true);
  expect(isSameItem(action, { kind: 'risk', id: action.id })).toBe(false);
  expect(isSameItem(action, { kind: 'action', id: '1.1.2' })).toBe(false);
  expect(isSameItem(action, null)).toBe(false);
});

test.each([
  ['{', 'it is not valid JSON'],
  ['{"pack":"p","item":null,"at":"noon","by":"ada"}', "'noon' is no moment"],
  ['{"pack":"p","item":{"kind":"topic","id":"1"},"at":"2026-11-20T10:00:00Z","by":"ada"}', 'kind is none of'],
  ['{"item":null,"at":"2026-11-20T10:00:00Z","by":"ada"}', 'pack is not a text'],
])('what somebody wrote into the row by hand counts as nothing, and is told: %s', (value, what) => {
  const stored = new Map([[discussedKey, { row: storedRow('7'), key: discussedKey, value }]]);
  const { discussed, problems } = settingsFrom(stored);
  expect(discussed).toBeUndefined();
  expect(problems).toMatchObject([{ list: 'Settings', rowId: '7' }]);
  expect(problems[0]?.what).toContain(`discussed: ${what}`);
});
