import { expect, test } from 'vitest';
import { host, kit, people, sitePath } from './local-kit.ts';

const columns = [
  { name: 'Status', choice: { choices: ['Red', 'Amber', 'Green'] }, indexed: true },
  { name: 'Ref', text: {}, indexed: true },
  { name: 'Notes', text: { allowMultipleLines: true } },
  { name: 'Story', text: { allowMultipleLines: true, textType: 'richText' } },
  { name: 'Due', dateTime: { format: 'dateOnly' }, indexed: true },
  { name: 'At', dateTime: { format: 'dateTime' } },
  { name: 'Score', number: {}, indexed: true },
  { name: 'Done', boolean: {}, indexed: true },
  { name: 'Lead', personOrGroup: {} },
];

const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

async function peopleOf(
  send: ReturnType<typeof kit>['send'],
): Promise<{ id: string; fields: { Title: string } }[]> {
  const answer = await send(
    'owner',
    'GET',
    `${sitePath}:/lists/User%20Information%20List/items?$expand=fields&$top=5000`,
  );
  return answer.body.value;
}

test('quirk 1: a column without a value is absent, never null or empty, whatever its type', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'Only a title', Status: '', Notes: '' });
  await send('owner', 'PATCH', `${path}/items/1/fields`, {
    Ref: 'A1',
    Score: 3,
    Due: '2026-01-31',
    Done: true,
  });
  await send('owner', 'PATCH', `${path}/items/1/fields`, {
    Ref: null,
    Score: null,
    Due: null,
    Done: null,
    LeadLookupId: null,
  });
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body;
  for (const name of ['Status', 'Ref', 'Notes', 'Due', 'Score', 'Done', 'Lead', 'LeadLookupId']) {
    expect(Object.keys(fields)).not.toContain(name);
  }
  expect(fields.Title).toBe('Only a title');
});

test('quirk 2: filtering or ordering by a column without an index is 400 unless the Prefer header is sent, Title included', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  for (const query of [
    "$filter=fields/Title eq 'x'",
    '$orderby=fields/Title',
    "$filter=fields/Notes eq 'x'",
  ]) {
    const refused = await send('owner', 'GET', `${path}/items?${query}`);
    expect(refused.status).toBe(400);
    expect(refused.body.error.code).toBe('invalidRequest');
    expect(refused.body.error.message).toMatch(
      /cannot be referenced in filter or orderby as it is not indexed/,
    );
    expect((await send('owner', 'GET', `${path}/items?${query}`, undefined, prefer)).status).toBe(200);
  }
});

test('quirk 3: a person comes as a LookupId in a string, and as a name only when $select asks for it', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  const lookupId = (await peopleOf(send)).find((row) => row.fields.Title === people.member.displayName)?.id;
  await item(path, { Title: 'x', LeadLookupId: Number(lookupId) });
  const plain = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields;
  expect(plain.LeadLookupId).toBe(lookupId);
  expect(plain).not.toHaveProperty('Lead');
  const named = (await send('owner', 'GET', `${path}/items/1?$expand=fields($select=Lead)`)).body.fields;
  expect(named.Lead).toBe(people.member.displayName);
  expect(JSON.stringify(plain)).not.toContain(people.member.mail);
});

test('quirk 4: a colleague who never touched the site has no row, an unknown LookupId is refused, and null clears the lead', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  const rows = await peopleOf(send);
  expect(rows.map((row) => row.fields.Title)).not.toContain(people.stranger.displayName);
  await item(path, { Title: 'x', LeadLookupId: Number(rows.at(-1)?.id) });
  const refused = await send('owner', 'PATCH', `${path}/items/1/fields`, { LeadLookupId: 4711 });
  expect(refused.status).toBe(400);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields.LeadLookupId).toBe(
    rows.at(-1)?.id,
  );
  expect((await send('owner', 'PATCH', `${path}/items/1/fields`, { LeadLookupId: null })).status).toBe(200);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields).not.toHaveProperty(
    'LeadLookupId',
  );
});

test('quirk 4: a person gets a row, and so a LookupId, by writing', async () => {
  const { list, send } = kit();
  const path = await list('Actions', columns);
  await send('stranger', 'POST', `${path}/items`, { fields: { Title: 'mine' } });
  expect((await peopleOf(send)).map((row) => row.fields.Title)).toContain(people.stranger.displayName);
});

test('quirk 5: a date-only value is midnight of the site: the day before at 23:00Z in summer, 00:00Z in winter', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  for (const Due of ['2026-07-31', '2026-01-31', '2026-07-31T12:00:00Z']) await item(path, { Due });
  const { value } = (await send('owner', 'GET', `${path}/items?$expand=fields($select=Due)`)).body;
  expect(value.map((each: { fields: { Due: string } }) => each.fields.Due)).toEqual([
    '2026-07-30T23:00:00Z',
    '2026-01-31T00:00:00Z',
    '2026-07-30T23:00:00Z',
  ]);
});

