import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Pack } from '#domain/pack.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { fullPlan, packWith } from './fixture.ts';
import { sdkFaults } from './open-xml-sdk.ts';
import { write } from './read-back.ts';

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

describe('the Open XML SDK', () => {
  const packs: readonly (readonly [string, () => Pack])[] = [
    ['a full plan', () => packWith(fullPlan())],
    ['an empty plan', () => packWith(planWith([], [], { sections: new Map(), cycles: new Map() }))],
    ['one action', () => packWith(planWith([action('1.1.1')]))],
    [
      'hostile texts',
      () =>
        packWith(
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
  test.each(packs)('finds nothing wrong in %s', async (_, pack) => {
    expect(await schemaFaults(await write(pack()))).toEqual([]);
  });

  it('finds a fault that was planted', async () => {
    const parts = unzipSync(await write(packWith(fullPlan())));
    const path = 'xl/worksheets/sheet3.xml';
    const sheet = strFromU8(parts[path] ?? new Uint8Array()).replace(
      '<sheetData>',
      '<sheetData planted="1">',
    );
    expect(await schemaFaults(zipSync({ ...parts, [path]: strToU8(sheet) }))).not.toEqual([]);
  });
});
