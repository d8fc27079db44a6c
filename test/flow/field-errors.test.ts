import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { preview, sheetOf } from './import-kit.ts';
import { handsOn, type Hands } from './keyboard-kit.ts';
import { endVisits, type Visit } from './lead-kit.ts';

let open: TrialPage;
let admin: Visit;
let hands: Hands;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  admin = await visitPlan(open, 'business-development-manager');
  hands = handsOn(admin);
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

/** A form, the button that opens it where it is not the page, what is emptied in it, and the button that sends it. */
type Form = {
  readonly at: string;
  readonly title: string | RegExp;
  readonly begin?: string | RegExp;
  readonly empty?: readonly (string | RegExp)[];
  /** What else is made wrong in it. */
  readonly spoil?: (tab: Visit['tab']) => Promise<unknown>;
  readonly send: string | RegExp;
  /** True where what goes on is a link. */
  readonly isLink?: boolean;
};

const change = (kind: string): Form => ({
  at: `#/action/1.3.1/change/${kind}`,
  title: /: 1\.3\.1$/,
  send: /^(Change it now|Propose it)$/,
});

const forms: Readonly<Record<string, Form>> = {
  'an update': { at: '#/action/1.3.1/update', title: /^1\.3\.1 /, send: 'Save update' },
  'another wording': change('reword'),
  'another date': change('re-date'),
  'another lead': change('lead'),
  'another measure': change('measure'),
  'a split': change('split'),
  'a pause': change('hold'),
  'a withdrawal': change('withdraw'),
  'a new action': { at: '#/plan/add', title: /^Add/, send: /^(Change it now|Propose it)$/ },
  'a new risk': { at: '#/risks/add', title: 'Add a risk or issue', send: 'Add it to the register' },
  'the closing of a risk': { at: '#/risk/R8/close', title: /R8/, send: 'Close it' },
  'a new measure': { at: '#/measures/add', title: 'Add a measure', send: 'Save' },
  'a value': {
    at: '#/measures/enter?measure=K1',
    title: 'Enter a value of K1',
    empty: ['Period'],
    send: 'Save',
  },
  'a new person': { at: '#/admin/people?view=add', title: 'Add a person', send: 'Save' },
  'a new cycle': {
    at: '#/admin/cycles?view=add',
    title: 'Plan the next cycle',
    empty: ['Title'],
    send: 'Save',
  },
  'the facts of a second version of a pack': {
    at: '#/board-pack/prepare?body=SEND+Executive+Oversight+Panel&on=2026-11-16',
    title: 'Prepare a board pack',
    send: 'Continue to readiness',
    isLink: true,
  },
  'the words and asks of a pack': {
    at: '#/board-pack/prepare?body=SEND+and+AP+Partnership+Board&on=2026-12-10&part=words',
    title: 'Prepare a board pack',
    begin: 'Add an ask',
    send: 'Continue to preview',
    isLink: true,
  },
  'the cover sheet of a scrutiny report': {
    at: '#/board-pack/pack?key=send+executive+oversight+panel+2026-11-16+v2&part=files',
    title: 'SEND Executive Oversight Panel, 16 November 2026',
    begin: 'Make and save: Scrutiny report',
    send: 'Make and save the report',
  },
  'the facts of the plan': {
    at: '#/admin/plan',
    title: 'Plan facts',
    begin: 'Edit name and marking',
    empty: ['Title'],
    send: 'Save',
  },
  'a version of the plan': {
    at: '#/admin/plan',
    title: 'Plan facts',
    begin: 'Record a new version',
    empty: ['Version'],
    send: 'Record the version',
  },
  'a body that decides': {
    at: '#/admin/plan',
    title: 'Plan facts',
    begin: 'Edit SEND and AP Partnership Board',
    spoil: async (tab) => tab.getByRole('checkbox', { name: 'It still meets' }).uncheck(),
    send: 'Save',
  },
  'a body without a name': {
    at: '#/admin/plan',
    title: 'Plan facts',
    begin: 'Edit Health and Wellbeing Board',
    empty: ['Name'],
    send: 'Save',
  },
  'a theme': { at: '#/admin/plan', title: 'Plan facts', begin: 'Add a theme', send: 'Save' },
  'a heading': {
    at: '#/admin/structure',
    title: 'Structure',
    begin: 'Add a priority',
    empty: ['Reference'],
    send: 'Save',
  },
  'the words of the levels': {
    at: '#/admin/structure',
    title: 'Structure',
    begin: 'Edit what the levels are called',
    empty: [/, one$/, /, several$/],
    send: 'Save',
  },
  'the questions': {
    at: '#/admin/rules',
    title: 'Rules',
    begin: /^Edit .*questions/,
    empty: ['Cycles in a row without an update', 'Score of a linked threat or issue'],
    send: 'Save',
  },
  'the scores of risks': {
    at: '#/admin/rules',
    title: 'Rules',
    begin: 'Edit how risks are scored',
    empty: ['Band 1, up to', 'Word of band 2', 'Likelihood 3', 'Responses to choose from'],
    send: 'Save',
  },
  'the scales': {
    at: '#/admin/statuses',
    title: 'Statuses',
    begin: 'Change the scales',
    empty: ['Word', 'Letter', 'What the board means by it', 'Words'],
    spoil: async (tab) => {
      await tab.getByRole('checkbox', { name: 'Counts as done' }).first().check();
      await tab.getByRole('combobox', { name: 'Colour' }).nth(2).selectOption('Green');
      await tab.getByRole('combobox', { name: 'Shape' }).nth(2).selectOption('Disc');
      await tab.getByRole('combobox', { name: 'Filled of its bar' }).first().selectOption('One part');
    },
    send: 'Preview the new version',
  },
  'an action of an earlier plan': {
    at: '#/admin/predecessors',
    title: 'Earlier plans',
    begin: 'Add one',
    empty: ['Earlier plan'],
    spoil: async (tab) =>
      tab
        .getByRole('form', { name: 'An action of an earlier plan' })
        .getByLabel('What became of it')
        .selectOption('Already complete'),
    send: 'Save',
  },
  'many actions of an earlier plan': {
    at: '#/admin/predecessors',
    title: 'Earlier plans',
    begin: 'Paste many from Excel',
    spoil: async (tab) => tab.getByLabel('Cells from Excel').fill('Ref\tWording\n1\t\n2\t'),
    send: /^Add (them|2 earlier actions)$/,
  },
  'the name of an organisation': {
    at: '#/admin/people?view=organisations',
    title: 'Organisations',
    begin: /^Rename or merge Hillview/,
    empty: [/./],
    send: 'Rename',
  },
};