test('quirk 7: a page holds 200 rows unless asked, and the next is found by its link alone', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  for (let n = 1; n <= 205; n += 1) await item(path, { Title: `T${n}` });
  const first = await send('owner', 'GET', `${path}/items?$expand=fields($select=Title)`);
  expect(first.body.value).toHaveLength(200);
  const next = await send(
    'owner',
    'GET',
    first.body['@odata.nextLink'].replace('https://graph.microsoft.com', ''),
  );
  expect(next.body.value.map((each: { fields: { Title: string } }) => each.fields.Title)).toEqual([
    'T201',
    'T202',
    'T203',
    'T204',
    'T205',
  ]);
  expect(next.body).not.toHaveProperty('@odata.nextLink');
});

test('quirk 7: an empty page can have a nextLink, and $skip is refused', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  for (let n = 1; n <= 3; n += 1) await item(path, { Status: 'Red' });
  const first = await send('owner', 'GET', `${path}/items?$filter=fields/Status eq 'Red'&$top=2`);
  expect(first.body.value).toEqual([]);
  const next = await send(
    'owner',
    'GET',
    first.body['@odata.nextLink'].replace('https://graph.microsoft.com', ''),
  );
  expect(next.body.value).toHaveLength(2);
  expect((await send('owner', 'GET', `${path}/items?$skip=1`)).status).toBe(400);
});

test('quirk 11: the same call is 403 for one person and 200 for another, and a site without a right is 404', async () => {
  const { list, send } = kit();
  const path = await list('Actions', columns);
  const body = { fields: { Title: 'x' } };
  expect((await send('member', 'POST', `${path}/items`, body)).status).toBe(201);
  const refused = await send('visitor', 'POST', `${path}/items`, body);
  expect(refused.status).toBe(403);
  expect(refused.body.error.code).toBe('accessDenied');
  const unseen = await send('outsider', 'GET', `${path}/items`);
  expect(unseen.status).toBe(404);
  expect(unseen.body.error.code).toBe('itemNotFound');
});

test('quirk 11: rows hidden by item permissions are simply missing for one person', async () => {
  const { graph, list, item, send } = kit();
  const path = await list('Actions', columns);
  for (let n = 1; n <= 3; n += 1) await item(path, { Title: `T${n}` });
  await graph.handle(
    new Request('https://x.example/trial/faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'hiddenRows', ids: [2], user: people.member.mail, times: 0 }),
    }),
  );
  const ids = async (who: 'owner' | 'member') =>
    (await send(who, 'GET', `${path}/items`)).body.value.map((each: { id: string }) => each.id);
  expect(await ids('member')).toEqual(['1', '3']);
  expect(await ids('owner')).toEqual(['1', '2', '3']);
  expect((await send('member', 'GET', `${path}/items/2`)).status).toBe(404);
});

test('quirk 20: internal names differ from display names and are cut at 32 characters when made from them', async () => {
  const { list, send } = kit();
  const path = await list('Actions', [
    { displayName: 'Due Date', dateTime: {} },
    { displayName: 'IACUC Protocol # and more', text: {} },
    { name: 'Owner', displayName: 'Responsible', text: {} },
  ]);
  const { value } = (await send('owner', 'GET', `${path}/columns?$select=name,displayName`)).body;
  const name = (shown: string): string =>
    value.find((each: { displayName: string }) => each.displayName === shown).name;
  expect(name('Due Date')).toBe('Due_x0020_Date');
  expect(name('IACUC Protocol # and more')).toBe('IACUC_x0020_Protocol_x0020__x002');
  expect(name('Responsible')).toBe('Owner');
});

test('quirk 21: numbers, choices, booleans and dates need their exact forms in a filter', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, {
    Title: 'x',
    Score: 5,
    Done: true,
    Status: 'Red',
    At: '2026-03-31T10:00:00Z',
    Due: '2026-03-31',
    Ref: "O'Neil",
  });
  const ids = async (filter: string) => {
    const answer = await send('owner', 'GET', `${path}/items?$filter=${encodeURIComponent(filter)}`);
    return answer.status === 200 ? answer.body.value.length : answer.status;
  };
  expect(await ids('fields/Done eq 1')).toBe(1);
  expect(await ids('fields/Done eq 0')).toBe(0);
  expect(await ids('fields/Done eq true')).toBe(400);
  expect(await ids('fields/Score gt 4')).toBe(1);
  expect(await ids("fields/Score eq '5'")).toBe(400);
  expect(await ids("fields/Status eq 'red'")).toBe(0);
  expect(await ids("fields/Ref eq 'O''Neil'")).toBe(1);
  expect(await ids("fields/Due lt '2026-04-01T00:00:00Z'")).toBe(1);
  expect(await ids('fields/Due lt 2026-04-01T00:00:00Z')).toBe(400);
});

test('quirk 21: & + and % break an address unless they are encoded by hand', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Ref: 'R&D + 50%' });
  const filter = "fields/Ref eq 'R&D + 50%'";
  const right = await send('owner', 'GET', `${path}/items?$filter=${encodeURIComponent(filter)}`);
  expect(right.body.value).toHaveLength(1);
  const raw = await send('owner', 'GET', `${path}/items?$filter=${filter.replaceAll(' ', '%20')}`);
  expect(raw.status).toBe(400);
  const plusIsSpace = await send(
    'owner',
    'GET',
    `${path}/items?$filter=fields/Ref%20eq%20'R%26D%20+%2050%25'`,
  );
  expect(plusIsSpace.body.value).toEqual([]);
});

