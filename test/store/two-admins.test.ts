import { afterEach, expect, test } from 'vitest';
import type { PlanCommand } from '#domain/command.ts';
import { updateIn } from '#store/outbox.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { chance } from './chance.ts';
import { createDevice, type Device, type Page } from './device.ts';
import { partFails, partFaults, requestFaults } from './fault.ts';
import { firstCycle, planOfTwoAdmins, proposal, reLead } from './run-kit.ts';
import { ready, rowsOf, settled, type Interception, type Tenant } from './world.ts';

/*
 * Two admins do 200 things at random, changes of the plan among updates, over lines that fail in every way. What the
 * library takes in is watched: nothing is overwritten that its author had not been shown when they asked for it, nothing is
 * written twice, and in the end everything arrived that nobody refused, discarded or left as it is.
 */

const operations = 200;
const refs = ['1.1', '1.2', '1.3'];

let tenant: Tenant;
afterEach(() => tenant.close());

type Wish = {
  /** What the author had been shown, as 'list row column value'. */
  seen: ReadonlySet<string>;
  /** False once it was refused, discarded or left as it is: then it may have arrived all the same. */
  isWanted: boolean;
};

type Admin = {
  readonly device: Device;
  isOnline: boolean;
  troubles: Interception[];
  readonly shown: Set<string>;
};

type Batch = {
  readonly requests: readonly { id: string; method: string; url: string; body?: Record<string, unknown> }[];
};

const watchedColumns: Readonly<Record<string, readonly string[]>> = {
  Cycles: ['Title'],
  Settings: ['Value'],
  Actions: ['OwnerAsWritten', 'SuccessMeasures', 'LatestActivity'],
};

