import { tidyLine, tidyText } from '#domain/check-text.ts';
import type { Context } from '#domain/command.ts';
import type { Risk, RiskEventKind, RiskReview } from './risk.ts';
import type { Edit, Write } from '#domain/write.ts';

/** The rows of a new entry, which is open, and what its history tells of it. */
export function addNew(
  risk: Risk,
  reviewId: string,
  kind: RiskEventKind,
  note: string,
  context: Context,
): readonly Write[] {
  const value: Risk = {
    ...risk,
    row: null,
    raisedBy: context.me.key,
    lastReviewedAt: context.now,
    state: 'open',
    closedOn: null,
    closureReason: '',
    continuedAs: null,
  };
  return [{ kind: 'add', noun: 'risk', value }, review(value, reviewId, kind, note, context)];
}

/** The change of an entry. */
export function edit(before: Risk, set: Edit<'risk'>['set']): Write {
  return { kind: 'edit', noun: 'risk', key: before.ref, before, set };
}

/** What the history of an entry tells: who did what to it, and how it scores then. */
export function review(risk: Risk, id: string, kind: RiskEventKind, note: string, context: Context): Write {
  const value: RiskReview = {
    row: null,
    id,
    risk: risk.ref,
    kind,
    by: context.me.key,
    at: context.now,
    unmitigated: risk.unmitigated,
    mitigated: risk.mitigated,
    target: risk.target,
    level: risk.level,
    note: tidyText(note),
  };
  return { kind: 'add', noun: 'riskReview', value };
}

/** An entry with its texts as they are kept. */
export function tidied(risk: Risk): Risk {
  return {
    ...risk,
    ref: risk.ref.trim().toUpperCase(),
    title: tidyLine(risk.title),
    cause: tidyText(risk.cause),
    event: tidyText(risk.event),
    effect: tidyText(risk.effect),
    controls: tidyText(risk.controls),
    response: tidyLine(risk.response),
    level: tidyLine(risk.level),
    scoreReason: tidyText(risk.scoreReason),
    ask: tidyText(risk.ask),
    mitigations: risk.mitigations.map((one) => ({ ...one, what: tidyText(one.what) })),
  };
}
