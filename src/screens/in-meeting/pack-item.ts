import { discussedKinds, type DiscussedItem } from '#domain/meeting/discussed.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackAction } from '#domain/pack/pack-parts.ts';
import type { PackHighlights, PackMeasure, PackRisk } from '#domain/pack/pack-register-parts.ts';
import { askWords } from '#screens/board-pack/pack-words.ts';
import { kindWords } from '#screens/risks/risk-words.ts';

/** One thing of a pack with all that the pack says of it. */
export type PackItem =
  | { readonly kind: 'ask'; readonly ask: PackHighlights['asks'][number] }
  | {
      readonly kind: 'action';
      readonly action: PackAction;
      /** Why it is among the exceptions; empty where it is not. */
      readonly why: readonly string[];
      /** What the admin chose to tell of it. */
      readonly highlights: PackHighlights['highlights'];
    }
  | { readonly kind: 'risk'; readonly risk: PackRisk }
  | { readonly kind: 'measure'; readonly measure: PackMeasure };

/** What a pack says of a thing; null where it has no such thing. */
export function itemIn(pack: Pack, { kind, id }: DiscussedItem): PackItem | null {
  const { highlights } = pack;
  switch (kind) {
    case 'ask': {
      const ask = highlights.asks.find((one) => one.id === id);
      return ask === undefined ? null : { kind, ask };
    }
    case 'action': {
      const action = pack.actions.find(({ ref }) => ref === id);
      if (action === undefined) return null;
      return {
        kind,
        action,
        why: highlights.exceptions.find((one) => one.action.ref === id)?.why ?? [],
        highlights: highlights.highlights.filter(({ ref }) => ref === id),
      };
    }
    case 'risk': {
      const risk = entriesOf(pack).find(({ ref }) => ref === id);
      return risk === undefined ? null : { kind, risk };
    }
    case 'measure': {
      const measure = pack.measures.find(({ key }) => key === id);
      return measure === undefined ? null : { kind, measure };
    }
  }
}

/** What a thing is called: 'For decision: Agree …', '1.2.3 Recruit …', 'Threat R4 …'. */
export function titleOf(item: PackItem): string {
  switch (item.kind) {
    case 'ask':
      return `${askWords[item.ask.kind]}: ${item.ask.text}`;
    case 'action':
      return `${item.action.ref} ${item.action.title}`;
    case 'risk':
      return `${kindWords[item.risk.kind].one} ${item.risk.ref} ${item.risk.title}`;
    case 'measure':
      return `${item.measure.key} ${item.measure.title}`;
  }
}

/** The open entries of the register. */
export function entriesOf({ risks }: Pack): readonly PackRisk[] {
  return [...risks.threats, ...risks.issues, ...risks.opportunities];
}

/** A thing as a word of an address: 'action 1.2.3'. */
export function wordOf({ kind, id }: DiscussedItem): string {
  return `${kind} ${id}`;
}

/** The thing that such a word names; null for what is none. */
export function itemOf(word: string): DiscussedItem | null {
  const [first = '', ...rest] = word.split(' ');
  const kind = discussedKinds.find((one) => one === first);
  const id = rest.join(' ');
  return kind === undefined || id === '' ? null : { kind, id };
}
