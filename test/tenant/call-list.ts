import {
  below,
  itemPath,
  itemsPath,
  libraryItemPath,
  libraryPath,
  listPath,
  literal,
} from '#graph/address.ts';
import { actionList } from '#lists/action.ts';
import { allLists, type ListShape } from '#lists/all.ts';
import { columnNames, encodeNew, encodeSome } from '#lists/list.ts';
import { personList } from '#lists/person.ts';
import { sectionList } from '#lists/section.ts';
import { settingList, settingsOf, unnamedPlan } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import { columnBody } from '#store/setup.ts';
import { action, person, section, update } from '../domain/plan-kit.ts';
import { at, type Call, type Known, partIn, rowsIn, type Step } from './step.ts';

/** The folder in the site's library that holds the packs. Clean-up takes it away with what is in it. */
export const packFolder = 'One Plan';

const folders = [packFolder, 'Board packs'];
const packName = 'Board pack Check 2026-12-11 v1.xlsx';
const importId = 'check-import';
const pageSize = 2000;
const workbook = new Blob(['not a workbook, but bytes enough'], {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
const me = { id: 'me', method: 'GET', url: '/me?$select=id,displayName,mail,userPrincipalName', headers: {} };

// made without its last column, which set-up then adds
const lateColumn = ownColumns(updateList).at(-1);

/** Every call the app makes, in an order in which each finds what it needs. */
export const appSteps: readonly Step[] = [
  {
    name: 'Ask who is signed in',
    part: 'start',
    call: () => ({ method: 'GET', path: me.url }),
  },
  {
    name: 'Ask for the plan of a site that has none',
    part: 'start',
    call: (_, site) => batch([me, ...allLists.map((list) => wholeFeed(site, list))]),
    shown: bySite,
  },
  {
    name: 'Ask whether the site is there at all',
    part: 'start',
    call: (_, site) => ({ method: 'GET', path: `/sites/${site}?$select=id` }),
  },
  {
    name: 'Ask what the site is called',
    part: 'start',
    call: (_, site) => ({ method: 'GET', path: `/sites/${site}?$select=id,name,displayName,webUrl` }),
  },
  {
    name: 'Look for lists',
    part: 'set-up',
    call: (_, site) => ({ method: 'GET', path: `${below(site, '/lists')}?$select=id,name,displayName` }),
    // what else the site holds is its own affair; one row shows the form
    shown: (body) => ({ value: rowsIn(body).slice(0, 1) }),
  },
  ...allLists.flatMap(setUpSteps),
  {
    name: 'Create a list that is there already',
    part: 'set-up',
    call: (_, site) => createList(site, settingList, []),
  },
  {
    name: 'Add the column that is missing',
    part: 'set-up',
    call: (_, site) => {
      if (lateColumn === undefined) throw new Error('The list of updates has no column.');
      return {
        method: 'POST',
        path: listPath(site, updateList.title, '/columns'),
        body: columnBody(lateColumn),
      };
    },
  },
  {
    name: 'Ask whether a list has rows',
    part: 'set-up',
    call: (_, site) => ({ method: 'GET', path: itemsPath(site, personList.title, ['Title']) }),
  },
  {
    name: 'Add the first admin',
    part: 'set-up',
    call: (_, site) => add(site, personList, encodeNew(personList, person('first', { role: 'admin' }))),
  },
  {
    name: 'Add a setting',
    part: 'set-up',
    call: (_, site) => {
      const [setting] = settingsOf(unnamedPlan);
      return add(site, settingList, setting === undefined ? {} : encodeNew(settingList, setting));
    },
  },
  {
    name: 'Read the whole plan',
    part: 'load',
    call: (_, site) => batch([me, ...allLists.map((list) => wholeFeed(site, list))]),
    learn: learnFeeds,
    shown: bySite,
  },
  {
    name: 'Bring in sections, people, actions and updates, 20 rows in a batch',
    part: 'import',
    call: (_, site) => batch(importRows(site)),
    learn: ({ body }, known) => {
      for (const id of ['8', '9', '19']) {
        known.set(`row ${id}`, at(partIn(body, id), 'id'));
        known.set(`tag of row ${id}`, tagOf(partIn(body, id)));
      }
    },
  },
  {
    name: 'Ask whether a row came in',
    part: 'import',
    call: (_, site) => byKey(site, 'Ref', '1.1'),
    exact: ['fields.Ref', 'fields.ImportId'],
  },
  {
    name: 'Bring in a row that is there already',
    part: 'import',
    settles: 'duplicateValue',
    call: (_, site) => add(site, actionList, encodeNew(actionList, action('1.1', { importId }))),
  },
  {
    name: 'Read an action',
    part: 'save',
    call: (known, site) => readAction(known, site),
    learn: ({ body }, known) => known.set('tag', tagOf(body)),
    exact: ['fields.Ref', 'fields.Status', 'fields.CompleteFrom', 'fields.CompleteLatest'],
  },
  {
    name: 'Save an update: change the action, then add the row',
    part: 'save',
    call: (known, site) => batch(saving(known, site, 'u-1', 'u-1')),
    learn: ({ body }, known) => known.set('new tag', tagOf(partIn(body, 'u-1-action'))),
  },
  {
    name: 'Save with a tag that is out of date: nothing is written',
    part: 'save',
    call: (known, site) => batch(saving(known, site, 'u-2', 'u-2')),
  },
  {
    name: 'Read the action after a conflict',
    part: 'save',
    call: (known, site) => readAction(known, site),
    learn: ({ body }, known) => known.set('new tag', tagOf(body)),
    exact: ['fields.LastUpdateId', 'fields.LatestActivity', 'fields.LatestReason', 'fields.LastUpdated'],
  },
  {
    name: 'Look for an update by its id',
    part: 'save',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, updateList.title, columnNames(updateList), [
        `$filter=fields/UpdateId eq ${literal('u-1')}`,
      ]),
    }),
    exact: ['fields.UpdateId', 'fields.Activity', 'fields.Submitted'],
  },
  {
    name: 'Look for an update that is not there',
    part: 'save',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, updateList.title, columnNames(updateList), [
        `$filter=fields/UpdateId eq ${literal("none & 50% of 'it' + more")}`,
      ]),
    }),
  },
  {
    name: 'Save in the other form, on the item itself',
    part: 'save',
    call: (known, site) => ({
      method: 'PATCH',
      path: itemPath(site, actionList.title, known.get('row 8')),
      headers: { 'If-Match': known.get('new tag') },
      body: { fields: { LatestReason: 'Written on the item' } },
    }),
    exact: ['fields.LatestReason'],
  },
  {
    name: 'Add the row of an update on its own',
    part: 'save',
    call: (_, site) => add(site, updateList, encodeNew(updateList, update('u-3', '1.1', 'C1'))),
  },
  {
    name: 'Clear a date, a text and a long text',
    part: 'save',
    call: (known, site) => ({
      method: 'PATCH',
      path: `${itemPath(site, actionList.title, known.get('row 8'))}/fields`,
      body: encodeSome(actionList, { completionLatest: null, status: '', latestActivity: '' }),
    }),
  },
  {
    name: 'Read the action without the cleared fields',
    part: 'save',
    call: (known, site) => readAction(known, site),
  },
  {
    name: 'Write to a column the list does not have',
    part: 'save',
    call: (known, site) => ({
      method: 'PATCH',
      path: `${itemPath(site, actionList.title, known.get('row 8'))}/fields`,
      body: { NoSuchColumn: 'x' },
    }),
  },
  {
    name: 'Ask each list what changed',
    part: 'refresh',
    call: (known) => batch([me, ...allLists.map((list) => nextFeed(known, list))]),
    learn: learnFeeds,
    shown: changedAndGone,
  },
  {
    name: 'Ask again when nothing changed',
    part: 'refresh',
    call: (known) => batch([me, ...allLists.map((list) => nextFeed(known, list))]),
    shown: withoutRows,
  },
  {
    name: 'Ask for a mark without rows',
    part: 'refresh',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, actionList.title, '/items/delta')}?token=latest&${expand(actionList)}`,
    }),
  },
  {
    name: 'Ask with a mark that means nothing',
    part: 'refresh',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, actionList.title, '/items/delta')}?token=nonsense&${expand(actionList)}`,
    }),
  },
  {
    name: 'Read a list whole, without its feed',
    part: 'refresh',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, sectionList.title, '/items')}?${expand(sectionList)}&$top=${String(pageSize)}`,
    }),
  },
  {
    name: 'Take back rows of an import',
    part: 'undo',
    call: (known, site) => batch(['9', '19'].map((id) => removal(known, site, id))),
  },
  {
    name: 'Take back a row that is gone already',
    part: 'undo',
    call: (known, site) => batch([removal(known, site, '9')]),
  },
  {
    name: 'Ask whether a row is gone',
    part: 'undo',
    call: (known, site) => ({ method: 'GET', path: itemPath(site, actionList.title, known.get('row 9')) }),
  },
  {
    name: 'Take back a row that somebody changed',
    part: 'undo',
    call: (known, site) => batch([removal(known, site, '8')]),
  },
  {
    name: 'Ask what changed after rows were taken back',
    part: 'refresh',
    call: (known) => batch([me, ...allLists.map((list) => nextFeed(known, list))]),
    shown: onlyGone,
  },
  {
    name: 'Ask for the lists with their addresses',
    part: 'health',
    call: (_, site) => ({
      method: 'GET',
      path: `${below(site, '/lists')}?$select=id,name,displayName,webUrl`,
    }),
    shown: (body) => ({ value: rowsIn(body).slice(0, 1) }),
  },
  {
    name: 'Ask for the versions of a row that was changed',
    part: 'health',
    call: (known, site) => ({
      method: 'GET',
      path: `${itemPath(site, actionList.title, known.get('row 8'))}/versions`,
    }),
    // how many are kept is for the list to say; one shows the form
    shown: (body) => ({ value: rowsIn(body).slice(0, 1) }),
  },
  {
    name: 'Ask whether a row may be changed, with a tag that no row has',
    part: 'health',
    call: (known, site) => ({
      method: 'PATCH',
      path: `${itemPath(site, actionList.title, known.get('row 8'))}/fields`,
      headers: { 'If-Match': known.get('new tag').replace(/,\d+/, ',0') },
      body: { Ref: '1.1' },
    }),
  },
  {
    name: 'Ask whom the site has met',
    part: 'health',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, 'User Information List', '/items')}?$expand=fields($select=EMail,UserName)&$top=${String(pageSize)}`,
    }),
    shown: (body) => ({ value: rowsIn(body).slice(-1) }),
  },
  {
    name: 'Ask which version the lists are of',
    part: 'set-up',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, settingList.title, columnNames(settingList), [
        `$filter=fields/SettingKey eq ${literal('schema')}`,
      ]),
    }),
  },
  {
    name: 'List packs before there are any',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryPath(site, folders, '/children') }),
  },
  ...folders.map((name, depth): Step => ({
    name: `Make the folder ${name}`,
    part: 'board pack',
    call: (_, site) => makeFolder(site, depth, name),
  })),
  {
    name: 'Make a folder that is there already',
    part: 'board pack',
    call: (_, site) => makeFolder(site, 0, packFolder),
  },
  {
    name: 'Ask whether a folder is there',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryItemPath(site, folders, '?$select=id') }),
  },
  {
    name: 'Ask for a file that is not there',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryItemPath(site, [...folders, packName]) }),
  },
  {
    name: 'Save a pack',
    part: 'board pack',
    call: (_, site) => putPack(site),
  },
  {
    name: 'Save a pack under a name that is taken',
    part: 'board pack',
    call: (_, site) => putPack(site),
  },
  {
    name: 'List the packs',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryPath(site, folders, '/children') }),
  },
  {
    name: 'Ask where a file is read without a token',
    part: 'board pack',
    call: (_, site) => ({
      method: 'GET',
      path: libraryItemPath(site, [...folders, packName], '?$select=id,@microsoft.graph.downloadUrl'),
    }),
  },
  {
    name: 'Begin to send a file in pieces',
    part: 'board pack',
    call: (_, site) => ({
      method: 'POST',
      path: libraryPath(site, [...folders, 'In pieces.xlsx'], '/createUploadSession'),
      body: { item: { '@microsoft.graph.conflictBehavior': 'fail', name: 'In pieces.xlsx' } },
    }),
  },
  {
    name: 'Delete a file',
    part: 'board pack',
    call: (_, site) => ({ method: 'DELETE', path: libraryItemPath(site, [...folders, packName]) }),
  },
];

