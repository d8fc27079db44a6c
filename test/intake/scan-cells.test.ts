import { expect, test } from 'vitest';
import { attribute, isStrikeOn, scanCells, struckStyles } from '#intake/scan-cells.ts';

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test('finds formulas without a result, and the last row that holds anything', () => {
  const xml = sheet(
    '<row r="2"><c r="B2"><f>1</f></c><c r="C2"><f>1</f><v>1</v></c><c r="D2"/></row><row r="9"><c r="A9" s="1"/></row>',
  );
  const marks = scanCells(xml, new Set());
  expect([...marks.withoutValue]).toEqual(['B2']);
  expect(marks.lastRow).toBe(2);
});

test('takes an empty result of a formula for none, unless it is a text', () => {
  const cells = [
    '<c r="A1"><f>B9</f><v></v></c>',
    '<c r="B1" t="n"><f>B9</f><v/></c>',
    '<c r="C1" t="str"><f>""</f><v></v></c>',
    '<c r="D1"><v></v></c>',
    '<c r="E1"><f>1</f><v>0</v></c>',
  ];
  const marks = scanCells(sheet(`<row r="1">${cells.join('')}</row>`), new Set());
  expect([...marks.withoutValue]).toEqual(['A1', 'B1']);
});

test('finds cells whose style strikes through', () => {
  const xml = sheet(
    '<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="4"><v>1</v></c><c r="C1"><v>1</v></c></row>',
  );
  expect([...scanCells(xml, new Set([3])).struck]).toEqual(['A1']);
});

test('counts rows and cells that do not say where they are', () => {
  const xml = sheet(
    '<row><c/><c><f>1</f></c></row><row r="5"><c r="AB5"><f>1</f></c><c><f>1</f></c></row><row><c><f>1</f></c></row>',
  );
  expect([...scanCells(xml, new Set()).withoutValue]).toEqual(['B1', 'AB5', 'AC5', 'A6']);
});

test('is not misled by tags that only begin like a cell or a row', () => {
  const xml = `<worksheet><cols><col r="A1"/></cols><rowBreaks r="77"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><cfRule r="B9"><f>x</f></cfRule></worksheet>`;
  expect(scanCells(xml, new Set())).toEqual({ struck: new Set(), withoutValue: new Set(), lastRow: 1 });
});

test.each(['', '<row r="1"', '<row r="1"><c r="A1"><v>', '<c '.repeat(10)])(
  'ends at broken markup: %j',
  (xml) => {
    expect(scanCells(sheet(xml), new Set()).struck.size).toBe(0);
  },
);

test('reads which styles strike through, and which fonts say that they do not', () => {
  const styles = `<styleSheet><fonts count="3"><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="2"/><xf fontId="1"><alignment/></xf></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
  expect([...struckStyles(styles)]).toEqual([1, 3]);
  expect(struckStyles('').size).toBe(0);
});

test.each([
  ['<strike/>', true],
  ['<strike val="1"/>', true],
  ['<x:strike val="true"/>', true],
  ['<strike val="0"/>', false],
  ['<b/>', false],
])('%s strikes through: %s', (xml, isOn) => {
  expect(isStrikeOn(xml)).toBe(isOn);
});

test('reads attributes in either quotes, and none that are not there', () => {
  expect(attribute(`<c r="A1" s='4'>`, 's')).toBe('4');
  expect(attribute('<c rs="A1">', 's')).toBe('');
});
