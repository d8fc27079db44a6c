import {
  FrozenUnreadable,
  listOf,
  number,
  orNull,
  record,
  text,
  type Reader,
} from '#domain/frozen/frozen-reader.ts';
import type { Grid } from '#domain/intake/intake-grid.ts';
import { formWording, type FormEntry, type UpdateForm } from './update-form.ts';

/** A choice of a list: its code, and the words under which the form offers it. */
type Choice = { readonly code: string; readonly label: string };

/** What the form remembers of an action: how it was filled in when it went out. */
export type RecordedAction = {
  readonly ref: string;
  readonly lastUpdateId: string | null;
  /** As the form words it. */
  readonly wording: string;
  readonly start: FormEntry;
};

/** The part of the form for the program: which form it is, and what it held when it went out. */
export type FormRecord = {
  readonly formId: string;
  readonly person: string;
  readonly personName: string;
  readonly planTitle: string;
  readonly partnership: string;
  readonly madeOn: string;
  readonly statuses: readonly Choice[];
  readonly impacts: readonly Choice[];
  readonly actions: readonly RecordedAction[];
};

/** Why the part for the program cannot be used: not there, damaged, of a later version, or of more than one form. */
export type RecordFault = 'record-missing' | 'record-damaged' | 'record-newer' | 'several-forms';

/** The first cell of the record says that this is one. */
const formMark = 'One Plan update form';
const actionMark = 'Action of the form';
const version = 1;

/**
 * The record as rows of texts. Figures and days stand in a line of JSON, which no program takes for a number or a date;
 * texts stand in cells as they do on the form, so that both are altered alike when another program saves the file.
 */
export function recordRows(form: UpdateForm): readonly (readonly string[])[] {
  const choice = ({ code, label }: Choice): Choice => ({ code, label });
  const { formId, person, personName, planTitle, partnership, madeOn } = form;
  const head = {
    version,
    formId,
    person,
    personName,
    planTitle,
    partnership,
    madeOn,
    statuses: form.statuses.map(choice),
    impacts: form.impacts.map(choice),
  };
  return [
    [formMark, JSON.stringify(head)],
    ...form.actions.map((action) => {
      const { ref, lastUpdateId, start } = action;
      const { status, impactRating, forecastOn } = start;
      const facts = JSON.stringify({ ref, lastUpdateId, status, impactRating, forecastOn });
      const { reason, impact, nextSteps, activity } = start;
      return [actionMark, facts, formWording(action), reason, impact, nextSteps, activity];
    }),
  ];
}

/** True when one of the sheets is the record of an update form. */
export function hasRecord(grids: readonly Grid[]): boolean {
  return recordsIn(grids).length > 0;
}

/** The record of a form that came back, or why there is none to use. It may stand on any sheet, and in any place on it. */
export function readRecord(grids: readonly Grid[]): FormRecord | RecordFault {
  const found = recordsIn(grids);
  const [first] = found;
  if (first === undefined) return 'record-missing';
  try {
    const { version: written } = read(record<{ version: number }>({ version: number }), first[0]?.[0]);
    if (written > version) return 'record-newer';
    const records = found.map(recordOf);
    const ids = new Set(records.map(({ formId }) => formId));
    return ids.size > 1 ? 'several-forms' : (records[0] ?? 'record-missing');
  } catch (cause) {
    if (cause instanceof FrozenUnreadable) return 'record-damaged';
    throw cause;
  }
}

type Lines = readonly (readonly string[])[];

// of each record: the cells right of its marks, the head first
function recordsIn(grids: readonly Grid[]): readonly Lines[] {
  return grids.flatMap(({ rows }) => {
    const starts = rows.flatMap((row, index) => {
      const column = row.cells.findIndex((cell) => cell?.text === formMark);
      // the same words may stand as a title on another sheet
      return column !== -1 && row.cells[column + 1]?.text.startsWith('{') ? [{ index, column }] : [];
    });
    return starts.map(({ index, column }) =>
      rows
        .slice(index)
        .filter((row, at) => at === 0 || row.cells[column]?.text === actionMark)
        .map((row) => Array.from({ length: 6 }, (_, at) => row.cells[column + 1 + at]?.text ?? '')),
    );
  });
}

type Head = Omit<FormRecord, 'actions'>;
type Facts = Pick<RecordedAction, 'ref' | 'lastUpdateId'> &
  Pick<FormEntry, 'status' | 'impactRating' | 'forecastOn'>;

const choices = listOf(record<Choice>({ code: text, label: text }));
const headOf = record<Head>({
  formId: text,
  person: text,
  personName: text,
  planTitle: text,
  partnership: text,
  madeOn: text,
  statuses: choices,
  impacts: choices,
});
const factsOf = record<Facts>({
  ref: text,
  lastUpdateId: orNull(text),
  status: text,
  impactRating: orNull(text),
  forecastOn: text,
});

function recordOf([head, ...lines]: Lines): FormRecord {
  const actions = lines.map(
    ([facts, wording = '', reason = '', impact = '', nextSteps = '', activity = '']) => {
      const { ref, lastUpdateId, ...rest } = read(factsOf, facts);
      return { ref, lastUpdateId, wording, start: { ...rest, reason, impact, nextSteps, activity } };
    },
  );
  return { ...read(headOf, head?.[0]), actions };
}

function read<T>(reader: Reader<T>, json: string | undefined): T {
  let value: unknown;
  try {
    value = JSON.parse(json ?? '');
  } catch (cause) {
    throw new FrozenUnreadable('', 'is no JSON', { cause });
  }
  return reader(value);
}
