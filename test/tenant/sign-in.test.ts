import { expect, test } from 'vitest';
import { Refused } from './replay.ts';
import { signInByDeviceCode } from './sign-in.ts';

const registration = { tenantId: 'contoso.example', clientId: 'client-1' };
const started = {
  device_code: 'secret-device-code',
  user_code: 'ABC123',
  verification_uri: 'https://microsoft.com/devicelogin',
  interval: 5,
  expires_in: 900,
};
const pending = { error: 'authorization_pending', error_description: 'AADSTS70016: Pending.' };

test('a person who enters the code gets a token, and is shown the page and the code only', async () => {
  const world = scripted([started, pending, { error: 'slow_down' }, { access_token: 'token-1' }]);
  expect(await signInByDeviceCode(world, registration, 'https://graph.microsoft.com')).toBe('token-1');
  expect(world.said).toEqual([
    'To sign in, open https://microsoft.com/devicelogin in a browser and enter the code ABC123. Waiting for you …',
  ]);
  expect(world.waited).toEqual([5000, 5000, 10_000]);
});

test('it asks the tenant given for the scopes that making lists needs, on the Graph given', async () => {
  const world = scripted([started, { access_token: 't' }]);
  await signInByDeviceCode(world, registration, 'https://graph.microsoft.us');
  expect(world.asked.map(({ address }) => address)).toEqual([
    'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/devicecode',
    'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token',
  ]);
  expect(world.asked[0]?.form.get('scope')).toBe(
    'https://graph.microsoft.us/Sites.Manage.All https://graph.microsoft.us/User.Read',
  );
  expect(world.asked[1]?.form.get('device_code')).toBe('secret-device-code');
});

test('where messages go out it asks for the rights to send them as well', async () => {
  const world = scripted([started, { access_token: 't' }]);
  await signInByDeviceCode(world, registration, 'https://graph.microsoft.com', true);
  expect(world.asked[0]?.form.get('scope')).toMatch(
    /User\.Read https:\S+\/Mail\.Send https:\S+\/TeamsActivity\.Send$/,
  );
});

test.for<[string, readonly unknown[], string]>([
  [
    'the registration is not known',
    [{ error: 'unauthorized_client', error_description: 'AADSTS700016: Not found.\r\nTrace ID: 1' }],
    'The sign-in could not be started: AADSTS700016: Not found.',
  ],
  [
    'the person declines',
    [started, { error: 'authorization_declined', error_description: 'AADSTS70018: Declined.\nTrace' }],
    'You are not signed in: AADSTS70018: Declined.',
  ],
  [
    'the code runs out',
    [{ ...started, expires_in: 10 }, pending, pending],
    'The code has run out. Start again.',
  ],
  ['the answer makes no sense', [[]], 'The sign-in could not be started: no reason was given.'],
])('when %s, one sentence says so', async ([, answers, sentence]) => {
  const failed = signInByDeviceCode(scripted(answers), registration, 'https://graph.microsoft.com');
  await expect(failed).rejects.toThrow(sentence);
  await expect(failed).rejects.toBeInstanceOf(Refused);
});

test('without a network, or with something else in its place, one sentence says so', async () => {
  const world = scripted([]);
  const offline = { ...world, fetch: async () => Promise.reject(new TypeError('fetch failed')) };
  await expect(signInByDeviceCode(offline, registration, '')).rejects.toThrow('did not answer');
  const portal = {
    ...world,
    fetch: async () => new Response('<html>Sign in to the wireless network</html>'),
  };
  await expect(signInByDeviceCode(portal, registration, '')).rejects.toThrow('not JSON');
});

function scripted(answers: readonly unknown[]) {
  const said: string[] = [];
  const waited: number[] = [];
  const asked: { address: string; form: URLSearchParams }[] = [];
  return {
    said,
    waited,
    asked,
    say: (line: string) => void said.push(line),
    wait: async (ms: number) => void waited.push(ms),
    fetch: async (address: string, init: RequestInit) => {
      asked.push({
        address,
        form: new URLSearchParams(init.body instanceof URLSearchParams ? init.body : ''),
      });
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error('More was asked than the test has answers for.');
      return Response.json(answer);
    },
  };
}
