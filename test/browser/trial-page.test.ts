import { afterEach, expect, test } from 'vitest';

import { violationsIn } from './axe.ts';
import { openHttps, openTrial, type TrialPage } from './trial-page.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

test.each([
  ['over http on one origin', openTrial],
  ['as teams.microsoft.com framing another origin', openHttps],
])('opens the built tab, signed in, %s', async (_, opening) => {
  open = await opening({ theme: 'dark' });
  await open.tab.getByRole('heading', { level: 1, name: 'My actions' }).waitFor();
  await open.tab
    .getByText(/updates returned/)
    .first()
    .waitFor();
  await expect
    .poll(async () => open?.frame().evaluate(() => new Date().toISOString()))
    .toBe('2026-11-22T09:30:00.000Z');
  expect(open.watch).toEqual({ errors: [], outward: [] });
  expect(await violationsIn(open.frame())).toEqual([]);
});

test('gives each trial its own copy of the sample plan', async () => {
  open = await openTrial();
  const token = async (trial: string) => {
    const answer = await fetch(`${trial}/trial/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'therapies.lead@nhs.example' }),
    });
    return ((await answer.json()) as { token: string }).token; // the local Graph's own answer
  };
  const lists = async (trial: string) => {
    const address = `${trial}/v1.0/sites/contoso.sharepoint.com:/sites/one-plan:/lists`;
    const headers = { authorization: `Bearer ${await token(trial)}` };
    return ((await (await fetch(address, { headers })).json()) as { value: unknown[] }).value.length; // a Graph collection
  };
  const filled = await lists(open.trial.origin);
  await open.close();
  open = await openTrial({ data: 'empty' });
  expect(filled).toBeGreaterThan(await lists(open.trial.origin));
});

test('sees what axe is there to see', async () => {
  open = await openTrial();
  await open.tab.getByRole('heading', { level: 1 }).waitFor();
  await open.frame().evaluate(() => document.body.append(document.createElement('button')));
  expect((await violationsIn(open.frame())).map(({ rule }) => rule)).toContain('button-name');
});

test('sees errors in the tab', async () => {
  open = await openTrial();
  await open.tab.getByRole('heading', { level: 1 }).waitFor();
  await open.frame().evaluate(() => {
    console.error('planted');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await expect.poll(() => open?.watch.errors.length).toBe(2);
  expect(open.watch.errors.join()).toContain('planted');
  expect(open.watch.errors.join()).toContain('thrown');
});

test('fails at its end when something beyond this machine was asked for', async () => {
  const leaving = await openTrial();
  await expect(leaving.page.goto('https://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  await expect(leaving.close()).rejects.toThrow('Asked for beyond this machine: https://example.org/');
});

test('makes a locked-down browser deny all storage to the framed tab', async () => {
  open = await openHttps({ storage: 'denied' });
  await open.tab.getByRole('heading', { level: 1 }).waitFor();
  const denied = await open.frame().evaluate(() => navigator.locks.request('x', () => 'given').catch(String));
  expect(denied).toContain('SecurityError');
});
