import { expect, test } from 'vitest';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { addressIn, compareAddresses, rowName, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';
import { narrowed, stacked, type Heading } from '#domain/intake/intake-heading.ts';
import { grid, person, snapshot, type Written } from './intake-build.ts';

/** What a document holds: a heading with its level, or a table of rows. */
type Block =
  | readonly [text: string, level: number | null]
  | { readonly rows: readonly (readonly Written[])[] };

/** A document of blocks; tables that follow at once have no gap between them. */
function documentOf(blocks: readonly Block[]): Grid {
  const rows: GridRow[] = [];
  let [number, table] = [0, 1];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before === undefined || 'rows' in before !== 'rows' in block || !('rows' in block)) number += 1;
    const isHeading = !('rows' in block);
    const written = isHeading ? [[{ text: block[0], unstruck: block[0], across: 100 }]] : block.rows;
    for (const [r, row] of grid(written).rows.entries()) {
      number += 1;
      const place = { table, row: isHeading ? 0 : r + 1, level: isHeading ? block[1] : null };
      const at = { number, place };
      rows.push({
        ...row,
        ...at,
        cells: row.cells.map((cell, column) => cell && { ...cell, address: addressIn(at, column) }),
      });
    }
    if (!isHeading) table += 1;
  }
  return { ...grid([]), sheet: 'Document', rows };
}

const head = ['Ref', 'Action', 'Lead', 'When'];
const line = (ref: string, action = `Do ${ref}`) => [ref, action, 'Head', 'May 2027'];
const plan = snapshot({ people: [person('head', { name: 'Head' })] });

const read = (...blocks: readonly Block[]): IntakePreview =>
  readPlan([documentOf(blocks)], plan, () => 'imp-1');
const placed = (preview: IntakePreview) => preview.actions.map((one) => `${one.section} ${one.ref}`);
const left = (preview: IntakePreview) => preview.skipped.map((row) => `${row.name} ${row.why}`);

test('puts the actions of each table under the headings above it, by their levels', () => {
  const preview = read(
    ['Right support', 1],
    ['1.1 Early help', 2],
    { rows: [head, line('1.1.1')] },
    ['1.2 Health', 2],
    { rows: [head, line('1.2.1')] },
    ['Right place', 1],
    ['2.1 Homes', 2],
    { rows: [head, line('2.1.1')] },
  );
  expect(placed(preview)).toEqual(['1.1 1.1.1', '1.2 1.2.1', '2.1 2.1.1']);
  expect(preview.sections.map(({ key, title, parent }) => [key, title, parent])).toEqual([
    ['1', 'Right support', null],
    ['1.1', 'Early help', '1'],
    ['1.2', 'Health', '1'],
    ['2', 'Right place', null],
    ['2.1', 'Homes', '2'],
  ]);
  expect(preview.table?.headerRow).toBe('table 1, row 1');
});

test('takes captions for no headings, and a year for a phase', () => {
  const preview = read(
    ['Priority 1: Support', 1],
    ['What we want to achieve', 2],
    ['Our actions', 2],
    ['Year 1', 3],
    { rows: [head, line('1.1.1'), ['1.1.2', 'No new actions', '', '']] },
    ['Year 2', 3],
    { rows: [head, ['1.2.1', 'No further actions', '', '']] },
  );
  expect(placed(preview)).toEqual(['1 1.1.1']);
  expect(preview.sections.map((one) => one.placeholders)).toEqual([
    [
      { phase: 'Year 1', words: 'No new actions' },
      { phase: 'Year 2', words: 'No further actions' },
    ],
  ]);
  expect(left(preview)).toEqual([
    'table 1, row 3 placeholder',
    'the heading above table 2 phase',
    'table 2, row 2 placeholder',
  ]);
});

test('takes a heading that gives a phase a name for a heading', () => {
  const preview = read(
    ['Priority 1: Support', 1],
    ['Phase one: Early help', 2],
    { rows: [head, line('1.1.1')] },
    ['Phase two: Later help', 2],
    { rows: [head, line('2.1.1')] },
  );
  expect(preview.skipped).toEqual([]);
  const titles = new Map(preview.sections.map((one) => [one.key, one.title]));
  expect(preview.actions.map((one) => titles.get(one.section))).toEqual([
    'Phase one: Early help',
    'Phase two: Later help',
  ]);
});

test('goes on in a table without headings when it follows at once, or has references', () => {
  const preview = read(
    { rows: [head, line('1.1', 'Agree the offer')] },
    { rows: [['', 'and publish it', '', ''], line('1.2')] },
    ['Section 3', null],
    { rows: [line('3.1')] },
  );
  expect(preview.actions.map((one) => one.description)).toEqual([
    'Agree the offer\nand publish it',
    'Do 1.2',
    'Do 3.1',
  ]);
  expect(preview.issues.find((issue) => issue.code === 'row-joined')).toMatchObject({
    cell: 'table 2, row 1, column 2',
    facts: { ref: '1.1', row: 'table 1, row 2' },
  });
});

