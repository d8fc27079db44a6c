import { utils, type WorkBook } from '@e965/xlsx';
import { partsOf } from '../read-back.ts';

/** What a chart refers to, and what it says stands there: null where it has nothing for a cell. */
export type Referred = { readonly ref: string; readonly held: readonly (string | number | null)[] };

/** A chart of a workbook as its part says. */
export type ReadChart = {
  readonly path: string;
  readonly title: string;
  readonly series: readonly {
    readonly name: Referred;
    readonly values: Referred;
    readonly along: Referred;
  }[];
};

/** Every chart of a workbook, in the order of its parts. */
export function chartsIn(bytes: Uint8Array): readonly ReadChart[] {
  return [...partsOf(bytes)]
    .filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .map(([path, xml]) => ({ path, ...readChart(xml) }));
}

/** The title and the series of a chart's part. */
export function readChart(xml: string): Omit<ReadChart, 'path'> {
  return {
    title: decoded(/<a:t>([^<]*)<\/a:t>/.exec(xml)?.[1] ?? ''),
    series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => ({
      name: referred(one, 'tx'),
      along: referred(one, 'cat'),
      values: referred(one, 'val'),
    })),
  };
}

function referred(xml: string, tag: string): Referred {
  const part = new RegExp(`<c:${tag}>.*?</c:${tag}>`, 's').exec(xml)?.[0] ?? '';
  const count = Number(/<c:ptCount val="(\d+)"\/>/.exec(part)?.[1] ?? 'NaN');
  const points = new Map(
    [...part.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, text]) => [
      Number(at),
      decoded(text ?? ''),
    ]),
  );
  return {
    ref: decoded(/<c:f>([^<]*)<\/c:f>/.exec(part)?.[1] ?? ''),
    held: Array.from({ length: count }, (_, at) => {
      const text = points.get(at);
      return text === undefined ? null : part.includes('<c:numRef>') ? Number(text) : text;
    }),
  };
}

/** What stands in the cells of a reference, one after the other; null in an empty one. */
export function cellsAt(book: WorkBook, ref: string): readonly (string | number | null)[] {
  return ref
    .replace(/^\((.*)\)$/s, '$1')
    .split(/,(?=')/)
    .flatMap((run) => {
      const [, sheet = '', from = '', to = from] =
        /^'((?:[^']|'')+)'!\$?([A-Z$]+\d+)(?::([A-Z$]+\d+))?$/.exec(run) ?? [];
      const cells = book.Sheets[sheet.replaceAll("''", "'")];
      if (cells === undefined) throw new Error(`No sheet for ${run}`);
      const { s: start, e: end } = utils.decode_range(`${from}:${to}`.replaceAll('$', ''));
      const found: (string | number | null)[] = [];
      for (let r = start.r; r <= end.r; r += 1)
        for (let c = start.c; c <= end.c; c += 1) {
          const cell: { readonly v?: unknown } | undefined = cells[utils.encode_cell({ r, c })];
          const value = cell?.v;
          found.push(typeof value === 'string' || typeof value === 'number' ? value : null);
        }
      return found;
    });
}

function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');
}
