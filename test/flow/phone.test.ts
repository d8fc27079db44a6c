import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { goTo } from './changes-kit.ts';
import { endVisits, libraryAs, visit, type Visit } from './lead-kit.ts';
import { aloneInWindow } from './look-kit.ts';
import { fieldsIn } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

const phones = [
  ['ios', 390, 844, 'therapies-lead', ['1.3.6', '3.4.4']],
  ['android', 360, 640, 'send-service-manager', ['3.2.4', '3.5.1']],
] as const;

test.each(phones)(
  'in Teams on a phone (%s, %i × %i) a lead finds an action, moves its status with the reason, saves, and goes on to the next',
  async (client, width, height, key, refs) => {
    const lead = await visit(open, key, { client, width, height, isPhone: true });
    await aloneInWindow(lead, true);
    const { tab } = lead;
    await tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
    await expect
      .poll(async () => lead.frame().evaluate(() => [innerWidth, innerHeight]))
      .toEqual([width, height]);
    await expect.poll(async () => sideways(lead)).toBe(0);
    const [ref] = refs;
    await tap(lead, tab.getByRole('link', { name: new RegExp(`^Update ${ref.replaceAll('.', '\\.')}`) }));
    await tab.getByRole('form', { name: `Update ${ref}` }).waitFor();
    await expect.poll(async () => sideways(lead)).toBe(0);
    await expect.poll(async () => smallLetters(lead)).toEqual([]);
    const form = fieldsIn(tab);
    await tap(lead, form.status('Off track'));
    await expect.poll(async () => form.status('Off track').isChecked()).toBe(true);
    await type(lead, form.reason, 'Nobody came to the first two meetings. A third is on 8 December 2026.');
    await expect.poll(async () => smallLetters(lead)).toEqual([]);
    await type(lead, form.activity, 'Wrote to every school.');
    await type(lead, form.impact, 'None so far.');
    // the phone's own calendar
    await expect.poll(async () => form.forecast.getAttribute('type')).toBe('date');
    await form.forecast.fill('2027-01-31');
    await type(lead, form.nextSteps, 'Meet on 8 December.');
    await tap(lead, form.saveAndNext);
    const next = tab.getByRole('form', { name: /^Update / });
    await expect.poll(async () => next.getAttribute('aria-label')).not.toBe(`Update ${ref}`);
    const library = await libraryAs(open, key);
    await expect
      .poll(async () => (await library.action(ref)).fields['LatestActivity'])
      .toBe('Wrote to every school.');
    expect((await library.action(ref)).fields['Status']).toBe('off-track');
    expect(lead.watch.errors).toEqual([]);
  },
);

test('on a phone the pages of Admin take one row, which shows the one that is open and leads the keyboard to all', async () => {
  const admin = await visit(open, 'business-development-manager', { width: 390, height: 844 });
  await aloneInWindow(admin, true);
  await admin.tab.getByRole('navigation', { name: 'One Plan' }).waitFor();
  await goTo(admin, '#/admin/set-up', 'Set-up');
  const links = admin.tab.getByRole('navigation', { name: 'Admin' }).getByRole('link');
  const [first, last] = [links.first(), links.last()];
  await links.first().waitFor({ state: 'attached' });
  const tops = await links.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toHaveLength(13);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(2);
  const isAcross = async (link: Locator) =>
    link.evaluate((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  await expect.poll(async () => last.getAttribute('aria-current')).toBe('page');
  await expect.poll(async () => isAcross(last)).toBe(true);
  expect(await isAcross(first)).toBe(false);
  await first.focus();
  await expect.poll(async () => isAcross(first)).toBe(true);
  await expect.poll(async () => sideways(admin)).toBe(0);
});

/** Touches the middle of something, as a finger does after scrolling to it; fails when something else is there. */
async function tap(lead: Visit, sought: Locator): Promise<void> {
  await sought.scrollIntoViewIfNeeded();
  await sought.tap();
  await expect.poll(async () => sideways(lead)).toBe(0);
}

/** Touches a field, and types with half of the window taken by the keyboard of the phone; the field stays in sight. */
async function type(lead: Visit, field: Locator, words: string): Promise<void> {
  const whole = lead.page.viewportSize();
  if (whole === null) throw new Error('no window');
  await tap(lead, field);
  await lead.page.setViewportSize({ width: whole.width, height: Math.round(whole.height / 2) });
  await lead.page.keyboard.type(words);
  await expect.poll(async () => field.inputValue()).toContain(words);
  await expect.poll(() => isInSight(field)).toBe(true);
  await lead.page.setViewportSize(whole);
}

// where the writing is: the foot of the field for what grows, its middle for the rest
async function isInSight(field: Locator): Promise<boolean> {
  return field.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return (
      element === document.elementFromPoint(left + width / 2, Math.max(top, 0) + Math.min(height / 2, 20))
    );
  });
}

async function sideways({ frame }: Visit): Promise<number> {
  return frame().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Fields whose letters are so small that an iPhone zooms into them. */
async function smallLetters({ frame }: Visit): Promise<readonly string[]> {
  return frame().evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')]
      .filter((field) => field.checkVisibility() && !field.matches('[type="radio"], [type="checkbox"]'))
      .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      .map((field) => field.outerHTML.slice(0, 80)),
  );
}
