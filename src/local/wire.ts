import type { Answer } from './call.ts';
import { GraphRefusal } from './graph-error.ts';

const exposed =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, Retry-After, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant, X-Planner-Operationid, x-ms-permissions-recommendations';
const jsonMostBytes = 4 * 1024 * 1024;
const rangeMostBytes = 60 * 1024 * 1024;
const fileMostBytes = 250 * 1024 * 1024;

/** The answer to the browser's question before a request: everything it asks for is allowed, from anywhere. */
export function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '*',
      'Access-Control-Max-Age': '600',
    },
  });
}

/** The answer as a Response, with the headers every answer of Graph has. */
export function toResponse(answer: Answer, request: Request): Response {
  const headers = new Headers(answer.headers);
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', exposed);
  headers.set('Cache-Control', 'no-store');
  headers.set('request-id', crypto.randomUUID());
  const clientRequestId = request.headers.get('client-request-id');
  if (clientRequestId !== null) headers.set('client-request-id', clientRequestId);
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers });
  if (answer.body instanceof Uint8Array) {
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers });
  }
  headers.set(
    'Content-Type',
    'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  );
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
}

/** The body's bytes. 413 above 4 MB, 60 MiB for a range of an upload session, 250 MiB for a file's content. */
export async function readBody(request: Request, pathname: string): Promise<Uint8Array> {
  const most = mostBytes(request.method, pathname);
  if (Number(request.headers.get('content-length') ?? '0') > most) throw tooLarge(most);
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw tooLarge(most);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function mostBytes(method: string, pathname: string): number {
  if (method !== 'PUT') return jsonMostBytes;
  if (pathname.endsWith('/content')) return fileMostBytes;
  return pathname.startsWith('/trial/upload/') ? rangeMostBytes : jsonMostBytes;
}

function tooLarge(most: number): GraphRefusal {
  return new GraphRefusal(413, 'invalidRequest', `The request body is larger than ${most} bytes.`);
}
