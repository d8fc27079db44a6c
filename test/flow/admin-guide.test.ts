import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { listPath } from '#graph/address.ts';
import { packageCommand } from '#package/package-command.ts';
import { listCount } from '#store/list-titles.ts';
import { builtFolder } from '#trial/server.ts';
import { tenant } from '#trial/tenant.ts';

import { openPage } from '../browser/browser.ts';
import { openHttps, type TrialPage, usualNow } from '../browser/trial-page.ts';
import { commandsUnder, headingsIn, sectionOf, tableOf, textOf } from '../docs/reading.ts';
import { serveSite, type SiteServer } from '../hosting/site-server.ts';
import { readJson } from '../package/package-kit.ts';
import { brokenRules } from '../package/package-rule.ts';
import { examplePath } from '../intake/example-plan.ts';
import { askAs, atOurHost, filledIn, guide, setByHand, takeSteps } from './admin-guide-kit.ts';
import { issue } from './board-pack-kit.ts';
import { answerAs, collectRefused, hosts, siteAddress } from './hosted-kit.ts';
import { importAll, preview } from './import-kit.ts';
import { admin as owner, boardMember as reader, therapies as lead } from './screen-kit.ts';
import { loginOrigin, standInForEntra } from './sign-in-kit.ts';
import { fieldsIn, saved, write } from './update-kit.ts';

const secondAdmin = 'director.of.education@oakshire.example';
const colleague = 'icb.childrens.commissioner@oakshire-icb.nhs.example';
const ref = '4.1.4';
const reason = 'Two therapists left; both posts are advertised.';
const news = 'Met the settings of the north.';

// what an administrator has written down by then
const noted = { clientId: '', tenantId: '', redirects: [] as string[], permissions: [] as string[] };

let desk = '';
let open: TrialPage;
let site: SiteServer;
let refused: readonly string[] = [];
const deleted: string[] = [];

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'one-plan-guide-'));
  open = await openHttps({ person: reader, data: 'empty' });
  open.context.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await open.close();
  await site.close();
  rmSync(desk, { recursive: true, force: true });
});

/** Opens One Plan in Teams as somebody, anew. */
async function openAs(person: string, view: { signIn?: 'ask'; subPage?: string } = {}): Promise<void> {
  await open.page.goto('about:blank');
  await open.page.goto(open.address({ person, ...view }));
}

const headed = async (name: string | RegExp) => open.tab.getByRole('heading', { name, level: 1 }).waitFor();

async function adminPage(name: string): Promise<void> {
  await open.tab.getByRole('navigation', { name: 'One Plan' }).getByRole('link', { name: 'Admin' }).click();
  await open.tab.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name, exact: true }).click();
  await headed(name);
}

async function listsThere(): Promise<readonly string[]> {
  const { body } = await askAs(open, owner, 'GET', `/sites/${tenant.site}:/lists?$select=displayName`);
  // a page of lists, as Graph documents it
  return (body as { value: { displayName: string }[] }).value.map(({ displayName }) => displayName);
}

const goTo = async (hash: string) => open.frame().evaluate((to) => void (window.location.hash = to), hash);

test('Putting One Plan into your Microsoft 365', () => {
  expect(existsSync('docs/to-confirm-on-a-tenant.md')).toBe(true);
});

test('What it is made of', () => {
  const made = tableOf(guide, 'Part').map(([part]) => part);
  expect(made).toEqual([
    'A SharePoint site with the lists of the plan',
    'The page: files and nothing else, no server',
    'An app registration',
    'A Teams package, a zip file',
  ]);
});

test('What you need', () => {
  // the project's own file
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(sectionOf(guide, 'What you need')).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
});

test('Make the site, and let people in', async () => {
  const place = `/sites/${tenant.site}`;
  await takeSteps('Make the site, and let people in', {
    'Make a SharePoint team site': async () => {
      expect(sectionOf(guide, 'Make the site, and let people in')).toContain(`\`${tenant.siteUrl}\``);
      await expect.poll(async () => listsThere()).toEqual(['Documents']);
    },
    'an owner of the site': async () => {
      const list = { displayName: 'Whether I may', list: { template: 'genericList' } };
      const made = await askAs(open, owner, 'POST', `${place}:/lists`, list);
      expect(made.status).toBe(201);
      // the answer of Graph to a list that was made
      const { id } = made.body as { id: string };
      expect((await askAs(open, owner, 'DELETE', `${place}:/lists/${id}`)).status).toBe(204);
    },
    'among the members of the site, and everybody who only reads among its visitors': async () => {
      for (const person of [lead, reader, secondAdmin])
        expect((await askAs(open, person, 'GET', place)).status).toBe(200);
    },
  });
});

