import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { Workbook } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import { oneLine } from './text.ts';

/** What a workbook says of itself in its properties. */
export type WorkbookFacts = {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly company: string;
  readonly marking: string;
  readonly made: Date;
};

/** An empty workbook of a pack; `kind` is 'board pack' or what else it is called. */
export function newWorkbook(facts: PackFacts, kind = 'board pack'): Workbook {
  return workbookOf({
    title: `${facts.planTitle}: ${kind}`,
    subject: `For ${facts.body}, ${sayDate(facts.meetingOn)}, as at ${sayDate(facts.asAt)}`,
    creator: facts.preparedBy,
    company: facts.partnership,
    marking: facts.marking,
    made: new Date(facts.frozenAt),
  });
}

/** An empty workbook that says in its properties what it is. */
export function workbookOf({ title, subject, creator, company, marking, made }: WorkbookFacts): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.title = oneLine(title);
  workbook.subject = oneLine(subject);
  workbook.creator = oneLine(creator) || 'One Plan';
  workbook.lastModifiedBy = workbook.creator;
  workbook.company = oneLine(company);
  workbook.keywords = oneLine(marking);
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
