import type { Cycle } from '#domain/cycle/cycle.ts';
import { isSuperseded, packsInOrder, type IssuedPack } from '#domain/pack/issued-pack.ts';

import { PackRefused, type PackWish } from './pack-arguments.ts';

/**
 * The packs that are meant: of every body that is named, the newest version for the cycle that is named, else for its last
 * meeting. Throws PackRefused where there is none, saying what there is.
 */
export function chosenPacks(
  packs: readonly IssuedPack[],
  cycles: readonly Cycle[],
  wish: Pick<PackWish, 'body' | 'cycle'>,
): readonly IssuedPack[] {
  const newest = packsInOrder(packs).filter((pack) => !isSuperseded(packs, pack));
  const bodies = namedBodies([...new Set(newest.map((pack) => pack.body))].sort(), wish.body);
  const ofBodies = newest.filter((pack) => bodies.includes(pack.body));
  if (wish.cycle === null) return bodies.flatMap((body) => ofBodies.find((pack) => pack.body === body) ?? []);
  const cycle = namedCycle(cycles, wish.cycle);
  const found = ofBodies.filter((pack) => pack.cycle === cycle.key);
  if (found.length > 0) return found.toSorted((a, b) => bodies.indexOf(a.body) - bodies.indexOf(b.body));
  const titles = inOrder(cycles)
    .filter(({ key }) => ofBodies.some((pack) => pack.cycle === key))
    .map(({ title }) => title);
  throw new PackRefused(
    `No pack for ${cycle.title} has been issued for ${bodies.join(' or ')}. There are packs for ${titles.join(', ')}.`,
  );
}

function namedBodies(bodies: readonly string[], wanted: string | null): readonly string[] {
  if (wanted === null) return bodies;
  const exact = bodies.filter((body) => folded(body) === folded(wanted));
  const found = exact.length > 0 ? exact : bodies.filter((body) => folded(body).includes(folded(wanted)));
  if (found.length > 0) return found;
  throw new PackRefused(`No body with packs is called '${wanted}'. There are ${bodies.join(', ')}.`);
}

function namedCycle(cycles: readonly Cycle[], wanted: string): Cycle {
  const all = inOrder(cycles);
  const byNumber = /^\d{1,3}$/.test(wanted) ? all[Number(wanted) - 1] : undefined;
  const exact =
    byNumber ?? all.find(({ key, title }) => [folded(key), folded(title)].includes(folded(wanted)));
  if (exact !== undefined) return exact;
  const [found, ...others] = all.filter(({ title }) => folded(title).includes(folded(wanted)));
  if (found !== undefined && others.length === 0) return found;
  const titles = (others.length > 0 && found !== undefined ? [found, ...others] : all).map(
    ({ title }) => title,
  );
  throw new PackRefused(
    others.length > 0
      ? `More than one cycle is called '${wanted}': ${titles.join(', ')}.`
      : `There is no cycle '${wanted}'. There are ${titles.join(', ')}, or their numbers from 1.`,
  );
}

function inOrder(cycles: readonly Cycle[]): readonly Cycle[] {
  return cycles.toSorted((a, b) => a.cutOffOn.localeCompare(b.cutOffOn));
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
