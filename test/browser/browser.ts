import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

import { findChromium } from './find-chromium.ts';

const quietly = [
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

let shared: Promise<Browser> | null = null;

// one browser serves all tests of a file
afterAll(async () => {
  const browser = await shared;
  shared = null;
  await browser?.close();
});

/** What went wrong in a page while a test looked at it. All lists are empty when all is well. */
export type Watch = {
  /** Errors in the console and errors nobody caught, in any frame. */
  readonly errors: readonly string[];
  /** Addresses beyond this machine that were asked for; TeamsJS's own list of hosts is let pass and answered with nothing. */
  readonly outward: readonly string[];
};

/** How a page is opened. `now` freezes its clock; `stands` are origins that the test itself answers for. */
export type PageOptions = {
  readonly width: number;
  readonly height: number;
  readonly now: Date | null;
  readonly stands: readonly string[];
};

/** A page in a fresh profile of the shared Chromium (CHROME_PATH, or found in the usual places), watched from its start. */
export async function openPage(
  options: PageOptions,
): Promise<{ page: Page; context: BrowserContext; watch: Watch }> {
  shared ??= launch();
  const browser = await shared;
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
  context.on('weberror', (error) => void errors.push(error.error().stack ?? error.error().message));
  const page = await context.newPage();
  if (options.now !== null) await page.clock.setFixedTime(options.now);
  return { page, context, watch: { errors, outward } };
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found: run npm test, or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: quietly });
}

/** TeamsJS asks the network for Microsoft's newest list of host names and does without when it gets none. */
function isHostList(url: string): boolean {
  return url.startsWith('https://res.cdn.office.net/');
}
