import type { Action } from './action.ts';
import { lifecycleNames } from './change-words.ts';
import type { ComparedField, Difference } from './intake-fate.ts';
import { refKey, sameCompletion, sameOwner, samePlace } from './intake-same.ts';
import type { IntakePreview } from './intake.ts';
import { sameLabels, sameWords } from './same-words.ts';
import { nameOf, updatesByAction, type Snapshot } from './snapshot.ts';
import { impactOf, statusOf } from './status.ts';
import type { Update } from './update.ts';

/** The fields that a file reports, which become an update; all others are promises, which become changes of the plan. */
export const reportedFields: readonly ComparedField[] = [
  'status',
  'impactRating',
  'activity',
  'impact',
  'nextSteps',
];

/**
 * What a file tells otherwise of an action than the plan, in the order of its fields, as words for showing; [] for nothing.
 * `ref` is that of the action in the plan, where it is not the one with the file's number. What a file leaves empty, what
 * was already proposed and waits, and a report that the plan had before and has gone beyond are no differences.
 */
export function differencesOf(
  snapshot: Snapshot,
  preview: IntakePreview,
  action: Action,
  ref: string | null = null,
): readonly Difference[] {
  const planned = snapshot.actions.get(ref ?? '') ?? withSameRef(snapshot, action.ref);
  if (planned === null) return [];
  const side: Side = { snapshot, preview, file: action, planned, asked: asked(snapshot, planned) };
  const told = preview.told.get(action.ref) ?? new Set();
  const found = fields.filter((field) => told.has(field) && !compared[field].isSame(side));
  const isOld = hasBeenReported(snapshot, planned, action, told);
  return found
    .filter((field) => !(isOld && reportedFields.includes(field)))
    .map((field) => ({ field, ...compared[field].say(side) }));
}

/** The action of the plan with a number, in whatever way it is written; null where there is none. */
export function withSameRef(snapshot: Pick<Snapshot, 'actions'>, ref: string): Action | null {
  return snapshot.actions.get(ref) ?? byKey(snapshot.actions).get(refKey(ref)) ?? null;
}

type Side = {
  readonly snapshot: Snapshot;
  readonly preview: IntakePreview;
  readonly file: Action;
  readonly planned: Action;
  /** The action as the changes that wait would make it. */
  readonly asked: Action;
};

type Compared = {
  readonly isSame: (side: Side) => boolean;
  readonly say: (side: Side) => Omit<Difference, 'field'>;
};

const promised = (
  isSame: (file: Action, planned: Action, side: Side) => boolean,
  say: (action: Action, side: Side) => string,
): Compared => ({
  isSame: (side) => isSame(side.file, side.planned, side) || isSame(side.file, side.asked, side),
  say: (side) => ({ plan: say(side.planned, side), file: say(side.file, side) }),
});

const reported = (
  isSame: (file: Action, planned: Action) => boolean,
  say: (action: Action, side: Side) => string,
): Compared => ({
  isSame: ({ file, planned }) => isSame(file, planned),
  say: (side) => ({ plan: say(side.planned, side), file: say(side.file, side) }),
});

