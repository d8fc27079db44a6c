import { dayOf } from '#domain/date.ts';
import { personOf, type Account } from '#domain/people/person.ts';
import { sendBatch, type Part, type PartReply } from '#graph/batch.ts';
import { GraphError } from '#graph/graph-error.ts';
import type { GraphItem, GraphUser } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { changeList } from '#lists/change.ts';
import { cycleList } from '#lists/cycle.ts';
import { personList } from '#lists/person.ts';
import { updateList } from '#lists/update.ts';
import { feedPart, readFeed, type Changes, type Feed } from './feed.ts';
import { recordsOf } from './read-plan.ts';
import { feeds, isSame, type Replica } from './replica.ts';
import type { World } from './world.ts';

/** Who can bring a site up to date that an earlier version of the app set up. */
export type Earlier = { readonly isAdmin: boolean; readonly admins: readonly string[] };

/**
 * What a refresh found. 'not-set-up' names the lists the site lacks; `earlier` is null where nothing of the plan is there
 * yet, or nobody in it can be read.
 */
export type Refreshed =
  | {
      readonly kind: 'plan';
      readonly account: Account;
      readonly changes: ReadonlyMap<string, Changes>;
      readonly readAt: string;
    }
  | {
      readonly kind: 'not-set-up';
      readonly account: Account;
      readonly missing: readonly string[];
      readonly earlier: Earlier | null;
    };

/** How far a look goes: over every list, or over those that people write day by day, which costs a fifth of it. */
export type Reach = 'all' | 'busy';

const busy: ReadonlySet<string> = new Set([actionList.title, updateList.title, changeList.title]);

/**
 * Brings a replica up to date, or makes one: who is asking and every list's changes in one round trip, more only where
 * a list has more pages. A look at the busy lists asks for the others too, at once, where it finds more than updates: what
 * refers to each other is then read together. Throws GraphError when the site or a list may not be read.
 */
export async function refresh(world: World, known: Replica | null, reach: Reach = 'all'): Promise<Refreshed> {
  const asked = known === null || reach === 'all' ? feeds : feeds.filter(({ title }) => busy.has(title));
  const parts: readonly Part[] = [
    { id: 'me', method: 'GET', path: '/me?$select=id,displayName,mail,userPrincipalName' },
    ...asked.map((feed) => feedPart(world, feed, linkIn(known, feed))),
  ];
  const readAt = world.now().toISOString();
  const answers = await sendBatch(world.send, world, parts);
  const me = answers.get('me');
  if (me === undefined || me instanceof GraphError) throw me ?? new Error('no answer for me');
  const account = accountOf(me.body as GraphUser);
  const missing = asked.map((feed) => feed.title).filter((title) => answers.get(title)?.status === 404);
  // a list that was there and is not found now is a fault to report; the plan already read stays readable
  if (missing.length > 0 && known === null) {
    // every list is 404 both on a fresh site and on one that is hidden or not there: ask for the site itself
    await world.send({ method: 'GET', path: `/sites/${world.site}?$select=id` });
    const earlier = await earlierOf(world, answers, account);
    return { kind: 'not-set-up', account, missing, earlier };
  }
  let changes = await changesIn(world, known, asked, answers);
  if (known !== null && asked.length < feeds.length && !areUpdatesAlone(known, changes)) {
    const others = feeds.filter((feed) => !asked.includes(feed));
    const more = await sendBatch(
      world.send,
      world,
      others.map((feed) => feedPart(world, feed, linkIn(known, feed))),
    );
    changes = new Map([...changes, ...(await changesIn(world, known, others, more))]);
  }
  return { kind: 'plan', account, changes, readAt };
}

/** True when changes tell of every list. */
export function areOfAll(changes: ReadonlyMap<string, Changes>): boolean {
  return feeds.every(({ title }) => changes.has(title));
}

function linkIn(known: Replica | null, feed: Feed): string | null {
  return known?.deltaLinks.get(feed.title) ?? null;
}

async function changesIn(
  world: World,
  known: Replica | null,
  asked: readonly Feed[],
  answers: ReadonlyMap<string, PartReply | GraphError>,
): Promise<ReadonlyMap<string, Changes>> {
  const changes = new Map<string, Changes>();
  for (const feed of asked) {
    const answer = answers.get(feed.title);
    if (answer === undefined) throw new Error(`no answer for ${feed.title}`);
    changes.set(feed.title, await readFeed(world, feed, linkIn(known, feed), answer));
  }
  return changes;
}

