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

/** Somebody could not be signed in. `code` is the reason as MSAL or Entra names it. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly code: string;
  constructor(code: string, cause?: unknown) {
    super(`Sign-in failed: ${code}`, { cause });
    this.code = code;
  }
}

export type Auth = {
  /** A token for Graph; silent first, then the host's own dialog. Throws SignInError. */
  getToken(ask: TokenAsk): Promise<string>;
};

export type TokenAsk = {
  /** An answer to a claims challenge, as JSON text. */
  readonly claims: string | null;
  /** True asks past the cache. */
  readonly isRenewed: boolean;
  readonly right: Right;
};

/** How long a host may take to hand over a sign-in bridge, ms: MSAL itself waits for ever. */
const bridgeWithinMs = 15_000;

/** Sign-in through the host (nested app authentication). Call after the host is connected, not before. */
export async function createAuth(config: Config, host: Host): Promise<Auth> {
  if (!('nestedAppAuthBridge' in window)) throw new SignInError('host_without_sign_in');
  const client = await inTime(
    createNestablePublicClientApplication({
      auth: {
        clientId: config.clientId,
        authority: `https://login.microsoftonline.com/${config.tenantId}`,
        clientCapabilities: ['CP1'],
      },
      cache: { cacheLocation: 'sessionStorage' },
    }),
  );
  const asking = new Map<Right, Promise<AuthenticationResult>>();
  return {
    getToken: async (ask) => {
      const account = accountFor(client, host);
      const request = {
        scopes: [...scopesFor(ask.right, config.access)],
        ...(account === null ? {} : { account }),
        ...(ask.claims === null ? {} : { claims: ask.claims }),
        ...(ask.isRenewed ? { forceRefresh: true } : {}),
      };
      try {
        return (await client.acquireTokenSilent(request)).accessToken;
      } catch (error) {
        if (!(error instanceof InteractionRequiredAuthError)) throw signInError(error);
      }
      // several calls may find out at once that the person is needed; one dialog answers all that want the same right
      const dialog =
        asking.get(ask.right) ??
        client.acquireTokenPopup(request).finally(() => {
          asking.delete(ask.right);
        });
      asking.set(ask.right, dialog);
      try {
        return (await dialog).accessToken;
      } catch (error) {
        throw signInError(error);
      }
    },
  };
}

// the host knows who is signed in now; a remembered account may be the person before them on a shared computer
function accountFor(client: IPublicClientApplication, host: Host): AccountInfo | null {
  const { loginHint, tenantId } = host.hint;
  if (loginHint === null) return client.getActiveAccount();
  return client.getAccount({ loginHint, ...(tenantId === null ? {} : { tenantId }) });
}

function signInError(error: unknown): SignInError {
  const code = (error as { errorCode?: unknown } | null)?.errorCode;
  return new SignInError(typeof code === 'string' && code !== '' ? code : 'unknown', error);
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SignInError('host_silent')), bridgeWithinMs);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw error instanceof SignInError ? error : signInError(error);
  } finally {
    clearTimeout(timer);
  }
}
