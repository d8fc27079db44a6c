import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkBook } from '@e965/xlsx';
import type { Pack } from '#domain/pack/pack.ts';
import type { SummaryRow } from '#domain/overview.ts';
import { action, planWith, section, update } from '../domain/plan-kit.ts';
import { fullPlan, packWith, request } from './fixture.ts';
import { faultsOf } from './package-rule.ts';
import { dayOfSerial, partAt, partsOf, readBack, tableOf, topOf, write } from './read-back.ts';

const sheetNames = [
  'Contents',
  'RAG summary',
  'Actions',
  'Highlight report',
  'Changes',
  'Measures',
  'Risk heat map',
  'Risks',
  'Movement',
  'Definitions',
];

const figuresOf = (row: SummaryRow) => [
  ...row.byStatus,
  row.live,
  row.open,
  row.done,
  row.overdue,
  row.notUpdated,
];

const figuresIn = (row: Readonly<Record<string, unknown>>) => Object.values(row).slice(2);

describe('the workbook of a plan with every status', () => {
  let pack: Pack;
  let bytes: Uint8Array;
  let book: WorkBook;
  beforeAll(async () => {
    pack = packWith(fullPlan());
    bytes = await write(pack);
    book = readBack(bytes);
  });

  it('has its sheets in the order of a board paper', () => {
    expect(book.SheetNames).toEqual(sheetNames);
  });

  it('says at the top of each sheet what it is, how it is marked, and for which meeting', () => {
    for (const name of sheetNames.slice(1))
      expect(topOf(book, name).slice(0, 3)).toEqual([
        `One Plan: ${name}`,
        'OFFICIAL',
        'For SEND Partnership Board, 11 December 2026. As at 20 November 2026. Version 1. ' +
          'Prepared by Director of Education.',
      ]);
  });

  it('tells the same on its cover, with real dates', () => {
    const cover = book.Sheets['Contents'] ?? {};
    const facts = new Map(
      Array.from({ length: 20 }, (_, index) => [
        String(cover[`A${String(index + 1)}`]?.v),
        cover[`B${String(index + 1)}`]?.v as unknown,
      ]),
    );
    expect(cover['A1']?.v).toBe('One Plan: board pack');
    expect(cover['A2']?.v).toBe('OFFICIAL');
    expect(facts.get('In short')).toBe(
      '6 of 12 open actions updated for Cycle C2, leaving out 3 on hold. 6 overdue, 3 off track.',
    );
    expect(facts.get('Live actions')).toContain('21 live actions: 3 not started (14%)');
    expect(facts.get('Comparison')).toBe(
      'This is the first pack for SEND Partnership Board, so nothing is compared.',
    );
    expect(facts.get('Prepared for')).toBe('SEND Partnership Board');
    expect(facts.get('Prepared by')).toBe('Director of Education');
    expect(facts.get('Version of this pack')).toBe('1');
    expect(facts.get('Reporting cycle')).toBe('Cycle C2');
    expect(dayOfSerial(facts.get('Meeting'))).toBe('2026-12-11');
    expect(dayOfSerial(facts.get('As at'))).toBe('2026-11-20');
  });

  it('lists its sheets with a link to the top of each', () => {
    const cover = book.Sheets['Contents'] ?? {};
    const links = Object.values(cover).flatMap((cell: { v?: unknown; l?: { Target?: string } }) =>
      cell.l?.Target === undefined ? [] : [[cell.v, cell.l.Target]],
    );
    expect(links).toEqual(sheetNames.slice(1).map((name) => [name, `#'${name}'!A1`]));
    const listed = tableOf(book, 'Contents');
    expect(listed.map((row) => row['Sheet'])).toEqual(sheetNames.slice(1));
    expect(listed.find((row) => row['Sheet'] === 'Actions')?.['Rows']).toBe(21);
  });

  it('has exactly the figures of the summary, row by row', () => {
    const { rows, total, statuses } = pack.summary;
    const table = tableOf(book, 'RAG summary');
    expect(table.map(figuresIn)).toEqual([...rows, total].map(figuresOf));
    expect(table.map((row) => row['Heading'])).toEqual([
      '1 Right support',
      '1.1 Early identification',
      '1.2 Workforce and training',
      '2 Right place',
      '2.1 Specialist sufficiency and capital',
      'All live actions',
    ]);
    expect(Object.keys(table[0] ?? {}).slice(2, 2 + statuses.length)).toEqual([
      '○ Not started (N)',
      '● On track (G)',
      '▲ At risk (A)',
      '◆ Off track (R)',
      '■ Complete (B)',
      '★ Complete and embedded (E)',
      '‖ On hold (H)',
    ]);
  });

  it('has figures that a reader can add up again by filtering', () => {
    const table = tableOf(book, 'RAG summary');
    const total = (level: string) =>
      table.filter((row) => row['Level'] === level).reduce((sum, row) => sum + Number(row['Live']), 0);
    expect(total('Priority')).toBe(total('Total'));
    expect(total('Section')).toBe(total('Total'));
  });

  it('says the total in words too', () => {
    expect(topOf(book, 'RAG summary').join(' ')).toContain(
      '21 live actions: 3 not started (14%), 3 on track (14%), 3 at risk (14%), 3 off track (14%), 3 complete (14%), ' +
        '3 complete and embedded (14%), 3 on hold (14%). 15 open, 6 done, 6 overdue. Percentages are rounded.',
    );
  });

  it('gives every action one row with its words', () => {
    const table = tableOf(book, 'Actions');
    expect(table.map((row) => row['Ref'])).toEqual(pack.actions.map(({ ref }) => ref));
    expect(table.find((row) => row['Ref'] === '1.1.4')).toMatchObject({
      Action: 'The full wording of action 1.1.4.',
      RAG: '◆ Off track (R)',
      'Reason for RAG': 'Two posts are vacant since July.',
      Activity: 'Trained 40 staff.',
      'Impact rating': 'Some evidence (2\u00A0of\u00A04)',
      Impact: 'Some evidence (2\u00A0of\u00A04)\nWaits fell from 71 to 64 weeks.',
      'Next steps': 'Train the other 20.',
      'Complete by': 'August 2026\nOverdue',
      Overdue: 'Yes',
      Lead: 'Therapies Lead',
      Update: 'Carried forward: last updated 12 May 2026',
      'On hold': 'No',
      Priority: '1 Right support',
      Section: '1.1 Early identification',
      'Accountable officer': 'Director of Education',
      Evidence: 'Audit of plans',
    });
  });

  it('writes days as real dates without a time', () => {
    const row = tableOf(book, 'Actions').find(({ Ref }) => Ref === '1.1.4');
    expect(dayOfSerial(row?.['Last updated'])).toBe('2026-05-12');
    expect(dayOfSerial(row?.['Forecast'])).toBe('2027-06-30');
    const cell = Object.values(book.Sheets['Actions'] ?? {}).find(
      (one: { v?: unknown; t?: string }) => one.v === row?.['Forecast'],
    ) as { t: string; z: string; w: string };
    expect(cell).toMatchObject({ t: 'n', z: '[$-809]d mmmm yyyy', w: '30 June 2027' });
  });

  it('links evidence to its https address', () => {
    const links = Object.values(book.Sheets['Actions'] ?? {}).flatMap(
      (cell: { l?: { Target?: string } }) => cell.l?.Target ?? [],
    );
    expect(new Set(links)).toEqual(new Set(['https://example.org/audit?a=1&b=2']));
    expect(links).toHaveLength(21);
  });

  it('leaves no cell of a table blank, but in the row that says None', () => {
    for (const name of book.SheetNames)
      for (const row of tableOf(book, name)) {
        const [first, ...others] = Object.values(row);
        const blank = others.filter((value) => value === undefined || value === '');
        expect(first).toBeTruthy();
        expect(blank).toHaveLength(first === 'None' ? others.length : 0);
      }
  });

  it('explains the statuses, the impact ratings and its other words', () => {
    const table = tableOf(book, 'Definitions');
    expect(table.filter(({ Kind }) => Kind === 'RAG status')).toHaveLength(7);
    expect(table.filter(({ Kind }) => Kind === 'Impact rating')).toHaveLength(5);
    expect(table.filter(({ Kind }) => Kind === 'Term').length).toBeGreaterThan(20);
    expect(table.find(({ Term }) => Term === '◆ Off track (R)')?.['Meaning']).toContain(
      'It will miss its date or its result unless somebody helps. Counts as open.',
    );
  });

  it('prints on A4 landscape, one page wide, with the header row repeated', () => {
    const names = partAt(bytes, 'xl/workbook.xml').replaceAll('&apos;', "'");
    for (const [index, name] of book.SheetNames.entries()) {
      const xml = partAt(bytes, `xl/worksheets/sheet${String(index + 1)}.xml`);
      expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/);
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('OFFICIAL');
      expect(xml).toContain('Page &amp;P of &amp;N');
      expect(names).toMatch(new RegExp(`_xlnm.Print_Titles"[^>]*>'${name}'!\\$\\d+:\\$\\d+<`));
    }
    expect(names).toContain("'Actions'!$A$1:$K$26");
    // of several tables none has the header of another: the title and the marking are repeated
    expect(names).toContain("'Highlight report'!$1:$2<");
  });

  it('says on every printed row to which section the action belongs, even one straight under a priority', async () => {
    const plan = planWith([
      action('1.1.1'),
      action('1.9', { section: '1' }),
      action('8.1', { section: '8' }),
    ]);
    const table = tableOf(readBack(await write(packWith(plan))), 'Actions');
    expect(Object.keys(table[0] ?? {}).slice(0, 3)).toEqual(['Ref', 'Section', 'Action']);
    expect(table.map((row) => row['Section'])).toEqual([
      '1.1 Early identification',
      '1 Right support',
      'Not under a heading of the plan',
    ]);
  });

  it('prints no wider than can be read', () => {
    const xml = partAt(bytes, 'xl/worksheets/sheet3.xml');
    const widths = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(
      ([, from, to, width]) => Array.from({ length: Number(to) - Number(from) + 1 }, () => Number(width)),
    );
    const printed = widths.slice(0, 11).reduce((sum, width) => sum + width, 0);
    expect(widths).toHaveLength(29);
    expect(printed).toBeGreaterThan(150);
    // 10 points are 7.8 on A4 landscape then
    expect(printed).toBeLessThan(187);
  });

  it('carries the marking and what it is in its properties', () => {
    expect(book.Props).toMatchObject({
      Title: 'One Plan: board pack',
      Subject: 'For SEND Partnership Board, 11 December 2026, as at 20 November 2026',
      Author: 'Director of Education',
      Company: 'The SEND Partnership',
      Language: 'en-GB',
    });
    expect(book.Custprops).toMatchObject({
      Marking: 'OFFICIAL',
      'As at': '2026-11-20',
      'Meeting date': '2026-12-11',
      'Pack version': '1',
    });
  });

  it('paints a status by its colour, behind its words', () => {
    const [, style] = /<c r="D6" s="(\d+)"/.exec(partAt(bytes, 'xl/worksheets/sheet3.xml')) ?? [];
    const styles = partAt(bytes, 'xl/styles.xml');
    const cells = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    const fills = [...styles.matchAll(/<fill>.*?<\/fill>/gs)];
    const fill = /fillId="(\d+)"/.exec(cells[Number(style)]?.[0] ?? '')?.[1];
    expect(fills[Number(fill)]?.[0]).toContain('FFD9D9D9');
  });

  it('uses Arial everywhere, also as the font that widths are counted in', () => {
    const fonts = [...partAt(bytes, 'xl/styles.xml').matchAll(/<name val="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(fonts)).toEqual(new Set(['Arial']));
  });

  it('has nothing that Excel would repair', () => {
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('is the same file, byte for byte, when the same pack is written again', async () => {
    expect(Buffer.compare(Buffer.from(await write(structuredClone(pack))), Buffer.from(bytes))).toBe(0);
  });
});

describe('a workbook of unusual plans', () => {
  it('has a row that says so when there is no action', async () => {
    const bytes = await write(packWith(planWith([], [], { sections: new Map(), cycles: new Map() })));
    const book = readBack(bytes);
    expect(tableOf(book, 'Actions')).toMatchObject([{ Ref: 'None', Action: undefined }]);
    expect(tableOf(book, 'RAG summary')).toMatchObject([
      { Heading: 'All live actions', Live: 0, 'Carried forward': 0 },
    ]);
    expect(tableOf(book, 'Changes')).toMatchObject([{ Actions: 'None', Before: undefined }]);
    expect(tableOf(book, 'Movement')).toMatchObject([{ Ref: 'None', Why: undefined }]);
    expect(tableOf(book, 'Highlights')).toMatchObject([{ Ref: 'None' }]);
    expect(topOf(book, 'Actions').at(-1)).toBe('The plan has no live actions.');
    // the row that says None is not counted, and nothing is drawn of nothing
    const listed = new Map(tableOf(book, 'Contents').map((row) => [row['Sheet'], row['Rows']]));
    for (const name of ['Actions', 'Changes', 'Measures', 'Risks', 'Movement'])
      expect(listed.get(name)).toBe(0);
    expect([...partsOf(bytes).keys()].filter((path) => /chart|drawing/.test(path))).toEqual([]);
    expect(topOf(book, 'RAG summary').join(' ')).toContain('No reporting cycle had opened yet');
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('says one action, not actions', async () => {
    const book = readBack(await write(packWith(planWith([action('1.1.1')]))));
    expect(topOf(book, 'RAG summary')).toContain(
      '1 live action: 1 on track (100%). 1 open, 0 done, 0 overdue.',
    );
    expect(tableOf(book, 'Actions')).toHaveLength(1);
  });

  it('shows a status that is no longer in the scheme, counted and explained', async () => {
    const pack = packWith(planWith([action('1.1.1', { status: 'parked' }), action('1.1.2')]));
    const bytes = await write(pack);
    const book = readBack(bytes);
    expect(tableOf(book, 'Actions')[0]?.['RAG']).toBe('? parked (?)');
    expect(tableOf(book, 'RAG summary').at(-1)).toMatchObject({ '? parked (?)': 1, Live: 2 });
    expect(tableOf(book, 'Definitions').map(({ Term }) => Term)).toContain('? parked (?)');
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('tells statuses of one name apart in the columns', async () => {
    const scheme = { ...planWith([]).scheme };
    const [one] = scheme.statuses;
    if (one === undefined) throw new Error('The scheme has no status');
    const statuses = [one, { ...one, code: 'other' }, { ...one, code: 'third', label: 'NOT\nstarted' }];
    const bytes = await write(
      packWith(planWith([action('1.1.1', { status: 'other' })], [], { scheme: { ...scheme, statuses } })),
    );
    expect(Object.keys(tableOf(readBack(bytes), 'RAG summary')[0] ?? {}).slice(2, 5)).toEqual([
      '○ Not started (N)',
      '○ Not started (N) 2',
      '○ NOT started (N) 3',
    ]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('keeps 1,000 actions, each in its place', async () => {
    const refs = Array.from({ length: 1000 }, (_, index) => `1.1.${String(index + 1)}`);
    const bytes = await write(packWith(planWith(refs.map((ref) => action(ref)))));
    const table = tableOf(readBack(bytes), 'Actions');
    expect(table.map(({ Ref }) => Ref)).toEqual(refs);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('keeps the numbers of refs as text', async () => {
    const plan = planWith([action('1.10', { section: '1' })], [], {
      sections: new Map([['1', section('1', 'Right support', null, 1)]]),
    });
    const bytes = await write(packWith(plan));
    expect(tableOf(readBack(bytes), 'Actions')[0]?.['Ref']).toBe('1.10');
    expect(partAt(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      '<ignoredErrors><ignoredError sqref="A6:A6" numberStoredAsText="1"/></ignoredErrors>',
    );
  });

  it('starts a new page for the chart when the table fills one', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      section(`s${String(index)}`, 'Heading', null, index),
    );
    const bytes = await write(
      packWith(
        planWith([action('1.1.1', { section: 's1' })], [], {
          sections: new Map(many.map((one) => [one.key, one])),
        }),
      ),
    );
    // the counts go on in a second table
    const last = /ref="A\d+:[A-Z]+(\d+)"/.exec(partAt(bytes, 'xl/tables/table3.xml'))?.[1] ?? '';
    expect(partAt(bytes, 'xl/worksheets/sheet2.xml')).toContain(`<brk id="${last}"`);
    expect(faultsOf(bytes)).toEqual([]);
  });
});

describe('a workbook of unusual texts', () => {
  it('never links to anything but https', async () => {
    const links = [
      'javascript:alert(1)',
      'http://example.org',
      'file:///c:/x',
      'https://user:pass@example.org',
    ];
    const actions = links.map((_, index) =>
      action(`1.1.${String(index + 1)}`, { lastUpdateId: `u${String(index)}` }),
    );
    const updates = links.map((url, index) =>
      update(`u${String(index)}`, `1.1.${String(index + 1)}`, 'C2', { evidence: [{ label: 'See', url }] }),
    );
    const bytes = await write(packWith(planWith(actions, updates)));
    expect(tableOf(readBack(bytes), 'Actions').map(({ Evidence }) => Evidence)).toEqual(
      links.map((url) => `See: ${url}`),
    );
    expect(partAt(bytes, 'xl/worksheets/_rels/sheet3.xml.rels')).not.toContain('External');
  });

  it('writes out several pieces of evidence instead of linking one', async () => {
    const evidence = [
      { label: 'Audit', url: 'https://example.org/a' },
      { label: '', url: 'https://example.org/b' },
    ];
    const plan = planWith(
      [action('1.1.1', { lastUpdateId: 'u' })],
      [update('u', '1.1.1', 'C2', { evidence })],
    );
    expect(tableOf(readBack(await write(packWith(plan))), 'Actions')[0]?.['Evidence']).toBe(
      'Audit: https://example.org/a\nhttps://example.org/b',
    );
  });

  it('shows 40,000 characters whole on a sheet of their own, and says so in the row', async () => {
    const long = Array.from({ length: 4000 }, (_, index) => `word${String(index).padStart(5, '0')}`).join(
      ' ',
    );
    const bytes = await write(packWith(planWith([action('1.1.1', { latestActivity: long })])));
    const book = readBack(bytes);
    const shown = String(tableOf(book, 'Actions')[0]?.['Activity']);
    expect(shown.startsWith('In full on the sheet Long texts:\nword00000')).toBe(true);
    expect(shown.endsWith('… Continues on the sheet Long texts.')).toBe(true);
    const parts = tableOf(book, 'Long texts');
    expect(parts.map(({ Text }) => Text).join('')).toBe(long);
    expect(parts[0]).toMatchObject({
      Ref: '1.1.1',
      Column: 'Activity',
      Part: `1 of ${String(parts.length)}`,
    });
    expect(tableOf(book, 'Contents').at(-1)).toMatchObject({ Sheet: 'Long texts', Rows: parts.length });
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('keeps a text whole in its row, with a note, when only the height is short', async () => {
    const long = 'Families said so. '.repeat(150).trim();
    const book = readBack(await write(packWith(planWith([action('1.1.1', { latestActivity: long })]))));
    expect(tableOf(book, 'Actions')[0]?.['Activity']).toBe(`In full on the sheet Long texts:\n${long}`);
  });

  it('keeps a text of hundreds of lines within what a cell holds', async () => {
    const long = Array.from({ length: 600 }, (_, index) => String(index)).join('\n');
    const bytes = await write(packWith(planWith([action('1.1.1', { latestActivity: long })])));
    expect(
      tableOf(readBack(bytes), 'Long texts')
        .map(({ Text }) => Text)
        .join(''),
    ).toBe(long);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('has no sheet for long texts when there are none', async () => {
    expect(readBack(await write(packWith(fullPlan()))).SheetNames).not.toContain('Long texts');
  });

  it('breaks a long line of facts into rows of its own', async () => {
    const body = 'Board of the partnership for children and young people '.repeat(8).trim();
    const top = topOf(readBack(await write(packWith(planWith([]), { body }))), 'Definitions');
    expect(top.length).toBeGreaterThan(5);
    expect(top.join(' ')).toContain(body);
  });

  it('refuses nothing in a request that is unusual', async () => {
    const bytes = await write(
      packWith(planWith([]), { ...request, preparedBy: '', body: '', marking: '', version: 12 }),
    );
    expect(faultsOf(bytes)).toEqual([]);
  });
});
