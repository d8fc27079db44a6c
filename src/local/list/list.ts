import { randomUUID } from 'node:crypto';
import type { Answer, Call, World } from '#local/call.ts';
import { graphUrl, jsonBody, wireNow } from '#local/call.ts';
import { invalidRequest, nameAlreadyExists, notImplemented } from '#local/graph-error.ts';
import { isObject, type Json, type JsonObject } from '#local/json.ts';
import { type QueryOptions, queryOptions } from '#local/query-option.ts';
import { requireRole } from '#local/rights.ts';
import { type Site, siteId, siteOf, siteWebUrl } from '#local/site.ts';
import { titleDefinition, titleGuid, userListColumns } from './column-builtin.ts';
import { newDefinition } from './column-facet.ts';
import { addColumn, columnFields, columnsOf } from './column.ts';
import { itemPage } from './item-read.ts';
import { findList, type List, type ListContext, listOf, userListTitle } from './list-row.ts';
import { addSiteGroups, ensureLookupId } from './site-people.ts';

/** Makes what every new site has: the Documents library and the hidden list of people. */
export function addSystemLists(world: World, site: Site, at: string): void {
  insertList(world, site, {
    name: 'Shared Documents',
    displayName: 'Documents',
    description: '',
    template: 'documentLibrary',
    at,
    by: 1,
  });
  const users = insertList(world, site, {
    name: 'users',
    displayName: userListTitle,
    description: 'All people of the site.',
    template: 'userInformation',
    isSystem: true,
    at,
    by: 1,
  });
  for (const definition of userListColumns) addColumn(world, users, definition, randomUUID());
  addSiteGroups(world, site, at);
}

/** GET lists. Those with the `system` facet only when $select names `system`; $filter on displayName only. */
export function getLists(call: Call): Answer {
  const { site } = siteOf(call);
  const options = queryOptions(call);
  if (options.orderBy !== null || options.skipToken !== null)
    throw notImplemented('ordering and paging of lists');
  const rows = call.world.db.all<List>('SELECT * FROM list WHERE site_key = ? ORDER BY display_name', [
    site.key,
  ]);
  const wanted = options.filter === null ? null : displayNameIn(options.filter);
  const value = rows
    .filter((list) => list.is_system === 0 || options.select?.includes('system') === true)
    .filter((list) => wanted === null || list.display_name.toLowerCase() === wanted.toLowerCase())
    .slice(0, options.top ?? rows.length)
    .map((list) => listFields(call, { site, role: 'visitor', list }, options));
  return { status: 200, body: { '@odata.context': graphUrl(call, '/$metadata#sites/lists'), value } };
}

/** GET one list, with $expand=columns and items for its schema and rows in the same answer. */
export function getList(call: Call): Answer {
  const context = listOf(call);
  const body = {
    '@odata.context': graphUrl(call, '/$metadata#sites/lists/$entity'),
    ...listFields(call, context, queryOptions(call)),
  };
  return { status: 200, body };
}

/** POST lists: makes a generic list with its own Title column and the columns of the body. 409 when the title is taken. */
export function postList(call: Call): Answer {
  const { site, role } = siteOf(call);
  requireRole(role, 'owner');
  const body = jsonBody(call);
  const wanted = listBody(body);
  if (findList(call.world, site, wanted.displayName) !== null) {
    throw nameAlreadyExists('A list with the specified title already exists.');
  }
  const at = wireNow(call.world);
  const by = ensureLookupId(call.world, site, call.me.id, at);
  const list = insertList(call.world, site, {
    ...wanted,
    name: freeLeafName(call.world, site, wanted.displayName),
    at,
    by,
  });
  const definitions = wanted.columns.map(newDefinition);
  if (!call.faults.kinds.has('columnsLost')) {
    for (const definition of definitions) addColumn(call.world, list, definition, randomUUID());
  }
  const fields = listFields(call, { site, role, list }, { ...queryOptions(call), select: null });
  return {
    status: 201,
    body: { '@odata.context': graphUrl(call, '/$metadata#sites/lists/$entity'), ...fields },
  };
}

