import { libraryPath } from '#graph/address.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { jsonIn, type FileReply } from '#graph/transfer.ts';
import type { GraphFile } from '#graph/wire.ts';
import { libraryFile, type LibraryFile } from './folder.ts';
import { fileAsSent } from './same-file.ts';
import type { UploadOptions, UploadWorld } from './upload.ts';

/** Bytes of a piece: 3.125 MiB, a multiple of the 320 KiB that Graph asks for (driveItem: createUploadSession). */
export const pieceBytes = 10 * 320 * 1024;

/** How often in a row a piece may end without an answer, and how often a session may end by itself. */
const mostTries = 4;
const mostSessions = 3;

/**
 * Sends a file in pieces under a name that has to be free. What arrived is asked for after a lost answer, and only the rest
 * is sent; a session that ended is begun anew. Throws GraphError, 409 and 423 for the name, or what the signal was aborted with,
 * and then the session is cancelled.
 */
export async function sendPieces(
  world: UploadWorld,
  folders: readonly string[],
  name: string,
  blob: Blob,
  options: UploadOptions,
): Promise<LibraryFile> {
  for (let session = 1; ; session += 1) {
    const url = await openSession(world, folders, name);
    try {
      return await sendThrough(world, url, blob, options);
    } catch (error) {
      if (!(error instanceof SessionGone)) {
        await cancel(world, url);
        throw error;
      }
      // the last piece may have made the file before its answer was lost
      const file = error.isPerhapsWhole ? await fileAsSent(world, folders, name, blob) : null;
      if (file !== null) {
        options.onProgress?.(blob.size, blob.size);
        return file;
      }
      if (session === mostSessions) throw error.cause;
    }
  }
}

// the address of a session works no more: it ran out, was cancelled, or has made its file
class SessionGone extends Error {
  override readonly name = 'SessionGone';
  override readonly cause: GraphError;
  readonly isPerhapsWhole: boolean;

  constructor(cause: GraphError, isPerhapsWhole: boolean) {
    super('The upload session is gone');
    this.cause = cause;
    this.isPerhapsWhole = isPerhapsWhole;
  }
}

async function openSession(world: UploadWorld, folders: readonly string[], name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const reply = await world.send({
        method: 'POST',
        path: libraryPath(world.site, [...folders, name], '/createUploadSession'),
        body: { item: { '@microsoft.graph.conflictBehavior': 'fail', name } },
      });
      const url = (reply.body as { readonly uploadUrl?: unknown } | null)?.uploadUrl;
      if (typeof url === 'string') return url;
      throw new GraphError({ status: 0, code: 'noSession', message: 'Graph gave no upload address' });
    } catch (error) {
      // a session nobody knows the address of ends by itself
      if (!(error instanceof GraphError && isOutcomeUnknown(error)) || attempt === mostTries) throw error;
    }
  }
}

async function sendThrough(
  world: UploadWorld,
  url: string,
  blob: Blob,
  { onProgress, signal }: UploadOptions,
): Promise<LibraryFile> {
  let from = 0;
  let isLastSent = false;
  for (let failures = 0; ;) {
    const to = Math.min(from + pieceBytes, blob.size);
    try {
      isLastSent ||= to === blob.size;
      const reply = await world.transfer({
        method: 'PUT',
        url,
        headers: { 'Content-Range': `bytes ${String(from)}-${String(to - 1)}/${String(blob.size)}` },
        body: blob.slice(from, to),
        signal,
      });
      failures = 0;
      const made = madeFile(reply);
      if (made !== null) {
        onProgress?.(blob.size, blob.size);
        return made;
      }
      from = nextIn(reply) ?? to;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      if (isGone(error)) throw new SessionGone(error, isLastSent && failures > 0);
      const isAsked = isOutcomeUnknown(error) || error.status === 416;
      failures += 1;
      if (!isAsked || failures === mostTries) throw error;
      world.pause.demand(1000 * 2 ** (failures - 1) * (1 + world.random() / 2));
      from = await arrived(world, url, signal, error, isLastSent);
    }
    onProgress?.(from, blob.size);
  }
}

// where the service goes on; a session that is gone now may have made its file
async function arrived(
  world: UploadWorld,
  url: string,
  signal: AbortSignal | undefined,
  why: GraphError,
  isLastSent: boolean,
): Promise<number> {
  try {
    const from = nextIn(await world.transfer({ method: 'GET', url, signal }));
    if (from === null) throw why;
    return from;
  } catch (error) {
    if (error instanceof GraphError && isGone(error)) throw new SessionGone(error, isLastSent);
    throw error;
  }
}

function isGone(error: GraphError): boolean {
  return error.status === 404 || error.status === 410;
}

// 200 or 201 with the file ends a session; 202 asks for more
function madeFile({ status, bytes }: FileReply): LibraryFile | null {
  if (status !== 200 && status !== 201) return null;
  const file = jsonIn(bytes, null) as GraphFile | null;
  if (typeof file?.name !== 'string')
    throw new GraphError({ status: 0, code: 'noFile', message: 'The end of an upload named no file' });
  return libraryFile(file);
}

// the first byte that is still missing, from '26-' or '12345-55232'
function nextIn({ bytes }: FileReply): number | null {
  const body = jsonIn(bytes, null) as { readonly nextExpectedRanges?: unknown } | null;
  const ranges = body?.nextExpectedRanges;
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  const found = typeof first === 'string' ? /^(\d+)-/.exec(first)?.[1] : undefined;
  return found === undefined ? null : Number(found);
}

async function cancel(world: UploadWorld, url: string): Promise<void> {
  try {
    await world.transfer({ method: 'DELETE', url });
  } catch (error) {
    // it ends by itself, and what went wrong before is what is told
    if (!(error instanceof GraphError)) throw error;
  }
}
