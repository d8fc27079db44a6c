import type { Grid } from '#domain/intake-grid.ts';
import { Refused, type FileRefusal } from './file-refusal.ts';
import { guardWorkbook } from './guard.ts';
import { readSheets } from './read-sheets.ts';

/** What came of a file: its worksheets, or the reason why it cannot be read. */
export type FileReading =
  | { readonly kind: 'read'; readonly grids: readonly Grid[] }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Reads a workbook. Blocks while it works: call it inside the worker. Every fault of the file is a refusal. */
export function readWorkbook(bytes: Uint8Array): FileReading {
  try {
    return { kind: 'read', grids: readSheets(guardWorkbook(bytes)) };
  } catch (cause) {
    if (cause instanceof Refused) return { kind: 'refused', refusal: cause.refusal };
    // out of memory shows as a RangeError: the file is too big inside for this device
    if (cause instanceof RangeError)
      return { kind: 'refused', refusal: { code: 'too-big-inside', facts: {} } };
    throw cause;
  }
}
