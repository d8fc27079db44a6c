import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { sayDate } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { createLocalGraph } from '#local/graph.ts';
import { friendlySwitches } from '#local/switches.ts';
import { FrozenFileError, type FrozenFileFault } from '#store/frozen-file.ts';

import { PackRefused, packUsage, readPackWish, type PackWish } from './pack-arguments.ts';
import { chosenPacks } from './pack-choice.ts';
import { writeFileOf, type WrittenFile } from './pack-out.ts';
import { packsInLibrary, packsOfSample, type PackSource } from './pack-source.ts';
import { directory } from './sample/directory.ts';
import { dataFile } from './server.ts';

/** Where the command runs: folders are meant from `from`, but the usual one of the trial data from the project's `root`. */
export type Surroundings = {
  readonly root: string;
  readonly from: string;
  /** DATA_DIR as it is set. */
  readonly dataDir: string | undefined;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
};

/** `npm run pack`: writes the files that are asked for and gives the exit code, 1 after a sentence on what went wrong. */
export async function packCommand(words: readonly string[], around: Surroundings): Promise<number> {
  try {
    const wish = readPackWish(words);
    if (wish === null) around.say(packUsage);
    else await makePacks(wish, around);
    return 0;
  } catch (error) {
    around.complain(plainly(error));
    return 1;
  }
}

async function makePacks(wish: PackWish, around: Surroundings): Promise<void> {
  const out = resolve(around.from, wish.out);
  const data = dataPlace(wish, around);
  const { source, where, close } = await openSource(data);
  try {
    if (source.packs.length === 0)
      throw new PackRefused(
        `No pack has been issued in the trial data in ${data.folder}. Issue one on the Board pack page, or name another folder with --data.`,
      );
    const packs = chosenPacks(source.packs, source.cycles, wish);
    around.say(where);
    let count = 0;
    for (const pack of packs) {
      around.say(`${pack.body}, ${sayDate(pack.meetingOn)}, version ${String(pack.version)}`);
      const frozen = await openFrozen(source, pack);
      for (const kind of wish.kinds) {
        around.say(lineOf(await written(out, frozen, kind, wish)));
        count += 1;
      }
    }
    around.say(`${String(count)} ${count === 1 ? 'file' : 'files'} in ${out}`);
  } finally {
    close();
  }
}

type DataPlace = { readonly folder: string; readonly isMeant: boolean };

function dataPlace({ data }: PackWish, { root, from, dataDir }: Surroundings): DataPlace {
  if (data !== null) return { folder: resolve(from, data), isMeant: true };
  const usual = dataDir === undefined || dataDir.trim() === '' ? '.data' : dataDir;
  return { folder: resolve(root, usual), isMeant: false };
}

async function openSource({ folder, isMeant }: DataPlace): Promise<{
  readonly source: PackSource;
  readonly where: string;
  readonly close: () => void;
}> {
  const file = dataFile(folder);
  if (!existsSync(file)) {
    if (isMeant) throw new PackRefused(`There is no trial data in ${folder}.`);
    return {
      source: await packsOfSample(),
      where: `There is no trial data in ${folder} yet: these are the packs of the sample plan.`,
      close: () => undefined,
    };
  }
  const graph = createLocalGraph({ file, ...directory, switches: friendlySwitches });
  try {
    const source = await packsInLibrary(graph);
    return { source, where: `From the trial data in ${folder}.`, close: graph.close };
  } catch (error) {
    graph.close();
    throw error;
  }
}

const faults: Readonly<Record<FrozenFileFault, string>> = {
  missing: 'is missing',
  altered: 'was altered after the issue',
  unreadable: 'cannot be read by this version of One Plan',
};

async function openFrozen(source: PackSource, pack: IssuedPack): Promise<FrozenPack> {
  try {
    return await source.open(pack);
  } catch (error) {
    if (!(error instanceof FrozenFileError)) throw error;
    throw new PackRefused(`The frozen plan '${error.file}' ${faults[error.fault]}: nothing was made of it.`);
  }
}

async function written(
  out: string,
  frozen: FrozenPack,
  kind: PackWish['kinds'][number],
  { committee }: PackWish,
): Promise<WrittenFile> {
  try {
    return await writeFileOf(out, frozen, kind, committee);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new PackRefused(`The folder ${out} cannot be written (${code}). Choose another one with --out.`);
  }
}

function lineOf({ path, sizeBytes, was }: WrittenFile): string {
  const size = `${String(Math.ceil(sizeBytes / 1000))} kB`;
  return `  ${path}  ${size}${was === 'written' ? '' : `, ${was}`}`;
}

/** One line for what a person can put right; the whole story for everything else, which is a fault of ours. */
function plainly(error: unknown): string {
  if (error instanceof PackRefused) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_')
    ? `The trial data cannot be read (${error.message}). Name another folder with --data.`
    : (error.stack ?? error.message);
}
