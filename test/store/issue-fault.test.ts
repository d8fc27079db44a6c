import { afterEach, beforeAll, expect, test } from 'vitest';
import { listPath } from '#graph/address.ts';
import { openPack } from '#store/frozen-file.ts';
import type { Store } from '#store/state.ts';
import { createDevice } from './device.ts';
import { partFails, partFaults, requestFaults } from './fault.ts';
import { issued, issueWith, packRows, packTenant } from './pack-kit.ts';
import { createTenant, ready, settled, site, type Interception, type Sent, type Tenant } from './world.ts';

/*
 * Every request of an issue meets every fault there is, and the page closes at each. The second meeting of a body is issued, so
 * that the frozen file of the first is read on the way. It ends issued once, or not at all; what is issued can be read.
 */

let image: ReturnType<Tenant['image']>;
let requests: readonly Sent[];
let tenant: Tenant;
afterEach(() => tenant.close());

const next = { meetingOn: '2027-01-22' };
const first = 'send partnership board 2026-12-11 v1';
const second = 'send partnership board 2027-01-22 v1';

beforeAll(async () => {
  tenant = await packTenant();
  await issued(await tenant.storeOf('admin'));
  image = tenant.image();
  const store = await fresh();
  await issueWith(store, next);
  requests = tenant.sent();
});

/** A tenant in which the first pack is issued, and a page of the admin. */
async function fresh(): Promise<Store> {
  tenant.close();
  tenant = createTenant({}, image);
  const store = await tenant.storeOf('admin');
  await settled();
  tenant.sent();
  return store;
}

/** Meets the n-th request from now on (1: the first) with a fault, once. */
function meet(place: number, fault: Interception): void {
  let seen = 0;
  tenant.fate(() => {
    seen += 1;
    return seen === place ? fault : 'well';
  });
}

type End = Awaited<ReturnType<typeof issueWith>>;

/** True when what the admin is told of an issue is so in the library. */
function isSo({ outcome, error }: End, now: 'issued' | 'not issued'): boolean {
  if (outcome?.kind === 'issued') return now === 'issued';
  if (outcome?.kind === 'kept') return true;
  const isKnown = error === null || (error instanceof Error && /^(Graph|FrozenFile)Error$/.test(error.name));
  return isKnown && now === 'not issued';
}

/** What the admin does next: tries again what is kept, or begins anew what was not issued. */
async function goOn(store: Store, { outcome }: End): Promise<void> {
  await tenant.pass(300_000);
  if (outcome?.kind === 'kept') for (const entry of ready(store).outbox) await store.retry(entry.id);
  else if (outcome?.kind !== 'issued') await issued(store, next);
  await tenant.pass(300_000);
}

/** What the library has of the second pack: nothing, or one row whose frozen file can be read. */
async function state(): Promise<'issued' | 'not issued'> {
  const rows = await packRows(tenant);
  expect([[first], [first, second]]).toContainEqual(rows.toSorted());
  const reader = await tenant.storeOf('lead');
  const pack = ready(reader).snapshot.packs.get(second);
  if (pack === undefined) return 'not issued';
  const frozen = await openPack(tenant.worldOf('lead'), pack);
  expect(frozen).toMatchObject({ facts: { meetingOn: '2027-01-22', version: 1 }, previous: { version: 1 } });
  return 'issued';
}

test('an issue is some requests, of which the row that issues it is written last', () => {
  expect(requests.length).toBeGreaterThan(5);
  const writes = requests.filter(
    ({ method, parts }) => method === 'PUT' || parts.some((one) => one.startsWith('POST')),
  );
  expect(writes.map(({ path, parts }) => [path.includes('Frozen plan'), ...parts])).toEqual([
    [true],
    [false, `POST ${listPath(site, 'Packs', '/items')}`],
  ]);
});

test.for(Object.entries(requestFaults))(
  'an issue whose requests meet %s ends issued once or not at all, and can be begun again',
  async ([, fault]) => {
    for (let place = 1; place <= requests.length; place += 1) {
      const store = await fresh();
      meet(place, fault);
      const end = await issueWith(store, next);
      await tenant.calm();
      expect(isSo(end, await state())).toBe(true);
      await goOn(store, end);
      expect(await state()).toBe('issued');
      expect(ready(store).outbox).toEqual([]);
    }
  },
);

test('an issue whose row is refused within its batch ends issued once or not at all', async () => {
  const batches = requests.flatMap(({ path, parts }, index) =>
    path === '/$batch' && parts.some((one) => one.startsWith('POST')) ? [index + 1] : [],
  );
  for (const place of batches)
    for (const fault of Object.values(partFaults)) {
      const store = await fresh();
      meet(place, partFails(0, fault));
      const end = await issueWith(store, next);
      await tenant.calm();
      expect(isSo(end, await state())).toBe(true);
      await goOn(store, end);
      expect(await state()).toBe('issued');
    }
});

test.for<['before' | 'after']>([['before'], ['after']])(
  'a page that closes %s any request leaves nothing half-issued, and the next page goes on or begins again',
  async ([when]) => {
    for (let place = 0; place <= requests.length; place += 1) {
      await fresh();
      const device = createDevice(tenant, 'admin');
      const page = await device.open();
      await settled();
      page.closeAt(place, when);
      const end = await page.during(issueWith(page.store, next));
      page.close();
      expect(end === null || isSo(end, await state())).toBe(true);
      const later = await device.open();
      await settled();
      await tenant.pass(300_000);
      // what waited on the device is sent by the next page; what did not get so far is begun again
      if ((await state()) === 'not issued') await issued(later.store, next);
      expect(await state()).toBe('issued');
      expect(ready(later.store).outbox).toEqual([]);
      later.close();
    }
  },
);

test('two admins over bad lines never issue one version twice', async () => {
  const faults = Object.values(requestFaults);
  for (let round = 0; round < 12; round += 1) {
    const ada = await fresh();
    const lea = await tenant.storeOf('lead');
    let count = 0;
    tenant.fate(() => {
      count += 1;
      return (count * 7 + round * 3) % 11 === 0
        ? (faults[(count + round) % faults.length] ?? 'well')
        : 'well';
    });
    const ends = await Promise.all([issueWith(ada, next), issueWith(lea, next)]);
    await tenant.calm();
    await tenant.pass(300_000);
    expect(ends.filter(({ outcome }) => outcome?.kind === 'issued').length).toBeLessThanOrEqual(1);
    // there are as many rows as there may be, and what is issued can be read
    await state();
  }
});
