import type { OwnerKind } from './person.ts';

/** Who updates for a post or a group: somebody of the plan by key, or somebody who joins it with the import. */
export type NamedUpdater =
  | { readonly kind: 'known'; readonly key: string }
  | { readonly kind: 'new'; readonly name: string; readonly email: string };

/** What an admin says of somebody whom a file names and the plan does not know. */
export type PersonAnswer =
  /** The file means somebody who is in the plan, or another one of the file, by key. */
  | { readonly kind: 'same'; readonly key: string }
  | {
      readonly kind: 'join';
      readonly owner: OwnerKind;
      readonly name: string;
      readonly post: string;
      readonly organisation: string;
      readonly email: string;
      /** Only of a post or a group; null while nobody is named. */
      readonly updater: NamedUpdater | null;
    };

/** The answers by the key that the person has in the preview. Where there is none, what is proposed holds. */
export type PersonAnswers = ReadonlyMap<string, PersonAnswer>;