test('1. Register the app in Entra ID', async () => {
  const heading = '1. Register the app in Entra ID';
  await takeSteps(heading, {
    'accounts in this organisation only': () => undefined,
    'note the application (client) id and the directory (tenant) id': () => {
      Object.assign(noted, { clientId: tenant.clientId, tenantId: tenant.tenantId });
    },
    'Single-page application with both of these redirect addresses': () => {
      const named = [...sectionOf(guide, heading).matchAll(/^ {3}- `(\S+)`/gm)].map(([, one = '']) => one);
      noted.redirects = named.map(atOurHost);
      expect(noted.redirects).toHaveLength(2);
    },
    'Make no secret and no certificate': () => undefined,
  });
});

test('Permissions', () => {
  noted.permissions = tableOf(guide, 'Permission').map(([cell = '']) => cell.replaceAll('`', ''));
  expect(noted.permissions).toContain('Sites.Manage.All');
});

test('Who may sign in', async () => {
  // as far as the registration goes everybody may; SharePoint decides what they see
  const answer = await askAs(open, reader, 'GET', '/me');
  expect(answer.status).toBe(200);
});

const configFile = () => join(desk, 'path', 'to', 'config.json');

test('2. Write config.json', () => {
  const { clientId, tenantId } = noted;
  mkdirSync(join(desk, 'path', 'to'), { recursive: true });
  writeFileSync(configFile(), JSON.stringify(filledIn({ clientId, tenantId }), null, 2));
  expect(filledIn({ clientId, tenantId })).toMatchObject({ site: tenant.site, access: 'sites' });
});

test('3. Build and host the page', async () => {
  expect(commandsUnder(guide, '3. Build and host the page')).toEqual(['npm ci', 'npm run build']);
  // the same build, which the tests have made already
  const folder = join(desk, 'dist', 'site');
  cpSync(join(builtFolder, 'tab'), folder, { recursive: true });
  const example = join(folder, 'config.example.json');
  cpSync(example, join(folder, 'config.json'));
  const { file, read } = hosts['Azure Static Web Apps'];
  expect(sectionOf(guide, '3. Build and host the page')).toContain(`\`${file}\` is in the folder`);
  site = await serveSite(folder, read(readFileSync(join(folder, file), 'utf8')), null);
  const alone = await openPage({
    width: 1280,
    height: 800,
    now: usualNow,
    stands: [siteAddress, loginOrigin, 'https://graph.microsoft.com'],
  });
  await answerAs(alone.context, site);
  await alone.page.goto(siteAddress);
  // somebody copied the example as it is
  await alone.page.getByRole('heading', { name: 'One Plan is not set up correctly', level: 1 }).waitFor();
  await alone.page.getByText('‘clientId’').first().waitFor();
  cpSync(configFile(), join(folder, 'config.json'));
  const entra = await standInForEntra(alone.context, open, 'business-development-manager');
  await alone.context.route('https://graph.microsoft.com/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({
      response: await route.fetch({ url: `${open.trial.origin}${pathname}${search}` }),
    });
  });
  await alone.page.reload();
  await alone.page.getByRole('button', { name: 'Sign in here' }).click();
  await alone.page.getByRole('heading', { name: 'Set up One Plan', level: 1 }).waitFor();
  expect(noted.redirects).toContain(entra.windows[0]?.get('redirect_uri'));
  expect(noted.permissions).toEqual(
    expect.arrayContaining(entra.windows[0]?.get('scope')?.split(' ').slice(0, 2) ?? []),
  );
  expect(alone.watch).toEqual({ errors: [], outward: [] });
  await alone.context.unrouteAll({ behavior: 'ignoreErrors' });
  await alone.context.close();
});

