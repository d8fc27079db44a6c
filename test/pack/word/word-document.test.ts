import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  bullet,
  cell,
  heading,
  line,
  paragraph,
  paragraphs,
  plain,
  strong,
  written,
  type Block,
  type WordTable,
} from '#pack/word/word-block.ts';
import { writeDocument, type WordDocument } from '#pack/word/word-document.ts';
import { wordText } from '#pack/word/word-text.ts';
import { proseOf, readWord, tablesOf, wordPart, wordParts } from './word-read.ts';
import { wordRuleFaults } from './word-rule.ts';
import { wordFaults } from './word-sdk.ts';

const table: WordTable = {
  kind: 'table',
  caption: 'Who & what',
  description: 'Says "who" does <what>.',
  columns: [
    { title: 'Who', width: 4000, align: 'left' },
    { title: 'What', width: 5978, align: 'left' },
  ],
  rows: [[cell('Ann'), cell('Reads')]],
  hasTotal: false,
};

function document(blocks: readonly Block[], about: Partial<WordDocument> = {}): WordDocument {
  return {
    title: 'One Plan',
    subject: 'A test',
    keywords: 'plan, test',
    creator: 'Ann',
    marking: 'OFFICIAL',
    foot: 'Board, 11 December 2026 · version 1',
    size: 10.5,
    at: '2026-12-03T16:05:09.000Z',
    blocks: [{ kind: 'title', text: 'One Plan' }, ...blocks],
    ...about,
  };
}

function write(
  blocks: readonly Block[],
  about: Partial<WordDocument> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return writeDocument(document(blocks, about), new AbortController().signal);
}

const link = { text: 'the audit', look: 'plain', link: 'https://example.org/a?b=1&c=2' } as const;

const hostile = '=1+1 <w:p/> & "x" \u0000\uFFFE\uD800 👩‍👩‍👧 שלום مرحبا _x0041_ ]]> \u202E';

