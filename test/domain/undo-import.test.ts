import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import { decide } from '#domain/decide.ts';
import { importedId, stoodId } from '#domain/intake/imported-update.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { admin, contextOf, everybody, noDetails, planned, planOf, rules } from './change/change-kit.ts';
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
  undoWrites,
} from './intake/import-kit.ts';
import { issued, packsOf } from './issued-kit.ts';
import { approvedOn, planChange, predecessor, update } from './plan-kit.ts';

const noUpdate = { lastUpdateId: null, lastUpdatedAt: null } as const;
const silent = {
  latestReason: '',
  latestActivity: '',
  latestImpact: '',
  latestNextSteps: '',
  impactRating: null,
};

/** An action with the update that stands behind it. */
function told(ref: string, given: Partial<Update> = {}, more: Partial<Action> = {}): [Action, Update] {
  const one = update(`u-${ref}`, ref, 'C2', given);
  const standing = {
    status: one.statusAfter,
    impactRating: one.impactRating,
    latestReason: one.reason,
    latestActivity: one.activity,
    latestImpact: one.impact,
    latestNextSteps: one.nextSteps,
    forecastOn: one.forecastOn,
    lastUpdateId: one.id,
    lastUpdatedAt: one.submittedAt,
  };
  return [planned(ref, { ...standing, ...more }), one];
}

const [updated, itsUpdate] = told('1.1.2', {
  statusAfter: 'at-risk',
  reason: 'A vacancy.',
  forecastOn: '2027-05-01',
});
// somebody edited the row in the list itself, so no update stands behind what it says
const [edited, oldUpdate] = told('1.1.3', {}, { latestImpact: 'Typed into the list.' });

const plan: Snapshot = {
  ...planOf([planned('1.1.1', noUpdate), updated, edited, planned('1.2.1', { ...noUpdate, ...silent })]),
  updates: new Map([itsUpdate, oldUpdate].map((one) => [one.id, one])),
};

const whole: ImportPlan = {
  ...nothing,
  sections: [newSection],
  people: [newcomer],
  actions: [fromFile('3.1'), fromFile('3.2')],
  predecessors: [
    {
      ...predecessor(importedId('imp', 'from.9'), { successors: ['1.1.1'], disposition: 'combined' }),
      row: null,
    },
  ],
  proposals: [
    promise({
      kind: 'reword',
      ref: '1.1.1',
      title: 'Train every school',
      description: 'Train every school in a year.',
    }),
    promise({
      kind: 'lead',
      ref: '1.1.2',
      leads: ['newcomer'],
      ownerAsWritten: 'Newcomer',
      accountable: 'director',
    }),
    // the Board decides this one
    promise({ kind: 'measure', ref: '1.1.2', successMeasures: 'Nobody waits.' }),
  ],
  updates: [
    note('3.1', '2026-09-10', 'Panel met.'),
    note('3.1', '2026-10-10', 'Pathway agreed.'),
    report('1.1.1', { activity: 'Trained 60 staff.', status: 'at-risk' }),
    report('1.1.2', { activity: 'Post filled.', status: 'on-track' }),
    report('1.1.3', { impact: 'Waits fell again.' }),
    report('1.2.1', { activity: 'Begun.' }),
  ],
};

test('gives actions back what they said, then removes what was written, in the reverse order', () => {
  const imported = after(plan, importWrites(plan, whole));
  const id = (what: string) => importedId('imp', what);
  const names = named(undoWrites(imported));
  expect(names.slice(0, 4).toSorted()).toEqual(
    ['1.1.1', '1.1.2', '1.1.3', '1.2.1'].map((ref) => `edit action ${ref}`),
  );
  expect(names.slice(4)).toEqual([
    ...['1.1.1', '1.1.2', '1.1.3', '1.2.1'].map((ref) => `remove update ${id(`${ref}.update`)}`),
    `remove update ${stoodId(id('3.2.joined'))}`,
    ...['1.1.1', '1.1.3'].map((ref) => `remove update ${stoodId(id(`${ref}.update`))}`),
    `remove update ${id('3.1.note.2026-10-10 Path')}`,
    `remove update ${id('3.1.note.2026-09-10 Pane')}`,
    ...['1.1.2.measure', '1.1.2.lead', '1.1.1.reword'].map((what) => `remove change ${id(what)}`),
    `remove predecessor ${id('from.9')}`,
    'remove action 3.2',
    'remove action 3.1',
    'remove person newcomer',
    'remove section 3',
  ]);
  expect(after(imported, undoWrites(imported))).toEqual(plan);
});

