import type { Interception } from './world.ts';

/** How a whole request goes wrong, by the name people give it. */
export const requestFaults: Readonly<Record<string, Interception>> = {
  '429 short': refused(429, 'TooManyRequests', { 'Retry-After': '0.5' }),
  '429 long': refused(429, 'TooManyRequests', { 'Retry-After': '120' }),
  '503': refused(503, 'serviceNotAvailable'),
  '500': refused(500, 'generalException'),
  '502': refused(502, 'generalException'),
  '504 after commit': async (request, carryOut) => {
    await carryOut(request);
    return answer(504, 'generalException');
  },
  'network dropped before': () => Promise.reject(new TypeError('Failed to fetch')),
  'network dropped after commit': async (request, carryOut) => {
    await carryOut(request);
    throw new TypeError('Failed to fetch');
  },
  '401 expired': refused(401, 'InvalidAuthenticationToken'),
  '401 claims': () =>
    Promise.resolve(
      new Response(null, {
        status: 401,
        headers: {
          'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`,
        },
      }),
    ),
  '403': refused(403, 'accessDenied'),
  '404': refused(404, 'itemNotFound'),
  '409': refused(409, 'nameAlreadyExists'),
  '412': refused(412, 'resourceModified'),
  '413': refused(413, 'invalidRequest'),
  '423': refused(423, 'notAllowed'),
  // what fetch says when the time limit ends a request that Graph carried out and never answered
  hang: async (request, carryOut) => {
    await carryOut(request);
    throw new DOMException('The operation timed out.', 'TimeoutError');
  },
};

/** How one part of a batch goes wrong while the batch itself is answered 200. */
export const partFaults: Readonly<Record<string, readonly [status: number, code: string]>> = {
  'part 429': [429, 'TooManyRequests'],
  'part 424': [424, 'failedDependency'],
  'part 500': [500, 'generalException'],
  'part 503': [503, 'serviceNotAvailable'],
  'part 403': [403, 'accessDenied'],
  'part 404': [404, 'itemNotFound'],
  'part 409': [409, 'nameAlreadyExists'],
  'part 412': [412, 'resourceModified'],
  'part 413': [413, 'invalidRequest'],
  'part 423': [423, 'notAllowed'],
};

type Part = { readonly id: string; readonly dependsOn?: readonly string[] };
type Answer = { readonly id: string; readonly status: number };

/** A batch of which the part at `index` fails and those that wait for it are not carried out; the others are. */
export function partFails(index: number, [status, code]: readonly [number, string]): Interception {
  return async (request, carryOut) => {
    // only ever used for batches
    const { requests } = (await request.clone().json()) as { requests: readonly Part[] };
    const failing = requests[index];
    if (failing === undefined) throw new Error(`the batch has no part ${String(index)}`);
    const blocked = new Set([failing.id]);
    for (const part of requests) if (part.dependsOn?.some((id) => blocked.has(id))) blocked.add(part.id);
    const left = requests.filter((part) => !blocked.has(part.id));
    const responses: (Answer | object)[] = [];
    if (left.length > 0) {
      const batch = new Request(request.url, {
        method: 'POST',
        headers: request.headers,
        body: JSON.stringify({ requests: left }),
      });
      const answered = (await (await carryOut(batch)).json()) as { responses: readonly Answer[] };
      responses.push(...answered.responses);
    }
    for (const id of blocked) {
      const own = id === failing.id ? status : 424;
      responses.push({
        id,
        status: own,
        headers: own === 429 ? { 'Retry-After': '1.5' } : {},
        body: { error: { code: own === 424 ? 'failedDependency' : code, message: 'scripted' } },
      });
    }
    return Response.json({ responses });
  };
}

function refused(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Interception {
  return () => Promise.resolve(answer(status, code, headers));
}

function answer(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ error: { code, message: 'scripted' } }, { status, headers });
}
