import type { FrameLocator, Locator } from 'playwright-core';

import type { ChangeKind } from '#domain/change/change.ts';

import { visit, type Visit } from './lead-kit.ts';
import type { TrialPage } from '../browser/trial-page.ts';

/** The key of the plan admin of the sample plan. */
export const adminKey = 'business-development-manager';

/** Opens a profile for somebody and waits until their plan is there. */
export async function visitPlan(open: TrialPage, key: string): Promise<Visit> {
  const visiting = await visit(open, key);
  await visiting.tab.getByRole('navigation', { name: 'One Plan' }).waitFor();
  await visiting.tab.getByRole('heading', { level: 1 }).waitFor();
  return visiting;
}

/** Goes to a place and waits until its heading is there. */
export async function goTo(visiting: Visit, hash: string, heading: string | RegExp): Promise<void> {
  await visiting.goTo(hash);
  await visiting.tab.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Opens the form for a kind of change of an action. */
export async function openProposal(visiting: Visit, ref: string, kind: ChangeKind): Promise<FrameLocator> {
  await visiting.goTo(`#/action/${ref}/change/${kind}`);
  await visiting.tab.getByRole('form').waitFor();
  return visiting.tab;
}

/** Sends a proposal with a reason, and waits until it is said to be proposed, or in force where the person decides. */
export async function sendProposal(tab: FrameLocator, reason: string): Promise<'Proposed' | 'Changed'> {
  await tab.getByLabel('Why?').fill(reason);
  await tab.getByRole('button', { name: /^(Propose it|Change it now)$/ }).click();
  const told = tab.getByRole('heading', { level: 1, name: /^(Proposed|Changed)$/ });
  await told.waitFor();
  return (await told.innerText()) === 'Changed' ? 'Changed' : 'Proposed';
}

/** Proposes another completion date. */
export async function proposeDate(
  visiting: Visit,
  ref: string,
  words: string,
  reason: string,
): Promise<void> {
  const tab = await openProposal(visiting, ref, 're-date');
  await tab.getByLabel('Completion date, in the plan’s own words').fill(words);
  await sendProposal(tab, reason);
}

/** The card of a change that waits, by what its title says. */
export function cardOf(tab: FrameLocator, title: string | RegExp): Locator {
  return tab.getByRole('list', { name: 'Awaiting decision' }).getByRole('article', { name: title });
}

/** Opens the changes that wait and decides one of them. */
export async function decide(
  visiting: Visit,
  title: string | RegExp,
  verdict: 'Approve' | 'Decline',
  given: { readonly note?: string; readonly on?: string } = {},
): Promise<void> {
  await goTo(visiting, '#/changes', 'Changes');
  const card = cardOf(visiting.tab, title);
  await card.getByRole('button', { name: new RegExp(`^${verdict} `) }).click();
  if (given.on !== undefined) await card.getByLabel(/^Day on which /).fill(given.on);
  if (given.note !== undefined)
    await card.getByLabel(/^(Note of the decision|Why it is declined)/).fill(given.note);
  await card.getByRole('button', { name: `${verdict} this change` }).click();
  await visiting.tab
    .getByRole('status')
    .filter({ hasText: verdict === 'Approve' ? 'Approved: ' : 'Declined: ' })
    .waitFor();
}
