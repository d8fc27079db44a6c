import { SaxesParser } from 'saxes';
import { Refused } from './file-refusal.ts';

/** An element as far as it is read; names of other vocabularies carry theirs, such as 'mc:Fallback'. */
export type XmlElement = {
  readonly name: string;
  /** Values by name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text in the element itself. */
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

/** How deep and how many elements are read at most. A plan of 300 rows has some 50,000, 30 deep. */
export const xmlLimits = { depth: 250, elements: 3_000_000 } as const;

/**
 * The root of a WordprocessingML part. What stands in elements named in `skipped` is left out, the elements are kept.
 * Read in one pass, entities of the file's own never expanded. Throws Refused: 'damaged' for anything that is no
 * well-formed XML and for a DOCTYPE, which Open XML does not allow (ECMA-376 part 2, 9.1.4); 'too-big-inside'.
 */
export function readXml(bytes: Uint8Array, skipped: ReadonlySet<string>): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let [depth, nElements, skippedAt] = [0, 0, 0];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Refused('damaged');
  });
  parser.on('doctype', () => {
    throw new Refused('damaged', { doctype: 1 });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    nElements += 1;
    if (depth > xmlLimits.depth) throw new Refused('damaged');
    if (nElements > xmlLimits.elements) throw new Refused('too-big-inside', { elements: nElements });
    if (skippedAt > 0) return;
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes))
      if (uri === '' || isWord(uri)) attributes[local] = value;
    const element: Open = { name: nameOf(tag.uri, tag.local), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (skipped.has(element.name)) skippedAt = depth;
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (skippedAt === 0 && element !== undefined) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (skippedAt === 0 && element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    if (skippedAt === 0 || skippedAt === depth) {
      open.pop();
      skippedAt = 0;
    }
    depth -= 1;
  });
  parser.write(xmlText(bytes)).close();
  const [first] = root.children;
  if (first === undefined) throw new Refused('damaged');
  return first;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** The 'val' of a child, '' when there is none. */
export function valueOf(element: XmlElement | undefined, name: string): string {
  return child(element, name)?.attributes['val'] ?? '';
}

/** What a switch such as 'strike' says: on when it stands there and is not switched off; null when it is not there. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | null {
  const found = child(properties, name);
  return found === undefined ? null : !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '');
}

// the transitional and the strict vocabulary (ECMA-376 part 1 and part 4)
function isWord(uri: string): boolean {
  return /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/.test(
    uri,
  );
}

function nameOf(uri: string, local: string): string {
  if (isWord(uri)) return local;
  return uri.endsWith('/markup-compatibility/2006') ? `mc:${local}` : `other:${local}`;
}

function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
