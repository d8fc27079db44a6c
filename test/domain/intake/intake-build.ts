import { blankAction, type Action } from '#domain/action.ts';
import type { Context } from '#domain/command.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { addressOf, type Cell, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';
import { blankPerson, type Person } from '#domain/people/person.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import type { Row } from '#domain/row.ts';
import { blankSection, type Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';

/** A stored row, by its id. */
export function row(id = '1'): Row {
  const by = { name: 'Admin', email: null, objectId: null };
  const at = '2026-11-02T09:00:00Z';
  return { id, etag: `"${id},1"`, createdAt: at, createdBy: by, modifiedAt: at, modifiedBy: by };
}

export function person(key: string, more: Partial<Person> = {}): Person {
  return {
    ...blankPerson(key, key),
    row: row(key),
    email: `${key}@example.org`,
    role: 'lead',
    ...more,
  };
}

export function section(key: string, title: string, more: Partial<Section> = {}): Section {
  const parent = key.includes('.') ? key.replace(/\.[^.]*$/, '') : null;
  return { ...blankSection(key, title, parent, 1), row: row(key), ...more };
}

export function action(ref: string, more: Partial<Action> = {}): Action {
  const completionAsWritten = more.completionAsWritten ?? 'March 2027';
  const completion = readCompletion(completionAsWritten);
  return {
    ...blankAction(ref, ref.replace(/\.[^.]*$/, ''), `Action ${ref}`),
    row: row(ref),
    completionAsWritten,
    completionPrecision: completion.precision,
    completionEarliest: completion.earliest,
    completionLatest: completion.latest,
    originalCompletion: completionAsWritten,
    status: 'not-started',
    ...more,
  };
}

export function update(actionRef: string, more: Partial<Update> = {}): Update {
  return {
    row: row(`u-${actionRef}`),
    id: `u-${actionRef}`,
    actionRef,
    cycle: '',
    by: 'admin',
    onBehalfOf: null,
    submittedAt: '2026-11-10T10:00:00Z',
    statusBefore: 'not-started',
    statusAfter: 'on-track',
    reason: '',
    activity: 'Met twice.',
    impact: '',
    impactRating: null,
    nextSteps: '',
    forecastOn: null,
    evidence: [],
    audience: 'board',
    dataCheck: [],
    ...more,
  };
}

export const admin = person('admin', { name: 'Plan Coordinator', role: 'admin' });

/** A plan of the given parts; an admin is always in it. */
export function snapshot(
  parts: {
    readonly sections?: readonly Section[];
    readonly people?: readonly Person[];
    readonly actions?: readonly Action[];
    readonly updates?: readonly Update[];
  } = {},
): Snapshot {
  const { sections = [], people = [], actions = [], updates = [] } = parts;
  return {
    plan: { title: 'One Plan', partnership: '', period: '', version: '', marking: 'OFFICIAL' },
    scheme: defaultScheme,
    schemes: new Map([[1, defaultScheme]]),
    settings: defaultSettings,
    stored: new Map(),
    sections: new Map(sections.map((one) => [one.key, one])),
    people: new Map([admin, ...people].map((one) => [one.key, one])),
    actions: new Map(actions.map((one) => [one.ref, one])),
    updates: new Map(updates.map((one) => [one.id, one])),
    cycles: new Map(),
    changes: new Map(),
    predecessors: new Map(),
    chases: new Map(),
    risks: new Map(),
    riskReviews: new Map(),
    measures: new Map(),
    measureValues: new Map(),
    packs: new Map(),
    problems: [],
  };
}

export function context(me: Person = admin): Context {
  return { today: '2026-11-22', now: '2026-11-22T10:00:00Z', me, newId: () => 'new-id' };
}

/** A cell as a test writes it: its text, '' for none, or parts of a cell. */
export type Written = string | Partial<Cell>;

/** A sheet of written rows from row 1 of column A; an empty array is an empty row. */
export function grid(rows: readonly (readonly Written[])[], more: Partial<Grid> = {}): Grid {
  const numbered = rows.map((cells, index): GridRow => ({
    number: index + 1,
    place: null,
    isHidden: false,
    cells: cells.map((written, column) => cell(written, addressOf(column, index + 1))),
  }));
  return {
    sheet: 'Plan',
    isHidden: false,
    rows: numbered.filter((one) => one.cells.some((each) => each !== null)),
    hiddenColumns: [],
    isCut: false,
    ...more,
  };
}

function cell(written: Written, address: string): Cell | null {
  if (written === '') return null;
  const parts = typeof written === 'string' ? { text: written } : written;
  return {
    address,
    text: '',
    unstruck: parts.struck === 'all' ? '' : (parts.text ?? ''),
    kind: 'text',
    date: null,
    fill: null,
    struck: 'none',
    across: 1,
    isRepeat: false,
    ...parts,
  };
}
