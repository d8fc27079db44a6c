import type { Discussed, DiscussedItem } from '#domain/meeting/discussed.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Pack } from '#domain/pack/pack.ts';
import type { Marking } from './use-marking.ts';

/** What the screens beside a meeting are made of. */
export type AtMeeting = {
  readonly pack: IssuedPack;
  readonly frozen: FrozenPack;
  readonly content: Pack;
  /** Null where nothing is marked. */
  readonly discussed: (Discussed & { readonly item: DiscussedItem }) | null;
  /** Null for those who may not mark. */
  readonly marking: Marking | null;
};
