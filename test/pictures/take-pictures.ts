import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, type Page } from 'playwright-core';

import { friendlySwitches } from '#local/switches.ts';
import { startTrial, type Trial } from '#trial/server.ts';

import { ensureBuilt } from '../browser/built.ts';
import { ensureChromium } from '../browser/find-chromium.ts';
import { emptyFolder, folderWithSample } from '../browser/sample-file.ts';
import { type Shot, shots } from './shots.ts';

// `npm run pictures`: the pictures of the guides, taken of the sample plan at a moment that stands still. Words after
// it choose those whose file name holds one of them.
const now = new Date('2026-11-22T09:30:00Z');
const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.argv.slice(2);

ensureBuilt();
const browser = await chromium.launch({
  executablePath: ensureChromium(console.log),
  args: ['--no-sandbox'],
});
const folders = { sample: await folderWithSample(now), none: emptyFolder() };
const trials = { sample: await trialOn(folders.sample), none: await trialOn(folders.none) };
try {
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.some((word) => shot.file.includes(word))) continue;
    const path = join(root, shot.file);
    mkdirSync(dirname(path), { recursive: true });
    await take(trials[shot.plan], shot, path);
    console.log(`Took ${shot.file}, ${String(Math.ceil(statSync(path).size / 1024))} KB`);
  }
} finally {
  await browser.close();
  for (const trial of Object.values(trials)) await trial.close();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
}

async function trialOn(dataDir: string): Promise<Trial> {
  return startTrial({ port: 0, dataDir, log: console.error, now: () => now, switches: friendlySwitches });
}

async function take(trial: Trial, shot: Shot, path: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  try {
    context.setDefaultTimeout(30_000);
    // ids that people are shown are the same each time, too
    await context.addInitScript(() => {
      let last = 0;
      crypto.randomUUID = () => {
        last += 1;
        return `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
      };
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    const { person, subPage, signIn } = shot;
    const asked = Object.entries({ person, subPage, signIn }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    await page.goto(`${trial.origin}/?${new URLSearchParams(asked).toString()}`);
    const frame = page.locator('iframe[name="one-plan"]');
    await fit(page, shot);
    const tab = page.frameLocator('iframe[name="one-plan"]');
    await shot.show({ tab, context });
    // no field has the focus, whose caret may be there or not
    await tab.locator('body').evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await frame.screenshot({ path, animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
}

/** Gives the tab the size of the picture: the simulator takes some of the window for itself. */
async function fit(page: Page, { width, height }: Shot): Promise<void> {
  const frame = page.locator('iframe[name="one-plan"]');
  await frame.waitFor();
  for (let n = 0; n < 3; n += 1) {
    const box = await frame.boundingBox();
    const size = page.viewportSize();
    if (box === null || size === null) throw new Error('the tab is not there');
    if (Math.round(box.width) === width && Math.round(box.height) === height) return;
    await page.setViewportSize({
      width: Math.round(size.width + width - box.width),
      height: Math.round(size.height + height - box.height),
    });
  }
}
