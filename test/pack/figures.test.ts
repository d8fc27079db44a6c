import type { WorkBook } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { packOf, type Pack } from '#domain/pack/pack.ts';
import { productOf } from '#domain/risk/risk.ts';
import { impactWords, statusWords } from '#pack/sheet/sheet-actions.ts';
import { board, panel } from '#trial/sample/settings.ts';
import { sampleFrozen } from './fixture.ts';
import { dayOfSerial, readBack, tableOf, topOf, write } from './read-back.ts';

const cycles = [1, 2, 3, 4, 5, 6].flatMap((cycle) => [board, panel].map((body) => ({ cycle, body })));

const column = (book: WorkBook, table: string, name: string) => tableOf(book, table).map((row) => row[name]);
const isFirst = (pack: Pack) => pack.movement.since === null;
const dayOr = (on: string | null) => on ?? '–';
const readDay = (value: unknown) => (typeof value === 'number' ? dayOfSerial(value) : value);
const textOr = (text: string) => (text.trim() === '' ? '–' : text.replaceAll('\r\n', '\n'));
const inLines = (parts: readonly (string | false | null)[]) =>
  parts.filter((part) => typeof part === 'string' && part.trim() !== '').join('\n');
// where a list has nothing, its row says so and is empty otherwise
const none = (more: number) => [['None', ...Array.from({ length: more })]];
// a text that its row cannot show whole begins with where to read on
const shown = (value: unknown) =>
  typeof value === 'string' ? value.replace('In full on the sheet Long texts:\n', '') : value;

