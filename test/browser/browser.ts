import type { Browser, BrowserContext, Page, Request as PageRequest } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';

import { noteCall, refuseUnlisted } from '../tenant/app-calls.ts';
import type { SentCall } from '../tenant/call-kind.ts';
import { launchChromium } from './launch.ts';

type Storage = 'given' | 'denied';

const shared = new Map<Storage, Promise<Browser>>();

// whatever a page asks of Graph, the list of the app's calls has to hold
afterEach(refuseUnlisted);

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
 * 'denied' a tab framed by another origin may keep nothing at all, as in a locked-down browser. With `isPhone` it is touched,
 * and has the viewport and the coarse pointer of a phone.
 */
export type PageOptions = {
  readonly isPhone?: boolean;
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
    ...(options.isPhone === true ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
  const errors: string[] = [];
  const outward: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    // the browser asks by itself before a call to another origin
    if (request.method() !== 'OPTIONS') noteCall(callOf(request));
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

function callOf(request: PageRequest): SentCall {
  const headers = request.headers();
  return {
    method: request.method(),
    address: request.url(),
    header: (name) => headers[name.toLowerCase()] ?? null,
    body: request.postData(),
  };
}

function browserFor(storage: Storage): Promise<Browser> {
  const known = shared.get(storage) ?? launchChromium(storage);
  shared.set(storage, known);
  return known;
}

/** A DOMException has no stack, only its name and message. */
function wordsOf({ stack, name, message }: Error): string {
  return stack === undefined || stack === '' ? `${name}: ${message}` : stack;
}

/** TeamsJS asks the network for Microsoft's newest list of host names and does without when it gets none. */
function isHostList(url: string): boolean {
  return url.startsWith('https://res.cdn.office.net/');
}
