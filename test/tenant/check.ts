import { type Wish, readArguments, usage } from './arguments.ts';
import { appCalls } from './app-calls.ts';
import { BrokenOff, compare, stepsOf } from './compare.ts';
import { openLocalSide } from './local-side.ts';
import { Refused, type Side } from './replay.ts';
import { countOf, summaryOf, tableOf } from './report.ts';
import { signInByDeviceCode } from './sign-in.ts';

/** Everything outside that the check touches. */
export type CheckWorld = {
  readonly fetch: Side['fetch'];
  wait(ms: number): Promise<void>;
  /** Shows a line of the result. */
  print(line: string): void;
  /** Shows a line about how it goes. */
  say(line: string): void;
  /** The text of a file; rejects with the system's error. */
  readFile(path: string): Promise<string>;
  /** What the person pastes, unseen. */
  readPasted(): Promise<string>;
  /** Whether the person asked to stop. */
  isStopped(): boolean;
};

/** Runs the check. 0 = no difference, 1 = differences, 2 = it could not run. */
export async function check(words: readonly string[], world: CheckWorld): Promise<0 | 1 | 2> {
  try {
    const wish = readArguments(words);
    if (wish === null) {
      world.print(usage);
      return 0;
    }
    const token = await tokenOf(wish, world);
    const tenant: Side = {
      name: 'The tenant',
      base: wish.base,
      site: wish.site,
      token: async () => token,
      ...waysOf(world),
    };
    return await run(tenant, world, wish);
  } catch (error) {
    if (!(error instanceof Refused || error instanceof BrokenOff)) throw error;
    world.say(error.message);
    if (error instanceof BrokenOff) tellStayed(error.stayed, world);
    return 2;
  }
}

async function run(tenant: Side, world: CheckWorld, { hasMessages }: Wish): Promise<0 | 1 | 2> {
  const local = await openLocalSide();
  try {
    const steps = stepsOf(hasMessages);
    let told = '';
    const tell = (side: Side, done: number, of: number, { part }: { readonly part: string }): void => {
      if (`${side.name} ${part}` === told) return;
      told = `${side.name} ${part}`;
      world.say(`${side.name}: ${part}, call ${String(done + 1)} of ${String(of)}`);
    };
    const found = await compare(tenant, local, tell, () => world.isStopped(), steps);
    if (found.differences.length > 0) world.print(`${tableOf(found.differences, steps)}\n`);
    world.print(countOf(appCalls(), found.unchecked));
    if (!hasMessages)
      world.print('A mail and a notification, both to yourself, go out with --with-messages only.');
    world.print(summaryOf(found.differences, steps.length));
    tellStayed(found.stayed, world);
    return found.differences.length === 0 ? 0 : 1;
  } finally {
    local.close();
  }
}

function tellStayed(stayed: readonly string[], world: CheckWorld): void {
  if (stayed.length === 0)
    world.say('Everything the check made on the site has been deleted again (lists go to its recycle bin).');
  for (const sentence of stayed) world.say(sentence);
}

async function tokenOf({ signIn, base, hasMessages }: Wish, world: CheckWorld): Promise<string> {
  switch (signIn.kind) {
    case 'device code':
      return signInByDeviceCode(world, signIn, new URL(base).origin, hasMessages);
    case 'pasted token':
      return tokenIn(await world.readPasted(), 'What was pasted');
    case 'token file':
      try {
        return tokenIn(await world.readFile(signIn.file), `The file '${signIn.file}'`);
      } catch (error) {
        if (error instanceof Refused || !(error instanceof Error && 'code' in error)) throw error;
        throw new Refused(`The file '${signIn.file}' cannot be read (${String(error.code)}).`);
      }
  }
}

function tokenIn(text: string, place: string): string {
  const token = text.trim().replace(/^Bearer\s+/i, '');
  if (!/^[\w.~+/=-]+$/.test(token)) throw new Refused(`${place} does not hold a token.`);
  return token;
}

function waysOf(world: CheckWorld): Pick<Side, 'fetch' | 'wait'> {
  return { fetch: world.fetch, wait: (ms) => world.wait(ms) };
}
