import type { Pack } from '#domain/pack/pack.ts';
import type { PackAction, PackMove, PackPlanChange } from '#domain/pack/pack-parts.ts';
import type { PackMeasure, PackRisk } from '#domain/pack/pack-register-parts.ts';
import { defaultScheme, statusOf, type Status } from '#domain/status.ts';

/** A status of the scheme that plans begin with. */
export function status(code: string): Status {
  return statusOf(defaultScheme, code);
}

/** An action as a pack tells of it: on track, with a lead, unless told otherwise. */
export function packAction(ref: string, about: Partial<PackAction> = {}): PackAction {
  return {
    ref,
    title: `Agree one offer for ${ref}`,
    description: '',
    priority: '1 Right support',
    section: '1.1 Early help',
    status: status('on-track'),
    statusBefore: null,
    reason: '',
    activity: 'The offer was drafted.',
    impact: 'Families know whom to ask.',
    impactRating: null,
    nextSteps: 'Agree it in January.',
    successMeasures: '',
    completionAsWritten: 'Sept 2026',
    originalCompletion: '',
    reDates: 0,
    forecastOn: null,
    isOverdue: false,
    isOnHold: false,
    isLateComplete: false,
    isCarriedForward: false,
    leads: ['Therapies Lead'],
    organisations: ['Cheshire East Council'],
    ownerAsWritten: '',
    accountable: '',
    lastUpdatedOn: '2026-11-20',
    freshness: 'Updated 20 November 2026',
    evidence: [],
    themes: [],
    ...about,
  };
}

/** A status that moved. */
export function packMove(ref: string, about: Partial<PackMove> = {}): PackMove {
  return {
    ref,
    title: `Agree one offer for ${ref}`,
    section: '1.1 Early help',
    from: status('on-track'),
    to: status('at-risk'),
    why: 'Two posts are vacant.',
    by: 'Therapies Lead',
    on: '2026-11-20',
    ...about,
  };
}

/** An approved change of a completion date. */
export function packChange(id: string, about: Partial<PackPlanChange> = {}): PackPlanChange {
  return {
    id,
    kind: 're-date',
    weight: 'material',
    state: 'approved',
    refs: ['1.1.2'],
    what: 'Completion date changed',
    titles: ['Agree one offer for 1.1.2'],
    before: 'Complete by: Sept 2026',
    after: 'Complete by: March 2027',
    reason: 'Recruitment took longer than planned.',
    driver: '',
    proposedBy: 'Therapies Lead',
    proposedOn: '2026-10-02',
    decidedBy: 'SEND and AP Partnership Board',
    decidedOn: '2026-10-23',
    decisionNote: '',
    ...about,
  };
}

/** A measure that got better. */
export function packMeasure(key: string, about: Partial<PackMeasure> = {}): PackMeasure {
  const figure = (value: number, on: string) => ({ value, words: `${String(value)}%`, on });
  return {
    key,
    title: `Plans issued within 20 weeks (${key})`,
    definition: '',
    unit: '%',
    decimals: 0,
    polarity: 'Higher is better',
    period: 'October 2026',
    isProvisional: false,
    isAwaited: false,
    baseline: figure(41, '2024-12-31'),
    target: figure(75, '2026-12-31'),
    previous: figure(59, '2026-09-30'),
    current: figure(63, '2026-10-31'),
    sincePrevious: 'up from 59 before, better',
    sinceBaseline: 'up from 41 in December 2024, better',
    sense: 'better',
    rating: 'missed',
    ratingWords: 'Off target',
    owner: 'Assistant Director',
    source: '',
    note: '',
    expected: 'November 2026 value expected by 14 December 2026',
    reading: '63%, up from 41% in December 2024, better; target 75%',
    points: [],
    ...about,
  };
}

/** A threat that went down. */
export function packRisk(ref: string, about: Partial<PackRisk> = {}): PackRisk {
  return {
    ref,
    kind: 'threat',
    title: `Too few therapists (${ref})`,
    cause: '',
    event: '',
    effect: '',
    unmitigated: { likelihood: 4, impact: 4 },
    mitigated: { likelihood: 3, impact: 4 },
    target: null,
    before: { likelihood: 4, impact: 4 },
    band: 'Very high',
    direction: 'Down from 16, better',
    controls: '',
    response: 'Reduce',
    mitigations: [],
    owner: 'Director of Commissioning',
    actioners: [],
    level: 'SEND Executive Oversight Panel',
    reviewOn: null,
    isReviewDue: false,
    ask: 'Agree a joint campaign to recruit.',
    about: [],
    state: 'open',
    ...about,
  };
}

