import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { admin, boardMember, textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function register(subPage = 'risks', person = admin): Promise<TrialPage> {
  open = await openTrial({ person, subPage });
  await open.tab.getByRole('heading', { level: 1, name: 'Risks and issues' }).waitFor();
  return open;
}

test('two heat maps are tables whose cells say likelihood, impact, score and entries', async () => {
  const { tab } = await register();
  const mitigated = tab.getByRole('table', { name: /^Mitigated/ });
  const tree = await mitigated.ariaSnapshot();
  expect(tree).toContain('columnheader "1 Minor"');
  expect(tree).toContain('columnheader "4 Critical"');
  expect(tree).toContain('rowheader "4 Very likely"');
  expect(tree).toContain('rowheader "1 Unlikely"');
  // how words of several elements are spaced is left to the browser
  const said = tree.replaceAll(' ,', ',');
  expect(said).toContain(
    'button "1 threat or issue, R5, score 16 Very high, likelihood 4 Very likely, impact 4 Critical"',
  );
  expect(said).toContain(
    'button "4 threats and issues, R3, R4, R7, R12 moved from 12 to 9, better, score 9 High, likelihood 3 Likely, impact 3 Major"',
  );
  expect(said).toContain(
    'button "0 threats and issues, score 1 Low, likelihood 1 Unlikely, impact 1 Minor" [disabled]',
  );
  for (const name of [/^Unmitigated/, /^Mitigated/]) {
    const cells = await textsOf(tab.getByRole('table', { name }).getByRole('button'));
    expect(cells).toHaveLength(16);
    expect(cells.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(18);
  }
}, 60_000);

test('a map is one stop of the keyboard; arrows go from cell to cell, and Enter shows the entries of one', async () => {
  const { tab, page } = await register();
  const map = tab.getByRole('table', { name: /^Mitigated/ });
  const cells = map.getByRole('button');
  await expect.poll(async () => map.locator('button[tabindex="0"]').count()).toBe(1);
  await cells.first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const at = tab.locator('button[data-cell]:focus');
  await expect.poll(async () => at.getAttribute('data-cell')).toBe('0-3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect.poll(async () => at.getAttribute('data-cell')).toBe('1-0');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await tab.getByText('1 of 18 open entries').waitFor();
  await expect.poll(async () => at.getAttribute('aria-pressed')).toBe('true');
  await tab.getByRole('heading', { name: 'Threats (1)' }).waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(async () => tab.locator('button[data-cell]:focus').count()).toBe(0);
  await tab.getByRole('button', { name: /^Show all cells/ }).click();
  await tab.getByText('All 18 open entries').waitFor();
}, 60_000);

test('the register narrows down by words, level, owner, part of the plan, due reviews and asks', async () => {
  const { tab, frame } = await register();
  const counts = async (words: string) => tab.getByText(words, { exact: true }).waitFor();
  await tab.getByLabel('Search').fill('psychologists');
  await counts('1 of 18 open entries');
  await tab.getByLabel('Search').fill('');
  await tab.getByLabel('Review due only').check();
  await counts('4 of 18 open entries');
  await tab.getByLabel('Review due only').uncheck();
  await tab.getByLabel('Looked after by').selectOption('SEND Executive Oversight Panel');
  await counts('4 of 18 open entries');
  await tab.getByLabel('With an ask of the board only').check();
  await counts('4 of 18 open entries');
  await tab.getByLabel('Owner').selectOption('Participation Lead');
  await tab.getByText('No entry fits all of this.').waitFor();
  await tab.getByRole('button', { name: 'Show all open entries' }).click();
  await tab.getByLabel('State').selectOption('Closed, merged or happened');
  await tab.getByRole('link', { name: /^R13 / }).waitFor();
  // a link to another view of the register shows that
  await frame().evaluate(() => {
    window.location.hash = '#/risks/threats?due=yes';
  });
  await counts('4 of 18 open entries');
  await expect.poll(async () => tab.getByLabel('State').inputValue()).toBe('');
}, 60_000);

test('movement since the first freeze is told in words, and better or worse by the kind of entry', async () => {
  const { tab } = await register();
  const since = tab.getByLabel('Movement');
  const options = await textsOf(since.locator('option'));
  expect(options).toHaveLength(7);
  await since.selectOption({ index: 6 });
  const told = tab.getByRole('list', { name: 'What moved' });
  await told
    .getByRole('listitem')
    .filter({ hasText: 'R1 Demand' })
    .getByText('moved from 16 to 12, better')
    .waitFor();
  await told
    .getByRole('listitem')
    .filter({ hasText: 'R5 ' })
    .getByText('moved from 12 to 16, worse')
    .waitFor();
  await told.getByRole('listitem').filter({ hasText: 'R13 ' }).getByText('ended, was 6').waitFor();
  await tab.getByRole('link', { name: 'Opportunities', exact: true }).click();
  await tab.getByRole('heading', { name: 'Opportunities: a high score is good' }).waitFor();
  await tab.getByLabel('Movement').selectOption({ index: 6 });
  await tab
    .getByRole('list', { name: 'What moved' })
    .getByRole('listitem')
    .filter({ hasText: 'R15' })
    .getByText('moved from 6 to 9, better')
    .waitFor();
  await tab.getByRole('link', { name: /^Asks of the board/ }).click();
  await tab.getByRole('list', { name: 'Asks of the board' }).getByText('Decide whether the wait').waitFor();
}, 60_000);

test('the page of an entry tells its scores, people, links and history, as a chart and as a table', async () => {
  const { tab, frame } = await register();
  await frame().evaluate(() => {
    window.location.hash = '#/risk/I6';
  });
  await tab.getByRole('heading', { level: 1, name: 'I6 Transport is overspent' }).waitFor();
  await tab
    .getByRole('table', { name: 'Entries it was made from, with their scores' })
    .getByText('R13')
    .waitFor();
  const history = tab.getByRole('table', { name: 'History of I6' });
  await history.getByText('overspent by £410,000').first().waitFor();
  await expect.poll(async () => history.getByRole('row').count()).toBeGreaterThan(5);
  await tab.getByRole('link', { name: /^R13 / }).click();
  await tab.getByText('Happened, and became an issue on', { exact: false }).waitFor();
  await tab.locator('svg').getByText('16').first().waitFor();
  await tab.getByRole('link', { name: 'I6', exact: true }).waitFor();
}, 60_000);

test('a reader sees the register, and is offered nothing to change', async () => {
  const { tab, frame } = await register('risks', boardMember);
  await expect.poll(async () => tab.getByRole('link', { name: 'Add a risk or issue' }).count()).toBe(0);
  await frame().evaluate(() => {
    window.location.hash = '#/risk/R5/review';
  });
  await tab.getByText('The owner and the actioners of R5 and the plan admins can change it.').waitFor();
  await frame().evaluate(() => {
    window.location.hash = '#/risk/R99';
  });
  await tab.getByRole('heading', { name: 'No such entry' }).waitFor();
}, 60_000);
