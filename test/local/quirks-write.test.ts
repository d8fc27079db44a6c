import { expect, test } from 'vitest';
import { kit, people, sitePath } from './local-kit.ts';

const columns = [
  { name: 'Status', choice: { choices: ['Red', 'Amber', 'Green'] }, indexed: true },
  { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Due', dateTime: { format: 'dateTime' } },
  { name: 'Lead', personOrGroup: {} },
  { name: 'Notes', text: { allowMultipleLines: true } },
];

test('quirk 6: a stale If-Match is 412 and changes nothing, also when another column changed', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  const tag = (await item(path, { Title: 'a', Status: 'Red' })).body['@odata.etag'];
  await send('member', 'PATCH', `${path}/items/1/fields`, { Notes: 'another column' });
  const refused = await send(
    'owner',
    'PATCH',
    `${path}/items/1/fields`,
    { Status: 'Green' },
    { 'if-match': tag },
  );
  expect(refused.status).toBe(412);
  expect(refused.body.error.code).toBe('resourceModified');
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body;
  expect(fields).toMatchObject({ Status: 'Red', _UIVersionString: '2.0' });
  expect((await send('owner', 'DELETE', `${path}/items/1`, undefined, { 'if-match': tag })).status).toBe(412);
});

test('quirk 6: the code of a stale tag is notAllowed by switch, the status is the same', async () => {
  const { list, item, send } = kit({ switches: { staleItemCode: 'notAllowed' } });
  const path = await list('Actions', columns);
  const tag = (await item(path, { Title: 'a' })).body['@odata.etag'];
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'b' });
  const refused = await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'c' }, { 'if-match': tag });
  expect([refused.status, refused.body.error.code]).toEqual([412, 'notAllowed']);
});

test('quirk 6: without If-Match the last writer wins silently', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Status: 'Red' });
  expect((await send('member', 'PATCH', `${path}/items/1/fields`, { Status: 'Amber' })).status).toBe(200);
  expect((await send('owner', 'PATCH', `${path}/items/1/fields`, { Status: 'Green' })).status).toBe(200);
});

test('quirk 6: the ETag header has no quotation marks, and sending it back so is refused', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Status: 'Red' });
  const got = await send('owner', 'GET', `${path}/items/1`);
  const header = got.headers.get('etag') ?? '';
  expect(got.body['@odata.etag']).toBe(`"${header}"`);
  const refused = await send(
    'owner',
    'PATCH',
    `${path}/items/1/fields`,
    { Status: 'Green' },
    { 'if-match': header },
  );
  expect(refused.status).toBe(400);
  expect(refused.body.error.innerError.code).toBe('malformedEntityTag');
});

test('quirk 8: throttling comes as 429 with a fraction of seconds, or as 503, for as many calls as said', async () => {
  const { fault, send } = kit();
  await fault({ kind: 'throttle', times: 2 });
  await fault({ kind: 'throttle', times: 1, status: 503, retryAfter: 120, skip: 2 });
  const first = await send('owner', 'GET', '/v1.0/me');
  expect(first.status).toBe(429);
  expect(first.headers.get('retry-after')).toBe('2.128');
  expect(first.body.error).toMatchObject({ code: 'TooManyRequests', innerError: { code: '429' } });
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(429);
  const third = await send('owner', 'GET', '/v1.0/me');
  expect([third.status, third.headers.get('retry-after')]).toEqual([503, '120']);
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(200);
});

test('quirk 8: inside a 200 batch one part can be throttled with its own Retry-After, and the order is another', async () => {
  const { fault, list, send } = kit();
  const path = (await list('Actions', columns)).replace('/v1.0', '');
  await fault({ kind: 'throttle', path: 'TWO', retryAfter: '7.5' });
  const part = (id: string) => ({
    id,
    method: 'GET',
    url: `${path}/items?$select=id&$top=1&@tag=${id}`,
  });
  const answer = await send('owner', 'POST', '/v1.0/$batch', {
    requests: [part('ONE'), part('TWO'), part('THREE')],
  });
  expect(answer.status).toBe(200);
  const ids = answer.body.responses.map((each: { id: string }) => each.id);
  expect(ids.toSorted((a: string, b: string) => (a < b ? -1 : 1))).toEqual(['ONE', 'THREE', 'TWO']);
  expect(ids).not.toEqual(['ONE', 'TWO', 'THREE']);
  const two = answer.body.responses.find((each: { id: string }) => each.id === 'TWO');
  expect(two).toMatchObject({ status: 429, headers: { 'retry-after': '7.5' } });
  const others = answer.body.responses.filter((each: { id: string }) => each.id !== 'TWO');
  expect(others.map((each: { status: number }) => each.status)).toEqual([200, 200]);
});

