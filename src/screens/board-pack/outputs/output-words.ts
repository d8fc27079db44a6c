import type { OutputKind } from '#domain/pack/pack-output.ts';

/** What an output is called and for whom it is. */
export type OutputWords = {
  readonly name: string;
  readonly what: string;
  /** With which program it is opened. */
  readonly program: 'Excel' | 'Word';
};

/** What each output is, in the words of those who hand it out. */
export const outputWords: Readonly<Record<OutputKind, OutputWords>> = {
  workbook: {
    name: 'Excel workbook for the board',
    what: 'Everything in the pack: counts, the full plan, movement, changes, measures, risks and definitions, with charts.',
    program: 'Excel',
  },
  report: {
    name: 'Word highlight report for the board',
    what: 'Two to four pages to read before the meeting: where the plan stands, highlights, exceptions, asks, measures and risks.',
    program: 'Word',
  },
  'plain-workbook': {
    name: 'Workbook for publication',
    what: 'Values only, one table a sheet, for everybody’s software.',
    program: 'Excel',
  },
  scrutiny: {
    name: 'Scrutiny report',
    what: 'For a committee of the council: progress by priority behind a cover sheet.',
    program: 'Word',
  },
  bulletin: {
    name: 'Bulletin',
    what: 'For families and partners, by priority: what has gone well, what could be better, what comes next.',
    program: 'Word',
  },
};

/** '640 KB', '3.2 MB'. */
export function sayBytes(bytes: number): string {
  const mega = bytes / 1_000_000;
  return mega >= 1 ? `${mega.toFixed(1)} MB` : `${String(Math.max(1, Math.round(bytes / 1000)))} KB`;
}
