import type { Action, Lifecycle } from '#domain/action.ts';
import { asTitle } from './column.ts';
import { day, instant } from './date-column.ts';
import { yesNo } from './number-column.ts';
import { derivedWord, key, note, text, texts, textOrNull, word } from './text-column.ts';
import type { List } from './list.ts';

/** Every lifecycle there is. */
export const lifecycles: readonly Lifecycle[] = ['proposed', 'live', 'on-hold', 'merged', 'withdrawn'];

/** The Actions list: the current truth of each action, readable in SharePoint's own views. */
export const actionList: List<Action> = {
  title: 'Actions',
  description: 'The development actions of the plan, one row each, as they stand now.',
  columns: {
    ref: key('Ref', 'Reference'),
    title: asTitle(text('Title', 'Title')),
    description: note('Wording', 'Wording'),
    section: text('SectionKey', 'Section', { isIndexed: true }),
    themes: texts('Themes', 'Themes'),
    alignments: texts('Alignments', 'Serves'),
    leads: texts('LeadKeys', 'Delivery leads'),
    ownerAsWritten: note('OwnerAsWritten', 'Who is responsible, as written'),
    accountable: textOrNull('AccountableKey', 'Accountable officer'),
    successMeasures: note('SuccessMeasures', 'How we measure success'),
    completionAsWritten: text('CompleteBy', 'Complete by, as written'),
    completionPrecision: derivedWord(
      'CompleteByKind',
      'Complete by, kind',
      [
        'day',
        'month',
        'term',
        'quarter',
        'year',
        'phased',
        'recurring',
        'ongoing',
        'to-be-confirmed',
        'compound',
        'unknown',
      ],
      'unknown',
    ),
    completionEarliest: day('CompleteFrom', 'Complete by, earliest day'),
    completionLatest: day('CompleteLatest', 'Complete by, last day', { isIndexed: true }),
    originalCompletion: text('OriginalCompleteBy', 'Original completion date, as written'),
    reviewOn: day('ReviewOn', 'Review on'),
    status: text('Status', 'Status', { isIndexed: true }),
    impactRating: textOrNull('ImpactRating', 'Impact rating'),
    latestReason: note('LatestReason', 'Latest reason'),
    latestActivity: note('LatestActivity', 'Latest activity'),
    latestImpact: note('LatestImpact', 'Latest impact'),
    latestNextSteps: note('LatestNextSteps', 'Latest next steps'),
    forecastOn: day('Forecast', 'Forecast completion'),
    lastUpdateId: textOrNull('LastUpdateId', 'Last update'),
    lastUpdatedAt: instant('LastUpdated', 'Last updated'),
    lifecycle: word('Lifecycle', 'Lifecycle', lifecycles, 'live', { isIndexed: true }),
    mergedInto: textOrNull('MergedInto', 'Merged into'),
    splitFrom: textOrNull('SplitFrom', 'Split from'),
    follows: textOrNull('Follows', 'Carries on'),
    enteredOn: day('EnteredOn', 'Joined the plan on'),
    isStatutory: yesNo('IsStatutory', 'Required by law', false),
    dependencies: note('Dependencies', 'Depends on'),
    implications: note('Implications', 'Legal, equality and finance notes'),
    sources: texts('Sources', 'Sources'),
    importId: textOrNull('ImportId', 'Import', { isIndexed: true }),
  },
  keyOf: (action) => action.ref,
};
