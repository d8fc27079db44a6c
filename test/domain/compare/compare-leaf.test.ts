import { expect, test } from 'vitest';
import { comparePacks, type PackComparison } from '#domain/compare/compare-packs.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { frozenOf } from '../frozen/freeze-kit.ts';
import { measure, valueOf } from '../measure/measure-kit.ts';
import { action, planWith, update } from '../plan-kit.ts';
import { play } from '../played-plan.ts';
import { richPack } from '../rich-plan.ts';
import { risk } from '../risk/risk-kit.ts';

type Place = readonly string[];

const rich = richPack(
  play(Array.from({ length: 16 }, (_, index) => ({ step: 1, what: index, which: index * 7 }))),
  1,
);

/** The first place of each name at which a pack has a value, such as plan.actions.0.title. */
const places = (() => {
  const found = new Map<string, Place>();
  const walk = (value: unknown, at: Place, name: string): void => {
    if (value === null) return;
    if (typeof value !== 'object') {
      if (!found.has(name)) found.set(name, at);
      return;
    }
    for (const [key, one] of Object.entries(value))
      walk(one, [...at, key], Array.isArray(value) ? `${name}[]` : `${name}.${key}`);
  };
  walk(rich, [], '');
  return [...found].filter(([name]) => !name.startsWith('.facts') && name !== '.format');
})();

function altered(pack: FrozenPack, at: Place): FrozenPack {
  // the same pack with another value
  return change(pack, at) as FrozenPack;
}

function change(value: unknown, [name, ...rest]: Place, last = ''): unknown {
  if (name === undefined) return another(value, last);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === name ? change(one, rest, last) : one));
  if (typeof value !== 'object' || value === null) throw new Error(`nothing stands at ${name}`);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === name ? change(one, rest, name) : one]),
  );
}

// words of a fixed set, two of each
const words: Readonly<Record<string, readonly [string, string]>> = {
  frequency: ['annual', 'monthly'],
  polarity: ['lower', 'higher'],
  unitKind: ['count', 'percent'],
  lifecycle: ['withdrawn', 'live'],
  audience: ['public', 'board'],
};

function another(value: unknown, name: string): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  const [one, other] = words[name] ?? [`${text} altered`];
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return `2025-02-03${text.slice(10)}`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text === '2025-02-03' ? '2025-02-04' : '2025-02-03';
  return text === one ? other : one;
}

function listsOf({ moved, joined, left, reworded, told, measures, risks, curation, also }: PackComparison) {
  const { fields, highlights, asks, isReordered } = curation;
  const lists = [moved, joined, left, reworded, told, measures, risks, also, fields, highlights, asks];
  return [...lists, isReordered ? ['reordered'] : []];
}

