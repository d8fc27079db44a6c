import { kept, type Cell } from '#domain/intake/intake-grid.ts';
import { isPrompt, readParagraph, type Paragraph, type Piece, type WordParts } from './word-paragraph.ts';
import { shadeOf } from './word-colour.ts';
import { child, type XmlElement } from './read-xml.ts';

/** What stands in a cell or in a heading, without its place. `isHidden`: it has text, and all of it is hidden. */
export type Content = Pick<Cell, 'text' | 'unstruck' | 'fill' | 'struck'> & { readonly isHidden: boolean };

/** The paragraphs in an element, those of tables inside it in reading order. Every one is read once. */
export function paragraphsIn(element: XmlElement, parts: WordParts): readonly Paragraph[] {
  return element.children.flatMap((one) => {
    if (one.name === 'p') return [readParagraph(one, parts)];
    if (one.name === 'sdt') {
      const content = child(one, 'sdtContent');
      return content === undefined || isPrompt(one) ? [] : paragraphsIn(content, parts);
    }
    return holders.has(one.name) ? paragraphsIn(one, parts) : [];
  });
}

const holders: ReadonlySet<string> = new Set([
  'tbl',
  'tr',
  'tc',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'mc:AlternateContent',
  'mc:Fallback',
]);

/** The content of a cell: its words, what is struck through, and its own colour or else that of its text. */
export function readCell(cell: XmlElement, parts: WordParts): Content {
  const properties = child(cell, 'tcPr');
  const content = contentOf(paragraphsIn(cell, parts));
  if (child(properties, 'cellDel') !== undefined)
    return { ...content, text: '', unstruck: '', struck: 'none' };
  return { ...content, fill: shadeOf(child(properties, 'shd'), parts.theme) ?? content.fill };
}

/** The content of some paragraphs, a line each. Hidden words are left out when others are not hidden. */
export function contentOf(paragraphs: readonly Paragraph[]): Content {
  const written = paragraphs.flatMap((one) => one.pieces).filter((piece) => piece.text.trim() !== '');
  const isHidden = written.length > 0 && written.every((piece) => piece.isHidden);
  const isSeen = (piece: Piece) => isHidden || !piece.isHidden;
  const seen = written.filter(isSeen);
  const nStruck = seen.filter((piece) => piece.isStruck).length;
  const text = linesOf(paragraphs, isSeen);
  return {
    text,
    unstruck: nStruck === 0 ? text : linesOf(paragraphs, (piece) => isSeen(piece) && !piece.isStruck),
    struck: nStruck === 0 ? 'none' : nStruck === seen.length ? 'all' : 'part',
    fill: fillOf(paragraphs, text, seen),
    isHidden,
  };
}

function linesOf(paragraphs: readonly Paragraph[], isWanted: (piece: Piece) => boolean): string {
  let text = '';
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = paragraph.pieces
      .filter(isWanted)
      .map((piece) => piece.text)
      .join('');
    const isSameLine = index === 0 || paragraphs[index - 1]?.goesOn === true;
    text += isSameLine ? line : `\n${line}`;
  }
  // blank lines between paragraphs are space on the page
  return kept(text.replaceAll(/\n\s*\n/g, '\n'));
}

// the colour behind the words, or that of a mark such as ● which is nothing but its colour
function fillOf(paragraphs: readonly Paragraph[], text: string, seen: readonly Piece[]): string | null {
  const behind =
    paragraphs.find((one) => one.fill !== null)?.fill ??
    paragraphs.flatMap((one) => one.pieces).find((piece) => piece.fill !== null)?.fill;
  if (behind !== undefined && behind !== null) return behind;
  return /^[\s●•■▪⬤◆▲]+$/u.test(text) ? (seen.find((piece) => piece.colour !== null)?.colour ?? null) : null;
}
