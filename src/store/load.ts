import type { Account } from '#domain/person.ts';
import type { Snapshot, Problem } from '#domain/snapshot.ts';
import type { Stored } from '#domain/row.ts';
import { defaultScheme } from '#domain/status.ts';
import { itemsPath } from '#graph/address.ts';
import { sendBatch, type Part } from '#graph/batch.ts';
import { GraphError } from '#graph/graph-error.ts';
import { restOfPages } from '#graph/pages.ts';
import type { GraphItem, GraphUser, Page } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { cycleList } from '#lists/cycle.ts';
import { columnNames, decode, type List } from '#lists/list.ts';
import { personList } from '#lists/person.ts';
import { sectionList } from '#lists/section.ts';
import { planFrom, settingList } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import type { World } from './world.ts';

/** What a load finds: the plan; or a site where set-up has not been done, with the lists it lacks. */
export type Loaded =
  | { readonly kind: 'plan'; readonly account: Account; readonly snapshot: Snapshot }
  | { readonly kind: 'not-set-up'; readonly account: Account; readonly missing: readonly string[] };

/** Rows asked for at once: a page may hold fewer, or none, and still have a next one. */
const pageSize = 2000;

const lists = [settingList, sectionList, personList, cycleList, actionList, updateList] as const;

/**
 * The whole plan and who is asking, in one round trip; more only where a list has more pages. Throws GraphError when
 * the site or a list may not be read.
 */
export async function load(world: World): Promise<Loaded> {
  const parts: readonly Part[] = [
    { id: 'me', method: 'GET', path: '/me?$select=id,displayName,mail,userPrincipalName' },
    ...lists.map((list): Part => ({
      id: list.title,
      method: 'GET',
      path: itemsPath(world.site, list.title, columnNames(list), [`$top=${String(pageSize)}`]),
    })),
  ];
  const answers = await sendBatch(world.send, world, parts);
  const bodyOf = (id: string): unknown => {
    const answer = answers.get(id);
    if (answer === undefined || answer instanceof GraphError) throw answer ?? new Error(`no part ${id}`);
    return answer.body;
  };
  // /me is asked with exactly these properties
  const account = accountOf(bodyOf('me') as GraphUser);
  const missing = lists.map((list) => list.title).filter((title) => answers.get(title)?.status === 404);
  if (missing.length > 0) {
    await requireSite(world);
    return { kind: 'not-set-up', account, missing };
  }

  const problems: Problem[] = [];
  const read = async <T extends Stored>(list: List<T>): Promise<ReadonlyMap<string, T>> => {
    const items = await restOfPages(world.send, world.base, bodyOf(list.title) as Page<GraphItem>);
    return recordsOf(list, items, problems);
  };
  const settings = await read(settingList);
  const snapshot: Snapshot = {
    plan: planFrom(settings.values()),
    scheme: defaultScheme,
    sections: await read(sectionList),
    people: await read(personList),
    cycles: await read(cycleList),
    actions: await read(actionList),
    updates: await read(updateList),
    problems,
  };
  return { kind: 'plan', account, snapshot };
}

/** The readable records of items by their key. Unreadable rows and repeated keys become problems; the older row stays. */
export function recordsOf<T extends Stored>(
  list: List<T>,
  items: readonly GraphItem[],
  problems: Problem[],
): Map<string, T> {
  const records = new Map<string, T>();
  for (const item of items) {
    const found = decode(list, item);
    if ('problem' in found) {
      problems.push(found.problem);
      continue;
    }
    const key = list.keyOf(found.ok);
    if (records.has(key))
      problems.push({ list: list.title, rowId: item.id, what: `${key} is already used by another row` });
    else records.set(key, found.ok);
  }
  return records;
}

/** The account of a Graph user; both addresses count, because a guest's differ. */
export function accountOf(user: GraphUser): Account {
  return {
    objectId: user.id,
    name: user.displayName ?? user.mail ?? 'Unknown',
    emails: [user.mail, user.userPrincipalName].filter((email) => email !== undefined && email !== ''),
  } as Account;
}

// every list is 404 both on a fresh site and on one that is hidden or not there: ask for the site itself
async function requireSite(world: World): Promise<void> {
  await world.send({ method: 'GET', path: `/sites/${world.site}?$select=id` });
}
