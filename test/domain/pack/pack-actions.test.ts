import { describe, expect, it, test } from 'vitest';

import { actionsPart } from '#domain/pack/pack-actions.ts';
import { summaryPart } from '#domain/pack/pack-summary.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { packBefore, thawed, thawedOf } from './pack-kit.ts';
import { action, approvedOn, person, planChange, planWith, update } from '../plan-kit.ts';

type Given = Parameters<typeof action>[1];

const only = (
  given: Given,
  updates: Parameters<typeof planWith>[1] = [],
  rest: Parameters<typeof planWith>[2] = {},
  frozen: Parameters<typeof thawedOf>[1] = {},
) => {
  const [one] = actionsPart(thawedOf(planWith([action('1.1.1', given)], updates, rest), frozen));
  if (one === undefined) throw new Error('The pack has no action');
  return one;
};

describe('the actions of a pack', () => {
  it('are the live and on-hold ones in the order of the refs', () => {
    const actions = actionsPart(
      thawedOf(
        planWith([
          action('1.1.10'),
          action('1.1.9', { lifecycle: 'on-hold' }),
          action('1.1.8', { lifecycle: 'withdrawn' }),
          action('1.1.7', { lifecycle: 'proposed' }),
          action('1.1.6', { lifecycle: 'merged' }),
        ]),
      ),
    );
    expect(actions.map(({ ref, isOnHold }) => [ref, isOnHold])).toEqual([
      ['1.1.9', true],
      ['1.1.10', false],
    ]);
  });

  it('have their texts as they were written', () => {
    const text = ' =1+1\r\n\u0000\uFFFE<script> \uD800 ';
    expect(only({ latestActivity: text, latestImpact: text, completionAsWritten: text })).toMatchObject({
      activity: text,
      impact: text,
      completionAsWritten: text,
    });
  });

  it('name posts where they can, names where there is no post, and no key that nobody has any more', () => {
    expect(only({ leads: ['lead', 'forum', 'gone'] }).leads).toEqual([
      'Therapies Lead',
      'Forum Coordinator',
      'No longer in the plan’s list of people',
    ]);
    expect(only({ accountable: 'director' }).accountable).toBe('Director of Education');
    expect(only({ accountable: null }).accountable).toBe('');
    expect(only({ leads: [] })).toMatchObject({ leads: [], organisations: [] });
  });

  it('name the organisations of the leads as they were called then, each once', () => {
    const people = new Map(
      [
        person('a', { organisation: 'CCG' }),
        person('b', { organisation: 'CCG' }),
        person('c', { organisation: 'School' }),
        person('group', { kind: 'group', organisation: '', updaters: ['c', 'd'] }),
        person('d', { organisation: '' }),
      ].map((one) => [one.key, one]),
    );
    const settings = {
      ...defaultSettings,
      organisations: [{ from: 'CCG', to: 'ICB', on: '2026-07-01' }],
    };
    const organisations = (leads: readonly string[], asAt: string) =>
      only({ leads }, [], { people, settings }, { asAt }).organisations;
    expect(organisations(['a', 'b', 'gone'], '2026-11-20')).toEqual(['ICB']);
    expect(organisations(['a', 'group'], '2026-06-30')).toEqual(['CCG', 'School']);
  });

  it('name the headings with their numbers', () => {
    expect(only({})).toMatchObject({ priority: '1 Right support', section: '1.1 Early identification' });
    expect(only({ section: '1' })).toMatchObject({ priority: '1 Right support', section: '' });
    expect(only({ section: '8' })).toMatchObject({
      priority: 'Not under a heading of the plan',
      section: '',
    });
  });

  it('show the evidence of the last update only', () => {
    const evidence = [{ label: 'Audit', url: 'https://example.org/a' }];
    const updates = [
      update('old', '1.1.1', 'C1', { evidence: [{ label: 'Old', url: 'https://example.org/old' }] }),
      update('new', '1.1.1', 'C2', { evidence }),
    ];
    expect(only({ lastUpdateId: 'new' }, updates).evidence).toEqual(evidence);
    expect(only({ lastUpdateId: 'lost' }, updates).evidence).toEqual([]);
    expect(only({ lastUpdateId: null }, updates).evidence).toEqual([]);
  });
});