test('leaves out tables of other things, wherever they stand', () => {
  const minutes = {
    rows: [
      ['Action', 'Lead', 'When'],
      ['Send them', 'Clerk', 'Friday'],
    ],
  };
  const preview = read(
    minutes,
    ['Plan', 1],
    { rows: [head, line('1.1')] },
    ['Contacts', 1],
    {
      rows: [
        ['Name', 'Post', 'Telephone', 'Room'],
        ['A', 'B', 'C', 'D'],
      ],
    },
    ['Minutes', 1],
    minutes,
    ['Plan', 1],
    { rows: [[{ text: 'Priority 2: Place', across: 4 }], head, line('2.1')] },
  );
  expect(placed(preview)).toEqual(['1 1.1', '2 2.1']);
  expect(left(preview)).toEqual([
    'table 3, row 1 other-table',
    'table 3, row 2 other-table',
    'table 4, row 1 other-table',
    'table 4, row 2 other-table',
  ]);
});

test('goes on below a key, and reads tables whose columns stand in another order', () => {
  const preview = read(
    { rows: [head, line('1.1'), ['RAG key'], ['G', 'On track', '', '']] },
    ['More', null],
    {
      rows: [
        ['Action', 'Ref', 'Success', 'Budget', 'Lead'],
        ['Do it', '1.2', 'Better', '£5', 'Head'],
      ],
    },
    ['And more', null],
    { rows: [head, line('1.3')] },
  );
  expect(preview.actions.map((one) => [one.ref, one.description, one.successMeasures])).toEqual([
    ['1.1', 'Do 1.1', ''],
    ['1.2', 'Do it', 'Better'],
    ['1.3', 'Do 1.3', ''],
  ]);
  expect(preview.issues.map((issue) => `${issue.cell} ${issue.code}`)).toContain(
    'table 2, row 1, column 4 column-unused',
  );
});

test('finds a heading row in any table of a document, however far down', () => {
  const long = { rows: Array.from({ length: 60 }, (_, n) => [`Name ${String(n)}`, 'Post']) };
  expect(placed(read(long, ['Plan', null], { rows: [head, line('1.1')] }))).toEqual(['1 1.1']);
});

test('gives the issues of a document in its order', () => {
  const rows = Array.from({ length: 11 }, (_, n) => ['', `Do ${String(n)}`, 'Head', 'May 2027']);
  const preview = read({ rows: [head, ...rows] });
  expect(preview.issues.filter((issue) => issue.code === 'ref-missing').map((issue) => issue.cell)).toEqual(
    rows.map((_, n) => `table 1, row ${String(n + 2)}, column 1`),
  );
});

test.each([
  [{ number: 7, place: null }, 'row 7', 'C7'],
  [{ number: 9, place: { table: 2, row: 5, level: null } }, 'table 2, row 5', 'table 2, row 5, column 3'],
  [
    { number: 4, place: { table: 2, row: 0, level: 1 } },
    'the heading above table 2',
    'the heading above table 2',
  ],
])('names the place %j as a person would', (row, name, address) => {
  expect([rowName(row), addressIn(row, 2)]).toEqual([name, address]);
});

test('orders places from the top and from the left', () => {
  const sheet = ['', 'A2', 'B2', 'AA2', 'A10'];
  const text = ['', 'the heading above table 1', 'table 1, row 2, column 9', 'table 1, row 10, column 1'];
  for (const order of [sheet, text]) expect(order.toReversed().toSorted(compareAddresses)).toEqual(order);
});

const at = (text: string, level: number | null = null): Heading => ({ text, cell: '', level });

test('lets a heading of a level end those of its level and below', () => {
  const stack = [at('A', 1), at('B', 2), at('C', 3)];
  expect(stacked(stack, at('D', 2), false)).toEqual([at('A', 1), at('D', 2)]);
  expect(stacked(stack, at('D', 1), false)).toEqual([at('D', 1)]);
  expect(stacked(stack, at('in the table'), false)).toEqual([...stack, at('in the table')]);
  expect(stacked([...stack, at('one')], at('other'), false)).toEqual([...stack, at('other')]);
  expect(stacked(stack, at('Priority 2: Place'), false)).toEqual([at('Priority 2: Place')]);
});

test('of many headings takes the priority and the nearest one', () => {
  const named = (...texts: readonly string[]) =>
    narrowed(texts.map((text) => at(text))).map((one) => one.text);
  expect(named('Plan', 'Priority 1', 'Part', '1.1 Help')).toEqual(['Priority 1', '1.1 Help']);
  expect(named('Plan', 'Priority 1')).toEqual(['Priority 1']);
  expect(named('Plan', 'Right support', 'Early help')).toEqual(['Right support', 'Early help']);
  expect(named('Right support', 'Our key actions')).toEqual(['Right support']);
  expect(named('Action plan')).toEqual([]);
  expect(named('Right support', 'Closed actions')).toEqual(['Right support']);
  expect(named('Completed actions')).toEqual([]);
});