test('every value of a plan is tried', () => {
  const parts = new Set(places.map(([name]) => name.split(/[.[]/)[2]));
  expect(Object.keys(rich.plan).filter((part) => !parts.has(part))).toEqual([]);
  expect(places.length).toBeGreaterThan(150);
});

test('whatever one value of a pack is altered to, the comparison lists something', () => {
  for (const [name, at] of places) {
    const found = comparePacks(rich, altered(rich, at));
    expect([name, found.isSame, listsOf(found).some((list) => list.length > 0)]).toEqual([name, false, true]);
  }
});

test('a value of a record is told of also where much else of the same part differs', () => {
  const parts = /^\.plan\.(actions|updates|measures|measureValues|risks|riskReviews)\[\]/;
  // another record of each list differs already
  const busy = ['actions', 'measures', 'risks'].reduce(
    (pack, part) => altered(pack, ['plan', part, '1', 'title']),
    rich,
  );
  const lists = JSON.stringify(listsOf(comparePacks(rich, busy)));
  const records = places.filter(([name, at]) => parts.test(name) && at[3] !== 'title');
  expect(records.length).toBeGreaterThan(80);
  for (const [name, at] of records)
    expect([name, JSON.stringify(listsOf(comparePacks(rich, altered(busy, at)))) !== lists]).toEqual([
      name,
      true,
    ]);
});

test('an owner, an ask and mitigations stand beside a score that differs too', () => {
  const plan = (...risks: readonly ReturnType<typeof risk>[]) =>
    frozenOf(planWith([], [], { risks: new Map(risks.map((one) => [one.ref, one])) }));
  const { risks, also } = comparePacks(
    plan(risk('R1'), risk('R2')),
    plan(
      risk('R1', {
        owner: 'lead',
        ask: 'Pay 2 million',
        mitigations: [{ what: 'Recruit two.', actioner: null, dueOn: '2026-12-01', status: 'planned' }],
      }),
      risk('R2', { mitigated: { likelihood: 4, impact: 4 } }),
    ),
  );
  expect(risks.map(({ key, fields }) => [key, fields.map(({ field, after }) => [field, after])])).toEqual([
    [
      'R1',
      [
        ['Mitigations', 'Recruit two, by 1 December 2026, planned'],
        ['Owner', 'Therapies Lead'],
        ['Asked of the board', 'Pay 2 million'],
      ],
    ],
    ['R2', [['Mitigated score', '16 (likelihood 4, impact 4)']]],
  ]);
  expect(also).toEqual([]);
});

test('a value of long ago and what an action implies stand beside what differs now', () => {
  const pack = (old: number, target: number, given: Parameters<typeof action>[1]) =>
    frozenOf(
      planWith(
        [action('1.1.1', given), action('1.1.2', { status: target === 75 ? 'on-track' : 'at-risk' })],
        [],
        {
          measures: new Map([measure('K1'), measure('K2', { target })].map((one) => [one.key, one])),
          measureValues: new Map(
            [valueOf('K1', 'May 2026', old), valueOf('K1', 'June 2026', 63)].map((one) => [one.id, one]),
          ),
        },
      ),
    );
  const found = comparePacks(
    pack(50, 75, {}),
    pack(51, 80, { isStatutory: true, implications: 'Costs.', themes: ['Autism'] }),
  );
  expect(found.measures.map(({ key, fields }) => [key, fields.map(({ field }) => field)])).toEqual([
    ['K1', ['Value, May 2026']],
    ['K2', ['Target']],
  ]);
  expect(
    found.reworded.map(({ ref, fields }) => [ref, fields.map(({ field, after }) => [field, after])]),
  ).toEqual([
    [
      '1.1.1',
      [
        ['Themes', 'Autism'],
        ['Asked for by law', 'Yes'],
        ['Implications', 'Costs.'],
      ],
    ],
  ]);
  expect(found.moved.map(({ ref }) => ref)).toEqual(['1.1.2']);
  expect(found.also).toEqual([]);
});

test('an update that both have and one that only one has are told of with their action', () => {
  const pack = (...updates: readonly ReturnType<typeof update>[]) =>
    frozenOf(
      planWith([action('1.1.1', { lastUpdateId: 'u2', lastUpdatedAt: '2026-11-05T09:30:00.000Z' })], updates),
    );
  const [first, second] = [
    update('u1', '1.1.1', 'C2', { submittedAt: '2026-11-02T09:30:00.000Z', activity: 'Began.' }),
    update('u2', '1.1.1', 'C2', { submittedAt: '2026-11-05T09:30:00.000Z' }),
  ];
  const withLink = { ...second, evidence: [{ label: 'Audit', url: 'https://example.org/audit' }] };
  expect(comparePacks(pack(first, second), pack(withLink)).told).toEqual([
    {
      ref: '1.1.1',
      title: 'Action 1.1.1',
      fields: [
        {
          field: 'Update of 5 November 2026 at 9:30am: evidence',
          before: '',
          after: 'Audit, https://example.org/audit',
        },
        { field: 'Update of 2 November 2026 at 9:30am', before: 'Began.', after: '' },
      ],
    },
  ]);
});
