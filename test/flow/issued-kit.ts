import { askKinds, type Curation } from '#domain/curation.ts';
import type { Cycle } from '#domain/cycle.ts';
import { proposedHighlights } from '#domain/highlight-choice.ts';
import type { IssuedPack } from '#domain/issued-pack.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import { createSend } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { issuePack, type IssueWish } from '#store/issue-pack.ts';
import type { Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import { board, panel } from '#trial/sample/settings.ts';
import { entraIdOf, personWith, admin as adminKey } from '#trial/sample/people.ts';
import { tenant } from '#trial/tenant.ts';
import { fakeDisk } from '../store/fake-disk.ts';
import { ready } from '../store/world.ts';

/** The two bodies of the sample that have packs in these tests. */
export const bodies = { board, panel } as const;

/**
 * Packs in the library of a running trial, issued through the app's own store as its admin: for each body one for each of the
 * last cycles that are over, the earlier first. Gives them in that order.
 */
export async function issueForCycles(
  origin: string,
  now: () => Date,
  {
    cycles = 2,
    forBodies = [board],
  }: { readonly cycles?: number; readonly forBodies?: readonly string[] } = {},
): Promise<{ readonly store: Store; readonly packs: readonly IssuedPack[] }> {
  const store = await adminStore(origin, now);
  const packs: IssuedPack[] = [];
  for (const cycle of overIn(store).slice(-cycles))
    for (const body of forBodies) packs.push(await issue(store, wishFor(store, cycle, body)));
  return { store, packs };
}

/** Issues a pack. Throws where it is not issued. */
export async function issue(store: Store, wish: IssueWish): Promise<IssuedPack> {
  const outcome = await issuePack(store, wish, () => undefined);
  if (outcome.kind !== 'issued') throw new Error(`not issued: ${JSON.stringify(outcome)}`);
  return outcome.pack;
}

/** What an admin would issue for a body's meeting after a cycle: the proposed highlights and two asks. */
export function wishFor(store: Store, cycle: Cycle, body: string): IssueWish {
  const meeting = cycle.meetings.find((one) => one.body === body);
  if (meeting === undefined) throw new Error(`no meeting of ${body} in ${cycle.title}`);
  const { snapshot } = ready(store);
  const then = snapshotAt(snapshot, cycle.freezeOn);
  const curation: Curation = {
    overall: `Most of the plan is on track after ${cycle.title}.`,
    publicOverall: 'Most of the plan is on track.',
    highlights: proposedHighlights(then, cycle.freezeOn),
    asks: askKinds
      .slice(0, 2)
      .map((kind) => ({ id: kind, kind, text: `Asked for ${kind}.`, about: ['1.1.1'] })),
  };
  return {
    body,
    meetingOn: meeting.on,
    asAt: cycle.freezeOn,
    reason: '',
    marking: 'OFFICIAL – SENSITIVE',
    curation,
  };
}

/** The cycles of the sample that are over, the earliest first. */
export function overIn(store: Store): readonly Cycle[] {
  return [...ready(store).snapshot.cycles.values()]
    .filter(({ freezeOn }) => freezeOn < store.today())
    .sort((a, b) => a.opensOn.localeCompare(b.opensOn));
}

/** The store of the sample's admin over the Graph of a trial, as another tab would have it. */
export async function adminStore(origin: string, now: () => Date): Promise<Store> {
  const { email } = personWith(adminKey);
  const response = await fetch(`${origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  // our own server's answer, as the local Graph documents it
  const { token } = (await response.json()) as { token: string };
  const pause = createPause({
    now: () => new Date(),
    wait: (ms) => new Promise((end) => setTimeout(end, ms)),
  });
  const wire = { fetch, pause, now, random: () => 0 };
  const base = `${origin}/v1.0`;
  const send = createSend({ ...wire, base, getToken: async () => Promise.resolve(token) });
  let ids = 0;
  const store = createStore({
    send,
    sendToManage: send,
    courier: {
      allow: async () => Promise.resolve(null),
      notify: send,
      mail: send,
      links: { to: () => '', inTeams: () => null },
    },
    transfer: createTransfer(wire),
    pause,
    base,
    site: tenant.site,
    disk: fakeDisk(),
    tabs: { alone: async (_, work) => work(), tell: () => undefined, hear: () => undefined },
    now,
    newId: () => `pack-test-${String((ids += 1))}`,
    random: () => 0,
    later: () => () => undefined,
  });
  await store.open(entraIdOf(email));
  return store;
}
