import { sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { countedTo } from '#domain/pack/pack-sentences.ts';
import { note, type Block } from './word-block.ts';
import { writeDocument } from './word-document.ts';
import { changeBlocks, exceptionBlocks, highlightBlocks, movementBlocks } from './word-report-actions.ts';
import { askBlocks, outcomeBlocks } from './word-report-asks.ts';
import { measureBlocks, nextBlocks, riskBlocks } from './word-report-board.ts';
import { definitionBlocks, standingBlocks } from './word-report-standing.ts';
import { wordLine } from './word-text.ts';
import { factBlocks, sayFoot, theBody } from './word-words.ts';

/**
 * The highlight report of a pack as a .docx file for A4: two to four pages for a plan of a hundred actions, with what is left
 * out named and to be found in the workbook. The same pack gives the same bytes. Throws the reason of the signal when it is
 * aborted.
 */
export function writeReport(pack: Pack, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { facts } = pack;
  return writeDocument(
    {
      title: `${facts.planTitle}: highlight report, ${sayDate(facts.meetingOn)}`,
      subject: `Highlight report for ${theBody(facts.body)}, as at ${sayDate(facts.asAt)}, version ${String(facts.version)}`,
      keywords: [facts.planTitle, 'highlight report', facts.body, facts.cycle ?? '', facts.marking]
        .map(wordLine)
        .filter(isSaid)
        .join(', '),
      creator: facts.preparedBy,
      marking: facts.marking,
      foot: sayFoot(facts),
      size: 10.5,
      at: facts.frozenAt,
      blocks: reportBlocks(pack),
    },
    signal,
  );
}

/** What the report says, from top to bottom. */
export function reportBlocks(pack: Pack): readonly Block[] {
  return [
    ...titleBlocks(pack),
    ...askBlocks(pack),
    ...standingBlocks(pack),
    ...outcomeBlocks(pack),
    ...highlightBlocks(pack),
    ...exceptionBlocks(pack),
    ...movementBlocks(pack),
    ...changeBlocks(pack),
    ...measureBlocks(pack),
    ...riskBlocks(pack),
    ...nextBlocks(pack),
    ...definitionBlocks(pack),
  ];
}

function titleBlocks({ facts, highlights }: Pack): readonly Block[] {
  const plan = [facts.period, facts.planVersion === '' ? '' : `plan version ${facts.planVersion}`];
  const overall = wordLine(highlights.overall);
  return [
    { kind: 'title', text: wordLine(facts.planTitle) || 'Highlight report' },
    { kind: 'subtitle', text: `Highlight report for ${theBody(facts.body)}` },
    ...factBlocks([
      ['Meeting', sayDate(facts.meetingOn)],
      [
        'As at',
        `${countedTo(facts)}, ${facts.cycle === null ? 'before the first reporting cycle' : `reporting cycle ${facts.cycle}`}`,
      ],
      ['Version', versionOf(facts)],
      ['Plan', plan.map(wordLine).filter(isSaid).join(', ')],
      ['Prepared by', [facts.preparedBy, facts.partnership].map(wordLine).filter(isSaid).join(', ')],
    ]),
    overall === ''
      ? note('No overall sentence was written for this meeting.')
      : {
          kind: 'text',
          lines: [{ spans: [{ text: overall, look: 'plain', link: null }], isBullet: false }],
          look: 'lead',
          isKeptWithNext: false,
        },
  ];
}

function versionOf({ version, reason, marking }: Pack['facts']): string {
  const marked = wordLine(marking) === '' ? '' : `, marked ${wordLine(marking)}`;
  const again = version === 1 ? '' : `. Issued again: ${wordLine(reason)}`;
  return `${String(version)}${marked}${again}`;
}

function isSaid(words: string): boolean {
  return words !== '';
}
