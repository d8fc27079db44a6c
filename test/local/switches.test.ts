import { expect, test } from 'vitest';
import { friendlySwitches, nastySwitches, switchDocs } from '#local/switches.ts';
import { kit, read, request } from './local-kit.ts';

test('every switch says what it decides and whether that is established', () => {
  for (const [name, doc] of Object.entries(switchDocs)) {
    expect([name, doc.says.length > 20, doc.says.endsWith('.')]).toEqual([name, true, true]);
    expect([name, typeof doc.isEstablished]).toEqual([name, 'boolean']);
  }
});

test('both sets of defaults name every switch', () => {
  const names = Object.keys(switchDocs);
  expect(Object.keys(nastySwitches)).toEqual(names);
  expect(Object.keys(friendlySwitches)).toEqual(names);
});

test('a server is nasty unless told otherwise', async () => {
  const { graph } = kit();
  const { body } = await read(await graph.handle(request('GET', '/trial/switches')));
  expect(body.value).toEqual(nastySwitches);
  expect(Object.keys(body.docs)).toEqual(Object.keys(switchDocs));
});

test('switches turn while the server runs', async () => {
  const { graph, list, item } = kit();
  const path = await list('Actions', [{ name: 'Status', choice: { choices: ['Red'] } }]);
  expect((await item(path, { Status: 'Blue' })).status).toBe(400);
  const turned = await read(
    await graph.handle(request('PATCH', '/trial/switches', { enforceChoice: false })),
  );
  expect(turned.body.value.enforceChoice).toBe(false);
  expect((await item(path, { Status: 'Blue' })).status).toBe(201);
  expect((await graph.handle(request('PATCH', '/trial/switches', { nonsense: 1 }))).status).toBe(400);
});

test('resource units are counted by the minute, warned of from 80%, and refused with the rest of it', async () => {
  let now = new Date('2026-07-15T11:00:15.5Z');
  const { send } = kit({ now: () => now, switches: { unitsPerMinute: 5 } });
  const me = () => send('owner', 'GET', '/v1.0/me');
  const [first, , , fourth] = [await me(), await me(), await me(), await me()];
  expect(first.headers.has('ratelimit-limit')).toBe(false);
  expect([
    fourth.headers.get('ratelimit-limit'),
    fourth.headers.get('ratelimit-remaining'),
    fourth.headers.get('ratelimit-reset'),
  ]).toEqual(['5', '1', '45']);
  expect(fourth.headers.get('access-control-expose-headers')).not.toMatch(/ratelimit/i);
  await me();
  const refused = await me();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '44.500']);
  now = new Date('2026-07-15T11:01:00Z');
  expect((await me()).status).toBe(200);
});

test('a write costs two units, a sharing link five, and a batch what its parts cost', async () => {
  const { list, send } = kit({ switches: { unitsPerMinute: 100 } });
  const path = await list('Actions', []);
  const left = async (n: number) => {
    for (let i = 0; i < n; i += 1) await send('owner', 'POST', `${path}/items`, { fields: {} });
    return (await send('owner', 'GET', '/v1.0/me')).headers.get('ratelimit-remaining');
  };
  expect(await left(40)).toBe('17');
  const me = (id: string) => ({ id, method: 'GET', url: '/me' });
  await send('owner', 'POST', '/v1.0/$batch', { requests: [me('1'), me('2'), me('3')] });
  expect(await left(0)).toBe('13');
});
