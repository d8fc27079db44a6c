import { assert, integer, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { usualChoice, type IntakeChoice } from '#domain/intake/intake-choice.ts';
import { checkColumns, proposedColumns } from '#domain/intake/intake-columns.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import { looksOld, namedSheet } from '#domain/intake/intake-sheet-name.ts';
import { sheetsIn } from '#domain/intake/intake-sheets.ts';
import { columnKey } from '#domain/intake/intake-shape.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { grid, person, section, snapshot, type Written } from './intake-build.ts';

const headings = ['Ref', 'Action', 'Lead', 'Complete by'];
const plan = snapshot({ people: [person('ada', { name: 'Ada' })] });

function sheet(name: string, rows: readonly (readonly Written[])[], more: Partial<Grid> = {}): Grid {
  return grid(rows, { sheet: name, ...more });
}

/** A sheet with an action for each ref, which says what it is about. */
function actions(name: string, refs: readonly string[], more: Partial<Grid> = {}): Grid {
  const words = (ref: string) => `${ref.replaceAll('.', 'x')}${name.slice(-1)} happens`;
  return sheet(name, [headings, ...refs.map((ref) => [ref, words(ref), 'Ada', 'May 2027'])], more);
}

const choose = (more: Partial<IntakeChoice>): IntakeChoice => ({ ...usualChoice, ...more });
const read = (grids: readonly Grid[], more: Partial<IntakeChoice> = {}, into = plan) =>
  readPlan(grids, into, () => 'imp-1', choose(more));
const refs = (preview: IntakePreview) => preview.actions.map((one) => one.ref);
const titles = (preview: IntakePreview) =>
  preview.sections.map(({ key, title, parent }) => [key, title, parent]);
const doubts = (grids: readonly Grid[], more: Partial<IntakeChoice> = {}) =>
  sheetsIn(grids, choose(more)).map(({ named, doubt, isRead }) => [named.name, doubt, isRead]);
const said = (preview: IntakePreview) => preview.issues.map((one) => [one.sheet, one.cell, one.code]);

test('reads the sheets of a plan that has one for each priority together, in the order of the file', () => {
  const preview = read([
    sheet('Cover', [['Our plan']]),
    actions('Priority 2', ['2.1', '2.2']),
    actions('Priority 1 - Right support', ['1.1']),
  ]);
  expect(refs(preview)).toEqual(['2.1', '2.2', '1.1']);
  expect(preview.actions.map((one) => one.section)).toEqual(['2', '2', '1']);
  expect(titles(preview)).toEqual([
    ['2', 'Priority 2', null],
    ['1', 'Right support', null],
  ]);
  expect(preview.table).toMatchObject({
    sheet: 'Priority 2',
    headerRow: 'row 1',
    sheets: ['Priority 2', 'Priority 1 - Right support'],
    otherSheets: [],
  });
  expect(said(preview)).toEqual([
    ['Priority 2', '', 'section-new'],
    ['Priority 1 - Right support', '', 'section-new'],
  ]);
});

test.each([
  [actions('Old', ['9.1']), 'old'],
  [actions('Archive 2025', ['9.1']), 'old'],
  [actions('Closed actions', ['9.1']), 'old'],
  [actions('Copy of Priority 1', ['9.1']), 'old'],
  [actions('Priority 1 (2)', ['9.1']), 'old'],
  [actions('Priority 3', ['9.1'], { isHidden: true }), 'hidden'],
  [actions('Minutes', []), null],
  [
    sheet('Minutes', [
      ['Action', 'Who', 'By when'],
      ['Ring', 'Ada', 'May'],
    ]),
    'other',
  ],
])('leaves out $sheet, and says so, until it is ticked', (extra, doubt) => {
  const file = [extra, actions('Priority 1', ['1.1'])];
  expect(doubts(file)).toEqual([
    [extra.sheet, doubt, doubt === null],
    ['Priority 1', null, true],
  ]);
  const preview = read(file);
  expect(refs(preview)).toEqual(['1.1']);
  expect(preview.issues.filter((one) => one.code === 'another-table')).toEqual(
    doubt === null
      ? []
      : [
          {
            level: 'check',
            sheet: 'Priority 1',
            cell: '',
            code: 'another-table',
            facts: { sheet: extra.sheet, why: doubt },
          },
        ],
  );
  const both = read(file, { sheets: new Set([extra.sheet, 'Priority 1']), isNumbering: true });
  expect(both.table?.sheets).toEqual([extra.sheet, 'Priority 1']);
  expect(both.issues.some((one) => one.code === 'another-table')).toBe(false);
});

test('takes a sheet with most of the actions of one before it for an old version of it', () => {
  const now = actions('Plan', ['1.1', '1.2', '1.3']);
  const before = { ...now, sheet: 'Delivery 2025' };
  expect(doubts([now, before])).toEqual([
    ['Plan', null, true],
    ['Delivery 2025', 'same', false],
  ]);
  const unnumbered = (name: string) =>
    sheet(name, [
      ['Action', 'Lead', 'Complete by'],
      ['Agree the offer', 'Ada', 'May 2027'],
    ]);
  expect(doubts([unnumbered('North'), unnumbered('South')])[1]).toEqual(['South', 'same', false]);
});

test('reads the only table of a file wherever it is', () => {
  expect(refs(read([actions('Archive', ['1.1'], { isHidden: true }), sheet('Plan', [['Words']])]))).toEqual([
    '1.1',
  ]);
});

test('stops at a reference that stood on an earlier sheet, naming both places', () => {
  const preview = read([actions('Priority 1', ['1.1', '1.2']), actions('Priority 2', ['2.1', '1.2'])]);
  expect(refs(preview)).toEqual(['1.1', '1.2', '2.1']);
  expect(preview.issues[0]).toEqual({
    level: 'stops',
    sheet: 'Priority 2',
    cell: 'A3',
    code: 'ref-twice',
    facts: { ref: '1.2', first: 'A3', maybe: '', sheet: 'Priority 1' },
  });
  expect(preview.skipped).toMatchObject([{ sheet: 'Priority 2', row: 3, name: 'row 3', why: 'stopped' }]);
});

test('numbers the actions of sheets that each count from one again, where that is asked for', () => {
  const file = [actions('Priority 1', ['1', '2']), actions('Priority 2', ['1', '2'])];
  expect(doubts(file).map(([, doubt]) => doubt)).toEqual([null, null]);
  expect(said(read(file)).filter(([, , code]) => code === 'ref-twice')).toHaveLength(2);
  const { blocks } = proposedColumns(file, usualChoice);
  const columns = new Map([[columnKey(blocks[0]?.shape ?? '', 0), null]]);
  const preview = read(file, { columns, isNumbering: true });
  expect(refs(preview)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  expect(preview.numbered.size).toBe(4);
});

test('a name that says nothing is no heading; headings in rows and columns come before that of a sheet', () => {
  const generic = read([actions('Sheet1', ['1.1']), actions('Action plan', ['2.1'])]);
  expect(titles(generic)).toEqual([
    ['1', 'Section 1', null],
    ['2', 'Section 2', null],
  ]);
  expect(titles(read([actions('Right support', ['1.1'])]))).toEqual([['1', 'Section 1', null]]);
  const own = read([
    sheet('North', [['Priority 1: Right support'], headings, ['1.1', 'Do', 'Ada', 'May']]),
    sheet('South', [
      ['Ref', 'Priority', 'Action', 'Lead'],
      ['2.1', '2 Right place', 'Do more', 'Ada'],
    ]),
    actions('East', ['E1']),
  ]);
  expect(titles(own)).toEqual([
    ['1', 'Right support', null],
    ['2', 'Right place', null],
    ['3', 'East', null],
  ]);
});

test('a section stands under its sheet where the sheet is a priority or their numbers say so', () => {
  const rows = (ref: string, heading: string) => [headings, [heading], [ref, `Do ${ref}`, 'Ada', 'May 2027']];
  const preview = read([
    sheet('P1 Right support', rows('1.1.1', 'Early help')),
    sheet('2. Right place', rows('2.1.1', '2.1 Homes')),
    sheet('Health', rows('3.1.1', '3.1 Therapies')),
    sheet('Priority 4 Families', rows('4.1', 'Families')),
  ]);
  expect(titles(preview)).toEqual([
    ['1', 'Right support', null],
    ['1.1', 'Early help', '1'],
    ['2', 'Right place', null],
    ['2.1', 'Homes', '2'],
    ['3.1', 'Therapies', null],
    ['4', 'Families', null],
  ]);
});

test('a reference that names a heading of the plan leads there, and no heading of another sheet takes it', () => {
  const known = snapshot({ sections: [section('1', 'Right support'), section('1.1', 'Early help')] });
  const inPlan = read([actions('Health', ['1.1.7']), actions('Care', ['C1'])], {}, known);
  expect(inPlan.actions.map((one) => one.section)).toEqual(['1.1', '2']);
  const agencies = read([actions('Health', ['1.1', '1.2']), actions('Care', ['1.3', '1.4'])]);
  expect(agencies.actions.map((one) => one.section)).toEqual(['1', '1', '2', '2']);
  expect(titles(agencies).map(([, title]) => title)).toEqual(['Health', 'Care']);
});

test('people are one across sheets, and what the file says on purpose of a phase is kept', () => {
  const preview = read([
    sheet('Priority 1', [headings, ['1.1', 'Do', 'Ben Low', 'May 2027']]),
    sheet('Priority 2', [
      headings,
      ['2.1', 'Do more', 'Ben Low; Ada', 'May 2027'],
      ['Year 2'],
      ['No new actions'],
    ]),
  ]);
  expect(preview.people.map((one) => one.name)).toEqual(['Ben Low']);
  expect(preview.actions.map((one) => one.leads)).toEqual([['ben-low'], ['ben-low', 'ada']]);
  expect(preview.issues.filter((one) => one.code === 'owner-new')).toMatchObject([
    { sheet: 'Priority 1', cell: 'C2' },
  ]);
  expect(preview.sections.map((one) => one.placeholders)).toEqual([
    [],
    [{ phase: 'Year 2', words: 'No new actions' }],
  ]);
});

test('every doubt names its sheet, in the order of the file', () => {
  const preview = read([
    sheet('Priority 1', [headings, ['1.1', 'Do', '', 'soon']]),
    sheet('Priority 2', [headings, ['2.1', 'Do', '', 'May 2027'], ['', 'No ref', 'Ada', 'May 2027']]),
  ]);
  expect(said(preview)).toEqual([
    ['Priority 2', 'A3', 'ref-missing'],
    ['Priority 1', '', 'section-new'],
    ['Priority 1', 'C2', 'owner-missing'],
    ['Priority 1', 'D2', 'date-unknown'],
    ['Priority 2', '', 'section-new'],
    ['Priority 2', 'C2', 'owner-missing'],
  ]);
});

test('sheets with the same headings have their columns chosen once, others on their own', () => {
  const file = [
    actions('Priority 1', ['1.1']),
    sheet('Priority 2', [
      ['Ref', 'Action', 'Lead', 'Notes by Ada'],
      ['2.1', 'Do', 'Ada', 'Fine'],
    ]),
    actions('Priority 3', ['3.1']),
  ];
  const { blocks } = proposedColumns(file, usualChoice);
  expect(blocks.map(({ sheets, row, nMore }) => [sheets, row, nMore])).toEqual([
    [['Priority 1', 'Priority 3'], 'row 1', 1],
    [['Priority 2'], 'row 1', 0],
  ]);
  const [first, second] = blocks;
  const columns = new Map([
    [columnKey(first?.shape ?? '', 3), null],
    [columnKey(second?.shape ?? '', 0), null],
  ]);
  expect(
    read(file, { columns, isNumbering: true }).actions.map((one) => [one.ref, one.completionAsWritten]),
  ).toEqual([
    ['1.1', ''],
    ['2.1', ''],
    ['3.1', ''],
  ]);
  const choice = choose({ columns });
  expect(checkColumns(proposedColumns(file, choice), choice)).toMatchObject([
    { code: 'no-ref', key: columnKey(second?.shape ?? '', 0) },
  ]);
  expect(said(read(file, { columns })).find(([, , code]) => code === 'no-ref-column')).toEqual([
    'Priority 2',
    'A1',
    'no-ref-column',
  ]);
});

test('with no sheet ticked nothing is read, and that is the fault', () => {
  const file = [actions('Priority 1', ['1.1']), actions('Priority 2', ['2.1'])];
  const none = choose({ sheets: new Set() });
  expect(checkColumns(proposedColumns(file, none), none).map((one) => one.code)).toEqual(['no-sheet']);
  expect(read(file, none).table).toBeNull();
});

test('a reference that Excel changed is put right on its own sheet only', () => {
  const number = (text: string): Written => ({ text, kind: 'number' });
  const rows = (name: string) => [
    headings,
    [number('1.1'), `${name} a`, 'Ada', 'May'],
    ['1.7', `${name} b`, 'Ada', 'May'],
    [number('1.1'), `${name} c`, 'Ada', 'May'],
  ];
  const file = [sheet('North', rows('First')), sheet('South', rows('Second'))];
  const { doubtfulRefs } = proposedColumns(file, choose({ sheets: new Set(['North', 'South']) }));
  expect(doubtfulRefs.map((one) => one.key)).toEqual(['North!A4', 'South!A4']);
  const preview = read(file, { sheets: new Set(['North', 'South']), mended: new Set(['North!A4']) });
  expect(refs(preview)).toEqual(['1.1', '1.7', '1.10']);
});

test('a row that is pointed at is read together with sheets of the same headings', () => {
  const foreign = (name: string, ref: string) =>
    sheet(name, [
      ['Rhif', 'Gweithred', 'Pwy'],
      [ref, `Do ${ref}`, 'Ada'],
    ]);
  const file = [
    foreign('Blaenoriaeth 1', '1.1'),
    foreign('Blaenoriaeth 2', '2.1'),
    actions('Minutes', ['7.1']),
  ];
  const pointed = { headings: { sheet: 'Blaenoriaeth 1', row: 1 } };
  const [block] = proposedColumns(file, choose(pointed)).blocks;
  const columns = new Map([
    [columnKey(block?.shape ?? '', 0), 'ref'],
    [columnKey(block?.shape ?? '', 1), 'action'],
  ] as const);
  const preview = read(file, { ...pointed, columns });
  expect(refs(preview)).toEqual(['1.1', '2.1']);
  expect(preview.table?.otherSheets).toEqual(['Minutes']);
});

test.each([
  ['Sheet1', null],
  ['Action plan', null],
  ['ACTIONS', null],
  ['SEND Improvement Plan 2026-27', null],
  ['Autumn term 2026', null],
  ['Oct 26', null],
  ['2', null],
  ['Early help', 'Early help'],
  ['P2 Early help', 'Priority 2 Early help'],
  ['1. Early help', '1. Early help'],
  ['May Street school', 'May Street school'],
])('the name %s gives the heading %s', (name, heading) => {
  expect(namedSheet(name, 3, true).heading?.text ?? null).toBe(heading);
  expect(namedSheet(name, 1, true).heading).toBeNull();
});

test.each([
  'Closing the gap',
  'Previously looked after',
  'Old Town',
  'Completed EHCPs',
  'Priority 2',
  'Plan (2)',
])('takes nothing of the name %s for old', (name) => {
  expect(looksOld(name, [name])).toBe(false);
});

test('a plan cut into sheets is the plan of one sheet', () => {
  const cut = record({
    n: integer({ min: 2, max: 6 }),
    at: uniqueArray(integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
  });
  assert(
    property(cut, ({ n, at }) => {
      const rows = Array.from({ length: n * 5 }, (_, index) => {
        const ref = `${String(Math.floor(index / 5) + 1)}.${String((index % 5) + 1)}`;
        return [ref, `Work${String(index)} item`, index % 3 === 0 ? 'Ben Low' : 'Ada', 'May 2027'];
      });
      const edges = [0, ...at.filter((one) => one < rows.length).sort((a, b) => a - b), rows.length];
      const sheets = edges
        .slice(1)
        .map((end, index) =>
          sheet(`Sheet${String(index + 1)}`, [headings, ...rows.slice(edges[index] ?? 0, end)]),
        );
      const [whole, parts] = [read([sheet('Sheet1', [headings, ...rows])]), read(sheets)];
      expect(parts.actions).toEqual(whole.actions);
      expect(parts.sections).toEqual(whole.sections);
      expect(parts.people).toEqual(whole.people);
    }),
    { numRuns: 60 },
  );
});
