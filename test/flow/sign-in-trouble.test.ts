import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { SignInKind } from '#host/sign-in-trouble.ts';
import { signInWords } from '#screens/sign-in/sign-in-words.ts';
import { type SignInScriptName, signInScripts } from '#trial/host/sign-in-script.ts';
import { tenant } from '#trial/tenant.ts';

import { violationsIn } from '../browser/axe.ts';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, passTime, visit, type Visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { seenBy, tokenOf } from './sign-in-kit.ts';
import { textsOf } from './screen-kit.ts';

// each script of the simulator that lets nobody in, what the screen is headed, and the first words it says
const stories: Readonly<Record<Exclude<SignInScriptName, 'more'>, readonly [SignInKind, string, string]>> = {
  approval: [
    'approval-needed',
    'An administrator has to approve One Plan',
    'Your organisation lets only an administrator approve One Plan.',
  ],
  elsewhere: [
    'other-organisation',
    'You are in another organisation',
    'Teams is open for another organisation than the one that keeps this plan.',
  ],
  guest: [
    'unknown-account',
    'Your account is not known',
    'The organisation that keeps this plan does not know your account.',
  ],
  closedBorder: [
    'organisations-closed',
    'The two organisations do not work together yet',
    'Your organisation, or the one that keeps this plan, does not let its people work in the other.',
  ],
  policy: [
    'policy',
    'A security rule keeps you out',
    'A security rule of your organisation does not let you in from this device or this place.',
  ],
  unassigned: [
    'not-assigned',
    'One Plan is not open to you yet',
    'One Plan is given to chosen people only, and you are not among them.',
  ],
  disabled: [
    'account-stopped',
    'Your account cannot sign in',
    'Your account is locked or switched off, or its password has expired.',
  ],
  account: [
    'account-unavailable',
    'Teams has no account for One Plan',
    'Teams could not find the account that you are signed in with.',
  ],
  ended: ['session-ended', 'Your sign-in has ended', 'Your organisation wants you to sign in again.'],
  offline: [
    'network',
    'There is no connection',
    'You could not be signed in, because there is no connection.',
  ],
  switchedOff: [
    'host-cannot',
    'This Teams cannot sign you in',
    'This version of Teams cannot sign you in to One Plan.',
  ],
  unregistered: [
    'app-wrong',
    'One Plan is not registered correctly',
    'Microsoft’s sign-in does not know One Plan the way it is set up here.',
  ],
  service: ['service', 'Microsoft’s sign-in had a problem', 'Microsoft’s sign-in service had a problem.'],
  deaf: ['host-silent', 'Teams did not answer', 'You could not be signed in, because Teams did not answer.'],
  strange: ['unknown', 'You could not be signed in', 'You could not be signed in.'],
};

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

// the keys of the table are exactly these scripts
test.each(Object.keys(stories) as (keyof typeof stories)[])(
  'gives a sign-in that fails (%s) a screen of its own, with what to do and whom to ask',
  async (script) => {
    const [kind, title, what] = stories[script];
    const lead = await visit(open, 'therapies-lead', { signIn: script });
    const heading = lead.tab.getByRole('heading', { name: title, level: 1 });
    if (script === 'deaf') {
      await lead.tab.getByText('Opening One Plan…').waitFor();
      await passTime(lead, heading);
    }
    await heading.waitFor();
    await expect.poll(async () => lead.tab.locator('body').innerText()).toContain(what);
    const { next, asks } = signInWords[kind];
    await lead.tab.getByText(next).waitFor();
    await expect
      .poll(async () => lead.tab.getByRole('button', { name: /^(Try again|Sign in)$/ }).count())
      .toBe(1);
    const message = lead.tab.getByRole('region', { name: /^Message for / });
    const messages = message.getByText(/^I cannot|^Nobody can|^My account|^Teams does not/);
    await expect
      .poll(async () => (await messages.allInnerTexts()).map((text) => text.split('\n')[0]))
      .toEqual(asks === null ? [] : [asks.what]);
    await looksRight(lead, `sign-in ${script}`);
    expect(lead.watch.errors).toEqual([]);
  },
);

test('writes the message that the help desk needs to approve the app, and no name', async () => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'approval' });
  const message = lead.tab.getByRole('region', { name: 'Message for your IT help desk' });
  const text = await message.getByText(/^I cannot open One Plan/).innerText();
  expect(text).toContain(`Application (client) id: ${tenant.clientId}`);
  expect(text).toContain(`Directory (tenant) id: ${tenant.tenantId}`);
  expect(text).toContain('Delegated permissions: User.Read, Sites.ReadWrite.All');
  expect(text).toContain('AADSTS90094');
  expect(text).toMatch(/Correlation id: [0-9a-f-]{36}/);
  expect(text).toContain(
    `https://login.microsoftonline.com/${tenant.tenantId}/adminconsent?client_id=${tenant.clientId}`,
  );
  expect(text).not.toContain('therapies');
  await lead.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await message.getByRole('button', { name: 'Copy the message' }).click();
  await message.getByText('Copied. Paste it into a mail or a chat.').waitFor();
  await expect.poll(async () => lead.frame().evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('goes on where it stood once the sign-in works', async () => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'service', subPage: 'action/1.3.6' });
  await lead.tab.getByRole('heading', { name: 'Microsoft’s sign-in had a problem' }).waitFor();
  await lead.page.getByLabel('Sign-in').selectOption({ label: 'Silent' });
  await lead.tab.getByRole('heading', { name: /^1\.3\.6/, level: 1 }).waitFor();
  await expect.poll(async () => lead.tab.getByText('Microsoft’s sign-in had a problem').count()).toBe(0);
});

test('is offered whole in the simulator’s choice of sign-ins', async () => {
  const options = await textsOf(open.page.getByLabel('Sign-in').locator('option'));
  expect(options).toEqual([
    'Silent',
    'Asks first',
    'Host has none',
    ...Object.values(signInScripts).map(({ label }) => label),
  ]);
});

test.each([
  ['dark', 1280],
  ['contrast', 320],
] as const)('reads well in the %s theme, %i wide', async (theme, width) => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'approval', theme, width });
  await lead.tab.getByRole('region', { name: 'Message for your IT help desk' }).waitFor();
  expect(await violationsIn(lead.frame())).toEqual([]);
  const overhang = await lead
    .frame()
    .evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overhang).toBeLessThanOrEqual(0);
});

test('keeps the token out of the console, of addresses and of what outlives the window', async () => {
  let seen: ReturnType<typeof seenBy> | null = null;
  const lead = await visit(open, 'therapies-lead', {
    before: async (context) => {
      seen = seenBy(context);
      await Promise.resolve();
    },
  });
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  const { token } = await tokenOf(open, 'therapies-lead');
  const { said, asked } = seen ?? { said: [token], asked: [token] };
  expect(asked.length).toBeGreaterThan(10);
  expect([...said, ...asked].filter((text) => text.includes(token))).toEqual([]);
  await expect.poll(async () => storedIn(lead)).not.toContain(token);
});

async function storedIn({ frame }: Visit): Promise<string> {
  return frame().evaluate(async () => {
    const rows = async (name: string) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => fail(opening.error));
        opening.addEventListener('success', () => {
          const stores = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(stores);
          const all = stores.map((one) => reading.objectStore(one).getAll());
          reading.addEventListener('complete', () => {
            opening.result.close();
            done(JSON.stringify(all.map(({ result }) => result)));
          });
        });
      });
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const kept = await Promise.all(names.map(rows));
    return [JSON.stringify(localStorage), document.cookie, ...kept].join();
  });
}
