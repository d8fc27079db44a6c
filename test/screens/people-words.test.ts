import { expect, test } from 'vitest';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { peopleRefusals } from '#screens/people-words.ts';
import { sayRefusal } from '#screens/words.ts';

type Code = keyof typeof peopleRefusals;

const said: Readonly<Record<Code, readonly [Refusal['facts'], string]>> = {
  'name-missing': [{}, 'Give a name.'],
  'email-invalid': [{}, 'This is no e-mail address. It looks like name@example.org.'],
  'email-taken': [{ person: 'Ann Lee' }, 'Ann Lee has this e-mail address already.'],
  'account-taken': [{ person: 'Ann Lee' }, 'Ann Lee has this account already.'],
  'last-admin': [
    { person: 'Ann Lee' },
    'Ann Lee is the only admin who can sign in. Make somebody else an admin first.',
  ],
  'admin-not-person': [{}, 'Only a person can be an admin. A post or a group cannot sign in.'],
  'owner-in-use': [
    { people: 'Practice Champions, Ann Lee' },
    'A post or a group cannot stand in for others. This one is an updater or a deputy of Practice Champions, Ann Lee. Name somebody else there first.',
  ],
  'updater-missing': [
    { kind: 'group' },
    'Name at least one person who updates for this group, and who is still here.',
  ],
  'person-missing': [{}, 'Choose a person.'],
  'person-left': [{ person: 'Ann Lee' }, 'Ann Lee has left. Choose somebody who is still here.'],
  'person-needed': [
    { person: 'Practice Champions', kind: 'group' },
    'Practice Champions is a group. Choose a person.',
  ],
  'names-self': [{}, 'Nobody stands in for themselves. Choose somebody else.'],
  'deputy-twice': [{ person: 'Ann Lee' }, 'Ann Lee is a deputy in these days already.'],
  'date-invalid': [{}, 'This is not a date. Give a day, a month and a year.'],
  'date-to-come': [{}, 'This day is still to come. Record it on the day, or afterwards.'],
  'dates-backwards': [
    { other: 'opensOn', otherOn: '2026-11-05', isStrict: 1 },
    'Give a day after 5 November 2026, when the cycle opens.',
  ],
  'changed-meanwhile': [
    { by: 'Ann Lee', at: '2026-11-22T09:30:00Z' },
    'Ann Lee changed this on 22 November 2026 at 9:30am, after you opened it. The other fields now show what it says. Yours are kept: look at them again, then save.',
  ],
  'nothing-given': [{}, 'Choose to whom at least one of them goes.'],
  'organisation-unknown': [{ organisation: 'North CCG' }, 'Nobody belongs to North CCG any more.'],
  'organisation-missing': [{}, 'Give the name it has from now on.'],
  'organisation-same': [{}, 'This is the name it has already.'],
  'title-missing': [{}, 'Give a title.'],
  'cycle-taken': [{ cycle: 'July 2026' }, 'The plan has a cycle with this key already: July 2026.'],
  'cycle-unknown': [{ cycle: 'July 2026' }, 'The cycle July 2026 is not in the plan any more.'],
  'cycle-overlap': [
    { cycle: 'July 2026', opens: '2026-06-01', freezes: '2026-07-31' },
    'July 2026 is open from 1 June 2026 to 31 July 2026, and two cycles cannot be open on the same day.',
  ],
  'reminder-late': [{ on: '2026-11-27' }, 'Give a day on or before 27 November 2026, the cut-off.'],
  'body-missing': [{}, 'Choose who meets.'],
  'body-unknown': [
    { body: 'Cabinet' },
    'The plan has no body called Cabinet. Add it to the bodies of the partnership first.',
  ],
  'body-inactive': [{ body: 'Cabinet' }, 'Cabinet does not meet any more. Choose another body.'],
  'meeting-twice': [{ body: 'Cabinet' }, 'Cabinet meets on this day already.'],
  'meeting-day-missing': [{}, 'Give the day of at least one meeting.'],
  'cycle-over': [
    { cycle: 'July 2026', on: '2026-07-31' },
    'July 2026 was frozen on 31 July 2026. Who was late and what was carried forward was counted by this day, so it stays.',
  ],
  'cycle-behind': [
    { cycle: 'July 2026', on: '2026-07-31' },
    'July 2026 was frozen on 31 July 2026, and its figures count from the freeze before it. Give a day after that.',
  ],
  'updates-outside': [
    { count: 1, on: '2026-07-02' },
    'The update or decision of 2 July 2026 would fall outside the cycle.',
  ],
  'cycle-in-use': [
    { cycle: 'July 2026', updates: 60, changes: 1, chases: 0, packs: 2 },
    'July 2026 cannot be removed: 60 updates, 1 change of the plan, 2 board packs belong to it.',
  ],
  'cycle-frozen': [
    { cycle: 'July 2026', on: '2026-07-31' },
    'July 2026 was frozen on 31 July 2026, so it stays as a part of the plan’s history.',
  ],
};

// the table's keys are exactly the codes
test.for(Object.keys(said) as Code[])('%s is said with its names and days in words', (code) => {
  const [facts, sentence] = said[code];
  expect(sayRefusal(refusal(code, null, facts))).toBe(sentence);
});

test('one update and many that would fall out of a cycle are told in words that fit', () => {
  expect(sayRefusal(refusal('updates-outside', null, { count: 3, on: '2026-07-02' }))).toBe(
    '3 updates and decisions would fall outside the cycle, one of them of 2 July 2026.',
  );
});

test('a day that may be the same as another one is said so', () => {
  const facts = { other: 'cutOffOn', otherOn: '2026-11-27', isStrict: 0 };
  expect(sayRefusal(refusal('dates-backwards', 'freezeOn', facts))).toBe(
    'Give a day on or after 27 November 2026, the cut-off.',
  );
});
