import { sayDate } from '#domain/date.ts';
import type { ActionHistory } from '#domain/action-history.ts';
import type { HistoryEntry } from '#domain/history-entry.ts';
import {
  bullet,
  heading,
  line,
  note,
  paragraph,
  paragraphs,
  strong,
  written,
  type Block,
  type Line,
  type Span,
} from './word-block.ts';
import { writeDocument } from './word-document.ts';
import { wordLine } from './word-text.ts';
import { factBlocks, sayList, sayStatus } from './word-words.ts';

/**
 * The history of one action as a .docx file, for a member's question: what it is, where it comes from, and everything that
 * happened to it, newest first. The same history gives the same bytes. Throws the reason of the signal when it is aborted.
 */
export function writeHistory(
  history: ActionHistory,
  marking: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { planTitle, ref, title, asAt, audience } = history;
  return writeDocument(
    {
      title: `${ref} ${wordLine(title)}: history`,
      subject: `History of an action of ${wordLine(planTitle)}, as at ${sayDate(asAt)}`,
      keywords: [planTitle, ref, 'history'].map(wordLine).join(', '),
      creator: wordLine(planTitle),
      marking: audience === 'public' ? 'OPEN' : marking,
      foot: `${wordLine(planTitle)}, action ${ref} · as at ${sayDate(asAt)}`,
      size: 12,
      at: `${asAt}T12:00:00.000Z`,
      blocks: historyBlocks(history),
    },
    signal,
  );
}

function historyBlocks(history: ActionHistory): readonly Block[] {
  const { ref, title, planTitle, entries, lineage, risks, measures, asAt, audience } = history;
  return [
    { kind: 'title', text: wordLine(`${ref} ${title}`) },
    { kind: 'subtitle', text: `History of an action of ${wordLine(planTitle)}` },
    ...factBlocks(factsOf(history)),
    ...textBlocks(history),
    ...(lineage.length === 0
      ? []
      : [
          heading(1, 'Where it comes from and where it went'),
          paragraphs(lineage.map((words) => bullet(wordLine(words)))),
        ]),
    heading(1, 'What happened'),
    ...(entries.length === 0
      ? [paragraph('Nothing is recorded of it yet.')]
      : entries.toReversed().flatMap(entryBlocks)),
    ...listBlocks('Measures it should move', measures),
    ...listBlocks('Risks that concern it', risks),
    note(
      audience === 'public'
        ? `As at ${sayDate(asAt)}. It is made of texts that may be published.`
        : `As at ${sayDate(asAt)}. It holds texts for the board; it is not for publication.`,
    ),
  ];
}

function factsOf(history: ActionHistory): readonly (readonly [string, string])[] {
  const {
    status,
    lifecycle,
    priority,
    section,
    completionAsWritten,
    originalCompletion,
    reDates,
    leads,
    accountable,
  } = history;
  return [
    ['As at', `the end of ${sayDate(history.asAt)}`],
    ['Status', `${sayStatus(status)}, ${lifecycle.toLowerCase()}`],
    ['Priority', priority],
    ['Section', section],
    ['Completion date', completionAsWritten],
    [
      'First date',
      originalCompletion === '' ? '' : `${wordLine(originalCompletion)}, changed ${timesOf(reDates)}`,
    ],
    ['Lead', sayList(leads.map(wordLine))],
    ['Accountable', accountable],
  ];
}

function textBlocks({ description, successMeasures }: ActionHistory): readonly Block[] {
  const texts = [
    ['What it is', description],
    ['How success is measured', successMeasures],
  ] as const;
  return texts.flatMap(([words, text]): Block[] =>
    wordLine(text) === '' ? [] : [heading(1, words), paragraphs(written(text, ''))],
  );
}

function entryBlocks(entry: HistoryEntry): readonly Block[] {
  const { on, what, by, from, to } = entry;
  const who = wordLine(by);
  const lines: readonly Line[] = [
    ...(from === null || to === null
      ? []
      : [line(strong('Status: '), `${sayStatus(from)} to ${sayStatus(to)}`)]),
    ...said('Before:', entry.before),
    ...said('After:', entry.after),
    ...said('Why:', entry.reason),
    ...said('What was done:', entry.activity),
    ...said('What difference it made:', entry.impact),
    ...(entry.impactRating === null
      ? []
      : [line(strong('Evidence of a difference: '), wordLine(entry.impactRating.label))]),
    ...said('Next:', entry.nextSteps),
    ...(entry.forecastOn === null ? [] : [line(strong('Now expected by: '), sayDate(entry.forecastOn))]),
    ...(entry.evidence.length === 0 ? [] : [line(strong('Evidence: '), ...evidenceOf(entry))]),
    ...(who === '' ? [] : [line(strong('By: '), who)]),
  ];
  return [
    heading(2, `${sayDate(on)}: ${wordLine(what)}`),
    ...(lines.length === 0 ? [] : [paragraphs(lines)]),
  ];
}

function evidenceOf({ evidence }: HistoryEntry): readonly Span[] {
  return evidence.flatMap(({ label, url }, index): Span[] => [
    ...(index === 0 ? [] : [{ text: ', ', look: 'plain', link: null } as const]),
    { text: wordLine(label) || url, look: 'plain', link: url },
  ]);
}

function said(label: string, text: string): readonly Line[] {
  return wordLine(text) === '' ? [] : written(text, '', label);
}

function listBlocks(title: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [heading(1, title), paragraphs(items.map((words) => bullet(wordLine(words))))];
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`;
}
