import { readFile } from 'node:fs/promises';
import { read, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { formSheets } from '#domain/form/form-layout.ts';
import { isUpdateForm, readReturnedForm, type ReturnedForm } from '#domain/form/returned-form.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { formOf, formPlan, withActions } from '../domain/form/form-kit.ts';
import { today } from '../domain/plan-kit.ts';
import { cellOf, formFile, gridsIn, typedInto, type Typed } from './form/form-file.ts';
import { hostileTexts } from './hostile.ts';
import { hasSoffice, recalculated } from './soffice.ts';

const form = formOf();

const typed: Typed = [
  ['1.1', 'status', 'At risk'],
  ['1.1', 'reason', 'Two trainers left.'],
  ['1.1', 'activity', '=SUM of what we did:\n- trained 5\n- wrote to all'],
  ['1.10', 'activity', '+ one more school'],
  ['1.10', 'forecastOn', new Date('2027-05-14T00:00:00Z')],
  ['1.2', 'activity', '1/2 of the schools'],
  ['1.2', 'impactRating', 'Too early to say'],
];

function readIn(bytes: Uint8Array, snapshot: Snapshot = formPlan()): Extract<ReturnedForm, { kind: 'read' }> {
  const grids = gridsIn(bytes);
  expect(isUpdateForm(grids)).toBe(true);
  const back = readReturnedForm(grids, snapshot, today);
  if (back.kind === 'refused') throw new Error(`The form was refused: ${back.why}`);
  return back;
}

/** What came back: of every action what was filled in and is to be entered, and everything to look at. */
function cameBack(bytes: Uint8Array): unknown {
  const { actions, problems } = readIn(bytes);
  return {
    problems,
    actions: actions.map(({ ref, state, changed, entry, problems: own, refusals }) => [
      ref,
      state,
      Object.fromEntries(changed.map((field) => [field, entry[field]])),
      [...own, ...refusals],
    ]),
  };
}

const asTyped = {
  problems: [],
  actions: [
    [
      '1.1',
      'new',
      {
        status: 'at-risk',
        reason: 'Two trainers left.',
        activity: '=SUM of what we did:\n- trained 5\n- wrote to all',
      },
      [],
    ],
    ['1.2', 'new', { activity: '1/2 of the schools', impactRating: 'too-early' }, []],
    ['1.10', 'new', { activity: '+ one more school', forecastOn: '2027-05-14' }, []],
    ['2.1', 'unchanged', {}, []],
    ['2.2', 'unchanged', {}, []],
  ],
};

describe('a form that somebody filled in', () => {
  it('is read as it was typed', async () => {
    expect(cameBack(await typedInto(form, typed))).toEqual(asTyped);
  });

  it('is read when a program without styles, locks and hidden sheets wrote it', async () => {
    const book = read(await typedInto(form, typed), { cellDates: false, cellNF: true });
    delete book.Workbook?.Sheets;
    expect(cameBack(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))).toEqual(
      asTyped,
    );
  });

  it('is read as a workbook of Excel up to 2003', async () => {
    const book = read(await typedInto(form, typed), { cellDates: false, cellNF: true });
    expect(
      cameBack(
        new Uint8Array(write(book, { type: 'array', bookType: 'biff8', bookSST: true }) as ArrayBuffer),
      ),
    ).toEqual(asTyped);
  });

  it('is read when texts stand in the cells themselves', async () => {
    const parts = unzipSync(await typedInto(form, typed));
    const strings = [
      ...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs),
    ].map(([, inside]) => inside ?? '');
    for (const number of [1, 2, 3]) {
      const path = `xl/worksheets/sheet${String(number)}.xml`;
      const xml = strFromU8(parts[path] ?? new Uint8Array());
      parts[path] = strToU8(
        xml.replaceAll(
          /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
          (_, before: string, after: string, at: string) =>
            `<c ${before}t="inlineStr"${after}><is>${strings[Number(at)] ?? ''}</is></c>`,
        ),
      );
    }
    delete parts['xl/sharedStrings.xml'];
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    parts['[Content_Types].xml'] = strToU8(
      types.replace(/<Override PartName="\/xl\/sharedStrings.xml"[^>]*>/, ''),
    );
    expect(cameBack(zipSync(parts))).toEqual(asTyped);
  });

  it('is read after LibreOffice saved it', async ({ skip }) => {
    if (!(await hasSoffice())) skip();
    expect(cameBack(await recalculated(await typedInto(form, typed)))).toEqual(asTyped);
  }, 60_000);

  it('enters nothing when LibreOffice saved it untouched, whatever its texts are', async ({ skip }) => {
    if (!(await hasSoffice())) skip();
    let next = 0;
    const textAt = () => hostileTexts[(next += 1) % hostileTexts.length] ?? '';
    const plan = withActions(
      formPlan(),
      Object.fromEntries(
        form.actions.map(({ ref }) => [
          ref,
          {
            title: textAt(),
            latestReason: textAt(),
            latestActivity: textAt(),
            latestImpact: textAt(),
            latestNextSteps: textAt(),
          },
        ]),
      ),
    );
    const back = readIn(await recalculated(await formFile(formOf(plan))), plan);
    expect(back.actions.map(({ state, problems }) => [state, problems])).toEqual(
      form.actions.map(() => ['unchanged', []]),
    );
    expect(back.problems).toEqual([]);
  }, 60_000);

  test.each(['openpyxl', 'libreoffice'])('is read from the file that %s left', async (program) => {
    expect(cameBack(await readFile(new URL(`./forms/${program}.xlsx`, import.meta.url)))).toEqual(asTyped);
  });

  it('goes through the plan’s own reader with its columns sorted and its lock taken off', async () => {
    const book = read(await typedInto(form, typed), { cellDates: false, cellNF: true });
    const sheet = book.Sheets[formSheets.actions];
    if (sheet === undefined) throw new Error('No sheet of actions');
    const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, blankrows: true });
    const [head = [], ...lines] = rows.slice(4);
    const turned = [head, ...lines.toReversed()].map((row) =>
      Array.from({ length: 13 }, (_, at) => row[12 - at] ?? ''),
    );
    const other = utils.aoa_to_sheet(turned);
    // the days are numbers there until a format makes days of them
    for (const [address, cell] of Object.entries(other))
      if (/^A\d+$/.test(address) && typeof cell === 'object' && 't' in cell && cell.t === 'n')
        cell.z = 'dd/mm/yyyy';
    book.Sheets[formSheets.actions] = other;
    expect(cameBack(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))).toEqual(
      asTyped,
    );
  });
});

