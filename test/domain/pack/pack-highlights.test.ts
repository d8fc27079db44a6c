import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { actionsPart } from '#domain/pack/pack-actions.ts';
import { highlightsPart } from '#domain/pack/pack-highlights.ts';
import { measuresPart } from '#domain/pack/pack-measures.ts';
import { risksPart } from '#domain/pack/pack-risks.ts';
import { summaryPart } from '#domain/pack/pack-summary.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { thaw } from '#domain/frozen/thaw.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

import { measure, valueOf } from '../measure/measure-kit.ts';
import { action, approvedOn, cycle, planChange, planWith, update } from '../plan-kit.ts';
import { risk, score } from '../risk/risk-kit.ts';
import { frozenOf, storedSample, thawedOf, type Given } from '../frozen/thawed-kit.ts';

const pages = (thawed: Thawed) =>
  highlightsPart(thawed, {
    summary: summaryPart(thawed),
    actions: actionsPart(thawed),
    measures: measuresPart(thawed),
    risks: risksPart(thawed),
  });
const of = (snapshot: Snapshot, given: Given = {}) => pages(thawedOf(snapshot, given));
const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));

/** Updated in the open cycle, so that nothing is carried forward. */
const fresh = (...actions: readonly Action[]) =>
  planWith(
    actions,
    actions.map((one, index) => update(`u${String(index)}`, one.ref, 'C2')),
  );
const why = (snapshot: Snapshot, given: Given = {}) =>
  of(snapshot, given).exceptions.map((one) => [one.action.ref, ...one.why]);

test('what is on track, done or on hold is no exception', () => {
  const past = { completionLatest: '2026-06-30' };
  const plan = fresh(
    action('1.1.1'),
    action('1.1.2', { status: 'complete', ...past }),
    action('1.1.3', { status: 'on-hold', lifecycle: 'on-hold', ...past }),
    action('1.1.4', { status: 'at-risk', latestNextSteps: 'Recruit.' }),
  );
  expect(why(plan)).toEqual([]);
});

test('each exception says why it is one, the worst first', () => {
  const late = { completionAsWritten: 'Summer 2026', completionLatest: '2026-08-31' };
  const plan = planWith(
    [
      action('1.1.1', { lastUpdatedAt: '2026-09-12T09:00:00.000Z' }),
      action('1.1.2', { status: 'at-risk', latestNextSteps: ' ' }),
      action('1.1.3', late),
      action('1.1.4', { status: 'off-track', forecastOn: '2027-03-31' }),
      action('1.1.10', { status: 'off-track', ...late, completionAsWritten: 'by end of August 2026' }),
      action('1.1.5'),
    ],
    ['1.1.2', '1.1.3', '1.1.4', '1.1.10'].map((ref) => update(`u${ref}`, ref, 'C2')),
  );
  expect(why(plan)).toEqual([
    ['1.1.10', 'Off track', 'Overdue: complete by end of August 2026'],
    ['1.1.4', 'Off track: now expected by 31 March 2027'],
    ['1.1.3', 'Overdue: complete by Summer 2026'],
    ['1.1.2', 'At risk, without a next step or a date of recovery'],
    ['1.1.1', 'Carried forward: last updated 12 September 2026'],
    ['1.1.5', 'Not updated yet'],
  ]);
});

test('an action whose date was moved twice is an exception, with its first date', () => {
  const reDate = (id: string, on: string, after: string) =>
    planChange(id, {
      kind: 're-date',
      parts: [
        { ref: '1.1.1', before: { completionAsWritten: 'Autumn' }, after: { completionAsWritten: after } },
      ],
      ...approvedOn(on),
    });
  const once = fresh(action('1.1.1', { originalCompletion: 'July 2026', completionAsWritten: 'May 2027' }));
  const first = reDate('a', '2026-08-01', 'January 2027');
  const second = reDate('b', '2026-10-01', 'May 2027');
  expect(why({ ...once, changes: keyed([first], (one) => one.id) })).toEqual([]);
  expect(why({ ...once, changes: keyed([first, second], (one) => one.id) })).toEqual([
    ['1.1.1', 'Re-dated twice: first July 2026, now May 2027'],
  ]);
});

