import { describe, expect, it } from 'vitest';

import { sampleLaunch } from '#trial/sample/launch.ts';
import { inOrder, play, snapshotOf } from '#trial/sample/play.ts';
import { momentOn, proposalOf, proposing, workingDayBy, type Scene } from '#trial/sample/scene.ts';

const launch = sampleLaunch();
const start = snapshotOf(launch);
const withdrawal = proposalOf('test', { kind: 'withdraw', ref: '1.1.2' }, 'No longer needed.');
const asked = proposing('early-years-inclusion-lead', '2025-06-10T09:00:00.000Z', withdrawal);
const agreed: Scene = {
  by: 'business-development-manager',
  at: '2025-06-12T09:00:00.000Z',
  command: {
    kind: 'decide-changes',
    ids: [withdrawal.changeId],
    verdict: 'approve',
    decidedOn: '2025-06-12',
    note: '',
  },
};

describe('playing the sample plan', () => {
  it('does what the rules say, in the order of the moments, whatever the order of the scenes', () => {
    const plan = play(start, [agreed, asked]);
    expect(plan.actions.get('1.1.2')?.lifecycle).toBe('withdrawn');
    expect(plan.changes.get(withdrawal.changeId)).toMatchObject({
      state: 'approved',
      cycle: '2025-07',
      decidedAt: agreed.at,
    });
    expect(inOrder([agreed, asked])).toEqual([asked, agreed]);
  });

  it('leaves the plan it starts from as it was', () => {
    const before = structuredClone(start.actions);
    play(start, [asked, agreed]);
    expect(start.actions).toEqual(before);
    expect(start.changes.size).toBe(0);
  });

  it('stops where a rule says no, and names who wanted what and why not', () => {
    expect(() => play(start, [agreed])).toThrow(
      /business-development-manager .*decide-changes.*change-unknown/s,
    );
    expect(() => play(start, [proposing('annual-review-lead', asked.at, withdrawal)])).toThrow(
      'not-yours-to-change',
    );
  });

  it('stops at a person who is not in the plan', () => {
    expect(() => play(start, [{ ...asked, by: 'nobody' }])).toThrow("no person 'nobody'");
  });
});

describe('the moments of the sample plan', () => {
  it('lie in working hours, and are the same for the same words', () => {
    const hours = Array.from({ length: 200 }, (_, n) =>
      Number(momentOn('2026-01-05', String(n)).slice(11, 13)),
    );
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([8, 16]);
    expect(momentOn('2026-01-05', 'x')).toBe(momentOn('2026-01-05', 'x'));
  });

  it('are put on a working day, or the one before', () => {
    expect(['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].map(workingDayBy)).toEqual([
      '2026-01-02',
      '2026-01-02',
      '2026-01-02',
      '2026-01-05',
    ]);
  });
});
