import { describe, expect, it, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { mergePost, prefillOf, takeUntouched, type Prefill } from '#domain/merge-update.ts';
import { defaultScheme } from '#domain/status.ts';
import { action, update } from './plan-kit.ts';

const start: Prefill = {
  status: 'on-track',
  reason: '',
  impactRating: 'some-evidence',
  impact: 'Waits fell.',
  nextSteps: 'Train more.',
  forecastOn: '',
};

describe('what is filled in', () => {
  it('is what the action says, and a reason only where the status always asks for one', () => {
    const amber = action('1.1', { status: 'at-risk', latestReason: 'Staff left.', forecastOn: '2027-01-31' });
    expect(prefillOf(defaultScheme, amber)).toMatchObject({
      status: 'at-risk',
      reason: 'Staff left.',
      forecastOn: '2027-01-31',
    });
    expect(prefillOf(defaultScheme, { ...amber, status: 'on-track' }).reason).toBe('');
  });
});

describe('what was not touched', () => {
  const now: Prefill = { ...start, status: 'at-risk', reason: 'Staff left.', nextSteps: 'Recruit.' };

  it('is taken from what the action says now', () => {
    expect(takeUntouched(start, start, now)).toEqual({
      status: 'at-risk',
      reason: 'Staff left.',
      nextSteps: 'Recruit.',
    });
  });

  it('leaves alone what the person changed', () => {
    expect(takeUntouched(start, { ...start, nextSteps: 'Mine.' }, now)).toEqual({
      status: 'at-risk',
      reason: 'Staff left.',
    });
  });

  it('brings no reason and no forecast for a status that the person chose', () => {
    const red = { ...now, forecastOn: '2027-03-31' };
    expect(takeUntouched(start, { ...start, status: 'complete' }, red)).toEqual({ nextSteps: 'Recruit.' });
  });

  it('is nothing where nothing changed', () => {
    expect(takeUntouched(start, { ...start, impact: 'Mine.' }, start)).toEqual({});
  });
});

describe('an update decided on an older version', () => {
  const before = action('1.1', {
    status: 'on-track',
    lastUpdateId: 'u0',
    latestReason: '',
    latestActivity: 'Old.',
  });
  const post = (set: Partial<Action>) => {
    const mine = update('u1', '1.1', 'C2', {
      statusBefore: 'on-track',
      statusAfter: set.status ?? before.status,
      activity: 'New.',
      impact: set.latestImpact ?? before.latestImpact,
    });
    const all = {
      status: mine.statusAfter,
      impactRating: before.impactRating,
      latestReason: '',
      latestActivity: 'New.',
      latestImpact: mine.impact,
      latestNextSteps: before.latestNextSteps,
      forecastOn: null,
      lastUpdateId: 'u1',
      ...set,
    };
    return { edit: { kind: 'edit', noun: 'action', key: '1.1', before, set: all } as const, mine };
  };
  const merge = (set: Partial<Action>, theirs: Partial<Action>) => {
    const { edit, mine } = post(set);
    return mergePost(edit, mine, { ...before, ...theirs });
  };

  it('goes through as it is when other columns changed', () => {
    const merged = merge({}, { description: 'Reworded.' });
    expect(merged?.edit.set).toMatchObject({ status: 'on-track', latestActivity: 'New.' });
    expect(merged?.edit.before.description).toBe('Reworded.');
  });

  it('takes what only the other side changed, in the action and in the update', () => {
    const merged = merge({}, { status: 'at-risk', latestImpact: 'Theirs.' });
    expect(merged?.edit.set).toMatchObject({ status: 'at-risk', latestImpact: 'Theirs.' });
    expect(merged?.update).toMatchObject({
      statusBefore: 'at-risk',
      statusAfter: 'at-risk',
      impact: 'Theirs.',
    });
  });

  it('keeps what only we changed', () => {
    expect(merge({ status: 'complete' }, { latestImpact: 'Theirs.' })?.update).toMatchObject({
      statusAfter: 'complete',
      impact: 'Theirs.',
    });
  });

  test.each([
    ['somebody posted an update', {}, { lastUpdateId: 'u9' }],
    ['both moved the status', { status: 'complete' }, { status: 'at-risk' }],
    ['we moved the status of what was paused meanwhile', { status: 'complete' }, { lifecycle: 'on-hold' }],
    ['somebody typed another activity into the list', {}, { latestActivity: 'Theirs.' }],
  ] as const)('asks when %s', (_, set, theirs) => {
    expect(merge(set, theirs)).toBeNull();
  });

  it('goes through when the action was paused meanwhile and we moved no status', () => {
    expect(merge({}, { lifecycle: 'on-hold' })?.edit.before.lifecycle).toBe('on-hold');
  });

  it('does not ask when both did the same', () => {
    expect(merge({ status: 'complete' }, { status: 'complete' })?.update.statusBefore).toBe('complete');
  });
});
