import { rmSync } from 'node:fs';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { startTrial, type Trial } from '#trial/server.ts';

import { launchChromium } from '../browser/launch.ts';
import { folderWithSample } from '../browser/sample-file.ts';

/**
 * How slow things are made: the processor so many times slower; each request to Graph, and each answer of Teams to the
 * tab, so many ms later.
 */
export type Pace = { readonly cpu: number; readonly latencyMs: number };

/** As slow as the budgets say: a laptop of an office on a day of no luck. */
export const usualPace: Pace = { cpu: 4, latencyMs: 50 };

/** A trial and a Chromium to open it in. */
export type Stage = { readonly trial: Trial; readonly browser: Browser };

/**
 * Runs a measurement on a trial with its own data, by default the sample plan as of today; `dataDir` is a folder to be
 * measured on and left. The tab and the simulator in dist, or in `dist`, have to be built.
 */
export async function onStage<T>(
  work: (stage: Stage) => Promise<T>,
  options: { readonly dataDir?: string; readonly dist?: string } = {},
): Promise<T> {
  const dataDir = options.dataDir ?? (await sampleOfToday());
  const trial = await startTrial({
    port: 0,
    dataDir,
    log: console.error,
    ...(options.dist === undefined ? {} : { dist: options.dist }),
  });
  const browser = await launchChromium('given');
  try {
    return await work({ trial, browser });
  } finally {
    await browser.close();
    await trial.close();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

// made once a day, then copied
function sampleOfToday(): Promise<string> {
  return folderWithSample(new Date(new Date().setUTCHours(0, 0, 0, 0)));
}

/** A fresh profile: nothing cached, nothing kept. */
export async function freshProfile(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
}

/** A page of a profile with a slower processor, whose messages of Teams come late. The latency of Graph is `delayGraph`'s. */
export async function slowPage(profile: BrowserContext, pace: Pace): Promise<Page> {
  const page = await profile.newPage();
  const session = await profile.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: pace.cpu });
  await page.addInitScript(delayMessages, pace.latencyMs);
  return page;
}

/** Makes every request to the local Graph wait, each time; 0 takes the wait away. */
export async function delayGraph(trial: Trial, ms: number): Promise<void> {
  const address = `${trial.origin}/trial/faults`;
  await fetch(address, { method: 'DELETE' });
  if (ms === 0) return;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'latency', ms, times: 0 }),
  });
  if (!response.ok) throw new Error(`The local Graph took no latency: ${await response.text()}`);
}

// in the simulator what the tab asks for arrives late, and so the answer does too; in the tab nothing is touched
function delayMessages(ms: number): void {
  if (window.parent !== window) return;
  const late = new WeakSet<Event>();
  window.addEventListener(
    'message',
    (event) => {
      if (late.has(event)) return;
      event.stopImmediatePropagation();
      const { data, origin, source, ports } = event;
      setTimeout(() => {
        const again = new MessageEvent('message', { data, origin, source, ports: [...ports] });
        late.add(again);
        window.dispatchEvent(again);
      }, ms);
    },
    { capture: true },
  );
}
