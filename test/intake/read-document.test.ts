import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { GridRow } from '#domain/intake/intake-grid.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { xmlLimits } from '#intake/read-xml.ts';
import { zip } from './build-workbook.ts';
import { p, part, rawDocument, rawDocumentParts, tbl, tc, tr } from './corpus/raw-document.ts';

function rowsOf(bytes: Uint8Array): readonly GridRow[] {
  const reading = readPlanFile(bytes);
  if (reading.kind === 'refused') throw new Error(reading.refusal.code);
  return reading.grids[0]?.rows ?? [];
}

function codeOf(bytes: Uint8Array): string {
  const reading = readPlanFile(bytes);
  return reading.kind === 'refused' ? reading.refusal.code : 'read';
}

/** The only cell of a document whose one table has one cell. */
function cellOf(paragraphs: string, properties = '', more: Readonly<Record<string, string>> = {}) {
  const [row] = rowsOf(rawDocument(tbl([tr([tc(paragraphs, properties)])], [1]), more));
  return row?.cells[0] ?? null;
}

const textOf = (paragraphs: string, more: Readonly<Record<string, string>> = {}) =>
  cellOf(paragraphs, '', more)?.text;

const texts = (row: GridRow | undefined) => row?.cells.map((cell) => cell?.text ?? '');

test('reads the rows of a table with the names a person finds them by', () => {
  const rows = rowsOf(
    rawDocument(p('Some text.') + tbl([tr(['Ref', 'Action'])]) + p('More.') + tbl([tr(['1.1', 'Do'])])),
  );
  expect(rows.map(({ number, place }) => [number, place])).toEqual([
    [2, { table: 1, row: 1, level: null }],
    [4, { table: 2, row: 1, level: null }],
  ]);
  expect(rows[1]?.cells.map((cell) => cell?.address)).toEqual([
    'table 2, row 1, column 1',
    'table 2, row 1, column 2',
  ]);
});

