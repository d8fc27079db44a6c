import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchSize, sendBatch, type Part } from '#graph/batch.ts';
import type { Send } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { createPause } from '#graph/pause.ts';

type WirePart = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
};
type WireAnswer = { id: string; status: number; headers?: Record<string, string>; body?: unknown };
type Round = (parts: readonly WirePart[]) => readonly WireAnswer[] | GraphError | { body: unknown };

test('a part goes out with its method, path, headers and body, and its answer comes back under its id', async () => {
  const { run, rounds } = other((parts) =>
    parts.map((part) => ({ id: part.id, status: 200, headers: { etag: '"g,2"' }, body: { id: part.id } })),
  );
  const answers = await run([
    { id: 'a', method: 'GET', path: '/me' },
    { id: 'b', method: 'PATCH', path: '/x', headers: { 'If-Match': '"g,1"' }, body: { Status: null } },
  ]);
  expect(rounds).toEqual([
    [
      { id: 'a', method: 'GET', url: '/me', headers: {} },
      {
        id: 'b',
        method: 'PATCH',
        url: '/x',
        headers: { 'If-Match': '"g,1"', 'Content-Type': 'application/json' },
        body: { Status: null },
      },
    ],
  ]);
  expect(answers.get('b')).toEqual({ status: 200, etag: '"g,2"', body: { id: 'b' } });
});

test('answers in any order find their parts', async () => {
  const { run } = other((parts) =>
    parts.map((part) => ({ id: part.id, status: 200, body: part.id })).toReversed(),
  );
  const answers = await run(['a', 'b', 'c'].map((id) => read(id)));
  expect(['a', 'b', 'c'].map((id) => answers.get(id))).toEqual(
    ['a', 'b', 'c'].map((id) => ({ status: 200, etag: null, body: id })),
  );
});

test.for<[number, readonly number[]]>([
  [0, []],
  [1, [1]],
  [20, [20]],
  [21, [20, 1]],
  [45, [20, 20, 5]],
])('%i parts travel in batches of %o', async ([count, sizes]) => {
  const { run, rounds } = other(allWell);
  const answers = await run(Array.from({ length: count }, (_, index) => write(String(index))));
  expect(rounds.map((round) => round.length)).toEqual(sizes);
  expect(answers.size).toBe(count);
});

test('a chain travels alone, because Graph takes one strict chain or no dependency at all', async () => {
  const { run, rounds } = other(allWell);
  await run([
    write('a'),
    write('p1'),
    write('u1', 'p1'),
    write('p2'),
    write('u2', 'p2'),
    write('b'),
    write('c'),
  ]);
  expect(rounds.map((round) => round.map((part) => [part.id, ...(part.dependsOn ?? [])]))).toEqual([
    [['a']],
    [['p1'], ['u1', 'p1']],
    [['p2'], ['u2', 'p2']],
    [['b'], ['c']],
  ]);
});

test('batches are whole: no part twice, none left out, none too large, every chain in one piece and in order', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(lengths, async (chains) => {
      const parts = chains.flatMap((length, chain) =>
        Array.from({ length }, (_, at) =>
          write(
            `${String(chain)}.${String(at)}`,
            at === 0 ? undefined : `${String(chain)}.${String(at - 1)}`,
          ),
        ),
      );
      const { run, rounds } = other(allWell);
      await run(parts);
      expect(rounds.flat().map((part) => part.id)).toEqual(parts.map((part) => part.id));
      for (const round of rounds) {
        expect(round.length).toBeLessThanOrEqual(batchSize);
        const isFree = round.every((part) => part.dependsOn === undefined);
        const isChain = round.every((part, at) => part.dependsOn?.[0] === round[at - 1]?.id);
        expect(isFree || isChain).toBe(true);
      }
    }),
  );
});

