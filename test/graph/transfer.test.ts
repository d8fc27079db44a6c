import { expect, test } from 'vitest';
import { GraphError } from '#graph/graph-error.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer, jsonIn } from '#graph/transfer.ts';
import { answer, refusal, wire, type Turn } from './script.ts';

const url = 'https://contoso.sharepoint.com/upload/1';
const put = { method: 'PUT', url, body: new Blob(['abc']) } as const;
const lost = new TypeError('Failed to fetch');

function transferWith(...turns: readonly Turn[]) {
  const script = wire(...turns);
  return { ...script, transfer: createTransfer(script.world) };
}

test('a piece goes to the address as it is, without a token', async () => {
  const { transfer, sent, asks } = transferWith(answer(202, { nextExpectedRanges: ['3-'] }));
  const reply = await transfer({ ...put, headers: { 'Content-Range': 'bytes 0-2/9' } });
  expect(reply.status).toBe(202);
  expect(jsonIn(reply.bytes, null)).toEqual({ nextExpectedRanges: ['3-'] });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ method: 'PUT', url, body: put.body });
  expect(sent[0]?.headers.get('Content-Range')).toBe('bytes 0-2/9');
  expect(sent[0]?.headers.has('Authorization')).toBe(false);
  expect(asks).toEqual([]);
});

test('the bytes of an answer come back as they are', async () => {
  const bytes = Uint8Array.from([0, 255, 13, 10, 239, 187, 191]);
  const { transfer } = transferWith(new Response(bytes, { status: 200 }));
  expect((await transfer({ method: 'GET', url })).bytes).toEqual(bytes);
});

test('a refusal is thrown with its status and code', async () => {
  const { transfer, sent } = transferWith(refusal(404, 'itemNotFound'));
  await expect(transfer(put)).rejects.toMatchObject({
    name: 'GraphError',
    status: 404,
    code: 'itemNotFound',
    requestId: 'req-1',
  });
  expect(sent).toHaveLength(1);
});

test('an error page of a gateway is an error of its status', async () => {
  const { transfer } = transferWith(new Response('<html>Not here</html>', { status: 410 }));
  await expect(transfer(put)).rejects.toMatchObject({ status: 410, code: '' });
});

test('a throttled piece waits as long as it is told, then goes again', async () => {
  const { transfer, sent, waits } = transferWith(
    refusal(429, 'TooManyRequests', { 'Retry-After': '2.128' }),
    refusal(503),
    answer(201, { name: 'a' }),
  );
  expect((await transfer(put)).status).toBe(201);
  expect(waits).toEqual([2128, 2000]);
  expect(sent).toHaveLength(3);
});

test('a lost read is asked again; a lost piece is not, because it may have arrived', async () => {
  const reading = transferWith(lost, refusal(504), answer(200));
  expect((await reading.transfer({ method: 'GET', url })).status).toBe(200);
  const writing = transferWith(lost);
  await expect(writing.transfer(put)).rejects.toMatchObject({ status: 0, code: 'noAnswer', cause: lost });
  expect(writing.sent).toHaveLength(1);
});

test('a pause that the whole app keeps is kept here too, unless it is too long', async () => {
  const short = transferWith(answer(200));
  short.pause.demand(5000);
  await short.transfer(put);
  expect(short.waits).toEqual([5000]);
  const long = transferWith();
  long.pause.demand(300_000);
  await expect(long.transfer(put)).rejects.toMatchObject({ status: 429, code: 'paused' });
  expect(long.sent).toEqual([]);
});

test('what was called off before it began is not sent, and says why', async () => {
  const { transfer, sent } = transferWith();
  const why = new Error('cancelled by the person');
  await expect(transfer({ ...put, signal: AbortSignal.abort(why) })).rejects.toBe(why);
  expect(sent).toEqual([]);
});

test('what is called off on its way ends with that, not as a lost answer', async () => {
  const control = new AbortController();
  const why = new Error('cancelled by the person');
  const { transfer, sent } = transferWith(async (one) => {
    control.abort(why);
    return Promise.reject(one.signal?.reason instanceof Error ? one.signal.reason : lost);
  });
  await expect(transfer({ ...put, signal: control.signal })).rejects.toBe(why);
  expect(sent[0]?.signal?.aborted).toBe(true);
});

test('whoever calls it off does not wait for the end of a pause', async () => {
  const now = () => new Date('2026-11-22T10:00:00Z');
  const pause = createPause({ now, wait: async () => new Promise(() => undefined) });
  const { world } = wire();
  const transfer = createTransfer({ ...world, now, pause });
  pause.demand(1000);
  const control = new AbortController();
  const why = new Error('cancelled by the person');
  const ended = transfer({ ...put, signal: control.signal });
  control.abort(why);
  await expect(ended).rejects.toBe(why);
});

test('an answer that breaks off half-way is a lost one', async () => {
  const broken = new Response(
    new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) }),
  );
  const { transfer } = transferWith(broken);
  await expect(transfer(put)).rejects.toBeInstanceOf(GraphError);
});

test('what is no JSON is what is given instead', () => {
  expect(jsonIn(new TextEncoder().encode('{"a":1}'), null)).toEqual({ a: 1 });
  expect(jsonIn(new TextEncoder().encode('<html>'), 'nothing')).toBe('nothing');
  expect(jsonIn(new Uint8Array(), null)).toBeNull();
});
