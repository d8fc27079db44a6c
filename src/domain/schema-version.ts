import type { Setting } from './setting.ts';
import type { Problem, Snapshot } from './snapshot.ts';

/**
 * The version of the lists and columns that this app reads and writes. It goes up by one with every release that adds a
 * list or a column, or gives one another meaning. Version 1 is every plan from before the number was kept.
 */
export const schemaVersion = 2;

/** The key of the row in Settings that holds the version of the lists. */
export const schemaVersionKey = 'schema';

/** The version of a plan's lists from its settings; a plan that does not say is of version 1, and so is one that says nonsense. */
export function schemaIn(stored: ReadonlyMap<string, Setting>): number {
  return versionFrom(stored.get(schemaVersionKey)?.value ?? '') ?? 1;
}

/** Whether the lists belong to this app, as their settings name their version: where they name none, they are taken to. */
export function schemaFit(stored: ReadonlyMap<string, Setting>): Pick<Snapshot, 'isNewer' | 'isOlder'> {
  const version = versionFrom(stored.get(schemaVersionKey)?.value ?? '') ?? schemaVersion;
  if (version > schemaVersion) return { isNewer: true };
  return version < schemaVersion ? { isOlder: true } : {};
}

/** What is wrong with the row of a list, by its title, that holds the version, or nothing. */
export function schemaProblems(stored: ReadonlyMap<string, Setting>, list: string): readonly Problem[] {
  const setting = stored.get(schemaVersionKey);
  if (setting === undefined || versionFrom(setting.value) !== null) return [];
  const what = `${schemaVersionKey}: '${setting.value.slice(0, 20)}' is no version of the lists. Check the lists to set it right.`;
  return [{ list, rowId: setting.row?.id ?? '', what }];
}

/** The setting to store once the lists are as this app wants them. */
export function schemaSetting(): Setting {
  return { row: null, key: schemaVersionKey, value: String(schemaVersion) };
}

function versionFrom(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null;
}
