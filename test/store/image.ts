import { openDatabase, type Db, type SqlValue } from '#local/database.ts';

type Rows = { readonly insert: string; readonly rows: readonly (readonly SqlValue[])[] };

/** Everything a local Graph's database holds: how it is made, and its rows table by table. */
export type Image = { readonly schema: readonly string[]; readonly tables: readonly Rows[] };

/** What a database holds at this moment. */
export function imageOf(db: Db): Image {
  // the lists make indexes of their own; what SQLite makes by itself has no words
  const made = db.all<{ type: string; name: string; sql: string }>(
    'SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid',
  );
  const version = db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  return {
    schema: [...made.map(({ sql }) => sql), `PRAGMA user_version = ${String(version)}`],
    tables: made.filter(({ type }) => type === 'table').flatMap(({ name }) => rowsIn(db, name)),
  };
}

function rowsIn(db: Db, table: string): readonly Rows[] {
  const rows = db.all<Readonly<Record<string, SqlValue>>>(`SELECT * FROM ${table}`);
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first);
  const insert = `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`;
  return [{ insert, rows: rows.map((row) => columns.map((column) => bound(row[column]))) }];
}

// bytes come out of the database in a form in which they do not go in
function bound(value: unknown): SqlValue {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : ((value ?? null) as SqlValue);
}

/** A new database in memory that holds what the image does. */
export function databaseFrom({ schema, tables }: Image): Db {
  const db = openDatabase(':memory:');
  // the tables come in no order that their references would need
  db.exec('PRAGMA foreign_keys = OFF');
  db.transaction(() => {
    for (const sql of schema) db.exec(sql);
    for (const { insert, rows } of tables) for (const row of rows) db.run(insert, row);
  });
  db.exec('PRAGMA foreign_keys = ON');
  return db;
}
