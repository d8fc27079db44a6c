import { afterEach, expect, test } from 'vitest';
import { emptyCuration } from '#domain/pack/curation.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import { below, libraryPath } from '#graph/address.ts';
import { openPack, sha256Of } from '#store/frozen-file.ts';
import { ask, fileNames, folder, issued, issueWith, packRows, packTenant, wish } from './pack-kit.ts';
import { filledIn } from '../domain/plan-kit.ts';
import { change, ready, rowsOf, settled, site, type Sent, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const isRecording = ({ parts, path, method }: Sent) =>
  method === 'POST' && [path, ...parts].some((one) => one.endsWith('Packs/items'));

async function removeFile(name: string): Promise<void> {
  const gone = await tenant.ask('admin', 'DELETE', libraryPath(site, [...folder, name], ''));
  expect(gone.status).toBe(204);
}

async function alterFile(name: string, body: object): Promise<void> {
  const altered = await tenant.ask('admin', 'PUT', libraryPath(site, [...folder, name], '/content'), body);
  expect(altered.status).toBe(200);
}

test('a pack is issued: frozen, its file saved, and then its row written', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  const { outcome, steps } = await issueWith(store);
  expect(steps).toEqual(['reading', 'freezing', 'saving', 'recording']);
  expect(outcome).toMatchObject({
    kind: 'issued',
    pack: {
      key: 'send partnership board 2026-12-11 v1',
      version: 1,
      cycle: '2026-11',
      preparedBy: 'ada-admin',
      asAt: '2026-11-22',
      outcomes: [{ ask: 'a1', words: '' }],
      row: { id: '1' },
    },
    frozen: {
      facts: { preparedBy: 'Ada Admin', cycle: 'November 2026', frozenAt: '2026-11-22T10:00:00.000Z' },
      previous: null,
      elsewhere: [],
      curation: { overall: 'On the whole it goes well.', asks: [ask] },
    },
  });
  expect(await packRows(tenant)).toEqual(['send partnership board 2026-12-11 v1']);
  const [row] = await rowsOf(tenant, 'Packs');
  const file = String(row?.['FrozenFile']);
  expect(file).toBe(`Frozen plan v1 ${String(row?.['Sha256']).slice(0, 8)}.json`);
  expect(await fileNames(tenant)).toEqual([file]);
  expect(ready(store).snapshot.packs.size).toBe(1);
});

test('what was issued is what anybody reads from the library, whatever the plan does later', async () => {
  tenant = await packTenant();
  const { outcome } = await issueWith(await tenant.storeOf('admin'));
  if (outcome?.kind !== 'issued') throw new Error('it is issued');
  const row = (await rowsOf(tenant, 'Actions')).find((one) => one['Ref'] === '1.1');
  await change(tenant, 'Actions', String(row?.['id']), { Title: 'Another title altogether' });
  const other = await tenant.storeOf('lead');
  const [pack] = ready(other).snapshot.packs.values();
  if (pack === undefined) throw new Error('the lead sees it');
  const frozen = await openPack(other.world, pack);
  expect(frozen).toEqual(outcome.frozen);
  expect(await sha256Of(new TextEncoder().encode(frozenText(frozen)))).toBe(pack.sha256);
  expect(frozen.plan.actions.map(({ title }) => title)).toEqual(['Action 1.1', 'Action 1.2']);
});

test('an update that just reached the library is in the pack, though this page had not seen it', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  await (await tenant.storeOf('lead')).postUpdate('1.1', 'u1', filledIn());
  await settled();
  const { outcome } = await issueWith(store);
  expect(outcome).toMatchObject({ frozen: { plan: { updates: [{ id: 'u1', activity: 'Met twice.' }] } } });
});

test('a correction is a version of its own with its reason, and the first stays as it is', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  const first = await issued(store);
  expect((await issueWith(store)).outcome).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'pack-reason-missing', field: 'reason' }],
  });
  await tenant.pass(60_000);
  const second = await issued(store, { reason: 'A figure was wrong.' });
  expect(second).toMatchObject({ version: 2, reason: 'A figure was wrong.' });
  expect(await packRows(tenant)).toEqual([first.key, second.key]);
  expect(await fileNames(tenant)).toEqual([first.frozenFile, second.frozenFile]);
  expect((await openPack(store.world, first)).facts.version).toBe(1);
});

test('the next meeting compares itself with the last pack of the body, and knows where else the cycle was', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  const first = await issued(store);
  const forum = await issued(store, { body: 'Parent Carer Forum', meetingOn: '2026-12-03' });
  const key = first.key;
  await store.run(
    { kind: 'record-outcomes', key, outcomes: [{ ask: 'a1', words: 'Agreed.' }] },
    'What was decided',
  );
  const { outcome } = await issueWith(store, { meetingOn: '2027-01-22', curation: emptyCuration });
  expect(outcome).toMatchObject({
    frozen: {
      previous: {
        meetingOn: '2026-12-11',
        version: 1,
        sha256: first.sha256,
        asks: [ask],
        outcomes: [{ ask: 'a1', words: 'Agreed.' }],
        stood: [{ ref: '1.1' }, { ref: '1.2' }],
      },
      elsewhere: [{ body: 'Parent Carer Forum', meetingOn: '2026-12-03', version: forum.version }],
    },
  });
});

