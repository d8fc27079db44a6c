import { sayDate } from '#domain/date.ts';
import type { ChangeRefusalCode, Refusal } from '#domain/refusal.ts';

/** The sentences for the rules about changes of the plan. */
export const changeRefusals: Readonly<Record<ChangeRefusalCode, (facts: Refusal['facts']) => string>> = {
  'change-reason-missing': () => 'Say why the plan should change. Whoever decides will read it.',
  'change-unknown': () => 'This change is not in the plan any more. Nothing was written.',
  'change-taken': () => 'Another change has this number already. Start the change again.',
  'change-decided': ({ by, on, verdict }) =>
    `${verdictWords(verdict)} by ${by ?? 'somebody'}${on ? ` on ${sayDate(String(on))}` : ''}, so there is nothing left to decide. Nothing was written.`,
  'change-waiting': ({ ref, by }) =>
    `A change of this kind already waits for action ${ref ?? ''}, proposed by ${by ?? 'somebody'}. Have it decided or taken back first.`,
  'change-overtaken': ({ ref, field }) =>
    `The ${fieldWords(field)} of action ${ref ?? ''} was changed after this was proposed. Decline it, and propose it again on what the plan says now.`,
  'change-not-approved': () => 'This change is not approved, so there is nothing to write.',
  'change-too-long': ({ over }) =>
    `Together the texts of this change are ${Number(over).toLocaleString('en-GB')} characters too long for one row in SharePoint. Shorten them, or make several changes of it.`,
  'nothing-changes': () => 'Nothing would be different. Change something, or leave the page.',
  'not-yours-to-change': ({ ref }) =>
    ref
      ? `You cannot propose this for action ${ref}. Its lead, their deputy, its accountable officer or a plan admin can.`
      : 'Only delivery leads and plan admins can propose a new action.',
  'not-yours-to-decide': ({ approver, body, officers }) => {
    if (approver === 'body')
      return `${body || 'A body of the partnership'} decides this. A plan admin records the decision.`;
    if (approver === 'accountable')
      return officers
        ? `The accountable officer decides this (${officers}), or a plan admin records the decision.`
        : 'The accountable officer decides this. None is named, so a plan admin has to record the decision.';
    return 'A plan admin decides this.';
  },
  'not-yours-to-take-back': ({ by }) =>
    `Only ${by ?? 'whoever proposed it'} or a plan admin can take this back.`,
  'embed-by-lead': ({ ref }) =>
    `You lead, update or deputise for action ${ref ?? ''}. Somebody else has to confirm that it is embedded.`,
  'own-proposal': ({ ref }) =>
    `You proposed this, and you lead, update or deputise for action ${ref ?? ''}. Another accountable officer or a plan admin has to decide it.`,
  'decline-note-missing': () => 'Say why it is declined. Whoever proposed it will read it.',
  'decided-on-invalid': () => 'This is not a date. Give the day of the decision: a day, a month and a year.',
  'decided-on-future': () => 'This day is still to come. Give the day on which it was decided.',
  'decided-before-proposal': ({ on }) =>
    `This was only proposed on ${sayDate(String(on))}. Give that day or a later one.`,
  'closed-to-change': ({ ref, lifecycle, into }) =>
    lifecycle === 'merged'
      ? `Action ${ref ?? ''} was merged${into ? ` into ${into}. Change that one` : ' into another one'}.`
      : `Action ${ref ?? ''} is ${lifecycle ?? 'closed'}, so nothing of it can be changed.`,
  'done-keeps-date': ({ ref }) =>
    `Action ${ref ?? ''} is complete, so its date stays as it is. Reopen it first if work remains.`,
  'already-on-hold': ({ ref }) => `Action ${ref ?? ''} is already on hold.`,
  'not-on-hold': ({ ref, status }) => `Action ${ref ?? ''} is not on hold. It is ${lower(status)}.`,
  'not-open': ({ ref, status }) =>
    `Action ${ref ?? ''} is ${lower(status)}. Only an action with work left can be completed or put on hold.`,
  'not-done': ({ ref, status }) =>
    `Action ${ref ?? ''} is ${lower(status)}. Only a complete action can be reopened or confirmed as embedded.`,
  'already-embedded': ({ ref }) => `Action ${ref ?? ''} is already confirmed as embedded.`,
  'status-not-open': () => 'Choose how the action stands now: a status with work left.',
  'status-lacking': () =>
    'The status scheme has no status for this. Ask a plan admin to add one to the scheme.',
  'ref-missing': () => 'Give a number.',
  'ref-malformed': ({ ref }) =>
    `'${ref ?? ''}' cannot be a reference. Use letters and digits with dots, dashes or slashes between, at most 50 characters, such as 2.3.7.`,
  'wording-missing': () => 'Say what is to be done.',
  'completion-missing': () => "Say when it is to be complete, in your own words, such as 'Autumn term 2027'.",
  'review-missing': () => 'This names no last day. Give the day on which somebody looks at it again.',
  'review-invalid': () => 'This is not a date. Give a day, a month and a year.',
  'review-past': () => 'This day has passed. Give the day on which somebody looks at it again.',
  'hold-review-missing': () => 'Give the day on which the pause is looked at again.',
  'review-not-ahead': () => 'The review of a pause has to be on a day still to come.',
  'lead-missing': () => 'Choose who leads it.',
  'lead-left': ({ person }) => `${person ?? 'This person'} has left. Choose somebody who is still here.`,
  'nobody-updates': ({ person }) =>
    `Nobody is named to update for ${person ?? 'this owner'}. Choose another lead, or have an admin name somebody on the People page.`,
  'too-many-leads': ({ limit }) =>
    `At most ${limit ?? ''} leads fit. Choose those who are asked for updates.`,
  'too-many-labels': ({ limit }) => `At most ${limit ?? ''} fit. Take some away.`,
  'heir-missing': () => 'Give at least one action that is split off.',
  'merge-source-missing': () => 'Choose at least one other action to merge.',
  'merge-target-missing': () => 'Choose the action that goes on.',
  'merge-into-itself': ({ ref }) => `Action ${ref ?? ''} cannot be merged into itself. Choose another one.`,
  'merge-target-gone': ({ ref, lifecycle, into }) =>
    lifecycle === 'merged' && into
      ? `Action ${ref ?? ''} was itself merged into ${into}. Merge into that one instead.`
      : `Action ${ref ?? ''} is ${lifecycle ?? 'closed'}, so nothing can be merged into it. Choose another one.`,
  'merge-target-done': ({ ref, status }) =>
    `Action ${ref ?? ''} is ${lower(status)}, so what is merged into it would count as done. Reopen it first, or choose another one.`,
  'merge-target-held': ({ ref }) =>
    `Action ${ref ?? ''} is on hold, so what is merged into it would stop. Have it taken up again first, or choose another one.`,
  'merge-circular': ({ into }) =>
    `Action ${into ?? ''} is itself proposed to be merged into one of these. Have that decided or taken back first.`,
};

const fields: Readonly<Record<string, string>> = {
  title: 'wording',
  description: 'wording',
  section: 'section',
  leads: 'lead',
  ownerAsWritten: 'owner',
  accountable: 'accountable officer',
  successMeasures: 'measure of success',
  completionAsWritten: 'completion date',
  originalCompletion: 'original date',
  reviewOn: 'review date',
  status: 'status',
  lifecycle: 'place in the plan',
};

function fieldWords(field: string | number | undefined): string {
  return fields[String(field)] ?? 'wording of a note or tag';
}

function verdictWords(verdict: string | number | undefined): string {
  if (verdict === 'approved') return 'This was already approved';
  return verdict === 'declined' ? 'This was already declined' : 'This was already taken back';
}

function lower(text: string | number | undefined): string {
  return String(text ?? '').toLowerCase();
}
