import { describe, expect, it } from 'vitest';

import { freeze } from '#domain/frozen/freeze.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import { thaw } from '#domain/frozen/thaw.ts';
import { updatedIn } from '#domain/overview.ts';
import { historyOf } from '#domain/snapshot.ts';
import { personOf } from '#domain/people/person.ts';
import { defaultScheme } from '#domain/status.ts';

import { freezing, frozenOf, issued } from './freeze-kit.ts';
import {
  action,
  approvedOn,
  cycle,
  person,
  planChange,
  planWith,
  storedRow,
  today,
  update,
} from '../plan-kit.ts';

const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));

describe('a frozen plan', () => {
  it('says for whom it was frozen, of which plan, and by which cycle it counts', () => {
    expect(
      frozenOf(planWith([action('1.1.1')]), { version: 2, reason: 'A figure was wrong.' }).facts,
    ).toEqual({
      body: 'SEND Partnership Board',
      meetingOn: '2026-12-11',
      asAt: today,
      version: 2,
      reason: 'A figure was wrong.',
      marking: 'OFFICIAL',
      frozenAt: '2026-11-28T10:15:00.000Z',
      preparedBy: 'Therapies Lead',
      planTitle: 'One Plan',
      partnership: 'The SEND Partnership',
      period: '2025 to 2028',
      planVersion: '1.2',
      cycle: 'Cycle C2',
      audience: 'board',
    });
  });

  it.each([
    ['lead', 'Therapies Lead'],
    ['forum', 'Forum Coordinator'],
    ['gone', 'No longer in the plan’s list of people'],
  ])('was prepared by %s, who is called %s', (preparedBy, wanted) => {
    expect(frozenOf(planWith([]), { preparedBy }).facts.preparedBy).toBe(wanted);
  });

  it('has no cycle before the first, and the version of the plan in force on its day', () => {
    const plan = planWith([]);
    const versions = [{ version: '2.0', effectiveFrom: '2026-11-01', note: '' }];
    const recorded = { ...plan, settings: { ...plan.settings, versions } };
    const facts = (asAt: string) => frozenOf(recorded, { asAt }).facts;
    expect([facts('2026-08-31').cycle, facts('2026-08-31').planVersion]).toEqual([null, '1.2']);
    expect([facts('2026-11-01').cycle, facts('2026-11-01').planVersion]).toEqual(['Cycle C2', '2.0']);
  });

  it('has nothing of what helps admins with files of others', () => {
    const plan = planWith([]);
    const importColumns = [{ shape: 'ref|action', columns: { 0: 'ref' } as const }];
    const { settings } = frozenOf({ ...plan, settings: { ...plan.settings, importColumns } }).plan;
    expect(Object.keys(settings)).not.toContain('importColumns');
    expect(Object.keys({ ...settings, importColumns }).sort()).toEqual(Object.keys(plan.settings).sort());
  });

  it('has names only of those whom nothing else names, and nothing of what the check of a text found', () => {
    const people = [
      person('titled', { name: 'Jane Smith', post: 'SENCO' }),
      person('named', { name: 'Ann Other', post: ' ' }),
      person('panel', { kind: 'group', name: 'Panel of parents', post: 'Panel' }),
    ];
    const plan = planWith(
      [action('1.1.1')],
      [update('u', '1.1.1', 'C2', { dataCheck: ['activity name 1'] })],
      {
        people: keyed(people, (one) => one.key),
      },
    );
    const frozen = frozenOf(plan);
    expect(frozen.plan.people.map(({ key, name }) => [key, name])).toEqual([
      ['named', 'Ann Other'],
      ['panel', 'Panel of parents'],
      ['titled', ''],
    ]);
    expect(frozen.plan.updates.map(({ dataCheck }) => dataCheck)).toEqual([[]]);
    expect(frozenText(frozen)).not.toMatch(/Jane|activity name/);
  });

  it('has people without what is known of their accounts', () => {
    const somebody = person('lead', {
      post: 'Therapies Lead',
      objectId: 'object',
      deputies: [{ key: 'forum', from: null, until: null }],
      importId: 'import',
      leftOn: '2027-01-31',
    });
    const group = person('group', { kind: 'group', updaters: ['lead'] });
    const plan = planWith([], [], { people: keyed([somebody, group], (one) => one.key) });
    const { row: _, ...rest } = somebody;
    expect(frozenOf(plan).plan.people).toEqual([
      expect.objectContaining({ key: 'group', kind: 'group', updaters: ['lead'], email: '' }),
      { ...rest, name: '', email: '', objectId: null, deputies: [], importId: null },
    ]);
  });

  it('has its records in the order of their numbers, and nothing of their rows', () => {
    const plan = planWith(['1.1.10', '1.1.9', '1.1.1'].map((ref) => action(ref, { row: storedRow(ref) })));
    const frozen = frozenOf(plan);
    expect(frozen.plan.actions.map(({ ref }) => ref)).toEqual(['1.1.1', '1.1.9', '1.1.10']);
    expect(JSON.stringify(frozen)).not.toContain('"row"');
    expect(JSON.stringify(frozen)).not.toContain('etag');
  });

  it('has every scheme that was in use, oldest first', () => {
    const second = { ...defaultScheme, version: 2 };
    const plan = planWith([], [], {
      scheme: second,
      schemes: new Map([
        [2, second],
        [1, defaultScheme],
      ]),
    });
    expect(frozenOf(plan).plan.schemes.map(({ version }) => version)).toEqual([1, 2]);
    expect(frozenOf(plan).plan.scheme.version).toBe(2);
  });

  it('is compared with how its body saw every action in the pack before', () => {
    const asks = [{ id: 'a', kind: 'decision' as const, text: 'Agree the date.', about: ['1.1.1'] }];
    const before = frozenOf(
      planWith([
        action('1.1.2', { lifecycle: 'merged', mergedInto: '1.1.1' }),
        action('1.1.1', { status: 'at-risk' }),
      ]),
      {
        asAt: '2026-09-30',
        meetingOn: '2026-10-15',
        curation: { overall: 'x', publicOverall: '', highlights: [], asks },
      },
    );
    const outcomes = [{ ask: 'a', words: 'Agreed.' }];
    // nothing was written down yet of the other thing it was asked
    const all = [...outcomes, { ask: 'b', words: '' }];
    const pack = issued(before, { sha256: 'f'.repeat(64), outcomes: all });
    expect(frozenOf(planWith([]), { previous: { pack, frozen: before } }).previous).toEqual({
      meetingOn: '2026-10-15',
      asAt: '2026-09-30',
      version: 1,
      sha256: 'f'.repeat(64),
      cycle: 'Cycle C1',
      stood: [
        {
          ref: '1.1.1',
          title: 'Action 1.1.1',
          status: 'at-risk',
          lifecycle: 'live',
          section: '1.1',
          mergedInto: null,
        },
        {
          ref: '1.1.2',
          title: 'Action 1.1.2',
          status: 'on-track',
          lifecycle: 'merged',
          section: '1.1',
          mergedInto: '1.1.1',
        },
      ],
      asks,
      outcomes,
    });
    expect(frozenOf(planWith([])).previous).toBeNull();
  });

  it('names where else the cycle was considered, earliest first', () => {
    const at = (body: string, meetingOn: string, version = 1) => ({ body, meetingOn, version });
    const elsewhere = [
      at('B', '2026-12-02'),
      at('A', '2026-12-02', 2),
      at('A', '2026-12-02'),
      at('C', '2026-12-01'),
    ];
    expect(frozenOf(planWith([]), { elsewhere }).elsewhere).toEqual([
      at('C', '2026-12-01'),
      at('A', '2026-12-02'),
      at('A', '2026-12-02', 2),
      at('B', '2026-12-02'),
    ]);
  });

  it('can be made of an empty plan, and of one whose lists name what it does not have', () => {
    const empty = planWith([], [], { sections: new Map(), people: new Map(), cycles: new Map() });
    expect(frozenOf(empty)).toMatchObject({
      facts: { cycle: null, preparedBy: 'No longer in the plan’s list of people' },
      plan: { actions: [] },
    });
    const astray = planWith(
      [action('1.1.1', { section: '9', leads: ['gone'], status: 'blue', lastUpdateId: 'gone' })],
      [update('u', '7.7.7', 'C9', { by: 'gone' })],
    );
    expect(thaw(frozenOf(astray)).actions.get('1.1.1')).toMatchObject({ section: '9', status: 'blue' });
  });

  it('changes nothing of the plan', () => {
    const plan = planWith([action('1.1.1')], [update('u', '1.1.1', 'C2')]);
    const before = structuredClone(plan);
    freeze(plan, freezing());
    expect(plan).toEqual(before);
  });
});

