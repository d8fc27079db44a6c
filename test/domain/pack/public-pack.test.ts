import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countReturns, returnsOf } from '#domain/cycle/returns.ts';
import { figuresOf } from '#domain/cycle/cycle-figures.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { summaryOf } from '#domain/overview.ts';
import { packOf } from '#domain/pack/pack.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { thaw } from '#domain/frozen/thaw.ts';
import { definitionsIn } from '#pack/sheet/sheet-definitions.ts';

import { frozenOf } from '../frozen/freeze-kit.ts';
import { measure, measured, valueOf } from '../measure/measure-kit.ts';
import { action, approvedOn, person, planChange, planWith, update } from '../plan-kit.ts';
import { play, type Event } from '../played-plan.ts';
import { isPublicPlace, keyPlaces, mapTexts, publicPlaces, secret } from './public-kit.ts';
import { richPack } from '../rich-plan.ts';

const packs = fc
  .tuple(
    fc.array(fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }), {
      maxLength: 60,
    }),
    fc.nat(5),
  )
  .map(([events, pick]) => richPack(play(events), pick));

// every kind of event there is, so that every kind of record is there
const everything: readonly Event[] = Array.from({ length: 60 }, (_, index) => ({
  step: index % 2,
  what: index,
  which: index * 7,
}));

/** A pack in which every text that the public must not read says so. */
function marked(frozen: FrozenPack): FrozenPack {
  let count = 0;
  const map = mapTexts(frozen, ({ at, text }) => {
    if (text === null || isPublicPlace(at)) return text;
    // one key is one person wherever it stands
    if (keyPlaces.test(at)) return `${secret} ${text}`;
    count += 1;
    return `${secret} ${String(count)} ${at}`;
  });
  // words of a public highlight are public, whatever the lead's own were
  const { curation } = frozen;
  const withSecrets = readFrozen(JSON.stringify(map));
  const isPublic = new Set(frozen.plan.updates.flatMap((one) => (one.audience === 'public' ? one.id : [])));
  return {
    ...withSecrets,
    curation: {
      ...withSecrets.curation,
      highlights: withSecrets.curation.highlights.map((one, index) =>
        one.audience === 'public' && isPublic.has(one.updateId)
          ? { ...one, edited: curation.highlights[index]?.edited ?? one.edited }
          : one,
      ),
    },
  };
}

