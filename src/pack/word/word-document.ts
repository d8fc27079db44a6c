import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TextRun, type FileChild } from 'docx';
import type { Instant } from '#domain/date.ts';
import { pageWidth, type Block, type WordTable } from './word-block.ts';
import { finishDocument } from './word-finish.ts';
import { blockParagraphs, textRuns } from './word-lines.ts';
import { inks, margins, numbering, stylesOf } from './word-style.ts';
import { tableOf } from './word-table.ts';
import { wordLine } from './word-text.ts';

/** A document: what it says of itself, what stands on each page, and its blocks. */
export type WordDocument = {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  /** On top of every page, such as 'OFFICIAL'; '' for none. */
  readonly marking: string;
  /** At the foot of every page, left of 'Page 1 of 3'. */
  readonly foot: string;
  /** Size of the text in points. */
  readonly size: 10.5 | 12;
  /** Written into the file as the moment it was made, so that the same content gives the same bytes. */
  readonly at: Instant;
  readonly blocks: readonly Block[];
};

/** The .docx file of a document: the same bytes for the same document. Throws the reason of the signal when it is aborted. */
export async function writeDocument(
  document: WordDocument,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  signal.throwIfAborted();
  const file = new Document({
    title: wordLine(document.title),
    subject: wordLine(document.subject),
    keywords: wordLine(document.keywords),
    creator: wordLine(document.creator),
    lastModifiedBy: wordLine(document.creator),
    styles: stylesOf(document.size),
    numbering,
    ...(document.marking === ''
      ? {}
      : { customProperties: [{ name: 'Protective marking', value: wordLine(document.marking) }] }),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } },
        headers: { default: new Header({ children: [headerOf(document)] }) },
        footers: { default: new Footer({ children: [footerOf(document)] }) },
        children: childrenOf(document.blocks),
      },
    ],
  });
  const written = new Uint8Array(await Packer.toArrayBuffer(file));
  signal.throwIfAborted();
  return finishDocument(written, {
    at: document.at,
    tables: document.blocks.filter((block): block is WordTable => block.kind === 'table'),
  });
}

function childrenOf(blocks: readonly Block[]): readonly FileChild[] {
  return blocks.flatMap((block, index): readonly FileChild[] =>
    block.kind === 'table'
      ? [new Paragraph({ style: 'Caption', children: textRuns(block.caption) }), tableOf(block)]
      : blockParagraphs(block, { index, isAfterTable: blocks[index - 1]?.kind === 'table' }),
  );
}

function headerOf({ marking }: WordDocument): Paragraph {
  return new Paragraph({
    style: 'Header',
    alignment: 'center',
    children: [new TextRun({ text: wordLine(marking), bold: true })],
  });
}

function footerOf({ foot }: WordDocument): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: 'right', position: pageWidth }],
    border: { top: { style: 'single', size: 4, color: inks.line, space: 4 } },
    children: [
      ...textRuns(wordLine(foot)),
      new TextRun({
        children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}
