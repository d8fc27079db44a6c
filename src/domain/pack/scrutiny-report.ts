import type { ChangeKind } from '#domain/change/change.ts';
import { isSamePack } from './issued-pack.ts';
import type { CivilDate, Instant } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { CoverSheet } from './pack-output.ts';
import type { PackSummary } from './pack-parts.ts';
import type { PackMeasure } from './pack-register-parts.ts';
import { packOf, type Pack } from './pack.ts';
import { prioritiesOf, type ScrutinyPriority } from './scrutiny-priority.ts';
import { headingsOf } from '#domain/section.ts';

/** A change of the plan that was decided: no reasons, no people. */
export type ScrutinyChange = {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly refs: readonly string[];
  readonly titles: readonly string[];
  /** In words; '' where there is nothing to say. */
  readonly before: string;
  readonly after: string;
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
  readonly frozenAt: Instant;
  readonly version: number;
  readonly cycle: string | null;
  readonly overall: string;
  readonly summary: PackSummary;
  readonly priorities: readonly ScrutinyPriority[];
  readonly measures: readonly PackMeasure[];
  /** The bodies that had the pack, or another of the same cycle, before the committee meets; earliest meeting first. */
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
    frozenAt: facts.frozenAt,
    version: facts.version,
    cycle: facts.cycle,
    overall: pack.highlights.overall,
    summary,
    priorities: prioritiesOf(publicFrozen, pack, names),
    measures: pack.measures,
    considered: consideredBy(publicFrozen, cover),
    changes: pack.changes
      .filter(({ state }) => state === 'approved')
      .map(({ kind, what, refs, titles, before, after, decidedOn }) => ({
        kind,
        what,
        refs,
        titles,
        before,
        after,
        decidedOn,
      })),
    definitions: pack.definitions,
  };
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

// the committee itself is where it is considered now, and what comes after its meeting was not before it
function consideredBy({ facts, elsewhere }: FrozenPack, cover: CoverSheet): ScrutinyReport['considered'] {
  const isCommittee = (body: string) =>
    isSamePack({ body, meetingOn: '' }, { body: cover.committee, meetingOn: '' });
  return [...elsewhere, facts]
    .filter(({ body }) => !isCommittee(body))
    .filter(({ meetingOn }) => cover.meetingOn === null || meetingOn < cover.meetingOn)
    .map(({ body, meetingOn }) => ({ body, meetingOn }))
    .sort((a, b) => a.meetingOn.localeCompare(b.meetingOn) || a.body.localeCompare(b.body, 'en-GB'));
}

function lowerThe(words: string): string {
  return words.replace(/^The /, 'the ');
}