test('removes no update that was there before, and no person the plan needs', () => {
  const imported = after(plan, importWrites(plan, whole));
  const undone = after(imported, undoWrites(imported));
  expect([...undone.updates.keys()]).toEqual(['u-1.1.2', 'u-1.1.3']);
  expect([...undone.people.keys()]).toEqual(everybody.map((one) => one.key));
});

type Since = (imported: Snapshot) => Partial<Snapshot>;

const withUpdate =
  (ref: string): Since =>
  ({ updates }) => ({
    updates: new Map(updates).set(
      'later',
      update('later', ref, 'C2', { submittedAt: '2026-11-21T09:00:00.000Z' }),
    ),
  });
const withChange =
  (given: Parameters<typeof planChange>[1]): Since =>
  ({ changes }) => ({ changes: new Map(changes).set('later', planChange('later', given)) });
const withAction =
  (ref: string, set: Partial<Action>): Since =>
  ({ actions }) => {
    const one = actions.get(ref);
    if (one === undefined) throw new Error(`${ref} is in the plan`);
    return { actions: new Map(actions).set(ref, { ...one, ...set }) };
  };
const decided =
  (id: string, state: 'approved' | 'declined'): Since =>
  ({ changes }) => {
    const one = changes.get(importedId('imp', id));
    if (one === undefined) throw new Error(`${id} is a change of the import`);
    const verdict = { ...one, ...approvedOn('2026-11-21'), state };
    return { changes: new Map(changes).set(one.id, verdict) };
  };
const partOf = (ref: string) => [{ ref, before: { title: 'a' }, after: { title: 'b' } }];

test.each<[string, string, Since]>([
  ['3.1', 'an action that joined was updated', withUpdate('3.1')],
  ['3.2', 'a change of an action that joined waits', withChange({ parts: partOf('3.2') })],
  ['3.2', 'another action carries one on that joined', withAction('1.1.1', { follows: '3.2' })],
  [
    '3.1',
    'an action of an earlier plan is replaced by one that joined',
    () => ({
      predecessors: new Map([['p', predecessor('p', { successors: ['3.1'] })]]),
    }),
  ],
  ['1.1.1', 'an action it reported on was updated', withUpdate('1.1.1')],
  [
    '1.1.2',
    'an action it reported on was edited in the list',
    withAction('1.1.2', { latestImpact: 'Other.' }),
  ],
  ['1.1.2', 'an action it reported on moved to another status', withAction('1.1.2', { status: 'complete' })],
  ['1.1.1', 'what it reworded was reworded again', withAction('1.1.1', { title: 'Again' })],
  ['1.1.3', 'a change was approved', withChange({ parts: partOf('1.1.3'), ...approvedOn('2026-11-21') })],
  ['1.1.3', 'a change waits', withChange({ parts: partOf('1.1.3'), proposedAt: '2026-11-21T09:00:00.000Z' })],
  ['1.1.2', 'the Board approved what it proposed', decided('1.1.2.measure', 'approved')],
  ['1.1.2', 'the Board declined what it proposed', decided('1.1.2.measure', 'declined')],
])('refuses, and names %s, when since then %s', (ref, _, since) => {
  const imported = after(plan, importWrites(plan, whole));
  const now = { ...imported, ...since(imported) };
  const undo = decide(now, { kind: 'undo-import', importId: 'imp' }, importContext);
  expect(toldOf(undo)).toEqual([`-: import-in-use ${ref}`]);
});

test.each<[string, Since]>([
  ['an action it has nothing to do with was updated', (now) => withUpdate('1.1.4')({ ...now })],
  ['a change was approved before', withChange({ parts: partOf('1.1.3'), ...approvedOn('2026-11-12') })],
  ['a change was declined', withChange({ parts: partOf('1.1.3'), state: 'declined' })],
  ['a change that waited before still does', withChange({ parts: partOf('1.1.3') })],
])('undoes when since then only %s', (_, since) => {
  const imported = after(plan, importWrites(plan, whole));
  const now = { ...imported, ...since(imported) };
  const undone = after(now, undoWrites(now));
  expect(undone.actions).toEqual(plan.actions);
});

