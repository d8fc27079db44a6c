import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { faultsOf } from './package-rule.ts';
import { fullPlan, packWith } from './fixture.ts';
import { write } from './read-back.ts';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await write(packWith(fullPlan()));
});

// the tables are numbered through the workbook: contents, four of the summary in a pack that is compared, then this one
const actionsTable = 'xl/tables/table5.xml';

const withFault = (path: string, from: string | RegExp, to: string): Uint8Array => {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to plant in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
};

describe('the rules for workbooks', () => {
  it('find nothing in a sound one', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  const planted: readonly (readonly [string, string, string | RegExp, string])[] = [
    [
      'a link to a script',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'https://example.org',
      'javascript:alert(1)//',
    ],
    [
      'an internal link stored as an external one',
      'xl/worksheets/_rels/sheet3.xml.rels',
      /https:[^"]*/,
      "#'A'!A1",
    ],
    ['a lost part', 'xl/worksheets/_rels/sheet1.xml.rels', 'table1.xml', 'table99.xml'],
    ['a formula', 'xl/worksheets/sheet3.xml', '<v>', '<f>1+1</f><v>'],
    [
      'merged cells',
      'xl/worksheets/sheet3.xml',
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    ],
    ['a number that is none', 'xl/worksheets/sheet2.xml', /(<c r="C\d+" s="\d+">)<v>\d+</, '$1<v>NaN<'],
    ['a row that is too tall', 'xl/worksheets/sheet3.xml', / ht="[\d.]+"/, ' ht="410"'],
    [
      'a page header that is too long',
      'xl/worksheets/sheet3.xml',
      '<oddHeader>',
      `<oddHeader>${'x'.repeat(256)}`,
    ],
    ['a cursor elsewhere', 'xl/worksheets/sheet3.xml', 'activeCell="A1"', 'activeCell="B2"'],
    ['a table without rows', actionsTable, /ref="A5:AC\d+"/g, 'ref="A5:AC5"'],
    ['two columns of one name', actionsTable, 'name="Activity"', 'name="impact"'],
    ['a column name of two lines', actionsTable, 'name="Activity"', 'name="Act\nivity"'],
    ['a table name like a cell', actionsTable, 'displayName="Actions"', 'displayName="AB12"'],
    ['one table name twice', actionsTable, 'displayName="Actions"', 'displayName="Contents"'],
    ['a style that is not declared', actionsTable, '<tableColumn ', '<tableColumn dataDxfId="3" '],
    ['a picture without words', 'xl/drawings/drawing1.xml', /descr="[^"]*"/, 'descr=""'],
    ['a leaked value', 'xl/sharedStrings.xml', /<t>[^<]*</, '<t>[object Object]<'],
    ['a text that is too long', 'xl/sharedStrings.xml', /<t>/, `<t>${'x'.repeat(32_768)}`],
    ['a print area that moves', 'xl/workbook.xml', 'Actions&apos;!$A$1', 'Actions&apos;!$A1'],
    ['a part without a type', '[Content_Types].xml', /<Default Extension="rels"[^>]*>/, ''],
    ['a character XML does not have', 'xl/sharedStrings.xml', '<t>', '<t>\uFFFE'],
  ];
  test.each(planted)('find %s', (_, path, from, to) => {
    expect(faultsOf(withFault(path, from, to))).not.toEqual([]);
  });
});
