import type { CivilDate } from '#domain/date.ts';

/** What a file reports of an action: a dated note of its progress, or how it stands now. */
export type ImportedUpdate = {
  /** Made of the import, so that a repeat is the same update: see importedId. */
  readonly id: string;
  readonly actionRef: string;
  /** The day that the file gives, only of an action that joins with the import; null for the day of the import. */
  readonly on: CivilDate | null;
  /** Null where the file says nothing: then it is as the action has it. */
  readonly status: string | null;
  readonly impactRating: string | null;
  /** '' where the file says nothing: then it is as the action has it, but for a dated note. */
  readonly reason: string;
  readonly activity: string;
  readonly impact: string;
  readonly nextSteps: string;
};

/**
 * The id of a change, an update or a predecessor that an import writes. It names the import, so that all of it can be
 * found and undone, and it is the same each time the import is sent. `what` is unlike any other of the same import.
 */
export function importedId(importId: string, what: string): string {
  return `import-${importId}.${what}`;
}

/** True for an id that an import gave. */
export function isOfImport(id: string, importId: string): boolean {
  return importId !== '' && id.startsWith(importedId(importId, ''));
}

/** The import that gave an id; null for an id that none gave. Ids of imports have no dot. */
export function importOfId(id: string): string | null {
  return /^import-([^.]+)\./.exec(id)?.[1] ?? null;
}

/** What the id of a dated note of an action that joins says behind the import: see importedId. `count` is 1 for the first. */
export function noteOf(ref: string, count: number): string {
  return `${ref}.note.${String(count)}`;
}

/** True for the id of a dated note. A file gives its day and no time. */
export function isNoteId(id: string): boolean {
  return importOfId(id) !== null && /\.note\.\d+$/.test(id);
}

/** The id of the update that keeps how an action stood before an imported update, where no update stood behind it. */
export function stoodId(updateId: string): string {
  return `${updateId}.stood`;
}

/** True for an id of stoodId. */
export function isStoodId(id: string): boolean {
  return importOfId(id) !== null && id.endsWith('.stood');
}
