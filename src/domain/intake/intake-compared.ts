import type { Action } from '#domain/action.ts';
import { lifecycleNames } from '#domain/change/change-words.ts';
import type { ComparedField } from './intake-fate.ts';
import { sameCompletion, sameOwner, samePlace } from './intake-same.ts';
import { sameLabels, sameWords } from '#domain/same-words.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';

/** How a field is compared, and how it reads. The plan is the one with the headings and people that a file adds. */
type Compared = {
  readonly isSame: (file: Action, planned: Action, plan: Snapshot) => boolean;
  readonly say: (action: Action, plan: Snapshot) => string;
};

/** True when a file tells a field as an action of the plan has it. `plan` may have what the file adds. */
export function isSameField(field: ComparedField, file: Action, planned: Action, plan: Snapshot): boolean {
  return compared[field].isSame(file, planned, plan);
}

/** What a field of an action reads as; people by their names, a heading with its number. */
export function sayField(field: ComparedField, action: Action, plan: Snapshot): string {
  return compared[field].say(action, plan);
}

/** True for what a file reports, which becomes an update; all else is promised, and becomes a change of the plan. */
export function isReported(field: ComparedField): boolean {
  return reported.has(field);
}

const reported: ReadonlySet<ComparedField> = new Set([
  'status',
  'impactRating',
  'activity',
  'impact',
  'nextSteps',
]);

const compared: Readonly<Record<ComparedField, Compared>> = {
  title: {
    isSame: (file, planned) => sameWords(file.title, planned.title),
    say: ({ title }) => title,
  },
  description: {
    // a file that shortens the actions of the plan gives the title where the whole wording is known
    isSame: (file, planned) =>
      sameWords(file.description, planned.description) || sameWords(file.description, planned.title),
    say: ({ description }) => description,
  },
  section: {
    isSame: (file, planned, plan) => samePlace(plan, file.section, planned.section),
    say: ({ section }, { sections }) => `${section} ${sections.get(section)?.title ?? ''}`.trim(),
  },
  themes: {
    isSame: (file, planned) => sameLabels(file.themes, parted(planned.themes, /[\n;,]/)),
    say: ({ themes }) => themes.join(', '),
  },
  owner: {
    isSame: sameOwner,
    say: ({ leads, ownerAsWritten }, plan) =>
      leads.map((key) => nameOf(plan, key)).join(', ') || ownerAsWritten,
  },
  accountable: {
    isSame: (file, planned) => file.accountable === null || file.accountable === planned.accountable,
    say: ({ accountable }, plan) => (accountable === null ? '' : nameOf(plan, accountable)),
  },
  measure: {
    isSame: (file, planned) => sameWords(file.successMeasures, planned.successMeasures),
    say: ({ successMeasures }) => successMeasures,
  },
  completion: {
    isSame: sameCompletion,
    say: ({ completionAsWritten }) => completionAsWritten,
  },
  sources: {
    isSame: (file, planned) => sameLabels(file.sources, parted(planned.sources, /[\n;]/)),
    say: ({ sources }) => sources.join('; '),
  },
  status: {
    // a file does not tell merged from withdrawn
    isSame: (file, planned) =>
      file.lifecycle === 'live'
        ? file.status === planned.status
        : planned.lifecycle === 'merged' || planned.lifecycle === 'withdrawn',
    say: ({ status, lifecycle }, { scheme }) =>
      lifecycle === 'merged' || lifecycle === 'withdrawn'
        ? lifecycleNames[lifecycle]
        : statusOf(scheme, status).label,
  },
  impactRating: {
    isSame: (file, planned) => file.impactRating === null || file.impactRating === planned.impactRating,
    say: ({ impactRating }, { scheme }) => impactOf(scheme, impactRating)?.label ?? impactRating ?? '',
  },
  activity: {
    isSame: (file, planned) => sameWords(file.latestActivity, planned.latestActivity),
    say: ({ latestActivity }) => latestActivity,
  },
  impact: {
    isSame: (file, planned) => sameWords(file.latestImpact, planned.latestImpact),
    say: ({ latestImpact }) => latestImpact,
  },
  nextSteps: {
    isSame: (file, planned) => sameWords(file.latestNextSteps, planned.latestNextSteps),
    say: ({ latestNextSteps }) => latestNextSteps,
  },
};

// the keys of a record of all compared fields
/** Every compared field, in the order in which differences are told. */
export const comparedFields = Object.keys(compared) as readonly ComparedField[];

// the reader of files parts what a cell lists where a label of the plan may hold the same sign
function parted(labels: readonly string[], between: RegExp): readonly string[] {
  return labels.flatMap((label) => label.split(between));
}
