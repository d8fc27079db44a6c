import type { Action } from '#domain/action.ts';
import type { ChangeFields, ChangePart, PlanChange } from '#domain/change/change.ts';
import type { Curation } from './curation.ts';
import type {
  Frozen,
  FrozenPack,
  FrozenPlan,
  FrozenSettings,
  PackFacts,
  PreviousPack,
} from '#domain/frozen/frozen-pack.ts';
import { fewWords, suppressed } from '#domain/measure/measure-figure.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { publicPeople, type PublicPeople } from './public-people.ts';
import { wordsBy } from '#domain/told-by.ts';
import type { Update } from '#domain/update.ts';

/**
 * A frozen pack with nothing in it that only the boards may read: the one way to everything that is published. It keeps the
 * plan itself, every status and date, so that all counts stay right, and the texts of public updates, the reason among them:
 * their lead marked those words as public. It has no names of people, nothing of who led or leads but what an action says
 * now, no links to evidence, no reasons of changes, no risks, scales or asks, and no figure that may tell who a child is. Of a
 * public pack it is that pack.
 */
export function publicOf(frozen: FrozenPack): FrozenPack {
  const { plan } = frozen;
  const people = publicPeople(plan);
  const actions = plan.actions
    .filter((action) => action.lifecycle !== 'proposed')
    .map((action) => actionOf(action, latestPublic(plan.updates, action.ref), people));
  const measures = new Map(plan.measures.map((one) => [one.key, one]));
  return {
    format: frozen.format,
    facts: factsOf(frozen.facts, people),
    curation: curationOf(frozen.curation, plan.updates),
    previous: frozen.previous === null ? null : previousOf(frozen.previous, actions),
    elsewhere: frozen.elsewhere,
    plan: {
      plan: { ...plan.plan, marking: '' },
      scheme: plan.scheme,
      schemes: plan.schemes,
      settings: settingsOf(plan.settings),
      sections: plan.sections.map((one) => ({
        ...one,
        accountable: keyOrNull(people, one.accountable),
        importId: null,
      })),
      cycles: plan.cycles,
      actions,
      updates: plan.updates.map((one) => updateOf(one, people)),
      changes: plan.changes
        .filter((one) => one.state === 'approved')
        .map((one) => changeOf(one, people))
        // who led is not told, so that a change of leads alone is none
        .filter(({ parts }) =>
          parts.some(({ before, after }) => before === null || Object.keys(after).length > 0),
        ),
      predecessors: plan.predecessors.map((one) => ({ ...one, reason: '' })),
      risks: [],
      riskReviews: [],
      measures: plan.measures.map((one) => measureOf(one, people)),
      measureValues: plan.measureValues.map((one) => valueOf(one, measures.get(one.measure), people)),
      // last, when everybody who is mentioned is known
      people: people.all(),
    },
  };
}

function factsOf(facts: PackFacts, people: PublicPeople): PackFacts {
  return {
    ...facts,
    audience: 'public',
    marking: '',
    reason: '',
    preparedBy: people.known(facts.preparedBy),
  };
}

function curationOf(curation: Curation, updates: FrozenPlan['updates']): Curation {
  const { publicOverall, highlights } = curation;
  const isPublic = new Set(
    updates.filter((one) => one.audience === 'public').map((one) => `${one.actionRef} ${one.id}`),
  );
  return {
    overall: publicOverall,
    publicOverall,
    highlights: highlights
      .filter((one) => one.audience === 'public' && isPublic.has(`${one.actionRef} ${one.updateId}`))
      .map((one) => ({ ...one, original: one.edited })),
    asks: [],
  };
}

// an action is called what it is called now
function previousOf(previous: PreviousPack, actions: readonly Frozen<Action>[]): PreviousPack {
  const titles = new Map(actions.map((one) => [one.ref, one.title]));
  return {
    ...previous,
    stood: previous.stood
      .filter((one) => one.lifecycle !== 'proposed')
      .map((one) => ({ ...one, title: titles.get(one.ref) ?? '' })),
    asks: [],
    outcomes: [],
  };
}