test('4. Make and upload the package', async () => {
  const [, made = ''] = /It makes `([^`]+)`/.exec(textOf(guide)) ?? [];
  expect(makePackage()).toBe(join(desk, made));
  const bytes = readFileSync(join(desk, made));
  expect(brokenRules(bytes)).toEqual([]);
  // Teams has it installed as it stands in the package
  const manifest = readJson(unzipSync(bytes)['manifest.json']);
  const host = (await (await fetch(`${open.trial.origin}/trial/host`)).json()) as { appId: string }; // our own server's answer
  expect(manifest['id']).toBe(host.appId);
  refused = await collectRefused(open.context);
  open.context.on('request', (request) => {
    const isDelete = request.method() === 'DELETE' || /"method":"DELETE"/.test(request.postData() ?? '');
    if (isDelete) deleted.push(request.url());
  });
  await answerAs(open.context, site);
});

test('5. First run', async () => {
  const { tab, page } = open;
  // a colleague who is quicker than the owner
  for (const person of [lead, reader]) {
    await openAs(person);
    await headed('Set up One Plan');
    await tab.getByText(/^If you are not an owner of the site, ask one to open One Plan/).waitFor();
    await tab.getByRole('button', { name: 'Set up One Plan' }).click();
    await tab.getByText('You may not create lists on this site.').waitFor();
    await expect.poll(async () => listsThere()).toEqual(['Documents']);
  }
  const waiting = await open.context.newPage();
  await waiting.goto(open.address({ person: reader }));
  const waits = waiting.frameLocator('iframe[name="one-plan"]');
  await waits.getByRole('heading', { name: 'Set up One Plan', level: 1 }).waitFor();
  await takeSteps('5. First run', {
    'as an owner of the site': async () => {
      await openAs(owner, { signIn: 'ask' });
      const dialog = page.getByRole('dialog', { name: 'Permission requested' });
      await dialog.getByRole('button', { name: 'Allow' }).click();
      await headed('Set up One Plan');
      const facts = tab.getByLabel('Before you begin');
      await facts.getByText(owner).waitFor();
      await facts.getByRole('link', { name: 'One Plan' }).waitFor();
      await expect.poll(async () => facts.innerText()).toMatch(/Lists there already\s+None/);
      const names = tab.getByRole('list', { name: 'Lists to create' }).getByRole('listitem');
      await expect.poll(async () => names.count()).toBe(listCount);
    },
    'allow it to manage lists': async () => {
      await tab.getByRole('button', { name: 'Set up One Plan' }).click();
      const dialog = page.getByRole('dialog', { name: 'Permission requested' });
      await dialog.getByText(/lists/).first().waitFor();
      await dialog.getByRole('button', { name: 'Allow' }).click();
      await tab.getByRole('progressbar').waitFor();
      await headed('One Plan is set up');
      await waiting.frame('one-plan')?.evaluate(() => void window.dispatchEvent(new Event('focus')));
      await waits.getByRole('heading', { name: 'No action of the plan is yours to update' }).waitFor();
      await waiting.close();
    },
    'Choose Bring in your plan': async () => {
      await tab.getByRole('link', { name: 'Bring in your plan' }).click();
      await headed('Import a plan');
      expect(sectionOf(guide, '5. First run')).toContain(`\`${examplePath}\``);
      await preview(tab, examplePath);
      const names = tab.getByRole('list', { name: 'Names the plan does not know' });
      const one = names.getByRole('group', { name: 'Therapies Lead', exact: true });
      await one.getByLabel('Who or what this is').selectOption('A new person');
      await one.getByLabel('E-mail address').fill(lead);
      await importAll(tab, 'example-plan.xlsx');
    },
    'Under Admin, People': async () => {
      await adminPage('People');
      const post = tab
        .getByRole('main')
        .getByRole('link', { name: 'Early Years Inclusion Lead', exact: true });
      await post.click();
      await headed('Early Years Inclusion Lead');
      await tab.getByRole('link', { name: 'Edit', exact: true }).click();
      await tab.getByLabel('Who updates for it', { exact: true }).fill('Therapies');
      await tab.getByLabel('Who updates for it', { exact: true }).press('Enter');
      await tab.getByRole('button', { name: 'Save' }).click();
      await headed('Early Years Inclusion Lead');
      await adminPage('People');
      await tab.getByRole('link', { name: 'Add a person' }).click();
      await headed('Add a person, a post or a group');
      await tab.getByLabel('Name', { exact: true }).fill('Director of Education');
      await tab.getByLabel('Organisation').fill('Oakshire Council');
      await tab.getByLabel('E-mail address').fill(secondAdmin);
      await tab.getByLabel('Role in the plan').selectOption('Admin: keeps the plan');
      await tab.getByRole('button', { name: 'Save' }).click();
      await tab.getByText('Director of Education was added.').waitFor();
    },
    'Under Admin, Plan facts': async () => {
      await adminPage('Plan facts');
      await tab.getByRole('button', { name: 'Edit name and marking' }).click();
      await tab.getByLabel('Title').fill('Right start');
      await tab.getByRole('button', { name: 'Save' }).click();
      await tab.getByText('Name and marking of the plan: saved.').waitFor();
      await tab.getByRole('button', { name: 'Add a body' }).click();
      await tab.getByLabel('Name', { exact: true }).fill('Partnership Board');
      await tab.getByRole('button', { name: 'Save' }).click();
      await tab.getByText('Partnership Board: saved.').waitFor();
      for (const name of ['Structure', 'Statuses', 'Rules']) await adminPage(name);
    },
    'Under Admin, Cycles, choose Plan the next cycle': async () => {
      await adminPage('Cycles');
      await tab.getByRole('link', { name: 'Plan the next cycle' }).click();
      await headed('Plan the next cycle');
      await tab.getByLabel('Partnership Board').first().fill('2026-12-10');
      await tab.getByRole('button', { name: 'Fill in the days' }).click();
      await tab.getByText('The days were filled in below. Nothing is saved yet.').waitFor();
      await tab.getByRole('button', { name: 'Save' }).click();
      await tab.getByText(/was added\.$/).waitFor();
    },
    'Set who may write what, as below': setRights,
    'one colleague who is no admin open One Plan and update one action': async () => {
      await openAs(lead);
      await headed('My actions');
      await tab.getByRole('heading', { name: 'Needs an update (7)' }).waitFor();
      await tab.getByRole('link', { name: new RegExp(`^Update ${ref} `) }).click();
      await tab.getByRole('form', { name: `Update ${ref}` }).waitFor();
      await write(tab, { reason, activity: news, impactRating: 'Too early to say' });
      await fieldsIn(tab).save.click();
      await saved(tab);
      await openAs(reader);
      await headed('My actions');
      await tab.getByRole('heading', { name: 'No action of the plan is yours to update' }).waitFor();
      await goTo(`#/action/${ref}`);
      await tab.getByText(news).first().waitFor();
    },
  });
}, 180_000);

