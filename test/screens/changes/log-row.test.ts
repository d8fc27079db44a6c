import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeLog } from '#domain/change/change-log.ts';
import { changeKinds } from '#domain/change/change.ts';
import {
  cyclesOf,
  filterLog,
  logAddressOf,
  logFilterFrom,
  logRows,
  type LogFilter,
} from '#screens/changes/log-row.ts';
import { action, approvedOn, planChange, planWith, update } from '../../domain/plan-kit.ts';

const plan = planWith(
  [action('1.1.1'), action('2.1.1')],
  [update('u1', '2.1.1', 'C1', { statusAfter: 'complete', submittedAt: '2026-09-20T09:00:00.000Z' })],
  {
    changes: new Map(
      [
        planChange('c1', { driver: 'National reform' }),
        planChange('c2', {
          kind: 're-date',
          cycle: 'C1',
          parts: [
            {
              ref: '2.1.1',
              before: { completionAsWritten: 'July 2026' },
              after: { completionAsWritten: 'July 2027' },
            },
          ],
          ...approvedOn('2026-09-22'),
        }),
      ].map((change) => [change.id, change]),
    ),
  },
);
const rows = logRows(plan, changeLog(plan));
const found = (filter: Partial<LogFilter>) =>
  filterLog(rows, { ...logFilterFrom({}), ...filter }, plan).map((row) => row.key);

test('changes and completions by update stand together, newest first, each with its page', () => {
  expect(rows.map((row) => [row.key, row.title, row.href])).toEqual([
    ['c1', 'New wording: 1.1.1 Action 1.1.1', '#/changes/c1'],
    ['c2', 'New completion date: 2.1.1 Action 2.1.1', '#/changes/c2'],
    ['u1', 'Complete by an update: 2.1.1 Action 2.1.1', '#/action/2.1.1'],
  ]);
  expect(rows[1]?.what).toBe('Completion date: July 2026 → July 2027');
});

test('what came before any cycle was planned is found under the one its day fell to', () => {
  const late = planWith(
    [action('1.1.1')],
    [update('u1', '1.1.1', '', { statusAfter: 'complete', submittedAt: '2026-10-15T09:00:00.000Z' })],
    { changes: new Map([['c1', planChange('c1', { cycle: '', ...approvedOn('2026-10-16') })]]) },
  );
  expect(logRows(late, changeLog(late)).map((row) => [row.key, row.cycle])).toEqual([
    ['c1', 'C2'],
    ['u1', 'C2'],
  ]);
});

test('the log narrows by kind, state, cycle, heading and words', () => {
  expect(found({})).toEqual(['c1', 'c2', 'u1']);
  expect(found({ kind: 're-date' })).toEqual(['c2']);
  expect(found({ state: 'proposed' })).toEqual(['c1']);
  expect(found({ state: 'update' })).toEqual(['u1']);
  expect(found({ cycle: 'C1' })).toEqual(['c2', 'u1']);
  // a priority holds what stands under its sections
  expect(found({ section: '2' })).toEqual(['c2', 'u1']);
  expect(found({ section: '1.1' })).toEqual(['c1']);
  expect(found({ text: 'NATIONAL 1.1.1' })).toEqual(['c1']);
  expect(found({ text: 'nobody wrote this' })).toEqual([]);
});

test('every filter comes back from its address', () => {
  const filter = fc.record<LogFilter>({
    text: fc.string(),
    kind: fc.constantFrom('', ...changeKinds),
    state: fc.constantFrom('', 'proposed', 'update'),
    cycle: fc.string(),
    section: fc.string(),
  });
  fc.assert(
    fc.property(filter, (one) => {
      const address = new URLSearchParams(logAddressOf(one));
      expect(logFilterFrom(Object.fromEntries(address))).toEqual(one);
    }),
  );
});

test('cycles are offered latest first, one the plan has no more by its key', () => {
  const others = [{ ...rows[0], cycle: 'gone' } as (typeof rows)[number], ...rows];
  expect(cyclesOf(others, plan).map((one) => one.words)).toEqual([
    'Cycle C2 (from 1 November 2026)',
    'Cycle C1 (from 1 September 2026)',
    'gone',
  ]);
});
