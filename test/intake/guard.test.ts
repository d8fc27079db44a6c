import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { Refused } from '#intake/file-refusal.ts';
import { fileLimits, guardFile, type FileParts } from '#intake/guard.ts';
import { compoundFile, headings, planRows, rawParts, sheetRows, workbook, zip } from './build-workbook.ts';

/** The parts of a workbook or a document that is let in. */
function partsOf(bytes: Uint8Array): FileParts {
  const file = guardFile(bytes);
  if (!('parts' in file)) throw new Error(`let in as ${file.kind}`);
  return file.parts;
}

function refusalOf(bytes: Uint8Array): string {
  try {
    guardFile(bytes);
    return 'let in';
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal.code;
    throw cause;
  }
}

const sound = rawParts(sheetRows([headings, ...planRows(1, 3)]));

test('lets a workbook in and unpacks the parts that hold cells', () => {
  expect([...partsOf(zip(sound)).keys()].toSorted()).toEqual(Object.keys(sound).toSorted());
});

test('leaves pictures, comments, charts and macros packed', () => {
  const more = {
    'xl/media/image1.png': 'x',
    'xl/comments1.xml': 'x',
    'xl/charts/chart1.xml': 'x',
    'xl/vbaProject.bin': 'x',
    'xl/worksheets/_rels/sheet1.xml.rels': 'x',
    'docProps/app.xml': 'x',
    'customXml/item1.xml': 'x',
  };
  expect([...partsOf(zip({ ...sound, ...more })).keys()]).toHaveLength(Object.keys(sound).length);
});

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a file over the limit', new Uint8Array(fileLimits.file + 1), 'too-big'],
  ['a Word file of before 2007', compoundFile('WordDocument'), 'old-word'],
  ['another file of before 2007', compoundFile('PowerPoint Document'), 'unknown-kind'],
  ['a workbook with a password', compoundFile('EncryptedPackage'), 'password'],
  ['a PDF', strToU8('%PDF-1.7'), 'pdf'],
  ['a zip file of anything', zip({ 'a.txt': 'x' }), 'unknown-kind'],
  ['the start of a zip file', zip(sound).subarray(0, 40), 'damaged'],
  ['two letters', strToU8('PK'), 'damaged'],
])('turns away %s', (_, bytes, code) => {
  expect(refusalOf(bytes)).toBe(code);
});

test.each([
  [
    'a Word document',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'let in',
  ],
  [
    'a slide show',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    'unknown-kind',
  ],
  ['a binary workbook', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'binary-workbook'],
  ['a workbook with macros', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'let in'],
  ['a template', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'let in'],
])('tells %s by its content type', (_, type, code) => {
  const types = sound['[Content_Types].xml']?.replace(
    /ContentType="[^"]*sheet\.main\+xml"/,
    `ContentType="${type}"`,
  );
  expect(refusalOf(zip({ ...sound, '[Content_Types].xml': types ?? '' }))).toBe(code);
});

test('turns away a small file that unpacks to a huge one, by its announced size', () => {
  const bytes = zip({ ...sound, 'xl/sharedStrings.xml': new Uint8Array(40_000_000) });
  expect(bytes.length).toBeLessThan(100_000);
  expect(refusalOf(bytes)).toBe('too-big-inside');
});

test('turns away a part over 60 MB, and parts over 150 MB together, however badly they pack', () => {
  const noise = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 2_654_435_761) >>> 13);
  const sheet = noise(150_000);
  expect(refusalOf(announce(zip({ ...sound, 'xl/big.xml': sheet }), 'xl/big.xml', fileLimits.part + 1))).toBe(
    'too-big-inside',
  );
  const four = {
    ...sound,
    'xl/a.xml': noise(400_000),
    'xl/b.xml': noise(400_000),
    'xl/c.xml': noise(400_000),
  };
  let bytes = zip(four, 0);
  for (const name of ['xl/a.xml', 'xl/b.xml', 'xl/c.xml']) bytes = announce(bytes, name, 51_000_000);
  expect(refusalOf(bytes)).toBe('too-big-inside');
});

test('is not fooled by a directory that announces less, or more, than there is', () => {
  const name = 'xl/worksheets/sheet1.xml';
  expect(refusalOf(announce(zip(sound), name, 10))).toBe('damaged');
  expect(refusalOf(announce(zip(sound), name, 50_000))).toBe('damaged');
});

test('turns away more parts than any workbook has', () => {
  const many = Object.fromEntries(
    Array.from({ length: fileLimits.parts }, (_, n) => [`xl/media/${String(n)}.png`, '']),
  );
  expect(refusalOf(zip({ ...sound, ...many }))).toBe('too-big-inside');
});

test('turns away a zip file whose parts are encrypted', () => {
  const bytes = zip(sound);
  const at = directoryAt(bytes, 'xl/workbook.xml');
  bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
  expect(refusalOf(bytes)).toBe('password');
});

test('reads names written with backslashes or a leading slash', () => {
  const odd = Object.fromEntries(
    Object.entries(sound).map(([name, text]) => [
      name.startsWith('xl/') ? `/${name.replaceAll('/', '\\')}` : name,
      text,
    ]),
  );
  expect([...partsOf(zip(odd)).keys()].toSorted()).toEqual(Object.keys(sound).toSorted());
});

test('lets in what exceljs writes', async () => {
  const bytes = await workbook((sheet) => void sheet.addRows([headings, ...planRows(1, 5)]));
  expect(refusalOf(bytes)).toBe('let in');
});

/** Where the directory's entry of a part begins. */
function directoryAt(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (
      view.getUint32(at, true) === 0x02014b50 &&
      new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === name
    )
      return at;
  throw new Error(`no ${name} in the directory`);
}

/** The same file with another size of a part in its directory. */
function announce(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(directoryAt(copy, name) + 24, size, true);
  return copy;
}
