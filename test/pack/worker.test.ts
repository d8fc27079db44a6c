import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage } from '../browser/browser.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { fullPlan, packWith } from './fixture.ts';
import type { PackPage } from './worker-page/page.ts';
import { write } from './read-back.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

let folder: string;
let server: Server;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('worker-page', import.meta.url)),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, path)).then(
      (body) => {
        // as strict as the tab itself is served: no inline script, no eval, workers from here only
        response.setHeader('content-security-policy', "default-src 'self'; img-src data:");
        response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const opened = await openPage({ width: 800, height: 600, now: null, stands: [] });
  page = opened.page;
  errors = opened.watch.errors;
  // an address object, because the server listens on a port
  await page.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a pack made in a browser', () => {
  it('comes from the worker, the same as everywhere, under a policy without eval', async () => {
    const pack = packWith(fullPlan());
    const made = await page.evaluate(
      // put there by the page under test
      (given) => (globalThis as unknown as { packPage: PackPage }).packPage.make(given),
      pack,
    );
    expect(made.steps).toEqual(['Saving', 'Finishing', 'Ready']);
    expect(Buffer.compare(Buffer.from(made.bytes), Buffer.from(await write(pack)))).toBe(0);
    expect(errors).toEqual([]);
  });

  it('can be cancelled while it is written', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => action(`1.1.${String(index + 1)}`));
    const kind = await page.evaluate(
      // put there by the page under test
      (given) => (globalThis as unknown as { packPage: PackPage }).packPage.cancel(given),
      packWith(planWith(many)),
    );
    expect(kind).toBe('cancelled');
    expect(errors).toEqual([]);
  });
});
