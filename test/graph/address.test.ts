import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  below,
  itemPath,
  itemsPath,
  libraryItemPath,
  libraryPath,
  literal,
  sitePath,
} from '#graph/address.ts';
import { answer, wire } from './script.ts';

const site = 'contoso.sharepoint.com:/sites/one-plan';

test('a site below a host takes a second colon, a root site none', () => {
  expect(below(site, '/lists')).toBe('/sites/contoso.sharepoint.com:/sites/one-plan:/lists');
  expect(below('contoso.sharepoint.com', '/lists')).toBe('/sites/contoso.sharepoint.com/lists');
  expect(sitePath(site)).toBe('/sites/contoso.sharepoint.com:/sites/one-plan');
});

test('items are asked for with their columns and further options', () => {
  expect(itemsPath(site, 'Board & panel', ['Ref', 'Title'], ['$top=5'])).toBe(
    `${below(site, '/lists/Board%20%26%20panel/items')}?$expand=fields($select=Ref,Title)&$top=5`,
  );
  expect(itemPath(site, 'Actions', '36')).toBe(below(site, '/lists/Actions/items/36'));
  expect(itemPath(site, 'Actions', 'a/b?c')).toBe(below(site, '/lists/Actions/items/a%2Fb%3Fc'));
});

test('each segment of a path in the library is encoded', () => {
  expect(libraryPath(site, ['One Plan', 'a#b%.xlsx'], '/content')).toBe(
    below(site, '/drive/root:/One%20Plan/a%23b%25.xlsx:/content'),
  );
  expect(libraryPath(site, [], '/children')).toBe(below(site, '/drive/root/children'));
});

test('the quotation mark of a text is doubled in a filter', () => {
  expect(decodeURIComponent(literal("R&D + 50% O'Brien"))).toBe("'R&D + 50% O''Brien'");
});

test('whatever a filter looks for arrives whole, past the client and the address', async () => {
  const text = fc.oneof(
    fc.constant("R&D + 50% O'Brien"),
    fc.constant('a#b?c=d/e\\f'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (looked) => {
      const { send, sent } = wire(answer(200));
      await send({
        method: 'GET',
        path: itemsPath(site, 'Actions', ['Ref'], [`$filter=fields/Ref eq ${literal(looked)}`, '$top=2']),
      });
      const query = new URL(sent[0]?.url ?? '').searchParams;
      expect(query.get('$filter')).toBe(`fields/Ref eq '${looked.replaceAll("'", "''")}'`);
      expect(query.get('$top')).toBe('2');
      expect(query.get('$expand')).toBe('fields($select=Ref)');
    }),
  );
});

test('a file or folder itself is addressed by its path, with nothing after it but a query', () => {
  const names = ['One Plan', "Children's 50% #1", 'a+b.json'];
  expect(libraryItemPath(site, names, '?$select=id')).toBe(
    `/sites/${site}:/drive/root:/One%20Plan/Children's%2050%25%20%231/a%2Bb.json?$select=id`,
  );
  expect(libraryItemPath('contoso.sharepoint.com', ['a'])).toBe(
    '/sites/contoso.sharepoint.com/drive/root:/a',
  );
});
