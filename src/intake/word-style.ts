import { child, childrenOf, switchOf, valueOf, type XmlElement } from './read-xml.ts';

/** What a paragraph or character style of a document gives to what is written in it. */
export type WordStyle = {
  /** Level of a heading, 1 the highest; null for none. */
  readonly level: number | null;
  /** True for the title of the whole document. */
  readonly isTitle: boolean;
  readonly numbering: { readonly id: string; readonly level: number | null } | null;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly isBold: boolean;
};

/** The style of an id; plain text for one that is not there. */
export type WordStyles = (id: string) => WordStyle;

const plainText: WordStyle = {
  level: null,
  isTitle: false,
  numbering: null,
  isStruck: false,
  isHidden: false,
  isBold: false,
};

/** Reads styles.xml; undefined for a document without. A style that is based on another one takes over what it gives. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'style')) elements.set(style.attributes['styleId'] ?? '', style);
  const known = new Map<string, WordStyle>();
  const styleOf = (id: string, from: ReadonlySet<string>): WordStyle => {
    const already = known.get(id);
    if (already !== undefined) return already;
    const element = elements.get(id);
    if (element === undefined || from.has(id)) return plainText;
    const style = styled(element, styleOf(valueOf(element, 'basedOn'), new Set([...from, id])));
    known.set(id, style);
    return style;
  };
  return (id) => (id === '' ? plainText : styleOf(id, new Set()));
}

function styled(element: XmlElement, base: WordStyle): WordStyle {
  const [paragraph, run] = [child(element, 'pPr'), child(element, 'rPr')];
  const name = valueOf(element, 'name').toLowerCase();
  // built-in styles have these names in every language of Word
  const named = /^heading (\d)$/.exec(name)?.[1];
  return {
    level: levelOf(paragraph) ?? (named === undefined ? base.level : Number(named)),
    isTitle: base.isTitle || name === 'title' || name === 'subtitle',
    numbering: numberingOf(paragraph) ?? base.numbering,
    isStruck: switchOf(run, 'strike') ?? switchOf(run, 'dstrike') ?? base.isStruck,
    isHidden: switchOf(run, 'vanish') ?? base.isHidden,
    isBold: switchOf(run, 'b') ?? base.isBold,
  };
}

/** The level of a heading in the properties of a paragraph, 1 to 9; null for none. */
export function levelOf(paragraph: XmlElement | undefined): number | null {
  const outline = valueOf(paragraph, 'outlineLvl');
  return /^[0-8]$/.test(outline) ? Number(outline) + 1 : null;
}

/** The list a paragraph belongs to by its own properties; null when they say nothing. Id '0' is no list. */
export function numberingOf(paragraph: XmlElement | undefined): WordStyle['numbering'] {
  const numbering = child(paragraph, 'numPr');
  if (child(numbering, 'numId') === undefined) return null;
  const level = valueOf(numbering, 'ilvl');
  return { id: valueOf(numbering, 'numId'), level: /^\d$/.test(level) ? Number(level) : null };
}
