import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

import { findChromium } from './find-chromium.ts';

/** What keeps Chromium to itself in a test. */
export const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // whatever is asked for beyond this machine finds no address
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

// Playwright takes partitioned storage away from framed pages, which people's browsers give them; this line, coming
// after Playwright's own, gives it back and keeps off what is of no use in a test; among that the guard of this machine's own
// addresses, for a stand-in at an address of the web leads back to them
export const withStorage =
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LocalNetworkAccessChecks,MediaRouter,OptimizationHints';

type Storage = 'given' | 'denied';

const shared = new Map<Storage, Promise<Browser>>();

// one browser serves all tests of a file
afterAll(async () => {
  const browsers = [...shared.values()];
  shared.clear();
  for (const browser of browsers) await (await browser).close();
});

/** What went wrong in a page while a test looked at it. All lists are empty when all is well. */
export type Watch = {
  /** Errors in the console and errors nobody caught, in any frame. */
  readonly errors: readonly string[];
  /** Addresses beyond this machine that were asked for; TeamsJS's own list of hosts is let pass and answered with nothing. */
  readonly outward: readonly string[];
};

/**
 * How a page is opened. `now` freezes its clock; `stands` are origins that the test itself answers for. With `storage`
 * 'denied' a tab framed by another origin may keep nothing at all, as in a locked-down browser.
 */
export type PageOptions = {
  readonly storage?: Storage;
  readonly width: number;
  readonly height: number;
  readonly now: Date | null;
  readonly stands: readonly string[];
};

/** A page in a fresh profile of the shared Chromium (CHROME_PATH, or found in the usual places), watched from its start. */
export async function openPage(
  options: PageOptions,
): Promise<{ page: Page; context: BrowserContext; watch: Watch }> {
  const browser = await browserFor(options.storage ?? 'given');
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const errors: string[] = [];
  const outward: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isHere = url.hostname === 'localhost' || options.stands.includes(url.origin);
    if (/^https?:$/.test(url.protocol) && !isHere && !isHostList(url.href)) outward.push(url.href);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !isHostList(message.location().url)) errors.push(message.text());
  });
  context.on('weberror', (uncaught) => void errors.push(wordsOf(uncaught.error())));
  const page = await context.newPage();
  if (options.now !== null) await page.clock.setFixedTime(options.now);
  return { page, context, watch: { errors, outward } };
}

function browserFor(storage: Storage): Promise<Browser> {
  const known = shared.get(storage) ?? launch(storage);
  shared.set(storage, known);
  return known;
}

async function launch(storage: Storage): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found: run npm test, or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: storage === 'given' ? [...quietly, withStorage] : quietly });
}

/** A DOMException has no stack, only its name and message. */
function wordsOf({ stack, name, message }: Error): string {
  return stack === undefined || stack === '' ? `${name}: ${message}` : stack;
}

/** TeamsJS asks the network for Microsoft's newest list of host names and does without when it gets none. */
function isHostList(url: string): boolean {
  return url.startsWith('https://res.cdn.office.net/');
}
