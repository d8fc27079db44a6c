import { afterEach, expect, test } from 'vitest';
import type { RiskCommand } from '#domain/command.ts';
import { reviewsOf } from '#domain/risk/risk-history.ts';
import { productOf } from '#domain/risk/risk.ts';
import { levelFor } from '#domain/risk/risk-score.ts';
import type { Store } from '#store/state.ts';
import { board, reviewOf, risk, score } from '../domain/risk/risk-kit.ts';
import { planOfTwoAdmins } from './run-kit.ts';
import { ready, rowsOf, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const entry = (ref: string): RiskCommand => ({
  kind: 'save-risk',
  risk: risk(ref, {
    row: null,
    owner: 'lea-lead',
    actioners: [],
    raisedOn: '2026-11-01',
    reviewOn: '2027-01-31',
    level: board,
  }),
  reviewId: `raised ${ref}`,
});

// what a form sends: a review of the entry as its author sees it
const review = (store: Store, reviewId: string, mitigated = score(2, 3)): RiskCommand => {
  const { snapshot } = ready(store);
  const found = snapshot.risks.get('R1');
  if (found === undefined) throw new Error('R1 is in the register');
  const level = levelFor(snapshot.settings.risks, mitigated);
  return {
    kind: 'review-risk',
    ref: 'R1',
    reviewId,
    review: reviewOf(found, { mitigated, level, note: 'As we see it.' }),
  };
};

async function two(): Promise<readonly [Store, Store]> {
  tenant = await planOfTwoAdmins([]);
  const ada = await tenant.storeOf('admin');
  expect(await ada.run(entry('R1'), 'R1')).toEqual({ kind: 'written', count: 2 });
  return [ada, await tenant.storeOf('lead')];
}

test('a review reaches the library: the entry is as it was scored, and its history has one entry more', async () => {
  const [ada] = await two();
  expect(await ada.run(review(ada, 'v1'), 'Review', ready(ada).snapshot)).toMatchObject({ kind: 'written' });
  expect(await rowsOf(tenant, 'Risks')).toMatchObject([{ Ref: 'R1', Mitigated: '2 x 3' }]);
  expect((await rowsOf(tenant, 'RiskReviews')).map((row) => [row['ReviewId'], row['Kind']])).toEqual([
    ['raised R1', 'raised'],
    ['v1', 'de-escalated'],
  ]);
});

test('of two who review one risk, the later is told who was faster, and after that both reviews stand', async () => {
  const [ada, lea] = await two();
  const shown = ready(lea).snapshot;
  const hers = review(lea, 'by lea', score(4, 4));
  expect(await ada.run(review(ada, 'by ada'), 'Review', ready(ada).snapshot)).toMatchObject({
    kind: 'written',
  });
  const told = await lea.run(hers, 'Review', shown);
  expect(told).toMatchObject({ kind: 'refused', refusals: [{ code: 'changed-meanwhile' }] });
  // nothing of the first was overwritten, and the second sees it now
  const now = ready(lea).snapshot;
  expect(productOf(now.risks.get('R1')?.mitigated ?? score(0, 0))).toBe(6);
  expect(reviewsOf(now, 'R1').map((one) => one.id)).toEqual(['raised R1', 'by ada']);
  await settled();
  expect(await lea.run(review(lea, 'by lea', score(4, 4)), 'Review', now)).toMatchObject({ kind: 'written' });
  await ada.load();
  const last = ready(ada).snapshot;
  expect(
    reviewsOf(last, 'R1')
      .map((one) => one.id)
      .toSorted(),
  ).toEqual(['by ada', 'by lea', 'raised R1']);
  expect(productOf(last.risks.get('R1')?.mitigated ?? score(0, 0))).toBe(16);
});

test('of two who add an entry with one number, the later is refused, and nothing of the first is lost', async () => {
  const [ada, lea] = await two();
  expect(await ada.run(entry('R2'), 'R2')).toMatchObject({ kind: 'written' });
  const second = await lea.run({ ...entry('R2'), reviewId: 'raised R2 by lea' }, 'R2');
  expect(second).toMatchObject({ kind: 'refused' });
  expect((await rowsOf(tenant, 'Risks')).map((row) => row['Ref'])).toEqual(['R1', 'R2']);
  expect((await rowsOf(tenant, 'RiskReviews')).map((row) => row['ReviewId'])).not.toContain(
    'raised R2 by lea',
  );
});

test('a merge writes the new entry before the old ones end', async () => {
  const [ada] = await two();
  await ada.run(entry('R2'), 'R2');
  const into = risk('R3', { row: null, owner: 'lea-lead', actioners: [], reviewOn: '2027-01-31' });
  const merge: RiskCommand = { kind: 'merge-risks', refs: ['R1', 'R2'], reviewId: 'm', into, note: 'One.' };
  expect(await ada.run(merge, 'Merge', ready(ada).snapshot)).toEqual({ kind: 'written', count: 6 });
  expect(
    (await rowsOf(tenant, 'Risks')).map((row) => [row['Ref'], row['State'], row['ContinuedAs']]),
  ).toEqual([
    ['R1', 'merged', 'R3'],
    ['R2', 'merged', 'R3'],
    ['R3', 'open', undefined],
  ]);
});
