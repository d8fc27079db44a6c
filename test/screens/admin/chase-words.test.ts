import { expect, test } from 'vitest';
import type { Chase } from '#domain/cycle/chase.ts';
import { GraphError } from '#graph/graph-error.ts';
import { SignInError } from '#host/sign-in-error.ts';
import { rightsNotGiven, sayChase, sayEnd, sayMissed } from '#screens/admin/chase/chase-words.ts';
import type { End } from '#store/chase.ts';
import type { Missed } from '#store/chase-channel.ts';
import { chase, person, planWith, today } from '../../domain/plan-kit.ts';

const plan = planWith([], [], {
  people: new Map([['admin', person('admin', { name: 'Ada Admin' })]]),
});
const one = (part: Partial<Chase>) => chase('lead 2026-11-20', { at: '2026-11-20T10:42:00.000Z', ...part });

test.each<[Partial<Chase>, string]>([
  [{ channel: 'activity' }, 'Reminded today at 10:42am by Ada Admin, in Teams'],
  [{ channel: 'mail' }, 'Reminded today at 10:42am by Ada Admin, by e-mail'],
  [{ channel: 'copied' }, 'Reminded today at 10:42am by Ada Admin, by hand'],
  [{ isEscalation: true }, 'Told today at 10:42am by Ada Admin, by e-mail'],
  [{ at: '2026-11-18T15:05:00.000Z' }, 'Reminded on 18 November 2026 at 3:05pm by Ada Admin, by e-mail'],
  [
    { result: 'claimed' },
    'Ada Admin began to send this today at 10:42am, and it is not known whether it arrived',
  ],
  [{ result: 'failed' }, 'Could not be reached today at 10:42am'],
  [{ by: 'gone' }, 'Reminded today at 10:42am by gone, by e-mail'],
])('a reminder is told with its day, its sender and its way: %j', (part, words) => {
  expect(sayChase(one(part), plan, today)).toBe(words);
});

const error = new GraphError({ status: 503, code: 'busy', message: 'SECRET' });
const notInstalled: Missed = { channel: 'activity', why: 'not-installed', error };

test.each<[End, string]>([
  [{ kind: 'sent', channel: 'activity', missed: [], isNoted: true }, 'Sent as a Teams notification.'],
  [
    { kind: 'sent', channel: 'mail', missed: [notInstalled], isNoted: true },
    'Sent by e-mail. Teams: One Plan is not installed for them.',
  ],
  [
    { kind: 'sent', channel: 'mail', missed: [], isNoted: false },
    'Sent by e-mail. This could not be noted in the Reminders list.',
  ],
  [
    {
      kind: 'to-copy',
      missed: [notInstalled, { channel: 'mail', why: 'no-address', error: null }],
    },
    'Not sent. Teams: One Plan is not installed for them. E-mail: the plan knows no address of theirs. Copy the text and send it yourself.',
  ],
  [{ kind: 'already', chase: one({}) }, 'Not sent again. Reminded today at 10:42am by Ada Admin, by e-mail.'],
  [
    { kind: 'unclear', channel: 'activity', error },
    'Not known whether it was sent, because Teams did not answer. It is not sent again unless you choose so.',
  ],
])('what became of a message is said in words: %j', (end, words) => {
  expect(sayEnd(end, plan, today)).toBe(words);
});

test('every reason why a way did not reach somebody names the way, and none quotes the service', () => {
  const reasons: readonly Missed['why'][] = [
    'no-account',
    'no-link',
    'no-address',
    'not-allowed',
    'not-installed',
    'not-found',
    'no-mailbox',
    'address-refused',
    'refused',
  ];
  const said = reasons.flatMap((why) =>
    (['activity', 'mail'] as const).map((channel) => sayMissed({ channel, why, error })),
  );
  for (const words of said) {
    expect(words).toMatch(/^(Teams|E-mail): .+\.$/);
    expect(words).not.toContain('SECRET');
  }
  expect(new Set(said).size).toBeGreaterThanOrEqual(reasons.length);
});

const failed = (kind: SignInError['kind']) =>
  new SignInError({ kind, code: 'x', asked: { clientId: 'c', tenantId: 't', scopes: ['Mail.Send'] } });
const notGiven = (channel: Missed['channel'], why: SignInError): Missed => ({
  channel,
  why: 'not-allowed',
  error: why,
});

test('a right that was not given is told as that, and a sign-in that failed otherwise as what it was', () => {
  for (const kind of ['consent-missing', 'approval-needed', 'cancelled'] as const)
    expect(sayMissed(notGiven('mail', failed(kind)))).toBe(
      'E-mail: One Plan was not allowed to send mail for you.',
    );
  expect(sayMissed(notGiven('activity', failed('network')))).toBe(
    'Teams: You could not be signed in, because there is no connection.',
  );
});

test('each right that was not given is found once, in the order in which it was asked for', () => {
  const notify = failed('approval-needed');
  const mail = failed('consent-missing');
  const missed = [notGiven('activity', notify), notGiven('mail', mail)];
  expect(
    rightsNotGiven([
      { kind: 'to-copy', missed },
      null,
      { kind: 'sent', channel: 'mail', missed: [notInstalled], isNoted: true },
      { kind: 'already', chase: one({}) },
      { kind: 'to-copy', missed },
    ]),
  ).toEqual([notify, mail]);
  expect(rightsNotGiven([])).toEqual([]);
});
