import type { FileReading } from '#domain/intake-file.ts';
import { Refused } from './file-refusal.ts';
import { guardWorkbook } from './guard.ts';
import { readSheets } from './read-sheets.ts';

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
