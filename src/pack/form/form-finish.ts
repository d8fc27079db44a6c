import type { UpdateForm } from '#domain/form/update-form.ts';
import { cellsOf } from './form-place.ts';
import { finishWorkbook } from '#pack/postprocess.ts';
import type { WrittenParts } from '#pack/written-parts.ts';

/**
 * The form exceljs wrote, with what it cannot write: the sheets of the workbook are locked in their order, rows grow with
 * what is typed into them, and numbers of actions are not marked as errors. `sheet` is that of the actions, from 1.
 */
export function finishForm(written: WrittenParts, form: UpdateForm, sheet: number): Uint8Array<ArrayBuffer> {
  const parts = { ...written };
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    const before = part ?? '';
    const after = change(before);
    if (after === before) throw new Error(`The form has no part ${path} as it was expected`);
    parts[path] = after;
  };
  // CT_Workbook wants it between the properties and the views
  edit('xl/workbook.xml', (xml) =>
    xml.replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews'),
  );
  edit(`xl/worksheets/sheet${String(sheet)}.xml`, (xml) =>
    xml.replaceAll(/(<row [^>]*?ht="[\d.]+") customHeight="1"/g, '$1'),
  );
  // CT_Worksheet wants it after the page header
  edit(`xl/worksheets/sheet${String(sheet)}.xml`, (xml) =>
    xml.replace(
      '</worksheet>',
      `<ignoredErrors><ignoredError sqref="${cellsOf('ref', 0, Math.max(form.actions.length - 1, 0))}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    ),
  );
  return finishWorkbook(parts, {
    links: [],
    textNumbers: [],
    tableTexts: {},
    charts: [],
    properties: { Marking: form.marking, Form: form.formId },
    on: form.madeOn,
  });
}
