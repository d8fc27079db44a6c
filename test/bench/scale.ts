import { rmSync } from 'node:fs';

import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';

import { tenant } from '#trial/tenant.ts';
import { startTrial, type Trial } from '#trial/server.ts';

import { launchChromium } from '../browser/launch.ts';
import { folderWithSample } from '../browser/sample-file.ts';
import { seenFrames, watchFrames } from './frames.ts';
import { freshProfile } from './in-chromium.ts';
import { type Bench, sayRatio, sayTiming, type Table } from './page.ts';
import { scalePlan, type PlanSize } from './scaled-plan.ts';
import { timingOf } from './timing.ts';

const sizes: readonly PlanSize[] = [
  { actions: 85, updates: 1000 },
  { actions: 1000, updates: 12_000 },
  { actions: 5000, updates: 60_000 },
];

const admin = 'business.development.manager@oakshire.example';
const waitMs = 90_000;

/** How the cost of what people do grows with the plan. */
export const scaleBench: Bench = {
  title: 'Small plans and large ones',
  about: `The real tab in the simulator, with the sample plan and with copies of it, 12 updates to an action; the sizes take turns. The
processor is as it is, and the local Graph answers at once. Opening is from the address to the heading, with all of the app's
code from this machine; a large plan comes in pages of 2,000 rows. *To the next frame* is from the key, the click or the wheel to
the paint after it; *longest wait for a frame* is the longest time in which nothing could have been painted, up to the end
of the job; 17 ms is none. The ratio is that to the smallest plan. The last column says what the feed of changes brought.`,
  measure: async (say) => measureScale(sizes, 3, say),
};

