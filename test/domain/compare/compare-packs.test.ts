import { describe, expect, it } from 'vitest';

import { comparePacks, type PackComparison } from '#domain/compare/compare-packs.ts';
import { emptyCuration, type Ask, type Highlight } from '#domain/pack/curation.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';

import { frozenOf } from '../frozen/freeze-kit.ts';
import { measure, valueOf } from '../measure/measure-kit.ts';
import { action, planWith, today, update } from '../plan-kit.ts';
import { play } from '../played-plan.ts';
import { richPack } from '../rich-plan.ts';
import { risk } from '../risk/risk-kit.ts';

const nothing = {
  isSame: true,
  facts: [],
  moved: [],
  joined: [],
  left: [],
  reworded: [],
  told: [],
  measures: [],
  risks: [],
  curation: { fields: [], highlights: [], isReordered: false, asks: [] },
  also: [],
};

const between = (before: Snapshot, after: Snapshot) => comparePacks(frozenOf(before), frozenOf(after));
const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));

describe('two versions of a pack', () => {
  const pack = richPack(play([{ step: 1, what: 0, which: 3 }]), 0);

  it('with nothing different say so, though each has its number, reason, moment and author', () => {
    const again = {
      ...pack,
      facts: {
        ...pack.facts,
        version: 3,
        reason: 'The file was damaged.',
        preparedBy: 'Director of Education',
        frozenAt: '2026-12-01T09:00:00.000Z',
      },
    };
    expect(comparePacks(pack, again)).toMatchObject({
      ...nothing,
      facts: [
        { field: 'Version', before: '2', after: '3' },
        { field: 'Reason for this version', before: 'A figure was wrong.', after: 'The file was damaged.' },
        { field: 'Prepared by', before: 'Name of lead-0', after: 'Director of Education' },
        { field: 'Frozen', before: '28 November 2026 at 10:15am', after: '1 December 2026 at 9:00am' },
      ],
    });
    expect(comparePacks(pack, pack)).toMatchObject(nothing);
  });

  it('differ in whatever differs, if only in a part that has no list of its own', () => {
    const [one] = pack.plan.sections;
    if (one === undefined) throw new Error('a rich plan has headings');
    const sections = [{ ...one, aim: 'Another aim.' }, ...pack.plan.sections.slice(1)];
    const other = { ...pack, plan: { ...pack.plan, sections } };
    expect(comparePacks(pack, other)).toMatchObject({ ...nothing, isSame: false, also: ['Headings'] });
  });

  it('differ the other way round from the other side', () => {
    const turned = ({ before, after, ...rest }: { before: unknown; after: unknown }) => ({
      ...rest,
      before: after,
      after: before,
    });
    const later = richPack(
      play(Array.from({ length: 40 }, (_, n) => ({ step: 1, what: n, which: n * 3 }))),
      1,
    );
    const [there, back] = [comparePacks(pack, later), comparePacks(later, pack)];
    expect(there.isSame).toBe(false);
    expect(back.facts).toEqual(there.facts.map(turned));
    expect(back.joined.map(({ ref }) => ref)).toEqual(there.left.map(({ ref }) => ref));
    expect(back.left.map(({ ref }) => ref)).toEqual(there.joined.map(({ ref }) => ref));
    expect(back.moved.map(({ ref, from, to }) => [ref, to, from])).toEqual(
      there.moved.map(({ ref, from, to }) => [ref, from, to]),
    );
    expect(back.counts).toEqual(there.counts.map(turned));
  });
});

describe('packs of two bodies', () => {
  it('tell what each says of itself', () => {
    const plan = planWith([action('1.1.1')]);
    const executive = frozenOf(plan, {
      body: 'Executive Panel',
      meetingOn: '2026-12-01',
      asAt: '2026-10-15',
      marking: 'OFFICIAL SENSITIVE',
    });
    expect(comparePacks(frozenOf(plan), executive).facts).toEqual([
      { field: 'Body', before: 'SEND Partnership Board', after: 'Executive Panel' },
      { field: 'Meeting', before: '11 December 2026', after: '1 December 2026' },
      { field: 'As at', before: '20 November 2026', after: '15 October 2026' },
      { field: 'Cycle', before: 'Cycle C2', after: 'Cycle C1' },
      { field: 'Marking', before: 'OFFICIAL', after: 'OFFICIAL SENSITIVE' },
    ]);
  });

  it('say which of them is made for the public', () => {
    const pack = frozenOf(planWith([action('1.1.1')]));
    expect(comparePacks(pack, publicOf(pack)).facts).toContainEqual({
      field: 'Made for',
      before: 'The board',
      after: 'The public',
    });
  });
});

