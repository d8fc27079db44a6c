import type { Refusal, RefusalCode } from '#domain/refusal.ts';

type Code = Extract<
  RefusalCode,
  | 'score-range'
  | 'score-reason-missing'
  | 'issue-likelihood'
  | 'date-in-future'
  | 'mitigation-empty'
  | 'too-many-mitigations'
  | 'not-yours-to-raise'
  | 'not-yours-to-review'
  | 'risk-unknown'
  | 'risk-closed'
  | 'risk-open'
  | 'risk-taken'
  | 'risk-ref-malformed'
  | 'date-before-raised'
  | 'already-issue'
  | 'opportunity-no-issue'
  | 'band-not-higher'
  | 'band-end'
  | 'band-missing'
  | 'response-missing'
  | 'score-words'
  | 'merge-too-few'
  | 'merge-kinds-differ'
>;

/** What each rule of the register says to the person it stopped. */
export const riskRefusals: Readonly<Record<Code, (facts: Refusal['facts']) => string>> = {
  'score-range': () => 'Give a likelihood and an impact, each from 1 to 4.',
  'score-reason-missing': () =>
    'It is scored higher with the controls than without them. Say why, or change one of the scores.',
  'issue-likelihood': () => 'An issue is happening now, so its likelihood is 4. Score its impact.',
  'date-in-future': () => 'This day is still to come. Give today or an earlier day.',
  'mitigation-empty': () => 'Say what will be done, or remove this line.',
  'too-many-mitigations': ({ limit }) => `At most ${String(limit)} mitigations fit.`,
  'not-yours-to-raise': () =>
    'Only people with a role in the plan can raise a risk. Ask the plan admin to add it.',
  'not-yours-to-review': ({ ref }) =>
    `The owner and the actioners of ${ref ?? 'this entry'} and the plan admins can change it. Ask one of them.`,
  'risk-unknown': ({ ref }) => `There is no ${ref ?? 'such entry'} in the register.`,
  'risk-closed': ({ ref, into }) =>
    into ? `${ref ?? ''} has ended. It goes on as ${into}.` : `${ref ?? ''} is closed. Reopen it first.`,
  'risk-open': ({ ref }) => `${ref ?? ''} is open already.`,
  'risk-taken': ({ ref }) => `${ref ?? ''} is already used, and references are never used twice.`,
  'risk-ref-malformed': () => "Give a letter and a number, such as 'R17'.",
  'date-before-raised': () => 'This day is before the entry was raised.',
  'already-issue': ({ ref }) => `${ref ?? ''} is an issue already.`,
  'opportunity-no-issue': ({ ref }) =>
    `${ref ?? ''} is an opportunity, so it becomes no issue. Close it with a reason once it was taken or missed.`,
  'band-not-higher': ({ after }) => `Give a number above ${String(after)}, where the band before ends.`,
  'band-end': () => 'The last band has to end at 16, the highest score there is.',
  'band-missing': () => 'Keep one band at least.',
  'response-missing': () => 'Keep one response at least.',
  'score-words': () => 'Give one word for each number from 1 to 4.',
  'merge-too-few': () => 'Choose two entries or more to merge.',
  'merge-kinds-differ': () => 'Only entries of one kind can be merged: threats, opportunities or issues.',
};