/** What a site owner does by hand, and what the person who updates sees of it. */
async function setRights(): Promise<void> {
  const { tab } = open;
  const [admins = ''] = tableOf(guide, 'Lists')[0] ?? [];
  await openAs(lead, { subPage: 'admin/health' });
  await tab.getByRole('button', { name: 'Check now' }).click();
  await tab.getByText(/^Your rights are not as they should be for Settings, /).waitFor();
  await takeSteps('Who may write what', {
    'Make a SharePoint group for the plan admins': () => undefined,
    'For each list of the first line: open its settings': async () => {
      await openAs(owner);
      await headed('My actions');
      await adminPage('Health');
      await tab.getByRole('button', { name: 'Check now' }).click();
      await tab.getByRole('table', { name: 'How the lists stand' }).waitFor();
      for (const title of admins.split(', ')) {
        const link = tab.getByRole('link', { name: `Settings of ${title}`, exact: true });
        await expect.poll(async () => link.getAttribute('href')).toContain('contoso.sharepoint.com');
      }
    },
    'Give the members of the site Read': async () =>
      setByHand(open, { ownersOnlyLists: admins.replaceAll(', ', ',') }),
    'consider Contribute for members': () => undefined,
    'Ask somebody who updates to choose This device': async () => {
      await openAs(lead);
      await headed('My actions');
      await tab.getByRole('link', { name: 'This device' }).click();
      await tab.getByRole('link', { name: 'See what you may write, and which version this is' }).click();
      await tab.getByRole('button', { name: 'Check now' }).click();
      await tab.getByText('Nothing is wrong, as far as SharePoint tells.').waitFor();
      const table = tab.getByRole('table', { name: 'What you may write' });
      // those without a row cannot be told yet
      await expect.poll(async () => table.getByText('No, as it should be').count()).toBe(4);
    },
  });
}

