import { brotliCompressSync, gzipSync } from 'node:zlib';

import { type Bench, type Table } from './page.ts';
import { buildPage, buildStatic, buildTab, type FirstLoad, type Script } from './site-builds.ts';
import { piecesOf } from './source-map.ts';

/** What others weigh, measured while this was designed and not in this run: KB of scripts minified, gzip, brotli; requests. */
const measuredBefore: readonly (readonly [string, number | null, number, number, number | null])[] = [
  ['Prototype: everything static, with exceljs', 1896, 515, 412, 5],
  ['Prototype: exceljs on demand', null, 268, 220, 5],
  ['Prototype: dialogs, MSAL and Graph client in scripts of their own', null, 230, 193, 8],
  ['Prototype: own fetch client, plain table, data before screens', null, 208, 175, 8],
  ['Microsoft 365 sample hello-world-tab-with-backend: no data, no MSAL', 413, 123, 104, null],
  ['Microsoft 365 sample graph-toolkit-contact-exporter, the nearest in function', 1938, 475, 357, null],
];

/** What the first load of My actions weighs, by library. */
export const firstLoadBench: Bench = {
  title: 'First load of My actions: what it is made of',
  about: `All scripts that it takes until the first row is painted, for somebody who opens the tab for the first time, built as for
a host and told apart by their source maps; KB of 1,024 bytes. Gzip and brotli are those of all code of a library taken by itself,
so that they add up to a little more or less than the whole, which is the sum of the files as hosts send them.`,
  measure: async (say) => {
    say('Building the tab');
    return librariesTable(await buildTab());
  },
};

/** The same beside other ways to build it, and beside others. */
export const firstLoadVariantsBench: Bench = {
  title: 'First load of My actions: beside others',
  about: `Sums over files as hosts send them, gzip of level 6, brotli of level 11. The budget of the design was 215 KB of gzip; it is missed
by about a tenth. \`docs/decisions/021-what-loads-first.md\` says what is left, what could still go and why it stays, and
\`test/hosting/first-load.test.ts\` holds what was reached. \`Floor\` is React, Fluent's provider and one button. With everything static
the workers, and so exceljs and docx, still are files of their own. Requests count the
page, its styles and config.json. What is marked *before* was measured while this was designed, with the versions of then, and is
not of this run.`,
  measure: async (say) => {
    const rows: string[][] = [];
    say('Building the tab, everything static, and the floor');
    const [tab, whole, floor] = [await buildTab(), await buildStatic(), await buildPage('floor-page')];
    const base = weigh(tab.scripts).gzip;
    for (const [name, load] of [
      ['One Plan', tab],
      ['One Plan, everything static', whole],
      ['Floor', floor],
    ] as const) {
      const { raw, gzip, brotli } = weigh(load.scripts);
      rows.push([name, ...[raw, gzip, brotli].map(kb), String(load.requests), (gzip / base).toFixed(2)]);
    }
    for (const [name, raw, gzip, brotli, requests] of measuredBefore) {
      const ratio = ((gzip * 1024) / base).toFixed(2);
      rows.push([
        `*before:* ${name}`,
        raw?.toFixed(0) ?? '–',
        gzip.toFixed(0),
        brotli.toFixed(0),
        requests === null ? '–' : String(requests),
        ratio,
      ]);
    }
    return {
      headings: ['Build', 'Minified KB', 'Gzip KB', 'Brotli KB', 'Requests', 'Gzip, One Plan = 1'],
      rows,
    };
  },
};

function librariesTable({ scripts, requests }: FirstLoad): Table {
  const byLibrary = new Map<string, string>();
  for (const script of scripts)
    for (const [library, code] of piecesOf(script, libraryOf)) {
      byLibrary.set(library, (byLibrary.get(library) ?? '') + code);
    }
  const rows = [...byLibrary]
    .map(([library, code]) => ({ library, ...weigh([{ code }]) }))
    .sort((a, b) => b.gzip - a.gzip)
    .map(({ library, raw, gzip, brotli }) => [library, kb(raw), kb(gzip), kb(brotli)]);
  const { raw, gzip, brotli } = weigh(scripts);
  const name = `All, in ${String(scripts.length)} scripts of ${String(requests)} requests`;
  return {
    headings: ['Library', 'Minified KB', 'Gzip KB', 'Brotli KB'],
    rows: [...rows, [name, kb(raw), kb(gzip), kb(brotli)]],
  };
}

const families: readonly (readonly [RegExp, string])[] = [
  [/node_modules\/(react|react-dom|scheduler)\//, 'react, react-dom'],
  [
    /node_modules\/(@fluentui|@griffel|stylis|rtl-css-js|keyborg|@emotion|tabster)/,
    'Fluent UI, with its styles',
  ],
  [/node_modules\/@azure\//, 'MSAL, for sign-in within Teams'],
  [/node_modules\/(@microsoft\/teams-js)\//, 'TeamsJS'],
  [/node_modules\/@microsoft\/microsoft-graph-client/, 'Graph client'],
  [/node_modules\//, 'other libraries'],
  [/\/src\/domain\//, 'ours: rules'],
  [/\/src\/(store|lists|graph|host)\//, 'ours: store, lists, wire, host'],
  [/\/src\//, 'ours: screens'],
];

function libraryOf(source: string): string {
  return families.find(([pattern]) => pattern.test(source))?.[1] ?? 'what holds the scripts together';
}

function weigh(scripts: readonly Pick<Script, 'code'>[]): { raw: number; gzip: number; brotli: number } {
  const sum = (size: (code: string) => number) => scripts.reduce((all, { code }) => all + size(code), 0);
  return {
    raw: sum((code) => Buffer.byteLength(code)),
    gzip: sum((code) => gzipSync(code).length),
    brotli: sum((code) => brotliCompressSync(code).length),
  };
}

function kb(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
