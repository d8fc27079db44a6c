import { checkLength, checkLine } from '#domain/check-text.ts';
import type { Ask, Curation, Highlight } from './curation.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** The longest text of a curation, in characters. */
export const curationTextLimit = 6000;

/** The longest sentence on how the plan stands that is still read at a glance, in characters. */
export const overallLength = 300;

/**
 * What a curation may not be: a highlight of an update that the library does not have (highlight-unknown) or made public
 * although its update is for the board only (highlight-not-public), words taken away without others
 * (highlight-without-words), an ask without text, texts that are too long. Fields are named 'overall', 'highlights.0.activity', 'asks.0.text'.
 */
export function checkCuration(curation: Curation, snapshot: Snapshot): readonly Refusal[] {
  return [
    ...checkLength(curation.overall, 'overall', curationTextLimit),
    ...checkLength(curation.publicOverall, 'publicOverall', curationTextLimit),
    ...curation.highlights.flatMap((one, index) => checkHighlight(one, index, snapshot)),
    ...curation.asks.flatMap(checkAsk),
  ];
}

/** Something to think about before a pack is issued; it stops nobody. */
export type CurationHint = {
  readonly field: 'overall' | 'publicOverall';
  readonly is: 'long' | 'several-sentences';
};

/** Where the one sentence on how the plan stands is long, or more than one. */
export function curationHints(curation: Curation): readonly CurationHint[] {
  return (['overall', 'publicOverall'] as const).flatMap((field): readonly CurationHint[] => {
    const text = curation[field].trim();
    return [
      ...(text.length > overallLength ? [{ field, is: 'long' } as const] : []),
      ...(/[.!?]\s+\S/u.test(text) ? [{ field, is: 'several-sentences' } as const] : []),
    ];
  });
}

function checkHighlight(
  { updateId, actionRef, edited, audience }: Highlight,
  index: number,
  snapshot: Snapshot,
): readonly Refusal[] {
  const field = `highlights.${String(index)}`;
  const update = snapshot.updates.get(updateId);
  if (update === undefined || update.row === null)
    return [refusal('highlight-unknown', field, { ref: actionRef })];
  const isPublic = audience === 'public' && update.audience !== 'public';
  const isEmpty = edited.activity.trim() === '' && edited.impact.trim() === '';
  return [
    ...(isPublic ? [refusal('highlight-not-public', field, { ref: actionRef })] : []),
    ...(isEmpty ? [refusal('highlight-without-words', `${field}.activity`, { ref: actionRef })] : []),
    ...checkLength(edited.activity, `${field}.activity`, curationTextLimit),
    ...checkLength(edited.impact, `${field}.impact`, curationTextLimit),
  ];
}

function checkAsk({ text }: Ask, index: number): readonly Refusal[] {
  return checkLine(text, `asks.${String(index)}.text`, curationTextLimit);
}