test('Who may write what', async () => {
  const { tab } = open;
  const [admins = '', updaters = ''] = tableOf(guide, 'Lists').map(([lists = '']) => lists);
  const add = async (person: string, title: string) => {
    const { status } = await askAs(open, person, 'POST', listPath(tenant.site, title, '/items'), {
      fields: { Title: 'Written past One Plan' },
    });
    return status;
  };
  for (const title of admins.split(', ')) expect([title, await add(lead, title)]).toEqual([title, 403]);
  for (const title of updaters.split(', ')) expect([title, await add(reader, title)]).toEqual([title, 403]);
  await openAs(lead);
  await headed('My actions');
  for (const page of ['import', 'people', 'rules', 'set-up']) {
    await goTo(`#/admin/${page}`);
    await tab.getByText(/plan admin.*: Business Development Manager, Director of Education\.$/).waitFor();
  }
  await openAs(reader, { subPage: `action/${ref}/update` });
  await tab.getByText('A lead, their deputy or an admin can update it.').waitFor();
  await expect.poll(async () => tab.getByRole('form').count()).toBe(0);
}, 90_000);

test("One site only: `access: 'selected'`", async () => {
  const { tab } = open;
  const heading = "One site only: `access: 'selected'`";
  const place = join(desk, 'dist', 'site', 'config.json');
  const config = JSON.parse(readFileSync(configFile(), 'utf8')) as object; // written above
  const asked =
    /GET https:\/\/graph\.microsoft\.com\/v1\.0(\/\S+)/.exec(sectionOf(guide, heading))?.[1] ?? '';
  await setByHand(open, { appRole: 'none' });
  await takeSteps(heading, {
    'Approve User.Read and Sites.Selected for everybody': () => {
      expect(noted.permissions).toEqual(expect.arrayContaining(['User.Read', 'Sites.Selected']));
    },
    'Grant the app on the site': async () => {
      await setByHand(open, { appRole: 'write' });
      expect((await askAs(open, owner, 'GET', asked)).body).toMatchObject({ webUrl: tenant.siteUrl });
    },
    'Write "access": "selected" into config.json': async () => {
      writeFileSync(place, JSON.stringify({ ...config, access: 'selected' }));
      // before the grant has come through
      await setByHand(open, { appRole: 'none' });
      await openAs(colleague);
      await headed('The plan is not open to One Plan');
      await setByHand(open, { appRole: 'write' });
      await tab.getByRole('button', { name: 'Try again' }).click();
      await headed('My actions');
    },
    'whoever does it still needs Sites.Manage.All': async () => {
      const list = { displayName: 'Whether I may', list: { template: 'genericList' } };
      const path = `/sites/${tenant.site}:/lists`;
      expect((await askAs(open, owner, 'POST', path, list)).status).toBe(403);
      // with Sites.Manage.All besides, what the owner may counts
      await setByHand(open, { appRole: 'fullcontrol' });
      await openAs(owner, { subPage: 'admin/set-up' });
      await tab.getByRole('button', { name: 'Check the lists' }).click();
      await tab.getByText('Everything is in place. Nothing had to be created.').waitFor();
    },
  });
  cpSync(configFile(), place);
}, 90_000);

test('Each cycle', async () => {
  const { tab } = open;
  await takeSteps('Each cycle', {
    'Under Admin, Returns': async () => {
      await openAs(owner);
      await headed('My actions');
      await adminPage('Returns');
      await tab.getByText(/^1 of \d+ updates for November 2026 received\./).waitFor();
      await tab.getByRole('link', { name: 'Remind the missing…' }).click();
      await headed('Reminders');
    },
    'Under Board pack: prepare the pack': async () => {
      await tab.getByRole('link', { name: 'Board pack', exact: true }).click();
      await tab.getByRole('link', { name: 'Prepare: Partnership Board, 10 December 2026' }).click();
      await tab.getByRole('link', { name: '2. Readiness' }).click();
      await tab.getByText('Nothing here stops the issue.').waitFor();
    },
    'Issue it': async () => {
      await tab.getByRole('link', { name: '6. Issue' }).click();
      await issue(tab, 1);
      await tab.getByRole('link', { name: 'Read the pack' }).click();
      await tab.getByRole('link', { name: 'Files', exact: true }).click();
      await tab.getByRole('article', { name: 'Excel workbook for the board', exact: true }).waitFor();
      await tab.getByRole('article', { name: 'Word highlight report for the board' }).waitFor();
      expect(open.watch.errors.filter((error) => !/status of \d{3}/.test(error))).toEqual([]);
    },
  });
}, 90_000);

