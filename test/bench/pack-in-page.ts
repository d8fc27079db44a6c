import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { build } from 'vite';

import { frozenText } from '#domain/frozen/frozen-text.ts';

import { launchChromium } from '../browser/launch.ts';
import { sampleFrozen } from '../pack/fixture.ts';
import type { BenchPage, Stretch } from './pack-page/page.ts';
import { withActions } from './pack-plan.ts';
import { type Bench, sayTiming, type Table } from './page.ts';
import { timingOf } from './timing.ts';

const sizes = [
  { actions: 80, rounds: 5 },
  { actions: 1000, rounds: 5 },
  { actions: 10_000, rounds: 1 },
];

/** What a person sees of it in Chromium while the worker makes a file. */
export const packInPageBench: Bench = {
  title: 'Making the files of a pack in Chromium',
  about: `From the click to the file, in a worker that starts anew each time, with its libraries loaded from this machine. The
longest task is what the browser calls a long task: none shorter than 50 ms is told, and stands as 0. The longest gap is that
between two frames, 17 ms where nothing holds them up. The budget is no task over 50 ms for 1,000 actions. Opening is
reading the frozen file once it is there, in a worker too, which gives it to the page in portions.`,
  measure: (say) => measurePackInPage(sizes, say),
};

/** Measures opening a frozen plan and making its workbook and its report, for every size. */
export async function measurePackInPage(
  all: readonly { readonly actions: number; readonly rounds: number }[],
  say: (line: string) => void,
): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-bench-page-'));
  const server = serve(folder);
  const browser = await launchChromium('given');
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('pack-page', import.meta.url)),
      base: './',
      worker: { format: 'es' },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    });
    await new Promise<void>((done) => {
      server.listen(0, 'localhost', done);
    });
    // it listens on a port, so that its address is an object
    const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    const rows: string[][] = [];
    for (const { actions, rounds } of all) {
      say(`${actions.toLocaleString('en-GB')} actions`);
      writeFileSync(join(folder, 'frozen.json'), frozenText(withActions(sampleFrozen(6), actions)));
      const told: Record<string, Stretch[]> = { Opening: [], Workbook: [], 'Word report': [] };
      for (let round = 0; round < rounds; round += 1) {
        const page = await browser.newPage();
        await page.goto(`${origin}/`);
        told['Opening']?.push(await inPage(page, 'open'));
        told['Workbook']?.push(await inPage(page, 'workbook'));
        told['Word report']?.push(await inPage(page, 'report'));
        await page.close();
      }
      for (const [what, these] of Object.entries(told))
        rows.push([
          `${what}, ${actions.toLocaleString('en-GB')} actions`,
          sayTiming(timingOf(these.map(({ ms }) => ms))),
          Math.max(...these.map(({ longestTask }) => longestTask)).toFixed(0),
          Math.max(...these.map(({ longestGap }) => longestGap)).toFixed(0),
        ]);
    }
    return { headings: ['What', 'Time', 'Longest task of all rounds', 'Longest gap of all rounds'], rows };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function inPage(page: Page, what: 'open' | 'workbook' | 'report'): Promise<Stretch> {
  return page.evaluate((asked) => {
    // put there by the page
    const { benchPage } = globalThis as unknown as { benchPage: BenchPage };
    return asked === 'open' ? benchPage.open('frozen.json') : benchPage.make(asked);
  }, what);
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    try {
      const body = readFileSync(join(folder, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}
