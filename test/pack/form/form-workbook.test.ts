import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { formFields, formHeadings, formSheets } from '#domain/form/form-layout.ts';
import { readReturnedForm } from '#domain/form/returned-form.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { UpdateForm } from '#domain/form/update-form.ts';
import { formOf, formPlan, withActions } from '../../domain/form/form-kit.ts';
import { action, today } from '../../domain/plan-kit.ts';
import { cellOf, formFile, gridsIn } from './form-file.ts';
import { hostileText, hostileTexts } from '../hostile.ts';
import { sdkFaults } from '../open-xml-sdk.ts';
import { faultsOf } from '../package-rule.ts';
import { dayOfSerial, partAt, readBack } from '../read-back.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'form-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A plan in which every text of the lead's actions is another. */
function withTexts(textAt: () => string): Snapshot {
  const plan = formPlan();
  const other = Object.fromEntries(
    [...plan.actions.keys()].map((ref) => [
      ref,
      {
        title: textAt(),
        description: textAt(),
        successMeasures: textAt(),
        completionAsWritten: textAt(),
        latestReason: textAt(),
        latestActivity: textAt(),
        latestImpact: textAt(),
        latestNextSteps: textAt(),
      },
    ]),
  );
  const changed = withActions(plan, other);
  const statuses = plan.scheme.statuses.map((one) => ({
    ...one,
    label: `${one.label} ${textAt()}`,
    definition: textAt(),
  }));
  return {
    ...changed,
    scheme: { ...plan.scheme, statuses },
    plan: { ...plan.plan, title: textAt(), partnership: textAt(), marking: textAt() },
  };
}

const everyHostile = () => {
  let next = 0;
  return withTexts(() => hostileTexts[(next += 1) % hostileTexts.length] ?? '');
};
const manyActions = () => {
  const plan = formPlan();
  const actions = Array.from({ length: 60 }, (_, index) => action(`3.${String(index + 1)}`));
  return { ...plan, actions: new Map(actions.map((one) => [one.ref, one])) };
};
const longTexts = () =>
  withActions(formPlan(), {
    '1.1': {
      latestImpact: 'word '.repeat(2_000),
      latestActivity: 'line\n'.repeat(400),
      latestNextSteps: 'x'.repeat(40_000),
    },
  });

const plans: readonly (readonly [string, () => Snapshot])[] = [
  ['a small plan', formPlan],
  ['sixty actions', manyActions],
  ['nobody’s actions', () => ({ ...formPlan(), actions: new Map() })],
  ['hostile texts in every field', everyHostile],
  ['texts longer than a cell', longTexts],
];

