import type { CoverSheet } from '#domain/pack-output.ts';
import { ownerOf } from './draft.ts';
import type { World } from './world.ts';

/** A cover sheet as it is typed. */
export type CoverDraft = Omit<CoverSheet, 'meetingOn'> & {
  /** '' while no day is given. */
  readonly meetingOn: string;
  /** True where the posts of leads may be named. */
  readonly names: boolean;
};

/** What is typed into the forms of an issued pack: the words by id of their ask, and the cover sheet of its scrutiny report. */
export type TypedForms = {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly cover: CoverDraft;
};

/**
 * What the signed-in person typed into the forms of issued packs on this device, by the key of the pack. Where the device
 * refuses storage nothing throws: it then lasts as long as the page, `canKeep` turns false, and the screens say so.
 */
export type PackTyping = {
  canKeep(): boolean;
  read<Form extends keyof TypedForms>(form: Form, packKey: string): Promise<TypedForms[Form] | null>;
  /** Keeps the words of a form in place of those before; null forgets them. */
  keep<Form extends keyof TypedForms>(
    form: Form,
    packKey: string,
    words: TypedForms[Form] | null,
  ): Promise<void>;
};

/** The typing of whoever is signed in at the time of each call; for nobody there is none. */
export function createPackTyping(
  world: Pick<World, 'disk' | 'site'>,
  objectId: () => string | null,
): PackTyping {
  // what the device refused is newer than what it has
  const refused = new Map<string, TypedForms[keyof TypedForms] | null>();
  let canKeep = true;
  return {
    canKeep: () => canKeep,
    read: async <Form extends keyof TypedForms>(form: Form, packKey: string) => {
      const id = objectId();
      if (id === null) return null;
      const owner = ownerOf(id, world.site);
      const key = `${form} ${packKey}`;
      // under the name of a form only its words are kept
      const held = refused.get(`${owner} ${key}`) as TypedForms[Form] | null | undefined;
      if (held !== undefined) return held;
      try {
        const kept = await world.disk.use(async (database) => database.get('typing', [owner, key]));
        canKeep = true;
        return (kept ?? null) as TypedForms[Form] | null;
      } catch {
        // storage refused: known from canKeep, and said on screen
        canKeep = false;
        return null;
      }
    },
    keep: async (form, packKey, words) => {
      const id = objectId();
      if (id === null) return;
      const owner = ownerOf(id, world.site);
      const key = `${form} ${packKey}`;
      try {
        await world.disk.use(async (database) => {
          // 'kept on this device' has to hold when the power goes too
          const writing = database.transaction('typing', 'readwrite', { durability: 'strict' });
          const at: [string, string] = [owner, key];
          const putting = words === null ? writing.store.delete(at) : writing.store.put(words, at);
          // what is still open when the page goes is undone; what was committed is finished without it
          writing.commit();
          await Promise.all([putting, writing.done]);
        });
        refused.delete(`${owner} ${key}`);
        canKeep = true;
      } catch {
        refused.set(`${owner} ${key}`, words);
        canKeep = false;
      }
    },
  };
}
