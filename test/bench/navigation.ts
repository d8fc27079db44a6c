import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';

import { builtFolder } from '#trial/server.ts';
import { tenant } from '#trial/tenant.ts';

import { ensureBuilt } from '../browser/built.ts';
import { delayGraph, freshProfile, onStage, slowPage, type Stage, usualPace } from './in-chromium.ts';
import { type Bench, sayRatio, sayTiming, type Table } from './page.ts';
import type { InPage } from './plan-page/page.ts';
import { buildPage } from './site-builds.ts';
import { type Timing, timingOf } from './timing.ts';

const rounds = 9;
const person = 'therapies.lead@nhs.example';

/** How long it takes to see My actions, against the same page with its data in it. */
export const navigationBench: Bench = {
  title: 'Opening My actions',
  about: `From the start of the navigation of the tab until the first row is painted, in Chromium on a processor made four times
slower, with 50 ms for every request to Graph and for every message between tab and host; files come from this machine without
delay. Each round opens both pages in fresh profiles, then both again in theirs, in turns. *Data in the page* is built from the
same components and reads the same rows, and has neither host nor sign-in nor requests. Four waits of 50 ms stand one after the
other in a first open, whatever is done: the host says hello, tells where it is, hands over its bridge for sign-in, and a token;
then the one request to Graph. The budget is 1.2 for a first open, and for a second one that it is painted before anything is asked of Graph.`,
  measure: (say) => measureNavigation(rounds, say),
};

type Opened = {
  /** From the start of the navigation to the first row, ms. */
  readonly painted: number;
  /** When Graph was first asked, ms from the same start; null when it was not yet. */
  readonly asked: number | null;
};

/** Measures opening both pages, for the first time and again, so many times after a round to warm up. */
export async function measureNavigation(times: number, say: (line: string) => void): Promise<Table> {
  ensureBuilt();
  const dist = mkdtempSync(join(tmpdir(), 'one-plan-bench-site-'));
  try {
    cpSync(builtFolder, dist, { recursive: true, filter: (from) => !/\/\.(samples|building)/.test(from) });
    say('Building the page with its data in it');
    const place = join(dist, 'tab', 'plan-page');
    await buildPage('plan-page', place);
    return await onStage(
      async (stage) => {
        const answer = await firstAnswer(stage);
        const page = join(place, 'index.html');
        // '<' would end the script that holds it
        const text = JSON.stringify(answer).replaceAll('<', '\\u003c');
        writeFileSync(
          page,
          readFileSync(page, 'utf8').replace(
            'type="application/json">',
            () => `type="application/json">${text}`,
          ),
        );
        writeFileSync(join(dist, 'host', 'plan-page.html'), framed);
        await delayGraph(stage.trial, usualPace.latencyMs);
        return tableOf(await measureRounds(stage, times, say));
      },
      { dist },
    );
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

// framed like the tab, so that neither pays for what a window costs before it shows anything
const framed = `<!doctype html><title>A frame</title>
<iframe name="one-plan" title="My actions" src="/tab/plan-page/index.html" width="1280" height="700"></iframe>`;

// what Graph says to a first open, which asks once
async function firstAnswer({ browser, trial }: Stage): Promise<InPage> {
  const profile = await freshProfile(browser);
  const page = await profile.newPage();
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/v1.0/$batch')),
    page.goto(`${trial.origin}/?person=${person}`),
  ]);
  const body: unknown = await response.json();
  await profile.close();
  return { base: `${trial.origin}/v1.0`, site: tenant.site, body };
}

const kinds = ['first', 'firstInPage', 'again', 'againInPage'] as const;
type Measured = Readonly<Record<(typeof kinds)[number], readonly Opened[]>>;

async function measureRounds(
  { browser, trial }: Stage,
  times: number,
  say: (line: string) => void,
): Promise<Measured> {
  const measured: Record<(typeof kinds)[number], Opened[]> = {
    first: [],
    firstInPage: [],
    again: [],
    againInPage: [],
  };
  const tab = async (profile: BrowserContext) => open(profile, `${trial.origin}/?person=${person}`);
  const inPage = async (profile: BrowserContext) => open(profile, `${trial.origin}/plan-page.html`);
  for (let round = 0; round <= times; round += 1) {
    say(round === 0 ? 'Warming up' : `Round ${String(round)} of ${String(times)}`);
    const ours = await freshProfile(browser);
    const theirs = await freshProfile(browser);
    const steps = [
      ['first', () => tab(ours)],
      ['firstInPage', () => inPage(theirs)],
      ['again', () => tab(ours)],
      ['againInPage', () => inPage(theirs)],
    ] as const;
    // each pair in the other order every second time
    const [a, b, c, d] = steps;
    for (const [kind, step] of round % 2 === 0 ? [a, b, c, d] : [b, a, d, c]) {
      const opened = await step();
      // the first round reads everything into memory
      if (round > 0) measured[kind].push(opened);
    }
    await ours.close();
    await theirs.close();
  }
  return measured;
}

async function open(profile: BrowserContext, address: string): Promise<Opened> {
  const page = await slowPage(profile, usualPace);
  await page.addInitScript(noteFirstRow);
  await page.goto(address, { waitUntil: 'commit' });
  await page.frameLocator('iframe[name="one-plan"]').locator('main li').first().waitFor();
  const frame = page.frame({ name: 'one-plan' });
  if (frame === null) throw new Error('No tab is loaded');
  await frame.waitForFunction(() => 'paintedAt' in window);
  // until the plan is kept, so that the next page finds it
  await frame.waitForFunction(async () => {
    const kept = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('one-plan');
      asked.addEventListener('success', () => done(asked.result));
      asked.addEventListener('error', () => fail(asked.error ?? new Error('no database')));
    });
    try {
      if (!kept.objectStoreNames.contains('accounts')) return false;
      return await new Promise<boolean>((done) => {
        const asked = kept.transaction('accounts').objectStore('accounts').count();
        asked.addEventListener('success', () => done(asked.result > 0));
      });
    } finally {
      kept.close();
    }
  });
  const opened = await frame.evaluate(() => ({
    // put there by the script that notes the first row
    painted: (window as unknown as { paintedAt: number }).paintedAt,
    asked:
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/v1.0/'))
        .map(({ startTime }) => startTime)
        .toSorted((a, b) => a - b)[0] ?? null,
  }));
  await page.close();
  return opened;
}

function noteFirstRow(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('main li') === null) return;
    watch.disconnect();
    // the frame after the one it is painted in
    requestAnimationFrame(() =>
      requestAnimationFrame(() => Object.assign(window, { paintedAt: performance.now() })),
    );
  });
  watch.observe(document, { childList: true, subtree: true });
}

function tableOf(measured: Measured): Table {
  const timing = (kind: (typeof kinds)[number]): Timing =>
    timingOf(measured[kind].map(({ painted }) => painted));
  const row = (name: string, ours: 'first' | 'again', theirs: 'firstInPage' | 'againInPage') => {
    const before = measured[ours].filter(({ asked, painted }) => asked === null || asked >= painted).length;
    return [
      name,
      sayTiming(timing(ours)),
      sayTiming(timing(theirs)),
      sayRatio(timing(ours).median / timing(theirs).median),
      `${String(before)} of ${String(measured[ours].length)}`,
    ];
  };
  return {
    headings: ['Opened', 'One Plan', 'Data in the page', 'Ratio', 'Painted before Graph is asked'],
    rows: [
      row('For the first time, nothing cached', 'first', 'firstInPage'),
      row('Again, from what the device keeps', 'again', 'againInPage'),
    ],
  };
}
