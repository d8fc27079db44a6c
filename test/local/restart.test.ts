import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#local/database.ts';
import { migrate } from '#local/schema.ts';
import { host, kit, people, request, sitePath } from './local-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-graph-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const writer = fileURLToPath(new URL('kill-writer.ts', import.meta.url));

test('what was written is there after a restart, and so is the token', async () => {
  const file = join(folder, 'restart.sqlite');
  const first = kit({ file });
  const path = await first.list('Actions', [{ name: 'Ref', text: {}, indexed: true }]);
  const made = await first.item(path, { Ref: 'A1' });
  const token = await first.tokenOf('member');
  const drive = `${sitePath}:/drive/root:/a.bin:`;
  await first.send('owner', 'PUT', `${drive}/content`, new Uint8Array([1]));
  first.graph.close();
  const second = kit({ file });
  const headers = { authorization: `Bearer ${token}` };
  expect((await second.graph.handle(request('GET', '/v1.0/me', undefined, headers))).status).toBe(200);
  const { value } = (await second.send('owner', 'GET', `${path}/items?$filter=fields/Ref eq 'A1'`)).body;
  expect(value.map((each: { eTag: string }) => each.eTag)).toEqual([made.body.eTag]);
  expect((await second.item(path, { Ref: 'A2' })).body.id).toBe('2');
  expect((await second.send('owner', 'GET', drive)).body.size).toBe(1);
  second.graph.close();
});

test('a second start adds people and sites and changes names and rights, and takes nothing away', async () => {
  const file = join(folder, 'grown.sqlite');
  const first = kit({ file });
  const path = await first.list('Actions', []);
  await first.item(path, { Title: 'x' });
  first.graph.close();
  const newcomer = {
    id: '00000000-0000-4000-8000-000000000009',
    displayName: 'Nel New',
    mail: 'nel@contoso.example',
    userPrincipalName: 'nel@contoso.example',
  };
  const second = kit({
    file,
    users: [newcomer, { ...people.owner, displayName: 'Olive Renamed' }],
    sites: [
      {
        hostname: host,
        path: 'sites/one-plan',
        displayName: 'Renamed',
        rights: { [newcomer.id]: 'owner', [people.visitor.id]: 'member' },
        visited: [newcomer.id],
      },
      {
        hostname: host,
        path: 'sites/second',
        displayName: 'Second',
        rights: { [newcomer.id]: 'owner' },
        visited: [],
      },
    ],
  });
  expect((await second.send('owner', 'GET', '/v1.0/me')).body.displayName).toBe('Olive Renamed');
  expect((await second.send('member', 'GET', '/v1.0/me')).body.displayName).toBe('Max Member');
  expect((await second.send('owner', 'GET', sitePath)).body.displayName).toBe('Renamed');
  expect((await second.send('owner', 'GET', `${path}/items`)).body.value).toHaveLength(1);
  expect((await second.send('visitor', 'POST', `${path}/items`, { fields: {} })).status).toBe(201);
  expect((await second.send('owner', 'GET', `/v1.0/sites/${host}:/sites/second`)).status).toBe(404);
  second.graph.close();
});

test('a file of a later version is refused', () => {
  const file = join(folder, 'later.sqlite');
  const db = openDatabase(file);
  db.exec('PRAGMA user_version = 999');
  db.close();
  expect(() => kit({ file })).toThrow(/version 999/);
});

test('a transaction keeps all or nothing', () => {
  const db = openDatabase(':memory:');
  migrate(db);
  const insert = (name: string) => db.run('INSERT INTO secret (name, value) VALUES (?, ?)', [name, 'x']);
  expect(() =>
    db.transaction(() => {
      insert('a');
      throw new Error('no');
    }),
  ).toThrow('no');
  db.transaction(() => insert('b'));
  expect(db.all<{ name: string }>('SELECT name FROM secret')).toEqual([{ name: 'b' }]);
  migrate(db);
  expect(db.one('SELECT name FROM secret WHERE name = ?', ['a'])).toBeNull();
});

/** Starts the writer and waits until it was killed: by itself after so many statements, or by us after so many batches.
 * Gives the keys of the batches it reported. */
async function writeUntilKilled(
  file: string,
  kill: { readonly afterStatements: number } | { readonly afterBatches: number },
): Promise<string[]> {
  const killAt = 'afterStatements' in kill ? kill.afterStatements : 0;
  const child = spawn(process.execPath, ['--import', 'tsx', writer, file, String(killAt)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let trouble = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (trouble += text));
  const keys: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    keys.push(line);
    if ('afterBatches' in kill && keys.length === kill.afterBatches) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect([child.signalCode, trouble]).toEqual(['SIGKILL', '']);
  return keys;
}

/** What must hold in a file whatever happened: whole pages, lists whose numbers agree with their rows, items with versions. */
function expectSound(file: string): void {
  const db = openDatabase(file);
  const count = (sql: string): number => db.one<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? -1;
  const most = (what: string): string =>
    `coalesce((SELECT max(${what}) FROM item WHERE list_key = list.key), 0)`;
  expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(count('list WHERE n_items <> (SELECT count(*) FROM item WHERE list_key = list.key)')).toBe(0);
  expect(count(`list WHERE last_change <> ${most('change')}`)).toBe(0);
  expect(count(`list WHERE next_item_id <> ${most('id')} + 1`)).toBe(0);
  expect(
    count(`item WHERE fields <> coalesce((SELECT fields FROM item_version AS kept
      WHERE kept.list_key = item.list_key AND item_id = item.id AND kept.version = item.version), '')`),
  ).toBe(0);
  db.close();
}

/** The keys in the list of updates, and that of the last change to the action. */
async function keptKeys(file: string): Promise<{ updates: unknown[]; last: unknown }> {
  const some = kit({ file });
  const rows = (
    await some.pages('owner', `${sitePath}:/lists/Updates/items?$expand=fields($select=Key)&$top=5000`)
  ).flat();
  const action = await some.send('owner', 'GET', `${sitePath}:/lists/Actions/items/1?$expand=fields`);
  some.graph.close();
  return { updates: rows.map((row) => row.fields['Key']), last: action.body.fields.Last };
}

test(
  'a server killed after any statement of a write has kept all of a part or nothing of it',
  { timeout: 120_000 },
  async () => {
    const file = join(folder, 'half.sqlite');
    await writeUntilKilled(file, { afterBatches: 1 });
    // four statements a part: after the fourth and the eighth there is nothing left to halve
    for (const afterStatements of [1, 2, 3, 5, 6, 7]) {
      const before = await keptKeys(file);
      const reported = await writeUntilKilled(file, { afterStatements });
      expectSound(file);
      const after = await keptKeys(file);
      expect(after.updates).toEqual([...before.updates, ...reported]);
    }
  },
);

test(
  'a server killed from outside while it writes loses no answered write',
  { timeout: 120_000 },
  async () => {
    const file = join(folder, 'killed.sqlite');
    const reported = await writeUntilKilled(file, { afterBatches: 40 });
    expectSound(file);
    const { updates } = await keptKeys(file);
    expect(updates).toEqual(expect.arrayContaining(reported));
    expect(new Set(updates).size).toBe(updates.length);
    const some = kit({ file });
    expect((await some.item(`${sitePath}:/lists/Updates`, { Key: 'after' })).status).toBe(201);
    some.graph.close();
  },
);
