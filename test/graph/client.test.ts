import { expect, test } from 'vitest';
import { createSend, pathOfLink } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { answer, refusal, wire } from './script.ts';

const get = { method: 'GET', path: '/me' } as const;
const post = { method: 'POST', path: '/sites/x/lists', body: { displayName: 'Actions' } } as const;

test('a call goes to the address with its token, and gives the decoded answer', async () => {
  const { send, sent, asks } = wire(answer(200, { id: 'oid' }, { ETag: '"g,1"' }));
  expect(await send(get)).toEqual({ status: 200, etag: '"g,1"', body: { id: 'oid' } });
  expect(sent[0]).toMatchObject({ method: 'GET', url: 'https://graph.example/v1.0/me' });
  expect(sent[0]?.headers.get('Authorization')).toBe('Bearer token 1');
  expect(asks).toEqual([{ claims: null, isRenewed: false }]);
});

test('a path goes over the wire as it was written, options and all', async () => {
  const { send, sent } = wire(answer(200));
  const path =
    "/sites/c.sharepoint.com:/sites/a%20b:/lists/Actions/items?$expand=fields($select=Ref,Title)&$filter=fields/Ref%20eq%20'1'&$top=2000";
  await send({ method: 'GET', path });
  expect(sent[0]?.url).toBe(`https://graph.example/v1.0${path}`);
});

test('a body is sent as JSON, with the headers asked for', async () => {
  const { send, sent } = wire(answer(201), answer(200), answer(204, null));
  await send(post);
  await send({ method: 'PATCH', path: '/x', headers: { 'If-Match': '"g,1"' }, body: { Status: null } });
  await send({ method: 'DELETE', path: '/x', headers: { 'If-Match': '"g,2"' } });
  expect(sent.map((one) => [one.method, one.body])).toEqual([
    ['POST', { displayName: 'Actions' }],
    ['PATCH', { Status: null }],
    ['DELETE', null],
  ]);
  expect(sent[0]?.headers.get('Content-Type')).toBe('application/json');
  expect(sent.map((one) => one.headers.get('If-Match'))).toEqual([null, '"g,1"', '"g,2"']);
});

test('a file is sent as its bytes under its own type', async () => {
  const { send, sent } = wire(answer(201, { id: 'f' }));
  const body = new Blob(['PK'], { type: 'application/zip' });
  await send({
    method: 'PUT',
    path: '/drive/root:/a.zip:/content',
    headers: { 'Content-Type': 'application/zip' },
    body,
  });
  expect(sent[0]?.body).toBe(body);
  expect(sent[0]?.headers.get('Content-Type')).toBe('application/zip');
});

test('an empty answer has no body', async () => {
  const { send } = wire(answer(204, null));
  expect(await send({ method: 'DELETE', path: '/x' })).toEqual({ status: 204, etag: null, body: null });
});

test('a tag without its quotation marks gets them, because If-Match demands them', async () => {
  const { send } = wire(answer(200, {}, { ETag: 'guid,3' }), answer(200, {}, { ETag: 'W/"4"' }));
  expect((await send(get)).etag).toBe('"guid,3"');
  expect((await send(get)).etag).toBe('W/"4"');
});

test('a refusal is thrown with its status, code and request id, and not repeated', async () => {
  const { send, sent } = wire(refusal(403, 'accessDenied'));
  await expect(send(get)).rejects.toMatchObject({
    name: 'GraphError',
    status: 403,
    code: 'accessDenied',
    requestId: 'req-1',
  });
  expect(sent).toHaveLength(1);
});

test('an error page of a proxy is an error of its status', async () => {
  const page = new Response('<html>Bad gateway</html>', {
    status: 403,
    headers: { 'request-id': 'from-header' },
  });
  const { send } = wire(page);
  await expect(send(get)).rejects.toMatchObject({ status: 403, code: '', requestId: 'from-header' });
});

test('a good answer that is no JSON counts as none: nobody knows what was done', async () => {
  const { send, sent } = wire(new Response('<html>Sign in to the wireless network</html>', { status: 200 }));
  await expect(send(post)).rejects.toMatchObject({ status: 0, code: 'noAnswer' });
  expect(sent).toHaveLength(1);
});

test('a throttled write waits as long as it is told, then goes again with a token of its own', async () => {
  const { send, sent, waits, asks } = wire(
    refusal(429, 'TooManyRequests', { 'Retry-After': '2.128' }),
    answer(201),
  );
  expect((await send(post)).status).toBe(201);
  expect(waits).toEqual([2128]);
  expect(sent.map((one) => one.headers.get('Authorization'))).toEqual(['Bearer token 1', 'Bearer token 2']);
  expect(asks).toHaveLength(2);
});

