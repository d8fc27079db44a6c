import { describe, expect, it, test } from 'vitest';
import { packOf } from '#domain/pack.ts';
import { glossary } from '#domain/glossary.ts';
import { summaryOf } from '#domain/overview.ts';
import { defaultScheme } from '#domain/status.ts';
import { action, planWith, request, today, update } from './plan-kit.ts';

const only = (given: Parameters<typeof action>[1], updates: Parameters<typeof planWith>[1] = []) => {
  const [one] = packOf(planWith([action('1.1.1', given)], updates), request).actions;
  if (one === undefined) throw new Error('The pack has no action');
  return one;
};

describe('packOf', () => {
  it('says what it is, for whom, and by which cycle it counts', () => {
    expect(packOf(planWith([]), request).facts).toEqual({
      ...request,
      planTitle: 'One Plan',
      partnership: 'The SEND Partnership',
      period: '2025 to 2028',
      planVersion: '1.2',
      cycle: 'Cycle C2',
    });
  });

  it('calls the plan by the version in force on its day', () => {
    const plan = planWith([]);
    const versions = [
      { version: '1.3', effectiveFrom: '2026-11-01', note: '' },
      { version: '2.0', effectiveFrom: '2026-12-01', note: 'Refresh' },
    ];
    const recorded = { ...plan, settings: { ...plan.settings, versions } };
    const called = (asAt: string) => packOf(recorded, { ...request, asAt }).facts.planVersion;
    expect(['2026-10-31', '2026-11-30', '2026-12-01'].map(called)).toEqual(['1.2', '1.3', '2.0']);
  });

  it('counts what summaryOf counts, as at its day', () => {
    const plan = planWith([action('1.1.1'), action('1.1.2', { completionLatest: '2026-08-31' })]);
    for (const asAt of ['2026-08-31', '2026-09-01', today])
      expect(packOf(plan, { ...request, asAt }).summary).toEqual(summaryOf(plan, asAt));
  });

  it('can be cloned into a worker without loss', () => {
    const pack = packOf(planWith([action('1.1.1')], [update('u', '1.1.1', 'C2')]), request);
    expect(structuredClone(pack)).toEqual(pack);
  });

  it('takes live and on-hold actions in the order of the refs', () => {
    const pack = packOf(
      planWith([
        action('1.1.10'),
        action('1.1.9', { lifecycle: 'on-hold' }),
        action('1.1.8', { lifecycle: 'withdrawn' }),
        action('1.1.7', { lifecycle: 'proposed' }),
      ]),
      request,
    );
    expect(pack.actions.map(({ ref, isOnHold }) => [ref, isOnHold])).toEqual([
      ['1.1.9', true],
      ['1.1.10', false],
    ]);
  });

  it('passes texts on as they are', () => {
    const text = ' =1+1\r\n\u0000\uFFFE<script> \uD800 ';
    expect(only({ latestActivity: text, latestImpact: text, completionAsWritten: text })).toMatchObject({
      activity: text,
      impact: text,
      completionAsWritten: text,
    });
  });

  it('names posts where it can, names where there is no post, and keys nobody has any more', () => {
    expect(only({ leads: ['lead', 'forum', 'gone'] }).leads).toEqual([
      'Therapies Lead',
      'Forum Coordinator',
      'gone',
    ]);
    expect(only({ accountable: 'director' }).accountable).toBe('Director of Education');
    expect(only({ accountable: null }).accountable).toBe('');
  });

  it('names the headings with their numbers', () => {
    expect(only({})).toMatchObject({ priority: '1 Right support', section: '1.1 Early identification' });
    expect(only({ section: '1' })).toMatchObject({ priority: '1 Right support', section: '' });
    expect(only({ section: '8' })).toMatchObject({
      priority: 'Not under a heading of the plan',
      section: '',
    });
  });

  it('shows the evidence of the last update only', () => {
    const evidence = [{ label: 'Audit', url: 'https://example.org/a' }];
    const updates = [
      update('old', '1.1.1', 'C1', { evidence: [{ label: 'Old', url: 'https://example.org/old' }] }),
      update('new', '1.1.1', 'C2', { evidence }),
    ];
    expect(only({ lastUpdateId: 'new' }, updates).evidence).toEqual(evidence);
    expect(only({ lastUpdateId: 'lost' }, updates).evidence).toEqual([]);
    expect(only({ lastUpdateId: null }, updates).evidence).toEqual([]);
  });

  it('prints the scheme in force, what actions hold beside it, and the glossary', () => {
    const { definitions } = packOf(planWith([action('1.1.1', { status: 'parked' })]), request);
    expect(definitions.schemeVersion).toBe(defaultScheme.version);
    expect(definitions.statuses.map((status) => status.code)).toEqual([
      ...defaultScheme.statuses.map((status) => status.code),
      'parked',
    ]);
    expect(definitions.impacts).toEqual(defaultScheme.impacts);
    expect(definitions.glossary).toEqual(glossary);
  });

  const may = '2026-05-12T22:59:00.000Z';
  const november = '2026-11-12T09:30:00.000Z';
  const cases = [
    ['open and not updated this cycle', 'on-track', may, 'C1', 'Carried forward: last updated 12 May 2026'],
    ['open and updated this cycle', 'on-track', november, 'C2', 'Updated 12 November 2026'],
    ['done and not updated this cycle', 'complete', may, 'C1', 'Updated 12 May 2026'],
  ] as const;
  test.each(cases)('says how fresh an action is that is %s', (_, status, lastUpdatedAt, inCycle, words) => {
    const updates = [update('u', '1.1.1', inCycle)];
    expect(only({ status, lastUpdatedAt, lastUpdateId: 'u' }, updates).freshness).toBe(words);
  });

  it('says when an action never had an update', () => {
    expect(only({ lastUpdatedAt: null }).freshness).toBe('Not updated yet');
    expect(only({ lastUpdatedAt: null, status: 'complete' }).freshness).toBe('No update recorded');
  });

  it('marks as many actions carried forward or not updated as its summary counts', () => {
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
    const pack = packOf(plan, request);
    const owed = pack.actions.filter(({ freshness }) => /^(Carried forward|Not updated)/.test(freshness));
    expect(owed).toHaveLength(pack.summary.total.notUpdated);
  });

  it('explains its words in alphabetical order, each once', () => {
    const terms = glossary.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(glossary.every(({ meaning }) => meaning.endsWith('.'))).toBe(true);
  });
});
