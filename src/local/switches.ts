/** How this Graph behaves where the real one differs between tenants, or where nobody has established what it does. */
export type Switches = {
  versioning: boolean;
  versionsKept: number;
  enforceRequired: boolean;
  enforceChoice: boolean;
  enforceNumberRange: boolean;
  applyDefaultValue: boolean;
  refuseNullOnCreate: boolean;
  createReturnsFields: boolean;
  createShiftsDates: boolean;
  fieldsPatchReturnsTag: boolean;
  headerTagUnquoted: boolean;
  refuseUnquotedIfMatch: boolean;
  staleItemCode: 'resourceModified' | 'notAllowed';
  annotationFirst: boolean;
  duplicateValue: 'invalidRequest' | 'nameAlreadyExists' | 'generalException';
  unknownLookup: 'invalidRequest' | 'generalException';
  unknownSelect: 'ignore' | 'refuse';
  zonelessDates: 'site' | 'utc';
  dateOnlyAtMidnight: boolean;
  versionTimesShifted: boolean;
  refuseBareOptions: boolean;
  refuseSkip: boolean;
  acceptTrueLiteral: boolean;
  oneIndexedField: boolean;
  listViewThreshold: number;
  emptyFilteredPage: boolean;
  deltaRepeatsRow: boolean;
  deltaFields: 'every page' | 'first page';
  batchShuffled: boolean;
  batchLowerCase: boolean;
  batchShapes: 'documented' | 'any';
  siteWithoutRights: 403 | 404;
  visitorsReadPeople: boolean;
  appRole: 'none' | 'read' | 'write' | 'fullcontrol';
  ownersOnlyLists: string;
  appInstalledFor: 'everyone' | 'signed in' | 'nobody';
  bulkNotifyTakesPeople: boolean;
  guestsHaveMailbox: boolean;
  linksAllowed: boolean;
  filesResaved: boolean;
  unitsPerMinute: number;
};

type SwitchDoc<Value> = {
  /** What the switch decides, in one or two sentences. */
  readonly says: string;
  /** Whether the behaviour is known of the real service; false = not established, so test both. */
  readonly isEstablished: boolean;
  /** The value for tests: the side that breaks a careless app. */
  readonly nasty: Value;
  /** The value for a trial. */
  readonly friendly: Value;
};

