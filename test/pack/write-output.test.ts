import { describe, expect, it, test } from 'vitest';
import { outputKinds, isPublicOutput, type OutputWish } from '#domain/pack/pack-output.ts';
import { packOf } from '#domain/pack/pack.ts';
import { publicOf } from '#domain/pack/public-pack.ts';
import { writeOutput } from '#pack/write-output.ts';
import { sampleFrozen } from './fixture.ts';
import { partsOf, write, writePlain } from './read-back.ts';

const wishOf = (kind: OutputWish['kind']): OutputWish =>
  kind === 'scrutiny'
    ? {
        kind,
        names: false,
        cover: {
          committee: 'Children and Families Committee',
          meetingOn: '2026-07-01',
          title: 'Progress of the plan',
          author: '',
          contact: '',
          purposes: ['information'],
          whyHere: '',
          recommendations: '',
          consideredBy: '',
          publicVoice: '',
          benefit: '',
        },
      }
    : { kind };

const never = new AbortController().signal;
const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;

describe('writeOutput', () => {
  test.each(outputKinds.filter(isPublicOutput))('makes a %s of the public part alone', async (kind) => {
    const frozen = sampleFrozen(6);
    const made = await writeOutput(wishOf(kind), frozen, () => {}, never);
    expect(isSame(made, await writeOutput(wishOf(kind), publicOf(frozen), () => {}, never))).toBe(true);
  });

  it('makes each workbook as its writer does', async () => {
    const frozen = sampleFrozen(5);
    const made = (kind: OutputWish['kind']) => writeOutput(wishOf(kind), frozen, () => {}, never);
    expect(isSame(await made('workbook'), await write(packOf(frozen)))).toBe(true);
    expect(isSame(await made('plain-workbook'), await writePlain(frozen))).toBe(true);
  });

  test.each(outputKinds)('gives a %s as a file of its kind, and tells when it is ready', async (kind) => {
    const steps: (readonly [number, number, string])[] = [];
    const made = await writeOutput(wishOf(kind), sampleFrozen(6), (...step) => steps.push(step), never);
    const main = kind.endsWith('workbook') ? 'xl/workbook.xml' : 'word/document.xml';
    expect(partsOf(made).has(main)).toBe(true);
    const [done, of, what] = steps.at(-1) ?? [];
    expect([done, what]).toEqual([of, 'Ready']);
  });

  test.each(outputKinds)('stops making a %s that nobody wants any more', async (kind) => {
    const abort = new AbortController();
    abort.abort(new Error('no longer wanted'));
    await expect(writeOutput(wishOf(kind), sampleFrozen(6), () => {}, abort.signal)).rejects.toThrow(
      'no longer wanted',
    );
  });
});
