import type { Db } from './database.ts';
import { invalidRequest } from './graph-error.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Switches } from './switches.ts';

/** What every handler may use of the world: the database, the clock, and how this Graph is set. */
export type World = {
  readonly db: Db;
  readonly switches: Switches;
  readonly now: () => Date;
  /** Origin of upload and download addresses; null = that of the request. */
  readonly filesOrigin: string | null;
  /** The kinds of activity that the app's package declares; null = no package is known, and any kind will do. */
  readonly activityTypes: readonly string[] | null;
};

/** The person who calls, from the token. */
export type Caller = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly isGuest: boolean;
};

/** What faults ask of the handlers for this one call. */
export type CallFaults = {
  readonly isReadOnly: boolean;
  readonly hiddenIds: ReadonlySet<number>;
  readonly kinds: ReadonlySet<string>;
};

/** One request as handlers see it. Parameters are decoded; `query` is as sent, in order. */
export type Call = {
  readonly world: World;
  readonly method: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly me: Caller;
  readonly faults: CallFaults;
};

/** What a handler answers. Bytes travel as they are, anything else as JSON; an absent body is an empty one. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json | Uint8Array;
};

/** Answers one call. Writes run inside a transaction, which a thrown GraphRefusal rolls back. */
export type Handler = (call: Call) => Answer;

/** The value of a path parameter the route promises. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter '${name}'.`);
  return value;
}

/** The body as a JSON object. 400 for anything else, 415 is not used by the SharePoint workload. */
export function jsonBody(call: Pick<Call, 'headers' | 'body'>): JsonObject {
  const type = call.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw invalidRequest('The Content-Type header is missing or is not application/json.');
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(call.body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw invalidRequest(
        'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      );
    }
    throw error;
  }
  if (!isObject(value)) throw invalidRequest('The request payload must be a JSON object.');
  return value;
}

/** An address of this Graph on the origin the caller used, so that a link can be followed as it is. */
export function graphUrl(call: Call, path: string): string {
  return `${call.url.origin}/v1.0${path}`;
}

/** The instant of now in the wire form, without milliseconds. */
export function wireNow(world: World): string {
  return wireInstant(world.now());
}

/** An instant in the wire form `YYYY-MM-DDTHH:MM:SSZ`. */
export function wireInstant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