test('Updating', async () => {
  const { tab, page } = open;
  await takeSteps('Updating', {
    'put the folder on the host': () => site.place({ version: '0.2.0', build: 'abcdef012345' }),
    'are offered Reload to get the new version': async () => {
      // the page that is open is the one from before
      await page.clock.setFixedTime(new Date(usualNow.getTime() + 11 * 60_000));
      await open.frame().evaluate(() => void window.dispatchEvent(new Event('focus')));
      await tab.getByRole('button', { name: 'Reload to get the new version' }).click();
      const release = async () =>
        tab.locator('meta[name="one-plan-release"]').evaluate((one) => one.outerHTML);
      await expect.poll(release).toContain('abcdef012345');
    },
    'plan admins see a bar that says so': async () => {
      await writeSchema('1');
      await openAs(owner, { subPage: 'plan' });
      await tab.getByRole('link', { name: 'Bring them up to date' }).click();
      await tab.getByRole('button', { name: 'Check the lists' }).click();
      await tab.getByText('Everything is in place.').waitFor();
    },
    'A new package is needed only when its own content has changed': () => {
      expect(makePackage()).toBe(join(desk, 'packages', 'one-plan-1.0.1.zip'));
    },
  });
}, 90_000);

test('Backup and restore', async () => {
  const { tab } = open;
  expect(tableOf(guide, 'What happened').map(([what]) => what)).toEqual([
    'A row was changed by mistake',
    'A row or a list was deleted',
    'A wrong file was imported',
    'A board pack was wrong',
    'The site is damaged',
  ]);
  await adminPage('Import a plan');
  await tab.getByText(/^It cannot be undone any more, because people have worked with/).waitFor();
  await adminPage('Health');
  await tab.getByText('None. Every row of the lists can be read.').waitFor();
});

test('Retention', () => {
  expect(deleted).toEqual([]);
});

test('Removing', async () => {
  const { tab } = open;
  await takeSteps('Removing', {
    'choose This device, then Clear this device': async () => {
      await tab.getByRole('link', { name: 'This device' }).click();
      await tab.getByRole('button', { name: 'Clear this device…' }).click();
      await tab.getByRole('button', { name: 'Clear this device', exact: true }).click();
      await tab.getByText(/^Nothing of yours is kept on this device any more\./).waitFor();
    },
    'block or delete the app': () => undefined,
    'Take the page off the host': async () => {
      site.lose(/./);
      expect((await fetch(site.origin)).status).toBe(404);
    },
    'delete the app registration': () => undefined,
    'They can be read in SharePoint without One Plan': async () => {
      const { body } = await askAs(
        open,
        reader,
        'GET',
        listPath(tenant.site, 'Actions', '/items?$expand=fields'),
      );
      expect(JSON.stringify(body)).toContain(news);
    },
  });
});

// the tests above have the names of the headings, in the order in which things are done
test('every section of the guide is followed, and no other', ({ task }) => {
  const names = task.file.tasks.map(({ name }) => name);
  const followed = names.slice(0, names.indexOf(task.name));
  expect(followed.toSorted()).toEqual(headingsIn(textOf(guide)).toSorted());
});

test('nothing on the way was refused by the policy of the page, or went elsewhere', () => {
  expect(refused).toEqual([]);
  expect(open.watch.outward).toEqual([]);
});

/** Runs the command of the guide, in the folder where its config.json lies; gives the path of the package. */
function makePackage(): string {
  const [command = ''] = commandsUnder(guide, '4. Make and upload the package');
  const said: string[] = [];
  const around = { root: process.cwd(), from: desk, say: (line: string) => said.push(line) };
  const words = command.split(' -- ')[1]?.split(' ') ?? [];
  expect(packageCommand(words, { ...around, complain: (line) => said.push(line) })).toBe(0);
  expect(noted.redirects).toContain(/redirect address (\S+)$/.exec(said.at(-1) ?? '')?.[1]);
  return said[0]?.replace('Made ', '') ?? '';
}

/** Notes another version of the lists in Settings, as an earlier version of One Plan did. */
async function writeSchema(version: string): Promise<void> {
  const items = listPath(tenant.site, 'Settings', '/items');
  const found = await askAs(
    open,
    owner,
    'GET',
    `${items}?$expand=fields&$filter=fields/SettingKey eq 'schema'`,
  );
  // a page of items, as Graph documents it
  const [row] = (found.body as { value: { id: string }[] }).value;
  const done = await askAs(open, owner, 'PATCH', `${items}/${row?.id ?? ''}/fields`, { Value: version });
  expect(done.status).toBe(200);
}
