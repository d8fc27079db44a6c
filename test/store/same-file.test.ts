import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { resaved } from '#local/drive/resave.ts';
import { isSameContent } from '#store/same-file.ts';

const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));

const report = { 'word/document.xml': 'Progress', 'docProps/core.xml': 'One Plan' };
const workbook = { 'xl/worksheets/sheet1.xml': '12', 'xl/sharedStrings.xml': 'Ref', 'xl/styles.xml': '' };

test.for([
  ['a report', report],
  ['a workbook', workbook],
] as const)(
  '%s is the same after the library kept its columns in it, and another one is not',
  ([, parts]) => {
    const sent = zip(parts);
    expect(isSameContent(sent, sent.slice())).toBe(true);
    expect(isSameContent(sent, resaved(sent) ?? fail())).toBe(true);
    expect(isSameContent(sent, zip({ 'docProps/custom.xml': 'Marking', ...parts }))).toBe(true);
    for (const name of Object.keys(parts).filter((one) => /document|sheet1|shared/.test(one)))
      expect(isSameContent(sent, zip({ ...parts, [name]: 'Other' }))).toBe(false);
    expect(isSameContent(sent, zip({ ...parts, 'xl/worksheets/sheet2.xml': '' }))).toBe(false);
  },
);

test('files that are no Office files are the same byte for byte only', () => {
  const text = strToU8('{"a":1}');
  expect(isSameContent(text, text.slice())).toBe(true);
  expect(isSameContent(text, strToU8('{"a":2}'))).toBe(false);
  expect(isSameContent(text, strToU8('{"a":1} '))).toBe(false);
  // two zip files without anything to read have nothing in common
  expect(isSameContent(zip({ 'a.txt': '1' }), zip({ 'b.txt': '2' }))).toBe(false);
  expect(isSameContent(new Uint8Array(), new Uint8Array())).toBe(true);
});

test('a broken directory is no reason to take a file for another', () => {
  const sent = zip(report);
  const broken = sent.slice();
  broken.fill(0xff, sent.length - 6, sent.length - 2);
  expect(isSameContent(sent, broken)).toBe(false);
  expect(isSameContent(broken, sent)).toBe(false);
});

function fail(): never {
  throw new Error('a zip file can be saved again');
}
