import { readFileSync } from 'node:fs';
import { kindsOf, type SentCall } from './call-kind.ts';

const file = new URL('./app-calls.txt', import.meta.url);

/**
 * Every kind of call the app makes, sorted: what `app-calls.txt` holds. The file is written by the walk through the app
 * (app-calls.test.ts), and each test that lets the app talk to the local Graph holds what it sends against it.
 */
export function appCalls(): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

const noted = new Set<string>();

/** Notes what kinds of call a request of the app is. */
export function noteCall(sent: SentCall): void {
  for (const kind of kindsOf(sent)) noted.add(kind);
}

/** What was noted since the last time, sorted. */
export function takeNoted(): readonly string[] {
  const all = [...noted].sort();
  noted.clear();
  return all;
}

/** Throws where the app sent something, since the last look, that the list of its calls does not hold. */
export function refuseUnlisted(): void {
  const listed = new Set(appCalls());
  const unlisted = takeNoted().filter((kind) => !listed.has(kind));
  if (unlisted.length > 0)
    throw new Error(
      `The app makes calls that check:tenant does not know of. Let the walk in test/tenant/walk.ts make them, and the check send them:\n${unlisted.join('\n')}`,
    );
}
