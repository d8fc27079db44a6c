import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kit, kit, sitePath } from './local-kit.ts';

const columns = [
  { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Score', number: {}, indexed: true },
  { name: 'Tags', choice: { choices: ['a'], displayAs: 'checkBoxes' } },
  { name: 'Lead', personOrGroup: {} },
  { name: 'Due', dateTime: {} },
];

const part = fc.oneof(
  fc.constantFrom(
    'me',
    'users',
    'sites',
    'lists',
    'items',
    'columns',
    'drive',
    'root',
    'children',
    'content',
    'fields',
    'versions',
  ),
  fc.constantFrom(
    '1',
    '1.0',
    'delta',
    'Rows',
    'createUploadSession',
    'createLink',
    'restoreVersion',
    'root:',
    'a.bin:',
    '..',
    '%2e',
    '%00',
    '',
  ),
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
);

const base = fc.constantFrom(
  '/v1.0',
  `${sitePath}:`,
  `${sitePath}:/lists/Rows`,
  `${sitePath}:/lists/Rows/items`,
  `${sitePath}:/drive/root`,
  '/trial',
);

const option = fc.oneof(
  fc.constantFrom(
    '$expand=fields',
    '$top=2',
    '$select=id',
    "$filter=fields/Ref eq 'A'",
    '$orderby=fields/Score desc',
    '$expand=items,columns',
    'token=latest',
  ),
  fc
    .tuple(
      fc.constantFrom('$filter', '$orderby', '$expand', '$select', '$top', '$skiptoken', 'token'),
      fc.string({ maxLength: 20 }),
    )
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
);

const path = fc
  .tuple(base, fc.array(part, { maxLength: 4 }), fc.array(option, { maxLength: 3 }))
  .map(
    ([head, parts, options]) =>
      `${[head, ...parts].join('/')}${options.length === 0 ? '' : `?${options.join('&')}`}`,
  );

const fieldName = fc.constantFrom(
  'Title',
  'Ref',
  'Score',
  'Tags',
  'Tags@odata.type',
  'LeadLookupId',
  'Due',
  'id',
  '__proto__',
  'toString',
);
const fields = fc.dictionary(fieldName, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 });

const body = fc.oneof(
  fields,
  fields.map((some) => ({ fields: some })),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    { displayName: 'Rows' },
    { name: 'x', folder: {} },
    { name: 'New', text: {} },
    { requests: [{ id: '1', method: 'GET', url: '/me', headers: null }] },
    { item: { name: 'x' } },
    { type: 'view' },
  ),
);

async function prepared(): Promise<Kit> {
  const some = kit();
  const list = await some.list('Rows', columns);
  await some.item(list, { Title: 'x', Ref: 'A', Score: 1 });
  return some;
}

test(
  'any request is answered or refused in the envelope, never with a mistake of the server',
  { timeout: 120_000 },
  async () => {
    const some = await prepared();
    const methods = fc.constantFrom('GET', 'GET', 'POST', 'PATCH', 'PUT', 'DELETE');
    await fc.assert(
      fc.asyncProperty(methods, path, body, async (method, where, sent) => {
        const answer = await some.send('owner', method, where, method === 'GET' ? undefined : sent);
        expect([where, JSON.stringify(answer.body)]).toEqual([
          where,
          expect.not.stringContaining('a mistake of the local Graph'),
        ]);
        expect(answer.status >= 400).toBe(
          typeof answer.body === 'object' && answer.body !== null && 'error' in answer.body,
        );
      }),
      { numRuns: 400 },
    );
    expect((await some.send('owner', 'GET', '/v1.0/me')).status).toBe(200);
  },
);

test('what is written to a field reads back the same, or was refused', { timeout: 120_000 }, async () => {
  const some = await prepared();
  const list = `${sitePath}:/lists/Rows`;
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 });
  await fc.assert(
    fc.asyncProperty(text, fc.double({ noNaN: true, noDefaultInfinity: true }), async (title, score) => {
      const made = await some.item(list, { Title: title, Score: score });
      const expected = made.status === 201 ? { Title: title, Score: score } : {};
      const read =
        made.status === 201
          ? (await some.send('owner', 'GET', `${list}/items/${made.body.id}?$expand=fields`)).body.fields
          : {};
      expect(read).toMatchObject(JSON.parse(JSON.stringify(expected)));
      expect(made.status === 400).toBe(title.length > 255 || /[\r\n]/.test(title));
    }),
    { numRuns: 200 },
  );
});
