import { expect, test } from 'vitest';
import { type Answered, type Kit, kit, people } from '../local-kit.ts';

const calm = { switches: { deltaRepeatsRow: false } };

/** Reads delta to its end: the rows of all pages and the link to go on from. */
async function readAll(
  some: Kit,
  link: string,
): Promise<{ rows: Answered['body'][]; deltaLink: string; nPages: number }> {
  const rows: Answered['body'][] = [];
  let next: string | undefined = link;
  let nPages = 0;
  for (;;) {
    const { status, body }: Answered = await some.follow('owner', next);
    expect(status).toBe(200);
    nPages += 1;
    rows.push(...body.value);
    if (body['@odata.deltaLink'] !== undefined) return { rows, deltaLink: body['@odata.deltaLink'], nPages };
    next = body['@odata.nextLink'];
    if (next === undefined) throw new Error('A page of delta has no link.');
  }
}

async function fiveRows(some: Kit): Promise<string> {
  const path = await some.list('Rows', [{ name: 'Ref', text: {} }]);
  for (let n = 1; n <= 5; n += 1) await some.item(path, { Ref: `A${n}` });
  return path;
}

test('the first reading gives every row and ends with a deltaLink', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  const { rows, nPages } = await readAll(some, `${path}/items/delta?$expand=fields($select=Ref)&$top=2`);
  expect(nPages).toBe(3);
  expect(rows.map((row) => row.fields.Ref)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
});

test('the deltaLink gives what changed since, in the order of the changes, and then nothing', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  const first = await readAll(some, `${path}/items/delta?$expand=fields($select=Ref)`);
  await some.send('owner', 'PATCH', `${path}/items/4/fields`, { Ref: 'B4' });
  await some.send('owner', 'DELETE', `${path}/items/2`);
  await some.item(path, { Ref: 'A6' });
  await some.send('owner', 'PATCH', `${path}/items/4/fields`, { Ref: 'C4' });
  const second = await readAll(some, first.deltaLink);
  expect(second.rows.map((row) => [row.id, row.fields?.Ref ?? row.deleted.state])).toEqual([
    ['2', 'deleted'],
    ['6', 'A6'],
    ['4', 'C4'],
  ]);
  expect((await readAll(some, second.deltaLink)).rows).toEqual([]);
});

test('a deleted row has the deleted facet and no fields', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  const { deltaLink } = await readAll(some, `${path}/items/delta?$expand=fields`);
  await some.send('owner', 'DELETE', `${path}/items/3`);
  expect((await readAll(some, deltaLink)).rows).toEqual([
    {
      id: '3',
      parentReference: { siteId: expect.stringContaining('contoso.sharepoint.com') },
      contentType: { id: expect.stringMatching(/^0x0100/), name: 'Item' },
      deleted: { state: 'deleted' },
    },
  ]);
});

test('token=latest gives no rows and a link from here on', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  const { rows, deltaLink } = await readAll(some, `${path}/items/delta?token=latest`);
  expect(rows).toEqual([]);
  await some.item(path, { Ref: 'A6' });
  expect((await readAll(some, deltaLink)).rows.map((row) => row.id)).toEqual(['6']);
});

test('rows deleted before the first reading do not show, rows deleted during it do', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  await some.send('owner', 'DELETE', `${path}/items/5`);
  const page = await some.send('owner', 'GET', `${path}/items/delta?$top=2`);
  await some.send('owner', 'DELETE', `${path}/items/1`);
  const rest = await readAll(some, page.body['@odata.nextLink']);
  expect(page.body.value.map((row: { id: string }) => row.id)).toEqual(['1', '2']);
  expect(rest.rows.map((row) => [row.id, 'deleted' in row])).toEqual([
    ['3', false],
    ['4', false],
    ['1', true],
  ]);
});

test('a row that changes during a reading comes again, and the last is the right one', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  const page = await some.send('owner', 'GET', `${path}/items/delta?$expand=fields&$top=2`);
  await some.send('owner', 'PATCH', `${path}/items/1/fields`, { Ref: 'B1' });
  const rest = await readAll(some, page.body['@odata.nextLink']);
  expect(rest.rows.map((row) => row.fields.Ref)).toEqual(['A3', 'A4', 'A5', 'B1']);
});

