import { afterEach, expect, test } from 'vitest';
import { chaseId } from '#domain/cycle/chase-list.ts';
import type { ChaseMessage } from '#domain/cycle/chase-message.ts';
import { blankPerson, type Person } from '#domain/people/person.ts';
import { noteCopied, sendReminders, type End, type Round, type RoundEnd } from '#store/chase.ts';
import type { Reminder } from '#store/chase-channel.ts';
import type { World } from '#store/world.ts';
import { requestFaults } from './fault.ts';
import { createPlan, people, ready, rowsOf, settled, type Tenant, type Who } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const today = '2026-11-22';

function personOf(who: Who): Person {
  const { id, displayName, mail } = people[who];
  return { ...blankPerson(who, displayName), objectId: id, email: mail };
}

function reminder(person: Person, n = 1, part: Partial<ChaseMessage> = {}): Reminder {
  const message: ChaseMessage = {
    to: person.key,
    refs: ['1.1', '1.2'],
    subject: 'One Plan: 2 updates due by 27 November 2026',
    letter: {
      greeting: '',
      opening: '',
      items: [],
      all: { words: '', address: '' },
      closing: '',
      sender: '',
    },
    text: 'Two updates are due.',
    html: '<p>Two updates are due.</p>',
    notice: 'One Plan: 2 updates due by 27 November 2026: 1.1, 1.2',
    subPage: 'my-actions',
    isEscalation: false,
    ...part,
  };
  return { id: chaseId(person.key, today, message.isEscalation, n), person, message };
}

type Ran = { readonly ends: readonly (End | undefined)[]; readonly end: RoundEnd; readonly waits: number };

async function run(
  world: World,
  reminders: readonly Reminder[],
  part: Partial<Round> & { readonly stop?: AbortController; readonly onEnd?: (index: number) => void } = {},
): Promise<Ran> {
  const { stop = new AbortController(), onEnd, ...round } = part;
  const ends: End[] = [];
  let waits = 0;
  const end = await sendReminders(
    world,
    { reminders, by: 'ada-admin', cycle: '2026-11', channels: ['activity', 'mail'], ...round },
    {
      onBegin: () => undefined,
      onEnd: (index, one) => {
        ends[index] = one;
        onEnd?.(index);
      },
      onWait: (until) => {
        waits += until === null ? 0 : 1;
      },
    },
    stop.signal,
  );
  return { ends, end, waits };
}

const rows = async () =>
  (await rowsOf(tenant, 'Reminders')).map((row) => [
    row['ReminderId'],
    row['Channel'],
    row['Result'],
    row['ByKey'],
  ]);

const kindsSent = async () => (await tenant.messages()).map(({ kind, recipient }) => `${kind} ${recipient}`);

// everybody who has opened One Plan has it installed
async function plan(...installedFor: readonly Who[]): Promise<void> {
  tenant = await createPlan([]);
  for (const who of installedFor) await tenant.ask(who, 'GET', '/me');
}

test('a reminder goes to Teams where the app is installed, and is noted with its actions', async () => {
  await plan('lead');
  const { ends, end } = await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  expect(end).toEqual({ kind: 'done' });
  expect(ends).toEqual([{ kind: 'sent', channel: 'activity', missed: [], isNoted: true }]);
  const [message, ...others] = await tenant.messages();
  expect(others).toEqual([]);
  expect(message).toMatchObject({ kind: 'activity', recipient: people.lead.mail, sender: people.admin.mail });
  expect(JSON.parse(message?.body ?? '')).toEqual({
    topic: {
      source: 'text',
      value: 'One Plan: 2 updates due by 27 November 2026',
      webUrl: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/entity\/.*my-actions/),
    },
    activityType: 'updatesDue',
    previewText: { content: 'One Plan: 2 updates due by 27 November 2026: 1.1, 1.2' },
  });
  expect(await rows()).toEqual([['lead 2026-11-22', 'activity', 'sent', 'ada-admin']]);
});

