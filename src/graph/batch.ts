import type { Call, Send } from './client.ts';
import { errorFrom, GraphError } from './graph-error.ts';
import type { Pause } from './pause.ts';
import { waitBeforeRetry } from './retry.ts';

/** One call of a batch. `after` names the call that must succeed first; chains only, as Graph demands. */
export type Part = Call & { readonly id: string; readonly after?: string };

export type PartReply = { readonly status: number; readonly etag: string | null; readonly body: unknown };

/** The most calls Graph takes in one batch (JSON batching). */
export const batchSize = 20;

type World = { readonly pause: Pause; now(): Date; random(): number };

/**
 * Sends the parts in as few batches as can be, in order, and gives each part's answer or GraphError under its id.
 * Throttled parts, and those that waited for them, are sent again; answered ones never. Throws GraphError only when a
 * whole batch got no answer: then nobody knows which of its parts were carried out.
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
      await sendGroup(send, left, answers, world.now());
      const throttled = left.filter((part) => isThrottled(answers.get(part.id)));
      const waits = throttled.map((part) =>
        waitBeforeRetry(errorOf(answers.get(part.id)), { isRead: false, attempt, jitter: world.random() }),
      );
      if (throttled.length === 0 || waits.includes(null)) break;
      left = left.filter((part) => isThrottled(answers.get(part.id)) || isBlocked(part, answers));
      world.pause.demand(Math.max(...waits.map((wait) => wait ?? 0)));
      await world.pause.passed();
    }
    onProgress(answers.size);
  }
  return answers;
}

// groups of at most twenty in which a chain is never torn apart
function groupsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const chains: Part[][] = [];
  for (const part of parts) {
    const chain = part.after === undefined ? undefined : chains.find((one) => one.at(-1)?.id === part.after);
    if (chain) chain.push(part);
    else chains.push([part]);
  }
  const groups: Part[][] = [[]];
  for (const chain of chains) {
    const last = groups.at(-1);
    if (last && last.length + chain.length <= batchSize) last.push(...chain);
    else groups.push([...chain]);
  }
  return groups.filter((group) => group.length > 0);
}

async function sendGroup(
  send: Send,
  group: readonly Part[],
  answers: Map<string, PartReply | GraphError>,
  now: Date,
): Promise<void> {
  const ids = new Set(group.map((part) => part.id));
  const reply = await send({
    method: 'POST',
    path: '/$batch',
    body: {
      requests: group.map((part) => ({
        id: part.id,
        method: part.method,
        url: part.path,
        ...(part.after !== undefined && ids.has(part.after) ? { dependsOn: [part.after] } : {}),
        headers: {
          ...part.headers,
          ...(part.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(part.body === undefined ? {} : { body: part.body }),
      })),
    },
  });
  for (const answer of responsesIn(reply.body)) answers.set(answer.id, answerOf(answer, now));
  for (const part of group) {
    if (!answers.has(part.id))
      answers.set(
        part.id,
        new GraphError({ status: 0, code: 'noAnswer', message: 'A batch left out one of its answers' }),
      );
  }
}

type WireAnswer = {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

function responsesIn(body: unknown): readonly WireAnswer[] {
  // the shape of a batch answer (JSON batching); anything else has no responses
  return (body as { responses?: readonly WireAnswer[] } | null)?.responses ?? [];
}

function answerOf(answer: WireAnswer, now: Date): PartReply | GraphError {
  const header = (name: string) =>
    Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ??
    null;
  return answer.status >= 200 && answer.status < 300
    ? { status: answer.status, etag: header('ETag'), body: answer.body ?? null }
    : errorFrom(answer.status, header, answer.body, now);
}

function isThrottled(answer: PartReply | GraphError | undefined): boolean {
  return answer instanceof GraphError && (answer.status === 429 || answer.status === 503);
}

function isBlocked(part: Part, answers: ReadonlyMap<string, PartReply | GraphError>): boolean {
  return part.after !== undefined && answers.get(part.id)?.status === 424;
}

function errorOf(answer: PartReply | GraphError | undefined): GraphError {
  if (answer instanceof GraphError) return answer;
  throw new Error('only an error is asked how long it wants us to wait');
}
