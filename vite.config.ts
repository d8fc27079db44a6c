import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import project from './package.json' with { type: 'json' };
import { firstLoadFiles } from './src/hosting/first-load.ts';
import { signInPartsPlugin } from './src/hosting/sign-in-parts.ts';
import { sitePlugin } from './src/hosting/site-plugin.ts';

// The tab is built from src/; the tests run from the project's root.
const isTesting = process.env['VITEST'] !== undefined;

const inBrowser = [
  'test/flow/**/*.test.ts',
  'test/trial/simulator.test.ts',
  'test/browser/trial-page.test.ts',
];

// every page in src is a page of the site
const source = fileURLToPath(new URL('src/', import.meta.url));
const pages = readdirSync(source)
  .filter((name) => name.endsWith('.html'))
  .map((name) => source + name);

export default defineConfig({
  root: isTesting ? '.' : 'src',
  base: './',
  publicDir: false,
  plugins: [react(), signInPartsPlugin(), sitePlugin(project.version)],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      // the screens are fetched while the first request is under way, and belong to the first load like the page's own script
      input: [...pages, `${source}screens/mount.tsx`],
      // these say nothing of it, and keep half of what nobody calls
      treeshake: { moduleSideEffects: [{ test: /@microsoft\/microsoft-graph-client/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'first load',
              name: firstLoadFiles(source),
              includeDependenciesRecursively: false,
              tags: ['$initial'],
            },
          ],
        },
      },
    },
    sourcemap: false,
    modulePreload: { polyfill: false },
  },
  test: {
    // the slowest take a third of it here, and a machine that is shared is three times slower
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // the same for what a test waits to see: a second, as is usual, is short on two busy cores
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: inBrowser,
          setupFiles: fileURLToPath(new URL('test/property-seed.ts', import.meta.url)),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          // after everything else, and two Chromiums at a time: each waits about a third of its time
          maxWorkers: 2,
          // two Chromiums on a busy machine lose a race now and then: tried once more, and named at the end
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
