import { expect, test } from 'vitest';
import { type Db, openDatabase, type SqlValue } from '#local/database.ts';
import { graphOver, type LocalGraph } from '#local/graph.ts';
import { type Kit, kit, type Row } from './local-kit.ts';

const nRows = 60_000;

/** A graph over a list of 60,000 rows that notes how SQLite runs each query. */
async function big(): Promise<{
  some: Kit;
  path: string;
  plans(work: () => Promise<unknown>): Promise<string[]>;
}> {
  const db = openDatabase(':memory:');
  let noted: [string, readonly SqlValue[]][] = [];
  const note = (sql: string, values: readonly SqlValue[] = []): void => {
    const isOfRows =
      /^\s*(SELECT|UPDATE|DELETE)/.test(sql) && /\b(item|deleted_item|item_version)\b/.test(sql);
    if (isOfRows) noted.push([sql, values]);
  };
  const watched: Db = {
    ...db,
    all: (sql, values) => {
      note(sql, values);
      return db.all(sql, values);
    },
    one: (sql, values) => {
      note(sql, values);
      return db.one(sql, values);
    },
    run: (sql, values) => {
      note(sql, values);
      return db.run(sql, values);
    },
  };
  const some = kit({ switches: { emptyFilteredPage: false } }, (options): LocalGraph =>
    graphOver(watched, options),
  );
  const path = await some.list('Big', [
    { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Score', number: {}, indexed: true },
  ]);
  const key = db.one<{ key: number }>("SELECT key FROM list WHERE display_name = 'Big'")?.key ?? 0;
  db.run(
    `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${nRows})
     INSERT INTO item (list_key, id, guid, fields, created_at, created_by, modified_at, modified_by, tag, version, change)
     SELECT ?, x, 'guid-' || x, json_object('Ref', 'A' || x, 'Score', x % 1000), '2026-01-01T00:00:00Z', 11,
       '2026-01-01T00:00:00Z', 11, 1, 1, x FROM n`,
    [key],
  );
  db.run('UPDATE list SET n_items = ?, last_change = ?, next_item_id = ? WHERE key = ?', [
    nRows,
    nRows,
    nRows + 1,
    key,
  ]);
  const plans = async (work: () => Promise<unknown>): Promise<string[]> => {
    noted = [];
    await work();
    return noted.flatMap(([sql, values]) =>
      db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values).map((step) => step.detail),
    );
  };
  return { some, path, plans };
}

/** Steps that read more than they need: all rows in no order, or a sort. */
function wasteful(steps: readonly string[]): string[] {
  return steps.filter(
    (step) => /TEMP B-TREE/.test(step) || (/\bSCAN\b/.test(step) && !/USING INDEX/.test(step)),
  );
}

const prepared = big();

const reads: [string, string, number][] = [
  ['a page of 5,000', '$expand=fields&$top=5000', 5000],
  ['one row by an indexed value', "$expand=fields&$filter=fields/Ref eq 'A55555'", 1],
  ['a page of a range that holds all rows', '$filter=fields/Score ge 0&$top=20', 20],
  ['rows by id', '$filter=fields/ID gt 59990', 10],
  ['rows without a value', '$filter=fields/Score eq null', 0],
];

test.each(reads)('%s of 60,000 rows is searched, not scanned', async (_, query, n) => {
  const { some, path, plans } = await prepared;
  let rows: Row[] = [];
  const steps = await plans(async () => {
    const answer = await some.send('owner', 'GET', `${path}/items?${query}`);
    rows = answer.body.value;
  });
  expect(rows).toHaveLength(n);
  expect(steps.join('\n')).toMatch(/SEARCH item/);
  expect(wasteful(steps)).toEqual([]);
});

test('a range of an index that holds few rows is read from the index and those rows sorted', async () => {
  const { some, path, plans } = await prepared;
  const counts: number[] = [];
  const steps = await plans(async () => {
    for (const filter of ['fields/Score ge 998', "startswith(fields/Ref,'A5999')"]) {
      const answer = await some.send('owner', 'GET', `${path}/items?$filter=${filter}&$top=20`);
      counts.push(answer.body.value.length);
    }
  });
  expect(counts).toEqual([20, 11]);
  expect(steps.filter((step) => step.includes('SEARCH item USING INDEX item_of_'))).not.toEqual([]);
  expect(steps.filter((step) => /\bSCAN item\b/.test(step))).toEqual([]);
});

test.each(['fields/Score', 'fields/Score desc', 'fields/Ref', 'id desc'])(
  'a page in the order %s, and the next, need no sort',
  async (order) => {
    const { some, path, plans } = await prepared;
    const ids: string[] = [];
    const steps = await plans(async () => {
      const first = await some.send('owner', 'GET', `${path}/items?$orderby=${order}&$top=3`);
      const next = await some.follow('owner', first.body['@odata.nextLink']);
      ids.push(...[...first.body.value, ...next.body.value].map((row: Row) => row.id));
    });
    expect(new Set(ids).size).toBe(6);
    expect(wasteful(steps)).toEqual([]);
  },
);

test('delta after 10 changes reads those, and a first page reads a page', async () => {
  const { some, path, plans } = await prepared;
  const { deltaLink } = await latest(some, path);
  for (let n = 1; n <= 9; n += 1)
    await some.send('owner', 'PATCH', `${path}/items/${n * 1000}/fields`, { Title: 'changed' });
  await some.send('owner', 'DELETE', `${path}/items/500`);
  let rows: Row[] = [];
  const steps = await plans(async () => {
    rows = (await some.follow('owner', deltaLink)).body.value;
  });
  expect(new Set(rows.map((row) => row.id)).size).toBeLessThanOrEqual(11);
  expect(rows.length).toBeGreaterThanOrEqual(10);
  expect(wasteful(steps)).toEqual([]);
  const first = await plans(() => some.send('owner', 'GET', `${path}/items/delta?$top=100`));
  expect(wasteful(first)).toEqual([]);
});

async function latest(some: Kit, path: string): Promise<{ deltaLink: string }> {
  const { body } = await some.send('owner', 'GET', `${path}/items/delta?token=latest`);
  return { deltaLink: body['@odata.deltaLink'] };
}

test('writing one item touches that item, unique column included', async () => {
  const { some, path, plans } = await prepared;
  const statuses: number[] = [];
  const steps = await plans(async () => {
    const made = await some.item(path, { Ref: 'New', Score: 1 });
    const tag = made.body['@odata.etag'];
    const id: string = made.body.id;
    const changed = await some.send(
      'owner',
      'PATCH',
      `${path}/items/${id}/fields`,
      { Score: 2 },
      { 'if-match': tag },
    );
    const removed = await some.send('owner', 'DELETE', `${path}/items/${id}`);
    statuses.push(made.status, changed.status, removed.status);
  });
  expect(statuses).toEqual([201, 200, 204]);
  expect(wasteful(steps)).toEqual([]);
});
