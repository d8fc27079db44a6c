import { sayDate } from '#domain/date.ts';
import type { AskKind } from '#domain/pack/curation.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { comparedWith, firstPackNote, inShort } from '#domain/pack/pack-sentences.ts';
import { statusColumn, textColumn } from './sheet-actions.ts';
import { heightAbove } from '#pack/parted-table.ts';
import { grid, name, part, widths } from './sheet-highlights-part.ts';
import { moversRegions, risksRegions } from './sheet-highlights-registers.ts';
import type { PackSheet, Region } from '#pack/sheet.ts';
import { styles } from '#pack/style.ts';
import { nothing, type Column } from '#pack/table.ts';

/**
 * What is read first: how the plan stands, what came of it, what is not as it should be, what the body is asked, and what
 * comes next. Each part is a table of its own under its title, and says so when it has nothing.
 */
export function highlightsSheet(pack: Pack): PackSheet {
  return {
    name,
    holds:
      'The report that is read first: highlights, exceptions, asks, measures, top risks and what comes next.',
    notes: notesOf(pack),
    printed: grid.length,
    printedWidth: grid.reduce((sum, width) => sum + width, 0),
    regions: [
      ...asksRegions(pack),
      ...countsRegions(pack),
      ...highlightsRegions(pack),
      ...exceptionsRegions(pack),
      ...moversRegions(pack),
      ...risksRegions(pack),
      ...nextRegions(pack),
      ...lastAsksRegions(pack),
    ],
    drawings: () => [],
  };
}

function notesOf({ facts, summary, movement, highlights: { overall } }: Pack): readonly string[] {
  return [
    ...(overall.trim() === '' ? [] : [`Overall: ${overall}`]),
    inShort(summary),
    comparedWith(facts, movement),
  ];
}

/** What a body is asked to do, in a word. */
const askWords: Readonly<Record<AskKind, string>> = {
  decision: 'Decision',
  discussion: 'Discussion',
  information: 'Information',
};

function asksRegions(pack: Pack): readonly Region[] {
  const { asks } = pack.highlights;
  return part(
    'HighlightAsks',
    'What this meeting is asked for',
    'What the body is asked to decide, to discuss or to note.',
    asks,
    [
      textColumn('For', widths.ref, ({ kind }) => askWords[kind], styles.strong),
      textColumn('What is asked', widths.title, ({ text }) => text),
      textColumn('Number', widths.narrow, (ask) => `Ask ${String(asks.indexOf(ask) + 1)}`),
      textColumn('About', widths.narrow, ({ about }) => about.join('\n')),
      textColumn('What it is about', widths.words, ({ aboutWords }) => aboutWords.join('\n')),
    ],
    'This meeting is asked for nothing.',
    null,
    heightAbove(notesOf(pack), grid),
  );
}

function countsRegions({ facts, highlights: { counts }, movement }: Pack): readonly Region[] {
  const isFirst = movement.since === null;
  return part(
    'HighlightCounts',
    'Live actions by status',
    'How many live actions have each status now, and how many had it in the last pack.',
    counts,
    [
      statusColumn('RAG', widths.ref, ({ status }) => status),
      isFirst
        ? textColumn('What it means', widths.title, ({ status }) => status.definition)
        : textColumn('Since the last pack', widths.title, ({ now, before }) => difference(now, before ?? 0)),
      numberColumn('Now', ({ now }) => now),
      ...(isFirst ? [] : [numberColumn<Count>('In last pack', ({ before }) => before ?? 0)]),
    ],
    isFirst ? firstPackNote(facts) : '',
  );
}

type Count = Pack['highlights']['counts'][number];

function highlightsRegions({ highlights: { highlights } }: Pack): readonly Region[] {
  return part(
    'Highlights',
    'Highlights: what was done, and what difference it made',
    'Actions of which the body should hear, with what was done and what difference it made.',
    highlights,
    [
      textColumn('Ref', widths.ref, ({ ref }) => ref, styles.strong),
      textColumn('Action', widths.title, ({ title }) => title),
      statusColumn('RAG', widths.narrow, ({ status }) => status),
      textColumn('Words', widths.narrow, ({ isEdited }) =>
        isEdited ? 'Edited from the lead’s words' : 'The lead’s own',
      ),
      textColumn('What was done', widths.words, ({ activity }) => activity),
      textColumn('What difference it made', widths.words, ({ impact }) => impact),
    ],
    'No highlights were chosen.',
  );
}

function exceptionsRegions({ highlights: { exceptions } }: Pack): readonly Region[] {
  return part(
    'Exceptions',
    'Exceptions: off track, overdue, carried forward or re-dated twice',
    'Actions that are not as they should be, with why they are here and what was said.',
    exceptions,
    [
      textColumn('Ref', widths.ref, ({ action }) => action.ref, styles.strong),
      textColumn('Action', widths.title, ({ action }) => action.title),
      statusColumn('RAG', widths.narrow, ({ action }) => action.status),
      textColumn('Complete by', widths.narrow, ({ action }) => action.completionAsWritten),
      textColumn('Why it is here', widths.words, ({ why }) => why.join('\n')),
      textColumn('What was said', widths.words, ({ action }) => action.reason),
    ],
    'No action is off track, overdue, carried forward or re-dated twice.',
    'Actions, with why in the column Why an exception',
  );
}

function nextRegions({ highlights: { dueNext, nextUntil } }: Pack): readonly Region[] {
  return part(
    'DueNext',
    nextUntil === null ? 'What comes next' : `What comes next: due by ${sayDate(nextUntil)}`,
    'Open actions that are due before the next cycle freezes.',
    dueNext,
    [
      textColumn('Ref', widths.ref, ({ ref }) => ref, styles.strong),
      textColumn('Action', widths.title, ({ title }) => title),
      statusColumn('RAG', widths.narrow, ({ status }) => status),
      textColumn('Complete by', widths.narrow, ({ completionAsWritten }) => completionAsWritten),
      textColumn('Lead', widths.words, ({ leads }) => leads.join('\n')),
      textColumn('Next steps', widths.words, ({ nextSteps }) => nextSteps),
    ],
    nextUntil === null ? 'No later reporting cycle is planned.' : 'No open action is due by then.',
    'Actions',
  );
}

function lastAsksRegions({ facts, highlights: { lastAsks }, movement: { since } }: Pack): readonly Region[] {
  return part(
    'LastAsks',
    since === null
      ? 'What the last meeting was asked'
      : `What the meeting on ${sayDate(since.meetingOn)} was asked`,
    'What the body was asked at its last meeting, and what became of it.',
    lastAsks,
    [
      textColumn('Number', widths.ref, (ask) => `Ask ${String(lastAsks.indexOf(ask) + 1)}`, styles.strong),
      textColumn('What was asked', widths.title, ({ text }) => text),
      textColumn('Meeting', widths.narrow, () => (since === null ? nothing : sayDate(since.meetingOn))),
      textColumn('Pack', widths.narrow, () =>
        since === null ? nothing : `Version ${String(since.version)}`,
      ),
      textColumn('What became of it', widths.words, ({ outcome }) => outcome),
    ],
    since === null ? firstPackNote(facts) : 'The last meeting was asked for nothing.',
  );
}

function numberColumn<T>(header: string, content: (row: T) => number): Column<T> {
  return {
    ...textColumn(header, widths.narrow, content),
    headerStyle: styles.headerNumber,
    style: () => styles.number,
  };
}

function difference(now: number, before: number): string {
  if (now === before) return 'No difference';
  return now > before ? `${String(now - before)} more` : `${String(before - now)} fewer`;
}
