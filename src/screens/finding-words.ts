import type { FindingKind } from '#domain/identifiers/identifiers.ts';

const words: Readonly<Record<FindingKind, readonly [one: string, several: string]>> = {
  upn: ['a Unique Pupil Number', 'Unique Pupil Numbers'],
  'upn-like': ['what looks like a Unique Pupil Number', 'what look like Unique Pupil Numbers'],
  'nhs-number': ['an NHS number', 'NHS numbers'],
  'date-of-birth': ['a date of birth', 'dates of birth'],
  phone: ['a mobile phone number', 'mobile phone numbers'],
  email: ['a private e-mail address', 'private e-mail addresses'],
  alias: ['a child under a letter or number', 'children under letters or numbers'],
  initials: ['initials', 'initials'],
  name: ['a name', 'names'],
  'small-number': ['a count below five', 'counts below five'],
};

/** What was found in a text, and how often: 'a name', '2 dates of birth'. */
export function sayFinding(kind: FindingKind, count: number): string {
  const [one, several] = words[kind];
  return count === 1 ? one : kind === 'initials' ? several : `${String(count)} ${several}`;
}

/** True for one of the kinds, as a refusal or a stored row names it. */
export function isFindingKind(word: string): word is FindingKind {
  return Object.hasOwn(words, word);
}