describe('what an action of a pack was before', () => {
  const stood = (given: Given) => ({
    previous: packBefore(planWith([action('1.1.1', given)]), '2026-09-30'),
  });

  it('is its status in the last pack, also one that the scheme does not have', () => {
    const was = (given: Given) => only({}, [], {}, stood(given)).statusBefore;
    expect(was({ status: 'at-risk' })).toMatchObject({ label: 'At risk' });
    expect(was({})).toMatchObject({ label: 'On track' });
    expect(was({ status: 'parked' })).toMatchObject({ code: 'parked', glyph: '?' });
  });

  it('is nothing where it was not live then, was not there, or there is no pack before', () => {
    expect(only({}, [], {}, stood({ lifecycle: 'withdrawn' })).statusBefore).toBeNull();
    expect(
      only({}, [], {}, { previous: packBefore(planWith([action('2.1.1')]), '2026-09-30') }).statusBefore,
    ).toBeNull();
    expect(only({}).statusBefore).toBeNull();
  });
});

describe('the completion date of an action in a pack', () => {
  const moved = (id: string, on: string, from: string, to: string, state?: 'declined') =>
    planChange(id, {
      kind: 're-date',
      proposedAt: '2026-08-01T09:00:00.000Z',
      parts: [{ ref: '1.1.1', before: { completionAsWritten: from }, after: { completionAsWritten: to } }],
      ...approvedOn(on),
      ...(state === undefined ? {} : { state }),
    });
  const dates = (completionAsWritten: string, changes: readonly ReturnType<typeof moved>[]) => {
    const given = { completionAsWritten, originalCompletion: 'March 2026' };
    const { originalCompletion, reDates } = only(given, [], {
      changes: new Map(changes.map((one) => [one.id, one])),
    });
    return [originalCompletion, reDates];
  };

  it('stands beside the original once it was changed, and says how often', () => {
    const first = moved('c1', '2026-09-10', 'March 2026', 'July 2026');
    const second = moved('c2', '2026-10-10', 'July 2026', 'May 2027');
    expect(dates('March 2026', [])).toEqual(['', 0]);
    expect(dates('July 2026', [first])).toEqual(['March 2026', 1]);
    expect(dates('May 2027', [first, second])).toEqual(['March 2026', 2]);
  });

  it('is not changed by a wish that was declined or decided later', () => {
    const declined = moved('c1', '2026-09-10', 'March 2026', 'July 2026', 'declined');
    const later = moved('c2', '2026-11-21', 'March 2026', 'July 2026');
    expect(dates('March 2026', [declined])).toEqual(['', 0]);
    expect(dates('July 2026', [later])).toEqual(['', 0]);
  });

  it('shows the original also where it came back to it, or was changed past the app', () => {
    const there = moved('c1', '2026-09-10', 'March 2026', 'July 2026');
    const back = moved('c2', '2026-10-10', 'July 2026', 'March 2026');
    expect(dates('March 2026', [there, back])).toEqual(['March 2026', 2]);
    expect(dates('July 2026', [])).toEqual(['March 2026', 0]);
  });

  it('makes an open action overdue from the day after, and a done one late by the day it was reported', () => {
    const given = { completionLatest: '2026-10-31' };
    expect(only(given, [], {}, { asAt: '2026-10-31' }).isOverdue).toBe(false);
    expect(only(given, [], {}, { asAt: '2026-11-01' }).isOverdue).toBe(true);
    const done = [update('u', '1.1.1', 'C2', { statusAfter: 'complete' })];
    expect(only({ ...given, status: 'complete' }, done)).toMatchObject({
      isOverdue: false,
      isLateComplete: true,
    });
    expect(only({ status: 'complete' }, done).isLateComplete).toBe(false);
  });
});