test('outcomes that nobody wrote down are no outcomes to the next pack', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  await issued(store);
  const { outcome } = await issueWith(store, { meetingOn: '2027-01-22' });
  expect(outcome).toMatchObject({ frozen: { previous: { asks: [ask], outcomes: [] } } });
});

test.for<['missing' | 'altered']>([['missing'], ['altered']])(
  'where the frozen file of the pack before is %s nothing is issued, unless the admin goes on without it',
  async ([fault]) => {
    tenant = await packTenant();
    const { frozenFile } = await issued(await tenant.storeOf('admin'));
    if (fault === 'missing') await removeFile(frozenFile);
    else await alterFile(frozenFile, { format: 1 });
    // a page that has it in memory goes on with what was frozen
    const store = await tenant.storeOf('lead');
    const next = { meetingOn: '2027-01-22' };
    const { error, steps } = await issueWith(store, next);
    expect(error).toMatchObject({ name: 'FrozenFileError', fault, file: [...folder, frozenFile].join('/') });
    expect(steps).toEqual(['reading']);
    expect(await packRows(tenant)).toHaveLength(1);
    const { outcome } = await issueWith(store, { ...next, withoutPrevious: true });
    expect(outcome).toMatchObject({
      kind: 'issued',
      frozen: { previous: null, facts: { notCompared: { meetingOn: '2026-12-11', version: 1 } } },
    });
  },
);

test('with a pack before that can be read, going on without it is not needed and not done', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  const first = await issued(store);
  const { outcome } = await issueWith(store, { meetingOn: '2027-01-22', withoutPrevious: true });
  expect(outcome).toMatchObject({ frozen: { previous: { sha256: first.sha256 } } });
});

test('of two admins who freeze at once one issues, the other is told by whom, and only one file stays', async () => {
  tenant = await packTenant();
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  const ends = await Promise.all([issueWith(ada), issueWith(lea)]);
  const kinds = ends.map(({ outcome }) => String(outcome?.kind)).toSorted();
  expect(kinds).toEqual(['issued', 'refused']);
  const rows = await rowsOf(tenant, 'Packs');
  expect(rows).toHaveLength(1);
  const winner = rows[0]?.['PreparedBy'] === 'ada-admin' ? 'Ada Admin' : 'Lea Lead';
  const refused = ends.find(({ outcome }) => outcome?.kind === 'refused');
  expect(refused?.outcome).toMatchObject({
    refusals: [{ code: 'pack-version-taken', facts: { version: 1, next: 2, by: winner } }],
  });
  expect(await fileNames(tenant)).toEqual([rows[0]?.['FrozenFile']]);
  for (const store of [ada, lea]) expect(ready(store).outbox).toEqual([]);
});

test('where the file of the loser cannot be removed, it stays and harms nobody', async () => {
  tenant = await packTenant();
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  tenant.fate(({ method, path }) =>
    method === 'DELETE' && path.includes('Frozen') ? 'lost before' : 'well',
  );
  const ends = await Promise.all([issueWith(ada), issueWith(lea)]);
  expect(ends.map(({ outcome }) => String(outcome?.kind)).toSorted()).toEqual(['issued', 'refused']);
  expect(await fileNames(tenant)).toHaveLength(2);
  const [pack] = ready(lea).snapshot.packs.values();
  if (pack === undefined) throw new Error('one is issued');
  expect((await openPack(tenant.worldOf('lead'), pack)).facts.version).toBe(1);
});

test('a version that was issued since the admin looked is not issued over, though there is a reason', async () => {
  tenant = await packTenant();
  await issued(await tenant.storeOf('lead'));
  const { outcome, steps } = await issueWith(await tenant.storeOf('admin'), { version: 1, reason: 'Mine' });
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'pack-version-taken' }] });
  expect(steps).toEqual(['reading']);
});

test.for<[string, object, readonly string[]]>([
  ['as at tomorrow', { asAt: '2026-11-23' }, ['as-at-in-future']],
  ['as at a day that is none', { asAt: 'soon' }, ['date-invalid']],
  ['without a body', { body: '' }, ['not-given']],
  [
    'with a highlight of an update that is not there',
    {
      curation: {
        ...wish.curation,
        highlights: [
          {
            updateId: 'u9',
            actionRef: '1.1',
            original: { activity: 'a', impact: 'b' },
            edited: { activity: 'a', impact: 'b' },
            audience: 'board',
          },
        ],
      },
    },
    ['highlight-unknown'],
  ],
])('a pack %s is refused before anything is saved', async ([, given, codes]) => {
  tenant = await packTenant();
  const { outcome, steps } = await issueWith(await tenant.storeOf('admin'), given);
  expect(outcome).toMatchObject({ kind: 'refused', refusals: codes.map((code) => ({ code })) });
  expect(steps).toEqual(['reading']);
  expect(await fileNames(tenant)).toEqual([]);
});

