import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The tab is built from src/; the tests run from the project's root.
const isTesting = process.env['VITEST'] !== undefined;

export default defineConfig({
  root: isTesting ? '.' : 'src',
  base: './',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'build-manifest.json',
    sourcemap: false,
    modulePreload: { polyfill: false },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
