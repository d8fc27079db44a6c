import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Config } from './config.ts';
import type { Host } from './host.ts';

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
  getToken(ask: { readonly claims: string | null; readonly isRenewed: boolean }): Promise<string>;
};

/** Least rights for the main job: who am I, and the lists of the sites I may use. */
const scopes = ['User.Read', 'Sites.ReadWrite.All'];

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
  let asking: Promise<AuthenticationResult> | null = null;
  return {
    getToken: async (ask) => {
      const account = accountFor(client, host);
      const request = {
        scopes,
        ...(account === null ? {} : { account }),
        ...(ask.claims === null ? {} : { claims: ask.claims }),
        ...(ask.isRenewed ? { forceRefresh: true } : {}),
      };
      try {
        const result = await client.acquireTokenSilent(request);
        client.setActiveAccount(result.account);
        return result.accessToken;
      } catch (error) {
        if (!(error instanceof InteractionRequiredAuthError)) throw signInError(error);
      }
      // several calls may find out at once that the person is needed; one dialog answers them all
      asking ??= client.acquireTokenPopup(request).finally(() => {
        asking = null;
      });
      try {
        const result = await asking;
        client.setActiveAccount(result.account);
        return result.accessToken;
      } catch (error) {
        throw signInError(error);
      }
    },
  };
}

function accountFor(client: IPublicClientApplication, host: Host): AccountInfo | null {
  const active = client.getActiveAccount();
  if (active !== null) return active;
  const { loginHint, tenantId } = host.hint;
  return loginHint === null
    ? null
    : client.getAccount({ loginHint, ...(tenantId === null ? {} : { tenantId }) });
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
