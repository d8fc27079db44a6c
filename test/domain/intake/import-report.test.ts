import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import { decide } from '#domain/decide.ts';
import { importedId, importOfId, isOfImport, isStoodId, stoodId } from '#domain/intake/imported-update.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { admin, contextOf, planned, planOf } from '../change/change-kit.ts';
import {
  after,
  fromFile,
  importContext,
  importWrites,
  named,
  newcomer,
  newSection,
  note,
  nothing,
  promise,
  report,
  toldOf,
} from './import-kit.ts';
import { planChange, predecessor, update } from '../plan-kit.ts';

const fresh = { lastUpdateId: null, lastUpdatedAt: null } as const;
const plan = planOf([
  planned('1.1.1', fresh),
  planned('1.1.2', { ...fresh, lifecycle: 'on-hold', status: 'on-hold', reviewOn: '2027-01-31' }),
  planned('1.1.3', { ...fresh, lifecycle: 'withdrawn' }),
  planned('1.1.4', { ...fresh, status: 'at-risk', latestReason: 'A vacancy.', forecastOn: '2027-06-01' }),
]);
const joining: ImportPlan = {
  ...nothing,
  sections: [newSection],
  people: [newcomer],
  actions: [fromFile('3.1')],
};
const id = (what: string) => importedId('imp', what);

function imported(command: Partial<ImportPlan>, before: Snapshot = plan): Snapshot {
  return after(before, importWrites(before, { ...nothing, ...command }));
}

function updateOf(snapshot: Snapshot, key: string): Update {
  const found = snapshot.updates.get(key);
  if (found === undefined)
    throw new Error(`${key} is no update of ${[...snapshot.updates.keys()].join(', ')}`);
  return found;
}

function actionOf(snapshot: Snapshot, ref: string): Action {
  const found = snapshot.actions.get(ref);
  if (found === undefined) throw new Error(`${ref} is not in the plan`);
  return found;
}

