import type { Action } from '#domain/action.ts';
import type { ChangeKind } from '#domain/change/change.ts';
import { nextRef } from '#domain/change/next-ref.ts';
import type { NewAction, Proposed } from '#domain/change/proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { openStatuses } from '#domain/status-role.ts';

/** A new action of which only its number and place are known. */
export function blankNewAction(ref: string, section: string): NewAction {
  return {
    ref,
    title: '',
    description: '',
    section,
    leads: [],
    ownerAsWritten: '',
    accountable: null,
    successMeasures: '',
    completionAsWritten: '',
    reviewOn: null,
    themes: [],
    alignments: [],
    sources: [],
    follows: null,
  };
}

/** An heir to an action: under the same heading, with the same people, date and tags until somebody says otherwise. */
export function heirOf(snapshot: Snapshot, action: Action, also: readonly string[]): NewAction {
  const { section, leads, ownerAsWritten, accountable, completionAsWritten, reviewOn } = action;
  return {
    ...blankNewAction(nextRef(snapshot, section, also), section),
    leads,
    ownerAsWritten,
    accountable,
    completionAsWritten,
    reviewOn,
    themes: action.themes,
    alignments: action.alignments,
    sources: action.sources,
  };
}

/** What a form for a kind of change begins with: the action as it stands. */
export function startOf(
  snapshot: Snapshot,
  kind: Exclude<ChangeKind, 'add'>,
  action: Action,
): Exclude<Proposed, { kind: 'add' }> {
  const { ref } = action;
  switch (kind) {
    case 'reword':
      return { kind, ref, title: action.title, description: action.description };
    case 're-date':
      return {
        kind,
        ref,
        completionAsWritten: action.completionAsWritten,
        reviewOn: action.reviewOn,
      };
    case 'lead':
      return {
        kind,
        ref,
        leads: action.leads,
        ownerAsWritten: action.ownerAsWritten,
        accountable: action.accountable,
      };
    case 'measure':
      return { kind, ref, successMeasures: action.successMeasures };
    case 'move':
      return { kind, ref, section: action.section };
    case 'split':
      return {
        kind,
        ref,
        title: action.title,
        description: action.description,
        heirs: [heirOf(snapshot, action, [])],
      };
    case 'merge':
      return { kind, refs: [ref], into: '' };
    case 'hold':
      return { kind, ref, reviewOn: null };
    case 'resume':
    case 'reopen':
      return { kind, ref, status: openStatuses(snapshot.scheme)[0]?.code ?? '' };
    case 'withdraw':
    case 'complete':
    case 'embed':
      return { kind, ref };
    case 'details':
      return {
        kind,
        ref,
        themes: action.themes,
        alignments: action.alignments,
        sources: action.sources,
        follows: action.follows,
        isStatutory: action.isStatutory,
        dependencies: action.dependencies,
        implications: action.implications,
      };
  }
}
