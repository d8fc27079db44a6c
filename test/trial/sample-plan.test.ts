import { describe, expect, it } from 'vitest';

import { askedFor, capacityFor, isLive, isOpen, type Action } from '#domain/action.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { cycleOn } from '#domain/cycle/cycle.ts';
import { addDays, dayOf } from '#domain/date.ts';
import { asksReason, checkUpdate } from '#domain/decide-update.ts';
import { compareRefs, outlineOf } from '#domain/section.ts';
import { defaultScheme } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';
import { endOfMonth, monthOf } from '#trial/sample/calendar.ts';
import { allPlanned } from '#trial/sample/contents.ts';
import { lastCycleFor, sampleCycles } from '#trial/sample/cycles.ts';
import { deliveryLeads } from '#trial/sample/people.ts';
import { approverFor, versionOn } from '#domain/plan-settings.ts';
import { samplePlan, type SamplePlan } from '#trial/sample/sample-plan.ts';

const sample = samplePlan();
const people = new Map(sample.people.map((person) => [person.key, person]));
const actions = new Map(sample.actions.map((action) => [action.ref, action]));
const live = sample.actions.filter(isLive);
const anchors = [0, -12, -2, 2, 4, 6, 9, 14].map((months) => endOfMonth({ year: 2026, month: 5 }, months));

