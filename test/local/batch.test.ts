import { expect, test } from 'vitest';
import { type Answered, host, type Kit, kit } from './local-kit.ts';

const json = { 'Content-Type': 'application/json' };
const listUrl = `/sites/${host}:/sites/one-plan:/lists/Actions/items`;

type Part = Record<string, unknown>;

async function batch(some: Kit, requests: readonly Part[]): Promise<Answered> {
  return some.send('owner', 'POST', '/v1.0/$batch', { requests });
}

function byId(answer: Answered, id: string): Answered['body'] {
  return answer.body.responses.find((each: { id: string }) => each.id === id);
}

async function withList(options: Parameters<typeof kit>[0] = {}): Promise<Kit & { path: string }> {
  const some = kit(options);
  const path = await some.list('Actions', [
    { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Status', text: {} },
  ]);
  return { ...some, path };
}

const post = (id: string, fields: Part, rest: Part = {}): Part => ({
  id,
  method: 'POST',
  url: listUrl,
  headers: json,
  body: { fields },
  ...rest,
});

test('parts are addressed by path and answer as they would alone', async () => {
  const some = await withList();
  await some.item(some.path, { Ref: 'A1' });
  const answer = await batch(some, [
    { id: 'get', method: 'GET', url: `${listUrl}?$expand=fields($select=Ref)&$filter=fields/Ref eq 'A1'` },
    { id: 'me', method: 'GET', url: '/me' },
    post('post', { Ref: 'A2' }),
    { id: 'patch', method: 'patch', url: `${listUrl}/1/fields`, headers: json, body: { Status: 'x' } },
    { id: 'missing', method: 'GET', url: `${listUrl}/99` },
    { id: 'strange', method: 'GET', url: '/planner/plans' },
  ]);
  expect(answer.status).toBe(200);
  expect(byId(answer, 'get').body.value[0].fields.Ref).toBe('A1');
  expect(byId(answer, 'me').body.displayName).toBe('Olive Owner');
  expect(byId(answer, 'post')).toMatchObject({ status: 201, body: { id: '2' } });
  expect(byId(answer, 'patch').status).toBe(200);
  expect(byId(answer, 'missing')).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
  expect(byId(answer, 'strange').status).toBe(501);
});

test('If-Match rides in the headers of a part, and the tag comes back in them', async () => {
  const some = await withList();
  const tag = (await some.item(some.path, { Ref: 'A1' })).body['@odata.etag'];
  const patch = (id: string): Part => ({
    id,
    method: 'PATCH',
    url: `${listUrl}/1/fields`,
    headers: { ...json, 'If-Match': tag },
    body: { Status: id },
  });
  const first = byId(await batch(some, [patch('a')]), 'a');
  expect([first.status, first.headers.etag]).toEqual([200, expect.stringMatching(/,2$/)]);
  expect(byId(await batch(some, [patch('b')]), 'b').status).toBe(412);
});

test('a part after a failed one is 424 and is not carried out, nor is what depends on that', async () => {
  const some = await withList();
  const answer = await batch(some, [
    post('1', { Nonsense: 1 }),
    post('2', { Ref: 'A2' }, { dependsOn: ['1'] }),
    post('3', { Ref: 'A3' }, { dependsOn: ['2'] }),
  ]);
  expect([1, 2, 3].map((id) => byId(answer, String(id)).status)).toEqual([400, 424, 424]);
  expect((await some.send('owner', 'GET', `${some.path}/items`)).body.value).toEqual([]);
});

test('a part after a good one runs after it', async () => {
  const some = await withList();
  const answer = await batch(some, [
    post('1', { Ref: 'A1' }),
    {
      id: '2',
      method: 'PATCH',
      url: `${listUrl}/1/fields`,
      headers: json,
      body: { Status: 'x' },
      dependsOn: ['1'],
    },
  ]);
  expect(byId(answer, '2').status).toBe(200);
});

test('a part is whole or absent: a refused part leaves nothing, the others stand', async () => {
  const some = await withList();
  const answer = await batch(some, [
    post('1', { Ref: 'A1' }),
    post('2', { Ref: 'A1' }),
    post('3', { Ref: 'A3' }),
  ]);
  expect([1, 2, 3].map((id) => byId(answer, String(id)).status)).toEqual([201, 400, 201]);
  expect((await some.send('owner', 'GET', `${some.path}/items`)).body.value).toHaveLength(2);
});

test('20 parts are taken, 21 are not', async () => {
  const some = await withList();
  const parts = Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: 'GET', url: '/me' }));
  expect((await batch(some, parts.slice(1))).body.responses).toHaveLength(20);
  const refused = await batch(some, parts);
  expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest']);
});

test('the order is another by switch, and as asked without it', async () => {
  const parts = ['a', 'b'].map((id) => ({ id, method: 'GET', url: '/me' }));
  const order = async (some: Kit) =>
    (await batch(some, parts)).body.responses.map((each: { id: string }) => each.id);
  expect(await order(kit())).toEqual(['b', 'a']);
  expect(await order(kit({ switches: { batchShuffled: false } }))).toEqual(['a', 'b']);
});

test('the names of headers in parts are in lower case, or as they are by switch', async () => {
  const names = async (isLower: boolean) => {
    const some = await withList({ switches: { batchLowerCase: isLower } });
    return Object.keys(byId(await batch(some, [post('1', { Ref: 'A1' })]), '1').headers);
  };
  expect(await names(true)).toContain('etag');
  expect(await names(false)).toContain('ETag');
});

