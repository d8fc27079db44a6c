import type { Bench, Table } from './page.ts';
import { countJobs, type Job } from './requests.ts';
import type { Traffic } from './wire.ts';

/** What SharePoint allows an app in one tenant, in resource units, by the tenant's licences; and one person, in calls. */
export const tiers = [
  { name: 'up to 1,000 licences', aMinute: 1250, aDay: 1_200_000 },
  { name: '1,001 to 5,000 licences', aMinute: 2500, aDay: 2_400_000 },
] as const;
const callsOfOneIn5Minutes = 3000;

/** What a lead does with the plan on a day when updates are due. */
export const leadsDay = { openings: 2, minutesOpen: 20, updates: 4 } as const;

/** In the hour before a cut-off the busiest minute takes so many times the average one. */
const peak = 2;

/** How many leads fit, and what stops the next one. */
export type Fit = {
  readonly units: number;
  readonly inOneHour: number;
  readonly inOneDay: number;
  readonly tabsAtRest: number;
  readonly bottleneck: string;
};

/** What each job costs, in units. */
export type Price = (job: Job) => number;

/** How many leads fit who all come within the hour before a cut-off, or over a day; and how many tabs that nobody touches. */
export function fitOf(price: Price, tier: (typeof tiers)[number], look: Look = usualLook(price)): Fit {
  const { openings, minutesOpen, updates } = leadsDay;
  const units =
    openings * price('Open again') +
    minutesOpen * look.aMinute +
    updates * (price('Save an update') + price('Look again after saving, unasked'));
  const inOneHour = Math.floor((tier.aMinute * 60) / peak / units);
  const inOneDay = Math.floor(tier.aDay / units);
  return {
    units,
    inOneHour,
    inOneDay,
    tabsAtRest: Math.floor(tier.aMinute / look.aMinuteAtRest),
    bottleneck: inOneHour <= inOneDay ? 'units a minute of the app' : 'units a day of the app',
  };
}

/** What a tab in sight costs in a minute: while somebody works, and while nobody touches it. */
export type Look = { readonly aMinute: number; readonly aMinuteAtRest: number };

/** As the app looks: at what leads write each minute, at everything each fifth; at rest each fifth minute only. */
export function usualLook(price: Price): Look {
  const few = price('Each minute on a lead’s places, nothing changed');
  const all = price('Each fifth minute, or on other places, nothing changed');
  return { aMinute: (4 * few + all) / 5, aMinuteAtRest: all / 5 };
}

/** As a tab would that asks for every list each minute, whatever happens. */
export function plainLook(price: Price): Look {
  const all = price('Each fifth minute, or on other places, nothing changed');
  return { aMinute: all, aMinuteAtRest: all };
}

/** How many leads fit into what SharePoint allows. */
export const capacityBench: Bench = {
  title: 'How many leads fit into what SharePoint allows',
  about: `Computed from the units of the table before. A lead's day is taken to be two openings of a plan that the device has kept, the
tab in sight for 20 minutes, and 4 updates. \`In one hour\`: so many leads can do all of it in the same hour before a cut-off, the
busiest minute taking twice the average one. The limits are those of one app in one tenant (1,250 and 2,500 units a minute, 1.2
and 2.4 million a day); a tenant whose other apps use SharePoint too has a limit of its own (18,750 units in 5 minutes for up to
1,000 licences) that all share. \`At once\` counts tabs in sight that nobody touches. One person may make 3,000 calls in 5 minutes;
the last column says how many the busiest 5 minutes of one lead take. Beyond a limit nothing is lost: the app waits as long as
SharePoint says, what is typed is on its way, and the plan is readable.`,
  measure: async (say) => capacityTable(await countJobs(say)),
};

/** The table, from what was counted. */
export function capacityTable(found: ReadonlyMap<Job, Pick<Traffic, 'units' | 'calls'>>): Table {
  const trafficOf = (job: Job) => {
    const one = found.get(job);
    if (one === undefined) throw new Error(`Nothing was counted for: ${job}`);
    return one;
  };
  const price: Price = (job) => trafficOf(job).units;
  const calls = (job: Job) => trafficOf(job).calls;
  const busiest =
    calls('Open again') +
    4 * calls('Each minute on a lead’s places, nothing changed') +
    calls('Each fifth minute, or on other places, nothing changed') +
    leadsDay.updates * (calls('Save an update') + calls('Look again after saving, unasked'));
  const rows = tiers.flatMap((tier) =>
    (
      [
        ['as the app looks', usualLook(price)],
        ['every list each minute', plainLook(price)],
      ] as const
    ).map(([how, look]) => {
      const fit = fitOf(price, tier, look);
      return [
        tier.name,
        how,
        String(Math.round(fit.units)),
        some(fit.inOneHour),
        some(fit.inOneDay),
        some(fit.tabsAtRest),
        fit.bottleneck,
        `${String(busiest)} of ${some(callsOfOneIn5Minutes)}`,
      ];
    }),
  );
  return {
    headings: [
      'Tenant',
      'Looking',
      'Units a lead',
      'Leads in one hour',
      'Leads in a day',
      'Tabs at once',
      'Bottleneck',
      'Calls of one person',
    ],
    rows,
  };
}

function some(count: number): string {
  return count.toLocaleString('en-GB');
}
