import type { DiscussedItem } from '#domain/meeting/discussed.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { partedExceptions } from '#screens/board-pack/view/view-words.ts';
import { entriesOf } from './pack-item.ts';

/** A part of the agenda that a pack itself gives, with its things in the order of the pack's page. */
export type AgendaPart = {
  readonly title: string;
  readonly items: readonly DiscussedItem[];
  /** Refs of the exceptions that are here only because no update came. */
  readonly carried: readonly string[];
};

/**
 * The agenda that a pack gives: what the body is asked, what went well, what is not as it should be, the measures that got
 * worse and the risks to note. A part with nothing in it is left out.
 */
export function agendaOf({ highlights }: Pack): readonly AgendaPart[] {
  const { listed, carriedOnly } = partedExceptions(highlights.exceptions);
  const action = (id: string): DiscussedItem => ({ kind: 'action', id });
  const parts: readonly AgendaPart[] = [
    part(
      'What this meeting is asked for',
      highlights.asks.map(({ id }) => ({ kind: 'ask', id })),
    ),
    part('Highlights', [...new Set(highlights.highlights.map(({ ref }) => ref))].map(action)),
    {
      ...part(
        'Exceptions',
        listed.map((one) => action(one.action.ref)),
      ),
      carried: carriedOnly,
    },
    part(
      'Measures that got worse',
      highlights.movers
        .filter(({ sense }) => sense === 'worse')
        .map(({ key }) => ({ kind: 'measure', id: key })),
    ),
    part(
      'Risks to note',
      highlights.topRisks.map(({ ref }) => ({ kind: 'risk', id: ref })),
    ),
  ];
  return parts.filter(({ items, carried }) => items.length + carried.length > 0);
}

/** The things before and after one on the agenda; null at its ends, and for a thing that is not on it. */
export function besides(
  agenda: readonly AgendaPart[],
  item: DiscussedItem,
): { readonly before: DiscussedItem | null; readonly after: DiscussedItem | null } {
  const all = agenda.flatMap(({ items }) => items);
  const at = all.findIndex((one) => one.kind === item.kind && one.id === item.id);
  return at < 0 ? { before: null, after: null } : { before: all[at - 1] ?? null, after: all[at + 1] ?? null };
}

/** How many finds are shown; who sees so many types on. */
const mostFound = 8;

/**
 * What of a pack has all of the words, in number, title or lead: actions first, then the register and the measures. A number
 * finds what begins with it, itself before what is below it. `count` is how many there are in all.
 */
export function foundIn(
  pack: Pack,
  text: string,
): { readonly count: number; readonly items: readonly DiscussedItem[] } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { count: 0, items: [] };
  const candidates = [
    ...pack.actions.map(({ ref, title, leads, ownerAsWritten }) => ({
      item: { kind: 'action', id: ref } as const,
      said: [ref, title, ...leads, ownerAsWritten],
    })),
    ...entriesOf(pack).map(({ ref, title, owner }) => ({
      item: { kind: 'risk', id: ref } as const,
      said: [ref, title, owner],
    })),
    ...pack.measures.map(({ key, title, owner }) => ({
      item: { kind: 'measure', id: key } as const,
      said: [key, title, owner],
    })),
  ];
  const found = candidates.filter(({ item, said }) => {
    const all = said.join(' ').toLowerCase();
    return words.every((word) =>
      /^\d/.test(word) ? item.id.toLowerCase().startsWith(word) : all.includes(word),
    );
  });
  const exact = found.filter(({ item }) => item.id.toLowerCase() === words[0]);
  const sorted = [...exact, ...found.filter((one) => !exact.includes(one))];
  return { count: found.length, items: sorted.slice(0, mostFound).map(({ item }) => item) };
}

function part(title: string, items: readonly DiscussedItem[]): AgendaPart {
  return { title, items, carried: [] };
}
