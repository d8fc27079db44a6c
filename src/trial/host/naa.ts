import type { SignedIn } from '#trial/tenant.ts';

import type { SignInScript } from './sign-in-script.ts';

/** A request of MSAL through the nested-app-auth bridge. */
export type SignInRequest = {
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly clientId: string;
  readonly scope: string;
  /** Graph has refused the token in use and said what the next one has to be like. */
  readonly isChallenged: boolean;
};

/** Who the host has, and for which registration it hands out tokens. */
export type SignInWorld = {
  readonly user: SignedIn['user'];
  readonly clientId: string;
  readonly tenantId: string;
  /** False while this person has still to be asked. */
  readonly isAllowed: boolean;
  /** Whether a challenge needs the person again, as after a sign-in that was revoked. */
  readonly isAskedAgain: boolean;
  /** How the sign-in fails; null when it does not. */
  readonly script: SignInScript | null;
};

/** What comes next: a reply at once, a token to be fetched, or a person to be asked. */
export type SignInStep =
  | { readonly kind: 'reply'; readonly reply: object }
  | { readonly kind: 'fetch' }
  | { readonly kind: 'ask' };

const environment = 'login.microsoftonline.com';
const lifetimeS = 3600;

/** Reads the bridge's JSON text; null when it is not a request this host knows. */
export function readSignIn(data: unknown): SignInRequest | null {
  const message = parse(data);
  const { messageType, method, requestId, tokenParams } = message;
  if (messageType !== 'NestedAppAuthRequest' || typeof requestId !== 'string') return null;
  if (method !== 'GetInitContext' && method !== 'GetToken' && method !== 'GetTokenPopup') return null;
  const { clientId, scope, claims } = isRecord(tokenParams) ? tokenParams : {};
  return {
    method,
    requestId,
    clientId: typeof clientId === 'string' ? clientId : '',
    scope: typeof scope === 'string' ? scope : '',
    // beside those that MSAL always sends
    isChallenged: typeof claims === 'string' && claims.includes('"nbf"'),
  };
}

/** Decides how a request is met. An app that is not the registered one is refused, as Entra does with AADSTS700016. */
export function signInStep(request: SignInRequest, world: SignInWorld): SignInStep {
  if (request.method === 'GetInitContext') return { kind: 'reply', reply: initReply(request, world) };
  if (request.clientId !== world.clientId) {
    const why = `AADSTS700016: Application with identifier '${request.clientId}' was not found in the directory.`;
    return { kind: 'reply', reply: errorReply(request, 'PERSISTENT_ERROR', 'unauthorized_client', why) };
  }
  const script = world.script?.isForMore && isForPlan(request) ? null : world.script;
  const failure = request.method === 'GetTokenPopup' ? script?.dialog : script?.silent;
  if (failure) {
    const { status, code, says } = failure;
    return { kind: 'reply', reply: errorReply(request, status, code, says) };
  }
  if (request.method === 'GetTokenPopup') return { kind: 'ask' };
  const isRevoked = request.isChallenged && world.isAskedAgain;
  if (world.isAllowed && !isRevoked) return { kind: 'fetch' };
  const why = isRevoked
    ? 'AADSTS50173: The provided grant has expired due to it being revoked.'
    : 'AADSTS65001: The user or administrator has not consented to use the application.';
  return {
    kind: 'reply',
    reply: errorReply(request, 'USER_INTERACTION_REQUIRED', 'interaction_required', why),
  };
}

// what the app asks for at every start
function isForPlan({ scope }: SignInRequest): boolean {
  return /\bSites\.(ReadWrite\.All|Selected)\b/i.test(scope);
}

/** The reply that carries a token. `nowS` is the clock in whole seconds since 1970. */
export function tokenReply(request: SignInRequest, world: SignInWorld, token: string, nowS: number): object {
  const { user, tenantId } = world;
  return {
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    success: true,
    token: {
      access_token: token,
      id_token: idToken(world, nowS),
      expires_in: lifetimeS,
      scope: request.scope,
      properties: null,
      authority: `https://${environment}/${tenantId}`,
    },
    account: {
      ...accountContext(world),
      username: user.userPrincipalName,
      localAccountId: user.id,
      name: user.displayName,
    },
  };
}

/** The reply for a sign-in that did not happen; `status` is one of the bridge's words, which MSAL maps to its errors. */
export function errorReply(
  request: SignInRequest,
  status: string,
  code: string,
  description: string,
): object {
  return {
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    success: false,
    error: { status, code, subError: '', description },
  };
}

function initReply(request: SignInRequest, world: SignInWorld): object {
  return {
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    success: true,
    initContext: {
      sdkName: 'one-plan-simulator',
      sdkVersion: '1.0.0',
      capabilities: { queryAccount: false },
      accountContext: accountContext(world),
    },
  };
}

function accountContext({ user, tenantId }: SignInWorld): object {
  return { homeAccountId: `${user.id}.${tenantId}`, environment, tenantId };
}

/** Unsigned: MSAL only reads the claims, and a trial must not look as if it proved who somebody is. */
function idToken({ user, clientId, tenantId }: SignInWorld, nowS: number): string {
  const claims = {
    aud: clientId,
    iss: `https://${environment}/${tenantId}/v2.0`,
    iat: nowS,
    nbf: nowS,
    exp: nowS + lifetimeS,
    oid: user.id,
    sub: user.id,
    tid: tenantId,
    name: user.displayName,
    preferred_username: user.userPrincipalName,
    login_hint: user.userPrincipalName,
    ver: '2.0',
  };
  return `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(claims)}.`;
}

function base64url(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function parse(data: unknown): Record<string, unknown> {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    return isRecord(message) ? message : {};
  } catch {
    return {}; // not JSON: no request of ours
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
