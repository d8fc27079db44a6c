import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '#domain/action.ts';
import { isUnfinished } from '#domain/change/change-effect.ts';
import { changeKinds, refsOf, type ChangeKind, type PlanChange } from '#domain/change/change.ts';
import type { ChangeCommand } from '#domain/change/decide-change.ts';
import { sameRef } from '#domain/intake/intake-ref.ts';
import { lineageOf } from '#domain/change/lineage.ts';
import { nextRef } from '#domain/change/next-ref.ts';
import type { Person } from '#domain/people/person.ts';
import type { Proposed } from '#domain/change/proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  admin,
  approve,
  contextOf,
  decline,
  director,
  lead,
  newAction,
  noDetails,
  planned,
  planOf,
  play,
  proposal,
  propose,
  rules,
  secondAdmin,
} from './change-kit.ts';
import { today } from '../plan-kit.ts';

/** One random thing that somebody does: numbers choose among what the plan has at that moment. */
type Step = {
  readonly what: 'propose' | 'approve' | 'decline' | 'take-back';
  readonly kind: ChangeKind;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  /** True to ask for a free ref, false to try one that may be taken. */
  readonly isFreeRef: boolean;
};

const people = [admin, secondAdmin, lead, director];
const approval = {
  ...rules,
  otherwise: { minor: { by: 'admin' }, material: { by: 'admin' } },
  kinds: { ...rules.kinds, split: rules.otherwise },
} as const;
const start = planOf(
  [
    planned('1.1.1'),
    planned('1.1.2', { status: 'complete' }),
    planned('1.1.3', { status: 'at-risk' }),
    planned('1.2.1', { lifecycle: 'on-hold', status: 'on-hold', reviewOn: '2027-02-01' }),
    planned('2.1.1', { completionAsWritten: 'Ongoing', reviewOn: '2027-02-01' }),
  ],
  [],
  { approval },
);

const step = fc.record<Step>({
  what: fc.constantFrom('propose', 'propose', 'approve', 'approve', 'decline', 'take-back'),
  kind: fc.constantFrom(...changeKinds, 'split', 'merge', 'add', 'withdraw'),
  who: fc.nat(3),
  a: fc.nat(20),
  b: fc.nat(20),
  isFreeRef: fc.boolean(),
});
const steps = fc.array(step, { maxLength: 40, size: 'max' });

function chosen<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

function proposedBy(plan: Snapshot, { kind, a, b, isFreeRef }: Step): Proposed {
  const refs = [...plan.actions.keys()];
  const ref = chosen(refs, a);
  const other = chosen(refs, b);
  const section = chosen(['1.1', '1.2', '2.1'], b);
  const free = nextRef(plan, section);
  const given = [...plan.changes.values()].flatMap(refsOf);
  const made = newAction(isFreeRef ? free : chosen(['1.1.7', ...given, ...refs], b), { section });
  switch (kind) {
    case 'add':
      return { kind, action: made };
    case 'reword':
      return { kind, ref, title: `Wording ${String(b)}`, description: `Wording ${String(b)}` };
    case 're-date':
      return { kind, ref, completionAsWritten: `March ${String(2027 + (b % 9))}`, reviewOn: null };
    case 'lead':
      return {
        kind,
        ref,
        leads: [chosen(['lead', 'other-lead', 'group'], b)],
        ownerAsWritten: '',
        accountable: 'director',
      };
    case 'measure':
      return { kind, ref, successMeasures: `Measure ${String(b)}` };
    case 'move':
      return { kind, ref, section };
    case 'split':
      return {
        kind,
        ref,
        title: 'What stays',
        description: 'What stays',
        heirs: [made, newAction(nextRef(plan, section, [made.ref]), { section })].slice(0, 1 + (a % 2)),
      };
    case 'merge':
      return { kind, refs: [ref, chosen(refs, a + b)], into: other };
    case 'hold':
      return { kind, ref, reviewOn: '2027-05-01' };
    case 'resume':
    case 'reopen':
      return { kind, ref, status: chosen(['on-track', 'at-risk'], b) };
    case 'details':
      return { kind, ref, ...noDetails, themes: [`Theme ${String(b)}`] };
    default:
      return { kind, ref };
  }
}

function commandOf(plan: Snapshot, one: Step, id: string): ChangeCommand {
  const waiting = [...plan.changes.values()].filter((change) => change.state === 'proposed');
  if (one.what === 'propose' || waiting.length === 0)
    return propose(
      proposal(proposedBy(plan, one), { changeId: id, weight: one.isFreeRef ? 'material' : 'minor' }),
    );
  const { id: of } = chosen(waiting, one.a);
  if (one.what === 'take-back') return { kind: 'take-back-change', id: of };
  return one.what === 'approve' ? approve(of) : decline(of);
}

/** Plays steps one after the other, a second apart, and hands over the plan before and after each. */
function playAll(
  all: readonly Step[],
  look: (before: Snapshot, after: Snapshot, command: ChangeCommand, me: Person) => void = () => undefined,
): Snapshot {
  let plan = start;
  for (const [index, one] of all.entries()) {
    const me = chosen(people, one.who);
    const command = commandOf(plan, one, `c${String(index)}`);
    const time = `10:00:${String(index).padStart(2, '0')}`;
    const { plan: after } = play(plan, command, contextOf(me, today, time));
    look(plan, after, command, me);
    plan = after;
  }
  return plan;
}