describe('the actions of two packs', () => {
  it.each<[string, Parameters<typeof action>[1], string, string, string]>([
    ['title', { title: 'New title' }, 'Title', 'Action 1.1.1', 'New title'],
    ['wording', { description: 'New.' }, 'Full wording', 'The full wording of action 1.1.1.', 'New.'],
    [
      'place',
      { section: '2.1' },
      'Place in the plan',
      '1.1 Early identification',
      '2.1 Specialist sufficiency and capital',
    ],
    ['place without a heading', { section: '9' }, 'Place in the plan', '1.1 Early identification', '9'],
    [
      'lead',
      { leads: ['forum', 'gone'] },
      'Delivery lead',
      'Therapies Lead',
      'Forum Coordinator, No longer in the plan’s list of people',
    ],
    ['owner', { ownerAsWritten: '' }, 'Owner as the plan writes it', 'Therapies workstream', ''],
    ['officer', { accountable: null }, 'Accountable officer', 'Director of Education', ''],
    [
      'measure',
      { successMeasures: 'Less.' },
      'How success is measured',
      'Families tell us that they waited less.',
      'Less.',
    ],
    ['date', { completionAsWritten: 'May 2027' }, 'Completion date', 'Autumn term 2026', 'May 2027'],
    ['review', { reviewOn: '2027-01-31' }, 'Looked at again on', '', '31 January 2027'],
    ['lifecycle', { lifecycle: 'on-hold' }, 'In the plan', 'Live', 'On hold by decision'],
  ])('differ in words by their %s', (_, given, field, before, after) => {
    const found = between(planWith([action('1.1.1')]), planWith([action('1.1.1', given)]));
    const title = given?.title ?? 'Action 1.1.1';
    expect(found.reworded).toEqual([{ ref: '1.1.1', title, fields: [{ field, before, after }] }]);
    expect([found.isSame, found.told, found.moved, found.also]).toEqual([false, [], [], []]);
  });

  it.each<[string, Parameters<typeof action>[1], string, string, string]>([
    ['reason', { latestReason: 'Ill.' }, 'Reason', '', 'Ill.'],
    ['activity', { latestActivity: '' }, 'Activity', 'Trained 40 staff.', ''],
    ['impact', { latestImpact: 'None.' }, 'Impact', 'Waits fell from 71 to 64 weeks.', 'None.'],
    ['rating', { impactRating: 'sustained' }, 'Impact rating', 'Some evidence', 'Sustained'],
    ['next steps', { latestNextSteps: 'Rest.' }, 'Next steps', 'Train the other 20.', 'Rest.'],
    ['forecast', { forecastOn: '2027-02-28' }, 'Forecast', '', '28 February 2027'],
  ])('differ in what was reported by their %s', (_, given, field, before, after) => {
    const found = between(planWith([action('1.1.1')]), planWith([action('1.1.1', given)]));
    expect(found.told).toEqual([{ ref: '1.1.1', title: 'Action 1.1.1', fields: [{ field, before, after }] }]);
    expect([found.isSame, found.reworded, found.moved, found.also]).toEqual([false, [], [], []]);
  });

  it('move, join and leave, in the order of the refs, and are counted by status', () => {
    const found = between(
      planWith([
        action('1.1.10', { status: 'at-risk' }),
        action('1.1.2'),
        action('1.1.3'),
        action('1.1.4', { lifecycle: 'withdrawn' }),
        action('1.1.5'),
      ]),
      planWith([
        action('1.1.10', { status: 'off-track' }),
        action('1.1.2', { status: 'complete' }),
        action('1.1.3', { lifecycle: 'merged', mergedInto: '1.1.2' }),
        action('1.1.4'),
        action('1.1.6', { status: 'not-started' }),
      ]),
    );
    expect(found.moved.map(({ ref, from, to }) => [ref, from.label, to.label])).toEqual([
      ['1.1.2', 'On track', 'Complete'],
      ['1.1.10', 'At risk', 'Off track'],
    ]);
    expect(found.reworded).toEqual([
      { ref: '1.1.3', title: 'Action 1.1.3', fields: [{ field: 'Merged into', before: '', after: '1.1.2' }] },
    ]);
    const only = (list: PackComparison['joined']) =>
      list.map((one) => [one.ref, one.status.label, one.otherwise]);
    expect(only(found.joined)).toEqual([
      ['1.1.4', 'On track', 'Withdrawn'],
      ['1.1.6', 'Not started', ''],
    ]);
    expect(only(found.left)).toEqual([
      ['1.1.3', 'On track', 'Merged into another action'],
      ['1.1.5', 'On track', ''],
    ]);
    expect(found.counts.map(({ status, before, after }) => [status.letter, before, after])).toEqual([
      ['N', 0, 1],
      ['G', 3, 1],
      ['A', 1, 0],
      ['R', 0, 1],
      ['B', 0, 1],
      ['E', 0, 0],
      ['H', 0, 0],
    ]);
  });

  it('are counted by the statuses of both schemes, also one that only the older has', () => {
    const older = planWith([action('1.1.1', { status: 'blue' })]);
    const newer = planWith([action('1.1.1')], [], {
      scheme: { ...defaultScheme, version: 2, statuses: defaultScheme.statuses.slice(0, 2) },
    });
    const found = between(older, newer);
    expect(found.counts.map(({ status }) => status.code)).toEqual([
      ...defaultScheme.statuses.map(({ code }) => code),
      'blue',
    ]);
    expect(found.counts.at(-1)).toMatchObject({ before: 1, after: 0 });
    expect(found.also).toEqual(['Statuses and what they mean']);
  });

  it('have returns in the cycle that counts for each, none before the first', () => {
    const plan = planWith([action('1.1.1'), action('1.1.2')], [update('u', '1.1.1', 'C2')]);
    const at = (asAt: string) => frozenOf(plan, { asAt });
    expect(comparePacks(at('2026-08-01'), at(today)).returns).toEqual({
      before: null,
      after: { due: 2, onTime: 1, late: 0, none: 1 },
    });
  });
});

