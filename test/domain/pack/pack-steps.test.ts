import { expect, test } from 'vitest';
import { stepsOf } from '#domain/pack/pack-steps.ts';
import { sinceLastPack } from '#domain/pack/pack-risk-words.ts';
import { reconciliation, returnsSaid } from '#domain/pack/pack-sentences.ts';
import { defaultScheme, statusOf } from '#domain/status.ts';

const [green, amber] = [statusOf(defaultScheme, 'on-track'), statusOf(defaultScheme, 'at-risk')];
const score = (likelihood: number, impact: number) => ({ likelihood, impact });

test('the movement is one list: what moved, then what joined, then what left', () => {
  const steps = stepsOf({
    since: null,
    moved: [
      {
        ref: '1.1',
        title: 'A',
        section: 's',
        from: green,
        to: amber,
        why: 'Staff left',
        by: 'Lead',
        on: '2026-10-01',
      },
    ],
    joined: [
      { ref: '1.2', title: 'B', how: 'new', from: null, status: green, why: '' },
      { ref: '1.3', title: 'C', how: 'split', from: '1.1', status: green, why: '' },
      { ref: '1.4', title: 'D', how: 'returned', from: null, status: green, why: '' },
    ],
    left: [
      { ref: '1.5', title: 'E', how: 'merged', into: '1.2', status: amber, why: '' },
      { ref: '1.6', title: 'F', how: 'withdrawn', into: null, status: amber, why: '' },
    ],
    unchanged: 3,
  });
  expect(steps.map(({ ref, what }) => [ref, what])).toEqual([
    ['1.1', 'Status moved'],
    ['1.2', 'New'],
    ['1.3', 'Split from 1.1'],
    ['1.4', 'Back in the plan'],
    ['1.5', 'Merged into 1.2'],
    ['1.6', 'Withdrawn'],
  ]);
  expect(steps.map(({ from, to }) => [from?.code ?? null, to?.code ?? null])).toEqual([
    ['on-track', 'at-risk'],
    [null, 'on-track'],
    [null, 'on-track'],
    [null, 'on-track'],
    ['at-risk', null],
    ['at-risk', null],
  ]);
});

test('a score that goes up is worse for a threat and better for an opportunity', () => {
  const up = { before: score(2, 2), mitigated: score(3, 3) };
  expect(sinceLastPack({ ...up, kind: 'threat' })).toBe('Up from 4, worse');
  expect(sinceLastPack({ ...up, kind: 'issue' })).toBe('Up from 4, worse');
  expect(sinceLastPack({ ...up, kind: 'opportunity' })).toBe('Up from 4, better');
  expect(sinceLastPack({ before: score(3, 3), mitigated: score(2, 2), kind: 'opportunity' })).toBe(
    'Down from 9, worse',
  );
  expect(sinceLastPack({ before: null, mitigated: score(1, 1), kind: 'threat' })).toBe(
    'Not in the last pack',
  );
  // other parts, same score
  expect(sinceLastPack({ before: score(1, 4), mitigated: score(4, 1), kind: 'threat' })).toBe('No change');
});

test('the walk says how one number of live actions became the other', () => {
  const walk = {
    from: '2026-09-18',
    opening: 80,
    added: ['4.1', '4.2', '4.3'],
    split: ['1.1'],
    merged: ['2.1', '2.2'],
    withdrawn: ['3.1'],
    live: 81,
  };
  expect(reconciliation(walk)).toBe(
    '80 live actions on 18 September 2026 + 3 new + 1 split − 2 merged − 1 withdrawn = 81 live actions now.',
  );
});

test('the returns say what came, and what the actions show that sent nothing', () => {
  const returns = { due: 62, onTime: 48, late: 9, none: 5, rate: 57 / 62 };
  expect(returnsSaid({ returns }, 'October 2026')).toBe(
    '57 of 62 updates returned for October 2026 (92%): 48 on time, 9 late. 5 did not come; what was said of those actions before, if anything, is carried forward.',
  );
  const one = { due: 1, onTime: 0, late: 0, none: 1, rate: 0 };
  expect(returnsSaid({ returns: one }, 'October 2026')).toContain(
    '1 did not come; what was said of that action before, if anything, is carried forward.',
  );
  expect(returnsSaid({ returns: null }, null)).toBe('No reporting cycle had opened, so no update was due.');
  const nothing = { due: 0, onTime: 0, late: 0, none: 0, rate: null };
  expect(returnsSaid({ returns: nothing }, 'October 2026')).toBe('No update was due for October 2026.');
});
