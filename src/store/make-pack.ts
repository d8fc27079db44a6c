import { sayInstant, type CivilDate } from '#domain/date.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { listPacks, nextVersion, packName, savePack, type PackFile } from './library.ts';
import type { World } from './world.ts';

/** The meeting a pack is for, and the version it is hoped to get. */
export type PackWish = { readonly body: string; readonly meetingOn: CivilDate; readonly version: number };

/** A workbook that was made: in the library, or, when `saved` is null, in hand only, with what the library said. */
export type MadePack = {
  readonly name: string;
  readonly version: number;
  readonly workbook: Blob;
  readonly saved: PackFile | null;
  readonly error: unknown;
  /** The version first hoped for, when another file had taken it meanwhile. */
  readonly insteadOf: number | null;
  /** True when a file of that name was locked, so that the time is in the name. */
  readonly isRenamed: boolean;
};

/** How often a version that somebody else took is followed by a newer one. */
const mostVersions = 5;

/**
 * Writes a workbook and saves it in the library under a name of its own; no file is ever replaced. Where the version was
 * taken meanwhile the workbook is written again with the next one, because the version stands on every page of it. What
 * `write` throws is thrown; what the library says is not, so that a made workbook is never lost.
 */
export async function writeAndSave(
  world: World,
  wish: PackWish,
  write: (version: number) => Promise<Blob>,
  onSaving: (name: string) => void,
): Promise<MadePack> {
  for (let version = wish.version, tries = 1; ; tries += 1) {
    const workbook = await write(version);
    const name = packName(wish.body, wish.meetingOn, version);
    const made = { name, version, workbook, insteadOf: version === wish.version ? null : wish.version };
    onSaving(name);
    const kept = await keep(world, name, workbook);
    if (kept.kind === 'taken' && tries < mostVersions) {
      const next = await versionAfter(world, wish, version, kept.error);
      if (next !== null) {
        version = next;
        continue;
      }
      const timed = name.replace(/\.xlsx$/, ` saved ${clockOf(world.now())}.xlsx`);
      const again = await keep(world, timed, workbook);
      return {
        ...made,
        ...outcome(again),
        ...(again.kind === 'saved' ? { name: timed } : {}),
        isRenamed: true,
      };
    }
    return { ...made, ...outcome(kept), isRenamed: false };
  }
}

type Kept =
  | { readonly kind: 'saved'; readonly file: PackFile }
  | { readonly kind: 'taken'; readonly error: GraphError }
  | { readonly kind: 'failed'; readonly error: unknown };

async function keep(world: World, name: string, workbook: Blob): Promise<Kept> {
  try {
    return { kind: 'saved', file: await savePack(world, name, workbook) };
  } catch (error) {
    if (!(error instanceof GraphError)) return { kind: 'failed', error };
    if (error.status === 409 || error.status === 423) return { kind: 'taken', error };
    // the answer was lost, perhaps not the file: the name was free, so a file of that name now is ours
    const file = isOutcomeUnknown(error) ? await findPack(world, name) : null;
    return file === null ? { kind: 'failed', error } : { kind: 'saved', file };
  }
}

// null: no newer version is called for, only another name
async function versionAfter(
  world: World,
  wish: PackWish,
  version: number,
  error: GraphError,
): Promise<number | null> {
  const packs = await packsOr(world, []);
  const free = nextVersion(packs, wish.body, wish.meetingOn);
  if (free > version) return free;
  // a name that is taken without being listed is taken all the same; one that is only locked is free otherwise
  return error.status === 409 ? version + 1 : null;
}

async function findPack(world: World, name: string): Promise<PackFile | null> {
  return (await packsOr(world, [])).find((pack) => pack.name === name) ?? null;
}

// looked up to make the best of an error that is reported anyway
async function packsOr(world: World, otherwise: readonly PackFile[]): Promise<readonly PackFile[]> {
  try {
    return await listPacks(world);
  } catch (error) {
    if (error instanceof GraphError) return otherwise;
    throw error;
  }
}

function outcome(kept: Kept): Pick<MadePack, 'saved' | 'error'> {
  return kept.kind === 'saved' ? { saved: kept.file, error: null } : { saved: null, error: kept.error };
}

// '2.05pm': a name takes no colon
function clockOf(now: Date): string {
  return (sayInstant(now.toISOString()).split(' at ')[1] ?? '').replace(':', '.');
}
