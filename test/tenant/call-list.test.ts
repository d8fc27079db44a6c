import { afterEach, expect, test } from 'vitest';
import { packFolder } from '#domain/pack-file.ts';
import { founding } from '#store/found.ts';
import { findFile, readFile, removeFile } from '#store/folder.ts';
import { filesOf, saveOutput } from '#store/pack-files.ts';
import { readHealth } from '#store/health.ts';
import { postUpdates } from '#store/post.ts';
import { applied, type Replica, refresh, snapshotOf } from '#store/replica.ts';
import { noteSchema } from '#store/schema.ts';
import { setUp } from '#store/setup.ts';
import { lookAtSite } from '#store/site-check.ts';
import { writeAll, type RowWrite } from '#store/write-all.ts';
import { sendChain } from '#store/write-chain.ts';
import { action, person, section, update } from '../domain/plan-kit.ts';
import { change, createTenant, type Tenant } from '../store/world.ts';
import { appSteps } from './call-list.ts';
import { openLocalSide } from './local-side.ts';
import { replay, type Side } from './replay.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

test('the check sends every kind of call that the app sends', async () => {
  const sent = await sentByApp();
  const checked = await sentByCheck();
  // each is a place the app reads or writes; were one forgotten above, less would be held against the check
  expect(sent.size).toBeGreaterThan(20);
  expect([...sent].filter((call) => !checked.has(call))).toEqual([]);
});

test('two calls that differ in names, ids and values are one kind; other methods, options and places are not', () => {
  expect(kindOf("GET /sites/h:/sites/a:/lists/Actions/items?$filter=fields/Ref eq '1'")).toBe(
    kindOf("GET /sites/h,g,w/lists/People/items?$filter=fields/Mail eq 'x'"),
  );
  const kinds = [
    'GET /sites/h:/sites/a:/lists/Actions/items',
    'POST /sites/h:/sites/a:/lists/Actions/items',
    'GET /sites/h:/sites/a:/lists/Actions/items/1',
    'GET /sites/h:/sites/a:/lists/Actions/items?$top=1',
    'GET /sites/h:/sites/a:/lists/Actions/items/delta',
  ];
  expect(new Set(kinds.map(kindOf)).size).toBe(kinds.length);
});

