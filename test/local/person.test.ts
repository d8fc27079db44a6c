import { expect, test } from 'vitest';
import { host, type Kit, kit, people, read, request, sitePath } from './local-kit.ts';

test('me is the person of the token, narrowed by $select', async () => {
  const { send } = kit();
  expect((await send('member', 'GET', '/v1.0/me')).body).toMatchObject({
    id: people.member.id,
    mail: people.member.mail,
    givenName: 'Max',
    surname: 'Member',
    jobTitle: null,
  });
  const narrowed = (await send('member', 'GET', '/v1.0/me?$select=displayName,userType')).body;
  expect(narrowed).toEqual({
    '@odata.context': expect.any(String),
    id: people.member.id,
    displayName: 'Max Member',
    userType: 'Member',
  });
});

test('anybody is found by id or principal name; nobody is 404', async () => {
  const { send } = kit();
  for (const key of [
    people.owner.id,
    people.owner.id.toUpperCase(),
    people.owner.userPrincipalName,
    people.owner.mail.toUpperCase(),
  ]) {
    expect((await send('visitor', 'GET', `/v1.0/users/${encodeURIComponent(key)}`)).body.id).toBe(
      people.owner.id,
    );
  }
  const missing = await send('visitor', 'GET', '/v1.0/users/nobody@contoso.example');
  expect([missing.status, missing.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
});

test.each([
  ["mail eq 'MAX.member@contoso.example'", ['Max Member']],
  ["mail eq 'x' or userPrincipalName eq 'max.member@contoso.example'", ['Max Member']],
  ["startswith(displayName,'o')", ['Olive Owner', 'Otto Outsider']],
  ["startswith(displayName,'O') or startswith(mail,'vi')", ['Olive Owner', 'Otto Outsider', 'Vi Visitor']],
  ["displayName eq 'O''Neil'", []],
])('colleagues are found by %s', async (filter, names) => {
  const { send } = kit();
  const { body } = await send('member', 'GET', `/v1.0/users?$filter=${encodeURIComponent(filter)}`);
  expect(body.value.map((each: { displayName: string }) => each.displayName)).toEqual(names);
});

test('other filters of people are 400 and other options 501', async () => {
  const { send } = kit();
  expect((await send('member', 'GET', "/v1.0/users?$filter=contains(displayName,'x')")).status).toBe(400);
  expect((await send('member', 'GET', "/v1.0/users?$filter=department eq 'x'")).status).toBe(400);
  expect((await send('member', 'GET', '/v1.0/users?$search=x')).status).toBe(501);
  expect((await send('member', 'GET', '/v1.0/users?$top=2')).body.value).toHaveLength(2);
});

test('a token is given for a known address, whatever its case, and for nobody else', async () => {
  const { graph } = kit();
  const ask = async (email: unknown) => read(await graph.handle(request('POST', '/trial/token', { email })));
  const answer = await ask(people.owner.mail.toUpperCase());
  expect(answer.status).toBe(200);
  expect(answer.body.user).toEqual({
    id: people.owner.id,
    displayName: 'Olive Owner',
    mail: people.owner.mail,
    userPrincipalName: people.owner.mail,
    userType: 'Member',
  });
  expect((await ask('nobody@contoso.example')).status).toBe(404);
  expect((await ask(3)).status).toBe(400);
});

test.each([
  ['no header', null],
  ['another scheme', 'Basic eDp5'],
  ['no token', 'Bearer '],
  ['a foreign token', 'Bearer eyJ0eXAiOiJKV1QifQ.e30.x'],
  ['a made-up token', 'Bearer trial.MDAwMQ.AAAA'],
])('%s is 401 InvalidAuthenticationToken', async (_, authorization) => {
  const { graph } = kit();
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  const answer = await read(await graph.handle(request('GET', '/v1.0/me', undefined, headers)));
  expect([answer.status, answer.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

test('an altered token is refused', async () => {
  const some = kit();
  const [head, subject, signature] = (await some.tokenOf('member')).split('.');
  const other = (await some.tokenOf('owner')).split('.')[1];
  const status = async (token: string) =>
    (await some.graph.handle(request('GET', '/v1.0/me', undefined, { authorization: `Bearer ${token}` })))
      .status;
  expect(await status(`${head}.${subject}.${signature}`)).toBe(200);
  expect(await status(`${head}.${other}.${signature}`)).toBe(401);
});

test('a token of one server is none on another', async () => {
  const [one, two] = [kit(), kit()];
  const authorization = `Bearer ${await one.tokenOf('member')}`;
  expect((await two.graph.handle(request('GET', '/v1.0/me', undefined, { authorization }))).status).toBe(401);
});

test('search finds only sites the person can see; discovery by other ways finds none', async () => {
  const { send } = kit();
  const names = async (who: 'owner' | 'outsider', query: string) =>
    (await send(who, 'GET', `/v1.0/sites${query}`)).body.value.map(
      (each: { displayName: string }) => each.displayName,
    );
  expect(await names('owner', '?search=plan')).toEqual(['One Plan']);
  expect(await names('outsider', '?search=plan')).toEqual([]);
  expect(await names('owner', '')).toEqual([]);
  const all = await send('owner', 'GET', '/v1.0/sites/getAllSites');
  expect([all.status, all.body.error.code]).toEqual([403, 'accessDenied']);
});

test.each([
  [`${host}:/sites/nothing`, 'Requested site could not be found'],
  [
    `${host}:/sites/one-plan/Shared%20Documents`,
    'The provided path does not exist, or does not represent a site',
  ],
  ['a,b,c', 'Requested site could not be found'],
  ['nowhere.sharepoint.com', 'Requested site could not be found'],
  ['root', 'Requested site could not be found'],
])('the site %s is 404 with its own message', async (site, message) => {
  const { send } = kit();
  const answer = await send('owner', 'GET', `/v1.0/sites/${site}`);
  expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([
    404,
    'itemNotFound',
    message,
  ]);
});

test('by switch a site without a right is 403', async () => {
  const { send } = kit({ switches: { siteWithoutRights: 403 } });
  expect((await send('outsider', 'GET', sitePath)).status).toBe(403);
});

test('the root site answers to root and to its host', async () => {
  const { send } = kit({
    sites: [
      { hostname: host, path: '', displayName: 'Root', rights: { [people.owner.id]: 'owner' }, visited: [] },
    ],
  });
  for (const site of ['root', host])
    expect((await send('owner', 'GET', `/v1.0/sites/${site}`)).body.displayName).toBe('Root');
});

test('LookupIds differ from site to site', async () => {
  const rights = { [people.owner.id]: 'owner' as const };
  const visited = [people.owner.id];
  const some = kit({
    sites: ['sites/a', 'sites/b'].map((path) => ({
      hostname: host,
      path,
      displayName: path,
      rights,
      visited,
    })),
  });
  const idOn = async (site: string): Promise<unknown> => {
    const path = `/v1.0/sites/${host}:/${site}:/lists/User%20Information%20List/items?$expand=fields($select=EMail)`;
    return (await some.pages('owner', path)).flat().find((row) => row.fields['EMail'] === people.owner.mail)
      ?.id;
  };
  const [a, b] = [await idOn('sites/a'), await idOn('sites/b')];
  expect(a).toEqual(expect.any(String));
  expect(b).toEqual(expect.any(String));
  expect(a).not.toBe(b);
});

const mail = {
  subject: 'Update due',
  body: { contentType: 'HTML', content: '<p>Due</p>' },
  toRecipients: [{ emailAddress: { address: 'a@b.example' } }],
};

async function sent(some: Kit): Promise<unknown[]> {
  return (await read(await some.graph.handle(request('GET', '/trial/sent')))).body.value;
}

test('mail is kept for tests to read', async () => {
  const some = kit();
  await some.send('owner', 'POST', '/v1.0/me/sendMail', { message: mail, saveToSentItems: false });
  expect(await sent(some)).toEqual([
    {
      kind: 'mail',
      sentAt: '2026-07-15T11:00:00Z',
      sender: people.owner.mail,
      recipient: 'a@b.example',
      body: JSON.stringify(mail),
    },
  ]);
});

test.each([
  ['no message', {}],
  ['no subject', { message: { ...mail, subject: undefined } }],
  ['no body', { message: { ...mail, body: undefined } }],
  ['a body of another kind', { message: { ...mail, body: { contentType: 'markdown', content: '' } } }],
  ['nobody to send to', { message: { ...mail, toRecipients: [] } }],
  ['an address that is none', { message: { ...mail, toRecipients: [{ emailAddress: { address: 'x' } }] } }],
  ['recipients that are no list', { message: { ...mail, ccRecipients: {} } }],
])('mail with %s is 400 and not sent', async (_, body) => {
  const some = kit();
  expect((await some.send('owner', 'POST', '/v1.0/me/sendMail', body)).status).toBe(400);
  expect(await sent(some)).toEqual([]);
});

test('a guest without a mailbox is told so, unless guests have one', async () => {
  const users = Object.values(people).map((each) =>
    each.id === people.member.id ? { ...each, userType: 'Guest' as const } : each,
  );
  const refused = await kit({ users }).send('member', 'POST', '/v1.0/me/sendMail', { message: mail });
  expect([refused.status, refused.body.error.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  const taken = await kit({ users, switches: { guestsHaveMailbox: true } }).send(
    'member',
    'POST',
    '/v1.0/me/sendMail',
    { message: mail },
  );
  expect(taken.status).toBe(202);
});

const activity = {
  topic: { source: 'text', value: 'Action 36', webUrl: 'https://teams.microsoft.com/l/entity/a/b' },
  activityType: 'updateOverdue',
  previewText: { content: 'Overdue' },
};

test.each([
  ['no topic', { topic: undefined }],
  ['a topic of another source', { topic: { ...activity.topic, source: 'mail' } }],
  ['a text topic without a deep link', { topic: { source: 'text', value: 'x' } }],
  ['a link out of Teams', { topic: { ...activity.topic, webUrl: 'https://example.com' } }],
  ['no type', { activityType: '' }],
  ['no preview', { previewText: {} }],
  ['a parameter without a value', { templateParameters: [{ name: 'x' }] }],
])('an activity with %s is 400', async (_, some) => {
  const { send } = kit({ switches: { appInstalledFor: 'everyone' } });
  const path = `/v1.0/users/${people.member.id}/teamwork/sendActivityNotification`;
  expect((await send('owner', 'POST', path, activity)).status).toBe(204);
  expect((await send('owner', 'POST', path, { ...activity, ...some })).status).toBe(400);
});

test('an activity of a kind that the package does not declare is 403, whoever has the app; systemDefault needs no declaration', async () => {
  const switches = { appInstalledFor: 'everyone', bulkNotifyTakesPeople: true } as const;
  const some = kit({ switches, activityTypes: ['updatesDue'] });
  const to = async (activityType: string) =>
    some.send('owner', 'POST', `/v1.0/users/${people.member.id}/teamwork/sendActivityNotification`, {
      ...activity,
      activityType,
    });
  const refused = await to('updateOverdue');
  expect([refused.status, refused.body.error.code]).toEqual([403, 'Forbidden']);
  expect(refused.body.error.message).toContain("about 'updateOverdue'");
  expect((await to('updatesDue')).status).toBe(204);
  expect((await to('systemDefault')).status).toBe(204);
  const toMany = await some.send('owner', 'POST', '/v1.0/teamwork/sendActivityNotificationToRecipients', {
    ...activity,
    recipients: [{ userId: people.member.id }],
  });
  expect(toMany.status).toBe(403);
  expect(await sent(some)).toHaveLength(2);
});

test('nobody has the app installed by switch', async () => {
  const { send, tokenOf } = kit({ switches: { appInstalledFor: 'nobody' } });
  await tokenOf('member');
  const path = `/v1.0/users/${people.member.id}/teamwork/sendActivityNotification`;
  expect((await send('owner', 'POST', path, activity)).status).toBe(403);
});

test('many people are notified at once by switch; those without the app get nothing', async () => {
  const path = '/v1.0/teamwork/sendActivityNotificationToRecipients';
  const body = { ...activity, recipients: [{ userId: people.owner.id }, { userId: people.stranger.id }] };
  expect((await kit().send('owner', 'POST', path, body)).status).toBe(403);
  const some = kit({ switches: { bulkNotifyTakesPeople: true } });
  expect((await some.send('owner', 'POST', path, body)).status).toBe(202);
  expect(await sent(some)).toHaveLength(1);
  const tooMany = Array.from({ length: 101 }, () => ({ userId: people.owner.id }));
  expect((await some.send('owner', 'POST', path, { ...activity, recipients: tooMany })).status).toBe(400);
  expect((await some.send('owner', 'POST', path, { ...activity, recipients: [{}] })).status).toBe(400);
});
