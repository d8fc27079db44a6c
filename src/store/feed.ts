import { pathOfLink, type Send } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { listPath } from '#graph/address.ts';
import type { Part, PartReply } from '#graph/batch.ts';
import { allPages, pageIn } from '#graph/pages.ts';
import type { GraphColumn, GraphItem } from '#graph/wire.ts';

/** One page of a list's changes, as Graph's delta sends it. */
export type DeltaPage = {
  readonly value: readonly DeltaRow[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
};

type DeltaRow = Partial<GraphItem> & { readonly deleted?: object; readonly error?: object };

/** What a list's feed brought. `isWhole`: the rows are all there are, whatever was kept before goes. */
export type Changes = {
  readonly isWhole: boolean;
  readonly changed: readonly GraphItem[];
  readonly deleted: readonly string[];
  /** Where the next changes are asked for; null when the list has to be read whole next time. */
  readonly deltaLink: string | null;
  /** Columns that the list does not have, as one that an earlier version of the app set up; absent when none lack. */
  readonly lacking?: readonly string[];
};

/** True where a feed had nothing to tell. */
export function isNothing({ isWhole, changed, deleted }: Changes): boolean {
  return !isWhole && changed.length + deleted.length === 0;
}

/** What is read of a list: its title and its columns. */
export type Feed = { readonly title: string; readonly columns: readonly string[] };

type Wire = { readonly send: Send; readonly base: string; readonly site: string };

const pageSize = 2000;

/** The part of a batch that asks for a list's changes since a link, or for all of it. */
export function feedPart(wire: Wire, feed: Feed, deltaLink: string | null): Part {
  return {
    id: feed.title,
    method: 'GET',
    path: deltaLink === null ? wholePath(wire, feed) : pathOfLink(wire.base, deltaLink),
  };
}

/**
 * Everything a feed has to say from its first answer on: pages followed to the end. A token that is too old (410), rows
 * that are errors (a known fault after deletions) and rows without their fields lead to one reading of the whole list.
 * Throws GraphError.
 */
export async function readFeed(
  wire: Wire,
  feed: Feed,
  deltaLink: string | null,
  first: PartReply | GraphError,
): Promise<Changes> {
  if (first instanceof GraphError) {
    if (first.status === 410 && deltaLink !== null) return readWhole(wire, feed);
    if (first.status === 400) return readPresent(wire, feed, first);
    throw first;
  }
  let changes: Changes | null;
  try {
    changes = await readPages(wire, deltaPage(first.body), deltaLink === null);
  } catch (error) {
    if (!(error instanceof GraphError && error.status === 410)) throw error;
    changes = null;
  }
  return changes ?? readWhole(wire, feed);
}

// a column that is not there may be refused by its name; without it the list can be read, whole each time until it is there
async function readPresent(wire: Wire, feed: Feed, refused: GraphError): Promise<Changes> {
  const path = `${listPath(wire.site, feed.title, '/columns')}?$select=name`;
  const present = new Set((await allPages<GraphColumn>(wire.send, wire.base, path)).map((one) => one.name));
  const lacking = feed.columns.filter((name) => !present.has(name));
  if (lacking.length === 0) throw refused;
  const columns = feed.columns.filter((name) => present.has(name));
  return { ...(await readWhole(wire, { ...feed, columns })), deltaLink: null, lacking };
}

// null when the feed cannot be trusted
async function readPages(wire: Wire, first: DeltaPage, isWhole: boolean): Promise<Changes | null> {
  const rows = new Map<string, GraphItem | null>();
  const keep = rowKeeper();
  let page = first;
  for (;;) {
    for (const row of page.value) {
      if (row.error !== undefined || row.id === undefined) return null;
      if (row.deleted === undefined && row.fields === undefined) return null;
      // the same id may come again; the last one counts
      rows.set(row.id, row.deleted === undefined ? keep(row, row.id) : null);
    }
    const next = page['@odata.nextLink'];
    if (next === undefined) break;
    page = deltaPage((await wire.send({ method: 'GET', path: pathOfLink(wire.base, next) })).body);
  }
  return {
    isWhole,
    changed: [...rows.values()].filter((row) => row !== null),
    deleted: [...rows].filter(([, row]) => row === null).map(([id]) => id),
    deltaLink: page['@odata.deltaLink'] ?? null,
  };
}

// the plain reading, for lists whose delta cannot be trusted now
async function readWhole(wire: Wire, feed: Feed): Promise<Changes> {
  // the mark is taken before the rows are read: a change in between is then seen twice, never lost
  const latest = await latestLink(wire, feed);
  const all: GraphItem[] = [];
  const keep = rowKeeper();
  let path = `${listPath(wire.site, feed.title, '/items')}?$expand=fields($select=${feed.columns.join(',')})&$top=${String(pageSize)}`;
  for (;;) {
    const page = deltaPage((await wire.send({ method: 'GET', path })).body);
    for (const row of page.value) if (row.id !== undefined) all.push(keep(row, row.id));
    const next = page['@odata.nextLink'];
    if (next === undefined) return { isWhole: true, changed: all, deleted: [], deltaLink: latest };
    path = pathOfLink(wire.base, next);
  }
}

// what is read of a row, and no more of it: the rest would be kept on every device. Most rows are by the same few people,
// who are kept once
function rowKeeper(): (row: DeltaRow, id: string) => GraphItem {
  const known = new Map<string, NonNullable<GraphItem['createdBy']>>();
  const once = (who: GraphItem['createdBy']) => {
    if (who === undefined) return undefined;
    const { user, application } = who;
    const key = JSON.stringify([user?.id, user?.displayName, user?.email, application?.displayName]);
    const already = known.get(key) ?? who;
    known.set(key, already);
    return already;
  };
  return (row, id) => {
    const etag = row['@odata.etag'] ?? row.eTag;
    const [createdBy, lastModifiedBy] = [once(row.createdBy), once(row.lastModifiedBy)];
    return {
      id,
      ...(etag === undefined ? {} : { '@odata.etag': etag }),
      ...(row.createdDateTime === undefined ? {} : { createdDateTime: row.createdDateTime }),
      ...(row.lastModifiedDateTime === undefined ? {} : { lastModifiedDateTime: row.lastModifiedDateTime }),
      ...(createdBy === undefined ? {} : { createdBy }),
      ...(lastModifiedBy === undefined ? {} : { lastModifiedBy }),
      ...(row.fields === undefined ? {} : { fields: row.fields }),
    };
  };
}

async function latestLink(wire: Wire, feed: Feed): Promise<string | null> {
  const path = `${listPath(wire.site, feed.title, '/items/delta')}?token=latest&$expand=fields($select=${feed.columns.join(',')})`;
  try {
    const page = deltaPage((await wire.send({ method: 'GET', path })).body);
    return page['@odata.deltaLink'] ?? null;
  } catch (error) {
    // without a feed the list is read whole each time
    if (error instanceof GraphError && [400, 404, 410, 500, 501].includes(error.status)) return null;
    throw error;
  }
}

// a page whose rows are no list is an answer of something else than Graph: a typed error
function deltaPage(body: unknown): DeltaPage {
  return pageIn<DeltaRow>(body);
}

function wholePath(wire: Wire, feed: Feed): string {
  return `${listPath(wire.site, feed.title, '/items/delta')}?$expand=fields($select=${feed.columns.join(',')})&$top=${String(pageSize)}`;
}
