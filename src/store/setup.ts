import { below, listPath } from '#graph/address.ts';
import { GraphError } from '#graph/graph-error.ts';
import type { Send } from '#graph/client.ts';
import { allPages } from '#graph/pages.ts';
import { ownLists } from '#graph/renamed-lists.ts';
import type { GraphColumn } from '#graph/wire.ts';
import { allLists, type ColumnShape, type ListShape } from '#lists/all.ts';
import { settingList } from '#lists/setting.ts';
import { ownOnes } from './list-titles.ts';
import { refuseNewerSchema } from './schema.ts';

type SetUpWorld = { readonly send: Send; readonly base: string; readonly site: string };

/** What set-up did: the steps taken; none when everything stood already. */
export type SetUpReport = { readonly lists: readonly string[]; readonly columns: readonly string[] };

/**
 * Creates the lists and columns that are missing, and touches nothing that is there. May be run again at any time, also
 * after a run that broke off. Throws GraphError; what was created until then stays and is found by the next run. Throws
 * NewerSchemaError, with nothing created, where a newer version of the app made the lists.
 */
export async function setUp(
  world: SetUpWorld,
  onProgress: (done: number, of: number, what: string) => void = () => undefined,
): Promise<SetUpReport> {
  const existing = await ownLists(world, ownOnes);
  if (existing.has(settingList.title)) await refuseNewerSchema(world);
  const created: string[] = [];
  const columns: string[] = [];
  for (const [index, list] of allLists.entries()) {
    onProgress(index, allLists.length, list.title);
    const found = existing.get(list.title);
    if (found === undefined && (await createList(world, list))) created.push(list.title);
    // by its id, where it is known: another list may have its title by now
    const path = listPath(world.site, found?.id ?? list.title, '/columns');
    // a created list was reported to come without its columns, and an older one may lack newer ones
    for (const column of await missingColumns(world, list, path)) {
      await world.send({ method: 'POST', path, body: columnBody(column) });
      columns.push(`${list.title}.${column.name}`);
    }
  }
  onProgress(allLists.length, allLists.length, '');
  return { lists: created, columns };
}

/** A column as Graph's columnDefinition wants it on create. */
export function columnBody(column: ColumnShape): Record<string, unknown> {
  return {
    name: column.name,
    displayName: column.displayName,
    ...(column.isIndexed ? { indexed: true } : {}),
    ...(column.isUnique ? { enforceUniqueValues: true } : {}),
    ...facetOf(column),
  };
}

async function createList(world: SetUpWorld, list: ListShape): Promise<boolean> {
  try {
    await world.send({
      method: 'POST',
      path: below(world.site, '/lists'),
      body: {
        displayName: list.title,
        description: list.description,
        list: { template: 'genericList' },
        columns: ownColumns(list).map(columnBody),
      },
    });
    return true;
  } catch (error) {
    // somebody else's set-up was faster, or our own answer was lost
    if (error instanceof GraphError && error.status === 409) return false;
    throw error;
  }
}

async function missingColumns(
  world: SetUpWorld,
  list: ListShape,
  path: string,
): Promise<readonly ColumnShape[]> {
  const present = await allPages<GraphColumn>(world.send, world.base, path);
  const names = new Set(present.map((column) => column.name));
  return ownColumns(list).filter((column) => !names.has(column.name));
}

// Title comes with every list
function ownColumns(list: ListShape): readonly ColumnShape[] {
  return Object.values(list.columns).filter((column) => column.name !== 'Title');
}

function facetOf(column: ColumnShape): Record<string, unknown> {
  switch (column.type) {
    case 'text':
      return { text: { maxLength: 255 } };
    case 'note':
      return {
        text: {
          allowMultipleLines: true,
          appendChangesToExistingText: false,
          linesForEditing: 6,
          textType: 'plain',
        },
      };
    case 'day':
      return { dateTime: { displayAs: 'default', format: 'dateOnly' } };
    case 'instant':
      return { dateTime: { displayAs: 'default', format: 'dateTime' } };
    case 'number':
      return { number: { decimalPlaces: 'none', displayAs: 'number' } };
    case 'decimal':
      return { number: { decimalPlaces: 'automatic', displayAs: 'number' } };
    case 'yes-no':
      return { boolean: {} };
  }
}
