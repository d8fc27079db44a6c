import { expect, test } from 'vitest';
import { host, kit, people, sitePath } from '../local-kit.ts';

test('a new list has its own Title and the columns it was asked for', async () => {
  const { send } = kit();
  const made = await send('owner', 'POST', `${sitePath}:/lists`, {
    displayName: 'Actions',
    description: 'What we do',
    columns: [{ name: 'Status', choice: { choices: ['Red'] } }],
    list: { template: 'genericList' },
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    displayName: 'Actions',
    name: 'Actions',
    description: 'What we do',
    list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
    createdBy: { user: { id: people.owner.id, displayName: people.owner.displayName } },
  });
  const { value } = (await send('owner', 'GET', `${sitePath}:/lists/Actions/columns`)).body;
  expect(value.map((each: { name: string }) => each.name).slice(0, 2)).toEqual(['Title', 'Status']);
});

test('the lists of a site leave out those with the system facet unless it is asked for', async () => {
  const { list, send } = kit();
  await list('Actions', []);
  const names = async (query: string) =>
    (await send('owner', 'GET', `${sitePath}:/lists${query}`)).body.value.map(
      (each: { displayName: string }) => each.displayName,
    );
  expect(await names('')).toEqual(['Actions', 'Documents']);
  expect(await names('?$select=system,displayName')).toEqual([
    'Actions',
    'Documents',
    'User Information List',
  ]);
  const { value } = (await send('owner', 'GET', `${sitePath}:/lists?$select=system,name,id`)).body;
  const system = value.find((each: { name: string }) => each.name === 'users');
  expect(system).toMatchObject({ system: {}, id: expect.any(String) });
  expect(system).not.toHaveProperty('displayName');
});

test('a list answers by title whatever its case, by id, and not by its leaf name', async () => {
  const { list, send } = kit();
  const path = await list('Measure values', []);
  const id = path.split('/').at(-1);
  const byTitle = await send('owner', 'GET', `${sitePath}:/lists/measure%20values`);
  expect(byTitle.body.id).toBe(id);
  expect((await send('owner', 'GET', `${sitePath}:/lists/users`)).status).toBe(404);
  const missing = await send('owner', 'GET', `${sitePath}:/lists/Nothing`);
  expect([missing.status, missing.body.error.code, missing.body.error.message]).toEqual([
    404,
    'itemNotFound',
    'The specified list was not found',
  ]);
});

test('lists can be filtered by title and by nothing else', async () => {
  const { list, send } = kit();
  await list("People's plan", []);
  const filter = encodeURIComponent("displayName eq 'People''s plan'");
  const found = await send('owner', 'GET', `${sitePath}:/lists?$filter=${filter}`);
  expect(found.body.value).toHaveLength(1);
  expect((await send('owner', 'GET', `${sitePath}:/lists?$filter=name eq 'x'`)).status).toBe(400);
});

test('one call gives schema and rows, and the rows have a link to the rest', async () => {
  const { list, item, send, follow } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {} }]);
  for (const Ref of ['A', 'B', 'C']) await item(path, { Ref, Title: 'x' });
  const query = '$expand=columns($select=name,displayName),items($expand=fields($select=Ref);$top=2)';
  const { body } = await send('owner', 'GET', `${path}?${query}`);
  expect(body.columns).toContainEqual({ id: expect.any(String), name: 'Ref', displayName: 'Ref' });
  expect(body.items.map((each: { fields: { Ref: string } }) => each.fields.Ref)).toEqual(['A', 'B']);
  const rest = await follow('owner', body['items@odata.nextLink']);
  expect(rest.body.value.map((each: { fields: unknown }) => each.fields)).toEqual([
    { '@odata.etag': expect.any(String), Ref: 'C', id: '3' },
  ]);
});

test('a list whose address is taken by one that was renamed gets the next free one', async () => {
  const { list, send } = kit();
  await list('Actions', []);
  for (const to of ['Ours', 'Theirs']) {
    await send('owner', 'PATCH', `${sitePath}:/lists/Actions`, { displayName: to });
    await list('Actions', []);
  }
  const { value } = (await send('owner', 'GET', `${sitePath}:/lists?$select=name,displayName`)).body;
  expect(
    value.map((each: { name: string; displayName: string }) => `${each.displayName} at ${each.name}`),
  ).toEqual(expect.arrayContaining(['Ours at Actions', 'Theirs at Actions1', 'Actions at Actions2']));
});

