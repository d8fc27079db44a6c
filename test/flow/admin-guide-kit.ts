import { expect } from 'vitest';

import { tenant } from '#trial/tenant.ts';

import { jsonIn, stepsUnder } from '../docs/reading.ts';
import type { TrialPage } from '../browser/trial-page.ts';
import { siteAddress } from './hosted-kit.ts';
import { tokenFor } from './lead-kit.ts';

/** The guide that these tests follow. */
export const guide = 'docs/admin-guide.md';

/** What is done for each numbered step below a heading, under words that the step begins with or holds. */
type Steps = Readonly<Record<string, () => Promise<void> | void>>;

/** Takes the numbered steps below a heading of the guide one after the other; fails when they are not these. */
export async function takeSteps(heading: string, steps: Steps): Promise<void> {
  const told = stepsUnder(guide, heading);
  const taken = Object.keys(steps);
  expect(told.map((step, index) => (step.includes(taken[index] ?? '?') ? taken[index] : step))).toEqual(
    taken,
  );
  for (const [words, take] of Object.entries(steps)) {
    try {
      await take();
    } catch (error) {
      throw new Error(`${heading}: ${words}`, { cause: error });
    }
  }
}

/** The config.json of the guide, with the ids and the host name of the organisation that is played here. */
export function filledIn(ids: { readonly clientId: string; readonly tenantId: string }): object {
  // its own test holds that it is one that page and package take
  const example = jsonIn(guide) as { tab: string; openIn: string; appId: string };
  return {
    ...example,
    ...ids,
    appId: tenant.appId,
    openIn: example.openIn.replace(example.appId, tenant.appId),
    tab: atOurHost(example.tab),
  };
}

/** An address of the guide's example, at the host that is played here. */
export function atOurHost(address: string): string {
  return address.replace('plan.example.org', new URL(siteAddress).host);
}

/** What SharePoint answers somebody to a call, past the app. */
export async function askAs(
  { trial }: Pick<TrialPage, 'trial'>,
  email: string,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(`${trial.origin}/v1.0${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor(trial, email)}`,
      prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

/** What is set by hand in SharePoint, as the local Graph plays it. */
export async function setByHand(
  { trial }: Pick<TrialPage, 'trial'>,
  switches: { readonly ownersOnlyLists?: string; readonly appRole?: string },
): Promise<void> {
  const answer = await fetch(`${trial.origin}/trial/switches`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(switches),
  });
  if (!answer.ok)
    throw new Error(`The local Graph refused ${JSON.stringify(switches)}: ${await answer.text()}`);
}
