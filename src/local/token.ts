import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller } from './call.ts';
import type { Db } from './database.ts';
import { GraphRefusal } from './graph-error.ts';
import { secretOf } from './secret.ts';

/** A bearer token for the person. Opaque to the caller; signed with a secret of the file, so it outlives a restart. */
export function issueToken(db: Db, personId: string): string {
  const subject = Buffer.from(personId, 'utf8').toString('base64url');
  return `trial.${subject}.${sign(db, subject)}`;
}

/** The person the Authorization header names. 401 for a missing, foreign or altered token. */
export function callerOf(db: Db, authorization: string | null): Caller {
  const match = /^Bearer trial\.([\w-]+)\.([\w-]+)$/i.exec(authorization ?? '');
  const [, subject = '', signature = ''] = match ?? [];
  if (match === null || !isSame(signature, sign(db, subject))) throw unauthenticated(authorization);
  const id = Buffer.from(subject, 'base64url').toString('utf8');
  const row = db.one<{ display_name: string; mail: string; user_type: string }>(
    'SELECT display_name, mail, user_type FROM person WHERE id = ?',
    [id],
  );
  if (row === null) throw unauthenticated(authorization);
  return { id, displayName: row.display_name, mail: row.mail, isGuest: row.user_type === 'Guest' };
}

function unauthenticated(authorization: string | null): GraphRefusal {
  const message =
    authorization === null ? 'Access token is empty.' : 'Access token validation failure. Invalid token.';
  return new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    },
  });
}

function sign(db: Db, subject: string): string {
  return createHmac('sha256', secretOf(db, 'token')).update(subject).digest('base64url');
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
