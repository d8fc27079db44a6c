import type { CorpusFile } from './corpus-file.ts';
import { cellsOf, columns, expectedPlan, inSection, titled } from './small-plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');

/** An export with words above the table, breaks inside cells, groups in rows, a total and a note. */
const exported = () =>
  bytes(
    [
      'Council of Oakshire,,,,,',
      '"Action plan, as of 1 November 2026"',
      '',
      quoted(columns.map((heading) => heading.replace(' ', '\n'))),
      ...titled.flatMap(({ key, text }) => [
        `${text},,,,,`,
        ...inSection(key).map((line) => quoted(cellsOf(line)).replace('It is found; by', 'It is found;\nby')),
      ]),
      'Total,4,,,,',
      '"Note: ""Blue"" means done.",,,,,',
      '',
    ].join('\n'),
  );

/** A table copied from a document into a text file: tabs, groups alone in their line, an empty column. */
const pasted = () =>
  bytes(
    [
      [...columns, ''].join('\t'),
      ...titled.flatMap(({ key, text }) => [
        text,
        ...inSection(key).map((line) => [...cellsOf(line), ''].join('\t')),
      ]),
    ].join('\r\n'),
  );

/** Text files made by hand. */
export const textTraps = {
  'an export with words round about': {
    make: exported,
    writer: 'by hand',
    traps: ['text', 'any-row', 'headings-in-rows', 'totals'],
    expected: expectedPlan,
  },
  'a table copied into a text file': {
    make: pasted,
    writer: 'by hand',
    traps: ['text', 'headings-in-rows'],
    expected: expectedPlan,
  },
} as const satisfies Readonly<Record<string, CorpusFile>>;
