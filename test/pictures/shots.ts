import type { BrowserContext, FrameLocator, Locator } from 'playwright-core';

import { personWith } from '#trial/sample/people.ts';

/** What a picture is taken of: the tab, opened for somebody. */
export type Scene = {
  readonly tab: FrameLocator;
  readonly context: BrowserContext;
};

/**
 * A picture of the guides: where it lies from the project's root, and how the tab is brought to show it. `width` and
 * `height` are those of the tab, CSS pixels. `plan` 'none' is a site where nothing has been set up.
 */
export type Shot = {
  readonly file: string;
  readonly person: string;
  readonly width: 1280 | 390;
  readonly height: number;
  readonly plan: 'sample' | 'none';
  readonly subPage?: string;
  readonly signIn?: 'approval';
  show(scene: Scene): Promise<void>;
};

const lead = personWith('therapies-lead').email;
const admin = personWith('business-development-manager').email;
const inDocs = (name: string) => `docs/pictures/${name}.png`;

const sample = { plan: 'sample', width: 1280 } as const;
const phone = { plan: 'sample', width: 390 } as const;

const headed = async ({ tab }: Scene, name: string | RegExp) =>
  tab.getByRole('heading', { level: 1, name }).waitFor();

const status = ({ tab }: Scene, label: string) =>
  tab.getByRole('radiogroup', { name: 'How is it going?' }).getByRole('radio', { name: label });

/** Scrolls so that a picture begins a little above something. */
const beginAt = async (sought: Locator) =>
  sought.first().evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 16));

/** Writes an update of the action at hand and presses Save. */
async function sendUpdate(scene: Scene): Promise<void> {
  const { tab } = scene;
  await tab.getByLabel(/^What was done /).fill('Two more schools have their named therapist.');
  await tab.getByRole('radio', { name: 'Too early to say' }).check();
  await tab.getByRole('button', { name: 'Save update' }).click();
}

/** Every picture of the guides and of the README; those that change the plan come last. */
export const shots: readonly Shot[] = [
  {
    ...sample,
    file: 'assets/my-actions.png',
    person: lead,
    height: 660,
    show: async (scene) => scene.tab.getByRole('heading', { name: /^Needs an update/ }).waitFor(),
  },
  {
    ...phone,
    file: inDocs('my-actions'),
    person: lead,
    height: 520,
    show: async (scene) => {
      await scene.tab.getByRole('heading', { name: /^Needs an update/ }).waitFor();
      await beginAt(scene.tab.getByRole('heading', { level: 1 }));
    },
  },
  {
    ...phone,
    file: inDocs('update-form'),
    person: lead,
    height: 520,
    subPage: 'action/3.4.4/update',
    show: async (scene) => {
      await scene.tab.getByRole('form', { name: 'Update 3.4.4' }).waitFor();
      await beginAt(scene.tab.getByRole('heading', { level: 1 }));
    },
  },
  {
    ...phone,
    file: inDocs('update-reason'),
    person: lead,
    height: 520,
    subPage: 'action/1.3.6/update',
    show: async (scene) => {
      await status(scene, 'At risk').check();
      const why = scene.tab.getByLabel('Why, and what will bring it back?');
      await why.fill('The supplier left the framework. A new one is to be chosen by 15 January.');
      await beginAt(scene.tab.getByText('How is it going?', { exact: true }));
    },
  },
  {
    ...phone,
    file: inDocs('propose-date'),
    person: lead,
    height: 520,
    subPage: 'action/1.3.1/change/re-date',
    show: async ({ tab }) => {
      await tab.getByLabel('Completion date, in the plan’s own words').fill('31 August 2027');
      await tab.getByText('Read as: by 31 August 2027 at the latest.').waitFor();
      await beginAt(tab.getByRole('heading', { level: 1 }));
    },
  },
  {
    plan: 'none',
    width: 1280,
    file: inDocs('set-up'),
    person: admin,
    height: 780,
    show: async (scene) => {
      await headed(scene, 'Set up One Plan');
      await scene.tab.getByLabel('Before you begin').getByRole('link', { name: 'One Plan' }).waitFor();
    },
  },
  {
    ...sample,
    file: inDocs('import-preview'),
    person: admin,
    height: 860,
    subPage: 'admin/import',
    show: async (scene) => {
      const { tab } = scene;
      await headed(scene, 'Import a plan');
      await tab.locator('input[type=file]').setInputFiles('assets/example-plan.xlsx');
      await tab.getByRole('button', { name: 'Go on to the preview' }).click();
      await tab.getByRole('link', { name: '3. Preview' }).and(tab.locator('[aria-current="step"]')).waitFor();
    },
  },
  {
    ...sample,
    file: inDocs('returns'),
    person: admin,
    height: 760,
    subPage: 'admin/returns',
    show: async (scene) => headed(scene, 'Returns'),
  },
  {
    ...sample,
    file: inDocs('prepare-pack'),
    person: admin,
    height: 800,
    subPage: 'board-pack',
    show: async (scene) => {
      await headed(scene, 'Board pack');
      await scene.tab
        .getByRole('link', { name: /^Prepare: SEND and AP/ })
        .first()
        .click();
      await scene.tab.getByRole('link', { name: '2. Readiness' }).click();
      await scene.tab.getByRole('heading', { level: 2, name: '2. Readiness' }).waitFor();
    },
  },
  {
    ...sample,
    file: inDocs('issued-pack'),
    person: admin,
    height: 860,
    subPage: 'board-pack',
    show: async (scene) => {
      await headed(scene, 'Board pack');
      await scene.tab.locator('main a[href*="board-pack/pack?key="]').first().click();
      await scene.tab.getByRole('link', { name: 'Files', exact: true }).waitFor();
    },
  },
  {
    ...sample,
    file: inDocs('health'),
    person: admin,
    height: 800,
    subPage: 'admin/health',
    show: async (scene) => {
      await scene.tab.getByRole('button', { name: 'Check now' }).click();
      await scene.tab.getByRole('table', { name: 'How the lists stand' }).waitFor();
    },
  },
  {
    ...sample,
    file: inDocs('sign-in-trouble'),
    person: lead,
    height: 630,
    signIn: 'approval',
    show: async ({ tab }) => tab.getByRole('region', { name: /^Message for / }).waitFor(),
  },
  {
    ...phone,
    file: inDocs('waiting-to-send'),
    person: lead,
    height: 660,
    subPage: 'action/3.4.4/update',
    show: async (scene) => {
      await scene.tab.getByRole('form', { name: 'Update 3.4.4' }).waitFor();
      await scene.context.setOffline(true);
      await sendUpdate(scene);
      await scene.tab.getByRole('link', { name: '1 waiting to send' }).click();
      await scene.tab
        .getByText(/3\.4\.4/)
        .first()
        .waitFor();
    },
  },
  {
    ...phone,
    file: inDocs('update-saved'),
    person: lead,
    height: 520,
    subPage: 'action/3.4.4/update',
    show: async (scene) => {
      await sendUpdate(scene);
      await headed(scene, 'Update saved');
    },
  },
];
