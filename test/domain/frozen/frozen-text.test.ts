import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { FrozenUnreadable } from '#domain/frozen/frozen-reader.ts';
import type { Snapshot } from '#domain/snapshot.ts';

import { frozenOf } from './freeze-kit.ts';
import { action, planWith, update } from '../plan-kit.ts';
import { play, type Event } from '../played-plan.ts';
import { richPack, richPlan } from '../rich-plan.ts';

const events: fc.Arbitrary<Event[]> = fc.array(
  fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }),
  { maxLength: 40 },
);
const small = frozenOf(planWith([action('1.1.1'), action('1.1.2')], [update('u', '1.1.1', 'C2')]));

// the pack with one place of its JSON changed, as text
function altered(path: string, value: unknown): string {
  const copy: unknown = JSON.parse(frozenText(small));
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return JSON.stringify(copy);
}

function errorOf(text: string): FrozenUnreadable {
  try {
    readFrozen(text);
  } catch (error) {
    if (error instanceof FrozenUnreadable) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('the text of a frozen pack', () => {
  it('is read as exactly the pack it was made of', () => {
    fc.assert(
      fc.property(events, fc.nat(5), (given, pick) => {
        const frozen = richPack(play(given), pick);
        expect(readFrozen(frozenText(frozen))).toEqual(frozen);
        expect(frozenText(readFrozen(frozenText(frozen)))).toBe(frozenText(frozen));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same plan, in whatever order its lists and fields come', () => {
    fc.assert(
      fc.property(events, fc.nat(5), fc.infiniteStream(fc.nat(1000)), (given, pick, chance) => {
        const plan = richPlan(play(given), pick);
        expect(frozenText(frozenOf(shuffled(plan, chance)))).toBe(frozenText(frozenOf(plan)));
        const { plan: within, ...rest } = frozenOf(plan);
        expect(frozenText({ plan: reversed(within), ...rest })).toBe(frozenText(frozenOf(plan)));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps half characters, separators of lines and control characters through UTF-8', () => {
    const text = 'a\uD800b\uDC00c\u2028d\u2029e\u0000f\uFEFFg\uFFFE"\\\u007F😀';
    const frozen = frozenOf(planWith([action('1.1.1', { title: text })]));
    const bytes = new TextEncoder().encode(frozenText(frozen));
    expect(readFrozen(new TextDecoder().decode(bytes)).plan.actions[0]?.title).toBe(text);
    expect(new TextEncoder().encode(frozenText(readFrozen(new TextDecoder().decode(bytes))))).toEqual(bytes);
  });

  it('has its fields in the order of their names and no spaces', () => {
    const text = frozenText(small);
    expect(text.slice(0, 60)).toBe('{"curation":{"asks":[],"highlights":[],"overall":"","publicO');
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'curation',
      'elsewhere',
      'facts',
      'format',
      'plan',
      'previous',
    ]);
  });

  it('is another when anything of the pack is another', () => {
    const texts = [
      frozenText(small),
      frozenText({ ...small, curation: { ...small.curation, overall: 'Well.' } }),
      frozenText({ ...small, facts: { ...small.facts, version: 2 } }),
      frozenText(frozenOf(planWith([action('1.1.1', { title: 'Other' }), action('1.1.2')]))),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('a frozen pack that cannot be read', () => {
  it.each([
    ['plan.actions.1.ref', 7, 'plan.actions[1].ref', 'plan.actions[1].ref is not a text'],
    ['plan.actions.0.leads', 'lead', 'plan.actions[0].leads', 'plan.actions[0].leads is not a list'],
    ['plan.actions.0.leads.0', null, 'plan.actions[0].leads[0]', 'plan.actions[0].leads[0] is not a text'],
    ['plan.updates.0.audience', undefined, 'plan.updates[0].audience', 'plan.updates[0].audience is missing'],
    ['facts.version', '1', 'facts.version', 'facts.version is not a number'],
    [
      'plan.scheme.statuses.2.needsReason',
      1,
      'plan.scheme.statuses[2].needsReason',
      'neither true nor false',
    ],
    ['plan.settings.approval', [], 'plan.settings.approval', 'plan.settings.approval is not an object'],
    ['plan.settings.approval.kinds', null, 'plan.settings.approval.kinds', 'is not an object'],
    [
      'plan.settings.approval.kinds.embed.minor',
      { by: 'body' },
      'plan.settings.approval.kinds.embed.minor.body',
      'is missing',
    ],
    ['curation', undefined, 'curation', 'curation is missing'],
    ['format', undefined, 'format', 'format is missing'],
    ['format', 0, 'format', 'format is not 1'],
  ])('names the place: %s as %j', (path, value, at, message) => {
    const error = errorOf(altered(path, value));
    expect(error.at).toBe(at);
    expect(error.message).toContain(message);
  });

  it('says that a later version of the app made it', () => {
    expect(errorOf(altered('format', 2)).message).toContain('a later version of One Plan');
    expect(errorOf('{"format":7}').message).toContain('a later version of One Plan');
  });

  it.each([
    ['is empty', ''],
    ['is something else', 'Not found'],
    ['was cut off', frozenText(small).slice(0, -1)],
  ])('says that it is not JSON where the file %s', (_, text) => {
    expect(errorOf(text)).toMatchObject({ at: '', message: 'The frozen pack is not JSON' });
  });

  it.each(['null', '[]', '1', '"text"'])('says that it is no object: %s', (text) => {
    expect(errorOf(text).message).toBe('The frozen pack is not an object');
  });

  it('leaves out what no pack is made of', () => {
    expect(readFrozen(altered('plan.actions.0.colour', 'red'))).toEqual(small);
    expect(readFrozen(`{"__proto__":{"format":2},${frozenText(small).slice(1)}`)).toEqual(small);
  });
});

function shuffled(plan: Snapshot, chance: Iterator<number>): Snapshot {
  const mixed = Object.entries(plan).map(([name, value]) => [
    name,
    value instanceof Map
      ? new Map(
          [...value]
            .map((one) => ({ one, by: Number(chance.next().value) }))
            .sort((a, b) => a.by - b.by)
            .map(({ one }) => one),
        )
      : value,
  ]);
  return { ...plan, ...Object.fromEntries(mixed) };
}

function reversed<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).toReversed()) as T; // the same fields
}
