import { expect, test } from 'vitest';
import type { AskedCode } from '#domain/question.ts';
import { sayQuestion } from '#screens/question-words.ts';

test.each<[AskedCode, Record<string, string | number>, string]>([
  [
    'overdue-but-on-track',
    { status: 'On track', date: '2026-10-31' },
    'The completion date, 31 October 2026, has passed. Is it still on track, and by when will it be done?',
  ],
  [
    'on-track-without-update',
    { status: 'On track', cycles: 2 },
    'No update has come in for 2 cycles. Is it still on track?',
  ],
  [
    'on-track-without-update',
    { status: 'On track', cycles: 1 },
    'No update has come in for a cycle. Is it still on track?',
  ],
  [
    'reason-missing',
    { status: 'At risk' },
    'It is at risk. What is the reason, and what will bring it back?',
  ],
  [
    'complete-without-evidence',
    { status: 'Complete' },
    'It is complete. What shows it? A link to something that does is enough.',
  ],
  [
    'off-track-to-on-track',
    { status: 'On track', before: 'Off track' },
    'It went from off track to on track in one step. What changed?',
  ],
  [
    'on-track-to-off-track',
    { status: 'Off track', before: 'On track' },
    'It went from on track to off track in one step. What happened, and who can help?',
  ],
  [
    'review-date-passed',
    { date: '2026-11-01' },
    'It was to be reviewed on 1 November 2026. What came of it, and when is the next review?',
  ],
  [
    'review-date-missing',
    { date: 'Ongoing' },
    'It has no day on which it ends (‘Ongoing’). When will somebody look at it again?',
  ],
  [
    'review-date-missing',
    { date: 'March 2027', why: 'paused' },
    'It is on hold, and no day is set to look at it again. When will that be?',
  ],
  [
    'review-date-missing',
    { date: 'first quarter', why: 'not understood' },
    '‘first quarter’ is not understood as a date, so it is never counted as overdue. By when is it to be done, or when will somebody look at it again?',
  ],
  [
    'review-date-missing',
    { date: '', why: 'not understood' },
    'It has no day on which it ends. When will somebody look at it again?',
  ],
  [
    'review-date-missing',
    { date: '' },
    'It has no day on which it ends. When will somebody look at it again?',
  ],
])('%s is a question in plain words', (code, facts, words) => {
  expect(sayQuestion({ ref: '1.1', code, facts })).toBe(words);
});