test('an escalation goes to Teams as a type of its own, so that people can tell it apart and turn it off', async () => {
  await plan('lead');
  await run(tenant.worldOf('admin'), [reminder(personOf('lead'), 1, { isEscalation: true })]);
  const [message] = await tenant.messages();
  expect(JSON.parse(message?.body ?? '')).toMatchObject({ activityType: 'updatesMissing' });
});

test('who has not the app gets the mail, word for word', async () => {
  await plan();
  const { ends } = await run(tenant.worldOf('admin'), [reminder(personOf('visitor'))]);
  expect(ends).toMatchObject([
    { kind: 'sent', channel: 'mail', missed: [{ channel: 'activity', why: 'not-installed' }] },
  ]);
  const [message] = await tenant.messages();
  expect(message).toMatchObject({ kind: 'mail', recipient: people.visitor.mail });
  expect(JSON.parse(message?.body ?? '')).toEqual({
    subject: 'One Plan: 2 updates due by 27 November 2026',
    body: { contentType: 'HTML', content: '<p>Two updates are due.</p>' },
    toRecipients: [{ emailAddress: { address: people.visitor.mail } }],
  });
  expect(await rows()).toEqual([['visitor 2026-11-22', 'mail', 'sent', 'ada-admin']]);
});

test('the row is there, claimed, before anything is sent', async () => {
  await plan('lead');
  const seen: unknown[] = [];
  tenant.fate(({ path }) => {
    if (!path.includes('sendActivityNotification')) return 'well';
    return async (request, carryOut) => {
      seen.push(await rows());
      return carryOut(request);
    };
  });
  await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  expect(seen).toEqual([[['lead 2026-11-22', 'mail', 'claimed', 'ada-admin']]]);
});

test('without a right the next channel is taken; without both the text is there to be copied', async () => {
  await plan('lead');
  const notGiven = new Error('user_canceled');
  tenant.consent('notify', notGiven);
  const first = await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  expect(first.ends).toMatchObject([
    { kind: 'sent', channel: 'mail', missed: [{ channel: 'activity', why: 'not-allowed', error: notGiven }] },
  ]);
  tenant.consent('mail', notGiven);
  const second = await run(tenant.worldOf('admin'), [
    reminder(personOf('visitor')),
    reminder(personOf('outsider')),
  ]);
  expect(second.end).toEqual({ kind: 'done' });
  expect(second.ends).toMatchObject(
    [0, 1].map(() => ({
      kind: 'to-copy',
      missed: [
        { channel: 'activity', why: 'not-allowed' },
        { channel: 'mail', why: 'not-allowed' },
      ],
    })),
  );
  expect(await tenant.messages()).toHaveLength(1);
});

test('a right is asked for once a round, and only when it is needed', async () => {
  await plan('lead', 'visitor');
  const asked: string[] = [];
  const world = tenant.worldOf('admin');
  const courier: World['courier'] = {
    ...world.courier,
    allow: async (right) => {
      asked.push(right);
      return Promise.resolve(null);
    },
  };
  await run({ ...world, courier }, [reminder(personOf('lead')), reminder(personOf('visitor'))]);
  expect(asked).toEqual(['notify']);
  await run({ ...world, courier }, [reminder(personOf('outsider'))]);
  expect(asked).toEqual(['notify', 'notify', 'mail']);
});

test('a text that was copied is noted, also where the other channels had failed before', async () => {
  await plan();
  tenant.consent('notify', new Error('no'));
  tenant.consent('mail', new Error('no'));
  const world = tenant.worldOf('admin');
  const one = reminder(personOf('lead'));
  await run(world, [one]);
  expect(await rows()).toEqual([['lead 2026-11-22', 'mail', 'failed', 'ada-admin']]);
  const by = { by: 'ada-admin', cycle: '2026-11' };
  expect(await noteCopied(world, by, one)).toEqual({ kind: 'noted' });
  expect(await noteCopied(world, by, reminder(personOf('visitor')))).toEqual({ kind: 'noted' });
  expect(await rows()).toEqual([
    ['lead 2026-11-22', 'copied', 'sent', 'ada-admin'],
    ['visitor 2026-11-22', 'copied', 'sent', 'ada-admin'],
  ]);
  expect(await noteCopied(world, by, one)).toMatchObject({ kind: 'already', chase: { channel: 'copied' } });
});

