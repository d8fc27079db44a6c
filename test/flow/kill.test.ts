import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { itemsPath } from '#graph/address.ts';
import { tenant } from '#trial/tenant.ts';

import { rawParts, headings, planRows, sheetRows, zip } from '../intake/build-workbook.ts';
import { chance } from '../store/chance.ts';
import { type Killable, type Moment, openKillable, unseen } from './killable.ts';
import { tokenFor } from './lead-kit.ts';
import { admin, therapies } from './screen-kit.ts';
import { fieldsIn } from './update-kit.ts';

const ref = '3.4.4';
const nSaving = 36;
const nImporting = 14;
const nRows = 45;

let machine: Killable;
beforeAll(async () => {
  machine = await openKillable();
});
afterAll(async () => machine.close());

/** A column of all rows of a list, as SharePoint has them. */
async function column(list: string, name: string): Promise<readonly unknown[]> {
  const token = await tokenFor(machine.trial, admin);
  const found: unknown[] = [];
  let path: string | undefined = itemsPath(tenant.site, list, [name], []);
  while (path !== undefined) {
    const answer: Response = await fetch(`${machine.trial.origin}/v1.0${path}`, {
      headers: { authorization: `Bearer ${token}`, [unseen]: 'yes' },
    });
    // the shape of a page of items, as the local Graph gives it
    const page = (await answer.json()) as {
      readonly value: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
      readonly '@odata.nextLink'?: string;
    };
    found.push(...page.value.map(({ fields }) => fields[name]));
    path = page['@odata.nextLink']?.split('/v1.0')[1];
  }
  return found;
}

/** Waits until the library has something; fails with what it has instead. */
async function until(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  await expect.poll(look, { timeout: 20_000, interval: 100 }).toEqual(wanted);
}

const countOf = async (text: string) =>
  (await column('Updates', 'Activity')).filter((one) => one === text).length;

type Form = {
  readonly tab: FrameLocator;
  readonly fields: ReturnType<typeof fieldsIn>;
};

async function openForm(): Promise<Form> {
  const { tab } = await machine.open(therapies, `action/${ref}/update`);
  const fields = fieldsIn(tab);
  await tab.getByRole('form', { name: `Update ${ref}` }).waitFor();
  return { tab, fields };
}

/** Writes an update in two goes, as people do, and saves it. */
async function writeAndSave(opened: Form, text: string): Promise<void> {
  const { tab, fields } = opened;
  const line = tab.getByText(/^Draft kept on this device/);
  await fields.activity.fill(text.slice(0, 12));
  await line.waitFor();
  await fields.activity.fill(text);
  await fields.save.click();
  await tab.getByRole('heading', { name: 'Update saved', level: 1 }).waitFor();
  // the look after a save: whatever it asks for has been asked
  await tab.getByText(`Action ${ref}: update saved on`).waitFor();
}

/**
 * What this device is bound to have after these moments: the text of a draft, and whether an update or an import is on its
 * way: 'perhaps' when that was being written as the end came, which the storage may finish without the page.
 */
function keptAfter(moments: readonly Moment[]): {
  readonly draft: string;
  readonly onItsWay: 'yes' | 'no' | 'perhaps';
} {
  let draft = '';
  let onItsWay: 'yes' | 'no' | 'perhaps' = 'no';
  for (const [index, { what, text }] of moments.entries()) {
    if (what === 'kept after put drafts') draft = text;
    // what was about to be written as the page stood still was not written
    if (what === 'put outbox' && index < moments.length - 1) onItsWay = 'perhaps';
    if (what === 'kept after put outbox') onItsWay = 'yes';
  }
  return { draft, onItsWay };
}

/** How many moments there were up to the last one of the outbox; the looks after it may come later than a test waits. */
function surelyMet(): number {
  const isLast = ({ what }: Moment) => what === 'kept after delete outbox';
  return machine.moments().findLastIndex(isLast) + 1;
}

/** What the person does after a kill: nothing where the update is on its way, else finishing what was kept of it. */
async function goOnWith(text: string): Promise<void> {
  const { draft, onItsWay } = keptAfter(machine.moments());
  machine.arm(0);
  const opened = await openForm();
  const isGoing = async () => (await opened.fields.activity.inputValue()) === '';
  await (onItsWay === 'yes' || (onItsWay === 'perhaps' && (await isGoing()))
    ? until(async () => countOf(text), 1)
    : finish(opened, text, draft));
  await opened.tab.getByRole('link', { name: /waiting to send|needs? you/ }).waitFor({ state: 'detached' });
}

