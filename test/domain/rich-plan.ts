import { emptyCuration, type Curation } from '#domain/pack/curation.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { blankSection } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

import { frozenOf, issued } from './frozen/freeze-kit.ts';
import { measure, valueOf } from './measure/measure-kit.ts';
import { action, person, predecessor } from './plan-kit.ts';
import type { Played } from './played-plan.ts';
import { reviewed, risk } from './risk/risk-kit.ts';

/** A played plan in which every kind of record says something in each of its texts. `pick` chooses what is public. */
export function richPlan({ snapshot }: Played, pick: number): Snapshot {
  const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));
  const updates = [...snapshot.updates.values()].map((one, index): Update => ({
    ...one,
    by: `lead-${String(index % 5)}`,
    onBehalfOf: 'lead-1',
    reason: `Why ${one.id}.`,
    nextSteps: `Next ${one.id}.`,
    forecastOn: '2026-12-01',
    evidence: [{ label: `Evidence ${one.id}`, url: `https://example.org/${one.id}` }],
    audience: (index + pick) % 3 === 0 ? 'public' : 'board',
    dataCheck: ['activity name 1'],
  }));
  return {
    ...snapshot,
    settings: {
      ...defaultSettings,
      bodies: [{ name: 'SEND Partnership Board', purpose: 'Decides.', isActive: true }],
      approval: {
        otherwise: defaultSettings.approval.otherwise,
        kinds: {
          withdraw: { minor: { by: 'admin' }, material: { by: 'body', body: 'SEND Partnership Board' } },
        },
      },
      themes: ['Autism'],
      alignments: ['Corporate plan 2.4'],
      organisations: [{ from: 'CCG', to: 'ICB', on: '2022-07-01' }],
      versions: [{ version: '1.0', effectiveFrom: '2025-01-01', note: 'First.' }],
    },
    sections: keyed(
      [
        { ...blankSection('1', 'Right support', null, 1), accountable: 'director', importId: 'import' },
        {
          ...blankSection('1.1', 'Early identification', '1', 2),
          aim: 'What we want.',
          howWeKnow: 'How we know.',
          placeholders: [{ phase: 'Year 2', words: 'No new actions' }],
        },
        blankSection('1.2', 'Workforce', '1', 3),
      ],
      (one) => one.key,
    ),
    people: keyed(
      [
        person('director', { post: 'Director of Education', role: 'sponsor', leftOn: '2027-01-31' }),
        person('lead', {
          post: 'Therapies Lead',
          deputies: [{ key: 'lead-0', from: '2026-01-01', until: null }],
        }),
        ...[0, 1, 2, 3].map((n) =>
          person(`lead-${String(n)}`, {
            post: n === 1 ? 'SENCO' : '',
            organisation: n === 2 ? '' : 'Council',
            objectId: `object-${String(n)}`,
            importId: 'import',
          }),
        ),
        person('group', {
          kind: 'group',
          name: 'Sufficiency workstream',
          updaters: ['lead-0'],
          leftOn: '2027-07-31',
        }),
      ],
      (one) => one.key,
    ),
    cycles: new Map(
      [...snapshot.cycles].map(([key, one]) => [
        key,
        {
          ...one,
          remindOn: [one.cutOffOn],
          meetings: [{ body: 'SEND Partnership Board', on: '2026-12-11' }],
        },
      ]),
    ),
    actions: new Map(
      [...snapshot.actions, ['9.9.9', action('9.9.9', { lifecycle: 'proposed' })] as const].map(
        ([ref, one], index) => [
          ref,
          {
            ...one,
            themes: ['Autism'],
            alignments: ['Corporate plan 2.4'],
            // somebody whom the plan does not know any more, and a group
            leads: [...one.leads, index % 2 === 0 ? 'gone-smith' : 'group'],
            ownerAsWritten: index % 3 === 0 ? 'therapies lead' : 'Jane Smith and others',
            latestReason: `Why ${ref}.`,
            forecastOn: '2026-12-01',
            follows: '1.1.1',
            reviewOn: '2026-12-24',
            dependencies: 'Depends.',
            implications: 'Costs.',
            sources: ['Inspection'],
            importId: 'import',
          },
        ],
      ),
    ),
    updates: keyed(updates, (one) => one.id),
    changes: new Map(
      [...snapshot.changes].map(([id, one]) => [
        id,
        {
          ...one,
          driver: 'National policy',
          decidedBy: one.decidedAt === null ? null : 'director',
          decisionNote: one.decidedAt === null ? '' : 'Agreed.',
          approver: { by: 'body' as const, body: 'SEND Partnership Board' },
          parts: one.parts.map((part) => ({
            ...part,
            after: {
              ...part.after,
              accountable: 'director',
              ownerAsWritten: 'Jane Smith',
              dependencies: 'Depends.',
              implications: 'Costs.',
              sources: ['Inspection'],
            },
          })),
        },
      ]),
    ),
    predecessors: keyed([predecessor('A1', { reason: 'Why.', successors: ['1.1.1'] })], (one) => one.id),
    risks: keyed(
      [
        risk('R1', {
          cause: 'Cause.',
          effect: 'Effect.',
          sections: ['1.1'],
          actions: ['1.1.1'],
          measures: ['K1'],
          raisedOn: '2025-01-01',
          scoreReason: 'Reason.',
          controls: 'Controls.',
          target: { likelihood: 1, impact: 2 },
          mitigations: [{ what: 'Step.', actioner: 'lead-0', dueOn: '2026-12-01', status: 'planned' }],
          lastReviewedAt: '2025-12-31T12:00:00.000Z',
          ask: 'Ask.',
        }),
        risk('R2', {
          raisedOn: '2025-01-01',
          state: 'merged',
          closedOn: '2025-06-01',
          closureReason: 'Merged.',
          continuedAs: 'R1',
          madeFrom: ['R1'],
        }),
      ],
      (one) => one.ref,
    ),
    riskReviews: keyed([reviewed('v1', '2025-12-01', { note: 'Note.' })], (one) => one.id),
    measures: keyed(
      [
        measure('K1', {
          definition: 'What it counts.',
          source: 'A return',
          baselineNote: 'Of 2024.',
          milestones: [{ on: '2026-08-31', value: 60, words: 'First step' }],
          thresholdWords: 'The law asks.',
          actions: ['1.1.1'],
          sections: ['1.1'],
        }),
        measure('K2', { unitKind: 'count', isSmallNumberRisk: true, baseline: 3 }),
      ],
      (one) => one.key,
    ),
    measureValues: keyed(
      [
        valueOf('K1', 'November 2025', 52, { note: 'Note.', enteredAt: '2025-12-10T09:00:00.000Z' }),
        valueOf('K2', 'November 2025', 4, { note: 'Note.', enteredAt: '2025-12-10T09:00:00.000Z' }),
      ],
      (one) => one.id,
    ),
  };
}