function listBody(body: JsonObject): {
  displayName: string;
  description: string;
  template: string;
  columns: JsonObject[];
} {
  const allowed = new Set(['displayName', 'description', 'columns', 'list', 'name']);
  const strange = Object.keys(body).find((key) => !allowed.has(key) && !key.includes('@odata'));
  if (strange !== undefined) {
    throw invalidRequest(
      `The property '${strange.slice(0, 80)}' does not exist on type 'microsoft.graph.list'.`,
    );
  }
  if (body['name'] !== undefined) {
    throw invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  }
  const { displayName, description = '', columns = [], list = {} } = body;
  const isRight =
    typeof displayName === 'string' &&
    displayName.trim() !== '' &&
    displayName.length <= 255 &&
    typeof description === 'string' &&
    Array.isArray(columns) &&
    columns.every(isObject) &&
    isObject(list);
  if (!isRight) throw invalidRequest('One of the provided arguments is not acceptable.');
  const template = list['template'] ?? 'genericList';
  if (template !== 'genericList') throw notImplemented(`lists of template ${JSON.stringify(template)}`);
  return { displayName, description, template, columns };
}

function insertList(
  world: World,
  site: Site,
  list: {
    readonly name: string;
    readonly displayName: string;
    readonly description: string;
    readonly template: string;
    readonly isSystem?: boolean;
    readonly at: string;
    readonly by: number;
  },
): List {
  world.db.run(
    `INSERT INTO list (site_key, guid, name, display_name, description, template, is_hidden, is_system, has_versions,
       created_at, modified_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      site.key,
      randomUUID(),
      list.name,
      list.displayName,
      list.description,
      list.template,
      list.isSystem === true ? 1 : 0,
      list.isSystem === true ? 1 : 0,
      world.switches.versioning ? 1 : 0,
      list.at,
      list.at,
      list.by,
    ],
  );
  const made = findList(world, site, list.displayName);
  if (made === null) throw new Error('The list was not saved.');
  addColumn(world, made, titleDefinition, titleGuid);
  return made;
}

/** A list as Graph shows it, by the options. */
export function listFields(call: Call, context: ListContext, options: QueryOptions): JsonObject {
  const { site, list } = context;
  const author = call.world.db.one<{ display_name: string; mail: string; id: string }>(
    'SELECT display_name, mail, id FROM person JOIN site_person ON person_id = id WHERE site_key = ? AND lookup_id = ?',
    [site.key, list.created_by],
  );
  const all: JsonObject = {
    '@odata.etag': `"${list.guid},${list.last_change}"`,
    createdDateTime: list.created_at,
    description: list.description,
    eTag: `"${list.guid},${list.last_change}"`,
    id: list.guid,
    lastModifiedDateTime: list.modified_at,
    name: list.name,
    webUrl: `${siteWebUrl(site)}/${list.template === 'documentLibrary' ? '' : 'Lists/'}${encodeURIComponent(list.name)}`,
    displayName: list.display_name,
    createdBy: {
      user:
        author === null
          ? { displayName: 'System Account' }
          : { email: author.mail, id: author.id, displayName: author.display_name },
    },
    parentReference: { siteId: siteId(site) },
    list: { contentTypesEnabled: false, hidden: list.is_hidden === 1, template: list.template },
    ...(list.is_system === 1 ? { system: {} } : {}),
  };
  const { select } = options;
  const kept = Object.entries(all).filter(
    ([key]) => select === null || key === 'id' || key === '@odata.etag' || select.includes(key),
  );
  return { ...Object.fromEntries(kept), ...expanded(call, context, options) };
}

function expanded(call: Call, context: ListContext, options: QueryOptions): JsonObject {
  const parts: Record<string, Json> = {};
  for (const [name, inner] of options.expand) {
    if (name === 'columns') {
      parts['columns'] = columnsOf(call.world, context.list)
        .filter((column) => !column.isHidden || inner.select?.includes('hidden') === true)
        .map((column) => columnFields(column, inner.select));
    } else if (name === 'items') {
      const page = itemPage(call, context, inner);
      parts['items'] = page.value;
      if (page.nextLink !== null) parts['items@odata.nextLink'] = page.nextLink;
    } else {
      throw notImplemented(`$expand=${name} on a list`);
    }
  }
  return parts;
}

// SharePoint numbers the address of a list where another one has it, as one that was renamed keeps
function freeLeafName(world: World, site: Site, displayName: string): string {
  const wanted = leafName(displayName);
  const names = world.db.all<{ name: string }>('SELECT name FROM list WHERE site_key = ?', [site.key]);
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let n = 1; taken.has(name.toLowerCase()); n += 1) name = `${wanted}${String(n)}`;
  return name;
}

function leafName(displayName: string): string {
  return displayName.replaceAll(/["*:<>?/\\|#%&{}~+.]/g, '').trim() || 'List';
}

function displayNameIn(filter: string): string {
  const match = /^displayName\s+eq\s+'((?:[^']|'')*)'$/.exec(filter.trim());
  if (match === null) throw invalidRequest('Lists can be filtered by displayName eq only.');
  return (match[1] ?? '').replaceAll("''", "'");
}