test('a part that waits for one that is not just before it is a mistake of ours', async () => {
  const { run } = other(allWell);
  await expect(run([write('a'), write('b'), write('c', 'a')])).rejects.toThrow('c does not follow a');
  const tooLong = Array.from({ length: 21 }, (_, at) =>
    write(String(at), at === 0 ? undefined : String(at - 1)),
  );
  await expect(run(tooLong)).rejects.toThrow('does not follow');
});

test('only what was throttled goes again, after the longest wait that was asked for', async () => {
  const { run, rounds, waits } = other(
    (parts) =>
      parts.map((part) => (part.id === 'a' ? well(part) : throttled(part, part.id === 'b' ? '1.5' : '3'))),
    allWell,
  );
  const answers = await run(['a', 'b', 'c'].map((id) => write(id)));
  expect(rounds.map((round) => round.map((part) => part.id))).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
  ]);
  expect(waits).toEqual([3000]);
  expect([...answers.values()].every((answer) => !(answer instanceof GraphError))).toBe(true);
});

test('a throttled part takes along those that were blocked by it', async () => {
  const { run, rounds } = other(
    (parts) => parts.map((part) => (part.id === 'patch' ? throttled(part, '1') : blocked(part))),
    allWell,
  );
  await run([write('patch'), write('post', 'patch')]);
  expect(rounds[1]?.map((part) => [part.id, part.dependsOn])).toEqual([
    ['patch', undefined],
    ['post', ['patch']],
  ]);
});

test('a throttled second part goes again alone when the first is done', async () => {
  const { run, rounds } = other(
    (parts) => parts.map((part) => (part.id === 'patch' ? well(part) : throttled(part, '1'))),
    allWell,
  );
  await run([write('patch'), write('post', 'patch')]);
  expect(rounds[1]).toMatchObject([{ id: 'post' }]);
  expect(rounds[1]?.[0]?.dependsOn).toBeUndefined();
});

test('a part blocked by a refused one is never sent on its own', async () => {
  const { run, rounds } = other((parts) =>
    parts.map((part) => {
      if (part.id === 'a') return { id: part.id, status: 412, body: {} };
      return part.id === 'b' ? blocked(part) : throttled(part, '1');
    }),
  );
  const answers = await run([write('a'), write('b', 'a'), write('c', 'b')]);
  expect(rounds).toHaveLength(1 + 3);
  expect(rounds.slice(1).map((round) => round.map((part) => part.id))).toEqual([['c'], ['c'], ['c']]);
  expect([answers.get('a')?.status, answers.get('b')?.status]).toEqual([412, 424]);
});

test('asked by one part to wait longer than a person bears, nothing is sent again', async () => {
  const { run, rounds, waits } = other((parts) =>
    parts.map((part) => throttled(part, part.id === 'a' ? '1' : '600')),
  );
  const answers = await run([write('a'), write('b')]);
  expect([rounds.length, waits]).toEqual([1, []]);
  expect(answers.get('b')).toMatchObject({ status: 429, retryAfterMs: 600_000 });
});

test('the wait is found in a header of any case', async () => {
  const { run, waits } = other(
    (parts) => parts.map((part) => ({ id: part.id, status: 429, headers: { 'RETRY-AFTER': '2' } })),
    allWell,
  );
  await run([write('a')]);
  expect(waits).toEqual([2000]);
});

test('a write whose answer is missing is not sent again: it may have been done', async () => {
  const { run, rounds } = other((parts) => parts.filter((part) => part.id !== 'b').map(well));
  const answers = await run([write('a'), write('b')]);
  expect(rounds).toHaveLength(1);
  expect(answers.get('b')).toMatchObject({ status: 0, code: 'noAnswer' });
});

test('a write throttled first and unanswered then is not sent a third time', async () => {
  const { run, rounds } = other(
    (parts) => parts.map((part) => throttled(part, '1')),
    () => [],
  );
  const answers = await run([write('a')]);
  expect(rounds).toHaveLength(2);
  expect(answers.get('a')).toMatchObject({ status: 0 });
});

