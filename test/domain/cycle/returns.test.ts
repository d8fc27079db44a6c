import { describe, expect, it } from 'vitest';

import { addDays } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import {
  carriedForward,
  countReturns,
  returnRate,
  returnRates,
  returnsByOrganisation,
  returnsByPerson,
  returnsOf,
  silentLeads,
} from '#domain/cycle/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

import { action, approvedOn, cycle, person, planChange, planWith, today, update } from '../plan-kit.ts';

const c1 = { ...cycle('C1', '2026-09-01', '2026-09-30'), cutOffOn: '2026-09-25' };
const c2 = { ...cycle('C2', '2026-11-01', '2026-11-30'), cutOffOn: '2026-11-15' };
const cycles = new Map([
  ['C1', c1],
  ['C2', c2],
]);
const keyed = (...people: readonly Person[]) => new Map(people.map((one) => [one.key, one]));

function told(id: string, ref: string, inCycle: string, on: string, given: Partial<Update> = {}): Update {
  return update(id, ref, inCycle, { submittedAt: `${on}T10:00:00.000Z`, ...given });
}

describe('the returns of a cycle', () => {
  it('are on time until the end of the cut-off day, then late, and missing when nothing came', () => {
    const snapshot = planWith(
      ['1.1.1', '1.1.2', '1.1.3'].map((ref) => action(ref)),
      [told('u1', '1.1.1', 'C1', '2026-09-25'), told('u2', '1.1.2', 'C1', '2026-09-26')],
      { cycles },
    );
    const found = returnsOf(snapshot, c1, today);
    expect(found.map((one) => [one.action.ref, one.state, one.update?.id])).toEqual([
      ['1.1.1', 'on-time', 'u1'],
      ['1.1.2', 'late', 'u2'],
      ['1.1.3', 'missing', undefined],
    ]);
    expect(countReturns(found)).toEqual({ due: 3, onTime: 1, late: 1, none: 1 });
  });

  it('count by the first update of a cycle: what comes on top later makes nobody late', () => {
    const snapshot = planWith(
      [action('1.1.1')],
      [told('u2', '1.1.1', 'C2', '2026-11-18'), told('u1', '1.1.1', 'C2', '2026-11-10')],
      { cycles },
    );
    expect(returnsOf(snapshot, c2, today)).toMatchObject([{ state: 'on-time', update: { id: 'u1' } }]);
  });

  it('count what was sent after a freeze in the next cycle', () => {
    const snapshot = planWith([action('1.1.1')], [told('u1', '1.1.1', 'C2', '2026-10-02')], { cycles });
    expect(returnsOf(snapshot, c1, today).map((one) => one.state)).toEqual(['missing']);
    expect(returnsOf(snapshot, c2, today).map((one) => one.state)).toEqual(['on-time']);
  });

  it('leave out an update that only waits on this device', () => {
    const snapshot = planWith([action('1.1.1')], [told('u1', '1.1.1', 'C2', '2026-11-10', { row: null })], {
      cycles,
    });
    expect(returnsOf(snapshot, c2, today)).toMatchObject([
      { state: 'missing', update: null, carriedForwardFrom: null },
    ]);
  });

  it('name for a missing one the last update before, as it was at the freeze', () => {
    const snapshot = planWith(
      [action('1.1.1')],
      [
        told('u0', '1.1.1', 'C0', '2026-07-01'),
        told('u1', '1.1.1', 'C0', '2026-07-09'),
        told('u2', '1.1.1', 'C2', '2026-11-09'),
      ],
      { cycles },
    );
    expect(returnsOf(snapshot, c1, today)[0]?.carriedForwardFrom?.id).toBe('u1');
    expect(returnsOf(snapshot, c2, today)[0]?.carriedForwardFrom).toBeNull();
  });

  it('are owed for what is open or newly done, live, not paused and in the plan', () => {
    const done = (id: string, ref: string, on: string) =>
      told(id, ref, 'C2', on, { statusBefore: 'on-track', statusAfter: 'complete' });
    const snapshot = planWith(
      [
        action('open'),
        action('newly-done', { status: 'complete' }),
        action('done-before', { status: 'complete' }),
        action('done-since-long', { status: 'complete' }),
        action('held', { lifecycle: 'on-hold', status: 'on-hold' }),
        action('merged', { lifecycle: 'merged' }),
        action('withdrawn', { lifecycle: 'withdrawn' }),
        action('proposed', { lifecycle: 'proposed' }),
        action('new-and-open', { enteredOn: '2026-11-03' }),
        action('new-and-done', { enteredOn: '2026-11-03', status: 'complete' }),
        action('new-as-done', { enteredOn: '2026-11-03', status: 'complete' }),
        action('reopened', { status: 'at-risk' }),
      ],
      [
        done('u1', 'newly-done', '2026-11-10'),
        done('u2', 'done-before', '2026-09-12'),
        done('u3', 'new-and-done', '2026-11-10'),
        told('u4', 'reopened', 'C2', '2026-11-10', { statusBefore: 'complete', statusAfter: 'at-risk' }),
      ],
      { cycles },
    );
    const due = (one: typeof c1) => returnsOf(snapshot, one, today).map((found) => found.action.ref);
    expect(due(c2)).toEqual(['new-and-done', 'new-and-open', 'newly-done', 'open', 'reopened']);
    expect(due(c1)).toEqual(['done-before', 'newly-done', 'open']);
  });

  it('are owed for what joined in the cycle and was written down as done in it, whenever a meeting decided so', () => {
    const decided = planChange('c1', {
      kind: 'complete',
      parts: [{ ref: '1.1.1', before: { status: 'on-track' }, after: { status: 'complete' } }],
      ...approvedOn('2026-11-05'),
      decidedOn: '2026-09-28',
    });
    const snapshot = planWith([action('1.1.1', { enteredOn: '2026-10-03', status: 'complete' })], [], {
      cycles,
      changes: new Map([['c1', decided]]),
    });
    expect(returnsOf(snapshot, c2, today).map((one) => one.action.ref)).toEqual(['1.1.1']);
  });

  it('ask whoever led an action at the freeze, and the updaters of a post or group', () => {
    const handed = planChange('c1', {
      kind: 'lead',
      parts: [{ ref: '1.1.1', before: { leads: ['leaver'] }, after: { leads: ['lead'] } }],
      ...approvedOn('2026-11-02'),
    });
    const snapshot = planWith([action('1.1.1'), action('1.1.2', { leads: ['group', 'lead'] })], [], {
      cycles,
      changes: new Map([['c1', handed]]),
      people: keyed(
        person('lead'),
        person('leaver'),
        person('group', { kind: 'group', updaters: ['ann', 'bob'] }),
      ),
    });
    expect(returnsOf(snapshot, c1, today).map((one) => one.asked)).toEqual([
      ['leaver'],
      ['ann', 'bob', 'lead'],
    ]);
    expect(returnsOf(snapshot, c2, today).map((one) => one.asked)).toEqual([
      ['lead'],
      ['ann', 'bob', 'lead'],
    ]);
  });

  it('are the same list when asked for again, and another for another day', () => {
    const snapshot = planWith([action('1.1.1')], [told('u1', '1.1.1', 'C2', '2026-11-18')], { cycles });
    expect(returnsOf(snapshot, c2, today)).toBe(returnsOf(snapshot, c2, today));
    expect(returnsOf(snapshot, c2, '2026-11-17').map((one) => one.state)).toEqual(['missing']);
  });
});

