import type { Direction } from '#domain/risk/risk-history.ts';
import {
  productOf,
  type MitigationStatus,
  type Risk,
  type RiskEventKind,
  type RiskKind,
  type RiskRules,
  type RiskState,
  type Score,
} from '#domain/risk/risk.ts';
import { bandOf } from '#domain/risk/risk-score.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What a kind of entry is called. */
export const kindWords: Readonly<Record<RiskKind, { readonly one: string; readonly many: string }>> = {
  threat: { one: 'Threat', many: 'Threats' },
  opportunity: { one: 'Opportunity', many: 'Opportunities' },
  issue: { one: 'Issue', many: 'Issues' },
};

/** What became of an entry. */
export const stateWords: Readonly<Record<RiskState, string>> = {
  open: 'Open',
  closed: 'Closed',
  merged: 'Merged into another entry',
  'became-issue': 'Happened, and became an issue',
};

/** What an entry of a history records. */
export const eventWords: Readonly<Record<RiskEventKind, string>> = {
  raised: 'Raised',
  reviewed: 'Reviewed',
  escalated: 'Reviewed and escalated',
  'de-escalated': 'Reviewed and de-escalated',
  closed: 'Closed',
  reopened: 'Reopened',
  'became-issue': 'Happened',
  merged: 'Merged',
};

/** How far a mitigation is. */
export const mitigationWords: Readonly<Record<MitigationStatus, string>> = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  dropped: 'Dropped',
};

/** '12 High'. */
export function sayProduct(rules: RiskRules, score: Score): string {
  return `${String(productOf(score))} ${bandOf(rules, score).label}`;
}

/** 'likelihood 3 Likely, impact 4 Critical'. */
export function sayParts(rules: RiskRules, { likelihood, impact }: Score): string {
  return `likelihood ${numbered(rules.likelihoods, likelihood)}, impact ${numbered(rules.impacts, impact)}`;
}

/** '3 Likely'. */
export function numbered(words: readonly string[], n: number): string {
  return `${String(n)} ${words[n - 1] ?? ''}`.trim();
}

/** An arrow that only repeats what the words beside it say. */
export const arrows: Readonly<Record<Direction['is'] | 'ended', string>> = {
  up: '↑',
  down: '↓',
  same: '→',
  new: '+',
  ended: '×',
};

/** Cause, event and effect as one sentence, as far as they are given. */
export function sayChain({ kind, cause, event, effect }: Pick<Risk, 'kind' | 'cause' | 'event' | 'effect'>): {
  readonly lead: string;
  readonly text: string;
}[] {
  return [
    { lead: 'Because', text: cause },
    { lead: kind === 'issue' ? 'This is happening' : 'This may happen', text: event },
    { lead: 'So that', text: effect },
  ].filter(({ text }) => text.trim() !== '');
}

/** 'R5 Waits grow further'; a number the register does not have as itself. */
export function riskName(snapshot: Pick<Snapshot, 'risks'>, ref: string): string {
  return `${ref} ${snapshot.risks.get(ref)?.title ?? ''}`.trim();
}

/** 'K1 EHC plans issued in 20 weeks'; a key the plan does not have as itself. */
export function measureName(snapshot: Pick<Snapshot, 'measures'>, key: string): string {
  return `${key} ${snapshot.measures.get(key)?.title ?? ''}`.trim();
}
