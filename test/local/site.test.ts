import { expect, test } from 'vitest';
import { host, kit, people, sitePath } from './local-kit.ts';

function inZone(zone: string) {
  return {
    sites: [
      {
        hostname: host,
        path: 'sites/one-plan',
        displayName: 'X',
        zone,
        rights: { [people.owner.id]: 'owner' as const },
        visited: [],
      },
    ],
  };
}

test.each([
  ['Europe/London', '2026-07-31T09:00:00', '2026-07-31T08:00:00Z', '2026-07-30T23:00:00Z'],
  ['America/New_York', '2026-07-31T09:00:00', '2026-07-31T13:00:00Z', '2026-07-31T04:00:00Z'],
  ['Asia/Kolkata', '2026-07-31T09:00:00', '2026-07-31T03:30:00Z', '2026-07-30T18:30:00Z'],
])('dates are read in the zone of the site: %s', async (zone, written, instant, midnight) => {
  const { list, item, send } = kit(inZone(zone));
  const path = await list('Actions', [
    { name: 'At', dateTime: { format: 'dateTime' } },
    { name: 'Due', dateTime: { format: 'dateOnly' } },
  ]);
  await item(path, { At: written, Due: written });
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields($select=At,Due)`)).body;
  expect([fields.At, fields.Due]).toEqual([instant, midnight]);
});

test('the site does not tell its zone', async () => {
  const { send } = kit(inZone('America/New_York'));
  expect(JSON.stringify((await send('owner', 'GET', sitePath)).body)).not.toContain('New_York');
});

test('the site shows its name and addresses', async () => {
  const { send } = kit(inZone('Europe/London'));
  expect((await send('owner', 'GET', sitePath)).body).toMatchObject({
    name: 'one-plan',
    displayName: 'X',
    webUrl: 'https://contoso.sharepoint.com/sites/one-plan',
    createdDateTime: '2026-07-15T11:00:00Z',
  });
});

test('someone who never visited can read and write by their right alone', async () => {
  const { list, send } = kit(inZone('Europe/London'));
  const path = await list('Actions', []);
  const made = await send('owner', 'POST', `${path}/items`, { fields: { Title: 'x' } });
  expect(made.body.fields.AuthorLookupId).toMatch(/^\d+$/);
  expect(made.body.createdBy.user.id).toBe(people.owner.id);
});
