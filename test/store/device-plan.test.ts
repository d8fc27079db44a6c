import { expect, test } from 'vitest';
import { createDevicePlan } from '#store/device-plan.ts';
import { ownerOf } from '#store/draft.ts';
import type { Disk } from '#store/disk.ts';
import type { Changes } from '#store/feed.ts';
import { applied, type Replica } from '#store/replica.ts';
import { fakeDisk } from './fake-disk.ts';
import { site } from './world.ts';

const account = { objectId: 'oid', name: 'Lea', emails: [] };
const owner = ownerOf(account.objectId, site);
const now = () => new Date('2026-11-22T10:00:00Z');
const readAt = now().toISOString();

const brought = (ids: readonly number[], deltaLink: string, isWhole = false): ReadonlyMap<string, Changes> =>
  new Map([
    ['Settings', { isWhole, changed: ids.map((id) => ({ id: String(id) })), deleted: [], deltaLink }],
  ]);

/** A disk whose next use fails or waits for a moment, as is said before it. */
function disturbed(disk: Disk): { disk: Disk; next(what: () => Promise<void>): void } {
  let disturb: (() => Promise<void>) | null = null;
  return {
    disk: {
      use: async (work) => {
        const first = disturb;
        disturb = null;
        await first?.();
        return disk.use(work);
      },
    },
    next: (what) => {
      disturb = what;
    },
  };
}

const idsKept = (plan: Replica | undefined) => [...(plan?.rows.get('Settings')?.keys() ?? [])];

test('what is to be kept while an earlier keeping fails leaves no hole', async () => {
  const { disk, next } = disturbed(fakeDisk());
  const device = createDevicePlan({ disk, site, now });
  const [whole, second, third] = [brought([1], 'a', true), brought([2], 'b'), brought([3], 'c')];
  const first = applied(null, whole, readAt);
  await device.keep(account, first, whole);
  const then = applied(first, second, readAt);
  next(async () => Promise.reject(new DOMException('The quota has been exceeded', 'QuotaExceededError')));
  // a glance and a look may end at the same time
  await Promise.all([
    device.keep(account, then, second),
    device.keep(account, applied(then, third, readAt), third),
  ]);
  const kept = await createDevicePlan({ disk, site, now }).read(owner);
  expect(idsKept(kept?.plan)).toEqual(['1', '2', '3']);
  expect(kept?.plan.deltaLinks.get('Settings')).toBe('c');
});

test('a device that another page clears is kept nothing on by a page that was told', async () => {
  const inner = fakeDisk();
  const device = createDevicePlan({ disk: inner, site, now });
  const whole = brought([1], 'a', true);
  const replica = applied(null, whole, readAt);
  await device.keep(account, replica, whole);
  device.stop();
  await createDevicePlan({ disk: inner, site, now }).clear(owner);
  for (const changes of [brought([2], 'b'), brought([2, 3], 'c', true)]) {
    await device.keep(account, applied(replica, changes, readAt), changes);
    expect([...inner.all('blocks'), ...inner.all('feeds'), ...inner.all('accounts')]).toEqual([]);
  }
});

test('a copy that went without a word, as when a browser makes room, is kept whole again', async () => {
  const inner = fakeDisk();
  const device = createDevicePlan({ disk: inner, site, now });
  const whole = brought([1], 'a', true);
  const replica = applied(null, whole, readAt);
  await device.keep(account, replica, whole);
  await createDevicePlan({ disk: inner, site, now }).clear(owner);
  const changes = brought([2], 'b');
  await device.keep(account, applied(replica, changes, readAt), changes);
  const kept = await createDevicePlan({ disk: inner, site, now }).read(owner);
  expect(idsKept(kept?.plan)).toEqual(['1', '2']);
});

test('some lists read whole bring all others with them where the device has none', async () => {
  const inner = fakeDisk();
  const device = createDevicePlan({ disk: inner, site, now });
  const both = new Map([
    ...brought([1], 'a', true),
    ...[...brought([1], 'a', true).values()].map((changes) => ['Actions', changes] as const),
  ]);
  const replica = applied(null, both, readAt);
  await device.keep(account, replica, both);
  await createDevicePlan({ disk: inner, site, now }).clear(owner);
  const one = brought([2], 'b', true);
  await device.keep(account, applied(replica, one, readAt), one);
  const kept = await createDevicePlan({ disk: inner, site, now }).read(owner);
  expect(idsKept(kept?.plan)).toEqual(['2']);
  expect([...(kept?.plan.rows.get('Actions')?.keys() ?? [])]).toEqual(['1']);
});

test('a device that is cleared while another page’s clearing is found out keeps nothing', async () => {
  const inner = fakeDisk();
  const { disk, next } = disturbed(inner);
  const device = createDevicePlan({ disk, site, now });
  const whole = brought([1], 'a', true);
  const replica = applied(null, whole, readAt);
  await device.keep(account, replica, whole);
  await createDevicePlan({ disk: inner, site, now }).clear(owner);
  // the keeping has begun, and finds nothing to put its changes on
  next(async () => device.clear(owner));
  await device.keep(account, replica, brought([2], 'b'));
  expect(inner.all('blocks')).toEqual([]);
  expect(inner.all('feeds')).toEqual([]);
});
