import { afterEach, expect, test } from 'vitest';
import { createStore } from '#store/store.ts';
import { createTabs } from '#store/tabs.ts';
import { fakeDisk } from './fake-disk.ts';
import { createPlan, people, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

/** Locks of one browser: whoever asks for a name waits until those before are done. */
function locksOfOneBrowser(): LockManager {
  const turns = new Map<string, Promise<unknown>>();
  const request = async (name: string, work: () => Promise<unknown>) => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(work);
    turns.set(name, turn);
    return turn;
  };
  // of the browser's locks only this is used
  return { request } as unknown as LockManager;
}

test('one tab writes about an action at a time; the next one comes when it lets go', async () => {
  tenant = await createPlan([]);
  const disk = fakeDisk();
  const locks = locksOfOneBrowser();
  const open = async () => {
    const store = createStore({
      ...tenant.worldOf('lead', disk),
      tabs: createTabs({ locks, channel: null }),
    });
    await store.open(people.lead.id);
    return store;
  };
  const [one, two] = [await open(), await open()];
  const turns: string[] = [];
  const letGoOne = one.turnToWrite('1.1', () => turns.push('one'));
  const letGoTwo = two.turnToWrite('1.1', () => turns.push('two'));
  const letGoOther = two.turnToWrite('1.2', () => turns.push('two, another action'));
  await settled();
  expect(turns).toEqual(['one', 'two, another action']);
  letGoOne();
  await settled();
  expect(turns).toEqual(['one', 'two, another action', 'two']);
  letGoTwo();
  letGoOther();
});

test('a tab that lets go before its turn never has it', async () => {
  tenant = await createPlan([]);
  const tabs = createTabs({ locks: locksOfOneBrowser(), channel: null });
  const store = createStore({ ...tenant.worldOf('lead'), tabs });
  await store.open(people.lead.id);
  const turns: string[] = [];
  const letGo = store.turnToWrite('1.1', () => turns.push('first'));
  await settled();
  store.turnToWrite('1.1', () => turns.push('second'))();
  const letGoThird = store.turnToWrite('1.1', () => turns.push('third'));
  letGo();
  await settled();
  expect(turns).toEqual(['first', 'third']);
  letGoThird();
});
