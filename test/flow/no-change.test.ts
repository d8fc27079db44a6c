import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FrameLocator } from 'playwright-core';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import {
  draftKept,
  endVisits,
  keptIn,
  keptOn,
  libraryAs,
  passTime,
  secondWindow,
  visit,
} from './lead-kit.ts';
import { openForm, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** The panel of several actions without a change, found as a person finds it. */
function panelIn(tab: FrameLocator) {
  return {
    begin: tab.getByRole('button', { name: 'No change for several…' }),
    heading: tab.getByRole('heading', { name: 'No change for several' }),
    line: tab.getByLabel(/^What was done meanwhile\?/),
    box: (ref: string) => tab.getByRole('checkbox', { name: new RegExp(`^${ref} `) }),
    confirm: tab.getByRole('button', { name: /^Confirm no change/ }),
    others: tab.getByRole('list', { name: 'Need an update of their own' }),
  } as const;
}

test('what a status has to answer stands with its action, and the line is there again after a look elsewhere', async () => {
  const lead = await visitPlan(open, 'send-service-manager');
  const panel = panelIn(lead.tab);
  await panel.begin.click();
  const asked = lead.tab.getByRole('list', { name: 'What 1.5.5 has to answer' });
  await asked.getByText('It was to be reviewed on 30 September 2026.').waitFor();
  await lead.tab.getByText('Where a question stands under an action').waitFor();
  await panel.line.fill('Half-way through the line');
  await panel.box('2.2.3').check();
  await lead.tab.getByText('Draft kept on this device. Not sent yet.').waitFor();
  await keptIn(lead, 'typing', 'Half-way through the line');
  await keptIn(lead, 'typing', '2.2.3');

  await goTo(lead, '#/plan/actions', 'Plan');
  await goTo(lead, '#/my-actions', 'My actions');
  await panel.begin.click();
  await panel.heading.and(lead.tab.locator(':focus')).waitFor();
  await expect.poll(async () => panel.line.inputValue()).toBe('Half-way through the line');
  await expect.poll(async () => panel.box('2.2.3').isChecked()).toBe(true);
  await expect.poll(async () => panel.box('1.5.5').isChecked()).toBe(false);

  await lead.tab.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(async () => (await keptOn(lead))['typing']).toBe(0);
  await panel.begin.click();
  await panel.heading.waitFor();
  await expect.poll(async () => panel.line.inputValue()).toBe('');
  await expect.poll(async () => panel.box('2.2.3').isChecked()).toBe(false);
});

test('all go together, and one that was begun in another window is left to that and named', async () => {
  const key = 'head-of-inclusion';
  const lead = await visitPlan(open, key);
  const panel = panelIn(lead.tab);
  await panel.begin.click();
  await panel.line.fill('Work goes on as planned.');
  for (const ref of ['1.1.4', '1.2.1', '2.2.3']) await panel.box(ref).check();
  const other = await secondWindow(open, lead, key);
  await openForm(other, '1.2.1');
  await write(other.tab, { activity: 'Begun elsewhere.' });
  await draftKept(other, 'Begun elsewhere.');

  let nWriting = 0;
  lead.page.on('request', (request) => {
    if (/"(PATCH|POST)"/.test(request.postData() ?? '')) nWriting += 1;
  });
  await panel.confirm.click();
  const told = lead.tab.getByRole('status').filter({ hasText: 'saved: no change.' });
  await told.waitFor();
  await expect
    .poll(async () => told.innerText())
    .toBe(
      '2 updates saved: no change. Not saved: 1.2.1. Open each to see how it stands: somebody may have changed it meanwhile, or you began an update of it.',
    );
  // the actions, then their rows
  expect(nWriting).toBe(2);
  const library = await libraryAs(open, key);
  expect((await library.updates('2.2.3')).at(-1)?.fields).toMatchObject({
    Activity: 'No change. Work goes on as planned.',
  });
  expect((await library.updates('1.2.1')).at(-1)?.fields['Activity']).not.toContain('Work goes on');

  await panel.begin.click();
  await panel.others.getByText(/^1\.2\.1 .* You began an update of it\.$/).waitFor();
  await expect.poll(async () => panel.line.inputValue()).toBe('');
});

test('what somebody was faster with keeps the line, also where the device refuses to keep anything', async () => {
  const key = 'capital-programme-manager';
  const lead = await visit(open, key, {
    before: async (context) => {
      await context.addInitScript(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (value: unknown, at?: IDBValidKey) {
          if (['drafts', 'outbox', 'typing'].includes(this.name))
            throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
          return put.call(this, value, at);
        };
      });
    },
  });
  const panel = panelIn(lead.tab);
  await panel.begin.click();
  await panel.line.fill('Nothing to tell this month.');
  for (const ref of ['2.1.3', '2.1.7']) await panel.box(ref).check();
  const library = await libraryAs(open, key);
  await library.update('2.1.3', { activity: 'Told by a colleague.' });
  await panel.confirm.click();
  const told = lead.tab.getByRole('status').filter({ hasText: 'saved: no change.' });
  await told.getByText(/^1 update saved: no change\. Not saved: 2\.1\.3\./).waitFor();

  const form = await openForm(lead, '2.1.3');
  await expect.poll(async () => form.activity.inputValue()).toBe('No change. Nothing to tell this month.');
  await lead.tab.getByText('Told by a colleague.').first().waitFor();
});

test('without a network all are kept, and said to be', async () => {
  const lead = await visitPlan(open, 'sufficiency-manager');
  const panel = panelIn(lead.tab);
  await panel.begin.click();
  await panel.line.fill('Work goes on on the train.');
  await lead.tab.getByRole('button', { name: 'Tick all 3' }).click();
  await lead.context.setOffline(true);
  await panel.confirm.click();
  await passTime(lead, lead.tab.getByText('3 updates kept on this device, not sent yet.'));
  await lead.tab.getByRole('list', { name: 'Waiting to send from this device (3)' }).waitFor();
  await lead.context.setOffline(false);
  await passTime(lead, lead.tab.getByRole('list', { name: 'Returned this cycle (3)' }));
  await lead.tab.getByText('3 updates saved: no change.').waitFor();
  const library = await libraryAs(open, 'sufficiency-manager');
  const rows = await Promise.all(['2.1.4', '2.1.5', '2.1.8'].map(async (ref) => library.updates(ref)));
  const said = rows.map((of) =>
    of.filter(({ fields }) => String(fields['Activity']).includes('on the train')),
  );
  expect(said.map((of) => of.length)).toEqual([1, 1, 1]);
});