describe('a form that is none any more', () => {
  it('says so when it was saved as separated values, which keep one sheet', async () => {
    const book = read(await typedInto(form, typed), { cellDates: false });
    const sheet = book.Sheets[formSheets.actions];
    if (sheet === undefined) throw new Error('No sheet of actions');
    const grids = gridsIn(strToU8(utils.sheet_to_csv(sheet)));
    expect(isUpdateForm(grids)).toBe(true);
    expect(readReturnedForm(grids, formPlan(), today)).toEqual({ kind: 'refused', why: 'record-missing' });
  });

  it('leaves a field alone that holds a formula without its result', async () => {
    const parts = unzipSync(await typedInto(form, typed));
    const path = 'xl/worksheets/sheet2.xml';
    const cell = cellOf(form, '2.2', 'impact');
    parts[path] = strToU8(
      strFromU8(parts[path] ?? new Uint8Array()).replace(
        new RegExp(`<c r="${cell}"[^>]*>.*?</c>`),
        `<c r="${cell}"><f>A1&amp;B1</f></c>`,
      ),
    );
    const [, , , , last] = readIn(zipSync(parts)).actions;
    expect([last?.state, last?.problems.map((problem) => [problem.code, problem.cell])]).toEqual([
      'unchanged',
      [['cell-unread', cell]],
    ]);
  });
});
