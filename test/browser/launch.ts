import { type Browser, chromium } from 'playwright-core';

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

/** Chromium (CHROME_PATH, or found in the usual places). With storage 'denied' a framed page of another origin keeps nothing. */
export async function launchChromium(storage: 'given' | 'denied'): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found: run npm test, or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: storage === 'given' ? [...quietly, withStorage] : quietly });
}
