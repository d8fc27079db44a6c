import type { FrameLocator } from 'playwright-core';
import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { rawParts, sheetRows, zip } from '../intake/build-workbook.ts';
import { admin } from './screen-kit.ts';

/** The trial at the page where a plan is brought in. */
export async function importPage(options: TrialOptions = {}): Promise<TrialPage> {
  const trial = await openTrial({ person: admin, subPage: 'admin/import', ...options });
  await trial.tab.getByRole('heading', { level: 1, name: 'Import a plan' }).waitFor();
  return trial;
}

/** Chooses a file, by its path or its bytes. */
export async function choose(
  tab: FrameLocator,
  file: string | Uint8Array,
  name = 'plan.xlsx',
): Promise<void> {
  await tab
    .locator('input[type=file]')
    .setInputFiles(typeof file === 'string' ? file : { name, mimeType: '', buffer: Buffer.from(file) });
}

/** Chooses a file, takes its columns as they are proposed, and looks at the preview. */
export async function preview(
  tab: FrameLocator,
  file: string | Uint8Array,
  name = 'plan.xlsx',
): Promise<void> {
  await choose(tab, file, name);
  await tab.getByRole('button', { name: 'Go on to the preview' }).click();
  await tab.getByRole('link', { name: '3. Preview' }).and(tab.locator('[aria-current="step"]')).waitFor();
}

/** A workbook of these rows, the first of them the headings. */
export function sheetOf(rows: readonly (readonly string[])[]): Uint8Array {
  return zip(rawParts(sheetRows(rows)));
}

/** How the actions of the file come out, as the preview counts them: '41 new, 0 changed, …'. */
export async function tally(tab: FrameLocator): Promise<string> {
  const words = await tab
    .getByRole('list', { name: /^Actions of the file: / })
    .first()
    .getAttribute('aria-label');
  return words?.replace('Actions of the file: ', '') ?? '';
}

/** Goes to another place of the tab and waits for its heading. */
export async function goTo({ tab, frame }: TrialPage, hash: string, heading: string): Promise<void> {
  await frame().evaluate((to) => void (window.location.hash = to), hash);
  await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** How many live actions the plan has in all. Ends at the page of the import. */
export async function liveActions(trial: TrialPage): Promise<number> {
  await trial.frame().evaluate(() => void (window.location.hash = '#/plan/actions'));
  const words = await trial.tab.getByRole('status').filter({ hasText: 'live action' }).innerText();
  await goTo(trial, '#/admin/import', 'Import a plan');
  return Number(/\d+/.exec(words)?.[0]);
}

/** Imports what the preview shows, and waits until all of it is in the lists. */
export async function importAll(tab: FrameLocator, name = 'plan.xlsx'): Promise<void> {
  await tab.getByRole('button', { name: /^Import (?:it|\d)/ }).click();
  await tab.getByText(`Imported from ${name}.`).waitFor();
}

/** Undoes an import where it is offered, and waits for the words that it is done. */
export async function undo(tab: FrameLocator): Promise<void> {
  await tab
    .getByRole('button', { name: /^Undo this import/ })
    .first()
    .click();
  await tab.getByRole('button', { name: 'Undo it' }).click();
  await tab.getByText(/The import .*was undone\./).waitFor();
}
