import fc from 'fast-check';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';

/** Texts that a formula, a script, a reader of XML or a printer could trip over. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '|cmd',
  'bell\u0007 null\u0000 end',
  'a\uFFFE\uFFFFb',
  'שלום مرحبا',
  '👩‍👩‍👧 🎉',
  'a\uD800b\uDC00',
  '<script>alert("1")</script> & ]]> \'x\'',
  '_x0041_',
  '{"formula":"WEBSERVICE(1)"}',
  'one\r\ntwo\rthree\nfour',
  ' \n ',
  '',
  '&L&"Arial"&9 &P',
  "O'Neill's [plan] #1 * ? / \\ : 100%",
];

/** Such a text, several of them, or anything at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.array(fc.constantFrom(...hostileTexts), { minLength: 2, maxLength: 4 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** The names of fields that hold what somebody typed, wherever they are in a frozen pack. */
const typed = new Set([
  'title', 'description', 'definition', 'label', 'letter', 'name', 'post', 'organisation', 'reason',
  'activity', 'impact', 'nextSteps', 'latestReason', 'latestActivity', 'latestImpact', 'latestNextSteps',
  'ownerAsWritten', 'successMeasures', 'completionAsWritten', 'originalCompletion', 'driver',
  'decisionNote', 'text', 'words', 'overall', 'publicOverall', 'cause', 'event', 'effect', 'controls',
  'response', 'closureReason', 'ask', 'note', 'what', 'unit', 'source', 'owner', 'partnership', 'period',
  'preparedBy', 'planTitle', 'planVersion', 'marking', 'aim', 'howWeKnow', 'purpose', 'scoreReason',
]); // prettier-ignore

/** A frozen pack in which every text that somebody typed is another. The cycle and body names stay a way to find things. */
export function withTexts(frozen: FrozenPack, textAt: (field: string) => string): FrozenPack {
  const change = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return typed.has(field) ? textAt(field) : value;
    if (Array.isArray(value)) return value.map((one) => change(one, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, key)]));
  };
  // every field keeps its kind
  return change(frozen, '') as FrozenPack;
}
