import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { send } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  await setFaults(open.trial, []);
  await endVisits();
});
afterAll(async () => open.close());

test('looks right with what waits, what needs somebody, and the question before it is discarded', async () => {
  const lead = await visit(open, 'therapies-lead');
  await setFaults(open.trial, [{ kind: 'error', status: 403, method: 'PATCH' }]);
  await send(open, lead, 'therapies-lead', '3.4.4', 'Stopped by a right.');
  await lead.tab.getByRole('link', { name: '1 needs you' }).waitFor();
  await setFaults(open.trial, [{ kind: 'throttle', retryAfter: '600', method: 'POST', path: '$batch' }]);
  await send(open, lead, 'therapies-lead', '1.3.6', 'Told to wait.');
  await lead.tab.getByRole('link', { name: '1 waiting to send, 1 needs you' }).click();
  await lead.tab.getByRole('button', { name: 'Discard 3.4.4' }).click();
  await lead.tab.getByRole('button', { name: 'Discard it' }).waitFor();
  await lead.tab.getByText('What needs you stays here until you decide.').waitFor();
  await looksRight(lead, 'outbox');
  // the browser itself tells of the 429
  expect(lead.watch.errors.filter((error) => !error.includes('429'))).toEqual([]);
});

test('looks right when nothing waits', async () => {
  const lead = await visit(open, 'therapies-lead', { subPage: 'outbox' });
  await lead.tab.getByText('Nothing waits on this device.').waitFor();
  await looksRight(lead, 'outbox empty');
  expect(lead.watch.errors).toEqual([]);
});
