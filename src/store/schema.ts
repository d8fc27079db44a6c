import type { Setting } from '#domain/setting.ts';
import { itemsPath, literal } from '#graph/address.ts';
import type { Send } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphItem } from '#graph/wire.ts';
import { columnNames, decode } from '#lists/list.ts';
import { schemaIn, schemaSetting, schemaVersion, schemaVersionKey } from '#domain/schema-version.ts';
import { settingList } from '#lists/setting.ts';
import { addCall, editCall } from './row-call.ts';

type SchemaWorld = { readonly send: Send; readonly base: string; readonly site: string };

/** The lists are of a newer version than this app: it must neither write to them nor set them up. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** The most times a version is looked at again because somebody else writes it at the same moment. */
const mostTries = 3;

/** Throws NewerSchemaError where the lists are of a newer version than this app, and GraphError. */
export async function refuseNewerSchema(world: SchemaWorld): Promise<void> {
  const version = schemaIn(byKey(await storedVersion(world)));
  if (version > schemaVersion)
    throw new NewerSchemaError(
      `The lists are of version ${String(version)}, this app is of ${String(schemaVersion)}`,
    );
}

/**
 * Notes in Settings that the lists are of this app's version. To be called when they are. Never lowers a version: one that
 * somebody's newer app noted meanwhile stays. Throws GraphError.
 */
export async function noteSchema(world: SchemaWorld): Promise<void> {
  for (let left = mostTries; ; left -= 1) {
    const [found] = await storedVersion(world);
    if (found !== undefined && schemaIn(byKey([found])) >= schemaVersion) return;
    try {
      await write(world, found);
      return;
    } catch (error) {
      // somebody was faster, or our own answer was lost: what is there now says
      if (!(error instanceof GraphError) || ![400, 409, 412].includes(error.status) || left === 1)
        throw error;
    }
  }
}

async function write(world: SchemaWorld, found: Setting | undefined): Promise<void> {
  const setting = schemaSetting();
  const { site } = world;
  await world.send(
    found === undefined || found.row === null
      ? addCall(site, settingList, setting)
      : editCall(site, settingList, found.row, { value: setting.value }),
  );
}

async function storedVersion(world: SchemaWorld): Promise<readonly Setting[]> {
  const { key } = settingList.columns;
  const path = itemsPath(world.site, settingList.title, columnNames(settingList), [
    `$filter=fields/${key.name} eq ${literal(schemaVersionKey)}`,
  ]);
  try {
    const items = await allPages<GraphItem>(world.send, world.base, path);
    return items.flatMap((item) => {
      const found = decode(settingList, item);
      return 'ok' in found ? [found.ok] : [];
    });
  } catch (error) {
    // no such list yet, or one that lacks the column: nobody has noted a version
    if (error instanceof GraphError && (error.status === 404 || error.status === 400)) return [];
    throw error;
  }
}

function byKey(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  return new Map(settings.map((setting) => [setting.key, setting]));
}
