import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import project from './package.json' with { type: 'json' };
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
  plugins: [react(), sitePlugin(project.version)],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: pages },
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
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: inBrowser } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          // one Chromium at a time, after everything else: two cores
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
