import { describe, expect, it } from 'vitest';

import { freeze } from '#domain/frozen/freeze.ts';
import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { packOf } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { defaultScheme } from '#domain/status.ts';
import { issued, packBefore, thawedOf } from './pack-kit.ts';
import { action, approvedOn, planChange, planWith, request, update } from '../plan-kit.ts';

const frozen = (plan: Parameters<typeof thawedOf>[0], given: Parameters<typeof thawedOf>[1] = {}) =>
  freeze(plan, { ...request, ...given });

describe('a pack', () => {
  it('says what it is, for whom, and by which cycle it counts', () => {
    const { curation: _, previous: _previous, elsewhere: _elsewhere, ...facts } = request;
    expect(packOf(frozen(planWith([]))).facts).toEqual({
      ...facts,
      preparedBy: 'Director of Education',
      planTitle: 'One Plan',
      partnership: 'The SEND Partnership',
      period: '2025 to 2028',
      planVersion: '1.2',
      cycle: 'Cycle C2',
      audience: 'board',
    });
  });

  it('calls the plan by the version in force on its day', () => {
    const plan = planWith([]);
    const versions = [
      { version: '1.3', effectiveFrom: '2026-11-01', note: '' },
      { version: '2.0', effectiveFrom: '2026-12-01', note: 'Refresh' },
    ];
    const recorded = { ...plan, settings: { ...plan.settings, versions } };
    const called = (asAt: string) => packOf(frozen(recorded, { asAt })).facts.planVersion;
    expect(['2026-10-31', '2026-11-30', '2026-12-01'].map(called)).toEqual(['1.2', '1.3', '2.0']);
  });

  it('has the same content whenever it is made of the same file, and survives being cloned', () => {
    const plan = planWith([action('1.1.1'), action('1.2.1')], [update('u', '1.1.1', 'C2')]);
    const one = frozen(plan, { previous: packBefore(plan, '2026-09-30') });
    const pack = packOf(one);
    expect(packOf(readFrozen(frozenText(one)))).toEqual(pack);
    expect(structuredClone(pack)).toEqual(pack);
  });

  it('is not touched by what happens to the plan afterwards', () => {
    const first = update('u', '1.1.1', 'C2');
    const later = planWith(
      [
        action('1.1.1', { status: 'off-track', title: 'Renamed', lastUpdateId: 'u2' }),
        action('1.1.2', { enteredOn: '2026-11-25' }),
      ],
      [
        first,
        update('u2', '1.1.1', 'C2', {
          submittedAt: '2026-11-25T10:00:00.000Z',
          statusAfter: 'off-track',
        }),
      ],
      {
        changes: new Map([
          [
            'c',
            planChange('c', {
              proposedAt: '2026-11-24T10:00:00.000Z',
              parts: [{ ref: '1.1.1', before: { title: 'Action 1.1.1' }, after: { title: 'Renamed' } }],
              ...approvedOn('2026-11-25'),
            }),
          ],
        ]),
      },
    );
    // what an update said comes from the update
    const asThen = action('1.1.1', {
      lastUpdateId: 'u',
      lastUpdatedAt: '2026-11-12T09:30:00.000Z',
      latestImpact: first.impact,
      latestNextSteps: first.nextSteps,
    });
    expect(packOf(frozen(later))).toEqual(packOf(frozen(planWith([asThen], [first]))));
  });
});

