import { packFolder } from '#domain/pack/pack-file.ts';
import type { Write } from '#domain/write.ts';
import { sendReminders } from '#store/chase.ts';
import type { Reminder } from '#store/chase-channel.ts';
import { founding } from '#store/found.ts';
import { findFile, readFile, removeFile } from '#store/folder.ts';
import { readHealth } from '#store/health.ts';
import { lookUp } from '#store/look-up.ts';
import { filesOf, saveOutput } from '#store/pack-files.ts';
import { postUpdates } from '#store/post.ts';
import { snapshotOf } from '#store/read-plan.ts';
import { refresh } from '#store/refresh.ts';
import { applied, type Replica } from '#store/replica.ts';
import { noteSchema } from '#store/schema.ts';
import { setUp } from '#store/setup.ts';
import { lookAtSite } from '#store/site-check.ts';
import type { World } from '#store/world.ts';
import { sendChain } from '#store/write-chain.ts';
import { type RowWrite, writeAll } from '#store/write-all.ts';
import { action, person, section, update } from '../domain/plan-kit.ts';
import { change, type Fate, people, type Tenant } from '../store/world.ts';

/**
 * Takes the app's own code through everything it does with a tenant in which nothing is set up, the ways out of trouble
 * included: what is sent on the way is every kind of call the app makes.
 */
export async function walkTheApp(tenant: Tenant): Promise<void> {
  const world = tenant.worldOf('admin');
  await setUpSite(tenant, world);
  await importRows(tenant, world);
  await saveAndRefresh(tenant, world);
  await readHealth(world, await planOf(world));
  await remind(world);
  await storeFiles(tenant, world);
}

async function setUpSite(tenant: Tenant, world: World): Promise<void> {
  await refresh(world, null);
  await tenant.fault({ kind: 'columnsLost' });
  await setUp(world);
  await lookAtSite(world, []);
  await setUp(world);
  await tenant.fault({ kind: 'emptyPage' });
  await founding(world, { objectId: 'oid', name: 'Ada Admin', emails: [] });
  await noteSchema(world);
  const { body } = await tenant.ask(
    'admin',
    'GET',
    below('/lists/Settings/items?$expand=fields($select=Title,SettingKey)'),
  );
  // an answer of Graph's, in the shape of a page of items
  const { value } = body as { readonly value: readonly { id: string; fields: { SettingKey: string } }[] };
  const schema = value.find(({ fields }) => fields.SettingKey === 'schema');
  // as an earlier version of the app has left it
  await change(tenant, 'Settings', schema?.id ?? '', { Value: '1' });
  await noteSchema(world);
}

async function importRows(tenant: Tenant, world: World): Promise<void> {
  const importId = 'i-1';
  const added: RowWrite[] = [
    { kind: 'add', noun: 'section', value: { ...section('1', 'One', null, 1), importId } },
    { kind: 'add', noun: 'section', value: { ...section('2', 'Two', null, 2), importId } },
    { kind: 'add', noun: 'person', value: person('lead', { importId }) },
    { kind: 'add', noun: 'action', value: action('1.1', { importId }) },
    { kind: 'add', noun: 'action', value: action('1.2', { importId }) },
    { kind: 'add', noun: 'action', value: action('1.3', { importId }) },
    { kind: 'add', noun: 'update', value: update('u-0', '1.1', 'C1') },
  ];
  const nothing = async () => undefined;
  await writeAll(world, added, nothing);
  // there already: the library is asked for the key
  await writeAll(world, added, nothing);
  // an answer that comes in pages, of the feed and of the list itself
  tenant.fate(() => withSmallPages);
  const first = await replicaOf(world, null);
  await tenant.fault({ kind: 'delta410', path: '/lists/Sections/' });
  await change(tenant, 'Sections', '1', { Title: 'One again' });
  await replicaOf(world, first);
  await tenant.calm();
}

async function saveAndRefresh(tenant: Tenant, world: World): Promise<void> {
  let replica = await replicaOf(world, null);
  const read = async () => {
    replica = await replicaOf(world, replica);
    return snapshotOf(replica);
  };
  const edited = (await read()).actions.get('1.1');
  if (edited === undefined) throw new Error('The action is not there.');
  const post = (id: string, before = edited) => ({
    id,
    edit: {
      kind: 'edit',
      noun: 'action',
      key: '1.1',
      before,
      set: { latestActivity: id, lastUpdateId: id },
    } as const,
    update: update(id, '1.1', 'C1'),
  });
  await postUpdates(world, [post('u-1')]);
  // a stale tag, a tenant that refuses the short form, and an answer that is lost
  await postUpdates(world, [post('u-2')]);
  await tenant.fault({ kind: 'refuseFieldsPatch', times: 2 });
  const second = (await read()).actions.get('1.1');
  await postUpdates(world, [post('u-3', second)]);
  const third = (await read()).actions.get('1.1');
  await tenant.fault({ kind: 'lostResponse', method: 'POST', path: '/lists/Updates/items' });
  await postUpdates(world, [post('u-4', third)]);
  await read();
  await tenant.fault({ kind: 'delta410', path: '/lists/Sections/' });
  await change(tenant, 'Sections', '1', { Title: 'Two' });
  await read();
  await read();
  await writeChains(world, (await read()).actions);
  await lackColumn(tenant, world, replica);
}

