import type { ChangeKind } from './change.ts';
import { isSamePack } from './issued-pack.ts';
import type { CivilDate } from './date.ts';
import type { FrozenPack } from './frozen-pack.ts';
import type { CoverSheet } from './pack-output.ts';
import type { PackAction, PackSummary, PackSummaryRow } from './pack-parts.ts';
import type { PackHighlights, PackMeasure } from './pack-register-parts.ts';
import { packOf, type Pack } from './pack.ts';
import { headingsOf } from './section.ts';
import type { ImpactRating, Status } from './status.ts';

/** How many actions of a status there are, and were in the body's last pack; null where there is none. */
export type StatusCount = { readonly status: Status; readonly now: number; readonly before: number | null };

/** An action as a scrutiny committee reads it. */
export type ScrutinyAction = {
  readonly ref: string;
  readonly title: string;
  /** '' directly under the priority. */
  readonly section: string;
  readonly status: Status;
  readonly isOverdue: boolean;
  readonly completionAsWritten: string;
  readonly activity: string;
  readonly impact: string;
  readonly impactRating: ImpactRating | null;
  /** Posts; empty unless names are wished for. */
  readonly leads: readonly string[];
  readonly freshness: string;
};

/** A priority of the plan with what the public may read of it. */
export type ScrutinyPriority = {
  readonly key: string;
  readonly title: string;
  readonly noun: string;
  readonly aim: string;
  readonly howWeKnow: string;
  readonly counts: readonly StatusCount[];
  readonly live: number;
  readonly overdue: number;
  readonly highlights: PackHighlights['highlights'];
  /** Those that a public update tells of. */
  readonly actions: readonly ScrutinyAction[];
  /** How many others there are. */
  readonly others: number;
};

/** A change of the plan that was decided: no reasons, no people. */
export type ScrutinyChange = {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly refs: readonly string[];
  readonly titles: readonly string[];
  readonly decidedOn: CivilDate | null;
};

/** A report to a scrutiny committee: everything in it may be published. */
export type ScrutinyReport = {
  readonly cover: CoverSheet;
  readonly plan: {
    readonly title: string;
    readonly partnership: string;
    readonly period: string;
    readonly version: string;
    /** What the plan is, in sentences. */
    readonly what: readonly string[];
  };
  readonly asAt: CivilDate;
  readonly version: number;
  readonly cycle: string | null;
  readonly overall: string;
  readonly summary: PackSummary;
  readonly priorities: readonly ScrutinyPriority[];
  readonly measures: readonly PackMeasure[];
  /** The other bodies that had a pack of the same cycle, earliest meeting first. */
  readonly considered: readonly { readonly body: string; readonly meetingOn: CivilDate }[];
  readonly changes: readonly ScrutinyChange[];
  readonly definitions: Pack['definitions'];
};

/** The pack of a frozen plan that publicOf made. Throws for any other: a public output from it would be a bug. */
export function publicPackOf(publicFrozen: FrozenPack): Pack {
  if (publicFrozen.facts.audience !== 'public')
    throw new Error('what is published is made of a public pack only');
  return packOf(publicFrozen);
}

/** The report of a public pack. With `names` the posts of the leads stand with their actions. Throws for a pack of the board. */
export function scrutinyReportOf(
  publicFrozen: FrozenPack,
  cover: CoverSheet,
  names: boolean,
): ScrutinyReport {
  const pack = publicPackOf(publicFrozen);
  const { facts, summary } = pack;
  return {
    cover,
    plan: {
      title: facts.planTitle,
      partnership: facts.partnership,
      period: facts.period,
      version: facts.planVersion,
      what: whatItIs(publicFrozen, pack),
    },
    asAt: facts.asAt,
    version: facts.version,
    cycle: facts.cycle,
    overall: pack.highlights.overall,
    summary,
    priorities: prioritiesOf(publicFrozen, pack, names),
    measures: pack.measures,
    considered: consideredBy(publicFrozen, cover),
    changes: pack.changes
      .filter(({ state }) => state === 'approved')
      .map(({ kind, what, refs, titles, decidedOn }) => ({ kind, what, refs, titles, decidedOn })),
    definitions: pack.definitions,
  };
}

