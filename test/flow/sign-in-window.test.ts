import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { personWith } from '#trial/sample/people.ts';

import { openPage } from '../browser/browser.ts';
import { openTrial, setFaults, type TrialPage, usualNow } from '../browser/trial-page.ts';
import { loginOrigin, seenBy, standInForEntra, tokenOf } from './sign-in-kit.ts';
import { violationsInThemes } from './themes-kit.ts';

const key = 'therapies-lead';

let open: TrialPage;
let ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
  await setFaults(open.trial, []);
});
afterAll(async () => open.close());

/** The page opened by itself, with a stand-in for Microsoft's sign-in. */
async function alone() {
  const { page, context, watch } = await openPage({
    width: 1280,
    height: 800,
    now: null,
    stands: [loginOrigin],
  });
  ends.push(async () => {
    await context.close();
    expect(watch.outward).toEqual([]);
  });
  await context.clock.install({ time: usualNow });
  const entra = await standInForEntra(context, open, key);
  const seen = seenBy(context);
  await page.goto(`${open.trial.origin}/tab/`);
  const begin = page.getByRole('button', { name: 'Sign in here' });
  await begin.waitFor();
  return { page, context, watch, entra, seen, begin };
}

async function windowFrom(page: Page, act: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), act()]);
  return opened;
}

test('signs somebody in through a window, shows their plan, and keeps them signed in when the page is loaded again', async () => {
  const { page, watch, entra, begin } = await alone();
  await windowFrom(page, () => begin.click());
  await page.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await page.getByRole('banner').getByText(personWith(key).name).waitFor();
  expect(entra.windows).toHaveLength(1);
  expect(Object.fromEntries(entra.windows[0] ?? [])).toMatchObject({
    redirect_uri: `${open.trial.origin}/tab/auth.html`,
    prompt: 'select_account',
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: expect.stringMatching(/^User\.Read Sites\.ReadWrite\.All /),
  });
  expect(await violationsInThemes(page)).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  expect(entra.windows).toHaveLength(1);
  expect(watch.errors).toEqual([]);
});

test('keeps the token out of the console, of addresses and of what outlives the window', async () => {
  const { page, begin, seen, entra } = await alone();
  await windowFrom(page, () => begin.click());
  await page.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  expect(entra.codes).toHaveLength(1);
  const { token } = await tokenOf(open, key);
  expect(seen.asked.length).toBeGreaterThan(10);
  expect(seen.asked.filter((url) => url.includes(token))).toEqual([]);
  expect(seen.said.filter((words) => words.includes(token))).toEqual([]);
  const kept = await page.evaluate(() => [JSON.stringify(localStorage), document.cookie]);
  expect(kept.join()).not.toContain(token);
  await expect
    .poll(async () => page.evaluate(() => Object.keys(localStorage).filter((name) => /token/i.test(name))))
    .toEqual([]);
});

test('says so when the browser stops the window', async () => {
  const { page, begin } = await alone();
  await page.evaluate(() => {
    window.open = () => null;
  });
  await begin.click();
  await page.getByRole('heading', { name: 'The sign-in window was stopped', level: 1 }).waitFor();
  await page.getByText('Your browser did not let the sign-in window open.').waitFor();
  await page.getByText('allow pop-up windows for this page in your browser').waitFor();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
});

test('opens the window again when it was closed, and says so when it is left until time runs out', async () => {
  const { page, context, entra, begin } = await alone();
  entra.window = { goes: 'nowhere' };
  const first = await windowFrom(page, () => begin.click());
  await first.getByRole('heading', { name: 'Sign in' }).waitFor();
  await first.close();
  const again = page.getByRole('button', { name: 'Open the sign-in window again' });
  await page.getByText('If you have closed it or cannot find it, open it again.').waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  const second = await windowFrom(page, () => again.click());
  await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  await context.clock.fastForward('05:01');
  await page.getByRole('heading', { name: 'You are not signed in', level: 1 }).waitFor();
  await page.getByText('The sign-in window was closed or left, so nobody is signed in.').waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  entra.window = { goes: 'well' };
  await windowFrom(page, () => page.getByRole('button', { name: 'Sign in' }).click());
  await page.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
});

test.each([
  [
    'access_denied',
    'AADSTS65004: User declined to consent to access the app.',
    'You closed the sign-in window.',
  ],
  [
    'invalid_request',
    'AADSTS50020: The account does not exist in the tenant.',
    'does not know your account.',
  ],
])('tells %s of the window in words, and lets the person try again', async (error, says, words) => {
  const { page, entra, begin } = await alone();
  entra.window = { goes: 'wrong', error, says };
  await windowFrom(page, () => begin.click());
  await page.getByText(words).waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  entra.window = { goes: 'well' };
  await windowFrom(page, () => page.getByRole('button', { name: 'Try again' }).click());
  await page.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
});

test('says that the sign-in has ended, opens no window by itself, and goes on after one press', async () => {
  const { page, context, entra, begin } = await alone();
  await windowFrom(page, () => begin.click());
  await page.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  entra.silent = {
    goes: 'wrong',
    error: 'login_required',
    says: 'AADSTS50058: Session information is missing.',
  };
  await setFaults(open.trial, [{ kind: 'claimsChallenge', path: '$batch', times: 0 }]);
  const ended = page.getByText(/^Your organisation wants you to sign in again\. You see the plan of/);
  const comesBack = async () => {
    // no look may be under way when somebody presses: it would be joined
    if (await ended.isVisible()) return true;
    await context.clock.fastForward('00:10');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    return false;
  };
  await expect.poll(comesBack, { timeout: 20_000 }).toBe(true);
  expect(entra.windows).toHaveLength(1);
  expect(context.pages()).toHaveLength(1);
  await page.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  entra.window = { goes: 'nowhere' };
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  // a press while a look is under way joins it, and the next one asks
  const press = async () => {
    if (context.pages().length === 1) await tryAgain.click();
    return context.pages().length;
  };
  const second = await windowFrom(page, async () => {
    await expect.poll(press, { interval: 1_000 }).toBe(2);
  });
  await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(entra.windows[1]?.get('claims')).toContain('nbf');
  await setFaults(open.trial, []);
  entra.window = { goes: 'well' };
  await second.reload().catch(() => undefined); // it closes as soon as it has come back
  await ended.waitFor({ state: 'detached' });
  await expect.poll(async () => page.getByRole('heading', { name: 'Needs an update (2)' }).count()).toBe(1);
});

test('says on the page that sign-in comes back to that there is nothing to do, when somebody opens it', async () => {
  const { page, watch } = await alone();
  const response = await page.goto(`${open.trial.origin}/tab/auth.html`);
  await page.getByText('There is nothing to do here. You can close this window.').waitFor();
  expect(response?.headers()['cross-origin-opener-policy']).toBeUndefined();
  expect(await violationsInThemes(page)).toEqual([]);
  expect(watch.errors).toEqual([]);
});