describe('returns by whoever was asked', () => {
  const snapshot = planWith(
    [
      action('1.1.1', { leads: ['ann'] }),
      action('1.1.2', { leads: ['ann', 'bob'] }),
      action('1.1.3', { leads: ['bob'] }),
      action('1.1.4', { leads: ['bob'] }),
      action('1.1.5', { leads: [] }),
      action('1.1.6', { leads: ['stranger'] }),
    ],
    [told('u1', '1.1.1', 'C2', '2026-11-10'), told('u2', '1.1.2', 'C2', '2026-11-18')],
    {
      cycles,
      people: keyed(
        person('ann', { organisation: 'Council' }),
        person('bob', { organisation: 'NHS trust' }),
        person('idle', { organisation: 'School' }),
      ),
    },
  );
  const returns = returnsOf(snapshot, c2, today);

  it('stand with each person, a joint action with each of its leads, most missing first', () => {
    expect(
      returnsByPerson(returns).map(({ key, due, onTime, late, none }) => [key, due, onTime, late, none]),
    ).toEqual([
      ['bob', 3, 0, 1, 2],
      ['', 1, 0, 0, 1],
      ['stranger', 1, 0, 0, 1],
      ['ann', 2, 1, 1, 0],
    ]);
  });

  it('stand with each organisation, once for each', () => {
    const groups = returnsByOrganisation(returns, snapshot, today);
    expect(groups.map((one) => [one.key, one.returns.map((each) => each.action.ref)])).toEqual([
      ['', ['1.1.5', '1.1.6']],
      ['NHS trust', ['1.1.2', '1.1.3', '1.1.4']],
      ['Council', ['1.1.1', '1.1.2']],
    ]);
  });
});

describe('returns of organisations that changed their name', () => {
  it('stand with the name each had on the day', () => {
    const plan = planWith([action('1.1.1', { leads: ['ann'] }), action('1.1.2', { leads: ['bob'] })], [], {
      cycles,
      people: keyed(
        person('ann', { organisation: 'Three Counties ICB' }),
        person('bob', { organisation: 'Council' }),
      ),
      settings: {
        ...defaultSettings,
        organisations: [{ from: 'Oakshire ICB', to: 'Three Counties ICB', on: '2026-10-01' }],
      },
    });
    const names = (one: typeof c1) =>
      returnsByOrganisation(returnsOf(plan, one, today), plan, one.freezeOn).map(({ key }) => key);
    expect(names(c1)).toEqual(['Council', 'Oakshire ICB']);
    expect(names(c2)).toEqual(['Council', 'Three Counties ICB']);
  });
});

