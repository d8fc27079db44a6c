import { expect, test } from 'vitest';
import { kit, sitePath } from '../local-kit.ts';

const names = (answer: { body: { value: { name: string }[] } }): string[] =>
  answer.body.value.map((each) => each.name);

test('a column is added, read by id, changed and deleted', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', []);
  const made = await send('owner', 'POST', `${path}/columns`, {
    name: 'Ref',
    displayName: 'Reference',
    text: {},
  });
  expect(made.status).toBe(201);
  const column = `${path}/columns/${made.body.id}`;
  expect((await send('owner', 'GET', column)).body).toMatchObject({ name: 'Ref', displayName: 'Reference' });
  const changed = await send('owner', 'PATCH', column, {
    displayName: 'Number',
    required: true,
    text: { maxLength: 10 },
  });
  expect(changed.body).toMatchObject({
    name: 'Ref',
    displayName: 'Number',
    required: true,
    text: { maxLength: 10 },
  });
  await item(path, { Ref: 'A1' });
  expect((await send('owner', 'DELETE', column)).status).toBe(204);
  expect((await send('owner', 'GET', column)).status).toBe(404);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields).not.toHaveProperty(
    'Ref',
  );
});

test('a column made again under a deleted name does not bring the old values back', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {}, indexed: true }]);
  await item(path, { Ref: 'A1' });
  await send('owner', 'DELETE', `${path}/columns/Ref`);
  await send('owner', 'POST', `${path}/columns`, { name: 'Ref', text: {}, indexed: true });
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields).not.toHaveProperty(
    'Ref',
  );
  expect((await send('owner', 'GET', `${path}/items?$filter=fields/Ref eq 'A1'`)).body.value).toEqual([]);
});

test('the built-in columns are there, read-only and not to be deleted; Title can be changed but stays', async () => {
  const { list, send } = kit();
  const path = await list('Actions', []);
  const { value } = (await send('owner', 'GET', `${path}/columns`)).body;
  for (const name of [
    'ID',
    'Created',
    'Modified',
    'Author',
    'Editor',
    '_UIVersionString',
    'Attachments',
    'LinkTitle',
  ]) {
    const column = value.find((each: { name: string }) => each.name === name);
    expect(column).toMatchObject({ readOnly: true });
    expect((await send('owner', 'DELETE', `${path}/columns/${column.id}`)).status).toBe(400);
    expect((await send('owner', 'PATCH', `${path}/columns/${column.id}`, { displayName: 'x' })).status).toBe(
      400,
    );
  }
  const title = value.find((each: { name: string }) => each.name === 'Title');
  const changed = await send('owner', 'PATCH', `${path}/columns/${title.id}`, {
    displayName: 'Action',
    indexed: true,
    required: false,
  });
  expect(changed.body).toMatchObject({ displayName: 'Action', indexed: true, required: false });
  expect((await send('owner', 'DELETE', `${path}/columns/${title.id}`)).status).toBe(400);
  expect((await send('owner', 'GET', `${path}/items?$filter=fields/Title eq 'x'`)).status).toBe(200);
});

