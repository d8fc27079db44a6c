import { readFile } from 'node:fs/promises';
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import type { Locator } from 'playwright-core';
import { headingOf, formSheets, type FormField } from '#domain/form/form-layout.ts';

import type { Visit } from './lead-kit.ts';

/** What somebody fills in: by the number of the action, the words of each field. */
export type FilledIn = Readonly<Record<string, Partial<Readonly<Record<FormField, string>>>>>;

/** Presses a button that makes an update form, and gives the file it hands to the browser. */
export async function formFrom(
  { page }: Visit,
  button: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The form of somebody, from their page. */
export async function formOf(
  admin: Visit,
  key: string,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await admin.tab.getByRole('heading', { level: 1 }).waitFor();
  await admin.goTo(`#/admin/people?person=${key}`);
  const made = await formFrom(
    admin,
    admin.tab.getByRole('button', { name: `Get the update form of ${name}` }),
  );
  await admin.tab.getByText(`Made: ${made.name}.`).waitFor();
  return made;
}

/** The form with something filled in, saved by another program than the one that made it. */
export function filledIn(form: Buffer, filled: FilledIn): Buffer {
  const book = read(form, { cellDates: true });
  const sheet = book.Sheets[formSheets.actions];
  if (sheet === undefined) throw new Error('The form has no sheet of actions');
  const rows: (string | undefined)[][] = utils.sheet_to_json(sheet, { header: 1, raw: false });
  const top = rows.findIndex((row) => row[0] === 'Ref');
  for (const [ref, words] of Object.entries(filled)) {
    const r = rows.findIndex((row) => row[0] === ref);
    if (r < 0) throw new Error(`The form has no row for ${ref}`);
    for (const [field, v] of Object.entries(words)) {
      // the keys of a record of fields
      const c = rows[top]?.indexOf(headingOf(field as FormField)) ?? -1;
      if (c < 0) throw new Error(`The form has no column for ${field}`);
      utils.sheet_add_aoa(sheet, [[v]], { origin: { r, c } });
    }
  }
  return bytesOf(book);
}

function bytesOf(book: WorkBook): Buffer {
  // as a buffer it gives bytes, which its types do not say
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

/** The form as somebody sends it who copied its sheets into a workbook of their own, without the hidden one. */
export function withoutRecord(form: Buffer): Buffer {
  const book = read(form);
  const names = book.SheetNames.filter((name) => name !== formSheets.record);
  const bare = utils.book_new();
  for (const name of names) utils.book_append_sheet(bare, book.Sheets[name] ?? {}, name);
  return bytesOf(bare);
}

/** Chooses a file on the page of the import. */
export async function giveBack(admin: Visit, name: string, bytes: Buffer): Promise<void> {
  await admin.goTo('#/admin/import');
  await admin.tab.getByRole('heading', { level: 1, name: 'Import a plan' }).waitFor();
  const another = admin.tab.getByRole('button', { name: 'Choose another file' });
  if (await another.isVisible()) await another.click();
  await admin.tab.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: bytes });
}

/** The card of an action of a returned form. */
export function cardOf({ tab }: Visit, ref: string): Locator {
  return tab.getByRole('article', { name: new RegExp(`^${ref.replaceAll('.', '\\.')} `) });
}
