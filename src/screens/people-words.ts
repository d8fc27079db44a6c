import { sayDate, sayInstant } from '#domain/date.ts';
import type { Refusal, RefusalCode } from '#domain/refusal.ts';

const kinds: Readonly<Record<string, string>> = { person: 'person', post: 'post', group: 'group' };

// what a day may not come before, by the field it is in
const steps: Readonly<Record<string, string>> = {
  opensOn: 'when the cycle opens',
  cutOffOn: 'the cut-off',
  freezeOn: 'the freeze',
  circulateOn: 'when the papers go out',
  deputyFrom: 'the first day',
};

const count = (n: string | number | undefined, one: string, many: string) =>
  `${String(n ?? 0)} ${n === 1 ? one : many}`;

const day = (value: string | number | undefined) => sayDate(String(value ?? ''));

/** The sentences of the rules about people and cycles. */
export const peopleRefusals = {
  'name-missing': () => 'Give a name.',
  'email-invalid': () => 'This is no e-mail address. It looks like name@example.org.',
  'email-taken': ({ person }) => `${person ?? ''} has this e-mail address already.`,
  'account-taken': ({ person }) => `${person ?? ''} has this account already.`,
  'last-admin': ({ person }) =>
    `${person ?? ''} is the only admin who can sign in. Make somebody else an admin first.`,
  'admin-not-person': () => 'Only a person can be an admin. A post or a group cannot sign in.',
  'owner-in-use': ({ people }) =>
    `A post or a group cannot stand in for others. This one is an updater or a deputy of ${people ?? ''}. Name somebody else there first.`,
  'updater-missing': ({ kind }) =>
    `Name at least one person who updates for this ${kinds[String(kind)] ?? 'owner'}, and who is still here.`,
  'person-missing': () => 'Choose a person.',
  'person-left': ({ person }) => `${person ?? ''} has left. Choose somebody who is still here.`,
  'person-needed': ({ person, kind }) =>
    `${person ?? ''} is a ${kinds[String(kind)] ?? 'group'}. Choose a person.`,
  'names-self': () => 'Nobody stands in for themselves. Choose somebody else.',
  'deputy-twice': ({ person }) => `${person ?? ''} is a deputy in these days already.`,
  'date-invalid': () => 'This is not a date. Give a day, a month and a year.',
  'date-to-come': () => 'This day is still to come. Record it on the day, or afterwards.',
  'dates-backwards': ({ other, otherOn, isStrict }) =>
    `Give a day ${isStrict === 1 ? 'after' : 'on or after'} ${day(otherOn)}, ${steps[String(other)] ?? 'the day before it'}.`,
  'changed-meanwhile': ({ by, at }) =>
    `${by ?? 'Somebody'} changed this on ${sayInstant(String(at ?? ''))}, after you opened it. The other fields now show what it says. Yours are kept: look at them again, then save.`,
  'nothing-given': () => 'Choose to whom at least one of them goes.',
  'organisation-unknown': ({ organisation }) =>
    organisation ? `Nobody belongs to ${organisation} any more.` : 'Choose an organisation.',
  'organisation-missing': () => 'Give the name it has from now on.',
  'organisation-same': () => 'This is the name it has already.',
  'title-missing': () => 'Give a title.',
  'cycle-taken': ({ cycle }) => `The plan has a cycle with this key already: ${cycle ?? ''}.`,
  'cycle-unknown': ({ cycle }) => `The cycle ${cycle ?? ''} is not in the plan any more.`,
  'cycle-overlap': ({ cycle, opens, freezes }) =>
    `${cycle ?? 'Another cycle'} is open from ${day(opens)} to ${day(freezes)}, and two cycles cannot be open on the same day.`,
  'reminder-late': ({ on }) => `Give a day on or before ${day(on)}, the cut-off.`,
  'body-missing': () => 'Choose who meets.',
  'body-unknown': ({ body }) =>
    `The plan has no body called ${body ?? ''}. Add it to the bodies of the partnership first.`,
  'body-inactive': ({ body }) => `${body ?? ''} does not meet any more. Choose another body.`,
  'meeting-twice': ({ body }) => `${body ?? ''} meets on this day already.`,
  'meeting-day-missing': () => 'Give the day of at least one meeting.',
  'cycle-over': ({ cycle, on }) =>
    `${cycle ?? 'This cycle'} was frozen on ${day(on)}. Who was late and what was carried forward was counted by this day, so it stays.`,
  'cycle-behind': ({ cycle, on }) =>
    `${cycle ?? 'A later cycle'} was frozen on ${day(on)}, and its figures count from the freeze before it. Give a day after that.`,
  'updates-outside': ({ count: n, on }) =>
    n === 1
      ? `The update or decision of ${day(on)} would fall outside the cycle.`
      : `${String(n ?? '')} updates and decisions would fall outside the cycle, one of them of ${day(on)}.`,
  'cycle-in-use': ({ cycle, updates, changes, chases, packs }) =>
    `${cycle ?? 'This cycle'} cannot be removed: ${[
      ...(updates === 0 ? [] : [count(updates, 'update', 'updates')]),
      ...(changes === 0 ? [] : [count(changes, 'change of the plan', 'changes of the plan')]),
      ...(chases === 0 ? [] : [count(chases, 'reminder', 'reminders')]),
      ...(packs === 0 ? [] : [count(packs, 'board pack', 'board packs')]),
    ].join(', ')} belong to it.`,
  'cycle-frozen': ({ cycle, on }) =>
    `${cycle ?? 'This cycle'} was frozen on ${day(on)}, so it stays as a part of the plan’s history.`,
} satisfies Partial<Record<RefusalCode, (facts: Refusal['facts']) => string>>;
