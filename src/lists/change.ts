import {
  changeKinds,
  type Approver,
  type ChangeFields,
  type ChangePart,
  type PlanChange,
} from '#domain/change.ts';
import { approverWords } from '#domain/setting-text.ts';
import {
  day,
  instant,
  instantNeeded,
  key,
  note,
  records,
  text,
  textOrNull,
  Unreadable,
  word,
  type Column,
} from './column.ts';
import type { List } from './list.ts';

/** The Changes list: every alteration of the plan itself, proposed or decided. Rows are added and decided, never removed. */
export const changeList: List<PlanChange> = {
  title: 'Changes',
  description: 'Every alteration of the plan: what, why, who proposed it, who decided it and when.',
  columns: {
    id: key('ChangeId', 'Change'),
    kind: word('Kind', 'Kind', changeKinds, 'details', { isIndexed: true }),
    weight: word('Weight', 'Weight', ['minor', 'material'], 'material'),
    parts: records<ChangePart>('Parts', 'Before and after', readPart),
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

const textFields = new Set<string>([
  'title',
  'description',
  'section',
  'ownerAsWritten',
  'successMeasures',
  'completionAsWritten',
  'originalCompletion',
  'status',
  'lifecycle',
  'dependencies',
  'implications',
] satisfies (keyof ChangeFields)[]);
const optionalTextFields = new Set<string>([
  'accountable',
  'reviewOn',
  'mergedInto',
  'splitFrom',
  'follows',
] satisfies (keyof ChangeFields)[]);
const listFields = new Set<string>([
  'themes',
  'alignments',
  'leads',
  'sources',
] satisfies (keyof ChangeFields)[]);

function readPart(one: Readonly<Record<string, unknown>>): ChangePart | null {
  const { ref, before, after } = one;
  if (typeof ref !== 'string' || ref === '' || !isFields(after)) return null;
  if (before !== null && !isFields(before)) return null;
  return { ref, before, after };
}

function isFields(value: unknown): value is Partial<ChangeFields> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([field, found]) => {
    if (textFields.has(field)) return typeof found === 'string';
    if (optionalTextFields.has(field)) return found === null || typeof found === 'string';
    if (listFields.has(field)) return Array.isArray(found) && found.every((each) => typeof each === 'string');
    return field === 'isStatutory' && typeof found === 'boolean';
  });
}

function approverIn(words: Column<string>): Column<Approver> {
  return {
    ...words,
    read: (value) => readApprover(words.read(value)),
    write: (approver) => words.write(approverWords(approver)),
  };
}

/** The approver in the words of approverWords; 'admin' where there are none. Throws Unreadable. */
export function readApprover(words: string): Approver {
  const body = /^body: *(.+)$/.exec(words)?.[1];
  if (body !== undefined) return { by: 'body', body };
  if (words === 'accountable') return { by: 'accountable' };
  if (words === 'admin' || words === '') return { by: 'admin' };
  throw new Unreadable(`Decided by rule is '${words.slice(0, 40)}', which is not known`);
}
