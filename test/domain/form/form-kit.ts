import { formHeadings, formSheets, type FormColumn } from '#domain/form/form-layout.ts';
import { recordRows } from '#domain/form/form-record.ts';
import { addressOf, type Cell, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { formWording, updateFormOf, type FormAction, type UpdateForm } from '#domain/form/update-form.ts';
import { action, person, planWith, today, update } from '../plan-kit.ts';

/** The id of the form that formOf makes. */
export const formId = 'f0a1';

/**
 * Actions that tempt a spreadsheet: numbers that look like figures and like each other, a late one, one without anything
 * said, a pause, one that is done and belongs to a group, one of somebody else and one withdrawn.
 */
export function formPlan(given: Partial<Snapshot> = {}): Snapshot {
  const actions = [
    action('1.1', { lastUpdateId: 'u-1', lastUpdatedAt: '2026-11-12T09:30:00.000Z' }),
    action('1.10', {
      title: 'Train every school in graduated support',
      description: 'Train every school in graduated support, with a named lead in each, by phase.',
      status: 'off-track',
      latestReason: 'Two posts are vacant since July.',
      forecastOn: '2027-03-31',
      latestImpact: 'Waits fell from 71 to 64 weeks.\nFamilies say that they are told sooner.',
    }),
    action('1.2', { status: 'not-started', impactRating: null, latestActivity: '', latestImpact: '' }),
    action('2.1', { status: 'on-hold', lifecycle: 'on-hold', latestReason: 'Waits for the review.' }),
    action('2.2', { status: 'complete', leads: ['champions'] }),
    action('2.3', { leads: ['forum'] }),
    action('2.4', { lifecycle: 'withdrawn' }),
  ];
  const plan = planWith(actions, [update('u-1', '1.1', 'C2')]);
  const people = new Map(plan.people);
  people.set('champions', person('champions', { kind: 'group', updaters: ['lead'], email: '' }));
  people.set('admin', person('admin', { role: 'admin' }));
  return { ...plan, people, ...given };
}

/** The same plan with other fields of some of its actions. */
export function withActions(
  plan: Snapshot,
  given: Readonly<Record<string, Parameters<typeof action>[1]>>,
): Snapshot {
  const actions = new Map(plan.actions);
  for (const [ref, fields] of Object.entries(given)) {
    const before = actions.get(ref);
    if (before !== undefined) actions.set(ref, { ...before, ...fields });
  }
  return { ...plan, actions };
}

/** The form of the lead of a plan. */
export function formOf(snapshot: Snapshot = formPlan()): UpdateForm {
  return updateFormOf(snapshot, 'lead', formId, today);
}

/** What somebody filled in: by the number of the action, the words of each column. */
export type Filled = Readonly<Record<string, Partial<Readonly<Record<FormColumn, string | Partial<Cell>>>>>>;

/** A form as its sheets are read when it comes back with something filled in. The actions begin in row 6. */
export function returned(form: UpdateForm, filled: Filled = {}): readonly Grid[] {
  return [
    gridOf(formSheets.help, [[form.planTitle]]),
    gridOf(formSheets.actions, actionRows(form, filled), 5),
    { ...gridOf(formSheets.record, recordRows(form)), isHidden: true },
  ];
}

/** The rows of the sheet that is filled in, its headings first. */
export function actionRows(
  form: UpdateForm,
  filled: Filled = {},
): readonly (readonly (string | Partial<Cell>)[])[] {
  return [
    formHeadings.map(([, heading]) => heading),
    ...form.actions.map((one) => {
      const texts = { ...textsOf(form, one), ...filled[one.ref] };
      return formHeadings.map(([column]) => texts[column]);
    }),
  ];
}

function textsOf(form: UpdateForm, one: FormAction): Readonly<Record<FormColumn, string | Partial<Cell>>> {
  const status = form.statuses.find(({ code }) => code === one.start.status)?.label ?? one.start.status;
  const { forecastOn } = one.start;
  return {
    ref: one.ref,
    title: formWording(one),
    successMeasures: one.successMeasures,
    completeBy: one.completionAsWritten,
    statusNow: status,
    lastActivity: one.start.activity,
    status,
    reason: one.start.reason,
    activity: '',
    impactRating: form.impacts.find(({ code }) => code === one.start.impactRating)?.label ?? '',
    impact: one.start.impact,
    nextSteps: one.start.nextSteps,
    forecastOn: forecastOn === '' ? '' : dayCell(forecastOn),
  };
}

/** A cell with a real date. */
export function dayCell(on: string): Partial<Cell> {
  return { text: on, unstruck: on, kind: 'date', date: { on, shows: 'day' } };
}

/** A sheet with these texts, its first row being number `first`. */
export function gridOf(
  sheet: string,
  texts: readonly (readonly (string | Partial<Cell>)[])[],
  first = 1,
): Grid {
  const rows = texts.map((row, index): GridRow => {
    const number = first + index;
    return {
      number,
      place: null,
      isHidden: false,
      cells: row.map((one, column) => (one === '' ? null : cellOf(one, addressOf(column, number)))),
    };
  });
  return { sheet, isHidden: false, rows, hiddenColumns: [], isCut: false };
}

function cellOf(given: string | Partial<Cell>, address: string): Cell {
  const text = typeof given === 'string' ? given : (given.text ?? '');
  const blank = { kind: 'text', date: null, fill: null, struck: 'none', across: 1, isRepeat: false } as const;
  return {
    ...blank,
    address,
    text,
    unstruck: text,
    ...(typeof given === 'string' ? {} : given),
  };
}
