import type { Curation } from '#domain/pack/curation.ts';
import type { CivilDate, Instant } from '#domain/date.ts';
import { packKey } from '#domain/pack/issued-pack.ts';
import { ownedBy, putForGood, type Disk } from './disk.ts';
import { createOwnStorage } from './own-storage.ts';
import type { World } from './world.ts';

/** What an admin prepared of a pack and did not issue yet. Where the plan is read again, nothing of it changes. */
export type CurationDraft = {
  readonly body: string;
  readonly meetingOn: CivilDate;
  readonly asAt: CivilDate;
  readonly marking: string;
  readonly reason: string;
  /** The version it is meant to become, so that it is known when somebody else issued that one meanwhile. */
  readonly version: number;
  readonly curation: Curation;
  /** True once the admin chose the day themselves; until then it follows the calendar. */
  readonly isDayChosen?: boolean;
  /** SHA-256 of the frozen file, when its issue is on its way and nothing was changed since: once that is issued, this is done. */
  readonly sentAs?: string;
  readonly keptAt: Instant;
};

/**
 * The packs that the signed-in person prepares on this device, one for each meeting. Where the device refuses storage nothing
 * throws: what is kept then lasts as long as the page, `canKeep` turns false, and the screens say so.
 */
export type Curations = {
  canKeep(): boolean;
  read(body: string, meetingOn: CivilDate): Promise<CurationDraft | null>;
  /** The meetings that something is prepared for, the first one first. */
  list(): Promise<readonly CurationDraft[]>;
  keep(draft: CurationDraft): Promise<void>;
  drop(body: string, meetingOn: CivilDate): Promise<void>;
};

/** Curations for whoever is signed in at the time of each call; for nobody there are none. */
export function createCurations(
  world: Pick<World, 'disk' | 'site'>,
  objectId: () => string | null,
): Curations {
  const memory = new Map<string, CurationDraft>();
  const { canKeep, attempt } = createOwnStorage(world, objectId);
  const held = (owner: string) =>
    [...memory].filter(([slot]) => slot.startsWith(`${owner} `)).map(([, draft]) => draft);
  return {
    canKeep,
    read: async (body, meetingOn) => {
      const key = keyOf(body, meetingOn);
      return attempt<CurationDraft | null>(
        'read',
        async (owner) => memory.get(`${owner} ${key}`) ?? (await readKept(world.disk, owner, key)),
        (owner) => memory.get(`${owner} ${key}`) ?? null,
        null,
      );
    },
    list: async () =>
      attempt<readonly CurationDraft[]>(
        'read',
        async (owner) => inOrder([...(await listKept(world.disk, owner)), ...held(owner)]),
        (owner) => inOrder(held(owner)),
        [],
      ),
    keep: async (draft) => {
      const key = keyOf(draft.body, draft.meetingOn);
      return attempt<void>(
        'keep',
        async (owner) => {
          await putForGood(world.disk, 'curations', [owner, key], draft);
          memory.delete(`${owner} ${key}`);
        },
        (owner) => void memory.set(`${owner} ${key}`, draft),
        undefined,
      );
    },
    drop: async (body, meetingOn) => {
      const key = keyOf(body, meetingOn);
      return attempt<void>(
        'drop',
        async (owner) => {
          memory.delete(`${owner} ${key}`);
          await world.disk.use(async (database) => database.delete('curations', [owner, key]));
        },
        (owner) => void memory.delete(`${owner} ${key}`),
        undefined,
      );
    },
  };
}

// a meeting, whatever version its pack will have
function keyOf(body: string, meetingOn: CivilDate): string {
  return packKey(body, meetingOn, 0);
}

// of two for one meeting the later one counts: what the disk refused is newer than what it kept
function inOrder(drafts: readonly CurationDraft[]): readonly CurationDraft[] {
  const byMeeting = new Map(drafts.map((draft) => [keyOf(draft.body, draft.meetingOn), draft]));
  return [...byMeeting.values()].sort((a, b) => a.meetingOn.localeCompare(b.meetingOn));
}

async function readKept(disk: Disk, owner: string, key: string): Promise<CurationDraft | null> {
  return disk.use(async (database) => (await database.get('curations', [owner, key])) ?? null);
}

async function listKept(disk: Disk, owner: string): Promise<readonly CurationDraft[]> {
  return disk.use(async (database) => database.getAll('curations', ownedBy(owner)));
}