test('the public is not told that next steps are missing, or when a lead last wrote', () => {
  const plan = planWith([
    action('1.1.1', { status: 'at-risk', latestNextSteps: '', lastUpdatedAt: '2026-09-12T09:00:00.000Z' }),
  ]);
  expect(why(plan, { audience: 'public' })).toEqual([['1.1.1', 'No update in this cycle']]);
});

test('counts stand beside those of the last pack, and alone in a first one', () => {
  const plan = fresh(action('1.1.1'), action('1.1.2', { status: 'complete' }));
  const stood = [
    {
      ref: '1.1.1',
      title: 'A',
      status: 'not-started',
      lifecycle: 'live' as const,
      section: '1.1',
      mergedInto: null,
    },
  ];
  const told = (given: Given) =>
    of(plan, given).counts.map((one) => [one.status.letter, one.now, one.before]);
  expect(told({ previous: { stood } }).slice(0, 5)).toEqual([
    ['N', 0, 1],
    ['G', 1, 0],
    ['A', 0, 0],
    ['R', 0, 0],
    ['B', 1, 0],
  ]);
  expect(told({}).every(([, , before]) => before === null)).toBe(true);
});

const words = { activity: 'Trained 40 staff.', impact: 'Waits fell.' };
const chosen = (ref: string, audience: 'board' | 'public', edited = words) => ({
  updateId: `u-${ref}`,
  actionRef: ref,
  original: words,
  edited,
  audience,
});

test('highlights come in the order chosen, with what was made of the words', () => {
  const plan = fresh(action('1.1.1'), action('1.1.2', { status: 'at-risk', latestNextSteps: 'Go on.' }));
  const highlights = [
    chosen('1.1.2', 'board', { ...words, impact: 'Waits fell by a third.' }),
    chosen('1.1.1', 'public'),
  ];
  const curation = { overall: 'Going well.', publicOverall: 'More is done.', highlights };
  const board = of(plan, { curation });
  expect(board.overall).toBe('Going well.');
  expect(board.highlights).toMatchObject([
    {
      ref: '1.1.2',
      title: 'Action 1.1.2',
      status: { letter: 'A' },
      impact: 'Waits fell by a third.',
      isEdited: true,
    },
    { ref: '1.1.1', activity: 'Trained 40 staff.', isEdited: false, audience: 'public' },
  ]);
  const open = of(plan, { curation, audience: 'public' });
  expect([open.overall, open.highlights.map((one) => one.ref)]).toEqual(['More is done.', ['1.1.1']]);
});

test('measures that moved come with those that got worse first', () => {
  const values = (key: string, from: number, to: number) => [
    valueOf(key, 'September 2026', from),
    valueOf(key, 'October 2026', to),
  ];
  const plan = {
    ...fresh(action('1.1.1')),
    measures: keyed(
      ['K1', 'K2', 'K3', 'K4'].map((key) => measure(key)),
      (one) => one.key,
    ),
    measureValues: keyed(
      [...values('K1', 50, 60), ...values('K2', 60, 50), ...values('K3', 50, 50), ...values('K4', 40, 30)],
      (one) => one.id,
    ),
  };
  expect(of(plan).movers.map((one) => [one.key, one.sense])).toEqual([
    ['K2', 'worse'],
    ['K4', 'worse'],
    ['K1', 'better'],
  ]);
});

test('the top risks are five threats and issues by score, then by number, and the best opportunity', () => {
  const risks = [
    risk('R10', { mitigated: score(3, 4) }),
    risk('R2', { mitigated: score(4, 3), unmitigated: score(4, 3) }),
    risk('R3', { mitigated: score(1, 1) }),
    risk('R4', { mitigated: score(2, 2) }),
    risk('R5', { mitigated: score(2, 3) }),
    risk('I1', { mitigated: score(4, 4) }),
    risk('R6', { kind: 'opportunity', mitigated: score(4, 4) }),
    risk('R7', { kind: 'opportunity', mitigated: score(2, 2) }),
    risk('R8', { mitigated: score(4, 4), state: 'closed', closedOn: '2026-11-01' }),
  ];
  const plan = { ...fresh(action('1.1.1')), risks: keyed(risks, (one) => one.ref) };
  expect(of(plan).topRisks.map((one) => one.ref)).toEqual(['I1', 'R2', 'R10', 'R5', 'R4', 'R6']);
  expect(of(plan, { audience: 'public' }).topRisks).toEqual([]);
});

