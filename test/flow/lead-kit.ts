import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import type { Action } from '#domain/action.ts';
import type { Update } from '#domain/update.ts';
import { itemsPath, listPath } from '#graph/address.ts';
import { actionList } from '#lists/action.ts';
import { encodeNew, encodeSome } from '#lists/list.ts';
import { updateList } from '#lists/update.ts';
import { castOfTrial } from '#trial/sample/directory.ts';
import { people, personWith } from '#trial/sample/people.ts';
import type { Trial } from '#trial/server.ts';
import { tenant } from '#trial/tenant.ts';

import { openPage, type Watch } from '../browser/browser.ts';
import { type TrialOptions, type TrialPage, usualNow } from '../browser/trial-page.ts';

/** One person in a browser profile of their own. Its clock begins at the usual moment and runs on. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly tab: FrameLocator;
  readonly watch: Watch;
  frame(): Frame;
  /** Goes to a place of the tab, such as '#/my-actions', without loading it again. */
  goTo(hash: string): Promise<void>;
};

type View = Pick<TrialOptions, 'theme' | 'signIn' | 'client' | 'subPage' | 'width' | 'height'> & {
  readonly isPhone?: boolean;
  /** What the profile is prepared with before its first page. */
  readonly before?: (context: BrowserContext) => Promise<void>;
};

/** The address of the simulator for somebody of the sample plan, also for one its switcher does not offer. */
export function addressFor(open: TrialPage, key: string, view: View = {}): string {
  const { theme, signIn, client, subPage } = view;
  return open.address({
    person: personWith(key).email,
    ...(theme === undefined ? {} : { theme }),
    ...(signIn === undefined ? {} : { signIn }),
    ...(client === undefined ? {} : { client }),
    ...(subPage === undefined ? {} : { subPage }),
  });
}

/** Opens the trial for somebody of the sample plan, by their key, in a fresh profile. */
export async function visit(open: TrialPage, key: string, view: View = {}): Promise<Visit> {
  const { width = 1280, height = 800, isPhone = false } = view;
  const { page, context, watch } = await openPage({ width, height, isPhone, now: null, stands: [] });
  // what does not come is told by its name, before the test itself runs out of time
  context.setDefaultTimeout(20_000);
  await context.clock.install({ time: usualNow });
  // the switcher offers seven people; flows need their deputies and colleagues too
  await context.route('**/trial/people', (route) => route.fulfill({ json: everybody }));
  await view.before?.(context);
  await page.goto(addressFor(open, key, view));
  const visiting = visitOn(page, context, watch);
  visits.push(visiting);
  return visiting;
}

const visits: Visit[] = [];

/** Ends all visits of a test. Fails when one of them asked for something beyond this machine. */
export async function endVisits(): Promise<void> {
  const ended = visits.splice(0);
  await Promise.all(ended.map(({ context }) => context.close()));
  const outward = ended.flatMap(({ watch }) => watch.outward);
  if (outward.length > 0) throw new Error(`Asked for beyond this machine: ${outward.join(', ')}`);
}

/** Lets the app's own waits pass at once, until something is to be seen. */
export async function passTime({ context }: Visit, until: Locator): Promise<void> {
  const passes = async () => {
    await context.clock.fastForward(5_000);
    return until.isVisible();
  };
  await expect.poll(passes, { timeout: 20_000 }).toBe(true);
}

/** How many things of each kind the browser keeps for the app. Call it once the tab has shown something. */
export async function keptOn({ frame }: Visit): Promise<Record<string, number>> {
  return frame().evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const database = await asked(indexedDB.open('one-plan'));
    const counts: Record<string, number> = {};
    for (const name of [...database.objectStoreNames].sort())
      counts[name] = await asked(database.transaction(name).objectStore(name).count());
    database.close();
    return counts;
  });
}

/** Waits until a draft that the browser keeps holds these words: they are kept a moment after they were typed. */
export async function draftKept(visiting: Visit, words: string): Promise<void> {
  await keptIn(visiting, 'drafts', words);
}

/** Waits until something that the browser keeps in a place of its store holds these words. */
export async function keptIn({ frame }: Visit, place: string, words: string): Promise<void> {
  const kept = async () =>
    frame().evaluate(
      async (name) =>
        new Promise<string>((done, fail) => {
          const opening = indexedDB.open('one-plan');
          opening.addEventListener('error', () => fail(opening.error));
          opening.addEventListener('success', () => {
            const reading = opening.result.transaction(name).objectStore(name).getAll();
            reading.addEventListener('error', () => fail(reading.error));
            reading.addEventListener('success', () => {
              opening.result.close();
              done(JSON.stringify(reading.result));
            });
          });
        }),
      place,
    );
  await expect.poll(kept, { timeout: 20_000 }).toContain(words);
}

/** Waits until the browser has kept the plan that is on screen: that comes a moment later. */
export async function planKept(visiting: Visit): Promise<void> {
  await expect.poll(async () => (await keptOn(visiting))['accounts'], { timeout: 20_000 }).toBe(1);
}

/** Another window of a visit's profile, for the same person or for another one at the same computer. */
export async function secondWindow(open: TrialPage, { context, watch }: Visit, key: string): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(addressFor(open, key));
  return visitOn(page, context, watch);
}

