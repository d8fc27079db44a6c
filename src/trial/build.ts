import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { build, type InlineConfig } from 'vite';

import { holdLock } from './lock.ts';

/** One of the two things that are built: its folder under dist, what it is made from, and how. */
type Target = {
  readonly name: 'tab' | 'host';
  readonly words: string;
  readonly sources: readonly string[];
  readonly without: readonly string[];
  config(root: string): InlineConfig;
};

const targets: readonly Target[] = [
  {
    name: 'tab',
    words: 'the tab',
    sources: ['src', 'vite.config.ts', 'package-lock.json'],
    without: ['src/trial', 'src/local'],
    config: (root) => ({ configFile: join(root, 'vite.config.ts'), root: join(root, 'src') }),
  },
  {
    name: 'host',
    words: 'the Teams simulator',
    sources: ['src/trial/host', 'src/trial/tenant.ts', 'src/trial/build.ts', 'package-lock.json'],
    without: [],
    config: simulatorConfig,
  },
];

/** How vite sees the simulator page, for the build and for `npm run dev`. */
export function simulatorConfig(root: string): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'src', 'trial', 'host'),
    base: './',
    publicDir: false,
    build: { target: 'es2022', modulePreload: { polyfill: false } },
  };
}

/**
 * Builds the tab and the simulator into dist/, each only when its sources or the lock differ from what the build was
 * made of. A build appears whole or not at all, also when two commands build at once. Rejects with vite's error.
 */
export async function buildIfStale(
  root: string,
  say: (line: string) => void,
  names: readonly string[] = targets.map(({ name }) => name),
): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const letGo = await holdLock(join(root, 'dist', '.building'));
  try {
    for (const target of targets) if (names.includes(target.name)) await buildTarget(target, root, say);
  } finally {
    letGo();
  }
}

/** Sha-256 over names and contents of the sources, in the order of their names. */
export function stampOf(root: string, sources: readonly string[], without: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    const name = relative(root, file).split(sep).join('/');
    if (without.some((folder) => name.startsWith(`${folder}/`))) continue;
    hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function buildTarget(target: Target, root: string, say: (line: string) => void): Promise<void> {
  const folder = join(root, 'dist', target.name);
  const stamp = stampOf(root, target.sources, target.without);
  if (readStamp(folder) === stamp) return;
  say(`Building ${target.words} …`);
  const begun = Date.now();
  const fresh = join(root, 'dist', `.${target.name}-${process.pid}`);
  const config = target.config(root);
  try {
    const built = await asProduction(() =>
      build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: fresh, emptyOutDir: true } }),
    );
    writeFileSync(join(fresh, '.files.json'), JSON.stringify(filesIn(built, root), null, 1));
    writeFileSync(join(fresh, '.stamp'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(`Built ${target.words} in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

/** A script of a build: what it is made of, from the root of the project, and the scripts that it cannot start without. */
export type BuiltFile = {
  readonly name: string;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
};

function filesIn(built: Awaited<ReturnType<typeof build>>, root: string): readonly BuiltFile[] {
  if ('on' in built) throw new Error('a build that goes on is none of ours');
  return [built].flat().flatMap(({ output }) =>
    output.flatMap((file) =>
      file.type === 'chunk'
        ? [
            {
              name: file.fileName,
              modules: file.moduleIds.map((id) => relative(root, id).split(sep).join('/')),
              imports: file.imports,
            },
          ]
        : [],
    ),
  );
}

/** Vite and the project's config look at NODE_ENV and VITEST; a build asked for by a test must still be the real one. */
async function asProduction<T>(work: () => Promise<T>): Promise<T> {
  const { NODE_ENV: mode, VITEST: vitest } = process.env;
  process.env['NODE_ENV'] = 'production';
  delete process.env['VITEST'];
  try {
    return await work();
  } finally {
    restore('NODE_ENV', mode);
    restore('VITEST', vitest);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function readStamp(folder: string): string | null {
  try {
    return readFileSync(join(folder, '.stamp'), 'utf8');
  } catch {
    return null; // not built yet, or built by `npm run build`, which leaves no stamp
  }
}

function filesUnder(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