const ask = (id: string, about: readonly string[] = []) => ({
  id,
  kind: 'decision' as const,
  text: `Agree ${id}.`,
  about,
});

test('asks say what they are about, and what became of the last ones is told', () => {
  const plan = { ...fresh(action('1.1.1')), risks: keyed([risk('R1')], (one) => one.ref) };
  const given = {
    curation: { asks: [ask('a', ['1.1.1', 'R1', '9.9.9'])] },
    previous: { asks: [ask('x'), ask('y')], outcomes: [{ ask: 'y', words: 'Agreed.' }] },
  };
  const board = of(plan, given);
  expect(board.asks.map((one) => one.aboutWords)).toEqual([['1.1.1 Action 1.1.1', 'R1 Entry R1', '9.9.9']]);
  expect(board.lastAsks).toEqual([
    { text: 'Agree x.', about: [], outcome: 'Not recorded yet' },
    { text: 'Agree y.', about: [], outcome: 'Agreed.' },
  ]);
  expect(of(plan, { ...given, audience: 'public' })).toMatchObject({ asks: [], lastAsks: [] });
  expect(of(plan).lastAsks).toEqual([]);
  // an action that is only proposed has its title in its change
  const add = planChange('n', {
    kind: 'add',
    parts: [{ ref: '9.9.9', before: null, after: { title: 'Hub' } }],
  });
  const waiting = { ...plan, changes: new Map([['n', add]]) };
  expect(of(waiting, given).asks[0]?.aboutWords.at(-1)).toBe('9.9.9 Hub');
});

test('what comes next is open, not overdue, and due by the freeze after this cycle', () => {
  const due = (completionLatest: string | null) => ({ completionLatest });
  const base = fresh(
    action('1.1.1', due('2027-01-31')),
    action('1.1.2', due('2027-01-30')),
    action('1.1.3', due('2027-02-01')),
    action('1.1.4', due('2026-10-31')),
    action('1.1.5', { ...due('2026-12-31'), status: 'complete' }),
    action('1.1.6', { ...due('2026-12-31'), lifecycle: 'on-hold', status: 'on-hold' }),
    action('1.1.7', due(null)),
  );
  expect(of(base)).toMatchObject({ dueNext: [], nextUntil: null });
  const plan = {
    ...base,
    cycles: new Map([...base.cycles, ['C3', cycle('C3', '2026-12-01', '2027-01-31')] as const]),
  };
  const told = (asAt: string) => {
    const found = of(plan, { asAt });
    return [found.nextUntil, found.dueNext.map((one) => one.ref)];
  };
  expect(told('2026-11-20')).toEqual(['2027-01-31', ['1.1.2', '1.1.1']]);
  // frozen, and the next one has not opened
  expect(told('2026-11-30')).toEqual(['2027-01-31', ['1.1.2', '1.1.1']]);
  expect(told('2026-10-15')).toEqual(['2026-11-30', ['1.1.4']]);
});

test('an empty plan has empty first pages', () => {
  const found = of(planWith([]));
  expect(found).toMatchObject({ highlights: [], exceptions: [], movers: [], topRisks: [], asks: [] });
  expect(found.counts.every((one) => one.now === 0)).toBe(true);
});

test('the sample after six cycles: six off track and nine overdue stand out, and the register leads with R5', () => {
  const frozen = frozenOf(storedSample(), { asAt: '2026-05-31', previous: { asAt: '2026-03-31' } });
  const found = pages({ frozen, snapshot: thaw(frozen) });
  expect(found.counts.slice(0, 6).map((one) => one.now)).toEqual([8, 28, 14, 6, 18, 6]);
  const having = (start: string) =>
    found.exceptions.filter((one) => one.why.some((said) => said.startsWith(start)));
  expect(having('Off track')).toHaveLength(6);
  expect(having('Overdue')).toHaveLength(9);
  expect(having('Carried forward').length + having('Not updated yet').length).toBe(5);
  expect(having('Re-dated twice').length).toBeGreaterThan(0);
  expect(found.topRisks.map((one) => one.ref)).toEqual(['R5', 'I2', 'R1', 'R2', 'R3', 'R14']);
  // K15 stood at 74 weeks in April and May alike: it did not move
  expect(found.movers.filter((one) => one.sense === 'worse').map((one) => one.key)).toEqual([
    'K3',
    'K4',
    'K20',
  ]);
});
