import { expect, test } from 'vitest';

import { coverFromPack } from '#domain/pack/cover-sheet.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { scrutinyReportOf } from '#domain/pack/scrutiny-report.ts';
import { writeScrutiny } from '#pack/word/word-scrutiny.ts';
import { startOfCover, coverOf } from '#screens/board-pack/outputs/cover-draft.ts';
import { board, panel } from '#trial/sample/settings.ts';
import { sampleFrozen } from '../fixture.ts';
import { tableWith } from './word-read.ts';

const frozen = sampleFrozen(6, panel);

/** What the cover sheet says of who considered it before, where this was typed. */
async function consideredBy(typed: string): Promise<readonly string[]> {
  const cover = { ...coverFromPack(frozen.facts), committee: 'A committee', consideredBy: typed };
  const bytes = await writeScrutiny(
    scrutinyReportOf(publicOf(frozen), cover, false),
    new AbortController().signal,
  );
  const row = tableWith(bytes, 'This report').rows.find(([item]) => item === 'Considered before by');
  return row?.[1]?.split('\n') ?? [];
}

const known = [`${board}, 8 June 2026`, `${panel}, 15 June 2026`];

test('the bodies that had the pack are named on the cover without being typed', async () => {
  expect(await consideredBy('')).toEqual(known);
});

test('a body that was typed, or left as the form offers it, is named once, and what was taken out is gone', async () => {
  const offered = coverOf(startOfCover(frozen)).consideredBy;
  expect(offered.split('\n')).toEqual(known);
  expect(await consideredBy(offered)).toEqual(known);
  expect(await consideredBy(`Schools Forum\n${known[1] ?? ''}`)).toEqual(['Schools Forum', known[1]]);
  expect(await consideredBy('The board in June')).toEqual(['The board in June']);
});
