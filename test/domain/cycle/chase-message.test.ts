import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asked } from '#domain/cycle/chase-list.ts';
import { escalationFor, reminderFor, type ChaseRound } from '#domain/cycle/chase-message.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { action, person } from '../plan-kit.ts';

const cycle: Cycle = {
  row: null,
  key: '2026-11',
  title: 'November 2026',
  opensOn: '2026-11-01',
  remindOn: [],
  cutOffOn: '2026-11-27',
  freezeOn: '2026-12-02',
  circulateOn: '2026-12-03',
  meetings: [],
};

function round(part: Partial<ChaseRound> = {}): ChaseRound {
  return {
    cycle,
    today: '2026-11-22',
    sender: 'Business Development Manager',
    linkTo: (subPage) => `https://one-plan.example/${subPage}`,
    ...part,
  };
}

const lead = person('lead', { name: 'Therapies Lead' });
const owes = (...owed: readonly Asked[]) => ({ person: lead, owed });
const own = (ref: string, given = {}): Asked => ({ action: action(ref, given), insteadOf: null });

test('a reminder says what is owed, by when, and where to go; nothing else', () => {
  const message = reminderFor(
    owes(own('1.3.2', { title: 'Agree one offer', completionAsWritten: 'Autumn term 2026' }), {
      ...own('1.3.5', { title: 'Train staff', completionAsWritten: '' }),
      insteadOf: 'Forum',
    }),
    round(),
  );
  expect(message.subject).toBe('One Plan: 2 updates due by 27 November 2026');
  expect(message.text).toBe(
    [
      'Dear Therapies Lead,',
      '2 updates for November 2026 are due by 27 November 2026. Each takes about two minutes.',
      '1.3.2 Agree one offer\nComplete by: Autumn term 2026\nhttps://one-plan.example/action/1.3.2/update',
      '1.3.5 Train staff\nNo completion date · For Forum\nhttps://one-plan.example/action/1.3.5/update',
      'All your actions: https://one-plan.example/my-actions',
      'If you have sent them meanwhile, thank you: there is nothing more to do.',
      'Business Development Manager',
    ].join('\n\n'),
  );
  expect(message).toMatchObject({
    to: 'lead',
    refs: ['1.3.2', '1.3.5'],
    notice: 'One Plan: 2 updates due by 27 November 2026: 1.3.2, 1.3.5',
    subPage: 'my-actions',
    isEscalation: false,
  });
});

test.each<[string, number, string, string]>([
  [
    '2026-11-27',
    1,
    'One Plan: 1 update due by 27 November 2026',
    '1 update for November 2026 is due by 27 November 2026. It takes about two minutes.',
  ],
  [
    '2026-11-28',
    1,
    'One Plan: 1 update was due by 27 November 2026',
    '1 update for November 2026 was due by 27 November 2026. It takes about two minutes. Until 2 December 2026 it is not too late.',
  ],
  [
    '2026-12-02',
    2,
    'One Plan: 2 updates were due by 27 November 2026',
    '2 updates for November 2026 were due by 27 November 2026. Each takes about two minutes. Until 2 December 2026 it is not too late.',
  ],
])('on %s, for %d, it says so', (today, count, subject, opening) => {
  const owed = Array.from({ length: count }, (_, at) => own(`1.1.${String(at)}`));
  const message = reminderFor(owes(...owed), round({ today }));
  expect([message.subject, message.letter.opening]).toEqual([subject, opening]);
});

test('an accountable officer learns which updates did not come and who was asked, without blame', () => {
  const message = escalationFor(
    {
      person: person('director', { name: 'Director of Education' }),
      missing: [
        {
          action: action('1.3.2', { title: 'Agree one offer', lastUpdatedAt: '2026-09-29T10:00:00.000Z' }),
          leads: ['Therapies Lead', 'Forum'],
          insteadOf: null,
        },
        { action: action('2.1.1', { title: 'Open a school' }), leads: [], insteadOf: null },
      ],
    },
    round({ today: '2026-11-29' }),
  );
  expect(message.subject).toBe('One Plan: 2 updates for November 2026 not received yet');
  expect(message.text).toBe(
    [
      'Dear Director of Education,',
      'You are named as the accountable officer. 2 updates for November 2026, due by 27 November 2026, have not been received yet. Could you ask whether something stands in the way?',
      '1.3.2 Agree one offer\nLead: Therapies Lead, Forum · Last updated on 29 September 2026\nhttps://one-plan.example/action/1.3.2',
      '2.1.1 Open a school\nNobody is named as its lead · Never updated\nhttps://one-plan.example/action/2.1.1',
      'The whole plan: https://one-plan.example/plan/actions',
      'What does not come in by 2 December 2026 is shown to the board as carried forward.',
      'Business Development Manager',
    ].join('\n\n'),
  );
  expect(message.isEscalation).toBe(true);
});

