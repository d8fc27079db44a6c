import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, secondWindow, visit } from './lead-kit.ts';
import { fieldsIn, openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** Two windows of one browser: the first with its form written, the second on My actions. */
async function twoWindows(key: string, ref: string, activity: string) {
  const first = await visit(open, key);
  const form = await openForm(first, ref);
  const second = await secondWindow(open, first, key);
  await second.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await form.activity.fill(activity);
  const library = await libraryAs(open, key);
  const arrived = async () =>
    (await library.updates(ref)).filter(({ fields }) => fields['Activity'] === activity).length;
  const waiting = second.tab.getByRole('link', { name: '1 waiting to send' });
  const returned = second.tab.getByRole('list', { name: /^Returned/ }).getByText(ref);
  return { first, form, second, arrived, waiting, returned };
}

test('one window sends and both show it: on its way, then in the plan', async () => {
  const { first, form, arrived, waiting, returned } = await twoWindows(
    'therapies-lead',
    '3.4.4',
    'Seen in both windows.',
  );
  // it is on its way until both windows were looked at
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await first.context.route('**/v1.0/$batch', async (route) => {
    if (/"(PATCH|POST)"/.test(route.request().postData() ?? '')) await held;
    await route.continue();
  });
  await form.save.click();
  await waiting.waitFor();
  letGo();
  await saved(first.tab);
  await waiting.waitFor({ state: 'detached' });
  await returned.waitFor();
  expect(await arrived()).toBe(1);
});

test.each(['before it went out', 'after it had arrived, unanswered'])(
  'when the sending window is closed in the middle, %s, the other takes over and sends it once',
  async (when) => {
    const ref = when.startsWith('before') ? '2.1.7' : '2.1.3';
    const { first, form, arrived, waiting, returned } = await twoWindows(
      'capital-programme-manager',
      ref,
      `Closed ${when}.`,
    );
    // of the first window, this request and all after it stay without an answer
    await first.page.route('**/v1.0/**', async (route) => {
      if (!when.startsWith('before')) await route.fetch();
    });
    await form.save.click();
    await waiting.waitFor();
    await expect.poll(arrived).toBe(when.startsWith('before') ? 0 : 1);
    await first.page.close();
    await waiting.waitFor({ state: 'detached' });
    await returned.waitFor();
    expect(await arrived()).toBe(1);
  },
);

test('phone and desktop of one person are like two people: what was saved on the one is not overwritten on the other', async () => {
  const key = 'participation-lead';
  const [phone, desktop] = [await visit(open, key, { width: 360, height: 740 }), await visit(open, key)];
  const [onPhone, atDesk] = [await openForm(phone, '1.5.6'), await openForm(desktop, '1.5.6')];
  await onPhone.activity.fill('Written on the bus.');
  await atDesk.activity.fill('Written in the office.');
  await onPhone.save.click();
  await saved(phone.tab);
  await atDesk.save.click();
  const panel = desktop.tab.getByRole('region', { name: 'Somebody else updated this action' });
  await panel.getByText('Written on the bus.').waitFor();
  const library = await libraryAs(open, key);
  expect((await library.action('1.5.6')).fields['LatestActivity']).toBe('Written on the bus.');
  await panel.getByRole('button', { name: 'Save mine as a newer update' }).click();
  await saved(desktop.tab);
  const said = (await library.updates('1.5.6')).map(({ fields }) => fields['Activity']);
  expect(said.slice(-2)).toEqual(['Written on the bus.', 'Written in the office.']);
  await expect.poll(async () => fieldsIn(desktop.tab).form.count()).toBe(0);
});
