import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test.each([
  // the lead here is a group, which has no account of its own
  [
    'an admin',
    'business-development-manager',
    '3.4.4',
    'Health transitions task group',
    'health-transitions-task-group',
  ],
  ['a deputy', 'speech-and-language-clinical-lead', '1.3.1', 'Therapies Lead', 'therapies-lead'],
  // of two leads, the second is the one this deputy stands in for
  [
    'a deputy of the second lead',
    'childrens-commissioning-officer',
    '1.3.3',
    'ICB Children’s Commissioner',
    'icb-childrens-commissioner',
  ],
] as const)('lets %s update for the lead, and says whose update it is', async (_, key, ref, name, lead) => {
  const writer = await visit(open, key);
  const form = await openForm(writer, ref);
  await writer.tab.getByText(`You update this on behalf of ${name}.`).waitFor();
  await form.activity.fill('Told to me on the telephone.');
  await form.save.click();
  await saved(writer.tab);
  const last = (await (await libraryAs(open, key)).updates(ref)).at(-1);
  expect(last?.fields).toMatchObject({
    ByKey: key,
    OnBehalfOf: lead,
    Activity: 'Told to me on the telephone.',
  });
});

test('says nothing of the kind to the lead, and keeps it as their own update', async () => {
  const lead = await visit(open, 'icb-childrens-commissioner');
  const form = await openForm(lead, '2.4.1');
  await expect.poll(async () => lead.tab.getByText('on behalf of').count()).toBe(0);
  await form.activity.fill('Agreed the joint budget.');
  await form.save.click();
  await saved(lead.tab);
  const last = (await (await libraryAs(open, 'icb-childrens-commissioner')).updates('2.4.1')).at(-1);
  expect(last?.fields['ByKey']).toBe('icb-childrens-commissioner');
  expect(last?.fields['OnBehalfOf'] ?? '').toBe('');
});
