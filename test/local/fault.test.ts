import { expect, test } from 'vitest';
import { faultBoard, readHeader, readSwitches } from '#local/fault.ts';
import { faultDocs } from '#local/fault-kind.ts';
import { kit, people, read, request, sitePath } from './local-kit.ts';

test('the header form reads kind, how often, and settings', () => {
  expect(readHeader('throttle=2;retry-after=0.5')[0]).toMatchObject({
    kind: 'throttle',
    times: 2,
    retryAfter: '0.5',
  });
  expect(readHeader('lost-response;form=drop, latency=*;ms=20')).toMatchObject([
    { kind: 'lostResponse', times: 1, form: 'drop' },
    { kind: 'latency', times: null, ms: 20 },
  ]);
  expect(readHeader('hidden-rows=*;ids=3 5')[0]).toMatchObject({ kind: 'hiddenRows', ids: [3, 5] });
});

test.each(['nonsense', 'throttle=x', 'throttle;colour=red', 'hidden-rows;ids=a', ''])(
  'the header %j is 400',
  (header) => {
    expect(() => readHeader(header)).toThrow(expect.objectContaining({ status: 400 }));
  },
);

test.each([
  ['no kind', {}],
  ['an unknown kind', { kind: 'fire' }],
  ['a setting that is none', { kind: 'throttle', colour: 'red' }],
  ['a count below zero', { kind: 'throttle', times: -1 }],
  ['ids that are texts', { kind: 'hiddenRows', ids: ['a'] }],
  ['a path that is no text', { kind: 'throttle', path: 3 }],
  ['a wait that is no text or number', { kind: 'throttle', retryAfter: [] }],
  ['a switch that is none', { kind: 'switches', switches: { colour: 'red' } }],
  ['a switch of another type', { kind: 'switches', switches: { versioning: 'no' } }],
])('a fault with %s is 400', async (_, body) => {
  const { fault } = kit();
  expect((await fault(body)).status).toBe(400);
});

const target = { method: 'GET', paths: ['/v1.0/sites/x/lists/Actions/items'], users: ['a@b'], header: null };

test('a fault counts down, after those it lets pass', () => {
  const board = faultBoard();
  board.add({ kind: 'throttle', times: 2, skip: 1 });
  const met = [1, 2, 3, 4].map(() => board.take(target).length);
  expect(met).toEqual([0, 1, 1, 0]);
  expect(board.list()).toEqual([]);
});

test('a fault of 0 times stays until it is cleared', () => {
  const board = faultBoard();
  board.add({ kind: 'throttle', times: 0 });
  expect([1, 2, 3].map(() => board.take(target).length)).toEqual([1, 1, 1]);
  board.clear();
  expect(board.take(target)).toEqual([]);
});

test.each([
  [{ method: 'get' }, 1],
  [{ method: 'POST' }, 0],
  [{ path: 'Actions/items' }, 1],
  [{ path: 'Updates' }, 0],
  [{ user: 'A@B' }, 1],
  [{ user: 'c@d' }, 0],
  [{ method: 'GET', path: 'Actions', user: 'a@b' }, 1],
])('a fault matching %j meets %i request', (match, n) => {
  const board = faultBoard();
  board.add({ kind: 'throttle', ...match });
  expect(board.take(target)).toHaveLength(n);
});

test('a fault waits for a request it can touch', () => {
  const board = faultBoard();
  board.add({ kind: 'delta410' });
  board.add({ kind: 'refuseFieldsPatch' });
  expect(board.take(target)).toEqual([]);
  expect(
    board.take({ ...target, paths: [`${target.paths[0]}/delta?token=x`] }).map((each) => each.kind),
  ).toEqual(['delta410']);
  const patch = { ...target, method: 'PATCH', paths: [`${target.paths[0]}/3/fields`] };
  expect(board.take(patch).map((each) => each.kind)).toEqual(['refuseFieldsPatch']);
});

test('the same header on the same address counts down by itself', async () => {
  const { send } = kit();
  const headers = { 'x-local-fault': 'throttle=2;retry-after=0.5' };
  const call = async (path: string) => (await send('owner', 'GET', path, undefined, headers)).status;
  expect([await call('/v1.0/me'), await call('/v1.0/me'), await call('/v1.0/me')]).toEqual([429, 429, 200]);
  expect(await call(sitePath)).toBe(429);
});

test('a header nobody understands is 400, not ignored', async () => {
  const { send } = kit();
  const answer = await send('owner', 'GET', '/v1.0/me', undefined, { 'x-local-fault': 'fire' });
  expect([answer.status, answer.body.error.message]).toEqual([
    400,
    expect.stringContaining('There is no fault "fire"'),
  ]);
});

test('a list is matched by its title though the address names its id', async () => {
  const { list, fault, send } = kit();
  const id = (await list('Actions', [])).split('/').at(-1);
  await fault({ kind: 'throttle', path: '/lists/Actions/items' });
  expect((await send('owner', 'GET', `${sitePath}:/lists/${id}/items`)).status).toBe(429);
});

