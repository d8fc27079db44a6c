import { expect, test } from 'vitest';
import { kit, sitePath } from '../local-kit.ts';

test('a renamed list is found by its new title, keeps its address and its rows', async () => {
  const { item, list, send } = kit();
  const path = await list('Actions', []);
  await item(path, { Title: 'One' });
  const before = (await send('owner', 'GET', path)).body;
  const changed = await send('owner', 'PATCH', path, { displayName: 'Deeds', description: 'What is done' });
  expect(changed.status).toBe(200);
  expect(changed.body).toMatchObject({
    displayName: 'Deeds',
    description: 'What is done',
    name: before.name,
  });
  expect((await send('owner', 'GET', `${sitePath}:/lists/Actions`)).status).toBe(404);
  const rows = await send('owner', 'GET', `${sitePath}:/lists/Deeds/items`);
  expect(rows.body.value).toHaveLength(1);
});

test('a list cannot take the title of another, nor an empty one', async () => {
  const { list, send } = kit();
  await list('Actions', []);
  const path = await list('Deeds', []);
  expect((await send('owner', 'PATCH', path, { displayName: 'actions' })).status).toBe(409);
  expect((await send('owner', 'PATCH', path, { displayName: ' ' })).status).toBe(400);
  expect((await send('owner', 'PATCH', path, { displayName: 'DEEDS' })).status).toBe(200);
});

test('what else a list could be told to change is 501 and named', async () => {
  const { list, send } = kit();
  const answer = await send('owner', 'PATCH', await list('Actions', []), { list: { hidden: true } });
  expect(answer.status).toBe(501);
  expect(answer.body.error.message).toContain("'list'");
});

test('a deleted list is gone with its rows and its indexes, and its title is free again', async () => {
  const { item, list, send } = kit();
  const columns = [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }];
  const path = await list('Actions', columns);
  await item(path, { Ref: 'A1' });
  expect((await send('owner', 'DELETE', path)).status).toBe(204);
  expect((await send('owner', 'GET', path)).status).toBe(404);
  expect((await send('owner', 'DELETE', path)).status).toBe(404);
  const again = await list('Actions', columns);
  expect((await send('owner', 'GET', `${again}/items`)).body.value).toEqual([]);
  expect((await item(again, { Ref: 'A1' })).status).toBe(201);
  expect((await send('owner', 'GET', `${again}/items?$filter=fields/Ref eq 'A1'`)).status).toBe(200);
});

test('a delta link of a deleted list does not work for the one that took its title', async () => {
  const { list, follow, send } = kit();
  const path = await list('Actions', []);
  const link = (await send('owner', 'GET', `${path}/items/delta?token=latest`)).body['@odata.deltaLink'];
  await send('owner', 'DELETE', path);
  await list('Actions', []);
  expect((await follow('owner', link)).status).toBe(404);
});

test('only an owner renames or deletes a list, and nobody the list of people or the library', async () => {
  const { list, send } = kit();
  const path = await list('Actions', []);
  expect((await send('member', 'PATCH', path, { displayName: 'X' })).status).toBe(403);
  expect((await send('member', 'DELETE', path)).status).toBe(403);
  const people = `${sitePath}:/lists/User%20Information%20List`;
  expect((await send('owner', 'DELETE', people)).status).toBe(403);
  expect((await send('owner', 'DELETE', `${sitePath}:/lists/Documents`)).status).toBe(501);
});
