import { alike } from '#intake/alike.ts';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import { decide } from '#domain/decide.ts';
import { importOf } from '#domain/intake/intake-command.ts';
import type { IntakeChoice } from '#domain/intake/intake-choice.ts';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import type { Fate, Match } from '#domain/intake/intake-fate.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { admin, contextOf } from './change/change-kit.ts';
import { after, writesOf } from './intake/import-kit.ts';
import { grid } from './intake/intake-build.ts';
import { person, planWith, section, today } from './plan-kit.ts';

/** The columns of the files of these tests by their headings, in the order in which they stand. */
export const headings = [
  'Ref',
  'Title',
  'Action',
  'Priority',
  'Section',
  'Themes',
  'Measure of success',
  'Who is responsible',
  'Accountable officer',
  'Complete by',
  'RAG',
  'Impact rating',
  'Activity',
  'Impact',
  'Next steps',
  'Sources',
] as const;

export type Heading = (typeof headings)[number];

/** A row of a file: what is not given is an empty cell. */
export type FileRow = Readonly<Partial<Record<Heading, string>>>;

/** What a file is to be read with beside its rows. */
export type Asked = {
  readonly importId?: string;
  readonly choice?: Partial<IntakeChoice>;
  /** Headings that the file does not have at all. */
  readonly without?: readonly Heading[];
};

/** The file as the reader gives it beside a plan. */
export function previewOf(plan: Snapshot, rows: readonly FileRow[], asked: Asked = {}): IntakePreview {
  const { importId = 'imp', choice = {}, without = [] } = asked;
  const columns = headings.filter((heading) => !without.includes(heading));
  const cells = rows.map((row) => columns.map((heading) => row[heading] ?? ''));
  return readPlan([grid([columns, ...cells])], plan, () => importId, { ...usualChoice, ...choice });
}

/** How the actions of a file stand to a plan. */
export function matchesOf(
  plan: Snapshot,
  rows: readonly FileRow[],
  asked: Asked = {},
  source = '',
): readonly Match[] {
  return matchPlan(previewOf(plan, rows, asked), plan, alike, source, today);
}

/** 'standing ref > fate ref' of each match, with '?' where somebody has to look. */
export function outcomes(matches: readonly Match[]): readonly string[] {
  return matches.map(({ action, standing, proposed, isClear }) => {
    const known = 'ref' in standing ? ` ${standing.ref}` : '';
    return `${action.ref} ${standing.kind}${known} > ${sayFate(proposed)}${isClear ? '' : ' ?'}`;
  });
}

function sayFate(fate: Fate): string {
  switch (fate.kind) {
    case 'add':
      return fate.as === null ? 'add' : `add as ${fate.as}`;
    case 'carried':
      return `carried after ${fate.follows}${fate.as === null ? '' : ` as ${fate.as}`}`;
    case 'combine':
      return `combine into ${fate.into}`;
    case 'change':
      return `change ${fate.ref}`;
    case 'leave':
      return 'leave';
  }
}

/** Some fates by the ref in the file. */
export function fates(given: Readonly<Record<string, Fate>>): ReadonlyMap<string, Fate> {
  return new Map(Object.entries(given));
}

/** What is written of a file with these fates, the proposed ones where none is given. */
export function commandOf(
  plan: Snapshot,
  rows: readonly FileRow[],
  decided: ReadonlyMap<string, Fate> = new Map(),
  asked: Asked & { readonly source?: string } = {},
): ImportPlan {
  const preview = previewOf(plan, rows, asked);
  const source = asked.source ?? 'Their plan';
  return importOf(plan, preview, matchPlan(preview, plan, alike, source, today), decided, source, today);
}

/** The plan after an import. Throws when a rule says no; a command of nothing changes nothing. */
export function afterImport(plan: Snapshot, command: ImportPlan): Snapshot {
  return isEmpty(command) ? plan : after(plan, writesOf(decide(plan, command, contextOf(admin))));
}

export function isEmpty(command: ImportPlan): boolean {
  const { sections, people, actions, predecessors, proposals, updates } = command;
  return [sections, people, actions, predecessors, proposals, updates].every((all) => all.length === 0);
}

/** A plan with an admin, people and headings, and no actions. */
export function emptyPlan(given: Partial<Snapshot> = {}): Snapshot {
  const people = [
    admin,
    person('asha', { name: 'Asha Khan', post: 'Head of Early Years' }),
    person('ben', { name: 'Ben Lowe', post: 'Therapies Lead' }),
    person('director', { name: 'Dee Hart', post: 'Director of Education', role: 'sponsor' }),
    person('champions', { name: 'Practice Champions', kind: 'group', updaters: ['asha'] }),
  ];
  const sections = [
    section('1', 'Right support', null, 1),
    section('1.1', 'Early identification', '1', 2),
    section('1.2', 'Workforce and training', '1', 3),
    section('2', 'Right place', null, 4),
    section('2.1', 'Specialist places', '2', 5),
  ];
  return planWith([], [], {
    people: new Map(people.map((one) => [one.key, one])),
    sections: new Map(sections.map((one) => [one.key, one])),
    ...given,
  });
}

/** The plan that comes of importing a file into one without actions. */
export function planOf(rows: readonly FileRow[], asked: Asked = {}): Snapshot {
  const plan = emptyPlan();
  return afterImport(plan, commandOf(plan, rows, new Map(), { importId: 'first', ...asked }));
}
