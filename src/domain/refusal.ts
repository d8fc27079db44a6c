/**
 * A rule said no. `field` is the form field it belongs to, or null when it concerns the whole command; `facts` fill
 * the sentence, whose wording belongs to the screens.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type RefusalCode =
  | 'action-unknown'
  | 'not-yours'
  | 'not-live'
  | 'nothing-to-write'
  | 'status-unknown'
  | 'status-not-offered'
  | 'reason-missing'
  | 'activity-missing'
  | 'impact-missing'
  | 'impact-rating-missing'
  | 'forecast-missing'
  | 'forecast-invalid'
  | 'forecast-past'
  | 'text-too-long'
  | 'link-not-https'
  | 'too-many-links'
  | 'person-unknown'
  | 'section-unknown'
  | 'ref-taken'
  | 'section-taken'
  | 'person-taken'
  | 'admin-only'
  | 'import-unknown'
  | 'import-in-use'
  | 'name-missing'
  | 'email-invalid'
  | 'email-taken'
  | 'account-taken'
  | 'last-admin'
  | 'admin-not-person'
  | 'owner-in-use'
  | 'updater-missing'
  | 'person-missing'
  | 'person-left'
  | 'person-needed'
  | 'names-self'
  | 'deputy-twice'
  | 'date-invalid'
  | 'date-to-come'
  | 'dates-backwards'
  | 'changed-meanwhile'
  | 'organisation-unknown'
  | 'organisation-missing'
  | 'organisation-same'
  | 'title-missing'
  | 'cycle-taken'
  | 'cycle-unknown'
  | 'cycle-overlap'
  | 'reminder-late'
  | 'body-missing'
  | 'body-unknown'
  | 'body-inactive'
  | 'meeting-twice'
  | 'cycle-over'
  | 'updates-outside'
  | 'cycle-in-use'
  | 'cycle-frozen';

/** Builds a refusal; facts may be left out where the sentence needs none. */
export function refusal(
  code: RefusalCode,
  field: string | null = null,
  facts: Refusal['facts'] = {},
): Refusal {
  return { code, field, facts };
}
