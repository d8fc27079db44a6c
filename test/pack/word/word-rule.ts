import { pageWidth } from '#pack/word/word-block.ts';
import { readWord, tablesOf, wordPart, wordParts } from './word-read.ts';

/** What a Word document of the project breaks of the rules for all of them, in words; empty when nothing. */
export function wordRuleFaults(bytes: Uint8Array, marking: string): readonly string[] {
  const body = wordPart(bytes, 'word/document.xml');
  const all = [...wordParts(bytes).values()].join('\n');
  const paragraphs = readWord(bytes).filter((one) => one.kind === 'paragraph');
  const faults = [...headingFaults(paragraphs.map((one) => one.style)), ...tableFaults(bytes)];
  if (paragraphs.some((one) => one.text.trim() === '')) faults.push('a paragraph is empty');
  if (paragraphs.filter((one) => one.style === 'Title').length !== 1) faults.push('there is not one title');
  if (!body.includes('<w:pgSz w:w="11906" w:h="16838"')) faults.push('the page is not A4');
  if (all.includes('"pct"')) faults.push('a width is a percentage');
  if (!wordPart(bytes, 'word/styles.xml').includes('<w:lang w:val="en-GB"'))
    faults.push('the styles do not say that the language is British English');
  if (!wordPart(bytes, 'docProps/core.xml').includes('<dc:language>en-GB</dc:language>'))
    faults.push('the properties do not say that the language is British English');
  if (
    body.includes('w:titlePg') ||
    !/<w:evenAndOddHeaders w:val="false"/.test(wordPart(bytes, 'word/settings.xml'))
  )
    faults.push('some pages have another header');
  if (
    !body.includes('<w:headerReference w:type="default"') ||
    !wordPart(bytes, 'word/header1.xml').includes(`>${marking}</w:t>`)
  )
    faults.push('the marking does not stand on every page');
  for (const field of ['PAGE', 'NUMPAGES'])
    if (!wordPart(bytes, 'word/footer1.xml').includes(`>${field}</w:instrText>`))
      faults.push(`no ${field} in the footer`);
  for (const [, target = ''] of wordPart(bytes, 'word/_rels/document.xml.rels').matchAll(
    /Target="([^"]*)" TargetMode="External"/g,
  ))
    if (!target.startsWith('https://')) faults.push(`a link leads to ${target}`);
  return faults;
}

function headingFaults(styles: readonly string[]): string[] {
  let before = 0;
  return styles.flatMap((style) => {
    const level = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0);
    if (level === 0) return [];
    const fault =
      level > before + 1 ? [`a heading of level ${String(level)} follows one of ${String(before)}`] : [];
    before = level;
    return fault;
  });
}

function tableFaults(bytes: Uint8Array): string[] {
  return tablesOf(bytes).flatMap((table, index) => {
    const faults: string[] = [];
    const name = `table ${String(index + 1)}`;
    if (table.headers[0] !== true) faults.push(`${name} has no header row`);
    if (table.headers.slice(1).some(Boolean)) faults.push(`${name} has header rows below the first`);
    if (table.rows[0]?.some((head) => head.trim() === '') === true)
      faults.push(`${name} has an empty header`);
    if (table.caption === '' || table.description === '') faults.push(`${name} is not described`);
    if (table.rows.length < 2) faults.push(`${name} has no rows`);
    if (table.grid.reduce((sum, width) => sum + width, 0) !== pageWidth)
      faults.push(`${name} is not as wide as the page`);
    if (table.rows.some((row) => row.length !== table.grid.length))
      faults.push(`${name} has rows of another length`);
    if (
      table.rows
        .slice(1)
        .some((row, at) =>
          row.some((words, column) => words.trim() === '' && table.fills[at + 1]?.[column] !== null),
        )
    )
      faults.push(`${name} says something by colour alone`);
    return faults;
  });
}
