import type { Decision } from './command.ts';
import type { Refusal } from './refusal.ts';
import type { Write } from './write.ts';

type Refused = Extract<Decision, { kind: 'refused' }>;

/** A decision that these rules said no. */
export function refused(...refusals: readonly Refusal[]): Refused {
  return { kind: 'refused', refusals };
}

/** The writes, unless any rule said no. */
export function decided(refusals: readonly Refusal[], writes: readonly Write[]): Decision {
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'writes', writes };
}
