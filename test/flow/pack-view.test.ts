import { afterEach, expect, test } from 'vitest';
import { sayDate } from '#domain/date.ts';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { movementNote, reconciliation } from '#domain/pack/pack-sentences.ts';
import { stepsOf } from '#domain/pack/pack-steps.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { productOf } from '#domain/risk/risk.ts';
import { bareFigure, partedExceptions } from '#screens/board-pack/view/view-words.ts';
import { hrefOf } from '#screens/route.ts';
import { openPack } from '#store/frozen-file.ts';
import { type TrialPage } from '../browser/trial-page.ts';
import { cellsOf, goIn, openWithPacks, packAt, packHref, type Opened } from './issued-kit.ts';
import { admin, boardMember, textsOf } from './screen-kit.ts';

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

async function read(opened: Opened, pack: IssuedPack): Promise<Pack> {
  const { trial, store } = opened;
  await goIn(opened, packHref(pack.key, 'read'));
  // the one that was read before may still stand there
  const name = `${pack.body}, ${sayDate(pack.meetingOn)}`;
  await trial.tab.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await trial.tab.getByRole('heading', { level: 2, name: 'RAG summary' }).waitFor();
  return packOf(await openPack(store.world, pack));
}

test('what is on screen are the figures and words of the frozen pack, for two cycles in turn', async () => {
  const opened = await withPacks(2);
  const { tab } = opened.trial;
  for (const issued of opened.packs) {
    const pack = await read(opened, issued);
    const { summary, highlights, movement, risks, measures } = pack;
    const counts = await cellsOf(tab.getByRole('table', { name: 'Live actions by heading and status' }));
    expect(counts.slice(1).map((row) => row.slice(1, 1 + summary.statuses.length).map(Number))).toEqual(
      [...summary.rows, summary.total].map((row) => row.byStatus),
    );
    const last = counts
      .at(-1)
      ?.slice(1 + summary.statuses.length)
      .map(Number);
    const { total } = summary;
    expect(last?.slice(0, 5)).toEqual([total.live, total.open, total.done, total.overdue, total.notUpdated]);
    // the sentences stand as they do in the files
    await tab.getByText(movementNote(pack), { exact: true }).first().waitFor();
    if (summary.walk !== null) await tab.getByText(reconciliation(summary.walk), { exact: true }).waitFor();
    const steps = stepsOf(movement);
    const moved = tab.getByRole('table', { name: 'What moved since the last pack' });
    await expect
      .poll(async () => (steps.length === 0 ? 0 : (await cellsOf(moved)).length - 1))
      .toBe(steps.length);
    await expect
      .poll(async () => tab.getByRole('article', { name: /^Highlight / }).count())
      .toBe(highlights.highlights.length);
    const exceptions = await cellsOf(tab.getByRole('table', { name: /^Exceptions/ }));
    const { listed, carriedOnly } = partedExceptions(highlights.exceptions);
    expect(exceptions.slice(1).map(([ref]) => ref)).toEqual(listed.map(({ action }) => action.ref));
    // those that are only carried forward stand in one line
    await expect
      .poll(async () => tab.getByText(`${carriedOnly.join(', ')}. No update came`).count())
      .toBe(carriedOnly.length === 0 ? 0 : 1);
    const register = await cellsOf(tab.getByRole('table', { name: 'Register: threats and issues' }));
    expect(register.slice(1).map(([ref, , unmitigated]) => [ref, Number(unmitigated)])).toEqual(
      [...risks.threats, ...risks.issues].map((risk) => [risk.ref, productOf(risk.unmitigated)]),
    );
    const cards = tab.getByRole('list', { name: 'Measures', exact: true }).getByRole('article');
    await expect.poll(async () => cards.count()).toBe(measures.length);
    for (const { key, title, current, isProvisional } of measures) {
      const said = await tab.getByRole('article', { name: `${key} ${title}`, exact: true }).innerText();
      expect(said.toLowerCase()).toContain(bareFigure(current.words).toLowerCase());
      expect(said.includes(', provisional')).toBe(isProvisional);
    }
    const refs = await textsOf(tab.getByRole('table', { name: /^Actions: / }).locator('tbody th'));
    expect(refs).toEqual(pack.actions.map(({ ref }) => ref));
  }
}, 120_000);

test('the first pack of a body says that nothing is compared, the next one what moved', async () => {
  const opened = await withPacks(2);
  const [first, second] = [packAt(opened, 0), packAt(opened, 1)];
  const { tab } = opened.trial;
  await read(opened, first);
  await expect
    .poll(async () => tab.getByText(/^This is the first pack for .*, so nothing is compared\.$/).count())
    .toBeGreaterThan(0);
  await expect
    .poll(async () => tab.getByRole('table', { name: 'What moved since the last pack' }).count())
    .toBe(0);
  await read(opened, second);
  await expect.poll(async () => tab.getByText(/nothing is compared/).count()).toBe(0);
  await expect
    .poll(async () => tab.getByRole('table', { name: 'What moved since the last pack' }).count())
    .toBe(1);
}, 120_000);