function visitOn(page: Page, context: BrowserContext, watch: Watch): Visit {
  const frame = () => {
    const found = page.frame({ name: 'one-plan' });
    if (found === null) throw new Error('No tab is loaded');
    return found;
  };
  return {
    page,
    context,
    watch,
    frame,
    tab: page.frameLocator('iframe[name="one-plan"]'),
    goTo: async (hash) => {
      await frame().evaluate((where) => {
        window.location.hash = where;
      }, hash);
    },
  };
}

const everybody = [
  ...castOfTrial,
  ...people
    .filter(({ email }) => !castOfTrial.some((one) => one.email === email))
    .map(({ email, name, post, organisation }) => ({ email, name, post, organisation, what: '' })),
];

/** A row of a list, as Graph gives it. */
export type Row = {
  readonly id: string;
  readonly '@odata.etag': string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** What tests look up and change in the library, past the app, as one person. */
export type Library = {
  action(ref: string): Promise<Row>;
  /** Rows of the Updates list about an action, oldest first. */
  updates(ref: string): Promise<readonly Row[]>;
  /** Changes an action's row and nothing else; gives the status of the answer. */
  change(ref: string, set: Partial<Action>, headers?: Readonly<Record<string, string>>): Promise<number>;
  /** Posts an update as the app does: the action changes, and a row stands for it. */
  update(ref: string, part: Partial<Update>): Promise<void>;
};

/** The library as somebody of the sample plan may use it. */
export async function libraryAs({ trial }: { trial: Trial }, key: string): Promise<Library> {
  const token = await tokenFor(trial, personWith(key).email);
  const send = async (method: string, path: string, body?: object, headers = {}): Promise<Response> =>
    fetch(`${trial.origin}/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const rows = async (list: string, columns: readonly string[], column: string, value: string) => {
    const found: Row[] = [];
    const filter = `$filter=fields/${column} eq '${value}'`;
    let path: string | null = itemsPath(tenant.site, list, columns, [filter]);
    while (path !== null) {
      const answer = await send('GET', path);
      if (!answer.ok) throw new Error(`${list} could not be read: ${await answer.text()}`);
      // the shape of a page of items, as the local Graph gives it
      const page = (await answer.json()) as { value: Row[]; '@odata.nextLink'?: string };
      found.push(...page.value);
      path = page['@odata.nextLink']?.split('/v1.0')[1] ?? null;
    }
    return found;
  };
  const action = async (ref: string): Promise<Row> => {
    const [row] = await rows('Actions', [...actionColumns], 'Ref', ref);
    if (row === undefined) throw new Error(`There is no action ${ref}`);
    return row;
  };
  const change: Library['change'] = async (ref, set, headers = {}) => {
    const { id } = await action(ref);
    const path = listPath(tenant.site, actionList.title, `/items/${id}/fields`);
    const answer = await send('PATCH', path, encodeSome(actionList, set), headers);
    return answer.status;
  };
  return {
    action,
    change,
    updates: async (ref) => {
      const found = await rows('Updates', [...updateColumns], 'ActionRef', ref);
      return found.toSorted((a, b) => Number(a.id) - Number(b.id));
    },
    update: async (ref, part) => {
      const { fields } = await action(ref);
      const update: Update = {
        row: null,
        id: crypto.randomUUID(),
        actionRef: ref,
        cycle: '2026-11',
        by: key,
        onBehalfOf: null,
        submittedAt: usualNow.toISOString(),
        statusBefore: String(fields['Status']),
        statusAfter: String(fields['Status']),
        reason: '',
        activity: 'Told by a colleague.',
        impact: '',
        impactRating: 'too-early',
        nextSteps: '',
        forecastOn: null,
        evidence: [],
        audience: 'board',
        dataCheck: [],
        ...part,
      };
      const status = await change(ref, {
        status: update.statusAfter,
        latestReason: update.reason,
        latestActivity: update.activity,
        latestImpact: update.impact,
        impactRating: update.impactRating,
        latestNextSteps: update.nextSteps,
        forecastOn: update.forecastOn,
        lastUpdateId: update.id,
        lastUpdatedAt: update.submittedAt,
      });
      if (status !== 200) throw new Error(`The action was not changed: ${String(status)}`);
      const path = listPath(tenant.site, updateList.title, '/items');
      const added = await send('POST', path, { fields: encodeNew(updateList, update) });
      if (!added.ok) throw new Error(`The update was not added: ${await added.text()}`);
    },
  };
}

const actionColumns = [
  'Ref',
  'Status',
  'LatestReason',
  'LatestActivity',
  'SuccessMeasures',
  'ImpactRating',
  'LastUpdateId',
  'Forecast',
];
const updateColumns = [
  'UpdateId',
  'ActionRef',
  'ByKey',
  'OnBehalfOf',
  'StatusBefore',
  'StatusAfter',
  'Reason',
  'Activity',
  'Impact',
  'ImpactRating',
  'NextSteps',
  'Forecast',
  'Evidence',
  'DataCheck',
  'Audience',
];

/** A token for an address, as the simulator gets it. */
export async function tokenFor(trial: Trial, email: string): Promise<string> {
  const answer = await fetch(`${trial.origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  // our own server's answer, as the local Graph documents it
  return ((await answer.json()) as { token: string }).token;
}
