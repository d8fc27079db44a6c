import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { cardOf, filledIn, formFrom, formOf, giveBack, withoutRecord } from './form-kit.ts';
import { endVisits, libraryAs, passTime, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

const admin = 'business-development-manager';

test('a form goes out, comes back filled in, is put right beside the plan, and is entered once', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/people' });
  const { tab } = visitor;
  const form = await formOf(visitor, 'therapies-lead', 'Therapies Lead');
  expect(form.name).toBe('Update form Therapies Lead 2026-11-22.xlsx');
  const back = filledIn(form.bytes, {
    '1.2.7': { status: 'Off track', activity: 'The building is late.' },
    '1.3.1': { activity: 'Jamie Smith, aged 7, was seen at home.', nextSteps: 'Two more clinics.' },
    '1.3.6': { activity: 'The order form is agreed.' },
  });
  await giveBack(visitor, 'Answer of Therapies.xlsx', back);
  await tab.getByRole('heading', { name: 'Update form of Therapies Lead' }).waitFor();
  await tab.getByText('3 actions have something new.').waitFor();
  await tab.getByRole('heading', { name: 'Nothing new (4)' }).waitFor();
  const late = cardOf(visitor, '1.2.7');
  const status = late.getByRole('row', { name: /^Status / });
  await expect
    .poll(async () => status.getByRole('cell').allInnerTexts())
    .toEqual(['Not started', 'Off track']);

  const enter = tab.getByRole('button', { name: 'Enter 3 updates for Therapies Lead' });
  await enter.click();
  await tab.getByText('Nothing was entered yet. 3 things to put right').waitFor();
  await looksRight(visitor, 'a returned form');
  await tab.getByRole('button', { name: /^1\.2\.7: Say why/ }).click();
  const reason = late.getByLabel('Reason, and what will bring it back');
  await expect.poll(async () => reason.evaluate((one) => one === document.activeElement)).toBe(true);
  await reason.fill('No builder was found.');
  await late.getByLabel('New expected date').fill('2027-06-30');
  const child = cardOf(visitor, '1.3.1');
  await child.getByRole('button', { name: 'It is meant as it is' }).click();
  await expect
    .poll(async () => child.getByRole('checkbox').evaluate((one) => one === document.activeElement))
    .toBe(true);
  await enter.click();
  await tab.getByRole('heading', { name: '3 updates entered for Therapies Lead.' }).waitFor();
  await expect.poll(async () => tab.getByRole('listitem').filter({ hasText: ': entered.' }).count()).toBe(3);
  await looksRight(visitor, 'a form entered');

  const library = await libraryAs(open, admin);
  const last = async (ref: string) => (await library.updates(ref)).at(-1)?.fields;
  expect(await last('1.2.7')).toMatchObject({
    ByKey: admin,
    OnBehalfOf: 'therapies-lead',
    StatusAfter: 'off-track',
    Reason: 'No builder was found.',
    Activity: 'The building is late.',
  });
  expect(await last('1.3.1')).toMatchObject({
    OnBehalfOf: 'therapies-lead',
    NextSteps: 'Two more clinics.',
    DataCheck: expect.stringContaining('activity name 1'),
  });

  // the same form on another day
  await giveBack(visitor, 'Answer of Therapies again.xlsx', back);
  await tab.getByText('There is nothing new in this form, so there is nothing to enter.').waitFor();
  await tab.getByRole('heading', { name: 'Already entered (3)' }).waitFor();
  await expect.poll(async () => tab.getByRole('button', { name: /^Enter / }).count()).toBe(0);

  const lead = await visit(open, 'therapies-lead', { subPage: 'action/1.3.6' });
  await lead.tab.getByText('The order form is agreed.').first().waitFor();
  await lead.tab.getByText('Business Development Manager, on behalf of Therapies Lead').first().waitFor();
  expect(visitor.watch.errors).toEqual([]);
}, 120_000);

test('where the plan moved on since the form went out, both are shown and nothing is entered by itself', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/people' });
  const { tab } = visitor;
  const form = await formOf(visitor, 'participation-lead', 'Participation Lead');
  const library = await libraryAs(open, 'participation-lead');
  const ref = '1.5.2';
  const back = filledIn(form.bytes, {
    [ref]: { activity: 'From the form.', nextSteps: 'Step of the form.' },
  });
  await library.update(ref, {
    by: 'participation-lead',
    activity: 'From the app.',
    nextSteps: 'Step of the app.',
  });
  await giveBack(visitor, 'Participation.xlsx', back);
  const card = cardOf(visitor, ref);
  await card
    .getByText('Participation Lead updated this action on 22 November 2026, after the form was made.')
    .waitFor();
  await card.getByText('Both changed next steps.').waitFor();
  const steps = card.getByRole('row', { name: /^Next steps \(both changed it\)/ });
  await expect
    .poll(async () => (await steps.getByRole('cell').allInnerTexts()).slice(1))
    .toEqual(['Step of the app.', 'Step of the form.']);
  await looksRight(visitor, 'a returned form in conflict');
  const newest = card.getByRole('checkbox', { name: /as the newest update$/ });
  await expect.poll(async () => newest.isChecked()).toBe(false);
  await newest.check();
  await tab.getByRole('button', { name: 'Enter 1 update for Participation Lead' }).click();
  await tab.getByRole('heading', { name: '1 update entered for Participation Lead.' }).waitFor();
  const activities = (await library.updates(ref)).map(({ fields }) => fields['Activity']);
  expect(activities.slice(-2)).toEqual(['From the app.', 'From the form.']);
}, 90_000);

