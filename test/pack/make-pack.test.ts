import { describe, expect, it } from 'vitest';
import type { ActionHistory } from '#domain/action-history.ts';
import { outputKinds, type OutputWish } from '#domain/pack/pack-output.ts';
import {
  docxType,
  makeForm,
  makeHistory,
  makeOutput,
  PackError,
  typeOf,
  xlsxType,
  type PackWorker,
} from '#pack/make-pack.ts';
import type { FromWorker, ToWorker } from '#pack/worker-message.ts';
import { formOf } from '../domain/form/form-kit.ts';
import { planWith } from '../domain/plan-kit.ts';
import { frozenWith } from './fixture.ts';

/** A worker that only remembers; `tell` speaks for it. */
function silentWorker() {
  const heard: ToWorker[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  let ended = 0;
  return {
    heard,
    endings: () => ended,
    tell: (message: FromWorker) => listeners.get('message')?.({ data: message }),
    happen: (type: 'error' | 'messageerror', event: unknown) => listeners.get(type)?.(event),
    worker: {
      postMessage: (message: ToWorker) => heard.push(message),
      terminate: () => {
        ended += 1;
      },
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
      // the three members that are used, with the loose types a stand-in has
    } as unknown as PackWorker,
  };
}

const frozen = frozenWith(planWith([]));
const wish: OutputWish = { kind: 'workbook' };
const failureOf = (done: Promise<Blob>) =>
  done.then(
    () => 'no failure',
    (error: unknown) => (error instanceof PackError ? [error.kind, error.message] : error),
  );

describe('makeOutput', () => {
  it('hands the frozen pack to the worker and gives its bytes as a spreadsheet file', async () => {
    const one = silentWorker();
    const job = makeOutput(
      wish,
      frozen,
      () => {},
      () => one.worker,
    );
    expect(one.heard).toEqual([{ kind: 'output', wish, frozen }]);
    one.tell({ kind: 'done', bytes: new Uint8Array([80, 75]) });
    const file = await job.done;
    expect(file.type).toBe(xlsxType);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([80, 75]));
    expect(one.endings()).toBe(1);
  });

  it('passes progress on', () => {
    const one = silentWorker();
    const seen: unknown[] = [];
    makeOutput(
      wish,
      frozen,
      (...step) => seen.push(step),
      () => one.worker,
    );
    one.tell({ kind: 'progress', done: 1, of: 3, what: 'Actions' });
    expect(seen).toEqual([[1, 3, 'Actions']]);
  });

  it('ends the worker when it is cancelled, and hears it no more', async () => {
    const one = silentWorker();
    const seen: unknown[] = [];
    const job = makeOutput(
      wish,
      frozen,
      (...step) => seen.push(step),
      () => one.worker,
    );
    job.cancel();
    one.tell({ kind: 'progress', done: 1, of: 3, what: 'Actions' });
    one.tell({ kind: 'done', bytes: new Uint8Array() });
    expect(await failureOf(job.done)).toEqual(['cancelled', 'The file was cancelled.']);
    expect(one.endings()).toBe(1);
    expect(seen).toEqual([]);
  });

  it('takes a cancel that comes too late as nothing', async () => {
    const one = silentWorker();
    const job = makeOutput(
      wish,
      frozen,
      () => {},
      () => one.worker,
    );
    one.tell({ kind: 'done', bytes: new Uint8Array() });
    job.cancel();
    expect((await job.done).size).toBe(0);
    expect(one.endings()).toBe(1);
  });

  it('says what failed in the worker, and ends it', async () => {
    const one = silentWorker();
    const job = makeOutput(
      wish,
      frozen,
      () => {},
      () => one.worker,
    );
    one.tell({ kind: 'failed', message: 'out of memory' });
    expect(await failureOf(job.done)).toEqual(['not-written', 'out of memory']);
    expect(one.endings()).toBe(1);
  });

  it('tells a worker that could not start from a file that could not be written', async () => {
    const one = silentWorker();
    const job = makeOutput(
      wish,
      frozen,
      () => {},
      () => one.worker,
    );
    one.happen('error', { message: '' });
    expect(await failureOf(job.done)).toEqual([
      'no-worker',
      'The worker that writes the file could not start or stopped.',
    ]);
    expect(one.endings()).toBe(1);

    const refused = makeOutput(
      wish,
      frozen,
      () => {},
      () => {
        throw new Error('worker-src forbids it');
      },
    );
    expect(await failureOf(refused.done)).toEqual(['no-worker', 'worker-src forbids it']);
  });

  it('fails when a message cannot be read', async () => {
    const one = silentWorker();
    const job = makeOutput(
      wish,
      frozen,
      () => {},
      () => one.worker,
    );
    one.happen('messageerror', {});
    expect(await failureOf(job.done)).toEqual([
      'no-worker',
      'A message of the worker that writes the file could not be read.',
    ]);
  });
});

describe('typeOf', () => {
  it('tells workbooks from documents', () => {
    expect(outputKinds.map((kind) => [kind, typeOf(kind)])).toEqual([
      ['workbook', xlsxType],
      ['report', docxType],
      ['plain-workbook', xlsxType],
      ['scrutiny', docxType],
      ['bulletin', docxType],
    ]);
  });
});

describe('makeHistory', () => {
  it('hands the history to the worker and gives its bytes as a document', async () => {
    const one = silentWorker();
    // only handed on
    const history = { ref: '1.1.1' } as ActionHistory;
    const job = makeHistory(history, 'OFFICIAL', () => one.worker);
    expect(one.heard).toEqual([{ kind: 'history', history, marking: 'OFFICIAL' }]);
    one.tell({ kind: 'progress', done: 1, of: 1, what: 'Ready' });
    one.tell({ kind: 'done', bytes: new Uint8Array([80, 75]) });
    expect((await job.done).type).toBe(docxType);
    expect(one.endings()).toBe(1);
  });
});

describe('makeForm', () => {
  it('hands the form to the worker and gives its bytes as a spreadsheet file', async () => {
    const one = silentWorker();
    const form = formOf();
    const job = makeForm(form, () => one.worker);
    expect(one.heard).toEqual([{ kind: 'form', form }]);
    one.tell({ kind: 'done', bytes: new Uint8Array([80, 75]) });
    expect((await job.done).type).toBe(xlsxType);
    expect(one.endings()).toBe(1);
  });
});
