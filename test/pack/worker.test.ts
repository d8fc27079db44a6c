import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { CoverSheet, OutputWish } from '#domain/pack/pack-output.ts';
import { typeOf } from '#pack/make-pack.ts';
import { writeOutput } from '#pack/write-output.ts';
import { openPage } from '../browser/browser.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { frozenWith, fullPlan } from './fixture.ts';
import type { PackPage } from './worker-page/page.ts';

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

const cover: CoverSheet = {
  committee: 'Children and Families Committee',
  meetingOn: '2026-12-20',
  title: 'The plan',
  author: 'Plan office',
  contact: 'plan@example.org',
  purposes: ['information'],
  whyHere: '',
  recommendations: '',
  consideredBy: '',
  publicVoice: '',
  benefit: '',
};

const wishes: readonly OutputWish[] = [
  { kind: 'workbook' },
  { kind: 'plain-workbook' },
  { kind: 'report' },
  { kind: 'scrutiny', cover, names: false },
  { kind: 'bulletin' },
];

describe('a file made in a browser', () => {
  test.each(wishes)(
    'of the kind $kind comes from the worker, the same as everywhere, under a policy without eval',
    async (wish) => {
      const frozen = frozenWith(fullPlan());
      const made = await page.evaluate(
        // put there by the page under test
        ([asked, given]) => (globalThis as unknown as { packPage: PackPage }).packPage.make(asked, given),
        [wish, frozen] as const,
      );
      const here = await writeOutput(wish, frozen, () => {}, new AbortController().signal);
      expect(made.steps.at(-1)).toBe('Ready');
      expect(made.type).toBe(typeOf(wish.kind));
      expect(Buffer.compare(Buffer.from(made.bytes), Buffer.from(here))).toBe(0);
      expect(errors).toEqual([]);
    },
  );

  it('can be cancelled while it is written', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => action(`1.1.${String(index + 1)}`));
    const kind = await page.evaluate(
      // put there by the page under test
      ([asked, given]) => (globalThis as unknown as { packPage: PackPage }).packPage.cancel(asked, given),
      [{ kind: 'workbook' }, frozenWith(planWith(many))] as const,
    );
    expect(kind).toBe('cancelled');
    expect(errors).toEqual([]);
  });

  it('needs nothing of the libraries that write files in the page itself', async () => {
    const all = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const inPage = all.filter((name) => html.includes(name));
    expect(inPage).toHaveLength(1);
    const sizes = await Promise.all(
      all.map(async (name) => [name, (await stat(join(folder, 'assets', name))).size] as const),
    );
    const size = (name: string | undefined) => sizes.find(([one]) => one === name)?.[1] ?? 0;
    expect(size(inPage[0])).toBeLessThan(20_000);
    // each library is in a part of its own, which loads when a file of its kind is made
    const large = sizes.filter(([, bytes]) => bytes > 200_000);
    expect(large.length).toBeGreaterThanOrEqual(2);
    const worker = all.find((name) => name.startsWith('worker'));
    expect(size(worker)).toBeGreaterThan(0);
    expect(large.map(([name]) => name)).not.toContain(worker);
  });
});