test('quirk 9: keys that are read-only, foreign or display names are 400', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [...columns, { name: 'Ref', displayName: 'Reference', text: {} }]);
  await item(path, { Title: 'x' });
  for (const key of [
    'id',
    '@odata.etag',
    'Created',
    'Modified',
    'Author',
    'AuthorLookupId',
    'LinkTitle',
    'Reference',
    'Nonsense',
    'Lead',
    '_Own',
  ]) {
    const refused = await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'y', [key]: 'z' });
    expect([key, refused.status]).toEqual([key, 400]);
  }
  expect((await send('owner', 'PATCH', `${path}/items/1/fields`, { id: '1' })).body.error.message).toBe(
    'Invalid request',
  );
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields.Title).toBe('x');
});

test('quirk 10: a list needs its type annotation, before it, and a single value must not have one', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  const patch = async (body: Record<string, unknown>) =>
    (await send('owner', 'PATCH', `${path}/items/1/fields`, body)).status;
  const untyped = await send('owner', 'PATCH', `${path}/items/1/fields`, { Tags: ['a'] });
  expect(untyped.status).toBe(400);
  expect(untyped.body.error.message).toMatch(
    /^A value without a type name was found and no expected type is available/,
  );
  expect(await patch({ 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['a', 'b'] })).toBe(200);
  expect(await patch({ Tags: ['a'], 'Tags@odata.type': 'Collection(Edm.String)' })).toBe(400);
  expect(await patch({ 'Status@odata.type': 'Collection(Edm.String)', Status: 'Red' })).toBe(400);
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body;
  expect(fields.Tags).toEqual(['a', 'b']);
});

test('quirk 12: PATCH /fields answers the bare field set', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  const { status, body } = await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'y' });
  expect(status).toBe(200);
  expect(body.Title).toBe('y');
  for (const key of ['webUrl', 'createdBy', 'eTag', 'fields']) expect(body).not.toHaveProperty(key);
});

test('quirk 12: a tenant can refuse /fields and take the other form', async () => {
  const { fault, list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  await fault({ kind: 'refuseFieldsPatch', times: 0 });
  const refused = await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'y' });
  expect([refused.status, refused.body.error.message]).toEqual([400, 'Invalid request']);
  const taken = await send('owner', 'PATCH', `${path}/items/1`, { fields: { Title: 'z' } });
  expect([taken.status, taken.body.fields.Title]).toEqual([200, 'z']);
});

test('quirk 13: the dates in the answer to a create are off; the read straight after is right', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  const made = await item(path, { Due: '2026-07-31T09:30:00Z' });
  const got = await send('owner', 'GET', `${path}/items/1?$expand=fields`);
  expect(made.body.fields.Due).toBe('2026-07-31T10:30:00Z');
  expect(got.body.fields.Due).toBe('2026-07-31T09:30:00Z');
  expect(made.body.createdDateTime).not.toBe(got.body.createdDateTime);
});

test('quirk 14: milliseconds are dropped, and a date without a zone is the time of the site', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  for (const Due of ['2026-07-31T09:30:28.859Z', '2026-07-31T09:30:00', '2026-01-31T09:30:00'])
    await item(path, { Due });
  const { value } = (await send('owner', 'GET', `${path}/items?$expand=fields($select=Due)`)).body;
  expect(value.map((each: { fields: { Due: string } }) => each.fields.Due)).toEqual([
    '2026-07-31T09:30:28Z',
    '2026-07-31T08:30:00Z',
    '2026-01-31T09:30:00Z',
  ]);
});

test('quirk 15: a file that is open elsewhere is 423, for a plain upload and for an upload session', async () => {
  const { fault, send } = kit();
  const path = `${sitePath}:/drive/root:/Board%20pack.xlsx:`;
  await send('owner', 'PUT', `${path}/content`, new Uint8Array([1]));
  await fault({ kind: 'fileLocked', path: 'Board pack.xlsx', times: 0 });
  const plain = await send('owner', 'PUT', `${path}/content`, new Uint8Array([2]));
  expect(plain.status).toBe(423);
  expect(plain.body.error).toMatchObject({ code: 'notAllowed', innerError: { code: 'resourceLocked' } });
  const session = await send('owner', 'POST', `${path}/createUploadSession`, { item: {} });
  expect(session.status).toBe(423);
  const other = await send(
    'owner',
    'PUT',
    `${sitePath}:/drive/root:/Board%20pack%202.xlsx:/content`,
    new Uint8Array([2]),
  );
  expect(other.status).toBe(201);
});

