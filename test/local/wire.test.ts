import { expect, test } from 'vitest';
import { kit, read, request, sitePath } from './local-kit.ts';

test('every answer may be read from anywhere, and shows the headers of the service and no others', async () => {
  const { send, graph } = kit();
  const answers = [await send('owner', 'GET', '/v1.0/me'), await send('owner', 'GET', '/v1.0/nothing')];
  answers.push(await read(await graph.handle(request('GET', '/v1.0/me'))));
  for (const { headers } of answers) {
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe(
      'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, Retry-After, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, X-Planner-Operationid, x-ms-permissions-recommendations',
    );
  }
});

test('the question before a request is answered without a token, and allows what it asks for', async () => {
  const { graph } = kit();
  const response = await graph.handle(
    new Request(`https://graph.microsoft.com${sitePath}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization, if-match',
      },
    }),
  );
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toBe('authorization, if-match');
  expect(response.headers.get('access-control-allow-methods')).toContain('PATCH');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('an error has the envelope of the service, its date without a zone, its ids echoed', async () => {
  const { send } = kit();
  const id = '11111111-2222-4333-8444-555555555555';
  const { status, headers, body } = await send('owner', 'GET', `${sitePath}:/lists/None`, undefined, {
    'client-request-id': id,
  });
  expect(status).toBe(404);
  expect(body).toEqual({
    error: {
      code: 'itemNotFound',
      message: 'The specified list was not found',
      innerError: { date: '2026-07-15T11:00:00', 'request-id': expect.any(String), 'client-request-id': id },
    },
  });
  expect(headers.get('client-request-id')).toBe(id);
  expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ['GET', '/v1.0/planner/plans'],
  ['POST', '/v1.0/me'],
  ['GET', '/v1.0/groups/x/sites/root'],
  ['GET', '/v1.0/me/drive/root'],
  ['PUT', `${sitePath}:/lists`],
  ['GET', '/beta/me'],
  ['GET', '/'],
  ['GET', '/trial/nothing'],
  ['GET', '/v1.0/$batch'],
])('%s %s is 501 and names itself', async (method, path) => {
  const { send } = kit();
  const answer = await send('owner', method, path, method === 'GET' ? undefined : {});
  expect(answer.status).toBe(501);
  expect(answer.body.error.message).toContain(`${method} ${path}`);
});

const broken: [string, string | Uint8Array, string][] = [
  ['broken JSON', '{"fields":', 'application/json'],
  ['JSON that is a list', '[]', 'application/json'],
  ['JSON that is null', 'null', 'application/json'],
  ['nothing', '', 'application/json'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'application/json'],
  ['another type', 'fields=1', 'application/x-www-form-urlencoded'],
  ['JSON without its type', '{"fields":{}}', 'text/plain'],
];

test.each(broken)('%s in place of a body is 400, and the server lives on', async (_, body, type) => {
  const { list, send } = kit();
  const path = await list('Actions', []);
  for (const [method, target] of [
    ['POST', `${path}/items`],
    ['PATCH', `${path}/items/1/fields`],
    ['POST', `${sitePath}:/lists`],
    ['POST', '/v1.0/$batch'],
    ['POST', '/v1.0/me/sendMail'],
    ['POST', '/trial/token'],
    ['POST', '/trial/faults'],
  ] as const) {
    const answer = await send('owner', method, target, body, { 'content-type': type });
    expect([target, answer.status]).toEqual([target, 400]);
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*\.ts:\d/);
  }
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(200);
});

test.each([
  ['deep nesting', `{"fields":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['a prototype', '{"fields":{"__proto__":{"x":1},"constructor":1}}'],
  ['a number out of range', '{"fields":{"Score":1e999}}'],
  ['half a character', '{"fields":{"Title":"\\ud800"}}'],
  ['a zero character', '{"fields":{"Title":"a\\u0000b"}}'],
])('%s in a body does no harm', async (_, body) => {
  const { list, send } = kit();
  const path = await list('Actions', [{ name: 'Score', number: {} }]);
  const answer = await send('owner', 'POST', `${path}/items`, body, { 'content-type': 'application/json' });
  expect([201, 400]).toContain(answer.status);
  expect((await send('owner', 'GET', `${path}/items?$expand=fields`)).status).toBe(200);
});

test('a body of more than 4 MB is 413, said or unsaid, and a file may be larger', async () => {
  const { graph, list, send, tokenOf } = kit();
  const path = await list('Actions', []);
  const large = new Uint8Array(4 * 1024 * 1024 + 1);
  const json = { 'content-type': 'application/json' };
  expect((await send('owner', 'POST', `${path}/items`, large, json)).status).toBe(413);
  const streamed = new Request(`https://graph.microsoft.com${path}/items`, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${await tokenOf('owner')}` },
    body: new Blob([large]).stream(),
    // needed for a body that is a stream; the DOM's type does not know it yet
    ...({ duplex: 'half' } as object),
  });
  expect((await graph.handle(streamed)).status).toBe(413);
  const file = `${sitePath}:/drive/root:/large.bin:/content`;
  expect((await send('owner', 'PUT', file, large)).status).toBe(201);
});

test.each(['/v1.0/sites/%zz', `${sitePath}:/drive/root:/50%:/content`, `${sitePath}:/lists/a%ff/items`])(
  'the malformed address %s is 400',
  async (path) => {
    const { send } = kit();
    expect((await send('owner', 'GET', path)).status).toBe(400);
  },
);

test.each(["'; DROP TABLE item; --", '" OR 1=1', "x' OR '1'='1"])(
  '%s is a text like any other',
  async (text) => {
    const { list, item, send } = kit();
    const path = await list('Actions', [{ name: 'Ref', text: {}, indexed: true }]);
    await item(path, { Ref: text });
    await item(path, { Ref: 'other' });
    const filter = encodeURIComponent(`fields/Ref eq '${text.replaceAll("'", "''")}'`);
    expect((await send('owner', 'GET', `${path}/items?$filter=${filter}`)).body.value).toHaveLength(1);
    expect((await send('owner', 'GET', `${sitePath}:/lists/${encodeURIComponent(text)}`)).status).toBe(404);
    const strange = await send('owner', 'POST', `${path}/columns`, {
      name: `A${text}`,
      text: {},
      indexed: true,
    });
    expect(strange.status).toBe(201);
    expect(strange.body.name).toMatch(/^\w+$/);
  },
);
