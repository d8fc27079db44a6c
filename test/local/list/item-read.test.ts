import { expect, test } from 'vitest';
import { type Kit, kit, type Row, sitePath } from '../local-kit.ts';

const columns = [
  { name: 'Ref', text: {}, indexed: true },
  { name: 'Score', number: {}, indexed: true },
  { name: 'Colour', text: {} },
];

const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

/** Ten rows: Ref A1 to A10, Score n modulo 4 and absent where that is 0. */
async function tenRows(some: Kit): Promise<string> {
  const path = await some.list('Rows', columns);
  for (let n = 1; n <= 10; n += 1) {
    await some.item(path, { Ref: `A${n}`, Title: `T${n % 3}`, ...(n % 4 === 0 ? {} : { Score: n % 4 }) });
  }
  return path;
}

const refs = (pages: readonly (readonly Row[])[]): unknown[][] =>
  pages.map((page) => page.map((row) => row.fields['Ref']));

test('without $expand=fields no column comes', async () => {
  const some = kit();
  const path = await tenRows(some);
  const { value } = (await some.send('owner', 'GET', `${path}/items?$top=1`)).body;
  expect(value[0]).not.toHaveProperty('fields');
  expect(value[0]).toMatchObject({ id: '1', contentType: { name: 'Item' } });
});

test('an item has the shape the service shows: ids and LookupIds are strings, both eTags are one', async () => {
  const some = kit();
  const path = await tenRows(some);
  const { body } = await some.send('owner', 'GET', `${path}/items/1?$expand=fields`);
  expect(body).toMatchObject({
    id: '1',
    createdDateTime: '2026-07-15T11:00:00Z',
    lastModifiedDateTime: '2026-07-15T11:00:00Z',
    webUrl: 'https://contoso.sharepoint.com/sites/one-plan/Lists/Rows/1_.000',
    parentReference: { siteId: expect.stringContaining('contoso.sharepoint.com,') },
    createdBy: { user: { displayName: 'Olive Owner' } },
  });
  expect(body['@odata.etag']).toMatch(/^"[0-9a-f-]{36},1"$/);
  expect(body.eTag).toBe(body['@odata.etag']);
  expect(body.fields).toEqual({
    '@odata.etag': body.eTag,
    Title: 'T1',
    Ref: 'A1',
    Score: 1,
    id: '1',
    ContentType: 'Item',
    Modified: '2026-07-15T11:00:00Z',
    Created: '2026-07-15T11:00:00Z',
    AuthorLookupId: '11',
    EditorLookupId: '11',
    _UIVersionString: '1.0',
    Attachments: false,
    Edit: '',
    LinkTitleNoMenu: 'T1',
    LinkTitle: 'T1',
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
    _ComplianceTagWrittenTime: '',
    _ComplianceTagUserId: '',
  });
});

test('$select narrows the item and its fields, and the id comes anyway', async () => {
  const some = kit();
  const path = await tenRows(some);
  const { body } = await some.send(
    'owner',
    'GET',
    `${path}/items/1?$select=webUrl&$expand=fields($select=Ref,Author)`,
  );
  expect(Object.keys(body)).toEqual(['@odata.etag', 'id', 'webUrl', 'fields@odata.context', 'fields']);
  expect(body.fields).toEqual({
    '@odata.etag': expect.any(String),
    Ref: 'A1',
    Author: 'Olive Owner',
    id: '1',
  });
});

test('a column the list lacks is left out of $select, or refused by switch', async () => {
  const quiet = kit();
  const path = await tenRows(quiet);
  const answer = await quiet.send('owner', 'GET', `${path}/items/1?$expand=fields($select=Ref,Nonsense)`);
  expect(answer.body.fields).not.toHaveProperty('Nonsense');
  const strict = kit({ switches: { unknownSelect: 'refuse' } });
  const other = await tenRows(strict);
  expect(
    (await strict.send('owner', 'GET', `${other}/items/1?$expand=fields($select=Nonsense)`)).status,
  ).toBe(400);
});

