import { sayDate } from '#domain/date.ts';
import type { PackAudience } from '#domain/frozen/frozen-pack.ts';
import type { PackHighlights } from './pack-register-parts.ts';
import type { PackAction } from './pack-parts.ts';
import { isOffTrack } from '#domain/question.ts';
import { compareRefs } from '#domain/section.ts';
import type { StatusScheme } from '#domain/status.ts';

type Found = { readonly why: string; readonly weight: number };

/**
 * The open actions that a board has to look at, each with why, the ones with most against them first. Actions on hold are not
 * among them: somebody decided the pause.
 */
export function exceptionsOf(
  scheme: StatusScheme,
  actions: readonly PackAction[],
  audience: PackAudience,
): PackHighlights['exceptions'] {
  return actions
    .filter(({ status, isOnHold }) => status.countsAs === 'open' && !isOnHold)
    .map((action) => ({ action, found: reasonsOf(scheme, action, audience) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => weightOf(b.found) - weightOf(a.found) || compareRefs(a.action.ref, b.action.ref))
    .map(({ action, found }) => ({ action, why: found.map(({ why }) => why) }));
}

// each weight is more than all that come after it together
function reasonsOf(scheme: StatusScheme, action: PackAction, audience: PackAudience): readonly Found[] {
  const { status } = action;
  const isOff = isOffTrack(scheme, status);
  return [
    { is: isOff, why: offTrackWords(action), weight: 16 },
    { is: action.isOverdue, why: overdueWords(action), weight: 8 },
    // the public does not read every next step, so that nothing tells it that there is none
    {
      is: audience === 'board' && !isOff && isWithoutRecovery(action),
      why: `${status.label}, without a next step or a date of recovery`,
      weight: 4,
    },
    { is: action.reDates >= 2, why: reDatedWords(action), weight: 2 },
    { is: action.isCarriedForward, why: carriedWords(action, audience), weight: 1 },
  ].filter(({ is }) => is);
}

function weightOf(found: readonly Found[]): number {
  return found.reduce((sum, { weight }) => sum + weight, 0);
}

function isWithoutRecovery({ status, nextSteps, forecastOn }: PackAction): boolean {
  const isInDoubt = status.needsReason && status.chosenBy === 'lead';
  return isInDoubt && nextSteps.trim() === '' && forecastOn === null;
}

function offTrackWords({ status, forecastOn }: PackAction): string {
  return forecastOn === null ? status.label : `${status.label}: now expected by ${sayDate(forecastOn)}`;
}

function overdueWords({ completionAsWritten }: PackAction): string {
  return `Overdue: complete by ${bare(completionAsWritten)}`;
}

function reDatedWords({ reDates, originalCompletion, completionAsWritten }: PackAction): string {
  const times = reDates === 2 ? 'twice' : `${String(reDates)} times`;
  const from = originalCompletion === '' ? '' : `first ${originalCompletion}, `;
  return `Re-dated ${times}: ${from}now ${completionAsWritten}`;
}

// plans write 'by end of April' as well
function bare(words: string): string {
  return words.replace(/^by\s+/i, '');
}

function carriedWords({ freshness }: PackAction, audience: PackAudience): string {
  return audience === 'public' ? 'No update in this cycle' : freshness;
}
