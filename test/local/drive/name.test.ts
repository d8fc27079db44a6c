import { expect, test } from 'vitest';
import { isOfficeName, mimeOf, numberedName, requireFileName } from '#local/drive/name.ts';

test.each([
  'Board pack 2026-11.xlsx',
  'a#b 50%.xlsx',
  'é😀.docx',
  '.hidden',
  'Contract.docx',
  'Community',
  'no extension',
  'x'.repeat(255),
])('takes the name %s', (name) => {
  expect(() => requireFileName(name)).not.toThrow();
});

test.each([
  '',
  ' a',
  'a ',
  'a.',
  '.',
  '..',
  '~$a.xlsx',
  'a"b',
  'a*b',
  'a:b',
  'a<b',
  'a>b',
  'a?b',
  'a/b',
  'a\\b',
  'a|b',
  'a\u0000b',
  'a\nb',
  'con',
  'LPT1.txt',
  '.lock',
  'Desktop.ini',
  'a_VTI_b',
  'x'.repeat(256),
])('refuses the name %j with 400', (name) => {
  expect(() => requireFileName(name)).toThrow(
    expect.objectContaining({ status: 400, code: 'invalidRequest' }),
  );
});

test('counts before the extension', () => {
  expect(numberedName('Pack.xlsx', 1)).toBe('Pack 1.xlsx');
  expect(numberedName('Pack', 2)).toBe('Pack 2');
  expect(numberedName('.hidden', 1)).toBe('.hidden 1');
});

test('knows media types by extension, whatever its case', () => {
  expect(mimeOf('a.XLSX')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(mimeOf('a.strange')).toBe('application/octet-stream');
  expect([isOfficeName('a.DOCX'), isOfficeName('a.pdf')]).toEqual([true, false]);
});
