import { coverFromPack } from '#domain/cover-sheet.ts';
import type { FrozenPack } from '#domain/frozen-pack.ts';
import type { CoverSheet } from '#domain/pack-output.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { checkLine } from '#domain/check-text.ts';
import { findIdentifiers } from '#domain/identifiers.ts';
import { isCivilDate, sayDate, type CivilDate } from '#domain/date.ts';
import type { Store } from '#store/state.ts';

/** A cover sheet as it is typed. */
export type CoverDraft = Omit<CoverSheet, 'meetingOn'> & {
  /** '' while no day is given. */
  readonly meetingOn: string;
  /** True where the posts of leads may be named. */
  readonly names: boolean;
};

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

// for as long as the page is open: the device keeps what is for a meeting, and a cover sheet is for another's
const held = new WeakMap<Store, Map<string, CoverDraft>>();

/** What was typed for a pack on this page, or null. */
export function heldCover(store: Store, packKey: string): CoverDraft | null {
  return held.get(store)?.get(packKey) ?? null;
}

/** Holds what is typed for a pack until the page is closed. */
export function holdCover(store: Store, packKey: string, draft: CoverDraft): void {
  const all = held.get(store) ?? new Map<string, CoverDraft>();
  held.set(store, all);
  all.set(packKey, draft);
}
