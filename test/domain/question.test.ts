import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { datesOf } from '#domain/action-dates.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { isOffTrack, isOnTrack } from '#domain/question.ts';
import { defaultQuestionRules, type QuestionCode, type QuestionRules } from '#domain/question-rules.ts';
import { questionsIn, questionsOf } from '#domain/questions.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme, statusOf, type StatusScheme } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';
import { action, cycle, planWith, today, update } from './plan-kit.ts';

// three cycles are over on the day of these tests, and C4 is open
const cycles = new Map(
  [
    cycle('C1', '2026-05-01', '2026-05-31'),
    cycle('C2', '2026-07-01', '2026-07-31'),
    cycle('C3', '2026-09-01', '2026-09-30'),
    cycle('C4', '2026-11-01', '2026-11-30'),
  ].map((one) => [one.key, one]),
);

// an update that leaves nothing to ask, so that each case asks for one thing only
const recent = update('u3', '1.1.1', 'C3', { submittedAt: '2026-09-20T10:00:00.000Z' });

function codes(
  given: Partial<Action>,
  updates: readonly Update[] = [recent],
  rules: Partial<QuestionRules> = {},
  plan: Partial<Snapshot> = {},
): readonly string[] {
  const one = action('1.1.1', given);
  const settings = { ...defaultSettings, questions: { ...defaultQuestionRules, ...rules } };
  return questionsOf(planWith([one], updates, { cycles, settings, ...plan }), one, today).map(
    ({ code }) => code,
  );
}

test('an action that is on track, in time and updated is asked nothing', () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Partial<Action>, readonly string[]]>([
  ['the day before', { completionLatest: '2026-11-20' }, []],
  ['the day after', { completionLatest: '2026-11-19' }, ['overdue-but-on-track']],
  ['at risk', { completionLatest: '2026-11-19', status: 'at-risk', latestReason: 'Staff.' }, []],
  ['not started', { completionLatest: '2026-11-19', status: 'not-started' }, []],
  ['complete', { completionLatest: '2026-11-19', status: 'embedded' }, []],
  ['on hold', { completionLatest: '2026-11-19', lifecycle: 'on-hold', reviewOn: '2027-01-31' }, []],
  ['withdrawn', { completionLatest: '2026-11-19', lifecycle: 'withdrawn' }, []],
])('on track past its date is a question: %s', (_, given, expected) => {
  expect(codes(given)).toEqual(expected);
});

test('says the day that has passed, and what the status is called', () => {
  const one = action('1.1.1', { completionLatest: '2026-10-31' });
  expect(questionsOf(planWith([one], [recent], { cycles }), one, today)).toEqual([
    { ref: '1.1.1', code: 'overdue-but-on-track', facts: { status: 'On track', date: '2026-10-31' } },
  ]);
});

test.each<[string, readonly Update[], number, readonly string[]]>([
  ['never', [], 2, ['on-track-without-update']],
  ['in the last cycle that is over', [recent], 2, []],
  ['in the one before', [{ ...recent, cycle: 'C2' }], 2, []],
  ['two before', [{ ...recent, cycle: 'C1' }], 2, ['on-track-without-update']],
  ['two before, where three are let pass', [{ ...recent, cycle: 'C1' }], 3, []],
  ['in the cycle that is open', [{ ...recent, cycle: 'C4' }], 2, []],
  ['on this device only', [{ ...recent, cycle: 'C4', row: null }], 2, []],
  [
    'in a cycle the plan no longer has, by its day',
    [{ ...recent, cycle: 'gone', submittedAt: '2026-09-12T10:00:00.000Z' }],
    2,
    [],
  ],
  [
    'before any cycle was planned, for the one its day fell to',
    [{ ...recent, cycle: '', submittedAt: '2026-06-15T10:00:00.000Z' }],
    2,
    [],
  ],
  ['never, where fewer cycles are over', [], 4, []],
  ['never, where the rule is no number of cycles', [], 0, []],
])('on track without an update for cycles is a question: last heard %s', (_, updates, n, expected) => {
  expect(codes({}, updates, { cyclesWithoutUpdate: n })).toEqual(expected);
});

