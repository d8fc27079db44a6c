import { plain } from '#domain/intake/intake-grid.ts';

/** What a column of the update form holds: what the plan says, for reading, or what is filled in. */
export type FormColumn =
  | 'ref'
  | 'title'
  | 'successMeasures'
  | 'completeBy'
  | 'statusNow'
  | 'lastActivity'
  | FormField;

/** What is filled in, by the names of an update's fields. */
export type FormField =
  | 'status'
  | 'reason'
  | 'activity'
  | 'impactRating'
  | 'impact'
  | 'nextSteps'
  | 'forecastOn';

/** The columns of the form from the left, with their headings. Written and read by the same words. */
export const formHeadings: readonly (readonly [column: FormColumn, heading: string])[] = [
  ['ref', 'Ref'],
  ['title', 'Action'],
  ['successMeasures', 'How we measure success'],
  ['completeBy', 'Complete by'],
  ['statusNow', 'Status now'],
  ['lastActivity', 'Last activity'],
  ['status', 'Status'],
  ['reason', 'Reason'],
  ['activity', 'Activity'],
  ['impactRating', 'Impact rating'],
  ['impact', 'Impact'],
  ['nextSteps', 'Next steps'],
  ['forecastOn', 'New expected date'],
];

/** What stands above the headings of the columns that are filled in. */
export const fillBand = 'What you fill in';

/** The fields that are filled in, in the order of the form. */
export const formFields: readonly FormField[] = [
  'status',
  'reason',
  'activity',
  'impactRating',
  'impact',
  'nextSteps',
  'forecastOn',
];

/** The heading of a column. */
export function headingOf(column: FormColumn): string {
  return formHeadings.find(([one]) => one === column)?.[1] ?? column;
}

/** The column that a heading names, however it is capitalised or spaced; null for any other words. */
export function columnNamed(heading: string): FormColumn | null {
  const words = plain(heading);
  return formHeadings.find(([, own]) => plain(own) === words)?.[0] ?? null;
}

/** Names of the sheets: what to do, what is filled in, and the part for the program. */
export const formSheets = {
  help: 'How to fill this in',
  actions: 'My actions',
  record: 'Form record',
} as const;
