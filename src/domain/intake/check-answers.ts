import { checkPerson } from '#domain/people/check-person.ts';
import { proposedAnswers } from './intake-person.ts';
import { withPeople } from './intake-joining.ts';
import type { IntakePreview } from './intake.ts';
import type { PersonAnswers } from '#domain/people/person-answer.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** The fields in which an admin answers for a new person of a preview. */
export type AnswerField =
  | 'kind'
  | 'same'
  | 'name'
  | 'post'
  | 'organisation'
  | 'email'
  | 'updater'
  | 'updater-name'
  | 'updater-email';

/** The name of a field of the answer for one person, which is also its id on the screen. */
export function answerField(key: string, field: AnswerField): string {
  return `people.${key}.${field}`;
}

/**
 * What is wrong with the answers for the new people of a preview, each at its field: see checkPerson. An address that two
 * of them are given is wrong at both. That nobody updates for a post or a group yet is no fault here.
 */
export function checkAnswers(
  preview: IntakePreview,
  answers: PersonAnswers,
  snapshot: Snapshot,
): readonly Refusal[] {
  const { people } = withPeople(preview, answers, snapshot);
  const among: Snapshot = {
    ...snapshot,
    people: new Map([...snapshot.people, ...people.map((one) => [one.key, one] as const)]),
  };
  const faults = new Map(people.map((one) => [one.key, checkPerson(among, null, one)]));
  const isThere = (key: string) => snapshot.people.has(key) || preview.people.some((one) => one.key === key);
  return [...proposedAnswers(preview, snapshot)].flatMap(([key, proposed]) => {
    const answer = answers.get(key) ?? proposed;
    const at = (field: AnswerField) => answerField(key, field);
    if (answer.kind === 'same') {
      return isThere(answer.key) && answer.key !== key ? [] : [refusal('person-missing', at('same'))];
    }
    const blank = answer.name.trim() === '' ? [refusal('name-missing', at('name'))] : [];
    const own = (faults.get(key) ?? [])
      .filter((one) => one.code !== 'updater-missing')
      .map((one) => ({ ...one, field: at(fieldOf(one.field)) }));
    const { updater } = answer;
    if (answer.owner === 'person' || updater === null) return [...blank, ...own];
    if (updater.kind === 'known')
      return isThere(updater.key)
        ? [...blank, ...own]
        : [...blank, ...own, refusal('person-missing', at('updater'))];
    if (updater.name.trim() === '') return [...blank, ...own, refusal('name-missing', at('updater-name'))];
    const joined = people.find((one) => one.key === key)?.updaters ?? [];
    const theirs = joined
      .flatMap((one) => (snapshot.people.has(one) ? [] : (faults.get(one) ?? [])))
      .map((one) => ({ ...one, field: at(one.field === 'email' ? 'updater-email' : 'updater-name') }));
    return [...blank, ...own, ...theirs];
  });
}

function fieldOf(field: string | null): AnswerField {
  switch (field) {
    case 'name':
    case 'post':
    case 'organisation':
    case 'email':
      return field;
    case 'updaters':
      return 'updater';
    default:
      return 'kind';
  }
}
