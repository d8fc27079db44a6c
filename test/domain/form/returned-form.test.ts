import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formHeadings, formSheets } from '#domain/form/form-layout.ts';
import { decideUpdate } from '#domain/decide-update.ts';
import { kept, type Grid } from '#domain/intake/intake-grid.ts';
import type { ReturnedAction } from '#domain/form/returned-action.ts';
import { isUpdateForm, readReturnedForm, type ReturnedForm } from '#domain/form/returned-form.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  actionRows,
  dayCell,
  formOf,
  formPlan,
  gridOf,
  returned,
  withActions,
  type Filled,
} from './form-kit.ts';
import { action, cycle, person, planWith, today, update } from '../plan-kit.ts';

type Read = Extract<ReturnedForm, { kind: 'read' }>;

function readIn(grids: readonly Grid[], snapshot: Snapshot = formPlan(), day = today): Read {
  const form = readReturnedForm(grids, snapshot, day);
  if (form.kind === 'refused') throw new Error(`The form was refused: ${form.why}`);
  return form;
}

function actionIn(form: Read, ref: string): ReturnedAction {
  const found = form.actions.find((one) => one.ref === ref);
  if (found === undefined) throw new Error(`The form has no action ${ref}`);
  return found;
}

const actionOf = (filled: Filled, ref: string, snapshot?: Snapshot) =>
  actionIn(readIn(returned(formOf(), filled), snapshot), ref);
const why = (grids: readonly Grid[], snapshot: Snapshot = formPlan()) => {
  const form = readReturnedForm(grids, snapshot, today);
  return form.kind === 'refused' ? form.why : 'read';
};
const codesOf = (problems: Read['problems']) => problems.map(({ code, cell }) => [code, cell]);

// the fields of 1.1 filled in as they should be
const good = { activity: 'Trained the other 20.', status: 'Complete', reason: 'All are trained.' } as const;

describe('a form that came back', () => {
  it('enters nothing where nothing was filled in', () => {
    const form = readIn(returned(formOf()));
    expect(form).toMatchObject({ formId: 'f0a1', person: 'lead', personName: 'Name of lead', madeOn: today });
    expect(form.actions.map(({ ref, state }) => [ref, state])).toEqual([
      ['1.1', 'unchanged'],
      ['1.2', 'unchanged'],
      ['1.10', 'unchanged'],
      ['2.1', 'unchanged'],
      ['2.2', 'unchanged'],
    ]);
    expect(
      form.actions.every(
        ({ refusals, conflict, problems }) => refusals.length + problems.length === 0 && conflict === null,
      ),
    ).toBe(true);
    expect(form.problems).toEqual([]);
  });

  it('gives what was filled in, and for all else what the plan says', () => {
    const one = actionOf({ '1.1': good }, '1.1');
    expect(one).toMatchObject({ state: 'new', refusals: [], problems: [], conflict: null });
    expect(one.changed).toEqual(['status', 'reason', 'activity']);
    expect(one.entry).toEqual({
      status: 'complete',
      reason: 'All are trained.',
      activity: 'Trained the other 20.',
      impactRating: 'some-evidence',
      impact: 'Waits fell from 71 to 64 weeks.',
      nextSteps: 'Train the other 20.',
      forecastOn: '',
      evidence: [],
      audience: 'board',
      dataCheck: [],
    });
  });

  it('keeps for whom the last update was meant', () => {
    const snapshot = formPlan({
      updates: new Map([['u-1', update('u-1', '1.1', 'C2', { audience: 'public' })]]),
    });
    expect(actionOf({ '1.1': good }, '1.1', snapshot).entry.audience).toBe('public');
  });

  it('says at its field what a rule does not let in', () => {
    const one = actionOf({ '1.1': { status: 'Off track', impact: 'x'.repeat(10_001) } }, '1.1');
    expect(one.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['reason-missing', 'reason'],
      ['activity-missing', 'activity'],
      ['forecast-missing', 'forecastOn'],
      ['text-too-long', 'impact'],
    ]);
  });

  it('looks for what may identify a child', () => {
    const one = actionOf(
      { '1.1': { activity: 'Spoke to the mother of Jack, aged 7, born 4 May 2019.' } },
      '1.1',
    );
    expect(one.refusals.map(({ code }) => code)).toContain('personal-data');
  });

  it('takes no status that only a decided change gives', () => {
    const one = actionOf({ '1.1': { ...good, status: 'Complete and embedded' } }, '1.1');
    expect(one.refusals.map(({ code }) => code)).toEqual(['status-by-change']);
    const held = actionOf({ '2.1': { ...good, status: 'On track' } }, '2.1');
    expect(held.refusals.map(({ code }) => code)).toEqual(['status-kept']);
  });

  it('counts a text that was cleared as filled in', () => {
    const one = actionOf({ '1.1': { nextSteps: '', activity: 'Done.' } }, '1.1');
    expect([one.changed, one.entry.nextSteps]).toEqual([['activity', 'nextSteps'], '']);
  });

  it('does not take the last activity for a new one when it is copied from beside', () => {
    expect(actionOf({ '1.1': { activity: 'Trained 40  staff. ' } }, '1.1').state).toBe('unchanged');
  });

  test.each([
    ['space that another program altered', { impact: ' Waits fell from\u00a071 to 64 weeks.\n' }],
    ['a status in other letters', { status: 'ON TRACK ' }],
    ['a status that was cleared', { status: '' }],
    ['a rating that was cleared', { impactRating: '' }],
    [
      'other words in the locked columns',
      { successMeasures: 'Mine', completeBy: 'Never', statusNow: 'x', lastActivity: '' },
    ],
    ['pasted colours', { impact: { text: 'Waits fell from 71 to 64 weeks.', fill: 'FF0000' } }],
  ])('enters nothing for %s', (_, filled) => {
    const form = readIn(returned(formOf(), { '1.1': filled }));
    expect(actionIn(form, '1.1')).toMatchObject({ state: 'unchanged', problems: [] });
    expect(form.problems).toEqual([]);
  });
});

