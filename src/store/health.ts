import type { Row } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { NounName } from '#domain/write.ts';
import { itemPath, listPath } from '#graph/address.ts';
import { sendBatch, type Part, type PartReply } from '#graph/batch.ts';
import { GraphError } from '#graph/graph-error.ts';
import { allPages, pageIn } from '#graph/pages.ts';
import { ownLists, type FoundList } from '#graph/renamed-lists.ts';
import type { GraphColumn, GraphItem, GraphList } from '#graph/wire.ts';
import { keyColumn, nounLists } from '#lists/all.ts';
import { ownOnes } from './list-titles.ts';
import { columnsOf, placeOf } from './noun.ts';
import type { World } from './world.ts';

/** 'unknown' where nothing in the list can tell, or the service did not answer. */
export type Told = 'yes' | 'no' | 'unknown';

/** How one list stands. */
export type ListHealth = {
  readonly noun: NounName;
  readonly title: string;
  /** What it is called in SharePoint by now; null when it has kept its name. */
  readonly renamedTo: string | null;
  /** True where another list has the name that One Plan asks for it by. */
  readonly isNameTaken: boolean;
  /** Where its settings are in SharePoint; null when the list is not there. */
  readonly settingsUrl: string | null;
  /** Display names of columns that are not there. */
  readonly lacking: readonly string[];
  /** Display names of columns that are there without the index they need. */
  readonly unindexed: readonly string[];
  /** Display names of columns that SharePoint does not keep unique, though they must be. */
  readonly notUnique: readonly string[];
  /** Whether SharePoint keeps what rows said before; 'unknown' as long as no row was ever changed. */
  readonly keepsVersions: Told;
  /** Whether SharePoint lets the person signed in change rows; 'unknown' as long as there is none. */
  readonly mayChange: Told;
};

/** How the site stands. */
export type Health = {
  readonly lists: readonly ListHealth[];
  /** E-mail addresses, in small letters, of whoever the site has met; null when it does not say. */
  readonly met: ReadonlySet<string> | null;
};

type Column = GraphColumn & { readonly indexed?: boolean; readonly enforceUniqueValues?: boolean };

const peopleOfSite = 'User Information List';

/**
 * Looks how the lists stand. Nothing is changed: whether rows may be changed is asked with a tag that no row has, so that
 * the answer is a refusal either way, and even were the tag overlooked, the row would say what it says. Throws GraphError.
 */
export async function readHealth(world: World, snapshot: Snapshot): Promise<Health> {
  const found = await ownLists(world, ownOnes, ['webUrl']);
  // Object.entries forgets the key type; nounLists has exactly the nouns as keys
  const nouns = Object.keys(nounLists) as NounName[];
  const parts = nouns.flatMap((noun) => {
    const list = found.get(nounLists[noun].title);
    return list === undefined ? [] : partsOf(world, snapshot, noun, list.id);
  });
  const answers = await sendBatch(world.send, world, parts);
  return {
    lists: nouns.map((noun) => {
      const list = found.get(nounLists[noun].title);
      return healthOf(noun, list, (what) => answers.get(`${noun} ${what}`));
    }),
    met: await metBySite(world),
  };
}

// by its id: another list may have its title by now
function partsOf({ site }: World, snapshot: Snapshot, noun: NounName, listId: string): readonly Part[] {
  const columns: Part = { id: `${noun} columns`, method: 'GET', path: listPath(site, listId, '/columns') };
  const sample = mostChanged(snapshot, noun);
  if (sample === null) return [columns];
  const { key, row } = sample;
  const item = itemPath(site, listId, row.id);
  const change: Part = {
    id: `${noun} change`,
    method: 'PATCH',
    path: `${item}/fields`,
    headers: { 'If-Match': row.etag.replace(/,\d+/, ',0') },
    body: { [keyColumn(nounLists[noun])]: key },
  };
  const isTagKnown = /,\d+"?$/.test(row.etag);
  return [
    columns,
    ...(changesOf(row) > 1
      ? [{ id: `${noun} versions`, method: 'GET', path: `${item}/versions` } as const]
      : []),
    ...(isTagKnown ? [change] : []),
  ];
}