function setUpSteps(list: ListShape): readonly Step[] {
  const leftOut = list.title === updateList.title ? [lateColumn?.name] : [];
  return [
    {
      name: `Create the list ${list.title}`,
      part: 'set-up',
      call: (_, site) => createList(site, list, leftOut),
      learn: ({ status, body }, known) => {
        if (status === 201) known.set(`list ${list.title}`, at(body, 'id'));
      },
    },
    {
      name: `Read the columns of ${list.title}`,
      part: 'set-up',
      call: (_, site) => ({ method: 'GET', path: listPath(site, list.title, '/columns') }),
      // what SharePoint adds of its own differs from tenant to tenant and is not read
      shown: (body) => ({
        value: rowsIn(body).filter((one) =>
          ['Title', ...ownColumns(list).map((each) => each.name)].includes(String(at(one, 'name'))),
        ),
      }),
    },
  ];
}

function createList(site: string, list: ListShape, leftOut: readonly (string | undefined)[]): Call {
  const columns = ownColumns(list).filter((column) => !leftOut.includes(column.name));
  return {
    method: 'POST',
    path: below(site, '/lists'),
    body: {
      displayName: list.title,
      description: list.description,
      list: { template: 'genericList' },
      columns: columns.map(columnBody),
    },
  };
}

