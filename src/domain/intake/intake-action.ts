import { titleFor, titleLength, type Action, blankAction } from '#domain/action.ts';
import { readDate } from './intake-date.ts';
import type { Entry } from './intake-entry.ts';
import { fitting } from './intake-fitting.ts';
import { addressIn, oneLine, plain } from './intake-grid.ts';
import type { Field } from './intake-header.ts';
import { isPriorityHeading, type Heading } from './intake-heading.ts';
import type { Report } from './intake-issue.ts';
import type { Place } from './intake-outline.ts';
import { isNobody } from './intake-owner.ts';
import type { FindPeople } from './intake-people.ts';
import { readStatus } from './intake-status.ts';
import type { StatusScheme } from '#domain/status.ts';

/** Longest texts of an imported action, in characters. Single lines take 255, several lines about 63,000. */
export const intakeLimits = {
  title: titleLength,
  action: 10_000,
  measure: 10_000,
  owner: 2_000,
  completion: 255,
  revised: 255,
  activity: 10_000,
  impact: 10_000,
  nextSteps: 5_000,
} as const satisfies Partial<Record<Field, number>>;

/** What an action is built from beside its own row. */
export type Surroundings = {
  readonly scheme: StatusScheme;
  readonly importId: string;
  readonly find: FindPeople;
  readonly report: Report;
};

/** The address of the cell of a field in an entry's row, also when the cell is empty; the row's first cell else. */
export function cellOf(entry: Entry, field: Field): string {
  const own = entry.cells.get(field)?.address;
  if (own !== undefined) return own;
  return addressIn(entry.at, entry.header.fields.get(field)?.index ?? 0);
}

/** The key of the heading that an entry stands under; `ref` is '' for one without a reference. */
export function sectionFor(entry: Entry, ref: string, place: Place, report: Report): string {
  const [priority, section] = headingsOf(entry, report);
  return place(priority, section, ref);
}

/** The action of an entry whose reference and wording are sound. Reports every doubt at its cell. */
export function buildAction(entry: Entry, ref: string, section: string, from: Surroundings): Action {
  const { scheme, importId, find, report } = from;
  const text = (field: Field) => entry.texts.get(field) ?? '';
  const at = (field: Field) => cellOf(entry, field);
  const has = (field: Field) => entry.header.fields.has(field);
  const dates = datesOf(entry, has('revised'));
  if (dates.doubt !== null)
    report('check', at(dates.field), dates.doubt, { ref, written: dates.now.asWritten });
  const ownerAsWritten = text('owner');
  if (isNobody(ownerAsWritten))
    report('check', at('owner'), 'owner-missing', { ref, written: ownerAsWritten });
  const officers = find(text('accountable'), at('accountable'), 'sponsor');
  const [accountable = null] = officers;
  if (officers.length > 1) {
    const facts = { written: oneLine(text('accountable')), people: officers.length };
    report('check', at('accountable'), 'accountable-several', facts);
  }
  const successMeasures = text('measure');
  if (has('measure') && successMeasures === '') report('check', at('measure'), 'measure-missing', { ref });
  const wording = text('action');
  return {
    ...blankAction(ref, section, wording),
    title: text('title') === '' ? titleFor(wording) : oneLine(text('title')),
    themes: text('themes')
      .split(/[\n;,]/)
      .map(oneLine)
      .filter((theme) => theme !== ''),
    leads: find(ownerAsWritten, at('owner'), 'lead'),
    ownerAsWritten,
    accountable,
    successMeasures,
    completionAsWritten: dates.now.asWritten,
    completionPrecision: dates.now.completion.precision,
    completionEarliest: dates.now.completion.earliest,
    completionLatest: dates.now.completion.latest,
    originalCompletion: dates.original,
    ...statusOf(entry, from),
    impactRating: impactRatingOf(scheme, text('impactRating'), at('impactRating'), report),
    latestActivity: fitting('activity', text('activity')),
    latestImpact: fitting('impact', text('impact')),
    latestNextSteps: fitting('nextSteps', text('nextSteps')),
    sources: text('sources')
      .split(/[\n;]/)
      .map(oneLine)
      .filter((source) => source !== ''),
    importId,
  };
}

function datesOf(entry: Entry, hasRevised: boolean) {
  const read = (field: 'completion' | 'revised') =>
    readDate(entry.cells.get(field), entry.texts.get(field) ?? '');
  const original = read('completion');
  const revised = hasRevised ? read('revised') : null;
  const isRevised =
    revised !== null &&
    revised.asWritten !== '' &&
    !/^(?:n ?a|none|no change)?$/.test(plain(revised.asWritten));
  const now = isRevised ? revised : original;
  const field: 'completion' | 'revised' = isRevised ? 'revised' : 'completion';
  return {
    now,
    original: original.asWritten === '' ? now.asWritten : original.asWritten,
    doubt: now.doubt,
    field,
  };
}

/**
 * The priority and the section of an entry, null where it has none. Columns win over full-width headings, which then say
 * what the columns leave out.
 */
export function headingsOf(entry: Entry, report: Report): readonly [Heading | null, Heading | null] {
  const heading = (field: 'priority' | 'section'): Heading | null => {
    const text = entry.texts.get(field) ?? entry.cells.get(field)?.text ?? '';
    return text === '' ? null : { text, cell: entry.cells.get(field)?.address ?? '', level: null };
  };
  const [outer = null, inner = null] = entry.headings;
  let priority = heading('priority');
  if (
    priority !== null &&
    /^(?:high|medium|low|h|m|l|urgent|must|should|could)$/.test(plain(priority.text))
  ) {
    report('check', priority.cell, 'priority-ignored', { written: priority.text });
    priority = null;
  }
  const section = heading('section');
  if (section !== null) return [priority ?? outer, section];
  if (priority !== null) return [priority, outer];
  if (inner !== null) return [outer, inner];
  return outer !== null && isPriorityHeading(outer.text) ? [outer, null] : [null, outer];
}

function statusOf(entry: Entry, { scheme, report }: Surroundings) {
  const text = oneLine(entry.texts.get('status') ?? '');
  const cell = entry.cells.get('status');
  const isFillOfRow = cell?.fill === (entry.cells.get('action')?.fill ?? null);
  const { status, lifecycle, how } = readStatus(scheme, text, isFillOfRow ? null : (cell?.fill ?? null));
  const label = scheme.statuses.find((one) => one.code === status)?.label ?? status;
  const code = {
    read: 'status-read',
    colour: 'status-by-colour',
    closed: 'status-closed',
    unknown: 'status-unknown',
  } as const;
  // no column of a file holds what such a status asks for
  const read = scheme.statuses.find((one) => one.code === status);
  if (lifecycle === 'live' && how !== 'none' && read?.needsReason === true)
    report('check', cellOf(entry, 'status'), 'status-unexplained', {
      status: label,
      dated: Number(read.needsForecast),
    });
  if (how !== 'exact' && how !== 'none')
    report('check', cellOf(entry, 'status'), code[how], { written: text, status: label, lifecycle });
  return { status, lifecycle };
}

function impactRatingOf(scheme: StatusScheme, text: string, cell: string, report: Report): string | null {
  if (plain(text) === '') return null;
  const found = scheme.impacts.find((one) =>
    [one.label, one.code].some((words) => plain(words) === plain(text)),
  );
  if (found === undefined) report('check', cell, 'impact-rating-unknown', { written: oneLine(text) });
  return found?.code ?? null;
}
