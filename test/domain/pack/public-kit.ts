/** One text of a frozen pack: where it stands, by names alone, and what it is. */
export type Leaf = { readonly at: string; readonly text: string | null };

/** What stands in the place of a text that the public must not read. */
export const secret = 'SECRET';

// texts by which records are told apart, as it stands in their place
const kindOf: Readonly<Record<string, (one: object) => string>> = {
  'plan.updates': (one) => String(Reflect.get(one, 'audience')),
  'plan.changes': (one) => (Reflect.get(one, 'state') === 'approved' ? 'approved' : 'other'),
  'plan.people': (one) => (Reflect.get(one, 'kind') === 'person' ? 'person' : 'other'),
};

/** The JSON of a pack with every text replaced by what `map` makes of it; lists have '[]' or '[<kind>]' in the place. */
export function mapTexts(value: unknown, map: (leaf: Leaf) => string | null, at = ''): unknown {
  if (value === null || typeof value === 'string') return map({ at, text: value });
  if (Array.isArray(value))
    return value.map((one: unknown) => {
      const kind = typeof one === 'object' && one !== null ? (kindOf[at]?.(one) ?? '') : '';
      return mapTexts(one, map, `${at}[${kind}]`);
    });
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      mapTexts(one, map, at === '' ? name : `${at}.${name}`),
    ]),
  );
}

/** The places that everybody may read, each as a regular expression of the whole place. */
export const publicPlaces: readonly RegExp[] = [
  /facts\.(body|meetingOn|asAt|frozenAt|planTitle|partnership|period|planVersion|cycle|audience)/,
  /curation\.publicOverall/,
  /curation\.highlights\[\]\.(updateId|actionRef|audience)/,
  /previous\.(meetingOn|asAt|sha256|cycle)/,
  /previous\.stood\[\]\.(ref|status|lifecycle|section|mergedInto)/,
  /elsewhere\[\]\.(body|meetingOn)/,
  /plan\.plan\.(title|partnership|period|version)/,
  /plan\.(scheme|schemes\[\])\..*/,
  /plan\.settings\.structure\..*/,
  /plan\.settings\.bodies\[\]\.name/,
  /plan\.settings\.(themes|alignments)\[\]/,
  /plan\.settings\.organisations\[\]\.(from|to|on)/,
  /plan\.settings\.versions\[\]\.(version|effectiveFrom)/,
  /plan\.sections\[\]\.(key|title|parent|aim|howWeKnow)/,
  /plan\.sections\[\]\.placeholders\[\]\.(phase|words)/,
  /plan\.people\[\w+\]\.(post|kind|organisation|role)/,
  /plan\.people\[other\]\.name/,
  /plan\.cycles\[\]\..*/,
  /plan\.actions\[\]\.(ref|title|description|section|(themes|alignments)\[\]|successMeasures)/,
  /plan\.actions\[\]\.(completion\w+|originalCompletion|reviewOn|status|lastUpdatedAt|lifecycle)/,
  /plan\.actions\[\]\.(mergedInto|splitFrom|follows|enteredOn)/,
  /plan\.updates\[\w+\]\.(id|actionRef|cycle|submittedAt|statusBefore|statusAfter|audience)/,
  /plan\.updates\[public\]\.(reason|activity|impact|impactRating|nextSteps|forecastOn)/,
  /plan\.changes\[approved\]\.(id|kind|weight|proposedAt|approver\.\w+|state|decidedOn|decidedAt|cycle)/,
  /plan\.changes\[approved\]\.parts\[\]\.ref/,
  /plan\.changes\[approved\]\.parts\[\]\.(before|after)/, // null where the action begins
  /plan\.changes\[approved\]\.parts\[\]\.(before|after)\.(title|description|section|themes\[\]|alignments\[\])/,
  /plan\.changes\[approved\]\.parts\[\]\.(before|after)\.(successMeasures|completionAsWritten|originalCompletion)/,
  /plan\.changes\[approved\]\.parts\[\]\.(before|after)\.(reviewOn|status|lifecycle|mergedInto|splitFrom|follows)/,
  // by these an undecided change is known as one
  /plan\.changes\[other\]\.state/,
  /plan\.predecessors\[\]\.(id|plan|ref|wording|disposition|successors\[\])/,
  /plan\.measures\[\]\.(key|title|definition|unit|unitKind|polarity|source|frequency|baselineOn|targetOn)/,
  /plan\.measures\[\]\.(thresholdWords|milestones\[\]\.\w+|actions\[\]|sections\[\])/,
  /plan\.measureValues\[\]\.(id|measure|series|period|endsOn|enteredAt)/,
].map((one) => new RegExp(`^(?:${one.source})$`));

/** The places of keys of people, which may be made of names: what stands there is another key everywhere. */
export const keyPlaces: RegExp =
  /^plan\.(people\[\w+\]\.(key|updaters\[\]|deputies\[\]\.key)|sections\[\]\.accountable|actions\[\]\.(leads\[\]|accountable)|updates\[\w+\]\.(by|onBehalfOf)|changes\[\w+\]\.(proposedBy|decidedBy)|measures\[\]\.owner|measureValues\[\]\.enteredBy|risks\[\]\.(raisedBy|owner|actioners\[\]|mitigations\[\]\.actioner)|riskReviews\[\]\.by)$/;

/** True where everybody may read what stands in a place. */
export function isPublicPlace(at: string): boolean {
  return publicPlaces.some((one) => one.test(at));
}