describe('the registers of two packs', () => {
  it('differ in measures whose value, aim or name differs, or that only one has', () => {
    const plan = (
      measures: Parameters<typeof keyed<ReturnType<typeof measure>>>[0],
      values: readonly ReturnType<typeof valueOf>[],
    ) =>
      planWith([], [], {
        measures: keyed(measures, (one) => one.key),
        measureValues: keyed(values, (one) => one.id),
      });
    const found = between(
      plan(
        [measure('K1'), measure('K2'), measure('K3'), measure('K5', { isActive: false })],
        [valueOf('K1', 'May 2026', 60), valueOf('K2', 'May 2026', 50)],
      ),
      plan(
        [measure('K1', { target: 80 }), measure('K2'), measure('K4', { title: 'New one', baseline: null })],
        [
          valueOf('K1', 'May 2026', 63),
          valueOf('K1', 'June 2026', 64, { isProvisional: true, enteredAt: '2026-07-10T09:00:00.000Z' }),
          valueOf('K2', 'May 2026', 50),
        ],
      ),
    );
    expect(found.measures).toEqual([
      {
        key: 'K1',
        title: 'Measure K1',
        is: 'differs',
        fields: [
          { field: 'Current value', before: '60%, May 2026', after: '64% (provisional), June 2026' },
          { field: 'Target', before: '75% (31 August 2027)', after: '80% (31 August 2027)' },
          { field: 'Value, May 2026', before: '60%', after: '63%' },
        ],
      },
      {
        key: 'K3',
        title: 'Measure K3',
        is: 'went',
        fields: [
          { field: 'Title', before: 'Measure K3', after: '' },
          { field: 'Baseline', before: '41% (31 December 2024)', after: '' },
          { field: 'Target', before: '75% (31 August 2027)', after: '' },
        ],
      },
      {
        key: 'K4',
        title: 'New one',
        is: 'came',
        fields: [
          { field: 'Title', before: '', after: 'New one' },
          { field: 'Target', before: '', after: '75% (31 August 2027)' },
        ],
      },
      {
        key: 'K5',
        title: 'Measure K5',
        is: 'went',
        fields: [
          { field: 'Title', before: 'Measure K5', after: '' },
          { field: 'Baseline', before: '41% (31 December 2024)', after: '' },
          { field: 'Target', before: '75% (31 August 2027)', after: '' },
        ],
      },
    ]);
    expect(found.also).toEqual([]);
  });

  it('differ in risks by score, level and state, and in those that only one has', () => {
    const plan = (...risks: readonly ReturnType<typeof risk>[]) =>
      planWith([], [], { risks: keyed(risks, (one) => one.ref) });
    const found = between(
      plan(risk('R2'), risk('R10'), risk('R3')),
      plan(
        risk('R10', { mitigated: { likelihood: 4, impact: 3 }, level: 'Executive Panel' }),
        risk('R2', { state: 'closed', closedOn: '2026-11-01' }),
        risk('R4'),
      ),
    );
    expect(found.risks.map(({ key, is }) => [key, is])).toEqual([
      ['R2', 'differs'],
      ['R3', 'went'],
      ['R4', 'came'],
      ['R10', 'differs'],
    ]);
    expect(found.risks[0]?.fields).toEqual([
      { field: 'State', before: 'Open', after: 'Closed' },
      { field: 'Closed', before: '', after: '1 November 2026' },
    ]);
    expect(found.risks[3]?.fields).toEqual([
      {
        field: 'Mitigated score',
        before: '9 (likelihood 3, impact 3)',
        after: '12 (likelihood 4, impact 3)',
      },
      { field: 'Looked after by', before: 'Partnership board', after: 'Executive Panel' },
    ]);
  });
});

