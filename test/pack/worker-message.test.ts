import { describe, expect, it } from 'vitest';
import { actionHistoryOf } from '#domain/action-history.ts';
import { packOf } from '#domain/pack/pack.ts';
import { answer, type FromWorker, type ToWorker } from '#pack/worker-message.ts';
import { writeWorkbook } from '#pack/workbook.ts';
import { formOf } from '../domain/form/form-kit.ts';
import { action, planWith, today } from '../domain/plan-kit.ts';
import { frozenWith, fullPlan, packWith } from './fixture.ts';
import { formFile } from './form/form-file.ts';
import { partsOf, write } from './read-back.ts';

async function answers(asked: ToWorker) {
  const sent: { readonly message: FromWorker; readonly transfer: readonly ArrayBuffer[] }[] = [];
  await answer(structuredClone(asked), (message, transfer) => sent.push({ message, transfer }));
  return sent;
}

describe('the worker', () => {
  it('sends progress, then the bytes, handed over rather than copied', async () => {
    const frozen = frozenWith(fullPlan());
    const sent = await answers({ kind: 'output', wish: { kind: 'workbook' }, frozen });
    const last = sent.at(-1);
    if (last?.message.kind !== 'done') throw new Error('The worker sent no bytes');
    expect(sent.slice(0, -1).every(({ message }) => message.kind === 'progress')).toBe(true);
    expect(last.transfer).toEqual([last.message.bytes.buffer]);
    expect(Buffer.compare(Buffer.from(last.message.bytes), Buffer.from(await write(packOf(frozen))))).toBe(0);
  });

  it('writes the history of an action as a document', async () => {
    const history = actionHistoryOf(fullPlan(), '1.1.4', 'board', today);
    if (history === null) throw new Error('The plan has no such action');
    const last = (await answers({ kind: 'history', history, marking: 'OFFICIAL' })).at(-1);
    if (last?.message.kind !== 'done') throw new Error('The worker sent no bytes');
    expect(partsOf(last.message.bytes).get('word/document.xml')).toContain('1.1.4');
  });

  it('writes the update form of a person as a workbook', async () => {
    const form = formOf();
    const last = (await answers({ kind: 'form', form })).at(-1);
    if (last?.message.kind !== 'done') throw new Error('The worker sent no bytes');
    expect(Buffer.compare(Buffer.from(last.message.bytes), Buffer.from(await formFile(form)))).toBe(0);
  });

  it('sends a failure instead of throwing it', async () => {
    const frozen = frozenWith(planWith([]));
    // no clock ever showed this, so that something breaks in the middle
    const broken = { ...frozen, facts: { ...frozen.facts, frozenAt: 'never' } };
    const sent = await answers({ kind: 'output', wish: { kind: 'workbook' }, frozen: broken });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.message.kind).toBe('failed');
  });
});

describe('writeWorkbook', () => {
  const many = packWith(
    planWith(Array.from({ length: 1_100 }, (_, index) => action(`1.1.${String(index + 1)}`))),
  );

  it('tells how far it is, never backwards, up to the end', async () => {
    const steps: (readonly [number, number, string])[] = [];
    await writeWorkbook(many, (...step) => steps.push(step), new AbortController().signal);
    const done = steps.map(([at]) => at);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.filter(([, , what]) => what === 'Actions').length).toBeGreaterThanOrEqual(2);
    expect(steps.at(-1)).toEqual([steps[0]?.[1], steps[0]?.[1], 'Ready']);
  });

  it('stops between rows when it is aborted', async () => {
    const abort = new AbortController();
    const steps: string[] = [];
    const writing = writeWorkbook(
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
