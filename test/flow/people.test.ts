import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit, type Visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

const admin = 'business-development-manager';

test('gives all six actions of somebody who left to one person, in one step with one reason', async () => {
  const library = await libraryAs(open, admin);
  for (const ref of ['1.1.2', '2.1.1', '3.1.1'])
    await library.change(ref, { leads: ['therapies-lead'], status: 'on-track', lifecycle: 'live' });
  const visitor = await visitPeople('');
  await visitor.tab.getByLabel('Search', { exact: true }).fill('therapies lead');
  await visitor.tab.getByRole('link', { name: 'Therapies Lead', exact: true }).click();
  await visitor.tab.getByRole('link', { name: 'Has left…' }).click();
  await headed(visitor, 'Therapies Lead has left');
  await visitor.tab.getByLabel('Their last day').fill('2026-11-20');
  await visitor.tab.getByRole('heading', { name: 'Actions led (6)' }).waitFor();
  await looksRight(visitor, 'somebody leaves');
  const heir = 'Speech and Language Clinical Lead, Oakshire Community Health NHS Trust';
  await visitor.tab.getByLabel('Give all of them to').selectOption(heir);
  await visitor.tab.getByLabel('Give Health transitions task group to').selectOption(heir);
  await expect
    .poll(async () => visitor.tab.getByLabel('Reason, for the log of each action').inputValue())
    .toBe('Therapies Lead left on 20 November 2026.');
  await visitor.tab.getByRole('button', { name: 'Save their last day and hand over 7' }).click();
  await visitor.tab.getByText('7 of 7 things went to others.').waitFor();
  await visitor.tab.getByText('Nothing is left in their hands.').waitFor();

  const successor = await visit(open, 'speech-and-language-clinical-lead');
  for (const ref of ['1.1.2', '1.2.7', '1.3.1', '1.3.6', '2.1.1', '3.1.1'])
    await seen(successor.tab.getByRole('main').getByRole('link', { name: new RegExp(`^${ref} `) }));

  const gone = await visit(open, 'therapies-lead');
  await gone.tab.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(async () => gone.tab.getByRole('link', { name: /^Update/ }).count()).toBe(0);
});

test('hands over what somebody leads whose last day was noted before', async () => {
  const visitor = await visitPeople('?person=sufficiency-manager&do=leave');
  await headed(visitor, 'Sufficiency Manager has left');
  await visitor.tab.getByLabel('Their last day').fill('2026-12-18');
  await visitor.tab.getByRole('button', { name: /^Save their last day/ }).click();
  await visitor.tab.getByText('18 December 2026').first().waitFor();
  await visitor.frame().evaluate(() => {
    location.hash = '#/admin/people?person=sufficiency-manager&do=leave';
  });
  await headed(visitor, 'Sufficiency Manager has left');
  await visitor.tab
    .getByLabel('Give all of them to')
    .selectOption('School Organisation Lead, Oakshire Council');
  await visitor.tab.getByRole('button', { name: /^Save their last day and hand over/ }).click();
  await visitor.tab.getByText(/things? went to others/).waitFor();
  const main = await visitor.tab.getByRole('main').innerText();
  expect(main).toContain('Nothing is left in their hands.');
});

