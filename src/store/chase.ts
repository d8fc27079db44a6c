import type { Chase } from '#domain/cycle/chase.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import {
  callFor,
  concernsAll,
  sendThrough,
  whyMissed,
  type Channel,
  type Missed,
  type Way,
  type Reminder,
} from './chase-channel.ts';
import { claimChase, noteEnd } from './chase-claim.ts';
import type { World } from './world.ts';

/** How a reminder ended. Only what the service confirmed counts as sent. */
export type End =
  | {
      readonly kind: 'sent';
      readonly channel: Channel;
      readonly missed: readonly Missed[];
      readonly isNoted: boolean;
    }
  /** No channel reached them: the text can be copied and sent by hand. */
  | { readonly kind: 'to-copy'; readonly missed: readonly Missed[] }
  /** Somebody reminded them that day, or began to. */
  | { readonly kind: 'already'; readonly chase: Chase }
  /** The answer was lost: nobody knows whether it was sent, so it is not sent again unasked. */
  | { readonly kind: 'unclear'; readonly channel: Channel; readonly error: GraphError };

/** Reminders that are sent in one go, and by whom. */
export type Round = {
  readonly reminders: readonly Reminder[];
  /** Key of the person who sends. */
  readonly by: string;
  /** Key of the cycle that is asked about. */
  readonly cycle: string;
  /** Tried in this order. */
  readonly channels: readonly Channel[];
};

/** What a round tells on its way. `waitsUntil` is when the service lets it go on, ms since 1970; null while it goes on. */
export type RoundNews = {
  onBegin(index: number): void;
  onEnd(index: number, end: End): void;
  onWait(waitsUntil: number | null): void;
};

/** Why a round ended. What it had not begun was not sent. */
export type RoundEnd =
  | { readonly kind: 'done' | 'stopped' }
  | { readonly kind: 'broken'; readonly error: GraphError };

/**
 * Sends reminders one after another. Each is claimed in the Reminders list first, so that nobody is reminded twice, and what
 * became of it is noted there. Stops between two when `stop` is given the word, and where a service does not answer.
 */
export async function sendReminders(
  world: World,
  round: Round,
  news: RoundNews,
  stop: AbortSignal,
): Promise<RoundEnd> {
  // what is the same for everybody: a right not given, a mailbox the sender has not
  const closed = new Map<Channel, Missed | null>();
  try {
    for (const [index, reminder] of round.reminders.entries()) {
      if (stop.aborted) return { kind: 'stopped' };
      news.onBegin(index);
      const end = await remind(world, round, reminder, { closed, onWait: news.onWait, stop });
      if (end === null) return { kind: 'stopped' };
      news.onEnd(index, end);
      // the next ones would end as unclear as this one
      if (end.kind === 'unclear') return { kind: 'broken', error: end.error };
    }
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof GraphError) return { kind: 'broken', error };
    throw error;
  }
}

/** Notes that somebody took a text to send it by hand; 'already' when they were reminded meanwhile. Throws GraphError. */
export async function noteCopied(
  world: World,
  round: Pick<Round, 'by' | 'cycle'>,
  reminder: Reminder,
): Promise<{ readonly kind: 'noted' } | { readonly kind: 'already'; readonly chase: Chase }> {
  const claim = await claimChase(
    world,
    chaseOf(world, round, reminder, { channel: 'copied', result: 'sent' }),
  );
  return claim.kind === 'claimed' ? { kind: 'noted' } : { kind: 'already', chase: claim.chase };
}

// null: stopped before it was sent
async function remind(world: World, round: Round, reminder: Reminder, way: Way): Promise<End | null> {
  const last = round.channels.at(-1) ?? 'mail';
  const ours = chaseOf(world, round, reminder, { channel: last, result: 'claimed' });
  const { kind, chase } = await claimChase(world, ours);
  if (kind === 'taken') return { kind: 'already', chase };
  const misses: Missed[] = [];
  for (const channel of round.channels) {
    const call = await callFor(world, reminder, channel, way);
    if ('why' in call) {
      misses.push(call);
      continue;
    }
    const answer = await sendThrough(world, channel, call, way);
    if (answer === 'sent') {
      const isNoted = await noteEnd(world, chase, { channel, result: 'sent' });
      return { kind: 'sent', channel, missed: misses, isNoted };
    }
    if (answer === 'stopped' || concernsAll(answer)) {
      // nothing was sent, so the claim is given back
      await noteEnd(world, chase, { channel, result: 'failed' });
      if (answer === 'stopped') return null;
      throw answer;
    }
    if (isOutcomeUnknown(answer)) return { kind: 'unclear', channel, error: answer };
    const refused: Missed = { channel, why: whyMissed(channel, answer), error: answer };
    misses.push(refused);
    if (refused.why === 'no-mailbox') way.closed.set(channel, refused);
  }
  await noteEnd(world, chase, { channel: last, result: 'failed' });
  return { kind: 'to-copy', missed: misses };
}

function chaseOf(
  world: World,
  { by, cycle }: Pick<Round, 'by' | 'cycle'>,
  { id, person, message }: Reminder,
  end: Pick<Chase, 'channel' | 'result'>,
): Chase {
  return {
    row: null,
    id,
    cycle,
    person: person.key,
    by,
    // SharePoint keeps whole seconds; ours must read back the same
    at: new Date(Math.floor(world.now().getTime() / 1000) * 1000).toISOString(),
    ...end,
    refs: message.refs,
    isEscalation: message.isEscalation,
  };
}