/** The counts of a line of the summary, by status, with those of the last pack. */
export function countsOfRow({ statuses }: PackSummary, row: PackSummaryRow): readonly StatusCount[] {
  return statuses.map((status, index) => ({
    status,
    now: row.byStatus[index] ?? 0,
    before: row.byStatusBefore?.[index] ?? null,
  }));
}

function whatItIs({ plan }: FrozenPack, { facts, summary }: Pack): readonly string[] {
  const { levels, item } = plan.settings.structure;
  const tops = headingsOf(plan.sections.map((one) => ({ ...one, row: null }))).filter(
    ({ level }) => level === 0,
  );
  const noun = tops.length === 1 ? levels[0]?.one : levels[0]?.many;
  const { live } = summary.total;
  const items = `${live.toLocaleString('en-GB')} ${(live === 1 ? item.one : item.many).toLowerCase()}`;
  const under =
    tops.length === 0 ? '' : ` under ${String(tops.length)} ${(noun ?? 'headings').toLowerCase()}`;
  return [
    ...(facts.period === '' ? [] : [`${facts.planTitle} covers ${facts.period}.`]),
    ...(facts.partnership === '' ? [] : [`It belongs to ${lowerThe(facts.partnership)}.`]),
    `It has ${items}${under}.`,
  ];
}

function prioritiesOf(
  { plan }: FrozenPack,
  { summary, actions, highlights }: Pack,
  names: boolean,
): readonly ScrutinyPriority[] {
  const sections = new Map(plan.sections.map((one) => [one.key, one]));
  return summary.rows
    .filter(({ kind }) => kind === 'priority' || kind === 'unplaced')
    .map((row) => {
      const name = row.kind === 'unplaced' ? row.title : `${row.key} ${row.title}`;
      const under = actions.filter((action) => action.priority === name);
      const refs = new Set(under.map((action) => action.ref));
      const told = under.filter(({ activity, impact }) => `${activity}${impact}`.trim() !== '');
      return {
        key: row.key,
        title: row.title,
        noun: row.noun,
        aim: sections.get(row.key)?.aim ?? '',
        howWeKnow: sections.get(row.key)?.howWeKnow ?? '',
        counts: countsOfRow(summary, row),
        live: row.live,
        overdue: row.overdue,
        highlights: highlights.highlights.filter((one) => refs.has(one.ref)),
        actions: told.map((action) => scrutinyAction(action, names)),
        others: under.length - told.length,
      };
    });
}

function scrutinyAction(action: PackAction, names: boolean): ScrutinyAction {
  const { ref, title, section, status, isOverdue, completionAsWritten, activity, impact } = action;
  return {
    ref,
    title,
    section,
    status,
    isOverdue,
    completionAsWritten,
    activity,
    impact,
    impactRating: action.impactRating,
    leads: names ? action.leads : [],
    freshness: action.freshness,
  };
}

// the committee itself is where it is considered now
function consideredBy({ facts, elsewhere }: FrozenPack, cover: CoverSheet): ScrutinyReport['considered'] {
  const isCommittee = (body: string) =>
    isSamePack({ body, meetingOn: '' }, { body: cover.committee, meetingOn: '' });
  return [...elsewhere, facts]
    .filter(({ body }) => !isCommittee(body))
    .map(({ body, meetingOn }) => ({ body, meetingOn }))
    .sort((a, b) => a.meetingOn.localeCompare(b.meetingOn) || a.body.localeCompare(b.body, 'en-GB'));
}

function lowerThe(words: string): string {
  return words.replace(/^The /, 'the ');
}
