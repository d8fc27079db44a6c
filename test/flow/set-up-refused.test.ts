import { afterAll, afterEach, expect, test } from 'vitest';
import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { admin } from './screen-kit.ts';

const lists = '/v1.0/sites/contoso.sharepoint.com:/sites/one-plan:/lists';

let open: TrialPage | null = null;
const close = async () => {
  await open?.close();
  open = null;
};
afterEach(close);
afterAll(close);

async function opened(options: TrialOptions): Promise<TrialPage> {
  open = await openTrial({ person: admin, ...options });
  return open;
}

test('names the lists of a site that may be somebody else’s, before anything is made', async () => {
  const { tab, page, trial } = await opened({ data: 'empty' });
  await tab.getByRole('heading', { level: 1, name: 'Set up One Plan' }).waitFor();
  const ask = await asAdmin(trial.origin);
  await ask('POST', lists, { displayName: 'Actions' });
  await ask('POST', lists, { displayName: 'Risks' });
  await page.reload();
  const warning = tab
    .getByRole('group')
    .filter({ hasText: 'The site may use these names for something else' });
  await warning.waitFor();
  await expect.poll(async () => warning.innerText()).toMatch(/Actions.*Risks/s);
  await expect.poll(async () => titles(ask)).toEqual(['Actions', 'Documents', 'Risks']);
  // it is not refused: a set-up that broke off leaves the same
  await expect.poll(async () => tab.getByRole('button', { name: 'Set up One Plan' }).isEnabled()).toBe(true);
});

test('makes nothing on a site whose lists a newer version made, and says what to do', async () => {
  const { tab, page, trial } = await opened({ subPage: 'admin/set-up' });
  await tab.getByRole('heading', { level: 1, name: 'Set-up' }).waitFor();
  const ask = await asAdmin(trial.origin);
  await ask('DELETE', `${lists}/Risks`);
  const settings = await ask('GET', `${lists}/Settings/items?$expand=fields($select=SettingKey)&$top=500`);
  const row = settings.value?.find(({ fields }) => fields?.SettingKey === 'schema');
  await ask('PATCH', `${lists}/Settings/items/${row?.id ?? ''}/fields`, { Value: '999' });
  const before = await titles(ask);
  await page.reload();
  await tab.getByRole('button', { name: /^(Set up One Plan|Check the lists|Create)/ }).click();
  await tab.getByText('A newer version of One Plan made these lists.').waitFor();
  await expect.poll(async () => titles(ask)).toEqual(before);
});

type Answered = {
  readonly token?: string;
  readonly value?: readonly {
    readonly id: string;
    readonly displayName?: string;
    readonly fields?: { readonly SettingKey?: string };
  }[];
};
type Ask = (method: string, path: string, body?: object) => Promise<Answered>;

/** Asks the trial's Graph as the admin, past the app. */
async function asAdmin(origin: string): Promise<Ask> {
  let token = '';
  const ask: Ask = async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${String(response.status)}`);
    // the local Graph's own answers
    return response.status === 204 ? {} : ((await response.json()) as Answered);
  };
  token = (await ask('POST', '/trial/token', { email: admin })).token ?? '';
  return ask;
}

async function titles(ask: Ask): Promise<readonly string[]> {
  const { value = [] } = await ask('GET', lists);
  return value.map(({ displayName = '' }) => displayName);
}
