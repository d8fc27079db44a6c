import { sayInstant } from '#domain/date.ts';
import type { PackRefusalCode, Refusal } from '#domain/refusal.ts';

/** What each rule of the packs says to the person it stopped. */
export const packRefusals: Readonly<Record<PackRefusalCode, (facts: Refusal['facts']) => string>> = {
  'as-at-in-future': () => 'This day is still to come. Give today or an earlier day.',
  'as-at-after-meeting': ({ on }) =>
    `This day is after the meeting. Give ${on ?? 'the day of the meeting'} or an earlier day.`,
  'pack-version-taken': ({ version, next, by, at }) =>
    `Version ${String(version)} of this pack was issued by ${by ?? 'somebody else'}${at ? ` on ${sayInstant(String(at))}` : ''}. Read it first. What you issue now would be version ${String(next)}, and needs a reason.`,
  'pack-version-ahead': ({ version, next }) =>
    `Version ${String(version)} cannot be issued yet. The next version of this pack is ${String(next)}.`,
  'pack-reason-missing': () =>
    'Say why the pack is issued again. Everybody who reads it will see the reason.',
  'pack-file-wrong': () => 'The frozen plan was not saved whole, so nothing was issued. Freeze it again.',
  'pack-unknown': () => 'This pack is not in the plan any more.',
  'pack-unsent': ({ count }) =>
    `${Number(count) === 1 ? 'A change of yours has' : `${String(count)} changes of yours have`} not reached the library yet, and the pack would not agree with ${Number(count) === 1 ? 'it' : 'them'}. Nothing was issued. Wait until everything is sent, or discard what is not needed.`,
  'ask-unknown': () => 'The meeting was not asked for this.',
  'highlight-unknown': ({ ref }) =>
    `The update behind the highlight of ${ref ?? 'an action'} is not in the plan as it would be frozen. Remove the highlight, or choose it again.`,
  'highlight-not-public': ({ ref }) =>
    `The update of ${ref ?? 'this action'} is for the board only, so its highlight cannot be public.`,
  'highlight-without-words': ({ ref }) =>
    `The highlight of ${ref ?? 'an action'} has no words. Write some, go back to the lead’s own, or take it out.`,
};
