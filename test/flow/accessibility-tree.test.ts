import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { outlineOf } from './accessibility-tree-kit.ts';
import { goTo, visitPlan } from './changes-kit.ts';
import { endVisits } from './lead-kit.ts';
import { openForm } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => {
  await endVisits();
  await open.close();
});

test('the update form says each question, how it stands, and what is wrong with it, in this order', async () => {
  const lead = await visitPlan(open, 'therapies-lead');
  const form = await openForm(lead, '1.3.6');
  await form.status('At risk').check();
  await form.save.click();
  await form.summary.waitFor();
  expect(await outlineOf(lead, 'form', 'Update 1.3.6')).toEqual([
    'form ‘Update 1.3.6’',
    'group ‘2 things to put right’ (Say why the action is at risk. Say what was done. One line is enough.)',
    'button ‘Say why the action is at risk.’',
    'button ‘Say what was done. One line is enough.’',
    'radiogroup ‘How is it going?’',
    'radio ‘Not started (N) now Work has not begun, and is not yet due to.’',
    'radio ‘On track (G) Work is going to plan and will be done by its completion date.’',
    'radio ‘At risk (A) The completion date or the result is in doubt, and steps to recover are known.’ is checked',
    'radio ‘Off track (R) It will miss its date or its result unless somebody helps.’',
    'radio ‘Complete (B) The work is finished. Its effect is not yet confirmed.’',
    'textbox ‘Why, and what will bring it back?’ (Say why the action is at risk. Anybody may ask to read this (Freedom of Information Act).) is invalid, multiline',
    'textbox ‘What was done since 23 October 2026?’ (Say what was done. One line is enough.) is invalid, multiline',
    'button ‘Start from last time’s text’',
    'radiogroup ‘What difference did it make so far?’',
    'radio ‘Too early to say No effect could be seen yet.’ is checked',
    'radio ‘No difference, or worse We looked, and nothing got better.’',
    'radio ‘Some evidence First signs of a difference, in places or for some children.’',
    'radio ‘Clear evidence Figures, audits or families show a difference.’',
    'radio ‘Sustained The difference has lasted, and is confirmed from more than one source.’',
    'textbox ‘What changed for children and families, and how do you know?’ is multiline',
    'textbox ‘What happens next?’ is multiline',
    'group ‘Evidence (links, if there are any)’',
    'button ‘Add a link’',
    'radiogroup ‘Who may read this?’',
    'radio ‘Board and panel members only’ is checked',
    'radio ‘Also the public’',
    'button ‘Save update’',
    'button ‘Save and next’',
    'status',
  ]);
});

test('the heat map is a table with its heads, each cell told whole', async () => {
  const admin = await visitPlan(open, 'business-development-manager');
  await goTo(admin, '#/risks/threats', 'Risks');
  const map = await outlineOf(admin, 'table', 'Mitigated: with the controls in place');
  const [title, ...lines] = map;
  expect(title).toBe('table ‘Mitigated: with the controls in place’');
  const heads = lines.filter((line) => /^(columnheader|rowheader) /.test(line));
  expect(heads).toEqual([
    'columnheader ‘Likelihood down, impact across’',
    'columnheader ‘1 Minor’',
    'columnheader ‘2 Moderate’',
    'columnheader ‘3 Major’',
    'columnheader ‘4 Critical’',
    'rowheader ‘4 Very likely’',
    'rowheader ‘3 Likely’',
    'rowheader ‘2 Possible’',
    'rowheader ‘1 Unlikely’',
  ]);
  const cells = lines.filter((line) => line.startsWith('button '));
  expect(cells).toHaveLength(16);
  expect(cells[0]).toBe(
    'button ‘2 threats and issues, I4 , I5 new, at 4 , score 4 Medium , likelihood 4 Very likely, impact 1 Minor’',
  );
  expect(cells[1]).toContain('I1 moved from 12 to 8, better , I3 moved from 12 to 8, better , I6 new, at 8');
  expect(cells[4]).toBe(
    'button ‘0 threats and issues, score 3 Low , likelihood 3 Likely, impact 1 Minor’ is disabled',
  );
  // row by row, the likeliest first, from the least impact to the greatest
  const places = cells.map((cell) => /likelihood (\d) .*, impact (\d) /.exec(cell)?.slice(1).join(' '));
  expect(places).toEqual(
    ['4', '3', '2', '1'].flatMap((row) => ['1', '2', '3', '4'].map((at) => `${row} ${at}`)),
  );
  await admin.tab
    .getByRole('table', { name: /^Mitigated/ })
    .getByRole('button', { name: /^2 threats and issues, I4/ })
    .press('Enter');
  const chosen = await outlineOf(admin, 'table', 'Mitigated: with the controls in place');
  expect(chosen.filter((line) => line.endsWith(' is pressed'))).toEqual([`${cells[0] ?? ''} is pressed`]);
});
