import { refusal, type Refusal } from '#domain/refusal.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { keyIn, plain, recordIn, rowName } from './noun.ts';
import { standingOf, type Clash } from './standing.ts';

/**
 * Why an import that was compared with an older plan may not begin on the plan as it is: somebody took a number or changed
 * what it alters. Empty when nothing stands in its way. Rows that it wrote itself, before a page closed, do not.
 * Refuses: ref-taken, import-overtaken with what was changed.
 */
export function inTheWay(snapshot: Snapshot, writes: readonly Write[]): readonly Refusal[] {
  const met = new Set<string>();
  const clashes = writes.flatMap((write): readonly Clash[] => {
    // of several writes about one record the later ones were decided on the first
    if (met.has(rowName(write))) return [];
    met.add(rowName(write));
    const now = recordIn(snapshot, write.noun, keyIn(write));
    if (write.kind === 'add' && now !== null && isOwn(write, now['importId'])) return [];
    const stand = standingOf(write, now, null);
    return stand.kind === 'clash' ? stand.clashes : [];
  });
  const taken = clashes.filter(({ is, noun }) => is === 'taken' && noun === 'action').map(({ key }) => key);
  const others = clashes.filter(({ is, noun }) => is !== 'taken' || noun !== 'action').map(({ key }) => key);
  return [
    ...taken.sort(compareRefs).map((ref) => refusal('ref-taken', null, { ref })),
    ...(others.length === 0
      ? []
      : [refusal('import-overtaken', null, { refs: [...new Set(others)].sort(compareRefs).join(', ') })]),
  ];
}

// what has no mark of its import has an id that only this import gives
function isOwn(write: Extract<Write, { kind: 'add' }>, importId: unknown): boolean {
  const one = plain(write);
  const own = one.kind === 'add' ? one.value['importId'] : undefined;
  return typeof own !== 'string' || own === importId;
}
