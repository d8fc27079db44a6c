import { addDays, dayOf } from '#domain/date.ts';
import { itemsPath, listPath } from '#graph/address.ts';
import { sendBatch, type Part } from '#graph/batch.ts';
import { createSend, type Send } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { createPause, type Pause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import type { GraphItem, Page } from '#graph/wire.ts';
import { settingText, type SettingName } from '#domain/setting-text.ts';
import type { Setting } from '#domain/setting.ts';
import { actionList } from '#lists/action.ts';
import { changeList } from '#lists/change.ts';
import { chaseList } from '#lists/chase.ts';
import { cycleList } from '#lists/cycle.ts';
import { encodeNew, type List } from '#lists/list.ts';
import { measureValueList } from '#lists/measure-value.ts';
import { measureList } from '#lists/measure.ts';
import { packList } from '#lists/pack.ts';
import { personList } from '#lists/person.ts';
import { predecessorList } from '#lists/predecessor.ts';
import { riskList } from '#lists/risk.ts';
import { riskReviewList } from '#lists/risk-review.ts';
import { sectionList } from '#lists/section.ts';
import { schemaSetting } from '#domain/schema-version.ts';
import { settingList, settingsOf } from '#lists/setting.ts';
import { updateList } from '#lists/update.ts';
import type { Stored } from '#domain/row.ts';
import { saveFrozen } from '#store/frozen-file.ts';
import { setUp } from '#store/setup.ts';
import { tenant } from '#trial/tenant.ts';

import { lastCycleFor } from './cycles.ts';
import { admin as adminKey, personWith } from './people.ts';
import { samplePacks } from './packs.ts';
import { recordsOf, sampleSnapshot, type SamplePlan } from './sample-plan.ts';

const siteAddress = tenant.site;

// what the sample partnership chose for itself; the rest is as by default
const chosen: readonly SettingName[] = ['bodies', 'approval', 'risks', 'themes', 'alignments', 'versions'];

// waiting is counted by the real clock: the world's may stand still
const realNow = (): Date => new Date();

/** What loading needs: a Graph, tokens for the sample people, and somebody to tell how far it is. */
export type LoadWorld = {
  readonly fetch: typeof fetch;
  readonly graph: string;
  tokenFor(email: string): Promise<string>;
  now: () => Date;
  onProgress(done: number, of: number, what: string): void;
};

/**
 * Brings the sample plan into an empty site as any client would: the app's own set-up, the frozen files of the packs that were
 * issued, then rows through Graph, each update under the account of whoever wrote it and each change under that of whoever
 * proposed it. Returns at once when the plan is there. Throws GraphError, and FrozenFileError where a file arrived in part.
 */
export async function loadSample(world: LoadWorld): Promise<void> {
  const today = dayOf(world.now());
  const admin = personWith(adminKey);
  const pause = createPause({ now: realNow, wait: (ms) => new Promise((done) => setTimeout(done, ms)) });
  const asAdmin = sendAs(world, pause, admin.email);
  if (await isLoaded(asAdmin)) return;

  const snapshot = sampleSnapshot({ lastCycleOn: lastCycleFor(today), openCutOffOn: addDays(today, 5) });
  const sample = recordsOf(snapshot);
  const packs = await samplePacks(snapshot);

  const reviewers = [...new Set(sample.riskReviews.map((review) => review.by))];
  const enterers = [...new Set(sample.measureValues.map((value) => value.enteredBy))];
  const authors = [...new Set(sample.updates.map((update) => update.by))];
  const proposers = [...new Set(sample.changes.map((change) => change.proposedBy))];
  const emails = new Map(sample.people.map((person) => [person.key, person.email]));
  const jobs: readonly { send: Send; what: string; parts: readonly Part[] }[] = [
    { send: asAdmin, what: 'headings', parts: adds(sectionList, sample.sections) },
    { send: asAdmin, what: 'people', parts: adds(personList, sample.people) },
    { send: asAdmin, what: 'cycles', parts: adds(cycleList, sample.cycles) },
    { send: asAdmin, what: 'earlier plans', parts: adds(predecessorList, sample.predecessors) },
    { send: asAdmin, what: 'actions', parts: adds(actionList, sample.actions) },
    ...proposers.map((proposer) => ({
      send: sendAs(world, pause, emails.get(proposer) ?? admin.email),
      what: 'changes',
      parts: adds(
        changeList,
        sample.changes.filter((change) => change.proposedBy === proposer),
      ),
    })),
    { send: asAdmin, what: 'risks', parts: adds(riskList, sample.risks) },
    ...reviewers.map((reviewer) => ({
      send: sendAs(world, pause, emails.get(reviewer) ?? admin.email),
      what: 'reviews of risks',
      parts: adds(
        riskReviewList,
        sample.riskReviews.filter((review) => review.by === reviewer),
      ),
    })),
    { send: asAdmin, what: 'measures', parts: adds(measureList, sample.measures) },
    ...enterers.map((enterer) => ({
      send: sendAs(world, pause, emails.get(enterer) ?? admin.email),
      what: 'values of measures',
      parts: adds(
        measureValueList,
        sample.measureValues.filter((value) => value.enteredBy === enterer),
      ),
    })),
    { send: asAdmin, what: 'reminders', parts: adds(chaseList, sample.chases) },
    ...authors.map((author) => ({
      send: sendAs(world, pause, emails.get(author) ?? admin.email),
      what: 'updates',
      parts: adds(
        updateList,
        sample.updates.filter((update) => update.by === author),
      ),
    })),
    {
      send: asAdmin,
      what: 'board packs',
      parts: adds(
        packList,
        packs.map(({ pack }) => pack),
      ),
    },
    // the settings go in last: their presence says that everything else is there
    { send: asAdmin, what: 'settings', parts: adds(settingList, settingRows(sample)) },
  ];
  const total = jobs.reduce((sum, job) => sum + job.parts.length, 0);
  world.onProgress(0, total, 'lists');
  await setUp({ send: asAdmin, base: world.graph, site: siteAddress });
  await empty(asAdmin, pause);
  const library = {
    send: asAdmin,
    transfer: createTransfer({ fetch: world.fetch, pause, now: realNow, random: () => 0 }),
    pause,
    base: world.graph,
    site: siteAddress,
    random: () => 0,
  };
  for (const { frozen, bytes, pack } of packs) await saveFrozen(library, frozen, bytes, pack.sha256);
  let done = 0;
  for (const { send, what, parts } of jobs) {
    world.onProgress(done, total, what);
    await write(send, pause, parts);
    done += parts.length;
  }
  world.onProgress(total, total, '');
}

function sendAs(world: LoadWorld, pause: Pause, email: string): Send {
  let token: Promise<string> | null = null;
  return createSend({
    base: world.graph,
    fetch: world.fetch,
    getToken: () => (token ??= world.tokenFor(email)),
    pause,
    now: realNow,
    random: () => 0,
  });
}

async function isLoaded(send: Send): Promise<boolean> {
  try {
    const reply = await send({
      method: 'GET',
      path: itemsPath(siteAddress, settingList.title, ['Title'], ['$top=1']),
    });
    return (reply.body as Page<GraphItem>).value.length > 0;
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return false;
    throw error;
  }
}

// a first start that broke off left some rows: they go, and loading begins anew
async function empty(send: Send, pause: Pause): Promise<void> {
  for (const list of [
    packList,
    updateList,
    measureValueList,
    measureList,
    riskReviewList,
    riskList,
    changeList,
    chaseList,
    actionList,
    predecessorList,
    cycleList,
    personList,
    sectionList,
  ]) {
    const reply = await send({
      method: 'GET',
      path: itemsPath(siteAddress, list.title, ['Title'], ['$top=5000']),
    });
    const parts = (reply.body as Page<GraphItem>).value.map(({ id }): Part => ({
      id,
      method: 'DELETE',
      path: listPath(siteAddress, list.title, `/items/${id}`),
    }));
    await write(send, pause, parts);
  }
}

function settingRows({ plan, settings }: SamplePlan): readonly Setting[] {
  return [
    ...chosen.map((name) => ({ row: null, key: name, value: settingText(name, settings[name]) })),
    ...settingsOf(plan),
    schemaSetting(),
  ];
}

function adds<T extends Stored>(list: List<T>, values: readonly T[]): readonly Part[] {
  return values.map((value, index) => ({
    id: String(index),
    method: 'POST',
    path: listPath(siteAddress, list.title, '/items'),
    body: { fields: encodeNew(list, value) },
  }));
}

async function write(send: Send, pause: Pause, parts: readonly Part[]): Promise<void> {
  const answers = await sendBatch(send, { pause, now: realNow, random: () => 0 }, parts);
  for (const answer of answers.values()) if (answer instanceof GraphError) throw answer;
}
