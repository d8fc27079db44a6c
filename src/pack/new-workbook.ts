import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { Workbook } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen-pack.ts';
import { oneLine } from './text.ts';

/** An empty workbook that says in its properties what it is; `kind` is 'board pack' or what else it is called. */
export function newWorkbook(facts: PackFacts, kind = 'board pack'): Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(facts.frozenAt);
  workbook.title = oneLine(`${facts.planTitle}: ${kind}`);
  workbook.subject = oneLine(`For ${facts.body}, ${sayDate(facts.meetingOn)}, as at ${sayDate(facts.asAt)}`);
  workbook.creator = oneLine(facts.preparedBy) || 'One Plan';
  workbook.lastModifiedBy = workbook.creator;
  workbook.company = oneLine(facts.partnership);
  workbook.keywords = oneLine(facts.marking);
  // missing from the library's types
  Object.assign(workbook, { language: 'en-GB' });
  workbook.created = made;
  workbook.modified = made;
  // without a view no sheet is the chosen one, and some readers open the last
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}
