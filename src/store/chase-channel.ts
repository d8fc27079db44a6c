import type { ChaseChannel } from '#domain/cycle/chase.ts';
import { activityTypes, type ChaseMessage } from '#domain/cycle/chase-message.ts';
import type { Person } from '#domain/people/person.ts';
import type { Call } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { activityCall, mailCall } from '#graph/message.ts';
import type { World } from './world.ts';

/** One message to one person, under the id by which nobody else can send the same. */
export type Reminder = { readonly id: string; readonly person: Person; readonly message: ChaseMessage };

/** A way a reminder leaves by itself. */
export type Channel = Exclude<ChaseChannel, 'copied'>;

/** Why a channel did not reach somebody, with what the service, or for 'not-allowed' the sign-in, said. */
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
  readonly error: Error | null;
};

/** How a round goes about it. `closed` holds the channels already asked about: null = open. */
export type Way = {
  readonly closed: Map<Channel, Missed | null>;
  /** Told until when the service makes it wait, ms since 1970; null once it goes on. */
  onWait(waitsUntil: number | null): void;
  readonly stop: AbortSignal;
};

/** The most times a reminder waits for a service that is busy. */
const mostWaits = 5;

/** How long to wait for a busy service that does not say, ms. */
const usualWaitMs = 30_000;

// the person is asked for a right when it is first needed, and once a round
async function closedFor(world: World, channel: Channel, { closed }: Way): Promise<Missed | null> {
  const known = closed.get(channel);
  if (known !== undefined) return known;
  const error = await world.courier.allow(channel === 'activity' ? 'notify' : 'mail');
  const answer: Missed | null = error === null ? null : { channel, why: 'not-allowed', error };
  closed.set(channel, answer);
  return answer;
}

/** Sends what `callFor` gave. A service that is busy is given the time it asks for: throttled requests were not carried out. */
export async function sendThrough(
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

/** True where nobody else would be reached either: the sign-in has ended, or the service stays busy. */
export function concernsAll(error: GraphError): boolean {
  return error.status === 401 || isBusy(error);
}

async function waited(world: World, ms: number, stop: AbortSignal): Promise<void> {
  // stopped while the answer was on its way
  if (stop.aborted) return undefined;
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

/** The request that reaches somebody through a channel, or why there is none. */
export async function callFor(
  world: World,
  { person, message }: Reminder,
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

/** Why a channel that was tried did not reach somebody, from what the service said. */
export function whyMissed(channel: Channel, { status, code }: GraphError): Missed['why'] {
  if (channel === 'activity')
    return status === 403 ? 'not-installed' : status === 404 ? 'not-found' : 'refused';
  if (code === 'MailboxNotEnabledForRESTAPI') return 'no-mailbox';
  return status === 400 ? 'address-refused' : status === 403 ? 'not-allowed' : 'refused';
}
