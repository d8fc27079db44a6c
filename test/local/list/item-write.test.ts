import { expect, test } from 'vitest';
import { kit, people, request, sitePath } from '../local-kit.ts';

const columns = [
  { name: 'Status', choice: { choices: ['Red', 'Green'] } },
  { name: 'Free', choice: { choices: ['a'], allowTextEntry: true } },
  { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Notes', text: { allowMultipleLines: true } },
  { name: 'Short', text: { maxLength: 5 } },
  { name: 'Score', number: { minimum: 0, maximum: 10 } },
  { name: 'Done', boolean: {} },
  { name: 'Due', dateTime: { format: 'dateTime' } },
  { name: 'Lead', personOrGroup: {} },
  { name: 'Team', personOrGroup: { allowMultipleSelection: true } },
  { name: 'Ref', text: {}, required: true },
];

test('a new item answers 201 with itself, where it is and its first tag', async () => {
  const { list, item } = kit();
  const path = await list('Actions', columns);
  const made = await item(path, { Title: 'x', Status: 'Red' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ id: '1', fields: { Title: 'x', Status: 'Red' } });
  expect(made.body['@odata.etag']).toMatch(/,1"$/);
  expect(made.headers.get('location')).toMatch(/\/items\/1$/);
});

test('by switch the answer to a create has no fields', async () => {
  const { list, item } = kit({ switches: { createReturnsFields: false } });
  const made = await item(await list('Actions', columns), { Title: 'x' });
  expect([made.status, Object.keys(made.body)]).toEqual([201, expect.not.arrayContaining(['fields'])]);
});

test('each change moves the tag and the version by one, names the editor and leaves the author', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  await send('member', 'PATCH', `${path}/items/1/fields`, { Title: 'y' });
  const changed = await send('member', 'PATCH', `${path}/items/1`, { fields: { Notes: 'z' } });
  expect(changed.body['@odata.etag']).toMatch(/,3"$/);
  expect(changed.body).toMatchObject({
    createdBy: { user: { id: people.owner.id } },
    lastModifiedBy: { user: { id: people.member.id, email: people.member.mail } },
    fields: { Title: 'y', Notes: 'z', _UIVersionString: '3.0', AuthorLookupId: '11', EditorLookupId: '12' },
  });
});

test('a PATCH changes the keys it names and no others', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x', Status: 'Red', Score: 3, Done: false });
  const { body } = await send('owner', 'PATCH', `${path}/items/1/fields`, { Status: 'Green' });
  expect(body).toMatchObject({ Title: 'x', Status: 'Green', Score: 3, Done: false });
});

test('the tag of the answer to a PATCH can be used for the next', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  let tag = (await item(path, { Title: '0' })).body['@odata.etag'];
  for (const Title of ['1', '2', '3']) {
    const answer = await send('owner', 'PATCH', `${path}/items/1/fields`, { Title }, { 'if-match': tag });
    expect(answer.status).toBe(200);
    tag = answer.body['@odata.etag'];
  }
  expect((await send('owner', 'DELETE', `${path}/items/1`, undefined, { 'if-match': tag })).status).toBe(204);
});

test('by switch the answer to PATCH /fields has no tag', async () => {
  const { list, item, send } = kit({ switches: { fieldsPatchReturnsTag: false } });
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  expect((await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'y' })).body).not.toHaveProperty(
    '@odata.etag',
  );
});

test('If-Match of * matches anything, and without marks by switch', async () => {
  const { list, item, send } = kit({ switches: { refuseUnquotedIfMatch: false } });
  const path = await list('Actions', columns);
  const tag = (await item(path, { Title: 'x' })).body['@odata.etag'].replaceAll('"', '');
  const patch = async (ifMatch: string) =>
    (await send('owner', 'PATCH', `${path}/items/1/fields`, { Title: 'y' }, { 'if-match': ifMatch })).status;
  expect(await patch(tag)).toBe(200);
  expect(await patch(tag)).toBe(412);
  expect(await patch('*')).toBe(200);
});