async function writeChains(
  world: World,
  actions: ReadonlyMap<string, ReturnType<typeof action>>,
): Promise<void> {
  const [first, second, third] = ['1.1', '1.2', '1.3'].map((ref) => actions.get(ref));
  if (!first || !second?.row || !third?.row) throw new Error('The actions are not there.');
  const edit = (before: typeof first): Write => ({
    kind: 'edit',
    noun: 'action',
    key: before.ref,
    before,
    set: { latestReason: 'As agreed.' },
  });
  const removals = [second, third].flatMap(({ ref, row }): Write[] =>
    row === null ? [] : [{ kind: 'remove', noun: 'action', key: ref, row }],
  );
  const added: Write = { kind: 'add', noun: 'section', value: section('3', 'Three', null, 3) };
  await sendChain(world, [edit(first), edit(second)], 'item');
  await sendChain(world, [edit(first), edit(second), added], 'fields');
  await lookUp(world, [edit(first), added]);
  await sendChain(world, removals, 'fields');
}

// a list that an earlier version of the app has made, on a tenant that refuses columns it does not know
async function lackColumn(tenant: Tenant, world: World, replica: Replica): Promise<void> {
  const path = below('/lists/Actions/columns');
  const { body } = await tenant.ask('admin', 'GET', path);
  const { value } = body as { readonly value: readonly { id: string; name: string }[] };
  const entered = value.find(({ name }) => name === 'EnteredOn');
  await tenant.ask('admin', 'DELETE', `${path}/${entered?.id ?? ''}`);
  await tenant.switches({ unknownSelect: 'refuse' });
  await replicaOf(world, { ...replica, deltaLinks: new Map() });
  await tenant.switches({ unknownSelect: 'ignore' });
  await setUp(world);
}

async function remind(world: World): Promise<void> {
  const { id, displayName, mail } = people.visitor;
  const reminders = [1, 2].map((n): Reminder => ({
    id: `visitor 2026-11-22 ${String(n)}`,
    person: { ...person('visitor'), name: displayName, email: mail, objectId: id },
    message: {
      to: 'visitor',
      refs: ['1.1'],
      subject: 'One update due',
      letter: {
        greeting: '',
        opening: '',
        items: [],
        all: { words: '', address: '' },
        closing: '',
        sender: '',
      },
      text: 'One update is due.',
      html: '<p>One update is due.</p>',
      notice: 'One update is due',
      subPage: 'my-actions',
      isEscalation: false,
    },
  }));
  const news = { onBegin: () => undefined, onEnd: () => undefined, onWait: () => undefined };
  // not installed for them, so the mail is sent as well; the second one is claimed over the first
  const round = { reminders, by: 'ada-admin', cycle: 'C1', channels: ['activity', 'mail'] } as const;
  await sendReminders(world, round, news, new AbortController().signal);
}

async function storeFiles(tenant: Tenant, world: World): Promise<void> {
  const pack = { body: 'Board', meetingOn: '2026-12-11', version: 1 };
  const folder = packFolder(pack.body, pack.meetingOn);
  const small = new Blob(['x']);
  const large = new Blob([new Uint8Array(4 * 1024 * 1024 + 1)]);
  await filesOf(world, pack);
  // a small file, one in pieces, and one whose name is taken
  await saveOutput(world, pack, { kind: 'report' }, small, () => undefined);
  await saveOutput(world, pack, { kind: 'workbook' }, large, () => undefined);
  const again = await saveOutput(world, pack, { kind: 'report' }, small, () => undefined);
  // a piece whose answer is lost, and an upload that is called off
  let isLost = false;
  tenant.fate(({ method, path }) => {
    if (isLost || method !== 'PUT' || !path.includes('/upload/')) return 'well';
    isLost = true;
    return 'lost after';
  });
  await saveOutput(world, { ...pack, version: 2 }, { kind: 'workbook' }, large, () => undefined);
  const control = new AbortController();
  const stop = (sent: number) => {
    if (sent > 0) control.abort(new DOMException('Cancelled', 'AbortError'));
  };
  const wish = { kind: 'workbook' } as const;
  await saveOutput(world, { ...pack, version: 3 }, wish, large, stop, control.signal).catch(() => undefined);
  await readFile(world, folder, again.file.name);
  await findFile(world, folder, again.file.name);
  await removeFile(world, folder, again.file.name);
}

async function planOf(world: World) {
  return snapshotOf(await replicaOf(world, null));
}

async function replicaOf(world: World, known: Replica | null): Promise<Replica> {
  const found = await refresh(world, known);
  if (found.kind !== 'plan') throw new Error('There is no plan.');
  return applied(known, found.changes, found.readAt);
}

// whatever number of rows the app asks for at once, it gets one
const withSmallPages: Fate = async (request, carryOut) => {
  const small = (text: string) => text.replaceAll(/(\$|%24)top=2000/g, '$1top=1');
  const { method, headers } = request;
  const body = await request.text();
  return carryOut(
    new Request(small(request.url), { method, headers, ...(body === '' ? {} : { body: small(body) }) }),
  );
};

function below(rest: string): string {
  return `/sites/contoso.sharepoint.com:/sites/one-plan:${rest}`;
}
