import { expect, it, test } from 'vitest';
import { columnNamed, formHeadings } from '#domain/form/form-layout.ts';
import { hasRecord, readRecord, recordRows } from '#domain/form/form-record.ts';
import { formWording } from '#domain/form/update-form.ts';
import { formOf, formPlan, gridOf, withActions } from './form-kit.ts';

it('reads back what it wrote', () => {
  const form = formOf(
    withActions(formPlan(), { '1.1': { latestNextSteps: '5', latestImpact: '2026-11-20' } }),
  );
  const record = readRecord([gridOf('Any', recordRows(form), 9)]);
  expect(record).toEqual({
    formId: form.formId,
    person: 'lead',
    personName: 'Name of lead',
    planTitle: 'One Plan',
    partnership: 'The SEND Partnership',
    madeOn: form.madeOn,
    statuses: form.statuses.map(({ code, label }) => ({ code, label })),
    impacts: form.impacts.map(({ code, label }) => ({ code, label })),
    actions: form.actions.map((action) => ({
      ref: action.ref,
      lastUpdateId: action.lastUpdateId,
      wording: formWording(action),
      start: action.start,
    })),
  });
});

it('passes over other lines that somebody put between', () => {
  const [head = [], ...lines] = recordRows(formOf());
  const record = readRecord([gridOf('Any', [head, ['Notes', 'of mine'], ...lines])]);
  expect(typeof record === 'string' ? record : record.actions.length).toBe(5);
});

test.each([
  ['nothing', []],
  ['the mark alone', [['One Plan update form']]],
  ['the mark before other words', [['One Plan update form', 'for you']]],
])('finds no record in %s', (_, texts) => {
  expect(hasRecord([gridOf('Any', texts)])).toBe(false);
  expect(readRecord([gridOf('Any', texts)])).toBe('record-missing');
});

test.each([
  ['a number that is no number', { version: 'one' }],
  ['no number', {}],
  ['a list of something else', { ...headOf(), statuses: [{ code: 1, label: 'x' }] }],
  ['no name of the form', { ...headOf(), formId: null }],
])('calls a record damaged with %s', (_, head) => {
  expect(readRecord([gridOf('Any', [['One Plan update form', JSON.stringify(head)]])])).toBe(
    'record-damaged',
  );
});

it('calls a record damaged when what it says of an action is cut off', () => {
  const rows = recordRows(formOf()).map((row, index) => (index === 2 ? [row[0] ?? '', '{"ref":"1.2"'] : row));
  expect(readRecord([gridOf('Any', rows)])).toBe('record-damaged');
});

test.each(formHeadings)('knows the column %s by its heading in any letters', (column, heading) => {
  expect(columnNamed(`  ${heading.toUpperCase()} `)).toBe(column);
});

it('knows no column by other words', () => {
  expect(columnNamed('Comments')).toBeNull();
  expect(columnNamed('')).toBeNull();
});

function headOf(): Readonly<Record<string, unknown>> {
  // what recordRows wrote
  return JSON.parse(recordRows(formOf())[0]?.[1] ?? '{}') as Record<string, unknown>;
}