test.each(Object.entries(forms))('what is wrong in %s is tied to its field', async (_, form) => {
  const { tab, frame } = admin;
  await goTo(admin, form.at, form.title);
  if (form.begin !== undefined) await tab.getByRole('button', { name: form.begin }).click();
  const send = tab.getByRole(form.isLink === true ? 'link' : 'button', { name: form.send, exact: true });
  await send.waitFor();
  for (const name of form.empty ?? []) await tab.getByRole('textbox', { name }).first().fill('');
  await form.spoil?.(tab);
  await send.click();
  const summary = tab.locator('#to-put-right');
  await summary.and(tab.locator(':focus')).waitFor();
  const links = summary.getByRole('button');
  const count = await links.count();
  expect(count).toBeGreaterThan(0);
  for (let nth = 0; nth < count; nth += 1) {
    const words = await links.nth(nth).innerText();
    await links.nth(nth).press('Enter');
    const tied = await frame().evaluate(() => {
      const focused = document.activeElement;
      const about = [focused, focused?.closest('[role="radiogroup"], [role="group"], fieldset')];
      const described = about.flatMap((one) =>
        (one?.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? ''),
      );
      return {
        where: `${focused?.tagName ?? ''} ${focused?.id ?? ''}`,
        isInvalid: about.some((one) => one?.getAttribute('aria-invalid') === 'true'),
        described: described.join(' ').trim(),
      };
    });
    expect({ words, ...tied }).toMatchObject({
      words,
      isInvalid: true,
      // the summary says which of several asks it means
      described: expect.stringContaining(words.replace(/^Ask \d+: /, '')),
    });
  }
  // and each field that is marked as wrong says why
  const silent = await frame().evaluate(() =>
    [...document.querySelectorAll('[aria-invalid="true"]')]
      .filter((one) => !one.hasAttribute('aria-describedby') && !one.hasAttribute('aria-errormessage'))
      .map((one) => one.id),
  );
  expect(silent).toEqual([]);
  expect((await hands.at()).name).not.toBe('');
});

test('what is wrong in the answers about the people of a file is tied to its field, and the first has the focus', async () => {
  const { tab, frame } = admin;
  await goTo(admin, '#/admin/import', 'Import a plan');
  await preview(
    tab,
    sheetOf([
      ['Reference', 'Section', 'Action', 'Who is responsible'],
      ['9.1.1', '9.1 Later', 'A deed', 'Ann Reed'],
      ['9.1.2', '9.1 Later', 'Another deed', 'Ben Marsh'],
    ]),
  );
  const about = (name: string) => tab.getByRole('group', { name });
  await about('Ann Reed').getByLabel('E-mail address').fill('no address');
  await about('Ben Marsh').getByLabel('Who or what this is').selectOption('Already here, named another way');
  await tab.getByRole('button', { name: 'Import 2 actions' }).click();
  const wrong = about('Ann Reed').getByLabel('E-mail address');
  await wrong.and(tab.locator(':focus')).waitFor();
  const told = await frame().evaluate(() =>
    [...document.querySelectorAll('[aria-invalid="true"]')].map((one) => [
      one.id.replace(/^people\..*\./, ''),
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(''),
    ]),
  );
  expect(told).toEqual([
    ['email', expect.stringContaining('e-mail address')],
    ['same', expect.stringMatching(/\S/)],
  ]);
});
