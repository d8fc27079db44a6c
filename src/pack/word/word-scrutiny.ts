import { sayDate } from '#domain/date.ts';
import { asAtWords, countedTo, reconciliation } from '#domain/pack/pack-sentences.ts';
import type { ScrutinyReport } from '#domain/pack/scrutiny-report.ts';
import {
  cell,
  heading,
  leadIn,
  line,
  note,
  paragraph,
  paragraphs,
  strong,
  written,
  type Block,
  type Cell,
} from './word-block.ts';
import { coverTable } from './word-cover.ts';
import { writeDocument } from './word-document.ts';
import { countTable, returnsSentence } from './word-report-standing.ts';
import { priorityBlocks } from './word-scrutiny-priority.ts';
import { wordLine } from './word-text.ts';
import { mergedOrSplit, sayCount, sayStatus, theBody } from './word-words.ts';

/**
 * A report to a scrutiny committee as a .docx file: its cover, then the extract of the plan. It shows what it is given, and
 * that is public. The same report gives the same bytes. Throws the reason of the signal when it is aborted.
 */
export function writeScrutiny(report: ScrutinyReport, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { cover, plan, asAt, version } = report;
  const title = wordLine(cover.title) || `${wordLine(plan.title)}: progress`;
  const committee = wordLine(cover.committee);
  const meeting = [committee, cover.meetingOn === null ? '' : sayDate(cover.meetingOn)].filter(isSaid);
  return writeDocument(
    {
      title,
      subject: `Report${committee === '' ? '' : ` to ${theBody(committee)}`}, as at ${sayDate(asAt)}`,
      keywords: [plan.title, 'scrutiny', committee].map(wordLine).filter(isSaid).join(', '),
      creator: wordLine(cover.author) || wordLine(plan.partnership),
      // what is published is open
      marking: 'OPEN',
      foot: [meeting.join(', ') || title, `as at ${sayDate(asAt)}`, `version ${String(version)}`].join(' · '),
      size: 12,
      at: `${asAt}T12:00:00.000Z`,
      blocks: scrutinyBlocks(report, title),
    },
    signal,
  );
}

/** What the report says, from top to bottom. */
function scrutinyBlocks(report: ScrutinyReport, title: string): readonly Block[] {
  const { cover, plan, overall, measures } = report;
  const sheet = coverTable(report);
  return [
    { kind: 'title', text: title },
    {
      kind: 'subtitle',
      text: cover.committee === '' ? plan.title : `Report to ${theBody(cover.committee)}`,
    },
    ...(sheet === null ? [] : [sheet]),
    heading(1, 'About the plan'),
    ...plan.what.map((words) => paragraph(wordLine(words))),
    ...(plan.version === ''
      ? []
      : [
          paragraph(
            `This is version ${wordLine(plan.version)} of the plan. Everything is counted as at ${countedTo(report)}.`,
          ),
        ]),
    ...(wordLine(overall) === '' ? [] : [paragraphs(written(overall, ''))]),
    heading(1, 'Where the plan stands'),
    ...standing(report),
    ...report.priorities.flatMap(priorityBlocks),
    heading(1, 'Measures'),
    ...(measures.length === 0
      ? [paragraph('The plan has no measures that may be published.')]
      : [measureTable(report)]),
    ...changeBlocks(report),
    heading(1, 'What the statuses mean'),
    paragraphs(
      report.definitions.statuses.map((status) => ({
        ...line(strong(`${sayStatus(status)}: `), wordLine(status.definition)),
        isBullet: true,
      })),
    ),
    note(
      `This report is made of texts that may be published. As at ${asAtWords(report)}, version ${String(report.version)}.`,
    ),
  ];
}

function standing(report: ScrutinyReport): readonly Block[] {
  const { summary, asAt, cycle } = report;
  if (summary.total.live === 0 && summary.walk === null) return [paragraph('The plan has no live actions.')];
  const counts = summary.statuses.map((status, index) => ({
    status,
    now: summary.total.byStatus[index] ?? 0,
    before: summary.total.byStatusBefore?.[index] ?? null,
  }));
  return [
    ...(summary.walk === null ? [] : [leadIn(reconciliation(summary.walk))]),
    countTable({ asAt, summary, counts }),
    paragraph(returnsSentence(summary, cycle)),
  ];
}

function measureTable({ measures }: ScrutinyReport): Block {
  return {
    kind: 'table',
    caption: 'How the measures of the plan read',
    description:
      'For each measure: its period, its baseline, current and target figures, and in words how it stands to its target and its baseline.',
    columns: [
      { title: 'Measure', width: 2978, align: 'left' },
      { title: 'Baseline', width: 1200, align: 'right' },
      { title: 'Current', width: 1400, align: 'right' },
      { title: 'Target', width: 1200, align: 'right' },
      { title: 'In words', width: 3200, align: 'left' },
    ],
    rows: measures.map((measure) => [
      cell([
        line(strong(wordLine(measure.title)), measure.period === '' ? '' : `, ${wordLine(measure.period)}`),
      ]),
      cell(measure.baseline.words),
      cell(measure.current.words),
      cell(measure.target.words),
      cell([
        line(
          strong(measure.ratingWords),
          measure.sinceBaseline === '' ? '' : `: ${wordLine(measure.sinceBaseline)}`,
        ),
      ]),
    ]),
    hasTotal: false,
  };
}

function changeBlocks({ changes }: ScrutinyReport): readonly Block[] {
  if (changes.length === 0)
    return [heading(1, 'Changes to the plan'), paragraph('No change of the plan was decided.')];
  return [
    heading(1, 'Changes to the plan'),
    {
      kind: 'table',
      caption: `${sayCount(changes.length, 'change of the plan was', 'changes of the plan were')} decided`,
      description:
        'Each change of the plan that was decided, the actions it concerns, what dates and words were before and after, and the day of the decision.',
      columns: [
        { title: 'Change', width: 1700, align: 'left' },
        { title: 'Action', width: 3378, align: 'left' },
        { title: 'Before and after', width: 2900, align: 'left' },
        { title: 'Decided', width: 2000, align: 'left' },
      ],
      rows: changes.map(({ what, refs, titles, decidedOn, ...change }) => [
        cell([line(strong(wordLine(what)))]),
        cell(refs.map((ref, index) => line(strong(`${ref} `), wordLine(titles[index] ?? '')))),
        beforeAndAfter({ refs, ...change }),
        cell(decidedOn === null ? 'No day is recorded' : sayDate(decidedOn)),
      ]),
      hasTotal: false,
    },
  ];
}

// of all else the name of the change says enough
function beforeAndAfter({
  kind,
  refs,
  before,
  after,
}: Pick<ScrutinyReport['changes'][number], 'kind' | 'refs' | 'before' | 'after'>): Cell {
  switch (kind) {
    case 'merge':
    case 'split':
      return mergedOrSplit(kind, refs);
    case 'reword':
    case 're-date':
    case 'measure':
    case 'move':
      return cell([...written(before, 'None', 'Before:'), ...written(after, 'None', 'After:')]);
    default:
      return cell('');
  }
}

function isSaid(words: string): boolean {
  return words !== '';
}
