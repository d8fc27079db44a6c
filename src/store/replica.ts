import type { Action } from '#domain/action.ts';
import type { Row } from '#domain/row.ts';
import type { Update } from '#domain/update.ts';
import type { GraphItem } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { allLists } from '#lists/all.ts';
import { columnNames, encodeNew, type WireFields } from '#lists/list.ts';
import { updateList } from '#lists/update.ts';
import type { Changes, Feed } from './feed.ts';
import { withRows, type Rows } from './rows.ts';

/** The rows of each list as they were last read, by list and row id, and where each list's next changes are asked for. */
export type Replica = {
  readonly rows: ReadonlyMap<string, Rows>;
  readonly deltaLinks: ReadonlyMap<string, string | null>;
  /** The columns each list was found to lack; absent when none was. */
  readonly lacking?: ReadonlyMap<string, readonly string[]>;
  readonly readAt: string;
};

/** What is read of each list. */
export const feeds: readonly Feed[] = allLists.map((list) => ({
  title: list.title,
  columns: columnNames(list),
}));

/**
 * A replica with changes taken in. Untouched lists are shared, and so are rows that came again as they were; where nothing
 * changed the rows are the very same.
 */
export function applied(
  known: Replica | null,
  changes: ReadonlyMap<string, Changes>,
  readAt: string,
): Replica {
  const lists = new Map<string, Rows>();
  const deltaLinks = new Map(known?.deltaLinks);
  const lacking = new Map(known?.lacking);
  for (const [title, change] of changes) {
    deltaLinks.set(title, change.deltaLink);
    if (change.lacking === undefined) lacking.delete(title);
    else lacking.set(title, change.lacking);
    const before = known?.rows.get(title);
    const next = withRows(change.isWhole || before === undefined ? new Map() : before, [
      ...change.deleted.map((id) => [id, null] as const),
      ...change.changed.map((item) => [item.id, upToDate(before?.get(item.id), item)] as const),
    ]);
    if (next !== before) lists.set(title, next);
  }
  const rows = lists.size === 0 && known !== null ? known.rows : new Map([...(known?.rows ?? []), ...lists]);
  return { rows, deltaLinks, lacking, readAt };
}

/** True while nothing was read or written of a list since a replica: what was asked for on that one still fits. */
export function isAsIn(known: Replica, replica: Replica, title: string): boolean {
  return (
    known.rows.get(title) === replica.rows.get(title) &&
    known.deltaLinks.get(title) === replica.deltaLinks.get(title)
  );
}

/** True for a row that came again as it was, as delta may do. */
export function isSame(ours: GraphItem | undefined, item: GraphItem): boolean {
  return (
    ours !== undefined &&
    tagOf(ours) !== '' &&
    tagOf(ours) === tagOf(item) &&
    JSON.stringify(ours.fields) === JSON.stringify(item.fields)
  );
}

function upToDate(ours: GraphItem | undefined, theirs: GraphItem): GraphItem {
  return ours !== undefined && (isNewer(ours, theirs) || isSame(ours, theirs)) ? ours : theirs;
}

function tagOf(item: GraphItem): string {
  return item['@odata.etag'] ?? item.eTag ?? '';
}

// a look that began before our own save may bring the row as it was: the number after the comma counts its versions
function isNewer(ours: GraphItem, theirs: GraphItem): boolean {
  const [mine, other] = [ours, theirs].map((item) => /^"?([^,]+),(\d+)"?$/.exec(tagOf(item)));
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
  const put = (title: string, row: Row | null, fields: WireFields): Rows => {
    const before = replica.rows.get(title) ?? new Map<string, GraphItem>();
    return row === null ? before : withRows(before, [[row.id, itemFrom(row, fields)]]);
  };
  const rows = new Map(replica.rows)
    .set(actionList.title, put(actionList.title, action.row, encodeNew(actionList, action)))
    .set(updateList.title, put(updateList.title, update.row, encodeNew(updateList, update)));
  return { ...replica, rows };
}

/** A replica that holds a row just written, or no longer holds one just removed, until the next refresh tells. */
export function withItem(replica: Replica, title: string, id: string, item: GraphItem | null): Replica {
  const before = replica.rows.get(title) ?? new Map<string, GraphItem>();
  const next = withRows(before, [[id, item === null ? null : upToDate(before.get(id), item)]]);
  return next === before ? replica : { ...replica, rows: new Map(replica.rows).set(title, next) };
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
