import { givenNames } from '#domain/people/given-name.ts';
import { spansOf, type Span } from './identifiers-number.ts';

const childWords =
  'child|pupil|student|learner|young person|boy|girl|baby|toddler|son|daughter|sibling|brother|sister';

// capitals that stand for a thing, where initials would stand for a person
const acronyms = new Set(
  'AI AP BM CA CE CP DP DT EH EP ER ET EU EY FE FS FT GP HE HR HV IT KS LA LD MH NB OT PA PE PP PS QA RE SB SE SI SW TA UK US VI'.split(
    ' ',
  ),
);

// what is not a name although it stands as one
const notNames = new Set(
  `A Act Additional Advisory All Academy Alternative An Annual April August Autumn Bank Board Borough Care Carer Carers
  Central Centre Chair Charity Children Christmas City Coordinator Council County Day December Deputy Development Director
  District Early East Easter Education Executive February Finance Five Forum Four Friday Governor Governors Group Half Head
  Headteacher Health Hub Inclusion Information January July June Key Lead Leader Leaders Learning Local March May Meeting
  Monday National New North November October Ofsted One Only Panel Parent Parents Partnership Phase Pilot Plan Plus Post
  Premium Principal Priority Project Protection Pupil Pupils Reading Reception Referral Review Room SENCO Saturday School
  Schools September Senior Service Services Six South Specialist Spring Staff Stage Strategy Summer Sunday Support Teacher
  Teachers Team Term The This Three Thursday Training Trust Tuesday Two Visit Visits Voice Wednesday West Wider Work Workshop
  Year Years Young Youth`.split(/\s+/),
);

const beforeThings = new Set(
  'a across all an and around at both by each every for from her his in its near new of or our some the their these this through to two with'.split(
    ' ',
  ),
);

const school = String.raw`(?:(?:St\.? )?\p{Lu}[\p{L}'’-]{1,20}(?: (?:of|and|the))? ){1,4}(?:School|Academy|College|Nursery|Primary|Secondary|Infants?|Juniors?|Grammar|Pre-?[Ss]chool|Sixth Form|PRU|Playgroup)(?![\p{L}])`;
const schools = new RegExp(String.raw`(?<!\p{L})${school}`, 'gu');

