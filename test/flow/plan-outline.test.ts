import { afterEach, expect, test } from 'vitest';

import type { Noun } from '#domain/plan-settings.ts';
import { blankSection, type Section } from '#domain/section.ts';
import { itemsPath, listPath } from '#graph/address.ts';
import { encodeNew, encodeSome } from '#lists/list.ts';
import { sectionList } from '#lists/section.ts';
import { settingList } from '#lists/setting.ts';
import { personWith } from '#trial/sample/people.ts';
import { tenant } from '#trial/tenant.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { adminKey, goTo, visitPlan } from './changes-kit.ts';
import { endVisits, tokenFor, type Row } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;
afterEach(async () => {
  await endVisits();
  await open?.close();
  open = null;
});

async function trial(): Promise<TrialPage> {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  return open;
}

/** Gives the plan other levels, and other headings beside or instead of its own, past the app. */
async function restructure(
  page: TrialPage,
  levels: readonly Noun[],
  sections: { readonly add?: readonly Section[]; readonly set?: (key: string) => Partial<Section> | null },
): Promise<void> {
  const token = await tokenFor(page.trial, personWith(adminKey).email);
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${page.trial.origin}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  // the shape of a page of items, as the local Graph gives it
  const rows = async (list: string, column: string) =>
    ((await send('GET', itemsPath(tenant.site, list, [column], []))) as { readonly value: readonly Row[] })
      .value;
  const value = JSON.stringify({
    levels,
    item: { one: 'Development action', many: 'Development actions' },
  });
  const known = (await rows('Settings', 'SettingKey')).find(
    ({ fields }) => fields['SettingKey'] === 'structure',
  );
  if (known === undefined)
    await send('POST', listPath(tenant.site, 'Settings', '/items'), {
      fields: encodeNew(settingList, { row: null, key: 'structure', value }),
    });
  else
    await send(
      'PATCH',
      listPath(tenant.site, 'Settings', `/items/${known.id}/fields`),
      encodeSome(settingList, { value }),
    );
  for (const section of sections.add ?? [])
    await send('POST', listPath(tenant.site, 'Sections', '/items'), {
      fields: encodeNew(sectionList, section),
    });
  if (sections.set !== undefined)
    for (const row of await rows('Sections', 'Ref')) {
      const set = sections.set(String(row.fields['Ref']));
      if (set !== null)
        await send(
          'PATCH',
          listPath(tenant.site, 'Sections', `/items/${row.id}/fields`),
          encodeSome(sectionList, set),
        );
    }
}

test('the plan reads as it is written: aims, how we will know, stated absences, and every live action once', async () => {
  const page = await trial();
  const lead = await visitPlan(page, 'therapies-lead');
  await goTo(lead, '#/plan/outline', 'Plan');
  const { tab } = lead;
  await expect
    .poll(async () => tab.getByRole('heading', { level: 2 }).allInnerTexts())
    .toEqual(['Priority 1: Right support', 'Priority 2: Right place', 'Priority 3: Right time']);
  const text = await tab.locator('main').innerText();
  expect(text).toMatch(/What we want to achieve[^]*How we will know/);
  expect(text).toMatch(/Academic year 2027\/28\s*No new actions in this phase/);
  await tab
    .getByRole('list', { name: /^Live actions under / })
    .getByRole('link')
    .first()
    .waitFor({ state: 'attached' });
  const refs = await tab
    .getByRole('list', { name: /^Live actions under / })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(refs).toHaveLength(80);
  expect(new Set(refs).size).toBe(80);
  // a new action is proposed for the heading it is to stand under
  await tab.getByRole('link', { name: 'Add a new development action under 1.1' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Add a new development action' }).waitFor();
  await expect.poll(async () => tab.getByLabel('Number').inputValue()).toMatch(/^1\.1\.\d+$/);
});

test('a reader is not offered to add anything', async () => {
  const page = await trial();
  const reader = await visitPlan(page, 'board-member');
  await goTo(reader, '#/plan/outline', 'Plan');
  await reader.tab
    .getByRole('list', { name: /^Live actions under / })
    .first()
    .waitFor();
  await expect.poll(async () => reader.tab.getByRole('link', { name: /^Add a new / }).count()).toBe(0);
  await goTo(reader, '#/plan/add/1.1', 'Add an action');
  await reader.tab.getByText(/^Proposing a new action is for leads and plan admins/).waitFor();
});

test('a plan of one level, and one of three with years as phases, keep their own words', async () => {
  const page = await trial();
  await restructure(page, [{ one: 'Outcome', many: 'Outcomes' }], { set: () => ({ parent: null }) });
  const flat = await visitPlan(page, adminKey);
  await goTo(flat, '#/plan/outline', 'Plan');
  await expect
    .poll(async () =>
      flat.tab.getByRole('link', { name: 'Outcomes', exact: true }).getAttribute('aria-current'),
    )
    .toBe('page');
  await expect
    .poll(async () => (await flat.tab.getByRole('heading', { level: 2 }).allInnerTexts()).slice(0, 2))
    .toEqual(['Outcome 1: Right support', 'Outcome 1.1: Early identification and graduated approach']);
  await looksRight(flat, 'plan outline flat');
  await goTo(flat, '#/plan/summary', 'Plan');
  await flat.tab.getByRole('heading', { level: 2, name: 'How each outcome stands' }).waitFor();

  await restructure(
    page,
    [
      { one: 'Priority', many: 'Priorities' },
      { one: 'Section', many: 'Sections' },
      { one: 'Year', many: 'Years' },
    ],
    {
      set: (key) => (/^\d\.\d$/.test(key) ? { parent: key.split('.')[0] ?? null } : null),
      add: [
        { ...blankSection('1.1-Y1', 'September 2025 to August 2026', '1.1', 2), aim: 'Begin.' },
        blankSection('1.1-Y2', 'September 2026 to August 2027', '1.1', 3),
      ],
    },
  );
  const deep = await visitPlan(page, adminKey);
  await goTo(deep, '#/plan/outline', 'Plan');
  await deep.tab.getByRole('link', { name: 'Priorities, sections and years' }).waitFor();
  await expect
    .poll(async () => deep.tab.getByRole('heading', { level: 4 }).allInnerTexts())
    .toEqual(['Year 1.1-Y1: September 2025 to August 2026', 'Year 1.1-Y2: September 2026 to August 2027']);
  await looksRight(deep, 'plan outline deep');
  await goTo(deep, '#/plan/summary', 'Plan');
  // what stands below is counted above it, and every heading says its level
  const cells = (name: string) =>
    textsOf(
      deep.tab
        .getByRole('row')
        .filter({ has: deep.tab.getByRole('rowheader', { name, exact: true }) })
        .getByRole('cell'),
    );
  const section = 'Section 1.1 Early identification and graduated approach';
  expect(await cells(section)).toEqual(await cells('Directly under this section'));
  expect(new Set(await cells('Year 1.1-Y1 September 2025 to August 2026'))).toEqual(new Set(['0']));
  await looksRight(deep, 'plan summary deep');
}, 180_000);
