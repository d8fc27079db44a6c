import { activityTypes } from '#domain/cycle/chase-message.ts';
import { createLocalGraph } from '#local/graph.ts';
import { friendlySwitches, type Switches } from '#local/switches.ts';
import type { Side } from './replay.ts';

/** A side over a local Graph in memory. */
export type LocalSide = Side & { close(): void };

const origin = 'https://graph.microsoft.com';
const person = {
  id: '00000000-0000-4000-8000-00000000c4ec',
  displayName: 'Chris Checker',
  mail: 'chris.checker@contoso.example',
  userPrincipalName: 'chris.checker@contoso.example',
};

/** The local Graph as the trial has it, with an empty site. `change` may alter what it sends back. */
export async function openLocalSide(
  name = 'The local Graph',
  switches: Partial<Switches> = {},
  change: (response: Response, request: Request) => Promise<Response> = async (response) => response,
): Promise<LocalSide> {
  const graph = createLocalGraph({
    file: ':memory:',
    users: [person],
    activityTypes: Object.values(activityTypes),
    sites: [
      {
        hostname: 'contoso.sharepoint.com',
        path: 'sites/scratch',
        displayName: 'Scratch',
        rights: { [person.id]: 'owner' },
        visited: [person.id],
      },
    ],
    switches: { ...friendlySwitches, ...switches },
  });
  const asking = new Request(`${origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.mail }),
  });
  // the shape of POST /trial/token
  const { token } = (await (await graph.handle(asking)).json()) as { token: string };
  return {
    name,
    base: `${origin}/v1.0`,
    site: 'contoso.sharepoint.com:/sites/scratch',
    token: async () => token,
    fetch: async (address, init) => {
      const request = new Request(address, init);
      return change(await graph.handle(request.clone()), request);
    },
    wait: async () => undefined,
    close: () => graph.close(),
  };
}
