import { randomBytes } from 'node:crypto';
import type { Db } from './database.ts';

/** A secret of the file by name, made when first asked for, so that what it signs outlives a restart. */
export function secretOf(db: Db, name: 'token' | 'content'): string {
  const known = db.one<{ value: string }>('SELECT value FROM secret WHERE name = ?', [name]);
  if (known !== null) return known.value;
  const value = randomBytes(32).toString('base64url');
  db.run('INSERT INTO secret (name, value) VALUES (?, ?)', [name, value]);
  return value;
}
