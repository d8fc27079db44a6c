import { describe, expect, it } from 'vitest';
import { frozenText, readFrozen } from '#domain/frozen/frozen-text.ts';
import { packOf } from '#domain/pack/pack.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { sampleFrozen } from './fixture.ts';
import { partsOf, write, writePlain } from './read-back.ts';

const writers: readonly (readonly [string, (frozen: FrozenPack) => Promise<Uint8Array>])[] = [
  ['board pack', (frozen) => write(packOf(frozen))],
  ['workbook for publication', writePlain],
];

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

describe.each(writers)('the %s of a frozen plan', (_, make) => {
  it('is the same file, byte for byte, as often as it is made', async () => {
    const frozen = sampleFrozen(6);
    const first = await make(frozen);
    expect(isSame(await make(frozen), first)).toBe(true);
    expect(isSame(await make(structuredClone(frozen)), first)).toBe(true);
  });

  it('is the same file when it is made from the frozen file that was kept', async () => {
    const frozen = sampleFrozen(5);
    expect(isSame(await make(readFrozen(frozenText(frozen))), await make(frozen))).toBe(true);
  });

  it('is another file for another version, and carries the moment of its freeze and none else', async () => {
    const frozen = sampleFrozen(5);
    const again = {
      ...frozen,
      facts: {
        ...frozen.facts,
        version: 2,
        reason: 'A date was wrong.',
        frozenAt: '2026-04-07T08:00:00.000Z',
      },
    };
    const made = await make(again);
    expect(isSame(made, await make(frozen))).toBe(false);
    const core = partsOf(made).get('docProps/core.xml') ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-04-07T08:00:00Z', '2026-04-07T08:00:00Z']);
  });
});
