import type { Answer } from './call.ts';
import { type Delivery, deliver, type Incoming, type Server } from './dispatch.ts';
import { GraphRefusal, invalidRequest } from './graph-error.ts';
import { isObject, isStringList, type Json, type JsonObject } from './json.ts';

/** One part of a batch as the body gives it, checked. */
type Part = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
};

const mostParts = 20;
const methods = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);

/** Answers POST /$batch: at most 20 parts, each in a transaction of its own, in an order that honours dependsOn.
 * A part whose dependency failed is 424. 400 for a batch that is malformed as a whole. */
export function answerBatch(server: Server, outer: Incoming, body: JsonObject): Answer {
  const parts = readParts(body);
  refuseShape(server, parts);
  const done = new Map<string, JsonObject>();
  const left = [...parts];
  while (left.length > 0) {
    const index = left.findIndex((part) => part.dependsOn.every((id) => done.has(id)));
    const part = left[index];
    if (part === undefined) throw badBatch('The dependencies of the parts form a circle.');
    left.splice(index, 1);
    const isBlocked = part.dependsOn.some((id) => Number(done.get(id)?.['status'] ?? 500) >= 400);
    done.set(part.id, isBlocked ? failedDependency(part) : answerPart(server, outer, part));
  }
  const responses = parts.map((part) => done.get(part.id) ?? {});
  const isShuffled = server.world.switches.batchShuffled;
  return { status: 200, body: { responses: isShuffled ? shuffled(responses) : responses } };
}

function answerPart(server: Server, outer: Incoming, part: Part): JsonObject {
  let incoming: Incoming;
  try {
    incoming = partRequest(outer, part);
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    return {
      id: part.id,
      status: error.status,
      headers: {},
      body: { error: { code: error.code, message: error.message } },
    };
  }
  return partResponse(server, part.id, deliver(server, incoming));
}

function partResponse(server: Server, id: string, { answer, isDropped }: Delivery): JsonObject {
  if (isDropped) return { id, status: 504, headers: {}, body: lostBody };
  const { body } = answer;
  const type = body === undefined || body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' };
  const named = Object.entries({ 'Cache-Control': 'no-store', ...answer.headers, ...type });
  const isLower = server.world.switches.batchLowerCase;
  const headers = Object.fromEntries(
    named.map(([name, value]) => [isLower ? name.toLowerCase() : name, value]),
  );
  if (body === undefined) return { id, status: answer.status, headers };
  const shown = body instanceof Uint8Array ? Buffer.from(body).toString('base64') : body;
  return { id, status: answer.status, headers, body: shown };
}

const lostBody = {
  error: { code: 'generalException', message: 'The gateway did not receive a response in time.' },
};

function partRequest(outer: Incoming, part: Part): Incoming {
  if (/^https?:/i.test(part.url))
    throw badBatch('The url of a part must be relative to the version of the service.');
  const headers = new Headers({ authorization: outer.headers.get('authorization') ?? '' });
  for (const [name, value] of Object.entries(part.headers)) {
    try {
      headers.set(name, value);
    } catch (error) {
      if (error instanceof TypeError)
        throw badBatch(`The header '${name.slice(0, 80)}' of a part is not valid.`);
      throw error;
    }
  }
  if (part.body !== undefined && !headers.has('content-type')) {
    throw badBatch(`The part '${part.id}' has a body but no Content-Type header.`);
  }
  const path = part.url.startsWith('/') ? part.url : `/${part.url}`;
  if (/^\/(v1\.0|beta)\//.test(path))
    throw badBatch('The url of a part must not name the version of the service.');
  return {
    method: part.method,
    url: new URL(`${outer.url.origin}/v1.0${path}`),
    headers,
    body: partBody(part.body, headers),
  };
}

function partBody(body: Json | undefined, headers: Headers): Uint8Array {
  if (body === undefined) return new Uint8Array();
  const isJson = /^application\/json\b/i.test(headers.get('content-type') ?? '');
  if (!isJson && typeof body === 'string') return new Uint8Array(Buffer.from(body, 'base64'));
  return new TextEncoder().encode(JSON.stringify(body));
}

function readParts(body: JsonObject): Part[] {
  const { requests } = body;
  if (!Array.isArray(requests)) throw badBatch("The property 'requests' is missing or is not a list.");
  if (requests.length === 0) throw badBatch('The batch has no parts.');
  if (requests.length > mostParts) {
    throw badBatch(`The number of requests in a batch is ${requests.length}; the most is ${mostParts}.`);
  }
  const parts = requests.map(readPart);
  const ids = parts.map((part) => part.id.toLowerCase());
  if (new Set(ids).size !== ids.length) throw badBatch('The ids of the parts are not unique.');
  for (const part of parts) {
    const strange = part.dependsOn.find((id) => id === part.id || !parts.some((each) => each.id === id));
    if (strange !== undefined)
      throw badBatch(`The part '${part.id}' depends on '${strange}', which is not there.`);
  }
  return parts;
}

function readPart(value: Json): Part {
  if (!isObject(value)) throw badBatch('A part is not an object.');
  const { id, method, url, headers = {}, body, dependsOn = [] } = value;
  const isRight =
    typeof id === 'string' &&
    id !== '' &&
    typeof method === 'string' &&
    typeof url === 'string' &&
    isObject(headers) &&
    Object.values(headers).every((each) => typeof each === 'string') &&
    isStringList(dependsOn);
  if (!isRight) throw badBatch('A part lacks its id, method or url, or has one of another type.');
  if (!methods.has(method.toUpperCase())) throw badBatch(`The method '${method.slice(0, 20)}' is not known.`);
  // each value was found to be a string above
  const texts = headers as Readonly<Record<string, string>>;
  return { id, method: method.toUpperCase(), url, headers: texts, body, dependsOn };
}

/** By the documentation the parts run all at once, in one chain, or all after the same one. */
function refuseShape(server: Server, parts: readonly Part[]): void {
  if (server.world.switches.batchShapes === 'any' || parts.every((part) => part.dependsOn.length === 0))
    return;
  const isChain = parts.every((part, index) =>
    index === 0
      ? part.dependsOn.length === 0
      : part.dependsOn.length === 1 && part.dependsOn[0] === parts[index - 1]?.id,
  );
  const first = parts[0]?.id;
  const isFan = parts.every((part, index) =>
    index === 0 ? part.dependsOn.length === 0 : part.dependsOn.length === 1 && part.dependsOn[0] === first,
  );
  if (!isChain && !isFan)
    throw badBatch('dependsOn must be absent, form one chain, or name one and the same part.');
}

function failedDependency(part: Part): JsonObject {
  return {
    id: part.id,
    status: 424,
    headers: { 'Content-Type': 'application/json' },
    body: { error: { code: 'FailedDependency', message: 'Failed Dependency' } },
  };
}

/** The same order for the same number of parts, and never the one asked for. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  return [...values.filter((_, index) => index % 2 === 1), ...values.filter((_, index) => index % 2 === 0)];
}

function badBatch(message: string): GraphRefusal {
  return invalidRequest(message);
}
