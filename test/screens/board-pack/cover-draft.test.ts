import { expect, test } from 'vitest';
import { coverOf, checkCover } from '#screens/board-pack/outputs/cover-draft.ts';
import type { CoverDraft } from '#store/form-typing.ts';

const draft: CoverDraft = {
  committee: 'Children and Families Committee',
  meetingOn: '2027-01-14',
  title: 'Progress of the plan',
  author: '',
  contact: '',
  purposes: ['information'],
  whyHere: '',
  recommendations: '',
  consideredBy: '',
  publicVoice: '',
  benefit: '',
  names: true,
};

const today = '2026-11-22';

test('a cover sheet has what was typed, and no day where none that exists was given', () => {
  expect(coverOf(draft)).toEqual({
    committee: 'Children and Families Committee',
    meetingOn: '2027-01-14',
    title: 'Progress of the plan',
    author: '',
    contact: '',
    purposes: ['information'],
    whyHere: '',
    recommendations: '',
    consideredBy: '',
    publicVoice: '',
    benefit: '',
  });
  expect(coverOf({ ...draft, meetingOn: '2027-02-30' }).meetingOn).toBeNull();
  expect(coverOf({ ...draft, meetingOn: '' }).meetingOn).toBeNull();
});

test('only committee and title have to be given', () => {
  expect(checkCover(draft, today, false)).toEqual([]);
  const found = checkCover({ ...draft, committee: ' ', title: '' }, today, false);
  expect(found.map(({ field, code }) => [field, code])).toEqual([
    ['committee', 'not-given'],
    ['title', 'not-given'],
  ]);
});

test('what may tell who a child is is asked about at its field, until it is said to be meant', () => {
  const told = { ...draft, publicVoice: '3 children in one school waited.' };
  expect(checkCover(told, today, false).map(({ field, code }) => [field, code])).toEqual([
    ['publicVoice', 'personal-data'],
  ]);
  expect(checkCover(told, today, true)).toEqual([]);
  // what is missing cannot be meant
  expect(checkCover({ ...told, title: '' }, today, true)).toHaveLength(1);
});