test.each<[string | null, readonly string[]]>([
  [null, ['on-track-without-update']],
  ['2026-07-15', ['on-track-without-update']],
  ['2026-08-01', []],
])('an action that joined on %s owes nothing for the cycles before', (enteredOn, expected) => {
  expect(codes({ enteredOn }, [])).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['at-risk', '', ['reason-missing']],
  ['at-risk', '  \n', ['reason-missing']],
  ['at-risk', 'Two posts are empty.', []],
  ['off-track', '', ['reason-missing']],
  ['on-track', '', []],
  ['not-started', '', []],
  // the change that decided it says why
  ['on-hold', '', []],
])('%s with the reason ‘%s’', (status, latestReason, expected) => {
  expect(codes({ status, latestReason, reviewOn: '2027-01-31' })).toEqual(expected);
});

const done = (given: Partial<Update>): Update =>
  update('u4', '1.1.1', 'C3', { submittedAt: '2026-09-25T10:00:00.000Z', statusAfter: 'complete', ...given });
const link = { label: 'Audit', url: 'https://example.org/audit' };

test.each<[string, readonly Update[], readonly string[]]>([
  ['nothing to show for it', [done({})], ['complete-without-evidence']],
  ['a link in the update that completed it', [done({ evidence: [link] })], []],
  [
    'a link in an update after that',
    [done({}), done({ id: 'u5', submittedAt: '2026-10-01T10:00:00.000Z', evidence: [link] })],
    [],
  ],
  [
    'a link only while it was open',
    [{ ...recent, evidence: [link] }, done({})],
    ['complete-without-evidence'],
  ],
  ['a decision instead of an update', [{ ...recent, evidence: [link] }], ['complete-without-evidence']],
  [
    'a link from the time before it was reopened',
    [
      done({ evidence: [link] }),
      done({ id: 'u5', submittedAt: '2026-10-01T10:00:00.000Z', statusAfter: 'on-track' }),
      done({ id: 'u6', submittedAt: '2026-10-02T10:00:00.000Z' }),
    ],
    ['complete-without-evidence'],
  ],
])('complete with %s', (_, updates, expected) => {
  expect(codes({ status: 'complete' }, updates)).toEqual(expected);
});

test('what somebody else confirmed as embedded is asked nothing', () => {
  expect(codes({ status: 'embedded' }, [done({ statusAfter: 'embedded' })])).toEqual([]);
});

test.each<[string, string, string, readonly string[]]>([
  ['off-track', 'on-track', 'on-track', ['off-track-to-on-track']],
  ['on-track', 'off-track', 'off-track', ['on-track-to-off-track']],
  ['off-track', 'at-risk', 'at-risk', []],
  ['at-risk', 'on-track', 'on-track', []],
  ['on-track', 'at-risk', 'at-risk', []],
  ['not-started', 'off-track', 'off-track', []],
  // it moved on since, past the app or by a change
  ['off-track', 'on-track', 'at-risk', []],
])('from %s to %s, now %s', (statusBefore, statusAfter, status, expected) => {
  const last = { ...recent, statusBefore, statusAfter, reason: 'Funding came.' };
  expect(codes({ status, latestReason: 'Funding came.' }, [last])).toEqual(expected);
});

test('only the last update is asked about, not every step there ever was', () => {
  const leap = { ...recent, id: 'a', statusBefore: 'off-track', submittedAt: '2026-09-01T10:00:00.000Z' };
  expect(codes({}, [leap, recent])).toEqual([]);
});

