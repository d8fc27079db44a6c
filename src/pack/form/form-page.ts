import type { HeaderFooter, PageSetup, Worksheet } from 'exceljs';
import { sayDate } from '#domain/date.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import { pageText } from '#pack/page.ts';

/** A4 paper, one page wide. */
export const formPage: Partial<PageSetup> = {
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the enum exists in the types only
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
};

/** Header and footer of every page: plan, marking and day; for whom, and page of pages. */
export function formPageHeader(form: UpdateForm): Partial<HeaderFooter> {
  return {
    oddHeader: pageText(form.planTitle, form.marking, sayDate(form.madeOn), ''),
    oddFooter: pageText(`Update form for ${form.personName}`, '', 'Page', ' &P of &N'),
  };
}

/** Locks a sheet without a password, but for the cells that are open; columns and rows may be made wider and higher. */
export async function lockedBut(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
