import type { Locator } from 'playwright-core';

import type { TrialPage } from '../browser/trial-page.ts';

/** A message the local Graph was asked to send. */
export type SentMessage = {
  readonly kind: 'activity' | 'mail';
  readonly recipient: string;
  readonly body: string;
};

/** Everything that was sent to people, oldest first. */
export async function messagesSent({ trial }: Pick<TrialPage, 'trial'>): Promise<readonly SentMessage[]> {
  const answer = await fetch(`${trial.origin}/trial/sent`);
  // our own server's answer, as the local Graph documents it
  return ((await answer.json()) as { value: readonly SentMessage[] }).value;
}

/** Chooses these people and nobody else in the list of whom to write to. */
export async function chooseOnly(tab: TrialPage['tab'], ...names: readonly string[]): Promise<void> {
  const all = tab.getByRole('checkbox', { name: 'Choose everybody' });
  if (await all.isVisible()) await all.click();
  await tab.getByRole('checkbox', { name: 'Choose nobody' }).click();
  for (const name of names) await tab.getByRole('checkbox', { name: `Choose ${name}` }).check();
}

/** The line that says what became of the message to somebody. */
export function lineOf(tab: TrialPage['tab'], name: string): Locator {
  return tab.getByRole('listitem').filter({ hasText: `${name}:` });
}
