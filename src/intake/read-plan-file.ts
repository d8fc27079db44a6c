import type { FileReading } from '#domain/intake/intake-file.ts';
import { Refused } from './file-refusal.ts';
import { guardFile } from './guard.ts';
import { readDocument } from './read-document.ts';
import { readOldSheets, readSheets } from './read-sheets.ts';
import { readText } from './read-text.ts';

/**
 * Reads a file that may hold a plan: a workbook of Excel, a document of Word, or separated values. Blocks while it works:
 * call it inside the worker. Every fault of the file is a refusal.
 */
export function readPlanFile(bytes: Uint8Array): FileReading {
  try {
    const file = guardFile(bytes);
    if (file.kind === 'text') return { kind: 'read', grids: readText(file.bytes) };
    if (file.kind === 'document') return { kind: 'read', grids: readDocument(file.parts) };
    if (file.kind === 'old-workbook') return { kind: 'read', grids: readOldSheets(file.stream, file.marks) };
    return { kind: 'read', grids: readSheets(file.parts) };
  } catch (cause) {
    if (cause instanceof Refused) return { kind: 'refused', refusal: cause.refusal };
    // out of memory shows as a RangeError: the file is too big inside for this device
    if (cause instanceof RangeError)
      return { kind: 'refused', refusal: { code: 'too-big-inside', facts: {} } };
    throw cause;
  }
}
