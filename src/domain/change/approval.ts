import { capacityFor, type Action } from '#domain/action.ts';
import type { ChangeKind, PlanChange } from './change.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasLeft, type Person } from '#domain/people/person.ts';
import type { Proposed } from './proposal.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

// what people may propose for the actions that are theirs; the rest is for admins
const ofOnesOwn: ReadonlySet<ChangeKind> = new Set([
  'reword',
  're-date',
  'lead',
  'measure',
  'split',
  'merge',
  'hold',
  'resume',
  'withdraw',
  'complete',
  'embed',
  'reopen',
]);

/** Key of whoever answers for an action: its own accountable officer, else that of the nearest heading that has one. */
export function accountableFor(
  snapshot: Snapshot,
  action: Pick<Action, 'accountable' | 'section'>,
): string | null {
  if (action.accountable !== null) return action.accountable;
  const seen = new Set<string>();
  let key: string | null = action.section;
  while (key !== null && !seen.has(key)) {
    seen.add(key);
    const section = snapshot.sections.get(key);
    if (section === undefined) return null;
    if (section.accountable !== null) return section.accountable;
    key = section.parent;
  }
  return null;
}

/** True when somebody is the accountable officer of an action, or a named updater of the post that is. */
export function isAccountable(
  snapshot: Snapshot,
  action: Pick<Action, 'accountable' | 'section'>,
  me: Person,
  today: CivilDate,
): boolean {
  const key = accountableFor(snapshot, action);
  return key !== null && capacityFor({ leads: [key] }, me, snapshot.people, today) === 'lead';
}

/**
 * True when somebody may propose a change of a kind for an action (null for one that does not exist yet): an admin any,
 * leads, their deputies and the accountable officer most kinds for their own, and everybody with the role of a lead a new
 * action.
 */
export function mayPropose(
  snapshot: Snapshot,
  kind: ChangeKind,
  ref: string | null,
  me: Person,
  today: CivilDate,
): boolean {
  if (me.key === '' || hasLeft(me, today)) return false;
  if (me.role === 'admin') return true;
  if (kind === 'add') return me.role === 'lead';
  const action = ref === null ? undefined : snapshot.actions.get(ref);
  if (action === undefined || !ofOnesOwn.has(kind)) return false;
  return (
    capacityFor(action, me, snapshot.people, today) !== null || isAccountable(snapshot, action, me, today)
  );
}

/** Refs of the actions of which the proposer has to be one: in a merge of each source, not of the one that goes on. */
export function refsProposedFor(proposed: Proposed): readonly (string | null)[] {
  if (proposed.kind === 'add') return [null];
  return proposed.kind === 'merge' ? [...new Set(proposed.refs)] : [proposed.ref];
}

/** Why somebody may not propose what they fill in; null when they may, or when an action is not there, as other rules say. */
export function mayNotPropose(
  snapshot: Snapshot,
  proposed: Proposed,
  me: Person,
  today: CivilDate,
): Refusal | null {
  const { kind } = proposed;
  const notMine = refsProposedFor(proposed).filter(
    (ref) => (ref === null || snapshot.actions.has(ref)) && !mayPropose(snapshot, kind, ref, me, today),
  );
  return notMine.length === 0
    ? null
    : refusal('not-yours-to-change', null, { ref: notMine.join(', '), kind });
}

/**
 * Why somebody may not decide a change; null when they may. The approver by rule may, and an admin records what an
 * accountable officer or a body decided. Embedding is never confirmed by anybody who leads, updates or deputises for it; nor
 * does an accountable officer decide alone what they propose themselves for an action that they lead, update or deputise for.
 */
export function mayDecide(
  snapshot: Snapshot,
  change: PlanChange,
  me: Person,
  today: CivilDate,
): Refusal | null {
  const own = ownActionIn(snapshot, change, me, today);
  if (own !== null && change.kind === 'embed')
    return refusal('embed-by-lead', null, { id: change.id, ref: own });
  if (own !== null && isBothSides(snapshot, change, me, today))
    return refusal('own-proposal', null, { id: change.id, ref: own });
  const isAdmin = me.key !== '' && !hasLeft(me, today) && me.role === 'admin';
  if (isAdmin || isApprover(snapshot, change, me, today)) return null;
  return refusal('not-yours-to-decide', null, {
    id: change.id,
    approver: change.approver.by,
    body: change.approver.by === 'body' ? change.approver.body : '',
    officers: officersOf(snapshot, change)
      .map((key) => nameOf(snapshot, key))
      .join(', '),
  });
}

/** True when the rule names the person themselves, so that their proposal needs no second pair of eyes. */
export function decidesAtOnce(snapshot: Snapshot, change: PlanChange, me: Person, today: CivilDate): boolean {
  return isApprover(snapshot, change, me, today) && mayDecide(snapshot, change, me, today) === null;
}

// the rule asks for the accountable officer so that there is a second person
function isBothSides(snapshot: Snapshot, change: PlanChange, me: Person, today: CivilDate): boolean {
  return (
    change.approver.by === 'accountable' &&
    change.proposedBy === me.key &&
    isApprover(snapshot, change, me, today)
  );
}

function isApprover(snapshot: Snapshot, change: PlanChange, me: Person, today: CivilDate): boolean {
  if (me.key === '' || hasLeft(me, today)) return false;
  switch (change.approver.by) {
    case 'admin':
      return me.role === 'admin';
    case 'accountable': {
      const concerned = actionsOf(snapshot, change);
      return concerned.length > 0 && concerned.every((action) => isAccountable(snapshot, action, me, today));
    }
    case 'body':
      return false;
  }
}

/** Keys of those who answer for what a change concerns, each once: they decide where the rule says the accountable officer. */
export function officersOf(snapshot: Snapshot, change: Pick<PlanChange, 'parts'>): readonly string[] {
  const keys = actionsOf(snapshot, change).map((action) => accountableFor(snapshot, action));
  return [...new Set(keys)].filter((key) => key !== null);
}

// For an action that begins with the change whoever answers for its heading: else somebody could name themselves. What is
// split off is decided with the action it comes from.
function actionsOf(
  snapshot: Snapshot,
  change: Pick<PlanChange, 'parts'>,
): readonly Pick<Action, 'accountable' | 'section'>[] {
  return change.parts.flatMap((part): readonly Pick<Action, 'accountable' | 'section'>[] => {
    const { section = '', splitFrom = null } = part.after;
    if (part.before === null) return splitFrom === null ? [{ accountable: null, section }] : [];
    const action = snapshot.actions.get(part.ref);
    return action === undefined ? [] : [action];
  });
}

function ownActionIn(snapshot: Snapshot, change: PlanChange, me: Person, today: CivilDate): string | null {
  for (const { ref, before, after } of change.parts) {
    const action = before === null ? { leads: after.leads ?? [] } : snapshot.actions.get(ref);
    const capacity = action === undefined ? null : capacityFor(action, me, snapshot.people, today);
    if (capacity === 'lead' || capacity === 'deputy') return ref;
  }
  return null;
}