test('whom another admin reminded a minute earlier is not reminded again', async () => {
  await plan('lead');
  await run(tenant.worldOf('admin'), [reminder(personOf('lead'))], { by: 'other-admin' });
  await tenant.pass(60_000);
  const { ends } = await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  expect(ends).toMatchObject([
    { kind: 'already', chase: { by: 'other-admin', at: '2026-11-22T10:00:00.000Z', channel: 'activity' } },
  ]);
  expect(await kindsSent()).toHaveLength(1);
});

test('two admins who send at once send one reminder between them', async () => {
  await plan('lead');
  const both = await Promise.all(
    ['ada-admin', 'other-admin'].map(async (by) =>
      run(tenant.worldOf('admin'), [reminder(personOf('lead'))], { by }),
    ),
  );
  expect(both.map(({ ends }) => ends[0]?.kind ?? 'none').toSorted((a, b) => a.localeCompare(b))).toEqual([
    'already',
    'sent',
  ]);
  expect(await kindsSent()).toHaveLength(1);
});

test('two admins who take over the same failed reminder send one between them', async () => {
  await plan();
  tenant.consent('notify', new Error('no'));
  tenant.consent('mail', new Error('no'));
  await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  expect((await rows()).map(([, , result]) => result)).toEqual(['failed']);
  tenant.consent('mail', null);
  const both = await Promise.all(
    ['ada-admin', 'other-admin'].map(async (by) =>
      run(tenant.worldOf('admin'), [reminder(personOf('lead'))], { by, channels: ['mail'] }),
    ),
  );
  const kinds = both.map(({ ends }) => ends[0]?.kind ?? 'none');
  expect(kinds.toSorted((a, b) => a.localeCompare(b))).toEqual(['already', 'sent']);
  expect(await kindsSent()).toHaveLength(1);
});

test('again on purpose is another reminder of the same day; a list for an officer is another still', async () => {
  await plan('lead');
  const lead = personOf('lead');
  const world = tenant.worldOf('admin');
  await run(world, [reminder(lead)]);
  await run(world, [reminder(lead, 2)]);
  await run(world, [reminder(lead, 1, { isEscalation: true })]);
  expect((await rows()).map(([id]) => id)).toEqual([
    'lead 2026-11-22',
    'lead 2026-11-22 2',
    'lead 2026-11-22 list',
  ]);
  expect(await kindsSent()).toHaveLength(3);
});

test.each(['504 after commit', 'network dropped after commit', 'hang', '500', '502'])(
  'an answer lost in sending (%s) is never made good by sending again unasked',
  async (name) => {
    await plan('lead', 'visitor');
    const fault = requestFaults[name];
    let nSent = 0;
    tenant.fate(({ path }) => {
      if (!path.includes('sendActivityNotification')) return 'well';
      nSent += 1;
      return fault ?? 'well';
    });
    const world = tenant.worldOf('admin');
    const reminders = [reminder(personOf('lead')), reminder(personOf('visitor'))];
    const first = await run(world, reminders);
    expect(first.ends).toMatchObject([{ kind: 'unclear', channel: 'activity' }]);
    expect(first.end.kind).toBe('broken');
    expect(nSent).toBe(1);
    // the same reminder again, from this page or another
    await tenant.calm();
    const second = await run(world, reminders);
    expect(second.ends).toMatchObject([
      { kind: 'already', chase: { result: 'claimed' } },
      { kind: 'sent', channel: 'activity' },
    ]);
    expect((await kindsSent()).filter((one) => one.includes(people.lead.mail)).length).toBeLessThan(2);
    // on purpose it goes out all the same
    expect((await run(world, [reminder(personOf('lead'), 2)])).ends).toMatchObject([{ kind: 'sent' }]);
  },
);

