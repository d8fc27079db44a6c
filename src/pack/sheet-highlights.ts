import { sayDate } from '#domain/date.ts';
import type { AskKind } from '#domain/curation.ts';
import type { Pack } from '#domain/pack.ts';
import type { PackMeasure, PackRisk } from '#domain/pack-register-parts.ts';
import { comparedWith, firstPackNote, inShort } from '#domain/pack-sentences.ts';
import { productOf } from '#domain/risk.ts';
import { statusColumn, textColumn } from './sheet-actions.ts';
import { heightAbove, partedTable } from './parted-table.ts';
import type { PackSheet, Region } from './sheet.ts';
import { styles } from './style.ts';
import { nothing, type Column } from './table.ts';

const name = 'Highlight report';

// one grid for all tables of the sheet, because they stand below each other: together a little wider than a page at full size
const [refWidth, titleWidth, narrow, words] = [14, 36, 13, 44];
const grid = [refWidth, titleWidth, narrow, narrow, words, words];

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
      textColumn('For', refWidth, ({ kind }) => askWords[kind], styles.strong),
      textColumn('What is asked', titleWidth, ({ text }) => text),
      textColumn('Number', narrow, (ask) => `Ask ${String(asks.indexOf(ask) + 1)}`),
      textColumn('About', narrow, ({ about }) => about.join('\n')),
      textColumn('What it is about', words, ({ aboutWords }) => aboutWords.join('\n')),
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
      statusColumn('RAG', refWidth, ({ status }) => status),
      isFirst
        ? textColumn('What it means', titleWidth, ({ status }) => status.definition)
        : textColumn('Since the last pack', titleWidth, ({ now, before }) => difference(now, before ?? 0)),
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
      textColumn('Ref', refWidth, ({ ref }) => ref, styles.strong),
      textColumn('Action', titleWidth, ({ title }) => title),
      statusColumn('RAG', narrow, ({ status }) => status),
      textColumn('Words', narrow, ({ isEdited }) =>
        isEdited ? 'Edited from the lead’s words' : 'The lead’s own',
      ),
      textColumn('What was done', words, ({ activity }) => activity),
      textColumn('What difference it made', words, ({ impact }) => impact),
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
      textColumn('Ref', refWidth, ({ action }) => action.ref, styles.strong),
      textColumn('Action', titleWidth, ({ action }) => action.title),
      statusColumn('RAG', narrow, ({ action }) => action.status),
      textColumn('Complete by', narrow, ({ action }) => action.completionAsWritten),
      textColumn('Why it is here', words, ({ why }) => why.join('\n')),
      textColumn('What was said', words, ({ action }) => action.reason),
    ],
    'No action is off track, overdue, carried forward or re-dated twice.',
    'Actions, with why in the column Why an exception',
  );
}

function moversRegions({ highlights: { movers } }: Pack): readonly Region[] {
  return part(
    'Movers',
    'Measures that got better or worse',
    'Measures whose value moved since the one before, the ones that got worse first.',
    movers,
    [
      textColumn('Since the value before', refWidth, ({ sense }) => senseWords(sense), styles.strong),
      textColumn('Measure', titleWidth, ({ title }) => title),
      textColumn('Now', narrow, ({ current }) => current.words),
      textColumn('Against target', narrow, ({ ratingWords }) => ratingWords),
      textColumn('How it moved since the value before', words, ({ sincePrevious }) =>
        sentence(sincePrevious),
      ),
      textColumn('How it moved since the baseline', words, ({ sinceBaseline }) => sentence(sinceBaseline)),
    ],
    'No measure moved.',
    'Measures',
  );
}

function risksRegions({ highlights: { topRisks } }: Pack): readonly Region[] {
  return part(
    'TopRisks',
    'Top risks and issues',
    'The entries of the register with the highest scores after mitigation.',
    topRisks,
    [
      textColumn('Ref', refWidth, ({ ref }) => ref, styles.strong),
      textColumn('Risk or issue', titleWidth, ({ title }) => title),
      textColumn('Score', narrow, scoreWords),
      textColumn('In last pack', narrow, ({ before }) => (before === null ? nothing : productOf(before))),
      textColumn('Direction', words, ({ direction }) => direction),
      textColumn('What is done about it', words, ({ response, mitigations }) =>
        [response, ...mitigations].filter((text) => text.trim() !== '').join('\n'),
      ),
    ],
    'The register has no open entry.',
  );
}

function nextRegions({ highlights: { dueNext, nextUntil } }: Pack): readonly Region[] {
  return part(
    'DueNext',
    nextUntil === null ? 'What comes next' : `What comes next: due by ${sayDate(nextUntil)}`,
    'Open actions that are due before the next cycle freezes.',
    dueNext,
    [
      textColumn('Ref', refWidth, ({ ref }) => ref, styles.strong),
      textColumn('Action', titleWidth, ({ title }) => title),
      statusColumn('RAG', narrow, ({ status }) => status),
      textColumn('Complete by', narrow, ({ completionAsWritten }) => completionAsWritten),
      textColumn('Lead', words, ({ leads }) => leads.join('\n')),
      textColumn('Next steps', words, ({ nextSteps }) => nextSteps),
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
      textColumn('Number', refWidth, (ask) => `Ask ${String(lastAsks.indexOf(ask) + 1)}`, styles.strong),
      textColumn('What was asked', titleWidth, ({ text }) => text),
      textColumn('Meeting', narrow, () => (since === null ? nothing : sayDate(since.meetingOn))),
      textColumn('Pack', narrow, () => (since === null ? nothing : `Version ${String(since.version)}`)),
      textColumn('What became of it', words, ({ outcome }) => outcome),
    ],
    since === null ? firstPackNote(facts) : 'The last meeting was asked for nothing.',
  );
}

function part<T>(
  table: string,
  title: string,
  holds: string,
  rows: readonly T[],
  columns: readonly Column<T>[],
  whenEmpty: string,
  allOn: string | null = null,
  above = 0,
): readonly Region[] {
  return partedTable(
    { name, table, columns, rows, hasFilters: false },
    { title, holds, whenEmpty, allOn, hasRefs: true, printed: grid, above },
  );
}

function numberColumn<T>(header: string, content: (row: T) => number): Column<T> {
  return {
    ...textColumn(header, narrow, content),
    headerStyle: styles.headerNumber,
    style: () => styles.number,
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function difference(now: number, before: number): string {
  if (now === before) return 'No difference';
  return now > before ? `${String(now - before)} more` : `${String(before - now)} fewer`;
}

function senseWords(sense: PackMeasure['sense']): string {
  switch (sense) {
    case 'better':
      return 'Better';
    case 'worse':
      return 'Worse';
    default:
      return 'Neither';
  }
}

function scoreWords(risk: PackRisk): string {
  const { likelihood, impact } = risk.mitigated;
  return `${String(productOf(risk.mitigated))}: ${risk.band} (${String(likelihood)} × ${String(impact)})`;
}