test('the contents lead to each part and back, by keyboard too', async () => {
  const opened = await withPacks(1);
  const { tab, frame } = opened.trial;
  await read(opened, packAt(opened, 0));
  const contents = tab.getByRole('navigation', { name: 'Contents' });
  const names = await textsOf(contents.getByRole('listitem'));
  expect(names).toContain('Risks and issues');
  const before = frame().url();
  await contents.getByRole('button', { name: 'Risks and issues' }).focus();
  await opened.trial.page.keyboard.press('Enter');
  await expect.poll(async () => focused(opened.trial)).toBe('Risks and issues');
  await tab.getByRole('button', { name: 'Back to contents, from Risks and issues' }).click();
  await expect.poll(async () => focused(opened.trial)).toBe('Contents');
  // the address still leads to this pack
  expect(frame().url()).toBe(before);
}, 120_000);

test('a measure’s chart is fetched on request, with every value beside it', async () => {
  const opened = await withPacks(1);
  const { tab } = opened.trial;
  const pack = await read(opened, packAt(opened, 0));
  const measure = pack.measures.find(({ points }) => points.length > 4) ?? fail();
  await tab.getByRole('button', { name: `Show chart and values of ${measure.key}`, exact: true }).click();
  await tab.getByRole('region', { name: /^Actual, line 1 of/ }).waitFor();
  const values = await cellsOf(tab.getByRole('table', { name: `Values of ${measure.key}`, exact: true }));
  expect(values.slice(1).map(([period]) => period)).toEqual(measure.points.map(({ period }) => period));
  expect(values.slice(1).map((row) => row[2])).toEqual(
    measure.points.map(({ actual }) =>
      actual === null
        ? '–'
        : actual.toLocaleString('en-GB', {
            minimumFractionDigits: measure.decimals,
            maximumFractionDigits: measure.decimals,
          }),
    ),
  );
}, 120_000);

test('on paper there is the pack alone, in light colours, with nothing cut off', async () => {
  const opened = await withPacks(1, admin);
  const { trial } = opened;
  const { page, tab, frame } = trial;
  await page.getByLabel('Theme').selectOption('Dark');
  const pack = await read(opened, packAt(opened, 0));
  await page.emulateMedia({ media: 'print' });
  const article = tab.getByRole('article', { name: `Board pack for ${pack.facts.body}` });
  await expect.poll(async () => article.isVisible()).toBe(true);
  await expect.poll(async () => tab.getByRole('navigation', { name: 'One Plan' }).isVisible()).toBe(false);
  await expect.poll(async () => tab.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await expect.poll(async () => tab.getByRole('navigation', { name: 'Contents' }).isVisible()).toBe(false);
  await expect
    .poll(async () => tab.getByRole('heading', { level: 1 }).filter({ visible: true }).allInnerTexts())
    .toEqual([`${pack.facts.planTitle}: board pack for ${pack.facts.body}`]);
  const colours = await article.evaluate((one) => ({
    ink: getComputedStyle(one).color,
    page: getComputedStyle(document.body).backgroundColor,
  }));
  expect(colours).toEqual({ ink: 'rgb(36, 36, 36)', page: 'rgb(255, 255, 255)' });
  const clipped = await article.evaluate(
    (one) =>
      [...one.querySelectorAll('*')].filter((part) => getComputedStyle(part).overflowX === 'auto').length,
  );
  expect(clipped).toBe(0);
  // Chromium has margin boxes: the marking and the page number are on every page
  const boxes = await frame().evaluate(() =>
    document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n'),
  );
  expect(boxes).toMatch(/@top-left \{[^}]*OFFICIAL/);
  expect(boxes).toMatch(/@bottom-right \{[^}]*counter\(pages\)/);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(async () => tab.getByRole('navigation', { name: 'One Plan' }).isVisible()).toBe(true);
}, 120_000);

test('where the host keeps the page from printing, the way round is told', async () => {
  const opened = await withPacks(1);
  const { tab, frame } = opened.trial;
  await read(opened, packAt(opened, 0));
  await frame().evaluate(() => {
    window.print = () => undefined;
  });
  await tab.getByRole('button', { name: 'Print', exact: true }).click();
  await tab.getByText(/does not let One Plan print/).waitFor();
  await frame().evaluate(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'));
  });
  await tab.getByRole('button', { name: 'Print', exact: true }).click();
  await expect.poll(() => tab.getByText(/does not let One Plan print/).count()).toBe(0);
}, 120_000);

test('a pack that is not issued cannot be taken for one on paper', async () => {
  const opened = await withPacks(1, admin);
  const { tab, frame, page } = opened.trial;
  const meeting = { body: 'Monitoring visit', on: '2026-12-03' };
  await goIn(opened, hrefOf({ at: 'prepare-pack', ...meeting, part: 'preview' }));
  await tab.getByRole('heading', { level: 2, name: 'RAG summary' }).waitFor();
  await expect.poll(async () => tab.getByRole('button', { name: 'Print', exact: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(async () => tab.getByText('(preview, not issued)', { exact: true }).isVisible())
    .toBe(true);
  const boxes = await frame().evaluate(() =>
    document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n'),
  );
  expect(boxes).toMatch(/@top-left \{[^}]*\(preview, not issued\)/);
}, 120_000);

async function focused(trial: TrialPage): Promise<string> {
  return trial.frame().evaluate(() => document.activeElement?.textContent ?? '');
}

function fail(): never {
  throw new Error('the sample has one');
}
