import { afterEach, expect, test } from 'vitest';

import { emptyFolder, folderWithSample } from '../browser/sample-file.ts';
import { openTrial, usualNow, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { chooseOnly, lineOf, messagesSent } from './chase-kit.ts';
import { libraryAs } from './lead-kit.ts';
import { admin, appears, brokenRules, overhangOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function reminders(options: TrialOptions = {}, place = 'admin/reminders'): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: place, ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Reminders' }).waitFor();
  return open;
}

async function lookAt(tab: TrialPage['tab']): Promise<void> {
  await tab.getByRole('button', { name: /^Look at/ }).click();
  await tab.getByRole('heading', { name: /^The messages? as (it|they) will be received$/ }).waitFor();
}

async function send(tab: TrialPage['tab']): Promise<void> {
  await tab.getByRole('button', { name: /^Send / }).click();
  await tab.getByRole('heading', { name: 'What was sent' }).waitFor();
}

test('an admin sees each message before it goes, sends it, and reads what became of it', async () => {
  const { tab, frame, trial, watch } = await reminders();
  // those who owe something are chosen from the start
  await tab.getByRole('button', { name: /^Look at \d\d messages$/ }).waitFor();
  await chooseOnly(tab, 'Therapies Lead', 'Community Paediatrics Manager');
  await lookAt(tab);
  const card = tab.getByRole('listitem').filter({ hasText: 'Dear Therapies Lead,' }).first();
  const seen = await card.innerText();
  expect(seen).toContain('To: Therapies Lead <therapies.lead@nhs.example>');
  expect(seen).toContain('In Teams: One Plan: 2 updates due by 27 November 2026: 1.3.6, 3.4.4');
  expect(seen).toContain('2 updates for November 2026 are due by 27 November 2026.');
  expect(seen).toContain('3.4.4 Hand over therapies and community health between 16 and 19');
  // each line leads where it will lead from the message
  await expect
    .poll(async () => card.getByRole('link', { name: /^3\.4\.4 / }).getAttribute('href'))
    .toMatch(new RegExp(`^${trial.origin}/.*3\\.4\\.4`));
  // what somebody else owes is not in it
  expect(seen).not.toContain('1.3.5');
  await send(tab);
  await expect
    .poll(async () => frame().evaluate(() => document.activeElement?.textContent))
    .toBe('2 of 2 messages sent.');
  await expect
    .poll(async () => lineOf(tab, 'Therapies Lead').innerText())
    .toContain('Sent as a Teams notification.');
  expect((await messagesSent({ trial })).map(({ kind, recipient }) => [kind, recipient])).toEqual([
    ['activity', 'community.paediatrics.manager@nhs.example'],
    ['activity', 'therapies.lead@nhs.example'],
  ]);
  expect(watch.errors).toEqual([]);
});

test('where Teams does not reach somebody a mail does, and its link opens the update that is owed', async () => {
  const { tab, page, trial } = await reminders({ switches: { appInstalledFor: 'nobody' } });
  await chooseOnly(tab, 'Community Paediatrics Manager');
  await lookAt(tab);
  await send(tab);
  await expect
    .poll(async () => lineOf(tab, 'Community Paediatrics Manager').innerText())
    .toContain('Sent by e-mail. Teams: One Plan is not installed for them.');
  const [mail] = await messagesSent({ trial });
  expect(mail).toMatchObject({ kind: 'mail', recipient: 'community.paediatrics.manager@nhs.example' });
  const [, address = ''] = /<a href="([^"]+)">1\.3\.5 /.exec(mail?.body.replaceAll('\\"', '"') ?? '') ?? [];
  await page.goto(
    `${address.replaceAll('&amp;', '&')}&person=${encodeURIComponent('community.paediatrics.manager@nhs.example')}`,
  );
  await tab.getByRole('heading', { level: 1, name: /^1\.3\.5 / }).waitFor();
});

