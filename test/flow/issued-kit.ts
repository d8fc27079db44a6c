import { read, utils } from '@e965/xlsx';
import type { Locator } from 'playwright-core';
import { askKinds, type Curation } from '#domain/pack/curation.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { proposedHighlights } from '#domain/pack/highlight-choice.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import { createSend } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { hrefOf, type PackPart } from '#screens/route.ts';
import { issuePack, type IssueWish } from '#store/issue-pack.ts';
import type { Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import { board } from '#trial/sample/settings.ts';
import { entraIdOf, personWith, admin as adminKey } from '#trial/sample/people.ts';
import { tenant } from '#trial/tenant.ts';
import { openTrial, usualNow, type TrialPage } from '../browser/trial-page.ts';
import { fakeDisk } from '../store/fake-disk.ts';
import { ready } from '../store/world.ts';
import type { Visit } from './lead-kit.ts';

/** For what the packs of these tests are issued: something that has no packs but theirs. */
export const occasion = 'Improvement board';

/**
 * Packs for the occasion in the library of a running trial, issued through the app's own store as its admin: one for each of
 * the last cycles that are over, the earlier first. Gives them in that order.
 */
export async function issueForCycles(
  origin: string,
  now: () => Date,
  cycles: number,
): Promise<{ readonly store: Store; readonly packs: readonly IssuedPack[] }> {
  const store = await adminStore(origin, now);
  const packs: IssuedPack[] = [];
  for (const cycle of overIn(store).slice(-cycles)) packs.push(await issue(store, wishFor(store, cycle)));
  return { store, packs };
}

/** Issues a pack. Throws where it is not issued. */
export async function issue(store: Store, wish: IssueWish): Promise<IssuedPack> {
  const outcome = await issuePack(store, wish, () => undefined);
  if (outcome.kind !== 'issued') throw new Error(`not issued: ${JSON.stringify(outcome)}`);
  return outcome.pack;
}

/** What an admin would issue on the day of the board after a cycle: the proposed highlights and two asks. */
export function wishFor(store: Store, cycle: Cycle): IssueWish {
  const meeting = cycle.meetings.find((one) => one.body === board);
  if (meeting === undefined) throw new Error(`no meeting in ${cycle.title}`);
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
    body: occasion,
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

/** The cells of a table on screen, row by row, its head first. */
export async function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  await table.waitFor();
  return table.evaluate((one) =>
    [...one.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) =>
        cell instanceof HTMLElement ? cell.innerText.trim() : '',
      ),
    ),
  );
}

/** The table of a workbook's sheet whose head has a certain name, row by row, its head first; every cell as text. */
export function rowsOfSheet(
  bytes: Uint8Array,
  sheet: string,
  headed: string,
): readonly (readonly string[])[] {
  const found = read(bytes).Sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  const rows = utils.sheet_to_json<readonly unknown[]>(found, { header: 1, defval: '' });
  const head = rows.findIndex((row) => row.includes(headed));
  const end = rows.findIndex((row, index) => index > head && row.every((cell) => cell === ''));
  return rows.slice(head, end === -1 ? rows.length : end).map((row) => row.map((cell) => String(cell)));
}

/** The address of an issued pack's part. */
export function packHref(key: string, part: PackPart): string {
  return hrefOf({ at: 'issued-pack', key, part });
}

/** A trial with packs in it, and whoever looks at it. */
export type Opened = {
  readonly trial: TrialPage;
  readonly store: Store;
  readonly packs: readonly IssuedPack[];
};

/** Opens a trial for somebody and issues packs for the last cycles that are over. */
export async function openWithPacks(
  cycles: number,
  person: string,
  onOpen: (trial: TrialPage) => void,
): Promise<Opened> {
  const trial = await openTrial({ person, subPage: 'board-pack' });
  onOpen(trial);
  const begun = Date.now();
  const now = () => new Date(usualNow.getTime() + Date.now() - begun);
  const issued = await issueForCycles(trial.trial.origin, now, cycles);
  await trial.page.reload();
  await trial.tab.getByRole('heading', { level: 1, name: 'Board pack' }).waitFor();
  return { trial, ...issued };
}

/** Goes to a place of the tab without loading it again. */
export async function goIn({ trial }: Opened, hash: string): Promise<void> {
  await trial.frame().evaluate((to) => void (window.location.hash = to), hash);
}

/** The same as somebody's visit, for those who look at it in every theme. */
export function visitOf(opened: Opened): Visit {
  return { ...opened.trial, goTo: async (hash) => goIn(opened, hash) };
}

/** The pack at a place; the test fails where there is none. */
export function packAt({ packs }: Opened, at: number): IssuedPack {
  const pack = packs[at];
  if (pack === undefined) throw new Error(`no pack ${String(at)} was issued`);
  return pack;
}