function actionOf(update: Update, plan: SamplePlan): Action {
  const action = plan.actions.find((one) => one.ref === update.actionRef);
  if (action === undefined) throw new Error(`${update.actionRef} is not in the plan`);
  return action;
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

describe('the sample plan', () => {
  it('is the same every time', () => {
    expect(samplePlan()).toEqual(sample);
    expect(samplePlan({ lastCycleOn: '2026-05-31' })).toEqual(sample);
  });

  it('has 3 priorities with 14 sections, 80 live actions of 85, and every action under a section', () => {
    const outline = outlineOf(sample.sections);
    expect(outline.map((one) => one.sections.length)).toEqual([5, 4, 5]);
    expect([sample.actions.length, live.length]).toEqual([85, 80]);
    const sections = new Set(outline.flatMap((one) => one.sections.map((section) => section.key)));
    expect(sample.actions.filter((action) => !sections.has(action.section))).toEqual([]);
    expect(new Set(sample.actions.map((action) => action.ref)).size).toBe(85);
  });

  it('stands as it was planned, and as it stood at the last freeze', () => {
    const codes = new Map(defaultScheme.statuses.map((status) => [status.letter, status.code]));
    const planned = allPlanned.filter((action) => action.course[5] !== '-');
    expect(live.map((action) => [action.ref, action.status])).toEqual(
      planned.map((action) => [action.ref, codes.get(action.course[5] ?? '')]),
    );
    for (const action of planned) {
      const found = actions.get(action.ref);
      expect(found).toMatchObject({ title: action.title, description: action.wording, leads: action.leads });
    }
    const late = live.filter(
      (action) => isOpen(defaultScheme, action) && (action.completionLatest ?? '9') < '2026-05-31',
    );
    expect(late).toHaveLength(9);
  });

  it('shares the live actions among 26 leads, 1 to 7 each, 9 with a joint lead and 7 owned by a group', () => {
    const loads = deliveryLeads.map(
      (lead) => live.filter((action) => askedFor(action, people).includes(lead.key)).length,
    );
    expect(deliveryLeads).toHaveLength(26);
    expect([Math.min(...loads), Math.max(...loads)]).toEqual([1, 7]);
    expect(loads.reduce((sum, one) => sum + one, 0)).toBe(89);
    expect(live.filter((action) => action.leads.length === 2)).toHaveLength(9);
    const groups = live.filter((action) => /group|workstream|network|jointly/i.test(action.ownerAsWritten));
    expect(groups).toHaveLength(7);
    expect(live.filter((action) => askedFor(action, people).includes('therapies-lead'))).toHaveLength(7);
    const owned = live.filter((action) => action.leads.some((key) => people.get(key)?.kind !== 'person'));
    expect(owned.map((action) => action.ref)).toEqual(groups.map((action) => action.ref));
    expect(owned.filter((action) => askedFor(action, people).length !== 1)).toEqual([]);
  });

  it('knows everybody it refers to, and only people with an account write', () => {
    const keys = sample.actions.flatMap((action) => [...action.leads, action.accountable ?? '']);
    const deputies = sample.people.flatMap((person) => person.deputies.map((deputy) => deputy.key));
    const writers = sample.updates.flatMap((update) => [update.by, update.onBehalfOf ?? update.by]);
    expect([...keys, ...deputies, ...writers].filter((key) => !people.has(key))).toEqual([]);
    const emails = sample.people.flatMap((person) => (person.kind === 'person' ? [person.email] : []));
    expect([emails.includes(''), new Set(emails).size]).toEqual([false, emails.length]);
    const updaters = sample.people.flatMap((person) => person.updaters);
    const changers = sample.changes.flatMap((one) => [one.proposedBy, one.decidedBy ?? one.proposedBy]);
    const told = sample.chases.flatMap((chase) => [chase.person, chase.by]);
    expect([...updaters, ...changers, ...told].filter((key) => people.get(key)?.kind !== 'person')).toEqual(
      [],
    );
    expect(sample.people.filter((person) => person.deputies.length > 0).length).toBeGreaterThanOrEqual(3);
    const formerLeads = live.filter((action) =>
      action.leads.some((key) => people.get(key)?.isActive !== true),
    );
    expect(formerLeads).toEqual([]);
  });

  it.each(anchors)('keeps every rule of an update, with the last cycle as at %s', (lastCycleOn) => {
    const plan = samplePlan({ lastCycleOn });
    const broken = plan.updates.flatMap((update) => {
      const author = plan.people.find((person) => person.key === update.by);
      const action = { ...actionOf(update, plan), status: update.statusBefore };
      const entry = {
        status: update.statusAfter,
        reason: update.reason,
        activity: update.activity,
        impact: update.impact,
        impactRating: update.impactRating,
        nextSteps: update.nextSteps,
        forecastOn: update.forecastOn ?? ('' as const),
        evidence: update.evidence,
        audience: update.audience,
        dataCheck: update.dataCheck,
      };
      const capacity = author?.role === 'admin' ? 'admin' : 'lead';
      const found = checkUpdate(defaultScheme, action, entry, capacity, dayOf(update.submittedAt));
      const isSpare = update.reason !== '' && !asksReason(defaultScheme, action, update.statusAfter);
      const isOddForecast = update.forecastOn !== null && update.statusAfter !== 'off-track';
      return found.length > 0 || isSpare || isOddForecast
        ? [{ ref: update.actionRef, on: update.submittedAt, found }]
        : [];
    });
    expect(broken).toEqual([]);
  });

  it('has each update written by somebody who may, in the open time of its cycle', () => {
    const odd = sample.updates.filter((update) => {
      const author = people.get(update.by);
      const action = actions.get(update.actionRef);
      if (author === undefined || action === undefined) return true;
      const isFormerLead = author.key === 'inclusion-strategy-manager';
      const capacity = isFormerLead ? 'lead' : capacityFor(action, author, people, dayOf(update.submittedAt));
      const isSigned = capacity === 'lead' ? update.onBehalfOf === null : update.onBehalfOf !== null;
      return (
        capacity === null ||
        !isSigned ||
        cycleOn(sample.cycles, dayOf(update.submittedAt))?.key !== update.cycle
      );
    });
    expect(odd.map((update) => [update.actionRef, update.by, update.cycle])).toEqual([]);
  });

  it('chains the statuses of each action from update to update, with the changes in between', () => {
    const broken: string[] = [];
    for (const action of sample.actions) {
      const theirs = sample.updates.filter((update) => update.actionRef === action.ref);
      const decided = sample.changes.flatMap((change) =>
        change.state === 'approved'
          ? change.parts
              .filter((part) => part.ref === action.ref && part.after.status !== undefined)
              .map((part) => ({ at: change.decidedAt ?? '', to: part.after.status }))
          : [],
      );
      theirs.forEach((update, index) => {
        const before = theirs[index - 1];
        const change = decided.find(
          (one) => one.at < update.submittedAt && one.at > (before?.submittedAt ?? ''),
        );
        const expected = change?.to ?? before?.statusAfter;
        if (expected !== undefined && expected !== update.statusBefore) broken.push(action.ref);
      });
      const latest = theirs.at(-1);
      if (latest?.id !== action.lastUpdateId || latest?.activity !== action.latestActivity)
        broken.push(action.ref);
    }
    expect(broken).toEqual([]);
    expect(new Set(sample.updates.map((update) => update.id)).size).toBe(sample.updates.length);
  });

  it('has 390 returns, 6 checks before embedding, 3 updates after a freeze, 9 in the open cycle, 4 entered by the admin', () => {
    const byAdmin = sample.updates.filter((update) => update.by === 'business-development-manager');
    const embedded = sample.changes.filter(
      (change) => change.kind === 'embed' && change.state === 'approved',
    );
    const checks = byAdmin.filter((update) =>
      embedded.some((change) => change.parts[0]?.ref === update.actionRef && change.cycle === update.cycle),
    );
    const open = sample.cycles[6]?.key ?? '';
    expect(sample.updates).toHaveLength(390 + 6 + 3 + 9);
    expect(checks).toHaveLength(6);
    expect(checks.every((update) => update.statusAfter === 'complete' && update.reason === '')).toBe(true);
    expect(byAdmin).toHaveLength(6 + 4);
    expect(sample.updates.filter((update) => update.cycle === open)).toHaveLength(9);
    const afterFreeze = sample.updates.filter((update) => {
      const cycle = sample.cycles.find((one) => one.key === update.cycle);
      return cycle !== undefined && dayOf(update.submittedAt) <= addDays(cycle.opensOn, 4);
    });
    expect(afterFreeze.filter((update) => update.cycle !== open)).toHaveLength(3);
    const deputised = sample.updates.filter(
      (update) => update.onBehalfOf !== null && !byAdmin.includes(update),
    );
    expect(deputised.length).toBeGreaterThanOrEqual(5);
  });

  it('writes completion dates as plans do, and reads each of them', () => {
    const words = sample.actions.map((action) => action.completionAsWritten);
    for (const one of [
      'Sept 2026',
      'Autumn term 2026',
      'Q3 2026/27',
      'by end of 2027',
      'January 2026 (termly)',
      'Phased over 3 years',
      'Phases over 3 years',
      'Actions over 3 years',
      'TBC - subject to DfE',
      'September 2026 and phased over 2 years',
      'Ongoing - review July 2026',
      '31/12/2025',
      'academic year 2026/27',
    ])
      expect(words).toContain(one);
    const unread = sample.actions.filter((action) =>
      [action.completionAsWritten, action.originalCompletion].some(
        (one) => readCompletion(one).precision === 'unknown',
      ),
    );
    expect(unread).toEqual([]);
    const moved = sample.actions.filter((action) => action.completionAsWritten !== action.originalCompletion);
    expect(moved).toHaveLength(13);
  });

  it('opens the seventh cycle after the sixth, and names its meetings on two days', () => {
    const [sixth, seventh] = sample.cycles.slice(5);
    expect(sample.cycles).toHaveLength(7);
    expect(sixth?.freezeOn).toBe('2026-05-31');
    expect(seventh).toEqual({
      row: null,
      key: '2026-07',
      title: 'July 2026',
      opensOn: '2026-06-01',
      remindOn: ['2026-07-19', '2026-07-23'],
      cutOffOn: '2026-07-26',
      freezeOn: '2026-07-31',
      circulateOn: '2026-08-03',
      meetings: [
        { body: 'SEND and AP Partnership Board', on: '2026-08-10' },
        { body: 'SEND Executive Oversight Panel', on: '2026-08-17' },
      ],
    });
  });

  it('can be put so that any day lies in the open cycle, with 19 days behind it and the cut-off ahead', () => {
    for (let n = 0; n < 800; n += 1) {
      const today = addDays('2026-11-22', n);
      const last = monthOf(lastCycleFor(today));
      for (const cycles of [sampleCycles(last), sampleCycles(last, addDays(today, 5))]) {
        const open = cycles[6];
        expect(cycleOn(cycles, today)).toEqual(open);
        expect((open?.cutOffOn ?? '') >= today).toBe(true);
        expect(addDays(open?.opensOn ?? '', 19) <= today).toBe(true);
        expect(new Set(cycles.map((cycle) => cycle.key)).size).toBe(7);
      }
    }
  });

  it.each(['2026-11-22', '2027-03-01', '2027-03-19', '2027-03-20', '2027-03-31'])(
    'has nothing from the future on %s',
    (today) => {
      const plan = samplePlan({ lastCycleOn: lastCycleFor(today), openCutOffOn: addDays(today, 5) });
      expect(plan.cycles[6]?.cutOffOn).toBe(addDays(today, 5));
      const moments = [
        ...plan.updates.map((update) => update.submittedAt),
        ...plan.changes.flatMap((change) => [change.proposedAt, change.decidedAt ?? change.proposedAt]),
        ...plan.chases.map((chase) => chase.at),
      ];
      expect(moments.filter((at) => dayOf(at) >= today)).toEqual([]);
    },
  );

  it('leaves somebody in the trial with updates given and updates owed', () => {
    const given = sample.updates.filter((update) => update.cycle === '2026-07');
    const byTherapies = given.filter((update) => update.by === 'therapies-lead');
    expect(byTherapies).toHaveLength(2);
    expect(given.map((update) => update.by)).toContain('parent-carer-forum-coordinator');
  });
});

describe('how the sample partnership runs its plan', () => {
  const priorities = sample.sections.filter((section) => section.parent === null);

  it('says of each priority what it wants, how it will know, and who answers for it', () => {
    const said = priorities.filter((one) => one.aim.length > 60 && one.howWeKnow.split('\n').length === 3);
    expect(said).toHaveLength(3);
    expect(priorities.filter((one) => people.get(one.accountable ?? '')?.role !== 'sponsor')).toEqual([]);
  });

  it('states three absences, which are no actions', () => {
    expect(
      sample.sections.flatMap((section) =>
        section.placeholders.map((one) => [section.key, one.phase, one.words]),
      ),
    ).toEqual([
      ['1.4', 'Academic year 2027/28', 'No new actions in this phase'],
      ['2.2', 'Last year of the plan', 'No new actions in this phase'],
      ['3.2', 'Last year of the plan', 'No new actions in this phase'],
    ]);
  });

  it('lets the admin decide what is minor, the board what is material, and the accountable officer what is embedded', () => {
    const { approval, bodies } = sample.settings;
    expect(approverFor(approval, 'reword', 'minor')).toEqual({ by: 'admin' });
    expect(approverFor(approval, 'withdraw', 'material')).toEqual({ by: 'body', body: bodies[0]?.name });
    expect(approverFor(approval, 'embed', 'minor')).toEqual({ by: 'accountable' });
    expect(bodies).toHaveLength(5);
    const met = new Set(sample.cycles.flatMap((cycle) => cycle.meetings.map((meeting) => meeting.body)));
    expect([...met]).toEqual(bodies.slice(0, 2).map((body) => body.name));
  });

  it('offers exactly the labels its actions have, and more alignments', () => {
    const themes = new Set(sample.actions.flatMap((action) => action.themes));
    expect([...themes].sort()).toEqual(sample.settings.themes);
    const served = new Set(sample.actions.flatMap((action) => action.alignments));
    expect([...served].filter((one) => !sample.settings.alignments.includes(one))).toEqual([]);
    expect([1, 2, 3, 4, 5, 6].every((n) => served.has(`Corporate plan 2.${String(n)}`))).toBe(true);
    expect(sample.actions.filter((action) => action.isStatutory)).toHaveLength(8);
    expect(sample.actions.filter((action) => action.dependencies !== '').length).toBeGreaterThan(4);
    expect(sample.actions.filter((action) => action.implications !== '').length).toBeGreaterThan(4);
  });

  it('is in its version 1.6, after one version for each cycle', () => {
    expect(sample.settings.versions.map((one) => one.version)).toEqual([
      '1.0',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
    ]);
    expect(versionOn(sample.settings.versions, '2026-06-20')).toBe(sample.plan.version);
  });

  it('looks again at every open date without a last day, at one of them too late already', () => {
    const open = live.filter((action) => action.completionLatest === null && isOpen(defaultScheme, action));
    expect(open.filter((action) => action.reviewOn === null)).toEqual([]);
    expect(open.filter((action) => (action.reviewOn ?? '') < '2026-06-20').map((one) => one.ref)).toEqual([
      '1.5.5',
    ]);
  });

  it('has cover for a leave that is over, and for one that goes on', () => {
    const dated = sample.people.flatMap((person) =>
      person.deputies.filter((deputy) => deputy.until !== null).map((deputy) => [person.key, deputy.until]),
    );
    expect(dated).toEqual([
      ['icb-childrens-commissioner', '2026-07-31'],
      ['capital-programme-manager', '2026-03-31'],
    ]);
  });

  it('reminded those who owed something on the first day of reminders, and told an accountable officer', () => {
    const day = sample.cycles[6]?.remindOn[0] ?? '';
    expect(
      sample.chases.map((chase) => [chase.person, chase.channel, chase.result, chase.refs.length > 0]),
    ).toEqual([
      ['community-paediatrics-manager', 'mail', 'sent', true],
      ['virtual-school-deputy-head', 'activity', 'sent', true],
      ['attendance-lead', 'mail', 'failed', true],
      ['annual-review-lead', 'copied', 'sent', true],
      ['icb-place-director', 'mail', 'sent', true],
    ]);
    expect(sample.chases.filter((chase) => chase.isEscalation).map((chase) => chase.person)).toEqual([
      'icb-place-director',
    ]);
    expect(sample.chases.filter((chase) => dayOf(chase.at) !== day || !chase.id.endsWith(day))).toEqual([]);
    const returned = new Set(
      sample.updates.filter((update) => update.cycle === '2026-07').map((update) => update.actionRef),
    );
    expect(sample.chases.flatMap((chase) => chase.refs).filter((ref) => returned.has(ref))).toEqual([]);
  });
});

describe('the texts of the sample plan', () => {
  const texts = sample.updates.flatMap((update) => [
    update.activity,
    update.impact,
    update.nextSteps,
    update.reason,
  ]);
  const all = [
    ...texts,
    ...sample.actions.flatMap((action) => [action.title, action.description, action.successMeasures]),
  ];

  it('have titles up to 120 characters, wordings of 60 to 420, and a measure each', () => {
    expect(longest(sample.actions.map((action) => action.title))).toBeLessThanOrEqual(120);
    const lengths = sample.actions.map((action) => action.description.length);
    expect([Math.min(...lengths) >= 60, Math.max(...lengths) <= 420]).toEqual([true, true]);
    expect(sample.actions.filter((action) => action.successMeasures.length < 10)).toEqual([]);
  });

  it('hold the hard cases', () => {
    const has = (pattern: RegExp) => all.some((text) => pattern.test(text));
    for (const pattern of [
      /^=SUM\(/m,
      /^\+£/m,
      /^-$/m,
      /<script>/,
      /\p{Extended_Pictographic}/u,
      /•/,
      /^- /m,
      /’/,
      /“.+”/,
      /£/,
      /%/,
      /–/,
      /\n\n/,
      /&/,
    ])
      expect({ pattern, found: has(pattern) }).toEqual({ pattern, found: true });
    const lengths = texts.map((text) => text.length).sort((a, b) => b - a);
    expect(lengths.slice(0, 2).every((length) => length > 5_500 && length < 6_500)).toBe(true);
    expect(lengths[2]).toBeLessThanOrEqual(1_800);
    expect(lengths[2]).toBeGreaterThan(900);
    expect(sample.updates.filter((update) => update.impact === '').length).toBeGreaterThan(20);
    expect(sample.updates.filter((update) => update.nextSteps === '').length).toBeGreaterThan(20);
  });

  it('are told in many voices: hardly any sentence comes twice', () => {
    const sentences = texts
      .flatMap((text) => text.split(/(?<=[.?!])\s+/))
      .filter((sentence) => sentence.length > 40);
    expect(sentences.length).toBeGreaterThan(700);
    expect(sentences.length - new Set(sentences).size).toBeLessThanOrEqual(3);
  });

  it('have every date filled in', () => {
    const plan = samplePlan({ lastCycleOn: '2027-01-31' });
    expect(JSON.stringify(plan)).not.toMatch(
      /\{(month|short|day|slashed|term|season|quarter|financial|academic|year) /,
    );
  });

  it('name links that are whole https addresses', () => {
    const links = sample.updates.flatMap((update) => update.evidence);
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => link.label === '' || !URL.canParse(link.url))).toEqual([]);
  });

  it('stand in the order of their numbers', () => {
    const refs = sample.actions.map((action) => action.ref);
    expect(refs.toSorted(compareRefs)).toEqual(refs);
  });
});