async function run(seed: number): Promise<Record<string, number>> {
  const random = chance(seed);
  tenant = await planOfTwoAdmins(
    refs.map((ref) =>
      action(ref, { leads: ['lea-lead'], accountable: null, ownerAsWritten: 'Lea Lead', latestActivity: '' }),
    ),
  );
  await (await tenant.storeOf('admin')).run(measuresByBoard, 'Rules');
  const wishes = new Map<string, Wish>();
  const counts: Record<string, number> = {};
  const count = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
  const wrong: string[] = [];
  const written = new Map<string, number>();
  const decided = new Map<string, number>();
  let moment = 0;

  // the text that names the wish behind a value; every wish writes its own
  const wishIn = (value: unknown) => /\b(?:Text|Title|Theme|Owner|Measure) \d+\b/.exec(String(value))?.[0];
  const watched: Interception = async (request, carryOut) => {
    if (!request.url.endsWith('/$batch')) return carryOut(request);
    const { requests } = (await request.clone().json()) as Batch;
    const before = new Map<string, Record<string, unknown>>();
    for (const list of Object.keys(watchedColumns))
      for (const row of await rowsOf(tenant, list)) before.set(`${list} ${String(row['id'])}`, row);
    const response = await carryOut(request);
    const { responses = [] } = response.ok
      ? ((await response.clone().json()) as { responses?: readonly { id: string; status: number }[] })
      : {};
    for (const part of requests) {
      const isDone = responses.some(({ id, status }) => id === part.id && status < 300);
      const [, list = '', rowId = ''] =
        /\/lists\/(\w+)\/items(?:\/(\d+))?(?:\/fields)?$/.exec(part.url) ?? [];
      if (!isDone || part.method === 'GET') continue;
      if (list === 'Changes' && part.method === 'PATCH') decided.set(rowId, (decided.get(rowId) ?? 0) + 1);
      const fields = (part.body?.['fields'] as Record<string, unknown> | undefined) ?? part.body ?? {};
      for (const column of watchedColumns[list] ?? []) {
        const [value, was] = [fields[column], before.get(`${list} ${rowId}`)?.[column]];
        const name = wishIn(value);
        if (!(column in fields) || name === undefined || value === was) continue;
        written.set(name, (written.get(name) ?? 0) + 1);
        if (was !== undefined && was !== '' && !wishes.get(name)?.seen.has(`${list} ${column} ${said(was)}`))
          wrong.push(`${String(moment)}: ${name} overwrote unseen ${list} ${rowId} ${column}: ${said(was)}`);
      }
    }
    return response;
  };

  const admins: readonly Admin[] = (['admin', 'lead'] as const).map((who) => {
    const admin: Admin = {
      device: createDevice(tenant, who),
      isOnline: true,
      troubles: [],
      shown: new Set(),
    };
    admin.device.line(() => {
      const trouble = admin.troubles.shift();
      return trouble === undefined
        ? watched
        : async (request, carryOut) => trouble(request, async (given) => watched(given, carryOut));
    });
    return admin;
  });
  const look = ({ shown }: Admin, page: Page) => {
    const state = page.store.getState();
    if (state.phase !== 'ready') return;
    const { cycles, stored, actions } = state.snapshot;
    for (const { title } of cycles.values()) shown.add(`Cycles Title ${said(title)}`);
    for (const { value } of stored.values()) shown.add(`Settings Value ${said(value)}`);
    for (const one of actions.values()) {
      shown.add(`Actions OwnerAsWritten ${said(one.ownerAsWritten)}`);
      shown.add(`Actions SuccessMeasures ${said(one.successMeasures)}`);
      shown.add(`Actions LatestActivity ${said(one.latestActivity)}`);
    }
  };
  const pageOf = async (admin: Admin): Promise<Page | null> => {
    const page =
      admin.device.pages()[0] ??
      (await admin.device.open((opening) => opening.store.subscribe(() => look(admin, opening))));
    if (page.isOpen() && page.store.getState().phase !== 'ready') await page.during(page.store.load());
    return page.isOpen() && page.store.getState().phase === 'ready' ? page : null;
  };
  const hand = async (admin: Admin, page: Page, name: string, command: PlanCommand): Promise<void> => {
    count(command.kind);
    // a day has no name of its own to be watched by
    wishes.set(name, { seen: new Set(admin.shown), isWanted: !name.startsWith('Day') });
    const outcome = await page.during(page.store.run(command, name));
    if (outcome === null) ifGone(admin, name);
    if (outcome?.kind === 'refused') {
      count(`refused: ${outcome.refusals[0]?.code ?? ''}`);
      letGo(name);
    }
  };
  // a page that closed before it had kept anything has told nobody that it did
  const ifGone = ({ device }: Admin, name: string) => {
    const isKept = device.disk.all('outbox').some((entry) => JSON.stringify(entry).includes(`"${name}"`));
    if (!isKept && !written.has(name)) letGo(name);
  };
  const letGo = (name: string) => {
    const wish = wishes.get(name);
    if (wish !== undefined) wish.isWanted = false;
  };
  const settle = async (admin: Admin, page: Page, how: 'retry' | 'discard'): Promise<void> => {
    const stuck = ready(page.store).outbox.find(({ state }) => state !== 'waiting');
    if (stuck === undefined) return;
    const name = updateIn(stuck)?.activity ?? stuck.label;
    const isHopeless = stuck.kind === 'update' || stuck.stop?.kind === 'refused';
    if (stuck.state === 'conflict' && (how === 'discard' || isHopeless)) {
      count('discarded');
      letGo(name);
      await page.during(page.store.discard(stuck.id));
      return;
    }
    count('applied all the same');
    const wish = wishes.get(name);
    // they are shown what is there now
    look(admin, page);
    for (const { now } of stuck.stop?.kind === 'clash' ? stuck.stop.clashes : [])
      for (const [list, columns] of Object.entries(watchedColumns))
        for (const column of columns) admin.shown.add(`${list} ${column} ${said(now)}`);
    if (wish !== undefined) wish.seen = new Set([...wish.seen, ...admin.shown]);
    await page.during(page.store.retry(stuck.id));
  };

  const operation: readonly (readonly [number, (admin: Admin, page: Page) => Promise<void>])[] = [
    [
      12,
      async (admin, page) => {
        const cycle = ready(page.store).snapshot.cycles.get(firstCycle.key) ?? firstCycle;
        const name = `${random.pick(['Title', 'Day'])} ${String(moment)}`;
        const change = name.startsWith('Title')
          ? { title: name }
          : { circulateOn: random.pick(['2026-12-08', '2026-12-09']) };
        await hand(admin, page, name, { kind: 'save-cycle', cycle: { ...cycle, ...change } });
      },
    ],
    [
      8,
      async (admin, page) => {
        const name = `Theme ${String(moment)}`;
        const field = random.pick(['themes', 'alignments'] as const);
        await hand(admin, page, name, { kind: 'save-settings', settings: { [field]: [name] } });
      },
    ],
    [
      12,
      async (admin, page) => {
        const name = `Owner ${String(moment)}`;
        const ref = random.pick(refs);
        const lead = random.pick(['ada-admin', 'lea-lead']);
        const proposed = {
          kind: 'lead',
          ref,
          leads: [lead],
          ownerAsWritten: name,
          accountable: null,
        } as const;
        await hand(admin, page, name, {
          kind: 'propose-changes',
          proposals: [proposal(`change ${String(moment)}`, proposed)],
        });
      },
    ],
    [
      8,
      async (_, page) => {
        const name = `Measure ${String(moment)}`;
        count('proposed');
        await page.during(
          page.store.run(
            {
              kind: 'propose-changes',
              proposals: [proposal(name, { kind: 'measure', ref: random.pick(refs), successMeasures: name })],
            },
            name,
          ),
        );
      },
    ],
    [
      14,
      async (admin, page) => {
        const open = [...ready(page.store).snapshot.changes.values()].filter(
          ({ state }) => state === 'proposed',
        );
        if (open.length === 0) return;
        const { id } = random.pick(open);
        const verdict = random.pick(['approve', 'approve', 'decline'] as const);
        const known = wishes.get(id);
        await hand(admin, page, id, {
          kind: 'decide-changes',
          ids: [id],
          verdict,
          decidedOn: '2026-11-22',
          note: 'Minute 4.',
        });
        // whoever decides, the last word is one decision; which of them wrote it is looked at below
        const wish = wishes.get(id);
        if (wish !== undefined) {
          wish.seen = new Set([...wish.seen, ...(known?.seen ?? [])]);
          wish.isWanted = false;
        }
      },
    ],
    [
      20,
      async (admin, page) => {
        const name = `Text ${String(moment)}`;
        count('update');
        wishes.set(name, { seen: new Set(admin.shown), isWanted: true });
        const entry = filledIn({ activity: name, status: 'on-track', reason: 'Because.' });
        const outcome = await page.during(
          page.store.postUpdate(random.pick(refs), `u${String(moment)}`, entry),
        );
        if (outcome === null) ifGone(admin, name);
        else if (outcome.kind !== 'saved' && outcome.kind !== 'kept') letGo(name);
      },
    ],
    [
      8,
      async (admin) => {
        admin.isOnline = !admin.isOnline;
        admin.device.setOnline(admin.isOnline);
      },
    ],
    [
      12,
      async (admin) => {
        const some = random.pick([...Object.values(requestFaults), ...partly, ...partly]);
        for (let n = random.below(3); n >= 0; n -= 1) admin.troubles.push(some);
        return Promise.resolve();
      },
    ],
    [
      8,
      async (_, page) => {
        count('closed in the middle');
        page.closeAt(1 + random.below(4), random.pick(['before', 'after'] as const));
        return Promise.resolve();
      },
    ],
    [8, async (_, page) => void (await page.during(page.store.load()))],
    [8, async (admin, page) => settle(admin, page, random.pick(['retry', 'discard'] as const))],
    [16, async () => tenant.pass(random.pick([500, 2500, 20_000, 61_000, 180_000]))],
  ];
  const total = operation.reduce((sum, [weight]) => sum + weight, 0);
  for (moment = 1; moment <= operations; moment += 1) {
    // two decisions of one second have no order
    await tenant.pass(1000);
    const admin = random.pick(admins);
    let at = random.below(total);
    const drawn = operation.find(([weight]) => (at -= weight) < 0);
    const page = await pageOf(admin);
    if (page !== null) await drawn?.[1](admin, page);
    else await tenant.pass(20_000);
    await settled();
  }

  for (const admin of admins) {
    admin.troubles = [];
    admin.device.setOnline(true);
    for (const page of admin.device.pages()) page.closeAt(0, 'before');
  }
  let nLeft = 1;
  for (let round = 0; round < 60 && nLeft > 0; round += 1) {
    nLeft = 0;
    for (const admin of admins) {
      const page = await pageOf(admin);
      if (page === null) {
        nLeft += 1;
        for (const one of admin.device.pages()) await one.store.load();
        continue;
      }
      await page.store.load();
      nLeft += ready(page.store).outbox.length;
      await settle(admin, page, random.pick(['retry', 'discard'] as const));
      await settled();
    }
    await tenant.pass(61_000);
  }
  expect(nLeft).toBe(0);
  expect(wrong).toEqual([]);
  expect([...written].filter(([, times]) => times > 1)).toEqual([]);
  expect([...decided].filter(([, times]) => times > 1)).toEqual([]);
  const missing = [...wishes].filter(([name, { isWanted }]) => isWanted && !written.has(name));
  expect(missing.map(([name]) => name)).toEqual([]);
  // each decision did what it says, once
  for (const row of await rowsOf(tenant, 'Changes')) {
    const id = String(row['ChangeId']);
    if (!id.startsWith('Measure') || row['State'] === 'approved') continue;
    expect([id, written.get(id)]).toEqual([id, undefined]);
  }
  for (const admin of admins) {
    const page = await pageOf(admin);
    if (page === null) throw new Error('no page');
    await page.store.load();
    const { snapshot } = ready(page.store);
    const rows = await rowsOf(tenant, 'Actions');
    for (const row of rows)
      expect(snapshot.actions.get(String(row['Ref']))).toMatchObject({
        ownerAsWritten: row['OwnerAsWritten'],
        successMeasures: row['SuccessMeasures'],
      });
    expect(snapshot.cycles.get(firstCycle.key)?.title).toBe((await rowsOf(tenant, 'Cycles'))[0]?.['Title']);
  }
  return counts;
}

