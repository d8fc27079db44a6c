import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until no other process holds the lock, takes it, and gives the way to let it go.
 * The lock is a file with the holder's process id; one left by a process that has ended counts as free.
 */
export async function holdLock(file: string): Promise<() => void> {
  const mine = `${file}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!take(mine, file)) {
      if (!isHolderAlive(file)) rmSync(file, { force: true });
      else await wait(100);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** A hard link appears with its content in one step, or fails because the name is taken. */
function take(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isHolderAlive(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: alive, but somebody else's. ESRCH: ended. ENOENT: let go in the meantime.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
