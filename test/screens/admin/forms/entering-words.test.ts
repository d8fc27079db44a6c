import { expect, test } from 'vitest';
import { refusal } from '#domain/refusal.ts';
import type { EntryEnd } from '#screens/admin/forms/enter-updates.ts';
import { endedWords, enteredNow, sayEntryEnd } from '#screens/admin/forms/entering-words.ts';
import { storedRow, update } from '../../../domain/plan-kit.ts';

test.for<[readonly (EntryEnd['kind'] | null)[], string]>([
  [['entered'], '1 update entered for Ann.'],
  [['entered', 'entered', 'entered'], '3 updates entered for Ann.'],
  [['already', 'already'], 'No updates entered for Ann. 2 updates were entered before.'],
  [
    ['entered', 'kept', 'refused', null],
    '1 update entered for Ann. 1 update kept on this device, not sent yet. 2 updates not entered.',
  ],
  [['overtaken'], 'No updates entered for Ann. 1 update not entered.'],
])('%j reads as %s', ([kinds, wanted]) => {
  expect(
    endedWords(
      kinds.map((kind) => (kind === null ? null : endOf(kind))),
      'Ann',
    ),
  ).toBe(wanted);
});

test('of each update it is said what became of it', () => {
  expect(sayEntryEnd(endOf('entered'), 'over')).toBe('entered.');
  expect(sayEntryEnd(endOf('already'), 'over')).toContain('nothing was entered twice');
  expect(sayEntryEnd(endOf('kept'), 'over')).toContain('not sent yet');
  expect(sayEntryEnd(endOf('refused'), 'over')).toBe('not entered. Say what was done. One line is enough.');
  expect(sayEntryEnd(endOf('overtaken'), 'over')).toContain('Bob updated this action meanwhile');
  expect(sayEntryEnd({ kind: 'overtaken', byName: '' }, 'over')).toContain('Somebody updated');
  expect(sayEntryEnd(endOf('gone'), 'over')).toContain('discarded or taken back');
});

test('of one without an end it is said whether its turn is now, comes, or never came', () => {
  expect(sayEntryEnd(null, 'now')).toBe('being entered…');
  expect(sayEntryEnd(null, 'waits')).toBe('waits');
  expect(sayEntryEnd(null, 'over')).toBe('not entered.');
});

test('one that was kept counts as entered once the library has it, and as gone once nothing has', () => {
  const kept = endOf('kept');
  const there = { updates: new Map([['u', { ...update('u', '1.1', 'C1'), row: storedRow('7') }]]) };
  const onItsWay = { updates: new Map([['u', { ...update('u', '1.1', 'C1'), row: null }]]) };
  expect(enteredNow(kept, 'u', onItsWay, [{ id: 'u' }])).toEqual(kept);
  // it went on under another id
  expect(enteredNow(kept, 'u', onItsWay, [{ id: 'v', insteadOf: 'u' }])).toEqual(kept);
  expect(enteredNow(kept, 'u', there, [])).toEqual({ kind: 'entered' });
  expect(enteredNow(kept, 'u', { updates: new Map() }, [])).toEqual({ kind: 'gone' });
  expect(enteredNow(endOf('refused'), 'u', there, [])).toEqual(endOf('refused'));
  expect(enteredNow(null, 'u', there, [])).toBeNull();
});

function endOf(kind: EntryEnd['kind']): EntryEnd {
  if (kind === 'refused') return { kind, refusals: [refusal('activity-missing', 'activity')] };
  return kind === 'overtaken' ? { kind, byName: 'Bob' } : { kind };
}