test('the mail is escaped text: no word of the plan is ever HTML', () => {
  const { html } = reminderFor(
    {
      person: { ...lead, name: '<b>Lea</b>' },
      owed: [own('1.1.1', { title: `<script>alert("1")</script> & 'x'` })],
    },
    round({ sender: 'A & B', linkTo: (subPage) => `https://one-plan.example/?a="b"&to=${subPage}` }),
  );
  expect(html).toContain('<p>Dear &lt;b&gt;Lea&lt;/b&gt;,</p>');
  expect(html).toContain(
    '<a href="https://one-plan.example/?a=&quot;b&quot;&amp;to=action/1.1.1/update">1.1.1 &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</a>',
  );
  expect(html).toContain('<p>A &amp; B</p>');
  const tags = [...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
  expect([...new Set(tags)].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
    'a',
    'br',
    'li',
    'p',
    'ul',
  ]);
});

test('where the app knows no address of its own, the words stand without links', () => {
  const message = reminderFor(owes(own('1.1.1')), round({ linkTo: () => '' }));
  expect(message.text).toContain(
    '\n\n1.1.1 Action 1.1.1\nComplete by: Autumn term 2026\n\nOpen One Plan in Teams to see them.\n\n',
  );
  expect(message.html).not.toContain('<a ');
});

test('a reference with odd characters stays one part of the address', () => {
  const message = reminderFor(owes(own('1/2 ü')), round());
  expect(message.letter.items[0]?.address).toBe('https://one-plan.example/action/1%2F2%20%C3%BC/update');
});

test('what leads reported is in no message: neither status nor reason nor activity', () => {
  const told = {
    latestReason: 'SECRET-REASON',
    latestActivity: 'SECRET-ACTIVITY',
    latestImpact: 'SECRET-IMPACT',
    latestNextSteps: 'SECRET-STEPS',
    implications: 'SECRET-LEGAL',
    status: 'off-track',
  };
  const all = [
    reminderFor(owes(own('1.1.1', told)), round()),
    escalationFor(
      { person: lead, missing: [{ action: action('1.1.1', told), leads: ['Lea'], insteadOf: null }] },
      round(),
    ),
  ];
  for (const { text, html, notice, subject } of all)
    expect(`${text} ${html} ${notice} ${subject}`).not.toMatch(/SECRET|off.track/i);
});

test('who acts for an accountable post or group is told for which', () => {
  const { text } = escalationFor(
    { person: lead, missing: [{ action: action('1.1.1'), leads: [], insteadOf: 'Sufficiency workstream' }] },
    round(),
  );
  expect(text).toContain(
    'You act for Sufficiency workstream, named as the accountable officer. 1 update for November 2026',
  );
  expect(text).toContain('· For Sufficiency workstream');
});

test('a notification stays within what Teams shows, and says how many more there are', () => {
  const owed = Array.from({ length: 40 }, (_, at) => own(`1.1.${String(at + 1)}`));
  const { notice } = reminderFor(owes(...owed), round());
  expect(notice.length).toBeLessThanOrEqual(150);
  const shown = notice.split(': ')[2]?.split(' and ')[0]?.split(', ') ?? [];
  expect(notice).toMatch(new RegExp(` and ${String(40 - shown.length)} more$`));
  expect(reminderFor(owes(own('x'.repeat(200))), round()).notice.length).toBeLessThanOrEqual(150);
});

test('every message names exactly what its reader owes, whatever the actions are called', () => {
  const anyOwed = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(anyOwed, anyOwed, fc.string({ maxLength: 40 }), (mine, others, words) => {
      const titled = (at: number) => own(`7.${String(at)}`, { title: `«${String(at)}» ${words}` });
      const message = reminderFor(owes(...mine.map(titled)), round());
      expect(message.refs).toEqual(mine.map((at) => `7.${String(at)}`));
      for (const at of others.filter((one) => !mine.includes(one))) {
        expect(message.text).not.toContain(`«${String(at)}»`);
        expect(message.html).not.toContain(`«${String(at)}»`);
      }
      for (const at of mine) expect(message.text).toContain(`7.${String(at)} «${String(at)}»`);
      expect(message.subject).toContain(`${String(mine.length)} update`);
    }),
  );
});
