/**
 * The outside said no. `status` is the HTTP status, 0 when no answer came. Decide by `status` and `code`, never by the
 * message: messages are not stable (Graph error reference).
 */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly code: string;
  /** For the help desk: Graph's own id of the failed request. */
  readonly requestId: string | null;
  /** How long the service asks us to wait, in ms. */
  readonly retryAfterMs: number | null;
  /** A claims challenge to answer when the next token is asked for, as JSON text. */
  readonly claims: string | null;

  constructor(facts: {
    status: number;
    code: string;
    message: string;
    requestId?: string | null;
    retryAfterMs?: number | null;
    claims?: string | null;
    cause?: unknown;
  }) {
    super(facts.message, { cause: facts.cause });
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.claims = facts.claims ?? null;
  }
}

/** True when nobody can say whether the write was committed: no answer, or a gateway answered instead. */
export function isOutcomeUnknown(error: GraphError): boolean {
  return error.status === 0 || [500, 502, 504].includes(error.status);
}

/** The error an answer stands for. `headers` are looked up in any case; `body` may be anything. */
export function errorFrom(
  status: number,
  header: (name: string) => string | null,
  body: unknown,
  now: Date,
): GraphError {
  const error = fieldOf(body, 'error');
  const inner = fieldOf(error, 'innerError') ?? fieldOf(error, 'innererror');
  return new GraphError({
    status,
    code: textOf(fieldOf(inner, 'code')) ?? textOf(fieldOf(error, 'code')) ?? '',
    message: textOf(fieldOf(error, 'message')) ?? `Graph answered ${String(status)}`,
    requestId: textOf(fieldOf(inner, 'request-id')) ?? header('request-id'),
    retryAfterMs: retryAfterMs(header('Retry-After'), now),
    claims: claimsIn(header('WWW-Authenticate')),
  });
}

/** Retry-After as ms: seconds, also fractional (Graph throttling guidance shows 2.128), or an HTTP date. */
export function retryAfterMs(value: string | null, now: Date): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000));
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** The claims of a challenge (`WWW-Authenticate: Bearer … claims="<base64>"`), decoded; null when there are none. */
export function claimsIn(challenge: string | null): string | null {
  const encoded = challenge === null ? null : /claims="([^"]+)"/.exec(challenge)?.[1];
  if (!encoded) return null;
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // not base64: some services send the JSON itself
    return encoded;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
