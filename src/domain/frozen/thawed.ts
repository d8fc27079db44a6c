import type { FrozenPack } from './frozen-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What every part of a pack is made of: the frozen pack, and its plan as every derivation reads it, from thaw(frozen). */
export type Thawed = { readonly frozen: FrozenPack; readonly snapshot: Snapshot };
