import { changeNames } from '#domain/change/change-words.ts';
import type { LogEntry } from '#domain/change/change-log.ts';
import {
  changeKinds,
  cycleOfChange,
  refsOf,
  type ChangeKind,
  type ChangeState,
} from '#domain/change/change.ts';
import { sayDate } from '#domain/date.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { cycleOfUpdate } from '#domain/update.ts';
import { hrefOf } from '#screens/route.ts';
import { saidWhen } from '#screens/said-when.ts';
import { changeTitle, decidedLine, proposedLine } from './change-words.ts';
import { alteredWords, fieldsOf } from './field-words.ts';

/** One line of the log of changes, as it is shown and filtered. */
export type LogRow = {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly kind: ChangeKind;
  /** 'update' where it came by a lead's update and nobody had to decide. */
  readonly state: ChangeState | 'update';
  readonly cycle: string;
  /** Keys of the headings its actions stand under. */
  readonly sections: readonly string[];
  /** Before and after in a line, where few words tell it. */
  readonly what: string;
  readonly who: string;
  readonly reason: string;
  /** Everything a reader may search for, in lower case. */
  readonly search: string;
};

/** What the log is narrowed to; '' does not narrow. */
export type LogFilter = {
  readonly text: string;
  readonly kind: string;
  readonly state: string;
  readonly cycle: string;
  readonly section: string;
};

/** The filter an address asks for. */
export function logFilterFrom(address: Readonly<Record<string, string>>): LogFilter {
  return {
    text: address['q'] ?? '',
    kind: changeKinds.find((kind) => kind === address['kind']) ?? '',
    state: address['state'] ?? '',
    cycle: address['cycle'] ?? '',
    section: address['section'] ?? '',
  };
}

/** The address of a filter; what does not narrow is left out. */
export function logAddressOf(filter: LogFilter): Readonly<Record<string, string>> {
  const { text, ...others } = filter;
  return Object.fromEntries(Object.entries({ q: text, ...others }).filter(([, value]) => value !== ''));
}

/** A line for each entry, in their order. */
export function logRows(snapshot: Snapshot, entries: readonly LogEntry[]): readonly LogRow[] {
  return entries.map((entry) =>
    entry.by === 'change' ? ofChange(entry, snapshot) : ofUpdate(entry, snapshot),
  );
}

/** The rows that pass a filter, in their order. A heading also lets through what stands under headings below it. */
export function filterLog(
  rows: readonly LogRow[],
  filter: LogFilter,
  snapshot: Pick<Snapshot, 'sections'>,
): readonly LogRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.kind === '' || row.kind === filter.kind) &&
      (filter.state === '' || row.state === filter.state) &&
      (filter.cycle === '' || row.cycle === filter.cycle) &&
      (filter.section === '' || row.sections.some((section) => isUnder(section, filter.section, snapshot))) &&
      words.every((word) => row.search.includes(word)),
  );
}

function ofChange({ change }: Extract<LogEntry, { by: 'change' }>, snapshot: Snapshot): LogRow {
  const fields = change.parts.flatMap((part) => (part.before === null ? [] : fieldsOf(part, snapshot)));
  const what =
    fields.length > 0 && fields.length <= 3 && change.parts.length === 1
      ? fields
          .filter((one) => one.before.length + one.after.length <= 160)
          .map((one) => `${one.label}: ${alteredWords(one)}`)
          .join('; ')
      : '';
  return withSearch({
    key: change.id,
    title: changeTitle(change, snapshot),
    href: hrefOf({ at: 'change', id: change.id }),
    kind: change.kind,
    state: change.state,
    cycle: cycleOfChange(snapshot.cycles, change),
    sections: [
      ...new Set(
        change.parts.flatMap((part) =>
          [snapshot.actions.get(part.ref)?.section, part.before?.section, part.after.section].filter(
            (key) => key !== undefined,
          ),
        ),
      ),
    ],
    what,
    who: decidedLine(change, snapshot) || proposedLine(change, snapshot),
    reason: change.reason,
    more: `${refsOf(change).join(' ')} ${change.driver} ${change.decisionNote} ${nameOf(snapshot, change.proposedBy)}`,
  });
}

function ofUpdate(entry: Extract<LogEntry, { by: 'update' }>, snapshot: Snapshot): LogRow {
  const { update, kind } = entry;
  const action = snapshot.actions.get(update.actionRef);
  return withSearch({
    key: update.id,
    title: `${changeNames[kind]} by an update: ${update.actionRef} ${action?.title ?? ''}`.trim(),
    href: hrefOf({ at: 'action', ref: update.actionRef }),
    kind,
    state: 'update',
    cycle: cycleOfUpdate(snapshot.cycles, update),
    sections: action === undefined ? [] : [action.section],
    what: '',
    who: `By ${nameOf(snapshot, update.by)} on ${saidWhen(update)}.`,
    reason: update.reason,
    more: '',
  });
}

function withSearch({ more, ...row }: Omit<LogRow, 'search'> & { readonly more: string }): LogRow {
  const search = [row.title, row.what, row.who, row.reason, more].join('\n').toLowerCase();
  return { ...row, search };
}

function isUnder(section: string, heading: string, snapshot: Pick<Snapshot, 'sections'>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = section; at !== null && !seen.has(at);) {
    if (at === heading) return true;
    seen.add(at);
    at = snapshot.sections.get(at)?.parent ?? null;
  }
  return false;
}

/** The cycles that rows count in, latest first, each with what it is called. */
export function cyclesOf(
  rows: readonly LogRow[],
  snapshot: Pick<Snapshot, 'cycles'>,
): readonly { readonly key: string; readonly words: string }[] {
  return [...new Set(rows.map((row) => row.cycle))]
    .filter((key) => key !== '')
    .sort((a, b) => opensOn(b, snapshot).localeCompare(opensOn(a, snapshot)))
    .map((key) => {
      const cycle = snapshot.cycles.get(key);
      return { key, words: cycle === undefined ? key : `${cycle.title} (from ${sayDate(cycle.opensOn)})` };
    });
}

function opensOn(key: string, snapshot: Pick<Snapshot, 'cycles'>): string {
  return snapshot.cycles.get(key)?.opensOn ?? '';
}
