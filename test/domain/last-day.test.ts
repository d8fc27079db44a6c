import { expect, test } from 'vitest';
import type { Command, Decision } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import {
  admin,
  approve,
  contextOf,
  planned,
  planOf,
  propose,
  proposal,
  sampleOf,
} from './change/change-kit.ts';
import { cycle, person, planChange, today } from './plan-kit.ts';

const plan = planOf([planned('1.1.1')], [planChange('c1')]);
const commands: readonly Command[] = [
  { kind: 'save-cycle', cycle: cycle('C3', '2026-12-10', '2026-12-20') },
  { kind: 'remove-cycle', key: 'C2' },
  { kind: 'save-person', person: person('new') },
  { kind: 'person-leaves', key: 'other-lead', on: today },
  { kind: 'undo-import', importId: 'i1' },
  propose(proposal(sampleOf.reword, { changeId: 'c2' })),
  approve('c1'),
  { kind: 'take-back-change', id: 'c1' },
];
const ofRights = ['admin-only', 'not-yours-to-change', 'not-yours-to-decide', 'not-yours-to-take-back'];

test.for(commands.map((command) => [command.kind, command] as const))(
  'after their last day an admin is refused %s, though nobody marked them as gone',
  ([, command]) => {
    const as = (leftOn: string) => decide(plan, command, contextOf({ ...admin, leftOn }));
    expect(codesOf(as(today)).filter((code) => ofRights.includes(code))).toEqual([]);
    expect(ofRights).toContain(codesOf(as('2026-11-19'))[0]);
  },
);

function codesOf(decision: Decision): readonly string[] {
  return decision.kind === 'refused' ? decision.refusals.map((one) => one.code) : [];
}
