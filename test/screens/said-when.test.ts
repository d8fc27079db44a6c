import { expect, test } from 'vitest';
import { importedId, noteOf } from '#domain/intake/imported-update.ts';
import { saidWhen } from '#screens/said-when.ts';

test('says the day alone of a dated note of a file, and day and time of every other update', () => {
  const submittedAt = '2026-10-12T12:00:00.000Z';
  const note = importedId('imp', noteOf('1.1.1', 2));
  expect(saidWhen({ id: note, submittedAt })).toBe('12 October 2026');
  expect(saidWhen({ id: 'u-1', submittedAt })).toBe('12 October 2026 at 1:00pm');
  expect(saidWhen({ id: importedId('imp', '1.1.1.report'), submittedAt })).toContain('1:00pm');
});
