import { expect, test } from 'vitest';

import { bulletinOf } from '#domain/pack/bulletin.ts';
import { coverFromPack } from '#domain/pack/cover-sheet.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { scrutinyReportOf } from '#domain/pack/scrutiny-report.ts';
import { lineCount } from '#pack/text-height.ts';
import { writeBulletin } from '#pack/word/word-bulletin.ts';
import { writeReport } from '#pack/word/word-report.ts';
import { writeScrutiny } from '#pack/word/word-scrutiny.ts';
import { samplePacks } from '#trial/sample/packs.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';
import { pageCounts } from '../soffice.ts';
import { readWord, tablesOf } from './word-read.ts';

const { signal } = new AbortController();
const packs = await samplePacks(sampleSnapshot());
const reports = await Promise.all(
  packs.map(async ({ pack, frozen }) => ({
    name: pack.key,
    pack: packOf(frozen),
    bytes: await writeReport(packOf(frozen), signal),
  })),
);
const scrutinyOf = (frozen: FrozenPack) =>
  writeScrutiny(
    scrutinyReportOf(
      publicOf(frozen),
      { ...coverFromPack(frozen.facts), committee: 'Children and Families Committee' },
      false,
    ),
    signal,
  );

test.each(reports)('the report $name lists no more than a reader takes in', ({ bytes, pack }) => {
  for (const { rows, caption } of tablesOf(bytes))
    expect([caption, rows.length <= 8]).toEqual([caption, true]);
  const asks = readWord(bytes).filter((one) => one.kind === 'paragraph' && one.style === 'ListNumber');
  const all = pack.highlights.asks.length;
  expect(asks.length).toBe(all > 7 ? 6 : all);
});

test('no report of the sample has more than four pages', { timeout: 180_000 }, async (context) => {
  const pages = await pageCounts(reports.map(({ bytes }) => bytes));
  context.skip(pages === null, 'LibreOffice Writer is not installed');
  expect(reports.map(({ name }, index) => [name, pages?.[index]])).toEqual(
    reports.map(({ name }, index) => [name, Math.min(4, Math.max(2, pages?.[index] ?? 0))]),
  );
});

test('no bulletin of the sample has more than two pages', { timeout: 180_000 }, async (context) => {
  const bulletins = packs.map(async ({ frozen }) => writeBulletin(bulletinOf(publicOf(frozen)), signal));
  const pages = await pageCounts(await Promise.all(bulletins));
  context.skip(pages === null, 'LibreOffice Writer is not installed');
  expect(pages?.filter((count) => count > 2)).toEqual([]);
});

/** Words that are wider than their column, in Arial of a size in points. */
function brokenWords(bytes: Uint8Array, size: number): readonly string[] {
  return tablesOf(bytes).flatMap(({ rows, grid }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, at) => {
        // the edges of a cell take 160 twentieths of a point, and a unit of width is 7 pixels
        const width = (((grid[at] ?? 0) - 160) / 20 / 0.75 + 5) / 7;
        // the header is set in bold, which is about a tenth wider
        const points = index === 0 ? size * 1.1 : size;
        return cell.split(/\s+/).filter((word) => lineCount(word, width, points) > 1);
      }),
    ),
  );
}

test.each(reports)('no word is broken in a cell of the report $name', ({ bytes }) => {
  expect(brokenWords(bytes, 9)).toEqual([]);
});

test.each(packs.map(({ pack, frozen }) => [pack.key, frozen] as const))(
  'no word is broken in a cell of the report to scrutiny of %s',
  async (_, frozen) => {
    expect(brokenWords(await scrutinyOf(frozen), 10.5)).toEqual([]);
  },
);
