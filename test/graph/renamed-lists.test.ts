import { expect, test } from 'vitest';
import { sendBatch } from '#graph/batch.ts';
import type { Call, Send } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { createPause } from '#graph/pause.ts';
import { findingRenamed, ownLists } from '#graph/renamed-lists.ts';

const base = 'https://graph.microsoft.com/v1.0';
const site = 'h:/sites/a';
const wanted = ['Actions', 'Updates'].map((title) => ({ title, keyColumn: 'Ref' }));
const lists = [
  { id: 'g-1', name: 'Actions', displayName: 'Things to do' },
  { id: 'g-2', name: 'Updates', displayName: 'Updates' },
];
const notFound = new GraphError({ status: 404, code: 'itemNotFound', message: 'Not found' });

type Part = { readonly id: string; readonly url: string; readonly dependsOn?: readonly string[] };

/** A site on which only ids and present titles lead to lists; `sent` tells every call as 'METHOD path'. */
function renamedSite(look: () => unknown = () => lists): {
  send: Send;
  sent: string[];
  batches: (readonly Part[])[];
} {
  const sent: string[] = [];
  const batches: (readonly Part[])[] = [];
  const isThere = (path: string) => !path.includes('/lists/Actions');
  const answer = (path: string): unknown => {
    if (path.includes('/lists?')) return { value: look() };
    if (path.includes('/columns')) return { value: [{ name: 'Ref' }] };
    return {};
  };
  const wire: Send = async (call) => {
    sent.push(`${call.method} ${call.path}`);
    if (call.path !== '/$batch') {
      if (!isThere(call.path)) throw notFound;
      return { status: 200, etag: null, body: answer(call.path) };
    }
    const { requests } = call.body as { readonly requests: readonly Part[] };
    batches.push(requests);
    const failed = new Set<string>();
    const responses = requests.map(({ id, url, dependsOn = [] }) => {
      const status = dependsOn.some((one) => failed.has(one)) ? 424 : isThere(url) ? 200 : 404;
      if (status !== 200) failed.add(id);
      return { id, status };
    });
    return { status: 200, etag: null, body: { responses } };
  };
  return { send: findingRenamed({ send: wire, base, site }, wanted), sent, batches };
}

const read = (list: string): Call => ({ method: 'GET', path: `/sites/${site}:/lists/${list}/items` });
const part = (id: string, list: string, dependsOn?: string) => ({
  id,
  method: 'POST',
  url: `/sites/${site}:/lists/${list}/items`,
  ...(dependsOn === undefined ? {} : { dependsOn: [dependsOn] }),
});

test('a list that is not found by its title is found by its address, and addressed by its id from then on', async () => {
  const { send, sent } = renamedSite();
  await send(read('Actions'));
  await send(read('Actions'));
  expect(sent).toEqual([
    'GET /sites/h:/sites/a:/lists/Actions/items',
    'GET /sites/h:/sites/a:/lists?$select=id,name,displayName',
    'GET /sites/h:/sites/a:/lists/g-1/columns?$select=name',
    'GET /sites/h:/sites/a:/lists/g-1/items',
    'GET /sites/h:/sites/a:/lists/g-1/items',
  ]);
});

test('calls that miss the same list at once look once', async () => {
  const { send, sent } = renamedSite();
  await Promise.all([send(read('Actions')), send(read('Actions')), send(read('Actions'))]);
  expect(sent.filter((one) => one.includes('/lists?'))).toHaveLength(1);
});

test('of a batch only what was not found, and what waited for it, is sent again, in its order', async () => {
  const { send, batches } = renamedSite();
  const requests = [part('1', 'Updates'), part('2', 'Actions', '1'), part('3', 'Updates', '2')];
  const reply = await send({ method: 'POST', path: '/$batch', body: { requests } });
  expect(
    batches.map((batch) => batch.map(({ id, url, dependsOn }) => [id, url.split('/').at(-2), dependsOn])),
  ).toEqual([
    [
      ['1', 'Updates', undefined],
      ['2', 'Actions', ['1']],
      ['3', 'Updates', ['2']],
    ],
    [
      ['2', 'g-1', undefined],
      ['3', 'Updates', ['2']],
    ],
  ]);
  expect(reply.body).toEqual({
    responses: [
      { id: '1', status: 200 },
      { id: '2', status: 200 },
      { id: '3', status: 200 },
    ],
  });
});

