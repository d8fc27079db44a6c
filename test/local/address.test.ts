import { expect, test } from 'vitest';
import { decodeSegment, foldPath, splitFolded } from '#local/address.ts';
import { GraphRefusal } from '#local/graph-error.ts';

test.each([
  ['/me', '/me'],
  ['/sites/host:/sites/x', '/sites/host%3A%2Fsites%2Fx'],
  ['/sites/host:/sites/x:', '/sites/host%3A%2Fsites%2Fx'],
  ['/sites/host:/sites/x:/lists', '/sites/host%3A%2Fsites%2Fx/lists'],
  ['/sites/host:/sites/x:/lists/My%20list/items/3', '/sites/host%3A%2Fsites%2Fx/lists/My%20list/items/3'],
  ['/sites/a,b,c/lists', '/sites/a%2Cb%2Cc/lists'],
  ['/sites/a%2Cb%2Cc/lists', '/sites/a%2Cb%2Cc/lists'],
  ['/sites/s/drive/root', '/sites/s/drive/root'],
  ['/sites/s/drive/root:/a/b.xlsx:/content', '/sites/s/drive/root%3A%2Fa%2Fb.xlsx/content'],
  ['/sites/s/drive/root:/a%2Fb.xlsx:/content', '/sites/s/drive/root%3A%2Fa%2Fb.xlsx/content'],
  ['/sites/s/drive/items/01AB:/b.xlsx:/content', '/sites/s/drive/items/01AB%3A%2Fb.xlsx/content'],
  [
    '/sites/h:/sites/x:/drive/root:/One%20Plan/50%25%20%231.xlsx:/content',
    '/sites/h%3A%2Fsites%2Fx/drive/root%3A%2FOne%20Plan%2F50%25%20%231.xlsx/content',
  ],
])('folds %s', (path, folded) => {
  expect(foldPath(path)).toBe(folded);
});

test('refuses a malformed percent sign with 400', () => {
  const refusal = (): unknown => {
    try {
      return decodeSegment('50%');
    } catch (error) {
      return error;
    }
  };
  expect(refusal()).toBeInstanceOf(GraphRefusal);
  expect(refusal()).toMatchObject({ status: 400, code: 'invalidRequest' });
  expect(() => foldPath('/sites/%zz')).toThrow(/percent/);
});

test.each([
  ['root', null],
  ['root:', { base: 'root', path: '' }],
  ['root:/a/b', { base: 'root', path: 'a/b' }],
  ['host:/sites/x/', { base: 'host', path: 'sites/x' }],
  [':x', null],
])('splits %s', (text, parts) => {
  expect(splitFolded(text)).toEqual(parts);
});
