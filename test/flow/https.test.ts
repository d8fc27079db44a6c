import { afterAll, beforeAll, expect, test } from 'vitest';

import { openHttps, type TrialPage } from '../browser/trial-page.ts';
import { libraryAs } from './lead-kit.ts';
import { fieldsIn, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openHttps({ person: 'therapies.lead@nhs.example' });
});
afterAll(async () => open.close());

test('takes an update under the names of a real tenant, from sign-in to the library', async () => {
  await open.tab.getByRole('link', { name: 'Start: next update' }).click();
  await fieldsIn(open.tab).form.waitFor();
  await write(open.tab, {
    status: 'On track',
    reason: 'The contract is signed.',
    activity: 'Signed the contract.',
  });
  await fieldsIn(open.tab).save.click();
  await saved(open.tab);
  const library = await libraryAs(open, 'therapies-lead');
  expect((await library.action('1.3.6')).fields).toMatchObject({
    Status: 'on-track',
    LatestReason: 'The contract is signed.',
  });
  expect((await library.updates('1.3.6')).at(-1)?.fields['Activity']).toBe('Signed the contract.');
  await expect
    .poll(async () => open.frame().evaluate(() => window.location.origin))
    .toBe('https://tab.contoso.test');
  expect(open.watch).toEqual({ errors: [], outward: [] });
});