describe('how fresh an action of a pack is', () => {
  const may = '2026-05-12T22:59:00.000Z';
  const november = '2026-11-12T09:30:00.000Z';
  const told = (submittedAt: string, inCycle: string, given: Parameters<typeof update>[3] = {}) =>
    update(`${submittedAt} ${given.audience ?? ''}`, '1.1.1', inCycle, { submittedAt, ...given });
  const latest = (one: ReturnType<typeof told>): Given => ({
    lastUpdatedAt: one.submittedAt,
    lastUpdateId: one.id,
  });

  const cases = [
    ['open and not updated this cycle', 'on-track', may, 'C1', 'Carried forward: last updated 12 May 2026'],
    ['open and updated this cycle', 'on-track', november, 'C2', 'Updated 12 November 2026'],
    ['done and not updated this cycle', 'complete', may, 'C1', 'Updated 12 May 2026'],
  ] as const;
  test.each(cases)('is said in words when it is %s', (_, status, at, inCycle, words) => {
    const one = told(at, inCycle, { statusBefore: status, statusAfter: status });
    const found = only({ status, ...latest(one) }, [one]);
    expect(found).toMatchObject({ freshness: words, isCarriedForward: words.startsWith('Carried') });
    expect(found.lastUpdatedOn).toBe(at.slice(0, 10));
  });

  it('is said when it never had an update', () => {
    expect(only({})).toMatchObject({ freshness: 'Not updated yet', isCarriedForward: true });
    expect(only({ status: 'complete' })).toMatchObject({
      freshness: 'No update recorded',
      isCarriedForward: false,
    });
  });

  it('marks as many actions as the summary counts as not updated', () => {
    const plan = planWith(
      [
        action('1.1.1', { lastUpdatedAt: may }),
        action('1.1.2', { lastUpdatedAt: november }),
        action('1.1.3'),
        action('1.1.4', { status: 'complete', lastUpdatedAt: may }),
        action('1.1.5', { status: 'complete' }),
        action('1.1.6', { lifecycle: 'on-hold', status: 'on-hold', lastUpdatedAt: may }),
      ],
      [update('u', '1.1.2', 'C2')],
    );
    const frozen = thawedOf(plan);
    const carried = actionsPart(frozen).filter((one) => one.isCarriedForward);
    expect(carried.map(({ ref }) => ref)).toEqual(['1.1.1', '1.1.3']);
    expect(summaryPart(frozen).total.notUpdated).toBe(carried.length);
  });

  it('tells the public how old the text is that it reads', () => {
    const shown = (...updates: readonly ReturnType<typeof told>[]) => {
      const last = updates.at(-1);
      const plan = planWith([action('1.1.1', last === undefined ? {} : latest(last))], updates);
      const found = actionsPart(thawed(publicOf(thawedOf(plan).frozen)))[0];
      return [found?.freshness, found?.activity, found?.lastUpdatedOn];
    };
    const open = told(may, 'C1', { audience: 'public', activity: 'Open to all.' });
    const closed = told(november, 'C2', { activity: 'For the board.' });
    const openNow = told(november, 'C2', { audience: 'public', activity: 'Open today.' });
    expect(shown(open, closed)).toEqual(['Latest public update 12 May 2026', 'Open to all.', '2026-05-12']);
    expect(shown(closed)).toEqual(['No public update', '', null]);
    expect(shown(open, openNow)).toEqual(['Updated 12 November 2026', 'Open today.', '2026-11-12']);
    expect(shown(open)).toEqual(['Carried forward: last updated 12 May 2026', 'Open to all.', '2026-05-12']);
    expect(shown()).toEqual(['Not updated yet', '', null]);
  });
});