test('a read without an answer, or past a slow gateway, is asked again', async () => {
  const { run, rounds } = other(
    (parts) => parts.filter((part) => part.id !== 'a').map((part) => ({ id: part.id, status: 504 })),
    allWell,
  );
  const answers = await run([read('a'), read('b'), write('c')]);
  expect(rounds.map((round) => round.map((part) => part.id))).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b'],
  ]);
  expect(['a', 'b', 'c'].map((id) => answers.get(id)?.status)).toEqual([200, 200, 504]);
});

test('a batch that got no answer at all is thrown', async () => {
  const lost = new GraphError({ status: 0, code: 'noAnswer', message: '' });
  const { run } = other(() => lost);
  await expect(run([write('a')])).rejects.toBe(lost);
});

test('what was answered before a repeat stays answered when the repeat is lost', async () => {
  const lost = new GraphError({ status: 0, code: 'noAnswer', message: '' });
  const { run } = other(
    (parts) => parts.map((part) => (part.id === 'a' ? well(part) : throttled(part, '1'))),
    () => lost,
  );
  const answers = await run([write('a'), write('b')]);
  expect([answers.get('a')?.status, answers.get('b')]).toEqual([200, lost]);
});

test.for<[string, unknown]>([
  ['nothing', null],
  ['a text', 'x'],
  ['responses that are no list', { responses: {} }],
])('%s in place of answers leaves every part without one', async ([, body]) => {
  const { run } = other(() => ({ body }));
  expect((await run([write('a')])).get('a')).toMatchObject({ status: 0, code: 'noAnswer' });
});

test('a throttled part is tried four times, and then its error is its answer', async () => {
  const { run, rounds } = other((parts) => parts.map((part) => throttled(part, '1')));
  expect((await run([write('a')])).get('a')).toMatchObject({ status: 429 });
  expect(rounds).toHaveLength(4);
});

test('progress is told batch by batch', async () => {
  const told: number[] = [];
  const { world, send } = other(allWell);
  await sendBatch(
    send,
    world,
    Array.from({ length: 45 }, (_, at) => write(String(at))),
    (done) => told.push(done),
  );
  expect(told).toEqual([20, 40, 45]);
});

function write(id: string, after?: string): Part {
  return { id, method: 'POST', path: `/x/${id}`, body: {}, ...(after === undefined ? {} : { after }) };
}

function read(id: string): Part {
  return { id, method: 'GET', path: `/x/${id}` };
}

function well(part: WirePart): WireAnswer {
  return { id: part.id, status: 200, body: {} };
}

function throttled(part: WirePart, seconds: string): WireAnswer {
  return { id: part.id, status: 429, headers: { 'Retry-After': seconds }, body: { error: { code: 'x' } } };
}

function blocked(part: WirePart): WireAnswer {
  return { id: part.id, status: 424, body: { error: { code: 'FailedDependency' } } };
}

function allWell(parts: readonly WirePart[]): readonly WireAnswer[] {
  return parts.map(well);
}

// the other side: the last way to answer stands for all later rounds
function other(...ways: readonly Round[]) {
  const rounds: (readonly WirePart[])[] = [];
  const waits: number[] = [];
  let at = 0;
  const now = () => new Date(at);
  const pause = createPause({
    now,
    wait: async (ms) => {
      waits.push(ms);
      at += ms;
      return Promise.resolve();
    },
  });
  const send: Send = async (call) => {
    await pause.passed();
    const { requests } = call.body as { requests: readonly WirePart[] };
    const way = ways[Math.min(rounds.length, ways.length - 1)];
    rounds.push(requests);
    const said = way?.(requests) ?? [];
    if (said instanceof GraphError) throw said;
    return { status: 200, etag: null, body: 'body' in said ? said.body : { responses: said } };
  };
  const world = { pause, now, random: () => 0 };
  return { run: async (parts: readonly Part[]) => sendBatch(send, world, parts), world, send, rounds, waits };
}