function ownColumns(list: ListShape) {
  return Object.values(list.columns).filter((column) => column.name !== 'Title');
}

type WirePart = {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: object;
  readonly body?: object;
  readonly dependsOn?: readonly string[];
};

function batch(requests: readonly WirePart[]): Call {
  return { method: 'POST', path: '/$batch', body: { requests } };
}

function expand(list: { readonly columns: ListShape['columns'] }): string {
  return `$expand=fields($select=${columnNames(list).join(',')})`;
}

function wholeFeed(site: string, list: ListShape): WirePart {
  const path = `${listPath(site, list.title, '/items/delta')}?${expand(list)}&$top=${String(pageSize)}`;
  return { id: list.title, method: 'GET', url: path, headers: {} };
}

function nextFeed(known: Known, list: ListShape): WirePart {
  return { id: list.title, method: 'GET', url: known.get(`mark of ${list.title}`), headers: {} };
}

function learnFeeds({ body }: { readonly body: unknown }, known: Known): void {
  for (const list of allLists) {
    const link = at(partIn(body, list.title), '@odata.deltaLink');
    known.set(`mark of ${list.title}`, typeof link === 'string' ? pathIn(link) : undefined);
  }
}

/** What stands behind the version in an address of Graph. */
function pathIn(link: string): string {
  return link.slice(link.indexOf('/v1.0/') + '/v1.0'.length);
}

