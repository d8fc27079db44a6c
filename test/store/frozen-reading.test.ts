import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import {
  createJoining,
  frozenFrom,
  rowsAtOnce,
  tellFrozen,
  type FrozenPortion,
} from '#store/frozen-portions.ts';
import { readFrozenFile, type FrozenReader } from '#store/frozen-reading.ts';
import { frozenOf } from '../domain/frozen/freeze-kit.ts';
import { action, planWith, update } from '../domain/plan-kit.ts';
import { play, type Event as PlanEvent } from '../domain/played-plan.ts';
import { richPack } from '../domain/rich-plan.ts';

const bytesOf = (frozen: FrozenPack) => new TextEncoder().encode(frozenText(frozen));
const small = frozenOf(planWith([action('1.1.1')], [update('u', '1.1.1', 'C2')]));

// one with more updates than a message has
function large(): FrozenPack {
  const [one] = small.plan.updates;
  if (one === undefined) throw new Error('the plan has an update');
  const updates = Array.from({ length: 2 * rowsAtOnce + 1 }, (_, at) => ({ ...one, id: `u${String(at)}` }));
  return { ...small, plan: { ...small.plan, updates } };
}

function toldOf(bytes: Uint8Array): readonly FrozenPortion[] {
  const told: FrozenPortion[] = [];
  tellFrozen(bytes, (portion) => told.push(portion));
  return told;
}

/** A worker that tells what the true one would, as copies, or does not start. */
function worker(tell: ((bytes: Uint8Array) => readonly FrozenPortion[]) | 'broken') {
  const seen = { started: 0, ended: 0 };
  const start = (): FrozenReader => {
    seen.started += 1;
    const listeners = new Map<string, (event: Event) => void>();
    return {
      addEventListener: (type: string, listener: unknown) => {
        // only functions are given
        listeners.set(type, listener as (event: Event) => void);
      },
      postMessage: (given: unknown) => {
        if (tell === 'broken') {
          queueMicrotask(() => listeners.get('error')?.(new Event('error')));
          return;
        }
        // bytes are what is sent
        for (const portion of tell(structuredClone(given) as Uint8Array)) {
          const message = new MessageEvent('message', { data: structuredClone(portion) });
          queueMicrotask(() => listeners.get('message')?.(message));
        }
      },
      terminate: () => {
        seen.ended += 1;
      },
    };
  };
  return { start, seen };
}

test('a frozen plan comes out of a worker as it is read here', async () => {
  const events: fc.Arbitrary<PlanEvent[]> = fc.array(
    fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(events, fc.nat(5), async (given, pick) => {
      const frozen = richPack(play(given), pick);
      const { start, seen } = worker(toldOf);
      const read = await readFrozenFile(bytesOf(frozen), start);
      expect(read).toEqual(frozen);
      expect(frozenText(read)).toBe(frozenText(frozen));
      expect(seen).toEqual({ started: 1, ended: 1 });
    }),
    { numRuns: 20 },
  );
});

test('long lists come in portions, in their order', async () => {
  const frozen = large();
  const told = toldOf(bytesOf(frozen));
  expect(
    told.flatMap((one) => (one.kind === 'rows' ? [`${one.list} ${String(one.rows.length)}`] : [])),
  ).toEqual(['actions 1', `updates ${String(rowsAtOnce)}`, `updates ${String(rowsAtOnce)}`, 'updates 1']);
  const rest = told.at(-1);
  expect(rest).toMatchObject({ kind: 'rest', rest: { plan: { actions: [], updates: [], changes: [] } } });
  expect(await readFrozenFile(bytesOf(frozen), worker(toldOf).start)).toEqual(frozen);
});

test('nothing is given before the rest is there', () => {
  const join = createJoining();
  const given = toldOf(bytesOf(large())).map((one) =>
    one.kind === 'rows' || one.kind === 'rest' ? join(one) : null,
  );
  expect(given.slice(0, -1).every((one) => one === null)).toBe(true);
  expect(given.at(-1)).toEqual(large());
});

test.for([
  ['is no text', Uint8Array.from([0xff, 0xfe, 0x00]), 'The frozen pack is no text'],
  ['is cut off', bytesOf(small).slice(0, -1), 'The frozen pack is not JSON'],
  ['lacks a part', new TextEncoder().encode('{"format":1}'), 'facts is missing'],
] as const)('what %s is as unreadable in a worker as here', async ([, bytes, message]) => {
  const error = { name: 'FrozenUnreadable', message };
  const { start, seen } = worker(toldOf);
  await expect(readFrozenFile(bytes, start)).rejects.toMatchObject(error);
  await expect(readFrozenFile(bytes, null)).rejects.toMatchObject(error);
  expect(seen.ended).toBe(1);
});

test('a fault of ours in the worker is thrown', async () => {
  const { start } = worker(() => [{ kind: 'fault', message: 'RangeError: too much' }]);
  await expect(readFrozenFile(bytesOf(small), start)).rejects.toThrow('RangeError: too much');
});

test('where no worker starts, and where there is none, the file is read in the page', async () => {
  const { start, seen } = worker('broken');
  expect(await readFrozenFile(bytesOf(small), start)).toEqual(small);
  expect(seen).toEqual({ started: 1, ended: 1 });
  expect(await readFrozenFile(bytesOf(small), null)).toEqual(small);
  expect(frozenFrom(bytesOf(small))).toEqual(small);
});

test('where the browser does not allow a worker, the file is read in the page', async () => {
  const refuse = (): FrozenReader => {
    throw new DOMException('Workers are not allowed here', 'SecurityError');
  };
  expect(await readFrozenFile(bytesOf(small), refuse)).toEqual(small);
});
