import { ExternalHyperlink, Paragraph, Tab, TextRun, type IParagraphOptions } from 'docx';
import { isHttps } from '#domain/update.ts';
import type { Block, Line, Span, WordTable } from './word-block.ts';
import { factIndent, styleIds } from './word-style.ts';
import { startsRightToLeft, stretchesOf, wordText } from './word-text.ts';

/** Where a line stands: on the page, in a cell, in the header row, or in a numbered list. */
export type Place = Pick<IParagraphOptions, 'style' | 'keepNext' | 'alignment' | 'numbering' | 'spacing'> & {
  readonly bullets: { readonly style: string; readonly reference: string };
  /** Colour of the words where the place has one of its own, six hexadecimal digits. */
  readonly ink?: string;
};

const onPage: Place['bullets'] = { style: styleIds.listBullet, reference: 'bullets' };

/** Lines in the cells of a table. */
export const inCell: Place = {
  style: styleIds.cellText,
  bullets: { style: styleIds.cellBullet, reference: 'cell-bullets' },
};

/** A line as a paragraph of its place. */
export function lineParagraph(line: Line, { bullets, ink, ...place }: Place): Paragraph {
  const isRightToLeft = startsRightToLeft(line.spans.map(({ text }) => text).join(''));
  return new Paragraph({
    ...place,
    ...(line.isBullet ? { style: bullets.style, numbering: { reference: bullets.reference, level: 0 } } : {}),
    ...(isRightToLeft ? { bidirectional: true } : {}),
    children: line.spans.flatMap((span) => runsOf(span, ink)),
  });
}

/**
 * The paragraphs of everything but a table. `index` is the place of the block: it numbers the lists, so that each begins with
 * 1. After a table, words keep a little away from its edge.
 */
export function blockParagraphs(
  block: Exclude<Block, WordTable>,
  { index, isAfterTable }: { readonly index: number; readonly isAfterTable: boolean },
): readonly Paragraph[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: textRuns(block.text) })];
    case 'subtitle':
      return [new Paragraph({ style: 'Subtitle', children: textRuns(block.text) })];
    case 'heading':
      return [new Paragraph({ style: `Heading${String(block.level)}`, children: textRuns(block.text) })];
    case 'fact':
      return [
        new Paragraph({
          style: styleIds.fact,
          tabStops: [{ type: 'left', position: factIndent }],
          children: [
            new TextRun({ text: `${wordText(block.label)}:`, bold: true }),
            new TextRun({ children: [new Tab()] }),
            ...textRuns(block.value),
          ],
        }),
      ];
    case 'text': {
      const styles = { normal: null, lead: styleIds.lead, note: styleIds.note } as const;
      const style = styles[block.look];
      const place: Place = {
        bullets: block.look === 'note' ? { ...onPage, style: styleIds.note } : onPage,
        ...(style === null ? {} : { style }),
        ...(block.isKeptWithNext ? { keepNext: true } : {}),
      };
      return block.lines.map((line, at) =>
        lineParagraph(line, {
          ...place,
          // a label is not left behind on the page before its list
          ...(!line.isBullet && block.lines[at + 1]?.isBullet === true ? { keepNext: true } : {}),
          ...(at === 0 && isAfterTable ? { spacing: { before: 120 } } : {}),
        }),
      );
    }
    case 'numbered':
      return block.items.flatMap((lines) =>
        lines.map((line, at) =>
          lineParagraph(
            line,
            at === 0
              ? {
                  style: styleIds.listNumber,
                  numbering: { reference: 'numbers', level: 0, instance: index },
                  bullets: onPage,
                }
              : { style: styleIds.listContinue, bullets: onPage },
          ),
        ),
      );
  }
}

/** Words as runs, each in the direction of its script. */
export function textRuns(text: string, look: Span['look'] = 'plain', ink?: string): readonly TextRun[] {
  return stretchesOf(wordText(text)).map(
    (stretch) =>
      new TextRun({
        text: stretch.text,
        ...(look === 'strong' ? { bold: true, boldComplexScript: true } : {}),
        ...(ink === undefined ? {} : { color: ink }),
        ...(stretch.isRightToLeft ? { rightToLeft: true } : {}),
      }),
  );
}

// an address that is not https is shown as words: nobody can follow it unawares
function runsOf({ text, look, link }: Span, ink?: string): readonly (TextRun | ExternalHyperlink)[] {
  if (link === null || !isHttps(link)) return textRuns(text, look, ink);
  return [
    new ExternalHyperlink({
      link: link.trim(),
      children: [new TextRun({ text: wordText(text), style: 'Hyperlink' })],
    }),
  ];
}
