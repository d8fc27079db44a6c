import { below, itemPath, itemsPath, listPath, literal } from '#graph/address.ts';
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

const importId = 'check-import';
const pageSize = 2000;
const me = { id: 'me', method: 'GET', url: '/me?$select=id,displayName,mail,userPrincipalName', headers: {} };

// made without its last column, which set-up then adds
const lateColumn = ownColumns(updateList).at(-1);

/** The calls the app makes to read and write lists, in an order in which each finds what it needs. */
export const listSteps: readonly Step[] = [
  {
    name: 'Ask who is signed in, in a batch of its own',
    part: 'start',
    call: () => batch([me]),
    learn: ({ body }, known) => {
      known.set('my id', at(partIn(body, 'me'), 'id'));
      known.set('my mail', at(partIn(body, 'me'), 'mail') ?? at(partIn(body, 'me'), 'userPrincipalName'));
    },
    shown: bySite,
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
    call: (_, site) => ({ method: 'GET', path: itemsPath(site, personList.title, ['Title'], ['$top=1']) }),
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
      for (const id of ['8', '9', '10', '11', '19']) {
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
    name: 'Save in the other form, on the item itself, one row after another',
    part: 'save',
    call: (known, site) =>
      batch([
        inOtherForm(known, site, '8', known.get('new tag')),
        { ...inOtherForm(known, site, '9', known.get('tag of row 9')), dependsOn: ['item 8'] },
      ]),
    learn: ({ body }, known) => {
      for (const row of ['8', '9']) known.set(`later tag of row ${row}`, tagOf(partIn(body, `item ${row}`)));
    },
    exact: ['fields.LatestReason'],
  },
  {
    name: 'Save the fields of one row after another',
    part: 'save',
    call: (known, site) =>
      batch([inFields(known, site, '8'), { ...inFields(known, site, '9'), dependsOn: ['fields 8'] }]),
    learn: ({ body }, known) => known.set('tag of row 9', tagOf(partIn(body, 'fields 9'))),
  },
  {
    name: 'Look at rows, by id and by key, before they are written again',
    part: 'save',
    call: (known, site) =>
      batch([
        { id: 'by id', method: 'GET', url: readAction(known, site).path, headers: {} },
        { id: 'by key', method: 'GET', url: byKey(site, 'Ref', '1.1').path, headers: {} },
      ]),
    exact: ['fields.LatestReason', 'fields.Ref'],
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
    learn: ({ body }, known) => known.set('mark without rows', linkIn(body, '@odata.deltaLink')),
  },
  {
    name: 'Ask what changed since a mark without rows',
    part: 'refresh',
    call: (known) =>
      batch([{ id: actionList.title, method: 'GET', url: known.get('mark without rows'), headers: {} }]),
    shown: withoutRows,
  },
  {
    name: 'Read the first page of what changed in a list',
    part: 'refresh',
    call: (_, site) => {
      const url = `${listPath(site, sectionList.title, '/items/delta')}?${expand(sectionList)}&$top=1`;
      return batch([{ id: 'page', method: 'GET', url, headers: {} }]);
    },
    learn: ({ body }, known) =>
      known.set('next page of changes', linkIn(partIn(body, 'page'), '@odata.nextLink')),
    shown: (body) => ({ first: rowsIn(partIn(body, 'page'))[0] }),
  },
  {
    name: 'Read the next page of what changed in a list',
    part: 'refresh',
    call: (known) => ({ method: 'GET', path: known.get('next page of changes') }),
    shown: (body) => ({ first: rowsIn(body)[0] }),
  },
  {
    name: 'Ask with a mark that means nothing',
    part: 'refresh',
    call: (_, site) => {
      const url = `${listPath(site, actionList.title, '/items/delta')}?token=nonsense&${expand(actionList)}`;
      return batch([{ id: 'nonsense', method: 'GET', url, headers: {} }]);
    },
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
    name: 'Read the first page of a list',
    part: 'refresh',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, sectionList.title, '/items')}?${expand(sectionList)}&$top=1`,
    }),
    learn: ({ body }, known) => known.set('next page', linkIn(body, '@odata.nextLink')),
  },
  {
    name: 'Read the next page of a list',
    part: 'refresh',
    call: (known) => ({ method: 'GET', path: known.get('next page') }),
    // how pages are cut is the service's to say
    shown: (body) => ({ first: rowsIn(body)[0] }),
  },
  {
    name: 'Ask for the names of the columns a list has',
    part: 'refresh',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, sectionList.title, '/columns')}?$select=name`,
    }),
    shown: (body) => ({ value: rowsIn(body).filter((one) => at(one, 'name') === 'SectionKey') }),
  },
  {
    name: 'Take back rows of an import',
    part: 'undo',
    call: (known, site) => batch(['9', '19'].map((id) => removal(known, site, id))),
  },
  {
    name: 'Take back rows one after another',
    part: 'undo',
    call: (known, site) =>
      batch([removal(known, site, '10'), { ...removal(known, site, '11'), dependsOn: ['10'] }]),
  },
  {
    name: 'Take back a row that is gone already',
    part: 'undo',
    call: (known, site) => batch([removal(known, site, '9')]),
  },
  {
    name: 'Look for a row that is gone',
    part: 'undo',
    call: (known, site) => ({ ...readAction(known, site, '9') }),
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
    name: 'Ask for columns, for versions of a row, and whether it may be changed, with a tag that no row has',
    part: 'health',
    call: (known, site) => {
      const item = itemPath(site, actionList.title, known.get('row 8'));
      return batch([
        { id: 'columns', method: 'GET', url: listPath(site, actionList.title, '/columns'), headers: {} },
        { id: 'versions', method: 'GET', url: `${item}/versions`, headers: {} },
        {
          id: 'change',
          method: 'PATCH',
          url: `${item}/fields`,
          headers: {
            'Content-Type': 'application/json',
            'If-Match': known.get('new tag').replace(/,\d+/, ',0'),
          },
          body: { Ref: '1.1' },
        },
      ]);
    },
    shown: (body) =>
      eachPart(body, (part) => {
        const rows = rowsIn(at(part, 'body'));
        const isOwn = (one: unknown) => ['Ref', 'Title'].includes(String(at(one, 'name')));
        // how many versions are kept is for the list to say, and SharePoint adds columns of its own
        const shown = at(part, 'id') === 'versions' ? rows.slice(0, 1) : rows.filter(isOwn);
        return rows.length === 0 ? part : { ...(part as object), body: { value: shown } };
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

function linkIn(body: unknown, name: string): string | undefined {
  const link = at(body, name);
  return typeof link === 'string' ? pathIn(link) : undefined;
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

function readAction(known: Known, site: string, row = '8'): Call {
  return {
    method: 'GET',
    path: `${itemPath(site, actionList.title, known.get(`row ${row}`))}?${expand(actionList)}`,
  };
}

function inOtherForm(known: Known, site: string, row: string, tag: string): WirePart {
  return {
    id: `item ${row}`,
    method: 'PATCH',
    url: itemPath(site, actionList.title, known.get(`row ${row}`)),
    headers: { 'Content-Type': 'application/json', 'If-Match': tag },
    body: { fields: { LatestReason: 'Written on the item' } },
  };
}

function inFields(known: Known, site: string, row: string): WirePart {
  return {
    id: `fields ${row}`,
    method: 'PATCH',
    url: `${itemPath(site, actionList.title, known.get(`row ${row}`))}/fields`,
    headers: { 'Content-Type': 'application/json', 'If-Match': known.get(`later tag of row ${row}`) },
    body: { LatestReason: 'Written as fields' },
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
