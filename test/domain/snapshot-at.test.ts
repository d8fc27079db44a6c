import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { figuresOf } from '#domain/cycle/cycle-figures.ts';
import { planAt } from '#domain/history.ts';
import { summaryOf } from '#domain/overview.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';

import { issued, frozenOf } from './frozen/freeze-kit.ts';
import { measure, valueOf } from './measure/measure-kit.ts';
import { action, approvedOn, chase, planChange, planWith, storedRow, today, update } from './plan-kit.ts';
import { play } from './played-plan.ts';
import { registered, reviewed, risk, score } from './risk/risk-kit.ts';

const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));
const played = fc
  .array(fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }), {
    maxLength: 60,
  })
  .map(play);

describe('a plan at the end of a day', () => {
  it('has today the actions it has', () => {
    fc.assert(
      fc.property(played, ({ snapshot, lastDay }) => {
        expect(snapshotAt(snapshot, lastDay).actions).toEqual(snapshot.actions);
      }),
      { numRuns: 40 },
    );
  });

  it('has on every day the figures of that day, and the figures of every cycle before', () => {
    fc.assert(
      fc.property(played, fc.nat(), ({ snapshot, days, cycles }, which) => {
        const all = [...days.keys()];
        const day = all[which % all.length] ?? today;
        const then = snapshotAt(snapshot, day);
        for (const cycle of cycles) {
          const { byStatus, ...figures } = figuresOf(then, cycle, day);
          expect({ byStatus, ...figures }).toEqual(figuresOf(snapshot, cycle, day));
          if (figures.asAt !== day) continue;
          const { statuses, total } = summaryOf(then, day);
          expect(byStatus).toEqual(
            statuses.map((status, index) => ({ status, count: total.byStatus[index] })),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is taken back further to what the live plan is taken back to', () => {
    fc.assert(
      fc.property(played, fc.nat(), fc.nat(), ({ snapshot, days }, a, b) => {
        const all = [...days.keys()];
        const [early = '', late = ''] = [all[a % all.length] ?? '', all[b % all.length] ?? ''].toSorted();
        expect(planAt(snapshotAt(snapshot, late), early)).toEqual(planAt(snapshot, early));
        expect(snapshotAt(snapshotAt(snapshot, late), early)).toEqual(snapshotAt(snapshot, early));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the plan as it is', () => {
    const { snapshot } = play(Array.from({ length: 30 }, (_, n) => ({ step: 1, what: n, which: n })));
    const before = structuredClone(snapshot);
    snapshotAt(snapshot, '2026-01-10');
    expect(snapshot).toEqual(before);
  });

  it('has the updates that the library had by then', () => {
    const at = (id: string, submittedAt: string, given: Parameters<typeof update>[3] = {}) =>
      update(id, '1.1.1', 'C2', { submittedAt, ...given });
    const plan = planWith(
      [action('1.1.1')],
      [
        at('in time', '2026-11-20T23:59:59.999Z'),
        at('after', '2026-11-21T00:00:00.000Z'),
        at('waiting here', '2026-11-12T09:00:00.000Z', { row: null }),
      ],
    );
    expect([...snapshotAt(plan, today).updates.keys()]).toEqual(['in time']);
    // in summer the day ends an hour earlier
    const summer = planWith(
      [],
      [at('in time', '2026-07-01T22:59:59.999Z'), at('after', '2026-07-01T23:00:00.000Z')],
    );
    expect([...snapshotAt(summer, '2026-07-01').updates.keys()]).toEqual(['in time']);
  });

  it('has what was proposed by then, waiting again where it was decided later', () => {
    const proposedAt = '2026-09-15T09:00:00.000Z';
    const plan = planWith([action('1.1.1')], [], {
      changes: keyed(
        [
          planChange('decided', { proposedAt, ...approvedOn('2026-10-10') }),
          planChange('decided later', {
            proposedAt,
            ...approvedOn('2026-11-10'),
            decisionNote: 'Agreed at last.',
            cycle: 'C2',
          }),
          planChange('taken back later', { proposedAt, ...approvedOn('2026-11-10'), state: 'taken-back' }),
          planChange('proposed later', { proposedAt: '2026-11-10T09:00:00.000Z' }),
          planChange('waiting', { proposedAt, cycle: 'C1' }),
        ],
        (one) => one.id,
      ),
    });
    const then = snapshotAt(plan, '2026-10-15').changes;
    expect([...then].map(([id, { state, cycle }]) => [id, state, cycle])).toEqual([
      ['decided', 'approved', 'C2'],
      ['decided later', 'proposed', 'C1'],
      ['taken back later', 'proposed', 'C1'],
      ['waiting', 'proposed', 'C1'],
    ]);
    expect(then.get('decided later')).toMatchObject({
      decidedBy: null,
      decidedOn: null,
      decidedAt: null,
      decisionNote: '',
    });
    expect(then.get('decided')).toBe(plan.changes.get('decided'));
  });

  it('has values as they were entered, and a corrected one as it is now', () => {
    const at = (id: string, period: string, enteredAt: string, createdAt: string | null) =>
      valueOf(id, period, 50, {
        enteredAt,
        row: createdAt === null ? null : { ...storedRow(id), createdAt },
      });
    const values = [
      at('K1', 'September 2026', '2026-10-10T09:00:00.000Z', '2026-10-10T09:00:02.000Z'),
      at('K2', 'September 2026', '2026-11-30T09:00:00.000Z', '2026-10-10T09:00:00.000Z'),
      at('K3', 'September 2026', '2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.000Z'),
      at('K4', 'September 2026', '2026-11-21T09:00:00.000Z', null),
      at('K5', 'December 2026', '2026-11-01T09:00:00.000Z', null),
    ];
    const plan = planWith([], [], {
      measures: keyed([measure('K1')], (one) => one.key),
      measureValues: keyed(values, (one) => one.id),
    });
    expect([...snapshotAt(plan, today).measureValues.values()].map((one) => one.measure)).toEqual([
      'K1',
      'K2',
      'K5',
    ]);
  });

  it('has the packs that were issued by then, and neither chases nor unreadable rows', () => {
    const pack = issued(frozenOf(planWith([])));
    const plan = planWith([], [], {
      packs: keyed(
        [
          { ...pack, key: 'by then', frozenAt: '2026-11-20T09:00:00.000Z' },
          { ...pack, key: 'later', frozenAt: '2026-11-21T09:00:00.000Z' },
        ],
        (one) => one.key,
      ),
      chases: keyed([chase('c')], (one) => one.id),
      problems: [{ list: 'Actions', rowId: '1', what: 'unreadable' }],
    });
    const then = snapshotAt(plan, today);
    expect([...then.packs.keys()]).toEqual(['by then']);
    expect([then.chases.size, then.problems]).toEqual([0, []]);
  });
});

describe('the register at the end of a day', () => {
  const raised = { raisedOn: '2026-06-01' };
  const history = [
    reviewed('1', '2026-06-01', { kind: 'raised', mitigated: score(2, 2), level: 'Group' }),
    reviewed('2', '2026-08-01', { kind: 'escalated', mitigated: score(4, 2), level: 'Board' }),
    reviewed('3', '2026-09-01', { kind: 'closed', mitigated: score(4, 2), level: 'Board', note: 'Over.' }),
    reviewed('4', '2026-10-01', { kind: 'reopened', mitigated: score(4, 2), level: 'Board' }),
    reviewed('5', '2026-11-01', { mitigated: score(3, 3), level: 'Board' }),
  ];
  const plan = registered(
    [
      risk('R1', {
        ...raised,
        mitigated: score(3, 3),
        level: 'Board',
        lastReviewedAt: '2026-11-01T12:00:00.000Z',
      }),
    ],
    history,
  );

  it.each([
    ['2026-05-31', null],
    ['2026-06-01', ['Group', 4, 'open', null, '', '2026-06-01']],
    ['2026-08-31', ['Board', 8, 'open', null, '', '2026-08-01']],
    ['2026-09-30', ['Board', 8, 'closed', '2026-09-01', 'Over.', '2026-08-01']],
    ['2026-10-31', ['Board', 8, 'open', null, '', '2026-08-01']],
    ['2026-11-20', ['Board', 9, 'open', null, '', '2026-11-01']],
  ])('stands on %s as it was scored and decided', (day, wanted) => {
    const found = snapshotAt(plan, day).risks.get('R1');
    const stood =
      found === undefined
        ? null
        : [
            found.level,
            found.mitigated.likelihood * found.mitigated.impact,
            found.state,
            found.closedOn,
            found.closureReason,
            found.lastReviewedAt?.slice(0, 10),
          ];
    expect(stood).toEqual(wanted);
  });

  it('has the reviews of that day, and no later ones', () => {
    expect([...snapshotAt(plan, '2026-09-01').riskReviews.keys()]).toEqual(['1', '2', '3']);
  });

  it('opens again what ended later, and leaves what ended before', () => {
    const ended = (ref: string, closedOn: string) =>
      risk(ref, {
        ...raised,
        state: 'became-issue',
        closedOn,
        closureReason: 'It happened.',
        continuedAs: 'I1',
      });
    const then = snapshotAt(
      registered([ended('R1', '2026-11-01'), ended('R2', '2026-10-01')]),
      '2026-10-15',
    ).risks;
    expect(then.get('R1')).toMatchObject({
      state: 'open',
      closedOn: null,
      closureReason: '',
      continuedAs: null,
    });
    expect(then.get('R2')).toMatchObject({
      state: 'became-issue',
      closedOn: '2026-10-01',
      closureReason: 'It happened.',
      continuedAs: 'I1',
    });
  });

  it('keeps for an entry without history what is known of it now', () => {
    const then = snapshotAt(
      registered([risk('R1', { ...raised, level: 'Board', ask: 'Help.', reviewOn: '2027-01-01' })]),
      '2026-06-02',
    );
    expect(then.risks.get('R1')).toMatchObject({ level: 'Board', ask: 'Help.', reviewOn: '2027-01-01' });
  });
});
