import { differing, pairs, type Difference } from './compare-fields.ts';
import type { Ask, Curation, Highlight } from '#domain/pack/curation.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';

/** A highlight or an ask that two packs have differently; '' in words where one does not have it. */
export type PickDifference = {
  /** Ref of the highlight's action; '' for an ask. */
  readonly ref: string;
  readonly is: 'added' | 'removed' | 'edited';
  readonly before: string;
  readonly after: string;
};

/** How what the admin added to two packs differs. */
export type CurationDifferences = {
  /** The sentences on how the plan stands. */
  readonly fields: readonly Difference[];
  readonly highlights: readonly PickDifference[];
  /** True where the highlights that both have stand in another order. */
  readonly isReordered: boolean;
  readonly asks: readonly PickDifference[];
};

/** Compares the curation of two packs. */
export function compareCuration(a: FrozenPack, b: FrozenPack): CurationDifferences {
  const [before, after] = [a.curation, b.curation];
  return {
    fields: [
      ...differing('How the plan stands', before.overall, after.overall),
      ...differing('How the plan stands, for the public', before.publicOverall, after.publicOverall),
    ],
    highlights: picksBetween(highlightsIn(before), highlightsIn(after)),
    isReordered: isReordered([...highlightsIn(before).keys()], [...highlightsIn(after).keys()]),
    asks: picksBetween(asksIn(before.asks), asksIn(sameIds(before.asks, after.asks))),
  };
}

type Picked = { readonly ref: string; readonly words: string };

function picksBetween(
  before: ReadonlyMap<string, Picked>,
  after: ReadonlyMap<string, Picked>,
): readonly PickDifference[] {
  return pairs(before, after).flatMap(({ before: was, after: is }): readonly PickDifference[] => {
    const ref = is?.ref ?? was?.ref ?? '';
    const [from, to] = [was?.words ?? '', is?.words ?? ''];
    if (was === null) return [{ ref, is: 'added', before: '', after: to }];
    if (is === null) return [{ ref, is: 'removed', before: from, after: '' }];
    return from === to ? [] : [{ ref, is: 'edited', before: from, after: to }];
  });
}

function highlightsIn({ highlights }: Curation): ReadonlyMap<string, Picked> {
  return new Map(
    highlights.map((one) => [
      `${one.actionRef} ${one.updateId}`,
      { ref: one.actionRef, words: highlightWords(one) },
    ]),
  );
}

function highlightWords({ edited, audience }: Highlight): string {
  const words = [edited.activity, edited.impact].filter((one) => one !== '');
  return [...words, ...(audience === 'public' ? ['For the public too.'] : [])].join('\n');
}

// an ask that was prepared for another body has another id there: the same kind and text is the same ask
function sameIds(before: readonly Ask[], after: readonly Ask[]): readonly Ask[] {
  const ids = new Set(after.map(({ id }) => id));
  const free = before.filter(({ id }) => !ids.has(id));
  const known = new Set(before.map(({ id }) => id));
  return after.map((ask) => {
    if (known.has(ask.id)) return ask;
    const at = free.findIndex(({ kind, text }) => kind === ask.kind && text.trim() === ask.text.trim());
    const [same] = at === -1 ? [] : free.splice(at, 1);
    return same === undefined ? ask : { ...ask, id: same.id };
  });
}

function asksIn(asks: readonly Ask[]): ReadonlyMap<string, Picked> {
  return new Map(asks.map((one) => [one.id, { ref: '', words: askWords(one) }]));
}

const askNames = { decision: 'For decision', discussion: 'For discussion', information: 'For information' };

function askWords({ kind, text, about }: Ask): string {
  return `${askNames[kind]}: ${text}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}

// those that both have, in the order of each
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const kept = before.filter((key) => after.includes(key));
  return kept.join('\n') !== after.filter((key) => before.includes(key)).join('\n');
}
