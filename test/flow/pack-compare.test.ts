import { afterEach, expect, test } from 'vitest';
import { comparePacks } from '#domain/compare/compare-packs.ts';
import { openPack } from '#store/frozen-file.ts';
import { hrefOf } from '#screens/route.ts';
import { type TrialPage } from '../browser/trial-page.ts';
import { cellsOf, goIn, issue, openWithPacks, overIn, packAt, wishFor, type Opened } from './issued-kit.ts';
import { boardMember } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function withPacks(cycles: number, person = boardMember): Promise<Opened> {
  return openWithPacks(cycles, person, (trial) => {
    open = trial;
  });
}

async function compare(opened: Opened, a: string, b: string): Promise<void> {
  const { trial } = opened;
  await trial.page.reload();
  await trial.tab.getByRole('heading', { level: 1, name: 'Board pack' }).waitFor();
  await goIn(opened, hrefOf({ at: 'compare-packs', a, b }));
  await trial.tab.getByRole('heading', { level: 1, name: 'Compare packs' }).waitFor();
}

test('two packs are compared in words, the one before being taken where none is named', async () => {
  const opened = await withPacks(2);
  const { trial, store } = opened;
  const { tab } = trial;
  const [first, second] = [packAt(opened, 0), packAt(opened, 1)];
  await compare(opened, '', second.key);
  const comparison = comparePacks(await openPack(store.world, first), await openPack(store.world, second));
  const counts = await cellsOf(tab.getByRole('table', { name: 'Live actions by status' }));
  expect(counts.slice(1).map((row) => [Number(row[1]), Number(row[2])])).toEqual(
    comparison.counts.map(({ before, after }) => [before, after]),
  );
  const moved = await cellsOf(tab.getByRole('table', { name: 'Statuses that moved' }));
  expect(moved.slice(1).map((row) => [row[0], row[2], row[3]])).toEqual(
    comparison.moved.map(({ ref, from, to }) => [
      ref,
      `${from.label} (${from.letter})`,
      `${to.label} (${to.letter})`,
    ]),
  );
  for (const [name, list] of [
    ['Actions that joined', comparison.joined],
    ['Actions that left', comparison.left],
  ] as const) {
    const table = tab.getByRole('table', { name });
    const refs = (await table.count()) === 0 ? [] : (await cellsOf(table)).slice(1).map(([ref]) => ref);
    expect(refs).toEqual(list.map(({ ref }) => ref));
  }
  const lines = await cellsOf(tab.getByRole('table', { name: 'Wording, dates, leads and places' }));
  expect(lines.length - 1).toBe(comparison.reworded.flatMap(({ fields }) => fields).length);
}, 120_000);

test('swapping the two turns every figure round, and the address names both', async () => {
  const opened = await withPacks(2);
  const { tab, frame } = opened.trial;
  const [first, second] = [packAt(opened, 0), packAt(opened, 1)];
  await compare(opened, first.key, second.key);
  const table = tab.getByRole('table', { name: 'Live actions by status' });
  const figures = async () => new Map((await cellsOf(table)).slice(1).map(([name, a, b]) => [name, [a, b]]));
  const before = await figures();
  await tab.getByRole('button', { name: 'Swap the two' }).click();
  await expect.poll(() => tab.getByLabel('From', { exact: true }).inputValue()).toBe(second.key);
  await expect
    .poll(async () => Object.fromEntries(await figures()))
    .toEqual(Object.fromEntries([...before].map(([name, both]) => [name, both.toReversed()] as const)));
  const asked = new URLSearchParams(frame().url().split('?').at(-1));
  expect([asked.get('a'), asked.get('b')]).toEqual([second.key, first.key]);
}, 120_000);

test('an issue that says the same again differs in nothing', async () => {
  const opened = await withPacks(1);
  const first = packAt(opened, 0);
  const cycle = overIn(opened.store).at(-1);
  if (cycle === undefined) throw new Error('a pack was issued');
  const again = await issue(opened.store, {
    ...wishFor(opened.store, cycle),
    reason: 'Sent out with the wrong date on the envelope.',
  });
  expect(again.version).toBe(2);
  await compare(opened, first.key, again.key);
  const { tab } = opened.trial;
  await tab.getByText('Nothing differs.').waitFor();
  await expect.poll(async () => tab.getByRole('table', { name: 'Live actions by status' }).count()).toBe(0);
  const facts = await cellsOf(tab.getByRole('table', { name: 'Facts' }));
  expect(facts.find(([name]) => name === 'Version')).toEqual(['Version', '1', '2']);
}, 120_000);

test('the comparison offers to swap the two', async () => {
  const opened = await withPacks(2);
  await compare(opened, packAt(opened, 0).key, packAt(opened, 1).key);
  await opened.trial.tab.getByRole('table', { name: 'Live actions by status' }).waitFor();
  await expect
    .poll(async () => opened.trial.tab.getByRole('button', { name: 'Swap the two' }).count())
    .toBe(1);
}, 240_000);
