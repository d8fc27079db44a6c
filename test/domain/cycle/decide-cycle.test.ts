import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodiesToMeet } from '#domain/cycle/check-cycle.ts';
import type { Context, Decision } from '#domain/command.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays } from '#domain/date.ts';
import { decide } from '#domain/decide.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  approvedOn,
  chase,
  cycle,
  person,
  planChange,
  planWith,
  storedRow,
  today,
  update,
} from '../plan-kit.ts';
import { issued, packsOf } from '../issued-kit.ts';

const context: Context = {
  today,
  now: `${today}T10:00:00.000Z`,
  me: person('admin', { role: 'admin' }),
  newId: () => 'new',
};
const settings = {
  ...defaultSettings,
  bodies: [
    { name: 'Board', purpose: '', isActive: true },
    { name: 'Panel', purpose: '', isActive: true },
    { name: 'Old Board', purpose: '', isActive: false },
  ],
};
const over = { ...cycle('C1', '2026-09-01', '2026-09-30'), row: storedRow('1') };
const open = {
  ...cycle('C2', '2026-11-01', '2026-11-30'),
  row: storedRow('2'),
  cutOffOn: '2026-11-25',
  meetings: [{ body: 'Old Board', on: '2026-12-11' }],
};
const plan = planWith([], [], { settings, cycles: new Map([over, open].map((one) => [one.key, one])) });
const fresh: Cycle = {
  row: null,
  key: '2027-01',
  title: 'January 2027',
  opensOn: '2027-01-04',
  remindOn: ['2027-01-11', '2027-01-14'],
  cutOffOn: '2027-01-18',
  freezeOn: '2027-01-22',
  circulateOn: '2027-01-25',
  meetings: [
    { body: 'Board', on: '2027-02-01' },
    { body: 'Panel', on: '2027-02-08' },
  ],
};

test('a cycle is added with its reminders and meetings in the order of their days', () => {
  const given = {
    ...fresh,
    title: ' January 2027 ',
    remindOn: ['2027-01-14', '2027-01-11', '2027-01-14'],
    meetings: fresh.meetings.toReversed(),
  };
  expect(save(plan, given)).toEqual({
    kind: 'writes',
    writes: [{ kind: 'add', noun: 'cycle', value: fresh }],
  });
});

test('an edit writes only what differs', () => {
  expect(save(plan, { ...open, circulateOn: '2026-12-01' })).toEqual({
    kind: 'writes',
    writes: [{ kind: 'edit', noun: 'cycle', key: 'C2', before: open, set: { circulateOn: '2026-12-01' } }],
  });
});

test('one step a day is allowed, and a cycle without reminders or meetings too', () => {
  const day = '2027-01-18';
  const tight = { ...fresh, cutOffOn: day, freezeOn: day, circulateOn: day, remindOn: [day], meetings: [] };
  expect(save(plan, tight).kind).toBe('writes');
  expect(save(plan, { ...tight, remindOn: [] }).kind).toBe('writes');
});

test.for<readonly [string, Partial<Cycle>, string, string]>([
  ['no title', { title: ' ' }, 'title-missing', 'title'],
  ['a title too long', { title: 't'.repeat(256) }, 'text-too-long', 'title'],
  ['no opening', { opensOn: '' }, 'date-invalid', 'opensOn'],
  ['a day that does not exist', { freezeOn: '2027-02-29' }, 'date-invalid', 'freezeOn'],
  ['a reminder that is no day', { remindOn: ['2027-01-11', 'soon'] }, 'date-invalid', 'remindOn.1'],
  ['a meeting on no day', { meetings: [{ body: 'Board', on: '' }] }, 'date-invalid', 'meetings.0.on'],
  ['a reminder before the opening', { remindOn: ['2027-01-03'] }, 'dates-backwards', 'remindOn.0'],
  ['a reminder on the opening', { remindOn: ['2027-01-04'] }, 'dates-backwards', 'remindOn.0'],
  ['a reminder after the cut-off', { remindOn: ['2027-01-19'] }, 'reminder-late', 'remindOn.0'],
  ['a cut-off on the opening', { cutOffOn: '2027-01-04', remindOn: [] }, 'dates-backwards', 'cutOffOn'],
  ['a freeze before the cut-off', { freezeOn: '2027-01-17' }, 'dates-backwards', 'freezeOn'],
  ['papers before the freeze', { circulateOn: '2027-01-21' }, 'dates-backwards', 'circulateOn'],
  [
    'a meeting on the day the papers go out',
    { meetings: [fresh.meetings[0] ?? { body: '', on: '' }, { body: 'Panel', on: '2027-01-25' }] },
    'dates-backwards',
    'meetings.1.on',
  ],
  ['a meeting of nobody', { meetings: [{ body: ' ', on: '2027-02-01' }] }, 'body-missing', 'meetings.0.body'],
  [
    'a meeting of a body the plan does not know',
    { meetings: [{ body: 'Cabinet', on: '2027-02-01' }] },
    'body-unknown',
    'meetings.0.body',
  ],
  [
    'a meeting of a body that meets no more',
    { meetings: [{ body: 'Old Board', on: '2027-02-01' }] },
    'body-inactive',
    'meetings.0.body',
  ],
  [
    'the same meeting twice',
    { meetings: [fresh.meetings[0] ?? { body: '', on: '' }, { body: 'Board', on: '2027-02-01' }] },
    'meeting-twice',
    'meetings.1.body',
  ],
  ['a freeze within the cycle after', { opensOn: '2026-10-01' }, 'cycle-overlap', 'freezeOn'],
  ['an opening on the freeze of the cycle before', { opensOn: '2026-11-30' }, 'cycle-overlap', 'opensOn'],
])('%s is refused at its field, which is the one that was typed in', ([, given, code, field]) => {
  const decision = save(plan, { ...fresh, ...given });
  expect(codesOf(decision)).toContainEqual([code, field]);
});