async function finish({ tab, fields }: Form, text: string, draft: string): Promise<void> {
  const found = await fields.activity.inputValue();
  // a write under way when the end came may have gone in, or not
  expect([draft, text.slice(0, 12), text].filter((one) => one.length >= draft.length)).toContain(found);
  await expect.poll(async () => countOf(text)).toBe(0);
  await fields.activity.fill(text);
  await fields.save.click();
  await tab.getByRole('heading', { name: 'Update saved', level: 1 }).waitFor();
}

/** How many rows of a round's import the library has. */
async function nRowsOf(round: number): Promise<number> {
  const isOfRound = (one: unknown) =>
    typeof one === 'string' && Math.floor(Number(/^4\.1\.(\d+)$/.exec(one)?.[1] ?? 0) / 100) === round;
  return (await column('Actions', 'Ref')).filter(isOfRound).length;
}

const hit = new Map<string, number>();

function noteKill(job: string): void {
  const what = `${job}: ${machine.moments().at(-1)?.what ?? 'nothing'}`;
  hit.set(what, (hit.get(what) ?? 0) + 1);
}

test('killed at any moment of writing and saving, the browser has all that it said it kept, and sends it once', async () => {
  const random = chance(20_261_122);
  // how many moments there are, when nothing goes wrong
  machine.arm(0);
  await writeAndSave(await openForm(), 'Saved undisturbed by anything.');
  let nMoments = surelyMet();
  expect(nMoments).toBeGreaterThan(7);
  let nKills = 0;
  for (let round = 1; nKills < nSaving && round <= 2 * nSaving; round += 1) {
    const text = `Round ${String(round).padStart(3, '0')} of writing, killed at some moment.`;
    const opened = await openForm();
    await expect.poll(async () => opened.fields.activity.inputValue()).toBe('');
    machine.arm(1 + random.below(nMoments));
    const isKilled = await machine.isKilledDuring(async () => writeAndSave(opened, text));
    if (isKilled) {
      noteKill('saving');
      nKills += 1;
      await goOnWith(text);
    }
    // a slow machine keeps a draft more often than a quick one: with fewer moments than the first time, none may be hit
    else nMoments = Math.min(nMoments, surelyMet());
    await expect.poll(async () => countOf(text)).toBe(1);
  }
  expect(nKills).toBe(nSaving);
}, 400_000);

test('killed at any moment of an import, the browser finishes it when it is opened again, and writes no row twice', async () => {
  const random = chance(20_261_123);
  const importRows = async (round: number): Promise<void> => {
    const { tab } = await machine.open(admin, 'admin/import');
    const rows = planRows(round * 100 + 1, round * 100 + nRows);
    await tab.locator('input[type=file]').setInputFiles({
      name: `plan-${String(round)}.xlsx`,
      mimeType: '',
      buffer: Buffer.from(zip(rawParts(sheetRows([headings, ...rows])))),
    });
    await tab.getByRole('button', { name: 'Go on to the preview' }).click();
    // the rows of one round read much like those of the rounds before
    if (round > 1) await tab.getByRole('button', { name: /^Add all(?: \(proposed\))?$/ }).click();
    const start = tab.getByRole('button', { name: `Import ${String(nRows)} actions` });
    await start.waitFor();
    machine.arm(next);
    await start.click();
    await tab.getByText(`Imported from plan-${String(round)}.xlsx.`).waitFor();
  };
  let next = 0;
  await importRows(1);
  const nMoments = surelyMet();
  expect(nMoments).toBeGreaterThan(12);
  for (let round = 2; round < 2 + nImporting; round += 1) {
    next = 1 + random.below(nMoments);
    expect(await machine.isKilledDuring(async () => importRows(round))).toBe(true);
    noteKill('importing');
    const { onItsWay } = keptAfter(machine.moments());
    machine.arm(0);
    const { tab } = await machine.open(admin, 'my-actions');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    // what was not taken in by then is not written, now or later
    if (onItsWay !== 'perhaps') await until(async () => nRowsOf(round), onItsWay === 'yes' ? nRows : 0);
    await tab.getByRole('link', { name: /waiting to send|needs? you/ }).waitFor({ state: 'detached' });
    const refs = await column('Actions', 'Ref');
    expect(new Set(refs).size).toBe(refs.length);
    const bound = { yes: [nRows], no: [0], perhaps: [0, nRows] }[onItsWay];
    expect(bound).toContain(await nRowsOf(round));
  }
}, 400_000);

test('at least fifty moments were met', () => {
  const nKills = [...hit.values()].reduce((sum, n) => sum + n, 0);
  console.log(
    `killed at ${String(nKills)} moments of ${String(hit.size)} kinds:\n${[...hit].map(([what, n]) => `  ${String(n)} × ${what}`).join('\n')}`,
  );
  expect(nKills).toBeGreaterThanOrEqual(50);
});