test.each([
  ['text', 'Notes', 'line one\nline two', 'line one\nline two'],
  ['number', 'Score', 2.5, 2.5],
  ['zero', 'Score', 0, 0],
  ['yes', 'Done', true, true],
  ['no', 'Done', false, false],
  ['choice', 'Status', 'Green', 'Green'],
  ['an entered choice', 'Free', 'something else', 'something else'],
  ['instant', 'Due', '2026-02-03T04:05:06Z', '2026-02-03T04:05:06Z'],
  ['quotes and signs', 'Notes', `O'Neil & "co" <b> 50% \\ é 😀`, `O'Neil & "co" <b> 50% \\ é 😀`],
])('%s reads back as it was written', async (_, name, written, expected) => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  expect((await item(path, { [name]: written })).status).toBe(201);
  expect((await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields[name]).toBe(expected);
});

test.each([
  ['a choice not offered', { Status: 'Blue' }],
  ['a choice in other letters', { Status: 'red' }],
  ['a number in a text', { Title: 3 }],
  ['a text in a number', { Score: '3' }],
  ['a text in a Yes/No', { Done: 'true' }],
  ['a one in a Yes/No', { Done: 1 }],
  ['no date in a date', { Due: 'soon' }],
  ['the 31st of February', { Due: '2026-02-31T00:00:00Z' }],
  ['an object in a text', { Title: { a: 1 } }],
  ['a text over the length of its column', { Short: 'abcdef' }],
  ['a text over 255', { Title: 'x'.repeat(256) }],
  ['lines in a single line', { Title: 'a\nb' }],
  ['a name for a person', { LeadLookupId: 'Max' }],
  ['an unknown person', { LeadLookupId: 999 }],
  ['a part of a person', { LeadLookupId: 11.5 }],
  [
    'an unknown person among several',
    { 'TeamLookupId@odata.type': 'Collection(Edm.Int32)', TeamLookupId: [11, 999] },
  ],
  ['a wrong type annotation', { 'Tags@odata.type': 'Collection(Edm.Int32)', Tags: ['a'] }],
  ['an annotation that is no text', { 'Tags@odata.type': 1, Tags: ['a'] }],
  ['a single value for several', { 'Tags@odata.type': 'Collection(Edm.String)', Tags: 'a' }],
  ['a null on create', { Notes: null }],
])('refuses %s with 400 and writes nothing', async (_, fields) => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  const refused = await item(path, { Ref: 'A1', ...fields });
  expect(refused.status).toBe(400);
  expect((await send('owner', 'GET', `${path}/items`)).body.value).toEqual([]);
});

test('a text of 255 and one of 63,000 in several lines are taken', async () => {
  const { list, item } = kit();
  const path = await list('Actions', columns);
  expect((await item(path, { Title: 'x'.repeat(255), Notes: 'y'.repeat(63_000) })).status).toBe(201);
  expect((await item(path, { Notes: 'y'.repeat(63_001) })).status).toBe(400);
});

test('several people are written by number or text, come as objects, and [] clears them', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  await item(path, { 'TeamLookupId@odata.type': 'Collection(Edm.Int32)', TeamLookupId: [11, 12, 11] });
  const team = async () => (await send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields.Team;
  expect(await team()).toEqual([
    { LookupId: 11, LookupValue: 'Olive Owner', Email: 'olive.owner@contoso.example' },
    { LookupId: 12, LookupValue: 'Max Member', Email: 'max.member@contoso.example' },
  ]);
  await send('owner', 'PATCH', `${path}/items/1/fields`, {
    'TeamLookupId@odata.type': 'Collection(Edm.String)',
    TeamLookupId: ['12'],
  });
  expect(await team()).toHaveLength(1);
  await send('owner', 'PATCH', `${path}/items/1/fields`, {
    'TeamLookupId@odata.type': 'Collection(Edm.Int32)',
    TeamLookupId: [],
  });
  expect(await team()).toBeUndefined();
});

test('a group can be a lead, since groups share the ids of people', async () => {
  const { list, item, send } = kit();
  const path = await list('Actions', columns);
  expect((await item(path, { LeadLookupId: 3 })).status).toBe(201);
  const { fields } = (await send('owner', 'GET', `${path}/items/1?$expand=fields($select=Lead)`)).body;
  expect(fields.Lead).toBe('One Plan Owners');
});

