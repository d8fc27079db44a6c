import type { Curation, Highlight, HighlightWords } from './curation.ts';
import { highlightOf } from './highlight-choice.ts';
import type { Update } from '#domain/update.ts';

/** Puts an update behind the highlights, in the lead's own words; one that is chosen already stays where it is. */
export function addHighlight(curation: Curation, update: Update): Curation {
  const isChosen = curation.highlights.some((one) => one.updateId === update.id);
  return isChosen ? curation : { ...curation, highlights: [...curation.highlights, highlightOf(update)] };
}

/** Takes an update out of the highlights, with what was made of its words. */
export function removeHighlight(curation: Curation, updateId: string): Curation {
  return { ...curation, highlights: curation.highlights.filter((one) => one.updateId !== updateId) };
}

/** Moves a highlight one place; the first goes no further up, the last no further down. */
export function moveHighlight(curation: Curation, updateId: string, way: 'up' | 'down'): Curation {
  const { highlights } = curation;
  const from = highlights.findIndex((one) => one.updateId === updateId);
  const to = way === 'up' ? from - 1 : from + 1;
  const [moved, other] = [highlights[from], highlights[to]];
  if (moved === undefined || other === undefined) return curation;
  return { ...curation, highlights: highlights.with(from, other).with(to, moved) };
}

/** Changes what the body reads of a highlight; the lead's own words stay beside it. */
export function editHighlight(
  curation: Curation,
  updateId: string,
  words: Partial<HighlightWords>,
): Curation {
  return withHighlight(curation, updateId, (one) => ({ ...one, edited: { ...one.edited, ...words } }));
}

/** Puts the lead's own words back. */
export function restoreOriginal(curation: Curation, updateId: string): Curation {
  return withHighlight(curation, updateId, (one) => ({ ...one, edited: one.original }));
}

function withHighlight(
  curation: Curation,
  updateId: string,
  change: (one: Highlight) => Highlight,
): Curation {
  return {
    ...curation,
    highlights: curation.highlights.map((one) => (one.updateId === updateId ? change(one) : one)),
  };
}
