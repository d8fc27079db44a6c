import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { defaultScheme } from '#domain/status.ts';
import { movedOn } from '#screens/in-meeting/moved-on.ts';
import { action } from '../../domain/plan-kit.ts';

const { row: _, ...then } = action('1.1.1', {
  lastUpdateId: 'u1',
  lastUpdatedAt: '2026-11-12T09:00:00.000Z',
});
const now = (given: Partial<Action>) => action('1.1.1', { ...then, ...given });

test.each<[string, Action | undefined, readonly string[]]>([
  ['is as it was', now({}), []],
  ['was taken out', undefined, ['It is not in the plan any more.']],
  ['has another status', now({ status: 'off-track' }), ['It is now Off track (R).']],
  [
    'was updated',
    now({ lastUpdateId: 'u2', lastUpdatedAt: '2026-11-22T09:30:00.000Z' }),
    ['An update came on 22 November 2026 at 9:30am.'],
  ],
  ['was merged', now({ lifecycle: 'merged', mergedInto: '2.1.4' }), ['It was merged into 2.1.4.']],
  ['was withdrawn', now({ lifecycle: 'withdrawn' }), ['It was withdrawn.']],
  [
    'has another date',
    now({ completionAsWritten: 'March 2027' }),
    ['It is now to be complete by March 2027.'],
  ],
  ['has no date any more', now({ completionAsWritten: '' }), ['It has no completion date any more.']],
  ['is called otherwise', now({ title: 'Screen early' }), ['It is now called ‘Screen early’.']],
  ['differs in what no board reads', now({ dependencies: 'The new system', leads: ['forum'] }), []],
])('an action that %s says: %#', (_name, live, words) => {
  expect(movedOn(then, live, defaultScheme)).toEqual(words);
});

test('several differences are told one after the other', () => {
  expect(
    movedOn(then, now({ status: 'at-risk', completionAsWritten: 'May 2027' }), defaultScheme),
  ).toHaveLength(2);
});
