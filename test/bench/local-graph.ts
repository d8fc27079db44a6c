import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#local/database.ts';
import { graphOver } from '#local/graph.ts';
import { friendlySwitches } from '#local/switches.ts';
import { type Kit, kit } from '../local/local-kit.ts';
import { type Bench, sayRatio, sayTiming, type Table } from './page.ts';
import { timeTogether, type Work } from './timing.ts';

const manyRows = 60_000;
const fewRows = 600;

/** A call to time on a list; `run` gives the number of rows or parts that came back. */
type Call = {
  readonly name: string;
  prepare?(list: BenchList): Promise<void>;
  run(list: BenchList): Promise<number>;
};

/** A list of a local Graph of its own. */
export type BenchList = {
  readonly rows: number;
  readonly path: string;
  readonly some: Kit;
  /** Where delta goes on from. */
  deltaLink: string;
  close(): void;
};

/** The calls, so that a test can make each of them once. */
export const calls: readonly Call[] = [
  {
    name: 'A page of 500 rows',
    run: (list) => rowsOf(list, `${list.path}/items?$expand=fields&$top=500`),
  },
  {
    name: 'A page of 5,000 rows',
    run: (list) => rowsOf(list, `${list.path}/items?$expand=fields&$top=5000`),
  },
  {
    name: 'The first 500 rows of a wide range',
    run: (list) =>
      rowsOf(
        list,
        `${list.path}/items?$expand=fields&$top=500&$filter=fields/Position ge ${String(list.rows / 6)}`,
      ),
  },
  {
    name: 'A filter by an indexed column',
    run: (list) => rowsOf(list, `${list.path}/items?$expand=fields&$filter=fields/Group eq 5`),
  },
  {
    name: 'A row by its unique key',
    run: (list) => rowsOf(list, `${list.path}/items?$expand=fields&$filter=fields/Ref eq 'A77'`),
  },
  {
    name: 'What changed, after 10 changes',
    prepare: async (list) => {
      list.deltaLink = await latest(list);
      for (let id = 1; id <= 10; id += 1)
        await send(list, 'PATCH', `${list.path}/items/${String(id)}/fields`, { Status: 'changed' });
    },
    run: (list) => rowsOf(list, list.deltaLink),
  },
  {
    name: 'A batch of 20 reads',
    run: (list) => batch(list, (id) => ({ method: 'GET', url: `${list.path}/items/${id}?$expand=fields` })),
  },
  {
    name: 'A batch of 20 changes',
    run: (list) =>
      batch(list, (id) => ({
        method: 'PATCH',
        url: `${list.path}/items/${id}/fields`,
        headers: { 'Content-Type': 'application/json' },
        body: { Status: 'at risk' },
      })),
  },
];

/** The local Graph with a hundred times the rows: what is asked for costs the same. */
export const localGraphBench: Bench = {
  title: 'The local Graph and the length of a list',
  about: `The same calls to a list of 60,000 rows and to one of 600, on disk. \`Ratio\` is how much longer the long list takes;
where more rows come back, \`ratio a row\` is what counts. A call whose cost grew with the list would show 100, one whose
cost grows with its answer shows about 1. The wide range begins a sixth into the list: the rows before it are walked past.`,
  measure: (say) => measureLocalGraph(manyRows, fewRows, 41, say),
};