/** What an admin adds for a meeting: a highlight of each update, public where it is, and things to ask. */
export function richCuration(snapshot: Snapshot): Curation {
  return {
    ...emptyCuration,
    overall: 'It stands well.',
    publicOverall: 'It goes on.',
    highlights: [...snapshot.updates.values()].map((one, index) => ({
      updateId: one.id,
      actionRef: one.actionRef,
      original: { activity: one.activity, impact: one.impact },
      edited: { activity: `Edited ${one.id}.`, impact: `Edited ${one.id}.` },
      // what is marked public of a board's update is not public
      audience: index % 2 === 0 ? 'public' : 'board',
    })),
    asks: [{ id: 'ask', kind: 'decision', text: 'Please decide.', about: ['1.1.1'] }],
  };
}

/** A rich plan frozen at the end of its last day, with a pack before it. */
export function richPack(played: Played, pick: number): FrozenPack {
  const plan = richPlan(played, pick);
  const curation = richCuration(plan);
  const first = frozenOf(plan, { asAt: '2026-01-10', meetingOn: '2026-01-20', curation });
  return frozenOf(plan, {
    asAt: played.lastDay,
    preparedBy: 'lead-0',
    reason: 'A figure was wrong.',
    version: 2,
    curation,
    previous: {
      pack: issued(first, { outcomes: [{ ask: 'ask', words: 'Agreed.' }] }),
      frozen: first,
    },
    elsewhere: [{ body: 'Executive Panel', meetingOn: '2026-03-01', version: 1 }],
  });
}
