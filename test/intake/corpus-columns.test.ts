import { expect, test } from 'vitest';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import { checkColumns, proposedColumns } from '#domain/intake/intake-columns.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { corpus } from './corpus/corpus.ts';

const files = Object.entries(corpus).map(([name, file]) => ({ name, file }));

test.for(files)('the columns of $name need no choosing, and each shows what it holds', async ({ file }) => {
  const reading = readPlanFile(await file.make());
  if (reading.kind !== 'read') throw new Error(reading.refusal.code);
  const choice = { ...usualChoice, ...file.choice };
  const proposal = proposedColumns(reading.grids, choice);
  expect(checkColumns(proposal, choice)).toEqual([]);
  expect(proposal.doubtfulRefs).toEqual([]);
  expect(proposal.nUnnumbered > 0).toBe(choice.isNumbering);
  for (const { columns } of proposal.blocks) {
    const read = columns.filter(({ field }) => field === 'ref' || field === 'action');
    expect(read.map(({ samples }) => samples.length > 0)).toEqual(read.map(() => true));
  }
});
