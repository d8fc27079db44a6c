import type { Action } from '#domain/action.ts';
import { dayOf } from '#domain/date.ts';
import { personOf, type Account } from '#domain/person.ts';
import type { Problem, Snapshot } from '#domain/snapshot.ts';
import type { Row, Stored } from '#domain/row.ts';
import type { Update } from '#domain/update.ts';
import { sendBatch, type Part, type PartReply } from '#graph/batch.ts';
import { GraphError } from '#graph/graph-error.ts';
import type { GraphItem, GraphUser } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { allLists } from '#lists/all.ts';
import { changeList } from '#lists/change.ts';
import { chaseList } from '#lists/chase.ts';
import { cycleList } from '#lists/cycle.ts';
import { columnNames, decode, encodeNew, type List, type WireFields } from '#lists/list.ts';
import { measureList } from '#lists/measure.ts';
import { measureValueList } from '#lists/measure-value.ts';
import { packList } from '#lists/pack.ts';
import { personList } from '#lists/person.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { predecessorList } from '#lists/predecessor.ts';
import { riskList } from '#lists/risk.ts';
import { riskReviewList } from '#lists/risk-review.ts';
import { sectionList } from '#lists/section.ts';
import { schemaIn, schemaProblems, schemaVersion } from '#domain/schema-version.ts';
import { planFrom, settingList } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import { feedPart, readFeed, type Changes, type Feed } from './feed.ts';
import type { World } from './world.ts';

/** The rows of each list as they were last read, by list and row id, and where each list's next changes are asked for. */
export type Replica = {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, GraphItem>>;
  readonly deltaLinks: ReadonlyMap<string, string | null>;
  /** The columns each list was found to lack; absent when none was. */
  readonly lacking?: ReadonlyMap<string, readonly string[]>;
  readonly readAt: string;
};

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

const feeds: readonly Feed[] = allLists.map((list) => ({ title: list.title, columns: columnNames(list) }));

/**
 * Brings a replica up to date, or makes one: who is asking and every list's changes in one round trip, more only where
 * a list has more pages. Throws GraphError when the site or a list may not be read.
 */
export async function refresh(world: World, known: Replica | null): Promise<Refreshed> {
  const linkOf = (feed: Feed) => known?.deltaLinks.get(feed.title) ?? null;
  const parts: readonly Part[] = [
    { id: 'me', method: 'GET', path: '/me?$select=id,displayName,mail,userPrincipalName' },
    ...feeds.map((feed) => feedPart(world, feed, linkOf(feed))),
  ];
  const readAt = world.now().toISOString();
  const answers = await sendBatch(world.send, world, parts);
  const me = answers.get('me');
  if (me === undefined || me instanceof GraphError) throw me ?? new Error('no answer for me');
  const account = accountOf(me.body as GraphUser);
  const missing = feeds.map((feed) => feed.title).filter((title) => answers.get(title)?.status === 404);
  // a list that was there and is not found now is a fault to report; the plan already read stays readable
  if (missing.length > 0 && known === null) {
    // every list is 404 both on a fresh site and on one that is hidden or not there: ask for the site itself
    await world.send({ method: 'GET', path: `/sites/${world.site}?$select=id` });
    const earlier = await earlierOf(world, answers, account);
    return { kind: 'not-set-up', account, missing, earlier };
  }
  const changes = new Map<string, Changes>();
  for (const feed of feeds) {
    const answer = answers.get(feed.title);
    if (answer === undefined) throw new Error(`no answer for ${feed.title}`);
    changes.set(feed.title, await readFeed(world, feed, linkOf(feed), answer));
  }
  return { kind: 'plan', account, changes, readAt };
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
  const people = [...recordsOf(personList, (await readFeed(world, feed, null, answer)).changed, []).values()];
  const admins = people.filter((one) => one.role === 'admin' && one.isActive);
  if (admins.length === 0) return null;
  const me = personOf(people, account, dayOf(world.now()));
  return { isAdmin: me?.role === 'admin', admins: admins.map((one) => one.name) };
}

/** A replica with changes taken in. Work grows with the lists that changed; untouched lists are shared. */
export function applied(
  known: Replica | null,
  changes: ReadonlyMap<string, Changes>,
  readAt: string,
): Replica {
  const rows = new Map(known?.rows);
  const deltaLinks = new Map(known?.deltaLinks);
  const lacking = new Map(known?.lacking);
  for (const [title, change] of changes) {
    deltaLinks.set(title, change.deltaLink);
    if (change.lacking === undefined) lacking.delete(title);
    else lacking.set(title, change.lacking);
    const before = rows.get(title);
    if (!change.isWhole && before !== undefined && change.changed.length + change.deleted.length === 0)
      continue;
    const next = new Map(change.isWhole ? [] : before);
    for (const id of change.deleted) next.delete(id);
    for (const item of change.changed) {
      const ours = before?.get(item.id);
      if (ours === undefined || !isNewer(ours, item)) next.set(item.id, item);
    }
    rows.set(title, next);
  }
  return { rows, deltaLinks, lacking, readAt };
}