function said(value: unknown): string {
  return String(value).slice(0, 80);
}

const measuresByBoard: PlanCommand = {
  kind: 'save-settings',
  settings: {
    bodies: [{ name: 'Board', purpose: '', isActive: true }],
    approval: {
      otherwise: { minor: { by: 'admin' }, material: { by: 'admin' } },
      kinds: { measure: { minor: { by: 'body', body: 'Board' }, material: { by: 'body', body: 'Board' } } },
    },
  },
};

const partly: readonly Interception[] = Object.values(partFaults).map((how) => async (request, carryOut) => {
  if (!request.url.endsWith('/$batch')) return carryOut(request);
  const { requests } = (await request.clone().json()) as Batch;
  return partFails(requests.length - 1, how)(request, carryOut);
});

const seeds = (process.env['SEEDS'] ?? '20261122,4').split(',').map(Number);

test.each(seeds)(
  'everything two admins do arrives once, and nothing is overwritten unseen (seed %i)',
  async (seed) => {
    const counts = await run(seed);
    console.log(`two admins, ${String(operations)} operations:`, JSON.stringify(counts));
    expect(Object.keys(counts).length).toBeGreaterThan(6);
  },
  120_000,
);

test('re-leads of the same action by both, one after another, end as the later one says', async () => {
  tenant = await planOfTwoAdmins([action('1.1', { leads: ['lea-lead'], accountable: null })]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  expect(await ada.run(reLead(['1.1'], 'ada-admin'), '1.1')).toMatchObject({ kind: 'written' });
  await lea.load();
  await tenant.pass(1000);
  expect(await lea.run(reLead(['1.1'], 'lea-lead'), '1.1')).toMatchObject({ kind: 'written' });
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({ LeadKeys: 'lea-lead' });
});
