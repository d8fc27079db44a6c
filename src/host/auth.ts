import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Config } from './config.ts';
import type { Host } from './host.ts';
import { scopesFor, type Right } from './scope.ts';
import { SignInError, signInErrorFrom } from './sign-in-error.ts';

/** The sign-in of whoever uses this page. */
export type Auth = {
  /**
   * A token for Graph; silent first, then by a dialog: the host's own, or in a plain browser a window, which only opens
   * after a click. A dialog that failed is not shown again until the person has clicked. Throws SignInError.
   */
  getToken(ask: TokenAsk): Promise<string>;
  /** Opens the sign-in window of a plain browser, also when one is open. Call it on a click. Throws SignInError. */
  signIn(): Promise<void>;
  /** The Entra id of whoever this page is signed in for; null while that is not known. */
  objectId(): string | null;
};

/** Why a token is asked for again, when it is. */
export type TokenAsk = {
  /** An answer to a claims challenge, as JSON text. */
  readonly claims: string | null;
  /** True asks past the cache. */
  readonly isRenewed: boolean;
  readonly right: Right;
};

/** What of MSAL is used. */
export type SignInClient = Pick<
  IPublicClientApplication,
  'acquireTokenSilent' | 'acquireTokenPopup' | 'getAccount' | 'getActiveAccount' | 'setActiveAccount'
>;

/** How long a host may take to hand over a sign-in bridge, ms: MSAL itself waits for ever. */
const bridgeWithinMs = 15_000;

/** How long a click counts, ms: about as long as browsers let it open a window. */
const clickLastsMs = 5_000;

/** How long somebody may take over the sign-in window, ms. MSAL's own minute is short for a code on a phone. */
const windowWithinMs = 300_000;

/**
 * Sign-in by nested app authentication where a host frames us, else by a window that comes back to auth.html beside the
 * page. Call after the host is connected. Tokens stay in the session storage of this window. Throws SignInError.
 */
export async function createAuth(config: Config, host: Host, view: Window): Promise<Auth> {
  const asked = {
    clientId: config.clientId,
    tenantId: config.tenantId,
    scopes: useScopes(config),
    hostName: host.name,
  };
  if (host.kind === 'teams' && !('nestedAppAuthBridge' in view))
    throw new SignInError({ kind: 'host-cannot', code: 'host_without_sign_in', asked });
  const silent = () => new SignInError({ kind: 'host-silent', code: 'host_silent', asked });
  try {
    const client = await inTime(
      createNestablePublicClientApplication({
        auth: {
          clientId: config.clientId,
          authority: `https://login.microsoftonline.com/${config.tenantId}`,
          redirectUri: new URL('auth.html', view.location.href).href,
          clientCapabilities: ['CP1'],
        },
        cache: { cacheLocation: 'sessionStorage' },
        system: { popupBridgeTimeout: windowWithinMs },
      }),
      silent,
    );
    return authWith(client, config, host, clicksIn(view));
  } catch (error) {
    throw signInErrorFrom(error, asked, false);
  }
}

