import { coverFromPack } from '#domain/pack/cover-sheet.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { CoverSheet } from '#domain/pack/pack-output.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { checkLine } from '#domain/check-text.ts';
import { findIdentifiers } from '#domain/identifiers/identifiers.ts';
import { isCivilDate, sayDate, type CivilDate } from '#domain/date.ts';
import type { CoverDraft } from '#store/form-typing.ts';

/** The texts of a cover sheet, in the order of the form. */
export const coverTexts = [
  'committee',
  'title',
  'author',
  'contact',
  'whyHere',
  'recommendations',
  'consideredBy',
  'publicVoice',
  'benefit',
] as const satisfies readonly (keyof CoverSheet)[];

/** What the form begins with: what the pack itself knows. */
export function startOfCover({ facts, elsewhere }: FrozenPack): CoverDraft {
  const considered = [
    ...elsewhere.map(({ body, meetingOn }) => `${body}, ${sayDate(meetingOn)}`),
    `${facts.body}, ${sayDate(facts.meetingOn)}`,
  ];
  return { ...coverFromPack(facts), meetingOn: '', consideredBy: considered.join('\n'), names: false };
}

/** The cover sheet that is wished for; a day that is none is left out. */
export function coverOf({ meetingOn, ...typed }: CoverDraft): CoverSheet {
  const { committee, title, author, contact, whyHere, recommendations } = typed;
  const { purposes, consideredBy, publicVoice, benefit } = typed;
  return {
    committee,
    meetingOn: isCivilDate(meetingOn) ? meetingOn : null,
    title,
    author,
    contact,
    purposes,
    whyHere,
    recommendations,
    consideredBy,
    publicVoice,
    benefit,
  };
}

/** What is missing, and, unless it is `meant`, every text that may tell who a child is: all of a cover sheet is published. */
export function checkCover(draft: CoverDraft, today: CivilDate, isMeant: boolean): readonly Refusal[] {
  const missing = [...checkLine(draft.committee, 'committee', 200), ...checkLine(draft.title, 'title', 300)];
  if (isMeant) return missing;
  const told = coverTexts.flatMap((field) => {
    const [first, ...others] = findIdentifiers(draft[field], today);
    return first === undefined
      ? []
      : [refusal('personal-data', field, { kind: first.kind, count: 1 + others.length })];
  });
  return [...missing, ...told];
}
