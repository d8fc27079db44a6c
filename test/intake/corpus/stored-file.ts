import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file that is kept beside this one, because no test can count on the program that wrote it. */
export const stored = (name: string) => async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(fileURLToPath(new URL(name, import.meta.url))));
