import { quoted, type Call, type Send } from './client.ts';
import { errorFrom, GraphError } from './graph-error.ts';
import type { Pause } from './pause.ts';
import { waitBeforeRetry } from './retry.ts';

/** One call of a batch. `after` names the part just before it in `parts` that must succeed first. */
export type Part = Call & { readonly id: string; readonly after?: string };

/** The answer to one call of a batch. */
export type PartReply = { readonly status: number; readonly etag: string | null; readonly body: unknown };

/** The most calls Graph takes in one batch (JSON batching). */
export const batchSize = 20;

type World = { readonly pause: Pause; now(): Date; random(): number };

/**
 * Sends the parts in as few batches as can be, in order, and gives each part's answer or GraphError under its id.
 * Throttled parts, those that waited for them, and reads without an answer are sent again; other parts never. Throws
 * GraphError only when a whole batch got no answer: then nobody knows which of its parts were carried out.
 */
export async function sendBatch(
  send: Send,
  world: World,
  parts: readonly Part[],
  onProgress: (done: number) => void = () => undefined,
): Promise<ReadonlyMap<string, PartReply | GraphError>> {
  const answers = new Map<string, PartReply | GraphError>();
  for (const group of groupsOf(parts)) {
    let left = group;
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const now = await answersOf(send, left, world, attempt > 1);
      for (const [id, answer] of now) answers.set(id, answer);
      const again = partsToRepeat(left, now, attempt, world.random());
      // the wire itself waits until the pause has passed
      world.pause.demand(again.waitMs);
      left = again.parts;
    }
    onProgress(answers.size);
  }
  return answers;
}

// Graph takes parts without any dependency in a batch, or one strict chain: so each chain travels alone
function groupsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const chained = new Set(parts.flatMap((part) => (part.after === undefined ? [] : [part.after, part.id])));
  const groups: Part[][] = [];
  let free: Part[] | null = null;
  for (const part of parts) {
    const isFree = !chained.has(part.id);
    const last = isFree ? free : part.after === undefined ? null : groups.at(-1);
    if (last && last.length < batchSize && (isFree || last.at(-1)?.id === part.after)) last.push(part);
    else if (part.after !== undefined) throw new Error(`part ${part.id} does not follow ${part.after}`);
    else {
      groups.push([part]);
      free = isFree ? (groups.at(-1) ?? null) : null;
    }
  }
  return groups;
}

async function answersOf(
  send: Send,
  group: readonly Part[],
  world: World,
  isRepeat: boolean,
): Promise<ReadonlyMap<string, PartReply | GraphError>> {
  const answers = new Map<string, PartReply | GraphError>();
  let missing = new GraphError({
    status: 0,
    code: 'noAnswer',
    message: 'A batch left out one of its answers',
  });
  try {
    const reply = await send({ method: 'POST', path: '/$batch', body: { requests: group.map(wirePart) } });
    for (const answer of responsesIn(reply.body)) answers.set(answer.id, answerOf(answer, world.now()));
  } catch (error) {
    // the parts answered before a repeat stay answered: only those sent again are without an answer
    if (!(isRepeat && error instanceof GraphError)) throw error;
    missing = error;
  }
  for (const part of group) if (!answers.has(part.id)) answers.set(part.id, missing);
  return answers;
}

function wirePart(part: Part, index: number, group: readonly Part[]): object {
  const isBlockable = part.after !== undefined && group[index - 1]?.id === part.after;
  const hasBody = part.body !== undefined;
  return {
    id: part.id,
    method: part.method,
    url: part.path,
    ...(isBlockable ? { dependsOn: [part.after] } : {}),
    headers: { ...part.headers, ...(hasBody ? { 'Content-Type': 'application/json' } : {}) },
    ...(hasBody ? { body: part.body } : {}),
  };
}

type WireAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

function responsesIn(body: unknown): readonly WireAnswer[] {
  // the shape of a batch answer (JSON batching); anything else has no responses
  const responses = (body as { responses?: readonly WireAnswer[] } | null)?.responses;
  return Array.isArray(responses) ? responses : [];
}

function answerOf(answer: WireAnswer, now: Date): PartReply | GraphError {
  const header = (name: string) =>
    Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ??
    null;
  return answer.status >= 200 && answer.status < 300
    ? { status: answer.status, etag: quoted(header('ETag')), body: answer.body ?? null }
    : errorFrom(answer.status, header, answer.body, now);
}

// those that may be sent again, and those that were blocked by them: a blocked part never goes on its own
function partsToRepeat(
  parts: readonly Part[],
  answers: ReadonlyMap<string, PartReply | GraphError>,
  attempt: number,
  jitter: number,
): { readonly parts: readonly Part[]; readonly waitMs: number } {
  const again: Part[] = [];
  let waitMs = 0;
  for (const part of parts) {
    const answer = answers.get(part.id);
    const wait =
      answer instanceof GraphError
        ? waitBeforeRetry(answer, { isRead: part.method === 'GET', attempt, jitter })
        : null;
    // asked to wait longer than we would, for one part, nothing is sent again
    if (wait === null && isThrottled(answer)) return { parts: [], waitMs: 0 };
    if (wait !== null || again.some((one) => one.id === part.after)) again.push(part);
    waitMs = Math.max(waitMs, wait ?? 0);
  }
  return { parts: again, waitMs };
}

function isThrottled(answer: PartReply | GraphError | undefined): boolean {
  return answer instanceof GraphError && (answer.status === 429 || answer.status === 503);
}