test('ids of an import name it, and those that keep how an action stood are told apart', () => {
  expect(importOfId(id('1.1.1.update'))).toBe('imp');
  expect([isOfImport(id('x'), 'imp'), isOfImport(id('x'), 'im'), isOfImport(id('x'), '')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([importOfId('imp.1.1.1'), importOfId('import-plan'), importOfId('u-1.1.1')]).toEqual([
    null,
    null,
    null,
  ]);
  expect([isStoodId(stoodId(id('x'))), isStoodId(id('x')), isStoodId('u.stood')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a report is an update by the admin on behalf of the lead, in the cycle of the day, and the action shows it', () => {
  const now = imported({ updates: [report('1.1.1', { activity: 'Trained 60 staff.', status: 'at-risk' })] });
  expect(updateOf(now, id('1.1.1.update'))).toMatchObject({
    actionRef: '1.1.1',
    by: 'admin',
    onBehalfOf: 'lead',
    cycle: 'C2',
    submittedAt: importContext.now,
    statusBefore: 'on-track',
    statusAfter: 'at-risk',
    activity: 'Trained 60 staff.',
    audience: 'board',
    evidence: [],
  });
  expect(actionOf(now, '1.1.1')).toMatchObject({
    status: 'at-risk',
    latestActivity: 'Trained 60 staff.',
    lastUpdateId: id('1.1.1.update'),
    lastUpdatedAt: importContext.now,
  });
});

test('what a report does not say stays as the action has it', () => {
  const before = actionOf(plan, '1.1.4');
  const now = actionOf(imported({ updates: [report('1.1.4', { activity: 'Interviewed.' })] }), '1.1.4');
  const { latestActivity, lastUpdateId, lastUpdatedAt, ...rest } = now;
  expect([latestActivity, lastUpdateId, lastUpdatedAt]).toEqual([
    'Interviewed.',
    id('1.1.4.update'),
    importContext.now,
  ]);
  expect({ ...before, ...rest }).toEqual(before);
});

test('a status that moves takes the reason and the forecast of the one before away', () => {
  const now = imported({ updates: [report('1.1.4', { status: 'on-track' })] });
  expect(actionOf(now, '1.1.4')).toMatchObject({ status: 'on-track', latestReason: '', forecastOn: null });
  expect(updateOf(now, stoodId(id('1.1.4.update')))).toMatchObject({
    reason: 'A vacancy.',
    forecastOn: '2027-06-01',
    statusBefore: 'at-risk',
    statusAfter: 'at-risk',
  });
});

test('how an action stood is kept a moment earlier where no update stands behind it, and only there', () => {
  const before = actionOf(plan, '1.1.1');
  const now = imported({ updates: [report('1.1.1', { impact: 'Waits fell again.' })] });
  expect(updateOf(now, stoodId(id('1.1.1.update')))).toMatchObject({
    activity: before.latestActivity,
    impact: before.latestImpact,
    nextSteps: before.latestNextSteps,
    impactRating: before.impactRating,
    submittedAt: '2026-11-20T09:59:59.000Z',
  });
  const second = importWrites(
    now,
    {
      ...nothing,
      importId: 'two',
      updates: [{ ...report('1.1.1', { activity: 'More.' }), id: 'import-two.1.1.1' }],
    },
    contextOf(admin, '2026-11-21'),
  );
  expect(named(second)).toEqual(['add update import-two.1.1.1', 'edit action 1.1.1']);
});

test('takes nothing that an import brings for looked at, so that the lead is asked, and so is the pack', () => {
  const now = imported({ updates: [report('1.1.1', { activity: 'Spoke to mum on 07700 900123 twice.' })] });
  expect(updateOf(now, id('1.1.1.update')).dataCheck).toEqual([]);
  const own = { ...joining, updates: [note('3.1', '2026-04-12', 'Visit to Tom, UPN A801200001001.')] };
  expect([...imported(own).updates.values()].map((one) => one.dataCheck)).toEqual([[]]);
});

test('keeps what was confirmed of the words that stay as they are, and of no others', () => {
  const said = { latestActivity: 'Two pupils moved.', latestImpact: 'Three pupils are back.' };
  const earlier = {
    activity: said.latestActivity,
    impact: said.latestImpact,
    dataCheck: ['activity small-number 1', 'impact small-number 1'],
  };
  const before = planOf(
    [planned('1.1.1', { ...said, lastUpdateId: 'u', lastUpdatedAt: '2026-11-10T10:00:00Z' })],
    [],
    { updates: new Map([['u', update('u', '1.1.1', 'C1', earlier)]]) },
  );
  const now = imported({ updates: [report('1.1.1', { activity: 'Four pupils moved.' })] }, before);
  expect(updateOf(now, id('1.1.1.update')).dataCheck).toEqual(['impact small-number 1']);
});

test('dated notes of a new action are updates of their days, and it stands as the latest of them', () => {
  const now = imported({
    ...joining,
    updates: [note('3.1', '2026-11-05', 'Pathway agreed.'), note('3.1', '2026-09-10', 'Panel met.')],
  });
  const told = [...now.updates.values()].map((one) => [one.activity, one.submittedAt, one.cycle]);
  expect(told).toEqual([
    ['Panel met.', '2026-09-10T12:00:00.000Z', 'C1'],
    ['Pathway agreed.', '2026-11-05T12:00:00.000Z', 'C2'],
  ]);
  const { latestActivity, lastUpdateId, lastUpdatedAt, latestImpact } = actionOf(now, '3.1');
  expect([latestActivity, lastUpdatedAt]).toEqual(['Pathway agreed.', '2026-11-05T12:00:00.000Z']);
  expect(updateOf(now, lastUpdateId ?? '')).toMatchObject({
    activity: 'Pathway agreed.',
    impact: latestImpact,
    onBehalfOf: 'newcomer',
    statusBefore: 'on-track',
    statusAfter: 'on-track',
  });
});

test('notes of one day stay in their order, a second apart', () => {
  const updates = [note('3.1', '2026-11-05', 'A. Met.'), note('3.1', '2026-11-05', 'B. Agreed.')];
  const now = imported({ ...joining, updates });
  expect([...now.updates.values()].map((one) => one.submittedAt)).toEqual([
    '2026-11-05T12:00:00.000Z',
    '2026-11-05T12:00:01.000Z',
  ]);
  expect(actionOf(now, '3.1').latestActivity).toBe('B. Agreed.');
});

test('a note from before the first cycle is a return of none', () => {
  const now = imported({ ...joining, updates: [note('3.1', '2025-03-01', 'Panel met.')] });
  const [only] = now.updates.values();
  expect(now.cycles.has(only?.cycle ?? '')).toBe(false);
  expect(only?.cycle).not.toBe('');
});

test('a day that is still to come is part of the words of a note, said on the day of the import', () => {
  const now = imported({ ...joining, updates: [note('3.1', '2027-03-01', 'Panel to meet.')] });
  expect([...now.updates.values()]).toMatchObject([
    { activity: '1 March 2027: Panel to meet.', submittedAt: importContext.now, cycle: 'C2' },
  ]);
});

test.each<[string, Partial<ImportPlan>]>([
  ['1.1.9: action-unknown 1.1.9', { updates: [report('1.1.9')] }],
  ['1.1.3: not-live 1.1.3 withdrawn', { updates: [report('1.1.3')] }],
  ['1.1.1: status-unknown purple', { updates: [report('1.1.1', { status: 'purple' })] }],
  ['1.1.1: status-by-change On hold', { updates: [report('1.1.1', { status: 'on-hold' })] }],
  ['1.1.2: status-kept 1.1.2 On hold', { updates: [report('1.1.2', { status: 'on-track' })] }],
  ['1.1.1: text-too-long 10000 2', { updates: [report('1.1.1', { activity: 'x'.repeat(10_002) })] }],
  ['1.1.1: nothing-changes 1.1.1', { proposals: [promise({ kind: 'move', ref: '1.1.1', section: '1.1' })] }],
  ['1.1.1: section-unknown 1.1.1 9', { proposals: [promise({ kind: 'move', ref: '1.1.1', section: '9' })] }],
  [
    '9: action-unknown 8.8',
    { predecessors: [predecessor('p', { ref: '9', disposition: 'combined', successors: ['8.8'] })] },
  ],
  ['-: action-unknown 7.7', { ...joining, actions: [fromFile('3.1', { follows: '7.7' })] }],
  ['-: ref-taken 1.1.1 ', { ...joining, actions: [fromFile('1.1.1 ')] }],
  ['-: nothing-to-write', {}],
])('refuses %s', (said, command) => {
  expect(toldOf(decide(plan, { ...nothing, ...command }, importContext))).toEqual([said.trim()]);
});

test('names every action that a rule is about, not the first only', () => {
  const command = {
    ...nothing,
    proposals: [promise({ kind: 'move', ref: '1.1.1', section: '9' })],
    updates: [report('1.1.3'), report('1.1.9')],
  };
  expect(toldOf(decide(plan, command, importContext))).toEqual([
    '1.1.1: section-unknown 1.1.1 9',
    '1.1.3: not-live 1.1.3 withdrawn',
    '1.1.9: action-unknown 1.1.9',
  ]);
});

test('a wish of a kind that waits already is refused with the action', () => {
  const waiting = planChange('w', { kind: 'measure', parts: [{ ref: '1.1.1', before: {}, after: {} }] });
  const before = { ...plan, changes: new Map([['w', waiting]]) };
  const proposals = [promise({ kind: 'measure', ref: '1.1.1', successMeasures: 'Nobody waits.' })];
  expect(toldOf(decide(before, { ...nothing, proposals }, importContext))).toEqual([
    '1.1.1: change-waiting 1.1.1 w measure Name of lead',
  ]);
});

test('what the admin may decide is written at once, what a body decides waits and alters nothing', () => {
  const now = imported({
    proposals: [
      promise({
        kind: 'reword',
        ref: '1.1.1',
        title: 'In other words',
        description: 'In quite other words.',
      }),
      promise({ kind: 'measure', ref: '1.1.1', successMeasures: 'Nobody waits.' }),
    ],
  });
  expect([...now.changes.values()].map((one) => [one.kind, one.state])).toEqual([
    ['reword', 'approved'],
    ['measure', 'proposed'],
  ]);
  expect(actionOf(now, '1.1.1')).toMatchObject({
    title: 'In other words',
    successMeasures: actionOf(plan, '1.1.1').successMeasures,
  });
});

test('an action that is changed and reported on is edited once, after everything that tells how it was', () => {
  const command = {
    ...joining,
    proposals: [
      promise({ kind: 'lead', ref: '1.1.1', leads: ['newcomer'], ownerAsWritten: '', accountable: null }),
    ],
    updates: [report('1.1.1', { activity: 'Handed over.' })],
  };
  const writes = importWrites(plan, command);
  expect(named(writes)).toEqual([
    'add section 3',
    'add person newcomer',
    'add action 3.1',
    `add change ${id('1.1.1.lead')}`,
    `add update ${stoodId(id('1.1.1.update'))}`,
    `add update ${id('1.1.1.update')}`,
    `add update ${stoodId(id('3.1.joined'))}`,
    'edit action 1.1.1',
  ]);
  // the new lead has it from now on, and answers for what the file says
  expect(updateOf(after(plan, writes), id('1.1.1.update')).onBehalfOf).toBe('newcomer');
});

test('sent again after somebody wrote since, it leaves their update standing', () => {
  const command = { ...nothing, updates: [report('1.1.1', { activity: 'From the file.' })] };
  const writes = importWrites(plan, command);
  // cut off before the action was edited
  const partly = after(plan, writes.slice(0, -1));
  const theirs = update('theirs', '1.1.1', 'C2', { submittedAt: '2026-11-20T11:00:00.000Z' });
  const now = { ...partly, updates: new Map(partly.updates).set('theirs', theirs) };
  expect(importWrites(now, command, contextOf(admin, '2026-11-20', '12:00:00'))).toEqual([]);
});

test('an action that was there has one report of the day, and anything else is a mistake of the caller', () => {
  const twice = [report('1.1.1'), { ...report('1.1.1'), id: id('again') }];
  for (const updates of [twice, [note('1.1.1', '2026-10-01', 'Met.')]])
    expect(() => decide(plan, { ...nothing, updates }, importContext)).toThrow('one report');
});
