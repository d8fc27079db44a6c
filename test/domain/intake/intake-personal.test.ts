import { expect, test } from 'vitest';
import { withPersonalData } from '#domain/intake/intake-personal.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { grid, snapshot } from './intake-build.ts';

const headings = [
  'Ref',
  'Action',
  'How we measure success',
  'Complete by',
  'Progress',
  'Impact',
  'Next steps',
];
const today = '2026-11-22';

function previewOf(...rows: readonly (readonly string[])[]): IntakePreview {
  return withPersonalData(
    readPlan([grid([headings, ...rows])], snapshot(), () => 'imp-1'),
    today,
  );
}

const found = (preview: IntakePreview) =>
  preview.issues
    .filter((issue) => issue.code === 'personal-data')
    .map(({ level, sheet, cell, facts }) => [level, sheet, cell, ...Object.values(facts)].join(' '));

test('says at the cell what may tell who a child is, in every text', () => {
  const preview = previewOf(
    [
      '1.1.1',
      'Help Tom',
      'Waits fall',
      'May 2027',
      '12/03/2026: Born 03/04/2015, UPN A801200001001.',
      '',
      '',
    ],
    [
      '1.1.2',
      'Ring 07700 900123',
      'Mum has 07700 900123',
      'May 2027',
      '',
      'Call 07700 900123',
      '07700 900123',
    ],
  );
  expect(found(preview)).toEqual([
    'check Plan E2 activity upn-like 1',
    'check Plan E2 activity date-of-birth 1',
    'check Plan B3 action phone 1',
    'check Plan C3 measure phone 1',
    'check Plan F3 impact phone 1',
    'check Plan G3 nextSteps phone 1',
  ]);
});

test('says it before all else that is to be checked, and says nothing of a file without any', () => {
  const rows = [['1.1.1', 'Do it', '', '', '', '', 'Ring 07700 900123']];
  expect(previewOf(...rows).issues[0]).toMatchObject({ code: 'personal-data', cell: 'G2' });
  const clean = readPlan(
    [grid([headings, ['1.1.1', 'Do it', 'x', 'May 2027', 'Met.', '', '']])],
    snapshot(),
    () => 'i',
  );
  expect(withPersonalData(clean, today)).toBe(clean);
});

test('names the sheet of each cell', () => {
  const rows = (ref: string) => [headings, [ref, 'Do it', 'x', 'May 2027', 'Ring 07700 900123', '', '']];
  const grids = [grid(rows('1.1.1')), grid(rows('1.2.1'), { sheet: 'Other' })];
  const preview = withPersonalData(
    readPlan(grids, snapshot(), () => 'imp-1'),
    today,
  );
  expect(found(preview).map((one) => one.split(' ').slice(1, 3).join(' '))).toEqual(['Plan E2', 'Other E2']);
});
