import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PlanChange } from '#domain/change/change.ts';
import { dayOf } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { doneOn, endOf, isLateComplete, momentsOf, planAt, spanOf } from '#domain/history.ts';

import { action, approvedOn, cycle, planChange, planWith, today, update } from './plan-kit.ts';
import { play } from './played-plan.ts';

const events = fc.array(
  fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }),
  { maxLength: 70 },
);

function changesOf(...all: readonly PlanChange[]): ReadonlyMap<string, PlanChange> {
  return new Map(all.map((one) => [one.id, one]));
}

describe('the plan as it stood on a day', () => {
  it('is on every day what it was then, however it came about', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { snapshot, days } = play(all);
        for (const [day, then] of days)
          expect({ day, plan: planAt(snapshot, day) }).toEqual({ day, plan: then });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whether days are asked for from the newest or the oldest, or to and fro', () => {
    fc.assert(
      fc.property(events, fc.array(fc.nat(), { maxLength: 12 }), (all, picks) => {
        const { snapshot, days } = play(all);
        const oldestFirst = [...days.keys()];
        const toAndFro = picks.flatMap((pick) => oldestFirst[pick % oldestFirst.length] ?? []);
        for (const order of [oldestFirst.toReversed(), toAndFro]) {
          // a plan remembers the days it was asked for; a copy does not
          const fresh = { ...snapshot };
          for (const day of order)
            expect({ day, plan: planAt(fresh, day) }).toEqual({ day, plan: days.get(day) });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is today the plan itself', () => {
    const snapshot = planWith([action('1.1.1'), action('1.1.2', { lifecycle: 'withdrawn' })]);
    expect(planAt(snapshot, today)).toEqual(snapshot.actions);
  });

  it('shows the status and the texts of the last update of that day or before', () => {
    const snapshot = planWith(
      [action('1.1.1', { status: 'off-track', latestActivity: 'Third.', lastUpdateId: 'u3' })],
      [
        update('u3', '1.1.1', 'C2', {
          submittedAt: '2026-11-18T10:00:00.000Z',
          statusBefore: 'at-risk',
          statusAfter: 'off-track',
          activity: 'Third.',
        }),
        update('u1', '1.1.1', 'C1', {
          submittedAt: '2026-09-10T10:00:00.000Z',
          statusAfter: 'on-track',
          statusBefore: 'not-started',
          activity: 'First.',
        }),
        update('u2', '1.1.1', 'C2', {
          submittedAt: '2026-11-17T10:00:00.000Z',
          statusBefore: 'on-track',
          statusAfter: 'at-risk',
          activity: 'Second.',
          reason: 'Staff left.',
        }),
      ],
    );
    const on = (day: string) => planAt(snapshot, day).get('1.1.1');
    expect(on('2026-11-17')).toMatchObject({
      status: 'at-risk',
      latestActivity: 'Second.',
      latestReason: 'Staff left.',
      lastUpdateId: 'u2',
      lastUpdatedAt: '2026-11-17T10:00:00.000Z',
    });
    expect(on('2026-11-16')).toMatchObject({ status: 'on-track', latestActivity: 'First.' });
    expect(on('2026-09-09')).toMatchObject({
      status: 'not-started',
      latestActivity: '',
      impactRating: null,
      lastUpdateId: null,
      lastUpdatedAt: null,
    });
  });

  it('takes back the words of a date together with the days they mean', () => {
    const snapshot = planWith([action('1.1.1')], [], {
      changes: changesOf(
        planChange('c1', {
          kind: 're-date',
          parts: [
            {
              ref: '1.1.1',
              before: { completionAsWritten: 'January 2026' },
              after: { completionAsWritten: 'Autumn term 2026' },
            },
          ],
          ...approvedOn('2026-11-10'),
        }),
      ),
    });
    expect(planAt(snapshot, '2026-11-09').get('1.1.1')).toMatchObject({
      completionAsWritten: 'January 2026',
      completionPrecision: 'month',
      completionEarliest: '2026-01-01',
      completionLatest: '2026-01-31',
    });
    expect(planAt(snapshot, '2026-11-10').get('1.1.1')?.completionAsWritten).toBe('Autumn term 2026');
  });

  it.each(['proposed', 'declined', 'taken-back'] as const)('is the same for a change that is %s', (state) => {
    const snapshot = planWith([action('1.1.1')], [], {
      changes: changesOf(planChange('c1', { ...approvedOn('2026-11-10'), state })),
    });
    expect(planAt(snapshot, '2026-11-01')).toEqual(snapshot.actions);
  });

  it('trusts what was reported between a proposal and its approval more than what the proposal noted', () => {
    const snapshot = planWith(
      [action('1.1.1', { status: 'on-hold', lifecycle: 'on-hold', completionAsWritten: 'TBC' })],
      [
        update('u1', '1.1.1', 'C2', {
          submittedAt: '2026-11-05T10:00:00.000Z',
          statusBefore: 'on-track',
          statusAfter: 'at-risk',
        }),
      ],
      {
        changes: changesOf(
          planChange('c1', {
            kind: 'hold',
            proposedAt: '2026-11-03T10:00:00.000Z',
            parts: [
              {
                ref: '1.1.1',
                before: { status: 'on-track', lifecycle: 'live' },
                after: { status: 'on-hold', lifecycle: 'on-hold' },
              },
            ],
            ...approvedOn('2026-11-10'),
          }),
        ),
      },
    );
    const on = (day: string) => planAt(snapshot, day).get('1.1.1');
    expect(on('2026-11-04')).toMatchObject({ status: 'on-track', lifecycle: 'live' });
    expect(on('2026-11-07')).toMatchObject({ status: 'at-risk', lifecycle: 'live' });
    expect(on('2026-11-10')).toMatchObject({ status: 'on-hold', lifecycle: 'on-hold' });
  });

  it('has an action from the day it joined, and not before the change that made it was approved', () => {
    const snapshot = planWith(
      [
        action('1.1.1'),
        action('1.1.2', { enteredOn: '2026-11-05' }),
        action('1.1.3', { enteredOn: '2026-11-05' }),
      ],
      [],
      {
        changes: changesOf(
          planChange('c1', {
            kind: 'add',
            parts: [{ ref: '1.1.3', before: null, after: { title: 'New' } }],
            ...approvedOn('2026-11-07'),
          }),
        ),
      },
    );
    const on = (day: string) => [...planAt(snapshot, day).keys()];
    expect(on('2026-11-04')).toEqual(['1.1.1']);
    expect(on('2026-11-05')).toEqual(['1.1.1', '1.1.2']);
    expect(on('2026-11-07')).toEqual(['1.1.1', '1.1.2', '1.1.3']);
  });

  it('ends a day at midnight in London, in summer and in winter', () => {
    for (const [last, first] of [
      ['2026-07-10T22:59:59.999Z', '2026-07-10T23:00:00.000Z'],
      ['2026-01-10T23:59:59.999Z', '2026-01-11T00:00:00.000Z'],
      // the days on which the clocks change
      ['2026-03-29T22:59:59.999Z', '2026-03-29T23:00:00.000Z'],
      ['2026-10-25T23:59:59.999Z', '2026-10-26T00:00:00.000Z'],
    ] as const) {
      const day = dayOf(last);
      expect(endOf(day)).toBe(first);
      expect([last < endOf(day), dayOf(first) > day]).toEqual([true, true]);
    }
    // SharePoint gives moments without thousandths
    expect('2026-01-10T23:59:59Z' < endOf('2026-01-10')).toBe(true);
    expect('2026-01-11T00:00:00Z' < endOf('2026-01-10')).toBe(false);
  });
});

describe('what happened to an action', () => {
  it('stands in the order of its moments, updates and approved changes together', () => {
    const snapshot = planWith(
      [action('1.1.1')],
      [
        update('u2', '1.1.1', 'C2', { submittedAt: '2026-11-12T10:00:00.000Z' }),
        update('u1', '1.1.1', 'C2', { submittedAt: '2026-11-08T10:00:00.000Z' }),
      ],
      { changes: changesOf(planChange('c1', approvedOn('2026-11-10')), planChange('c2')) },
    );
    const all = momentsOf(snapshot).get('1.1.1') ?? [];
    expect(all.map((one) => (one.kind === 'update' ? one.update.id : one.change.id))).toEqual([
      'u1',
      'c1',
      'u2',
    ]);
    expect(momentsOf(snapshot).get('1.1.2')).toBeUndefined();
  });

  it('says since when it is done: since it last went from open to done', () => {
    const told = (id: string, on: string, statusBefore: string, statusAfter: string) =>
      update(id, '1.1.1', 'C2', { submittedAt: `${on}T10:00:00.000Z`, statusBefore, statusAfter });
    const snapshot = planWith(
      [action('1.1.1', { status: 'embedded', completionLatest: '2026-10-31' })],
      [
        told('u1', '2026-10-20', 'on-track', 'complete'),
        told('u2', '2026-10-25', 'complete', 'at-risk'),
        told('u3', '2026-11-02', 'at-risk', 'complete'),
      ],
      {
        changes: changesOf(
          planChange('c1', {
            kind: 'embed',
            parts: [{ ref: '1.1.1', before: { status: 'complete' }, after: { status: 'embedded' } }],
            ...approvedOn('2026-11-10'),
          }),
        ),
      },
    );
    expect(doneOn(snapshot, '1.1.1', today)).toBe('2026-11-02');
    expect(doneOn(snapshot, '1.1.1', '2026-10-21')).toBe('2026-10-20');
    expect(doneOn(snapshot, '1.1.1', '2026-10-19')).toBeNull();
    const late = (day: string) => {
      const then = planAt(snapshot, day).get('1.1.1');
      return then !== undefined && isLateComplete(snapshot, then, day);
    };
    expect(['2026-10-21', '2026-10-26', '2026-11-01', today].map(late)).toEqual([false, false, false, true]);
  });
});

describe('the day on which an action was done', () => {
  const confirmed = (decidedOn: string, recorded: string) =>
    planWith([action('1.1.1', { status: 'complete', completionLatest: '2026-10-31' })], [], {
      changes: changesOf(
        planChange('c1', {
          kind: 'complete',
          parts: [{ ref: '1.1.1', before: { status: 'on-track' }, after: { status: 'complete' } }],
          ...approvedOn(recorded),
          decidedOn,
        }),
      ),
    });
  const isLate = (snapshot: Snapshot) => {
    const one = snapshot.actions.get('1.1.1');
    return one !== undefined && isLateComplete(snapshot, one, today);
  };

  it('is that of the meeting which decided it, not the one on which the decision was written down', () => {
    const snapshot = confirmed('2026-10-30', '2026-11-03');
    expect(doneOn(snapshot, '1.1.1', today)).toBe('2026-10-30');
    expect(isLate(snapshot)).toBe(false);
    expect(isLate(confirmed('2026-11-01', '2026-11-03'))).toBe(true);
  });

  it('is known only once the decision is written down', () => {
    const snapshot = confirmed('2026-10-30', '2026-11-03');
    expect(doneOn(snapshot, '1.1.1', '2026-11-02')).toBeNull();
    expect(planAt(snapshot, '2026-11-02').get('1.1.1')?.status).toBe('on-track');
  });
});

describe('the span of a cycle', () => {
  const cycles = new Map(
    [
      cycle('C3', '2027-01-10', '2027-01-31'),
      cycle('C1', '2026-09-01', '2026-09-30'),
      cycle('C2', '2026-11-01', '2026-11-30'),
    ].map((one) => [one.key, one]),
  );
  const snapshot = planWith([], [], { cycles });
  const span = (key: string) => spanOf(snapshot, cycles.get(key) ?? cycle('', '', ''), today);

  it('reaches from the freeze before it to its own, or to today', () => {
    expect(span('C1')).toEqual({ from: '2026-08-31', asAt: '2026-09-30' });
    expect(span('C2')).toEqual({ from: '2026-09-30', asAt: today });
  });

  it('is empty for a cycle that is still to come', () => {
    expect(span('C3')).toEqual({ from: today, asAt: today });
  });
});
