// Makes one file in a process of its own, as a worker of the page makes one file and ends, and says as JSON what that took:
// `node pack-work.js <work> <file with what it is made of>`. Libraries are loaded before, as they are for every work.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf } from '#domain/pack/pack.ts';
import { writeReport } from '#pack/word/word-report.ts';
import { writeWorkbook } from '#pack/workbook.ts';

import { cellsOf, writeBare, writeRaw, type Cells } from './pack-cells.ts';

/** What a process tells: how long it took, how much memory more than before at the most, and how large the file is. */
export type WorkTold = { readonly ms: number; readonly megabytes: number; readonly kilobytes: number };

const { signal } = new AbortController();
const nobody = () => undefined;

const works: Readonly<Record<string, (input: unknown) => Promise<Uint8Array>>> = {
  // what was frozen was written by the bench from the types that these take
  workbook: (input) => writeWorkbook(packOf(input as FrozenPack), nobody, signal),
  report: (input) => writeReport(packOf(input as FrozenPack), signal),
  bare: (input) => writeBare(input as Cells),
  raw: async (input) => Promise.resolve(writeRaw(input as Cells)),
};

const [name = '', from = '', cellsTo] = process.argv.slice(2);
const work = works[name];
if (work === undefined) throw new Error(`There is no work ${JSON.stringify(name)}.`);
const input: unknown = JSON.parse(readFileSync(from, 'utf8'));
const before = process.memoryUsage().rss / 1024;
const begun = performance.now();
const bytes = await work(input);
const ms = performance.now() - begun;
const told: WorkTold = {
  ms,
  megabytes: (mostHeld() - before) / 1024,
  kilobytes: bytes.length / 1024,
};
if (cellsTo !== undefined) writeFileSync(cellsTo, JSON.stringify(cellsOf(bytes)));
process.stdout.write(JSON.stringify(told));

// the most that this process held, in KB: what Node tells begins, on Linux, with what the process that started it held
function mostHeld(): number {
  const { maxRSS } = process.resourceUsage();
  if (!existsSync('/proc/self/status')) return maxRSS;
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS);
}
