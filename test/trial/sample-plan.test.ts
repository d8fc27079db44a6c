import { describe, expect, it } from 'vitest';

import { capacityFor, isLive, isOpen, type Action } from '#domain/action.ts';
import { readCompletion } from '#domain/completion-date.ts';
import { cycleOn } from '#domain/cycle.ts';
import { addDays, dayOf } from '#domain/date.ts';
import { asksReason, checkUpdate } from '#domain/decide-update.ts';
import { compareRefs, outlineOf } from '#domain/section.ts';
import { defaultScheme } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';
import { endOfMonth, monthOf } from '#trial/sample/calendar.ts';
import { lastCycleFor, sampleCycles } from '#trial/sample/cycles.ts';
import { deliveryLeads } from '#trial/sample/people.ts';
import { samplePlan, type SamplePlan } from '#trial/sample/sample-plan.ts';
import { sampleStory } from '#trial/sample/story.ts';

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

  it('has at the last freeze the status and overdue figures of its actions as they stand', () => {
    const standing = sampleStory('2026-05-31').cycles[5]?.standing;
    expect(new Map(live.map((action) => [action.ref, action.status]))).toEqual(standing);
    const late = live.filter(
      (action) => isOpen(defaultScheme, action) && (action.completionLatest ?? '9') < '2026-05-31',
    );
    expect(late).toHaveLength(9);
  });

  it('shares the live actions among 26 leads, 1 to 7 each, 9 with a joint lead and 7 owned by a group', () => {
    const loads = deliveryLeads.map(
      (lead) => live.filter((action) => action.leads.includes(lead.key)).length,
    );
    expect(deliveryLeads).toHaveLength(26);
    expect([Math.min(...loads), Math.max(...loads)]).toEqual([1, 7]);
    expect(loads.reduce((sum, one) => sum + one, 0)).toBe(89);
    expect(live.filter((action) => action.leads.length === 2)).toHaveLength(9);
    const groups = live.filter((action) => /group|workstream|network|jointly/i.test(action.ownerAsWritten));
    expect(groups).toHaveLength(7);
    expect(live.filter((action) => action.leads.includes('therapies-lead'))).toHaveLength(7);
  });

  it('knows everybody it refers to, and only people with an account write', () => {
    const keys = sample.actions.flatMap((action) => [...action.leads, action.accountable ?? '']);
    const deputies = sample.people.flatMap((person) => person.deputies.map((deputy) => deputy.key));
    const writers = sample.updates.flatMap((update) => [update.by, update.onBehalfOf ?? update.by]);
    expect([...keys, ...deputies, ...writers].filter((key) => !people.has(key))).toEqual([]);
    expect(new Set(sample.people.map((person) => person.email)).size).toBe(sample.people.length);
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

  it('chains the statuses of each action from update to update', () => {
    const broken: string[] = [];
    for (const action of sample.actions) {
      const theirs = sample.updates.filter((update) => update.actionRef === action.ref);
      theirs.forEach((update, index) => {
        const before = theirs[index - 1];
        if (before !== undefined && before.statusAfter !== update.statusBefore) broken.push(action.ref);
      });
      const latest = theirs.at(-1);
      if (latest?.id !== action.lastUpdateId || latest?.activity !== action.latestActivity)
        broken.push(action.ref);
    }
    expect(broken).toEqual([]);
    expect(new Set(sample.updates.map((update) => update.id)).size).toBe(sample.updates.length);
  });

  it('has 390 returns, 6 confirmations, 3 updates after a freeze, 9 in the open cycle, 4 entered by the admin', () => {
    const byAdmin = sample.updates.filter((update) => update.by === 'business-development-manager');
    const confirmed = sample.updates.filter((update) => update.statusAfter === 'embedded');
    const open = sample.cycles[6]?.key ?? '';
    expect(sample.updates).toHaveLength(390 + 6 + 3 + 9);
    expect(confirmed).toHaveLength(6);
    expect(byAdmin.filter((update) => update.statusAfter !== 'embedded')).toHaveLength(4);
    expect(sample.updates.filter((update) => update.cycle === open)).toHaveLength(9);
    const deputised = sample.updates.filter(
      (update) => update.onBehalfOf !== null && !byAdmin.includes(update),
    );
    expect(deputised.length).toBeGreaterThanOrEqual(5);
  });

  it.each(anchors)('has 5 of 24 done actions finished late, with the last cycle as at %s', (lastCycleOn) => {
    const plan = samplePlan({ lastCycleOn });
    const done = plan.actions.filter((action) => ['complete', 'embedded'].includes(action.status));
    const late = done.filter((action) => {
      const finished = plan.updates.find(
        (update) => update.actionRef === action.ref && update.statusAfter === 'complete',
      );
      return (action.completionLatest ?? '9') < dayOf(finished?.submittedAt ?? '2000-01-01T12:00:00Z');
    });
    expect([done.length, late.length]).toEqual([24, 5]);
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
    'has no update from the future on %s',
    (today) => {
      const plan = samplePlan({ lastCycleOn: lastCycleFor(today), openCutOffOn: addDays(today, 5) });
      expect(plan.cycles[6]?.cutOffOn).toBe(addDays(today, 5));
      expect(dayOf(plan.updates.at(-1)?.submittedAt ?? '') < today).toBe(true);
    },
  );

  it('leaves somebody in the trial with updates given and updates owed', () => {
    const given = sample.updates.filter((update) => update.cycle === '2026-07');
    const byTherapies = given.filter((update) => update.by === 'therapies-lead');
    expect(byTherapies).toHaveLength(2);
    expect(given.map((update) => update.by)).toContain('parent-carer-forum-coordinator');
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
