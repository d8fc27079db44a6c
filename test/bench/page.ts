import type { Timing } from './timing.ts';

/** A table of a bench: headings, and rows of as many cells. */
export type Table = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One bench: what it measures and how to read it. `measure` may tell how it goes. */
export type Bench = {
  readonly title: string;
  /** Paragraphs above the table, in plain words. */
  readonly about: string;
  measure(say: (line: string) => void): Promise<Table>;
};

/** The machine and the day, as they stand on the page. */
export type Machine = {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly day: string;
};

/** The whole of docs/benchmarks.md. */
export function benchmarksPage(
  machine: Machine,
  sections: readonly { readonly bench: Bench; readonly table: Table }[],
): string {
  const { cores, day, node, processor } = machine;
  const body = sections.map(
    ({ bench, table }) => `## ${bench.title}\n${bench.about}\n\n${markdown(table)}\n`,
  );
  return `# Benchmarks
Written by \`npm run bench\`; do not edit. Measured on ${day} with Node ${node} on ${String(cores)} cores of ${processor}.
Times are in milliseconds: the median, and in brackets the quarters between which half of the measurements lie. What is
compared in a table was measured in one run, taking turns, so ratios can be relied on where times depend on the machine.

${body.join('\n')}`;
}

/** A table for a terminal. */
export function plain({ headings, rows }: Table): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A timing as text: '12.3 (11.9–13.0)'. */
export function sayTiming({ median, low, high }: Timing): string {
  return `${sayMs(median)} (${sayMs(low)}–${sayMs(high)})`;
}

/** A ratio as text: '1.04'; from ten on without decimals. */
export function sayRatio(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}

function sayMs(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
}

function markdown({ headings, rows }: Table): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}
