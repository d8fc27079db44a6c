import { expect, test } from 'vitest';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import { importedId } from '#domain/intake/imported-update.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { ImportOutcome, Store } from '#store/state.ts';
import { nothing, note, promise, report } from '../domain/intake/import-kit.ts';
import { action, person, predecessor, section } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { partFails, partFaults, requestFaults } from './fault.ts';
import { planOfTwoAdmins } from './run-kit.ts';
import { ready, rowsOf, settled, type Interception, type Sent, type Tenant } from './world.ts';

/*
 * An import that adds, changes, combines and reports, and its undoing, meet every fault at every request, and pages that
 * close at every request. At every moment it is in the library or in hand; in the end the library holds it once, whole,
 * and after the undoing the plan is as it was.
 */

const mine = (ref: string) =>
  action(ref, { leads: ['lea-lead'], accountable: null, ownerAsWritten: 'Lea Lead', status: 'on-track' });
const there = [mine('1.1'), mine('1.2'), mine('1.3')];
const added = Array.from({ length: 14 }, (_, at) => ({
  ...action(`3.${String(at + 1)}`, { section: '3', leads: ['newcomer'], accountable: null }),
  importId: 'imp',
}));

const command: ImportPlan = {
  ...nothing,
  sections: [section('3', 'Right start', null, 9)],
  people: [person('newcomer')],
  actions: added,
  predecessors: [
    {
      ...predecessor(importedId('imp', 'from.9'), { disposition: 'combined', successors: ['1.3'] }),
      row: null,
    },
  ],
  proposals: [
    promise({
      kind: 'reword',
      ref: '1.1',
      title: 'Train all staff',
      description: 'Train all staff of all schools.',
    }),
    promise({ kind: 'lead', ref: '1.2', leads: ['newcomer'], ownerAsWritten: 'Newcomer', accountable: null }),
  ],
  updates: [
    report('1.1', { activity: 'From the file.', status: 'at-risk' }),
    report('1.3', { impact: 'Waits fell.' }),
    note('3.1', '2026-09-10', 'Panel met.'),
    note('3.1', '2026-10-10', 'Pathway agreed.'),
  ],
};
const undo = { kind: 'undo-import', importId: 'imp' } as const;

