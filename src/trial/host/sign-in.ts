import type { HostSettings, SignedIn } from '#trial/tenant.ts';

import { askPermission } from './dialogs.ts';
import { errorReply, readSignIn, signInStep, type SignInRequest, tokenReply } from './naa.ts';
import { scriptOf } from './sign-in-script.ts';
import type { View } from './view.ts';
import { signInAs, TrialError } from './world.ts';

/** The host's side of nested app authentication, with what the person has allowed so far. */
export type SignIn = {
  /** The reply to a request of the tab, after asking the person where that is due; null where the host stays silent. */
  reply(data: unknown, user: SignedIn['user'], view: Pick<View, 'person' | 'signIn'>): Promise<object | null>;
  /** From now on the person is asked again. */
  forget(): void;
};

/** A sign-in for the registration that the trial has. */
export function createSignIn({ clientId, tenantId }: Pick<HostSettings, 'clientId' | 'tenantId'>): SignIn {
  const allowed = new Set<string>();
  return {
    reply: async (data, user, view) => {
      const request = readSignIn(data);
      const script = scriptOf(view.signIn);
      if (request === null || script?.isDeaf) return null;
      const rights = rightsIn(request, user.id);
      const world = {
        user,
        clientId,
        tenantId,
        isAskedAgain: view.signIn === 'ask',
        script,
        isAllowed: view.signIn !== 'ask' || rights.every((right) => allowed.has(right)),
      };
      const step = signInStep(request, world);
      if (step.kind === 'reply') return step.reply;
      if (step.kind === 'ask') {
        if (!(await askPermission(user.userPrincipalName, request.scope)))
          return errorReply(request, 'USER_CANCEL', 'access_denied', 'The person cancelled.');
        for (const right of rights) allowed.add(right);
      }
      return fetchToken(request, world, view.person);
    },
    forget: () => allowed.clear(),
  };
}

// what is asked for, each by itself: a right not given yet is asked for when it is first wanted
function rightsIn({ scope }: SignInRequest, userId: string): readonly string[] {
  return scope.split(' ').map((name) => `${userId} ${name.toLowerCase()}`);
}

async function fetchToken(
  request: SignInRequest,
  world: Parameters<typeof tokenReply>[1],
  email: string,
): Promise<object> {
  try {
    const { token } = await signInAs(email);
    return tokenReply(request, world, token, Math.floor(Date.now() / 1000));
  } catch (error) {
    if (!(error instanceof TrialError)) throw error;
    return errorReply(request, 'NO_NETWORK', 'no_network', error.message);
  }
}