test('keeps those who left with work in their hands in sight, and gives it one by one', async () => {
  const visitor = await visitPeople('?person=capital-programme-manager&do=leave');
  await headed(visitor, 'Capital Programme Manager has left');
  await visitor.tab.getByRole('button', { name: 'Save their last day' }).click();
  await visitor.tab.getByText('Everything is still in their hands.').waitFor();
  await visitor.goTo('#/admin/people');
  const todo = visitor.tab.getByRole('listitem').filter({ hasText: 'Capital Programme Manager: left on' });
  await todo.getByRole('link', { name: 'Give to others' }).click();
  await headed(visitor, 'Give what Capital Programme Manager had to others');
  await visitor.tab.getByRole('button', { name: 'Hand over' }).click();
  await visitor.tab.getByText('Choose to whom at least one of them goes.').first().waitFor();
  const fields = visitor.tab.getByLabel(/^Give \d/);
  await fields.first().waitFor({ state: 'attached' });
  const [first = '', second = ''] = await fields.evaluateAll((all) => all.map((one) => one.id));
  await field(visitor, first).selectOption('Sufficiency Manager, Oakshire Council');
  await field(visitor, second).selectOption('School Organisation Lead, Oakshire Council');
  await visitor.tab.getByLabel('Reason, for the log of each action').fill('');
  await visitor.tab.getByRole('button', { name: 'Hand over 2' }).click();
  await visitor.tab.getByText('Say why the plan should change.').first().waitFor();
  await visitor.tab.getByLabel('Reason, for the log of each action').fill('A new post holder starts.');
  await visitor.tab.getByRole('button', { name: 'Hand over 2' }).click();
  await visitor.tab.getByText(/^2 of \d things went to others\.$/).waitFor();
  const refs = [first, second].map((id) => id.replace('give lead ', ''));
  for (const [index, key] of ['sufficiency-manager', 'school-organisation-lead'].entries()) {
    await visitor.goTo(`#/admin/people?person=${key}`);
    await headed(visitor, key === 'sufficiency-manager' ? 'Sufficiency Manager' : 'School Organisation Lead');
    const led = visitor.tab.getByRole('link', { name: new RegExp(`^${refs[index] ?? ''} `) });
    await expect.poll(async () => led.count()).toBe(1);
  }
});

test('lets the named updater of a new group see and update what it owns', async () => {
  const visitor = await visitPeople('?view=add');
  await headed(visitor, 'Add a person, a post or a group');
  await visitor.tab.getByLabel('What owns the actions').selectOption('Group, such as a workstream');
  await visitor.tab.getByLabel('Name of the group').fill('Practice Champions');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  const fault = 'Name at least one person who updates for this group, and who is still here.';
  await visitor.tab.getByRole('button', { name: fault }).click();
  const updaters = visitor.tab.getByLabel('Who updates for it', { exact: true });
  await expect.poll(async () => updaters.evaluate((one) => one === document.activeElement)).toBe(true);
  await updaters.fill('annual review');
  await updaters.press('Enter');
  await looksRight(visitor, 'a new group');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await headed(visitor, 'Practice Champions');
  await visitor.tab.getByText('Practice Champions was added.').waitFor();
  const library = await libraryAs(open, admin);
  await library.change('1.1.3', { leads: ['practice-champions'], status: 'on-track', lifecycle: 'live' });

  const updater = await visit(open, 'annual-review-lead');
  await seen(updater.tab.getByRole('main').getByRole('link', { name: /^1\.1\.3 / }));
  const form = await openForm(updater, '1.1.3');
  await form.activity.fill('The champions met in every school.');
  await form.save.click();
  await saved(updater.tab);
  expect((await library.action('1.1.3')).fields['LatestActivity']).toBe('The champions met in every school.');
});

test('fills in somebody from the host’s people picker, and says who has the address already', async () => {
  const visitor = await visitPeople('?view=add');
  const pick = visitor.tab.getByRole('button', { name: 'Choose from the directory' });
  await pick.click();
  await visitor.page.getByRole('button', { name: 'Cancel' }).click();
  await visitor.tab.getByText('Nobody was chosen.').waitFor();
  await pick.click();
  await visitor.page.getByLabel('People of the organisation').selectOption('Attendance Lead');
  await visitor.page.getByRole('button', { name: 'Choose', exact: true }).click();
  await visitor.tab.getByText('Attendance Lead was filled in below.').waitFor();
  await expect
    .poll(async () => visitor.tab.getByLabel('Name', { exact: true }).inputValue())
    .toBe('Attendance Lead');
  const address = visitor.tab.getByLabel('E-mail address');
  await expect.poll(async () => address.inputValue()).toBe('attendance.lead@hillview-trust.example');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('Attendance Lead has this e-mail address already.').first().waitFor();
  // the account is another one's too
  await address.fill('');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('Attendance Lead has this account already.').first().waitFor();
});

