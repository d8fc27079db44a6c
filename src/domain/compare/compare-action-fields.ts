import type { Action } from '#domain/action.ts';
import { lifecycleNames } from '#domain/change/change-words.ts';
import { fieldsBetween, withoutConsequences, type Difference, type Wording } from './compare-fields.ts';
import type { Frozen } from '#domain/frozen/frozen-pack.ts';
import { postOf } from '#domain/people/post.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';

type Side = readonly [plan: Snapshot, action: Action];
type ActionWording = Wording<Frozen<Action>, Snapshot>;

/** What was reported, the status apart. */
type Told =
  | 'latestReason'
  | 'latestActivity'
  | 'latestImpact'
  | 'impactRating'
  | 'latestNextSteps'
  | 'forecastOn'
  | 'lastUpdatedAt'
  | 'lastUpdateId';

/** Looked at with what it means that an action is live in a pack. */
type Standing = 'status' | 'lifecycle';

/** What the plan itself says of an action differently: wording, place, leads, dates and notes. */
export function plannedBetween(before: Side, after: Side): readonly Difference[] {
  return withoutConsequences(fieldsBetween(planned, before, after), causes);
}

/** What was reported of it differently, the status apart. */
export function toldBetween(before: Side, after: Side): readonly Difference[] {
  return withoutConsequences(fieldsBetween(told, before, after), causes);
}

/** Where it stands in the plan, and with which status; for an action whose status is not told of as a move. */
export function standingBetween(name: Standing, before: Side, after: Side): readonly Difference[] {
  return before[1][name] === after[1][name] ? [] : fieldsBetween({ [name]: standing[name] }, before, after);
}

// nothing that the shape of an action has can be forgotten here
const planned: Omit<ActionWording, Told | Standing> = {
  ref: 'Number',
  title: 'Title',
  description: 'Full wording',
  section: [
    'Place in the plan',
    ({ sections }, { section }) => `${section} ${sections.get(section)?.title ?? ''}`.trim(),
  ],
  leads: ['Delivery lead', (plan, { leads }) => leads.map((key) => postOf(plan, key)).join(', ')],
  ownerAsWritten: 'Owner as the plan writes it',
  accountable: [
    'Accountable officer',
    (plan, { accountable }) => (accountable === null ? '' : postOf(plan, accountable)),
  ],
  successMeasures: 'How success is measured',
  completionAsWritten: 'Completion date',
  completionPrecision: 'How exact the completion date is',
  completionEarliest: 'First day of the completion date',
  completionLatest: 'Last day of the completion date',
  originalCompletion: 'Original date',
  reviewOn: 'Looked at again on',
  themes: 'Themes',
  alignments: 'Plans it serves',
  isStatutory: 'Asked for by law',
  dependencies: 'Depends on',
  implications: 'Implications',
  sources: 'Sources',
  mergedInto: 'Merged into',
  splitFrom: 'Split from',
  follows: 'Carries on',
  enteredOn: 'In the plan since',
  importId: 'Import that wrote it',
};

const told: Pick<ActionWording, Told> = {
  latestReason: 'Reason',
  latestActivity: 'Activity',
  latestImpact: 'Impact',
  impactRating: [
    'Impact rating',
    ({ scheme }, { impactRating }) => impactOf(scheme, impactRating)?.label ?? impactRating ?? '',
  ],
  latestNextSteps: 'Next steps',
  forecastOn: 'Forecast',
  lastUpdatedAt: 'Last updated',
  lastUpdateId: 'Latest update',
};

const standing: Pick<ActionWording, Standing> = {
  status: ['Status', ({ scheme }, { status }) => statusOf(scheme, status).label],
  lifecycle: ['In the plan', (_, { lifecycle }) => lifecycleNames[lifecycle]],
};

// what follows from another field says nothing beside it
const causes: Readonly<Partial<Record<string, string>>> = {
  'How exact the completion date is': 'Completion date',
  'First day of the completion date': 'Completion date',
  'Last day of the completion date': 'Completion date',
  'Latest update': 'Last updated',
};
