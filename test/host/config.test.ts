import { expect, test } from 'vitest';
import { checkConfig, ConfigError, readConfig } from '#host/config.ts';

const right = {
  clientId: '11111111-2222-4333-8444-555555555555',
  tenantId: 'AAAAAAAA-2222-4333-8444-555555555555',
  site: 'contoso.sharepoint.com:/sites/one-plan',
};

test('a configuration with the least it needs uses the public Graph and knows no deep link', () => {
  expect(checkConfig(right)).toEqual({
    ...right,
    graph: 'https://graph.microsoft.com/v1.0',
    openIn: '',
    appId: '',
    access: 'sites',
  });
});

test('the rights asked for may be those on chosen sites only', () => {
  expect(checkConfig({ ...right, access: 'selected' }).access).toBe('selected');
});

test('what else is in the file does no harm and goes no further', () => {
  expect(checkConfig({ ...right, $schema: 'x', note: 1 })).toEqual(checkConfig(right));
});

test.for<[string]>([
  ['contoso.sharepoint.com:/sites/one-plan'],
  ['contoso.sharepoint.com:/teams/a/sub-site'],
  ['contoso.sharepoint.com:/sites/One%20Plan'],
  ['contoso.sharepoint.com'],
])('the site may be %s', ([site]) => {
  expect(checkConfig({ ...right, site }).site).toBe(site);
});

test.for<[string, string, unknown]>([
  ['clientId', 'missing', undefined],
  ['clientId', 'a placeholder', '<your client id>'],
  ['appId', 'a word', 'one-plan'],
  ['clientId', 'in braces', '{11111111-2222-4333-8444-555555555555}'],
  ['tenantId', 'a domain', 'contoso.onmicrosoft.com'],
  ['tenantId', 'a number', 12],
  ['site', 'an address from the browser', 'https://contoso.sharepoint.com/sites/one-plan'],
  ['site', 'ended by a stroke', 'contoso.sharepoint.com:/sites/one-plan/'],
  ['site', 'with a second colon', 'contoso.sharepoint.com:/sites/one-plan:'],
  ['site', 'with a space', 'contoso.sharepoint.com:/sites/one plan'],
  ['site', 'without the stroke', 'contoso.sharepoint.com:sites/one-plan'],
  ['site', 'with a query', 'contoso.sharepoint.com:/sites/x?web=1'],
  ['site', 'empty', ''],
  ['graph', 'without a version', 'https://graph.microsoft.com'],
  ['graph', 'the beta', 'https://graph.microsoft.com/beta'],
  ['graph', 'over plain http', 'http://graph.example/v1.0'],
  ['graph', 'a neighbour of this machine', 'http://localhost.evil.example/v1.0'],
  ['graph', 'null', null],
  ['access', 'a word', 'site'],
  ['access', 'empty', ''],
  ['access', 'null', null],
  ['openIn', 'a script', 'javascript:alert(1)'],
  ['openIn', 'over plain http', 'http://teams.example/l'],
  ['openIn', 'with a space', 'https://teams.microsoft.com/l/a b'],
])('a %s that is %s is named', ([field, , value]) => {
  const wrong = { ...right, [field]: value };
  expect(() => checkConfig(wrong)).toThrow(expect.objectContaining({ name: 'ConfigError', field }));
});

test('the first field that is wrong is named, in words for whoever installs it', () => {
  expect(() => checkConfig({})).toThrow('should be the application (client) id, a GUID');
  expect(() => checkConfig({ ...right, site: 'x y' })).toThrow('contoso.sharepoint.com:/sites/one-plan');
});

test.for<[string, string]>([
  ['openin', 'openIn'],
  ['Access', 'access'],
  ['clientID', 'clientId'],
])('a field written %s is named with how it is written', ([name, meant]) => {
  expect(() => checkConfig({ ...right, [name]: 'x' })).toThrow(
    expect.objectContaining({ field: name, message: `should be written ‘${meant}’` }),
  );
});

test('config.json is asked for beside the page, and what it holds is checked', async () => {
  const asked: string[] = [];
  const config = await readConfig(async (path) => {
    asked.push(path);
    return Promise.resolve(Response.json(right));
  });
  expect([asked, config.site]).toEqual([['./config.json'], right.site]);
  const wrong = readConfig(async () => Promise.resolve(Response.json({ ...right, site: '' })));
  await expect(wrong).rejects.toMatchObject({ name: 'ConfigError', field: 'site' });
});

test.for<[string, Response, string]>([
  ['is not there', new Response('Not found', { status: 404 }), 'is not beside the page (404)'],
  ['is forbidden', new Response('', { status: 403 }), 'is not beside the page (403)'],
  ['comes as a web page', new Response(' <!doctype html>'), 'a web page came instead'],
  ['is cut off', new Response('{"clientId":'), 'is not valid JSON'],
  ['is empty', new Response(''), 'is not valid JSON'],
  ['is a text', new Response('"x"'), 'is not a JSON object'],
  ['is a list', new Response('[]'), 'is not a JSON object'],
])('a config.json that %s is one to be corrected', async ([, response, words]) => {
  await expect(readConfig(async () => Promise.resolve(response))).rejects.toMatchObject({
    name: 'ConfigError',
    field: 'config.json',
    message: expect.stringContaining(words),
  });
});

test.for<[string, () => Promise<Response>]>([
  ['nobody answers', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server is in trouble', async () => Promise.resolve(new Response('', { status: 503 }))],
  ['the server is busy', async () => Promise.resolve(new Response('', { status: 429 }))],
])('a config.json that does not come because %s is not blamed', async ([, answer]) => {
  await expect(readConfig(answer)).rejects.toMatchObject({ name: 'ConfigUnread' });
});

test.for<[unknown]>([[[]], [null], ['text'], [3], [undefined]])('a file that holds %o is none', ([raw]) => {
  expect(() => checkConfig(raw)).toThrow(ConfigError);
});

test.for<[string]>([
  ['http://localhost:5178/v1.0'],
  ['http://127.0.0.1/v1.0'],
  ['https://graph.microsoft.us/v1.0'],
])('Graph may be at %s', ([graph]) => {
  expect(checkConfig({ ...right, graph }).graph).toBe(graph);
});
