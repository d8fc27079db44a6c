import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Route } from '#screens/route.ts';

import { openTrial, type TrialPage, usualNow } from '../browser/trial-page.ts';
import { adminKey, visitPlan } from './changes-kit.ts';
import { everyRoute, type Found, partOf, partsOf, placeAt } from './every-place.ts';
import { issueForCycles } from './issued-kit.ts';
import { endVisits, type Visit } from './lead-kit.ts';
import { faultsOf } from './look-kit.ts';

// two at a time, for two cores
const lanes = 2;
const perTest = 4;

let open: TrialPage;
let found: Found;
let admins: readonly Visit[];
const titles = new Map<string, Set<string>>();

beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  const { packs, store } = await issueForCycles(open.trial.origin, () => usualNow, 2);
  const [one, other] = packs.map(({ key }) => key);
  const state = store.getState();
  const change = state.phase === 'ready' ? [...state.snapshot.changes.keys()].at(-1) : undefined;
  if (one === undefined || other === undefined || change === undefined) throw new Error('nothing to look at');
  found = { change, packs: [one, other] };
  admins = await Promise.all(Array.from({ length: lanes }, async () => visitPlan(open, adminKey)));
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

const asNamed = everyRoute({ change: 'one', packs: ['one', 'other'] });

test('no place of the app is left out, nor a part of one', () => {
  const listed = Object.fromEntries(Object.keys(partsOf).map((at) => [at, new Set<string>()]));
  for (const route of asNamed) listed[route.at]?.add(partOf(route));
  const wanted = Object.fromEntries(Object.entries(partsOf).map(([at, parts]) => [at, new Set(parts)]));
  expect(listed).toEqual(wanted);
});

const groups = Array.from({ length: Math.ceil(asNamed.length / perTest) }, (_, at) => ({
  from: at * perTest,
  names: asNamed
    .slice(at * perTest, (at + 1) * perTest)
    .map((route) => placeAt(route).name)
    .join(', '),
}));

test.each(groups.map(({ names, from }) => [names, from] as const))(
  'look right in every theme, at every width: %s',
  async (_, from) => {
    const routes = everyRoute(found).slice(from, from + perTest);
    const faults = await Promise.all(
      admins.map(async (visit, lane) => {
        const mine = routes.filter((route) => routes.indexOf(route) % lanes === lane);
        const wrong: unknown[] = [];
        for (const route of mine) wrong.push(...(await lookAt(visit, route)));
        return wrong;
      }),
    );
    expect(faults.flat()).toEqual([]);
  },
  180_000,
);

test('every screen names the window by a title of its own', () => {
  expect(titles.size).toBeGreaterThan(0);
  const shared = [...titles].filter(([, places]) => places.size > 1);
  expect(shared.map(([title, places]) => ({ title, places: [...places] }))).toEqual([]);
});

async function lookAt(visit: Visit, route: Route): Promise<readonly unknown[]> {
  const { name, hash } = placeAt(route);
  const { tab, frame, watch } = visit;
  const before = watch.errors.length;
  await visit.goTo(hash);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  // what the screen fetches for itself
  await frame().waitForFunction(
    () =>
      document.querySelector('[role="progressbar"], [class*="fui-Spinner"]') === null &&
      !document.body.innerText.includes('The chart is on its way.'),
  );
  const faults = await faultsOf(visit, name);
  const title = await frame().evaluate(() => document.title);
  // what is found by typing is the same screen, and a new action has two addresses
  const isNewAction = route.at === 'add-action' || (route.at === 'propose' && route.kind === 'add');
  const place = isNewAction ? 'a new action' : `${route.at} ${partOf(route)}`;
  titles.set(title, (titles.get(title) ?? new Set()).add(place));
  // a file that is not there is an answer the app asks for
  const errors = watch.errors.slice(before).filter((one) => !/status of (404|409)/.test(one));
  return [...faults, ...errors].map((fault) => ({ name, fault }));
}