test.each([
  ['no list of requests', {}],
  ['no parts', { requests: [] }],
  ['a part that is no object', { requests: ['x'] }],
  ['no id', { requests: [{ method: 'GET', url: '/me' }] }],
  ['an id that is a number', { requests: [{ id: 1, method: 'GET', url: '/me' }] }],
  ['a method nobody knows', { requests: [{ id: '1', method: 'FETCH', url: '/me' }] }],
  ['no url', { requests: [{ id: '1', method: 'GET' }] }],
  ['headers that are no texts', { requests: [{ id: '1', method: 'GET', url: '/me', headers: { a: 1 } }] }],
  [
    'an id twice in other letters',
    {
      requests: [
        { id: 'a', method: 'GET', url: '/me' },
        { id: 'A', method: 'GET', url: '/me' },
      ],
    },
  ],
  [
    'a dependency that is not there',
    { requests: [{ id: '1', method: 'GET', url: '/me', dependsOn: ['9'] }] },
  ],
  ['a part that depends on itself', { requests: [{ id: '1', method: 'GET', url: '/me', dependsOn: ['1'] }] }],
])('a batch with %s is 400 as a whole', async (_, body) => {
  const { send } = kit();
  expect((await send('owner', 'POST', '/v1.0/$batch', body)).status).toBe(400);
});

const link = (id: string, ...dependsOn: string[]): Part => ({ id, method: 'GET', url: '/me', dependsOn });

test.each([
  ['parallel', [link('1'), link('2')], 200],
  ['a chain', [link('1'), link('2', '1'), link('3', '2')], 200],
  ['all on one', [link('1'), link('2', '1'), link('3', '1')], 200],
  ['two chains', [link('1'), link('2', '1'), link('3'), link('4', '3')], 400],
  ['some chained and some not', [link('1'), link('2', '1'), link('3')], 400],
  ['one on two', [link('1'), link('2', '1'), link('3', '1', '2')], 400],
])('dependencies in the shape of %s', async (_, requests, status) => {
  const { send } = kit();
  expect((await send('owner', 'POST', '/v1.0/$batch', { requests })).status).toBe(status);
});

test('by switch dependencies may have any shape, but no circle', async () => {
  const { send } = kit({ switches: { batchShapes: 'any' } });
  const run = async (requests: Part[]) => (await send('owner', 'POST', '/v1.0/$batch', { requests })).status;
  expect(await run([link('1'), link('2', '1'), link('3'), link('4', '3')])).toBe(200);
  expect(await run([link('1', '2'), link('2', '1')])).toBe(400);
});

test.each([
  ['an absolute address', { url: 'https://graph.microsoft.com/v1.0/me' }],
  ['the version in the address', { url: '/v1.0/me' }],
  ['a body without Content-Type', { method: 'POST', url: listUrl, body: { fields: {} } }],
  ['a header that cannot be', { url: '/me', headers: { 'a b': 'x' } }],
])('a part with %s is 400, the others are answered', async (_, part) => {
  const some = await withList();
  const answer = await batch(some, [
    { id: 'bad', method: 'GET', ...part },
    { id: 'good', method: 'GET', url: '/me' },
  ]);
  expect([byId(answer, 'bad').status, byId(answer, 'good').status]).toEqual([400, 200]);
});

test('a batch in a batch is not implemented', async () => {
  const { send } = kit();
  const requests = [{ id: '1', method: 'POST', url: '/$batch', headers: json, body: { requests: [] } }];
  const { body } = await send('owner', 'POST', '/v1.0/$batch', { requests });
  expect(body.responses[0].status).toBe(501);
});

test('bytes travel as base64: a file is uploaded and its address handed out', async () => {
  const some = await withList();
  const url = `/sites/${host}:/sites/one-plan:/drive/root:/a.bin:/content`;
  const answer = await batch(some, [
    {
      id: '1',
      method: 'PUT',
      url,
      headers: { 'Content-Type': 'application/octet-stream' },
      body: Buffer.from([1, 2, 3]).toString('base64'),
    },
    { id: '2', method: 'GET', url, dependsOn: ['1'] },
  ]);
  expect(byId(answer, '1')).toMatchObject({ status: 201, body: { size: 3 } });
  expect(byId(answer, '2')).toMatchObject({
    status: 302,
    headers: { location: expect.stringContaining('/trial/content/') },
  });
});

test('a nextLink in a part can be followed', async () => {
  const some = await withList();
  for (const Ref of ['A', 'B', 'C']) await some.item(some.path, { Ref });
  const part = byId(await batch(some, [{ id: '1', method: 'GET', url: `${listUrl}?$top=2` }]), '1');
  expect((await some.follow('owner', part.body['@odata.nextLink'])).body.value).toHaveLength(1);
});

test('the batch as a whole can be throttled, lost and challenged', async () => {
  const some = await withList();
  await some.fault({ kind: 'throttle', path: '$batch' });
  expect((await batch(some, [post('1', { Ref: 'A1' })])).status).toBe(429);
  await some.fault({ kind: 'lostResponse', path: '$batch' });
  expect((await batch(some, [post('1', { Ref: 'A1' })])).status).toBe(504);
  expect((await some.send('owner', 'GET', `${some.path}/items`)).body.value).toHaveLength(1);
});

test('a part whose answer is lost was carried out all the same', async () => {
  const some = await withList();
  await some.fault({ kind: 'lostResponse', path: 'Actions/items', form: 'drop' });
  expect(byId(await batch(some, [post('1', { Ref: 'A1' })]), '1').status).toBe(504);
  expect((await some.send('owner', 'GET', `${some.path}/items`)).body.value).toHaveLength(1);
});

test('without a token the batch is 401', async () => {
  const { send } = kit();
  const answer = await send('owner', 'POST', '/v1.0/$batch', { requests: [] }, { authorization: '' });
  expect(answer.status).toBe(401);
});
