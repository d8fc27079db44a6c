import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf } from '#domain/pack/pack.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { frozenWith, fullPlan, sampleFrozen } from './fixture.ts';
import { hostileTexts, withTexts } from './hostile.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { write, writePlain } from './read-back.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function schemaFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'pack.xlsx');
  await writeFile(path, bytes);
  return sdkFaults(path);
}

const everyHostile = (): FrozenPack => {
  let next = 0;
  return withTexts(sampleFrozen(6), () => hostileTexts[(next += 1) % hostileTexts.length] ?? '');
};

describe('the Open XML SDK', () => {
  const packs: readonly (readonly [string, () => FrozenPack])[] = [
    ['a full plan', () => frozenWith(fullPlan())],
    ['the sample plan after six cycles', () => sampleFrozen(6)],
    ['the first pack of a body', () => sampleFrozen(1)],
    ['an empty plan', () => frozenWith(planWith([], [], { sections: new Map(), cycles: new Map() }))],
    ['one action', () => frozenWith(planWith([action('1.1.1')]))],
    ['hostile texts in every field', everyHostile],
    [
      'long and unusual texts',
      () =>
        frozenWith(
          planWith([
            action('1.1.1', {
              latestActivity: '=1\u0000\uFFFE',
              latestImpact: 'x'.repeat(40_000),
              status: 'gone',
            }),
            action('1.1.2', {
              latestActivity: 'line\n'.repeat(400),
              latestImpact: '<script> & "x" 👩‍👩‍👧 \uD800',
            }),
          ]),
          { body: 'A & B <c>', marking: '"OFFICIAL"', preparedBy: "O'Neill & Sons" },
        ),
    ],
  ];
  test.each(packs)('finds nothing wrong in %s', async (_, frozen) => {
    expect(await schemaFaults(await write(packOf(frozen())))).toEqual([]);
  });

  test.each(packs)('finds nothing wrong in what is published of %s', async (_, frozen) => {
    expect(await schemaFaults(await writePlain(frozen()))).toEqual([]);
  });

  it('finds a fault that was planted', async () => {
    const parts = unzipSync(await write(packOf(frozenWith(fullPlan()))));
    const path = 'xl/worksheets/sheet3.xml';
    const sheet = strFromU8(parts[path] ?? new Uint8Array()).replace(
      '<sheetData>',
      '<sheetData planted="1">',
    );
    expect(await schemaFaults(zipSync({ ...parts, [path]: strToU8(sheet) }))).not.toEqual([]);
  });
});