test('an overlap names the other cycle and its days', () => {
  expect(save(plan, { ...fresh, opensOn: '2026-11-30' })).toMatchObject({
    refusals: [{ facts: { cycle: 'Cycle C2', opens: '2026-11-01', freezes: '2026-11-30' } }],
  });
});

test('days that run backwards in any field are refused, whichever it is', () => {
  const steps = ['cutOffOn', 'freezeOn', 'circulateOn'] as const;
  const before = { cutOffOn: 'opensOn', freezeOn: 'cutOffOn', circulateOn: 'freezeOn' } as const;
  fc.assert(
    fc.property(fc.constantFrom(...steps), fc.integer({ min: 1, max: 400 }), (step, days) => {
      const wrong = { ...fresh, remindOn: [], [step]: addDays(fresh[before[step]], -days) };
      expect(codesOf(save(plan, wrong))).toContainEqual(['dates-backwards', step]);
    }),
  );
});

test('while the settings name no bodies, those that meet already may meet again', () => {
  const unsaid = { ...plan, settings: defaultSettings };
  expect(bodiesToMeet(unsaid)).toEqual(['Old Board']);
  expect(save(unsaid, { ...fresh, meetings: [{ body: 'Old Board', on: '2027-02-01' }] }).kind).toBe('writes');
  expect(codesOf(save(unsaid, fresh))).toContainEqual(['body-unknown', 'meetings.0.body']);
  expect(bodiesToMeet(plan)).toEqual(['Board', 'Panel']);
});

test('a meeting stays where it was though its body meets no more', () => {
  expect(save(plan, { ...open, title: 'Autumn' }).kind).toBe('writes');
});

test.for(['opensOn', 'cutOffOn', 'freezeOn'] as const)('%s of a cycle that is over stays', (field) => {
  const moved = { ...over, [field]: addDays(over[field], field === 'opensOn' ? 1 : -1) };
  expect(
    codesOf(
      save(plan, {
        ...moved,
        freezeOn: field === 'freezeOn' ? '2026-10-05' : over.freezeOn,
        circulateOn: '2026-10-06',
      }),
    ),
  ).toContainEqual(['cycle-over', field]);
});

test('the title, the papers and the meetings of a cycle that is over may still be put right', () => {
  const meetings = [{ body: 'Board', on: '2026-10-12' }];
  expect(save(plan, { ...over, title: 'September', circulateOn: '2026-10-02', meetings }).kind).toBe(
    'writes',
  );
});

test.for<readonly [string, Partial<Cycle>, readonly (readonly [string, string])[]]>([
  ['an opening after an update', { opensOn: '2026-11-13' }, [['updates-outside', 'opensOn']]],
  [
    'a freeze before an update',
    { freezeOn: '2026-11-11', cutOffOn: '2026-11-10' },
    [['updates-outside', 'freezeOn']],
  ],
  ['an opening on the day of the first one', { opensOn: '2026-11-12' }, []],
  ['a freeze on the day of the last one', { freezeOn: '2026-11-12', cutOffOn: '2026-11-12' }, []],
])('%s', ([, given, wanted]) => {
  const updates = new Map(
    [
      update('u1', '1.1.1', 'C2'),
      // written before it opened, and waiting for it
      update('u0', '1.1.1', 'C2', { submittedAt: '2026-10-20T10:00:00.000Z' }),
      update('u2', '1.1.1', 'C1', { submittedAt: '2026-11-29T10:00:00.000Z' }),
    ].map((one) => [one.id, one]),
  );
  expect(codesOf(save({ ...plan, updates }, { ...open, ...given }))).toEqual(wanted);
});