describe('what a cell says', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['the word of the list', 'At risk', 'at-risk', []],
    ['its letter', 'A', 'at-risk', []],
    ['a colour', 'amber', 'at-risk', ['status-guessed']],
    ['usual words', 'Delivered', 'complete', ['status-guessed']],
    ['words nobody understands', 'Fine, thanks', 'on-track', ['status-unread']],
    ['an end that only a decision brings', 'Withdrawn', 'on-track', ['status-unread']],
  ])('reads %s as a status', (_, status, code, problems) => {
    const one = actionOf({ '1.1': { status, activity: 'Done.' } }, '1.1');
    expect([one.entry.status, one.problems.map((problem) => problem.code)]).toEqual([code, problems]);
  });

  it('reads a status by the words of the form when those of the plan are others by now', () => {
    const plan = formPlan();
    const statuses = plan.scheme.statuses.map((one) =>
      one.code === 'at-risk' ? { ...one, label: 'In doubt' } : one,
    );
    const renamed = { ...plan, scheme: { ...plan.scheme, statuses } };
    const one = actionOf(
      { '1.1': { status: 'At risk', reason: 'Staff left.', activity: 'x' } },
      '1.1',
      renamed,
    );
    expect([one.entry.status, one.problems]).toEqual(['at-risk', []]);
  });

  test.each<[string, Filled[string]['forecastOn'], string, readonly string[]]>([
    ['a date', dayCell('2027-05-14'), '2027-05-14', []],
    ['a day in words', '14 May 2027', '2027-05-14', []],
    ['a day in figures, the day first', '04/05/2027', '2027-05-04', []],
    ['a day of a program', '2027-05-14', '2027-05-14', []],
    ['a month, which is no day', 'May 2027', '2027-03-31', ['date-unread']],
    ['a bare number', { text: '46521', unstruck: '46521', kind: 'number' }, '2027-03-31', ['date-unread']],
    [
      'a date without its day',
      { ...dayCell('2027-05-01'), date: { on: '2027-05-01', shows: 'month' } },
      '2027-03-31',
      ['date-unread'],
    ],
    ['nothing', '', '', []],
  ])('reads %s as the new expected date', (_, forecastOn = '', on, problems) => {
    const one = actionOf({ '1.10': { forecastOn, activity: 'Done.' } }, '1.10');
    expect([one.entry.forecastOn, one.problems.map(({ code }) => code)]).toEqual([on, problems]);
  });

  it('says which rating it did not understand, and leaves it', () => {
    const one = actionOf({ '1.1': { impactRating: 'Loads', activity: 'Done.' } }, '1.1');
    expect(one.entry.impactRating).toBe('some-evidence');
    expect(one.problems).toEqual([
      {
        code: 'impact-rating-unread',
        sheet: formSheets.actions,
        cell: 'J6',
        facts: { field: 'Impact rating', text: 'Loads' },
      },
    ]);
  });

  it('takes a rating where the plan had none', () => {
    const one = actionOf({ '1.2': { impactRating: 'too early to say', activity: 'Begun.' } }, '1.2');
    expect([one.changed, one.entry.impactRating, one.refusals]).toEqual([
      ['activity', 'impactRating'],
      'too-early',
      [],
    ]);
  });

  it('leaves out what is struck through, and says so', () => {
    const nextSteps = {
      text: 'Train the other 20. Train all.',
      unstruck: 'Train all.',
      struck: 'part',
    } as const;
    const one = actionOf({ '1.1': { nextSteps, activity: 'Done.' } }, '1.1');
    expect([one.entry.nextSteps, codesOf(one.problems)]).toEqual(['Train all.', [['struck-out', 'L6']]]);
  });

  test.each(['error', 'no-value'] as const)('leaves a field whose cell holds an %s', (kind) => {
    const one = actionOf({ '1.1': { impact: { text: '#REF!', kind }, activity: 'Done.' } }, '1.1');
    expect([one.entry.impact, codesOf(one.problems)]).toEqual([
      'Waits fell from 71 to 64 weeks.',
      [['cell-unread', 'K6']],
    ]);
  });

  it('says what would be lost because nobody asks for it', () => {
    const given = { reason: 'Just so.', forecastOn: '14 May 2027', activity: 'Done.' };
    expect(codesOf(actionOf({ '1.1': given }, '1.1').problems)).toEqual([
      ['reason-not-asked', 'H6'],
      ['date-not-asked', 'M6'],
    ]);
  });
});

