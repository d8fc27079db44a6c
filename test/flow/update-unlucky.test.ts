import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, passTime, visit, type Visit } from './lead-kit.ts';
import { fieldsIn, openForm, saved, savedHeading, send } from './update-kit.ts';

let open: TrialPage;
// one lead who has one mishap after the other: each ends with a saved update
let lead: Visit;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
  lead = await visit(open, 'therapies-lead');
});
afterEach(async () => setFaults(open.trial, []));
afterAll(async () => {
  await endVisits();
  await open.close();
});

test.each([
  ['the answer was lost', { kind: 'lostResponse', method: 'POST', path: '$batch' }],
  [
    'the connection was cut after the change',
    { kind: 'lostResponse', form: 'drop', method: 'POST', path: '$batch' },
  ],
  [
    'the sign-in had expired',
    { kind: 'error', status: 401, code: 'InvalidAuthenticationToken', method: 'POST', path: '$batch' },
  ],
  ['the tenant wants a fresh sign-in', { kind: 'claimsChallenge', method: 'POST', path: '$batch' }],
  ['SharePoint asked to wait', { kind: 'throttle', retryAfter: '0.3', method: 'POST', path: '$batch' }],
  ['SharePoint asked to wait for a part', { kind: 'throttle', retryAfter: '0.3', method: 'PATCH' }],
  [
    'SharePoint was busy',
    { kind: 'throttle', status: 503, retryAfter: '0.3', method: 'POST', path: '$batch' },
  ],
  ['the new row was not written at first', { kind: 'error', status: 500, method: 'POST', path: '/items' }],
] as const)('saves an update once, and says only that it is saved, although %s', async (why, fault) => {
  await openForm(lead, '1.3.6');
  await setFaults(open.trial, [fault]);
  const written = await send(open, lead, 'therapies-lead', '1.3.6', `Written although ${why}.`);
  await saved(lead.tab);
  expect(await written()).toBe(1);
});

test.each([
  [401, 'Your sign-in has ended.', 'Open the tab again to sign in.'],
  [403, 'SharePoint did not allow this.', 'Ask your plan admin for access to the One Plan site.'],
  [404, 'SharePoint could not find this.', 'Ask your plan admin.'],
] as const)(
  'stops at %i with what happened and what to do, keeps the text and offers a way on',
  async (status, what, next) => {
    const form = fieldsIn(lead.tab);
    await openForm(lead, '3.4.4');
    await setFaults(open.trial, [{ kind: 'error', status, method: 'PATCH', times: 0 }]);
    const written = await send(open, lead, 'therapies-lead', '3.4.4', `Stopped at ${String(status)}.`);
    await lead.tab.getByText(`${what} It will not be tried again by itself. `).waitFor();
    await lead.tab.getByText(next).waitFor();
    await lead.tab.getByRole('link', { name: '1 needs you' }).waitFor();
    await lead.tab.getByRole('link', { name: 'Look at what waits' }).click();
    await lead.tab.getByRole('button', { name: 'Change it: update of 3.4.4' }).click();
    await form.form.waitFor();
    await expect.poll(async () => form.activity.inputValue()).toBe(`Stopped at ${String(status)}.`);
    await setFaults(open.trial, []);
    await form.save.click();
    await saved(lead.tab);
    expect(await written()).toBe(1);
  },
);

test.each([
  [429, 'SharePoint is busy.'],
  [503, 'SharePoint is busy.'],
] as const)(
  'waits as long as SharePoint asks with %i, and sends by itself afterwards',
  async (status, what) => {
    await openForm(lead, '3.4.4');
    await setFaults(open.trial, [
      { kind: 'throttle', status, retryAfter: '90', method: 'POST', path: '$batch' },
    ]);
    const written = await send(open, lead, 'therapies-lead', '3.4.4', `Waited after ${String(status)}.`);
    await lead.tab.getByText(`${what} It will be sent as soon as that is over.`).waitFor();
    expect(await written()).toBe(0);
    await passTime(lead, savedHeading(lead.tab));
    expect(await written()).toBe(1);
  },
);

test('keeps trying while SharePoint has a problem of its own', async () => {
  await openForm(lead, '3.4.4');
  await setFaults(open.trial, [{ kind: 'error', status: 500, method: 'PATCH', times: 0 }]);
  const written = await send(open, lead, 'therapies-lead', '3.4.4', 'Waited out a problem.');
  await lead.tab.getByText('SharePoint had a problem. It will be sent as soon as that is over.').waitFor();
  await setFaults(open.trial, []);
  await passTime(lead, savedHeading(lead.tab));
  expect(await written()).toBe(1);
});
