import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { afterEach, expect, test } from 'vitest';
import { friendlySwitches, nastySwitches, type Switches } from '#local/switches.ts';
import { check, type CheckWorld } from './check.ts';
import { type LocalSide, openLocalSide } from './local-side.ts';
import { readPasted } from './pasted.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

test('a tenant like the trial ends with 0 and one line of result', async () => {
  const { world, printed } = await over({});
  expect(await check(usual, world)).toBe(0);
  expect(printed).toEqual([
    expect.stringMatching(/^Calls the app makes: \d+ kinds\. Checked here: \d+\. Not checked:\n {2}POST /),
    'A mail and a notification, both to yourself, go out with --with-messages only.',
    expect.stringMatching(/^\d+ calls: no difference/),
  ]);
});

test('with messages every call the app makes is checked, and nobody but the person who runs it gets one', async () => {
  const { world, side, printed } = await over({});
  expect(await check([...usual, '--with-messages'], world)).toBe(0);
  expect(printed[0]).toMatch(/^Calls the app makes: (\d+) kinds\. Checked here: \1 \(all\)\.$/);
  const reply = await side.fetch('https://graph.microsoft.com/trial/sent', { method: 'GET' });
  // the local Graph's own answer
  const { value } = (await reply.json()) as {
    value: readonly { kind: string; sender: string; recipient: string }[];
  };
  expect(value.map(({ kind }) => kind).toSorted()).toEqual(['activity', 'mail']);
  expect(value.every(({ sender, recipient }) => sender === recipient)).toBe(true);
});

test('a tenant that differs ends with 1, a table, and the open questions it answers otherwise', async () => {
  const { world, printed, said } = await over({ enforceChoice: true, headerTagUnquoted: true });
  expect(await check(usual, world)).toBe(1);
  const text = printed.join('\n');
  expect(text).toMatch(/^Differs in +Where +Tenant +Local Graph +Settles +Calls\n─+/);
  expect(text).toMatch(
    /^header +ETag +a tag without quotation marks +a tag in quotation marks +\d+(, \d+)+$/m,
  );
  expect(text).toMatch(/^status +the answer +400 +201 +enforceChoice +\d+$/m);
  expect(text).toMatch(/^ +\d+ {2}open question: Is a value outside the choices refused\?$/m);
  expect(text).toMatch(/The tenant answers open questions in another way than the trial: enforceChoice\.$/);
  expect(said.at(-1)).toMatch(/^Everything the check made on the site has been deleted again/);
});

test('whatever happens, the token is neither printed nor said', async () => {
  const { world, side, printed, said } = await over({});
  const token = await side.token();
  await check(usual, world);
  await check(usual, { ...world, readPasted: async () => `${token} and more` });
  await check(usual, { ...world, fetch: async () => Promise.reject(new TypeError(`Bearer ${token}`)) });
  expect([...printed, ...said].join('\n')).not.toContain(token);
});

test.for<[string, Partial<CheckWorld>, string]>([
  [
    'nothing answers',
    { fetch: async () => Promise.reject(new TypeError('fetch failed')) },
    'The tenant did not answer at https://graph.microsoft.com.',
  ],
  [
    'an answer takes too long',
    { fetch: async () => Promise.reject(new DOMException('', 'TimeoutError')) },
    'The tenant did not answer',
  ],
  ['the token is old', { readPasted: async () => 'old' }, 'The tenant did not take the sign-in.'],
  ['nothing was pasted', { readPasted: async () => '\n' }, 'What was pasted does not hold a token.'],
  ['something else answers', { fetch: async () => new Response('<html>') }, 'is not Graph. Check --base.'],
])('when %s it ends with 2 and says so in a sentence', async ([, given, sentence]) => {
  const { world, printed, said } = await over({});
  expect(await check(usual, { ...world, ...given })).toBe(2);
  expect(said.at(-1)).toContain(sentence);
  expect(said.at(-1)).toMatch(/^[A-Z].*\.$/);
  expect(printed).toEqual([]);
});

test('a token from a file may have the word Bearer and a line end; a file that is not there is said', async () => {
  const { world, side, said } = await over({});
  const token = await side.token();
  const words = [...usual.slice(0, 2), '--token-file', 'token.txt'];
  expect(await check(words, { ...world, readFile: async () => `Bearer ${token}\r\n` })).toBe(0);
  const missing = async () => Promise.reject(Object.assign(new Error('open token.txt'), { code: 'ENOENT' }));
  expect(await check(words, { ...world, readFile: missing })).toBe(2);
  expect(said.at(-1)).toBe("The file 'token.txt' cannot be read (ENOENT).");
});

