import { array, assert, constantFrom, dictionary, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { choosableFields, usualChoice, type IntakeChoice } from '#domain/intake/intake-choice.ts';
import { checkColumns, proposedColumns, type ColumnBlock } from '#domain/intake/intake-columns.ts';
import { rememberedColumns, withRemembered } from '#domain/intake/intake-remembered.ts';
import { columnKey } from '#domain/intake/intake-shape.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import type { Field } from '#domain/intake/intake-header.ts';
import { readPlan } from '#domain/intake/intake.ts';
import { grid, section, snapshot, type Written } from './intake-build.ts';

const plan = snapshot({ sections: [section('4', 'Right start')] });

const usual = grid([
  ['Our plan'],
  ['Ref', 'Action', 'Lead', 'Complete by', 'Budget', 'Progress', 'Comments'],
  ['4.1', 'Agree the offer', 'Ada', 'May 2027', '£10k', 'Agreed', 'Good'],
  ['4.2', 'Publish it', 'Ada', 'May 2027', '£20k', '', 'Fine'],
  ['4.3', 'Review it', 'Ben', 'June 2027', '£20k'],
]);

// headings that no word of ours knows
const foreign = grid(
  [
    ['Gweithredu 2026'],
    ['Rhif', 'Gweithred', 'Pwy', 'Erbyn pryd'],
    ['4.1', 'Agree the offer', 'Ada', 'May 2027'],
    ['Rhif', 'Gweithred', 'Pwy', 'Erbyn pryd'],
    ['4.2', 'Publish it', 'Ada', 'May 2027'],
  ],
  { sheet: 'Cynllun' },
);

function chosen(block: ColumnBlock, fields: Readonly<Record<number, Field | null>>): IntakeChoice['columns'] {
  return new Map(
    Object.entries(fields).map(([index, field]) => [columnKey(block.shape, Number(index)), field] as const),
  );
}

function firstBlock(grids: readonly Grid[], choice = usualChoice): ColumnBlock {
  const [block] = proposedColumns(grids, choice).blocks;
  if (block === undefined) throw new Error('no block');
  return block;
}

const read = (grids: readonly Grid[], choice: IntakeChoice) => readPlan(grids, plan, () => 'imp-1', choice);
const told = (block: ColumnBlock) => block.columns.map((one) => [one.heading, one.field]);

test('shows every column with three of its texts and what its heading says that it holds', () => {
  const block = firstBlock([usual]);
  expect(block).toMatchObject({ sheets: ['Plan'], row: 'row 2', nMore: 0, isByWords: true });
  expect(block.columns.map((one) => [one.heading, one.field, one.samples])).toEqual([
    ['Ref', 'ref', ['4.1', '4.2', '4.3']],
    ['Action', 'action', ['Agree the offer', 'Publish it', 'Review it']],
    ['Lead', 'owner', ['Ada', 'Ben']],
    ['Complete by', 'completion', ['May 2027', 'June 2027']],
    ['Budget', null, ['£10k', '£20k']],
    ['Progress', 'activity', ['Agreed']],
    ['Comments', null, ['Good', 'Fine']],
  ]);
  expect(block.columns.map((one) => one.cell)).toEqual(['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2']);
});

test('a column without a heading is shown when it holds something, and can be chosen', () => {
  const file = grid([
    ['', 'Action', 'Lead', 'Complete by', ''],
    ['4.1', 'Agree the offer', 'Ada', 'May 2027'],
  ]);
  const block = firstBlock([file]);
  expect(told(block)).toEqual([
    ['', null],
    ['Action', 'action'],
    ['Lead', 'owner'],
    ['Complete by', 'completion'],
  ]);
  expect(block.columns[0]).toMatchObject({ cell: 'A1', samples: ['4.1'] });
  const choice = { ...usualChoice, columns: chosen(block, { 0: 'ref' }) };
  expect(read([file], choice).actions.map((one) => one.ref)).toEqual(['4.1']);
  expect(told(firstBlock([file], choice))[0]).toEqual(['', 'ref']);
});

test('a column is read for what was chosen, and for nothing else', () => {
  const block = firstBlock([usual]);
  const choice = { ...usualChoice, columns: chosen(block, { 3: null, 5: null, 6: 'activity' }) };
  const preview = read([usual], choice);
  expect(preview.actions.map((one) => [one.completionAsWritten, one.latestActivity])).toEqual([
    ['', 'Good'],
    ['', 'Fine'],
    ['', ''],
  ]);
  expect(preview.table?.mapping.map((one) => one.field)).toEqual([
    'ref',
    'action',
    'owner',
    null,
    null,
    null,
    'activity',
  ]);
  // what was switched off by hand is no doubt; what nobody looked at is
  expect(preview.issues.filter((one) => one.code.startsWith('column-')).map((one) => one.cell)).toEqual([
    'E2',
  ]);
});

test('two columns for the same are a fault of both until one is chosen', () => {
  const block = firstBlock([usual]);
  const choice = { ...usualChoice, columns: chosen(block, { 6: 'activity' }) };
  const faults = checkColumns(proposedColumns([usual], choice), choice);
  expect(faults).toEqual([
    { key: columnKey(block.shape, 5), code: 'double', field: 'activity', also: [columnKey(block.shape, 6)] },
    { key: columnKey(block.shape, 6), code: 'double', field: 'activity', also: [columnKey(block.shape, 5)] },
  ]);
  // and were it read, what was chosen wins
  expect(read([usual], choice).actions[0]?.latestActivity).toBe('Good');
  const settled = { ...usualChoice, columns: chosen(block, { 5: null, 6: 'activity' }) };
  expect(checkColumns(proposedColumns([usual], settled), settled)).toEqual([]);
});

test('without a column for the actions, or for the references, nothing is read', () => {
  const block = firstBlock([usual]);
  const noAction = { ...usualChoice, columns: chosen(block, { 1: null }) };
  expect(checkColumns(proposedColumns([usual], noAction), noAction).map((one) => one.code)).toEqual([
    'no-action',
  ]);
  expect(read([usual], noAction).issues.map((one) => one.code)).toEqual(['no-action-column']);
  const noRef = { ...usualChoice, columns: chosen(block, { 0: null }) };
  expect(checkColumns(proposedColumns([usual], noRef), noRef).map((one) => one.code)).toEqual(['no-ref']);
  expect(proposedColumns([usual], noRef).nUnnumbered).toBe(3);
  const numbered = { ...noRef, isNumbering: true };
  expect(checkColumns(proposedColumns([usual], numbered), numbered)).toEqual([]);
  expect(read([usual], numbered).actions.map((one) => one.ref)).toEqual(['1.1', '1.2', '1.3']);
});

test('headings in words that nobody knows are found by pointing at their row, in every table below', () => {
  expect(proposedColumns([foreign], usualChoice)).toMatchObject({ blocks: [], nUnnumbered: 0 });
  expect(checkColumns({ blocks: [] }, usualChoice).map((one) => one.code)).toEqual(['no-table']);
  const { headingRows } = proposedColumns([foreign], usualChoice);
  expect(headingRows[0]).toEqual({
    sheet: 'Cynllun',
    row: 2,
    name: 'row 2',
    text: 'Rhif · Gweithred · Pwy · Erbyn pryd',
  });
  const pointed = { ...usualChoice, headings: { sheet: 'Cynllun', row: 2 } };
  const block = firstBlock([foreign], pointed);
  expect(told(block).map(([, field]) => field)).toEqual([null, null, null, null]);
  expect(block).toMatchObject({ nMore: 1, isByWords: false });
  const choice = {
    ...pointed,
    columns: chosen(block, { 0: 'ref', 1: 'action', 2: 'owner', 3: 'completion' }),
  };
  const preview = read([foreign], choice);
  expect(preview.actions.map((one) => [one.ref, one.description, one.completionAsWritten])).toEqual([
    ['4.1', 'Agree the offer', 'May 2027'],
    ['4.2', 'Publish it', 'May 2027'],
  ]);
  expect(preview.issues.filter((one) => one.level === 'stops')).toEqual([]);
});

test('the row that was pointed at comes before one that the words found, also on another sheet', () => {
  const wrong = grid([
    ['Ref', 'Action', 'Lead'],
    ['Ref', 'What we promise', 'Lead'],
    ['4.9', 'Agree the offer', 'Ada'],
  ]);
  const choice = { ...usualChoice, headings: { sheet: 'Plan', row: 2 } };
  expect(firstBlock([wrong], choice).row).toBe('row 2');
  const pointed = { ...usualChoice, headings: { sheet: 'Cynllun', row: 2 } };
  expect(firstBlock([usual, foreign], pointed).sheets).toEqual(['Cynllun']);
  expect(read([usual, foreign], pointed).table?.otherSheets).toEqual(['Plan']);
});

test('a row that is not there any more is not pointed at', () => {
  const choice = { ...usualChoice, headings: { sheet: 'Plan', row: 400 } };
  expect(firstBlock([usual], choice).row).toBe('row 2');
});

test('each different heading row of a sheet has its own columns', () => {
  const file = grid([
    ['Ref', 'Action', 'Lead', 'Notes'],
    ['4.1', 'Agree the offer', 'Ada', 'Good'],
    ['Ref', 'Action', 'Lead', 'Complete by'],
    ['4.2', 'Publish it', 'Ada', 'May 2027'],
    ['Ref', 'Action', 'Lead', 'Notes'],
    ['4.3', 'Review it', 'Ben', 'Fine'],
  ]);
  const { blocks } = proposedColumns([file], usualChoice);
  expect(blocks.map((one) => [one.row, one.nMore])).toEqual([
    ['row 1', 1],
    ['row 3', 0],
  ]);
  expect(blocks[0]?.columns[3]?.samples).toEqual(['Good', 'Fine']);
  const [first] = blocks;
  if (first === undefined) throw new Error('no block');
  const preview = read([file], { ...usualChoice, columns: chosen(first, { 3: 'nextSteps' }) });
  expect(preview.actions.map((one) => [one.latestNextSteps, one.completionAsWritten])).toEqual([
    ['Good', ''],
    ['', 'May 2027'],
    ['Fine', ''],
  ]);
});

test('what was chosen is remembered for the next file with the same headings, and finds them', () => {
  const pointed = { ...usualChoice, headings: { sheet: 'Cynllun', row: 2 } };
  const block = firstBlock([foreign], pointed);
  const choice = { ...pointed, columns: chosen(block, { 0: 'ref', 1: 'action', 2: 'owner' }) };
  const kept = withRemembered([], [foreign], choice);
  expect(kept).toEqual([{ shape: block.shape, columns: { 0: 'ref', 1: 'action', 2: 'owner', 3: null } }]);
  const next = grid(
    [
      ['RHIF:', 'Gweithred', 'Pwy?', 'Erbyn pryd'],
      ['4.7', 'Something else', 'Ben', 'May 2028'],
    ],
    { sheet: 'Other' },
  );
  const columns = rememberedColumns(kept, [next]);
  const preview = read([next], { ...usualChoice, columns });
  expect(preview.actions.map((one) => [one.ref, one.ownerAsWritten, one.completionAsWritten])).toEqual([
    ['4.7', 'Ben', ''],
  ]);
  expect(rememberedColumns(kept, [usual]).size).toBe(0);
});

test('nothing is remembered of headings that nobody chose for, nor when it is not wanted', () => {
  const kept = [{ shape: 'old|one', columns: { 0: 'ref' } }] as const;
  expect(withRemembered(kept, [usual], usualChoice)).toEqual(kept);
  const choice = { ...usualChoice, columns: chosen(firstBlock([usual]), { 4: 'sources' }) };
  expect(withRemembered(kept, [usual], { ...choice, isKept: false })).toBe(kept);
  const now = withRemembered(kept, [usual], choice);
  expect(now.map((one) => one.shape)).toEqual([firstBlock([usual]).shape, 'old|one']);
  // chosen anew, it takes the place of what was
  const again = { ...usualChoice, columns: chosen(firstBlock([usual]), { 4: 'themes' }) };
  expect(withRemembered(now, [usual], again).map((one) => one.columns[4])).toEqual(['themes', undefined]);
});

test('the latest forty shapes are remembered, and never more than a setting holds', () => {
  const kept = Array.from({ length: 60 }, (_, at) => ({
    shape: `s${String(at)}`,
    columns: { 0: 'ref' } as const,
  }));
  const choice = { ...usualChoice, columns: chosen(firstBlock([usual]), { 4: 'sources' }) };
  const now = withRemembered(kept, [usual], choice);
  expect(now).toHaveLength(40);
  expect(now[1]?.shape).toBe('s0');
  const wide = kept.map((one) => ({ ...one, shape: one.shape.repeat(1_000) }));
  expect(JSON.stringify(withRemembered(wide, [usual], choice)).length).toBeLessThan(51_000);
});

const heading = constantFrom('Ref', 'Action', 'Lead', 'When', 'Notes', 'Budget', 'Budget', '');
const texts = constantFrom<Written>('4.1', '4.2', 'Do it', 'Ada', 'May 2027', 'No new actions', '', 'Total');
const shapes = dictionary(integer({ min: 0, max: 6 }).map(String), constantFrom(null, ...choosableFields));

test('however columns are chosen, the same is shown as is read, and reading never fails', () => {
  assert(
    property(
      array(heading, { minLength: 3, maxLength: 7 }),
      array(array(texts, { maxLength: 7 })),
      shapes,
      (top, body, fields) => {
        const file = grid([top, ...body]);
        if (file.rows.length === 0) return;
        const pointed = { ...usualChoice, headings: { sheet: 'Plan', row: file.rows[0]?.number ?? 1 } };
        const block = firstBlock([file], pointed);
        const columns = new Map(
          block.columns.flatMap(({ key }, index) => {
            const field = fields[String(index)];
            return field === undefined ? [] : [[key, field] as const];
          }),
        );
        const choice = { ...pointed, columns, isNumbering: true };
        const proposal = proposedColumns([file], choice);
        const preview = read([file], choice);
        if (checkColumns(proposal, choice).length > 0) return;
        const shown =
          proposal.blocks[0]?.columns.flatMap((one) => (one.field === null ? [] : [one.field])) ?? [];
        const mapped = preview.table?.mapping.flatMap((one) => (one.field === null ? [] : [one.field])) ?? [];
        expect(mapped).toEqual(shown);
      },
    ),
    { numRuns: 300 },
  );
});
