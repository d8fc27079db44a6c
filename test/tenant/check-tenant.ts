// What `npm run check:tenant` runs.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { check } from './check.ts';
import { readPasted } from './pasted.ts';

let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
  console.error(
    'Stopping after this call, then taking away what was made. Press Ctrl-C again to leave it there.',
  );
});

try {
  process.exitCode = await check(process.argv.slice(2), {
    fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(120_000) }),
    wait: (ms) => wait(ms),
    print: (line) => console.log(line),
    say: (line) => console.error(line),
    readFile: (path) => readFile(path, 'utf8'),
    readPasted: () => readPasted(process.stdin, process.stderr),
    isStopped: () => isStopped,
  });
} catch (error) {
  const what = error instanceof Error ? error.message : String(error);
  console.error(`The check broke down, which is a fault of the check itself: ${what}`);
  process.exitCode = 2;
}