/** The same over a given client; `hasJustClicked` says whether the person has done something a moment ago. */
export function authWith(
  client: SignInClient,
  config: Config,
  host: Host,
  hasJustClicked: () => boolean,
): Auth {
  const { hint } = host;
  const isElsewhere = hint.tenantId !== null && hint.tenantId.toLowerCase() !== config.tenantId.toLowerCase();
  const dialogs = new Map<Right, Promise<AuthenticationResult>>();
  const failures = new Map<string, SignInError>();

  const failureOf = (error: unknown, right: Right, askedAs: string) => {
    const { clientId, tenantId } = config;
    const asked = { clientId, tenantId, scopes: scopesFor(right, config.access), hostName: host.name };
    return signInErrorFrom(error, asked, isElsewhere, askedAs);
  };
  // several calls may find out at once that the person is needed; one dialog answers all that want the same right
  const dialogFor = async (ask: TokenAsk, account: AccountInfo | null, id: string): Promise<string> => {
    const dialog =
      dialogs.get(ask.right) ??
      client
        .acquireTokenPopup({
          ...requestFor(ask, config, account, id),
          ...(account === null && hint.loginHint !== null ? { loginHint: hint.loginHint } : {}),
          // a window that was closed without a word counts as open
          overrideInteractionInProgress: true,
        })
        .finally(() => dialogs.delete(ask.right));
    dialogs.set(ask.right, dialog);
    const result = await dialog;
    client.setActiveAccount(result.account);
    return result.accessToken;
  };

  return {
    getToken: async (ask) => {
      const isWanted = hasJustClicked();
      const id = crypto.randomUUID();
      // that a token lies in the cache does not mean that one past the cache is to be had
      const sort = `${ask.right} ${ask.isRenewed ? 'renewed' : 'kept'}`;
      const account = accountFor(client, host);
      let before: SignInError | null = null;
      if (host.kind === 'teams' || account !== null) {
        const renewal = ask.isRenewed ? { forceRefresh: true } : {};
        try {
          const request = { ...requestFor(ask, config, account, id), ...renewal };
          const { accessToken } = await client.acquireTokenSilent(request);
          failures.delete(sort);
          return accessToken;
        } catch (error) {
          before = failureOf(error, ask.right, id);
          if (!needsPerson(error, before)) throw before;
        }
      }
      const failed = failures.get(sort) ?? null;
      if (!isWanted && (host.kind === 'browser' || failed !== null))
        throw failed ?? definite(before) ?? failureOf({ errorCode: 'login_required' }, ask.right, '');
      try {
        const token = await dialogFor(ask, account, id);
        failures.delete(sort);
        return token;
      } catch (error) {
        const failure = moreTelling(failureOf(error, ask.right, id), before);
        failures.set(sort, failure);
        throw failure;
      }
    },
    signIn: async () => {
      try {
        const result = await client.acquireTokenPopup({
          scopes: [...useScopes(config)],
          // on a shared computer the account that the browser remembers may be somebody else's
          prompt: 'select_account',
          overrideInteractionInProgress: true,
        });
        client.setActiveAccount(result.account);
      } catch (error) {
        throw failureOf(error, 'use', '');
      }
    },
    objectId: () => hint.objectId ?? accountFor(client, host)?.localAccountId ?? null,
  };
}

function useScopes({ access }: Config): readonly string[] {
  return scopesFor('use', access);
}

function requestFor(ask: TokenAsk, config: Config, account: AccountInfo | null, correlationId: string) {
  return {
    correlationId,
    scopes: [...scopesFor(ask.right, config.access)],
    ...(account === null ? {} : { account }),
    ...(ask.claims === null ? {} : { claims: ask.claims }),
  };
}

// the host knows who is signed in now; a remembered account may be the person before them on a shared computer
function accountFor(client: SignInClient, host: Host): AccountInfo | null {
  const { loginHint, tenantId } = host.hint;
  if (loginHint === null) return client.getActiveAccount();
  return client.getAccount({ loginHint, ...(tenantId === null ? {} : { tenantId }) });
}

// a browser that keeps Microsoft's cookies from a hidden frame makes the silent way run out of time
function needsPerson(error: unknown, { kind }: SignInError): boolean {
  return error instanceof InteractionRequiredAuthError || kind === 'window-unanswered';
}

// a hidden frame that ran out of time is no window that somebody left
function definite(before: SignInError | null): SignInError | null {
  return before?.kind === 'window-unanswered' ? null : before;
}

// Entra shows its reason in the dialog, and all that comes back is that the dialog was closed: what the silent try was told
// says more
function moreTelling(failure: SignInError, before: SignInError | null): SignInError {
  if (failure.kind !== 'cancelled' || before === null) return failure;
  return ['session-ended', 'window-unanswered', 'unknown'].includes(before.kind) ? failure : before;
}

// typing is no wish for a dialog, which the browser's own notion of an active person takes it for; pressing Enter on a button
// clicks it too
function clicksIn(view: Window): () => boolean {
  let clickedAt = Number.NEGATIVE_INFINITY;
  const handleClick = () => {
    clickedAt = view.performance.now();
  };
  // pressing comes before the look at the library that a focused window begins, and which the click then joins
  for (const kind of ['pointerdown', 'click']) view.addEventListener(kind, handleClick, true);
  return () => view.performance.now() - clickedAt < clickLastsMs;
}

async function inTime<T>(answer: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), bridgeWithinMs);
  });
  try {
    return await Promise.race([answer, outOfTime]);
  } finally {
    clearTimeout(timer);
  }
}