/** What the library holds of the plan, without what is new with every writing: ids of rows and their signatures. */
function contentOf({ snapshot }: { readonly snapshot: Snapshot }): unknown {
  const plain = (rows: ReadonlyMap<string, object>) =>
    [...rows]
      .map(([key, value]) => [key, { ...value, row: null }] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { sections, people, actions, predecessors, changes, updates } = snapshot;
  return [sections, people, actions, predecessors, changes, updates].map(plain);
}

/** Without the moments at which it was written: an import that waited is dated by its sending. */
function timeless(content: unknown): string {
  return JSON.stringify(content).replaceAll(/2026-11-22T\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'now');
}

const lists = ['Sections', 'People', 'Actions', 'Predecessors', 'Changes', 'Updates'];
const countRows = async (tenant: Tenant) => {
  const counts = await Promise.all(lists.map(async (list) => (await rowsOf(tenant, list)).length));
  return counts.join(' ');
};

async function begin(isUndo: boolean): Promise<{ tenant: Tenant; store: Store; before: string }> {
  const tenant = await planOfTwoAdmins(there);
  const store = await tenant.storeOf('admin');
  const before = timeless(contentOf(ready(store)));
  if (isUndo) await store.importPlan(command, 'plan.docx');
  await settled();
  tenant.sent();
  return { tenant, store, before };
}

const run = async (store: Store, isUndo: boolean): Promise<ImportOutcome> =>
  store.importPlan(isUndo ? undo : command, 'plan.docx');

/** What a job leaves when all goes well, and the requests it makes. */
async function wanted(
  isUndo: boolean,
): Promise<{ content: string; rows: string; before: string; requests: readonly Sent[] }> {
  const { tenant, store, before } = await begin(isUndo);
  const outcome = await run(store, isUndo);
  expect(outcome.kind).toBe('written');
  await settled();
  const requests = tenant.sent();
  const content = timeless(contentOf(ready(store)));
  const rows = await countRows(tenant);
  tenant.close();
  return { content, before, rows, requests };
}

async function recovered(tenant: Tenant, store: Store): Promise<void> {
  tenant.fate(() => 'well');
  for (let minute = 0; minute < 4; minute += 1) await tenant.pass(60_000);
  for (const one of ready(store).outbox) await store.retry(one.id);
  await settled();
  await store.load();
  await settled();
}

// of parts alike in one batch the first tells all: of one list, added, edited or removed
function telling({ parts }: Sent): readonly number[] {
  const kinds = parts.map((part) =>
    part.replaceAll(/items\/\d+/g, 'items/n').replaceAll(/%27.*?%27|'.*?'/g, 'x'),
  );
  return [...kinds.keys()].filter((index) => kinds.indexOf(kinds[index] ?? '') === index);
}

test.each([
  ['an import', false],
  ['its undoing', true],
] as const)(
  '%s is kept and written once, whole, whatever each request meets',
  async (_, isUndo) => {
    const whole = await wanted(isUndo);
    // an undoing gives the plan from before the import back, which an import does not
    expect(whole.content === whole.before).toBe(isUndo);
    const wrong: string[] = [];
    let count = 0;
    for (const [at, request] of whole.requests.entries()) {
      const faults: readonly (readonly [string, Interception])[] = [
        ...Object.entries(requestFaults),
        ...telling(request).flatMap((index) =>
          Object.entries(partFaults)
            .filter(([fault]) => ['part 429', 'part 424', 'part 500', 'part 412'].includes(fault))
            .map(([fault, how]) => [`${fault} at ${String(index)}`, partFails(index, how)] as const),
        ),
      ];
      for (const [fault, how] of faults) {
        count += 1;
        const { tenant, store } = await begin(isUndo);
        let seen = -1;
        tenant.fate(() => ((seen += 1) === at ? how : 'well'));
        const outcome = await run(store, isUndo);
        await settled();
        const name = `request ${String(at + 1)} · ${fault}`;
        if (seen < at) wrong.push(`${name}: the fault was not met`);
        if (outcome.kind === 'kept' && ready(store).outbox.length === 0 && seen < at)
          wrong.push(`${name}: lost`);
        await recovered(tenant, store);
        const left = ready(store).outbox;
        if (left.length > 0) wrong.push(`${name}: left ${JSON.stringify(left[0]?.stop ?? left[0]?.setback)}`);
        else if (timeless(contentOf(ready(store))) !== whole.content) wrong.push(`${name}: another plan`);
        else if ((await countRows(tenant)) !== whole.rows) wrong.push(`${name}: something twice`);
        tenant.close();
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(100);
  },
  300_000,
);

test.each([
  ['an import', false],
  ['its undoing', true],
] as const)(
  '%s goes on where it was when the page closes at any request',
  async (_, isUndo) => {
    const whole = await wanted(isUndo);
    const wrong: string[] = [];
    for (const [at] of whole.requests.entries())
      for (const when of ['before', 'after'] as const) {
        const { tenant } = await begin(isUndo);
        const phone = createDevice(tenant, 'admin');
        const page = await phone.open();
        page.closeAt(at + 1, when);
        await page.during(run(page.store, isUndo));
        const isCut = !page.isOpen();
        page.close();
        const { store: next } = await phone.open();
        await recovered(tenant, next);
        const name = `request ${String(at + 1)} ${when}`;
        if (!isCut) wrong.push(`${name}: the page stayed open`);
        const left = ready(next).outbox;
        if (left.length > 0) wrong.push(`${name}: left ${JSON.stringify(left[0]?.stop ?? left[0]?.setback)}`);
        else if (timeless(contentOf(ready(next))) !== whole.content) wrong.push(`${name}: another plan`);
        else if ((await countRows(tenant)) !== whole.rows) wrong.push(`${name}: something twice`);
        tenant.close();
      }
    expect(wrong).toEqual([]);
  },
  300_000,
);