test('undoes two imports, the later one first', () => {
  const first = after(plan, importWrites(plan, whole));
  const again: ImportPlan = {
    ...nothing,
    importId: 'two',
    updates: [{ ...report('1.1.1', { activity: 'Trained all.' }), id: importedId('two', '1.1.1.update') }],
  };
  const later = contextOf(admin, '2026-11-21');
  const second = after(first, importWrites(first, again, later));
  expect(toldOf(decide(second, { kind: 'undo-import', importId: 'imp' }, later))).toEqual([
    '-: import-in-use 1.1.1',
  ]);
  const back = after(second, undoWrites(second, 'two'));
  expect(back).toEqual(first);
  expect(after(back, undoWrites(back))).toEqual(plan);
});

const board = { body: 'Board', meetingOn: '2026-12-11' } as const;

test.each([
  ['was issued since', { frozenAt: '2026-11-20T10:15:00.000Z', asAt: '2026-11-20' }, true],
  ['was issued before', { frozenAt: '2026-11-10T10:15:00.000Z', asAt: '2026-11-10' }, false],
  [
    'was issued since, and counts an earlier day',
    { frozenAt: '2026-11-20T10:15:00.000Z', asAt: '2026-11-11' },
    false,
  ],
])('is refused when a board pack that %s has the import in it: %j %s', (_, pack, isRefused) => {
  const imported = after(plan, importWrites(plan, whole));
  const now = { ...imported, packs: packsOf(issued({ ...board, ...pack })) };
  expect(toldOf(decide(now, { kind: 'undo-import', importId: 'imp' }, importContext))).toEqual(
    isRefused ? ['-: import-reported Board 11 December 2026'] : [],
  );
});

test('leaves somebody who joined with the import and was edited since', () => {
  const imported = after(plan, importWrites(plan, whole));
  const nina = imported.people.get('newcomer');
  if (nina === undefined || nina.row === null) throw new Error('the newcomer joined');
  const row = { ...nina.row, modifiedAt: '2026-11-13T09:30:00.000Z' };
  const promoted = { ...nina, role: 'admin', row } as const;
  const now = { ...imported, people: new Map(imported.people).set('newcomer', promoted) };
  const undone = after(now, undoWrites(now));
  expect(undone.people.get('newcomer')).toEqual(promoted);
  expect(undone.actions).toEqual(plan.actions);
});

/** A random import into a random plan: texts, statuses and promises that differ from what is there. */
const words = fc.constantFrom('', 'Met twice.', 'Trained 60 staff.', 'Waits fell from 71 to 64 weeks.');
const status = fc.constantFrom('not-started', 'on-track', 'at-risk', 'complete');
const anAction = fc.record({
  status,
  isPaused: fc.boolean(),
  hasUpdate: fc.boolean(),
  isEdited: fc.boolean(),
  activity: words,
  impact: words,
  rating: fc.constantFrom(null, 'some-evidence'),
  report: fc.option(
    fc.record({ status: fc.option(status), activity: words, impact: words, nextSteps: words }),
  ),
  kinds: fc.uniqueArray(fc.constantFrom('reword', 're-date', 'lead', 'measure', 'move', 'details'), {
    maxLength: 6,
  }),
});
const aNew = fc.record({
  notes: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }),
  isKnown: fc.boolean(),
});
const aCase = fc.record({
  actions: fc.array(anAction, { minLength: 1, maxLength: 5 }),
  added: fc.array(aNew, { maxLength: 3 }),
  isBoard: fc.boolean(),
  isCombining: fc.boolean(),
  cut: fc.nat(60),
});
type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never;

function proposalOf(kind: string, ref: string): Proposal {
  switch (kind) {
    case 'reword':
      return promise({ kind, ref, title: 'As in the file', description: 'As in the file, at length.' });
    case 're-date':
      return promise({ kind, ref, completionAsWritten: 'Summer term 2028', reviewOn: null });
    case 'lead':
      return promise({
        kind,
        ref,
        leads: ['newcomer', 'lead'],
        ownerAsWritten: 'Both',
        accountable: 'newcomer',
      });
    case 'measure':
      return promise({ kind, ref, successMeasures: 'Nobody waits.' });
    case 'move':
      return promise({ kind, ref, section: '3' });
    default:
      return promise({ kind: 'details', ref, ...noDetails, themes: ['Early help'] });
  }
}