const compared: Readonly<Record<ComparedField, Compared>> = {
  title: promised(
    (file, planned) => sameWords(file.title, planned.title),
    ({ title }) => title,
  ),
  description: promised(
    // a plan that shortens its actions gives the title where the whole wording is known here
    (file, planned) =>
      sameWords(file.description, planned.description) || sameWords(file.description, planned.title),
    ({ description }) => description,
  ),
  section: promised(
    (file, planned, { snapshot }) => samePlace(snapshot, file.section, planned.section),
    ({ section }, { snapshot, preview }) => sayPlace(snapshot, preview, section),
  ),
  themes: promised(
    (file, planned) => sameLabels(file.themes, parted(planned.themes, /[\n;,]/)),
    ({ themes }) => themes.join(', '),
  ),
  owner: promised(sameOwner, (action, side) => sayPeople(side, action.leads) || action.ownerAsWritten),
  accountable: promised(
    (file, planned) => file.accountable === null || file.accountable === planned.accountable,
    ({ accountable }, side) => (accountable === null ? '' : sayPeople(side, [accountable])),
  ),
  measure: promised(
    (file, planned) => sameWords(file.successMeasures, planned.successMeasures),
    ({ successMeasures }) => successMeasures,
  ),
  completion: promised(sameCompletion, ({ completionAsWritten }) => completionAsWritten),
  sources: promised(
    (file, planned) => sameLabels(file.sources, parted(planned.sources, /[\n;]/)),
    ({ sources }) => sources.join('; '),
  ),
  status: reported(
    (file, planned) =>
      file.lifecycle === 'live' ? file.status === planned.status : file.lifecycle === planned.lifecycle,
    ({ status, lifecycle }, { snapshot }) =>
      lifecycle === 'merged' || lifecycle === 'withdrawn'
        ? lifecycleNames[lifecycle]
        : statusOf(snapshot.scheme, status).label,
  ),
  impactRating: reported(
    (file, planned) => file.impactRating === null || file.impactRating === planned.impactRating,
    ({ impactRating }, { snapshot }) => impactOf(snapshot.scheme, impactRating)?.label ?? impactRating ?? '',
  ),
  activity: reported(
    (file, planned) => sameWords(file.latestActivity, planned.latestActivity),
    ({ latestActivity }) => latestActivity,
  ),
  impact: reported(
    (file, planned) => sameWords(file.latestImpact, planned.latestImpact),
    ({ latestImpact }) => latestImpact,
  ),
  nextSteps: reported(
    (file, planned) => sameWords(file.latestNextSteps, planned.latestNextSteps),
    ({ latestNextSteps }) => latestNextSteps,
  ),
};

// the keys of a record of all compared fields
const fields = Object.keys(compared) as readonly ComparedField[];

// a status by itself comes again; the same words about the work do not
function hasBeenReported(
  snapshot: Snapshot,
  planned: Action,
  file: Action,
  told: ReadonlySet<ComparedField>,
): boolean {
  const hasWords = told.has('activity') || told.has('impact') || told.has('nextSteps');
  return hasWords && (historyOf(snapshot).get(planned.ref) ?? []).some((update) => says(update, file, told));
}

function says(update: Update, file: Action, told: ReadonlySet<ComparedField>): boolean {
  return (
    (!told.has('status') || update.statusAfter === file.status) &&
    (!told.has('impactRating') || update.impactRating === file.impactRating) &&
    (!told.has('activity') || sameWords(update.activity, file.latestActivity)) &&
    (!told.has('impact') || sameWords(update.impact, file.latestImpact)) &&
    (!told.has('nextSteps') || sameWords(update.nextSteps, file.latestNextSteps))
  );
}

function asked(snapshot: Snapshot, planned: Action): Action {
  let wanted = planned;
  for (const change of snapshot.changes.values())
    if (change.state === 'proposed')
      for (const part of change.parts)
        if (part.ref === planned.ref && part.before !== null) wanted = { ...wanted, ...part.after };
  return wanted;
}

function parted(labels: readonly string[], between: RegExp): readonly string[] {
  return labels.flatMap((label) => label.split(between));
}

function sayPlace(snapshot: Snapshot, preview: IntakePreview, key: string): string {
  const section = snapshot.sections.get(key) ?? preview.sections.find((one) => one.key === key);
  return `${key} ${section?.title ?? ''}`.trim();
}

function sayPeople({ snapshot, preview }: Side, keys: readonly string[]): string {
  return keys
    .map((key) => preview.people.find((one) => one.key === key)?.name ?? nameOf(snapshot, key))
    .join(', ');
}

// plans are large, and are asked again for each action of a file
const keyed = new WeakMap<Snapshot['actions'], ReadonlyMap<string, Action>>();
const histories = new WeakMap<Snapshot['updates'], ReadonlyMap<string, readonly Update[]>>();

function byKey(actions: Snapshot['actions']): ReadonlyMap<string, Action> {
  const known = keyed.get(actions) ?? new Map([...actions.values()].map((one) => [refKey(one.ref), one]));
  keyed.set(actions, known);
  return known;
}

function historyOf(snapshot: Snapshot): ReadonlyMap<string, readonly Update[]> {
  const known = histories.get(snapshot.updates) ?? updatesByAction(snapshot);
  histories.set(snapshot.updates, known);
  return known;
}
