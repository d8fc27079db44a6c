import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFates } from '#domain/intake/check-fates.ts';
import { decide } from '#domain/decide.ts';
import type { ComparedField, Fate, Match } from '#domain/intake/intake-fate.ts';
import { importOf, leftOf } from '#domain/intake/intake-command.ts';
import { differencesOf } from '#domain/intake/intake-difference.ts';
import { withPeople } from '#domain/intake/intake-joining.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { alike } from '#intake/alike.ts';
import { admin, contextOf } from '../change/change-kit.ts';
import { statusOf } from '#domain/status.ts';
import { fileRows } from '../file-arbitrary.ts';
import { nothing } from './import-kit.ts';
import { afterImport, commandOf, isEmpty, matchesOf, planOf, previewOf } from '../match-kit.ts';
import { today } from '../plan-kit.ts';

const numbering = { choice: { isNumbering: true }, without: ['Ref'] } as const;

/** Picks a fate for each action of a file out of all that a screen offers. */
const picks = fc.array(fc.nat({ max: 5 }), { minLength: 7, maxLength: 7 });

function offered({ standing, proposed }: Match): readonly Fate[] {
  const others = (ref: string, as: string | null): readonly Fate[] => [
    proposed,
    { kind: 'leave' },
    { kind: 'combine', into: ref },
    { kind: 'carried', follows: ref, as },
    { kind: 'add', as },
    { kind: 'change', ref },
  ];
  if (standing.kind === 'other-words') return others(standing.ref, standing.freeRef);
  const likest = standing.kind === 'alike' ? standing.likest[0] : undefined;
  const as = 'as' in proposed ? proposed.as : null;
  return likest === undefined ? [proposed, { kind: 'leave' }] : others(likest.ref, as);
}

function picked(
  plan: Snapshot,
  matches: readonly Match[],
  choices: readonly number[],
): ReadonlyMap<string, Fate> {
  const found = new Map<string, Fate>();
  for (const [at, match] of matches.entries()) {
    const { ref } = match.action;
    const choice = offered(match)[choices[at] ?? 0] ?? match.proposed;
    const refusals = checkFates(plan, matches, new Map(found).set(ref, choice));
    found.set(ref, refusals.length > 0 ? match.proposed : choice);
  }
  return found;
}

test('the same file again is the same in every action and writes nothing', () => {
  fc.assert(
    fc.property(fileRows(), (rows) => {
      const plan = planOf(rows);
      expect(plan.actions.size).toBe(rows.length);
      expect(matchesOf(plan, rows).map((match) => match.standing.kind)).toEqual(rows.map(() => 'same'));
      expect(isEmpty(commandOf(plan, rows))).toBe(true);
    }),
  );
});

test('who was answered to be somebody else is no new lead in the same file again', () => {
  const rows = [{ Ref: '1.1.1', Action: 'Develop the pathway', 'Who is responsible': 'A. Kahn' }];
  const before = planOf([]);
  const preview = previewOf(before, rows);
  const answers = new Map(preview.people.map((one) => [one.key, { kind: 'same', key: 'asha' } as const]));
  const answered = withPeople(preview, answers, before);
  const matches = matchPlan(answered, before, alike, '', today);
  const then = afterImport(before, importOf(before, answered, matches, new Map(), 'x', today));
  expect(then.actions.get('1.1.1')?.leads).toEqual(['asha']);
  expect(isEmpty(commandOf(then, rows, new Map(), { importId: 'second' }))).toBe(true);
});

test('the same file without numbers again writes nothing', () => {
  fc.assert(
    fc.property(fileRows(true), (rows) => {
      const plan = planOf(rows, numbering);
      expect(plan.actions.size).toBe(rows.length);
      expect(isEmpty(commandOf(plan, rows, new Map(), numbering))).toBe(true);
    }),
  );
});