function built({ actions, added, isBoard, isCombining }: Case): { before: Snapshot; command: ImportPlan } {
  const there = actions.map((one, at): readonly [Action, Update | null] => {
    const ref = `1.1.${String(at + 1)}`;
    const isPaused = one.isPaused && one.status !== 'complete';
    const state: Partial<Action> = isPaused
      ? { lifecycle: 'on-hold', status: 'on-hold', reviewOn: '2027-02-01' }
      : {};
    const own = {
      statusAfter: one.status,
      activity: one.activity,
      impact: one.impact,
      impactRating: one.rating,
    };
    const edits = one.isEdited ? { latestNextSteps: 'Typed into the list.' } : {};
    if (one.hasUpdate) return told(ref, own, { ...state, ...edits });
    const texts = { latestActivity: one.activity, latestImpact: one.impact, impactRating: one.rating };
    return [planned(ref, { ...noUpdate, ...silent, status: one.status, ...texts, ...state, ...edits }), null];
  });
  const before: Snapshot = {
    ...planOf(
      there.map(([action]) => action),
      [],
      isBoard
        ? {}
        : { approval: { ...rules, otherwise: { minor: { by: 'admin' }, material: { by: 'admin' } } } },
    ),
    updates: new Map(there.flatMap(([, one]) => (one === null ? [] : [[one.id, one]]))),
  };
  const proposals = actions.flatMap((one, at) => {
    const { ref, status: now } = there[at]?.[0] ?? planned('none');
    return one.kinds
      .filter((kind) => kind !== 're-date' || now !== 'complete')
      .map((kind) => proposalOf(kind, ref));
  });
  const reports = actions.flatMap((one, at) => {
    const { ref, status: now } = there[at]?.[0] ?? planned('none');
    if (one.report === null) return [];
    return [report(ref, { ...one.report, status: now === 'on-hold' ? null : one.report.status })];
  });
  const refs = added.map((_, at) => `3.${String(at + 1)}`);
  return {
    before,
    command: {
      ...nothing,
      sections: [newSection],
      people: [newcomer],
      actions: refs.map((ref, at) => fromFile(ref, added[at]?.isKnown === true ? { leads: ['lead'] } : {})),
      predecessors: isCombining
        ? [
            {
              ...predecessor(importedId('imp', 'from.9'), { disposition: 'combined', successors: ['1.1.1'] }),
              row: null,
            },
          ]
        : [],
      proposals,
      updates: [
        ...reports,
        ...refs.flatMap((ref, at) =>
          (added[at]?.notes ?? []).map((day, n) => ({
            ...note(ref, `2026-10-${String(day).padStart(2, '0')}`, `Note ${String(n)}`),
            id: importedId('imp', `${ref}.note.${String(n)}`),
          })),
        ),
      ],
    },
  };
}

const isEmpty = ({ actions, predecessors, proposals, updates }: ImportPlan) =>
  actions.length + predecessors.length + proposals.length + updates.length === 0;

test('an import that is undone leaves the plan as it was, whole or cut off anywhere, and an undo cut off too', () => {
  fc.assert(
    fc.property(aCase, (one) => {
      const { before, command } = built(one);
      fc.pre(!isEmpty(command));
      const writes = importWrites(before, command);
      const imported = after(before, writes);
      const undoing = undoWrites(imported);
      expect(after(imported, undoing)).toEqual(before);
      const partly = after(before, writes.slice(0, (one.cut % writes.length) + 1));
      expect(after(partly, undoWrites(partly))).toEqual(before);
      const half = after(imported, undoing.slice(0, one.cut % undoing.length));
      expect(after(half, undoWrites(half))).toEqual(before);
    }),
    { numRuns: 400 },
  );
});

test('an import that was cut off anywhere is completed when it is sent again, and then changes nothing more', () => {
  fc.assert(
    fc.property(aCase, (one) => {
      const { before, command } = built(one);
      fc.pre(!isEmpty(command));
      const writes = importWrites(before, command);
      const imported = after(before, writes);
      expect(importWrites(imported, command)).toEqual([]);
      const partly = after(before, writes.slice(0, one.cut % (writes.length + 1)));
      expect(after(partly, importWrites(partly, command))).toEqual(imported);
    }),
    { numRuns: 400 },
  );
});