test('somebody who stops it leaves nothing behind', async () => {
  const { world, said } = await over({});
  let count = 0;
  expect(await check(usual, { ...world, isStopped: () => (count += 1) > 12 })).toBe(2);
  expect(said.slice(-2)[0]).toBe('Stopped before the end.');
  expect(await check(usual, world)).toBe(0);
});

test('help is printed and ends with 0', async () => {
  const { world, printed } = await over({});
  expect(await check(['--help'], world)).toBe(0);
  expect(printed[0]).toContain('--token-file');
});

test('what is sent on standard input is the token; what is typed at a terminal is read by the line', async () => {
  const sent = new PassThrough();
  sent.end('token-1\n');
  expect(await readPasted(sent, new PassThrough())).toBe('token-1\n');
  const typed = Object.assign(new PassThrough(), { isTTY: true });
  const shown = new PassThrough();
  const reading = readPasted(typed, shown);
  typed.write('token-2\nmore');
  expect(await reading).toBe('token-2');
  shown.end();
  expect(String(shown.read())).toBe('Paste the token and press Enter; it is not shown.\n');
  const closed = Object.assign(new PassThrough(), { isTTY: true });
  closed.end();
  expect(await readPasted(closed, new PassThrough())).toBe('');
});

test('npm run check:tenant finds a local server equal to the local Graph, and another that differs', async () => {
  const equal = await served(friendlySwitches);
  const same = await run(['--base', equal.base, '--site', equal.site, '--token-stdin'], equal.token);
  expect([same.code, same.out]).toEqual([0, expect.stringContaining('no difference')]);
  const other = await served(nastySwitches);
  const differs = await run(['--base', other.base, '--site', other.site, '--token-stdin'], other.token);
  expect(differs.code).toBe(1);
  expect(differs.out).toContain('dateOnlyAtMidnight');
  expect(differs.out + differs.err).not.toContain(other.token);
});

test('npm run check:tenant that cannot run ends with 2 and a sentence, never a stack trace', async () => {
  const bad = await run(['--site', 'nowhere'], '');
  expect([bad.code, bad.out]).toEqual([2, '']);
  expect(bad.err.trim()).toBe(
    'Say how to sign in, in one way: --client-id with --tenant-id, or --token-file, or --token-stdin.',
  );
  const port = await closedPort();
  const silent = await run(
    ['--base', `http://127.0.0.1:${String(port)}/v1.0`, '--site', 'x:/sites/y', '--token-stdin'],
    'token',
  );
  expect(silent.code).toBe(2);
  expect(silent.err.trim()).toBe(`The tenant did not answer at http://127.0.0.1:${String(port)}.`);
});

const usual = ['--site', 'contoso.sharepoint.com:/sites/scratch', '--token-stdin'];

async function over(switches: Partial<Switches>) {
  const side: LocalSide = await openLocalSide('A tenant', switches);
  open.push(side);
  const printed: string[] = [];
  const said: string[] = [];
  const world: CheckWorld = {
    fetch: side.fetch,
    wait: async () => undefined,
    print: (line) => void printed.push(line),
    say: (line) => void said.push(line),
    readFile: async () => Promise.reject(new Error('no file')),
    readPasted: () => side.token(),
    isStopped: () => false,
  };
  return { world, side, printed, said };
}

/** A tenant behind a real server, whose answers lead to itself, those to its files as well. */
async function served(switches: Switches): Promise<{ base: string; site: string; token: string }> {
  const side = await openLocalSide('A tenant', switches);
  const graph = new URL(side.base).origin;
  let origin = '';
  const server = createServer(
    getRequestListener(async ({ url, method, headers, body }) => {
      const { pathname, search } = new URL(url);
      const bytes = body === null ? {} : { body: await new Response(body).arrayBuffer() };
      const answer = await side.fetch(graph + pathname + search, { method, headers, ...bytes });
      const { status } = answer;
      const isJson = answer.headers.get('content-type')?.includes('json') === true;
      if (!isJson) return answer;
      return new Response((await answer.text()).replaceAll(graph, origin), {
        status,
        headers: answer.headers,
      });
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  open.push(side, {
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
  return { base: `${origin}/v1.0`, site: side.site, token: await side.token() };
}

async function run(
  words: readonly string[],
  input: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['test/tenant/run.mjs', ...words], { cwd: root });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk) => out.push(String(chunk)));
  child.stderr.on('data', (chunk) => err.push(String(chunk)));
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out: out.join(''), err: err.join('') };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
