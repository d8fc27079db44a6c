import { rmSync } from 'node:fs';

import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';

import type { Switches } from '#local/switches.ts';
import type { clients, signIns, surfaces } from '#trial/host/view.ts';
import { startTrial, type Trial } from '#trial/server.ts';
import { type Addresses, tenant } from '#trial/tenant.ts';

import { openPage, type Watch } from './browser.ts';
import { ensureBuilt } from './built.ts';
import { emptyFolder, folderWithSample } from './sample-file.ts';

/** When flows take place unless they say otherwise: five days before the cut-off of the November cycle. */
export const usualNow = new Date('2026-11-22T09:30:00Z');

/**
 * The state a trial is opened in; what is left out is as a person finds it. The view words are those of the simulator's
 * address. `storage` is what a tab framed by another origin may keep; it tells in openHttps only. `data` 'empty' is a
 * site with nothing in it; a folder continues there. `faults` are those of the local Graph, one after the other.
 */
export type TrialOptions = {
  readonly person?: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly surface?: (typeof surfaces)[number];
  readonly signIn?: (typeof signIns)[number];
  readonly client?: (typeof clients)[number];
  readonly subPage?: string;
  readonly width?: number;
  readonly height?: number;
  readonly now?: Date;
  readonly storage?: 'given' | 'denied';
  readonly data?: 'sample' | 'empty' | { readonly folder: string };
  readonly faults?: readonly object[];
  readonly switches?: Partial<Switches>;
};

/** A trial in Chromium. `tab` finds things inside the app; `close` fails when something was asked for beyond this machine. */
export type TrialPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly tab: FrameLocator;
  readonly trial: Trial;
  readonly watch: Watch;
  /** The tab's frame, for axe and for evaluate. Throws when no tab is loaded. */
  frame(): Frame;
  /** The simulator's address for a view of the same trial, for another page or after a change. */
  address(
    options: Pick<TrialOptions, 'person' | 'theme' | 'surface' | 'signIn' | 'client' | 'subPage'>,
  ): string;
  close(): Promise<void>;
};

/** Starts the trial on a free port with its own data and opens the simulator on it, as a person with `npm start` does. */
export async function openTrial(options: TrialOptions = {}): Promise<TrialPage> {
  return open(options, null);
}

/**
 * The same with the names of a real tenant: https://teams.microsoft.com frames https://tab.contoso.test, which calls
 * https://graph.microsoft.com; Chromium is answered by the local server under these names. The build is the same.
 */
export async function openHttps(options: TrialOptions = {}): Promise<TrialPage> {
  return open(options, {
    tab: 'https://tab.contoso.test/',
    graph: 'https://graph.microsoft.com/v1.0',
    openIn: `https://teams.microsoft.com/l/entity/${tenant.appId}/one-plan`,
  });
}

async function open(options: TrialOptions, addresses: Addresses | null): Promise<TrialPage> {
  ensureBuilt();
  const now = options.now ?? usualNow;
  const data = options.data ?? 'sample';
  const isKept = typeof data === 'object';
  const dataDir = isKept ? data.folder : data === 'empty' ? emptyFolder() : await folderWithSample(now);
  const begun = Date.now();
  const trial = await startTrial({
    port: 0,
    dataDir,
    log: console.error,
    // the server's clock begins at `now` and runs on, so that one thing comes after another
    now: () => new Date(now.getTime() + Date.now() - begun),
    ...(addresses === null ? {} : { addresses }),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
  });
  if (options.faults !== undefined) await setFaults(trial, options.faults);
  const top = addresses === null ? trial.origin : 'https://teams.microsoft.com';
  const { page, context, watch } = await openPage({
    width: options.width ?? 1280,
    height: options.height ?? 800,
    now,
    storage: options.storage ?? 'given',
    stands: addresses === null ? [] : [top, new URL(addresses.tab).origin, new URL(addresses.graph).origin],
  });
  if (addresses !== null) await answerFor(context, trial.origin, addresses);
  const address: TrialPage['address'] = (view) => `${top}/${queryOf(view)}`;
  await page.goto(address(options));
  return {
    page,
    context,
    trial,
    watch,
    address,
    tab: page.frameLocator('iframe[name="one-plan"]'),
    frame: () => {
      const frame = page.frame({ name: 'one-plan' });
      if (frame === null) throw new Error('No tab is loaded');
      return frame;
    },
    close: async () => {
      // parts of the tab may still be on their way; a page that closes does not wait for them
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
      await trial.close();
      if (!isKept) rmSync(dataDir, { recursive: true, force: true });
      if (watch.outward.length > 0)
        throw new Error(`Asked for beyond this machine: ${watch.outward.join(', ')}`);
    },
  };
}

/** Makes the local Graph misbehave in these ways, and no longer in others; [] makes it behave again. */
export async function setFaults(trial: Trial, faults: readonly object[]): Promise<void> {
  const address = `${trial.origin}/trial/faults`;
  await fetch(address, { method: 'DELETE' });
  for (const fault of faults) {
    const body = JSON.stringify(fault);
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (!response.ok) throw new Error(`The local Graph refused the fault ${body}: ${await response.text()}`);
  }
}

async function answerFor(context: BrowserContext, origin: string, addresses: Addresses): Promise<void> {
  const stand = async (from: string, to: string) =>
    context.route(`${from}/**`, async (route) => {
      const response = await route.fetch({
        url: to + route.request().url().slice(from.length),
        maxRedirects: 0,
      });
      await route.fulfill({ response });
    });
  await stand('https://teams.microsoft.com', origin);
  await stand(new URL(addresses.tab).origin, `${origin}/tab`);
  await stand(new URL(addresses.graph).origin, origin);
}

function queryOf(
  view: Pick<TrialOptions, 'person' | 'theme' | 'surface' | 'signIn' | 'client' | 'subPage'>,
): string {
  const { person, theme, surface, signIn, client, subPage } = view;
  const given = Object.entries({ person, theme, surface, signIn, client, subPage }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