describe('the curation of two packs', () => {
  const highlight = (updateId: string, activity: string, given: Partial<Highlight> = {}): Highlight => ({
    updateId,
    actionRef: '1.1.1',
    original: { activity: 'Own words.', impact: '' },
    edited: { activity, impact: '' },
    audience: 'board',
    ...given,
  });
  const ask = (id: string, text: string, given: Partial<Ask> = {}): Ask => ({
    id,
    kind: 'decision',
    text,
    about: [],
    ...given,
  });
  const packWith = (curation: Partial<typeof emptyCuration>) =>
    frozenOf(planWith([action('1.1.1')]), { curation: { ...emptyCuration, ...curation } });

  it('differs in sentences, in highlights and in what is asked', () => {
    const found = comparePacks(
      packWith({
        overall: 'It stands well.',
        highlights: [highlight('u1', 'One.'), highlight('u2', 'Two.'), highlight('u3', 'Three.')],
        asks: [ask('a', 'Agree the date.'), ask('b', 'Note it.', { kind: 'information' })],
      }),
      packWith({
        overall: 'It stands badly.',
        publicOverall: 'We go on.',
        highlights: [
          highlight('u3', 'Three.', { audience: 'public' }),
          highlight('u1', 'One, edited.', { edited: { activity: 'One, edited.', impact: 'Seen.' } }),
          highlight('u4', 'Four.'),
        ],
        asks: [
          ask('a', 'Agree the date.', { about: ['1.1.1', 'R1'] }),
          ask('c', 'Talk.', { kind: 'discussion' }),
        ],
      }),
    );
    expect(found.isSame).toBe(false);
    expect(found.curation).toEqual({
      fields: [
        { field: 'How the plan stands', before: 'It stands well.', after: 'It stands badly.' },
        { field: 'How the plan stands, for the public', before: '', after: 'We go on.' },
      ],
      highlights: [
        { ref: '1.1.1', is: 'edited', before: 'One.', after: 'One, edited.\nSeen.' },
        { ref: '1.1.1', is: 'removed', before: 'Two.', after: '' },
        { ref: '1.1.1', is: 'edited', before: 'Three.', after: 'Three.\nFor the public too.' },
        { ref: '1.1.1', is: 'added', before: '', after: 'Four.' },
      ],
      isReordered: true,
      asks: [
        {
          ref: '',
          is: 'edited',
          before: 'For decision: Agree the date.',
          after: 'For decision: Agree the date. (1.1.1, R1)',
        },
        { ref: '', is: 'removed', before: 'For information: Note it.', after: '' },
        { ref: '', is: 'added', before: '', after: 'For discussion: Talk.' },
      ],
    });
  });

  it('is not reordered by what came or went', () => {
    const [one, two, three] = [highlight('u1', 'One.'), highlight('u2', 'Two.'), highlight('u3', 'Three.')];
    const order = (before: readonly Highlight[], after: readonly Highlight[]) =>
      comparePacks(packWith({ highlights: before }), packWith({ highlights: after })).curation.isReordered;
    expect(order([one, two], [one, three, two])).toBe(false);
    expect(order([one, two, three], [three])).toBe(false);
    expect(order([one, two], [two, one])).toBe(true);
  });
});
