import { Refused } from './replay.ts';
import { at } from './step.ts';

/** What signing in needs of the world. `say` shows a line to the person. */
export type SignInWorld = {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  wait(ms: number): Promise<void>;
  say(line: string): void;
};

export type Registration = { readonly tenantId: string; readonly clientId: string };

const login = 'https://login.microsoftonline.com';

/** Signs a person in by device code (Microsoft identity platform, OAuth 2.0 device authorization grant) and gives a
 * token for Graph at `graphOrigin`, with the right to send messages where they are wanted. Throws Refused with what the service said when the person declined, or too late. */
export async function signInByDeviceCode(
  world: SignInWorld,
  { tenantId, clientId }: Registration,
  graphOrigin: string,
  hasMessages = false,
): Promise<string> {
  const address = `${login}/${encodeURIComponent(tenantId)}/oauth2/v2.0`;
  const names = [
    'Sites.Manage.All',
    'User.Read',
    ...(hasMessages ? ['Mail.Send', 'TeamsActivity.Send'] : []),
  ];
  const scopes = names.map((scope) => `${graphOrigin}/${scope}`);
  const asked = await post(world, `${address}/devicecode`, { client_id: clientId, scope: scopes.join(' ') });
  const [deviceCode, userCode, page] = ['device_code', 'user_code', 'verification_uri'].map((name) =>
    at(asked, name),
  );
  if (typeof deviceCode !== 'string' || typeof userCode !== 'string' || typeof page !== 'string') {
    throw new Refused(`The sign-in could not be started: ${reasonIn(asked)}`);
  }
  world.say(`To sign in, open ${page} in a browser and enter the code ${userCode}. Waiting for you …`);
  let seconds = numberIn(asked, 'interval', 5);
  let left = numberIn(asked, 'expires_in', 900);
  while (left > 0) {
    await world.wait(seconds * 1000);
    left -= seconds;
    const answer = await post(world, `${address}/token`, {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: clientId,
      device_code: deviceCode,
    });
    const token = at(answer, 'access_token');
    if (typeof token === 'string') return token;
    const error = at(answer, 'error');
    if (error === 'slow_down') seconds += 5;
    else if (error !== 'authorization_pending')
      throw new Refused(`You are not signed in: ${reasonIn(answer)}`);
  }
  throw new Refused('The code has run out. Start again.');
}

async function post(world: SignInWorld, address: string, form: Record<string, string>): Promise<unknown> {
  let text: string;
  try {
    const body = new URLSearchParams(form);
    text = await (await world.fetch(address, { method: 'POST', body })).text();
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException)
      throw new Refused(`${login} did not answer. Are you connected to the network?`);
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(`${login} gave an answer that is not JSON.`);
    throw error;
  }
}

// the first line says what is wrong; those after it are ids for the help desk
function reasonIn(answer: unknown): string {
  const words = at(answer, 'error_description') ?? at(answer, 'error');
  return typeof words === 'string' ? (words.split(/\r?\n/)[0] ?? '').slice(0, 300) : 'no reason was given.';
}

function numberIn(answer: unknown, name: string, otherwise: number): number {
  const value = at(answer, name);
  return typeof value === 'number' && value > 0 ? value : otherwise;
}