describe('a thawed plan', () => {
  it('is the plan again, but for the rows', () => {
    const plan = planWith([action('1.1.1')], [update('u', '1.1.1', 'C2')], {
      changes: keyed([planChange('c', approvedOn('2026-11-10'))], (one) => one.id),
    });
    const found = thaw(frozenOf(plan));
    for (const name of ['plan', 'scheme', 'schemes', 'settings', 'actions'] as const)
      expect(found[name]).toEqual(plan[name]);
    const given = (all: ReadonlyMap<string, object>) =>
      [...all].map(([key, one]) => [key, { ...one, row: null }]);
    for (const name of ['sections', 'cycles', 'updates', 'changes'] as const)
      expect(given(found[name])).toEqual(given(plan[name]));
    expect([found.stored.size, found.chases.size, found.packs.size, found.problems]).toEqual([0, 0, 0, []]);
  });

  it('counts its updates as returned', () => {
    const plan = planWith([action('1.1.1'), action('1.1.2')], [update('u', '1.1.1', 'C2')]);
    expect([...updatedIn(thaw(frozenOf(plan)), cycle('C2', '2026-11-01', '2026-11-30'))]).toEqual(['1.1.1']);
  });

  it('keeps the order of what came in one moment, as the library had it', () => {
    const at = { submittedAt: '2026-11-12T09:30:00.000Z' };
    const rows = (id: string, row: string) => update(id, '1.1.1', 'C2', { ...at, row: storedRow(row) });
    const plan = planWith([action('1.1.1')], [rows('b', '2'), rows('a', '10'), rows('c', '9')]);
    const order = (one: Parameters<typeof historyOf>[0]) => historyOf(one, '1.1.1').map(({ id }) => id);
    expect(order(thaw(frozenOf(plan)))).toEqual(order(plan));
    expect(order(plan)).toEqual(['a', 'c', 'b']);
  });

  it('lets nobody sign in', () => {
    const plan = thaw(frozenOf(planWith([])));
    const account = { objectId: '', name: '', emails: ['', 'lead@example.org'] };
    expect(personOf(plan.people.values(), account, today)).toBeNull();
  });

  it('is thawed once', () => {
    const frozen = frozenOf(planWith([]));
    expect(thaw(frozen)).toBe(thaw(frozen));
  });
});
