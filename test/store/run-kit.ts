import type { Action } from '#domain/action.ts';
import type { PlanCommand } from '#domain/command.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { Proposal, Proposed } from '#domain/change/proposal.ts';
import { cycleList } from '#lists/cycle.ts';
import { add, change, createPlan, rowsOf, type Tenant } from './world.ts';

/** The first cycle of these plans; it is open. */
export const firstCycle: Cycle = {
  row: null,
  key: '2026-11',
  title: 'November 2026',
  opensOn: '2026-11-01',
  remindOn: [],
  cutOffOn: '2026-12-04',
  freezeOn: '2026-12-07',
  circulateOn: '2026-12-08',
  meetings: [],
};

/** A plan with one cycle and two admins: Ada, and Lea who leads the actions as well. */
export async function planOfTwoAdmins(actions: readonly Action[]): Promise<Tenant> {
  const tenant = await createPlan(actions);
  await add(tenant, cycleList, firstCycle);
  const lea = (await rowsOf(tenant, 'People')).find((row) => row['PersonKey'] === 'lea-lead');
  await change(tenant, 'People', String(lea?.['id']), { PlanRole: 'admin' });
  tenant.sent();
  return tenant;
}

/** One proposal with its own id. */
export function proposal(changeId: string, proposed: Proposed, given: Partial<Proposal> = {}): Proposal {
  return { changeId, weight: 'minor', proposed, reason: 'Asked for by the board.', driver: '', ...given };
}

/** A wish to give actions another lead, one change each. */
export function reLead(
  refs: readonly string[],
  to: string,
  given: Partial<Proposal> = {},
  stem = `re-lead to ${to}`,
): PlanCommand {
  return {
    kind: 'propose-changes',
    proposals: refs.map((ref) =>
      proposal(
        `${stem} ${ref}`,
        { kind: 'lead', ref, leads: [to], ownerAsWritten: to, accountable: null },
        given,
      ),
    ),
  };
}

/** What the Changes list holds, by id with its state. */
export async function changesIn(tenant: Tenant): Promise<readonly string[]> {
  return (await rowsOf(tenant, 'Changes')).map(
    (row) => `${String(row['ChangeId'])}: ${String(row['State'])}`,
  );
}
