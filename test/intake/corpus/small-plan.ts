import type { Action } from '#domain/action.ts';
import { oneLine } from '#domain/intake/intake-grid.ts';
import { withPeople } from '#domain/intake/intake-joining.ts';
import type { IntakePreview } from '#domain/intake/intake.ts';
import { person, snapshot } from '../../domain/intake/intake-build.ts';

/** An action as the files of the corpus write it. */
export type Line = {
  readonly ref: string;
  readonly section: string;
  readonly action: string;
  readonly measure: string;
  readonly owner: string;
  readonly by: string;
  readonly rag: string;
};

/** The plan that every file of the corpus holds, however it is written. */
export const lines: readonly Line[] = [
  {
    ref: '1.1.1',
    section: '1.1',
    action: 'Agree the offer',
    measure: 'Families say so',
    owner: 'Head of SEND',
    by: 'March 2027',
    rag: 'Green',
  },
  {
    ref: '1.1.2',
    section: '1.1',
    action: 'Publish the offer',
    measure: 'It is found; by all',
    owner: 'Therapies Lead',
    by: 'Ongoing',
    rag: 'Amber',
  },
  {
    ref: '1.2.1',
    section: '1.2',
    action: 'Train staff',
    measure: 'Ninety in every hundred',
    owner: 'Head of SEND',
    by: 'Sept 2027 and phased over 2 years',
    rag: 'Red',
  },
  {
    ref: '2.1.1',
    section: '2.1',
    action: 'Find homes',
    measure: 'Fewer moves',
    owner: 'Therapies Lead',
    by: 'TBC',
    rag: 'Blue',
  },
];

export const sections = [
  { key: '1', title: 'Right support', parent: null },
  { key: '1.1', title: 'Early help', parent: '1' },
  { key: '1.2', title: 'Health', parent: '1' },
  { key: '2', title: 'Right place', parent: null },
  { key: '2.1', title: 'Homes', parent: '2' },
] as const;

/** Sections with their headings as plans write them: 'Priority 1: Right support', '1.1 Early help'. */
export const titled = sections.map((one) => ({
  ...one,
  text: one.parent === null ? `Priority ${one.key}: ${one.title}` : `${one.key} ${one.title}`,
}));

export const inSection = (key: string): readonly Line[] => lines.filter((line) => line.section === key);

export const columns = [
  'Ref',
  'Action',
  'Measure of success',
  'Who’s responsible?',
  'Complete by',
  'RAG',
] as const;

/** The cells of a line in the order of the columns. */
export function cellsOf(line: Line): readonly string[] {
  return [line.ref, line.action, line.measure, line.owner, line.by, line.rag];
}

export const colours: Readonly<Record<string, string>> = {
  Green: '00B050',
  Amber: 'FFC000',
  Red: 'FF0000',
  Blue: '0070C0',
};

/** A plan that knows the people, and nothing else. */
export const plan = snapshot({
  people: [person('head', { name: 'Head of SEND' }), person('therapies', { name: 'Therapies Lead' })],
});

const statuses: Readonly<Record<string, string>> = {
  Green: 'on-track',
  Amber: 'at-risk',
  Red: 'off-track',
  Blue: 'complete',
};

const said = (action: Action) => ({
  ref: action.ref,
  section: action.section,
  action: action.description,
  // a row that broke at the end of a page keeps the break
  measure: oneLine(action.successMeasures),
  owner: action.leads,
  by: action.completionAsWritten,
  status: action.status,
});

/** A plan as the corpus is judged by: people by kind and name, absences and notes as lines. */
export type CorpusPlan = {
  readonly actions: readonly ReturnType<typeof said>[];
  readonly sections: readonly {
    readonly key: string;
    readonly title: string;
    readonly parent: string | null;
  }[];
  /** 'group: Practice Champions' of everybody new, as proposed. */
  readonly people: readonly string[];
  /** '1.2, Year 2: No new actions' of every stated absence. */
  readonly absent: readonly string[];
  /** '1.1.1, 2026-05-14: Met.' of every dated note. */
  readonly notes: readonly string[];
  /** Codes of what stops something. */
  readonly stops: readonly string[];
};

/** What of a preview the corpus is judged by. */
export function planOf(raw: IntakePreview): CorpusPlan {
  const preview = withPeople(raw, new Map(), plan);
  return {
    actions: preview.actions.map(said),
    sections: preview.sections.map(({ key, title, parent }) => ({ key, title, parent })),
    people: preview.people.map((one) => `${one.kind}: ${one.name}`),
    absent: preview.sections.flatMap(({ key, placeholders }) =>
      placeholders.map(({ phase, words }) => `${key}, ${phase}: ${words}`),
    ),
    notes: [...preview.notes].flatMap(([ref, notes]) =>
      notes.map(({ on, text }) => `${ref}, ${on}: ${text}`),
    ),
    stops: preview.issues.filter((issue) => issue.level === 'stops').map((issue) => issue.code),
  };
}

/** Actions as planOf tells them, of lines: `owner` is the name of one of the two whom the plan knows. */
export function expectedActions(all: readonly Line[]): CorpusPlan['actions'] {
  return all.map(({ rag, owner, ...line }) => ({
    ...line,
    owner: [owner === 'Head of SEND' ? 'head' : 'therapies'],
    status: statuses[rag] ?? 'not-started',
  }));
}

/** What a file of these lines should give. */
export const expectedPlan: CorpusPlan = {
  actions: expectedActions(lines),
  sections,
  people: [],
  absent: [],
  notes: [],
  stops: [],
};
