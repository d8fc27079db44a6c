import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { withWideLetters } from '#intake/wide-letters.ts';
import { rawParts, zip } from './build-workbook.ts';

const name = 'xl/worksheets/sheet1.xml';
const written = (text: string, part = name) =>
  strFromU8(withWideLetters(new Map([[part, strToU8(text)]])).get(part) ?? new Uint8Array());

test.each([
  ['&#128994;', '🟢'],
  ['&#x1F7E2;', '🟢'],
  ['&#x01f7e2; and &#0128308;', '🟢 and 🔴'],
  ['&#233;', '&#233;'],
  ['&#60;', '&#60;'],
  ['&#x3C;&#65535;', '&#x3C;&#65535;'],
  ['&#9999999;', '&#9999999;'],
  ['&#x110000;', '&#x110000;'],
  ['🟢 é', '🟢 é'],
])('writes %s as %s', (from, to) => {
  expect(written(from)).toBe(to);
});

test('leaves other parts as they are', () => {
  expect(written('&#128994;', 'xl/styles.xml')).toBe('&#128994;');
});

test('an emoji that a workbook writes by its number is read as that emoji', () => {
  const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  for (const text of ['&#128994;', '&#x1F7E2;', '🟢']) {
    const reading = readPlanFile(zip(rawParts(cell(text))));
    expect(reading.kind === 'read' ? reading.grids[0]?.rows[0]?.cells[0]?.text : reading).toBe('🟢');
  }
});
