import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkConfig } from '#host/config.ts';
import { headerPlan, headersAt } from '#hosting/header-plan.ts';
import { createTrialApp } from '#trial/app.ts';
import { fileFor } from '#trial/files.ts';
import { tenant } from '#trial/tenant.ts';

let folder: string;
let app: (request: Request) => Promise<Response>;
const asked: string[] = [];
const ada = { email: 'ada@contoso.test', name: 'Ada', post: 'Admin', organisation: 'Council', what: 'Look.' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-plan-app-'));
  mkdirSync(join(folder, 'tab', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'host'));
  writeFileSync(join(folder, 'tab', 'index.html'), '<h1>tab</h1>');
  writeFileSync(join(folder, 'tab', 'assets', 'index-abc.js'), 'export {}');
  writeFileSync(join(folder, 'tab', '.stamp'), 'secret');
  writeFileSync(join(folder, 'host', 'index.html'), '<h1>host</h1>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  app = createTrialApp({
    graph: async (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return new Response('graph');
    },
    people: [ada],
    folders: { tab: join(folder, 'tab'), host: join(folder, 'host') },
    addresses: {
      tab: 'https://tab.contoso.test/',
      graph: 'http://localhost:5178/v1.0',
      openIn: 'http://localhost:5178/',
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, init?: RequestInit) => app(new Request(`http://localhost:5178${path}`, init));

test('serves the simulator at the root and the tab below /tab/', async () => {
  expect(await (await get('/')).text()).toBe('<h1>host</h1>');
  expect(await (await get('/tab/')).text()).toBe('<h1>tab</h1>');
  expect(await (await get('/tab/index.html')).text()).toBe('<h1>tab</h1>');
  const bare = await get('/tab');
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/tab/']);
});

test('gives the tab a config that it accepts', async () => {
  const config = checkConfig(await (await get('/tab/config.json')).json());
  expect(config).toEqual({
    clientId: tenant.clientId,
    tenantId: tenant.tenantId,
    site: 'contoso.sharepoint.com:/sites/one-plan',
    graph: 'http://localhost:5178/v1.0',
    openIn: 'http://localhost:5178/',
    appId: tenant.appId,
    access: 'sites',
  });
});

test('tells the simulator its people and its world', async () => {
  expect(await (await get('/trial/people')).json()).toEqual([ada]);
  expect(await (await get('/trial/host')).json()).toMatchObject({
    tab: 'https://tab.contoso.test/',
    appId: tenant.appId,
    clientId: tenant.clientId,
  });
});

test('has the app installed as its package says', async () => {
  expect(await (await get('/trial/host')).json()).toMatchObject({
    tabs: [{ id: 'one-plan', name: 'My actions', address: 'https://tab.contoso.test/' }],
    configuration: 'https://tab.contoso.test/',
    validDomains: ['tab.contoso.test'],
  });
});

test('shows the icons of the package, and nothing else that lies there', async () => {
  const icon = await get('/trial/icon/color.png');
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await get('/trial/icon/outline.png')).status).toBe(200);
  expect((await get('/trial/icon/..%2flanguage%2fen-gb.json')).status).toBe(404);
});

test('passes everything of Graph and the rest of /trial on, whatever the method', async () => {
  asked.length = 0;
  await get('/v1.0/me');
  await get('/v1.0/$batch', { method: 'POST', body: '{}' });
  await get('/trial/token', { method: 'POST', body: '{}' });
  await get('/trial/upload/1', { method: 'PUT', body: 'x' });
  expect(asked).toEqual(['GET /v1.0/me', 'POST /v1.0/$batch', 'POST /trial/token', 'PUT /trial/upload/1']);
});

test('sends every file of the tab with a strict policy', async () => {
  for (const path of ['/tab/', '/tab/assets/index-abc.js', '/tab/config.json', '/tab/missing.js']) {
    const { headers } = await get(path);
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources];
      }),
    );
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toContain('https://teams.microsoft.com');
    expect(policy.get('frame-ancestors')).toContain('https://*.cloud.microsoft');
    expect(policy.get('connect-src')).toContain('https://graph.microsoft.com');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBeNull();
  }
});

test('lets nobody frame the simulator, and the simulator frame the tab only', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("frame-src 'self' https://tab.contoso.test;");
  expect(policy).not.toContain('unsafe');
});

test('keeps hashed files for ever and asks again for pages', async () => {
  expect((await get('/tab/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/tab/')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/tab/config.json')).headers.get('cache-control')).toBe('no-store');
});

test('serves each file of the tab with the headers that a real host is told, framed by the simulator besides', async () => {
  const plan = headerPlan(["'self'"]);
  for (const path of ['/', '/index.html', '/assets/index-abc.js']) {
    const { headers } = await get(`/tab${path}`);
    expect(Object.fromEntries(headers)).toMatchObject(headersAt(plan, path));
  }
});

test('lets nobody keep that a file is missing', async () => {
  for (const path of ['/tab/assets/gone.js', '/tab/gone', '/gone'])
    expect((await get(path)).headers.get('cache-control')).toBe('no-store');
});

test('says what a file is', async () => {
  expect((await get('/tab/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await get('/tab/assets/index-abc.js')).headers.get('content-type')).toBe(
    'text/javascript; charset=utf-8',
  );
});

test.each([
  '/tab/../secret.txt',
  '/tab/%2e%2e/secret.txt',
  '/tab/..%2fsecret.txt',
  '/tab/%2e%2e%2fsecret.txt',
  '/tab/assets/..%2f..%2fsecret.txt',
  '/tab/..%5csecret.txt',
  '/tab/%00/secret.txt',
  '/tab//etc/passwd',
  '/tab/%2fetc/passwd',
  '/tab/.stamp',
  '/tab/assets/',
  '/tab/assets',
  '/tab/index.html/x',
  '/tab/%zz',
  '/..%2fsecret.txt',
  '/secret.txt',
])('finds nothing at %s', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('Not found');
});

test('never leaves the folder, whatever the path', () => {
  const inside = join(folder, 'tab');
  for (const path of ['../secret.txt', 'a/../../secret.txt', '/etc/passwd', '..', '.', 'C:\\x']) {
    expect(fileFor(inside, path)?.startsWith(`${inside}/`) ?? true).toBe(true);
  }
});

test('changes no files', async () => {
  expect((await get('/tab/index.html', { method: 'PUT', body: 'x' })).status).toBe(405);
  expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
});

test.each([
  'http://evil.test:5178/trial/people',
  'http://192.168.1.7:5178/',
  'http://localhost.evil.test/v1.0/me',
])('does not answer under the foreign name in %s', async (url) => {
  asked.length = 0;
  expect((await app(new Request(url))).status).toBe(421);
  expect(asked).toEqual([]);
});

test.each(['http://localhost:5178/', 'http://127.0.0.1:5178/', 'http://[::1]:5178/'])(
  'answers as %s',
  async (url) => {
    expect((await app(new Request(url))).status).toBe(200);
  },
);

test('gives no token to a foreign page, and gives one to the tab', async () => {
  const from = (origin: string) =>
    get('/trial/token', { method: 'POST', body: '{}', headers: { origin } }).then(({ status }) => status);
  expect(await from('https://evil.test')).toBe(403);
  expect(await from('null')).toBe(403);
  expect(await from('https://tab.contoso.test')).toBe(200);
  expect(await from('http://localhost:5178')).toBe(200);
});
