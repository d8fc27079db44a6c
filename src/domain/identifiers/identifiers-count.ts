import { spansOf, type Span } from './identifiers-number.ts';

const several =
  'children|pupils|students|learners|young people|youngsters|teenagers|families|babies|infants|toddlers|boys|girls|siblings|brothers|sisters';
const single =
  'child|pupil|student|learner|young person|youngster|teenager|family|baby|infant|toddler|boy|girl';

// what may stand between a number and those it counts; any word at all would count '2 schools with children'
const kinds =
  'of (?:the|our|these|those|them)|of|new|more|further|other|additional|different|remaining|young|younger|older|local|individual|primary|secondary|nursery|reception|sixth.form|school|disabled|autistic|deaf|blind|looked.after|vulnerable|traveller|refugee|excluded|permanently|previously|home.educated|non.verbal|care.experienced|SEN|SEND|EHCP|EHC|LAC|[a-z]{2,15}-(?:year-)?(?:aged|old|age)|(?:school|pre-school)-?aged?';

const counted = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€%,./–-]|\d[ \u00a0])(?:(?:[1-4]|two|three|four)(?: (?:${kinds})){0,3} (?:${several})|(?:1|one|single)(?: (?:${kinds})){0,3} (?:${single}))(?![\p{L}\p{N}-]|['’]s\b)`,
  'giu',
);

// 'between two and four' and '2-4' count as few as '4' does
const fewToFew = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€%,./–-])[1-4][–-][2-4](?: (?:${kinds})){0,3} (?:${several})(?![\p{L}\p{N}-]|['’]s\b)`,
  'giu',
);

const sample = /(?<![\p{L}\p{N}])n ?= ?[1-4](?![\d.,%])/giu;

// a class, a stage or a share is named by its number, and a place in a group says nothing about who had it
const named =
  /(?:\b(?:years?|stages?|phases?|tiers?|bands?|levels?|cohorts?|waves?|terms?|quarters?|weeks?|steps?|grades?|sets?|keys?|parts?|sections?|priority|priorities|actions?|outcomes?|entry|pathways?|types?|options?|top|under|over|age|aged|ages|KS|Y|(?:\d|one|two|three|four|five|six|nine|ten) in|every|each|per|last|up to|maximum of|at most|groups of|classes of|pairs of|sets of)[ \u00a0](?:\d{1,2}(?: and|,| to| or) )?|n(?:o|umber)\.? )$/iu;

// things that are called after a child without being one
const thing =
  /^ (?:protection|health|development|support|support|premium|referral|voice|centre|centres|hub|hubs|services?|plans?|panels?|forums?|carers?|groups?|councils?|workers?|placements?|records?|reviews?|places?|policy|survey|at a time|in (?:two|three|four|five|six|ten|every|\d))\b/iu;

/** Counts of one to four children, pupils, young people or families: with what else is told, too few to hide among. */
export function smallCounts(text: string): readonly Span[] {
  const found = [...spansOf(text, counted), ...spansOf(text, fewToFew)].filter(
    ({ start, end }) =>
      !named.test(text.slice(Math.max(0, start - 24), start)) && !thing.test(text.slice(end, end + 16)),
  );
  return [...found, ...spansOf(text, sample)];
}
