import { dayOf, type CivilDate } from '#domain/date.ts';
import { spanOf } from '#domain/history.ts';
import { countingCycle } from '#domain/overview.ts';
import type { PackRisk, PackRisks } from './pack-register-parts.ts';
import { postOf } from '#domain/people/post.ts';
import { directionOf, reviewsOf, riskAt } from '#domain/risk/risk-history.ts';
import { isReviewDue, registerOf } from '#domain/risk/risk-register.ts';
import { bandOf } from '#domain/risk/risk-score.ts';
import { directionWords, mitigationWords } from '#domain/risk/risk-words.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * The register as at the day of the pack: what threatens most first, opportunities and issues apart, and what ended since the
 * body's last pack; in its first, since the freeze before the cycle. A public pack has nothing of it, nor scales.
 */
export function risksPart(thawed: Thawed): PackRisks {
  const { frozen, snapshot } = thawed;
  if (frozen.facts.audience === 'public') {
    const none = { threats: [], opportunities: [], issues: [], ended: [] };
    return { ...none, bands: [], likelihoods: [], impacts: [] };
  }
  const { bands, likelihoods, impacts } = snapshot.settings.risks;
  const scales = {
    bands: bands.map(({ label, upTo, level }) => ({ label, upTo, level })),
    likelihoods,
    impacts,
  };
  const { threats, opportunities, issues } = registerOf(snapshot);
  const told = (risk: Risk) => riskInPack(thawed, risk);
  return {
    threats: threats.map(told),
    opportunities: opportunities.map(told),
    issues: issues.map(told),
    ended: endedSince(snapshot, sinceOf(thawed)),
    ...scales,
  };
}

function riskInPack({ frozen, snapshot }: Thawed, risk: Risk): PackRisk {
  const before = frozen.previous === null ? null : riskAt(snapshot, risk, frozen.previous.asAt);
  const post = (key: string) => postOf(snapshot, key);
  return {
    ref: risk.ref,
    kind: risk.kind,
    title: risk.title,
    cause: risk.cause,
    event: risk.event,
    effect: risk.effect,
    unmitigated: risk.unmitigated,
    mitigated: risk.mitigated,
    target: risk.target,
    before: before?.isOpen ? before.mitigated : null,
    band: bandOf(snapshot.settings.risks, risk.mitigated).label,
    direction: directionWords(directionOf(snapshot, risk)),
    controls: risk.controls,
    response: risk.response,
    mitigations: risk.mitigations.map((one) => mitigationWords(snapshot, one)),
    owner: risk.owner === null ? '' : post(risk.owner),
    actioners: risk.actioners.map(post),
    level: risk.level,
    reviewOn: risk.reviewOn,
    isReviewDue: isReviewDue(risk, frozen.facts.asAt),
    ask: risk.ask,
    about: [...risk.actions, ...risk.measures],
    state: risk.state,
  };
}

// what the last pack had as open: an entry may be closed for a day before that was written down
function endedSince(snapshot: Snapshot, since: CivilDate): PackRisks['ended'] {
  return [...snapshot.risks.values()]
    .filter((risk) => risk.state !== 'open' && lastDayOf(snapshot, risk) > since)
    .sort((a, b) => compareRefs(a.ref, b.ref))
    .map((risk) => ({
      ref: risk.ref,
      title: risk.title,
      how: howItEnded(snapshot, risk),
      on: risk.closedOn,
    }));
}

function lastDayOf(snapshot: Snapshot, { ref, closedOn }: Risk): CivilDate {
  const last = reviewsOf(snapshot, ref).at(-1);
  const recorded = last === undefined ? '' : dayOf(last.at);
  return closedOn !== null && closedOn > recorded ? closedOn : recorded;
}

function howItEnded(snapshot: Snapshot, { state, continuedAs, closureReason }: Risk): string {
  const next = continuedAs === null ? '' : `${continuedAs} ${snapshot.risks.get(continuedAs)?.title ?? ''}`;
  const why = closureReason.trim() === '' ? '' : `: ${closureReason.trim()}`;
  switch (state) {
    case 'merged':
      return `Merged into ${next.trim() || 'another entry'}`;
    case 'became-issue':
      return `Happened, and became ${next === '' ? 'an issue' : `issue ${next.trim()}`}`;
    default:
      return `Closed${why}`;
  }
}

function sinceOf({ frozen, snapshot }: Thawed): CivilDate {
  const { asAt } = frozen.facts;
  if (frozen.previous !== null) return frozen.previous.asAt;
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  return cycle === null ? '' : spanOf(snapshot, cycle, asAt).from;
}
