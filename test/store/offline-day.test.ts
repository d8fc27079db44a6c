import { afterEach, expect, test } from 'vitest';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { partFails, partFaults } from './fault.ts';
import { createPlan, ready, rowsOf, settled, type Interception, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const refs = Array.from({ length: 12 }, (_, index) => `1.${String(index + 1)}`);
const nUpdates = 30;

/** What is written on that day, in order: every action twice, the first six three times. */
const day = Array.from({ length: nUpdates }, (_, index) => ({
  ref: refs[index % refs.length] ?? '',
  text: `Written as number ${String(index + 1)}.`,
}));

async function leadWithout(): Promise<ReturnType<typeof createDevice>> {
  tenant = await createPlan(refs.map((ref) => action(ref, { leads: ['lea-lead'], status: 'on-track' })));
  return createDevice(tenant, 'lead');
}

/** Writes the day's updates on a train: every request fails, and now and then the page is closed and opened again. */
async function writeAllDay(phone: ReturnType<typeof createDevice>): Promise<void> {
  await phone.open();
  phone.setOnline(false);
  for (const [index, { ref, text }] of day.entries()) {
    const [page] = phone.pages();
    if (page === undefined) throw new Error('no page is open');
    const outcome = await page.store.postUpdate(ref, `u${String(index + 1)}`, filledIn({ activity: text }));
    expect(outcome).toMatchObject({ kind: 'kept', isStopped: false });
    expect(ready(page.store)).toMatchObject({ isDurable: true, outbox: { length: index + 1 } });
    await tenant.pass(15 * 60_000);
    if (index % 7 === 6) {
      page.close();
      await phone.open();
    }
  }
}

/** What the library says of an action, in its order. */
async function saidOf(ref: string): Promise<readonly unknown[]> {
  return (await rowsOf(tenant, 'Updates'))
    .filter((row) => row['ActionRef'] === ref)
    .map((row) => row['Activity']);
}

async function allArrivedInOrder(phone: ReturnType<typeof createDevice>): Promise<void> {
  for (const ref of refs)
    expect(await saidOf(ref)).toEqual(day.filter((one) => one.ref === ref).map(({ text }) => text));
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(nUpdates);
  for (const page of phone.pages()) {
    expect(ready(page.store).outbox).toEqual([]);
    expect(ready(page.store).snapshot.updates.size).toBe(nUpdates);
  }
  expect(phone.disk.all('outbox')).toEqual([]);
  expect(phone.disk.all('drafts')).toEqual([]);
  // each says what the one before it left, so the history has no gap
  const rows = await rowsOf(tenant, 'Updates');
  expect(rows.every((row) => row['StatusBefore'] === 'on-track')).toBe(true);
}

test('thirty updates of a day without a connection arrive in order, each once, as soon as there is one', async () => {
  const phone = await leadWithout();
  await writeAllDay(phone);
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  phone.setOnline(true);
  // what the browser's word that it is online again leads to
  await phone.pages()[0]?.store.load();
  for (let minute = 0; minute < 3; minute += 1) await tenant.pass(60_000);
  await allArrivedInOrder(phone);
});

test('they arrive through throttling too, and nothing at all is asked for while a pause lasts', async () => {
  const phone = await leadWithout();
  await writeAllDay(phone);
  const asked: { readonly at: number; readonly isRefused: boolean; readonly untilMs: number }[] = [];
  // in turn: a refusal with a fraction of a second, two throttled parts inside a 200, two answers that are well
  const turns: readonly Interception[] = [
    refuse('0.75'),
    throttlePart(0),
    throttlePart(-1),
    well,
    well,
    refuse('3.25'),
  ];
  let turn = 0;
  phone.line(() => async (request, carryOut) => {
    const at = tenant.now().getTime();
    const how = turns[turn % turns.length] ?? well;
    turn += 1;
    const response = await how(request, carryOut);
    const seconds = await longestPauseIn(response.clone());
    asked.push({ at, isRefused: seconds > 0, untilMs: at + seconds * 1000 });
    return response;
  });
  phone.setOnline(true);
  const begun = tenant.now().getTime();
  await phone.pages()[0]?.store.load();
  for (let step = 0; step < 240; step += 1) await tenant.pass(5000);
  await settled();
  await allArrivedInOrder(phone);
  // the pause that one answer asks for holds back everything that comes after it
  const tooEarly = asked.filter((one, index) =>
    asked.slice(0, index).some((earlier) => one.at < earlier.untilMs),
  );
  expect(tooEarly).toEqual([]);
  const refused = asked.filter((one) => one.isRefused).length;
  console.log(
    `a day offline: ${String(nUpdates)} updates, ${String(asked.length)} requests, ${String(refused)} of them throttled, ${String(Math.round((tenant.now().getTime() - begun) / 60_000))} minutes`,
  );
  expect(refused).toBeGreaterThan(10);
});

test('a page that is closed again and again while the day’s updates go out loses none and sends none twice', async () => {
  const phone = await leadWithout();
  await writeAllDay(phone);
  for (const page of phone.pages()) page.close();
  phone.setOnline(true);
  for (let round = 1; (await rowsOf(tenant, 'Updates')).length < nUpdates; round += 1) {
    expect(round).toBeLessThan(100);
    const page = await phone.open((opening) => {
      opening.closeAt(2 + ((round * 7) % 40), round % 2 === 0 ? 'before' : 'after');
    });
    await tenant.pass(61_000);
    page.close();
  }
  await phone.open();
  for (let minute = 0; minute < 3; minute += 1) await tenant.pass(60_000);
  await allArrivedInOrder(phone);
});

const well: Interception = async (request, carryOut) => carryOut(request);

function refuse(retryAfter: string): Interception {
  return () =>
    Promise.resolve(
      Response.json(
        { error: { code: 'TooManyRequests', message: 'scripted' } },
        { status: 429, headers: { 'Retry-After': retryAfter } },
      ),
    );
}

/** Throttles one part of a batch, counted from its end when negative; other requests are well. */
function throttlePart(at: number): Interception {
  return async (request, carryOut) => {
    if (!request.url.endsWith('/$batch')) return carryOut(request);
    const { requests } = (await request.clone().json()) as { requests: readonly unknown[] };
    const told = partFaults['part 429'];
    if (told === undefined) throw new Error('there is no such fault');
    return partFails((at + requests.length) % requests.length, told)(request, carryOut);
  };
}

/** Seconds that an answer, or one of the answers in it, asks to wait; 0 when none does. */
async function longestPauseIn(response: Response): Promise<number> {
  const own = Number(response.headers.get('Retry-After') ?? 0);
  const body = (await response.json()) as {
    readonly responses?: readonly { readonly headers?: Readonly<Record<string, string>> }[];
  } | null;
  return Math.max(own, ...(body?.responses ?? []).map((part) => Number(part.headers?.['Retry-After'] ?? 0)));
}