test.for<[string, () => unknown]>([
  ['there is no such list at all', () => []],
  [
    'the lists cannot be looked up',
    () => {
      throw new GraphError({ status: 403, code: 'accessDenied', message: 'Access denied' });
    },
  ],
])('where %s, what was answered first is the answer', async ([, look]) => {
  const { send } = renamedSite(look);
  await expect(send(read('Actions'))).rejects.toBe(notFound);
  const reply = await send({ method: 'POST', path: '/$batch', body: { requests: [part('1', 'Actions')] } });
  expect(reply.body).toEqual({ responses: [{ id: '1', status: 404 }] });
});

test.each([
  { status: 401, code: 'InvalidAuthenticationToken', retryAfterMs: null },
  { status: 429, code: 'activityLimitReached', retryAfterMs: 1500 },
  { status: 503, code: 'serviceNotAvailable', retryAfterMs: null },
  { status: 0, code: 'noAnswer', retryAfterMs: null },
])(
  'while the lists cannot be asked for ($status), nobody is told that something is not there',
  async (facts) => {
    const busy = new GraphError({ ...facts, message: 'Later' });
    const { send } = renamedSite(() => {
      throw busy;
    });
    await expect(send(read('Actions'))).rejects.toBe(busy);
    const now = () => new Date(0);
    const world = { pause: createPause({ now, wait: async () => Promise.resolve() }), now, random: () => 0 };
    const post = (id: string, list: string) =>
      ({ id, method: 'POST', path: `/sites/${site}:/lists/${list}/items` }) as const;
    const parts = [
      post('1', 'Updates'),
      { ...post('2', 'Actions'), after: '1' },
      { ...post('3', 'Updates'), after: '2' },
    ];
    const answers = await sendBatch(send, world, parts);
    expect(answers.get('1')).toMatchObject({ status: 200 });
    expect(answers.get('2')).toMatchObject(facts);
    expect(answers.get('3')).toMatchObject({ status: 424 });
  },
);

test('lists of others are none of its business', async () => {
  const { send, sent } = renamedSite();
  await expect(send(read('Actions of others'))).rejects.toBe(notFound);
  expect(sent).toHaveLength(1);
});

test('what was sent to the old title while the list was being looked for is sent again, without another look', async () => {
  const sent: string[] = [];
  let refuseLate: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    refuseLate = resolve;
  });
  const wire: Send = async ({ method, path }) => {
    sent.push(`${method} ${path}`);
    if (path.includes('/lists?')) return { status: 200, etag: null, body: { value: lists } };
    if (path.includes('/columns')) return { status: 200, etag: null, body: { value: [{ name: 'Ref' }] } };
    if (path.endsWith('/late')) await late;
    if (path.includes('/lists/Actions')) throw notFound;
    return { status: 200, etag: null, body: {} };
  };
  const send = findingRenamed({ send: wire, base, site }, wanted);
  const slow = send({ method: 'GET', path: `/sites/${site}:/lists/Actions/items/late` });
  await send(read('Actions'));
  refuseLate();
  expect((await slow).status).toBe(200);
  expect(sent.at(-1)).toBe(`GET /sites/${site}:/lists/g-1/items/late`);
  expect(sent.filter((one) => one.includes('/lists?'))).toHaveLength(1);
});

test('where another list has taken the title, the one at our address counts if it alone has our column', async () => {
  const named = { id: 'g-3', name: 'Actions1', displayName: 'Actions' };
  const withRefs =
    (...ids: readonly string[]): Send =>
    async ({ path }) => {
      const isAsked = ids.some((id) => path.includes(`/lists/${id}/columns`));
      const value = path.includes('/columns') ? (isAsked ? [{ name: 'Ref' }] : []) : [...lists, named];
      return Promise.resolve({ status: 200, etag: null, body: { value } });
    };
  const found = async (send: Send) => (await ownLists({ send, base, site }, wanted)).get('Actions')?.id;
  expect(await found(withRefs('g-1'))).toBe('g-1');
  // somebody else's that was renamed to make room for ours
  expect(await found(withRefs('g-3'))).toBe('g-3');
  expect(await found(withRefs('g-1', 'g-3'))).toBe('g-3');
  expect(await found(withRefs())).toBe('g-3');
});
