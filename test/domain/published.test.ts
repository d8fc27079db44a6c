import { expect, test } from 'vitest';
import fc from 'fast-check';
import { actionHistoryOf } from '#domain/action-history.ts';
import { bulletinOf } from '#domain/pack/bulletin.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { readFrozen } from '#domain/frozen/frozen-text.ts';
import type { CoverSheet } from '#domain/pack/pack-output.ts';
import { packOf } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { scrutinyReportOf } from '#domain/pack/scrutiny-report.ts';
import { thaw } from '#domain/frozen/thaw.ts';

import {
  action,
  approvedOn,
  cycle,
  person,
  planChange,
  planWith,
  section,
  today,
  update,
} from './plan-kit.ts';
import { measure, valueOf } from './measure/measure-kit.ts';
import { play } from './played-plan.ts';
import { isPublicPlace, keyPlaces, mapTexts, secret } from './pack/public-kit.ts';
import { richPack } from './rich-plan.ts';
import { frozenOf, storedSample, type Given } from './frozen/thawed-kit.ts';

const cover: CoverSheet = {
  committee: 'Children and Families Committee',
  meetingOn: '2026-12-14',
  title: 'Progress of the One Plan',
  author: 'Business Development Manager',
  contact: 'oneplan@example.org',
  purposes: ['information'],
  whyHere: 'The committee asked for it.',
  recommendations: 'To note the report.',
  consideredBy: '',
  publicVoice: '',
  benefit: '',
};

const packs = fc
  .tuple(
    fc.array(fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }), {
      maxLength: 60,
    }),
    fc.nat(5),
  )
  .map(([events, pick]) => richPack(play(events), pick));

/** A pack in which every text for the boards alone says so; what was made of a public highlight is public. */
function marked(frozen: FrozenPack): FrozenPack {
  const map = mapTexts(frozen, ({ at, text }) => {
    if (text === null || isPublicPlace(at)) return text;
    return keyPlaces.test(at) ? `${secret} ${text}` : `${secret} ${at}`;
  });
  const all = readFrozen(JSON.stringify(map));
  const highlights = all.curation.highlights.map((one, index) =>
    one.audience === 'public'
      ? { ...one, edited: frozen.curation.highlights[index]?.edited ?? one.edited }
      : one,
  );
  return { ...all, curation: { ...all.curation, highlights } };
}

const leaks = (told: unknown) => JSON.stringify(told).match(/.{0,60}SECRET.{0,60}/)?.[0] ?? null;

