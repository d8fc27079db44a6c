import { expect, test } from 'vitest';
import type { Summary } from '#domain/overview.ts';
import { summaryOf } from '#domain/overview.ts';
import { defaultScheme } from '#domain/status.ts';
import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { packOf } from '#domain/pack/pack.ts';
import {
  asAtWords,
  changesNote,
  comparedWith,
  countedTo,
  inOneLine,
  inShort,
  movementNote,
} from '#domain/pack/pack-sentences.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { frozenOf } from '../frozen/freeze-kit.ts';
import { action, planWith, today, update } from '../plan-kit.ts';

const summary = (...given: Parameters<typeof planWith>): Summary => summaryOf(planWith(...given), today);

test('the chair reads first how many of the open actions were updated, then what is overdue and off track', () => {
  const actions = [
    action('1.1.1'),
    action('1.1.2', { completionLatest: '2026-08-31' }),
    action('1.1.3', { status: 'off-track' }),
    action('1.1.4', { status: 'complete' }),
  ];
  // an update of a done action is none that was owed
  const updates = [update('a', '1.1.1', 'C2'), update('b', '1.1.4', 'C2'), update('c', '1.1.2', 'C1')];
  expect(inShort(summary(actions, updates))).toBe(
    '1 of 3 open actions updated for Cycle C2. 1 overdue, 1 off track.',
  );
});

test('a pack that was issued without comparing is not called the first one, also when its file is read again', () => {
  const frozen = readFrozen(
    frozenText(
      frozenOf(planWith([action('1.1.1')]), { notCompared: { meetingOn: '2026-11-21', version: 2 } }),
    ),
  );
  const note =
    'Not compared: the pack for 21 November 2026 (version 2) could not be opened when this one was issued.';
  for (const pack of [packOf(frozen), packOf(publicOf(frozen))]) {
    expect(comparedWith(pack.facts, pack.movement)).toBe(note);
    expect(movementNote(pack)).toBe(note);
    expect(changesNote(pack)).toContain(`${note} All changes decided in the reporting cycle are here.`);
  }
  const first = packOf(frozenOf(planWith([action('1.1.1')])));
  expect(movementNote(first)).toBe(
    'This is the first pack for SEND Partnership Board, so nothing is compared.',
  );
});

test('nothing overdue and nothing off track is said, not left out', () => {
  expect(inShort(summary([action('1.1.1')], [update('a', '1.1.1', 'C2')]))).toBe(
    '1 of 1 open action updated for Cycle C2. 0 overdue, 0 off track.',
  );
});

test('a plan without open actions, and one before its first cycle, owe no update', () => {
  expect(inShort(summary([action('1.1.1', { status: 'complete' })]))).toBe(
    'No action is open, so no update was due. 0 overdue, 0 off track.',
  );
  expect(inShort(summary([action('1.1.1')], [], { cycles: new Map() }))).toBe(
    'No reporting cycle had opened, so no update was due. 0 overdue, 0 off track.',
  );
});

test('an action on hold owes no update, and the figure says that it is left out', () => {
  const held = action('1.1.3', { lifecycle: 'on-hold', status: 'on-hold' });
  const actions = [action('1.1.1'), action('1.1.2'), held];
  expect(inShort(summary(actions, [update('a', '1.1.1', 'C2')]))).toBe(
    '1 of 2 open actions updated for Cycle C2, leaving out 1 on hold. 0 overdue, 0 off track.',
  );
  expect(inShort(summary([held]))).toBe(
    'Every open action is on hold, so no update was due. 0 overdue, 0 off track.',
  );
});

test('a scheme that has no red status of its own leaves it at what is overdue', () => {
  const statuses = defaultScheme.statuses.filter(({ colour }) => colour !== 'red');
  expect(inShort(summary([action('1.1.1')], [], { scheme: { ...defaultScheme, statuses } }))).toBe(
    '0 of 1 open action updated for Cycle C2. 0 overdue.',
  );
});

test('percentages that are rounded say so, and those that are not do not', () => {
  const three = ['on-track', 'at-risk', 'complete'].map((status, index) =>
    action(`1.1.${String(index + 1)}`, { status }),
  );
  expect(inOneLine(summary(three))).toBe(
    '3 live actions: 1 on track (33%), 1 at risk (33%), 1 complete (33%). 2 open, 1 done, 0 overdue. ' +
      'Percentages are rounded.',
  );
  expect(inOneLine(summary(three.slice(0, 2)))).toBe(
    '2 live actions: 1 on track (50%), 1 at risk (50%). 2 open, 0 done, 0 overdue.',
  );
  expect(inOneLine(summary([]))).toBe('The plan has no live actions.');
});

test.each([
  ['2026-06-11T07:00:00.000Z', '10 June 2026', 'the end of 10 June 2026'],
  // the day is over in London
  ['2026-06-10T23:00:00.000Z', '10 June 2026', 'the end of 10 June 2026'],
  ['2026-06-10T22:59:00.000Z', '11:59pm on 10 June 2026', '11:59pm on 10 June 2026'],
  ['2026-06-10T09:15:00.000Z', '10:15am on 10 June 2026', '10:15am on 10 June 2026'],
])(
  'a pack as at 10 June 2026 that was frozen at %s counts to what had happened by then',
  (frozenAt, short, long) => {
    const facts = { asAt: '2026-06-10', frozenAt };
    expect([asAtWords(facts), countedTo(facts)]).toEqual([short, long]);
  },
);
