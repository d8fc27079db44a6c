import type { WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packOf } from '#domain/pack/pack.ts';
import { frozenWith, fullPlan, sampleFrozen } from './fixture.ts';
import { partsOf, readBack, write, writePlain } from './read-back.ts';
import { hasSoffice, recalculated } from './soffice.ts';

const isInstalled = await hasSoffice();
if (!isInstalled) console.warn('LibreOffice is not installed, so no workbook was computed anew.');

/** A workbook without the values that formulas were said to have, so that a reader has to compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts))
    if (path.startsWith('xl/worksheets/sheet'))
      parts[path] = strToU8(strFromU8(part).replaceAll(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, '$1'));
  return zipSync(parts);
}

/** Every cell with something in it: its sheet and place, and its value. */
function cellsOf(book: WorkBook): ReadonlyMap<string, unknown> {
  return new Map(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {}).flatMap(([place, cell]) => {
        // the library keeps facts of the sheet beside its cells
        const value = place.startsWith('!') ? undefined : (cell as { readonly v?: unknown }).v;
        return value === undefined || value === '' ? [] : [[`${name}!${place}`, value] as const];
      }),
    ),
  );
}

const packs: readonly (readonly [string, () => FrozenPack, (frozen: FrozenPack) => Promise<Uint8Array>])[] = [
  ['the sample plan after six cycles', () => sampleFrozen(6), (frozen) => write(packOf(frozen))],
  ['the first pack of a body', () => sampleFrozen(1), (frozen) => write(packOf(frozen))],
  ['what is published', () => sampleFrozen(6), writePlain],
];

describe.skipIf(!isInstalled)('LibreOffice, which computes everything anew', () => {
  test.each(packs)('reads the same in every cell of %s', async (_, frozen, make) => {
    const bytes = await make(frozen());
    const [written, again] = [
      cellsOf(readBack(bytes)),
      cellsOf(readBack(await recalculated(withoutResults(bytes)))),
    ];
    expect(again.size).toBeGreaterThan(100);
    const different = [...written].filter(([place, value]) => again.get(place) !== value);
    expect(different).toEqual([]);
  });

  it('finds a value that is not what its formula says', async () => {
    const bytes = await write(packOf(frozenWith(fullPlan())));
    const path = 'xl/worksheets/sheet2.xml';
    const sheet = (partsOf(bytes).get(path) ?? '').replace(
      /(<c r="C\d+" s="\d+">)<v>\d+</,
      '$1<f>40+2</f><v>7<',
    );
    const planted = zipSync({ ...unzipSync(bytes), [path]: strToU8(sheet) });
    const [written, again] = [
      cellsOf(readBack(planted)),
      cellsOf(readBack(await recalculated(withoutResults(planted)))),
    ];
    const different = [...written].filter(([place, value]) => again.get(place) !== value);
    expect(different).toHaveLength(1);
    expect(again.get(different[0]?.[0] ?? '')).toBe(42);
  });
});

describe('the workbooks', () => {
  it('hold values and no formulas, because a frozen pack has nothing to compute', async () => {
    for (const [, frozen, make] of packs)
      for (const [path, xml] of partsOf(await make(frozen())))
        expect([path, /<f[ >]/.exec(path.startsWith('xl/worksheets/') ? xml : '')]).toEqual([path, null]);
  });
});
