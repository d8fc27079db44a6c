import type { HostSettings, SignedIn, TrialPerson } from '#trial/tenant.ts';

/** The trial's server did not answer as it should; the message is for the person in front of it. */
export class TrialError extends Error {
  override readonly name = 'TrialError';
}

/** The people to choose from. Throws TrialError. */
export async function readPeople(): Promise<readonly TrialPerson[]> {
  return (await ask('/trial/people')) as readonly TrialPerson[]; // our own server's answer, typed on both sides
}

/** What the simulator must know about app and tenant. Throws TrialError. */
export async function readSettings(): Promise<HostSettings> {
  return (await ask('/trial/host')) as HostSettings; // our own server's answer, typed on both sides
}

/** A fresh Graph token for one person, with who that is. Throws TrialError. */
export async function signInAs(email: string): Promise<SignedIn> {
  const answer = await ask('/trial/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  return answer as SignedIn; // our own server's answer, typed on both sides
}

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    throw new TrialError('The trial’s server does not answer. Start it again with npm start.', {
      cause: error,
    });
  }
  if (!response.ok) throw new TrialError(`The trial’s server refused ${path} (${response.status}).`);
  return response.json();
}
