import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
