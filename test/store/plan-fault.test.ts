import { expect, test } from 'vitest';
import type { PlanCommand } from '#domain/command.ts';
import type { Store } from '#store/state.ts';
import { action } from '../domain/plan-kit.ts';
import { partFails, partFaults, requestFaults } from './fault.ts';
import { changesIn, planOfTwoAdmins, proposal, reLead } from './run-kit.ts';
import { ready, rowsOf, settled, type Interception, type Sent, type Tenant } from './world.ts';

/*
 * Every request of every kind of change of the plan meets every fault. At every moment what the admin wanted is in the
 * library or in hand; after recovery the library holds it once, in its order, and nothing waits.
 */

const refs = Array.from({ length: 12 }, (_, index) => `1.${String(index + 1)}`);
const mine = (ref: string) =>
  action(ref, { leads: ['lea-lead'], accountable: null, ownerAsWritten: 'Lea Lead' });

type Job = {
  readonly name: string;
  readonly before?: (store: Store) => Promise<unknown>;
  readonly command: PlanCommand;
  /** The rows that tell what became of it, as they are to be in the end. */
  readonly look: (tenant: Tenant) => Promise<readonly string[]>;
  readonly wanted: readonly string[];
};

const leadsOf = async (tenant: Tenant) =>
  (await rowsOf(tenant, 'Actions')).map((row) => String(row['LeadKeys']));
const boardDecides = {
  kind: 'save-settings',
  settings: {
    bodies: [{ name: 'Board', purpose: '', isActive: true }],
    approval: {
      otherwise: { minor: { by: 'body', body: 'Board' }, material: { by: 'body', body: 'Board' } },
      kinds: {},
    },
  },
} as const satisfies PlanCommand;
const approval = {
  kind: 'decide-changes',
  verdict: 'approve',
  decidedOn: '2026-11-22',
  note: 'Minute 4.',
} as const;

const jobs: readonly Job[] = [
  {
    name: 'propose',
    before: async (store) => store.run(boardDecides, 'Rules'),
    command: {
      kind: 'propose-changes',
      proposals: [
        proposal('c1', {
          kind: 'reword',
          ref: '1.1',
          title: 'Train all staff',
          description: 'Train all staff.',
        }),
      ],
    },
    look: changesIn,
    wanted: ['c1: proposed'],
  },
  {
    name: 'decide',
    before: async (store) => {
      await store.run(boardDecides, 'Rules');
      await store.run(reLead(['1.1', '1.2'], 'ada-admin', {}, 'c'), 'Two actions');
    },
    command: { ...approval, ids: ['c 1.1', 'c 1.2'] },
    look: async (tenant) => [...(await changesIn(tenant)), ...(await leadsOf(tenant)).slice(0, 3)],
    wanted: ['c 1.1: approved', 'c 1.2: approved', 'ada-admin', 'ada-admin', 'lea-lead'],
  },
  {
    name: 'bulk re-lead',
    command: reLead(refs, 'ada-admin', {}, 'c'),
    look: async (tenant) => [...(await changesIn(tenant)), ...(await leadsOf(tenant))],
    wanted: [...refs.map((ref) => `c ${ref}: approved`), ...refs.map(() => 'ada-admin')],
  },
  {
    name: 'save a setting',
    before: async (store) => store.run({ kind: 'save-settings', settings: { themes: ['Speech'] } }, 'Labels'),
    command: { kind: 'save-settings', settings: { themes: ['Autism'], alignments: ['Corporate plan'] } },
    look: async (tenant) =>
      (await rowsOf(tenant, 'Settings'))
        .filter((row) => ['themes', 'alignments'].includes(String(row['SettingKey'])))
        .map((row) => String(row['Value'])),
    wanted: ['["Autism"]', '["Corporate plan"]'],
  },
];

async function begin(job: Job): Promise<{ tenant: Tenant; store: Store }> {
  const tenant = await planOfTwoAdmins(refs.map(mine));
  const store = await tenant.storeOf('admin');
  await job.before?.(store);
  await settled();
  tenant.sent();
  return { tenant, store };
}

/** Runs a job whose n-th request meets a fault, and gives what is wrong afterwards, or null. */
async function cell(job: Job, at: number, how: Interception): Promise<string | null> {
  const { tenant, store } = await begin(job);
  let seen = -1;
  tenant.fate(() => ((seen += 1) === at ? how : 'well'));
  const outcome = await store.run(job.command, job.name);
  await settled();
  if (seen < at) return 'the fault was not met';
  if (outcome.kind === 'refused') return `refused: ${JSON.stringify(outcome.refusals)}`;
  const inHand = ready(store).outbox.length > 0;
  if (!inHand && JSON.stringify(await job.look(tenant)) !== JSON.stringify(job.wanted)) return 'lost';
  if ((outcome.kind === 'kept') !== inHand && outcome.kind === 'written') return 'said written, and kept';
  tenant.fate(() => 'well');
  for (let minute = 0; minute < 4; minute += 1) await tenant.pass(60_000);
  for (const one of ready(store).outbox) await store.retry(one.id);
  await settled();
  const found = await job.look(tenant);
  const left = ready(store).outbox;
  await store.load();
  tenant.close();
  if (left.length > 0) return `left: ${JSON.stringify(left[0]?.stop ?? left[0]?.setback)}`;
  return JSON.stringify(found) === JSON.stringify(job.wanted) ? null : `found ${found.join(' | ')}`;
}

// of parts alike in one batch the first and the last tell all
function telling({ parts }: Sent): readonly number[] {
  const kinds = parts.map((part) => part.replaceAll(/items\/\d+/g, 'items/n').slice(0, 80));
  return [...kinds.keys()].filter(
    (index) => kinds.indexOf(kinds[index] ?? '') === index || kinds.lastIndexOf(kinds[index] ?? '') === index,
  );
}

test.each(jobs)(
  '$name: kept and written once, in order, whatever each request meets',
  async (job) => {
    const { tenant, store } = await begin(job);
    expect(await store.run(job.command, job.name)).toMatchObject({ kind: 'written' });
    expect(await job.look(tenant)).toEqual(job.wanted);
    // what comes after the answer is a look at the plan, which other tests disturb
    const requests = tenant
      .sent()
      .filter(({ parts }, index) => index === 0 || !parts[0]?.startsWith('GET /me'));
    tenant.close();
    const wrong: string[] = [];
    let count = 0;
    for (const [at, request] of requests.entries()) {
      const faults: readonly (readonly [string, Interception])[] = [
        ...Object.entries(requestFaults),
        ...telling(request).flatMap((index) =>
          Object.entries(partFaults).map(
            ([fault, how]) => [`${fault} at ${String(index)}`, partFails(index, how)] as const,
          ),
        ),
      ];
      for (const [fault, how] of faults) {
        count += 1;
        const found = await cell(job, at, how);
        if (found !== null) wrong.push(`request ${String(at + 1)} · ${fault}: ${found}`);
      }
    }
    console.log(`${job.name}: ${String(count)} cells`);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(27);
  },
  300_000,
);
