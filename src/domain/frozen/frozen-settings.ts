import type { ChangeKind } from '#domain/change/change.ts';
import { byName, flag, listOf, number, record, text, word } from './frozen-reader.ts';
import type { FrozenSettings } from './frozen-pack.ts';
import { approver } from './frozen-record.ts';
import type {
  ApprovalRules,
  Body,
  Noun,
  OrganisationChange,
  PlanVersion,
  Structure,
} from '#domain/plan-settings.ts';
import type { QuestionRules } from '#domain/question-rules.ts';
import type { RiskBand, RiskRules } from '#domain/risk/risk.ts';
import type { ImpactRating, Status, StatusScheme } from '#domain/status.ts';

const texts = listOf(text);

const status = record<Status>({
  code: text,
  letter: text,
  label: text,
  definition: text,
  colour: word(),
  shape: word(),
  glyph: text,
  countsAs: word(),
  needsReason: flag,
  needsForecast: flag,
  chosenBy: word(),
});

const impact = record<ImpactRating>({
  code: text,
  label: text,
  definition: text,
  level: number,
  needsText: flag,
});

/** Statuses and impact ratings of a version of the scheme. */
export const scheme = record<StatusScheme>({
  version: number,
  statuses: listOf(status),
  impacts: listOf(impact),
  retiredStatuses: listOf(status),
  retiredImpacts: listOf(impact),
});

const noun = record<Noun>({ one: text, many: text });
const byWeight = record<ApprovalRules['otherwise']>({ minor: approver, material: approver });

const asked = record<QuestionRules['asked']>({
  'overdue-but-on-track': flag,
  'on-track-without-update': flag,
  'reason-missing': flag,
  'measure-falling': flag,
  'risk-high': flag,
  'complete-without-evidence': flag,
  'off-track-to-on-track': flag,
  'on-track-to-off-track': flag,
  'review-date-passed': flag,
  'review-date-missing': flag,
});

/** How a partnership runs its plan. */
export const settings = record<FrozenSettings>({
  structure: record<Structure>({ levels: listOf(noun), item: noun }),
  bodies: listOf(record<Body>({ name: text, purpose: text, isActive: flag })),
  approval: record<ApprovalRules>({
    otherwise: byWeight,
    kinds: byName<ChangeKind, ApprovalRules['otherwise']>(byWeight),
  }),
  questions: record<QuestionRules>({ asked, cyclesWithoutUpdate: number, riskScore: number }),
  risks: record<RiskRules>({
    bands: listOf(record<RiskBand>({ upTo: number, label: text, level: text })),
    likelihoods: texts,
    impacts: texts,
    responses: texts,
  }),
  themes: texts,
  alignments: texts,
  organisations: listOf(record<OrganisationChange>({ from: text, to: text, on: text })),
  versions: listOf(record<PlanVersion>({ version: text, effectiveFrom: text, note: text })),
});
