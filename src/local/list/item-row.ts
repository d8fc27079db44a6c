import type { Call, World } from '#local/call.ts';
import { graphUrl, wireInstant } from '#local/call.ts';
import { invalidRequest, notImplemented } from '#local/graph-error.ts';
import { type Json, type JsonObject, parseStored } from '#local/json.ts';
import type { QueryOptions } from '#local/query-option.ts';
import { type Site, siteId, siteWebUrl } from '#local/site.ts';
import { toZone } from '#local/zone.ts';
import { type Column, columnsOf, facet } from './column.ts';
import { tooManyResources } from './item-query.ts';
import { type ItemRow, itemTag } from './item-store.ts';
import { findList, type List } from './list-row.ts';
import { type SitePeople, type SitePerson, sitePeople } from './site-people.ts';

/** What an answer shows of items. `select` narrows the item's own properties, `fieldSelect` the columns. null = all. */
export type ItemView = {
  readonly select: readonly string[] | null;
  readonly hasFields: boolean;
  readonly fieldSelect: readonly string[] | null;
  /** The dates of a create can be off by the site's offset, while a read is right. */
  readonly areDatesShifted?: boolean;
};

/** How rows of one list become JSON. Made once an answer, so that a page of rows reads columns and people once. */
export type Projector = {
  /** The whole item, with `fields` where the view asks for them. */
  item(row: ItemRow): JsonObject;
  /** The bare field set, as PATCH /fields answers. */
  fields(row: Pick<ItemRow, 'id' | 'guid' | 'tag' | 'fields'> & ItemStamp): JsonObject;
  /** Who made the change with this LookupId, as `createdBy.user` shows them. */
  user(lookupId: number): JsonObject;
};

type ItemStamp = Pick<ItemRow, 'created_at' | 'created_by' | 'modified_at' | 'modified_by' | 'version'>;

const lookupCap = 12;
const appName = { id: '00000003-0000-0ff1-ce00-000000000000', displayName: 'The app' };

/** The projector of a list for a view. 422 when the view needs more than 12 lookups; by switch 400 for a strange column. */
export function projector(call: Call, site: Site, list: List, view: ItemView): Projector {
  const { world } = call;
  const columns = columnsOf(world, list).filter(
    (column) => !column.isReadOnly || column.kind === 'calculated',
  );
  const people = sitePeople(world, site);
  if (view.hasFields) refuseLookups(world, columnsOf(world, list), view.fieldSelect);
  const instant = (iso: string): string =>
    view.areDatesShifted === true ? wireInstant(toZone(new Date(iso), site.zone)) : iso;
  const keep = (key: string): boolean => view.select === null || view.select.includes(key);

  const users = new Map<number, JsonObject>();
  const user = (lookupId: number): JsonObject => {
    const known = users.get(lookupId) ?? userOf(world, people.get(lookupId), lookupId);
    users.set(lookupId, known);
    return known;
  };
  const parent = { id: list.guid, siteId: siteId(site) };
  const address = `${siteWebUrl(site)}/Lists/${encodeURIComponent(list.name)}`;
  const base = graphUrl(
    call,
    `/$metadata#sites('${encodeURIComponent(siteId(site))}')/lists('${list.guid}')`,
  );

  const fields: Projector['fields'] = (row) => {
    const stored = parseStored(row.fields);
    const all: Record<string, Json> = { '@odata.etag': itemTag(row) };
    const { fieldSelect } = view;
    for (const column of columns) {
      const value = stored[column.name];
      if (value === undefined || (column.isHidden && fieldSelect?.includes(column.name) !== true)) continue;
      const shown = column.kind === 'dateTime' && typeof value === 'string' ? instant(value) : value;
      Object.assign(all, columnValue({ world, site, people }, column, shown, fieldSelect));
    }
    for (const [key, value] of systemFields(row, stored, people, fieldSelect, instant)) {
      if (fieldSelect === null || key === 'id' || fieldSelect.includes(key)) all[key] = value;
    }
    return all;
  };

  const item = (row: ItemRow): JsonObject => {
    const all: Record<string, Json> = { '@odata.etag': itemTag(row) };
    if (keep('createdDateTime')) all['createdDateTime'] = instant(row.created_at);
    if (keep('eTag')) all['eTag'] = itemTag(row);
    all['id'] = String(row.id);
    if (keep('lastModifiedDateTime')) all['lastModifiedDateTime'] = instant(row.modified_at);
    if (keep('webUrl')) all['webUrl'] = `${address}/${row.id}_.000`;
    if (keep('createdBy')) all['createdBy'] = { user: user(row.created_by) };
    if (keep('lastModifiedBy')) all['lastModifiedBy'] = { application: appName, user: user(row.modified_by) };
    if (keep('parentReference')) all['parentReference'] = parent;
    if (keep('contentType')) all['contentType'] = contentType(list);
    if (view.hasFields) {
      all['fields@odata.context'] = `${base}/items('${row.id}')/fields/$entity`;
      all['fields'] = fields(row);
    }
    return all;
  };

  return { item, fields, user };
}

