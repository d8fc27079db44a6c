import { civilDate, monthNames, type CivilDate } from '#domain/date.ts';
import type { Span } from './identifiers-number.ts';

// SEND support ends with the 25th year of life (Children and Families Act 2014, section 36)
const oldest = 25;

const month = monthNames
  .map((name) => (name === 'May' ? name : `${name.slice(0, 3)}(?:${name.slice(3)})?`))
  .join('|');

const fullDate = new RegExp(
  [
    String.raw`(?<![\d/.-])(?:(?<y1>(?:19|20)\d\d)-(?<m1>\d\d)-(?<d1>\d\d)`,
    String.raw`(?<d2>\d{1,2})[/.-](?<m2>\d{1,2})[/.-](?<y2>(?:19|20)?\d\d)`,
    String.raw`(?<d3>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m3>${month}),? (?<y3>(?:19|20)?\d\d)`,
    String.raw`(?<m4>${month}) (?<d4>\d{1,2})(?:st|nd|rd|th)?,? (?<y4>(?:19|20)?\d\d))(?![\d/-])`,
  ].join('|'),
  'gi',
);

const bornBefore = /\b(?:born|birth|birthday|birthdate|d\.?o\.?b)\b[^\d\n]{0,40}$/i;
const bornAfter = /^[^\d\n.;]{0,15}\b(?:birth|birthday|birthdate|d\.?o\.?b)\b/i;
const agedBefore = /\baged? (\d{1,2})\b[^\d\n]{0,15}$/i;

/**
 * Dates of birth: full dates of the last 26 years with words for birth beside them, or after an age that they give. Other
 * dates are deadlines and meetings, and not found; neither are birth dates that no word calls so.
 */
export function birthDates(text: string, today: CivilDate): readonly Span[] {
  return [...text.matchAll(fullDate)].flatMap((found) => {
    const day = dayIn(found.groups ?? {}, today);
    if (day === null || day > today) return [];
    const age = ageOn(day, today);
    const start = found.index;
    const end = start + found[0].length;
    const before = text.slice(Math.max(0, start - 60), start);
    const said = agedBefore.exec(before)?.[1];
    const isBirth =
      bornBefore.test(before) ||
      bornAfter.test(text.slice(end, end + 30)) ||
      (said !== undefined && Math.abs(Number(said) - age) <= 1);
    return age <= oldest && isBirth ? [{ start, end }] : [];
  });
}

function dayIn(groups: Readonly<Record<string, string | undefined>>, today: CivilDate): CivilDate | null {
  const part = (name: string) => [1, 2, 3, 4].map((at) => groups[`${name}${String(at)}`]).find(Boolean) ?? '';
  const year = part('y');
  const named = monthNames.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === part('m').slice(0, 3).toLowerCase(),
  );
  const inMonth = named === -1 ? Number(part('m')) : named + 1;
  return civilDate(
    year.length === 2 ? fullYear(Number(year), today) : Number(year),
    inMonth,
    Number(part('d')),
  );
}

// of two digits, the latest year that is not to come
function fullYear(twoDigits: number, today: CivilDate): number {
  const now = Number(today.slice(0, 4));
  const inThisCentury = now - (now % 100) + twoDigits;
  return inThisCentury > now ? inThisCentury - 100 : inThisCentury;
}

function ageOn(born: CivilDate, today: CivilDate): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
