import type { Stored } from '#domain/row.ts';

/** What became of an action of an earlier plan; 'open' while nobody has decided. */
export type Disposition = 'open' | 'complete' | 'not-needed' | 'carried' | 'combined';

/** In the order in which people choose from them. */
export const dispositions: readonly Disposition[] = ['open', 'complete', 'not-needed', 'carried', 'combined'];

/** An action of an earlier plan, and what became of it here. */
export type Predecessor = Stored & {
  readonly id: string;
  /** The earlier plan, such as 'SEND Strategy 2021-25'. */
  readonly plan: string;
  /** Its number there, as printed; may be ''. */
  readonly ref: string;
  readonly wording: string;
  readonly disposition: Disposition;
  readonly reason: string;
  /** Refs of the actions here that replace it wholly or partly. */
  readonly successors: readonly string[];
};

/**
 * Predecessors with successors, each as 'combined' where an action of this plan replaces several, else as 'carried';
 * the others as they are.
 */
export function settledDispositions(
  predecessors: ReadonlyMap<string, Predecessor>,
): ReadonlyMap<string, Predecessor> {
  const replacing = new Map<string, number>();
  for (const { successors } of predecessors.values())
    for (const ref of new Set(successors)) replacing.set(ref, (replacing.get(ref) ?? 0) + 1);
  return new Map(
    [...predecessors].map(([id, one]) => {
      if (one.successors.length === 0) return [id, one];
      const isShared = one.successors.some((ref) => (replacing.get(ref) ?? 0) > 1);
      const disposition: Disposition = isShared ? 'combined' : 'carried';
      return [id, disposition === one.disposition ? one : { ...one, disposition }];
    }),
  );
}