/** What the options ask to see of items. */
export function itemView(options: QueryOptions): ItemView {
  for (const name of options.expand.keys()) {
    if (name !== 'fields') throw notImplemented(`$expand=${name} on list items`);
  }
  const fields = options.expand.get('fields');
  return {
    select: options.select,
    hasFields: fields !== undefined || options.select?.includes('fields') === true,
    fieldSelect: fields?.select ?? null,
  };
}

/** The content type of a list's items. */
export function contentType(list: List): JsonObject {
  return { id: `0x0100${list.guid.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
}

type Surroundings = { world: World; site: Site; people: SitePeople };

function columnValue(
  around: Surroundings,
  column: Column,
  value: Json,
  select: readonly string[] | null,
): JsonObject {
  const isLookup = column.kind === 'personOrGroup' || column.kind === 'lookup';
  if (!isLookup) return select === null || select.includes(column.name) ? { [column.name]: value } : {};
  if (Array.isArray(value)) {
    if (select !== null && !select.includes(column.name)) return {};
    return { [column.name]: value.map((id: Json) => multiValue(around, column, Number(id))) };
  }
  const shown: Record<string, Json> = {};
  const id = Number(value);
  if (select === null || select.includes(`${column.name}LookupId`))
    shown[`${column.name}LookupId`] = String(id);
  if (select?.includes(column.name) === true) {
    const name = lookupText(around, column, id);
    if (name !== null) shown[column.name] = name;
  }
  return shown;
}

function multiValue(around: Surroundings, column: Column, id: number): JsonObject {
  const mail = column.kind === 'personOrGroup' ? around.people.get(id)?.mail : undefined;
  const entry = { LookupId: id, LookupValue: lookupText(around, column, id) ?? '' };
  return mail === undefined || mail === null ? entry : { ...entry, Email: mail };
}

function lookupText({ world, site, people }: Surroundings, column: Column, id: number): string | null {
  if (column.kind === 'personOrGroup') return people.get(id)?.name ?? `User #${id}`;
  const { listId, columnName } = facet(column);
  const list = typeof listId === 'string' ? findList(world, site, listId) : null;
  if (list === null) return null;
  const row = world.db.one<{ fields: string }>('SELECT fields FROM item WHERE list_key = ? AND id = ?', [
    list.key,
    id,
  ]);
  const text =
    row === null ? undefined : parseStored(row.fields)[typeof columnName === 'string' ? columnName : 'Title'];
  return typeof text === 'string' ? text : null;
}

function systemFields(
  row: Pick<ItemRow, 'id'> & ItemStamp,
  stored: JsonObject,
  people: SitePeople,
  select: readonly string[] | null,
  instant: (iso: string) => string,
): [string, Json][] {
  const title = stored['Title'];
  const named: [string, Json][] = [];
  if (select?.includes('Author') === true) named.push(['Author', people.get(row.created_by)?.name ?? '']);
  if (select?.includes('Editor') === true) named.push(['Editor', people.get(row.modified_by)?.name ?? '']);
  return [
    ...named,
    ['id', String(row.id)],
    ['ContentType', 'Item'],
    ['Modified', instant(row.modified_at)],
    ['Created', instant(row.created_at)],
    ['AuthorLookupId', String(row.created_by)],
    ['EditorLookupId', String(row.modified_by)],
    ['_UIVersionString', `${row.version}.0`],
    ['Attachments', false],
    ['Edit', ''],
    ...(title === undefined
      ? []
      : ([
          ['LinkTitleNoMenu', title],
          ['LinkTitle', title],
        ] as [string, Json][])),
    ['ItemChildCount', '0'],
    ['FolderChildCount', '0'],
    ['_ComplianceFlags', ''],
    ['_ComplianceTag', ''],
    ['_ComplianceTagWrittenTime', ''],
    ['_ComplianceTagUserId', ''],
  ];
}

function userOf(world: World, person: SitePerson | null, lookupId: number): JsonObject {
  if (person === null) return { displayName: `User #${lookupId}` };
  if (person.personId === null) return { displayName: person.name };
  const row = world.db.one<{ mail: string; display_name: string }>(
    'SELECT mail, display_name FROM person WHERE id = ?',
    [person.personId],
  );
  return { email: row?.mail ?? '', id: person.personId, displayName: row?.display_name ?? person.name };
}

function refuseLookups(world: World, columns: readonly Column[], select: readonly string[] | null): void {
  const isNamed = (column: Column): boolean =>
    select === null
      ? column.key !== null
      : select.includes(column.name) || select.includes(`${column.name}LookupId`);
  const nLookups = columns.filter(
    (column) => (column.kind === 'personOrGroup' || column.kind === 'lookup') && isNamed(column),
  ).length;
  if (nLookups > lookupCap) throw tooManyResources();
  if (world.switches.unknownSelect === 'ignore' || select === null) return;
  const known = new Set(columns.flatMap((column) => [column.name, `${column.name}LookupId`]));
  const strange = select.find((name) => !known.has(name) && name !== 'id');
  if (strange !== undefined) throw invalidRequest(`Field '${strange.slice(0, 80)}' is not recognized`);
}
