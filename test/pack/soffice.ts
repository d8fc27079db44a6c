import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True where LibreOffice is installed. */
export async function hasSoffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}

/**
 * How many pages each document has as LibreOffice lays it out, in their order; null where LibreOffice, or the part of it that
 * reads Word documents, is not installed.
 */
export async function pageCounts(documents: readonly Uint8Array[]): Promise<readonly number[] | null> {
  if (!(await hasSoffice())) return null;
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    const names = documents.map((_, index) => `document-${String(index)}`);
    for (const [index, name] of names.entries())
      await writeFile(join(folder, `${name}.docx`), documents[index] ?? '');
    await run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ]);
    if (!(await readdir(folder)).includes('document-0.pdf')) return null;
    const printed = await Promise.all(
      names.map(async (name) => readFile(join(folder, `${name}.pdf`), 'latin1')),
    );
    return printed.map((pdf) => pdf.match(/\/Type *\/Page[^s]/g)?.length ?? 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A workbook as LibreOffice writes it again after it has computed everything in it anew. */
export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    await writeFile(join(folder, 'pack.xlsx'), bytes);
    await run('soffice', [
      // a profile of its own, so that two runs do not meet
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'pack.xlsx'),
    ]);
    return await readFile(join(folder, 'out', 'pack.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
