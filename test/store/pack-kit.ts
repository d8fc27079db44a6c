import { emptyCuration, type Ask } from '#domain/pack/curation.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { filesIn } from '#store/folder.ts';
import { issuePack, type IssueOutcome, type IssueStep, type IssueWish } from '#store/issue-pack.ts';
import type { Store } from '#store/state.ts';
import { action } from '../domain/plan-kit.ts';
import { planOfTwoAdmins } from './run-kit.ts';
import { rowsOf, settled, type Tenant } from './world.ts';

/** What is asked of the board in these tests. */
export const ask: Ask = { id: 'a1', kind: 'decision', text: 'Agree the new dates.', about: ['1.1'] };

/** A pack for the board of 11 December, as an admin wishes it on 22 November. */
export const wish: IssueWish = {
  body: 'SEND Partnership Board',
  meetingOn: '2026-12-11',
  asAt: '2026-11-22',
  reason: '',
  marking: 'OFFICIAL',
  curation: { ...emptyCuration, overall: 'On the whole it goes well.', asks: [ask] },
};

/** Where the frozen plans of that meeting lie. */
export const folder = ['One Plan', 'Frozen plans', 'SEND Partnership Board', '2026-12-11'];

/** A plan with two actions, an open cycle, and two admins. */
export async function packTenant(): Promise<Tenant> {
  return planOfTwoAdmins([
    action('1.1', { leads: ['lea-lead'], accountable: null }),
    action('1.2', { leads: ['lea-lead'], accountable: null }),
  ]);
}

/** How an issue ended: its outcome or what it threw, beside the steps it went through. */
export async function issueWith(
  store: Store,
  given: Partial<IssueWish> = {},
): Promise<{
  readonly outcome: IssueOutcome | null;
  readonly error: unknown;
  readonly steps: readonly IssueStep[];
}> {
  const steps: IssueStep[] = [];
  const end = await issuePack(store, { ...wish, ...given }, (step) => void steps.push(step)).then(
    (outcome) => ({ outcome, error: null }),
    (error: unknown) => ({ outcome: null, error }),
  );
  await settled();
  return { ...end, steps };
}

/** The pack that was issued. Throws where it was not. */
export async function issued(store: Store, given: Partial<IssueWish> = {}): Promise<IssuedPack> {
  const { outcome, error } = await issueWith(store, given);
  if (outcome?.kind === 'issued') return outcome.pack;
  throw new Error(`not issued: ${JSON.stringify(outcome)}`, { cause: error });
}

/** The keys of the packs in the library. */
export async function packRows(tenant: Tenant): Promise<readonly string[]> {
  return (await rowsOf(tenant, 'Packs')).map((row) => String(row['PackKey']));
}

/** The names of the files in a folder, that of the board's pack unless another is given. */
export async function fileNames(tenant: Tenant, folders = folder): Promise<readonly string[]> {
  return (await filesIn(tenant.worldOf('admin'), folders)).map((file) => file.name);
}