describe('a plan that moved since the form went out', () => {
  const theirs = update('u-2', '1.1', 'C2', { statusAfter: 'at-risk', impact: 'Waits rose.' });
  const moved = (given: Parameters<typeof action>[1] = {}) => {
    const plan = withActions(formPlan(), {
      '1.1': {
        lastUpdateId: 'u-2',
        status: 'at-risk',
        latestReason: 'Staff left.',
        latestImpact: 'Waits rose.',
        ...given,
      },
    });
    return { ...plan, updates: new Map([...plan.updates, ['u-2', theirs]]) };
  };

  it('shows the update that came in between, and takes its fields where nothing was filled in', () => {
    const one = actionOf({ '1.1': { activity: 'Trained the other 20.' } }, '1.1', moved());
    expect(one.conflict).toEqual({ by: theirs, fields: [] });
    expect(one.entry).toMatchObject({
      status: 'at-risk',
      reason: 'Staff left.',
      impact: 'Waits rose.',
      activity: 'Trained the other 20.',
    });
    expect(one.start.impact).toBe('Waits fell from 71 to 64 weeks.');
  });

  it('names the fields that both sides changed to different things', () => {
    const one = actionOf({ '1.1': { ...good, impact: 'Waits are gone.' } }, '1.1', moved());
    expect(one.conflict?.fields).toEqual(['status', 'reason', 'impact']);
    expect(one.entry).toMatchObject({
      status: 'complete',
      reason: 'All are trained.',
      impact: 'Waits are gone.',
    });
  });

  it('sees no conflict where both sides say the same, other than that somebody updated', () => {
    const one = actionOf({ '1.1': { ...good, status: 'At risk', reason: 'Staff left.' } }, '1.1', moved());
    expect(one.conflict?.fields).toEqual([]);
  });

  it('sees a conflict in a field that moved without an update', () => {
    const snapshot = withActions(formPlan(), { '1.1': { status: 'complete' } });
    expect(actionOf({ '1.1': { ...good, status: 'At risk' } }, '1.1', snapshot).conflict).toEqual({
      by: null,
      fields: ['status'],
    });
  });

  it('says nothing of what moved where nothing was filled in', () => {
    expect(actionOf({}, '1.1', moved())).toMatchObject({ state: 'unchanged', conflict: null });
  });

  it('has nothing to enter of what somebody else entered by hand', () => {
    const snapshot = moved({
      status: 'complete',
      latestReason: 'All are trained.',
      latestActivity: good.activity,
    });
    expect(actionOf({ '1.1': good }, '1.1', snapshot).state).toBe('in-plan');
  });

  it('refuses an action that is withdrawn by now, or that the plan does not have', () => {
    const filled = { '1.1': good };
    expect(
      actionOf(filled, '1.1', withActions(formPlan(), { '1.1': { lifecycle: 'withdrawn' } })).refusals,
    ).toMatchObject([{ code: 'not-live' }]);
    const plan = formPlan();
    const actions = new Map(plan.actions);
    actions.delete('1.1');
    const one = actionOf(filled, '1.1', { ...plan, actions });
    expect([one.refusals.map(({ code }) => code), one.title]).toEqual([
      ['action-unknown'],
      'Action 1.1\nThe full wording of action 1.1.',
    ]);
  });

  it('says when the person does not lead the action any more', () => {
    const one = actionOf({ '1.1': good }, '1.1', withActions(formPlan(), { '1.1': { leads: ['forum'] } }));
    expect(one.problems).toEqual([
      { code: 'not-theirs', sheet: '', cell: '', facts: { person: 'Name of lead' } },
    ]);
  });

  it('says when it was made for an earlier cycle', () => {
    const cycles = new Map([...formPlan().cycles, ['C3', cycle('C3', '2027-01-01', '2027-01-31')]]);
    const grids = returned(formOf(), { '1.1': good });
    expect(codesOf(readIn(grids, formPlan({ cycles }), '2027-01-10').problems)).toEqual([
      ['earlier-cycle', ''],
    ]);
    expect(readIn(grids, formPlan({ cycles }), '2026-11-28').problems).toEqual([]);
  });
});

