import { below, itemPath, itemsPath, listPath } from '#graph/address.ts';
import type { Switches } from '#local/switches.ts';
import { at, type Call, rowsIn, type Step } from './step.ts';

/** The list on which the open questions are asked. */
export const probeTitle = 'One Plan check';

const columns = [
  { name: 'Must', text: {}, required: true },
  { name: 'Pick', choice: { choices: ['Here', 'There'] } },
  { name: 'Grade', number: { minimum: 0, maximum: 10 } },
  { name: 'Standing', text: {}, defaultValue: { value: 'as usual' } },
  { name: 'Only', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Who', personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'Moment', dateTime: { format: 'dateTime' } },
  { name: 'Yes', boolean: {}, indexed: true },
];

/** Calls that show how a tenant behaves where nobody has established it, each told apart by the switch it settles. */
export const probeSteps: readonly Step[] = [
  {
    name: 'Create the list for open questions',
    part: 'open question',
    call: (_, site) => ({
      method: 'POST',
      path: below(site, '/lists'),
      body: { displayName: probeTitle, list: { template: 'genericList' }, columns },
    }),
    learn: ({ status, body }, known) => {
      if (status === 201) known.set(`list ${probeTitle}`, at(body, 'id'));
    },
  },
  {
    name: 'Does the answer to a new item hold its fields?',
    part: 'open question',
    settles: 'createReturnsFields',
    call: (_, site) =>
      addRow(site, {
        Title: 'One',
        Must: 'x',
        Day: '2026-07-31T12:00:00Z',
        Moment: '2026-07-31T09:00:00',
        Yes: true,
      }),
    learn: ({ body }, known) => known.set('item', at(body, 'id')),
    // the values are read back below; dates in this answer are not to be trusted
    shown: (body) => ({ fields: typeof at(body, 'fields') }),
    exact: ['fields'],
  },
  {
    name: 'Does a date keep the time it was written with?',
    part: 'open question',
    settles: 'dateOnlyAtMidnight',
    call: (known, site) => readRow(known.get('item'), site, 'Day'),
    exact: ['fields.Day'],
  },
  {
    name: 'In which zone is a time without a zone read?',
    part: 'open question',
    settles: 'zonelessDates',
    call: (known, site) => readRow(known.get('item'), site, 'Moment'),
    exact: ['fields.Moment'],
  },
  {
    name: 'Is the default value of a column written to a new item?',
    part: 'open question',
    settles: 'applyDefaultValue',
    call: (known, site) => readRow(known.get('item'), site, 'Standing'),
    exact: ['fields.Standing'],
  },
  {
    name: 'Does the answer to a change of fields hold the new tag?',
    part: 'open question',
    settles: 'fieldsPatchReturnsTag',
    call: (known, site) => changeRow(known.get('item'), site, { Title: 'Two' }),
    shown: (body) => ({ tag: at(body, '@odata.etag') }),
  },
  {
    name: 'Read the item for its tag',
    part: 'open question',
    call: (known, site) => readRow(known.get('item'), site, 'Title'),
    learn: ({ body }, known) => known.set('probe tag', at(body, '@odata.etag')),
  },
  {
    name: 'Is a tag without quotation marks taken?',
    part: 'open question',
    settles: 'refuseUnquotedIfMatch',
    call: (known, site) => ({
      ...changeRow(known.get('item'), site, { Title: 'Three' }),
      headers: { 'If-Match': known.get('probe tag').replaceAll('"', '') },
    }),
    shown: onlyError,
  },
  {
    name: 'Change the item once more, so that versions tell',
    part: 'open question',
    call: (known, site) => changeRow(known.get('item'), site, { Title: 'Four' }),
    shown: onlyError,
  },
  {
    name: 'Does a list made through Graph keep versions?',
    part: 'open question',
    settles: 'versioning',
    call: (known, site) => ({
      method: 'GET',
      path: `${itemPath(site, probeTitle, known.get('item'))}/versions?$expand=fields($select=Title)`,
    }),
    // how many there are depends on the questions before; more than one is what counts
    shown: (body) => ({ versions: rowsIn(body).length > 1 ? 'several' : 'one', first: rowsIn(body)[0] }),
    exact: ['versions'],
  },
  refused('Is a required column enforced?', 'enforceRequired', { Title: 'No must' }),
  refused('Is a value outside the choices refused?', 'enforceChoice', {
    Title: 'Choice',
    Must: 'x',
    Pick: 'Nowhere',
  }),
  refused('Is a number outside its range refused?', 'enforceNumberRange', {
    Title: 'Range',
    Must: 'x',
    Grade: 99,
  }),
  refused('Is an empty value in a new item refused?', 'refuseNullOnCreate', {
    Title: 'Null',
    Must: 'x',
    Pick: null,
  }),
  refused('Must the type of a list of values stand before it?', 'annotationFirst', {
    Title: 'Order',
    Must: 'x',
    Tags: ['a'],
    'Tags@odata.type': 'Collection(Edm.String)',
  }),
  {
    name: 'Add a list of values with its type before it',
    part: 'open question',
    call: (_, site) =>
      addRow(site, {
        Title: 'Typed',
        Must: 'x',
        'Tags@odata.type': 'Collection(Edm.String)',
        Tags: ['a', 'b'],
      }),
    shown: onlyError,
  },
  refused('What is said of a person who is not there?', 'unknownLookup', {
    Title: 'Who',
    Must: 'x',
    WhoLookupId: 99_999_999,
  }),
  {
    name: 'Is a column that is not there left out, or refused?',
    part: 'open question',
    settles: 'unknownSelect',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, probeTitle, ['Title', 'NoSuchColumn'], ['$top=1']),
    }),
  },
  {
    name: 'Is $skip refused or ignored?',
    part: 'open question',
    settles: 'refuseSkip',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, probeTitle, ['Title'], ['$skip=1', '$top=1']),
    }),
    shown: onlyError,
  },
  {
    name: 'Does eq true work on a Yes/No column?',
    part: 'open question',
    settles: 'acceptTrueLiteral',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, probeTitle, ['Title'], ['$filter=fields/Yes eq true']),
    }),
    shown: onlyError,
  },
  {
    name: 'Does eq 1 work on a Yes/No column?',
    part: 'open question',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, probeTitle, ['Title'], ['$filter=fields/Yes eq 1']),
    }),
    shown: onlyError,
  },
  {
    name: 'Filter by a column without an index',
    part: 'open question',
    call: (_, site) => ({
      method: 'GET',
      path: itemsPath(site, probeTitle, ['Title'], ["$filter=fields/Must eq 'x'"]),
    }),
  },
  {
    name: 'Read the first page of what changed',
    part: 'open question',
    call: (_, site) => ({
      method: 'GET',
      path: `${listPath(site, probeTitle, '/items/delta')}?$expand=fields($select=Title)&$top=1`,
    }),
    learn: ({ body }, known) => {
      const link = at(body, '@odata.nextLink');
      if (typeof link === 'string')
        known.set('the second page', link.slice(link.indexOf('/v1.0/') + '/v1.0'.length));
    },
    shown: (body) => ({ first: rowsIn(body)[0] }),
  },
  {
    name: 'Does the second page of what changed hold fields?',
    part: 'open question',
    settles: 'deltaFields',
    call: (known) => ({ method: 'GET', path: known.get('the second page') }),
    shown: (body) => ({ first: rowsIn(body)[0] }),
  },
];

/** Open questions that this check does not ask, and why. */
export const notAsked: Readonly<Partial<Record<keyof Switches, string>>> = {
  siteWithoutRights: 'Needs a person who has no right to the site; the check signs in as one who has.',
  visitorsReadPeople: 'Needs a person who is only a visitor of the site.',
  bulkNotifyTakesPeople: 'Would send notifications to real people.',
  guestsHaveMailbox: 'Would send mail, and needs a guest.',
};

function addRow(site: string, fields: object): Call {
  return { method: 'POST', path: listPath(site, probeTitle, '/items'), body: { fields } };
}

function readRow(id: string, site: string, column: string): Call {
  return { method: 'GET', path: `${itemPath(site, probeTitle, id)}?$expand=fields($select=${column})` };
}

function changeRow(id: string, site: string, fields: object): Call {
  return { method: 'PATCH', path: `${itemPath(site, probeTitle, id)}/fields`, body: fields };
}

/** A new item of which it is open whether it is taken; only whether and with which code it was refused counts. */
function refused(name: string, settles: keyof Switches, fields: object): Step {
  return { name, part: 'open question', settles, call: (_, site) => addRow(site, fields), shown: onlyError };
}

function onlyError(body: unknown): unknown {
  return { error: at(body, 'error') };
}
