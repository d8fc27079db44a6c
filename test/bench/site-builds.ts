import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One script of a build as it lies on the host, and where each stretch of it came from, as far as its source map tells. */
export type Script = { readonly name: string; readonly code: string; readonly map: SourceMap | null };
type SourceMap = { readonly sources: readonly string[]; readonly mappings: string };

/** What a page fetches before its first row: its scripts, and how many files that is with the page and its styles. */
export type FirstLoad = { readonly scripts: readonly Script[]; readonly requests: number };

/** The tab as it is built for hosts, without the files that are fetched later. */
export function buildTab(): Promise<FirstLoad> {
  return firstLoad(join(root, 'src'), { configFile: join(root, 'vite.config.ts') });
}

/** The same sources with everything in one script that is otherwise fetched when it is wanted; workers stay by themselves. */
export function buildStatic(): Promise<FirstLoad> {
  return firstLoad(join(root, 'src'), {
    configFile: false,
    plugins: [react()],
    build: { rolldownOptions: { input: join(root, 'src', 'index.html'), output: { codeSplitting: false } } },
  });
}

/** A page of the benches, in the folder beside this file. */
export function buildPage(folder: string, outDir: string | null = null): Promise<FirstLoad> {
  const place = join(root, 'test', 'bench', folder);
  return firstLoad(place, { configFile: false, plugins: [react()] }, outDir);
}

async function firstLoad(
  place: string,
  config: InlineConfig,
  outDir: string | null = null,
): Promise<FirstLoad> {
  const folder = outDir ?? mkdtempSync(join(tmpdir(), 'one-plan-bench-build-'));
  try {
    await build({
      ...config,
      root: place,
      base: './',
      publicDir: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: {
        target: 'es2022',
        modulePreload: { polyfill: false },
        ...config.build,
        outDir: folder,
        emptyOutDir: true,
        sourcemap: 'hidden',
      },
    });
    return readFirstLoad(folder);
  } finally {
    if (outDir === null) rmSync(folder, { recursive: true });
  }
}

// the scripts that the page names and those that they cannot start without
function readFirstLoad(folder: string): FirstLoad {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const there = new Set(readdirSync(join(folder, 'assets')));
  const found = new Map<string, Script>();
  const left = [...page.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name ?? '');
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    const code = readFileSync(join(folder, 'assets', name), 'utf8');
    const map = there.has(`${name}.map`)
      ? // as vite writes it
        (JSON.parse(readFileSync(join(folder, 'assets', `${name}.map`), 'utf8')) as SourceMap)
      : null;
    found.set(name, { name, code, map });
    for (const [, to] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g))
      left.push(to ?? '');
  }
  const styles = [...page.matchAll(/rel="stylesheet"/g)].length;
  // config.json is fetched with them
  const others = page.includes('config.json') ? 1 : 0;
  return { scripts: [...found.values()], requests: 1 + found.size + styles + others };
}
