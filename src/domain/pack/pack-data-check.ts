import { isLive } from '#domain/action.ts';
import type { Curation } from './curation.ts';
import {
  findingsOf,
  openFindings,
  unconfirmed,
  type CheckedTexts,
  type DataFinding,
} from '#domain/data-check.ts';
import type { CivilDate } from '#domain/date.ts';
import type { FindingKind } from '#domain/identifiers/identifiers.ts';
import { changesSince } from './pack-plan-changes.ts';
import { registerOf } from '#domain/risk/risk-register.ts';
import { actionsInOrder, type Snapshot } from '#domain/snapshot.ts';

/** What the personal-data check asks about a text that would be printed, and that nobody has confirmed. */
export type PrintedFinding = {
  readonly of: 'action' | 'change' | 'risk' | 'curation';
  /** Ref of the action or risk, or id of the change; '' for the curation. */
  readonly key: string;
  /**
   * Of an action as in its update, such as 'activity' or 'evidence.0.label'; of a change 'reason', 'driver' or
   * 'decisionNote'; of a risk such as 'cause' or 'mitigations.0.what'; of the curation 'overall', 'publicOverall',
   * 'highlights.0.impact' or 'asks.0.text'.
   */
  readonly field: string;
  readonly kind: FindingKind;
  readonly count: number;
};

/**
 * What nobody has confirmed in the words of a pack: the latest ones of each live action, why the plan was changed in the cycle
 * that counts or is to be, the open entries of the register, and what an admin wrote for the meeting. In a highlight,
 * sentences that the lead wrote and confirmed are not asked about again.
 */
export function printedFindings(
  snapshot: Snapshot,
  curation: Curation,
  asAt: CivilDate,
): readonly PrintedFinding[] {
  return [
    ...actionsInOrder(snapshot)
      .filter(isLive)
      .flatMap((action) => {
        const update = action.lastUpdateId === null ? undefined : snapshot.updates.get(action.lastUpdateId);
        const texts: CheckedTexts = {
          reason: action.latestReason,
          activity: action.latestActivity,
          impact: action.latestImpact,
          nextSteps: action.latestNextSteps,
          evidence: update?.evidence ?? [],
        };
        return told('action', action.ref, unconfirmed(findingsOf(texts, asAt), update?.dataCheck ?? []));
      }),
    ...changesSince(snapshot, null, asAt).flatMap(({ id, reason, driver, decisionNote }) =>
      inTexts('change', id, { reason, driver, decisionNote }, asAt),
    ),
    ...riskFindings(snapshot, asAt),
    ...curationFindings(snapshot, curation, asAt),
  ];
}

function riskFindings(snapshot: Snapshot, asAt: CivilDate): readonly PrintedFinding[] {
  const { threats, issues, opportunities } = registerOf(snapshot);
  return [...threats, ...issues, ...opportunities].flatMap((risk) => {
    const { title, cause, event, effect, controls, ask } = risk;
    const steps = risk.mitigations.map(({ what }, index) => [`mitigations.${String(index)}.what`, what]);
    const texts: Record<string, string> = {
      title,
      cause,
      event,
      effect,
      controls,
      ask,
      ...Object.fromEntries(steps),
    };
    return inTexts('risk', risk.ref, texts, asAt);
  });
}

function curationFindings(
  snapshot: Snapshot,
  { overall, publicOverall, highlights, asks }: Curation,
  asAt: CivilDate,
): readonly PrintedFinding[] {
  return [
    ...inTexts('curation', '', { overall, publicOverall }, asAt),
    ...highlights.flatMap(({ updateId, edited }, index) => {
      const update = snapshot.updates.get(updateId) ?? null;
      const open = openFindings({ ...noTexts, ...edited }, [], update, asAt);
      return told('curation', '', open).map((one) => ({
        ...one,
        field: `highlights.${String(index)}.${one.field}`,
      }));
    }),
    ...asks.flatMap(({ text }, index) =>
      inTexts('curation', '', { [`asks.${String(index)}.text`]: text }, asAt),
    ),
  ];
}

function inTexts(
  of: PrintedFinding['of'],
  key: string,
  texts: Readonly<Record<string, string>>,
  asAt: CivilDate,
): readonly PrintedFinding[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    told(of, key, findingsOf({ ...noTexts, activity: text }, asAt)).map((one) => ({ ...one, field })),
  );
}

function told(
  of: PrintedFinding['of'],
  key: string,
  findings: readonly DataFinding[],
): readonly PrintedFinding[] {
  return findings.map(({ field, kind, count }) => ({ of, key, field, kind, count }));
}

const noTexts: CheckedTexts = { reason: '', activity: '', impact: '', nextSteps: '', evidence: [] };
