import { readCompletion } from '#domain/completion/completion-date.ts';
import type { Action } from '#domain/action.ts';
import { asPlain, sameWords } from '#domain/same-words.ts';

/**
 * True when an action of a file reads as the one that carries on an action of the plan: 'embed' after 'develop', a later
 * year or phase, or a time that begins when the other one is over. A later date alone is the same action, put off.
 */
export function carriesOn(file: Action, planned: Action): boolean {
  const [later, earlier] = [asPlain(file.description), asPlain(planned.description)];
  return isGoingOn(later, earlier) || isLaterPhase(later, earlier) || isAfter(file, planned);
}

const goingOn =
  /^(?:to )?(?:further |fully )?(?:embed|continue|review|sustain|maintain|roll ?out|rolling out|evaluate|extend|expand|strengthen|refresh|consolidate|monitor|refine|keep|build on|scale up)\b/;

function isGoingOn(later: string, earlier: string): boolean {
  const verb = goingOn.exec(later)?.[0];
  return verb !== undefined && goingOn.exec(earlier)?.[0] !== verb && !earlier.startsWith(verb);
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
const phase = /\b(?:phase|year|stage|part|cohort|tranche|wave|round|step) (\d|one|two|three|four|five|six)\b/;

// where only the later one names a phase, the earlier one was the first
function isLaterPhase(later: string, earlier: string): boolean {
  const phaseOf = (text: string): number | null => {
    const found = phase.exec(text)?.[1];
    if (found === undefined) return null;
    return /\d/.test(found) ? Number(found) : numbers.indexOf(found) + 1;
  };
  const own = phaseOf(later);
  return own !== null && own > (phaseOf(earlier) ?? 1);
}

function isAfter(file: Action, planned: Action): boolean {
  const begins = readCompletion(file.completionAsWritten).earliest;
  const ends = planned.completionLatest;
  if (begins === null || ends === null || begins <= ends) return false;
  return isBeginSaid(file.completionAsWritten) || !sameWords(file.description, planned.description);
}

// 'September 2027 to July 2028', 'from May 2027': of other dates only the end is meant
function isBeginSaid(written: string): boolean {
  return /\b(?:from|starts?|starting|begins?|beginning|between)\b|\p{L}{3,} *\d{4} *(?:\p{Pd}|to|until|till) *\p{L}/iu.test(
    written,
  );
}
