import { errorFrom, GraphError } from './graph-error.ts';
import type { GraphWorld } from './client.ts';
import { refuseLongPause, waitBeforeRetry } from './retry.ts';

/** A call to an address that Graph gave for one file, such as an upload session or a download. */
export type FileCall = {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
  /** Ends it at once; what was sent may have arrived. */
  readonly signal?: AbortSignal | undefined;
};

/** The answer to a transfer, its bytes as they came. */
export type FileReply = { readonly status: number; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Sends a call and gives the bytes of the answer. Throws GraphError, or what the signal was aborted with. Waits as other calls
 * do where the service asks for it; repeats reads whose answer was lost, and other calls only where nothing was carried out.
 */
export type Transfer = (call: FileCall) => Promise<FileReply>;

/** How long to wait for an answer, ms: a piece of a file is larger than other requests. */
const answerWithinMs = 180_000;

/**
 * Transfers of files. The address is the right to the file: no token goes along, which such an address refuses (401,
 * driveItem: createUploadSession), and a page of another origin may read it (driveItem: get content, downloadUrl).
 */
export function createTransfer(world: Pick<GraphWorld, 'fetch' | 'pause' | 'now' | 'random'>): Transfer {
  return async (call) => {
    for (let attempt = 1; ; attempt += 1) {
      refuseLongPause(world);
      await orAborted(world.pause.passed(), call.signal);
      const answer = await transferOnce(world, call);
      if (!(answer instanceof GraphError)) return answer;
      const wait = waitBeforeRetry(answer, {
        isRead: call.method === 'GET',
        attempt,
        jitter: world.random(),
      });
      if (wait === null) throw answer;
      world.pause.demand(wait);
    }
  };
}

async function transferOnce(
  world: Pick<GraphWorld, 'fetch' | 'now'>,
  { method, url, headers, body, signal }: FileCall,
): Promise<FileReply | GraphError> {
  const timeout = AbortSignal.timeout(answerWithinMs);
  try {
    const response = await world.fetch(url, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      // neither cookies nor the address of the page belong to the storage that answers
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.ok
      ? { status: response.status, bytes }
      : errorFrom(response.status, (name) => response.headers.get(name), jsonIn(bytes, null), world.now());
  } catch (cause) {
    signal?.throwIfAborted();
    return new GraphError({ status: 0, code: 'noAnswer', message: 'No answer from the file store', cause });
  }
}

// whoever calls it off does not wait until a pause is over
async function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let letGo: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const handleAbort = () => reject(signal.reason);
    signal.addEventListener('abort', handleAbort);
    letGo = () => signal.removeEventListener('abort', handleAbort);
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    letGo();
  }
}

/** The JSON in an answer's bytes, or what is given where there is none. */
export function jsonIn(bytes: Uint8Array, otherwise: unknown): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // a gateway's page, or nothing
    return otherwise;
  }
}