test('a cycle is not put before one that is frozen, whose figures would begin on another day', () => {
  const late = '2026-12-10';
  const between = { ...fresh, opensOn: '2026-10-05', remindOn: [], cutOffOn: '2026-10-20' };
  const past = { ...between, freezeOn: '2026-10-20', circulateOn: '2026-10-21' };
  expect(save(plan, past, late)).toEqual({
    kind: 'refused',
    refusals: [{ code: 'cycle-behind', field: 'freezeOn', facts: { cycle: 'Cycle C2', on: '2026-11-30' } }],
  });
  // while nothing after it is frozen, a round that was forgotten may still be put down
  expect(save(plan, past).kind).toBe('writes');
  expect(save(plan, fresh, late).kind).toBe('writes');
});

test('a planned cycle is not moved before one that is frozen', () => {
  const planned = { ...fresh, row: storedRow('3') };
  const later = { ...plan, cycles: new Map([...plan.cycles, [planned.key, planned]]) };
  const moved = {
    ...planned,
    opensOn: '2026-10-05',
    remindOn: [],
    cutOffOn: '2026-10-20',
    freezeOn: '2026-10-20',
    circulateOn: '2026-10-21',
  };
  expect(codesOf(save(later, moved, '2026-12-10'))).toContainEqual(['cycle-behind', 'freezeOn']);
});

test.for<readonly [string, Partial<Cycle>, readonly (readonly [string, string])[]]>([
  ['an opening after a decision', { opensOn: '2026-11-13' }, [['updates-outside', 'opensOn']]],
  [
    'a freeze before a decision',
    { freezeOn: '2026-11-11', cutOffOn: '2026-11-10' },
    [['updates-outside', 'freezeOn']],
  ],
  ['a freeze on the day of the decision', { freezeOn: '2026-11-12', cutOffOn: '2026-11-12' }, []],
])('%s would move it out of its cycle', ([, given, wanted]) => {
  const changes = new Map(
    [
      planChange('c1', approvedOn('2026-11-12')),
      planChange('c2', { ...approvedOn('2026-11-12'), state: 'declined' }),
      // what waits, or was taken back, counts nowhere yet
      planChange('c3', { proposedAt: '2026-11-29T10:00:00.000Z' }),
      planChange('c4', { ...approvedOn('2026-11-29'), state: 'taken-back' }),
    ].map((one) => [one.id, one]),
  );
  expect(codesOf(save({ ...plan, changes }, { ...open, ...given }))).toEqual(wanted);
});

test('an update from before anything was planned keeps the freeze of the cycle that its day fell to', () => {
  const updates = new Map([['u1', update('u1', '1.1.1', '')]]);
  const given = { freezeOn: '2026-11-11', cutOffOn: '2026-11-10' };
  expect(codesOf(save({ ...plan, updates }, { ...open, ...given }))).toEqual([
    ['updates-outside', 'freezeOn'],
  ]);
});

test('a key is taken once, and there is nothing to write where nothing differs', () => {
  expect(codesOf(save(plan, { ...fresh, key: 'C1' }))).toContainEqual(['cycle-taken', null]);
  expect(codesOf(save(plan, { ...fresh, row: storedRow('9') }))).toContainEqual(['cycle-unknown', null]);
  expect(codesOf(save(plan, { ...fresh, key: '' }))).toContainEqual(['cycle-unknown', null]);
  expect(codesOf(save(plan, open))).toEqual([['nothing-to-write', null]]);
});

test('a cycle that nothing uses can be removed while it is not frozen', () => {
  expect(remove(plan, 'C2')).toEqual({
    kind: 'writes',
    writes: [{ kind: 'remove', noun: 'cycle', key: 'C2', row: open.row }],
  });
});

test('a cycle in use, one that is frozen and one that is gone are not removed', () => {
  const used = {
    ...plan,
    updates: new Map([['u1', update('u1', '1.1.1', 'C2')]]),
    changes: new Map([['c1', planChange('c1')]]),
    chases: new Map([['h1', chase('h1')]]),
    packs: packsOf(issued({ cycle: 'C2' })),
  };
  expect(remove(used, 'C2')).toEqual({
    kind: 'refused',
    refusals: [
      {
        code: 'cycle-in-use',
        field: null,
        facts: { cycle: 'Cycle C2', updates: 1, changes: 1, chases: 1, packs: 1 },
      },
    ],
  });
  expect(codesOf(remove(plan, 'C1'))).toEqual([['cycle-frozen', null]]);
  expect(codesOf(remove(plan, 'C9'))).toEqual([['cycle-unknown', null]]);
});

function save(snapshot: Snapshot, given: Cycle, on = today): Decision {
  return decide(snapshot, { kind: 'save-cycle', cycle: given }, { ...context, today: on });
}

function remove(snapshot: Snapshot, key: string): Decision {
  return decide(snapshot, { kind: 'remove-cycle', key }, context);
}

function codesOf(decision: Decision): readonly (readonly [string, string | null])[] {
  return decision.kind === 'refused' ? decision.refusals.map(({ code, field }) => [code, field]) : [];
}
