import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, passTime, visit } from './lead-kit.ts';
import { openForm, saved, savedHeading, send } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('keeps an update on the device while there is no network, and sends it once when there is again', async () => {
  const lead = await visit(open, 'therapies-lead');
  await openForm(lead, '3.4.4');
  await lead.context.setOffline(true);
  const written = await send(open, lead, 'therapies-lead', '3.4.4', 'Written on a train.');
  await passTime(lead, lead.tab.getByRole('heading', { name: 'Update kept, not sent yet', level: 1 }));
  await lead.tab.getByText('Kept on this device.').waitFor();
  await passTime(lead, lead.tab.getByText('SharePoint could not be reached.'));
  await lead.tab.getByRole('link', { name: '1 waiting to send' }).waitFor();
  expect(await written()).toBe(0);

  await lead.context.setOffline(false);
  await passTime(lead, savedHeading(lead.tab));
  await lead.tab.getByText('3.4.4 Hand over therapies').waitFor();
  await expect.poll(async () => lead.tab.getByRole('link', { name: '1 waiting to send' }).count()).toBe(0);
  await lead.context.clock.fastForward('02:00');
  expect(await written()).toBe(1);
});

test('goes on sending by itself when the tab is opened again later', async () => {
  const lead = await visit(open, 'early-years-inclusion-lead');
  await openForm(lead, '1.1.2');
  await lead.context.setOffline(true);
  const written = await send(open, lead, 'early-years-inclusion-lead', '1.1.2', 'Written in a lift.');
  await passTime(lead, lead.tab.getByText('Kept on this device.'));
  await lead.context.setOffline(false);
  await lead.page.reload();
  await lead.tab.getByText('Action 1.1.2: update saved on').waitFor();
  expect(await written()).toBe(1);
});

test('works without storage, and says that nothing can be kept', async () => {
  const lead = await visit(open, 'designated-social-care-officer', {
    before: async (context) => {
      await context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('Storage is refused here', 'SecurityError');
        };
      });
    },
  });
  const form = await openForm(lead, '1.2.5');
  await lead.tab
    .getByText('This browser does not let drafts be kept on this device. Save before you close the tab.')
    .waitFor();
  const written = await send(open, lead, 'designated-social-care-officer', '1.2.5', 'Saved without storage.');
  await saved(lead.tab);
  expect(await written()).toBe(1);

  await openForm(lead, '1.4.3');
  await lead.context.setOffline(true);
  const later = await send(open, lead, 'designated-social-care-officer', '1.4.3', 'Sent from memory.');
  await passTime(lead, lead.tab.getByText('Not sent yet. Keep this tab open.'));
  await lead.context.setOffline(false);
  await passTime(lead, savedHeading(lead.tab));
  expect(await later()).toBe(1);
  await expect.poll(async () => form.form.count()).toBe(0);
});

test('what became of an update of an action that was closed meanwhile stays to be read', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await form.activity.fill('Handed over the first clinic.');
  const library = await libraryAs(open, 'business-development-manager');
  expect(await library.change('3.4.4', { lifecycle: 'withdrawn' })).toBe(200);
  const isLook = (body: string | null) => body !== null && body.includes('/items/delta');
  const looked = lead.page.waitForResponse((one) => isLook(one.request().postData()));
  await form.save.click();
  const kept = lead.tab.getByText(/withdrawn meanwhile.*Your text is kept here/);
  await kept.waitFor();
  // the plan is looked at anew at once
  await (await looked).finished();
  await kept.waitFor();
  await lead.tab.getByRole('link', { name: 'Look at the action' }).click();
  await lead.tab
    .getByText(/^Withdrawn/)
    .first()
    .waitFor();
});