describe('a document', () => {
  const all: readonly Block[] = [
    { kind: 'subtitle', text: 'For the board' },
    { kind: 'fact', label: 'Meeting', value: '11 December 2026' },
    heading(1, 'First'),
    heading(2, 'Below'),
    paragraph('See ', link, strong(' now')),
    paragraphs(written('Before:\n- one\n- two', 'none', 'Done:')),
    { kind: 'numbered', items: [[line('first'), line('more of it'), bullet('a point')], [line('second')]] },
    { kind: 'numbered', items: [[line('begins anew')]] },
    table,
    table,
    paragraph('After.'),
  ];

  it('has no fault that the Open XML SDK finds, and breaks no rule', async () => {
    const bytes = await write(all);
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordRuleFaults(bytes, 'OFFICIAL')).toEqual([]);
  });

  it('is the same bytes every time', async () => {
    const first = await write(all);
    const second = await write(all);
    expect(first).toEqual(second);
    expect(await write(all, { at: '2026-12-04T16:05:09.000Z' })).not.toEqual(first);
  });

  it('says what it is in its properties', async () => {
    const core = wordPart(await write(all), 'docProps/core.xml');
    for (const said of [
      '<dc:title>One Plan</dc:title>',
      '<dc:subject>A test</dc:subject>',
      '<cp:keywords>plan, test</cp:keywords>',
      '<dc:creator>Ann</dc:creator>',
      '>2026-12-03T16:05:09.000Z</dcterms:created>',
      '>2026-12-03T16:05:09.000Z</dcterms:modified>',
    ])
      expect(core).toContain(said);
    expect(wordPart(await write(all), 'docProps/custom.xml')).toContain('OFFICIAL');
  });

  it('keeps the words before a list on the page of its first point', async () => {
    const said = written('- one\n- two\nAfterwards.', '', 'How we will know:');
    const body = wordPart(await write([paragraphs(said)]), 'word/document.xml');
    const kept = [...body.matchAll(/<w:p>.*?<\/w:p>/g)].map(([xml]) => [
      [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
      xml.includes('<w:keepNext'),
    ]);
    expect(kept.slice(-4)).toEqual([
      ['How we will know:', true],
      ['one', false],
      ['two', false],
      ['Afterwards.', false],
    ]);
  });

  it('begins every numbered list with 1', async () => {
    const body = wordPart(await write(all), 'word/document.xml');
    const lists = [...body.matchAll(/<w:pStyle w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  it('describes each table to people who do not see it', async () => {
    expect(tablesOf(await write(all)).map((one) => [one.caption, one.description])).toEqual([
      ['Who & what', 'Says "who" does <what>.'],
      ['Who & what', 'Says "who" does <what>.'],
    ]);
  });

  it('keeps a row whole unless it is too long for a page', async () => {
    const rows = [
      [cell('short'), cell('short')],
      [cell('long'), cell('word '.repeat(2000))],
    ];
    const body = wordPart(await write([{ ...table, rows }]), 'word/document.xml');
    const kept = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes('<w:cantSplit/>'));
    expect(kept).toEqual([true, true, false]);
  });

  it('has an empty header and no property without a marking', async () => {
    const bytes = await write(all, { marking: '' });
    expect(await wordFaults(bytes)).toEqual([]);
    expect(wordPart(bytes, 'word/header1.xml')).not.toContain('OFFICIAL');
  });

  it('is not written once nobody waits for it', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('enough'));
    await expect(writeDocument(document(all), stopped.signal)).rejects.toThrow('enough');
  });
});

describe('words', () => {
  test.each([
    ['javascript:alert(1)'],
    ['http://example.org'],
    ['file:///etc/passwd'],
    ['https://user@example.org'],
    [''],
  ])('show the address %s as words only', async (address) => {
    const bytes = await write([paragraph({ text: 'the audit', look: 'plain', link: address })]);
    expect(wordPart(bytes, 'word/document.xml')).not.toContain('<w:hyperlink');
    expect(wordPart(bytes, 'word/_rels/document.xml.rels')).not.toContain('External');
    expect(proseOf(bytes)).toContain('the audit');
  });

  it('lead to a checked https address', async () => {
    const bytes = await write([paragraph(link)]);
    expect(wordPart(bytes, 'word/_rels/document.xml.rels')).toContain(
      'Target="https://example.org/a?b=1&amp;c=2"',
    );
  });

  it('stand in the file as they were written, hostile ones too', async () => {
    const bytes = await write(
      [
        heading(1, hostile),
        paragraph(hostile),
        { ...table, caption: hostile, description: hostile, rows: [[cell(hostile), cell(hostile)]] },
      ],
      {
        marking: hostile,
        foot: hostile,
        title: hostile,
        creator: hostile,
        subject: hostile,
        keywords: hostile,
      },
    );
    expect(await wordFaults(bytes)).toEqual([]);
    expect(proseOf(bytes).split('\n')).toContain(wordText(hostile));
    expect(tablesOf(bytes)[0]?.rows[1]).toEqual([wordText(hostile), wordText(hostile)]);
  });

  it('of 40,000 characters stand whole, in a paragraph and in a cell', async () => {
    const long = 'word '.repeat(8000).trim();
    const bytes = await write([paragraph(long), { ...table, rows: [[cell(long), cell('short')]] }]);
    expect(await wordFaults(bytes)).toEqual([]);
    expect(proseOf(bytes)).toContain(long);
    expect(tablesOf(bytes)[0]?.rows[1]?.[0]).toBe(long);
  });

  it('of right-to-left scripts run right to left', async () => {
    const body = wordPart(await write([paragraph('שלום'), paragraph('Hello שלום')]), 'word/document.xml');
    expect(body.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(body.match(/<w:rtl\/>/g)).toHaveLength(2);
  });

  it('keep their paragraphs and bullets', async () => {
    const said = readWord(await write([paragraphs(written('Intro\n\n- one\n• two\nEnd', 'none', 'Done:'))]));
    expect(said.slice(1).map((one) => (one.kind === 'paragraph' ? [one.style, one.text] : []))).toEqual([
      ['Normal', 'Done: Intro'],
      ['ListBullet', 'one'],
      ['ListBullet', 'two'],
      ['Normal', 'End'],
    ]);
  });

  it('never break the file, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const bytes = await write([paragraph(plain(text)), { ...table, rows: [[cell(text), cell(text)]] }]);
        const taken = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
        for (const [, xml] of wordParts(bytes)) expect(xml).toMatch(taken);
        expect(readWord(bytes)[1]).toMatchObject({ text: wordText(text) });
      }),
      { numRuns: 40 },
    );
  });
});

test('the rules find what was planted', async () => {
  const bytes = await write([heading(1, 'First'), table]);
  const plant = (path: string, from: string | RegExp, to: string) => {
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const planted = xml.replace(from, to);
    expect(planted).not.toBe(xml);
    return wordRuleFaults(zipSync({ ...parts, [path]: strToU8(planted) }), 'OFFICIAL');
  };
  const body = 'word/document.xml';
  expect(plant(body, '<w:tblHeader/>', '')).toEqual(['table 1 has no header row']);
  expect(plant(body, '"Heading1"', '"Heading2"')).toEqual(['a heading of level 2 follows one of 0']);
  expect(plant(body, '<w:tblCaption w:val="Who &amp; what"/>', '')).toEqual(['table 1 is not described']);
  expect(plant(body, '>First<', '> <')).toEqual(['a paragraph is empty']);
  expect(plant(body, 'w:w="4000"/><w:gridCol', 'w:w="3000"/><w:gridCol')).toEqual([
    'table 1 is not as wide as the page',
  ]);
  expect(plant('word/header1.xml', 'OFFICIAL', '')).toEqual(['the marking does not stand on every page']);
  expect(plant('word/footer1.xml', '>PAGE<', '>DATE<')).toEqual(['no PAGE in the footer']);
  expect(plant('docProps/core.xml', 'en-GB', 'en-US')).toHaveLength(1);
  expect(plant('word/styles.xml', 'w:lang w:val="en-GB"', 'w:lang w:val="en-US"')).toHaveLength(1);
});
