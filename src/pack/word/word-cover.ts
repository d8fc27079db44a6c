import { sayDate } from '#domain/date.ts';
import { purposes, type CoverSheet, type Purpose } from '#domain/pack/pack-output.ts';
import type { ScrutinyReport } from '#domain/pack/scrutiny-report.ts';
import { cell, line, pageWidth, strong, type Block, type Cell } from './word-block.ts';
import { linesOf, wordLine } from './word-text.ts';

/**
 * The cover sheet as a table; what nothing was written for is left out. Bodies that considered it before are those that were
 * written, else those that are known. Null where there is nothing to say at all.
 */
export function coverTable({ cover, considered }: ScrutinyReport): Block | null {
  const known = considered.map(({ body, meetingOn }) => line(`${wordLine(body)}, ${sayDate(meetingOn)}`));
  const row = (label: string, value: string | Cell['lines']): readonly (readonly Cell[])[] =>
    (typeof value === 'string' ? linesOf(value) : value).length === 0
      ? []
      : [[cell([line(strong(label))]), cell(value)]];
  const rows = [
    ...row('Committee', cover.committee),
    ...row('Date of the meeting', cover.meetingOn === null ? '' : sayDate(cover.meetingOn)),
    ...row('Title', cover.title),
    ...row('Author', cover.author),
    ...row('Contact', cover.contact),
    ...row('Purpose', purposeLines(cover)),
    ...row('Why it comes here', cover.whyHere),
    ...row('Recommendations', cover.recommendations),
    ...row('Considered before by', linesOf(cover.consideredBy).length > 0 ? cover.consideredBy : known),
    ...row('How the public had a say', cover.publicVoice),
    ...row('Benefit to residents', cover.benefit),
  ];
  if (rows.length === 0) return null;
  return {
    kind: 'table',
    caption: 'Cover sheet',
    description: 'For each item of the cover sheet of this report, what it says.',
    columns: [
      { title: 'Item', width: 2900, align: 'left' },
      { title: 'This report', width: pageWidth - 2900, align: 'left' },
    ],
    rows,
    hasTotal: false,
  };
}

const purposeWords: Readonly<Record<Purpose, string>> = {
  information: 'Information',
  discussion: 'Discussion',
  decision: 'Decision',
};

function purposeLines({ purposes: chosen }: CoverSheet): Cell['lines'] {
  if (chosen.length === 0) return [];
  return purposes.map((purpose) =>
    line(
      `${chosen.includes(purpose) ? '☒' : '☐'} ${purposeWords[purpose]}: ${chosen.includes(purpose) ? 'yes' : 'no'}`,
    ),
  );
}