test('no text for the boards alone comes through to a scrutiny report or a bulletin', () => {
  fc.assert(
    fc.property(packs, fc.boolean(), (frozen, names) => {
      const open = publicOf(marked(frozen));
      expect(leaks(scrutinyReportOf(open, cover, names))).toBeNull();
      expect(leaks(bulletinOf(open))).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test('no text for the boards alone comes through to the history that anybody may read', () => {
  fc.assert(
    fc.property(packs, (frozen) => {
      const plan = thaw(marked(frozen));
      for (const ref of plan.actions.keys())
        expect(leaks(actionHistoryOf(plan, ref, 'public', frozen.facts.asAt))).toBeNull();
    }),
    { numRuns: 15 },
  );
});

test('the marks that are looked for are in what the board reads', () => {
  const events = Array.from({ length: 40 }, (_, index) => ({ step: 1, what: index, which: index * 7 }));
  const frozen = marked(richPack(play(events), 1));
  const told = thaw(frozen);
  const histories = [...told.actions.keys()].map((ref) =>
    actionHistoryOf(told, ref, 'board', frozen.facts.asAt),
  );
  expect(leaks(histories)).not.toBeNull();
  expect(leaks(packOf(frozen))).not.toBeNull();
});

test('a pack of the board is never published', () => {
  const frozen = frozenOf(planWith([action('1.1.1')]));
  expect(() => scrutinyReportOf(frozen, cover, false)).toThrow('public pack only');
  expect(() => bulletinOf(frozen)).toThrow('public pack only');
});

const open = { audience: 'public' } as const;
const plan = planWith(
  [
    action('1.1.1', { leads: ['lead', 'anne'], latestNextSteps: 'Train the rest.' }),
    action('1.1.2', { status: 'off-track', completionLatest: '2026-10-31' }),
    action('1.2.1', { status: 'complete', impactRating: 'sustained' }),
    action('2.1.1'),
    action('9.9.1'),
  ],
  [
    update('a', '1.1.1', 'C2', { ...open, activity: 'Trained 40 staff', nextSteps: 'Train the rest.' }),
    update('b', '1.1.2', 'C2', {
      ...open,
      statusAfter: 'off-track',
      activity: 'The builder left.',
      impact: 'Families wait.',
    }),
    update('c', '1.2.1', 'C2', {
      ...open,
      statusAfter: 'complete',
      impactRating: 'sustained',
      activity: 'All schools use it.',
    }),
    update('d', '2.1.1', 'C2', { activity: 'For the board.' }),
  ],
  {
    sections: new Map(
      [
        { ...section('1', 'Right support', null, 1), aim: 'Help comes early.', howWeKnow: 'Waits fall.' },
        section('1.1', 'Early identification', '1', 2),
        section('1.2', 'Workforce', '1', 3),
        section('2', 'Right place', null, 4),
        section('2.1', 'Sufficiency', '2', 5),
      ].map((one) => [one.key, one]),
    ),
    people: new Map(
      [person('lead', { post: 'Therapies Lead' }), person('anne', { name: 'Anne Bell' })].map((one) => [
        one.key,
        one,
      ]),
    ),
    measures: new Map([
      ['K1', measure('K1')],
      ['K2', measure('K2')],
    ]),
    measureValues: new Map(
      [valueOf('K1', 'September 2026', 59), valueOf('K1', 'October 2026', 63)].map((one) => [
        one.id,
        { ...one, enteredAt: '2026-11-02T09:00:00.000Z' },
      ]),
    ),
    changes: new Map(
      [
        planChange('x', {
          ...approvedOn('2026-11-10'),
          reason: 'Because.',
          kind: 're-date',
          parts: [
            {
              ref: '1.1.1',
              before: { completionAsWritten: 'December 2025' },
              after: { completionAsWritten: 'May 2027' },
            },
          ],
        }),
        planChange('y', {
          state: 'declined',
          decidedAt: '2026-11-11T12:00:00.000Z',
          decidedOn: '2026-11-11',
        }),
        planChange('z'),
      ].map((one) => [one.id, one]),
    ),
  },
);
const pub = (given: Given = {}) => publicOf(frozenOf(plan, given));

test('a scrutiny report says what the plan is and how it stands, priority by priority', () => {
  const report = scrutinyReportOf(pub(), cover, false);
  expect(report.cover).toBe(cover);
  expect(report.plan).toEqual({
    title: 'One Plan',
    partnership: 'The SEND Partnership',
    period: '2025 to 2028',
    version: '1.2',
    what: [
      'One Plan covers 2025 to 2028.',
      'It belongs to the SEND Partnership.',
      'It has 5 development actions under 2 priorities.',
    ],
  });
  const [support, place, unplaced] = report.priorities;
  expect(support).toMatchObject({
    key: '1',
    noun: 'Priority',
    aim: 'Help comes early.',
    howWeKnow: 'Waits fall.',
    live: 3,
    overdue: 1,
    others: 0,
  });
  expect(support?.counts.filter((one) => one.now > 0).map((one) => [one.status.letter, one.now])).toEqual([
    ['G', 1],
    ['R', 1],
    ['B', 1],
  ]);
  expect(support?.actions.map((one) => [one.ref, one.section, one.activity])).toEqual([
    ['1.1.1', '1.1 Early identification', 'Trained 40 staff'],
    ['1.1.2', '1.1 Early identification', 'The builder left.'],
    ['1.2.1', '1.2 Workforce', 'All schools use it.'],
  ]);
  // an action of which only the board was told is counted
  expect(place).toMatchObject({ live: 1, actions: [], others: 1 });
  expect(unplaced).toMatchObject({ key: '', title: 'Not under a heading of the plan', live: 1 });
  expect(report.measures.map((one) => [one.key, one.owner])).toEqual([
    ['K1', ''],
    ['K2', ''],
  ]);
});

test('the figures of a scrutiny report are those of the pack of the board', () => {
  const frozen = frozenOf(storedSample(), { asAt: '2026-05-31' });
  const { summary } = packOf(frozen);
  const report = scrutinyReportOf(publicOf(frozen), cover, false);
  expect(report.summary.total).toEqual(summary.total);
  expect(report.priorities.map((one) => one.live)).toEqual([29, 24, 27]);
  expect(report.priorities.map((one) => one.counts.map((count) => count.now).slice(0, 6))).toEqual([
    [2, 10, 5, 1, 8, 3],
    [4, 9, 4, 2, 4, 1],
    [2, 9, 5, 3, 6, 2],
  ]);
});

test('leads are named by their posts, and only where that is wished for', () => {
  const leads = (names: boolean) =>
    scrutinyReportOf(pub(), cover, names).priorities[0]?.actions.map((one) => one.leads);
  expect(leads(false)).toEqual([[], [], []]);
  // of somebody without a post the organisation
  expect(leads(true)).toEqual([['Therapies Lead', 'Council'], ['Therapies Lead'], ['Therapies Lead']]);
});

test('a scrutiny report says what was changed and nothing of why or by whom', () => {
  expect(scrutinyReportOf(pub(), cover, true).changes).toEqual([
    {
      kind: 're-date',
      what: 'New completion date',
      refs: ['1.1.1'],
      titles: ['Action 1.1.1'],
      before: 'December 2025',
      after: 'May 2027',
      decidedOn: '2026-11-10',
    },
  ]);
});

test('an action that is highlighted stands there only, with all that is said of it', () => {
  const [support] = scrutinyReportOf(
    pub({ curation: { highlights: [highlight('a', '1.1.1', 'Forty people learned.')] } }),
    cover,
    true,
  ).priorities;
  expect(support?.highlights).toEqual([
    expect.objectContaining({
      ref: '1.1.1',
      activity: 'Forty people learned.',
      completionAsWritten: 'Autumn term 2026',
      leads: ['Therapies Lead', 'Council'],
      saidOn: null,
    }),
  ]);
  expect(support?.actions.map((one) => one.ref)).toEqual(['1.1.2', '1.2.1']);
  expect(support?.others).toBe(0);
});

test('it says how old a text is that was written before the cycle', () => {
  const old = planWith(
    [action('1.1.1'), action('1.1.2'), action('1.1.3')],
    [
      update('a', '1.1.1', 'C1', { ...open, submittedAt: '2026-09-20T09:00:00.000Z' }),
      update('b', '1.1.1', 'C2', { submittedAt: '2026-11-12T09:00:00.000Z', activity: 'For the board.' }),
      update('c', '1.1.2', 'C2', { ...open, submittedAt: '2026-11-12T09:00:00.000Z' }),
      update('d', '1.1.3', 'C1', { ...open, submittedAt: '2026-09-21T09:00:00.000Z' }),
    ],
  );
  const given = { curation: { highlights: [highlight('d', '1.1.3', 'They learned.')] } };
  const [support] = scrutinyReportOf(publicOf(frozenOf(old, given)), cover, false).priorities;
  expect(support?.actions.map(({ ref, saidOn }) => [ref, saidOn])).toEqual([
    ['1.1.1', '2026-09-20'],
    ['1.1.2', null],
  ]);
  expect(support?.highlights.map(({ saidOn }) => saidOn)).toEqual(['2026-09-21']);
});

test('it says where else the same was considered, but not at the committee itself', () => {
  const frozen: FrozenPack = {
    ...pub(),
    elsewhere: [
      { body: 'SEND Executive Oversight Panel', meetingOn: '2026-12-04', version: 1 },
      { body: 'children and  families committee', meetingOn: '2026-12-01', version: 2 },
      { body: 'A later panel', meetingOn: '2026-12-14', version: 1 },
    ],
  };
  expect(scrutinyReportOf(frozen, cover, false).considered).toEqual([
    { body: 'SEND Executive Oversight Panel', meetingOn: '2026-12-04' },
    { body: 'SEND and AP Partnership Board', meetingOn: '2026-12-11' },
  ]);
  const unknown = { ...cover, meetingOn: null };
  expect(scrutinyReportOf(frozen, unknown, false).considered).toHaveLength(3);
  const early = { ...cover, meetingOn: '2026-12-10' };
  expect(scrutinyReportOf(frozen, early, false).considered.map(({ body }) => body)).toEqual([
    'SEND Executive Oversight Panel',
  ]);
});

const highlight = (updateId: string, actionRef: string, activity: string) => ({
  updateId,
  actionRef,
  original: { activity: 'Said otherwise.', impact: '' },
  edited: { activity, impact: '' },
  audience: 'public' as const,
});

test('a bulletin tells what went well, what could be better and what comes next', () => {
  const found = bulletinOf(pub({ curation: { publicOverall: 'More help comes early.' } }));
  expect(found.overall).toBe('More help comes early.');
  expect(found.sentence).toBe('5 development actions: 3 on track, 1 off track and 1 complete. 1 is overdue.');
  const [support, place] = found.priorities;
  expect(support?.sentence).toBe(
    '3 development actions: 1 on track, 1 off track and 1 complete. 1 is overdue.',
  );
  expect(support?.goneWell.map((one) => [one.ref, one.words])).toEqual([
    ['1.2.1', 'All schools use it. Waits fell.'],
    ['1.1.1', 'Trained 40 staff. Waits fell.'],
  ]);
  expect(support?.couldBeBetter).toEqual([
    { ref: '1.1.2', title: 'Action 1.1.2', words: 'Off track and overdue. The builder left. Families wait.' },
  ]);
  expect(support?.next.map((one) => [one.ref, one.words])).toEqual([['1.1.1', 'Train the rest.']]);
  expect(place).toMatchObject({ live: 1, goneWell: [], couldBeBetter: [], next: [] });
  expect(found.figures.map((one) => [one.key, one.reading])).toEqual([
    ['K1', '63%, up from 41% in December 2024, better; target 75%'],
  ]);
});

test('a bulletin tells no old news, and names what is behind or due next also where nobody wrote of it', () => {
  const told = planWith(
    [
      action('1.1.1'),
      action('1.1.2'),
      action('1.1.3', { status: 'at-risk', completionAsWritten: 'by May 2027', completionLatest: null }),
      action('1.1.4', { completionLatest: '2026-10-31', completionAsWritten: 'October 2026' }),
      action('1.1.5', { status: 'off-track', completionAsWritten: '', completionLatest: null }),
      action('1.1.6', { status: 'on-hold', lifecycle: 'on-hold' }),
      action('2.1.1', {
        status: 'at-risk',
        completionAsWritten: 'Ongoing - review July 2026.',
        completionLatest: null,
      }),
    ],
    [
      update('old', '1.1.1', 'C1', { ...open, submittedAt: '2026-09-20T09:00:00.000Z' }),
      // what the public was told is not the latest
      update('then', '1.1.2', 'C2', { ...open, submittedAt: '2026-11-02T09:00:00.000Z' }),
      update('since', '1.1.2', 'C2', { submittedAt: '2026-11-12T09:00:00.000Z' }),
    ],
    {
      cycles: new Map(
        [
          cycle('C1', '2026-09-01', '2026-09-30'),
          cycle('C2', '2026-11-01', '2026-11-30'),
          cycle('C3', '2026-12-01', '2027-01-31'),
        ].map((one) => [one.key, one]),
      ),
    },
  );
  const [support] = bulletinOf(publicOf(frozenOf(told))).priorities;
  expect(support).toMatchObject({
    goneWell: [],
    couldBeBetter: [
      { ref: '1.1.5', words: 'Off track. No date is set.' },
      { ref: '1.1.4', words: 'Overdue. It was to be complete by October 2026.' },
      { ref: '1.1.3', words: 'At risk. To be complete by May 2027.' },
    ],
    next: [
      { ref: '1.1.1', words: 'To be complete by Autumn term 2026.' },
      { ref: '1.1.2', words: 'To be complete by Autumn term 2026.' },
    ],
  });
  expect(bulletinOf(publicOf(frozenOf(told))).since).toBe('2026-09-30');
  expect(bulletinOf(publicOf(frozenOf(told))).priorities[1]?.couldBeBetter).toEqual([
    expect.objectContaining({ words: 'At risk. Completion date: Ongoing - review July 2026.' }),
  ]);
  const since = { previous: { asAt: '2026-09-10' } };
  expect(bulletinOf(publicOf(frozenOf(told, since))).since).toBe('2026-09-10');
  const [earlier] = bulletinOf(publicOf(frozenOf(told, since))).priorities;
  expect(earlier?.goneWell.map((one) => one.ref)).toEqual(['1.1.1']);
});

test('chosen highlights come first in a bulletin, in their edited words', () => {
  const curation = { highlights: [highlight('a', '1.1.1', 'Forty people learned.')] };
  const [support] = bulletinOf(pub({ curation })).priorities;
  expect(support?.goneWell.map((one) => one.words)).toEqual([
    'Forty people learned.',
    'All schools use it. Waits fell.',
  ]);
});

test('a bulletin is short: three things in each list, a few sentences in each', () => {
  const refs = ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5'];
  const long = planWith(
    refs.map((ref) => action(ref)),
    refs.map((ref) => update(ref, ref, 'C2', { ...open, activity: 'We met again and talked. '.repeat(40) })),
  );
  const [support] = bulletinOf(publicOf(frozenOf(long))).priorities;
  expect(support?.goneWell).toHaveLength(3);
  expect(support?.goneWell.every((one) => one.words.length <= 280 && one.words.endsWith('talked.'))).toBe(
    true,
  );
});

test('an empty plan has a report and a bulletin', () => {
  const frozen = publicOf(frozenOf(planWith([])));
  expect(bulletinOf(frozen)).toMatchObject({ sentence: 'No development actions.', figures: [] });
  expect(scrutinyReportOf(frozen, cover, true).priorities.map((one) => one.live)).toEqual([0, 0]);
});

test('an action is told of to the board as it stood on a day', () => {
  const found = actionHistoryOf(plan, '1.1.1', 'board', today);
  expect(found?.leads).toEqual(['Therapies Lead', 'Anne Bell']);
  expect(actionHistoryOf(plan, '8.8.8', 'board', today)).toBeNull();
});