/** Every switch with its meaning and its two defaults; documents are made from this. */
export const switchDocs: { readonly [Name in keyof Switches]: SwitchDoc<Switches[Name]> } = {
  versioning: known(
    false,
    true,
    true,
    'A list made through Graph keeps versions. Off: the version stays 1.0.',
  ),
  versionsKept: known(true, 50, 50, 'How many versions of an item are kept; older ones vanish silently.'),
  enforceRequired: known(
    false,
    false,
    false,
    'A write that leaves a required column empty is refused with 400.',
  ),
  enforceChoice: known(
    false,
    true,
    false,
    'A value outside `choices` is refused with 400, unless text entry is allowed.',
  ),
  enforceNumberRange: known(false, false, false, 'A number outside minimum and maximum is refused with 400.'),
  applyDefaultValue: known(
    false,
    false,
    true,
    'The default value of a column is written to new items that leave it out.',
  ),
  refuseNullOnCreate: known(false, true, false, 'A null in the fields of a new item is refused with 400.'),
  createReturnsFields: known(false, true, true, 'The 201 of a new item holds its fields.'),
  createShiftsDates: known(
    true,
    true,
    false,
    'Dates in the 201 of a new item are off by the site’s offset; a read is right.',
  ),
  fieldsPatchReturnsTag: known(false, true, true, 'The answer to PATCH /fields holds @odata.etag.'),
  headerTagUnquoted: known(
    true,
    true,
    false,
    'The ETag header has no quotation marks; the tag in the body has.',
  ),
  refuseUnquotedIfMatch: known(false, true, false, 'If-Match without quotation marks is refused with 400.'),
  staleItemCode: known(
    true,
    'resourceModified',
    'resourceModified',
    'The error code of the 412 for a stale tag of a list item; both were seen.',
  ),
  annotationFirst: known(false, true, true, 'X@odata.type must stand before X, else 400.'),
  duplicateValue: known(
    false,
    'invalidRequest',
    'invalidRequest',
    'The error code when a unique column gets a value twice (400, 409 or 500).',
  ),
  unknownLookup: known(
    false,
    'invalidRequest',
    'invalidRequest',
    'The error code when a lookup or person id does not exist (400).',
  ),
  unknownSelect: known(
    false,
    'ignore',
    'ignore',
    'A column named in $select that the list lacks is left out, or refused with 400.',
  ),
  zonelessDates: known(false, 'site', 'site', 'The zone in which a date without a zone is read.'),
  dateOnlyAtMidnight: known(
    false,
    true,
    false,
    'A date-only column keeps midnight of the site’s zone, whatever time was written.',
  ),
  versionTimesShifted: known(
    true,
    true,
    false,
    'The time of a version is the site’s local time marked as UTC.',
  ),
  refuseBareOptions: known(true, true, true, 'Query options without $ are refused with 400.'),
  refuseSkip: known(false, true, true, '$skip on list items is refused with 400; off: it is ignored.'),
  acceptTrueLiteral: known(false, false, true, '`eq true` works on a Yes/No column; `eq 1` always does.'),
  oneIndexedField: known(
    true,
    true,
    false,
    'A filter may name one indexed field only, unless the Prefer header is sent.',
  ),
  listViewThreshold: known(true, 5000, 5000, 'Rows above which a query that no index serves fails.'),
  emptyFilteredPage: known(
    true,
    true,
    false,
    'A filtered query with more than one page starts with an empty page and a nextLink.',
  ),
  deltaRepeatsRow: known(true, true, false, 'Delta returns an unchanged row besides the changed ones.'),
  deltaFields: known(false, 'every page', 'every page', 'The pages of delta that honour $expand=fields.'),
  batchShuffled: known(true, true, false, 'The parts of a batch answer come in another order than asked.'),
  batchLowerCase: known(
    true,
    true,
    false,
    'The names of headers inside the parts of a batch answer are in lower case.',
  ),
  batchShapes: known(
    true,
    'documented',
    'documented',
    'dependsOn may form no graph but parallel, a chain, or all on one.',
  ),
  siteWithoutRights: known(false, 404, 404, 'The status for a site the person has no right to.'),
  visitorsReadPeople: known(false, false, true, 'Visitors may read the User Information List.'),
  appRole: known(
    true,
    'fullcontrol',
    'fullcontrol',
    'The role granted to the app on the site; a person can do no more through it, and with ‘none’ nothing (403).',
  ),
  ownersOnlyLists: known(
    true,
    '',
    '',
    'Titles of lists, with commas between, that inherit no rights any more: only owners of the site write their rows.',
  ),
  appInstalledFor: known(
    true,
    'signed in',
    'everyone',
    'Who has the app installed, so can be sent activity notifications.',
  ),
  bulkNotifyTakesPeople: known(
    false,
    false,
    true,
    'Notifying many people in one call works for a signed-in person; off: 403.',
  ),
  guestsHaveMailbox: known(
    false,
    false,
    true,
    'A guest can send mail; off: 404 MailboxNotEnabledForRESTAPI.',
  ),
  linksAllowed: known(true, true, true, 'The tenant lets people make sharing links; off: 403.'),
  filesResaved: known(
    true,
    true,
    false,
    'An Office file is saved again after upload, so its bytes, size and tags change.',
  ),
  unitsPerMinute: known(
    true,
    0,
    0,
    'Resource units a minute before 429; 0 = not counted. The smallest tenants get 1,250.',
  ),
};

/** The defaults of tests. */
export const nastySwitches: Switches = pick('nasty');

/** The defaults of a trial. */
export const friendlySwitches: Switches = pick('friendly');

function known<Value>(isEstablished: boolean, nasty: Value, friendly: Value, says: string): SwitchDoc<Value> {
  return { says, isEstablished, nasty, friendly };
}

function pick(side: 'nasty' | 'friendly'): Switches {
  // the docs hold every name of Switches with values of its type
  return Object.fromEntries(Object.entries(switchDocs).map(([name, doc]) => [name, doc[side]])) as Switches;
}
