import { blankPerson, personKey, type Account, type Person } from '#domain/people/person.ts';
import { itemsPath } from '#graph/address.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphItem } from '#graph/wire.ts';
import { personList } from '#lists/person.ts';
import { settingList, settingsOf, unnamedPlan } from '#lists/setting.ts';
import { addCall } from './row-call.ts';
import type { World } from './world.ts';

type FoundingWorld = Pick<World, 'send' | 'base' | 'site'>;

/**
 * The first rows of a new plan: its settings, and whoever set it up as its first admin. Does nothing where the list
 * already has rows, so that a second set-up changes nothing. Throws GraphError.
 */
export async function founding(world: FoundingWorld, account: Account): Promise<void> {
  if (await isEmpty(world, personList.title))
    await world.send(addCall(world.site, personList, firstAdmin(account)));
  if (await isEmpty(world, settingList.title)) {
    for (const setting of settingsOf(unnamedPlan)) {
      await world.send(addCall(world.site, settingList, setting));
    }
  }
}

// an empty page says nothing while there is a next one
async function isEmpty(world: FoundingWorld, title: string): Promise<boolean> {
  const path = itemsPath(world.site, title, ['Title'], ['$top=1']);
  const rows = await allPages<GraphItem>(world.send, world.base, path);
  return rows.length === 0;
}

function firstAdmin(account: Account): Person {
  return {
    ...blankPerson(personKey(account.name, new Set()), account.name),
    email: account.emails[0] ?? '',
    objectId: account.objectId,
    role: 'admin',
  };
}