test('quirk 16: delta can hold an error among its rows, or be 410 with the address of a fresh reading', async () => {
  const { fault, list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  await fault({ kind: 'deltaErrorRow' });
  const broken = await send('owner', 'GET', `${path}/items/delta`);
  expect(broken.status).toBe(200);
  expect(broken.body.value).toEqual([
    { error: { code: 'InternalServerError', message: expect.stringContaining('deleted resource') } },
  ]);
  await fault({ kind: 'delta410' });
  const gone = await send('owner', 'GET', `${path}/items/delta?token=latest`);
  expect(gone.status).toBe(410);
  expect(gone.body.error.code).toBe('resyncChangesApplyDifferences');
  expect(gone.headers.get('location')).toMatch(/\/items\/delta$/);
});

test('quirk 16: delta repeats a row that did not change', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'one' });
  await item(path, { Title: 'two' });
  const latest = (await send('owner', 'GET', `${path}/items/delta?token=latest`)).body['@odata.deltaLink'];
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'changed' });
  const { value } = (await send('owner', 'GET', latest.replace('https://graph.microsoft.com', ''))).body;
  expect(value.map((each: { id: string }) => each.id)).toEqual(['2', '1']);
});

test('quirk 17: a claims challenge is 401 with an empty body, mid-session', async () => {
  const { fault, send } = kit();
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(200);
  await fault({ kind: 'claimsChallenge' });
  const challenged = await send('owner', 'GET', '/v1.0/me');
  expect([challenged.status, challenged.body]).toEqual([401, '']);
  const header = challenged.headers.get('www-authenticate') ?? '';
  expect(header).toMatch(/error="insufficient_claims"/);
  const claims = /claims="([^"]+)"/.exec(header)?.[1] ?? '';
  expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toHaveProperty('access_token');
  expect((await send('owner', 'GET', '/v1.0/me')).status).toBe(200);
});

test('quirk 18: a write can be kept and its answer lost, so a retry makes a second item', async () => {
  const { fault, list, item, send } = kit();
  const path = await list('Actions', columns);
  await fault({ kind: 'lostResponse', method: 'POST' });
  expect((await item(path, { Title: 'x' })).status).toBe(504);
  await fault({ kind: 'lostResponse', method: 'POST', form: 'drop' });
  await expect(item(path, { Title: 'x' })).rejects.toThrow(/connection was closed/);
  expect((await item(path, { Title: 'x' })).status).toBe(201);
  expect((await send('owner', 'GET', `${path}/items`)).body.value).toHaveLength(3);
});

test('quirk 18: after a lost answer the retry meets its own change as 412', async () => {
  const { fault, list, item, send } = kit();
  const path = await list('Actions', columns);
  const tag = (await item(path, { Title: 'x' })).body['@odata.etag'];
  await fault({ kind: 'lostResponse', method: 'PATCH' });
  const patch = () => send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'y' }, { 'if-match': tag });
  expect((await patch()).status).toBe(504);
  expect((await patch()).status).toBe(412);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields.Title).toBe('y');
});

test('quirk 19: what a browser may swallow can be had from the library: a saved file has an address to open', async () => {
  const { send } = kit();
  const saved = await send(
    'owner',
    'PUT',
    `${sitePath}:/drive/root:/Packs/Board.xlsx:/content`,
    new Uint8Array([1]),
  );
  expect(saved.body.webUrl).toBe(
    'https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/Packs/Board.xlsx',
  );
});

test('quirk 20: a text column called LeadId takes what is meant for LeadLookupId', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [...columns, { name: 'LeadId', text: {} }]);
  expect((await item(path, { LeadLookupId: 11 })).status).toBe(201);
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body;
  expect(fields.LeadId).toBe('11');
  expect(fields).not.toHaveProperty('LeadLookupId');
});

test('quirk 24: an activity notification to somebody without the app is 403', async () => {
  const { send, tokenOf } = kit();
  const body = {
    topic: { source: 'text', value: 'Action 36', webUrl: 'https://teams.microsoft.com/l/entity/a/b' },
    activityType: 'updateOverdue',
    previewText: { content: 'Overdue' },
    templateParameters: [{ name: 'ref', value: 'A36' }],
  };
  const path = `/v1.0/users/${people.member.id}/teamwork/sendActivityNotification`;
  const refused = await send('owner', 'POST', path, body);
  expect(refused.status).toBe(403);
  expect(refused.body.error.code).toBe('Forbidden');
  await tokenOf('member');
  expect((await send('owner', 'POST', path, body)).status).toBe(204);
});

test('quirk 24: mail to nobody who exists is 202 all the same', async () => {
  const { send } = kit();
  const answer = await send('owner', 'POST', '/v1.0/me/sendMail', {
    message: {
      subject: 'x',
      body: { contentType: 'HTML', content: '<p>x</p>' },
      toRecipients: [{ emailAddress: { address: 'nobody@nowhere.example' } }],
    },
  });
  expect([answer.status, answer.body]).toEqual([202, '']);
});
