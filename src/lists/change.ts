import {
  changeKinds,
  type Approver,
  type ChangeFields,
  type ChangePart,
  type PlanChange,
} from '#domain/change/change.ts';
import { isCivilDate } from '#domain/date.ts';
import { approverWords } from '#domain/setting-text.ts';
import { lifecycles } from './action.ts';
import { Unreadable, type Column } from './column.ts';
import { day, instant, instantNeeded } from './date-column.ts';
import { key, note, records, text, textOrNull, word } from './text-column.ts';
import type { List } from './list.ts';

/** The Changes list: every alteration of the plan itself, proposed or decided. Rows are added and decided, never removed. */
export const changeList: List<PlanChange> = {
  title: 'Changes',
  description: 'Every alteration of the plan: what, why, who proposed it, who decided it and when.',
  columns: {
    id: key('ChangeId', 'Change'),
    kind: word('Kind', 'Kind', changeKinds, 'details', { isIndexed: true }),
    weight: word('Weight', 'Weight', ['minor', 'material'], 'material'),
    parts: needed(records<ChangePart>('Parts', 'Before and after', readPart)),
    reason: note('Reason', 'Reason'),
    driver: text('Driver', 'External driver'),
    proposedBy: text('ProposedBy', 'Proposed by'),
    proposedAt: instantNeeded('Proposed', 'Proposed'),
    approver: approverIn(text('Approver', 'Decided by rule')),
    state: word('State', 'State', ['proposed', 'approved', 'declined', 'taken-back'], 'proposed', {
      isIndexed: true,
    }),
    decidedBy: textOrNull('DecidedBy', 'Decision recorded by'),
    decidedOn: day('DecidedOn', 'Decided on'),
    decidedAt: instant('Decided', 'Decision recorded'),
    decisionNote: note('DecisionNote', 'Note of the decision'),
    cycle: text('CycleKey', 'Cycle', { isIndexed: true }),
  },
  keyOf: (change) => change.id,
  titleOf: (change) => `${change.kind} ${change.parts.map((part) => part.ref).join(', ')}`.slice(0, 255),
};

// an alteration that says nothing about any action would be lost from the history without a word
function needed(parts: Column<readonly ChangePart[]>): Column<readonly ChangePart[]> {
  return {
    ...parts,
    read: (value) => {
      const found = parts.read(value);
      if (found.length === 0) throw new Unreadable(`${parts.displayName} is empty`);
      return found;
    },
  };
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

// every field that a change may set, so that a new one cannot be forgotten here
const holds: { readonly [K in keyof ChangeFields]: (value: unknown) => boolean } = {
  title: isText,
  description: isText,
  section: isText,
  themes: isTexts,
  alignments: isTexts,
  leads: isTexts,
  ownerAsWritten: isText,
  accountable: isTextOrNull,
  successMeasures: isText,
  completionAsWritten: isText,
  originalCompletion: isText,
  reviewOn: (value) => value === null || (typeof value === 'string' && isCivilDate(value)),
  status: isText,
  lifecycle: (value) => lifecycles.some((one) => one === value),
  mergedInto: isTextOrNull,
  splitFrom: isTextOrNull,
  follows: isTextOrNull,
  isStatutory: (value) => typeof value === 'boolean',
  dependencies: isText,
  implications: isText,
  sources: isTexts,
};

function readPart(one: Readonly<Record<string, unknown>>): ChangePart | null {
  const { ref, before, after } = one;
  if (typeof ref !== 'string' || ref === '' || !isFields(after)) return null;
  if (before !== null && !isFields(before)) return null;
  return { ref, before, after };
}

function isFields(value: unknown): value is Partial<ChangeFields> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const checks = new Map(Object.entries(holds));
  return Object.entries(value).every(([field, found]) => checks.get(field)?.(found) ?? false);
}

function approverIn(words: Column<string>): Column<Approver> {
  return {
    ...words,
    read: (value) => readApprover(words.read(value)),
    write: (approver) => words.write(approverWords(approver)),
  };
}

/** The approver in the words of approverWords, in any case; 'admin' where there are none. Throws Unreadable. */
export function readApprover(words: string): Approver {
  const body = /^body:(.+)$/i.exec(words.trim())?.[1]?.trim();
  if (body !== undefined && body !== '') return { by: 'body', body };
  const office = words.trim().toLowerCase();
  if (office === 'accountable') return { by: 'accountable' };
  if (office === 'admin' || office === '') return { by: 'admin' };
  throw new Unreadable(`Decided by rule is '${words.slice(0, 40)}', which is not known`);
}
