import { isLive, type Action } from './action.ts';
import { lifecycleNames } from './change-words.ts';
import { differing, pairs, type Difference } from './compare-fields.ts';
import { sayDate } from './date.ts';
import { countedStatuses } from './overview.ts';
import { postOf } from './post.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';
import { impactOf, statusOf, type Status } from './status.ts';
import type { Thawed } from './thawed.ts';

/** An action that both packs have, and what of it they tell differently. */
export type ActionDifference = {
  readonly ref: string;
  readonly title: string;
  readonly fields: readonly Difference[];
};

/** A live action that only one of two packs has, and what it is in the other: '' where that does not have it at all. */
export type OnlyInOne = {
  readonly ref: string;
  readonly title: string;
  readonly status: Status;
  readonly otherwise: string;
};

/** How the actions of two packs differ, in the order of the refs. */
export type ActionDifferences = {
  /** Live in both, with another status. */
  readonly moved: readonly {
    readonly ref: string;
    readonly title: string;
    readonly from: Status;
    readonly to: Status;
  }[];
  /** Live in the second only. */
  readonly joined: readonly OnlyInOne[];
  /** Live in the first only. */
  readonly left: readonly OnlyInOne[];
  /** What the plan itself says of actions that are in both: wording, place, lead, measure, dates. */
  readonly reworded: readonly ActionDifference[];
  /** What was reported of actions that are live in both, beside the status. */
  readonly told: readonly ActionDifference[];
  /** Live actions by status: the second pack's statuses in order, then those only the first has. */
  readonly counts: readonly { readonly status: Status; readonly before: number; readonly after: number }[];
};

/** Compares the actions of two packs. */
export function compareActions(a: Thawed, b: Thawed): ActionDifferences {
  const moved: ActionDifferences['moved'][number][] = [];
  const joined: OnlyInOne[] = [];
  const left: OnlyInOne[] = [];
  const reworded: ActionDifference[] = [];
  const told: ActionDifference[] = [];
  const all = pairs(a.snapshot.actions, b.snapshot.actions).toSorted((x, y) => compareRefs(x.key, y.key));
  for (const { key: ref, before, after } of all) {
    const [was, is] = [before !== null && isLive(before), after !== null && isLive(after)];
    if (before !== null && was && !is) left.push(onlyIn(a.snapshot, before, after));
    if (after !== null && is && !was) joined.push(onlyIn(b.snapshot, after, before));
    if (before === null || after === null) continue;
    const { title } = after;
    // what became of one that joined or left stands with it
    const plan = was === is ? [...planFields, lifecycleField] : planFields;
    const planned = fieldsBetween(plan, [a.snapshot, before], [b.snapshot, after]);
    if (planned.length > 0) reworded.push({ ref, title, fields: planned });
    if (!was || !is) continue;
    if (before.status !== after.status)
      moved.push({
        ref,
        title,
        from: statusOf(a.snapshot.scheme, before.status),
        to: statusOf(b.snapshot.scheme, after.status),
      });
    const reported = fieldsBetween(toldFields, [a.snapshot, before], [b.snapshot, after]);
    if (reported.length > 0) told.push({ ref, title, fields: reported });
  }
  return { moved, joined, left, reworded, told, counts: countsBetween(a.snapshot, b.snapshot) };
}

function onlyIn({ scheme }: Snapshot, action: Action, other: Action | null): OnlyInOne {
  return {
    ref: action.ref,
    title: action.title,
    status: statusOf(scheme, action.status),
    otherwise: other === null ? '' : lifecycleNames[other.lifecycle],
  };
}

type Said = readonly [field: string, say: (snapshot: Snapshot, action: Action) => string];

const planFields: readonly Said[] = [
  ['Title', (_, { title }) => title],
  ['Full wording', (_, { description }) => description],
  [
    'Place in the plan',
    ({ sections }, { section }) => `${section} ${sections.get(section)?.title ?? ''}`.trim(),
  ],
  ['Delivery lead', (snapshot, { leads }) => leads.map((key) => postOf(snapshot, key)).join(', ')],
  ['Owner as the plan writes it', (_, { ownerAsWritten }) => ownerAsWritten],
  ['Accountable officer', (snapshot, { accountable }) => (accountable ? postOf(snapshot, accountable) : '')],
  ['How success is measured', (_, { successMeasures }) => successMeasures],
  ['Completion date', (_, { completionAsWritten }) => completionAsWritten],
  ['Original date', (_, { originalCompletion }) => originalCompletion],
  ['Looked at again on', (_, { reviewOn }) => (reviewOn === null ? '' : sayDate(reviewOn))],
];

const lifecycleField: Said = ['In the plan', (_, { lifecycle }) => lifecycleNames[lifecycle]];

const toldFields: readonly Said[] = [
  ['Reason', (_, { latestReason }) => latestReason],
  ['Activity', (_, { latestActivity }) => latestActivity],
  ['Impact', (_, { latestImpact }) => latestImpact],
  [
    'Impact rating',
    ({ scheme }, { impactRating }) => impactOf(scheme, impactRating)?.label ?? impactRating ?? '',
  ],
  ['Next steps', (_, { latestNextSteps }) => latestNextSteps],
  ['Forecast', (_, { forecastOn }) => (forecastOn === null ? '' : sayDate(forecastOn))],
];

function fieldsBetween(
  fields: readonly Said[],
  before: readonly [Snapshot, Action],
  after: readonly [Snapshot, Action],
): readonly Difference[] {
  return fields.flatMap(([field, say]) => differing(field, say(...before), say(...after)));
}

function countsBetween(a: Snapshot, b: Snapshot): ActionDifferences['counts'] {
  const statuses = new Map(
    [...countedStatuses(b), ...countedStatuses(a)].toReversed().map((status) => [status.code, status]),
  );
  const codes = [...new Set([...countedStatuses(b), ...countedStatuses(a)].map(({ code }) => code))];
  const count = (snapshot: Snapshot, code: string) =>
    [...snapshot.actions.values()].filter((action) => isLive(action) && action.status === code).length;
  return codes.flatMap((code) => {
    const status = statuses.get(code);
    return status === undefined ? [] : [{ status, before: count(a, code), after: count(b, code) }];
  });
}
