import type { CivilDate } from '#domain/date.ts';
import { birthDates } from './identifiers-birth.ts';
import { smallCounts } from './identifiers-count.ts';
import { aliasesIn, initialsIn, namesIn } from './identifiers-name.ts';
import {
  isUpn,
  mobileNumbers,
  nhsNumbers,
  privateAddresses,
  upnShapes,
  type Span,
} from './identifiers-number.ts';

/** What in a text may tell who a child or a family is. */
export type FindingKind =
  | 'upn'
  | 'upn-like'
  | 'nhs-number'
  | 'date-of-birth'
  | 'phone'
  | 'email'
  | 'alias'
  | 'initials'
  | 'name'
  | 'small-number';

/** Every kind, the surest first: where two meet in a text, the surer one is told. */
export const findingKinds: readonly FindingKind[] = [
  'upn',
  'upn-like',
  'nhs-number',
  'date-of-birth',
  'phone',
  'email',
  'alias',
  'initials',
  'name',
  'small-number',
];

/** A passage of a text, by its characters from `start` until before `end`. */
export type Finding = Span & { readonly kind: FindingKind };

/**
 * What in a text may identify a child or a family, in the order of the text, none within another. It asks too little
 * rather than too much: what each kind is and is not is told where it is looked for. Needs only the text and the day.
 */
export function findIdentifiers(text: string, today: CivilDate): readonly Finding[] {
  const shapes = upnShapes(text);
  const isRight = ({ start, end }: Span) => isUpn(text.slice(start, end));
  const spans: Readonly<Record<FindingKind, readonly Span[]>> = {
    upn: shapes.filter(isRight),
    'upn-like': shapes.filter((one) => !isRight(one)),
    'nhs-number': nhsNumbers(text),
    'date-of-birth': birthDates(text, today),
    phone: mobileNumbers(text),
    email: privateAddresses(text),
    alias: aliasesIn(text),
    initials: initialsIn(text),
    name: namesIn(text),
    'small-number': smallCounts(text),
  };
  // the place of each character that is told already, so that many findings do not make this slow
  const taken = new Uint8Array(text.length);
  const found: Finding[] = [];
  for (const kind of findingKinds)
    for (const { start, end } of spans[kind]) {
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}