function add(site: string, list: { readonly title: string }, fields: object): Call {
  return { method: 'POST', path: listPath(site, list.title, '/items'), body: { fields } };
}

function importRows(site: string): readonly WirePart[] {
  const rows: readonly (readonly [string, object])[] = [
    ...Array.from({ length: 4 }, (_, n) => {
      const key = String(n + 1);
      return [
        sectionList.title,
        encodeNew(sectionList, { ...section(key, `Priority ${key}`, null, n), importId }),
      ] as const;
    }),
    ...Array.from({ length: 4 }, (_, n) => {
      return [personList.title, encodeNew(personList, person(`lead-${String(n)}`, { importId }))] as const;
    }),
    ...Array.from({ length: 6 }, (_, n) => {
      const given = {
        importId,
        latestActivity: 'First line\nSecond line',
        title: `Tea & cake + 50% of 'it' ${String(n)}`,
      };
      return [actionList.title, encodeNew(actionList, action(`1.${String(n + 1)}`, given))] as const;
    }),
    ...Array.from({ length: 6 }, (_, n) => {
      return [updateList.title, encodeNew(updateList, update(`import-${String(n)}`, '1.1', 'C1'))] as const;
    }),
  ];
  return rows.map(([title, fields], index) => ({
    id: String(index),
    method: 'POST',
    url: listPath(site, title, '/items'),
    headers: { 'Content-Type': 'application/json' },
    body: { fields },
  }));
}

