import { kindOf, type SignInKind } from './sign-in-trouble.ts';

/** For which registration, in which organisation, with which rights somebody was to be signed in, and in which app. */
export type SignInAsked = {
  readonly clientId: string;
  readonly tenantId: string;
  readonly scopes: readonly string[];
  /** What the host calls itself; left out where none is known. */
  readonly hostName?: string;
};

/**
 * Somebody could not be signed in. `code` is the reason as MSAL names it, `number` Entra's own after 'AADSTS', and
 * `correlationId` what Entra's sign-in log is searched by; '' where there is none. Texts of Entra are left out: they name
 * people.
 */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly kind: SignInKind;
  readonly code: string;
  readonly number: number | null;
  readonly correlationId: string;
  readonly asked: SignInAsked;
  constructor(facts: {
    kind: SignInKind;
    code: string;
    number?: number | null;
    correlationId?: string;
    asked: SignInAsked;
  }) {
    super(`Sign-in failed: ${facts.code}`);
    this.kind = facts.kind;
    this.code = facts.code;
    this.number = facts.number ?? null;
    this.correlationId = facts.correlationId ?? '';
    this.asked = facts.asked;
  }
}

/**
 * The failure that an error of MSAL stands for; one that is ours already is handed on. `askedAs` is the correlation id it
 * was asked with, which MSAL loses on the way through a host.
 */
export function signInErrorFrom(
  error: unknown,
  asked: SignInAsked,
  isElsewhere: boolean,
  askedAs = '',
): SignInError {
  if (error instanceof SignInError) return error;
  const code = textOf(error, 'errorCode') || 'unknown';
  const number = numberIn(error);
  const kind = kindOf({ code, subError: textOf(error, 'subError'), number, isElsewhere });
  const correlationId = textOf(error, 'correlationId') || askedAs;
  return new SignInError({ kind, code, number, correlationId, asked });
}

/** Facts for a help desk: 'Sign-in consent_required AADSTS65001, correlation id …'. */
export function sayFacts({ code, number, correlationId }: SignInError): string {
  const aadsts = number === null ? '' : ` AADSTS${String(number)}`;
  return `Sign-in ${code}${aadsts}${correlationId === '' ? '' : `, correlation id ${correlationId}`}`;
}

// Entra begins its description with the number; in a browser MSAL also keeps it by itself
function numberIn(error: unknown): number | null {
  const told = /AADSTS(\d+)/.exec(textOf(error, 'errorMessage'))?.[1] ?? textOf(error, 'errorNo');
  return /^\d+$/.test(told) ? Number(told) : null;
}

function textOf(error: unknown, name: string): string {
  // any thrown value may be looked into by name
  const value: unknown =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : null;
  return typeof value === 'string' ? value : '';
}
