import { expect, test } from 'vitest';

import type { Cycle } from '#domain/cycle/cycle.ts';
import { changed, issuedAs, startOf, takenUp } from '#screens/board-pack/prepare/pack-draft.ts';

import { issued, packsOf } from '../../domain/issued-kit.ts';
import { cycle, planWith } from '../../domain/plan-kit.ts';

const meeting = { body: 'Board', on: '2026-12-08' };

const november: Cycle = { ...cycle('2026-11', '2026-10-01', '2026-11-30'), meetings: [meeting] };

const plan = { ...planWith([]), cycles: new Map([[november.key, november]]) };

test('begins as at the freeze of its cycle once that is over', () => {
  expect(startOf(plan, meeting, '2026-12-03').asAt).toBe('2026-11-30');
});

test.each(['2026-11-20', '2026-11-30'])('begins as at today before the freeze is over: %s', (today) => {
  expect(startOf(plan, meeting, today).asAt).toBe(today);
});

test('an occasion begins as at today, and one that is over as at its own day', () => {
  expect(startOf(plan, { body: 'Inspection', on: '2027-01-20' }, '2026-12-03').asAt).toBe('2026-12-03');
  expect(startOf(plan, { body: 'Inspection', on: '2026-11-05' }, '2026-12-03').asAt).toBe('2026-11-05');
});

test('begins with the marking of the plan and nothing chosen', () => {
  const draft = startOf(plan, meeting, '2026-12-03');
  expect(draft.marking).toBe(plan.plan.marking);
  expect(draft.reason).toBe('');
  expect(draft.curation).toEqual({ overall: '', publicOverall: '', highlights: [], asks: [] });
});

test('is meant to become the version after those that were issued', () => {
  expect(startOf(plan, meeting, '2026-12-03').version).toBe(1);
  const packs = packsOf(
    issued({ body: 'Board', meetingOn: meeting.on, version: 1 }),
    issued({ body: 'Board', meetingOn: meeting.on, version: 2 }),
    issued({ body: 'Panel', meetingOn: meeting.on, version: 7 }),
  );
  expect(startOf({ ...plan, packs }, meeting, '2026-12-03').version).toBe(3);
});

test('a draft taken up later follows the calendar, until its day was chosen', () => {
  const draft = startOf(plan, meeting, '2026-11-22');
  expect(takenUp(draft, plan, '2026-11-26').asAt).toBe('2026-11-26');
  expect(takenUp(draft, plan, '2026-12-03').asAt).toBe('2026-11-30');
  const chosen = changed(draft, { asAt: '2026-11-20', isDayChosen: true });
  expect(takenUp(chosen, plan, '2026-12-03').asAt).toBe('2026-11-20');
});

test('a draft whose issue reached the library is done, and one that was changed since is not', () => {
  const sha256 = 'a'.repeat(64);
  const pack = issued({ body: 'Board', meetingOn: meeting.on, version: 1, sha256 });
  const sent = changed(startOf(plan, meeting, '2026-12-03'), { sentAs: sha256 });
  expect(issuedAs(sent, [pack])).toBe(pack);
  expect(issuedAs(sent, [{ ...pack, row: null }])).toBeNull();
  expect(issuedAs(changed(sent, { marking: 'OFFICIAL-SENSITIVE' }), [pack])).toBeNull();
  expect(issuedAs(startOf(plan, meeting, '2026-12-03'), [pack])).toBeNull();
});
