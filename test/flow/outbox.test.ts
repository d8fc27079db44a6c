import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { addressFor, endVisits, keptOn, libraryAs, passTime, visit, type Visit } from './lead-kit.ts';
import { openForm, saved, send, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  await setFaults(open.trial, []);
  await endVisits();
});
afterAll(async () => open.close());

/** Two updates that could not be sent, and the screen that shows them. */
async function twoWaiting(key: string, refs: readonly [string, string]) {
  const lead = await visit(open, key);
  await openForm(lead, refs[0]);
  await lead.context.setOffline(true);
  const kept = lead.tab.getByRole('heading', { name: 'Update kept, not sent yet', level: 1 });
  const first = await send(open, lead, key, refs[0], `Waiting about ${refs[0]}.`);
  await passTime(lead, kept);
  const second = await send(open, lead, key, refs[1], `Waiting about ${refs[1]}.`);
  await passTime(lead, kept);
  await lead.tab.getByRole('link', { name: '2 waiting to send' }).click();
  await lead.tab.getByRole('heading', { name: 'Waiting to send (2)' }).waitFor();
  return { lead, first, second };
}

function entries({ tab }: Visit) {
  return tab.getByRole('list', { name: 'Waiting to send' }).getByRole('listitem');
}

test('shows what waits and why, and sends all of it, once, when the network is back', async () => {
  const { lead, first, second } = await twoWaiting('therapies-lead', ['3.4.4', '1.3.6']);
  await lead.tab.getByText('You can close the tab; what waits goes on when you open it again.').waitFor();
  await expect
    .poll(async () => entries(lead).getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual([
      'Update of 3.4.4 Hand over therapies and community health between 16 and 19',
      'Update of 1.3.6 Agree one process for ordering and paying for specialist equipment',
    ]);
  const why = 'SharePoint could not be reached. It will be sent as soon as that is over.';
  for (const entry of await entries(lead).all()) await passTime(lead, entry.getByText(why));
  await lead.context.setOffline(false);
  await passTime(lead, lead.tab.getByText('Nothing waits on this device.'));
  await lead.context.clock.fastForward('02:00');
  expect([await first(), await second()]).toEqual([1, 1]);
});

test('sends an entry at once when told to', async () => {
  const { lead, first } = await twoWaiting('sufficiency-manager', ['2.1.4', '2.1.5']);
  // back online all of it goes by itself: until the button is pressed nothing comes through
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await lead.context.route('**/v1.0/**', async (route) => {
    await held;
    await route.continue();
  });
  await lead.context.setOffline(false);
  await lead.tab.getByRole('button', { name: 'Send now: 2.1.4' }).click();
  letGo();
  await passTime(
    lead,
    lead.tab
      .getByText(/^Action 2\.1\.[45]: update saved/)
      .or(lead.tab.getByRole('link', { name: '1 waiting to send' }))
      .first(),
  );
  await entries(lead).filter({ hasText: '2.1.4' }).waitFor({ state: 'detached' });
  expect(await first()).toBe(1);
});

test('lets a person copy a text out, and read it where the clipboard is refused', async () => {
  const { lead } = await twoWaiting('head-of-inclusion', ['1.1.4', '1.2.1']);
  await lead.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lead.tab.getByRole('button', { name: 'Copy the text of 1.1.4' }).click();
  await lead.tab.getByRole('button', { name: 'Copied: text of 1.1.4' }).waitFor();
  const copied = await lead.frame().evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').slice(0, 2)).toEqual(['Action: 1.1.4', 'Status: At risk']);
  expect(copied).toContain('Activity: Waiting about 1.1.4.');

  await lead.frame().evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await lead.tab.getByRole('button', { name: 'Copy the text of 1.2.1' }).click();
  await lead.tab
    .getByLabel('The text, to select and copy')
    .getByText('Activity: Waiting about 1.2.1.')
    .waitFor();
});

test('turns an entry back into the form it came from', async () => {
  const { lead, first } = await twoWaiting('principal-educational-psychologist', ['1.2.2', '1.1.6']);
  await lead.tab.getByRole('button', { name: 'Change it: update of 1.2.2' }).click();
  const form = lead.tab.getByRole('form', { name: 'Update 1.2.2' });
  await form.waitFor();
  const activity = lead.tab.getByLabel(/^What was done /);
  await expect.poll(async () => activity.inputValue()).toBe('Waiting about 1.2.2.');
  await lead.tab.getByRole('link', { name: '1 waiting to send' }).waitFor();
  await activity.fill('Changed while waiting.');
  await lead.context.setOffline(false);
  await lead.tab.getByRole('button', { name: 'Save update' }).click();
  await passTime(lead, lead.tab.getByRole('heading', { name: 'Update saved', level: 1 }));
  expect(await first()).toBe(0);
  const rows = await (await libraryAs(open, 'principal-educational-psychologist')).updates('1.2.2');
  expect(rows.at(-1)?.fields['Activity']).toBe('Changed while waiting.');
});

test('overwrites nothing that somebody else saved meanwhile, and lets the person compare and decide', async () => {
  const lead = await visit(open, 'neurodevelopmental-pathway-manager');
  const form = await openForm(lead, '1.3.3');
  await lead.context.setOffline(true);
  await write(lead.tab, { status: 'At risk', reason: 'Mine.', activity: 'Written offline.' });
  await form.save.click();
  await passTime(lead, lead.tab.getByText('Kept on this device.'));
  const other = await libraryAs(open, 'icb-childrens-commissioner');
  await other.update('1.3.3', { statusAfter: 'on-track', activity: 'Written online.' });

  await lead.context.setOffline(false);
  await passTime(lead, lead.tab.getByRole('link', { name: '1 needs you' }));
  expect((await other.action('1.3.3')).fields['LatestActivity']).toBe('Written online.');
  await lead.tab.getByRole('link', { name: '1 needs you' }).click();
  await lead.tab.getByText('Somebody else updated this action meanwhile. Nothing was overwritten.').waitFor();
  await lead.tab.getByRole('button', { name: 'Compare and decide: update of 1.3.3' }).click();
  const panel = lead.tab.getByRole('region', { name: 'Somebody else updated this action' });
  await panel.getByRole('cell', { name: 'Written online.' }).waitFor();
  await panel.getByRole('cell', { name: 'Written offline.' }).waitFor();
  await panel.getByRole('button', { name: 'Save mine as a newer update' }).click();
  await saved(lead.tab);
  const activities = (await other.updates('1.3.3')).map(({ fields }) => fields['Activity']);
  expect(activities.slice(-2)).toEqual(['Written online.', 'Written offline.']);
});

test('discards an entry only after asking once more', async () => {
  const { lead, first, second } = await twoWaiting('finance-business-partner', ['2.2.3', '2.4.5']);
  await lead.tab.getByRole('button', { name: 'Discard 2.2.3' }).click();
  await lead.tab.getByText('What has not reached SharePoint cannot be brought back.').waitFor();
  await lead.tab.getByRole('button', { name: 'Keep it' }).and(lead.tab.locator(':focus')).click();
  await expect.poll(async () => entries(lead).count()).toBe(2);
  await lead.tab.getByRole('button', { name: 'Discard 2.2.3' }).click();
  await lead.tab.getByRole('button', { name: 'Discard it' }).click();
  await entries(lead).filter({ hasText: '2.2.3' }).waitFor({ state: 'detached' });
  await lead.context.setOffline(false);
  await passTime(lead, lead.tab.getByText('Nothing waits on this device.'));
  expect([await first(), await second()]).toEqual([0, 1]);
});

test('clears the device after asking, and leaves what SharePoint has', async () => {
  const { lead, first } = await twoWaiting('capital-programme-manager', ['2.1.7', '2.1.3']);
  await lead.tab.getByRole('button', { name: 'Clear this device…' }).click();
  await lead.tab.getByText('2 unsent updates and all drafts are lost.').waitFor();
  await lead.tab.getByRole('button', { name: 'Clear this device', exact: true }).click();
  await lead.tab.getByText('Nothing waits on this device.').waitFor();
  await expect
    .poll(async () => keptOn(lead))
    .toEqual({
      accounts: 0,
      blocks: 0,
      curations: 0,
      drafts: 0,
      feeds: 0,
      outbox: 0,
      typing: 0,
    });
  await lead.context.setOffline(false);
  await lead.page.reload();
  await lead.tab
    .getByRole('heading', { name: 'This device' })
    .or(lead.tab.getByRole('heading', { name: 'My actions' }))
    .waitFor();
  expect(await first()).toBe(0);
});

test('shows the next person in the same browser nothing of the one before', async () => {
  const { lead } = await twoWaiting('ehc-assessment-team-manager', ['3.1.5', '3.1.1']);
  const form = await openForm(lead, '3.1.6');
  await form.activity.fill('A draft of mine.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await lead.context.setOffline(false);
  // nothing of the plan may come from the library yet: all that is seen would be the former person's
  let letGo = () => undefined as void;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await lead.context.route('**/v1.0/**', async (route) => {
    await held;
    await route.continue();
  });
  await lead.page.goto(addressFor(open, 'senior-ehc-officer'));
  await lead.tab.getByText('Loading').waitFor();
  await expect.poll(async () => lead.tab.locator('body').innerText()).not.toMatch(/EHC|3\.1\.|waiting/);
  letGo();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await lead.tab.getByRole('banner').getByText('Senior EHC Officer').waitFor();
  await expect.poll(async () => lead.tab.getByText(/waiting to send|not sent yet/).count()).toBe(0);
  await openForm(lead, '3.1.6');
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await lead.goTo('#/outbox');
  await lead.tab.getByText('Nothing waits on this device.').waitFor();
  const rows = await (await libraryAs(open, 'senior-ehc-officer')).updates('3.1.5');
  expect(rows.map(({ fields }) => fields['Activity'])).not.toContain('Waiting about 3.1.5.');

  await lead.page.goto(addressFor(open, 'ehc-assessment-team-manager'));
  await passTime(lead, lead.tab.getByText(/^Action 3\.1\.\d: update saved/));
  await openForm(lead, '3.1.6');
  await expect.poll(async () => form.activity.inputValue()).toBe('A draft of mine.');
});