test('a highlight of an update that came after the as-at day is refused: it is not in what is frozen', async () => {
  tenant = await packTenant();
  await (await tenant.storeOf('lead')).postUpdate('1.1', 'u1', filledIn());
  await settled();
  const words = { activity: 'Met twice.', impact: '' };
  const highlight = {
    updateId: 'u1',
    actionRef: '1.1',
    original: words,
    edited: words,
    audience: 'board' as const,
  };
  const curation = { ...wish.curation, highlights: [highlight] };
  const store = await tenant.storeOf('admin');
  expect((await issueWith(store, { asAt: '2026-11-21', curation })).outcome).toMatchObject({
    refusals: [{ code: 'highlight-unknown', field: 'highlights.0' }],
  });
  expect((await issueWith(store, { curation })).outcome).toMatchObject({ kind: 'issued' });
});

test('only admins issue, and nothing is saved for anybody else', async () => {
  tenant = await packTenant();
  const lea = (await rowsOf(tenant, 'People')).find((row) => row['PersonKey'] === 'lea-lead');
  await change(tenant, 'People', String(lea?.['id']), { PlanRole: 'lead' });
  const { outcome } = await issueWith(await tenant.storeOf('lead'));
  expect(outcome).toEqual({ kind: 'refused', refusals: [{ code: 'admin-only', field: null, facts: {} }] });
  expect(await fileNames(tenant)).toEqual([]);
});

test('while something of the admin has not arrived nothing is frozen', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  tenant.fate(({ parts }) =>
    parts.some((one) => one.includes('/lists/Updates/items')) && parts.every((one) => !one.startsWith('GET'))
      ? 'lost before'
      : 'well',
  );
  await store.postUpdate('1.1', 'u1', filledIn());
  expect(ready(store).outbox).toHaveLength(1);
  const { outcome } = await issueWith(store);
  expect(outcome).toMatchObject({ refusals: [{ code: 'pack-unsent', facts: { count: 1 } }] });
  expect(await packRows(tenant)).toEqual([]);
});

test('without a connection nothing is begun, and it is said why', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  tenant.fate(() => 'lost before');
  const { error, steps } = await issueWith(store);
  expect(error).toMatchObject({ name: 'GraphError', status: 0 });
  expect(steps).toEqual(['reading']);
});

test('a line cut before the row is written keeps the row on this device, and it arrives once', async () => {
  tenant = await packTenant();
  const store = await tenant.storeOf('admin');
  tenant.fate((sent) => (isRecording(sent) ? 'lost before' : 'well'));
  const { outcome } = await issueWith(store);
  expect(outcome).toMatchObject({
    kind: 'kept',
    entry: { label: 'Board pack of SEND Partnership Board, 11 December 2026, version 1' },
    frozen: { facts: { version: 1 } },
  });
  expect(await packRows(tenant)).toEqual([]);
  await tenant.calm();
  const [entry] = ready(store).outbox;
  await store.retry(entry?.id ?? '');
  await settled();
  expect(await packRows(tenant)).toEqual(['send partnership board 2026-12-11 v1']);
  expect(ready(store).outbox).toEqual([]);
  const [pack] = ready(store).snapshot.packs.values();
  if (pack === undefined) throw new Error('it is issued');
  expect((await openPack(tenant.worldOf('lead'), pack)).facts.version).toBe(1);
});

test('a plan without actions, and one for another occasion on any day, are frozen as well', async () => {
  tenant = await packTenant();
  for (const row of await rowsOf(tenant, 'Actions'))
    await tenant.ask('admin', 'DELETE', below(site, `/lists/Actions/items/${String(row['id'])}`));
  const { outcome } = await issueWith(await tenant.storeOf('admin'), {
    body: 'Inspection: day 1/2',
    meetingOn: '2026-11-22',
    curation: emptyCuration,
  });
  expect(outcome).toMatchObject({ kind: 'issued', frozen: { plan: { actions: [] } } });
  const [row] = await rowsOf(tenant, 'Packs');
  expect(row?.['Body']).toBe('Inspection: day 1/2');
});

test('the texts of an admin are frozen to the letter', async () => {
  tenant = await packTenant();
  const overall = '=1+1 \u202Eabc 😀 \uD83D \uFFFE <b>&amp;</b>\r\n"quoted"';
  const store = await tenant.storeOf('admin');
  const pack = await issued(store, { curation: { ...emptyCuration, overall } });
  expect((await openPack(tenant.worldOf('lead'), pack)).curation.overall).toBe(overall);
});