// the row that was changed most often says most surely whether versions are kept
function mostChanged(snapshot: Snapshot, noun: NounName): { readonly key: string; readonly row: Row } | null {
  let most: { readonly key: string; readonly row: Row } | null = null;
  for (const [key, { row }] of snapshot[placeOf[noun]])
    if (row !== null && (most === null || changesOf(row) > changesOf(most.row))) most = { key, row };
  return most;
}

// the number behind the comma of a tag goes up with every change
function changesOf(row: Row): number {
  return Number(/,(\d+)"?$/.exec(row.etag)?.[1] ?? 0);
}

function healthOf(
  noun: NounName,
  list: FoundList | undefined,
  answerTo: (what: string) => PartReply | GraphError | undefined,
): ListHealth {
  const own = columnsOf(noun);
  const { title } = nounLists[noun];
  if (list === undefined) {
    const lacking = own.map((column) => column.displayName);
    return {
      noun,
      title,
      renamedTo: null,
      isNameTaken: false,
      settingsUrl: null,
      lacking,
      unindexed: [],
      notUnique: [],
      ...unknown,
    };
  }
  const columns = answerTo('columns');
  if (columns === undefined || columns instanceof GraphError)
    throw columns ?? new Error(`no answer for the columns of ${title}`);
  const there = new Map(pageIn<Column>(columns.body).value.map((column) => [column.name, column]));
  const names = (is: (column: (typeof own)[number], found: Column | undefined) => boolean) =>
    own.filter((column) => is(column, there.get(column.name))).map((column) => column.displayName);
  return {
    noun,
    title,
    renamedTo: list.displayName === title ? null : (list.displayName ?? null),
    isNameTaken: list.isNameTaken,
    settingsUrl: settingsOf(list),
    // Title comes with every list
    lacking: names((column, one) => one === undefined && column.name !== 'Title'),
    unindexed: names((column, one) => column.isIndexed && one !== undefined && one.indexed !== true),
    notUnique: names(
      (column, one) => column.isUnique && one !== undefined && one.enforceUniqueValues !== true,
    ),
    keepsVersions: versionsTold(answerTo('versions')),
    mayChange: changeTold(answerTo('change')),
  };
}

const unknown = { keepsVersions: 'unknown', mayChange: 'unknown' } as const;

function versionsTold(answer: PartReply | GraphError | undefined): Told {
  if (answer === undefined || answer instanceof GraphError) return 'unknown';
  return pageIn<object>(answer.body).value.length > 1 ? 'yes' : 'no';
}

// refused for its tag, so it would have been taken with the right one
function changeTold(answer: PartReply | GraphError | undefined): Told {
  if (answer === undefined) return 'unknown';
  if (!(answer instanceof GraphError) || answer.status === 412) return 'yes';
  return answer.status === 403 ? 'no' : 'unknown';
}

function settingsOf({ id, webUrl }: GraphList): string | null {
  const site = /^(https:\/\/.+)\/Lists\/[^/]+\/?$/.exec(webUrl ?? '')?.[1];
  return site === undefined
    ? null
    : `${site}/_layouts/15/listedit.aspx?List=${encodeURIComponent(`{${id}}`)}`;
}

// whoever has opened the site, or was named on it; a group that was given rights says nothing of who is in it
async function metBySite(world: World): Promise<ReadonlySet<string> | null> {
  const path = `${listPath(world.site, peopleOfSite, '/items')}?$expand=fields($select=EMail,UserName)&$top=2000`;
  try {
    const rows = await allPages<GraphItem>(world.send, world.base, path);
    const emails = rows.flatMap(({ fields }) => [fields?.['EMail'], fields?.['UserName']]);
    return new Set(
      emails.filter((one) => typeof one === 'string' && one !== '').map((one) => String(one).toLowerCase()),
    );
  } catch (error) {
    if (error instanceof GraphError && [400, 403, 404].includes(error.status)) return null;
    throw error;
  }
}
