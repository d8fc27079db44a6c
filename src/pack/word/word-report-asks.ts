import type { AskKind } from '#domain/pack/curation.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { shortened } from '#domain/shortened.ts';
import { bullet, cell, heading, paragraph, written, type Block, type Cell } from './word-block.ts';
import { wordLine } from './word-text.ts';
import { firstOf, moreNote, sayCount, sayList, withEnd } from './word-words.ts';

/** At most so many asks, and outcomes that say something of their own; one more where it is the only one left. */
const most = { asks: 6, outcomes: 4 };

/** So many asks with the same outcome are told by their numbers. */
const manyAlike = 3;

const sheet = 'Highlight report';

/** What the meeting is asked for. */
export function askBlocks({ highlights: { asks } }: Pack): readonly Block[] {
  const { shown, more } = firstOf(asks, most.asks, { sheet, refOf: () => '' });
  return [
    heading(1, 'What this meeting is asked for'),
    ...(asks.length === 0
      ? [paragraph('Nothing is asked of this meeting.')]
      : [
          {
            kind: 'numbered',
            items: shown.map(({ kind, text, about }) => {
              const others = about.filter((ref) => !isNamed(text, ref)).map(wordLine);
              const refs = others.length === 0 ? '' : ` (${sayList(others)})`;
              return withEnd(written(text, 'Nothing was written.', `${askWords[kind]}:`), refs);
            }),
          } satisfies Block,
        ]),
    ...moreNote(more),
  ];
}

/**
 * What became of what the last meeting was asked: outcomes that say something of their own first, then those that many have,
 * such as 'Agreed.'.
 */
export function outcomeBlocks({ highlights: { lastAsks } }: Pack): readonly Block[] {
  if (lastAsks.length === 0) return [];
  const groups = [...new Set(lastAsks.map(outcomeOf))].map((outcome) => ({
    outcome,
    asked: lastAsks.filter((one) => outcomeOf(one) === outcome),
  }));
  const own = groups.filter(({ asked }) => asked.length < manyAlike);
  const alike = groups.filter(({ asked }) => asked.length >= manyAlike);
  const { shown, more } = firstOf(own, most.outcomes, { sheet, refOf: () => '' });
  return [
    heading(1, 'What the last meeting decided'),
    {
      kind: 'table',
      caption: 'What the last meeting was asked and what it decided',
      description:
        'What the last meeting was asked for, and the outcome as far as it was written down. What had the same outcome stands in one row, many of them by their numbers.',
      columns: [
        { title: 'Asked of the last meeting', width: 6678, align: 'left' },
        { title: 'Outcome', width: 3300, align: 'left' },
      ],
      rows: [
        ...shown.map(({ asked, outcome }) => [askedCell(asked), cell(outcome)]),
        ...alike.map(({ asked, outcome }) => [
          cell(
            `${own.length === 0 ? sayCount(asked.length, 'ask') : sayOthers(asked.length)}: ${sayList(asked.map(shortName))}`,
          ),
          cell(outcome),
        ]),
      ],
      hasTotal: false,
    },
    ...moreNote(more),
  ];
}

type LastAsk = Pack['highlights']['lastAsks'][number];

const askWords: Readonly<Record<AskKind, string>> = {
  decision: 'For decision',
  discussion: 'For discussion',
  information: 'For information',
};

function outcomeOf({ outcome }: LastAsk): string {
  return outcome.trim() || 'Not written down yet';
}

function sayOthers(count: number): string {
  return sayCount(count, 'other');
}

function askedCell(asked: readonly LastAsk[]): Cell {
  const [first, ...others] = asked;
  return others.length === 0
    ? cell(first?.text ?? '')
    : cell(asked.map(({ text }) => bullet(wordLine(text))));
}

// by what it is about where that is known
function shortName({ text, about }: LastAsk): string {
  return about.length === 0 ? `‘${shortened(wordLine(text), 60)}’` : about.map(wordLine).join(' with ');
}

// '1.1.2' is named in 'Withdraw 1.1.2.', but not in 'Withdraw 1.1.21.'
function isNamed(text: string, ref: string): boolean {
  return text.split(/[\s,;:()‘’]+/u).some((word) => word.replace(/\.$/u, '') === ref);
}
