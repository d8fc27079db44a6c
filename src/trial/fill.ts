import { loadSample } from './sample/load.ts';

/** Puts the sample plan into a running trial, through its Graph like any client; nothing happens when it is there already. */
export async function fillWithSample(
  origin: string,
  now: () => Date,
  onProgress: (done: number, of: number, what: string) => void,
): Promise<void> {
  await loadSample({
    fetch,
    graph: `${origin}/v1.0`,
    tokenFor: (email) => tokenFor(origin, email),
    now,
    onProgress,
  });
}

async function tokenFor(origin: string, email: string): Promise<string> {
  const response = await fetch(`${origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  if (!response.ok) throw new Error(`The local Graph gave no token for ${email} (${response.status}).`);
  // our own server's answer, as the local Graph documents it
  const { token } = (await response.json()) as { token: string };
  return token;
}