describe('what is published of a pack', () => {
  it('holds no text that only the boards may read, and no name', () => {
    fc.assert(
      fc.property(packs, (frozen) => {
        const secrets = marked(frozen);
        expect(frozenText(secrets)).toContain(secret);
        const found = frozenText(publicOf(secrets)).match(/.{0,40}SECRET.{0,40}/);
        expect(found).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('is tried with something in every text there is', () => {
    const [said, unsaid] = [new Set<string>(), new Set<string>()];
    for (const pick of [0, 1, 2])
      mapTexts(richPack(play(everything), pick), ({ at, text }) => {
        (text === null ? unsaid : said).add(at);
        return text;
      });
    // figures and scores without a value look like texts without words
    const noTexts = /\.(range\w+|rollingMonths|threshold|numerator|denominator|target|before)$/;
    // dropped when it was frozen, or never anything before
    const none = /\.(objectId|importId|before\.mergedInto)$/;
    const never = [...unsaid].filter((at) => !said.has(at) && !noTexts.test(at) && !none.test(at));
    expect(never).toEqual([]);
    expect(publicPlaces.filter((one) => ![...said, ...unsaid].some((at) => one.test(at)))).toEqual([]);
  });

  it('is the same when it is asked for again, and is marked as public', () => {
    fc.assert(
      fc.property(packs, (frozen) => {
        const once = publicOf(frozen);
        expect(publicOf(once)).toEqual(once);
        expect(readFrozen(frozenText(once))).toEqual(once);
        expect(once.facts).toMatchObject({ audience: 'public', marking: '', reason: '' });
      }),
      { numRuns: 30 },
    );
  });

  it('counts what the board counts', () => {
    fc.assert(
      fc.property(packs, (frozen) => {
        const { asAt } = frozen.facts;
        const [board, open] = [thaw(frozen), thaw(publicOf(frozen))];
        expect(summaryOf(open, asAt)).toEqual(summaryOf(board, asAt));
        for (const cycle of board.cycles.values()) {
          const counts = (plan: typeof board) => {
            const { reDated: _, reDatesDeclined: _declined, ...figures } = figuresOf(plan, cycle, asAt);
            return figures;
          };
          expect(counts(open)).toEqual(counts(board));
          expect(countReturns(returnsOf(open, cycle, asAt))).toEqual(
            countReturns(returnsOf(board, cycle, asAt)),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing of an action that is only proposed', () => {
    const frozen = richPack(play(everything), 1);
    expect(frozen.plan.actions.map(({ ref }) => ref)).toContain('9.9.9');
    expect(frozenText(publicOf(frozen))).not.toContain('9.9.9');
  });

  it('leaves the pack of the board as it is', () => {
    const frozen = richPack(play(everything), 1);
    const before = frozenText(frozen);
    publicOf(frozen);
    expect(frozenText(frozen)).toBe(before);
  });
});

describe('the people of a public pack', () => {
  const plan = planWith(
    [
      action('1.1.1', { leads: ['jane-smith', 'forum', 'gone-jones'], ownerAsWritten: ' therapies LEAD ' }),
      action('1.1.2', { leads: ['group', 'alone'], accountable: 'forum', ownerAsWritten: 'Jane Smith' }),
    ],
    [update('u', '1.1.1', 'C2', { by: 'jane-smith', onBehalfOf: 'alone', dataCheck: ['reason name 1'] })],
    {
      people: new Map(
        [
          person('jane-smith', { name: 'Jane Smith', post: 'Therapies Lead' }),
          person('forum', { name: 'Ann Other', organisation: 'Parent Carer Forum' }),
          person('alone', { name: 'Bob Nobody', organisation: '' }),
          person('group', { name: 'Sufficiency workstream', kind: 'group', updaters: ['jane-smith'] }),
        ].map((one) => [one.key, one]),
      ),
      changes: new Map([
        ['c', planChange('c', { ...approvedOn('2026-11-10'), decidedBy: 'gone-brown', proposedBy: 'alone' })],
      ]),
    },
  );
  const frozen = publicOf(frozenOf(plan, { preparedBy: 'jane-smith' }));
  const nameOf = (key: string | null | undefined) =>
    frozen.plan.people.find((one) => one.key === key)?.name ?? `nobody (${String(key)})`;

  it('are called by their post, else their organisation, else as leads; groups by their name', () => {
    expect(frozen.plan.actions.map(({ leads }) => leads.map(nameOf))).toEqual([
      ['Therapies Lead', 'Parent Carer Forum', 'A lead of the plan'],
      ['Sufficiency workstream', 'A lead of the plan'],
    ]);
    expect(nameOf(frozen.plan.actions[1]?.accountable)).toBe('Parent Carer Forum');
  });

  it('have keys without meaning, the same everywhere, those who are gone among them', () => {
    const { people, updates, changes } = frozen.plan;
    expect(people.map(({ key }) => key)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']);
    expect(people.find(({ kind }) => kind === 'group')?.updaters.map(nameOf)).toEqual(['Therapies Lead']);
    expect([updates[0]?.by, updates[0]?.onBehalfOf].map(nameOf)).toEqual([
      'Therapies Lead',
      'A lead of the plan',
    ]);
    expect([changes[0]?.proposedBy, changes[0]?.decidedBy].map(nameOf)).toEqual([
      'A lead of the plan',
      'A lead of the plan',
    ]);
    expect(frozenText(frozen)).not.toMatch(/smith|jones|brown|ann|bob/i);
  });

  it('are owners in the words of the plan only where those are a known post or organisation', () => {
    expect(frozen.plan.actions.map((one) => one.ownerAsWritten)).toEqual([' therapies LEAD ', '']);
  });

  it('are no name of whoever prepared it', () => {
    const preparedBy = (key: string) => publicOf(frozenOf(plan, { preparedBy: key })).facts.preparedBy;
    expect(['jane-smith', 'forum', 'gone-jones'].map(preparedBy)).toEqual(['Therapies Lead', '', '']);
  });
});

describe('the texts of a public pack', () => {
  const at = (day: string) => `2026-11-${day}T09:30:00.000Z`;
  const updates = [
    update('first', '1.1.1', 'C2', { audience: 'public', submittedAt: at('02'), activity: 'Older.' }),
    update('second', '1.1.1', 'C2', {
      audience: 'public',
      submittedAt: at('05'),
      statusAfter: 'at-risk',
      reason: 'Staff left.',
      activity: 'For all.',
      impact: 'Seen.',
      impactRating: 'clear-evidence',
      nextSteps: 'More.',
      forecastOn: '2027-01-31',
      evidence: [{ label: 'Audit', url: 'https://example.org/audit' }],
    }),
    update('third', '1.1.1', 'C2', {
      submittedAt: at('09'),
      statusBefore: 'at-risk',
      statusAfter: 'off-track',
      reason: 'For the board.',
      evidence: [{ label: 'Letter', url: 'https://example.org/letter' }],
    }),
    update('only', '1.1.2', 'C2', { submittedAt: at('09') }),
  ];
  const now = {
    status: 'off-track',
    lastUpdateId: 'third',
    lastUpdatedAt: at('09'),
    latestReason: 'For the board.',
  };
  const plan = planWith(
    [
      action('1.1.1', now),
      action('1.1.2', { lastUpdateId: 'only', lastUpdatedAt: at('09') }),
      action('1.1.3'),
    ],
    updates,
  );
  const frozen = publicOf(frozenOf(plan));

  it('are those of the latest public update, with the status of the day', () => {
    expect(frozen.plan.actions[0]).toMatchObject({
      status: 'off-track',
      latestReason: 'Staff left.',
      latestActivity: 'For all.',
      latestImpact: 'Seen.',
      impactRating: 'clear-evidence',
      latestNextSteps: 'More.',
      forecastOn: '2027-01-31',
      lastUpdateId: 'second',
      lastUpdatedAt: at('09'),
    });
  });

  it('have the reason that their lead marked as public, and no evidence, which tells where it is kept and by whom', () => {
    const second = frozen.plan.updates.find(({ id }) => id === 'second');
    expect([second?.reason, second?.evidence]).toEqual(['Staff left.', []]);
    expect(frozenText(frozen)).not.toMatch(/example\.org|Audit|Letter/);
  });

  it('are none where there is no public update', () => {
    for (const one of frozen.plan.actions.slice(1))
      expect(one).toMatchObject({
        status: 'on-track',
        latestReason: '',
        latestActivity: '',
        latestImpact: '',
        impactRating: null,
        latestNextSteps: '',
        lastUpdateId: null,
      });
    expect(frozen.plan.actions.map((one) => one.lastUpdatedAt)).toEqual([at('09'), at('09'), null]);
  });

  it('leave of an update for the board when it came and what status it gave', () => {
    expect(frozen.plan.updates.find(({ id }) => id === 'third')).toEqual({
      id: 'third',
      actionRef: '1.1.1',
      cycle: 'C2',
      by: 'p3',
      onBehalfOf: null,
      submittedAt: at('09'),
      statusBefore: 'at-risk',
      statusAfter: 'off-track',
      reason: '',
      activity: '',
      impact: '',
      impactRating: null,
      nextSteps: '',
      forecastOn: null,
      evidence: [],
      audience: 'board',
      dataCheck: [],
    });
  });

  it('keep the highlights of public updates that are meant for the public, as they were edited', () => {
    const highlight = (updateId: string, audience: 'public' | 'board', actionRef = '1.1.1') => ({
      updateId,
      actionRef,
      audience,
      original: { activity: `Own ${updateId}`, impact: '' },
      edited: { activity: `Edited ${updateId}`, impact: '' },
    });
    const curation = {
      overall: 'For the board.',
      publicOverall: 'For all.',
      highlights: [
        highlight('second', 'public'),
        highlight('first', 'board'),
        highlight('third', 'public'),
        highlight('second', 'public', '1.1.2'),
        highlight('nowhere', 'public'),
      ],
      asks: [{ id: 'a', kind: 'decision' as const, text: 'Decide.', about: [] }],
    };
    expect(publicOf(frozenOf(plan, { curation })).curation).toEqual({
      overall: 'For all.',
      publicOverall: 'For all.',
      highlights: [{ ...highlight('second', 'public'), original: { activity: 'Edited second', impact: '' } }],
      asks: [],
    });
  });
});

describe('the changes of a public pack', () => {
  const changes = [
    planChange('approved', {
      kind: 're-date',
      ...approvedOn('2026-11-10'),
      decisionNote: 'Reluctantly.',
      driver: 'Policy',
      parts: [
        {
          ref: '1.1.1',
          before: { completionAsWritten: 'March 2026', implications: 'Costs.', ownerAsWritten: 'Jane Smith' },
          after: { completionAsWritten: 'Autumn term 2026', implications: 'More.', ownerAsWritten: 'Ann' },
        },
      ],
    }),
    planChange('notes', {
      kind: 'details',
      ...approvedOn('2026-11-11'),
      parts: [{ ref: '1.1.1', before: { sources: [] }, after: { sources: ['Complaint'] } }],
    }),
    planChange('declined', { ...approvedOn('2026-11-10'), state: 'declined' }),
    planChange('waiting', {}),
    planChange('taken back', { state: 'taken-back' }),
  ];
  const frozen = publicOf(
    frozenOf(planWith([action('1.1.1')], [], { changes: new Map(changes.map((one) => [one.id, one])) })),
  );

  it('are the approved ones, with what the plan itself tells and without why', () => {
    expect(frozen.plan.changes).toEqual([
      expect.objectContaining({
        id: 'approved',
        reason: '',
        driver: '',
        decisionNote: '',
        parts: [
          {
            ref: '1.1.1',
            before: { completionAsWritten: 'March 2026' },
            after: { completionAsWritten: 'Autumn term 2026' },
          },
        ],
      }),
    ]);
  });
});

describe('who led and who leads', () => {
  const handedOver = { ref: '1.1.1', before: { leads: ['forum'] }, after: { leads: ['lead'] } };
  const changes = [
    planChange('lead', { kind: 'lead', ...approvedOn('2026-11-10'), parts: [handedOver] }),
    planChange('officer', {
      kind: 'lead',
      ...approvedOn('2026-11-11'),
      parts: [{ ref: '1.1.1', before: { accountable: null }, after: { accountable: 'director' } }],
    }),
    planChange('both', {
      kind: 're-date',
      ...approvedOn('2026-11-12'),
      parts: [
        {
          ref: '1.1.1',
          before: { ...handedOver.before, completionAsWritten: 'March 2026' },
          after: { ...handedOver.after, completionAsWritten: 'Autumn term 2026' },
        },
      ],
    }),
    planChange('new', {
      kind: 'add',
      ...approvedOn('2026-11-13'),
      parts: [{ ref: '1.1.2', before: null, after: { title: 'Open a hub', leads: ['lead'] } }],
    }),
  ];
  const plan = planWith([action('1.1.1'), action('1.1.2')], [], {
    changes: new Map(changes.map((one) => [one.id, one])),
  });
  const open = packOf(publicOf(frozenOf(plan)));

  it('is told by no published change, and one of leads alone is none', () => {
    expect(open.changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['add', '', ''],
      ['re-date', 'March 2026', 'Autumn term 2026'],
    ]);
    expect(packOf(frozenOf(plan)).changes.map(({ kind }) => kind)).toEqual([
      'add',
      're-date',
      'lead',
      'lead',
    ]);
  });
});

describe('how a partnership scores its risks', () => {
  const bands = [{ upTo: 16, label: 'Green', level: 'Trust executive' }];
  const plan = planWith([action('1.1.1')], [], {
    settings: { ...defaultSettings, risks: { ...defaultSettings.risks, bands } },
  });

  it('is published neither in its own words nor in those of a plan without any', () => {
    const frozen = frozenOf(plan);
    expect(definitionsIn(packOf(frozen)).some(({ term }) => term === 'Green')).toBe(true);
    const open = publicOf(frozen);
    expect(open.plan.settings.risks).toEqual({ bands: [], likelihoods: [], impacts: [], responses: [] });
    expect(definitionsIn(packOf(open)).filter(({ kind }) => kind.startsWith('Risk'))).toEqual([]);
    expect(frozenText(open)).not.toMatch(/Green|Trust executive|Very high|Partnership board|Critical/);
  });

  it('names no body that another partnership may not have', () => {
    expect(defaultSettings.risks.bands.map(({ level }) => level)).toEqual([
      'Delivery group',
      'Delivery group',
      'Partnership board',
      'Executive panel',
    ]);
  });
});

describe('the figures of a public pack', () => {
  const few = measure('K1', {
    unitKind: 'count',
    isSmallNumberRisk: true,
    baseline: 3,
    baselineNote: 'Of one school.',
  });
  const rate = measure('K2', { isSmallNumberRisk: true });
  const other = measure('K3', { unitKind: 'count', baseline: 3 });
  const values = [
    valueOf('K1', 'August 2026', 12, { note: 'All in one class.' }),
    valueOf('K1', 'September 2026', 4),
    valueOf('K1', 'October 2026', 0),
    valueOf('K2', 'September 2026', 50, { numerator: 2, denominator: 4 }),
    valueOf('K2', 'October 2026', 50, { numerator: 40, denominator: 80 }),
    valueOf('K3', 'October 2026', 4),
    valueOf('K9', 'October 2026', 40),
  ];
  const frozen = publicOf(frozenOf(measured([few, rate, other], values)));
  const told = (key: string) =>
    frozen.plan.measureValues
      .filter((one) => one.measure === key)
      .map(({ value, numerator, denominator, note }) => [value, numerator, denominator, note]);

  it('hide counts of 1 to 4, and rates that tell one, where small numbers may tell who a child is', () => {
    expect(told('K1')).toEqual([
      [12, null, null, ''],
      [null, null, null, 'fewer than 5'],
      [0, null, null, ''],
    ]);
    expect(told('K2')).toEqual([
      [null, null, null, 'suppressed'],
      [50, 40, 80, ''],
    ]);
    expect(frozen.plan.measures.map((one) => [one.baseline, one.baselineNote])).toEqual([
      [null, ''],
      [41, ''],
      [3, ''],
    ]);
  });

  it('come through as they are where no child is behind them, and not at all without their measure', () => {
    expect(told('K3')).toEqual([[4, null, null, '']]);
    expect(told('K9')).toEqual([[null, null, null, '']]);
  });
});