const named = /(?<![\p{L}’'-])\p{Lu}\p{Ll}{1,15}(?:-\p{Lu}\p{Ll}{1,15})?(?![\p{L}])/gu;
const attends =
  /^(?: \p{Lu}\p{Ll}{1,15}(?:[-'’]\p{Lu}?\p{Ll}{1,15})?)?,? (?:who )?(?:(?:is|was|has been|went|goes|moved|started|now) )?(?:at|from|to|attends|attended|attending|left|joined) (?:the )?$/u;

const aliases = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${childWords}|family|case|YP) [“"‘']?(?:[A-HJ-Z]|[1-9]\d?)(?![\p{L}\p{N}%:/-]|['’](?!s(?!\p{L}))|\.\d| (?:level|plus|to|and over|or (?:over|under)|hours?|days?|weeks?|months?|years?|terms?|times|sessions?|places?)\b)`,
  'giu',
);
const initials = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${childWords}) \p{Lu}{2}(?![\p{L}\p{N}-])`, 'giu');
const dotted = /(?<![\p{L}\p{N}.])\p{Lu}\. ?\p{Lu}\.(?: ?\p{Lu}\.)?(?![\p{L}\p{N}])/gu;
const dottedWords = new Set(['UK', 'US', 'EU', 'UN', 'NB', 'PS', 'DOB', 'AM', 'PM', 'NHS', 'USA']);

/** 'Child A', 'Pupil 3' and the like: whoever knows the school knows who it is. */
export function aliasesIn(text: string): readonly Span[] {
  return spansOf(text, aliases).filter(({ start, end }) => {
    const words = text.slice(start, end);
    const given = words.split(/[ “"‘']/).at(-1) ?? '';
    const before = text.slice(Math.max(0, start - 6), start);
    // 'a child a week' and 'per child 4'; 'case 2' is what a court has
    if (/^[a-z]$/.test(given) || words.startsWith('case')) return false;
    return !(/\d/.test(given) && /\b(?:per|each|every|one) $/i.test(before));
  });
}

/** Initials: 'pupil JS' and 'J.S.'. */
export function initialsIn(text: string): readonly Span[] {
  return [
    ...spansOf(text, initials).filter(({ start, end }) => {
      const given = text.slice(end - 2, end);
      return given === given.toUpperCase() && !acronyms.has(given) && text.slice(start, end).includes(' ');
    }),
    ...spansOf(text, dotted).filter(
      ({ start, end }) => !dottedWords.has(text.slice(start, end).replaceAll(/[. ]/g, '')),
    ),
  ];
}

/**
 * Names of people: a common first name in one sentence with a named school, before an age or after a word for a child; any
 * name right before 'at' and a school; a name after 'called'; Mr, Mrs, Ms or Miss with a surname. Not found: names that are
 * not common and stand elsewhere, names in small letters, and professionals called Dr or Professor.
 */
export function namesIn(text: string): readonly Span[] {
  const found: Span[] = spansOf(
    text,
    /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx)\.? (?:\p{Lu}\. ?)?\p{Lu}\p{Ll}{1,20}(?:[-'’]\p{Lu}\p{Ll}{1,20})?(?![\p{L}])/gu,
  ).slice();
  for (const sentence of spansOf(text, /[^.!?\n]{1,2000}(?:[.!?](?!\s)[^.!?\n]{1,2000}){0,20}/gu))
    found.push(...namesInSentence(text, sentence));
  return found;
}

function namesInSentence(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const placesHere = spansOf(words, schools);
  return [...words.matchAll(named)].flatMap((match) => {
    const at = match.index;
    const name = match[0];
    const behind = words.slice(at + name.length, at + name.length + 80);
    const before = words.slice(Math.max(0, at - 40), at);
    if (placesHere.some((one) => at >= one.start && at < one.end)) return [];
    const isCommon = givenNames.has(name.split('-')[0] ?? '') && !isPlace(before, behind);
    const isName = isCommon
      ? placesHere.length > 0 || isAged(behind) || isAfterChild.test(before)
      : isOdd(name, before) &&
        (isAfterCalled.test(before) ||
          placesHere.some(
            (one) => one.start - at < 90 && attends.test(words.slice(at + name.length, one.start)),
          ));
    return isName ? [{ start: start + at, end: start + at + name.length }] : [];
  });
}

const isAfterChild = new RegExp(String.raw`\b(?:${childWords}),? (?:(?:called|named) )?$`, 'iu');
const isAfterCalled = new RegExp(String.raw`\b(?:${childWords}) (?:called|named) $`, 'iu');

// a capital at the beginning of a sentence or after another one says nothing, and after 'in' or 'the' it is a place or a
// role; elsewhere a word that is not known as another thing is a name
function isOdd(name: string, before: string): boolean {
  const previous = /(?<!\p{L})(\p{Ll}{1,20}),? $/u.exec(before)?.[1];
  return previous !== undefined && !beforeThings.has(previous) && !notNames.has(name);
}

function isAged(behind: string): boolean {
  return /^(?: \p{Lu}\p{Ll}{1,15})?(?:,? \(?aged \d|,? \(\d{1,2}\)|, \d{1,2},)/u.test(behind);
}

// St Mary's, King Edward Street, Charlotte Road, Willow Class; 'Max 10' is no boy
function isPlace(before: string, behind: string): boolean {
  return (
    /^\.? \d/.test(behind) ||
    /(?:\b(?:St|Saint|Sir|King|Queen|Prince|Princess|Dr|Professor)\.?) $/u.test(before) ||
    /^(?: \p{Lu}\p{Ll}{1,15})?(?:['’]s)? (?:Road|Street|Lane|Avenue|House|Centre|Hospital|Park|Hub|Ward|Trust|Foundation|Hall|Court|Building|Class|Room|Unit|Base|Wing|Act|Review)\b/u.test(
      behind,
    )
  );
}