// a look that began before our own save may bring the row as it was: the number after the comma counts its versions
function isNewer(ours: GraphItem, theirs: GraphItem): boolean {
  const [mine, other] = [ours, theirs].map((item) =>
    /^"?([^,]+),(\d+)"?$/.exec(item['@odata.etag'] ?? item.eTag ?? ''),
  );
  return mine?.[1] !== undefined && mine[1] === other?.[1] && Number(mine[2]) > Number(other[2]);
}

/** Everything in a replica as changes: what a device that keeps nothing yet has to be told. */
export function wholeOf(replica: Replica): ReadonlyMap<string, Changes> {
  return new Map(
    [...replica.rows].map(([title, rows]) => [
      title,
      {
        isWhole: true,
        changed: [...rows.values()],
        deleted: [],
        deltaLink: replica.deltaLinks.get(title) ?? null,
      },
    ]),
  );
}

/** What of the lists is kept: a plan kept by a version that read other columns has holes and is not used. */
export const columnsRead: string = feeds.map((feed) => `${feed.title}(${feed.columns.join()})`).join(' ');

/** A replica that shows an update just saved, until the next refresh brings the rows themselves. */
export function withRecord(replica: Replica, action: Action, update: Update): Replica {
  const put = (title: string, row: Row | null, fields: WireFields): ReadonlyMap<string, GraphItem> => {
    const before = replica.rows.get(title);
    if (row === null) return before ?? new Map();
    return new Map(before).set(row.id, itemFrom(row, fields));
  };
  const rows = new Map(replica.rows)
    .set(actionList.title, put(actionList.title, action.row, encodeNew(actionList, action)))
    .set(updateList.title, put(updateList.title, update.row, encodeNew(updateList, update)));
  return { ...replica, rows };
}

/** A replica that holds a row just written, or no longer holds one just removed, until the next refresh tells. */
export function withItem(replica: Replica, title: string, id: string, item: GraphItem | null): Replica {
  const next = new Map(replica.rows.get(title));
  const ours = next.get(id);
  if (item === null) next.delete(id);
  else if (ours === undefined || !isNewer(ours, item)) next.set(id, item);
  return { ...replica, rows: new Map(replica.rows).set(title, next) };
}

/** A row's item as Graph would give it, from its marks and its fields. */
export function itemFrom(row: Row, fields: WireFields): GraphItem {
  const identity = ({ name, email, objectId }: Row['createdBy']) => ({
    user: {
      displayName: name,
      ...(email === null ? {} : { email }),
      ...(objectId === null ? {} : { id: objectId }),
    },
  });
  return {
    id: row.id,
    '@odata.etag': row.etag,
    createdDateTime: row.createdAt,
    lastModifiedDateTime: row.modifiedAt,
    createdBy: identity(row.createdBy),
    lastModifiedBy: identity(row.modifiedBy),
    fields,
  };
}

/** The plan in a replica. A row is decoded once, however often the plan is put together anew. */
export function snapshotOf(replica: Replica): Snapshot {
  const problems: Problem[] = [...(replica.lacking ?? [])].map(([list, columns]) => ({
    list,
    rowId: '',
    what: `lacks the columns ${columns.join(', ')}. Check the lists to add them.`,
  }));
  const read = <T extends Stored>(list: List<T>): ReadonlyMap<string, T> =>
    recordsOf(list, replica.rows.get(list.title)?.values() ?? [], problems);
  const stored = read(settingList);
  const rules = settingsFrom(stored);
  problems.push(...rules.problems, ...schemaProblems(stored, settingList.title));
  return {
    plan: planFrom(stored.values()),
    scheme: rules.scheme,
    schemes: rules.schemes,
    settings: rules.settings,
    stored,
    sections: read(sectionList),
    people: read(personList),
    cycles: read(cycleList),
    actions: read(actionList),
    updates: read(updateList),
    changes: read(changeList),
    predecessors: read(predecessorList),
    chases: read(chaseList),
    risks: read(riskList),
    riskReviews: read(riskReviewList),
    measures: read(measureList),
    measureValues: read(measureValueList),
    packs: read(packList),
    problems,
    ...(schemaIn(stored) > schemaVersion ? { isNewer: true } : {}),
  };
}

/** The readable records of items by their key. Unreadable rows and repeated keys become problems; the older row stays. */
export function recordsOf<T extends Stored>(
  list: List<T>,
  items: Iterable<GraphItem>,
  problems: Problem[],
): Map<string, T> {
  const records = new Map<string, T>();
  for (const item of items) {
    const found = decodeOnce(list, item);
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

const decoded = new WeakMap<GraphItem, unknown>();

function decodeOnce<T extends Stored>(list: List<T>, item: GraphItem): ReturnType<typeof decode<T>> {
  // an item belongs to one list for its whole life, so what was made of it once fits the same type again
  const already = decoded.get(item) as ReturnType<typeof decode<T>> | undefined;
  if (already !== undefined) return already;
  const found = decode(list, item);
  decoded.set(item, found);
  return found;
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
