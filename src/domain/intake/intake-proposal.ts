import { titleFor, type Action } from '#domain/action.ts';
import { usualWeight } from '#domain/change/change-part.ts';
import type { Weight } from '#domain/change/change.ts';
import type { CivilDate } from '#domain/date.ts';
import { importedId } from './imported-update.ts';
import type { ComparedField } from './intake-fate.ts';
import type { Proposal, Proposed } from '#domain/change/proposal.ts';
import { sameWords } from '#domain/same-words.ts';

type Of = { readonly importId: string; readonly reason: string; readonly today: CivilDate };

/** The changes that would make an action of the plan as a file promises it, in those fields in which the file differs. */
export function proposalsOf(
  planned: Action,
  file: Action,
  fields: ReadonlySet<ComparedField>,
  { importId, reason, today }: Of,
): readonly Proposal[] {
  const { ref } = planned;
  const has = (...some: readonly ComparedField[]) => some.some((field) => fields.has(field));
  const wanted: Proposed[] = [];
  if (has('title', 'description')) wanted.push({ kind: 'reword', ref, ...wordsOf(planned, file, fields) });
  if (has('completion')) {
    const { reviewOn } = planned;
    const isAhead = reviewOn !== null && reviewOn >= today;
    const { completionAsWritten } = file;
    wanted.push({ kind: 're-date', ref, completionAsWritten, reviewOn: isAhead ? reviewOn : null });
  }
  if (has('owner', 'accountable')) {
    const { leads, ownerAsWritten } = has('owner') ? file : planned;
    const { accountable } = has('accountable') ? file : planned;
    wanted.push({ kind: 'lead', ref, leads, ownerAsWritten, accountable });
  }
  if (has('measure')) wanted.push({ kind: 'measure', ref, successMeasures: file.successMeasures });
  if (has('section')) wanted.push({ kind: 'move', ref, section: file.section });
  if (has('themes', 'sources')) {
    const { alignments, follows, isStatutory, dependencies, implications } = planned;
    wanted.push({
      kind: 'details',
      ref,
      themes: has('themes') ? file.themes : planned.themes,
      sources: has('sources') ? file.sources : planned.sources,
      alignments,
      follows,
      isStatutory,
      dependencies,
      implications,
    });
  }
  return wanted.map((proposed) => ({
    changeId: importedId(importId, `${ref}.${proposed.kind}`),
    weight: proposed.kind === 'reword' ? weightOf(planned, proposed) : usualWeight(proposed.kind),
    proposed,
    reason,
    driver: '',
  }));
}

// a title that was made of the wording follows it; one that somebody gave stays, until a file gives another
function wordsOf(planned: Action, file: Action, fields: ReadonlySet<ComparedField>) {
  const description = fields.has('description') ? file.description : planned.description;
  const isMade = planned.title === titleFor(planned.description);
  if (fields.has('title')) return { title: file.title, description };
  return { title: isMade ? titleFor(description) : planned.title, description };
}

// one word turns a promise round, and nobody says what a file means by other words: 'without' for 'with'
function weightOf(planned: Action, words: { readonly description: string }): Weight {
  return sameWords(planned.description, words.description) ? 'minor' : 'material';
}
