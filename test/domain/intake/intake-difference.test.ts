import { describe, expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { differencesOf } from '#domain/intake/intake-difference.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  afterImport,
  commandOf,
  emptyPlan,
  planOf,
  previewOf,
  type FileRow,
  type Heading,
} from '../match-kit.ts';
import { planChange, storedRow, update } from '../plan-kit.ts';

const row: FileRow = {
  Ref: '1.1.1',
  Title: 'The pathway',
  Action: 'Develop the neurodevelopmental pathway across health and education',
  Section: '1.1 Early identification',
  Themes: 'Transition; Voice',
  'Measure of success': 'Waits fall below 18 weeks.',
  'Who is responsible': 'Asha Khan; Ben Lowe',
  'Accountable officer': 'Dee Hart',
  'Complete by': 'March 2027',
  RAG: 'Green',
  'Impact rating': 'Some evidence',
  Activity: 'Met twice.',
  Impact: 'Waits fell.',
  'Next steps': 'Train staff.',
  Sources: 'SEND Strategy',
};
const plan = planOf([row]);

/** 'field: plan / file' of each difference of the one action. */
function differ(of: Snapshot, given: FileRow, without: readonly Heading[] = []): readonly string[] {
  const preview = previewOf(of, [{ ...row, ...given }], { without });
  const [action] = preview.actions;
  if (action === undefined) throw new Error('the row is no action');
  return differencesOf(of, preview, action).map((one) => `${one.field}: ${one.plan} / ${one.file}`);
}

function withAction(of: Snapshot, given: Partial<Action>): Snapshot {
  const was = of.actions.get('1.1.1');
  if (was === undefined) throw new Error('no 1.1.1');
  return { ...of, actions: new Map([['1.1.1', { ...was, ...given }]]) };
}

test.for<[string, FileRow, readonly string[]]>([
  ['nothing', {}, []],
  ['another title', { Title: 'A pathway' }, ['title: The pathway / A pathway']],
  ['a title that is missing', { Title: '' }, []],
  ['the title for the wording', { Title: '', Action: 'The pathway' }, []],
  ['another section', { Section: '1.2' }, ['section: 1.1 Early identification / 1.2 Workforce and training']],
  [
    'a new section',
    { Section: '3.1 Home to school' },
    ['section: 1.1 Early identification / 3.1 Home to school'],
  ],
  ['the priority only', { Section: '', Priority: 'Priority 1: Right support' }, []],
  ['no section', { Section: '' }, []],
  ['themes in another order', { Themes: 'voice, transition' }, []],
  ['another theme', { Themes: 'Voice' }, ['themes: Transition, Voice / Voice']],
  ['a measure in other writing', { 'Measure of success': '• Waits fall below 18 weeks' }, []],
  [
    'another figure in the measure',
    { 'Measure of success': 'Waits fall below 12 weeks.' },
    ['measure: Waits fall below 18 weeks. / Waits fall below 12 weeks.'],
  ],
  ['the leads in another order', { 'Who is responsible': 'Ben Lowe, Therapies Lead; Asha Khan' }, []],
  ['the leads by their posts', { 'Who is responsible': 'Therapies Lead\nHead of Early Years' }, []],
  ['one lead less', { 'Who is responsible': 'Ben Lowe' }, ['owner: Asha Khan, Ben Lowe / Ben Lowe']],
  ['a new lead', { 'Who is responsible': 'Cara New' }, ['owner: Asha Khan, Ben Lowe / Cara New']],
  ['nobody yet', { 'Who is responsible': 'TBC', 'Accountable officer': 'Vacant' }, []],
  ['the accountable officer by post', { 'Accountable officer': 'Director of Education' }, []],
  [
    'another accountable officer',
    { 'Accountable officer': 'Ben Lowe' },
    ['accountable: Dee Hart / Ben Lowe'],
  ],
  ['the date in other words', { 'Complete by': 'by end of  MARCH 2027' }, []],
  ['a day of the month', { 'Complete by': '31 March 2027' }, ['completion: March 2027 / 31 March 2027']],
  ['no date', { 'Complete by': '' }, []],
  [
    'another source',
    { Sources: 'SEND Strategy\nPeer review' },
    ['sources: SEND Strategy / SEND Strategy; Peer review'],
  ],
  ['another status', { RAG: 'Amber' }, ['status: On track / At risk']],
  ['a status that is not understood', { RAG: 'whatever' }, []],
  ['that it is withdrawn', { RAG: 'Withdrawn' }, ['status: On track / Withdrawn']],
  ['an impact rating that is not understood', { 'Impact rating': 'nonsense' }, []],
  ['another impact rating', { 'Impact rating': 'Sustained' }, ['impactRating: Some evidence / Sustained']],
  [
    'more texts',
    { Activity: 'Met again.', Impact: 'No change.', 'Next steps': 'None.' },
    [
      'activity: Met twice. / Met again.',
      'impact: Waits fell. / No change.',
      'nextSteps: Train staff. / None.',
    ],
  ],
  ['empty texts', { Activity: '', Impact: '', 'Next steps': '', 'Impact rating': '', RAG: '' }, []],
])('a file with %s', ([, given, told]) => {
  expect(differ(plan, given)).toEqual(told);
});

