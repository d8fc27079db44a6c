import { strToU8 } from 'fflate';
import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { readPlanFile } from '#intake/read-plan-file.ts';

function textsOf(bytes: Uint8Array | string): string | readonly (readonly string[])[] {
  const reading = readPlanFile(typeof bytes === 'string' ? strToU8(bytes) : bytes);
  if (reading.kind === 'refused') return reading.refusal.code;
  return (reading.grids[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell?.text ?? ''));
}

const wide = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.codePointAt(at) ?? 0, isLittle);
  return bytes;
};

test.each<[what: string, bytes: Uint8Array | string]>([
  ['commas', 'Ref,Lead\n1.10,Zoë'],
  ['semicolons', 'Ref;Lead\r\n1.10;Zoë\r\n'],
  ['tabs', 'Ref\tLead\r1.10\tZoë'],
  ['UTF-8 with its mark', '\uFEFFRef,Lead\n1.10,Zoë'],
  ['Windows letters', Uint8Array.from('Ref,Lead\n1.10,Zo\u00EB', (letter) => letter.codePointAt(0) ?? 0)],
  ['UTF-16 of Excel', wide('Ref\tLead\n1.10\tZoë', true)],
  ['UTF-16 the other way round', wide('Ref,Lead\n1.10,Zoë', false)],
  ['the separator said first', 'sep=|\nRef|Lead\n1.10|Zoë'],
])('reads a table of %s, its references as they are', (_, bytes) => {
  expect(textsOf(bytes)).toEqual([
    ['Ref', 'Lead'],
    ['1.10', 'Zoë'],
  ]);
});

test('reads texts in quotation marks, with separators, lines and marks in them', () => {
  expect(textsOf('Ref,Action\n1,"Agree, then\r\npublish ""it"""\n2,"open')).toEqual([
    ['Ref', 'Action'],
    ['1', 'Agree, then\npublish "it"'],
    ['2', 'open'],
  ]);
});

test('takes the separator that parts the most, whatever stands in the texts', () => {
  expect(textsOf('Ref;Action;Lead\n1;First, second, and third;A, B\n')).toEqual([
    ['Ref', 'Action', 'Lead'],
    ['1', 'First, second, and third', 'A, B'],
  ]);
});

test('keeps what would be a formula as plain text', () => {
  expect(textsOf('Ref,Action\n1,=HYPERLINK(A1)\n2,@SUM(1)\n')).toEqual([
    ['Ref', 'Action'],
    ['1', '=HYPERLINK(A1)'],
    ['2', '@SUM(1)'],
  ]);
});

test('counts rows as a spreadsheet does, and leaves empty ones out', () => {
  const reading = readPlanFile(strToU8('Ref,Action\n,,\n\n1,Do,,\n'));
  const rows = reading.kind === 'read' ? (reading.grids[0]?.rows ?? []) : [];
  expect(rows.map((row) => [row.number, row.cells.map((cell) => cell?.address)])).toEqual([
    [1, ['A1', 'B1']],
    [4, ['A4', 'B4']],
  ]);
});

test('says that there are more rows than are read', () => {
  const reading = readPlanFile(strToU8('1,2\n'.repeat(5_001)));
  expect(reading).toMatchObject({ kind: 'read', grids: [{ isCut: true }] });
  expect(readPlanFile(strToU8('1,2\n'.repeat(5_000)))).toMatchObject({ grids: [{ isCut: false }] });
});

test.each([
  ['words only', 'Some words\nand more'],
  ['a web page', '<html><table><tr><td>Ref, Action</td></tr></table></html>'],
  ['rich text', '{\\rtf1 Ref, Action}'],
  ['data of a program', '{"a": 1, "b": 2}'],
  ['space', '  \n  '],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 44, 44])],
  ['zeros', new Uint8Array(1_000)],
])('turns away %s', (_, bytes) => {
  expect(textsOf(bytes)).toBe('unknown-kind');
});

test('of any bytes at all gives rows or a refusal', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      expect(['string', 'object']).toContain(typeof textsOf(bytes));
    }),
    { numRuns: 500 },
  );
});

test('is not slowed by a file of quotation marks or of separators', () => {
  expect(textsOf(`a,b\n${'"'.repeat(300_000)}`)).toBeInstanceOf(Array);
  expect(textsOf(`a,b\n${','.repeat(300_000)}`)).toBeInstanceOf(Array);
  expect(textsOf(`a,b\n${'",'.repeat(150_000)}`)).toBeInstanceOf(Array);
});
