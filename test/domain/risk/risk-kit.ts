import type { Context } from '#domain/command.ts';
import { decideRisk } from '#domain/risk/decide-risk.ts';
import type { RiskCommand, RiskReviewEntry } from '#domain/command.ts';
import { blankRisk, type Risk, type RiskKind, type RiskReview, type Score } from '#domain/risk/risk.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { action, person, planWith, storedRow, today } from '../plan-kit.ts';

export const admin = person('admin', { role: 'admin' });
export const owner = person('owner');
export const actioner = person('actioner');
export const stranger = person('stranger');
export const viewer = person('viewer', { role: 'viewer' });

export const group = 'Delivery group';
export const board = 'Partnership board';
export const panel = 'Executive panel';

/** A score from its two numbers. */
export function score(likelihood: number, impact: number): Score {
  return { likelihood, impact };
}

/** An open entry with sensible values for all that is not given; its kind follows from its number. */
export function risk(ref: string, given: Partial<Risk> = {}): Risk {
  const kind: RiskKind = given.kind ?? (ref.startsWith('I') ? 'issue' : 'threat');
  return {
    ...blankRisk(ref, kind, '2026-06-01'),
    row: storedRow(ref),
    title: `Entry ${ref}`,
    event: `What may happen with ${ref}.`,
    unmitigated: score(4, 4),
    mitigated: score(kind === 'issue' ? 4 : 3, 3),
    response: 'Reduce',
    owner: 'owner',
    actioners: ['actioner'],
    level: board,
    raisedBy: 'owner',
    reviewOn: '2026-12-01',
    ...given,
  };
}

/** An entry of the history of 'R1', reviewed at noon of a day unless given otherwise. */
export function reviewed(id: string, on: string, given: Partial<RiskReview> = {}): RiskReview {
  return {
    row: storedRow(id),
    id,
    risk: 'R1',
    kind: 'reviewed',
    by: 'owner',
    at: `${on}T12:00:00.000Z`,
    unmitigated: score(4, 4),
    mitigated: score(3, 3),
    target: null,
    level: board,
    note: '',
    ...given,
  };
}

/** A plan with one action and these entries and histories. */
export function registered(
  risks: readonly Risk[],
  reviews: readonly RiskReview[] = [],
  given: Partial<Snapshot> = {},
): Snapshot {
  return planWith([action('1.1.1')], [], {
    people: new Map([admin, owner, actioner, stranger, viewer].map((one) => [one.key, one])),
    risks: new Map(risks.map((one) => [one.ref, one])),
    riskReviews: new Map(reviews.map((one) => [one.id, one])),
    ...given,
  });
}

/** What somebody may know on the day of these tests. */
export function as(me: Person, given: Partial<Context> = {}): Context {
  return {
    today,
    now: `${today}T10:00:00.000Z`,
    me,
    newId: () => {
      throw new Error('commands of the register bring their own ids');
    },
    ...given,
  };
}

/** A review that leaves an entry as it is, but for what is given. */
export function reviewOf(entry: Risk, given: Partial<RiskReviewEntry> = {}): RiskReviewEntry {
  const { unmitigated, mitigated, target, scoreReason, level } = entry;
  return { unmitigated, mitigated, target, scoreReason, level, reviewOn: '2027-01-31', note: '', ...given };
}

/** The plan after a command, as the library gives it back. Throws when a rule said no. */
export function after(plan: Snapshot, command: RiskCommand, context: Context): Snapshot {
  const decision = decideRisk(plan, command, context);
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusals));
  return decision.writes.reduce(written, plan);
}

function written(plan: Snapshot, write: Write): Snapshot {
  if (write.kind !== 'remove' && write.noun === 'riskReview' && write.kind === 'add')
    return { ...plan, riskReviews: new Map(plan.riskReviews).set(write.value.id, write.value) };
  if (write.kind === 'add' && write.noun === 'risk') {
    const row = storedRow(write.value.ref);
    return { ...plan, risks: new Map(plan.risks).set(write.value.ref, { ...write.value, row }) };
  }
  if (write.kind === 'edit' && write.noun === 'risk')
    return { ...plan, risks: new Map(plan.risks).set(write.key, { ...write.before, ...write.set }) };
  throw new Error(`no ${write.kind} of a ${write.noun} expected`);
}