/** A pack of a body's second meeting: something in each of its parts. */
export function wordPack(about: Partial<Pack> = {}): Pack {
  const counts = [
    { status: status('not-started'), now: 1, before: 2 },
    { status: status('on-track'), now: 4, before: 4 },
    { status: status('off-track'), now: 2, before: 1 },
  ];
  const row = { direct: 0, live: 7, open: 7, done: 0, overdue: 1, owed: 7, notUpdated: 1 };
  const heading = (key: string, title: string) => ({
    ...row,
    kind: 'priority' as const,
    key,
    title,
    level: 0,
    noun: 'Priority',
    byStatus: [1, 4, 2],
    moved: 3,
    liveBefore: 7,
    byStatusBefore: [2, 4, 1],
  });
  const threat = packRisk('R1');
  return {
    facts: {
      body: 'SEND and AP Partnership Board',
      meetingOn: '2026-12-11',
      asAt: '2026-12-03',
      version: 1,
      reason: '',
      marking: 'OFFICIAL',
      frozenAt: '2026-12-04T16:05:09.000Z',
      preparedBy: 'Business Development Manager',
      planTitle: 'One Plan',
      partnership: 'Cheshire East SEND Partnership',
      period: '2025 to 2028',
      planVersion: 'Version 1.3',
      cycle: 'November 2026',
      audience: 'board',
    },
    summary: {
      statuses: counts.map((count) => count.status),
      rows: [heading('1', 'Right support'), { ...heading('2', 'Right place'), live: 0, open: 0, overdue: 0 }],
      total: { ...heading('', ''), kind: 'total', title: 'Whole plan' },
      cycle: null,
      walk: {
        from: '2026-10-01',
        opening: 7,
        added: ['1.1.8'],
        split: ['1.1.9'],
        merged: ['1.1.3'],
        withdrawn: ['1.1.4'],
        live: 7,
      },
      returns: { due: 7, onTime: 5, late: 1, none: 1, rate: 6 / 7 },
    },
    actions: [],
    highlights: {
      overall: 'Most actions are on track; therapies need help.',
      counts,
      highlights: [
        {
          ref: '1.1.1',
          title: 'Agree one offer for 1.1.1',
          status: status('on-track'),
          activity: 'The offer was agreed:\n- with parents\n- with schools',
          impact: 'Waits fell from 30 to 22 weeks.',
          isEdited: true,
          audience: 'public',
        },
      ],
      exceptions: [
        {
          action: packAction('1.1.2', {
            status: status('off-track'),
            reason: 'Two posts are vacant.',
            forecastOn: '2027-03-31',
            isOverdue: true,
          }),
          why: ['Off track', 'Overdue since 30 September 2026'],
        },
      ],
      movers: [packMeasure('K1')],
      topRisks: [threat],
      asks: [
        {
          id: 'a1',
          kind: 'decision',
          text: 'Release 20,000 pounds for recruitment.',
          about: ['1.1.2'],
          aboutWords: ['1.1.2 Agree one offer for 1.1.2'],
        },
        { id: 'a2', kind: 'information', text: 'Note the inspection.', about: [], aboutWords: [] },
      ],
      lastAsks: [{ text: 'Agree the risk scores.', about: [], outcome: 'Agreed.' }],
      dueNext: [packAction('1.1.5', { completionAsWritten: 'January 2027 (termly)' })],
      nextUntil: '2027-01-29',
    },
    changes: [packChange('c1'), packChange('c2', { state: 'proposed', decidedBy: '', decidedOn: null })],
    measures: [packMeasure('K1'), packMeasure('K2', { sense: 'same' })],
    risks: {
      threats: [threat],
      opportunities: [],
      issues: [],
      ended: [],
      bands: [{ label: 'Very high', upTo: 16, level: '' }],
      likelihoods: [],
      impacts: [],
    },
    movement: {
      since: { meetingOn: '2026-10-09', asAt: '2026-10-01', version: 1, cycle: 'September 2026' },
      moved: [packMove('1.1.2', { from: status('on-track'), to: status('off-track') })],
      joined: [],
      left: [],
      unchanged: 4,
    },
    definitions: {
      schemeVersion: 1,
      statuses: defaultScheme.statuses,
      impacts: defaultScheme.impacts,
      glossary: [],
    },
    ...about,
  };
}

/** The same pack for a body that never had one. */
export function firstPack(): Pack {
  const pack = wordPack();
  const first = { moved: null, liveBefore: null, byStatusBefore: null };
  return {
    ...pack,
    summary: {
      ...pack.summary,
      rows: pack.summary.rows.map((row) => ({ ...row, ...first })),
      total: { ...pack.summary.total, ...first },
      walk: null,
    },
    highlights: {
      ...pack.highlights,
      counts: pack.highlights.counts.map((count) => ({ ...count, before: null })),
      lastAsks: [],
    },
    movement: { since: null, moved: [], joined: [], left: [], unchanged: 0 },
  };
}

/** The pack of a plan in which there is nothing yet, before any cycle. */
export function emptyPack(): Pack {
  const pack = firstPack();
  const none = { live: 0, open: 0, done: 0, overdue: 0, owed: 0, notUpdated: 0 };
  return {
    ...pack,
    facts: { ...pack.facts, cycle: null, period: '', planVersion: '' },
    summary: { ...pack.summary, rows: [], total: { ...pack.summary.total, ...none }, returns: null },
    highlights: {
      overall: '',
      counts: [],
      highlights: [],
      exceptions: [],
      movers: [],
      topRisks: [],
      asks: [],
      lastAsks: [],
      dueNext: [],
      nextUntil: null,
    },
    changes: [],
    measures: [],
    risks: { ...pack.risks, threats: [] },
  };
}
