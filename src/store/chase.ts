import type { Chase, ChaseChannel } from '#domain/chase.ts';
import { activityTypes, type ChaseMessage } from '#domain/chase-message.ts';
import type { Person } from '#domain/person.ts';
import type { Call } from '#graph/client.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { activityCall, mailCall } from '#graph/message.ts';
import { claimChase, noteEnd } from './chase-claim.ts';
import type { World } from './world.ts';

/** One message to one person, under the id by which nobody else can send the same. */
export type Wish = { readonly id: string; readonly person: Person; readonly message: ChaseMessage };

/** A way a reminder leaves by itself. */
type Channel = Exclude<ChaseChannel, 'copied'>;

/** Why a channel did not reach somebody. 'refused' carries what the service said. */
export type Missed = {
  readonly channel: Channel;
  readonly why:
    | 'no-account'
    | 'no-link'
    | 'no-address'
    | 'not-allowed'
    | 'not-installed'
    | 'not-found'
    | 'no-mailbox'
    | 'address-refused'
    | 'refused';
  readonly error: GraphError | null;
};

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

export type Round = {
  readonly wishes: readonly Wish[];
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

/** The most times a reminder waits for a service that is busy. */
const mostWaits = 5;

/** How long to wait for a busy service that does not say, ms. */
const usualWaitMs = 30_000;

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
    for (const [index, wish] of round.wishes.entries()) {
      if (stop.aborted) return { kind: 'stopped' };
      news.onBegin(index);
      const end = await remind(world, round, wish, { closed, onWait: news.onWait, stop });
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
  wish: Wish,
): Promise<{ readonly kind: 'noted' } | { readonly kind: 'already'; readonly chase: Chase }> {
  const claim = await claimChase(world, chaseOf(world, round, wish, { channel: 'copied', result: 'sent' }));
  return claim.kind === 'claimed' ? { kind: 'noted' } : { kind: 'already', chase: claim.chase };
}

/** How a round goes about it. `closed` holds the channels already asked about: null = open. */
type Way = {
  readonly closed: Map<Channel, Missed | null>;
  readonly onWait: RoundNews['onWait'];
  readonly stop: AbortSignal;
};

// null: stopped before it was sent
async function remind(world: World, round: Round, wish: Wish, way: Way): Promise<End | null> {
  const last = round.channels.at(-1) ?? 'mail';
  const ours = chaseOf(world, round, wish, { channel: last, result: 'claimed' });
  const { kind, chase } = await claimChase(world, ours);
  if (kind === 'taken') return { kind: 'already', chase };
  const misses: Missed[] = [];
  for (const channel of round.channels) {
    const call = await callFor(world, wish, channel, way);
    if ('why' in call) {
      misses.push(call);
      continue;
    }
    const answer = await post(world, channel, call, way);
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

// the person is asked for a right when it is first needed, and once a round
async function closedFor(world: World, channel: Channel, { closed }: Way): Promise<Missed | null> {
  const known = closed.get(channel);
  if (known !== undefined) return known;
  const why = await world.courier.allow(channel === 'activity' ? 'notify' : 'mail');
  const answer: Missed | null = why === null ? null : { channel, why: 'not-allowed', error: null };
  closed.set(channel, answer);
  return answer;
}

// a service that is busy is given the time it asks for; throttled requests were not carried out
async function post(
  world: World,
  channel: Channel,
  call: Call,
  { onWait, stop }: Way,
): Promise<'sent' | 'stopped' | GraphError> {
  const send = channel === 'activity' ? world.courier.notify : world.courier.mail;
  for (let waits = 0; ; waits += 1) {
    try {
      await send(call);
      return 'sent';
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      if (!isBusy(error) || waits === mostWaits) return error;
      const wait = error.retryAfterMs ?? usualWaitMs;
      onWait(world.now().getTime() + wait);
      await waited(world, wait, stop);
      onWait(null);
      if (stop.aborted) return 'stopped';
    }
  }
}

function isBusy({ status }: GraphError): boolean {
  return status === 429 || status === 503;
}

// the sign-in has ended, or the service stays busy
function concernsAll(error: GraphError): boolean {
  return error.status === 401 || isBusy(error);
}

async function waited(world: World, ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const callOff = world.later(ms, resolve);
    stop.addEventListener(
      'abort',
      () => {
        callOff();
        resolve();
      },
      { once: true },
    );
  });
}

// the request that reaches somebody, or why there is none
async function callFor(
  world: World,
  { person, message }: Wish,
  channel: Channel,
  way: Way,
): Promise<Call | Missed> {
  const none = (why: Missed['why']): Missed => ({ channel, why, error: null });
  const user = person.objectId ?? person.email;
  if (channel === 'mail' && person.email === '') return none('no-address');
  if (channel === 'activity' && user === '') return none('no-account');
  const webUrl = world.courier.links.inTeams(message.subPage);
  if (channel === 'activity' && webUrl === null) return none('no-link');
  const closed = await closedFor(world, channel, way);
  if (closed !== null) return closed;
  return channel === 'mail' || webUrl === null
    ? mailCall({ to: person.email, subject: message.subject, html: message.html })
    : activityCall(user, {
        type: message.isEscalation ? activityTypes.missing : activityTypes.due,
        topic: message.subject,
        text: message.notice,
        webUrl,
      });
}

function whyMissed(channel: Channel, { status, code }: GraphError): Missed['why'] {
  if (channel === 'activity')
    return status === 403 ? 'not-installed' : status === 404 ? 'not-found' : 'refused';
  if (code === 'MailboxNotEnabledForRESTAPI') return 'no-mailbox';
  return status === 400 ? 'address-refused' : status === 403 ? 'not-allowed' : 'refused';
}

function chaseOf(
  world: World,
  { by, cycle }: Pick<Round, 'by' | 'cycle'>,
  { id, person, message }: Wish,
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
