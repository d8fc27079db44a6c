import type { CivilDate } from '#domain/date.ts';
import { countingCycle } from '#domain/overview.ts';
import { exceptionsOf } from './pack-exceptions.ts';
import type { Pack } from './pack.ts';
import type { PackHighlights, PackMeasure, PackRisk, PackRisks } from './pack-register-parts.ts';
import type { PackAction, PackSummary } from './pack-parts.ts';
import { productOf } from '#domain/risk/risk.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/** The parts of a pack that its first pages are drawn from. */
export type FinishedParts = Pick<Pack, 'summary' | 'actions' | 'measures' | 'risks'>;

/** How many threats and issues the first pages name. */
const mostRisks = 5;

/** What stands where a meeting's decision was not written down. */
export const noOutcome = 'Not recorded yet';

/**
 * The pages that are read first: what was chosen for the meeting, and what stands out in the parts given. A public pack has
 * its own opening sentence, public highlights only, and nothing that a body was asked.
 */
export function highlightsPart(thawed: Thawed, parts: FinishedParts): PackHighlights {
  const { frozen, snapshot } = thawed;
  const { curation, facts, previous } = frozen;
  const isPublic = facts.audience === 'public';
  const nextUntil = nextFreezeAfter(snapshot, facts.asAt);
  return {
    overall: isPublic ? curation.publicOverall : curation.overall,
    counts: countsOf(parts.summary),
    highlights: highlightsOf(thawed),
    exceptions: exceptionsOf(snapshot.scheme, parts.actions, facts.audience),
    movers: moversOf(parts.measures),
    topRisks: isPublic ? [] : topRisksOf(parts.risks),
    asks: isPublic
      ? []
      : curation.asks.map((ask) => ({ ...ask, aboutWords: ask.about.map((ref) => nameOf(snapshot, ref)) })),
    lastAsks:
      isPublic || previous === null
        ? []
        : previous.asks.map(({ id, text, about }) => ({
            text,
            about,
            outcome: previous.outcomes.find((one) => one.ask === id)?.words.trim() || noOutcome,
          })),
    dueNext: nextUntil === null ? [] : dueBy(snapshot, parts.actions, nextUntil),
    nextUntil,
  };
}

function countsOf({ statuses, total }: PackSummary): PackHighlights['counts'] {
  return statuses.map((status, index) => ({
    status,
    now: total.byStatus[index] ?? 0,
    before: total.byStatusBefore?.[index] ?? null,
  }));
}

function highlightsOf({ frozen, snapshot }: Thawed): PackHighlights['highlights'] {
  return frozen.curation.highlights
    .filter(({ audience }) => frozen.facts.audience === 'board' || audience === 'public')
    .map(({ actionRef, original, edited, audience }) => {
      const action = snapshot.actions.get(actionRef);
      return {
        ref: actionRef,
        title: action?.title ?? '',
        status: statusOf(snapshot.scheme, action?.status ?? ''),
        activity: edited.activity,
        impact: edited.impact,
        isEdited: edited.activity !== original.activity || edited.impact !== original.impact,
        audience,
      };
    });
}

function moversOf(measures: readonly PackMeasure[]): readonly PackMeasure[] {
  const those = (sense: PackMeasure['sense']) => measures.filter((one) => one.sense === sense);
  return [...those('worse'), ...those('better')];
}

// what threatens or hurts most, then the one chance that promises most
function topRisksOf({ threats, issues, opportunities }: PackRisks): readonly PackRisk[] {
  const highestFirst = (all: readonly PackRisk[]) =>
    all.toSorted((a, b) => productOf(b.mitigated) - productOf(a.mitigated) || compareRefs(a.ref, b.ref));
  return [
    ...highestFirst([...threats, ...issues]).slice(0, mostRisks),
    ...highestFirst(opportunities).slice(0, 1),
  ];
}

function nameOf(snapshot: Snapshot, ref: string): string {
  const found = snapshot.actions.get(ref) ?? snapshot.risks.get(ref) ?? snapshot.measures.get(ref);
  return `${ref} ${found?.title ?? proposedTitle(snapshot, ref)}`.trim();
}

// an action that is only proposed is known by its change
function proposedTitle(snapshot: Snapshot, ref: string): string {
  for (const { parts } of snapshot.changes.values()) {
    const title = parts.find((part) => part.ref === ref)?.after.title;
    if (title !== undefined) return title;
  }
  return '';
}

// the freeze after the one that this pack's cycle has or had
function nextFreezeAfter(snapshot: Snapshot, asAt: CivilDate): CivilDate | null {
  const current = countingCycle(snapshot.cycles.values(), asAt)?.freezeOn ?? asAt;
  const from = current > asAt ? current : asAt;
  let next: CivilDate | null = null;
  for (const { freezeOn } of snapshot.cycles.values())
    if (freezeOn > from && (next === null || freezeOn < next)) next = freezeOn;
  return next;
}

function dueBy(snapshot: Snapshot, actions: readonly PackAction[], until: CivilDate): readonly PackAction[] {
  const lastDay = (action: PackAction) => snapshot.actions.get(action.ref)?.completionLatest ?? null;
  return actions
    .flatMap((action) => {
      const on = lastDay(action);
      const isDue = on !== null && on <= until && !action.isOverdue;
      const isOpen = action.status.countsAs === 'open' && !action.isOnHold;
      return isDue && isOpen ? [{ action, on }] : [];
    })
    .sort((a, b) => (a.on === b.on ? compareRefs(a.action.ref, b.action.ref) : a.on < b.on ? -1 : 1))
    .map(({ action }) => action);
}
