import { describe, expect, it } from 'vitest';
import type { Pack } from '#domain/pack.ts';
import { answerStart, type FromWorker } from '#pack/worker-message.ts';
import { writePack } from '#pack/workbook.ts';
import { action, planWith } from '../domain/plan-kit.ts';
import { fullPlan, packWith } from './fixture.ts';
import { write } from './read-back.ts';

async function answers(pack: Pack) {
  const sent: { readonly message: FromWorker; readonly transfer: readonly ArrayBuffer[] }[] = [];
  await answerStart({ kind: 'start', pack }, (message, transfer) => sent.push({ message, transfer }));
  return sent;
}

describe('the worker', () => {
  it('sends progress, then the bytes, handed over rather than copied', async () => {
    const pack = packWith(fullPlan());
    const sent = await answers(structuredClone(pack));
    const last = sent.at(-1);
    if (last?.message.kind !== 'done') throw new Error('The worker sent no bytes');
    expect(sent.slice(0, -1).every(({ message }) => message.kind === 'progress')).toBe(true);
    expect(last.transfer).toEqual([last.message.bytes.buffer]);
    expect(Buffer.compare(Buffer.from(last.message.bytes), Buffer.from(await write(pack)))).toBe(0);
  });

  it('sends a failure instead of throwing it', async () => {
    const pack = packWith(planWith([]));
    // no clock ever showed this, so that something breaks in the middle
    const broken = { ...pack, facts: { ...pack.facts, generatedAt: 'never' } };
    const sent = await answers(broken);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.message.kind).toBe('failed');
  });
});

describe('writePack', () => {
  const many = packWith(
    planWith(Array.from({ length: 1_100 }, (_, index) => action(`1.1.${String(index + 1)}`))),
  );

  it('tells how far it is, never backwards, up to the end', async () => {
    const steps: (readonly [number, number, string])[] = [];
    await writePack(many, (...step) => steps.push(step), new AbortController().signal);
    const done = steps.map(([at]) => at);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.filter(([, , what]) => what === 'Actions').length).toBeGreaterThanOrEqual(2);
    expect(steps.at(-1)).toEqual([steps[0]?.[1], steps[0]?.[1], 'Ready']);
  });

  it('stops between rows when it is aborted', async () => {
    const abort = new AbortController();
    const steps: string[] = [];
    const writing = writePack(
      many,
      (_, __, what) => {
        steps.push(what);
        abort.abort(new Error('no longer wanted'));
      },
      abort.signal,
    );
    await expect(writing).rejects.toThrow('no longer wanted');
    expect(steps).toEqual(['Actions']);
  });
});