test('whoever was written to today is left out the second time, until that is confirmed', async () => {
  const { tab, trial } = await reminders();
  await chooseOnly(tab, 'Therapies Lead', 'PfA Lead');
  await lookAt(tab);
  await send(tab);
  await tab.getByRole('button', { name: 'Back to the list' }).click();
  const row = tab.getByRole('row').filter({ hasText: 'Therapies Lead' });
  await row.getByText(/^Reminded today at \d+:\d\dam by Business Development Manager, in Teams$/).waitFor();
  await expect.poll(async () => row.getByRole('checkbox').isChecked()).toBe(false);
  await chooseOnly(tab, 'Therapies Lead', 'Annual Review Lead');
  await lookAt(tab);
  await tab.getByText('One of these people was already written to today:').waitFor();
  await send(tab);
  expect(await messagesSent({ trial })).toHaveLength(3);
  // on purpose, it goes
  await tab.getByRole('button', { name: 'Back to the list' }).click();
  await chooseOnly(tab, 'Therapies Lead');
  await lookAt(tab);
  await tab.getByRole('button', { name: /^Send/ }).click();
  await tab.getByText('Nothing was sent. Confirm that they are to be written to again today').waitFor();
  await tab.getByRole('checkbox', { name: 'Yes, write to them again today' }).check();
  await send(tab);
  const again = (await messagesSent({ trial })).filter(({ recipient }) => recipient.startsWith('therapies'));
  expect(again).toHaveLength(2);
});

test('somebody who returned their updates while the page was open is not written to', async () => {
  const { tab, trial } = await reminders();
  await chooseOnly(tab, 'Community Paediatrics Manager', 'PfA Lead');
  await lookAt(tab);
  // meanwhile, on another computer
  const library = await libraryAs({ trial }, 'community-paediatrics-manager');
  await library.update('1.3.5', { activity: 'Two clinics opened.' });
  await tab.getByRole('button', { name: /^Send/ }).click();
  await tab.getByText('The plan changed meanwhile, so nothing was sent.').waitFor();
  expect(await messagesSent({ trial })).toEqual([]);
  await send(tab);
  expect((await messagesSent({ trial })).map(({ recipient }) => recipient)).toEqual([
    'pfa.lead@oakshire.example',
  ]);
});