test('a file that was brought into a plan with other actions writes nothing the second time', () => {
  fc.assert(
    fc.property(fileRows(), fileRows(), picks, (rows, others, choices) => {
      const plan = planOf(rows);
      const decided = picked(plan, matchesOf(plan, others, { importId: 'second' }, 'Their plan'), choices);
      const first = commandOf(plan, others, decided, { importId: 'second' });
      const then = afterImport(plan, first);
      const again = previewOf(then, others, { importId: 'third' });
      const matches = matchPlan(again, then, alike, 'Their plan', today);
      // what was left out is still there to be asked for
      const taken = matches.filter(({ action }) => decided.get(action.ref)?.kind !== 'leave');
      const command = importOf(then, again, taken, new Map(), 'Their plan', today);
      // an action that was done kept its date, and is open since the first time
      const wasDone = (ref: string) =>
        statusOf(plan.scheme, plan.actions.get(ref)?.status ?? '').countsAs === 'done';
      const proposals = command.proposals.filter(
        ({ proposed }) => proposed.kind !== 're-date' || !wasDone(proposed.ref),
      );
      expect({ ...command, proposals }).toEqual({ ...nothing, importId: 'third' });
    }),
    { numRuns: 60 },
  );
});

test('an action that was given another number is found there again, although its old number now has its title', () => {
  const pathway = 'Develop the neurodevelopmental pathway across health and education';
  const plan = planOf([{ Ref: '3.1', Action: pathway }]);
  const others = [
    { Ref: '3.1', Title: 'Training', Action: 'Develop a graduated response toolkit for every school' },
    { Ref: '1.1.2', Title: 'Training', Action: pathway },
  ];
  const decided = new Map<string, Fate>([
    ['3.1', { kind: 'add', as: '3.2' }],
    ['1.1.2', { kind: 'change', ref: '3.1' }],
  ]);
  const then = afterImport(plan, commandOf(plan, others, decided, { importId: 'second' }));
  expect(then.actions.get('3.1')?.title).toBe('Training');
  const again = matchesOf(then, others, { importId: 'third' }, 'Their plan');
  expect(again.map(({ standing }) => standing)).toEqual([
    { kind: 'same', ref: '3.2' },
    { kind: 'same', ref: '3.1' },
  ]);
});

test('what is proposed of a file is always right, and so is what can be picked', () => {
  fc.assert(
    fc.property(fileRows(), fileRows(), picks, (rows, others, choices) => {
      const plan = planOf(rows);
      const preview = previewOf(plan, others, { importId: 'second' });
      const matches = matchPlan(preview, plan, alike, 'Their plan', today);
      expect(checkFates(plan, matches, new Map())).toEqual([]);
      const command = importOf(plan, preview, matches, picked(plan, matches, choices), 'Their plan', today);
      fc.pre(!isEmpty(command));
      expect(decide(plan, command, contextOf(admin))).toMatchObject({ kind: 'writes' });
    }),
    { numRuns: 60 },
  );
});

test('the order of a file decides nothing', () => {
  const files = fileRows().chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
  );
  fc.assert(
    fc.property(fileRows(), files, (rows, [others, shuffled]) => {
      const plan = planOf(rows);
      const read = previewOf(plan, others);
      const order = shuffled.map((row) => row.Ref);
      const actions = read.actions.toSorted((a, b) => order.indexOf(a.ref) - order.indexOf(b.ref));
      const one = matchPlan(read, plan, alike, '', today);
      const other = matchPlan({ ...read, actions }, plan, alike, '', today);
      const byRef = (all: typeof one) => new Map(all.map((match) => [match.action.ref, match]));
      expect(byRef(other)).toEqual(byRef(one));
      expect(other.map((match) => match.action.ref)).toEqual(order);
    }),
  );
});

