import { rmSync } from 'node:fs';

import { isOwed } from '#domain/action-state.ts';
import { blankAction } from '#domain/action.ts';
import { emptyCuration } from '#domain/pack/curation.ts';
import { addDays } from '#domain/date.ts';
import { createSend } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { issuePack } from '#store/issue-pack.ts';
import { saveOutput } from '#store/pack-files.ts';
import type { ReadyState, Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import type { World } from '#store/world.ts';
import { startTrial } from '#trial/server.ts';
import { tenant } from '#trial/tenant.ts';

import { folderWithSample } from '../browser/sample-file.ts';
import { fakeDisk, type FakeDisk } from '../store/fake-disk.ts';
import type { Bench, Table } from './page.ts';
import { countingFetch, type CountingFetch, type Traffic } from './wire.ts';

/** The jobs whose traffic is counted, in the order in which they are done. */
export const jobs = [
  'Open, nothing kept on the device',
  'Open again',
  'Save an update',
  'Look again after saving, unasked',
  'Each minute on a lead’s places, nothing changed',
  'The same, after somebody’s update',
  'Each fifth minute, or on other places, nothing changed',
  'Issue a board pack',
  'Save its workbook of 400 KB in the library',
  'Import 100 actions',
] as const;

export type Job = (typeof jobs)[number];

/** Five days before the cut-off of the sample's open cycle. */
const now = new Date('2026-11-22T09:30:00Z');
const admin = 'business.development.manager@oakshire.example';

/** What each job asks of Graph: counted, not estimated. */
export const requestsBench: Bench = {
  title: 'What each job asks of Graph',
  about: `Counted on the wire between the app's store and the local Graph, with the sample plan (85 actions, 408 updates). \`In a
row\` are requests that wait for each other; \`calls\` counts the parts of a batch one by one, as Graph does; \`units\` are
SharePoint's resource units by its price list. Opening again paints before anything is asked. A pack's files are made from the
plan in the page: nothing is asked for them until one is saved.`,
  measure: async (say) => tableOf(await countJobs(say)),
};

/** Does every job once on the sample plan, and counts. */
export async function countJobs(say: (line: string) => void): Promise<ReadonlyMap<Job, Traffic>> {
  const dataDir = await folderWithSample(now);
  const trial = await startTrial({ port: 0, dataDir, log: console.error, now: () => now });
  try {
    const found = new Map<Job, Traffic>();
    const note = (job: Job, wire: CountingFetch) => {
      found.set(job, wire.since());
      say(job);
    };
    const base = `${trial.origin}/v1.0`;
    const adminPage = await signIn(trial.origin, base, admin);
    await adminPage.store.open(adminPage.objectId);
    const { snapshot } = readyIn(adminPage.store);
    const owed = [...snapshot.actions.values()].find(
      (action) =>
        isOwed(snapshot.scheme, action) && snapshot.people.get(action.leads[0] ?? '')?.role === 'lead',
    );
    const lead = snapshot.people.get(owed?.leads[0] ?? '');
    if (owed === undefined || lead === undefined)
      throw new Error('The sample plan has no action with a lead.');

    const first = await signIn(trial.origin, base, lead.email);
    await first.store.open(first.objectId);
    note('Open, nothing kept on the device', first.wire);

    const page = await signIn(trial.origin, base, lead.email, first.disk);
    await page.store.open(page.objectId);
    note('Open again', page.wire);

    const save = async (store: Store, activity: string) => {
      const action = readyIn(store).snapshot.actions.get(owed.ref) ?? owed;
      const outcome = await store.postUpdate(owed.ref, crypto.randomUUID(), {
        status: action.status,
        reason: 'As before.',
        activity,
        impact: 'Families say they know whom to ask.',
        impactRating: 'too-early',
        nextSteps: 'Go on.',
        forecastOn: '',
        evidence: [],
        audience: 'board',
        dataCheck: [],
      });
      if (outcome.kind !== 'saved') throw new Error(`The update was not saved: ${JSON.stringify(outcome)}`);
    };
    const isSaved = seenOnce(page.store, ({ lastSaved }) => lastSaved !== null);
    const saving = save(page.store, 'Met twice.');
    await isSaved;
    note('Save an update', page.wire);
    await saving;
    await page.store.look(false);
    note('Look again after saving, unasked', page.wire);
    await page.store.look(false);
    note('Each minute on a lead’s places, nothing changed', page.wire);
    await adminPage.store.load();
    await save(adminPage.store, 'Met a third time.');
    await page.store.look(false);
    note('The same, after somebody’s update', page.wire);
    await page.store.look(true);
    note('Each fifth minute, or on other places, nothing changed', page.wire);

    await adminPage.store.load();
    adminPage.wire.since();
    const body = readyIn(adminPage.store).snapshot.settings.bodies[0]?.name ?? '';
    const meetingOn = '2026-12-11';
    const issued = await issuePack(
      adminPage.store,
      {
        body,
        meetingOn,
        asAt: '2026-11-22',
        reason: '',
        marking: 'OFFICIAL',
        curation: { ...emptyCuration, overall: 'On the whole it goes well.' },
      },
      () => undefined,
    );
    if (issued.kind !== 'issued') throw new Error(`The pack was not issued: ${JSON.stringify(issued)}`);
    // the plan is read once more by itself
    if (readyIn(adminPage.store).isRefreshing)
      await seenOnce(adminPage.store, ({ isRefreshing }) => !isRefreshing);
    note('Issue a board pack', adminPage.wire);
    const workbook = new Blob([new Uint8Array(400_000)]);
    await saveOutput(adminPage.world, issued.pack, { kind: 'workbook' }, workbook, () => undefined);
    note('Save its workbook of 400 KB in the library', adminPage.wire);
    const section = [...snapshot.sections.keys()].at(-1) ?? '';
    const actions = Array.from({ length: 100 }, (_, at) => ({
      ...blankAction(`${section}.${String(at + 500)}`, section, `Imported action ${String(at + 1)}`),
      status: 'not-started',
      completionLatest: addDays('2026-12-31', at),
    }));
    const nothing = { sections: [], people: [], predecessors: [], proposals: [], updates: [] };
    const imported = await adminPage.store.importPlan(
      { kind: 'import-plan', importId: crypto.randomUUID(), actions, ...nothing },
      'plan.xlsx',
    );
    if (imported.kind !== 'written')
      throw new Error(`The plan was not imported: ${JSON.stringify(imported)}`);
    note('Import 100 actions', adminPage.wire);
    return found;
  } finally {
    await trial.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type PageOfStore = {
  readonly store: Store;
  readonly world: World;
  readonly wire: CountingFetch;
  readonly disk: FakeDisk;
  readonly objectId: string;
};

async function signIn(
  origin: string,
  base: string,
  email: string,
  disk: FakeDisk = fakeDisk(),
): Promise<PageOfStore> {
  const answer = await fetch(`${origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  // our own server's answer, as the local Graph documents it
  const { token, user } = (await answer.json()) as { token: string; user: { id: string } };
  const wire = countingFetch(base);
  const clock = () => now;
  const pause = createPause({ now: clock, wait: (ms) => new Promise((done) => setTimeout(done, ms)) });
  const calling = { fetch: wire.fetch, pause, now: clock, random: () => 0 };
  const send = createSend({ ...calling, base, getToken: async () => Promise.resolve(token) });
  const world: World = {
    send,
    sendToManage: send,
    courier: {
      allow: async () => Promise.resolve(null),
      notify: send,
      mail: send,
      links: { to: () => '', inTeams: () => null },
    },
    transfer: createTransfer(calling),
    pause,
    base,
    site: tenant.site,
    disk,
    tabs: { alone: async (_, work) => work(), tell: () => undefined, hear: () => undefined },
    now: clock,
    newId: () => crypto.randomUUID(),
    random: () => 0,
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
  return { store: createStore(world), world, wire, disk, objectId: user.id };
}

function readyIn(store: Store): ReadyState {
  const state = store.getState();
  if (state.phase !== 'ready') throw new Error(`The plan is not there: ${state.phase}`);
  return state;
}

async function seenOnce(store: Store, isSo: (state: ReadyState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const state = store.getState();
      if (state.phase !== 'ready' || !isSo(state)) return;
      stop();
      resolve();
    });
  });
}

function tableOf(found: ReadonlyMap<Job, Traffic>): Table {
  return {
    headings: ['Job', 'Requests', 'In a row', 'Calls', 'Units', 'KB sent', 'KB received'],
    rows: [...found].map(([job, one]) => [
      job,
      String(one.requests),
      String(one.inARow),
      String(one.calls),
      String(one.units),
      (one.bytesUp / 1000).toFixed(1),
      (one.bytesDown / 1000).toFixed(1),
    ]),
  };
}
