import { afterEach, expect, test } from 'vitest';
import { listPath } from '#graph/address.ts';
import { schemaVersion } from '#domain/schema-version.ts';
import { tenant } from '#trial/tenant.ts';
import { openTrial, setFaults, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, brokenRules, overhangOf, therapies } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function health(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/health', ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Health' }).waitFor();
  return open;
}

const checkNow = ({ tab }: TrialPage) => tab.getByRole('button', { name: 'Check now' });
// where the window is too narrow for a table, its rows are cards of a list
const lists = ({ tab }: TrialPage) =>
  tab
    .getByRole('table', { name: 'How the lists stand' })
    .or(tab.getByRole('list', { name: 'How the lists stand' }));

test('an admin sees how every list stands, and that nothing is wrong with a plan just loaded', async () => {
  const trial = await health();
  const { tab } = trial;
  await checkNow(trial).click();
  await lists(trial).waitFor();
  await tab.getByText('Nothing is wrong, as far as SharePoint tells.').waitFor();
  const settings = lists(trial)
    .getByRole('row')
    .filter({ has: tab.getByRole('rowheader', { name: 'Settings' }) });
  await expect.poll(async () => settings.innerText()).toMatch(/In order.*Plan admins\s+Yes/s);
  expect(await appears(tab.getByRole('link', { name: 'Settings of Actions' }))).toBe(true);
  expect(await appears(tab.getByText(`${String(schemaVersion)}, the one of this version of One Plan`))).toBe(
    true,
  );
  expect(await appears(tab.getByText('Never since this page was opened'))).toBe(true);
});

test('a lead sees what they may write, and that lists for admins are open to them', async () => {
  open = await openTrial({ person: therapies, subPage: 'my-actions' });
  const trial = open;
  const { tab } = trial;
  await tab.getByRole('link', { name: 'This device' }).click();
  await tab.getByRole('link', { name: 'See what you may write, and which version this is' }).click();
  await checkNow(trial).click();
  const table = tab.getByRole('table', { name: 'What you may write' });
  await table.waitFor();
  expect(await appears(tab.getByText(/^Your rights are not as they should be for Settings, /))).toBe(true);
  await setFaults(
    trial.trial,
    ['Settings', 'Sections', 'People', 'Cycles', 'Predecessors', 'Reminders', 'Measures', 'Packs'].map(
      (title) => ({
        kind: 'error',
        method: 'PATCH',
        path: `/lists/${title}/`,
        status: 403,
        code: 'accessDenied',
        times: 9,
      }),
    ),
  );
  await checkNow(trial).click();
  await tab.getByText('Nothing is wrong, as far as SharePoint tells.').waitFor();
  await expect.poll(async () => table.getByText('No, as it should be').count()).toBeGreaterThan(4);
  await expect.poll(async () => tab.getByRole('heading', { name: 'People', level: 2 }).count()).toBe(0);
});

test('a check that SharePoint refuses says so and can be tried again', async () => {
  const trial = await health();
  const { tab } = trial;
  await setFaults(trial.trial, [
    { kind: 'error', method: 'GET', path: '/lists?', status: 507, code: 'quotaLimitReached', times: 1 },
  ]);
  await checkNow(trial).click();
  await tab.getByText('The site has no storage left.').waitFor();
  await tab.getByRole('button', { name: 'Try again' }).click();
  expect(await appears(lists(trial))).toBe(true);
});

test('a plan of a newer version can be looked at, and says why it cannot be changed', async () => {
  const trial = await health();
  const { tab } = trial;
  await writeVersion(trial, schemaVersion + 1);
  await trial.page.goto(trial.address({ person: therapies, subPage: 'my-actions' }));
  await tab.getByText('You can read this plan, but not change it.').waitFor();
  expect(await appears(tab.getByRole('button', { name: 'Reload to get the new version' }).first())).toBe(
    true,
  );
  await looksRight(trial, 'lists of a newer version');
});

test('an admin of a plan from an earlier version is offered to bring it up to date, and it is done once', async () => {
  const trial = await health();
  const { tab } = trial;
  await writeVersion(trial, 1);
  await trial.page.goto(trial.address({ person: admin, subPage: 'plan' }));
  await tab.getByRole('link', { name: 'Bring them up to date' }).waitFor();
  await looksRight(trial, 'lists of an earlier version');
  await tab.getByRole('link', { name: 'Bring them up to date' }).click();
  await tab.getByRole('button', { name: 'Check the lists' }).click();
  await tab.getByText('Everything is in place.').waitFor();
  await trial.page.goto(trial.address({ person: admin, subPage: 'admin/health' }));
  await tab.getByText(`${String(schemaVersion)}, the one of this version of One Plan`).waitFor();
  await expect.poll(async () => tab.getByRole('link', { name: 'Bring them up to date' }).count()).toBe(0);
});

test('a plan of an earlier version can be looked at, and says whom it waits for', async () => {
  const trial = await health();
  const { tab } = trial;
  await writeVersion(trial, schemaVersion - 1);
  await trial.page.goto(trial.address({ person: therapies, subPage: 'my-actions' }));
  await tab.getByText('You can read this plan, but not change it.').waitFor();
  await tab.getByText(/until they are up to date\. A plan admin has to bring them up to date\.$/).waitFor();
  // the way there is an admin's
  await expect.poll(async () => tab.getByRole('link', { name: 'Bring them up to date' }).count()).toBe(0);
});

test('health never scrolls sideways on a phone and breaks no accessibility rule in any theme', async () => {
  const trial = await health({ width: 320 });
  await checkNow(trial).click();
  await lists(trial).waitFor();
  expect(await overhangOf(trial)).toBe(0);
  const broken = await brokenRules(trial, { person: admin, subPage: 'admin/health' }, async () => {
    await checkNow(trial).click();
    await lists(trial).waitFor();
  });
  expect(broken).toEqual([]);
});

/** Notes another version of the lists in Settings, as another version of the app would. */
async function writeVersion({ trial }: TrialPage, version: number): Promise<void> {
  const ask = async (method: string, path: string, body?: object, token?: string): Promise<unknown> => {
    const response = await fetch(`${trial.origin}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${path} was answered ${String(response.status)}: ${await response.text()}`);
    return response.json();
  };
  // the local Graph's answers hold these
  const { token } = (await ask('POST', '/trial/token', { email: admin })) as { token: string };
  const items = `/v1.0${listPath(tenant.site, 'Settings', '/items')}`;
  const found = (await ask(
    'GET',
    `${items}?$expand=fields&$filter=fields/SettingKey eq 'schema'`,
    undefined,
    token,
  )) as {
    value: readonly { id: string }[];
  };
  await ask('PATCH', `${items}/${found.value[0]?.id ?? ''}/fields`, { Value: String(version) }, token);
}
