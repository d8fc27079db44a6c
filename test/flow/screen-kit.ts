import type { Locator } from 'playwright-core';
import { violationsIn, type Violation } from '../browser/axe.ts';
import type { TrialPage } from '../browser/trial-page.ts';

/** E-mail addresses of people of the sample plan. */
export const admin = 'business.development.manager@oakshire.example';
export const therapies = 'therapies.lead@nhs.example';
export const boardMember = 'board.member@oakshire.example';

/** Waits for something to be seen; the test fails when it never is. */
export async function appears(sought: Locator): Promise<boolean> {
  await sought.first().waitFor();
  return true;
}

/**
 * By how many pixels the page stays wider than its window; 0 when it does not scroll sideways. A layout that follows a
 * new width is given the frames it needs to settle.
 */
export async function overhangOf(trial: Pick<TrialPage, 'frame'>): Promise<number> {
  return trial.frame().evaluate(async () => {
    const root = document.documentElement;
    const overhang = () => root.scrollWidth - root.clientWidth;
    for (let frame = 0; frame < 120 && overhang() > 0; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return overhang();
  });
}

/** A broken accessibility rule, and the theme in which it is. */
type Broken = Violation & { readonly theme: string };

/** Goes to a place in each theme, and gives the accessibility rules that what `show` leaves on screen breaks. */
export async function brokenRules(
  trial: TrialPage,
  place: {
    readonly person: string;
    readonly subPage?: string;
    readonly surface?: 'content' | 'sidePanel' | 'settings';
  },
  show: () => Promise<unknown>,
): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await trial.page.goto(trial.address({ ...place, theme }));
    await show();
    for (const violation of await violationsIn(trial.frame())) broken.push({ theme, ...violation });
  }
  return broken;
}
