import type { Chase, ChaseChannel } from '#domain/cycle/chase.ts';
import { dayOf, sayInstant, type CivilDate } from '#domain/date.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import type { End } from '#store/chase.ts';
import type { Missed } from '#store/chase-channel.ts';
import { SignInError } from '#host/sign-in-error.ts';
import { sayTrouble } from '#screens/trouble-words.ts';

/** 'Reminded today at 10:42am by Business Development Manager, in Teams'. */
export function sayChase(chase: Chase, snapshot: Snapshot, today: CivilDate): string {
  const at = sayInstant(chase.at);
  const when = dayOf(chase.at) === today ? `today ${at.slice(at.lastIndexOf(' at ') + 1)}` : `on ${at}`;
  const who = nameOf(snapshot, chase.by);
  switch (chase.result) {
    case 'sent':
      return `${chase.isEscalation ? 'Told' : 'Reminded'} ${when} by ${who}, ${byWay[chase.channel]}`;
    case 'claimed':
      return `${who} began to send this ${when}, and it is not known whether it arrived`;
    case 'failed':
      return `Could not be reached ${when}`;
  }
}

/** What became of a message, and why another way was taken. */
export function sayEnd(end: End, snapshot: Snapshot, today: CivilDate): string {
  switch (end.kind) {
    case 'sent': {
      const sent = end.channel === 'activity' ? 'Sent as a Teams notification.' : 'Sent by e-mail.';
      const noted = end.isNoted ? '' : ' This could not be noted in the Reminders list.';
      return [sent, ...end.missed.map(sayMissed)].join(' ') + noted;
    }
    case 'to-copy':
      return ['Not sent.', ...end.missed.map(sayMissed), 'Copy the text and send it yourself.'].join(' ');
    case 'already':
      return `Not sent again. ${sayChase(end.chase, snapshot, today)}.`;
    case 'unclear':
      return `Not known whether it was sent, because ${names[end.channel]} did not answer. It is not sent again unless you choose so.`;
  }
}

/** What the sign-in said where it did not give a right to send, the first one first. */
export function rightsNotGiven(ends: readonly (End | null)[]): readonly SignInError[] {
  const missed = ends.flatMap((end) => (end !== null && 'missed' in end ? end.missed : []));
  const errors = missed.flatMap(({ error }) => (error instanceof SignInError ? [error] : []));
  // a round asks once for each way, and tells everybody's line of it
  return [...new Set(errors)];
}

/** Why a way did not reach somebody. */
export function sayMissed({ channel, why, error }: Missed): string {
  switch (why) {
    case 'no-account':
      return 'Teams: the plan knows no account of theirs.';
    case 'no-link':
      return 'Teams: One Plan has not been told its own address in Teams (openIn in config.json).';
    case 'no-address':
      return 'E-mail: the plan knows no address of theirs.';
    case 'not-allowed':
      if (error instanceof SignInError && !wasForbidden(error))
        return `${wayNames[channel]}: ${sayTrouble(error).what}`;
      return channel === 'activity'
        ? 'Teams: One Plan was not allowed to send notifications for you.'
        : 'E-mail: One Plan was not allowed to send mail for you.';
    case 'not-installed':
      return 'Teams: One Plan is not installed for them.';
    case 'not-found':
      return 'Teams: your directory does not know their account, as can be with guests.';
    case 'no-mailbox':
      return 'E-mail: your account has no mailbox to send from.';
    case 'address-refused':
      return 'E-mail: their address was refused.';
    case 'refused':
      return `${wayNames[channel]}: ${sayTrouble(error).what}`;
  }
}

const byWay: Readonly<Record<ChaseChannel, string>> = {
  activity: 'in Teams',
  mail: 'by e-mail',
  copied: 'by hand',
};

const wayNames = { activity: 'Teams', mail: 'E-mail' } as const;

// no connection, for one, is no want of a permission
function wasForbidden({ kind }: SignInError): boolean {
  return kind === 'consent-missing' || kind === 'approval-needed' || kind === 'cancelled';
}

const names = { activity: 'Teams', mail: 'the mail service' } as const;