test('what was put right outlasts a look at the action', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/people' });
  const form = await formOf(visitor, 'attendance-lead', 'Attendance Lead');
  const ref = '2.3.4';
  await giveBack(visitor, 'a.xlsx', filledIn(form.bytes, { [ref]: { activity: 'Wrong word.' } }));
  const card = cardOf(visitor, ref);
  await card.getByRole('button', { name: `Change what is entered for ${ref}` }).click();
  const status = card.getByRole('radiogroup', { name: 'Status' });
  await expect.poll(async () => status.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await card.getByLabel('Activity').fill('Right word.');
  await card.getByRole('link').first().click();
  await visitor.tab
    .getByRole('heading', { level: 1, name: new RegExp(`^${ref.replaceAll('.', '\\.')} `) })
    .waitFor();
  await visitor.goTo('#/admin/import');
  await card.getByRole('row', { name: /Right word\.$/ }).waitFor();
});

test('without a connection the updates are kept on the device, and arrive once it is back', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/people' });
  const { tab } = visitor;
  const form = await formOf(visitor, 'short-breaks-manager', 'Short Breaks Manager');
  const ref = '1.4.2';
  await giveBack(visitor, 'b.xlsx', filledIn(form.bytes, { [ref]: { activity: 'Written on a train.' } }));
  await cardOf(visitor, ref).waitFor();
  await visitor.context.setOffline(true);
  await tab.getByRole('button', { name: /^Enter 1 update/ }).click();
  await passTime(visitor, tab.getByText('1 update kept on this device, not sent yet.'));
  await tab.getByText('kept on this device and not sent yet. It goes on by itself').waitFor();
  await visitor.context.setOffline(false);
  // the page says so by itself once it has arrived
  await passTime(visitor, tab.getByRole('heading', { name: '1 update entered for Short Breaks Manager.' }));
  const rows = await (await libraryAs(open, admin)).updates(ref);
  expect(rows.filter(({ fields }) => fields['Activity'] === 'Written on a train.').length).toBe(1);
});

test('stopping lets the update under way end, and the rest stays in the form', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/people' });
  const { tab } = visitor;
  const form = await formOf(visitor, 'head-of-inclusion', 'Head of Inclusion');
  const filled = { '1.1.4': { activity: 'First.' }, '1.2.1': { activity: 'Second.' } };
  await giveBack(visitor, 'd.xlsx', filledIn(form.bytes, filled));
  await cardOf(visitor, '1.2.1').waitFor();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await visitor.context.route('**/v1.0/**', async (route) => {
    await held;
    await route.continue();
  });
  await tab.getByRole('button', { name: 'Enter 2 updates for Head of Inclusion' }).click();
  await tab.getByRole('heading', { name: 'Entering updates for Head of Inclusion' }).waitFor();
  await tab.getByText('0 of 2 done. Stay on this page until it is over.').waitFor();
  await tab.getByRole('button', { name: 'Stop' }).click();
  await tab.getByRole('button', { name: 'Stopping after this one' }).waitFor();
  letGo();
  const end = tab.getByRole('heading', {
    name: '1 update entered for Head of Inclusion. 1 update not entered.',
  });
  await end.waitFor();
  await tab.getByText('Stopped. What stands below as not entered is still in the form.').waitFor();
  await expect.poll(async () => end.evaluate((one) => one === document.activeElement)).toBe(true);
  await tab.getByRole('button', { name: 'Back to the form' }).click();
  await tab.getByRole('heading', { name: 'Already entered (1)' }).waitFor();
  await tab.getByRole('button', { name: 'Enter 1 update for Head of Inclusion' }).click();
  await tab.getByRole('heading', { name: '1 update entered for Head of Inclusion.' }).waitFor();
  const library = await libraryAs(open, admin);
  for (const [ref, { activity }] of Object.entries(filled))
    expect((await library.updates(ref)).filter(({ fields }) => fields['Activity'] === activity).length).toBe(
      1,
    );
});

test('a form without its hidden part is turned away with what to do', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/people' });
  const form = await formOf(visitor, 'therapies-lead', 'Therapies Lead');
  await giveBack(visitor, 'c.xlsx', withoutRecord(form.bytes));
  await visitor.tab.getByText('the hidden part is missing that says which form it is').waitFor();
  await visitor.tab.getByText('Nothing was written.').waitFor();
  await expect.poll(async () => visitor.tab.getByRole('button', { name: /^Enter / }).count()).toBe(0);
  await visitor.tab.getByRole('button', { name: 'Choose another file' }).click();
  await visitor.tab.getByRole('button', { name: 'Choose a file' }).waitFor();
});

test('a form can be had where files are chosen, and beside whoever owes an update', async () => {
  const visitor = await visit(open, admin, { subPage: 'admin/import' });
  const { tab } = visitor;
  await tab.getByLabel('Whose actions').selectOption('therapies-lead');
  const one = await formFrom(visitor, tab.getByRole('button', { name: 'Get the update form' }));
  expect(one.name).toBe('Update form Therapies Lead 2026-11-22.xlsx');
  await visitor.goTo('#/admin/reminders');
  const owing = tab.getByRole('button', { name: /^Get the update form of / }).first();
  const name = ((await owing.getAttribute('aria-label')) ?? '').replace('Get the update form of ', '');
  const two = await formFrom(visitor, owing);
  expect(two.name).toBe(`Update form ${name} 2026-11-22.xlsx`);
  await looksRight(visitor, 'reminders with forms');
});