describe('the return rate', () => {
  it('is the share that came, on time or late, of every cycle that has opened', () => {
    const snapshot = planWith(
      [action('1.1.1'), action('1.1.2')],
      [
        told('u1', '1.1.1', 'C1', '2026-09-29'),
        told('u2', '1.1.1', 'C2', '2026-11-02'),
        told('u3', '1.1.2', 'C2', '2026-11-02'),
      ],
      { cycles: new Map([['C3', cycle('C3', '2027-01-01', '2027-01-31')], ...cycles]) },
    );
    expect(returnRates(snapshot, today).map((one) => [one.cycle.key, one.counts.due, one.rate])).toEqual([
      ['C1', 2, 0.5],
      ['C2', 2, 1],
    ]);
  });

  it('is none where nothing was due', () => {
    expect(returnRate({ due: 0, onTime: 0, late: 0, none: 0 })).toBeNull();
  });
});

describe('those who never answer', () => {
  const many = ['2026-05', '2026-06', '2026-07', '2026-08'].map((key) =>
    cycle(key, `${key}-01`, `${key}-28`),
  );
  const answered = (ref: string, ...keys: readonly string[]) =>
    keys.map((key) => told(`${ref} ${key}`, ref, key, `${key}-10`));
  const actions = [
    action('1.1.1', { leads: ['silent'] }),
    action('1.1.2', { leads: ['answers-once'] }),
    action('1.1.3', { leads: ['busy'] }),
    action('1.1.4', { leads: ['busy'] }),
    action('1.1.5', { leads: ['started-late'], enteredOn: '2026-07-05' }),
    action('1.1.6', { leads: [] }),
  ];
  const snapshot = planWith(
    actions,
    [
      ...answered('1.1.1', '2026-05'),
      ...answered('1.1.2', '2026-07'),
      ...answered('1.1.3', '2026-06', '2026-07', '2026-08'),
    ],
    { cycles: new Map(many.map((one) => [one.key, one])) },
  );

  it('owed something in each of the last frozen cycles, and nothing of it came', () => {
    expect(silentLeads(snapshot, today)).toEqual(['silent']);
    expect(silentLeads(snapshot, today, 2)).toEqual(['silent', 'started-late']);
    expect(silentLeads(snapshot, today, 1)).toEqual(['answers-once', 'silent', 'started-late']);
  });

  it('are not named before so many cycles are frozen', () => {
    expect(silentLeads(snapshot, '2026-06-28')).toEqual([]);
    expect(silentLeads(snapshot, today, 5)).toEqual([]);
  });
});

describe('what is carried forward', () => {
  const one = action('1.1.1');
  const withUpdates = (...updates: readonly Update[]): Snapshot => planWith([one], updates, { cycles });

  it('is an update older than the cycle that counts, with its day', () => {
    const snapshot = withUpdates(told('u1', '1.1.1', 'C1', '2026-09-12'));
    expect(carriedForward(snapshot, one, today)).toMatchObject({ on: '2026-09-12', update: { id: 'u1' } });
    expect(carriedForward(snapshot, one, '2026-10-15')).toBeNull();
  });

  it('is not what came in the cycle, or between the freeze before it and its opening', () => {
    expect(carriedForward(withUpdates(told('u1', '1.1.1', 'C2', '2026-11-02')), one, today)).toBeNull();
    expect(carriedForward(withUpdates(told('u1', '1.1.1', 'C2', '2026-10-02')), one, today)).toBeNull();
  });

  it('is what came before when the newest update still waits on this device', () => {
    const snapshot = withUpdates(
      told('u1', '1.1.1', 'C1', '2026-09-12'),
      told('u2', '1.1.1', 'C2', '2026-11-12', { row: null }),
    );
    expect(carriedForward(snapshot, one, today)?.on).toBe('2026-09-12');
  });

  it('says where there never was an update, and keeps the day a file gave', () => {
    expect(carriedForward(withUpdates(), one, today)).toEqual({ on: null, update: null });
    const brought = { ...one, lastUpdatedAt: '2026-08-03T10:00:00.000Z' };
    expect(carriedForward(planWith([brought], [], { cycles }), brought, today)?.on).toBe('2026-08-03');
  });

  it.each([
    ['done', { status: 'complete' }],
    ['on hold', { lifecycle: 'on-hold' }],
    ['merged', { lifecycle: 'merged' }],
  ] as const)('is nothing for an action that is %s', (_, given) => {
    expect(carriedForward(withUpdates(), action('1.1.1', given), today)).toBeNull();
  });

  it('is nothing before the first cycle opens', () => {
    expect(carriedForward(withUpdates(), one, addDays('2026-09-01', -1))).toBeNull();
  });
});