test.each(['504 after commit', 'network dropped after commit', 'hang'])(
  'a lost answer to the claim (%s) is looked up: the reminder is sent, once',
  async (name) => {
    await plan('lead');
    let isFirst = true;
    tenant.fate(({ method, path }) => {
      const isClaim = method === 'POST' && path.endsWith('/lists/Reminders/items');
      if (!isClaim || !isFirst) return 'well';
      isFirst = false;
      return requestFaults[name] ?? 'well';
    });
    const { ends } = await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
    expect(ends).toMatchObject([{ kind: 'sent' }]);
    expect(await kindsSent()).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  },
);

test.each(['network dropped before', '403', '404', '500'])(
  'where the claim cannot be written (%s) nothing is sent and the round says so',
  async (name) => {
    await plan('lead');
    tenant.fate(({ method, path }) =>
      method === 'POST' && path.includes('Reminders') ? (requestFaults[name] ?? 'well') : 'well',
    );
    const { ends, end } = await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
    expect(ends).toEqual([]);
    expect(end.kind).toBe('broken');
    expect(await tenant.messages()).toEqual([]);
    await tenant.calm();
    expect((await run(tenant.worldOf('admin'), [reminder(personOf('lead'))])).ends).toMatchObject([
      { kind: 'sent' },
    ]);
  },
);

test('a short wait that the service asks for is kept, and then it goes on', async () => {
  await plan('lead');
  const at: number[] = [];
  tenant.fate(({ path }) => {
    if (!path.includes('sendActivityNotification')) return 'well';
    at.push(tenant.now().getTime());
    return at.length === 1 ? (requestFaults['429 short'] ?? 'well') : 'well';
  });
  const { ends, waits } = await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  expect(ends).toMatchObject([{ kind: 'sent', channel: 'activity' }]);
  expect(waits).toBe(0);
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBe(500);
});

test('a long wait is told, and the reminder goes out when it is over', async () => {
  await plan('lead');
  let nTries = 0;
  tenant.fate(({ path }) => {
    if (!path.includes('sendActivityNotification')) return 'well';
    nTries += 1;
    return nTries === 1 ? (requestFaults['429 long'] ?? 'well') : 'well';
  });
  const running = run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  await settled();
  expect(nTries).toBe(1);
  await tenant.pass(119_000);
  expect(nTries).toBe(1);
  await tenant.pass(1_000);
  const { ends, waits } = await running;
  expect(ends).toMatchObject([{ kind: 'sent', channel: 'activity' }]);
  expect(waits).toBe(1);
  expect(await kindsSent()).toHaveLength(1);
});

test('stopped while it waits, it gives the claim back and sends nothing more', async () => {
  await plan('lead', 'visitor');
  tenant.fate(({ path }) =>
    path.includes('sendActivityNotification') ? (requestFaults['429 long'] ?? 'well') : 'well',
  );
  const stop = new AbortController();
  const world = tenant.worldOf('admin');
  const running = run(world, [reminder(personOf('lead')), reminder(personOf('visitor'))], { stop });
  await settled();
  stop.abort();
  const { ends, end } = await running;
  expect(ends).toEqual([]);
  expect(end).toEqual({ kind: 'stopped' });
  expect(await rows()).toEqual([['lead 2026-11-22', 'activity', 'failed', 'ada-admin']]);
  await tenant.calm();
  await tenant.pass(120_000);
  // what failed reached nobody, so it is no second reminder
  expect((await run(world, [reminder(personOf('lead'))])).ends).toMatchObject([{ kind: 'sent' }]);
  expect(await rows()).toEqual([['lead 2026-11-22', 'activity', 'sent', 'ada-admin']]);
});

test('it can be stopped between two people', async () => {
  await plan('lead', 'visitor');
  const stop = new AbortController();
  const { ends, end } = await run(
    tenant.worldOf('admin'),
    [reminder(personOf('lead')), reminder(personOf('visitor'))],
    { stop, onEnd: () => stop.abort() },
  );
  expect(end).toEqual({ kind: 'stopped' });
  expect(ends).toMatchObject([{ kind: 'sent' }]);
  expect(await kindsSent()).toEqual([`activity ${people.lead.mail}`]);
});

