import { afterEach, expect, test } from 'vitest';
import type { Update } from '#domain/update.ts';
import { samplePlan } from '#trial/sample/sample-plan.ts';
import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { admin, appears, boardMember, brokenRules, overhangOf, therapies } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function action(ref: string, options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: therapies, subPage: `action/${ref}`, ...options });
  await open.tab.getByRole('heading', { level: 1 }).filter({ hasText: ref }).waitFor();
  return open;
}

/** The ref of a sample action with an update like this. */
function refOf(isWanted: (update: Update) => boolean): string {
  const found = samplePlan().updates.find(isWanted);
  if (found === undefined) throw new Error('the sample plan has no such update');
  return found.actionRef;
}

/** The ref of an action that the Therapies Lead carries. */
async function ownRef(trial: TrialPage): Promise<string> {
  await trial.frame().evaluate(() => void (window.location.hash = '#/plan/actions?lead=therapies-lead'));
  return trial.tab
    .getByRole('table', { name: 'Live actions' })
    .locator('tbody th[scope="row"]')
    .first()
    .innerText();
}

test('a lead finds the way to update their own action, and nobody else’s', async () => {
  const trial = await action('2.1.1');
  const { tab, frame } = trial;
  await expect.poll(async () => tab.getByRole('link', { name: 'Update this action' }).count()).toBe(0);
  await tab.getByText(/can update this action, and so can their deputies and the plan admins\./).waitFor();
  const ref = await ownRef(trial);
  await frame().evaluate((hash) => void (window.location.hash = hash), `#/action/${ref}`);
  const link = tab.getByRole('link', { name: 'Update this action' });
  await expect.poll(async () => link.getAttribute('href')).toBe(`#/action/${ref}/update`);
});

test('an admin may update every action', async () => {
  const { tab } = await action('2.1.1', { person: admin });
  expect(await appears(tab.getByRole('link', { name: 'Update this action' }))).toBe(true);
});

test('an action says how it stands, whose it is, and when it is due in the plan’s own words', async () => {
  const { tab } = await action('2.1.1', { person: boardMember });
  for (const term of [
    'Status',
    'Impact',
    'Complete by',
    'Accountable officer',
    'Owner as the plan writes it',
  ]) {
    await tab.getByRole('term').filter({ hasText: term }).first().waitFor();
  }
  const path = tab.getByRole('link', { name: '2.1 Specialist sufficiency and capital' });
  await expect.poll(async () => path.getAttribute('href')).toBe('#/plan/actions?section=2.1');
});

test('updates stand newest first, each with who sent it, for which cycle and for whom', async () => {
  const { tab } = await action('2.1.1');
  const updates = tab.getByRole('article');
  await expect.poll(async () => updates.count()).toBeGreaterThan(3);
  await updates.first().waitFor({ state: 'attached' });
  const days = await updates.evaluateAll((all) =>
    all.map((one) => Date.parse((one.querySelector('h3')?.textContent ?? '').split(' at ')[0] ?? '')),
  );
  expect(days).toEqual([...days].sort((a, b) => b - a));
  const words = await updates.first().innerText();
  expect(words).toMatch(/For \w+ 20\d\d\. For the board/);
  expect(words).toMatch(/What was done\n/);
});

test('what somebody wrote as HTML is shown as they wrote it', async () => {
  const { tab } = await action(refOf((update) => update.activity.includes('<script>')));
  await expect.poll(async () => tab.locator('main').innerText()).toContain('<script>');
  await expect.poll(async () => tab.locator('main script').count()).toBe(0);
});

test('a very long text is folded until it is asked for', async () => {
  const { tab } = await action(refOf((update) => update.activity.length > 5000));
  const fold = tab.getByRole('button', { name: 'Show all of what was done' }).first();
  const text = tab.locator(`[id="${(await fold.getAttribute('aria-controls')) ?? ''}"]`);
  const folded = await text.evaluate((one) => one.clientHeight);
  await fold.click();
  const less = tab.getByRole('button', { name: 'Show less of what was done' }).first();
  await expect.poll(async () => less.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(async () => text.evaluate((one) => one.clientHeight)).toBeGreaterThan(folded);
  await less.click();
  await expect.poll(() => text.evaluate((one) => one.clientHeight)).toBe(folded);
});

test('evidence is opened by the host, and never in place of the app', async () => {
  const trial = await action(refOf((update) => update.evidence.length > 0));
  const { tab, context, frame } = trial;
  const link = tab.locator('dt:text-is("Evidence") + dd').getByRole('link').last();
  const address = (await link.getAttribute('href')) ?? '';
  expect(address).toMatch(/^https:/);
  await expect.poll(async () => link.getAttribute('rel')).toBe('noopener noreferrer');
  const before = frame().url();
  const opened = context.waitForEvent('page');
  await link.click();
  await (await opened).waitForLoadState();
  expect(frame().url()).toBe(before);
  open = null;
  // the one address beyond this machine that was asked for
  await expect(trial.close()).rejects.toThrow(address);
});

test('a reference the plan does not have is explained, with the way to search for it', async () => {
  open = await openTrial({ person: therapies, subPage: 'action/9.9.9' });
  const { tab } = open;
  await tab.getByRole('heading', { level: 1, name: 'No such action' }).waitFor();
  await tab.getByRole('link', { name: 'Search the plan for ‘9.9.9’' }).click();
  expect(await appears(tab.getByText('No live action fits all of this.'))).toBe(true);
});

test('an action fits a window of 320 px', async () => {
  const trial = await action('2.1.1', { width: 320 });
  expect(await overhangOf(trial)).toBe(0);
});

test('an action breaks no accessibility rule in any theme', async () => {
  const trial = await action('2.1.1');
  const broken = await brokenRules(trial, { person: admin, subPage: 'action/2.1.1' }, async () => {
    await trial.tab.getByRole('link', { name: 'Update this action' }).waitFor();
  });
  expect(broken).toEqual([]);
});
