import { afterEach, expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import { allLists } from '#lists/all.ts';
import { lookAtSite } from '#store/site-check.ts';
import { addRow, createPlan, createTenant, site, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const titles = allLists.map((list) => list.title);

test('an empty site is named, with its address, and nothing on it is strange', async () => {
  tenant = createTenant();
  expect(await lookAtSite(tenant.worldOf('admin'), titles)).toEqual({
    name: 'One Plan',
    webUrl: 'https://contoso.sharepoint.com/sites/one-plan',
    strange: [],
  });
});

test('lists of One Plan are known as such', async () => {
  tenant = await createPlan([]);
  expect((await lookAtSite(tenant.worldOf('lead'), [])).strange).toEqual([]);
});

test('a list that somebody made under one of our names is strange', async () => {
  tenant = createTenant();
  await tenant.ask('admin', 'POST', below(site, '/lists'), {
    displayName: 'Actions',
    columns: [{ name: 'Owner', displayName: 'Owner', text: { maxLength: 255 } }],
  });
  await addRow(tenant, 'Actions', { Title: 'Order more paper', Owner: 'Facilities' });
  const missing = titles.filter((title) => title !== 'Actions');
  expect((await lookAtSite(tenant.worldOf('admin'), missing)).strange).toEqual(['Actions']);
});

test('looking writes nothing', async () => {
  tenant = await createPlan([]);
  await lookAtSite(tenant.worldOf('admin'), []);
  expect(tenant.sent().filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a site that cannot be seen is trouble, not a finding', async () => {
  tenant = createTenant();
  await expect(lookAtSite(tenant.worldOf('outsider'), titles)).rejects.toMatchObject({ status: 404 });
});