const approved = (plan: Snapshot): readonly PlanChange[] =>
  [...plan.changes.values()].filter((change) => change.state === 'approved');

test('random steps reach every kind of change, so that what follows says something', () => {
  const reached = new Set<ChangeKind>();
  fc.assert(
    fc.property(steps, (all) => {
      for (const change of approved(playAll(all))) reached.add(change.kind);
    }),
    { seed: 1, numRuns: 150 },
  );
  expect([...reached].toSorted()).toEqual([...changeKinds].toSorted());
});

test('no ref is ever used twice, by whatever commands in whatever order', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const used = new Set([...start.actions.keys()].map(sameRef));
      const usedTwice: string[] = [];
      const lost: string[] = [];
      playAll(all, (before, after) => {
        lost.push(...[...before.actions.keys()].filter((ref) => !after.actions.has(ref)));
        for (const change of after.changes.values())
          if (!before.changes.has(change.id))
            for (const part of change.parts) {
              if (part.before === null && used.has(sameRef(part.ref))) usedTwice.push(part.ref);
              used.add(sameRef(part.ref));
            }
      });
      expect([usedTwice, lost]).toEqual([[], []]);
    }),
  );
});

test('live = opening + new + split − merged − withdrawn', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const plan = playAll(all);
      const count = (kind: ChangeKind, is: (part: PlanChange['parts'][number]) => boolean) =>
        approved(plan)
          .filter((change) => change.kind === kind)
          .flatMap((change) => change.parts.filter(is)).length;
      const walked =
        start.actions.size +
        count('add', () => true) +
        count('split', (part) => part.before === null) -
        count('merge', (part) => part.after.lifecycle === 'merged') -
        count('withdraw', () => true);
      expect([...plan.actions.values()].filter(isLive)).toHaveLength(walked);
    }),
  );
});

test('every merged action goes on in one that was not merged, and is in the family of that one', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const plan = playAll(all);
      const merged = [...plan.actions.values()].filter((action) => action.lifecycle === 'merged');
      const ends = merged.map((action) => plan.actions.get(lineageOf(plan, action.ref).goesOnIn ?? ''));
      expect(ends.filter((end) => end === undefined || end.lifecycle === 'merged')).toEqual([]);
      const families = ends.map((end) => lineageOf(plan, end?.ref ?? '').family);
      expect(merged.filter((action, index) => families[index]?.includes(action.ref) !== true)).toEqual([]);
    }),
  );
});

test('every heir is named by its source, and both are of one family', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const plan = playAll(all);
      const heirs = [...plan.actions.values()].filter((action) => action.splitFrom !== null);
      const isLost = (ref: string, source: string) => {
        const lineage = lineageOf(plan, source);
        return !lineage.heirs.includes(ref) || !lineage.family.includes(ref);
      };
      expect(heirs.filter((action) => isLost(action.ref, action.splitFrom ?? ''))).toEqual([]);
    }),
  );
});

test('an original date never changes, and every approved change is written in full', () => {
  fc.assert(
    fc.property(steps, (all) => {
      playAll(all, (before, after) => {
        for (const [ref, action] of before.actions)
          expect(after.actions.get(ref)?.originalCompletion).toBe(action.originalCompletion);
        for (const change of after.changes.values()) expect(isUnfinished(after, change)).toBe(false);
      });
    }),
  );
});

test('what is proposed, declined or taken back changes no action', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const harmless: (readonly [Snapshot, Snapshot])[] = [];
      playAll(all, (before, after) => {
        if (approved(after).length === approved(before).length) harmless.push([before, after]);
      });
      expect(harmless.map(([, after]) => after.actions)).toEqual(harmless.map(([before]) => before.actions));
    }),
  );
});

test('proposing and then approving gives what approving at once gives', () => {
  fc.assert(
    fc.property(steps, step, (all, one) => {
      const plan = playAll(all);
      const wish = propose(proposal(proposedBy(plan, one), { changeId: 'last' }));
      const at = (time: string, me: Person) => contextOf(me, today, time);
      const settings = (by: 'admin' | 'accountable') => ({
        ...plan.settings,
        approval: { otherwise: { minor: { by }, material: { by } }, kinds: {} },
      });
      const once = play({ ...plan, settings: settings('admin') }, wish, at('11:00:00', admin));
      const waiting = play({ ...plan, settings: settings('accountable') }, wish, at('10:59:00', admin));
      expect(waiting.refusals).toEqual(once.refusals);
      if (once.refusals.length > 0) return;
      const twice = play(waiting.plan, approve('last'), at('11:00:00', secondAdmin));
      expect(twice.refusals).toEqual([]);
      expect(twice.plan.actions).toEqual(once.plan.actions);
    }),
  );
});

test('of two admins who decide the same change, the second is refused and nothing is written twice', () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (all, isSecondApproving) => {
      const plan = playAll(all);
      const change = [...plan.changes.values()].find((one) => one.state === 'proposed');
      if (change === undefined) return;
      const first = play(plan, approve(change.id), contextOf(admin, today, '12:00:00'));
      if (first.refusals.length > 0) return;
      const verdict = isSecondApproving ? approve(change.id) : decline(change.id);
      const second = play(first.plan, verdict, contextOf(secondAdmin, today, '12:00:01'));
      expect(second.refusals.map((one) => one.code)).toEqual(['change-decided']);
      expect(second.plan).toBe(first.plan);
    }),
  );
});
