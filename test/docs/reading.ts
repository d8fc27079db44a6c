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

/** The pictures of a text: what is said of each for those who do not see it, and its file. */
export function picturesIn(text: string): readonly { readonly says: string; readonly file: string }[] {
  return [...outsideCode(text).matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, says = '', file = '']) => ({
    says,
    file,
  }));
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

/** The numbered steps below a heading, up to the next one, each on one line and without emphasis. */
export function stepsUnder(page: string, heading: string): readonly string[] {
  const part = sectionOf(page, heading).replaceAll(/\n {2,}(?=\S)/g, ' ');
  return [...part.matchAll(/^\d+\. (.+)$/gm)].map(([, words = '']) => plain(words));
}

/** What stands below a heading, up to the next one. Throws when there is no such heading. */
export function sectionOf(page: string, heading: string): string {
  const parts = textOf(page).split(/^#{1,6} /m);
  const part = parts.find((one) => one.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`${page} has no heading ‘${heading}’`);
  return part.slice(heading.length + 1);
}

/** The lines of the code blocks below a heading that are meant for a terminal. */
export function commandsUnder(page: string, heading: string): readonly string[] {
  const blocks = [...sectionOf(page, heading).matchAll(/^```\n([\s\S]*?)^```/gm)];
  return blocks.flatMap(([, lines = '']) => lines.trim().split('\n'));
}

/** The first JSON that a page shows. */
export function jsonIn(page: string): unknown {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(textOf(page)) ?? [];
  return JSON.parse(json);
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