describe('the file of an update form', () => {
  test.each(plans)('has no fault the Open XML SDK knows: %s', async (_, plan) => {
    const path = join(folder, 'form.xlsx');
    await writeFile(path, await formFile(formOf(plan())));
    expect(await sdkFaults(path)).toEqual([]);
  });

  test.each(plans)('has nothing that Excel would repair: %s', async (_, plan) => {
    expect(faultsOf(await formFile(formOf(plan())))).toEqual([]);
  });

  test.each(plans)('holds, untouched, nothing to enter: %s', async (_, make) => {
    const plan = make();
    if (plan.actions.size === 0) return;
    const form = readReturnedForm(gridsIn(await formFile(formOf(plan))), plan, today);
    if (form.kind === 'refused') throw new Error(form.why);
    expect(form.actions.length).toBeGreaterThan(0);
    expect(
      form.actions.filter(({ state, problems }) => state !== 'unchanged' || problems.length > 0),
    ).toEqual([]);
    expect(form.problems).toEqual([]);
  });

  it('holds, untouched, nothing to enter whatever the plan says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(hostileText), async (texts) => {
        const plan = withTexts(() => String(texts.next().value));
        const form = readReturnedForm(gridsIn(await formFile(formOf(plan))), plan, today);
        if (form.kind === 'refused') throw new Error(form.why);
        expect(form.actions.map(({ state }) => state)).toEqual(form.actions.map(() => 'unchanged'));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same bytes for the same form', async () => {
    const [one, other] = [await formFile(formOf()), await formFile(formOf())];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  it('stops when it is called off', async () => {
    const { writeForm } = await import('#pack/form/form-workbook.ts');
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    await expect(writeForm(formOf(), abort.signal)).rejects.toThrow('enough');
  });
});

describe('what a form shows', () => {
  const form = formOf();

  it('has one row an action, with days as days and everything else as text', async () => {
    const sheet = readBack(await formFile(form)).Sheets[formSheets.actions];
    const at = (ref: string, column: Parameters<typeof cellOf>[2]): unknown => {
      // the library types cells as any
      const cell = sheet?.[cellOf(form, ref, column)] as
        | { readonly t: string; readonly v: unknown }
        | undefined;
      return cell?.v;
    };
    expect(formHeadings.map(([column]) => at('1.10', column)).slice(0, -1)).toEqual([
      '1.10',
      'Train every school in graduated support, with a named lead in each, by phase.',
      'Families tell us that they waited less.',
      'Autumn term 2026',
      'Off track',
      'Trained 40 staff.',
      'Off track',
      'Two posts are vacant since July.',
      undefined,
      'Some evidence',
      'Waits fell from 71 to 64 weeks.\nFamilies say that they are told sooner.',
      'Train the other 20.',
    ]);
    expect(dayOfSerial(at('1.10', 'forecastOn'))).toBe('2027-03-31');
  });

  it('says for whom it is, by when and to whom to send it back', async () => {
    const sheet = readBack(await formFile(form)).Sheets[formSheets.help] ?? {};
    const said = Object.values(sheet)
      .map((cell: unknown) =>
        typeof cell === 'object' && cell !== null && 'v' in cell ? String(cell.v) : '',
      )
      .join('\n');
    for (const words of [
      'OFFICIAL',
      'Name of lead',
      '5 actions as of 20 November 2026',
      '30 November 2026',
      'Name of admin, admin@example.org',
      'New expected date when the status is ‘Off track’',
      'It will miss its date',
    ])
      expect(said).toContain(words);
    expect(said).not.toContain('Embedded');
  });

  it('names nobody to send it to where the plan has no admin with an address', async () => {
    const sheet =
      readBack(await formFile({ ...form, receivers: [], dueOn: null })).Sheets[formSheets.help] ?? {};
    expect(JSON.stringify(sheet)).toContain('Whoever sent it to you.');
    expect(JSON.stringify(sheet)).not.toContain('Send it back by');
  });
});

describe('what can be typed into a form', () => {
  const book = async (form: UpdateForm) => {
    const read = new ExcelJS.Workbook();
    await read.xlsx.load((await formFile(form)).buffer);
    return read;
  };
  const openColumns = new Set<string>(formFields);

  it('is open in the columns to fill in and locked everywhere else, without a password', async () => {
    const form = formOf();
    const read = await book(form);
    for (const sheet of read.worksheets)
      sheet.eachRow((row) => {
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          const isOpen =
            sheet.name === formSheets.actions &&
            row.number >= 6 &&
            openColumns.has(formHeadings[column - 1]?.[0] ?? '');
          expect([sheet.name, cell.address, cell.protection?.locked === false]).toEqual([
            sheet.name,
            cell.address,
            isOpen,
          ]);
        });
      });
    const bytes = await formFile(form);
    for (const number of [1, 2, 3]) {
      const xml = partAt(bytes, `xl/worksheets/sheet${String(number)}.xml`);
      expect(xml).toContain('<sheetProtection sheet="1"');
      expect(xml).not.toMatch(/hashValue|password/);
    }
    expect(partAt(bytes, 'xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
    expect(partAt(bytes, 'xl/workbook.xml')).toMatch(/name="Form record"[^>]*state="veryHidden"/);
  });

  it('offers of each action the statuses that it may get, and the ratings', async () => {
    const form = formOf();
    const read = await book(form);
    const wordsIn = (ref: string, column: 'status' | 'impactRating') => {
      const rule = read.getWorksheet(formSheets.actions)?.getCell(cellOf(form, ref, column)).dataValidation;
      const [, sheet = '', from = '', to = ''] = /^'(.+)'!(\S+):(\S+)$/.exec(String(rule?.formulae[0])) ?? [];
      const words: string[] = [];
      const [, letter = '', first = ''] = /^\$([A-Z]+)\$(\d+)$/.exec(from) ?? [];
      const last = Number(/\d+$/.exec(to)?.[0]);
      for (let row = Number(first); row <= last; row += 1)
        words.push(read.getWorksheet(sheet)?.getCell(`${letter}${String(row)}`).text ?? '');
      return words;
    };
    expect(wordsIn('1.1', 'status')).toEqual(['Not started', 'On track', 'At risk', 'Off track', 'Complete']);
    expect(wordsIn('2.1', 'status')).toEqual(['On hold']);
    expect(wordsIn('2.2', 'impactRating')).toEqual([
      'Too early to say',
      'No difference, or worse',
      'Some evidence',
      'Clear evidence',
      'Sustained',
    ]);
  });

  it('takes a day from the day it was made on, and texts as long as the plan takes them', async () => {
    const form = formOf();
    const sheet = (await book(form)).getWorksheet(formSheets.actions);
    const ruleOf = (column: 'forecastOn' | 'activity') =>
      sheet?.getCell(cellOf(form, '1.1', column)).dataValidation;
    expect(ruleOf('forecastOn')).toMatchObject({ type: 'date', operator: 'greaterThanOrEqual' });
    expect(partAt(await formFile(form), 'xl/worksheets/sheet2.xml')).toContain('<formula1>46346</formula1>');
    expect(ruleOf('activity')).toMatchObject({ type: 'textLength', formulae: [10_000] });
  });

  it('lets rows grow with what is typed', async () => {
    const xml = partAt(await formFile(formOf()), 'xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<row r="6"[^>]* ht="78"/);
    expect(xml).not.toContain('customHeight');
  });

  it('shows in colour what the chosen status still asks for', async () => {
    const xml = partAt(await formFile(formOf()), 'xl/worksheets/sheet2.xml').replaceAll('&quot;', '"');
    expect(xml).toContain(
      '<formula>AND(TRIM($H6)="",OR($G6&lt;&gt;$E6,$G6="At risk",$G6="Off track",$G6="On hold"))</formula>',
    );
    expect(xml).toContain('<formula>AND(TRIM($M6)="",OR($G6="Off track"))</formula>');
  });

  it('has one rule for each cell, also where actions side by side may get other statuses', async () => {
    for (const plan of [formPlan(), manyActions()]) {
      const form = formOf(plan);
      const xml = partAt(await formFile(form), 'xl/worksheets/sheet2.xml');
      const cells = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].flatMap(([, range = '']) => {
        const [first = '', last = first] = range.split(':');
        const [from, to] = [first, last].map((one) => Number(one.slice(1)));
        return Array.from(
          { length: (to ?? 0) - (from ?? 0) + 1 },
          (_, at) => `${first.slice(0, 1)}${String((from ?? 0) + at)}`,
        );
      });
      expect(cells.toSorted()).toEqual(
        form.actions
          .flatMap((_, index) =>
            ['G', 'H', 'I', 'J', 'K', 'L', 'M'].map((letter) => `${letter}${String(index + 6)}`),
          )
          .toSorted(),
      );
    }
  });
});