test('the links carry the options along', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  const { deltaLink } = await readAll(
    some,
    `${path}/items/delta?$select=id&$expand=fields($select=Ref)&$top=3`,
  );
  await some.item(path, { Ref: 'A6', Title: 'x' });
  expect((await readAll(some, deltaLink)).rows).toEqual([
    {
      '@odata.etag': expect.any(String),
      id: '6',
      'fields@odata.context': expect.any(String),
      fields: { '@odata.etag': expect.any(String), Ref: 'A6', id: '6' },
    },
  ]);
});

test('by switch only the first page has fields', async () => {
  const some = kit({ switches: { deltaRepeatsRow: false, deltaFields: 'first page' } });
  const path = await fiveRows(some);
  const { rows } = await readAll(some, `${path}/items/delta?$expand=fields&$top=3`);
  expect(rows.map((row) => 'fields' in row)).toEqual([true, true, true, false, false]);
});

test.each(['nonsense', '', Buffer.from('["x",1,1,true]').toString('base64url')])(
  'the token %j is 410 with a fresh address',
  async (token) => {
    const some = kit();
    const path = await fiveRows(some);
    const gone = await some.send('owner', 'GET', `${path}/items/delta?token=${token}`);
    expect(gone.status).toBe(410);
    const fresh = gone.headers.get('location') ?? '';
    expect((await readAll(some, fresh)).rows).toHaveLength(5);
  },
);

test('the token of another list is 410', async () => {
  const some = kit();
  const path = await fiveRows(some);
  const other = await some.list('Others', []);
  const { deltaLink } = await readAll(some, `${other}/items/delta`);
  const token = new URL(deltaLink).searchParams.get('token') ?? '';
  expect((await some.send('owner', 'GET', `${path}/items/delta?token=${token}`)).status).toBe(410);
});

test('hidden rows stay hidden, and reading past them goes on', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  await some.fault({ kind: 'hiddenRows', ids: [1, 2, 3], times: 0, user: people.owner.mail });
  const { rows } = await readAll(some, `${path}/items/delta?$top=2`);
  expect(rows.map((row) => row.id)).toEqual(['4', '5']);
});

test('a restored version shows in delta', async () => {
  const some = kit(calm);
  const path = await fiveRows(some);
  await some.send('owner', 'PATCH', `${path}/items/1/fields`, { Ref: 'B1' });
  const { deltaLink } = await readAll(some, `${path}/items/delta`);
  await some.send('owner', 'POST', `${path}/items/1/versions/1.0/restoreVersion`);
  expect((await readAll(some, deltaLink)).rows.map((row) => row.id)).toEqual(['1']);
});

test('ordering and filtering of delta are 501', async () => {
  const some = kit();
  const path = await fiveRows(some);
  expect((await some.send('owner', 'GET', `${path}/items/delta?$orderby=id`)).status).toBe(501);
  expect((await some.send('owner', 'GET', `${path}/items/delta?$filter=id gt 3`)).status).toBe(501);
});

test('delta is found as a function as well, with its token in the brackets', async () => {
  const { item, list, send } = kit();
  const path = await list('Actions', []);
  await item(path, { Title: 'One' });
  expect((await send('owner', 'GET', `${path}/items/delta()`)).body.value).toHaveLength(1);
  const latest = await send('owner', 'GET', `${path}/items/delta(token='latest')`);
  expect(latest.body.value).toEqual([]);
  expect(latest.body['@odata.deltaLink']).toContain('token=');
  expect((await send('owner', 'GET', `${path}/items/delta(since='x')`)).status).toBe(400);
  expect((await send('owner', 'GET', `${path}/items/delta(token='old')`)).status).toBe(410);
});

test('faults of delta meet it as a function too', async () => {
  const { fault, list, send } = kit();
  const path = await list('Actions', []);
  await fault({ kind: 'delta410' });
  expect((await send('owner', 'GET', `${path}/items/delta()`)).status).toBe(410);
  expect((await send('owner', 'GET', `${path}/items/delta()`)).status).toBe(200);
});