test.each<[what: string, paragraphs: string, text: string]>([
  ['paragraphs as lines', p('One') + p('') + p('Two'), 'One\nTwo'],
  [
    'breaks and tabs',
    '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>',
    'a\nb c-',
  ],
  [
    'links, fields and smart tags',
    '<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>b</w:t></w:r></w:fldSimple><w:smartTag><w:r><w:instrText>CODE</w:instrText><w:t>c</w:t></w:r></w:smartTag></w:p>',
    'abc',
  ],
  [
    'what a control holds',
    '<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>Green</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>',
    'Green',
  ],
  ['a table inside the cell', tbl([tr(['a', 'b'])]) + p('c'), 'a\nb\nc'],
  [
    'an emoji once',
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx/></mc:Choice><mc:Fallback><w:t>🔴</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    '🔴',
  ],
  ['a mark of a symbol font', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', '✓'],
  [
    'a word with its pronunciation',
    '<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
    'y',
  ],
])('reads %s', (_, paragraphs, text) => {
  expect(textOf(paragraphs)).toBe(text);
});

test('takes changes that are tracked as accepted', () => {
  const inserted = '<w:ins><w:r><w:t> and publish</w:t></w:r></w:ins>';
  const deleted = '<w:del><w:r><w:delText> never</w:delText></w:r></w:del>';
  const moved =
    '<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo>';
  expect(textOf(`<w:p><w:r><w:t>Agree</w:t></w:r>${deleted}${inserted}${moved}</w:p>`)).toBe(
    'Agree and publish here',
  );
  expect(textOf(`${p('One', '', '<w:rPr><w:del/></w:rPr>')}${p(' line')}`)).toBe('One line');
  const rows = rowsOf(
    rawDocument(
      tbl([
        tr(['kept', tc(p('dropped'), '<w:cellDel/>')]),
        tr(['a', 'b'], '<w:del/>'),
        tr(['c', 'd'], '<w:ins/>'),
      ]),
    ),
  );
  expect(rows.map(texts)).toEqual([
    ['kept', ''],
    ['c', 'd'],
  ]);
});

test('leaves out pictures, text boxes, prompts of empty controls and notes', () => {
  const box =
    '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
  const prompt =
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r></w:sdtContent></w:sdt>';
  const note = '<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="2"/></w:r>';
  expect(textOf(`<w:p><w:r><w:t>Words</w:t></w:r>${box}${prompt}${note}</w:p>`)).toBe('Words');
});

test('tells what is struck through, by its own look and by its style', () => {
  const half = `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>May 2026</w:t></w:r><w:r><w:t> May 2027</w:t></w:r></w:p>`;
  expect(cellOf(half)).toMatchObject({ text: 'May 2026 May 2027', unstruck: 'May 2027', struck: 'part' });
  expect(cellOf(p('old', '<w:dstrike/>'))).toMatchObject({ text: 'old', unstruck: '', struck: 'all' });
  expect(cellOf(p('kept', '<w:strike w:val="0"/>'))).toMatchObject({ unstruck: 'kept', struck: 'none' });
  const styles = part(
    'styles',
    '<w:style w:type="character" w:styleId="Base"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Gone"><w:basedOn w:val="Base"/></w:style>',
  );
  const cell = cellOf(p('old', '<w:rStyle w:val="Gone"/>'), '', { 'word/styles.xml': styles });
  expect(cell).toMatchObject({ struck: 'all' });
});

test('leaves out hidden words among others, and marks a row whose words are all hidden', () => {
  const half = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r><w:r><w:t>open</w:t></w:r></w:p>';
  expect(textOf(half)).toBe('open');
  const rows = rowsOf(
    rawDocument(
      tbl([
        tr([tc(p('a', '<w:vanish/>')), tc(p('b', '<w:vanish/>'))]),
        tr([tc(p('a', '<w:vanish/>')), 'b']),
        tr(['c', 'd'], '<w:hidden/>'),
      ]),
    ),
  );
  expect(rows.map((row) => row.isHidden)).toEqual([true, false, true]);
  expect(texts(rows[0])).toEqual(['a', 'b']);
});

test.each<[what: string, paragraphs: string, properties: string, fill: string | null]>([
  ['the shading of a cell', p('x'), '<w:shd w:val="clear" w:color="auto" w:fill="92d050"/>', '92D050'],
  ['automatic shading', p('x'), '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', null],
  ['no shading', p('x'), '<w:shd w:val="nil"/>', null],
  ['a solid pattern', p('x'), '<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>', 'FF0000'],
  ['a colour of the theme', p('x'), '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent2"/>', 'ED7D31'],
  [
    'half a colour of the theme',
    p('x'),
    '<w:shd w:val="clear" w:fill="auto" w:themeFill="text1" w:themeFillTint="80"/>',
    '7F7F7F',
  ],
  ['the shading of a paragraph', p('x', '', '<w:shd w:val="clear" w:fill="FFC000"/>'), '', 'FFC000'],
  ['the shading of words', p('x', '<w:shd w:val="clear" w:fill="00B050"/>'), '', '00B050'],
  ['a highlighter', p('x', '<w:highlight w:val="yellow"/>'), '', 'FFFF00'],
  ['a coloured mark', p('●', '<w:color w:val="FF0000"/>'), '', 'FF0000'],
  ['coloured letters', p('Red', '<w:color w:val="FF0000"/>'), '', null],
])('gives the colour of %s', (_, paragraphs, properties, fill) => {
  const theme =
    '<a:theme><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2></a:clrScheme></a:theme>';
  expect(cellOf(paragraphs, properties, { 'word/theme/theme1.xml': theme })?.fill).toBe(fill);
});

test('keeps an empty cell for its colour', () => {
  const green = tc('<w:p/>', '<w:shd w:val="clear" w:fill="00B050"/>');
  const [row] = rowsOf(rawDocument(tbl([tr(['1.1', green, tc('<w:p/>')])])));
  expect(row?.cells.map((cell) => cell?.fill)).toEqual([null, '00B050', undefined]);
});

test('repeats a cell that is merged downwards, as it does in a workbook', () => {
  const goesOn = tc('<w:p/>', '<w:vMerge/>');
  const rows = rowsOf(
    rawDocument(
      tbl([tr(['1', tc(p('Lead'), '<w:vMerge w:val="restart"/>')]), tr(['2', goesOn]), tr(['3', goesOn])]),
    ),
  );
  expect(rows.map((row) => [row.cells[1]?.text, row.cells[1]?.isRepeat, row.cells[1]?.address])).toEqual([
    ['Lead', false, 'table 1, row 1, column 2'],
    ['Lead', true, 'table 1, row 1, column 2'],
    ['Lead', true, 'table 1, row 1, column 2'],
  ]);
});

test('gives the columns that a cell covers', () => {
  const wide = tc(p('Priority 1'), '<w:gridSpan w:val="4"/>');
  const late = tr(['x', 'y', 'z'], '<w:gridBefore w:val="1"/>');
  const rows = rowsOf(
    rawDocument(tbl([tr([wide]), tr(['a', 'b', 'c', 'd']), tr(['e', 'f', 'g', 'h']), late])),
  );
  expect(rows[0]?.cells[0]?.across).toBe(4);
  expect(texts(rows[3])).toEqual(['', 'x', 'y', 'z']);
});

test('finds the columns of a table drawn by hand, whose edges never meet', () => {
  const span = (text: string, n: number) => tc(p(text), `<w:gridSpan w:val="${String(n)}"/>`);
  // three columns that begin at slightly other places in each row
  const widths = [95, 10, 190, 15, 90, 5, 100];
  const rows = rowsOf(
    rawDocument(
      tbl(
        [
          tr([span('Ref', 1), span('Action', 3), span('Lead', 3)]),
          tr([span('1.1', 2), span('Do', 1), span('A', 4)]),
          tr([span('1.2', 2), span('Do', 2), span('B', 3)]),
          tr([span('Section', 4), span('x', 3)]),
        ],
        widths,
      ),
    ),
  );
  expect(rows.map(texts)).toEqual([
    ['Ref', 'Action', 'Lead'],
    ['1.1', 'Do', 'A'],
    ['1.2', 'Do', 'B'],
    ['Section', '', 'x'],
  ]);
  expect(rows[3]?.cells[0]?.across).toBe(2);
});

const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`,
);
const listed = (id: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(id)}"/></w:numPr>`;

test('writes the numbers that Word counts, and dots for dotted lists', () => {
  const cells = [
    p('', '', listed(1, 0)),
    p('', '', listed(1, 1)),
    p('', '', listed(1, 1)),
    p('x', '', listed(1, 2)),
    p('x', '', listed(1, 2)),
    p('', '', listed(2, 1)),
    p('', '', listed(1, 0)),
    p('', '', listed(1, 1)),
    p('dot', '', listed(3, 0)),
    p('none', '', listed(0, 0)),
    p('lost', '', listed(99, 0)),
  ].map((paragraph) => tc(paragraph));
  const [row] = rowsOf(
    rawDocument(
      tbl(
        [tr(cells)],
        Array.from(cells, () => 1),
      ),
      { 'word/numbering.xml': numbering },
    ),
  );
  expect(texts(row)).toEqual([
    '2.',
    '2.1.',
    '2.2.',
    '(i) x',
    '(ii) x',
    '2.7.',
    '3.',
    '3.1.',
    '• dot',
    'none',
    '• lost',
  ]);
});

const styles = part(
  'styles',
  `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="H2"/></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Round2"><w:basedOn w:val="Round"/></w:style>`,
);

function headingsAbove(text: string): readonly unknown[] {
  return rowsOf(rawDocument(text + tbl([tr(['x', 'y'])]), { 'word/styles.xml': styles }))
    .filter((row) => row.place?.row === 0)
    .map((row) => [row.cells[0]?.text, row.place?.level]);
}

const styled = (text: string, style: string) => p(text, '', `<w:pStyle w:val="${style}"/>`);

test('gives the headings above a table with their levels, and no running text', () => {
  expect(
    headingsAbove(
      styled('The plan', 'T') +
        styled('Right support', 'H1') +
        p('We want needs to be met early, and this is how it will be done.') +
        styled('Early help', 'Mine') +
        styled('Nothing', 'Round'),
    ),
  ).toEqual([
    ['Right support', 1],
    ['Early help', 2],
    ['Nothing', null],
  ]);
});

test('takes bold lines, named lines and the last short line above a table for headings', () => {
  const bold = '<w:b/>';
  expect(headingsAbove(p('About', bold) + p('Long text that ends.') + p('Early help', bold))).toEqual([
    ['Early help', null],
  ]);
  expect(headingsAbove(p('Priority 2: Homes') + p('Text that ends.') + p('Year 1'))).toEqual([
    ['Priority 2: Homes', null],
    ['Year 1', null],
  ]);
  expect(headingsAbove(p('Actions below are:'))).toEqual([]);
  expect(headingsAbove(p('hidden', `${bold}<w:vanish/>`))).toEqual([]);
});

test('drops the only heading of the highest level when it stands for the whole document', () => {
  const table = tbl([tr(['x', 'y'])]);
  const rows = (first: string) =>
    rowsOf(
      rawDocument(styled(first, 'H1') + styled('One', 'H2') + table + styled('Two', 'H2') + table, {
        'word/styles.xml': styles,
      }),
    ).filter((row) => row.place?.row === 0);
  expect(rows('Our plan').map((row) => row.cells[0]?.text)).toEqual(['One', 'Two']);
  expect(rows('Priority 1').map((row) => row.cells[0]?.text)).toEqual(['Priority 1', 'One', 'Two']);
});

test('reads a document in the strict vocabulary and one in UTF-16', () => {
  const parts = rawDocumentParts(tbl([tr(['a', 'b'])]));
  const xml = parts['word/document.xml'] ?? '';
  const strict = xml.replace(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  expect(rowsOf(zip({ ...parts, 'word/document.xml': strict })).map(texts)).toEqual([['a', 'b']]);
  const wide = new Uint8Array(2 + 2 * xml.length);
  wide.set([0xff, 0xfe]);
  for (let at = 0; at < xml.length; at += 1) wide[2 + 2 * at] = xml.codePointAt(at) ?? 0;
  expect(rowsOf(zip({ ...parts, 'word/document.xml': wide })).map(texts)).toEqual([['a', 'b']]);
});

const sound = rawDocumentParts(tbl([tr(['a', 'b'])]));
const soundXml = sound['word/document.xml'] ?? '';
const withText = (xml: string) => zip({ ...sound, 'word/document.xml': xml });

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ['without a table', rawDocument(p('Only words')), 'no-tables'],
  ['without its text', zip({ '[Content_Types].xml': sound['[Content_Types].xml'] ?? '' }), 'damaged'],
  ['whose text is cut', withText(soundXml.slice(0, -30)), 'damaged'],
  ['whose text is empty', withText(''), 'damaged'],
  ['whose text is something else', withText('<html/>'), 'damaged'],
  ['with a DOCTYPE', withText(soundXml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>')), 'damaged'],
  ['with an entity of its own', withText(soundXml.replace('>a<', '>&boom;<')), 'damaged'],
  ['with an open ampersand', withText(soundXml.replace('>a<', '>a & b<')), 'damaged'],
  [
    'nested without end',
    rawDocument('<w:sdt>'.repeat(xmlLimits.depth) + '</w:sdt>'.repeat(xmlLimits.depth)),
    'damaged',
  ],
  [
    'that unpacks to a huge one',
    zip({ ...sound, 'word/styles.xml': strToU8(' '.repeat(30_000_000)) }),
    'too-big-inside',
  ],
  ['with broken styles', rawDocument(tbl([tr(['a', 'b'])]), { 'word/styles.xml': '<w:styles' }), 'damaged'],
])('turns away a document %s', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('says that a document is longer than what is read', () => {
  const rows = Array.from({ length: 5_001 }, (_, n) => tr([String(n), 'x']));
  const reading = readPlanFile(rawDocument(tbl(rows)));
  expect(reading).toMatchObject({ kind: 'read', grids: [{ isCut: true }] });
});
