import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { manifestFor } from '#package/manifest.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { partsOf } from '../package/package-kit.ts';
import { endVisits, visit, type Visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** What MSAL asks the host for, as far as the host compares it with the manifest. */
type Asked = { readonly scope: string; readonly claims: string };

test('asks first for what the package has the host fetch ahead: the same scopes in the same order, and the same claims of access', async () => {
  const { deployment, languages } = partsOf();
  const [ahead] = manifestFor(deployment, languages).webApplicationInfo.nestedAppAuthInfo;
  const lead = await visit(open, 'therapies-lead', {
    before: async (context) => {
      await context.addInitScript(() => {
        const asked: unknown[] = [];
        Object.assign(window, { asked });
        window.addEventListener('message', ({ data }) => {
          if (data?.func === 'nestedAppAuth.execute') asked.push(JSON.parse(data.data));
        });
      });
    },
  });
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  const [first] = await tokensAskedOn(lead);
  expect(first?.scope).toBe(ahead.scopes.join(' '));
  // MSAL adds claims of the id token, which say nothing of what a token is good for
  const { access_token: access } = JSON.parse(first?.claims ?? '{}') as { readonly access_token?: unknown };
  expect({ access_token: access }).toEqual(JSON.parse(ahead.claims));
});

async function tokensAskedOn({ page }: Visit): Promise<readonly Asked[]> {
  return page.evaluate(() => {
    // put there by the script above; the rest is MSAL's own shape
    const { asked } = window as unknown as { asked: { method: string; tokenParams: Asked }[] };
    return asked
      .filter(({ method }) => method.startsWith('GetToken'))
      .map(({ tokenParams: { scope, claims } }) => ({ scope, claims }));
  });
}
