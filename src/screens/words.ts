import type { Refusal, RefusalCode } from '#domain/refusal.ts';
import { isFindingKind, sayFinding } from './finding-words.ts';
import { peopleRefusals } from './people-words.ts';
import { measureRefusals } from './measure-refusals.ts';
import { packRefusals } from './pack-refusals.ts';
import { riskRefusals } from './risk-refusals.ts';
import { structureRefusals } from './structure-words.ts';
import { changeRefusals } from './change-refusals.ts';

const refusals: Readonly<Record<RefusalCode, (facts: Refusal['facts']) => string>> = {
  ...changeRefusals,
  ...peopleRefusals,
  ...structureRefusals,
  ...riskRefusals,
  ...measureRefusals,
  ...packRefusals,
  'action-unknown': ({ ref }) => `There is no action ${ref ?? ''} in the plan.`,
  'not-yours': ({ ref, leads }) =>
    `You do not lead action ${ref ?? ''}. ${leads ? `It is led by ${leads}.` : 'Nobody is named as its lead.'} A lead, their deputy or an admin can update it.`,
  'not-live': ({ ref, lifecycle }) =>
    `Action ${ref ?? ''} is ${lifecycle ?? 'closed'}, so it takes no more updates.`,
  'nothing-to-write': () => 'Nothing was filled in or changed, so there is nothing to save.',
  'status-unknown': () => 'Choose how the action is going.',
  'status-not-offered': ({ status }) =>
    `'${status ?? ''}' records a decision of somebody other than the lead. Ask the plan admin to set it.`,
  'status-by-change': ({ status }) =>
    `'${status ?? ''}' records a decision, so no update can set it. Propose it as a change on the page of the action.`,
  'status-kept': ({ ref, status }) =>
    `An update leaves action ${ref ?? ''} at '${status ?? ''}': how it stands was decided, and only a decided change moves it on.`,
  'reason-missing': ({ status }) => `Say why the action is ${lowerFirst(String(status ?? ''))}.`,
  'activity-missing': () => 'Say what was done. One line is enough.',
  'nothing-ticked': () => 'Tick at least one action.',
  'impact-missing': () => "Say what difference it made, or choose 'Too early to say'.",
  'impact-rating-missing': () => 'Choose what difference it made so far.',
  'forecast-missing': () => 'Give the day on which it will now be done.',
  'forecast-invalid': () => 'This is not a date. Give a day, a month and a year.',
  'forecast-past': () => 'This day has passed. Give the day on which it will now be done.',
  'text-too-long': ({ limit, over }) =>
    `This is ${String(over)} ${over === 1 ? 'character' : 'characters'} too long. At most ${Number(limit).toLocaleString('en-GB')} fit.`,
  'field-too-long': ({ what, limit, over }) =>
    `'${what ?? ''}' is ${Number(over).toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} longer than SharePoint can keep. At most ${Number(limit).toLocaleString('en-GB')} fit.`,
  'link-not-https': () => 'A link must begin with https:// and have no spaces.',
  'too-many-links': ({ limit }) => `At most ${String(limit)} links fit.`,
  'personal-data': ({ kind, count }) => {
    const found = String(kind);
    return `This may tell who a child is: ${isFindingKind(found) ? sayFinding(found, Number(count)) : found}. Change it, or say that it is meant.`;
  },
  'person-unknown': ({ person }) => `Nobody in the plan is called '${person ?? ''}'.`,
  'section-unknown': ({ section }) =>
    section ? `The plan has no section '${section}'.` : 'Choose the heading that it stands under.',
  'ref-taken': ({ ref }) => `Reference ${ref ?? ''} is already used, and references are never used twice.`,
  'section-taken': ({ section }) => `The plan already has a section '${section ?? ''}'.`,
  'person-taken': ({ person }) => `The plan already has a person with the key '${person ?? ''}'.`,
  'admin-only': () => 'Only a plan admin can do this.',
  'import-unknown': () => 'This import is not in the plan any more. Nothing was changed.',
  'import-overtaken': ({ refs }) =>
    `Somebody changed ${refs ?? 'the plan'} since this file was compared with the plan. Look at the preview as it is now, or choose the file again.`,
  'import-in-use': ({ refs }) =>
    `This import cannot be undone, because people have worked with it since: ${refs ?? ''}. Nothing was changed.`,
  'import-reported': ({ body, meeting }) =>
    `This import cannot be undone, because the pack for ${body ?? ''} on ${meeting ?? ''} has it in it. Nothing was changed.`,
};

/** The sentence for a rule that said no. */
export function sayRefusal(refusal: Refusal): string {
  return refusals[refusal.code](refusal.facts);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
