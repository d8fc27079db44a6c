import type { CoverSheet } from '#domain/pack/pack-output.ts';
import { putForGood } from './disk.ts';
import { createOwnStorage } from './own-storage.ts';
import type { World } from './world.ts';

/** A cover sheet as it is typed. */
export type CoverDraft = Omit<CoverSheet, 'meetingOn'> & {
  /** '' while no day is given. */
  readonly meetingOn: string;
  /** True where the posts of leads may be named. */
  readonly names: boolean;
};

/** That nothing changed for several actions, as it is filled in: the line for all of them, and the refs that are ticked. */
export type NoChangeDraft = { readonly words: string; readonly ticked: readonly string[] };

/**
 * What is typed into forms that are about no one action: of an issued pack the words by id of their ask, and the cover sheet
 * of its scrutiny report; of a cycle what nothing changed in.
 */
export type TypedForms = {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly cover: CoverDraft;
  readonly noChange: NoChangeDraft;
};

/**
 * What the signed-in person typed into these forms on this device, by the key of the pack or cycle. Where the device
 * refuses storage nothing throws: it then lasts as long as the page, `canKeep` turns false, and the screens say so.
 */
export type FormTyping = {
  canKeep(): boolean;
  read<Form extends keyof TypedForms>(form: Form, about: string): Promise<TypedForms[Form] | null>;
  /** Keeps the words of a form in place of those before; null forgets them. */
  keep<Form extends keyof TypedForms>(
    form: Form,
    about: string,
    words: TypedForms[Form] | null,
  ): Promise<void>;
};

/** The typing of whoever is signed in at the time of each call; for nobody there is none. */
export function createFormTyping(
  world: Pick<World, 'disk' | 'site'>,
  objectId: () => string | null,
): FormTyping {
  // what the device refused is newer than what it has
  const refused = new Map<string, TypedForms[keyof TypedForms] | null>();
  const { owner, canKeep, attempt } = createOwnStorage(world, objectId);
  return {
    canKeep,
    read: async <Form extends keyof TypedForms>(form: Form, about: string) => {
      const key = `${form} ${about}`;
      // under the name of a form only its words are kept
      const held = refused.get(`${owner()} ${key}`) as TypedForms[Form] | null | undefined;
      if (held !== undefined) return held;
      return attempt<TypedForms[Form] | null>(
        'read',
        async (own) => {
          const kept = await world.disk.use(async (database) => database.get('typing', [own, key]));
          return (kept ?? null) as TypedForms[Form] | null;
        },
        () => null,
        null,
      );
    },
    keep: async (form, about, words) => {
      const key = `${form} ${about}`;
      return attempt<void>(
        words === null ? 'drop' : 'keep',
        async (own) => {
          await putForGood(world.disk, 'typing', [own, key], words);
          refused.delete(`${own} ${key}`);
        },
        (own) => void refused.set(`${own} ${key}`, words),
        undefined,
      );
    },
  };
}
