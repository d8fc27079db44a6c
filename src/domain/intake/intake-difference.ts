import type { Action } from '#domain/action.ts';
import { sayDate } from '#domain/date.ts';
import { updateLimits } from '#domain/decide-update.ts';
import { comparedFields, isReported, isSameField, sayField } from './intake-compared.ts';
import type { ComparedField, Difference } from './intake-fate.ts';
import type { Note } from './intake-notes.ts';
import { refKey } from './intake-same.ts';
import type { IntakePreview } from './intake.ts';
import { hasWords, sameWords } from '#domain/same-words.ts';
import { updatesByAction, type Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

/**
 * What a file tells otherwise of an action than the plan, in the order of its fields, as words for showing; [] for nothing.
 * `ref` is that of the action in the plan, where it is not the one with the file's number. What a file leaves empty, what
 * was proposed already and waits, and a report that the plan had before and has gone beyond are no differences.
 */
export function differencesOf(
  snapshot: Snapshot,
  preview: IntakePreview,
  action: Action,
  ref: string | null = null,
): readonly Difference[] {
  const planned = ref === null ? withSameRef(snapshot, action.ref) : (snapshot.actions.get(ref) ?? null);
  if (planned === null) return [];
  const told = preview.told.get(action.ref) ?? new Set();
  const plan = withPreview(snapshot, preview);
  const file = withNewNotes(snapshot, preview, action, planned);
  const asked = asAsked(snapshot, planned);
  const isOld = hasBeenReported(snapshot, planned, file, told);
  return comparedFields
    .filter((field) => told.has(field) && !isSameField(field, file, planned, plan))
    .filter((field) =>
      isReported(field) ? !isOld : asked === planned || !isSameField(field, file, asked, plan),
    )
    .map((field) => ({
      field,
      plan: sayField(field, planned, plan),
      file: sayField(field, file, plan),
    }));
}

/**
 * An action of a file whose activity is only what the plan has not been told yet, where the file gives it as dated notes:
 * a cell that grows by a note each month reports the new one.
 */
export function withNewNotes(
  snapshot: Snapshot,
  { notes }: Pick<IntakePreview, 'notes'>,
  action: Action,
  planned: Action,
): Action {
  const mine = notes.get(action.ref);
  if (mine === undefined) return action;
  const { latestActivity } = planned;
  const said = [
    latestActivity,
    ...(updatesByAction(snapshot).get(planned.ref) ?? []).map((one) => one.activity),
  ];
  const isSaid = (note: Note) =>
    said.some((words) => sameWords(words, note.text) || hasWords(words, dated(note)));
  const isSaidWhole = sameWords(action.latestActivity, latestActivity);
  const left = isSaidWhole ? [] : mine.filter((note) => !isSaid(note));
  if (left.length === 0) return { ...action, latestActivity };
  // an update of an action that was there is of the day of the import: the days of its notes stand in its words
  const whole = left.map(dated).join('\n');
  const last = left.at(-1)?.text ?? '';
  return { ...action, latestActivity: whole.length > updateLimits.activity ? last : whole };
}

function dated({ on, text }: Note): string {
  return `${sayDate(on)}: ${text}`;
}

/** The action of the plan with a number, in whatever way that is written; null where there is none. */
export function withSameRef(snapshot: Pick<Snapshot, 'actions'>, ref: string): Action | null {
  return snapshot.actions.get(ref) ?? byKey(snapshot.actions).get(refKey(ref)) ?? null;
}

/** The plan with the headings and people that a file would add. */
export function withPreview(snapshot: Snapshot, preview: IntakePreview): Snapshot {
  const { sections, people } = preview;
  if (sections.length + people.length === 0) return snapshot;
  const known = joined.get(preview);
  if (known?.snapshot === snapshot) return known.plan;
  const plan: Snapshot = {
    ...snapshot,
    sections: new Map([...snapshot.sections, ...sections.map((one) => [one.key, one] as const)]),
    people: new Map([...snapshot.people, ...people.map((one) => [one.key, one] as const)]),
  };
  joined.set(preview, { snapshot, plan });
  return plan;
}

// each action of a file is held against the same plan
const joined = new WeakMap<IntakePreview, { readonly snapshot: Snapshot; readonly plan: Snapshot }>();

// a status or a rating comes again; the same words about the work do not
function hasBeenReported(
  snapshot: Snapshot,
  planned: Action,
  file: Action,
  told: ReadonlySet<ComparedField>,
): boolean {
  const words = [
    told.has('activity') ? file.latestActivity : '',
    told.has('impact') ? file.latestImpact : '',
    told.has('nextSteps') ? file.latestNextSteps : '',
  ];
  if (words.every((text) => text === '')) return false;
  return (updatesByAction(snapshot).get(planned.ref) ?? []).some((update) => says(update, file, told));
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

// an action as the changes that wait would make it
function asAsked(snapshot: Snapshot, planned: Action): Action {
  let wanted = planned;
  for (const change of snapshot.changes.values())
    if (change.state === 'proposed')
      for (const part of change.parts)
        if (part.ref === planned.ref && part.before !== null) wanted = { ...wanted, ...part.after };
  return wanted;
}

// plans are large, and are asked again for each action of a file
const keyed = new WeakMap<Snapshot['actions'], ReadonlyMap<string, Action>>();

function byKey(actions: Snapshot['actions']): ReadonlyMap<string, Action> {
  const known = keyed.get(actions) ?? new Map([...actions.values()].map((one) => [refKey(one.ref), one]));
  keyed.set(actions, known);
  return known;
}