test('ends a deputy’s actions the day after their days', async () => {
  const place = /^1\.2\.1 /;
  const library = await libraryAs(open, admin);
  await library.change('1.2.1', { leads: ['head-of-inclusion'], status: 'on-track', lifecycle: 'live' });
  const before = await visit(open, 'send-service-manager');
  await seen(before.tab.getByRole('main').getByRole('link', { name: place }));
  const visitor = await visitPeople('?person=head-of-inclusion&do=edit');
  await headed(visitor, 'Edit Head of Inclusion');
  await visitor.tab.getByLabel('From').fill('2026-11-22');
  await visitor.tab.getByLabel('Until').fill('2026-11-21');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  const fault = 'Give a day on or after 22 November 2026, the first day.';
  await visitor.tab.getByRole('button', { name: fault }).waitFor();
  await visitor.tab.getByLabel('From').fill('');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('SEND Service Manager, until 21 November 2026 (over)').waitFor();
  const after = await visit(open, 'send-service-manager');
  await seen(after.tab.getByRole('heading', { name: 'My actions', level: 1 }));
  await expect
    .poll(async () => after.tab.getByRole('main').getByRole('link', { name: place }).count())
    .toBe(0);
});

test('refuses at the field, with the name of whoever is in the way', async () => {
  const visitor = await visitPeople('?person=business-development-manager&do=edit');
  await headed(visitor, 'Edit Business Development Manager');
  await visitor.tab.getByLabel('Role in the plan').selectOption('Reader');
  await visitor.tab.getByLabel('E-mail address').fill('head.of.inclusion@oakshire.example');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('2 things to put right').waitFor();
  await visitor.tab.getByText('Head of Inclusion has this e-mail address already.').first().waitFor();
  await visitor.tab
    .getByRole('button', { name: /^Business Development Manager is the only admin who can sign in/ })
    .click();
  const role = visitor.tab.getByLabel('Role in the plan');
  await expect.poll(async () => role.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('finds people by what is known of them, and keeps the search in the address', async () => {
  const visitor = await visitPeople('');
  const people = visitor.tab.getByRole('table', { name: 'People' });
  await people.waitFor();
  await visitor.tab.getByLabel('Kind', { exact: true }).selectOption('Post');
  await visitor.tab.getByText(/^1 of \d+ shown$/).waitFor();
  await seen(people.getByText('Post: updates by Head of Children’s Commissioning'));
  await visitor.tab.getByLabel('Kind', { exact: true }).selectOption('Any kind');
  await visitor.tab.getByLabel('Who', { exact: true }).selectOption('Outside address, often a guest');
  await visitor.tab.getByLabel('Search', { exact: true }).fill('forum');
  await seen(people.getByRole('link', { name: 'Parent Carer Forum Coordinator', exact: true }));
  await expect
    .poll(async () => visitor.frame().evaluate(() => window.location.hash))
    .toContain('state=outside');
  await people.getByRole('link', { name: 'Parent Carer Forum Coordinator', exact: true }).click();
  await headed(visitor, 'Parent Carer Forum Coordinator');
  await visitor.frame().evaluate(() => window.history.back());
  await expect.poll(async () => visitor.tab.getByLabel('Search', { exact: true }).inputValue()).toBe('forum');
});

test('shows everybody again by the button that says so, also where the list was opened without a search', async () => {
  const visitor = await visitPeople('');
  const everybody = visitor.tab.getByText(/^\d\d of \d+ shown$/);
  await everybody.waitFor();
  await visitor.tab.getByLabel('Search', { exact: true }).fill('zzz');
  await visitor.tab.getByText(/^0 of \d+ shown$/).waitFor();
  await visitor.tab.getByRole('button', { name: 'Show everybody who is here' }).click();
  await everybody.waitFor();
  const search = visitor.tab.getByLabel('Search', { exact: true });
  await expect.poll(async () => search.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(async () => visitor.tab.getByLabel('Search', { exact: true }).inputValue()).toBe('');
});

test('merges an organisation into another one, and keeps the day', async () => {
  const visitor = await visitPeople('?view=organisations');
  await headed(visitor, 'Organisations');
  await visitor.tab.getByRole('button', { name: 'Rename or merge Hillview Academy Trust' }).click();
  await visitor.tab.getByLabel('Its name from now on').fill('Oakshire Council');
  await visitor.tab.getByLabel('Since').fill('2026-09-01');
  await visitor.tab
    .getByText(/people move from Hillview Academy Trust to Oakshire Council, where \d+ are already, since 1/)
    .waitFor();
  await looksRight(visitor, 'organisations');
  await visitor.tab.getByRole('button', { name: 'Merge', exact: true }).click();
  await visitor.tab
    .getByText('Hillview Academy Trust has been Oakshire Council since 1 September 2026')
    .waitFor();
  const table = visitor.tab.getByRole('table', { name: 'Organisations' });
  await expect.poll(async () => table.getByText('Hillview Academy Trust').count()).toBe(0);
});

test('tells whoever is no admin whom to ask', async () => {
  const lead = await visit(open, 'head-of-inclusion');
  await lead.tab.getByRole('heading', { level: 1 }).waitFor();
  for (const place of ['people', 'people?person=therapies-lead&do=edit', 'cycles', 'cycles?view=add']) {
    await lead.goTo(`#/admin/${place}`);
    await lead.tab.getByText('This page is for plan admins: Business Development Manager.').waitFor();
    await expect.poll(async () => lead.tab.getByRole('form').count()).toBe(0);
  }
});

test('keeps what was filled in while somebody looks elsewhere, until it is saved or left', async () => {
  const visitor = await visitPeople('?person=head-of-inclusion&do=edit');
  await headed(visitor, 'Edit Head of Inclusion');
  const again = visitor.tab.getByText('You began this earlier. What you typed is still here.');
  await field(visitor, 'post').fill('Head of Inclusion and SEND');
  await expect.poll(async () => again.count()).toBe(0);
  await visitor.goTo('#/plan/summary');
  await headed(visitor, 'Plan');
  await visitor.goTo('#/admin/people?person=head-of-inclusion&do=edit');
  await again.waitFor();
  await expect.poll(async () => field(visitor, 'post').inputValue()).toBe('Head of Inclusion and SEND');
  await looksRight(visitor, 'a person found as they were left');

  await visitor.tab.getByRole('link', { name: 'Leave without saving' }).click();
  await headed(visitor, 'Head of Inclusion');
  await visitor.tab.getByRole('link', { name: 'Edit', exact: true }).click();
  await headed(visitor, 'Edit Head of Inclusion');
  await expect.poll(async () => field(visitor, 'post').inputValue()).not.toBe('Head of Inclusion and SEND');
  await expect.poll(async () => again.count()).toBe(0);

  await field(visitor, 'post').fill('Head of Inclusion and SEND');
  await visitor.tab.getByRole('button', { name: 'Save' }).click();
  await visitor.tab.getByText('Saved.').waitFor();
  await visitor.tab.getByRole('link', { name: 'Edit', exact: true }).click();
  await headed(visitor, 'Edit Head of Inclusion');
  await expect.poll(async () => again.count()).toBe(0);
});

async function visitPeople(query: string): Promise<Visit> {
  const visitor = await visit(open, admin);
  await visitor.tab.getByRole('heading', { level: 1 }).waitFor();
  await visitor.goTo(`#/admin/people${query}`);
  return visitor;
}

async function headed(visitor: Visit, name: string): Promise<void> {
  await visitor.tab.getByRole('heading', { name, level: 1, exact: true }).waitFor();
}

async function seen(sought: Locator): Promise<void> {
  await sought.first().waitFor();
}

function field(visitor: Visit, id: string): Locator {
  return visitor.tab.locator(`[id="${id}"]`);
}
