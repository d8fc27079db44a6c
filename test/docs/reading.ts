import { readdirSync, readFileSync } from 'node:fs';

/** The pages of the project, by their path from its root. */
export const pages: readonly string[] = [
  'README.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The text of a page as it lies there. */
export function textOf(page: string): string {
  return readFileSync(page, 'utf8');
}

/** The words of a page on one line, without emphasis: where a line breaks says nothing. */
export function wordsOf(page: string): string {
  return plain(textOf(page));
}

/** A text without emphasis, code marks and line breaks. */
export function plain(text: string): string {
  return text.replaceAll(/[*`_]/g, '').replaceAll(/\s+/g, ' ');
}

/** The headings of a text, without their marks. What stands in a code block is none. */
export function headingsIn(text: string): readonly string[] {
  return [...outsideCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, words = '']) => words);
}

/** The anchor that a heading gets where Markdown is shown on GitHub. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Where the links of a text lead, files and anchors, pictures too. */
export function linksIn(text: string): readonly string[] {
  return [...outsideCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The rows of the table whose head begins with a word, as cells. */
export function tableOf(page: string, head: string): readonly (readonly string[])[] {
  const lines = textOf(page).split('\n');
  const begin = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  const after = begin < 0 ? [] : lines.slice(begin + 2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end < 0 ? after.length : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function outsideCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '');
}

/** All that the screens and the package may say, on one line: the text of their source. */
export function screenWords(): string {
  const files = ['src/screens', 'src/host', 'src/domain'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  return plain(files.join('\n').replaceAll("{' '}", ' '));
}
