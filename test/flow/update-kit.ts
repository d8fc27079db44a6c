import type { FrameLocator, Locator } from 'playwright-core';

import type { TrialPage } from '../browser/trial-page.ts';
import { libraryAs, type Visit } from './lead-kit.ts';

/** What a test writes into the update form; what is left out stays as the form has it. */
export type Written = {
  readonly status?: string;
  readonly reason?: string;
  readonly forecast?: string;
  readonly activity?: string;
  readonly impactRating?: string;
  readonly impact?: string;
  readonly nextSteps?: string;
};

/** The fields of the update form, found as a person finds them: by their questions. */
export function fieldsIn(tab: FrameLocator) {
  return {
    form: tab.getByRole('form', { name: /^Update / }),
    status: (label: string): Locator => radioIn(tab, 'How is it going?', label),
    reason: tab.getByLabel(/^(Why, and what will bring it back\?|Why did it change\?|Why\?)$/),
    forecast: tab.getByLabel('When will it now be done?'),
    activity: tab.getByLabel(/^What was done /),
    impactRating: (label: string): Locator => radioIn(tab, 'What difference did it make so far?', label),
    impact: tab.getByLabel('What changed for children and families, and how do you know?'),
    nextSteps: tab.getByLabel('What happens next?'),
    save: tab.getByRole('button', { name: 'Save update' }),
    saveAndNext: tab.getByRole('button', { name: 'Save and next' }),
    summary: tab.getByRole('group', { name: /to put right$/ }),
  } as const;
}

/** Opens the update form of an action by its place, and waits until it can be written in. */
export async function openForm(visit: Visit, ref: string): Promise<ReturnType<typeof fieldsIn>> {
  await visit.tab.getByRole('heading', { level: 1 }).waitFor();
  // by way of another place: what was saved last stands at the same one
  await visit.goTo('#/my-actions');
  await visit.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await visit.goTo(`#/action/${ref}/update`);
  const fields = fieldsIn(visit.tab);
  await visit.tab.getByRole('form', { name: `Update ${ref}` }).waitFor();
  return fields;
}

/** Writes into the update form. */
export async function write(tab: FrameLocator, written: Written): Promise<void> {
  const fields = fieldsIn(tab);
  if (written.status !== undefined) await fields.status(written.status).check();
  if (written.reason !== undefined) await fields.reason.fill(written.reason);
  if (written.forecast !== undefined) await fields.forecast.fill(written.forecast);
  if (written.activity !== undefined) await fields.activity.fill(written.activity);
  if (written.impactRating !== undefined) await fields.impactRating(written.impactRating).check();
  if (written.impact !== undefined) await fields.impact.fill(written.impact);
  if (written.nextSteps !== undefined) await fields.nextSteps.fill(written.nextSteps);
}

/** What says that the update is saved. */
export function savedHeading(tab: FrameLocator): Locator {
  return tab.getByRole('heading', { name: 'Update saved', level: 1 });
}

/** Waits until the update is said to be saved. */
export async function saved(tab: FrameLocator): Promise<void> {
  await savedHeading(tab).waitFor();
}

// the label of a choice ends with what it means; its beginning is what people look for
function radioIn(tab: FrameLocator, question: string, label: string): Locator {
  return tab.getByRole('radiogroup', { name: question }).getByRole('radio', { name: label });
}

/** Writes an update and sends it off. Gives how many rows the library has of it at any time. */
export async function send(
  open: TrialPage,
  lead: Visit,
  key: string,
  ref: string,
  activity: string,
): Promise<() => Promise<number>> {
  const form = await openForm(lead, ref);
  await form.activity.fill(activity);
  await form.save.click();
  const library = await libraryAs(open, key);
  return async () => {
    const rows = await library.updates(ref);
    return rows.filter(({ fields }) => fields['Activity'] === activity).length;
  };
}
