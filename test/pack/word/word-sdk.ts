import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sdkFaults } from '../open-xml-sdk.ts';

/** What Microsoft's Open XML SDK finds wrong in a Word document; empty when nothing. */
export async function wordFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'word-'));
  try {
    const path = join(folder, 'document.docx');
    await writeFile(path, bytes);
    return await sdkFaults(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