describe.each(cycles)(
  'the workbook of cycle $cycle for $body, read by another library',
  ({ cycle, body }) => {
    let pack: Pack;
    let book: WorkBook;
    beforeAll(async () => {
      pack = packOf(sampleFrozen(cycle, body));
      book = readBack(await write(pack));
    });

    it('has the counts of every heading, then and now', () => {
      const { rows, total, statuses, walk } = pack.summary;
      const table = tableOf(book, 'RagSummary');
      expect(table.map((row) => Object.values(row).slice(2))).toEqual(
        [...rows, total].map((row) => [
          ...row.byStatus,
          row.live,
          row.open,
          row.done,
          row.overdue,
          row.notUpdated,
          ...(walk === null ? [] : [row.liveBefore, row.moved]),
        ]),
      );
      expect(Object.keys(table[0] ?? {}).slice(2, 2 + statuses.length)).toEqual(statuses.map(statusWords));
    });

    it('has a walk from the last pack that adds up', () => {
      const { walk, total } = pack.summary;
      const figures = column(book, 'Reconciliation', 'Figure').map(Number);
      expect(figures).toEqual(
        walk === null
          ? [total.live]
          : [
              walk.opening,
              walk.added.length,
              walk.split.length,
              walk.merged.length,
              walk.withdrawn.length,
              walk.live,
            ],
      );
      const [now = 0, ...steps] = figures.toReversed();
      const [withdrawn = 0, merged = 0, split = 0, added = 0, opening = now] = steps;
      expect(opening + added + split - merged - withdrawn).toBe(now);
      expect(now).toBe(total.live);
    });

    it('has what was returned', () => {
      const { returns } = pack.summary;
      if (returns?.rate === null || returns === null) throw new Error('nothing was due in the sample');
      expect(column(book, 'Returns', 'Figure')).toEqual([
        returns.due,
        returns.onTime,
        returns.late,
        returns.none,
        `${String(Math.round(returns.rate * 100))}%`,
      ]);
    });

    it('has every action with its texts, dates and marks', () => {
      const table = tableOf(book, 'Actions');
      expect(
        table.map((row) => [
          row['Ref'],
          row['RAG'],
          shown(row['Activity']),
          shown(row['Impact']),
          row['Complete by'],
          row['Overdue'],
          row['Carried forward'],
          row['Times re-dated'],
          readDay(row['Last updated']),
          readDay(row['Forecast']),
          row['Lead'],
        ]),
      ).toEqual(
        pack.actions.map((action) => [
          action.ref,
          statusWords(action.status),
          textOr(action.activity),
          textOr(inLines([action.impactRating && impactWords(action.impactRating), action.impact])),
          inLines([action.completionAsWritten, action.isOverdue && 'Overdue']),
          action.isOverdue ? 'Yes' : 'No',
          action.isCarriedForward ? 'Yes' : 'No',
          action.reDates,
          dayOr(action.lastUpdatedOn),
          dayOr(action.forecastOn),
          textOr(action.leads.join('\n')),
        ]),
      );
      // a first pack has no such column
      const before = (status: Pack['actions'][number]['statusBefore']) =>
        status === null ? '–' : statusWords(status);
      expect(table.map((row) => row['RAG in last pack'])).toEqual(
        pack.actions.map(({ statusBefore }) => (isFirst(pack) ? undefined : before(statusBefore))),
      );
    });

    it('has figures that agree with each other from sheet to sheet', () => {
      const actions = tableOf(book, 'Actions');
      const total = tableOf(book, 'RagSummary').at(-1) ?? {};
      expect(actions).toHaveLength(Number(total['Live']));
      expect(actions.filter((row) => row['Overdue'] === 'Yes')).toHaveLength(Number(total['Overdue']));
      expect(actions.filter((row) => row['Carried forward'] === 'Yes')).toHaveLength(
        Number(total['Carried forward']),
      );
      for (const status of pack.summary.statuses)
        expect(actions.filter((row) => row['RAG'] === statusWords(status))).toHaveLength(
          Number(total[statusWords(status)]),
        );
      if (pack.movement.since === null) return;
      const moved = column(book, 'Movement', 'What happened').filter((what) => what === 'Status moved');
      expect(moved).toHaveLength(Number(total['Status moved']));
    });

    it('has every highlight, exception, ask and count of the report that is read first', () => {
      const { highlights: parts } = pack;
      expect(column(book, 'HighlightCounts', 'Now')).toEqual(parts.counts.map(({ now }) => now));
      expect(column(book, 'HighlightCounts', 'In last pack')).toEqual(
        parts.counts.map(({ before }) => (isFirst(pack) ? undefined : before)),
      );
      expect(column(book, 'Highlights', 'What difference it made')).toEqual(
        parts.highlights.map(({ impact }) => textOr(impact)),
      );
      expect(
        column(book, 'Highlights', 'Words').filter((words) => words === 'Edited from the lead’s words'),
      ).toHaveLength(parts.highlights.filter(({ isEdited }) => isEdited).length);
      const whyNot = new Map(parts.exceptions.map(({ action, why }) => [action.ref, why.join('\n')]));
      const told = column(book, 'Exceptions', 'Why it is here');
      expect(told.length).toBeGreaterThan(1);
      expect(told).toEqual([...whyNot.values()].slice(0, told.length));
      // the first are in the report, all of them on the sheet Actions
      expect(tableOf(book, 'Actions').map((row) => row['Why an exception'])).toEqual(
        pack.actions.map(({ ref }) => whyNot.get(ref) ?? '–'),
      );
      expect(column(book, 'HighlightAsks', 'What is asked')).toEqual(parts.asks.map(({ text }) => text));
      expect(topOf(book, 'Highlight report').join(' ')).toContain(`Overall: ${parts.overall}`);
      expect(column(book, 'TopRisks', 'Ref')).toEqual(parts.topRisks.map(({ ref }) => ref));
      const next = parts.dueNext.length === 0 ? ['None'] : parts.dueNext.map(({ ref }) => ref);
      const due = column(book, 'DueNext', 'Ref');
      expect(due).toEqual(next.slice(0, Math.max(due.length, 1)));
      const outcomes =
        parts.lastAsks.length === 0 ? [undefined] : parts.lastAsks.map(({ outcome }) => outcome);
      expect(column(book, 'LastAsks', 'What became of it')).toEqual(outcomes);
    });

    it('has every change of the plan, with before and after', () => {
      const rows = pack.changes.map(({ refs, before, after, decidedOn }) => [
        refs.join('\n'),
        textOr(before),
        textOr(after),
        dayOr(decidedOn),
      ]);
      expect(
        tableOf(book, 'Changes').map((row) => [
          row['Actions'],
          shown(row['Before']),
          shown(row['After']),
          readDay(row['Decided on']),
        ]),
      ).toEqual(rows.length === 0 ? none(3) : rows);
    });

    it('has every status that moved, and every action that joined or left', () => {
      const { moved, joined, left } = pack.movement;
      const steps = [
        ...moved.map(({ ref, from, to, why }) => [ref, statusWords(from), statusWords(to), textOr(why)]),
        ...joined.map(({ ref, status, why }) => [ref, '–', statusWords(status), textOr(why)]),
        ...left.map(({ ref, status, why }) => [ref, statusWords(status), '–', textOr(why)]),
      ];
      expect(
        tableOf(book, 'Movement').map((row) => [row['Ref'], row['From'], row['To'], shown(row['Why'])]),
      ).toEqual(steps.length === 0 ? none(3) : steps);
      expect(topOf(book, 'Movement').at(-1)).toMatch(
        isFirst(pack)
          ? `This is the first pack for ${body}, so nothing is compared.`
          : /^Compared with the pack for the meeting on .* joined, \d+ left, \d+ unchanged\.$/,
      );
    });

    it('has every figure of every measure', () => {
      // where there is no figure, words say why
      const number = (value: unknown) => (typeof value === 'number' ? value : null);
      expect(
        tableOf(book, 'Measures').map((row) => [
          row['Ref'],
          ...['Baseline', 'Target', 'Previous', 'Current'].map((name) => number(row[name])),
        ]),
      ).toEqual(
        pack.measures.map(({ key, baseline, target, previous, current }) => [
          key,
          ...[baseline, target, previous, current].map(({ value }) => value),
        ]),
      );
    });

    it('has every open entry of the register with its scores', () => {
      const { threats, issues, opportunities } = pack.risks;
      expect(
        tableOf(book, 'Risks').map((row) => [row['Ref'], row['Unmitigated score'], row['Mitigated score']]),
      ).toEqual(
        [...threats, ...issues, ...opportunities].map(({ ref, unmitigated, mitigated }) => [
          ref,
          productOf(unmitigated),
          productOf(mitigated),
        ]),
      );
    });
  },
);