function byKey(site: string, column: string, key: string): Call {
  const filter = `$filter=fields/${column} eq ${literal(key)}`;
  return { method: 'GET', path: itemsPath(site, actionList.title, [column, 'ImportId'], [filter]) };
}

function readAction(known: Known, site: string): Call {
  return {
    method: 'GET',
    path: `${itemPath(site, actionList.title, known.get('row 8'))}?${expand(actionList)}`,
  };
}

// always with the tag from before the first save, so that only the first goes through
function saving(known: Known, site: string, id: string, text: string): readonly WirePart[] {
  const edit = encodeSome(actionList, {
    latestActivity: text,
    lastUpdateId: id,
    lastUpdatedAt: '2026-11-12T09:30:15.500Z',
  });
  const json = { 'Content-Type': 'application/json' };
  return [
    {
      id: `${id}-action`,
      method: 'PATCH',
      url: `${itemPath(site, actionList.title, known.get('row 8'))}/fields`,
      headers: { ...json, 'If-Match': known.get('tag') },
      body: edit,
    },
    {
      id: `${id}-update`,
      method: 'POST',
      url: listPath(site, updateList.title, '/items'),
      dependsOn: [`${id}-action`],
      headers: json,
      body: { fields: encodeNew(updateList, update(id, '1.1', 'C1', { activity: text })) },
    },
  ];
}

function removal(known: Known, site: string, id: string): WirePart {
  const title = id === '19' ? updateList.title : actionList.title;
  return {
    id,
    method: 'DELETE',
    url: itemPath(site, title, known.get(`row ${id}`)),
    headers: { 'If-Match': known.get(`tag of row ${id}`) },
  };
}

function makeFolder(site: string, depth: number, name: string): Call {
  return {
    method: 'POST',
    path: libraryPath(site, folders.slice(0, depth), '/children'),
    body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
  };
}

function putPack(site: string): Call {
  return {
    method: 'PUT',
    path: libraryPath(site, [...folders, packName], '/content?@microsoft.graph.conflictBehavior=fail'),
    headers: { 'Content-Type': workbook.type },
    body: workbook,
  };
}

function tagOf(item: unknown): unknown {
  return at(item, '@odata.etag') ?? at(item, 'eTag');
}

// an account differs from tenant to tenant, and a missing mailbox is no difference of Graph's
function bySite(body: unknown): unknown {
  return eachPart(body, (part) =>
    at(part, 'id') === 'me' ? { id: 'me', status: at(part, 'status') } : part,
  );
}

/** Delta may repeat rows that did not change, so rows are not counted: of lists in which something happened, one
 * changed and one deleted row show the form. */
function changedAndGone(body: unknown): unknown {
  return eachFeed(body, (rows, title) => {
    const isGone = (row: unknown) => at(row, 'deleted') !== undefined;
    const isBusy = title === actionList.title || title === updateList.title;
    return isBusy
      ? { changed: rows.findLast((row) => !isGone(row)), gone: rows.findLast(isGone) }
      : undefined;
  });
}

function onlyGone(body: unknown): unknown {
  return eachFeed(body, (rows) => ({ gone: rows.findLast((row) => at(row, 'deleted') !== undefined) }));
}

function withoutRows(body: unknown): unknown {
  return eachFeed(body, () => undefined);
}

function eachFeed(body: unknown, change: (rows: readonly unknown[], title: string) => unknown): unknown {
  return eachPart(bySite(body), (part) => {
    const inner = at(part, 'body');
    if (typeof inner !== 'object' || inner === null || at(inner, 'value') === undefined) return part;
    return { ...(part as object), body: { ...inner, value: change(rowsIn(inner), String(at(part, 'id'))) } };
  });
}

function eachPart(body: unknown, change: (part: unknown) => unknown): unknown {
  const responses = at(body, 'responses');
  return Array.isArray(responses) ? { ...(body as object), responses: responses.map(change) } : body;
}
