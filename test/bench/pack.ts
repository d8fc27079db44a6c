import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { build } from 'vite';

import { sampleFrozen } from '../pack/fixture.ts';
import { withActions } from './pack-plan.ts';
import type { WorkTold } from './pack-work.ts';
import { type Bench, sayRatio, sayTiming, type Table } from './page.ts';
import { timingOf } from './timing.ts';

/** How many actions, and how often each work is measured. */
const sizes = [
  { actions: 80, rounds: 11 },
  { actions: 1000, rounds: 11 },
  { actions: 10_000, rounds: 3 },
];

/** The files of a pack against the least that could write the same cells. */
export const packBench: Bench = {
  title: 'Making the files of a pack',
  about: `The whole workbook of a frozen pack, counted from the frozen plan in memory, against exceljs writing the values of the
same cells and nothing else (no styles, tables, heights, charts), and against the least XML for them, zipped by fflate. Each
is made in a process of its own, as a worker makes one file and ends, so that nothing is warm; the libraries are loaded
before. Memory is the most that the process held beyond what it held before it began. The plan is that of the sample,
its actions again and again with their words in another order. The budget is 1.25 times exceljs for 1,000 actions. The Word
report has nothing to be measured against.`,
  measure: (say) => measurePack(sizes, say),
};

const works = ['workbook', 'bare', 'raw', 'report'] as const;
type WorkName = (typeof works)[number];

/** Measures every work for every size, each as often as is said. */
export async function measurePack(
  all: readonly { readonly actions: number; readonly rounds: number }[],
  say: (line: string) => void,
): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-bench-pack-'));
  try {
    const script = await buildWork(folder);
    const rows: string[][] = [];
    for (const { actions, rounds } of all) {
      say(`${actions.toLocaleString('en-GB')} actions`);
      const frozen = join(folder, 'frozen.json');
      const cells = join(folder, 'cells.json');
      writeFileSync(frozen, JSON.stringify(withActions(sampleFrozen(6), actions)));
      await run(script, ['workbook', frozen, cells]);
      const told = new Map<WorkName, WorkTold[]>(works.map((name) => [name, []]));
      for (let round = 0; round < rounds; round += 1)
        for (const name of round % 2 === 0 ? works : works.toReversed()) {
          const from = name === 'bare' || name === 'raw' ? cells : frozen;
          told.get(name)?.push(await run(script, [name, from]));
        }
      const times = (name: WorkName) => timingOf((told.get(name) ?? []).map(({ ms }) => ms));
      const ours = times('workbook').median;
      for (const name of works) {
        const these = told.get(name) ?? [];
        rows.push([
          `${words[name]}, ${actions.toLocaleString('en-GB')} actions`,
          sayTiming(times(name)),
          name === 'workbook' || name === 'report' ? '' : sayRatio(ours / times(name).median),
          timingOf(these.map(({ megabytes }) => megabytes)).median.toFixed(0),
          timingOf(these.map(({ kilobytes }) => kilobytes)).median.toFixed(0),
        ]);
      }
    }
    return {
      headings: ['What', 'Time', 'Our workbook takes so many times as long', 'Memory, MB', 'File, KB'],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const words: Readonly<Record<WorkName, string>> = {
  workbook: 'Our workbook',
  bare: 'exceljs, bare',
  raw: 'raw XML and fflate',
  report: 'Our Word report',
};

// built as for the browser: what runs TypeScript directly slows functions down that make functions
async function buildWork(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('pack-work.ts', import.meta.url)),
      outDir: join(folder, 'built'),
      target: 'es2022',
      rolldownOptions: { output: { entryFileNames: 'pack-work.mjs' } },
    },
  });
  return join(folder, 'built', 'pack-work.mjs');
}

async function run(script: string, asked: readonly string[]): Promise<WorkTold> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...asked]);
  // written by the process of pack-work.ts
  return JSON.parse(stdout) as WorkTold;
}
