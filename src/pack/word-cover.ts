import { sayDate } from '#domain/date.ts';
import { purposes, type CoverSheet, type Purpose } from '#domain/pack-output.ts';
import type { ScrutinyReport } from '#domain/scrutiny-report.ts';
import { cell, line, pageWidth, strong, type Block, type Cell } from './word-block.ts';
import { linesOf, wordLine } from './word-text.ts';

/** The cover sheet as a table. Every item stands in it, so that a reader sees what was left open. */
export function coverTable({ cover, considered }: ScrutinyReport): Block {
  const written = linesOf(cover.consideredBy);
  const known = considered.map(({ body, meetingOn }) => `${wordLine(body)}, ${sayDate(meetingOn)}`);
  const before = [
    ...written.map(({ text, isBullet }) => ({ ...line(text), isBullet })),
    // the form offers those that are known, so that they can be written already
    ...known.filter((words) => !written.some(({ text }) => text === words)).map((words) => line(words)),
  ];
  const row = (label: string, value: string | Cell['lines']): readonly Cell[] => [
    cell([line(strong(label))]),
    cell(value, 'Nothing was written.'),
  ];
  return {
    kind: 'table',
    caption: 'Cover sheet',
    description: 'For each item of the cover sheet of this report, what it says.',
    columns: [
      { title: 'Item', width: 2900, align: 'left' },
      { title: 'This report', width: pageWidth - 2900, align: 'left' },
    ],
    rows: [
      row('Committee', cover.committee),
      row('Date of the meeting', cover.meetingOn === null ? '' : sayDate(cover.meetingOn)),
      row('Title', cover.title),
      row('Author', cover.author),
      row('Contact', cover.contact),
      row('Purpose', purposeLines(cover)),
      row('Why it comes here', cover.whyHere),
      row('Recommendations', cover.recommendations),
      row('Considered before by', before.length === 0 ? 'No other body.' : before),
      row('How the public had a say', cover.publicVoice),
      row('Benefit to residents', cover.benefit),
    ],
    hasTotal: false,
  };
}

const purposeWords: Readonly<Record<Purpose, string>> = {
  information: 'Information',
  discussion: 'Discussion',
  decision: 'Decision',
};

function purposeLines({ purposes: chosen }: CoverSheet): Cell['lines'] {
  return purposes.map((purpose) =>
    line(
      `${chosen.includes(purpose) ? '☒' : '☐'} ${purposeWords[purpose]}: ${chosen.includes(purpose) ? 'yes' : 'no'}`,
    ),
  );
}
