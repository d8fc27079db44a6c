import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openHttps, openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { addressFor, endVisits, keptOn, libraryAs, passTime, planKept, visit } from './lead-kit.ts';
import { therapies } from './screen-kit.ts';
import { fieldsIn, openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  await setFaults(open.trial, []);
  await endVisits();
});
afterAll(async () => open.close());

const unreachable = { kind: 'error', status: 500, method: 'POST', path: '$batch', times: 0 };

/** Tries to close a page as a person does. True when the browser asks first; the page then stays. */
async function isHeldBack(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    const isAsking = dialog.type() === 'beforeunload';
    await dialog.dismiss();
    return isAsking;
  });
  const gone = page.waitForEvent('close').then(() => false);
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, gone]);
}

test('where the browser refuses all storage, it works online, promises nothing, and warns before what is unsent is lost', async () => {
  const denied = await openHttps({ person: therapies, storage: 'denied', subPage: 'action/3.4.4/update' });
  const { tab, page, trial } = denied;
  const fields = fieldsIn(tab);
  const says = async () => tab.locator('body').innerText();
  const keptNothing =
    'This browser does not let drafts be kept on this device. Save before you close the tab.';
  await tab.getByText(keptNothing).waitFor();
  await fields.activity.fill('Saved without any storage.');
  await fields.save.click();
  await saved(tab);
  const library = await libraryAs(denied, 'therapies-lead');
  const updates = async () => (await library.updates('3.4.4')).map(({ fields: row }) => row['Activity']);
  await expect.poll(async () => (await updates()).at(-1)).toBe('Saved without any storage.');

  await tab.getByRole('link', { name: 'Back to My actions' }).click();
  await tab.getByRole('link', { name: /^Update again 3\.4\.4/ }).click();
  await fields.form.waitFor();
  await fields.activity.fill('Written when nothing could be reached.');
  expect(await says()).toContain(keptNothing);
  await setFaults(trial, [unreachable]);
  await fields.save.click();
  await tab.getByText('Not sent yet. Keep this tab open.').waitFor();
  expect(await says()).not.toMatch(/[Kk]ept on this device/);
  await tab.getByRole('link', { name: 'Look at what waits' }).click();
  await tab.getByText('This browser does not let anything be kept on this device.').waitFor();
  expect(await isHeldBack(page)).toBe(true);
  await setFaults(trial, []);
  await tab.getByRole('button', { name: 'Send now: 3.4.4' }).click();
  await tab.getByText('Nothing waits on this device.').waitFor();
  await expect.poll(async () => (await updates()).at(-1)).toBe('Written when nothing could be reached.');
  expect(await isHeldBack(page)).toBe(false);
  await denied.close();
});

test('a disk that fills up while somebody writes loses neither the draft that it has nor the update', async () => {
  const lead = await visit(open, 'capital-programme-manager', {
    before: async (context) => {
      await context.addInitScript(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
          if (document.documentElement.dataset['full'] === 'yes')
            throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
          return put.call(this, value, key);
        };
      });
    },
  });
  const form = await openForm(lead, '2.1.7');
  await form.activity.fill('Kept before the disk was full.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await lead.frame().evaluate(() => void (document.documentElement.dataset['full'] = 'yes'));
  await setFaults(open.trial, [unreachable]);
  await form.save.click();
  await lead.tab.getByText('Not sent yet. Keep this tab open.').waitFor();
  await expect.poll(async () => keptOn(lead)).toMatchObject({ drafts: 1, outbox: 0 });
  // a crash: nobody is asked, and the disk has room again
  await setFaults(open.trial, []);
  await lead.page.close();
  const page = await lead.context.newPage();
  await page.goto(addressFor(open, 'capital-programme-manager', { subPage: 'action/2.1.7/update' }));
  const tab = page.frameLocator('iframe[name="one-plan"]');
  await tab.getByText('You began this update on').waitFor();
  await expect.poll(async () => fieldsIn(tab).activity.inputValue()).toBe('Kept before the disk was full.');
  await fieldsIn(tab).save.click();
  await saved(tab);
  const library = await libraryAs(open, 'capital-programme-manager');
  const said = (await library.updates('2.1.7')).map(({ fields }) => fields['Activity']);
  expect(said.filter((text) => text === 'Kept before the disk was full.')).toHaveLength(1);
});

test('an update that a full disk did not take goes out from memory, and its draft does not come back', async () => {
  const lead = await visit(open, 'capital-programme-manager', {
    before: async (context) => {
      await context.addInitScript(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
          if (this.name === 'outbox')
            throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
          return put.call(this, value, key);
        };
      });
    },
  });
  const form = await openForm(lead, '2.1.3');
  await form.activity.fill('Sent from memory.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await setFaults(open.trial, [unreachable]);
  await form.save.click();
  await lead.tab.getByText('Not sent yet. Keep this tab open.').waitFor();
  // a form opened meanwhile begins afresh, and leaves the only copy on the disk alone
  await openForm(lead, '2.1.3');
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await expect.poll(async () => keptOn(lead)).toMatchObject({ drafts: 1 });
  await setFaults(open.trial, []);
  await passTime(lead, lead.tab.getByText(/^Action 2\.1\.3: update saved on/));
  await openForm(lead, '2.1.3');
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await expect.poll(async () => keptOn(lead)).toMatchObject({ drafts: 0 });
});

test('a cache that is cleared between two visits costs a longer start, and nothing that is in SharePoint', async () => {
  const lead = await visit(open, 'participation-lead');
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await planKept(lead);
  await lead.page.goto('about:blank');
  const session = await lead.context.newCDPSession(lead.page);
  await session.send('Storage.clearDataForOrigin', { origin: open.trial.origin, storageTypes: 'all' });
  await lead.page.goto(addressFor(open, 'participation-lead'));
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await planKept(lead);
  await expect.poll(async () => (await keptOn(lead))['blocks']).toBeGreaterThan(10);
  expect(lead.watch.errors).toEqual([]);
});

test('a cache that is cleared under an open form takes nothing from it: what is typed on is kept anew', async () => {
  const lead = await visit(open, 'participation-lead');
  const form = await openForm(lead, '1.5.6');
  await form.activity.fill('Typed before.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await planKept(lead);
  const session = await lead.context.newCDPSession(lead.page);
  await session.send('Storage.clearDataForOrigin', { origin: open.trial.origin, storageTypes: 'indexeddb' });
  await form.activity.fill('Typed before, and after.');
  // looked for without opening it, which would make it
  const made = async () => lead.frame().evaluate(async () => (await indexedDB.databases()).length);
  await expect.poll(made, { timeout: 10_000 }).toBe(1);
  await expect.poll(async () => (await keptOn(lead))['drafts'], { timeout: 10_000 }).toBe(1);
  // what the next look brings is the plan whole, not what has changed since
  const lookAgain = async () => {
    await lead.context.clock.fastForward('01:05');
    const { accounts, blocks = 0 } = await keptOn(lead);
    return accounts === 1 && blocks > 10;
  };
  await expect.poll(lookAgain, { interval: 1_000 }).toBe(true);
  await lead.page.goto(addressFor(open, 'participation-lead', { subPage: 'action/1.5.6/update' }));
  await lead.tab.getByText('You began this update on').waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('Typed before, and after.');
});