test('without the rights to notify and to mail, every text is there to be copied, and is noted', async () => {
  const { tab, page, trial } = await (async () => {
    open = await openTrial({ person: admin, subPage: 'admin/reminders', signIn: 'ask' });
    await open.page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    return open;
  })();
  await tab.getByRole('heading', { level: 1, name: 'Reminders' }).waitFor();
  await chooseOnly(tab, 'Therapies Lead', 'PfA Lead');
  await lookAt(tab);
  await tab.getByRole('button', { name: /^Send/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Permission requested' });
  await dialog.getByText('Send notifications in Teams as you').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByText('Send mail as you').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await tab.getByRole('heading', { name: 'What was sent' }).waitFor();
  await tab.getByText('0 of 2 messages sent. 2 were not; the list says why.').waitFor();
  await expect
    .poll(async () => lineOf(tab, 'PfA Lead').innerText())
    .toContain(
      'Not sent. Teams: One Plan was not allowed to send notifications for you. E-mail: One Plan was not allowed to send mail for you. Copy the text and send it yourself.',
    );
  await tab.getByText('Reminders need your permission').waitFor();
  await tab
    .getByText('Send again, and choose Allow or Accept. If the window says that an administrator has to', {
      exact: false,
    })
    .waitFor();
  await tab.getByRole('region', { name: 'Message for your IT help desk' }).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.getByRole('button', { name: 'Copy the text of the message to PfA Lead' }).click();
  await tab.getByText(/noted as reminded by you/i).waitFor();
  await tab.getByRole('button', { name: 'Back to the list' }).click();
  await tab.getByRole('row').filter({ hasText: 'PfA Lead' }).getByText('by hand').waitFor();
  expect(await messagesSent({ trial })).toEqual([]);
});

test('an admin who sends by hand copies each text; a mail program gets it as well', async () => {
  const { tab, page } = await reminders();
  await chooseOnly(tab, 'Therapies Lead');
  await tab.getByRole('radio', { name: 'I copy the texts and send them myself' }).check();
  await lookAt(tab);
  await expect.poll(async () => tab.getByRole('button', { name: /^Send/ }).count()).toBe(0);
  const text = await tab
    .getByRole('listitem')
    .filter({ hasText: 'Dear Therapies Lead,' })
    .first()
    .innerText();
  expect(text).toContain('subPage=action%2F3.4.4%2Fupdate');
  await tab.getByRole('button', { name: 'Write a mail to Therapies Lead' }).click();
  await page.getByText(/This starts a mail to therapies\.lead@nhs\.example/).waitFor();
});

test('a round can be stopped between two people; who was not reached is told', async () => {
  const { tab, trial, context } = await reminders();
  // the first message is on its way until the round was stopped
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await context.route('**/teamwork/sendActivityNotification', async (route) => {
    await held;
    await route.continue();
  });
  await chooseOnly(tab, 'EHC Assessment Team Manager', 'Head of Inclusion', 'Therapies Lead');
  await lookAt(tab);
  await tab.getByRole('button', { name: 'Send 3 messages' }).click();
  await tab.getByRole('button', { name: 'Stop' }).click();
  letGo();
  await tab.getByText(/^Stopped\. 1 of 3 messages sent\./).waitFor();
  await expect.poll(async () => lineOf(tab, 'Therapies Lead').innerText()).toContain('Not sent.');
  expect(await messagesSent({ trial })).toHaveLength(1);
});

test('accountable officers are told after the cut-off, and not before', async () => {
  const before = await reminders({}, 'admin/reminders?to=officers');
  await before.tab.getByText('After that day, accountable officers can be told here').waitFor();
  await before.close();
  const folder = await folderWithSample(usualNow);
  const { tab, trial } = await reminders(
    { now: new Date('2026-11-29T09:30:00Z'), data: { folder } },
    'admin/reminders?to=officers',
  );
  await tab.getByRole('heading', { name: /^Accountable officers \(\d\)$/ }).waitFor();
  await chooseOnly(tab, 'Director of Education');
  await lookAt(tab);
  await tab.getByText('You are named as the accountable officer.').waitFor();
  await send(tab);
  const [message] = await messagesSent({ trial });
  expect(message?.body).toContain('for November 2026 not received yet');
  await tab.getByRole('button', { name: 'Back to the list' }).click();
  await tab
    .getByRole('row')
    .filter({ hasText: 'Director of Education' })
    .getByText(/^Told today at/)
    .waitFor();
});

test('only admins send; others read who they are', async () => {
  open = await openTrial({ person: 'therapies.lead@nhs.example', subPage: 'admin/reminders' });
  await open.tab.getByText('This page is for plan admins: Business Development Manager.').waitFor();
  await expect.poll(async () => open?.tab.getByRole('checkbox').count()).toBe(0);
});

test('a site without a cycle owes nothing to anybody', async () => {
  open = await openTrial({ person: admin, data: { folder: emptyFolder() } });
  await open.tab
    .getByRole('button', { name: /Set up/ })
    .first()
    .click();
  await open.tab.getByRole('link', { name: 'Admin' }).waitFor({ timeout: 60_000 });
  await open.frame().evaluate(() => {
    window.location.hash = '#/admin/reminders';
  });
  await open.tab.getByText('No cycle is open, so nobody owes an update.').waitFor();
  await open.frame().evaluate(() => {
    window.location.hash = '#/admin/returns';
  });
  expect(await appears(open.tab.getByText('No reporting cycle has opened yet, so no updates are due.'))).toBe(
    true,
  );
});

test('choosing, looking and sending break no accessibility rule in any theme, and fit a phone', async () => {
  const trial = await reminders({ width: 320 });
  const { tab } = trial;
  expect(await overhangOf(trial)).toBe(0);
  const place = { person: admin, subPage: 'admin/reminders' };
  expect(await brokenRules(trial, place, async () => lookAt(tab))).toEqual([]);
  expect(await overhangOf(trial)).toBe(0);
  await trial.page.setViewportSize({ width: 1280, height: 800 });
  expect(
    await brokenRules(trial, place, async () => tab.getByRole('button', { name: /^Look at/ }).waitFor()),
  ).toEqual([]);
  await chooseOnly(tab, 'Therapies Lead');
  await lookAt(tab);
  await send(tab);
  expect(await brokenRules(trial, place, async () => tab.getByText('in Teams').first().waitFor())).toEqual(
    [],
  );
});