test('a file without columns tells nothing of their fields', () => {
  const changed = withAction(plan, {
    status: 'off-track',
    impactRating: null,
    themes: [],
    successMeasures: '',
    sources: [],
  });
  expect(differ(changed, {}, ['RAG', 'Impact rating', 'Themes', 'Measure of success', 'Sources'])).toEqual(
    [],
  );
});

describe('dates that name no last day', () => {
  test.for<[string, string, boolean]>([
    ['Ongoing', 'On-going', true],
    ['TBC', 'To be confirmed', true],
    ['Termly', 'Monthly', false],
    ['Phased over 2 years', 'Phased over 3 years', false],
    ['When funding allows', 'When the board agrees', false],
    ['Ongoing', 'TBC', false],
    ['Sept 2026', 'September 2026', true],
    ['Autumn term 2026', 'December 2026', false],
  ])('%s and %s', ([before, after, isSame]) => {
    const of = planOf([{ ...row, 'Complete by': before }]);
    expect(differ(of, { 'Complete by': after })).toEqual(isSame ? [] : [`completion: ${before} / ${after}`]);
  });
});

test('the words of an owner that the plan has already tell nothing, whoever leads for them now', () => {
  const words = 'The therapies people of the trust';
  const now = withAction(plan, { leads: ['ben'], ownerAsWritten: words });
  expect(differ(now, { 'Who is responsible': words })).toEqual([]);
});

test('what waits as proposed is no difference any more, and other wishes still are', () => {
  const waits = planChange('c', {
    kind: 're-date',
    parts: [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'March 2027' },
        after: { completionAsWritten: 'May 2028' },
      },
    ],
  });
  const then = { ...plan, changes: new Map([['c', waits]]) };
  expect(differ(then, { 'Complete by': 'by May 2028' })).toEqual([]);
  expect(differ(then, {})).toEqual([]);
  expect(differ(then, { 'Complete by': 'June 2028' })).toEqual(['completion: March 2027 / June 2028']);
});

test('a report that the plan had before is no difference, unless it tells something new', () => {
  const said = update('u', '1.1.1', 'C1', {
    activity: 'Met twice.',
    impact: 'Waits fell.',
    nextSteps: 'Train staff.',
  });
  const later = {
    ...withAction(plan, { status: 'off-track', latestActivity: 'Stopped.', latestImpact: 'None.' }),
    updates: new Map([['u', { ...said, row: storedRow('u') }]]),
  };
  expect(differ(later, {})).toEqual([]);
  expect(differ(later, { Activity: 'Met three times.' })).toEqual([
    'status: Off track / On track',
    'activity: Stopped. / Met three times.',
    'impact: None. / Waits fell.',
  ]);
  // words say that a report is old; a status alone comes again
  const words: readonly Heading[] = ['Activity', 'Impact', 'Next steps'];
  expect(differ(later, {}, words)).toEqual(['status: Off track / On track']);
});

test('of a cell that grows by dated notes only the new ones are told', () => {
  const first = '12/03/2026: Met the forum.\n14/05/2026: Agreed the offer.';
  const begun = planOf([{ ...row, Activity: first }]);
  expect(differ(begun, { Activity: first })).toEqual([]);
  const one = `${first}\n2/11/2026: Published it.`;
  expect(differ(begun, { Activity: one })).toEqual([
    'activity: Agreed the offer. / 2 November 2026: Published it.',
  ]);
  const two = `${one}\n9/11/2026: Sent it out.`;
  const told = '2 November 2026: Published it.\n9 November 2026: Sent it out.';
  expect(differ(begun, { Activity: two })).toEqual([`activity: Agreed the offer. / ${told}`]);
  const then = afterImport(
    begun,
    commandOf(begun, [{ ...row, Activity: two }], new Map(), { importId: 'b' }),
  );
  expect(then.actions.get('1.1.1')?.latestActivity).toBe(told);
  expect(differ(then, { Activity: two })).toEqual([]);
});

test('an action that the plan does not have is no different from it', () => {
  const preview = previewOf(emptyPlan(), [row]);
  const [action] = preview.actions;
  expect(action && differencesOf(emptyPlan(), preview, action)).toEqual([]);
});