// a lead's update leaves what its action refers to as it was, and refers itself to a cycle; anything else may refer to what
// is new in other lists
function areUpdatesAlone(known: Replica, changes: ReadonlyMap<string, Changes>): boolean {
  const [actions, updates, proposals] = [actionList, updateList, changeList].map(({ title }) =>
    changes.get(title),
  );
  if (actions === undefined || updates === undefined || proposals === undefined) return false;
  const deleted = [actions, updates, proposals].flatMap((one) => one.deleted);
  const before = (title: string, item: GraphItem) => known.rows.get(title)?.get(item.id);
  const cycles = new Set(
    [...(known.rows.get(cycleList.title)?.values() ?? [])].map((item) => word(item, cycleList.columns.key)),
  );
  const arrived = new Set(updates.changed.map((item) => word(item, updateList.columns.id)));
  const isByUpdate = (item: GraphItem) => {
    const was = before(actionList.title, item);
    if (was === undefined) return false;
    const isReferringAlike = references.every((column) => word(was, column) === word(item, column));
    return (
      isSame(was, item) || (isReferringAlike && arrived.has(word(item, actionList.columns.lastUpdateId)))
    );
  };
  const isOfKnownCycle = (item: GraphItem) => {
    const cycle = word(item, updateList.columns.cycle);
    return cycle === '' || cycles.has(cycle);
  };
  return (
    deleted.length === 0 &&
    actions.changed.every(isByUpdate) &&
    updates.changed.every(isOfKnownCycle) &&
    proposals.changed.every((item) => isSame(before(changeList.title, item), item))
  );
}

// what of an action names rows of the lists that are looked at less often
const references = [
  actionList.columns.section,
  actionList.columns.leads,
  actionList.columns.accountable,
] as const;

// '' for a column that is not filled in: it may be left out, or come as null
function word(item: GraphItem, { name }: { readonly name: string }): string {
  const value = item.fields?.[name] ?? '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What changed in one list since it was last read; the others stay as they are. Throws GraphError. */
export async function lookAt(
  world: World,
  known: Replica,
  title: string,
): Promise<ReadonlyMap<string, Changes>> {
  const feed = feeds.find((one) => one.title === title);
  if (feed === undefined) throw new Error(`${title} is none of the lists`);
  const link = known.deltaLinks.get(title) ?? null;
  const answer = (await sendBatch(world.send, world, [feedPart(world, feed, link)])).get(title);
  if (answer === undefined) throw new Error(`no answer for ${title}`);
  return new Map([[title, await readFeed(world, feed, link, answer)]]);
}

// an earlier version of the app made fewer lists; its People list says who may make the others
async function earlierOf(
  world: World,
  answers: ReadonlyMap<string, PartReply | GraphError>,
  account: Account,
): Promise<Earlier | null> {
  const feed = feeds.find(({ title }) => title === personList.title);
  const answer = feed === undefined ? undefined : answers.get(feed.title);
  if (feed === undefined || answer === undefined) throw new Error('people are among the lists');
  if (answer instanceof GraphError && answer.status === 404) return null;
  const { changed } = await readFeed(world, feed, null, answer);
  const people = [...recordsOf(personList, new Map(changed.map((item) => [item.id, item]))).records.values()];
  const admins = people.filter((one) => one.role === 'admin' && one.isActive);
  if (admins.length === 0) return null;
  const me = personOf(people, account, dayOf(world.now()));
  return { isAdmin: me?.role === 'admin', admins: admins.map((one) => one.name) };
}

/** The account of a Graph user; both addresses count, because a guest's differ. */
export function accountOf(user: GraphUser): Account {
  // somebody without a mailbox has a mail of null on the wire
  const emails: readonly (string | null | undefined)[] = [user.mail, user.userPrincipalName];
  return {
    objectId: user.id,
    name: user.displayName ?? user.mail ?? 'Unknown',
    emails: emails.filter((email): email is string => typeof email === 'string' && email !== ''),
  };
}