test('a sender without a mailbox is told once, and everybody left is there to be copied', async () => {
  await plan();
  let nMails = 0;
  tenant.fate(({ path }) => {
    if (path !== '/me/sendMail') return 'well';
    nMails += 1;
    return () =>
      Promise.resolve(
        Response.json({ error: { code: 'MailboxNotEnabledForRESTAPI', message: '' } }, { status: 404 }),
      );
  });
  const { ends } = await run(
    tenant.worldOf('admin'),
    [reminder(personOf('lead')), reminder(personOf('visitor'))],
    {
      channels: ['mail'],
    },
  );
  expect(ends).toMatchObject([
    { kind: 'to-copy', missed: [{ channel: 'mail', why: 'no-mailbox' }] },
    { kind: 'to-copy', missed: [{ channel: 'mail', why: 'no-mailbox' }] },
  ]);
  expect(nMails).toBe(1);
});

test.each<[string, Partial<Person>, readonly string[]]>([
  ['nothing but a name', { objectId: null, email: '' }, ['activity no-account', 'mail no-address']],
  [
    'an account the directory does not know and no address',
    { objectId: '00000000-0000-4000-8000-00000000ffff', email: '' },
    ['activity not-found', 'mail no-address'],
  ],
  [
    'an address that is none',
    { objectId: null, email: 'nobody' },
    ['activity not-found', 'mail address-refused'],
  ],
])('somebody with %s is to be reached by hand, and it is said why', async (_, part, expected) => {
  await plan();
  const { ends } = await run(tenant.worldOf('admin'), [reminder({ ...personOf('lead'), ...part })]);
  const [end] = ends;
  expect(end?.kind).toBe('to-copy');
  expect(end?.kind === 'to-copy' ? end.missed.map(({ channel, why }) => `${channel} ${why}`) : []).toEqual(
    expected,
  );
});

test('where no Teams link is known, notifications are left out', async () => {
  await plan('lead');
  const world = tenant.worldOf('admin');
  const links = { ...world.courier.links, inTeams: () => null };
  const { ends } = await run({ ...world, courier: { ...world.courier, links } }, [
    reminder(personOf('lead')),
  ]);
  expect(ends).toMatchObject([
    { kind: 'sent', channel: 'mail', missed: [{ channel: 'activity', why: 'no-link' }] },
  ]);
});

test('what was sent and could not be noted is told as sent, and blocks a second one', async () => {
  await plan('lead');
  tenant.fate(({ method, path }) =>
    method === 'PATCH' && path.includes('Reminders') ? (requestFaults['403'] ?? 'well') : 'well',
  );
  const world = tenant.worldOf('admin');
  expect((await run(world, [reminder(personOf('lead'))])).ends).toMatchObject([
    { kind: 'sent', isNoted: false },
  ]);
  await tenant.calm();
  expect((await run(world, [reminder(personOf('lead'))])).ends).toMatchObject([{ kind: 'already' }]);
});

test('an ended sign-in breaks the round off and gives the claim back', async () => {
  await plan('lead', 'visitor');
  tenant.fate(({ path }) =>
    path.includes('sendActivityNotification') ? (requestFaults['401 expired'] ?? 'well') : 'well',
  );
  const { ends, end } = await run(tenant.worldOf('admin'), [
    reminder(personOf('lead')),
    reminder(personOf('visitor')),
  ]);
  expect(ends).toEqual([]);
  expect(end).toMatchObject({ kind: 'broken', error: { status: 401 } });
  expect(await rows()).toEqual([['lead 2026-11-22', 'activity', 'failed', 'ada-admin']]);
});

test('a closed page finds on return what was sent', async () => {
  await plan('lead');
  await run(tenant.worldOf('admin'), [reminder(personOf('lead'))]);
  const store = await tenant.storeOf('admin');
  expect([...ready(store).snapshot.chases.values()]).toMatchObject([
    {
      id: 'lead 2026-11-22',
      person: 'lead',
      by: 'ada-admin',
      cycle: '2026-11',
      at: '2026-11-22T10:00:00.000Z',
      channel: 'activity',
      result: 'sent',
      refs: ['1.1', '1.2'],
      isEscalation: false,
    },
  ]);
});
