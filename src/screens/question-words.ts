import { sayDate } from '#domain/date.ts';
import type { AskedCode, Question } from '#domain/question.ts';

const sentences: Readonly<Record<AskedCode, (facts: Question['facts']) => string>> = {
  'overdue-but-on-track': ({ status, date }) =>
    `The completion date, ${day(date)}, has passed. Is it still ${lower(status)}, and by when will it be done?`,
  'on-track-without-update': ({ status, cycles }) =>
    `No update has come in for ${cycles === 1 ? 'a cycle' : `${String(cycles)} cycles`}. Is it still ${lower(status)}?`,
  'reason-missing': ({ status }) =>
    `It is ${lower(status)}. What is the reason, and what will bring it back?`,
  'measure-falling': ({ status, measure, title, from, to, more }) =>
    `It is ${lower(status)}, and ${String(measure)} (${String(title)}) went from ${String(from)} to ${String(to)}${more === 0 ? '' : `, one of ${String(Number(more) + 1)} linked measures that got worse`}. What explains it, and does it change anything here?`,
  'risk-high': ({ status, risk, title, score, more }) =>
    `It is ${lower(status)}, and ${String(risk)} (${String(title)}) is scored ${String(score)}${more === 0 ? '' : `, the highest of ${String(Number(more) + 1)} that are high`}. What keeps ${more === 0 ? 'it' : 'them'} from holding this up?`,
  'complete-without-evidence': ({ status }) =>
    `It is ${lower(status)}. What shows it? A link to something that does is enough.`,
  'off-track-to-on-track': ({ status, before }) =>
    `It went from ${lower(before)} to ${lower(status)} in one step. What changed?`,
  'on-track-to-off-track': ({ status, before }) =>
    `It went from ${lower(before)} to ${lower(status)} in one step. What happened, and who can help?`,
  'review-date-passed': ({ date }) =>
    `It was to be reviewed on ${day(date)}. What came of it, and when is the next review?`,
  'review-date-missing': ({ date, why }) => {
    if (why === 'paused') return 'It is on hold, and no day is set to look at it again. When will that be?';
    if (why === 'not understood' && date !== '')
      return `‘${String(date)}’ is not understood as a date, so it is never counted as overdue. By when is it to be done, or when will somebody look at it again?`;
    return `It has no day on which it ends${date === '' ? '' : ` (‘${String(date)}’)`}. When will somebody look at it again?`;
  },
};

/** A question in neutral words, for leads and admins alike. */
export function sayQuestion({ code, facts }: Question): string {
  return sentences[code](facts);
}

function day(date: string | number | undefined): string {
  return sayDate(String(date));
}

function lower(label: string | number | undefined): string {
  const text = String(label);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
