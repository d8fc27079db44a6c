import { afterEach, expect, test } from 'vitest';
import { createTenant, type Tenant } from '../store/world.ts';
import { appCalls, noteCall, refuseUnlisted, takeNoted } from './app-calls.ts';
import { kindsOf, type SentCall } from './call-kind.ts';
import { listSteps } from './call-list.ts';
import { compare, stepsOf } from './compare.ts';
import { fileSteps } from './file-steps.ts';
import { type LocalSide, openLocalSide } from './local-side.ts';
import { messageSteps } from './message-steps.ts';
import { replay } from './replay.ts';
import { countOf } from './report.ts';
import type { Step } from './step.ts';
import { walkTheApp } from './walk.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

test('the list of the app’s calls is what a walk through the app sends', async () => {
  const tenant: Tenant = createTenant({ headerTagUnquoted: true, fieldsPatchReturnsTag: false });
  open.push(tenant);
  takeNoted();
  await walkTheApp(tenant);
  // to write it anew: npm test -- test/tenant/app-calls -u
  await expect(`${takeNoted().join('\n')}\n`).toMatchFileSnapshot('./app-calls.txt');
});

test('the check sends every kind of call that the app makes, and gets an answer to it', async () => {
  const { unchecked } = await checked(stepsOf(true));
  expect(unchecked).toEqual([]);
});

test('what the check sends for the app is what the app makes', async () => {
  const listed = new Set(appCalls());
  const side = await local();
  const outcomes = await replay(side, [...listSteps, ...fileSteps, ...messageSteps], () => undefined);
  const strange = [...outcomes].flatMap(([step, outcome]) =>
    'unsent' in outcome || outcome.kinds.some((kind) => !listed.has(kind)) ? [step.name] : [],
  );
  expect(strange).toEqual([]);
});

test('without the messages, those two kinds are named as not checked', async () => {
  const { unchecked } = await checked(stepsOf(false));
  expect(unchecked).toEqual(['POST /me/sendMail', 'POST /users/{person}/teamwork/sendActivityNotification']);
  const all = appCalls();
  expect(countOf(all, unchecked)).toBe(
    [
      `Calls the app makes: ${String(all.length)} kinds. Checked here: ${String(all.length - 2)}. Not checked:`,
      '  POST /me/sendMail',
      '  POST /users/{person}/teamwork/sendActivityNotification',
    ].join('\n'),
  );
  expect(countOf(all, [])).toBe(
    `Calls the app makes: ${String(all.length)} kinds. Checked here: ${String(all.length)} (all).`,
  );
});

test('a call that got no answer is not counted as checked', async () => {
  const side = await local();
  const silent: LocalSide = {
    ...side,
    fetch: async (address, init) =>
      init.method === 'DELETE' && address.includes('/upload/')
        ? Promise.reject(new TypeError('fetch failed'))
        : side.fetch(address, init),
  };
  const { unchecked } = await compare(
    silent,
    await local(),
    () => undefined,
    () => false,
    stepsOf(true),
  );
  expect(unchecked).toEqual(['DELETE {address of an upload}']);
});

test('a call of the app that is not in the list ends a test in red, and names the call', () => {
  noteCall(sent('GET', '/sites/h:/sites/a:/lists/Actions/items?$search=x'));
  expect(refuseUnlisted).toThrow('GET /sites/{site}/lists/{list}/items?$search=x');
  // said once
  expect(refuseUnlisted).not.toThrow();
});

test('two calls that differ in names, ids and values are one kind', () => {
  const [one, other] = [
    "/sites/h:/sites/a:/lists/Actions/items?$filter=fields/Ref eq '1'&$top=5",
    '/sites/h,g,w/lists/0a-1b/items?$top=1&$filter=fields/Mail%20eq%20%27x%27',
  ].map((address) => kindsOf(sent('GET', address)));
  expect(one).toEqual(other);
});

test('other methods, options, places, headers that are meant, and ways to travel are other kinds', () => {
  const address = '/sites/h:/sites/a:/lists/Actions/items/1';
  const part = { id: '1', method: 'PATCH', url: address };
  const kinds = [
    kindsOf(sent('GET', address)),
    kindsOf(sent('PATCH', address)),
    kindsOf(sent('PATCH', address, { 'If-Match': '"1"' })),
    kindsOf(sent('PATCH', `${address}/fields`)),
    kindsOf(sent('GET', `${address}?$expand=fields($select=A)`)),
    kindsOf(sent('GET', '/sites/h:/sites/a:/lists/User%20Information%20List/items')),
    kindsOf(sent('GET', '/sites/h:/sites/a:/lists/Actions/items')),
    kindsOf(batch([part])).slice(1),
    kindsOf(batch([{ ...part, headers: { 'if-match': '"1"' } }])).slice(1),
    kindsOf(batch([{ ...part, dependsOn: ['0'] }])).slice(1),
  ].flat();
  expect(kinds).toHaveLength(10);
  expect(new Set(kinds).size).toBe(10);
});

test('what goes neither to Graph nor to an address of a file is none of these calls', () => {
  expect(kindsOf(sent('GET', 'http://localhost:5300/tab/index.html'))).toEqual([]);
  expect(kindsOf(sent('POST', 'http://localhost:5300/trial/faults'))).toEqual([]);
  expect(kindsOf(sent('GET', 'http://localhost:5300/v1.0/me'))).toEqual(['GET /me']);
});

function sent(
  method: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | null = null,
): SentCall {
  return { method, address, header: (name) => headers[name] ?? null, body };
}

function batch(requests: readonly object[]): SentCall {
  return sent('POST', '/$batch', {}, JSON.stringify({ requests }));
}

async function local(): Promise<LocalSide> {
  const side = await openLocalSide();
  open.push(side);
  return side;
}

async function checked(steps: readonly Step[]) {
  return compare(
    await local(),
    await local(),
    () => undefined,
    () => false,
    steps,
  );
}