/** Takes the app's own code through everything it does, the ways out of trouble included. */
async function sentByApp(): Promise<ReadonlySet<string>> {
  tenant = createTenant({ headerTagUnquoted: true, fieldsPatchReturnsTag: false });
  const world = tenant.worldOf('admin');
  const nothing = async () => undefined;
  await refresh(world, null);
  await tenant.fault({ kind: 'columnsLost' });
  await setUp(world);
  await lookAtSite(world, []);
  await setUp(world);
  await founding(world, { objectId: 'oid', name: 'Ada Admin', emails: [] });
  await noteSchema(world);
  const importId = 'i-1';
  const added: RowWrite[] = [
    { kind: 'add', noun: 'section', value: { ...section('1', 'One', null, 1), importId } },
    { kind: 'add', noun: 'person', value: person('lead', { importId }) },
    { kind: 'add', noun: 'action', value: action('1.1', { importId }) },
    { kind: 'add', noun: 'action', value: action('1.2', { importId }) },
    { kind: 'add', noun: 'update', value: update('u-0', '1.1', 'C1') },
  ];
  await writeAll(world, added, nothing);
  // there already: the library is asked for the key
  await writeAll(world, added, nothing);
  let replica: Replica | null = null;
  const read = async () => {
    const found = await refresh(world, replica);
    if (found.kind !== 'plan') throw new Error('There is no plan.');
    replica = applied(replica, found.changes, found.readAt);
    return snapshotOf(replica);
  };
  const before = await read();
  const edited = before.actions.get('1.1');
  const removed = before.actions.get('1.2');
  if (edited === undefined || removed === undefined || removed.row === null)
    throw new Error('The actions are not there.');
  const post = (id: string) => ({
    id,
    edit: {
      kind: 'edit',
      noun: 'action',
      key: '1.1',
      before: edited,
      set: { latestActivity: id, lastUpdateId: id },
    } as const,
    update: update(id, '1.1', 'C1'),
  });
  await postUpdates(world, [post('u-1')]);
  // a stale tag, a tenant that refuses the short form, and an answer that is lost
  await postUpdates(world, [post('u-2')]);
  await tenant.fault({ kind: 'refuseFieldsPatch', times: 2 });
  await postUpdates(world, [post('u-3')]);
  const fresh = (await read()).actions.get('1.1');
  if (fresh === undefined) throw new Error('The action is not there.');
  await tenant.fault({ kind: 'lostResponse', method: 'POST', path: '/lists/Updates/items' });
  await postUpdates(world, [{ ...post('u-4'), edit: { ...post('u-4').edit, before: fresh } }]);
  await read();
  await tenant.fault({ kind: 'delta410', path: '/lists/Sections/' });
  await change(tenant, 'Sections', '1', { Title: 'Two' });
  await read();
  const removal = { kind: 'remove', noun: 'action', key: '1.2', row: removed.row } as const;
  await sendChain(world, [removal], 'fields');
  // gone already, and a row that is another one by now
  await sendChain(world, [removal], 'fields');
  await sendChain(world, [{ ...removal, row: { ...removed.row, id: '1' } }], 'fields');
  await readHealth(world, await read());
  const pack = { body: 'Board', meetingOn: '2026-12-11', version: 1 };
  const folder = packFolder(pack.body, pack.meetingOn);
  await filesOf(world, pack);
  // a small file, one in pieces, and one whose name is taken
  await saveOutput(world, pack, { kind: 'report' }, new Blob(['x']), () => undefined);
  const large = new Blob([new Uint8Array(4 * 1024 * 1024 + 1)]);
  await saveOutput(world, pack, { kind: 'workbook' }, large, () => undefined);
  const again = await saveOutput(world, pack, { kind: 'report' }, new Blob(['x']), () => undefined);
  await readFile(world, folder, again.file.name);
  await findFile(world, folder, again.file.name);
  await removeFile(world, folder, again.file.name);
  const calls = tenant.sent().flatMap(({ method, path, parts }) => [`${method} ${path}`, ...parts]);
  // addresses that the tenant itself gave for a file are nothing the check could know of
  return new Set(calls.filter((call) => !call.includes(' /trial/')).map(kindOf));
}

async function sentByCheck(): Promise<ReadonlySet<string>> {
  const local = await openLocalSide();
  const calls: string[] = [];
  const watched: Side = {
    ...local,
    fetch: (address, init) => {
      calls.push(`${String(init.method)} ${address.slice(local.base.length)}`);
      if (address.endsWith('/$batch') && typeof init.body === 'string') {
        // what the check itself wrote
        const { requests } = JSON.parse(init.body) as { requests: { method: string; url: string }[] };
        calls.push(...requests.map(({ method, url }) => `${method} ${url}`));
      }
      return local.fetch(address, init);
    },
  };
  await replay(watched, appSteps, () => undefined);
  local.close();
  return new Set(calls.map(kindOf));
}

/** A call without what differs from one use to the next: names, ids, columns, values, marks, and the order of options. */
function kindOf(call: string): string {
  const [place = '', options = ''] = decodeURIComponent(call)
    .replace(/\/sites\/[^/?]+:\/sites\/[^/?:]+:?/, '/sites/{site}')
    .replace(/\/sites\/[^/?]+,[^/?]+/, '/sites/{site}')
    .replace(/\/lists\/[^/?]+/, '/lists/{list}')
    .replace(/\/items\/\d+/, '/items/{item}')
    .replace(/\/root:\/.*:\//, '/root:/{path}:/')
    .replace(/\/root:\/[^:?]+(?=\?|$)/, '/root:/{path}')
    .replaceAll(/\(\$select=[^)]*\)/g, '($select=…)')
    .replace(/\$filter=fields\/\w+ eq .*$/, '$filter=fields/… eq …')
    .replace(/token=[^&]*/, 'token=…')
    .split('?');
  return `${place}?${options.split('&').sort().join('&')}`;
}