test('quirk 22: above the list view threshold a query that no index serves is 422 tooManyResources', async () => {
  const { list, item, send } = kit({ switches: { listViewThreshold: 3 } });
  const path = await list('Actions', columns);
  for (let n = 1; n <= 4; n += 1) await item(path, { Title: `T${n}`, Status: 'Red' });
  const refused = await send('owner', 'GET', `${path}/items?$filter=fields/Title eq 'T1'`, undefined, prefer);
  expect(refused.status).toBe(422);
  expect(refused.body.error).toMatchObject({
    code: 'notSupported',
    innerError: { code: 'tooManyResources' },
  });
  expect((await send('owner', 'GET', `${path}/items?$filter=fields/Status eq 'Red'`)).status).toBe(200);
  expect((await send('owner', 'GET', `${path}/items`)).status).toBe(200);
});

test('quirk 22: more than 12 person and lookup columns in one query are refused', async () => {
  const { list, item, send } = kit();
  const names = Array.from({ length: 13 }, (_, n) => `P${n}`);
  const path = await list(
    'Wide',
    names.map((name) => ({ name, personOrGroup: {} })),
  );
  await item(path, { Title: 'x' });
  const select = (some: string[]) => `${path}/items?$expand=fields($select=${some.join(',')})`;
  expect((await send('owner', 'GET', select(names.slice(0, 12)))).status).toBe(200);
  expect((await send('owner', 'GET', select(names))).status).toBe(422);
  expect((await send('owner', 'GET', select([...names.slice(0, 12), 'Author']))).status).toBe(422);
  expect((await send('owner', 'GET', `${path}/items?$expand=fields`)).status).toBe(422);
});

test('quirk 23: a list without versions stays at 1.0 with one row', async () => {
  const { list, item, send } = kit({ switches: { versioning: false } });
  const path = await list('Actions', columns);
  await item(path, { Title: 'a' });
  await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'b' });
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body;
  expect(fields['_UIVersionString']).toBe('1.0');
  const { value } = (await send('owner', 'GET', `${path}/items/1/versions?$expand=fields`)).body;
  expect(
    value.map((each: { id: string; fields: { Title: string } }) => [each.id, each.fields.Title]),
  ).toEqual([['1.0', 'b']]);
});

test('quirk 23: the time of a version is shifted in summer, and old versions vanish', async () => {
  const { list, item, send } = kit({ switches: { versionsKept: 2 } });
  const path = await list('Actions', columns);
  await item(path, { Title: '1' });
  for (const Title of ['2', '3', '4']) await send('owner', 'PATCH', `${path}/items/1/fields`, { Title });
  const { value } = (await send('owner', 'GET', `${path}/items/1/versions`)).body;
  expect(value.map((each: { id: string }) => each.id)).toEqual(['4.0', '3.0']);
  expect(value[0].lastModifiedDateTime).toBe('2026-07-15T12:00:00Z');
  expect((await send('owner', 'GET', `${path}/items/1`)).body.lastModifiedDateTime).toBe(
    '2026-07-15T11:00:00Z',
  );
});

test('quirk 25: rich text comes back as HTML, plain text keeps its line breaks', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Notes: 'one\ntwo', Story: 'one' });
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body;
  expect(fields.Notes).toBe('one\ntwo');
  expect(fields.Story).toBe('<div>one</div>');
});

test('quirk 25: the name of a person can be out of date', async () => {
  const users = Object.values(people).map((person) => ({ ...person }));
  const file = `${process.env['TMPDIR'] ?? '/tmp'}/local-graph-names-${process.pid}.sqlite`;
  const first = kit({ file, users });
  const path = await first.list('Actions', columns);
  const lookupId = (await peopleOf(first.send)).find(
    (row) => row.fields.Title === people.member.displayName,
  )?.id;
  await first.item(path, { LeadLookupId: Number(lookupId) });
  first.graph.close();
  const second = kit({
    file,
    users: users.map((user) =>
      user.id === people.member.id ? { ...user, displayName: 'Max Married' } : user,
    ),
  });
  const { fields } = (await second.send('owner', 'GET', `${path}/items/1?$expand=fields($select=Lead)`)).body;
  expect(fields.Lead).toBe(people.member.displayName);
  expect((await second.send('member', 'GET', '/v1.0/me')).body.displayName).toBe('Max Married');
  second.graph.close();
  const { rmSync } = await import('node:fs');
  for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
});

test('the site answers by host and path, and by the triple of its id', async () => {
  const { send } = kit();
  const byPath = await send('owner', 'GET', sitePath);
  expect(byPath.body.id).toMatch(new RegExp(`^${host},[0-9a-f-]{36},[0-9a-f-]{36}$`));
  const byId = await send('owner', 'GET', `/v1.0/sites/${encodeURIComponent(byPath.body.id)}`);
  expect(byId.body.id).toBe(byPath.body.id);
});
