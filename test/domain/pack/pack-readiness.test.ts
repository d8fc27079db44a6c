import { describe, expect, it } from 'vitest';

import { emptyCuration, type Curation } from '#domain/pack/curation.ts';
import { readinessOf, type ReadinessCode } from '#domain/pack/pack-readiness.ts';
import { packOf } from '#domain/pack/pack.ts';
import { blankRisk } from '#domain/risk/risk.ts';
import { defaultScheme } from '#domain/status.ts';
import { measure, valueOf } from '../measure/measure-kit.ts';
import { thawedOf } from './pack-kit.ts';
import { action, approvedOn, cycle, person, planChange, planWith, today, update } from '../plan-kit.ts';

type Plan = ReturnType<typeof planWith>;

const wanted = {
  body: 'SEND Partnership Board',
  meetingOn: '2026-12-11',
  asAt: today,
  marking: 'OFFICIAL',
  curation: emptyCuration,
};

const item = (
  code: ReadinessCode,
  plan: Plan,
  given: Partial<typeof wanted> & { readonly curation?: Curation } = {},
) => {
  const found = readinessOf(plan, { ...wanted, ...given }, today).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not looked at`);
  return found;
};

const highlight = (updateId: string, words: { activity?: string; impact?: string } = {}) => {
  const original = { activity: '', impact: '' };
  return {
    updateId,
    actionRef: '1.1.1',
    original,
    edited: { ...original, ...words },
    audience: 'board' as const,
  };
};

const told = { lastUpdateId: 'u', lastUpdatedAt: '2026-11-12T09:30:00.000Z' };

describe('the check before a pack', () => {
  it('looks at everything, fine or not, always in the same order', () => {
    const codes = (plan: Plan) => readinessOf(plan, wanted, today).map(({ code }) => code);
    const all = codes(planWith([]));
    expect(all).toEqual(codes(planWith([action('1.1.1', { status: 'parked' })])));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(17);
  });

  it('finds nothing where all is well', () => {
    const freeze = { ...cycle('C2', '2026-11-01', '2026-11-30'), cutOffOn: '2026-11-15' };
    const plan = planWith([action('1.1.1', told)], [update('u', '1.1.1', 'C2')], {
      cycles: new Map([['C2', freeze]]),
    });
    const curation = { ...emptyCuration, overall: 'Good progress.', highlights: [highlight('u')] };
    const items = readinessOf(plan, { ...wanted, curation }, today);
    expect(items.filter(({ severity }) => severity !== 'fine')).toEqual([]);
    expect(items.every(({ count, keys, findings }) => count + keys.length + findings.length === 0)).toBe(
      true,
    );
  });

  it('stops where the day is still to come, or after the meeting', () => {
    const plan = planWith([action('1.1.1')]);
    expect(item('as-at-in-future', plan, { asAt: '2026-11-21' })).toMatchObject({
      severity: 'stops',
      facts: { asAt: '2026-11-21', today },
    });
    expect(item('as-at-in-future', plan).severity).toBe('fine');
    expect(item('as-at-after-meeting', plan, { meetingOn: '2026-11-19' }).severity).toBe('stops');
    expect(item('as-at-after-meeting', plan, { meetingOn: today }).severity).toBe('fine');
  });

  it('asks for a marking, which may be left out', () => {
    expect(item('marking-missing', planWith([]), { marking: ' ' })).toMatchObject({
      severity: 'look',
      count: 1,
    });
  });

  it('counts the returns that are missing, and names who was asked, most missing first', () => {
    const people = new Map(
      [person('a'), person('b'), person('team', { kind: 'group', updaters: ['c'] })].map((one) => [
        one.key,
        one,
      ]),
    );
    const plan = planWith(
      [
        action('1.1.1', { leads: ['a'] }),
        action('1.1.2', { leads: ['b', 'a'] }),
        action('1.1.3', { leads: ['team'] }),
        action('1.1.4', { leads: ['d'] }),
      ],
      [update('u', '1.1.4', 'C2')],
      { people },
    );
    const found = item('returns-missing', plan);
    expect(found).toMatchObject({
      severity: 'look',
      count: 3,
      keys: ['1.1.1', '1.1.2', '1.1.3'],
      people: ['a', 'b', 'c'],
      facts: { due: 4, cycle: 'Cycle C2' },
    });
    expect(packOf(thawedOf(plan).frozen).summary.returns?.none).toBe(found.count);
  });

  it('misses nothing before the first cycle', () => {
    const plan = planWith([action('1.1.1')], [], { cycles: new Map() });
    expect(item('returns-missing', plan)).toMatchObject({ severity: 'fine', facts: { due: 0, cycle: '' } });
    expect(item('before-cut-off', plan)).toMatchObject({ severity: 'fine', facts: { cycle: '' } });
  });

  it('counts questions, and names their actions', () => {
    const plan = planWith([action('1.1.1', { completionLatest: '2026-10-31' }), action('1.1.2')]);
    const found = item('questions-open', plan);
    expect(found.severity).toBe('look');
    expect(found.keys).toContain('1.1.1');
    expect(found.count).toBeGreaterThanOrEqual(found.keys.length);
  });

  it('looks at the plan as it was at the end of the day', () => {
    const plan = planWith(
      [action('1.1.1', { lifecycle: 'withdrawn' }), action('1.1.2', { enteredOn: '2026-11-19' })],
      [],
      {
        changes: new Map([
          [
            'w',
            planChange('w', {
              kind: 'withdraw',
              parts: [{ ref: '1.1.1', before: { lifecycle: 'live' }, after: { lifecycle: 'withdrawn' } }],
              ...approvedOn('2026-11-19'),
            }),
          ],
        ]),
      },
    );
    expect(item('returns-missing', plan, { asAt: '2026-11-18' }).keys).toEqual(['1.1.1']);
    expect(item('changes-waiting', plan, { asAt: '2026-11-18' })).toMatchObject({ count: 1, keys: ['w'] });
    expect(item('returns-missing', plan).keys).toEqual(['1.1.2']);
    expect(item('changes-waiting', plan).severity).toBe('fine');
  });

  it('names measures whose value should be known, and risks to be looked at again', () => {
    const late = measure('K1', { lagDays: 10 });
    const plan = planWith([action('1.1.1')], [], {
      measures: new Map([
        ['K1', late],
        ['K2', measure('K2')],
      ]),
      measureValues: new Map([
        ['v', valueOf('K1', 'September 2026', 41)],
        ['w', valueOf('K2', 'October 2026', 41)],
      ]),
      risks: new Map(
        [
          { ...blankRisk('R2', 'threat', '2026-01-01'), reviewOn: today },
          { ...blankRisk('R10', 'threat', '2026-01-01'), reviewOn: '2026-11-21' },
          { ...blankRisk('I1', 'issue', '2026-01-01'), reviewOn: '2026-11-01' },
        ].map((one) => [one.ref, one]),
      ),
    });
    expect(item('values-missing', plan)).toMatchObject({ severity: 'look', count: 1, keys: ['K1'] });
    expect(item('risks-past-review', plan).keys).toEqual(['I1', 'R2']);
  });

  it('names approved changes that the actions do not show yet', () => {
    const half = planChange('half', {
      parts: [{ ref: '1.1.1', before: { title: 'Action 1.1.1' }, after: { title: 'Other' } }],
      ...approvedOn('2026-11-12'),
    });
    const plan = planWith([action('1.1.1')], [], { changes: new Map([['half', half]]) });
    expect(item('changes-unfinished', plan).keys).toEqual(['half']);
    const done = { ...plan, actions: new Map([['1.1.1', action('1.1.1', { title: 'Other' })]]) };
    expect(item('changes-unfinished', done).severity).toBe('fine');
  });

  it('names open actions whose date is not understood, and statuses that no scheme had', () => {
    const vague = { completionAsWritten: 'when ready', completionPrecision: 'unknown' } as const;
    const plan = planWith([
      action('1.1.1', vague),
      action('1.1.2', { ...vague, status: 'complete' }),
      action('1.1.3', { ...vague, completionAsWritten: '' }),
      action('1.1.4', { status: 'parked' }),
      action('1.1.5', { status: 'parked', lifecycle: 'withdrawn' }),
      action('1.1.6', { status: '' }),
    ]);
    expect(item('dates-not-understood', plan).keys).toEqual(['1.1.1']);
    expect(item('statuses-unknown', plan).keys).toEqual(['1.1.4', '1.1.6']);
  });

  it('takes a retired status for known', () => {
    const [first, ...statuses] = defaultScheme.statuses;
    if (first === undefined) throw new Error('the scheme is empty');
    const scheme = { ...defaultScheme, statuses, retiredStatuses: [first] };
    const plan = planWith([action('1.1.1', { status: first.code })], [], { scheme });
    expect(item('statuses-unknown', plan).severity).toBe('fine');
  });

  it('says that rows could not be read, and that an empty pack would be issued', () => {
    const problems = [{ list: 'Actions', rowId: '7', what: 'Ref is missing.' }];
    expect(item('rows-unreadable', planWith([], [], { problems })).count).toBe(1);
    expect(item('no-actions', planWith([action('1.1.1', { lifecycle: 'merged' })]))).toMatchObject({
      severity: 'look',
      count: 1,
    });
  });

  it('says what of the curation is missing', () => {
    const plan = planWith([action('1.1.1', told)], [update('u', '1.1.1', 'C2')]);
    const curated = (curation: Partial<Curation>) =>
      item('nothing-curated', plan, { curation: { ...emptyCuration, ...curation } });
    expect(curated({})).toMatchObject({
      severity: 'look',
      facts: { overall: 0, highlights: 0, asks: 0 },
    });
    expect(curated({ overall: 'Good progress.' }).facts).toMatchObject({ overall: 1, highlights: 0 });
    expect(curated({ overall: ' ', highlights: [highlight('u')] }).severity).toBe('look');
    expect(curated({ overall: 'Good.', highlights: [highlight('u')] }).severity).toBe('fine');
  });

  it('stops at highlights of updates that came after the day, or that the library does not have', () => {
    const plan = planWith([action('1.1.1', told)], [update('u', '1.1.1', 'C2')]);
    const curation = { ...emptyCuration, highlights: [highlight('u')] };
    expect(item('highlights-too-late', plan, { curation }).severity).toBe('fine');
    expect(item('highlights-too-late', plan, { curation, asAt: '2026-11-11' })).toMatchObject({
      severity: 'stops',
      count: 1,
      keys: ['1.1.1'],
      facts: { asAt: '2026-11-11' },
    });
    const gone = { ...emptyCuration, highlights: [highlight('u'), highlight('gone')] };
    expect(item('highlights-too-late', plan, { curation: gone })).toMatchObject({
      severity: 'stops',
      count: 1,
    });
  });

  it('says that updates of the cycle may still come on time', () => {
    const plan = planWith([action('1.1.1')]);
    expect(item('before-cut-off', plan)).toMatchObject({
      severity: 'look',
      facts: { cycle: 'Cycle C2', cutOffOn: '2026-11-30' },
    });
    expect(item('before-cut-off', plan, { asAt: '2026-10-05' }).severity).toBe('fine');
    const [late] = readinessOf(plan, { ...wanted, asAt: today }, '2026-12-03').slice(-1);
    expect(late).toMatchObject({ code: 'before-cut-off', severity: 'look', facts: { isOver: 1 } });
  });
});

describe('the personal-data check before a pack', () => {
  const words = 'Call the family on 07700 900123.';
  const findings = (plan: Plan, curation: Partial<Curation> = {}) =>
    item('personal-data', plan, { curation: { ...emptyCuration, ...curation } }).findings.map(
      ({ of, key, field, kind }) => [of, key, field, kind].join(' '),
    );
  const withUpdate = (given: Parameters<typeof update>[3]) =>
    planWith(
      [action('1.1.1', { ...told, latestActivity: words, latestImpact: '', latestNextSteps: '' })],
      [update('u', '1.1.1', 'C2', { activity: words, impact: '', nextSteps: '', ...given })],
    );

  it('asks about the latest words of an action that nobody confirmed, and not about confirmed ones', () => {
    expect(findings(withUpdate({}))).toEqual(['action 1.1.1 activity phone']);
    expect(findings(withUpdate({ dataCheck: ['activity phone 1'] }))).toEqual([]);
    const withdrawn = planWith([action('1.1.1', { lifecycle: 'withdrawn', latestActivity: words })]);
    expect(findings(withdrawn)).toEqual([]);
  });

  it('asks about words that came without an update', () => {
    expect(findings(planWith([action('1.1.1', { latestImpact: words })]))).toEqual([
      'action 1.1.1 impact phone',
    ]);
  });

  it('asks about everything an admin wrote, but not again about what a lead confirmed', () => {
    const plan = withUpdate({ dataCheck: ['activity phone 1'] });
    const own = `${words} It went well.`;
    expect(
      findings(plan, {
        overall: words,
        publicOverall: words,
        highlights: [
          highlight('u', { activity: own }),
          highlight('u', { activity: 'Ring 07700 900456.' }),
          highlight('gone', { impact: words }),
        ],
        asks: [{ id: 'a', kind: 'decision', text: words, about: [] }],
      }),
    ).toEqual([
      'curation  overall phone',
      'curation  publicOverall phone',
      'curation  highlights.1.activity phone',
      'curation  highlights.2.impact phone',
      'curation  asks.0.text phone',
    ]);
  });

  it('asks about reasons of changes and words of the register', () => {
    const risk = blankRisk('R1', 'threat', '2026-01-01');
    const step = { what: words, actioner: null, dueOn: null, status: 'planned' as const };
    const changes = [
      planChange('waits', { reason: words }),
      planChange('now', { decisionNote: words, ...approvedOn('2026-11-14') }),
      planChange('long-ago', {
        reason: words,
        proposedAt: '2026-05-01T09:00:00.000Z',
        ...approvedOn('2026-05-02'),
      }),
    ];
    const plan = planWith([], [], {
      changes: new Map(changes.map((one) => [one.id, one])),
      risks: new Map([['R1', { ...risk, cause: words, mitigations: [step] }]]),
    });
    expect(findings(plan)).toEqual([
      'change now decisionNote phone',
      'change waits reason phone',
      'risk R1 cause phone',
      'risk R1 mitigations.0.what phone',
    ]);
  });
});