describe('the same form again', () => {
  const idOf = (filled: Filled) => actionOf(filled, '1.1').updateId;
  const entered = (id: string) => {
    const plan = withActions(formPlan(), {
      '1.1': { lastUpdateId: id, status: 'complete', latestActivity: 'Edited.' },
    });
    return { ...plan, updates: new Map([...plan.updates, [id, update(id, '1.1', 'C2')]]) };
  };

  it('makes the same update of the same words, however a program saved them', () => {
    expect(idOf({ '1.1': { ...good, activity: ' Trained the\u00a0other 20.\r\n' } })).toBe(
      idOf({ '1.1': good }),
    );
    expect(idOf({ '1.1': good })).toMatch(/^f0a1\.1\.1\.[a-z0-9]+$/);
  });

  it('makes another update of other words, another action or another form', () => {
    const ids = [
      idOf({ '1.1': good }),
      idOf({ '1.1': { ...good, activity: 'Trained all.' } }),
      idOf({ '1.1': { activity: good.activity } }),
      actionOf({ '1.2': good }, '1.2').updateId,
      actionIn(readIn(returned({ ...formOf(), formId: 'f0a2' }, { '1.1': good })), '1.1').updateId,
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('knows what was entered of it, also when it was edited on the way in', () => {
    const one = actionOf({ '1.1': good }, '1.1', entered(idOf({ '1.1': good })));
    expect(one).toMatchObject({ state: 'entered', conflict: null, refusals: [] });
  });

  it('takes a form that was filled in further for something new', () => {
    const snapshot = entered(idOf({ '1.1': good }));
    expect(actionOf({ '1.1': { ...good, impact: 'Waits are gone.' } }, '1.1', snapshot).state).toBe('new');
  });
});

describe('a form that somebody rebuilt', () => {
  const rows = (filled: Filled = { '1.10': { activity: 'Ten.' }, '1.1': { activity: 'One.' } }) => [
    ...actionRows(formOf(), filled),
  ];
  const [, , record] = returned(formOf());
  const rebuilt = (texts: Parameters<typeof gridOf>[1], name: string = formSheets.actions) =>
    record === undefined ? [] : [gridOf(name, texts, 5), record];
  const saidIn = (grids: readonly Grid[]) =>
    readIn(grids).actions.flatMap(({ ref, state, entry }) =>
      state === 'new' ? [[ref, entry.activity]] : [],
    );
  const both = [
    ['1.1', 'One.'],
    ['1.10', 'Ten.'],
  ];

  it('is read with its rows sorted, its columns moved, lines above it and the sheets renamed', () => {
    const [head = [], ...lines] = rows();
    const backwards = [head, ...lines.toReversed()].map((row) => row.toReversed());
    expect(saidIn(rebuilt([['My notes'], [], ...backwards], 'Sheet1'))).toEqual(both);
  });

  it('is read when the hidden sheet is seen, comes first and was moved in its sheet', () => {
    const [form, own] = rebuilt(rows());
    if (form === undefined || own === undefined) throw new Error('No form');
    const seen = { ...own, isHidden: false, sheet: 'Sheet2 - Table 1' };
    const shifted = {
      ...seen,
      rows: seen.rows.map((row) => ({ ...row, number: row.number + 3, cells: [null, null, ...row.cells] })),
    };
    expect(saidIn([shifted, form])).toEqual(both);
  });

  it('says which rows were deleted, and reads the others', () => {
    const form = readIn(rebuilt(rows().filter((_, index) => index !== 1)));
    expect(
      form.actions.map(({ ref, state, problems }) => [ref, state, problems.map(({ code }) => code)]),
    ).toEqual([
      ['1.1', 'unchanged', ['row-missing']],
      ['1.2', 'unchanged', []],
      ['1.10', 'new', []],
      ['2.1', 'unchanged', []],
      ['2.2', 'unchanged', []],
    ]);
  });

  it('says which columns were deleted, and enters nothing for them', () => {
    const gone = formHeadings.findIndex(([column]) => column === 'impact');
    const form = readIn(rebuilt(rows().map((row) => row.filter((_, index) => index !== gone))));
    expect(form.problems).toEqual([
      { code: 'column-missing', sheet: '', cell: '', facts: { field: 'Impact' } },
    ]);
    expect(actionIn(form, '1.1').changed).toEqual(['activity']);
  });

  it('enters nothing of a row whose number is no action of the form', () => {
    const form = readIn(returned(formOf(), { '1.1': { ...good, ref: '9.9' } }));
    expect(codesOf(form.problems)).toEqual([['row-unknown', 'row 6']]);
    expect(actionIn(form, '1.1')).toMatchObject({ state: 'unchanged', problems: [{ code: 'row-missing' }] });
  });

  it('enters nothing of a row whose number and wording are of two actions', () => {
    const form = readIn(returned(formOf(), { '1.1': { ...good, ref: '1.2' } }));
    expect(codesOf(form.problems)).toEqual([['row-unknown', 'row 6']]);
  });

  it('tells 1.10 from 1.1 by the wording when a program made figures of both', () => {
    const figure = (text: string) => ({ text, unstruck: text, kind: 'number' }) as const;
    const form = returned(formOf(), {
      '1.10': { activity: 'Ten.', ref: figure('1.1') },
      '1.1': { activity: 'One.', ref: figure('1.1') },
    });
    expect(saidIn(form)).toEqual(both);
  });

  it('reads a row whose number was taken for a date or was cleared by its wording', () => {
    const form = returned(formOf(), {
      '1.1': { activity: 'One.', ref: dayCell('2026-01-01') },
      '1.10': { activity: 'Ten.', ref: '' },
    });
    expect(saidIn(form)).toEqual(both);
  });

  it('takes the row of an action that says something, and points at a second one', () => {
    const [head = [], one = [], ...others] = rows();
    const [, plainRow = []] = rows({});
    const [, other = []] = rows({ '1.1': { activity: 'Otherwise.' } });
    const form = readIn(rebuilt([head, plainRow, one, ...others, other]));
    expect(actionIn(form, '1.1').entry.activity).toBe('One.');
    expect(codesOf(actionIn(form, '1.1').problems)).toEqual([['row-twice', 'row 12']]);
    expect(saidIn(rebuilt([head, one, ...others, one]))).toEqual(both);
  });

  it('points at words in columns and rows that the form does not have', () => {
    const [head = [], one = [], ...others] = rows();
    const form = readIn(rebuilt([head, [...one, '', 'By the way'], ...others, ['', 'A new action']]));
    expect(codesOf(form.problems)).toEqual([
      ['not-read', 'O6'],
      ['row-unknown', 'row 11'],
    ]);
  });
});

describe('a form that cannot be taken in', () => {
  const grids = returned(formOf(), { '1.1': good });
  const withHead = (head: string) =>
    grids.map((grid) =>
      grid.sheet === formSheets.record ? gridOf(grid.sheet, [['One Plan update form', head]]) : grid,
    );

  test.each<[string, readonly Grid[], Extract<ReturnedForm, { kind: 'refused' }>['why']]>([
    ['has lost its hidden part', grids.slice(0, 2), 'record-missing'],
    ['has a hidden part cut short', withHead('{"version":1,"form'), 'record-damaged'],
    ['has a hidden part of other fields', withHead('{"version":1}'), 'record-damaged'],
    ['is of a later version', withHead('{"version":2}'), 'record-newer'],
    ['is two forms in one', [...grids, ...returned({ ...formOf(), formId: 'other' })], 'several-forms'],
    ['has no rows', grids.filter(({ sheet }) => sheet !== formSheets.actions), 'no-rows'],
  ])('%s', (_, given, reason) => {
    expect(isUpdateForm(given)).toBe(true);
    expect(why(given)).toBe(reason);
  });

  it('is of a plan that knows none of the updates it began with', () => {
    expect(why(grids, formPlan({ updates: new Map() }))).toBe('other-plan');
  });

  it('is of a plan with other actions, or other words under the same numbers', () => {
    const bare = { lastUpdateId: null };
    const early = withActions(formPlan(), { '1.1': bare });
    const form = returned(formOf(early));
    const named = (title: string, snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      plan: { ...snapshot.plan, title },
    });
    expect(why(form, named('Renamed', early))).toBe('read');
    const people = early.people;
    const others = ['1.1', '1.2'].map((ref) => action(ref, { title: 'Else', description: 'Else.' }));
    expect(why(form, named('Another plan', planWith(others, [], { people })))).toBe('other-plan');
    // two plans may have one title
    expect(why(form, named(early.plan.title, planWith(others, [], { people })))).toBe('other-plan');
    expect(why(form, planWith([action('7.7')], [], { people }))).toBe('other-plan');
  });

  it('is of somebody whom the plan does not know', () => {
    const people = new Map([['forum', person('forum')]]);
    expect(why(grids, formPlan({ people }))).toBe('person-unknown');
  });
});

describe('whatever is filled in', () => {
  const words = fc.oneof(
    fc.constant(''),
    fc.constantFrom('Trained 40 staff.', ' =1+1', 'Waits\nrose. '),
    fc.string({ maxLength: 30 }),
  );
  const filledIn = fc.record(
    {
      reason: words,
      activity: words,
      impact: words,
      nextSteps: words,
      status: fc.constantFrom('', 'On track', 'At risk', 'nonsense'),
    },
    { requiredKeys: [] },
  );
  const movedTo = fc.record({
    latestImpact: words,
    latestNextSteps: words,
    latestActivity: words,
    status: fc.constantFrom('on-track', 'off-track'),
  });
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

  it('enters what was filled in and keeps all else as the plan has it, however the plan moved', () => {
    fc.assert(
      fc.property(filledIn, movedTo, (filled, moved) => {
        // a key that is there without a value would be no text
        const one = actionOf({ '1.1': filled }, '1.1', withActions(formPlan(), { '1.1': moved }));
        for (const field of ['impact', 'nextSteps'] as const) {
          const isMine = one.changed.includes(field);
          expect(one.entry[field]).toBe(isMine ? kept(filled[field] ?? '') : one.now[field]);
        }
        expect(one.changed.includes('activity')).toBe(
          plain(filled.activity ?? '') !== '' && plain(filled.activity ?? '') !== 'Trained 40 staff.',
        );
        expect(one.state === 'unchanged').toBe(one.changed.length === 0);
        expect(one.state === 'new' || (one.refusals.length === 0 && one.conflict === null)).toBe(true);
      }),
    );
  });

  it('says no where sending it would, and is sent on behalf of the lead where not', () => {
    const plan = formPlan();
    const me = plan.people.get('admin');
    if (me === undefined) throw new Error('No admin');
    const context = { today, now: `${today}T10:00:00.000Z`, me, newId: () => 'none' };
    fc.assert(
      fc.property(filledIn, (filled) => {
        const { state, updateId, entry, refusals } = actionOf({ '1.1': filled }, '1.1');
        fc.pre(state === 'new');
        const decision = decideUpdate(
          plan,
          { kind: 'post-update', actionRef: '1.1', updateId, entry },
          context,
        );
        expect(decision.kind === 'refused' ? decision.refusals : []).toEqual(refusals);
        const writes = decision.kind === 'writes' ? decision.writes : [];
        const added = writes.filter(({ kind }) => kind === 'add');
        expect(added).toMatchObject(
          refusals.length > 0 ? [] : [{ value: { id: updateId, by: 'admin', onBehalfOf: 'lead' } }],
        );
      }),
    );
  });

  it('enters it once', () => {
    fc.assert(
      fc.property(filledIn, (filled) => {
        const one = actionOf({ '1.1': filled }, '1.1');
        if (one.state !== 'new') return;
        const plan = withActions(formPlan(), {
          '1.1': {
            lastUpdateId: one.updateId,
            latestImpact: one.entry.impact,
            latestActivity: one.entry.activity,
            latestNextSteps: one.entry.nextSteps,
            status: one.entry.status,
            latestReason: one.entry.reason,
          },
        });
        const known = {
          ...plan,
          updates: new Map([...plan.updates, [one.updateId, update(one.updateId, '1.1', 'C2')]]),
        };
        expect(actionOf({ '1.1': filled }, '1.1', known).state).toBe('entered');
      }),
    );
  });
});

describe('isUpdateForm', () => {
  it('knows a form, and takes no plan for one', () => {
    expect(isUpdateForm(returned(formOf()))).toBe(true);
    const plan = [
      [
        'Ref',
        'Action',
        'How we measure success',
        'Complete by',
        'Status',
        'Activity',
        'Impact',
        'Next steps',
      ],
      ['1.1', 'Do it', 'x', 'May', 'A', 'y', 'z', 'w'],
    ];
    expect(isUpdateForm([gridOf('Plan', plan)])).toBe(false);
    expect(isUpdateForm([gridOf('Notes', [['One Plan update form', 'is what we call it']])])).toBe(false);
    expect(isUpdateForm([])).toBe(false);
  });
});
