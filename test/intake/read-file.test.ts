import { expect, test } from 'vitest';
import { fileLimits } from '#intake/guard.ts';
import { readFile, readTimeLimitMs, type Reader } from '#intake/read-file.ts';
import type { WorkerAnswer } from '#intake/worker.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { headings, rawParts, sheetRows, zip } from './build-workbook.ts';

const sound = zip(rawParts(sheetRows([headings])));

/** A worker that answers as told, once it has been given the file; 'silent' never does. */
function reader(answer: (bytes: Uint8Array) => WorkerAnswer | 'silent' | 'broken') {
  const seen = { started: 0, ended: 0 };
  const startReader = (): Reader => {
    seen.started += 1;
    const listeners = new Map<string, (event: Event) => void>();
    return {
      addEventListener: (type: string, listener: unknown) => {
        // only functions are given
        listeners.set(type, listener as (event: Event) => void);
      },
      postMessage: (bytes: unknown) => {
        const said = answer(new Uint8Array(bytes as ArrayBuffer));
        if (said === 'broken') queueMicrotask(() => listeners.get('error')?.(new Event('error')));
        else if (said !== 'silent')
          queueMicrotask(() => listeners.get('message')?.(new MessageEvent('message', { data: said })));
      },
      terminate: () => {
        seen.ended += 1;
      },
    };
  };
  return { startReader, seen };
}

/** A clock that only a test moves. */
function clock() {
  let ring = () => {};
  const seen = { ms: 0, calledOff: 0 };
  const wait = (ms: number, done: () => void) => {
    seen.ms = ms;
    ring = done;
    return () => {
      seen.calledOff += 1;
    };
  };
  return { wait, ring: () => ring(), seen };
}

const file = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'plan.xlsx');

test('gives what the worker read, and ends it', async () => {
  const { startReader, seen } = reader(readPlanFile);
  const time = clock();
  const reading = await readFile(file(sound), { startReader, wait: time.wait });
  expect(reading.kind === 'read' && reading.grids[0]?.rows[0]?.cells[0]?.text).toBe('Ref');
  expect(seen).toEqual({ started: 1, ended: 1 });
  expect(time.seen).toEqual({ ms: readTimeLimitMs, calledOff: 1 });
});

test('gives the refusal of the worker', async () => {
  const { startReader } = reader(readPlanFile);
  const reading = await readFile(file(new TextEncoder().encode('nothing')), { startReader });
  expect(reading).toEqual({ kind: 'refused', refusal: { code: 'unknown-kind', facts: {} } });
});

test('ends the worker at the time limit', async () => {
  const { startReader, seen } = reader(() => 'silent');
  const time = clock();
  const reading = readFile(file(sound), { startReader, wait: time.wait, timeLimitMs: 5 });
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  time.ring();
  expect(await reading).toEqual({ kind: 'refused', refusal: { code: 'took-too-long', facts: {} } });
  expect([seen.ended, time.seen.ms]).toEqual([1, 5]);
});

test('ends the worker when it is cancelled', async () => {
  const { startReader, seen } = reader(() => 'silent');
  const abort = new AbortController();
  const reading = readFile(file(sound), { startReader, signal: abort.signal, wait: clock().wait });
  await new Promise((resolve) => setImmediate(resolve));
  abort.abort();
  expect(await reading).toEqual({ kind: 'refused', refusal: { code: 'cancelled', facts: {} } });
  expect(seen).toEqual({ started: 1, ended: 1 });
});

test('starts nothing for a file that is cancelled before, empty or too big', async () => {
  const { startReader, seen } = reader(() => 'silent');
  const signal = AbortSignal.abort();
  const big = { size: fileLimits.file + 1, arrayBuffer: () => Promise.reject(new Error('not asked for')) };
  expect(await readFile(file(sound), { startReader, signal })).toMatchObject({
    refusal: { code: 'cancelled' },
  });
  expect(await readFile(file(new Uint8Array()), { startReader })).toMatchObject({
    refusal: { code: 'empty' },
  });
  expect(await readFile(big, { startReader })).toMatchObject({
    refusal: { code: 'too-big', facts: { size: 20_000_001, limit: 20_000_000 } },
  });
  expect(seen.started).toBe(0);
});

test('says when the file cannot be read, because it was moved or is not downloaded', async () => {
  const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
  expect(await readFile(gone)).toEqual({ kind: 'refused', refusal: { code: 'unreadable', facts: {} } });
});

test('throws what is a fault of ours, and still ends the worker', async () => {
  const faulty = reader(() => ({ kind: 'fault', message: 'a bug' }));
  await expect(readFile(file(sound), { startReader: faulty.startReader })).rejects.toThrow('a bug');
  const broken = reader(() => 'broken');
  await expect(readFile(file(sound), { startReader: broken.startReader })).rejects.toThrow('did not start');
  expect([faulty.seen.ended, broken.seen.ended]).toEqual([1, 1]);
});
