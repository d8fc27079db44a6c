import type { Json } from './json.ts';

/** What an error answer says besides its status, code and message. */
export type RefusalExtra = {
  /** The more exact code nested in `innerError`. */
  readonly innerCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answer with no body at all, as the gateway does for a claims challenge. */
  readonly hasNoBody?: boolean;
};

/** The server says no. Thrown by handlers and turned into the error envelope at the edge; rolls the write back. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: RefusalExtra;
  constructor(status: number, code: string, message: string, extra: RefusalExtra = {}) {
    super(message);
    this.name = 'GraphRefusal';
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

/** The connection is cut instead of an answer. A server on a socket destroys the socket; a caller sees a network error. */
export class DroppedConnection extends Error {
  constructor() {
    super('The connection was closed before an answer was sent.');
    this.name = 'DroppedConnection';
  }
}

/** The error envelope of the SharePoint workload behind Graph. `date` has no zone suffix, as on the wire. */
export function errorBody(
  refusal: { readonly code: string; readonly message: string; readonly extra: RefusalExtra },
  ids: { readonly at: Date; readonly requestId: string; readonly clientRequestId: string },
): Json {
  const innerError: Record<string, Json> = {};
  if (refusal.extra.innerCode !== undefined) innerError['code'] = refusal.extra.innerCode;
  innerError['date'] = ids.at.toISOString().slice(0, 19);
  innerError['request-id'] = ids.requestId;
  innerError['client-request-id'] = ids.clientRequestId;
  return { error: { code: refusal.code, message: refusal.message, innerError } };
}

/** 400 for a request that cannot be understood or that breaks a rule. */
export function invalidRequest(message: string, extra?: RefusalExtra): GraphRefusal {
  return new GraphRefusal(400, 'invalidRequest', message, extra);
}

/** 400 that names no cause, as SharePoint often answers a write. */
export function vagueRefusal(): GraphRefusal {
  return new GraphRefusal(400, 'generalException', 'General exception while processing');
}

/** 404 for anything that is not there, or that the caller may not know of. */
export function itemNotFound(message = 'The resource could not be found.'): GraphRefusal {
  return new GraphRefusal(404, 'itemNotFound', message);
}

/** 403 for a caller whose rights do not reach. */
export function accessDenied(message = 'Access denied'): GraphRefusal {
  return new GraphRefusal(403, 'accessDenied', message);
}

/** 409 for a name that is taken. */
export function nameAlreadyExists(
  message = 'The specified item name already exists under the parent.',
): GraphRefusal {
  return new GraphRefusal(409, 'nameAlreadyExists', message);
}

/** 412 for a stale `If-Match`. Which of the two codes comes differs, so only the status says what happened. */
export function staleTag(code: 'resourceModified' | 'notAllowed'): GraphRefusal {
  const message =
    code === 'resourceModified'
      ? 'The resource has changed since the caller last read it; usually an eTag mismatch'
      : "ETag does not match current item's value";
  return new GraphRefusal(412, code, message, { innerCode: 'entityTagDoesNotMatch' });
}

/** 501 for what this server does not do: loud, naming the method and the path, never a friendly guess. */
export function notImplemented(what: string): GraphRefusal {
  return new GraphRefusal(501, 'notSupported', `The local Graph does not implement ${what}.`);
}
