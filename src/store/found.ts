import { personKey, type Account, type Person } from '#domain/person.ts';
import { itemsPath } from '#graph/address.ts';
import type { GraphItem, Page } from '#graph/wire.ts';
import { encodeNew } from '#lists/list.ts';
import { personList } from '#lists/person.ts';
import { settingList, settingsOf, unnamedPlan } from '#lists/setting.ts';
import type { World } from './world.ts';

/**
 * The first rows of a new plan: its settings, and whoever set it up as its first admin. Does nothing where the list
 * already has rows, so that a second set-up changes nothing. Throws GraphError.
 */
export async function founding(world: Pick<World, 'send' | 'site'>, account: Account): Promise<void> {
  const add = async (title: string, fields: object): Promise<void> => {
    const path = itemsPath(world.site, title, []).split('?')[0] ?? '';
    await world.send({ method: 'POST', path, body: { fields } });
  };
  if (await isEmpty(world, personList.title))
    await add(personList.title, encodeNew(personList, firstAdmin(account)));
  if (await isEmpty(world, settingList.title)) {
    for (const setting of settingsOf(unnamedPlan)) {
      await add(settingList.title, encodeNew(settingList, setting));
    }
  }
}

async function isEmpty(world: Pick<World, 'send' | 'site'>, title: string): Promise<boolean> {
  const path = itemsPath(world.site, title, ['Title'], ['$top=1']);
  const reply = await world.send({ method: 'GET', path });
  return (reply.body as Page<GraphItem>).value.length === 0;
}

function firstAdmin(account: Account): Person {
  return {
    row: null,
    key: personKey(account.name, new Set()),
    name: account.name,
    post: '',
    email: account.emails[0] ?? '',
    objectId: account.objectId,
    organisation: '',
    role: 'admin',
    deputies: [],
    isActive: true,
    importId: null,
  };
}
