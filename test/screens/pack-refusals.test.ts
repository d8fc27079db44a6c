import { expect, test } from 'vitest';
import { refusal, type PackRefusalCode, type Refusal } from '#domain/refusal.ts';
import { sayRefusal } from '#screens/words.ts';

// the facts each rule gives, and what the person is told
const said: Readonly<Record<PackRefusalCode, readonly [Refusal['facts'], string]>> = {
  'as-at-in-future': [{}, 'This day is still to come. Give today or an earlier day.'],
  'as-at-after-meeting': [
    { on: '18 June 2026' },
    'This day is after the meeting. Give 18 June 2026 or an earlier day.',
  ],
  'pack-version-taken': [
    { version: 1, next: 2, by: 'Bea Admin', at: '2026-11-20T10:15:00.000Z' },
    'Version 1 of this pack was issued by Bea Admin on 20 November 2026 at 10:15am. Read it first. What you issue now would be version 2, and needs a reason.',
  ],
  'pack-version-ahead': [
    { version: 3, next: 2 },
    'Version 3 cannot be issued yet. The next version of this pack is 2.',
  ],
  'pack-reason-missing': [
    { version: 2 },
    'Say why the pack is issued again. Everybody who reads it will see the reason.',
  ],
  'pack-file-wrong': [{}, 'The frozen plan was not saved whole, so nothing was issued. Freeze it again.'],
  'pack-unknown': [{}, 'This pack is not in the plan any more.'],
  'pack-unsent': [
    { count: 2 },
    '2 changes of yours have not reached the library yet, and the pack would not agree with them. Nothing was issued. Wait until everything is sent, or discard what is not needed.',
  ],
  'ask-unknown': [{}, 'The meeting was not asked for this.'],
  'highlight-unknown': [
    { ref: '1.1.1' },
    'The update behind the highlight of 1.1.1 is not in the plan as it would be frozen. Remove the highlight, or choose it again.',
  ],
  'highlight-not-public': [
    { ref: '1.1.1' },
    'The update of 1.1.1 is for the board only, so its highlight cannot be public.',
  ],
  'highlight-without-words': [
    { ref: '1.3.4' },
    'The highlight of 1.3.4 has no words. Write some, go back to the lead’s own, or take it out.',
  ],
};

// the table's keys are exactly the codes
const codes = Object.keys(said) as PackRefusalCode[];

test.for(codes)('%s is said in whole sentences that hold its facts', (code) => {
  const [facts, sentence] = said[code];
  expect(sayRefusal(refusal(code, null, facts))).toBe(sentence);
});

test('one change of the person is spoken of as one', () => {
  expect(sayRefusal(refusal('pack-unsent', null, { count: 1 }))).toMatch(
    /^A change of yours has not reached the library yet, and the pack would not agree with it\./,
  );
});