/** Measures every call on a list of `many` and of `few` rows, both at least 600 and a multiple of 60. */
export async function measureLocalGraph(
  many: number,
  few: number,
  rounds: number,
  say: (line: string) => void,
): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-bench-'));
  const lists: BenchList[] = [];
  try {
    for (const rows of [many, few]) {
      say(`Filling a list with ${rows.toLocaleString('en-GB')} rows`);
      lists.push(await openList(join(folder, `${String(rows)}.sqlite`), rows));
    }
    const [long, short] = lists;
    if (long === undefined || short === undefined) throw new Error('The lists were not made.');
    const rows: string[][] = [];
    for (const call of calls) {
      say(call.name);
      rows.push(await measureCall(call, long, short, rounds));
    }
    const headings = ['Call', 'Answers', 'Long list', 'Short list', 'Ratio', 'Ratio a row'];
    return { headings, rows };
  } finally {
    for (const list of lists) list.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureCall(call: Call, long: BenchList, short: BenchList, rounds: number): Promise<string[]> {
  const counts = { long: 0, short: 0 };
  const workOf = (list: BenchList, key: keyof typeof counts): Work => ({
    ...(call.prepare === undefined ? {} : { prepare: () => call.prepare?.(list) ?? Promise.resolve() }),
    run: async () => {
      counts[key] = await call.run(list);
    },
  });
  const [a, b] = await timeTogether([workOf(long, 'long'), workOf(short, 'short')], rounds);
  if (a === undefined || b === undefined) throw new Error('Nothing was measured.');
  const ratio = a.median / b.median;
  const isAlike = counts.long === counts.short;
  return [
    call.name,
    isAlike ? String(counts.long) : `${String(counts.long)} and ${String(counts.short)}`,
    sayTiming(a),
    sayTiming(b),
    sayRatio(ratio),
    sayRatio((ratio * counts.short) / counts.long),
  ];
}

/** A list of so many rows in a file of its own, ten rows to a group. */
export async function openList(file: string, rows: number): Promise<BenchList> {
  const db = openDatabase(file);
  const some = kit({ switches: friendlySwitches }, (options) => graphOver(db, options));
  const path = await some.list('Bench', [
    { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Group', number: {}, indexed: true },
    { name: 'Position', number: {}, indexed: true },
    { name: 'Status', text: {}, indexed: true },
    { name: 'Notes', text: { allowMultipleLines: true } },
  ]);
  // straight into the file: sent row by row it would take minutes
  const { key } = db.one<{ key: number }>("SELECT key FROM list WHERE display_name = 'Bench'") ?? { key: 0 };
  db.transaction(() => {
    db.run(
      `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?)
       INSERT INTO item (list_key, id, guid, fields, created_at, created_by, modified_at, modified_by, tag, version, change)
       SELECT ?, x, printf('00000000-0000-4000-8000-%012x', x),
         json_object('Title', 'Row ' || x, 'Ref', 'A' || x, 'Group', x % ?, 'Position', x, 'Status', 'on track',
           'Notes', 'What was done and what comes next, in a sentence of the usual length. ' || x),
         '2026-01-01T00:00:00Z', 11, '2026-01-01T00:00:00Z', 11, 1, 1, x FROM n`,
      [rows, key, rows / 10],
    );
    db.run('UPDATE list SET n_items = ?, last_change = ?, next_item_id = ? WHERE key = ?', [
      rows,
      rows,
      rows + 1,
      key,
    ]);
  });
  const list: BenchList = { rows, path, some, deltaLink: '', close: () => some.graph.close() };
  list.deltaLink = await latest(list);
  return list;
}

async function latest(list: BenchList): Promise<string> {
  const body = await send(list, 'GET', `${list.path}/items/delta?token=latest&$expand=fields`);
  return String(body['@odata.deltaLink']).replace('https://graph.microsoft.com', '');
}

async function rowsOf(list: BenchList, path: string): Promise<number> {
  const { value } = await send(list, 'GET', path);
  if (!Array.isArray(value)) throw new Error('The answer holds no rows.');
  return value.length;
}

async function batch(
  list: BenchList,
  part: (id: string) => object & { readonly url: string },
): Promise<number> {
  const requests = Array.from({ length: 20 }, (_, n) => {
    const id = String(n * 25 + 1);
    const one = part(id);
    return { id, ...one, url: one.url.replace('/v1.0', '') };
  });
  const { responses } = await send(list, 'POST', '/v1.0/$batch', { requests });
  if (!Array.isArray(responses)) throw new Error('The answer holds no parts.');
  const isGood = (each: unknown) =>
    typeof each === 'object' && each !== null && 'status' in each && each.status === 200;
  if (!responses.every(isGood))
    throw new Error(`A part was refused: ${JSON.stringify(responses.find((each) => !isGood(each)))}`);
  return responses.length;
}

async function send(
  list: BenchList,
  method: string,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const answer = await list.some.send('owner', method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${JSON.stringify(answer.body)}`);
  return answer.body;
}