// how the partnership decides and scores is its own affair
function settingsOf(settings: FrozenSettings): FrozenSettings {
  const { approval, questions } = defaultSettings;
  return {
    ...settings,
    bodies: settings.bodies.map((one) => ({ ...one, purpose: '' })),
    versions: settings.versions.map((one) => ({ ...one, note: '' })),
    approval,
    questions,
    risks: { bands: [], likelihoods: [], impacts: [], responses: [] },
  };
}

function latestPublic(updates: FrozenPlan['updates'], ref: string): Frozen<Update> | null {
  let latest: Frozen<Update> | null = null;
  for (const one of updates)
    if (
      one.actionRef === ref &&
      one.audience === 'public' &&
      (latest === null || one.submittedAt >= latest.submittedAt)
    )
      latest = one;
  return latest;
}

// the status, and when it was last reported, are those of the day, whoever may read what was said with it
function actionOf(
  action: Frozen<Action>,
  update: Frozen<Update> | null,
  people: PublicPeople,
): Frozen<Action> {
  return {
    ...action,
    leads: action.leads.map(people.keyOf),
    accountable: keyOrNull(people, action.accountable),
    ownerAsWritten: people.known(action.ownerAsWritten),
    ...wordsBy(update),
    lastUpdateId: update?.id ?? null,
    dependencies: '',
    implications: '',
    sources: [],
    importId: null,
  };
}

function updateOf(update: Frozen<Update>, people: PublicPeople): Frozen<Update> {
  const told: Frozen<Update> = {
    ...update,
    by: people.keyOf(update.by),
    onBehalfOf: keyOrNull(people, update.onBehalfOf),
    // an address tells where it is kept, and often who wrote it; so may what it is called
    evidence: [],
    dataCheck: [],
  };
  return update.audience === 'public' ? told : { ...told, ...untold };
}

// what of an update only the boards read
const untold = {
  reason: '',
  activity: '',
  impact: '',
  impactRating: null,
  nextSteps: '',
  forecastOn: null,
} as const satisfies Partial<Update>;

function changeOf(change: Frozen<PlanChange>, people: PublicPeople): Frozen<PlanChange> {
  return {
    ...change,
    parts: change.parts.map(({ ref, before, after }): ChangePart => ({
      ref,
      before: before === null ? null : fieldsOf(before),
      after: fieldsOf(after),
    })),
    reason: '',
    driver: '',
    decisionNote: '',
    proposedBy: people.keyOf(change.proposedBy),
    decidedBy: keyOrNull(people, change.decidedBy),
  };
}

// what the plan itself tells the public of an action; who left and who took over is a matter of people
function fieldsOf(fields: Partial<ChangeFields>): Partial<ChangeFields> {
  const {
    leads: _leads,
    accountable: _accountable,
    ownerAsWritten: _owner,
    dependencies: _dependencies,
    implications: _implications,
    sources: _sources,
    ...told
  } = fields;
  return told;
}

function measureOf(measure: Frozen<Measure>, people: PublicPeople): Frozen<Measure> {
  const baseline = { value: measure.baseline, numerator: null, denominator: null };
  const isHidden = isWithheld(suppressed(baseline, measure).figure);
  return {
    ...measure,
    owner: keyOrNull(people, measure.owner),
    baseline: isHidden ? null : measure.baseline,
    baselineNote: '',
  };
}

function valueOf(
  value: Frozen<MeasureValue>,
  measure: Frozen<Measure> | undefined,
  people: PublicPeople,
): Frozen<MeasureValue> {
  const told = { ...value, note: '', enteredBy: people.keyOf(value.enteredBy) };
  // without its measure nothing says what it counts
  if (measure === undefined) return { ...told, value: null, numerator: null, denominator: null };
  const words = suppressed(value, measure);
  // what stands in place of a figure that is known and must not be told, so that nobody waits for it
  const instead = value.value === null ? value.note : words.figure;
  return {
    ...told,
    note: isWithheld(instead) ? instead : '',
    value: isWithheld(words.figure) ? null : value.value,
    numerator: isWithheld(words.numerator) ? null : value.numerator,
    denominator: isWithheld(words.denominator) ? null : value.denominator,
  };
}

function isWithheld(words: string): boolean {
  return words === fewWords || words === 'suppressed';
}

function keyOrNull(people: PublicPeople, key: string | null): string | null {
  return key === null ? null : people.keyOf(key);
}
