import type { FrameLocator, Locator } from 'playwright-core';

import { hrefOf, type PreparePart } from '#screens/route.ts';

import type { TrialPage } from '../browser/trial-page.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { keptIn, type Visit } from './lead-kit.ts';

/** The meeting of the sample whose pack comes next. */
export const nextBoard = { body: 'SEND and AP Partnership Board', on: '2026-12-10' };

/** Something that no cycle plans, and that is over. */
export const monitoringVisit = { body: 'Monitoring visit', on: '2026-11-05' };

/** The key of the plan admin of the sample. */
export const adminKey = 'business-development-manager';

/** Opens Board pack for the admin, in a browser of their own. */
export async function visitPacks(open: TrialPage, key = adminKey): Promise<Visit> {
  const visiting = await visitPlan(open, key);
  await goTo(visiting, '#/board-pack', 'Board pack');
  return visiting;
}

/** Goes to a step of making a pack. */
export async function openStep(
  visiting: Visit,
  part: PreparePart,
  meeting: { readonly body: string; readonly on: string } = nextBoard,
): Promise<void> {
  await visiting.goTo(hrefOf({ at: 'prepare-pack', ...meeting, part }));
  await visiting.tab
    .getByRole('heading', { level: 2, name: new RegExp(`^\\d\\. ${stepNames[part]}$`) })
    .waitFor();
}

const stepNames: Readonly<Record<PreparePart, string>> = {
  facts: 'Facts',
  readiness: 'Readiness',
  highlights: 'Highlights',
  words: 'Words and asks',
  preview: 'Preview',
  issue: 'Issue',
};

/** Freezes and issues from the last step, and waits until it is said to be issued. */
export async function issue(tab: FrameLocator, version: number): Promise<void> {
  await press(tab, version);
  await tab.getByRole('heading', { level: 1, name: `Version ${String(version)} is issued` }).waitFor();
}

/** Presses the button that issues, and the one that means it. */
export async function press(tab: FrameLocator, version: number): Promise<void> {
  await tab.getByRole('button', { name: `Freeze and issue version ${String(version)}` }).click();
  await tab.getByRole('button', { name: `Issue version ${String(version)}` }).click();
}

/** Issues version 1 for a meeting with the proposed highlights and one ask; waits until it is issued. */
export async function issueFirst(
  visiting: Visit,
  meeting: { readonly body: string; readonly on: string } = nextBoard,
): Promise<void> {
  const { tab } = visiting;
  await openStep(visiting, 'words', meeting);
  await tab.getByLabel('How the plan stands').fill('Most of it is on track.');
  await addAsk(tab, 'Agree to release the money for the hub.');
  await openStep(visiting, 'highlights', meeting);
  await tab.getByRole('button', { name: /^Begin with the / }).click();
  await openStep(visiting, 'issue', meeting);
  await issue(tab, 1);
}

/** Adds an ask at the end. */
export async function addAsk(tab: FrameLocator, words: string): Promise<void> {
  const asks = tab.getByRole('textbox', { name: 'What the body is asked' });
  const count = await asks.count();
  await tab.getByRole('button', { name: 'Add an ask' }).click();
  await asks.nth(count).fill(words);
}

/** The chosen highlights as they stand, each by the action it is about. */
export async function chosenRefs(tab: FrameLocator): Promise<readonly string[]> {
  const groups = tab.getByRole('group', { name: /^Highlight \d+ of \d+: / });
  await groups.first().waitFor({ state: 'attached' });
  const names = await groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/^.*: /, ''));
}

/** The line of a meeting among those to prepare for. */
export function lineOf(tab: FrameLocator, meeting: string): Locator {
  return tab.getByRole('list', { name: 'Next meetings' }).getByRole('listitem').filter({ hasText: meeting });
}

/** The versions of a meeting's pack as they stand among the issued ones. */
export function versionsOf(tab: FrameLocator, meeting: string): Locator {
  return tab.getByRole('list', { name: `Versions for ${meeting}` }).getByRole('listitem');
}

/** Waits until a text of a pack in preparation is kept on the device. */
export async function keptHere(visiting: Visit, words: string): Promise<void> {
  await keptIn(visiting, 'curations', words);
}
