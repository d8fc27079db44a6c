import { expect, test } from 'vitest';
import { allPages, restOfPages } from '#graph/pages.ts';
import { answer, refusal, wire } from './script.ts';

const base = 'https://graph.example/v1.0';
const link = (token: string) => `${base}/items?$expand=fields($select=A)&$skiptoken=${token}`;
const page = (value: readonly unknown[], next?: string) =>
  answer(200, { value, ...(next === undefined ? {} : { '@odata.nextLink': link(next) }) });

test('a collection is read to its end, following each link word for word', async () => {
  const { send, sent } = wire(page([1, 2], 'UGFnZWQ9%2B'), page([3]));
  expect(await allPages(send, base, '/items')).toEqual([1, 2, 3]);
  expect(sent.map((one) => one.url)).toEqual([`${base}/items`, link('UGFnZWQ9%2B')]);
});

test('an empty or short page with a next link is not the end', async () => {
  const { send } = wire(page([], 'a'), page([1], 'b'), page([], 'c'), page([2]));
  expect(await allPages(send, base, '/items')).toEqual([1, 2]);
});

test('a collection may be empty', async () => {
  const { send } = wire(page([]));
  expect(await allPages(send, base, '/items')).toEqual([]);
});

test('a next link to another service is refused before a token goes there', async () => {
  const { send, sent } = wire(
    answer(200, { value: [1], '@odata.nextLink': 'https://evil.example/v1.0/items' }),
  );
  await expect(allPages(send, base, '/items')).rejects.toMatchObject({ status: 0, code: 'foreignLink' });
  expect(sent).toHaveLength(1);
});

test('an error on a later page is an error of the whole', async () => {
  const { send } = wire(page([1], 'a'), refusal(403, 'accessDenied'));
  await expect(allPages(send, base, '/items')).rejects.toMatchObject({ status: 403 });
});

test.for<[string, unknown]>([
  ['nothing', null],
  ['no rows', {}],
  ['rows that are no list', { value: { id: 1 } }],
  ['a text', 'x'],
])('an answer with %s in place of a page is a typed error', async ([, body]) => {
  const { send } = wire(answer(200, body));
  await expect(allPages(send, base, '/items')).rejects.toMatchObject({
    name: 'GraphError',
    code: 'notAPage',
  });
});

test('a first page from a batch is checked as well', async () => {
  const { send } = wire();
  const body = null as unknown as { value: readonly number[] };
  await expect(restOfPages(send, base, body)).rejects.toMatchObject({ code: 'notAPage' });
  expect(await restOfPages(send, base, { value: [1] })).toEqual([1]);
});
