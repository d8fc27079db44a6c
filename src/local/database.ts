import Driver from 'libsql';

/** What a cell of the database can hold here. Booleans are stored as 0 and 1: the driver aborts the process on true. */
export type SqlValue = string | number | null | Uint8Array;

/** The open database. Everything is synchronous, so a handler between `begin` and `commit` is never interleaved. */
export type Db = {
  /** All rows; a Row type is the caller's word for what the SQL selects. */
  all<Row>(sql: string, values?: readonly SqlValue[]): Row[];
  /** The first row, or null. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller states what its SQL selects
  one<Row>(sql: string, values?: readonly SqlValue[]): Row | null;
  /** Runs a write and gives the number of rows it touched and the last key it made. */
  run(sql: string, values?: readonly SqlValue[]): { changes: number; key: number };
  exec(sql: string): void;
  /** Runs the work in one transaction: all of it is kept, or none when it throws. Does not nest. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
};

/** Opens (or makes) the file, or a database in memory for ':memory:'. A write is whole or absent after a kill. */
export function openDatabase(file: string): Db {
  const driver = new Driver(file);
  driver.exec('PRAGMA busy_timeout = 5000');
  if (file !== ':memory:') driver.exec('PRAGMA journal_mode = WAL');
  driver.exec('PRAGMA synchronous = NORMAL');
  driver.exec('PRAGMA foreign_keys = ON');
  const statements = new Map<string, ReturnType<typeof driver.prepare>>();

  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    // literals are written into some queries, so the cache is bounded
    if (statements.size >= 500) statements.clear();
    const made = driver.prepare(sql);
    statements.set(sql, made);
    return made;
  };

  const transaction = <Result>(work: () => Result): Result => {
    driver.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      driver.exec('COMMIT');
      return result;
    } catch (error) {
      // a full disk, among others, makes SQLite roll back by itself
      if (driver.inTransaction) driver.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    // the driver gives rows as unknown; the Row type is stated beside the SQL that selects it
    all: <Row>(sql: string, values: readonly SqlValue[] = []) => prepare(sql).all([...values]) as Row[],
    one: <Row>(sql: string, values: readonly SqlValue[] = []) =>
      (prepare(sql).get([...values]) as Row | undefined) ?? null,
    run: (sql, values = []) => {
      const done = prepare(sql).run([...values]);
      return { changes: done.changes, key: Number(done.lastInsertRowid) };
    },
    exec: (sql) => void driver.exec(sql),
    transaction,
    close: () => {
      statements.clear();
      driver.close();
    },
  };
}
