import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Instant } from '#domain/date.ts';
import type { WordTable } from './word-block.ts';
import { wordLine } from './word-text.ts';
import { escapeXml } from '#pack/xml.ts';

/** What the library leaves out or fills with the clock and with chance. */
type Finish = {
  readonly at: Instant;
  /** In the order of the document. */
  readonly tables: readonly Pick<WordTable, 'caption' | 'description'>[];
};

/**
 * The file docx wrote, with its language and the words of its tables for people who do not see them, and without what
 * differs between two runs: the clock, chance in the names of links, and the days of the parts. It knows the output of docx
 * 9.15 and throws when that has changed.
 */
export function finishDocument(written: Uint8Array, { at, tables }: Finish): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(written);
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (part === undefined) throw new Error(`The document has no part ${path}`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  edit('docProps/core.xml', (xml) => coreProperties(xml, at));
  edit('word/settings.xml', (xml) =>
    replaceOne(xml, '</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB"/>'),
  );
  const names = new Map<string, string>();
  edit('word/_rels/document.xml.rels', (xml) => steadyLinks(xml, names));
  edit('word/document.xml', (xml) => describeTables(renameLinks(xml, names), tables));
  return zipSync(parts, { level: 6, mtime: dayForZip(at) });
}

function coreProperties(xml: string, at: Instant): string {
  const stamped = xml.replaceAll(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${at}`,
  );
  if (stamped === xml) throw new Error('The document does not say when it was made');
  return replaceOne(stamped, '</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
}

// the library names a link by chance; here by its place
function steadyLinks(xml: string, names: Map<string, string>): string {
  return xml.replaceAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g, (tag) =>
    tag.replace(/Id="([^"]*)"/, (_, name: string) => {
      const steady = `rIdLink${String(names.size + 1)}`;
      names.set(name, steady);
      return `Id="${steady}"`;
    }),
  );
}

function renameLinks(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replaceAll(/(<w:hyperlink [^>]*r:id=")([^"]*)"/g, (_, tag: string, name: string) => {
    const steady = names.get(name);
    if (steady === undefined) throw new Error('A link of the document leads nowhere');
    return `${tag}${steady}"`;
  });
}

// ECMA-376-1, 17.4.59: caption and description stand last in the properties of a table
function describeTables(xml: string, tables: Finish['tables']): string {
  let at = 0;
  const described = xml.replaceAll('</w:tblPr>', () => {
    const table = tables[at];
    at += 1;
    if (table === undefined) throw new Error('The document has more tables than were asked for');
    return (
      `<w:tblCaption w:val="${escapeXml(wordLine(table.caption))}"/>` +
      `<w:tblDescription w:val="${escapeXml(wordLine(table.description))}"/></w:tblPr>`
    );
  });
  if (at !== tables.length) throw new Error('The document has fewer tables than were asked for');
  return described;
}

function replaceOne(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`The document has no ${from} where one was expected`);
  return xml.replace(from, () => to);
}

// zip entries carry local time without a zone: built from its parts, it is the same bytes everywhere
function dayForZip(at: Instant): Date {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number);
  return new Date(year ?? 2000, (month ?? 1) - 1, day ?? 1, 12);
}
