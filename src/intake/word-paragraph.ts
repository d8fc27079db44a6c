import { highlightOf, isColour, shadeOf, type ThemeColours } from './word-colour.ts';
import type { Numbering } from './word-numbering.ts';
import { levelOf, numberingOf, type WordStyles } from './word-style.ts';
import { child, childrenOf, switchOf, valueOf, type XmlElement } from './read-xml.ts';

/** What the paragraphs of a document are read with. */
export type WordParts = {
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  readonly theme: ThemeColours;
};

/** A stretch of text with one look. */
export type Piece = {
  readonly text: string;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly isBold: boolean;
  /** Background as 'RRGGBB', null for none. */
  readonly fill: string | null;
  /** Colour of the letters as 'RRGGBB', null for the usual one. */
  readonly colour: string | null;
};

/** A paragraph as a reader of the document sees it, once all changes in it are accepted. */
export type Paragraph = {
  readonly pieces: readonly Piece[];
  /** Level of a heading, 1 the highest; null for other text. */
  readonly level: number | null;
  readonly isTitle: boolean;
  readonly isListItem: boolean;
  readonly fill: string | null;
  /** True when its end was deleted, so that the next one goes on in the same line. */
  readonly goesOn: boolean;
};

/** Elements whose contents are no text of the plan: pictures and text boxes, deletions, codes of fields. */
export const wordSkips: ReadonlySet<string> = new Set([
  'drawing',
  'pict',
  'object',
  'txbxContent',
  'sectPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rt',
  'fldData',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'numberingChange',
  'mc:Choice',
]);

/** Reads a paragraph, its number in its list included. Paragraphs are to be read once each, in their order. */
export function readParagraph(element: XmlElement, parts: WordParts): Paragraph {
  const properties = child(element, 'pPr');
  const styleId = valueOf(properties, 'pStyle');
  const style = parts.styles(styleId);
  const list = numberingOf(properties) ?? style.numbering;
  const look = {
    isStruck: style.isStruck,
    isHidden: style.isHidden,
    isBold: style.isBold,
    fill: null,
    colour: null,
  };
  const label = list === null ? '' : parts.numbering(list, styleId);
  const pieces: Piece[] = label === '' ? [] : [{ ...look, text: label }];
  collect(element, look, parts, pieces);
  return {
    pieces,
    level: levelOf(properties) ?? style.level,
    isTitle: style.isTitle,
    isListItem: label !== '',
    fill: shadeOf(child(properties, 'shd'), parts.theme),
    goesOn: child(child(properties, 'rPr'), 'del') !== undefined,
  };
}

/** True when a structured field shows only what it asks for: 'Choose an item.' */
export function isPrompt(field: XmlElement): boolean {
  return switchOf(child(field, 'sdtPr'), 'showingPlcHdr') === true;
}

type Look = Omit<Piece, 'text'>;

const around: ReadonlySet<string> = new Set([
  'hyperlink',
  'ins',
  'moveTo',
  'smartTag',
  'sdtContent',
  'fldSimple',
  'customXml',
  'bdo',
  'dir',
  'mc:AlternateContent',
  'mc:Fallback',
]);

function collect(element: XmlElement, base: Look, parts: WordParts, pieces: Piece[]): void {
  for (const one of element.children) {
    if (one.name === 'r') readRun(one, lookOf(one, base, parts), pieces);
    else if (one.name === 'sdt') {
      const content = child(one, 'sdtContent');
      if (content !== undefined && !isPrompt(one)) collect(content, base, parts, pieces);
    } else if (around.has(one.name)) collect(one, base, parts, pieces);
  }
}

function lookOf(run: XmlElement, base: Look, { styles, theme }: WordParts): Look {
  const properties = child(run, 'rPr');
  if (properties === undefined) return base;
  const style = styles(valueOf(properties, 'rStyle'));
  const colour = valueOf(properties, 'color');
  const struck = [switchOf(properties, 'strike'), switchOf(properties, 'dstrike')];
  return {
    isStruck:
      struck.includes(true) || (struck.every((one) => one === null) && (style.isStruck || base.isStruck)),
    isHidden: switchOf(properties, 'vanish') ?? (style.isHidden || base.isHidden),
    isBold: switchOf(properties, 'b') ?? (style.isBold || base.isBold),
    fill: shadeOf(child(properties, 'shd'), theme) ?? highlightOf(valueOf(properties, 'highlight')),
    colour: isColour(colour) ? colour.toUpperCase() : null,
  };
}

function readRun(run: XmlElement, look: Look, pieces: Piece[]): void {
  const text = run.children.map(textOf).join('');
  if (text !== '') pieces.push({ ...look, text });
  // of a word with its pronunciation above it, the word
  const words = run.children
    .filter((one) => one.name === 'ruby')
    .flatMap((one) => childrenOf(one, 'rubyBase'));
  for (const base of words) for (const inner of childrenOf(base, 'r')) readRun(inner, look, pieces);
}

function textOf(element: XmlElement): string {
  if (element.name === 't') return element.text;
  if (element.name === 'tab' || element.name === 'ptab') return ' ';
  if (element.name === 'br' || element.name === 'cr') return '\n';
  if (element.name === 'noBreakHyphen') return '-';
  if (element.name === 'sym') return symbols[(element.attributes['char'] ?? '').toUpperCase()] ?? '';
  // emoji stand in both forms; the plain one is read
  return element.name.startsWith('mc:') ? element.children.map(textOf).join('') : '';
}

// characters of Wingdings, the font Word takes its marks from
const symbols: Readonly<Record<string, string>> = {
  F0FC: '✓',
  F0FE: '☑',
  F0FB: '✗',
  F06C: '●',
  F06E: '■',
  F0A7: '▪',
  F0B7: '•',
  F0E0: '→',
};