test('a wait longer than a person bears is not waited for', async () => {
  const { send, waits } = wire(refusal(429, 'TooManyRequests', { 'Retry-After': '300' }));
  await expect(send(get)).rejects.toMatchObject({ status: 429, retryAfterMs: 300_000 });
  expect(waits).toEqual([]);
});

test('a busy service is tried four times, then its error is thrown', async () => {
  const { send, sent, waits } = wire(refusal(503), refusal(503), refusal(503), refusal(503));
  await expect(send(post)).rejects.toMatchObject({ status: 503 });
  expect(sent).toHaveLength(4);
  expect(waits).toEqual([1000, 2000, 4000]);
});

test('a lost read is asked again; a lost write is not', async () => {
  const lost = new TypeError('Failed to fetch');
  const reading = wire(lost, refusal(504), answer(200, { id: 1 }));
  expect((await reading.send(get)).body).toEqual({ id: 1 });
  const writing = wire(lost);
  await expect(writing.send(post)).rejects.toMatchObject({ status: 0, code: 'noAnswer', cause: lost });
  expect(writing.sent).toHaveLength(1);
});

test('an answer that breaks off half-way is a lost one', async () => {
  const broken = new Response(
    new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    }),
  );
  const { send } = wire(broken);
  await expect(send(post)).rejects.toMatchObject({ status: 0, code: 'noAnswer' });
});

test('a request carries a signal that gives up on it, and giving up is a lost answer', async () => {
  const { send, sent } = wire(new DOMException('The operation timed out', 'TimeoutError'));
  await expect(send(post)).rejects.toMatchObject({ status: 0 });
  expect(sent[0]?.signal?.aborted).toBe(false);
});

const claims = '{"access_token":{"nbf":{"essential":true}}}';
const challenged = () =>
  answer(401, null, { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` });

test('a 401 is answered once with a renewed token and the claims it asked for', async () => {
  const { send, sent, asks, waits } = wire(challenged(), answer(200, { id: 1 }));
  expect((await send(get)).body).toEqual({ id: 1 });
  expect(asks).toEqual([
    { claims: null, isRenewed: false },
    { claims, isRenewed: true },
  ]);
  expect(sent.map((one) => one.headers.get('Authorization'))).toEqual(['Bearer token 1', 'Bearer token 2']);
  expect(waits).toEqual([]);
});

test('a 401 without claims renews too', async () => {
  const { send, asks } = wire(answer(401, null), answer(200));
  await send(post);
  expect(asks[1]).toEqual({ claims: null, isRenewed: true });
});

test('a second 401 is thrown, never renewed again', async () => {
  const { send, sent, asks } = wire(challenged(), challenged());
  await expect(send(get)).rejects.toMatchObject({ status: 401, claims });
  expect([sent.length, asks.length]).toEqual([2, 2]);
});

test('after a renewal, later tries ask for a token as usual', async () => {
  const { send, asks } = wire(challenged(), refusal(429, 'x', { 'Retry-After': '1' }), answer(200));
  await send(get);
  expect(asks.map((ask) => ask.isRenewed)).toEqual([false, true, false]);
});

test('a sign-in that fails is thrown as it is, and nothing is sent', async () => {
  const { world, sent } = wire();
  const failure = new Error('You closed the sign-in window');
  const send = createSend({ ...world, getToken: async () => Promise.reject(failure) });
  await expect(send(get)).rejects.toBe(failure);
  expect(sent).toHaveLength(0);
});

test('when one call is asked to wait, the next one waits with it', async () => {
  const { send, pause, waits, sent } = wire(answer(200));
  pause.demand(5000);
  await send(get);
  expect([waits, sent.length]).toEqual([[5000], 1]);
});

test('a pause longer than a person bears is told, not waited for, and nothing is sent', async () => {
  const { send, pause, waits, sent } = wire();
  pause.demand(300_000);
  await expect(send(get)).rejects.toMatchObject({ status: 429, retryAfterMs: 300_000 });
  expect([waits, sent]).toEqual([[], []]);
});

test('a next link is followed below our Graph only', () => {
  const base = 'https://graph.example/v1.0';
  expect(pathOfLink(base, `${base}/sites/x/items?$skiptoken=a%2Bb`)).toBe('/sites/x/items?$skiptoken=a%2Bb');
  for (const link of [
    'https://evil.example/v1.0/sites',
    'https://graph.example.evil.example/v1.0/sites',
    'https://graph.example/v1.0evil/sites',
    'http://graph.example/v1.0/sites',
    '/sites/x',
    '',
  ])
    expect(() => pathOfLink(base, link)).toThrow(GraphError);
});
