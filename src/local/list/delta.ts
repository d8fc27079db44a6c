import type { Answer, Call } from '#local/call.ts';
import { graphUrl } from '#local/call.ts';
import { GraphRefusal, invalidRequest, notImplemented } from '#local/graph-error.ts';
import type { Json, JsonObject } from '#local/json.ts';
import { type QueryOptions, queryOptions } from '#local/query-option.ts';
import { siteId } from '#local/site.ts';
import { contentType, type ItemView, itemView, projector } from './item-row.ts';
import { itemColumns, type ItemRow } from './item-store.ts';
import { type List, type ListContext, listOf } from './list-row.ts';

/** How far a reader has come: changes up to `after` are read. Deletions count from `deletedAfter` on, so that a first
 * reading shows only those that happened during it. */
type Progress = { readonly after: number; readonly deletedAfter: number; readonly isFirstPage: boolean };

type Deletion = { readonly change: number; readonly id: number };
type Change = { readonly change: number; readonly item: ItemRow | null; readonly id: number };

const usualPage = 200;

/** GET items/delta: everything at first, later what changed since the token, in the order of the changes.
 * The last page has a deltaLink. 410 with a Location for a token that is not of this list or is too old. */
export function getDelta(call: Call): Answer {
  const context = listOf(call);
  const { list } = context;
  if (list.template === 'documentLibrary') throw notImplemented('delta of the items of a document library');
  const asked = queryOptions(call, ['token']);
  const options = { ...asked, token: asked.token ?? tokenInBrackets(call) };
  if (options.filter !== null || options.orderBy !== null)
    throw notImplemented('$filter and $orderby on delta');
  if (call.faults.kinds.has('delta410')) throw resync(call, context);
  if (options.token === 'latest') return page(call, context, options, [], last(list), true);
  const progress = options.token === null ? first(list) : readToken(call, context, options.token);
  if (call.faults.kinds.has('deltaErrorRow')) {
    const error = { code: 'InternalServerError', message: 'Cannot write a deleted resource.' };
    return page(call, context, options, [{ error }], last(list), true);
  }
  const top = options.top ?? usualPage;
  const changes = readChanges(call, list, progress, top + 1);
  const shown = changes.slice(0, top);
  const isLast = changes.length <= top;
  const reached = isLast ? list.last_change : (shown.at(-1)?.change ?? progress.after);
  const value = rows(call, context, options, progress, shown);
  return page(
    call,
    context,
    options,
    value,
    {
      after: reached,
      deletedAfter: isLast ? reached : Math.max(progress.deletedAfter, reached),
      isFirstPage: false,
    },
    isLast,
  );
}

/** The token of a call written as a function: delta(token='latest'). */
function tokenInBrackets(call: Call): string | null {
  const written = call.params['delta'];
  if (written === undefined || written === 'delta()') return null;
  const token = /^delta\(token='([^']*)'\)$/.exec(written)?.[1];
  if (token === undefined) throw invalidRequest('The function delta takes no argument but a quoted token.');
  return token;
}

function readChanges(call: Call, list: List, progress: Progress, limit: number): Change[] {
  const { db } = call.world;
  const live = db
    .all<ItemRow>(
      `SELECT ${itemColumns} FROM item WHERE list_key = ? AND change > ? ORDER BY change LIMIT ?`,
      [list.key, progress.after, limit],
    )
    .map((item): Change => ({ change: item.change, item, id: item.id }));
  const gone = db
    .all<Deletion>(
      'SELECT change, id FROM deleted_item WHERE list_key = ? AND change > ? ORDER BY change LIMIT ?',
      [list.key, Math.max(progress.after, progress.deletedAfter), limit],
    )
    .map((each): Change => ({ ...each, item: null }));
  return [...live, ...gone].sort((a, b) => a.change - b.change).slice(0, limit);
}

function rows(
  call: Call,
  context: ListContext,
  options: QueryOptions,
  progress: Progress,
  changes: readonly Change[],
): JsonObject[] {
  const view = deltaView(call, options, progress);
  const project = projector(call, context.site, context.list, view);
  const repeated =
    progress.isFirstPage && changes.length > 0 ? unchangedRow(call, context.list, progress) : null;
  return [
    ...(repeated === null ? [] : [project.item(repeated)]),
    ...changes
      .filter((each) => !call.faults.hiddenIds.has(each.id))
      .map((each) => (each.item === null ? deletedRow(context, each.id) : project.item(each.item))),
  ];
}

function deltaView(call: Call, options: QueryOptions, progress: Progress): ItemView {
  const view = itemView(options);
  const isEvery = call.world.switches.deltaFields === 'every page';
  return isEvery || progress.isFirstPage ? view : { ...view, hasFields: false };
}

/** A row that did not change since, which delta may show all the same. */
function unchangedRow(call: Call, list: List, progress: Progress): ItemRow | null {
  if (!call.world.switches.deltaRepeatsRow || progress.after === 0) return null;
  return call.world.db.one<ItemRow>(
    `SELECT ${itemColumns} FROM item WHERE list_key = ? AND change <= ? ORDER BY change DESC LIMIT 1`,
    [list.key, progress.after],
  );
}

function deletedRow({ site, list }: ListContext, id: number): JsonObject {
  return {
    id: String(id),
    parentReference: { siteId: siteId(site) },
    contentType: contentType(list),
    deleted: { state: 'deleted' },
  };
}

function page(
  call: Call,
  context: ListContext,
  options: QueryOptions,
  value: readonly JsonObject[],
  progress: Progress,
  isLast: boolean,
): Answer {
  const body: Record<string, Json> = {
    '@odata.context': graphUrl(call, '/$metadata#Collection(listItem)'),
    [isLast ? '@odata.deltaLink' : '@odata.nextLink']: link(
      call,
      context,
      options,
      writeToken(context.list, progress, isLast),
    ),
    value,
  };
  return { status: 200, body };
}

function link(call: Call, { site, list }: ListContext, options: QueryOptions, token: string): string {
  const pairs = options.pairs.filter(([name]) => name !== 'token');
  const query = [...pairs, ['token', token]].map(
    ([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`,
  );
  return graphUrl(call, `/sites/${siteId(site)}/lists/${list.guid}/items/delta?${query.join('&')}`);
}

function first(list: List): Progress {
  return { after: 0, deletedAfter: list.last_change, isFirstPage: true };
}

function last(list: List): Progress {
  return { after: list.last_change, deletedAfter: list.last_change, isFirstPage: true };
}

function writeToken(list: List, progress: Progress, isLast: boolean): string {
  const text = JSON.stringify([list.guid, progress.after, progress.deletedAfter, isLast]);
  return Buffer.from(text).toString('base64url');
}

function readToken(call: Call, context: ListContext, token: string): Progress {
  let parts: unknown = null;
  try {
    parts = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const [guid, after, deletedAfter, isFirstPage]: unknown[] = Array.isArray(parts) ? parts : [];
  const isRight =
    guid === context.list.guid &&
    typeof after === 'number' &&
    typeof deletedAfter === 'number' &&
    typeof isFirstPage === 'boolean' &&
    after <= context.list.last_change;
  if (!isRight) throw resync(call, context);
  return { after, deletedAfter, isFirstPage };
}

function resync(call: Call, { site, list }: ListContext): GraphRefusal {
  return new GraphRefusal(
    410,
    'resyncChangesApplyDifferences',
    'Resync required. Replace any local items with the server’s version (including deletes).',
    {
      innerCode: 'resyncRequired',
      headers: { Location: graphUrl(call, `/sites/${siteId(site)}/lists/${list.guid}/items/delta`) },
    },
  );
}