describe('a pack of a plan that is not as it should be', () => {
  it('is made of an empty plan, and of one without headings, cycles or people', () => {
    const empty = packOf(frozen(planWith([])));
    expect(empty).toMatchObject({
      actions: [],
      changes: [],
      measures: [],
      summary: { total: { live: 0 }, returns: { due: 0, rate: null }, walk: null },
      movement: { since: null, unchanged: 0 },
    });
    expect(empty.summary.rows.map((row) => row.live)).toEqual([0, 0, 0, 0, 0]);
    const nothing = planWith([action('1.1.1')], [], {
      sections: new Map(),
      cycles: new Map(),
      people: new Map(),
    });
    const bare = packOf(frozen(nothing));
    expect(bare.facts).toMatchObject({ cycle: null, preparedBy: 'No longer in the plan’s list of people' });
    expect(bare.summary.rows.map(({ kind, live }) => [kind, live])).toEqual([['unplaced', 1]]);
    expect(bare.summary.returns).toBeNull();
    expect(bare.actions[0]).toMatchObject({
      leads: ['No longer in the plan’s list of people'],
      organisations: [],
      accountable: 'No longer in the plan’s list of people',
      isCarriedForward: false,
    });
    expect(bare.highlights.nextUntil).toBeNull();
  });

  it('counts a section without actions, and a single action', () => {
    const { summary } = packOf(frozen(planWith([action('1.1.1')])));
    expect(summary.rows.map((row) => [row.key, row.live])).toEqual([
      ['1', 1],
      ['1.1', 1],
      ['1.2', 0],
      ['2', 0],
      ['2.1', 0],
    ]);
  });

  it('compares with a last pack whose actions and headings are gone', () => {
    const before = planWith([action('1.1.1'), action('9.9.1', { section: '9.9' }), action('9.9.2')]);
    const pack = packOf(frozen(planWith([action('1.1.1')]), { previous: packBefore(before, '2026-09-30') }));
    expect(pack.summary.walk).toMatchObject({ opening: 3, withdrawn: ['9.9.1', '9.9.2'], live: 1 });
    expect(pack.summary.rows.at(-1)).toMatchObject({ kind: 'unplaced', live: 0, liveBefore: 2 });
    expect(pack.movement.left.map(({ ref }) => ref)).toEqual(['9.9.1', '9.9.2']);
  });

  it('shows a status that is no longer in the scheme as itself, and counts it', () => {
    const { summary, actions, definitions } = packOf(
      frozen(planWith([action('1.1.1', { status: 'parked' })])),
    );
    expect(actions[0]?.status.label).toBe('parked');
    expect(summary.total.byStatus.at(-1)).toBe(1);
    expect(definitions.statuses).toHaveLength(defaultScheme.statuses.length + 1);
  });

  it('compares with an empty last pack, and with one of a later day than its own', () => {
    const plan = planWith([action('1.1.1')]);
    expect(
      packOf(frozen(plan, { previous: packBefore(planWith([]), '2026-09-30') })).movement.joined,
    ).toHaveLength(1);
    const later = packOf(frozen(plan, { asAt: '2026-10-01', previous: packBefore(plan, '2026-11-01') }));
    expect(later.movement).toMatchObject({ unchanged: 1, moved: [] });
    expect(later.changes).toEqual([]);
  });

  it('of 1,000 actions names each of them', () => {
    const refs = Array.from({ length: 1_000 }, (_, index) => `1.1.${String(index + 1)}`);
    const updates = refs.map((ref) => update(`u-${ref}`, ref, 'C2'));
    const plan = planWith(
      refs.map((ref) => action(ref, { status: 'at-risk' })),
      updates.map((one) => ({ ...one, statusBefore: 'on-track', statusAfter: 'at-risk' })),
    );
    const pack = packOf(frozen(plan, { previous: packBefore(plan, '2026-09-30') }));
    expect(pack.actions.map(({ ref }) => ref)).toEqual(refs);
    expect(pack.summary.total).toMatchObject({ live: 1_000, moved: 1_000 });
    expect(pack.movement.moved).toHaveLength(1_000);
  });

  it('asks of a re-issue what the one before asked, and names what became of it', () => {
    const asks = [{ id: 'a', kind: 'decision', text: 'Agree the dates.', about: ['1.1.1'] }] as const;
    const plan = planWith([action('1.1.1')]);
    const first = frozen(plan, {
      asAt: '2026-09-30',
      curation: { ...request.curation, asks: [...asks] },
    });
    const pack = issued(first, { outcomes: [{ ask: 'a', words: 'Agreed.' }] });
    const next = packOf(frozen(plan, { previous: { pack, frozen: first } }));
    expect(next.highlights.lastAsks).toEqual([
      { text: 'Agree the dates.', about: ['1.1.1'], outcome: 'Agreed.' },
    ]);
  });
});

describe('a public pack', () => {
  it('has the counts of the board, and nothing that was said to the board only', () => {
    const plan = planWith(
      [action('1.1.1', { lastUpdateId: 'u', lastUpdatedAt: '2026-11-12T09:30:00.000Z', status: 'at-risk' })],
      [
        update('u', '1.1.1', 'C2', {
          statusAfter: 'at-risk',
          activity: 'secret activity',
          impact: 'secret impact',
          reason: 'secret reason',
        }),
      ],
    );
    const one = frozen(plan, {
      previous: packBefore(plan, '2026-09-30'),
      curation: { ...request.curation, overall: 'secret sentence' },
    });
    const [board, open] = [packOf(one), packOf(publicOf(one))];
    expect(JSON.stringify(board)).toContain('secret reason');
    expect(JSON.stringify(open)).not.toContain('secret');
    expect(open.facts.audience).toBe('public');
    expect(open.summary).toEqual(board.summary);
    expect(open.movement.moved.map(({ ref, from, to }) => [ref, from.code, to.code])).toEqual(
      board.movement.moved.map(({ ref, from, to }) => [ref, from.code, to.code]),
    );
  });
});