test('a title that is taken is 409, and the leaf name is not for the caller to choose', async () => {
  const { list, send } = kit();
  await list('Actions', []);
  const twice = await send('owner', 'POST', `${sitePath}:/lists`, { displayName: 'actions' });
  expect([twice.status, twice.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  const named = await send('owner', 'POST', `${sitePath}:/lists`, { displayName: 'B', name: 'b' });
  expect([named.status, named.body.error.message]).toEqual([
    400,
    expect.stringContaining("Cannot define a 'name' for a list"),
  ]);
});

test.each([
  ['no title', {}],
  ['an empty title', { displayName: ' ' }],
  ['a title that is a number', { displayName: 3 }],
  ['columns that are no list', { displayName: 'A', columns: {} }],
  ['a column that is no object', { displayName: 'A', columns: ['x'] }],
  ['a property no list has', { displayName: 'A', versioning: true }],
])('refuses a list with %s and makes nothing', async (_, body) => {
  const { send } = kit();
  expect((await send('owner', 'POST', `${sitePath}:/lists`, body)).status).toBe(400);
  expect((await send('owner', 'GET', `${sitePath}:/lists`)).body.value).toHaveLength(1);
});

test('a column that is refused takes the whole list with it', async () => {
  const { send } = kit();
  const columns = [
    { name: 'A', text: {} },
    { name: 'B', text: {}, number: {} },
  ];
  expect((await send('owner', 'POST', `${sitePath}:/lists`, { displayName: 'X', columns })).status).toBe(400);
  expect((await send('owner', 'GET', `${sitePath}:/lists/X`)).status).toBe(404);
});

test('only owners make lists', async () => {
  const { send } = kit();
  for (const who of ['member', 'visitor'] as const) {
    expect((await send(who, 'POST', `${sitePath}:/lists`, { displayName: 'X' })).status).toBe(403);
  }
});

test('a fault makes the list and loses its columns', async () => {
  const { fault, send } = kit();
  await fault({ kind: 'columnsLost' });
  const body = { displayName: 'X', columns: [{ name: 'A', text: {} }] };
  expect((await send('owner', 'POST', `${sitePath}:/lists`, body)).status).toBe(201);
  const { value } = (await send('owner', 'GET', `${sitePath}:/lists/X/columns`)).body;
  expect(value.map((each: { name: string }) => each.name)).not.toContain('A');
  expect((await send('owner', 'POST', `${sitePath}:/lists/X/columns`, { name: 'A', text: {} })).status).toBe(
    201,
  );
});

test.each([
  ['PUT', ''],
  ['GET', '/permissions'],
  ['POST', '/permissions'],
  ['GET', '/contentTypes'],
])('%s of a list%s is 501 and names itself', async (method, tail) => {
  const { list, send } = kit();
  const path = await list('Actions', []);
  const answer = await send('owner', method, `${path}${tail}`, method === 'GET' ? undefined : {});
  expect(answer.status).toBe(501);
  expect(answer.body.error.message).toContain(`${method} ${path}${tail}`);
});

test('other templates, and the rows of a library, are 501', async () => {
  const { send } = kit();
  const library = { displayName: 'L', list: { template: 'documentLibrary' } };
  expect((await send('owner', 'POST', `${sitePath}:/lists`, library)).status).toBe(501);
  expect((await send('owner', 'GET', `${sitePath}:/lists/Documents/items`)).status).toBe(501);
});

test('the same site is found by any way of writing its address', async () => {
  const { send } = kit();
  const { id } = (await send('owner', 'GET', sitePath)).body;
  for (const site of [
    id,
    encodeURIComponent(id),
    `${host.toUpperCase()}:/Sites/One-Plan:`,
    `${host}:/sites/one-plan`,
  ]) {
    const path = site.includes(':') && !site.endsWith(':') ? `${site}:` : site;
    expect((await send('owner', 'GET', `/v1.0/sites/${path}/lists`)).status).toBe(200);
  }
});
