import type { Db } from './database.ts';

/** The steps that bring a file of any earlier version to the present one, in order. A step, once released, never changes. */
const migrations: readonly string[] = [
  `
  CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL);

  CREATE TABLE person (
    id TEXT PRIMARY KEY, display_name TEXT NOT NULL, mail TEXT NOT NULL COLLATE NOCASE,
    upn TEXT NOT NULL COLLATE NOCASE, job_title TEXT, company_name TEXT,
    user_type TEXT NOT NULL, has_signed_in INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX person_by_upn ON person (upn);
  CREATE INDEX person_by_mail ON person (mail);

  CREATE TABLE site (
    key INTEGER PRIMARY KEY, collection_guid TEXT NOT NULL, web_guid TEXT NOT NULL,
    hostname TEXT NOT NULL COLLATE NOCASE, path TEXT NOT NULL COLLATE NOCASE, display_name TEXT NOT NULL,
    zone TEXT NOT NULL, drive_id TEXT NOT NULL, created_at TEXT NOT NULL, modified_at TEXT NOT NULL,
    UNIQUE (hostname, path));
  CREATE TABLE site_right (
    site_key INTEGER NOT NULL REFERENCES site, person_id TEXT NOT NULL, role TEXT NOT NULL,
    PRIMARY KEY (site_key, person_id)) WITHOUT ROWID;
  CREATE TABLE site_person (
    site_key INTEGER NOT NULL REFERENCES site, lookup_id INTEGER NOT NULL, person_id TEXT,
    PRIMARY KEY (site_key, lookup_id)) WITHOUT ROWID;
  CREATE UNIQUE INDEX site_person_by_person ON site_person (site_key, person_id);

  CREATE TABLE list (
    key INTEGER PRIMARY KEY, site_key INTEGER NOT NULL REFERENCES site, guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, display_name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, template TEXT NOT NULL,
    is_hidden INTEGER NOT NULL, is_system INTEGER NOT NULL, has_versions INTEGER NOT NULL,
    next_item_id INTEGER NOT NULL DEFAULT 1, last_change INTEGER NOT NULL DEFAULT 0, n_items INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL, modified_at TEXT NOT NULL, created_by INTEGER NOT NULL,
    UNIQUE (site_key, display_name));
  CREATE TABLE list_column (
    key INTEGER PRIMARY KEY, list_key INTEGER NOT NULL REFERENCES list, guid TEXT NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL,
    UNIQUE (list_key, name));

  CREATE TABLE item (
    key INTEGER PRIMARY KEY, list_key INTEGER NOT NULL REFERENCES list, id INTEGER NOT NULL, guid TEXT NOT NULL,
    fields TEXT NOT NULL, created_at TEXT NOT NULL, created_by INTEGER NOT NULL,
    modified_at TEXT NOT NULL, modified_by INTEGER NOT NULL,
    tag INTEGER NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL,
    UNIQUE (list_key, id));
  CREATE UNIQUE INDEX item_by_change ON item (list_key, change);
  CREATE TABLE deleted_item (
    list_key INTEGER NOT NULL REFERENCES list, change INTEGER NOT NULL, id INTEGER NOT NULL,
    PRIMARY KEY (list_key, change)) WITHOUT ROWID;
  CREATE TABLE item_version (
    list_key INTEGER NOT NULL, item_id INTEGER NOT NULL, version INTEGER NOT NULL,
    fields TEXT NOT NULL, modified_at TEXT NOT NULL, modified_by INTEGER NOT NULL,
    PRIMARY KEY (list_key, item_id, version)) WITHOUT ROWID;

  CREATE TABLE drive_item (
    key INTEGER PRIMARY KEY, site_key INTEGER NOT NULL REFERENCES site, id TEXT NOT NULL UNIQUE, guid TEXT NOT NULL,
    parent_key INTEGER REFERENCES drive_item, name TEXT NOT NULL COLLATE NOCASE, is_folder INTEGER NOT NULL,
    size INTEGER NOT NULL, mime TEXT NOT NULL, tag INTEGER NOT NULL, content_tag INTEGER NOT NULL,
    created_at TEXT NOT NULL, created_by INTEGER NOT NULL, modified_at TEXT NOT NULL, modified_by INTEGER NOT NULL);
  CREATE UNIQUE INDEX drive_item_by_name ON drive_item (parent_key, name);
  CREATE UNIQUE INDEX drive_root ON drive_item (site_key) WHERE parent_key IS NULL;
  CREATE TABLE drive_content (item_key INTEGER PRIMARY KEY REFERENCES drive_item ON DELETE CASCADE, bytes BLOB NOT NULL);
  CREATE TABLE upload_session (
    id TEXT PRIMARY KEY, site_key INTEGER NOT NULL REFERENCES site, person_id TEXT NOT NULL,
    parent_key INTEGER NOT NULL, name TEXT NOT NULL, conflict TEXT NOT NULL,
    total INTEGER, received INTEGER NOT NULL DEFAULT 0, expires_at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE upload_range (
    session_id TEXT NOT NULL REFERENCES upload_session ON DELETE CASCADE, start INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (session_id, start));

  CREATE TABLE sent (
    key INTEGER PRIMARY KEY, kind TEXT NOT NULL, sent_at TEXT NOT NULL, sender TEXT NOT NULL,
    recipient TEXT NOT NULL, body TEXT NOT NULL);
  `,
];

/** Brings the database to the present schema, one transaction a step. Refuses a file made by a later version. */
export function migrate(db: Db): void {
  const found = db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (found > migrations.length) {
    throw new Error(
      `The local Graph's file is of version ${found}; this program knows ${migrations.length}.`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < found) continue;
    db.transaction(() => {
      db.exec(sql);
      db.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}
