import type { Locator } from 'playwright-core';
import type { TrialPage } from '../browser/trial-page.ts';
import { overhangIn } from './look-checks.ts';
import { type Fault, faultsOf } from './look-kit.ts';

/** E-mail addresses of people of the sample plan. */
export const admin = 'business.development.manager@oakshire.example';
export const therapies = 'therapies.lead@nhs.example';
export const boardMember = 'board.member@oakshire.example';

/** Waits for something to be seen; the test fails when it never is. */
export async function appears(sought: Locator): Promise<boolean> {
  await sought.first().waitFor();
  return true;
}

/** The words of each of these, once there is one; where there may be none, `allInnerTexts` is the call. */
export async function textsOf(found: Locator): Promise<readonly string[]> {
  await found.first().waitFor({ state: 'attached' });
  return found.allInnerTexts();
}

/** By how many pixels the page stays wider than its window; 0 when it does not scroll sideways. */
export async function overhangOf(trial: Pick<TrialPage, 'frame'>): Promise<number> {
  return overhangIn(trial.frame());
}

/** What a form says that is found as somebody left it. */
export const foundAgain = 'You began this earlier. What you typed is still here.';

/** Looks at the plan and comes back to a page, without loading anything anew. */
export async function lookElsewhere({ tab, frame }: TrialPage, back: string): Promise<void> {
  const goTo = async (hash: string) => frame().evaluate((to) => void (window.location.hash = to), hash);
  await goTo('#/plan/summary');
  await tab.getByRole('heading', { level: 1, name: 'Plan', exact: true }).waitFor();
  await goTo(back);
}

/** Goes to a place, and gives what is wrong with what `show` leaves on screen, in every theme and at every width. */
export async function brokenRules(
  trial: TrialPage,
  place: {
    readonly person: string;
    readonly subPage?: string;
    readonly surface?: 'content' | 'sidePanel' | 'settings';
  },
  show: () => Promise<unknown>,
): Promise<readonly Fault[]> {
  await trial.page.goto(trial.address({ ...place, theme: 'default' }));
  await show();
  return faultsOf(trial, place.subPage ?? 'first page');
}
