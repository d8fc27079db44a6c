import type { UpdateEntry } from './command.ts';
import type { CivilDate } from './date.ts';
import {
  findIdentifiers,
  findingKinds,
  type Finding,
  type FindingKind,
} from '#domain/identifiers/identifiers.ts';
import type { Update } from './update.ts';

/** A field of an update as the check and the form name it: a text, or the label of a link, 'evidence.0.label'. */
type Field = string;

/** The texts of an update that are looked at. */
export type CheckedTexts = Pick<UpdateEntry, 'reason' | 'activity' | 'impact' | 'nextSteps' | 'evidence'>;

/** How often a kind was found in a field. */
export type DataFinding = {
  readonly field: Field;
  readonly kind: FindingKind;
  readonly count: number;
  readonly found: readonly Finding[];
};

/** What the personal-data check finds in the texts of an update: by field in the order of the form, then by kind. */
export function findingsOf(texts: CheckedTexts, today: CivilDate): readonly DataFinding[] {
  const fields: readonly (readonly [Field, string])[] = [
    ['reason', texts.reason],
    ['activity', texts.activity],
    ['impact', texts.impact],
    ['nextSteps', texts.nextSteps],
    ...texts.evidence.map(({ label }, at) => [`evidence.${String(at)}.label`, label] as const),
  ];
  return fields.flatMap(([field, text]) => {
    const all = findIdentifiers(text, today);
    return findingKinds.flatMap((kind) => {
      const found = all.filter((one) => one.kind === kind);
      return found.length === 0 ? [] : [{ field, kind, count: found.length, found }];
    });
  });
}

/** Findings as they are confirmed and stored: field, kind and count, such as 'activity small-number 2'. Never the text. */
export function checkLines(findings: readonly DataFinding[]): readonly string[] {
  return findings.map(({ field, kind, count }) => `${field} ${kind} ${String(count)}`);
}

/** The findings that nobody has confirmed, or not as many of them. */
export function unconfirmed(
  findings: readonly DataFinding[],
  confirmed: readonly string[],
): readonly DataFinding[] {
  const most = mostOf(confirmed);
  return findings.filter(({ field, kind, count }) => count > (most.get(`${field} ${kind}`) ?? 0));
}

/** What of an update stays said in the next one, and what was confirmed of it. */
export type SaidBefore = Pick<Update, 'reason' | 'activity' | 'impact' | 'nextSteps' | 'dataCheck'>;

/**
 * What somebody has to look at before an update is sent: what is found and not confirmed. Nothing is asked of sentences
 * that stand word for word in the same text of the last update, where all of their kind in it was confirmed.
 */
export function openFindings(
  texts: CheckedTexts,
  confirmed: readonly string[],
  last: SaidBefore | null,
  today: CivilDate,
): readonly DataFinding[] {
  const findings = findingsOf(texts, today);
  if (last === null) return unconfirmed(findings, confirmed);
  const asked = unconfirmed(findingsOf({ ...last, evidence: [] }, today), last.dataCheck);
  const left = findings.flatMap((one): DataFinding[] => {
    const { field, kind } = one;
    if (!isSaid(field) || asked.some((other) => other.field === field && other.kind === kind)) return [one];
    const known = new Set(sentencesOf(last[field]).map(({ words }) => words));
    const sentences = sentencesOf(texts[field]);
    const found = one.found.filter(({ start, end }) =>
      sentences.some((each) => each.start < end && start < each.end && !known.has(each.words)),
    );
    return found.length === 0 ? [] : [{ ...one, found, count: found.length }];
  });
  return unconfirmed(left, confirmed);
}

function isSaid(field: Field): field is 'reason' | 'activity' | 'impact' | 'nextSteps' {
  return ['reason', 'activity', 'impact', 'nextSteps'].includes(field);
}

function sentencesOf(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly words: string }[] {
  return [...text.matchAll(/[^.!?\r\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].trim(),
  }));
}

function mostOf(confirmed: readonly string[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const line of confirmed) {
    const [field = '', kind = '', count = ''] = line.split(' ');
    const key = `${field} ${kind}`;
    most.set(key, Math.max(most.get(key) ?? 0, Number(count) || 0));
  }
  return most;
}