test.each<[Partial<Action>, readonly string[]]>([
  [{ reviewOn: '2026-11-20' }, []],
  [{ reviewOn: '2026-11-19' }, ['review-date-passed']],
  [{ reviewOn: '2026-11-19', lifecycle: 'on-hold' }, ['review-date-passed']],
  [{ reviewOn: '2026-11-19', status: 'embedded' }, []],
  [{ completionPrecision: 'ongoing', completionLatest: null }, ['review-date-missing']],
  [{ completionPrecision: 'to-be-confirmed', completionLatest: null }, ['review-date-missing']],
  [{ completionPrecision: 'ongoing', completionLatest: null, reviewOn: '2027-01-31' }, []],
  [{ completionPrecision: 'ongoing', completionLatest: '2027-03-31' }, []],
  [{ completionPrecision: 'phased', completionLatest: null }, ['review-date-missing']],
  [{ completionPrecision: 'recurring', completionLatest: null }, ['review-date-missing']],
  [{ completionPrecision: 'unknown', completionLatest: null }, ['review-date-missing']],
  [{ status: 'on-hold' }, ['review-date-missing']],
  [{ lifecycle: 'on-hold' }, ['review-date-missing']],
  [{ completionPrecision: 'ongoing', completionLatest: null, status: 'embedded' }, []],
])('review dates: %j', (given, expected) => {
  expect(codes(given)).toEqual(expected);
  const one = action('1.1.1', given);
  expect(datesOf(planWith([one]), one, today).isReviewMissing).toBe(expected.includes('review-date-missing'));
});

test('a question that the plan does not ask is not asked, and the others are', () => {
  const given: Partial<Action> = { completionLatest: '2026-11-01', reviewOn: '2026-11-01' };
  expect(codes(given)).toEqual(['overdue-but-on-track', 'review-date-passed']);
  const asked = { ...defaultQuestionRules.asked, 'overdue-but-on-track': false };
  expect(codes(given, [recent], { asked })).toEqual(['review-date-passed']);
});

test('a plan that asks nothing is asked nothing, whatever its actions say', () => {
  // every code of the default set to false
  const asked = Object.fromEntries(
    Object.keys(defaultQuestionRules.asked).map((code) => [code, false]),
  ) as Record<QuestionCode, boolean>;
  expect(codes({ completionLatest: '2020-01-01', reviewOn: '2020-01-01' }, [], { asked })).toEqual([]);
});

test('the default scheme has one status that is on track, and one that is off track', () => {
  const by = (is: typeof isOnTrack) =>
    defaultScheme.statuses.filter((status) => is(defaultScheme, status)).map(({ code }) => code);
  expect(by(isOnTrack)).toEqual(['on-track']);
  expect(by(isOffTrack)).toEqual(['off-track']);
});

test('a status that no scheme ever had claims nothing, and is asked nothing', () => {
  expect(isOnTrack(defaultScheme, statusOf(defaultScheme, 'blue-ish'))).toBe(false);
  expect(codes({ status: 'blue-ish', completionLatest: '2026-11-01' })).toEqual([]);
  expect(codes({ status: '', completionLatest: '2026-11-01' }, [])).toEqual([]);
});

test('another scheme is understood by what its statuses ask for, not by their codes', () => {
  const rename: Readonly<Record<string, string>> = {
    'not-started': 'planned',
    'on-track': 'green',
    'at-risk': 'amber',
    'off-track': 'red',
  };
  const scheme: StatusScheme = {
    ...defaultScheme,
    // here nobody owes a forecast
    statuses: defaultScheme.statuses.map((status) => ({
      ...status,
      code: rename[status.code] ?? status.code,
      needsForecast: false,
    })),
  };
  expect(isOnTrack(scheme, statusOf(scheme, 'green'))).toBe(true);
  expect(isOnTrack(scheme, statusOf(scheme, 'planned'))).toBe(false);
  expect(isOffTrack(scheme, statusOf(scheme, 'red'))).toBe(true);
  expect(isOffTrack(scheme, statusOf(scheme, 'amber'))).toBe(false);
  const last = { ...recent, statusBefore: 'red', statusAfter: 'green' };
  expect(codes({ status: 'green' }, [last], {}, { scheme })).toEqual(['off-track-to-on-track']);
});

test('the whole plan is asked action by action, in the order of the plan, with the same questions', () => {
  const actions = ['2.1.1', '1.1.10', '1.1.2'].map((ref) => action(ref, { completionLatest: '2026-10-31' }));
  const quiet = action('1.1.1');
  const updates = [...actions, quiet].map((one) => ({ ...recent, id: one.ref, actionRef: one.ref }));
  const plan = planWith([...actions, quiet], updates, { cycles });
  const all = questionsIn(plan, today);
  expect([...all.keys()]).toEqual(['1.1.2', '1.1.10', '2.1.1']);
  for (const one of actions) expect(all.get(one.ref)).toEqual(questionsOf(plan, one, today));
});