test('a fault meets one person and spares another', async () => {
  const { fault, send } = kit();
  await fault({
    kind: 'error',
    status: 500,
    code: 'generalException',
    message: 'Broken',
    user: people.member.mail,
    times: 0,
  });
  const met = await send('member', 'GET', '/v1.0/me');
  expect([met.status, met.body.error.code, met.body.error.message]).toEqual([
    500,
    'generalException',
    'Broken',
  ]);
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(200);
});

test('a connection can be cut before anything is done', async () => {
  const { list, fault, item, send } = kit();
  const path = await list('Actions', []);
  await fault({ kind: 'dropConnection', method: 'POST' });
  await expect(item(path, { Title: 'x' })).rejects.toThrow(/connection was closed/);
  expect((await send('owner', 'GET', `${path}/items`)).body.value).toEqual([]);
});

test('a hanging request ends when the caller gives up', async () => {
  const some = kit();
  await some.fault({ kind: 'hang' });
  const giveUp = new AbortController();
  const headers = { authorization: `Bearer ${await some.tokenOf('owner')}` };
  const waiting = some.graph.handle(
    new Request('https://graph.microsoft.com/v1.0/me', { headers, signal: giveUp.signal }),
  );
  giveUp.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  expect((await some.send('owner', 'GET', '/v1.0/me')).status).toBe(200);
});

test('a request given up beforehand does not wait at all', async () => {
  const some = kit();
  await some.fault({ kind: 'latency', ms: 3_600_000 });
  const headers = { authorization: `Bearer ${await some.tokenOf('owner')}` };
  const signal = AbortSignal.abort(new Error('too late'));
  const early = new Request('https://graph.microsoft.com/v1.0/me', { headers, signal });
  await expect(some.graph.handle(early)).rejects.toThrow('too late');
});

test('a slow answer is a right answer', async () => {
  const some = kit();
  await some.fault({ kind: 'latency', ms: 1 });
  expect((await some.send('owner', 'GET', '/v1.0/me')).body.displayName).toBe('Olive Owner');
});

test('strictness can be set for single requests', async () => {
  const { list, item, fault } = kit({ switches: { enforceChoice: false } });
  const path = await list('Actions', [
    { name: 'Status', choice: { choices: ['Red'] } },
    { name: 'Ref', text: {}, required: true },
  ]);
  await fault({ kind: 'strictChoice' });
  expect((await item(path, { Ref: 'A', Status: 'Blue' })).status).toBe(400);
  expect((await item(path, { Ref: 'A', Status: 'Blue' })).status).toBe(201);
  await fault({ kind: 'strictRequired' });
  expect((await item(path, { Title: 'x' })).status).toBe(400);
  expect((await item(path, { Title: 'x' })).status).toBe(201);
});

test('dates of a create are shifted by fault where the switch is off', async () => {
  const { list, item, fault } = kit({ switches: { createShiftsDates: false } });
  const path = await list('Actions', []);
  await fault({ kind: 'shiftDates' });
  expect((await item(path, {})).body.createdDateTime).toBe('2026-07-15T12:00:00Z');
  expect((await item(path, {})).body.createdDateTime).toBe('2026-07-15T11:00:00Z');
});

test('any switch can be turned for a while', async () => {
  const { fault, list, item, send } = kit();
  const path = await list('Actions', []);
  for (const Title of ['a', 'b']) await item(path, { Title });
  await fault({ kind: 'switches', switches: { refuseSkip: false } });
  expect((await send('owner', 'GET', `${path}/items?$skip=1`)).body.value).toHaveLength(2);
  expect((await send('owner', 'GET', `${path}/items?$skip=1`)).status).toBe(400);
});

test('faults are listed with what each kind does, and taken away together', async () => {
  const { graph, fault, send } = kit();
  await fault({ kind: 'throttle', times: 0 });
  const listed = (await read(await graph.handle(request('GET', '/trial/faults')))).body;
  expect(Object.keys(listed.kinds)).toEqual(Object.keys(faultDocs));
  expect(listed.value).toMatchObject([{ kind: 'throttle', times: null }]);
  expect((await graph.handle(request('DELETE', '/trial/faults'))).status).toBe(204);
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(200);
});

test('every kind of fault says what it does', () => {
  for (const [kind, doc] of Object.entries(faultDocs))
    expect([kind, doc.says.length > 20]).toEqual([kind, true]);
});

test('some switches are read by name, and strangers refused', () => {
  expect(readSwitches({ versioning: false })).toEqual({ versioning: false });
  expect(() => readSwitches({ toString: true })).toThrow(expect.objectContaining({ status: 400 }));
  expect(() => readSwitches([])).toThrow(expect.objectContaining({ status: 400 }));
});