test('no match names an action that the plan does not have, or is another one of the same action', () => {
  fc.assert(
    fc.property(fileRows(), fileRows(), fc.boolean(), (rows, others, isNumberless) => {
      const plan = planOf(rows);
      const asked = isNumberless ? numbering : {};
      const matches = matchesOf(plan, others, asked);
      const named = matches.flatMap(({ standing, proposed }) => [
        ...('ref' in standing ? [standing.ref] : []),
        ...('likest' in standing ? standing.likest.map((one) => one.ref) : []),
        ...('into' in proposed ? [proposed.into] : []),
        ...('follows' in proposed ? [proposed.follows] : []),
        ...(proposed.kind === 'change' ? [proposed.ref] : []),
      ]);
      expect(named.filter((ref) => !plan.actions.has(ref))).toEqual([]);
      const itself = matches.flatMap(({ standing }) =>
        standing.kind === 'same' || standing.kind === 'changed' ? [standing.ref] : [],
      );
      expect(new Set(itself).size).toBe(itself.length);
      const joining = matches.flatMap(({ action, proposed }) =>
        'as' in proposed ? [proposed.as ?? action.ref] : [],
      );
      expect(new Set(joining).size).toBe(joining.length);
      expect(joining.filter((ref) => plan.actions.has(ref))).toEqual([]);
    }),
  );
});

test('no action of a file is lost: each joins, is kept as a predecessor, is taken over, or is left on purpose', () => {
  fc.assert(
    fc.property(fileRows(), fileRows(), picks, (rows, others, choices) => {
      const plan = planOf(rows);
      const preview = previewOf(plan, others, { importId: 'second' });
      const matches = matchPlan(preview, plan, alike, 'Their plan', today);
      const decided = picked(plan, matches, choices);
      const command = importOf(plan, preview, matches, decided, 'Their plan', today);
      const left = leftOf(plan, preview, matches, decided, today);
      for (const { action, proposed } of matches) {
        const fate = decided.get(action.ref) ?? proposed;
        if (fate.kind === 'leave') continue;
        const joins = 'as' in fate && command.actions.some((one) => one.ref === (fate.as ?? action.ref));
        const kept = command.predecessors.some((one) => one.ref === action.ref);
        const isTaken =
          fate.kind === 'change' &&
          (command.proposals.some(({ proposed: one }) => 'ref' in one && one.ref === fate.ref) ||
            command.updates.some((one) => one.actionRef === fate.ref) ||
            left.some((one) => one.field === action.ref));
        expect([action.ref, fate, joins || kept || isTaken]).toEqual([action.ref, fate, true]);
      }
    }),
  );
});

test('only what the file says is proposed or reported', () => {
  const fieldsOf: Readonly<Record<string, readonly ComparedField[]>> = {
    reword: ['title', 'description'],
    're-date': ['completion'],
    lead: ['owner', 'accountable'],
    measure: ['measure'],
    move: ['section'],
    details: ['themes', 'sources'],
  };
  fc.assert(
    fc.property(fileRows(), fileRows(), (rows, others) => {
      const plan = planOf(rows);
      const preview = previewOf(plan, others, { importId: 'second' });
      const matches = matchPlan(preview, plan, alike, '', today);
      const all = new Map<string, Fate>(
        matches.map(({ action: { ref } }) => [
          ref,
          plan.actions.has(ref) ? { kind: 'change', ref } : { kind: 'leave' },
        ]),
      );
      const command = importOf(plan, preview, matches, all, 'Their plan', today);
      for (const { proposed } of command.proposals) {
        const told = 'ref' in proposed ? preview.told.get(proposed.ref) : undefined;
        expect(fieldsOf[proposed.kind]?.some((field) => told?.has(field))).toBe(true);
      }
      for (const report of command.updates.filter((one) => plan.actions.has(one.actionRef))) {
        const told = preview.told.get(report.actionRef);
        const reported = ['status', 'impactRating', 'activity', 'impact', 'nextSteps'] as const;
        expect(reported.filter((field) => (report[field] ?? '') !== '' && !told?.has(field))).toEqual([]);
      }
      for (const action of preview.actions)
        for (const { field } of differencesOf(plan, preview, action))
          expect(preview.told.get(action.ref)?.has(field)).toBe(true);
    }),
  );
});
