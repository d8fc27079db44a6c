import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, onTestFinished, test } from 'vitest';

import { startTrial, type Trial } from '#trial/server.ts';

let trial: Trial | null = null;

afterEach(async () => {
  await trial?.close();
  trial = null;
});

const start = async (dataDir = ':memory:', log: (line: string) => void = () => undefined) => {
  trial = await startTrial({ port: 0, dataDir, log });
  return trial.origin;
};

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function firstToken(origin: string): Promise<string> {
  const [person] = (await (await fetch(`${origin}/trial/people`)).json()) as { email: string }[]; // the trial's own answer
  const answer = await post(`${origin}/trial/token`, { email: person?.email });
  return ((await answer.json()) as { token: string }).token; // the trial's own answer
}

test('offers people for whom the local Graph gives tokens', async () => {
  const origin = await start();
  const people = (await (await fetch(`${origin}/trial/people`)).json()) as { email: string; what: string }[]; // the trial's own answer
  expect(people.length).toBeGreaterThanOrEqual(7);
  for (const { email, what } of people) {
    expect((await post(`${origin}/trial/token`, { email })).status).toBe(200);
    expect(what).not.toBe('');
  }
  const me = await fetch(`${origin}/v1.0/me`, {
    headers: { authorization: `Bearer ${await firstToken(origin)}` },
  });
  expect(await me.json()).toMatchObject({ mail: people[0]?.email });
});

test('holds the site that it names to the tab', async () => {
  const origin = await start();
  const { site } = (await (await fetch(`${origin}/tab/config.json`)).json()) as { site: string }; // the trial's own answer
  const headers = { authorization: `Bearer ${await firstToken(origin)}` };
  expect((await fetch(`${origin}/v1.0/sites/${site}`, { headers })).status).toBe(200);
});

test('lets Graph speak of itself by the name that the browser knows', async () => {
  const graph = 'https://graph.microsoft.com';
  trial = await startTrial({
    port: 0,
    dataDir: ':memory:',
    log: () => undefined,
    addresses: {
      tab: 'https://tab.contoso.test/',
      graph: `${graph}/v1.0`,
      openIn: 'https://teams.microsoft.com/',
    },
  });
  const headers = { authorization: `Bearer ${await firstToken(trial.origin)}` };
  const me = (await (await fetch(`${trial.origin}/v1.0/me`, { headers })).json()) as Record<string, unknown>; // a Graph answer
  expect(me['@odata.context']).toBe(`${graph}/v1.0/$metadata#users/$entity`);
  const requests = [{ id: '1', method: 'GET', url: '/me' }];
  const batch = await post(`${trial.origin}/v1.0/$batch`, { requests }, headers);
  expect(await batch.json()).toMatchObject({ responses: [{ id: '1', status: 200 }] });
});

test('can be reached from this machine only', async () => {
  const port = Number(new URL(await start()).port);
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of outer) expect(await canConnect(address, port)).toBe(false);
  expect(await canConnect('127.0.0.1', port)).toBe(true);
});

test('keeps the data of a folder from one start to the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-keep-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await start(folder);
  const token = await firstToken(first);
  await trial?.close();
  const second = await start(folder);
  const me = await fetch(`${second}/v1.0/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(200);
});

test('cuts the line when the local Graph says so, without a word in the log', async () => {
  const said: string[] = [];
  const origin = await start(':memory:', (line) => said.push(line));
  const token = await firstToken(origin);
  await post(`${origin}/trial/faults`, { kind: 'dropConnection', path: '/me', times: 1 });
  const headers = { authorization: `Bearer ${token}` };
  await expect(fetch(`${origin}/v1.0/me`, { headers })).rejects.toThrow('fetch failed');
  expect((await fetch(`${origin}/v1.0/me`, { headers })).status).toBe(200);
  expect(said).toEqual([]);
});

test('ends while a request is still waiting', async () => {
  const origin = await start();
  const token = await firstToken(origin);
  await post(`${origin}/trial/faults`, { kind: 'hang', path: '/me' });
  const waiting = fetch(`${origin}/v1.0/me`, { headers: { authorization: `Bearer ${token}` } });
  const outcome = waiting.then(
    () => 'answered',
    () => 'cut',
  );
  // answered by the same server, so the request before has arrived
  await fetch(`${origin}/trial/people`);
  await trial?.close();
  trial = null;
  expect(await outcome).toBe('cut');
});

test('cannot start on a port that is taken', async () => {
  const holder = createServer();
  onTestFinished(() => void holder.close());
  const port = await new Promise<number>((done) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const starting = startTrial({ port, dataDir: ':memory:', log: () => undefined });
  await expect(starting).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (isOpen: boolean) => {
      socket.destroy();
      done(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