test('hidden columns and their values show only when named', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [{ name: 'Key', text: {}, hidden: true }]);
  await item(path, { Key: 'k' });
  expect(names(await send('owner', 'GET', `${path}/columns`))).not.toContain('Key');
  expect(names(await send('owner', 'GET', `${path}/columns?$select=name,hidden`))).toContain('Key');
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields).not.toHaveProperty(
    'Key',
  );
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields($select=Key)`)).body.fields.Key).toBe(
    'k',
  );
});

test('validation and the like show only when named', async () => {
  const { list, send } = kit();
  const path = await list('Actions', [
    { name: 'A', number: {}, validation: { formula: '=[A]>0' }, isSealed: false },
  ]);
  expect((await send('owner', 'GET', `${path}/columns/A`)).body).not.toHaveProperty('validation');
  expect((await send('owner', 'GET', `${path}/columns/A?$select=name,validation`)).body).toEqual({
    id: expect.any(String),
    name: 'A',
    validation: { formula: '=[A]>0' },
  });
});

test('a list takes 20 indexes and refuses the 21st', async () => {
  const { list, send } = kit();
  const columns = Array.from({ length: 20 }, (_, n) => ({ name: `C${n}`, text: {}, indexed: true }));
  const path = await list('Actions', columns);
  const refused = await send('owner', 'POST', `${path}/columns`, { name: 'More', text: {}, indexed: true });
  expect(refused.status).toBe(400);
  expect(names(await send('owner', 'GET', `${path}/columns`))).not.toContain('More');
  await send('owner', 'PATCH', `${path}/columns/C0`, { indexed: false });
  expect(
    (await send('owner', 'POST', `${path}/columns`, { name: 'More', text: {}, indexed: true })).status,
  ).toBe(201);
});

test('an index taken away ends filtering, one added begins it, for the rows that are there already', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {} }]);
  await item(path, { Ref: 'A1' });
  const filter = async () => (await send('owner', 'GET', `${path}/items?$filter=fields/Ref eq 'A1'`)).status;
  expect(await filter()).toBe(400);
  await send('owner', 'PATCH', `${path}/columns/Ref`, { indexed: true });
  expect(await filter()).toBe(200);
  await send('owner', 'PATCH', `${path}/columns/Ref`, { indexed: false });
  expect(await filter()).toBe(400);
});

test('a unique column refuses a value twice, but may be empty many times', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
  expect((await item(path, { Ref: 'A1' })).status).toBe(201);
  const twice = await item(path, { Ref: 'A1' });
  expect([twice.status, twice.body.error.code]).toEqual([400, 'invalidRequest']);
  expect(twice.body.error.message).toMatch(/duplicate values were found/);
  expect([(await item(path, { Title: 'x' })).status, (await item(path, { Title: 'y' })).status]).toEqual([
    201, 201,
  ]);
  expect((await send('owner', 'PATCH', `${path}/items/2/fields`, { Ref: 'A1' })).status).toBe(400);
  expect((await send('owner', 'PATCH', `${path}/items/1/fields`, { Ref: 'A1', Title: 'same' })).status).toBe(
    200,
  );
  await send('owner', 'DELETE', `${path}/items/1`);
  expect((await send('owner', 'PATCH', `${path}/items/2/fields`, { Ref: 'A1' })).status).toBe(200);
});

test('a refused value takes no id', async () => {
  const { list, item } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
  await item(path, { Ref: 'A1' });
  await item(path, { Ref: 'A1' });
  expect((await item(path, { Ref: 'A2' })).body.id).toBe('2');
});

test.each([
  ['nameAlreadyExists', 409],
  ['generalException', 500],
] as const)('by switch a value twice is %s with %i', async (code, status) => {
  const { list, item } = kit({ switches: { duplicateValue: code } });
  const path = await list('Actions', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
  await item(path, { Ref: 'A1' });
  const twice = await item(path, { Ref: 'A1' });
  expect([twice.status, twice.body.error.code]).toEqual([status, code]);
});

test('uniqueness cannot begin while values stand twice', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {}, indexed: true }]);
  for (const Ref of ['A', 'A']) await item(path, { Ref });
  expect((await send('owner', 'PATCH', `${path}/columns/Ref`, { enforceUniqueValues: true })).status).toBe(
    400,
  );
  expect((await item(path, { Ref: 'A' })).status).toBe(201);
});

test('a name that is taken is 409, whatever its case, and so is a built-in one', async () => {
  const { list, send } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {} }]);
  for (const name of ['Ref', 'REF', 'Title', 'Created', 'Author']) {
    const refused = await send('owner', 'POST', `${path}/columns`, { name, text: {} });
    expect([name, refused.status]).toEqual([name, 409]);
  }
});

test('members may not change columns', async () => {
  const { list, send } = kit();
  const path = await list('Actions', [{ name: 'Ref', text: {} }]);
  expect((await send('member', 'POST', `${path}/columns`, { name: 'X', text: {} })).status).toBe(403);
  expect((await send('member', 'PATCH', `${path}/columns/Ref`, { indexed: true })).status).toBe(403);
  expect((await send('member', 'DELETE', `${path}/columns/Ref`)).status).toBe(403);
  expect((await send('visitor', 'GET', `${path}/columns`)).status).toBe(200);
});

test('a lookup column must look into a list of the site', async () => {
  const { list, send } = kit();
  const sections = (await list('Sections', [])).split('/').at(-1);
  const path = await list('Actions', []);
  const column = (listId: unknown) =>
    send('owner', 'POST', `${path}/columns`, { name: 'Section', lookup: { listId, columnName: 'Title' } });
  expect((await column('00000000-0000-4000-8000-00000000ffff')).status).toBe(400);
  expect((await column(sections)).status).toBe(201);
  const dependent = await send('owner', 'POST', `${path}/columns`, {
    name: 'Part',
    lookup: { listId: sections, columnName: 'Title', primaryLookupColumnId: 'x' },
  });
  expect(dependent.status).toBe(501);
});

test('new choices are taken at once, and old values outlive a choice that is taken away', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', [{ name: 'Status', choice: { choices: ['Red'] } }]);
  await item(path, { Status: 'Red' });
  expect((await item(path, { Status: 'Grey' })).status).toBe(400);
  await send('owner', 'PATCH', `${path}/columns/Status`, { choice: { choices: ['Grey'] } });
  expect((await item(path, { Status: 'Grey' })).status).toBe(201);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields.Status).toBe('Red');
  expect((await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'other column' })).status).toBe(
    200,
  );
});

test('the columns of the list of people can be read', async () => {
  const { send } = kit();
  const answer = await send('owner', 'GET', `${sitePath}:/lists/User%20Information%20List/columns`);
  expect(names(answer)).toEqual(expect.arrayContaining(['Title', 'EMail', 'UserName', 'Name']));
});
