import { expect, test } from 'vitest';
import { kit, people } from '../local-kit.ts';

const columns = [
  { name: 'Status', choice: { choices: ['Red', 'Green'] } },
  { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
];

test('versions are newest first, the present one included, each with its writer and values', async () => {
  const { list, item, send } = kit({ switches: { versionTimesShifted: false } });
  const path = await list('Actions', columns);
  await item(path, { Title: 'one', Status: 'Red' });
  await send('member', 'PATCH', `${path}/items/1/fields`, { Status: 'Green' });
  const { value } = (await send('owner', 'GET', `${path}/items/1/versions?$expand=fields`)).body;
  expect(value).toMatchObject([
    {
      id: '2.0',
      lastModifiedDateTime: '2026-07-15T11:00:00Z',
      lastModifiedBy: { user: { id: people.member.id } },
      fields: { Title: 'one', Status: 'Green', _UIVersionString: '2.0' },
    },
    {
      id: '1.0',
      lastModifiedBy: { user: { id: people.owner.id } },
      fields: { Status: 'Red', _UIVersionString: '1.0' },
    },
  ]);
});

test('without $expand the fields stay out, and $select of them narrows', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'one', Status: 'Red' });
  expect((await send('owner', 'GET', `${path}/items/1/versions`)).body.value[0]).not.toHaveProperty('fields');
  const narrowed = await send('owner', 'GET', `${path}/items/1/versions?$expand=fields($select=Status)`);
  expect(narrowed.body.value[0].fields).toEqual({
    '@odata.etag': expect.any(String),
    Status: 'Red',
    id: '1',
  });
});

test('one version is read by its number', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'one' });
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'two' });
  expect((await send('owner', 'GET', `${path}/items/1/versions/1.0?$expand=fields`)).body.fields.Title).toBe(
    'one',
  );
  for (const version of ['3.0', '0.0', '1', 'x']) {
    expect((await send('owner', 'GET', `${path}/items/1/versions/${version}`)).status).toBe(404);
  }
});

test('restoring writes a new version with the old values, values that were empty then included', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'one' });
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'two', Status: 'Red' });
  const restored = await send('member', 'POST', `${path}/items/1/versions/1.0/restoreVersion`);
  expect([restored.status, restored.body]).toEqual([204, '']);
  const { body } = await send('owner', 'GET', `${path}/items/1?$expand=fields`);
  expect(body.fields).toMatchObject({ Title: 'one', _UIVersionString: '3.0', EditorLookupId: '12' });
  expect(body.fields).not.toHaveProperty('Status');
});

test('restoring leaves out a column deleted since, and is refused where a value is taken by now', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'one', Ref: 'A1', Status: 'Red' });
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Ref: 'A2' });
  await send('owner', 'DELETE', `${path}/columns/Status`);
  expect((await send('owner', 'POST', `${path}/items/1/versions/1.0/restoreVersion`)).status).toBe(204);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields).not.toHaveProperty(
    'Status',
  );
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Ref: 'A2' });
  await item(path, { Ref: 'A1' });
  expect((await send('owner', 'POST', `${path}/items/1/versions/1.0/restoreVersion`)).status).toBe(400);
});

test('visitors read versions but restore none, and a missing item has none', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'one' });
  expect((await send('visitor', 'GET', `${path}/items/1/versions`)).status).toBe(200);
  expect((await send('visitor', 'POST', `${path}/items/1/versions/1.0/restoreVersion`)).status).toBe(403);
  expect((await send('owner', 'GET', `${path}/items/2/versions`)).status).toBe(404);
});

test('versioning can be off for one list by fault while another keeps versions', async () => {
  const { list, item, send, fault } = kit();
  await fault({ kind: 'versioningOff', method: 'POST', path: '/lists' });
  const off = await list('Off', columns);
  const on = await list('On', columns);
  for (const path of [off, on]) {
    await item(path, { Title: 'one' });
    await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'two' });
  }
  expect((await send('owner', 'GET', `${off}/items/1/versions`)).body.value).toHaveLength(1);
  expect((await send('owner', 'GET', `${on}/items/1/versions`)).body.value).toHaveLength(2);
  expect((await send('owner', 'GET', `${off}/items/1`)).body['@odata.etag']).toMatch(/,2"$/);
});