/** Measures every job on plans of all sizes. */
export async function measureScale(
  all: readonly PlanSize[],
  rounds: number,
  say: (line: string) => void,
): Promise<Table> {
  const now = new Date(new Date().setUTCHours(0, 0, 0, 0));
  const browser = await launchChromium('given');
  const folders: string[] = [];
  const trials: Trial[] = [];
  const measured = new Map<string, Map<PlanSize, number[]>>();
  const note = (job: string, size: PlanSize, ...ms: readonly number[]) => {
    const ofJob = measured.get(job) ?? new Map<PlanSize, number[]>();
    measured.set(job, ofJob);
    ofJob.set(size, [...(ofJob.get(size) ?? []), ...ms]);
  };
  try {
    for (const size of all) {
      say(`Filling a plan of ${some(size.actions)} actions and ${some(size.updates)} updates`);
      const folder = await folderWithSample(now);
      folders.push(folder);
      scalePlan(folder, size);
      trials.push(await startTrial({ port: 0, dataDir: folder, log: console.error }));
    }
    for (let round = 0; round < rounds; round += 1) {
      const order = [...all.entries()];
      if (round % 2 === 1) order.reverse();
      for (const [index, size] of order) {
        const trial = trials[index];
        if (trial === undefined) throw new Error('The trial was not started.');
        say(`Round ${String(round + 1)} of ${String(rounds)}, ${some(size.actions)} actions`);
        const profile = await freshProfile(browser);
        // tsx gives functions their names back by this, which the page does not have
        await profile.addInitScript('globalThis.__name ??= (one) => one');
        await doJobs(await openOn(trial, profile), round, (job, ...ms) => note(job, size, ...ms));
        await profile.close();
      }
    }
    return tableOf(all, measured);
  } finally {
    await browser.close();
    for (const trial of trials) await trial.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

type Note = (job: string, ...ms: readonly number[]) => void;

type Opened = { readonly trial: Trial; readonly page: Page; readonly tab: FrameLocator; frame(): Frame };

async function openOn(trial: Trial, profile: BrowserContext): Promise<Opened> {
  const page = await profile.newPage();
  return {
    trial,
    page,
    tab: page.frameLocator('iframe[name="one-plan"]'),
    frame: () => {
      const frame = page.frame({ name: 'one-plan' });
      if (frame === null) throw new Error('No tab is loaded');
      return frame;
    },
  };
}

async function doJobs(opened: Opened, round: number, note: Note): Promise<void> {
  const { page, tab, trial, frame } = opened;
  const address = `${trial.origin}/?person=${admin}`;
  const open = async (): Promise<number> => {
    const begun = performance.now();
    await page.goto(address);
    await tab.getByRole('heading', { level: 1 }).waitFor({ timeout: waitMs });
    return performance.now() - begun;
  };
  /** Does a job in the frame, notes what was seen of it, and gives how long it took. */
  const job = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    await watchFrames(frame());
    await work();
    const { answers, longestGap } = await seenFrames(frame());
    if (answers.length > 0) note(`${name}: to the next frame`, ...answers);
    note(`${name}: longest wait for a frame`, longestGap);
  };

  note('Open, nothing kept', await open());
  await watchFrames(frame());
  await kept(opened);
  note('Keeping the plan on the device: longest wait for a frame', (await seenFrames(frame())).longestGap);
  note('Open again', await open());
  await asked(opened);

  await goTo(opened, '#/plan/actions');
  const table = tab.getByRole('table', { name: 'Live actions' });
  await table.waitFor({ timeout: waitMs });
  const search = tab.getByLabel('Search', { exact: true });
  const status = tab.getByRole('status').filter({ hasText: /actions$/ });
  await job('Search among all actions, a key', async () => {
    await search.click();
    for (const letter of 'plan') {
      await page.keyboard.press(letter);
      await page.waitForTimeout(60);
    }
    await status.filter({ hasText: / of / }).waitFor();
  });
  await search.fill('');
  await status.filter({ hasText: /^All / }).waitFor();
  for (const column of ['Lead', 'Complete by'])
    await job('Sort all actions', async () => {
      await tab.getByRole('button', { name: column, exact: true }).click();
      await tab.locator('th[aria-sort]').filter({ hasText: column }).waitFor();
    });
  await job('Scroll through them', async () => {
    await table.hover();
    for (let turn = 0; turn < 12; turn += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(40);
    }
  });
  await job('Open an action’s page', async () => {
    await goTo(opened, '#/action/1.1.3');
    await tab.getByRole('heading', { level: 1, name: /1\.1\.3/ }).waitFor();
  });

  await goTo(opened, '#/action/1.5.6/update');
  const form = tab.getByRole('form', { name: /^Update 1\.5\.6/ });
  await form.waitFor();
  const activity = tab.getByLabel(/^What was done /);
  await job('Type into the update form, a key', async () => {
    await activity.click();
    await page.keyboard.type(`Met ${String(round)} times. `, { delay: 40 });
  });
  await job('Save the update', async () => {
    const begun = performance.now();
    await tab.getByRole('button', { name: 'Save update', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Update saved' }).waitFor({ timeout: waitMs });
    note('Save the update: from the click until the library has it', performance.now() - begun);
  });
  await goTo(opened, '#/plan/actions');
  await table.waitFor();

  const title = `Changed in round ${String(round)}`;
  await changeTen(trial, title);
  const before = await bytesAsked(opened);
  await job('Take in what 10 people changed', async () => {
    await frame().evaluate(() => window.dispatchEvent(new Event('online')));
    await tab.getByRole('link', { name: title }).first().waitFor({ timeout: waitMs });
  });
  note('Bytes of those changes', (await bytesAsked(opened)) - before);
}

async function goTo({ frame }: Opened, hash: string): Promise<void> {
  await frame().evaluate((where) => {
    window.location.hash = where;
  }, hash);
}

// the whole plan is on the device when the last list's mark is there
async function kept({ frame }: Opened): Promise<void> {
  await frame().waitForFunction(
    async () => {
      const opening = indexedDB.open('one-plan');
      const database = await new Promise<IDBDatabase>((done, fail) => {
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => fail(opening.error));
      });
      const counting = database.transaction('feeds').objectStore('feeds').count();
      const count = await new Promise<number>((done) => {
        counting.addEventListener('success', () => done(counting.result));
      });
      database.close();
      return count > 0;
    },
    null,
    { polling: 200, timeout: waitMs },
  );
}

// the look after opening is over
async function asked({ frame }: Opened): Promise<void> {
  await frame().waitForFunction(
    () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/$batch')),
    null,
    { polling: 100, timeout: waitMs },
  );
}

async function bytesAsked({ frame }: Opened): Promise<number> {
  return frame().evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/v1.0/'))
      .reduce((sum, one) => sum + (one as PerformanceResourceTiming).decodedBodySize, 0),
  );
}

async function changeTen(trial: Trial, title: string): Promise<void> {
  const answer = await fetch(`${trial.origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin }),
  });
  // our own server's answer, as the local Graph documents it
  const { token } = (await answer.json()) as { token: string };
  for (let id = 1; id <= 10; id += 1) {
    const changed = await fetch(
      `${trial.origin}/v1.0/sites/${tenant.site}:/lists/Actions/items/${String(id)}/fields`,
      {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ Title: title }),
      },
    );
    if (!changed.ok) throw new Error(`An action was not changed: ${await changed.text()}`);
  }
}

function tableOf(
  all: readonly PlanSize[],
  measured: ReadonlyMap<string, ReadonlyMap<PlanSize, readonly number[]>>,
): Table {
  const [first] = all;
  const rows = [...measured].map(([job, bySize]) => {
    const timings = all.map((size) => timingOf(bySize.get(size) ?? []));
    const base = (first && timings[0]?.median) ?? 1;
    return [
      job,
      ...timings.map((timing) => (job.startsWith('Bytes') ? some(timing.median) : sayTiming(timing))),
      ...timings.slice(1).map(({ median }) => sayRatio(median / base)),
    ];
  });
  return {
    headings: [
      'Job',
      ...all.map(({ actions, updates }) => `${some(actions)} actions, ${some(updates)} updates`),
      ...all.slice(1).map(({ actions }) => `Ratio at ${some(actions)}`),
    ],
    rows,
  };
}

function some(count: number): string {
  return Math.round(count).toLocaleString('en-GB');
}
