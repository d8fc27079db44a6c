import type { CivilDate } from '#domain/date.ts';
import { isSamePack, isSuperseded, packsInOrder, type IssuedPack } from '#domain/pack/issued-pack.ts';

/**
 * The pack that each body has in its hands on a day: that of its meeting on the day, else of its next one, else of its last;
 * of each the newest version. Those of meetings on the day come first, then those to come, the next first, then those over,
 * the last first. Only what the library has counts as issued.
 */
export function packsAtHand(packs: Iterable<IssuedPack>, today: CivilDate): readonly IssuedPack[] {
  const issued = [...packs].filter((pack) => pack.row !== null);
  const current = packsInOrder(issued.filter((pack) => !isSuperseded(issued, pack)));
  const byNearness = [
    ...current.filter(({ meetingOn }) => meetingOn >= today).toReversed(),
    ...current.filter(({ meetingOn }) => meetingOn < today),
  ];
  const isOf = (pack: IssuedPack) => (other: IssuedPack) =>
    isSamePack(pack, { body: other.body, meetingOn: pack.meetingOn });
  return byNearness.filter((pack, index) => byNearness.findIndex(isOf(pack)) === index);
}

/** The pack that opens by itself: the one its meeting is at, else the first at hand; null where none was issued. */
export function packToOpen(
  atHand: readonly IssuedPack[],
  isDiscussed: (pack: IssuedPack) => boolean,
): IssuedPack | null {
  return atHand.find(isDiscussed) ?? atHand[0] ?? null;
}

/**
 * The pack that somebody with another one before them may have to turn to: its newest version, else the one that is being
 * discussed. Null where there is none. Only what the library has counts as issued.
 */
export function packInstead(
  packs: Iterable<IssuedPack>,
  pack: IssuedPack,
  isDiscussed: (pack: IssuedPack) => boolean,
): { readonly pack: IssuedPack; readonly why: 'newer' | 'discussed' } | null {
  const others = packsInOrder([...packs].filter((one) => one.row !== null && one.key !== pack.key));
  const newer = others.find((one) => isSamePack(one, pack) && one.version > pack.version);
  if (newer !== undefined) return { pack: newer, why: 'newer' };
  const discussed = others.find(isDiscussed);
  return discussed === undefined ? null : { pack: discussed, why: 'discussed' };
}