test('pages of any length together hold every row once, in the order of the ids', async () => {
  const some = kit();
  const path = await tenRows(some);
  for (const top of [1, 3, 5, 10, 11]) {
    const pages = await some.pages('owner', `${path}/items?$expand=fields($select=Ref)&$top=${top}`);
    expect(refs(pages).flat()).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']);
    expect(pages).toHaveLength(Math.ceil(10 / top));
  }
});

test.each([
  ['fields/Score', ['A4', 'A8', 'A1', 'A5', 'A9', 'A2', 'A6', 'A10', 'A3', 'A7']],
  ['fields/Score desc', ['A7', 'A3', 'A10', 'A6', 'A2', 'A9', 'A5', 'A1', 'A8', 'A4']],
  ['fields/Ref', ['A1', 'A10', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9']],
  ['id desc', ['A10', 'A9', 'A8', 'A7', 'A6', 'A5', 'A4', 'A3', 'A2', 'A1']],
])('the order %s holds across pages, rows without a value included', async (order, expected) => {
  const some = kit();
  const path = await tenRows(some);
  for (const top of [1, 2, 3, 10]) {
    const pages = await some.pages(
      'owner',
      `${path}/items?$expand=fields($select=Ref)&$orderby=${order}&$top=${top}`,
    );
    expect(refs(pages).flat()).toEqual(expected);
  }
});

test('a filter and an order go together, also with the Prefer header on columns without an index', async () => {
  const some = kit();
  const path = await tenRows(some);
  const query = `${path}/items?$expand=fields($select=Ref)&$filter=fields/Title eq 'T1'&$orderby=fields/Score desc&$top=2`;
  expect(refs(await some.pages('owner', query, prefer)).flat()).toEqual(['A7', 'A10', 'A1', 'A4']);
});

test('the Prefer header is needed on every page: a nextLink does not carry it', async () => {
  const some = kit({ switches: { emptyFilteredPage: false } });
  const path = await tenRows(some);
  const first = await some.send(
    'owner',
    'GET',
    `${path}/items?$filter=fields/Title eq 'T1'&$top=2`,
    undefined,
    prefer,
  );
  expect((await some.follow('owner', first.body['@odata.nextLink'])).status).toBe(400);
  expect((await some.follow('owner', first.body['@odata.nextLink'], prefer)).status).toBe(200);
});

test.each([
  ["fields/Ref eq 'A1'", ['A1']],
  ["fields/Ref ne 'A1'", ['A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']],
  ["startswith(fields/Ref,'A1')", ['A1', 'A10']],
  ['fields/Score ge 3', ['A3', 'A7']],
  ['fields/Score lt 2', ['A1', 'A5', 'A9']],
  ['fields/Score eq null', ['A4', 'A8']],
  ['fields/Score ne null', ['A1', 'A2', 'A3', 'A5', 'A6', 'A7', 'A9', 'A10']],
  ['not (fields/Score ge 2)', ['A1', 'A4', 'A5', 'A8', 'A9']],
  ['fields/Score eq 1 or fields/Score eq 3', ['A1', 'A3', 'A5', 'A7', 'A9']],
  ['fields/Score ge 2 and fields/Score le 2', ['A2', 'A6', 'A10']],
  ['fields/ID gt 8', ['A9', 'A10']],
  ["fields/Ref eq 'A3' and fields/ID gt 8", []],
])('the filter %s finds its rows', async (filter, expected) => {
  const some = kit();
  const path = await tenRows(some);
  const query = `${path}/items?$expand=fields($select=Ref)&$filter=${encodeURIComponent(filter)}`;
  expect(
    refs(await some.pages('owner', query))
      .flat()
      .toSorted(byNumber),
  ).toEqual(expected);
});

function byNumber(a: unknown, b: unknown): number {
  return Number(String(a).slice(1)) - Number(String(b).slice(1));
}

test('two indexed columns in one filter need the Prefer header', async () => {
  const some = kit();
  const path = await tenRows(some);
  const query = `${path}/items?$expand=fields($select=Ref)&$filter=fields/Score eq 1 and fields/Ref eq 'A5'`;
  expect((await some.send('owner', 'GET', query)).status).toBe(400);
  expect(refs(await some.pages('owner', query, prefer)).flat()).toEqual(['A5']);
});

test('created and modified can be filtered by item property and by field, with the Prefer header', async () => {
  const some = kit();
  const path = await tenRows(some);
  for (const name of ['createdDateTime', 'lastModifiedDateTime', 'fields/Created', 'fields/Modified']) {
    const query = (op: string) => `${path}/items?$filter=${name} ${op} '2026-07-15T11:00:00Z'`;
    expect((await some.send('owner', 'GET', query('eq'))).status).toBe(400);
    expect((await some.pages('owner', query('eq'), prefer)).flat()).toHaveLength(10);
    expect((await some.pages('owner', query('gt'), prefer)).flat()).toHaveLength(0);
  }
});

test('people can be filtered by LookupId in both forms, and by name', async () => {
  const some = kit();
  const path = await some.list('Led', [{ name: 'Lead', personOrGroup: {}, indexed: true }]);
  await some.item(path, { LeadLookupId: 11 });
  await some.item(path, { LeadLookupId: 12 });
  const found = async (filter: string) =>
    (await some.pages('owner', `${path}/items?$filter=${filter}`)).flat().map((row) => row.id);
  expect(await found('fields/LeadLookupId eq 12')).toEqual(['2']);
  expect(await found("fields/LeadLookupId eq '12'")).toEqual(['2']);
  expect(await found("fields/Lead eq 'Olive Owner'")).toEqual(['1']);
});

test.each([
  ['$top=0', 400],
  ['$top=many', 400],
  ['$top=-1', 400],
  ['$top=5001', 200],
  ['$skiptoken=nonsense', 400],
  ['$count=true', 400],
  ['$search=x', 400],
  ['$filter=fields/Nonsense eq 1', 400],
  ["$filter=contains(fields/Ref,'A')", 400],
  ['$orderby=fields/Ref,fields/Score', 400],
  ['$expand=nonsense', 501],
  ['expand=fields', 400],
  ['$expand=fields(select=Ref)', 400],
  ['$select=id&$select=id', 400],
  ['$filter=fields/Ref eq %', 400],
])('the query %s is answered %i', async (query, status) => {
  const some = kit();
  const path = await some.list('Rows', columns);
  const answer = await some.send('owner', 'GET', `${path}/items?${query}`);
  expect([answer.status, 'error' in answer.body]).toEqual([status, status !== 200]);
});

test('options without $ work by switch', async () => {
  const some = kit({ switches: { refuseBareOptions: false } });
  const path = await tenRows(some);
  const { value } = (await some.send('owner', 'GET', `${path}/items?expand=fields(select=Ref)&top=2`)).body;
  expect(value.map((row: Row) => row.fields['Ref'])).toEqual(['A1', 'A2']);
});

test('an empty page by fault has a link to the same place', async () => {
  const some = kit();
  const path = await tenRows(some);
  await some.fault({ kind: 'emptyPage', times: 2, skip: 1 });
  const pages = await some.pages('owner', `${path}/items?$expand=fields($select=Ref)&$top=4`);
  expect(refs(pages).map((page) => page.length)).toEqual([4, 0, 0, 4, 2]);
  expect(refs(pages).flat()).toHaveLength(10);
});

test('a nextLink stays on the address the caller used', async () => {
  const some = kit();
  const path = await tenRows(some);
  const request = new Request(`http://localhost:5178${path}/items?$top=3`, {
    headers: { authorization: `Bearer ${await some.tokenOf('owner')}` },
  });
  const body = await (await some.graph.handle(request)).json();
  expect(body['@odata.nextLink']).toMatch(
    /^http:\/\/localhost:5178\/v1\.0\/sites\/contoso\.sharepoint\.com:\/sites\/one-plan:\/lists\//,
  );
});

test('a deleted item is gone and its id is never used again', async () => {
  const some = kit();
  const path = await tenRows(some);
  await some.send('owner', 'DELETE', `${path}/items/10`);
  const gone = await some.send('owner', 'GET', `${path}/items/10`);
  expect([gone.status, gone.body.error.code]).toEqual([404, 'itemNotFound']);
  expect((await some.item(path, { Ref: 'B' })).body.id).toBe('11');
  expect((await some.send('owner', 'GET', `${path}/items/x`)).status).toBe(400);
});

test('the fields of an item can be read by themselves', async () => {
  const some = kit();
  const path = await tenRows(some);
  const { body } = await some.send('owner', 'GET', `${path}/items/2/fields?$select=Ref`);
  expect(body).toEqual({ '@odata.etag': expect.any(String), Ref: 'A2', id: '2' });
});

test('a lookup comes as id, and as the text of the other list when named', async () => {
  const some = kit();
  const sections = await some.list('Sections', []);
  await some.item(sections, { Title: 'Early years' });
  await some.item(sections, { Title: 'Schools' });
  const listId = sections.split('/').at(-1);
  const path = await some.list('Actions', [
    { name: 'Section', lookup: { listId, columnName: 'Title' } },
    { name: 'Also', lookup: { listId, columnName: 'Title', allowMultipleValues: true } },
  ]);
  await some.item(path, {
    SectionLookupId: 2,
    'AlsoLookupId@odata.type': 'Collection(Edm.Int32)',
    AlsoLookupId: [1, 2],
  });
  const plain = (await some.send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields;
  expect(plain.SectionLookupId).toBe('2');
  expect(plain.Also).toEqual([
    { LookupId: 1, LookupValue: 'Early years' },
    { LookupId: 2, LookupValue: 'Schools' },
  ]);
  const named = (await some.send('owner', 'GET', `${path}/items/1?$expand=fields($select=Section)`)).body
    .fields;
  expect(named.Section).toBe('Schools');
  await some.send('owner', 'DELETE', `${sections}/items/2`);
  const after = (
    await some.send('owner', 'GET', `${path}/items/1?$expand=fields($select=Section,SectionLookupId)`)
  ).body.fields;
  expect(after).toEqual({ '@odata.etag': expect.any(String), SectionLookupId: '2', id: '1' });
});

test('the list of people is read-only, and closed to visitors by switch', async () => {
  const path = `${sitePath}:/lists/User%20Information%20List`;
  const { send } = kit();
  expect((await send('visitor', 'GET', `${path}/items`)).status).toBe(403);
  expect((await send('owner', 'POST', `${path}/items`, { fields: { Title: 'x' } })).status).toBe(403);
  expect((await send('owner', 'DELETE', `${path}/items/11`)).status).toBe(403);
  const open = kit({ switches: { visitorsReadPeople: true } });
  expect((await open.send('visitor', 'GET', `${path}/items`)).status).toBe(200);
});

test('people are found by mail with the Prefer header, and groups share their ids', async () => {
  const { send } = kit();
  const path = `${sitePath}:/lists/User%20Information%20List/items?$expand=fields($select=Title,EMail,Name)`;
  const query = `${path}&$filter=fields/EMail eq 'max.member@contoso.example'`;
  expect((await send('owner', 'GET', query)).status).toBe(400);
  const { value } = (await send('owner', 'GET', query, undefined, prefer)).body;
  expect(value.map((row: Row) => row.fields['Name'])).toEqual([
    'i:0#.f|membership|max.member@contoso.example',
  ]);
  const all = (await send('owner', 'GET', path)).body.value;
  const owners = all.find((row: Row) => row.fields['Title'] === 'One Plan Owners');
  expect(owners.fields).not.toHaveProperty('EMail');
});
