import { describe, expect, it } from 'vitest';

import type { Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { movementPart } from '#domain/pack/pack-movement.ts';
import type { Update } from '#domain/update.ts';
import { packBefore, thawedOf } from './pack-kit.ts';
import { action, approvedOn, planChange, planWith, today, update } from '../plan-kit.ts';

const before = '2026-09-30';

function since(
  then: readonly Action[],
  now: readonly Action[],
  updates: readonly Update[] = [],
  changes: readonly PlanChange[] = [],
) {
  const plan = planWith(now, updates, { changes: new Map(changes.map((one) => [one.id, one])) });
  return movementPart(thawedOf(plan, { previous: packBefore(planWith(then), before) }));
}

describe('what moved since the last pack of the body', () => {
  it('is nothing in a first pack', () => {
    expect(movementPart(thawedOf(planWith([action('1.1.1')])))).toEqual({
      since: null,
      moved: [],
      joined: [],
      left: [],
      unchanged: 0,
    });
  });

  it('says with which pack it compares', () => {
    expect(since([], []).since).toEqual({ meetingOn: before, asAt: before, version: 1, cycle: 'Cycle C1' });
  });

  it('tells from, to, and the words of the update that moved it last', () => {
    const moves = [
      update('u1', '1.1.1', 'C2', {
        submittedAt: '2026-11-02T10:00:00.000Z',
        statusBefore: 'on-track',
        statusAfter: 'off-track',
        reason: 'The post is vacant.',
      }),
      update('u2', '1.1.1', 'C2', {
        submittedAt: '2026-11-12T10:00:00.000Z',
        statusBefore: 'off-track',
        statusAfter: 'at-risk',
        reason: 'Somebody starts in January.',
      }),
      update('u3', '1.1.1', 'C2', {
        submittedAt: '2026-11-13T10:00:00.000Z',
        statusBefore: 'at-risk',
        statusAfter: 'at-risk',
        reason: 'A correction.',
      }),
    ];
    const { moved, unchanged } = since(
      [action('1.1.1'), action('1.1.2')],
      [action('1.1.1', { status: 'at-risk' }), action('1.1.2')],
      moves,
    );
    expect(unchanged).toBe(1);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({
      ref: '1.1.1',
      title: 'Action 1.1.1',
      section: '1.1 Early identification',
      from: { label: 'On track' },
      to: { label: 'At risk' },
      why: 'Somebody starts in January.',
      by: 'Therapies Lead',
      on: '2026-11-12',
    });
  });

  it('says for whom somebody else wrote it', () => {
    const { moved } = since(
      [action('1.1.1', { status: 'at-risk' })],
      [action('1.1.1')],
      [update('u', '1.1.1', 'C2', { statusBefore: 'at-risk', by: 'director', onBehalfOf: 'lead' })],
    );
    expect(moved[0]?.by).toBe('Director of Education for Therapies Lead');
  });

  it('names the body whose decision moved it, and the day of its meeting', () => {
    const embedded = planChange('c', {
      kind: 'embed',
      parts: [{ ref: '1.1.1', before: { status: 'complete' }, after: { status: 'embedded' } }],
      reason: 'The audit confirmed it.',
      approver: { by: 'body', body: 'SEND Partnership Board' },
      ...approvedOn('2026-11-10'),
      decidedOn: '2026-11-05',
    });
    const { moved } = since(
      [action('1.1.1', { status: 'complete' })],
      [action('1.1.1', { status: 'embedded' })],
      [],
      [embedded],
    );
    expect(moved[0]).toMatchObject({
      why: 'The audit confirmed it.',
      by: 'SEND Partnership Board',
      on: '2026-11-05',
    });
  });

  it('does not make up a reason where only the lists know', () => {
    const { moved } = since([action('1.1.1')], [action('1.1.1', { status: 'complete', section: '7' })]);
    expect(moved[0]).toMatchObject({
      section: 'Not under a heading of the plan',
      why: '',
      by: '',
      on: null,
    });
  });

  it('leaves out what moved to and fro in between', () => {
    const there = update('u1', '1.1.1', 'C2', { statusAfter: 'at-risk' });
    const back = update('u2', '1.1.1', 'C2', {
      statusBefore: 'at-risk',
      submittedAt: '2026-11-14T09:00:00.000Z',
    });
    expect(since([action('1.1.1')], [action('1.1.1')], [there, back])).toMatchObject({
      moved: [],
      unchanged: 1,
    });
  });
});

describe('what joined and left', () => {
  it('says how, from what and why', () => {
    const added = planChange('add', {
      kind: 'add',
      parts: [{ ref: '1.1.5', before: null, after: { title: 'Fifth', lifecycle: 'live' } }],
      reason: 'The inspection asked for it.',
      ...approvedOn('2026-11-05'),
    });
    const split = planChange('split', {
      kind: 'split',
      parts: [
        { ref: '1.1.1', before: {}, after: {} },
        { ref: '1.1.6', before: null, after: { splitFrom: '1.1.1', lifecycle: 'live' } },
      ],
      reason: 'Two teams do it.',
      ...approvedOn('2026-11-05'),
    });
    const reopened = planChange('reopen', {
      kind: 'reopen',
      parts: [{ ref: '1.1.4', before: { lifecycle: 'withdrawn' }, after: { lifecycle: 'live' } }],
      reason: 'It is needed after all.',
      ...approvedOn('2026-11-06'),
    });
    const { joined } = since(
      [action('1.1.1'), action('1.1.4', { lifecycle: 'withdrawn' })],
      [
        action('1.1.1'),
        action('1.1.4'),
        action('1.1.5', { enteredOn: '2026-11-05' }),
        action('1.1.6', { enteredOn: '2026-11-05', splitFrom: '1.1.1' }),
        action('1.1.7', { enteredOn: '2026-11-05' }),
      ],
      [],
      [added, split, reopened],
    );
    expect(joined.map(({ ref, how, from, why }) => [ref, how, from, why])).toEqual([
      ['1.1.4', 'returned', null, 'It is needed after all.'],
      ['1.1.5', 'new', null, 'The inspection asked for it.'],
      ['1.1.6', 'split', '1.1.1', 'Two teams do it.'],
      ['1.1.7', 'new', null, ''],
    ]);
  });

  it('says into what an action merged, why one was withdrawn, and with which status they left', () => {
    const merged = planChange('merge', {
      kind: 'merge',
      parts: [
        {
          ref: '1.1.2',
          before: { lifecycle: 'live', mergedInto: null },
          after: { lifecycle: 'merged', mergedInto: '1.1.1' },
        },
        { ref: '1.1.1', before: {}, after: {} },
      ],
      reason: 'They say the same.',
      ...approvedOn('2026-11-05'),
    });
    const withdrawn = planChange('withdraw', {
      kind: 'withdraw',
      parts: [{ ref: '1.1.3', before: { lifecycle: 'live' }, after: { lifecycle: 'withdrawn' } }],
      reason: 'The grant ended.',
      ...approvedOn('2026-11-05'),
    });
    const { left } = since(
      [action('1.1.1'), action('1.1.2', { status: 'at-risk' }), action('1.1.3')],
      [
        action('1.1.1'),
        action('1.1.2', { lifecycle: 'merged', mergedInto: '1.1.1', status: 'off-track' }),
        action('1.1.3', { lifecycle: 'withdrawn' }),
      ],
      [],
      [merged, withdrawn],
    );
    expect(left.map(({ ref, how, into, status, why }) => [ref, how, into, status.code, why])).toEqual([
      ['1.1.2', 'merged', '1.1.1', 'at-risk', 'They say the same.'],
      ['1.1.3', 'withdrawn', null, 'on-track', 'The grant ended.'],
    ]);
  });

  it('says so when an action is gone from the lists', () => {
    expect(since([action('1.1.1')], []).left).toMatchObject([
      {
        ref: '1.1.1',
        title: 'Action 1.1.1',
        how: 'withdrawn',
        why: 'It is no longer in the list of actions, and no decision about it is recorded.',
      },
    ]);
  });

  it('calls an action new that the last pack knew as a proposal only', () => {
    const { joined } = since([action('1.1.1', { lifecycle: 'proposed' })], [action('1.1.1')]);
    expect(joined.map(({ ref, how }) => [ref, how])).toEqual([['1.1.1', 'new']]);
  });

  it('leaves out what joined and left in between, and what is only proposed', () => {
    const now = [
      action('1.1.1', { lifecycle: 'withdrawn', enteredOn: today }),
      action('1.1.2', { lifecycle: 'proposed' }),
    ];
    expect(since([], now)).toMatchObject({ joined: [], left: [], unchanged: 0 });
  });

  it('ignores a decision that came after the day of the pack', () => {
    const late = planChange('w', {
      kind: 'withdraw',
      parts: [{ ref: '1.1.1', before: { lifecycle: 'live' }, after: { lifecycle: 'withdrawn' } }],
      ...approvedOn('2026-11-25'),
    });
    expect(since([action('1.1.1')], [action('1.1.1', { lifecycle: 'withdrawn' })], [], [late])).toMatchObject(
      { left: [], unchanged: 1 },
    );
  });
});