test.each([
  ['a choice outside', { enforceChoice: false }, { Status: 'Blue' }],
  ['a null on create', { refuseNullOnCreate: false }, { Notes: null }],
  [
    'an annotation after its value',
    { annotationFirst: false },
    { Tags: ['a'], 'Tags@odata.type': 'Collection(Edm.String)' },
  ],
])('by switch %s is taken', async (_, switches, fields) => {
  const { list, item } = kit({ switches });
  expect((await item(await list('Actions', columns), fields)).status).toBe(201);
});

test.each([
  ['a number outside its range', { enforceNumberRange: true }, { Ref: 'A', Score: 11 }],
  ['an empty required column', { enforceRequired: true }, { Title: 'x' }],
])('by switch %s is refused', async (_, switches, fields) => {
  const strict = kit({ switches });
  expect((await strict.item(await strict.list('Actions', columns), fields)).status).toBe(400);
  const lax = kit();
  expect((await lax.item(await lax.list('Actions', columns), fields)).status).toBe(201);
});

test('an unknown person is a general exception by switch', async () => {
  const { list, item } = kit({ switches: { unknownLookup: 'generalException' } });
  const refused = await item(await list('Actions', columns), { LeadLookupId: 999 });
  expect([refused.status, refused.body.error.code]).toEqual([400, 'generalException']);
});

test('default values are left out, or by switch written to new items', async () => {
  const withDefaults = [
    { name: 'Status', choice: { choices: ['Red'] }, defaultValue: { value: 'Red' } },
    { name: 'Score', number: {}, defaultValue: { value: '3' } },
    { name: 'Done', boolean: {}, defaultValue: { value: '1' } },
  ];
  const bare = kit();
  const path = await bare.list('Actions', withDefaults);
  await bare.item(path, { Title: 'x' });
  expect((await bare.send('owner', 'GET', `${path}/items/1?$expand=fields`)).body.fields).not.toHaveProperty(
    'Status',
  );
  const filled = kit({ switches: { applyDefaultValue: true } });
  const other = await filled.list('Actions', withDefaults);
  await filled.item(other, { Title: 'x' });
  const { fields } = (await filled.send('owner', 'GET', `${other}/items/1?$expand=fields`)).body;
  expect(fields).toMatchObject({ Status: 'Red', Score: 3, Done: true });
});

test.each([
  ['no fields', {}],
  ['fields that are a list', { fields: [] }],
  ['a stranger beside the fields', { fields: {}, id: '7' }],
])('a body with %s is 400', async (_, body) => {
  const { list, send } = kit();
  const path = await list('Actions', columns);
  expect((await send('owner', 'POST', `${path}/items`, body)).status).toBe(400);
});

test('visitors and read-only people cannot write, by any of the ways', async () => {
  const { list, item, send, fault } = kit();
  const path = await list('Actions', columns);
  await item(path, { Title: 'x' });
  await fault({ kind: 'readOnly', user: people.member.mail, times: 0 });
  for (const who of ['visitor', 'member'] as const) {
    expect((await send(who, 'GET', `${path}/items/1`)).status).toBe(200);
    expect((await send(who, 'PATCH', `${path}/items/1/fields`, { Title: 'y' })).status).toBe(403);
    expect((await send(who, 'PATCH', `${path}/items/1`, { fields: { Title: 'y' } })).status).toBe(403);
    expect((await send(who, 'POST', `${path}/items`, { fields: {} })).status).toBe(403);
    expect((await send(who, 'DELETE', `${path}/items/1`)).status).toBe(403);
  }
});

test('a writer without the right to the site is told it is not there', async () => {
  const { list, send } = kit();
  const path = await list('Actions', columns);
  expect((await send('outsider', 'POST', `${path}/items`, { fields: {} })).status).toBe(404);
});

test.each([
  ['none', 403, 403, 403],
  ['read', 200, 403, 403],
  ['write', 200, 201, 403],
  ['fullcontrol', 200, 201, 201],
] as const)('an app granted %s can do no more, whoever uses it', async (appRole, reads, writes, makes) => {
  const some = kit();
  const path = await some.list('Actions', columns);
  await some.send('owner', 'GET', '/v1.0/me');
  await some.graph.handle(request('PATCH', '/trial/switches', { appRole }));
  expect((await some.send('owner', 'GET', `${path}/items`)).status).toBe(reads);
  expect((await some.item(path, { Title: 'x' })).status).toBe(writes);
  expect((await some.send('owner', 'POST', `${sitePath}:/lists`, { displayName: 'X' })).status).toBe(makes);
});
