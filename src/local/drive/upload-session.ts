import { randomBytes } from 'node:crypto';
import type { Answer, Call, Caller, World } from '#local/call.ts';
import { jsonBody, wireInstant, wireNow } from '#local/call.ts';
import { GraphRefusal, invalidRequest, itemNotFound, nameAlreadyExists } from '#local/graph-error.ts';
import { isObject } from '#local/json.ts';
import { ensureLookupId } from '#local/list/site-people.ts';
import { requireRole } from '#local/rights.ts';
import type { Site } from '#local/site.ts';
import {
  childNamed,
  driveItemFields,
  driveOf,
  ensureFolders,
  pathOf,
  placeOf,
  rowByKey,
} from './drive-item.ts';
import { type Conflict, isLocked, lockedFile, saveFile, toConflict } from './file.ts';
import { mimeOf, requireFileName } from './name.ts';

type SessionRow = {
  id: string;
  site_key: number;
  person_id: string;
  parent_key: number;
  name: string;
  conflict: Conflict;
  total: number | null;
  received: number;
  expires_at: string;
};

const rangeStep = 320 * 1024;
const lifetimeMs = 24 * 60 * 60 * 1000;

/** POST createUploadSession: an address that takes a file in ranges, without a token. 423 when the file is open elsewhere. */
export function createUploadSession(call: Call): Answer {
  const { site, role } = driveOf(call);
  requireRole(role, 'member');
  const { world } = call;
  const { item = {} } = call.body.length === 0 ? {} : jsonBody(call);
  if (!isObject(item)) throw invalidRequest("The property 'item' is not an object.");
  const place = placeOf(call, site);
  const name = place.names.at(-1);
  if (name === undefined) throw invalidRequest('An upload session is made for a file, named by path.');
  const wanted = typeof item['name'] === 'string' ? item['name'] : name;
  requireFileName(wanted);
  if (isLocked(call)) throw lockedFile();
  const at = wireNow(world);
  const stamp = { at, by: ensureLookupId(world, site, call.me.id, at) };
  const folder = ensureFolders(world, place.from, place.names.slice(0, -1), stamp);
  const conflict = toConflict(item['@microsoft.graph.conflictBehavior'] ?? 'fail');
  if (conflict === 'fail' && childNamed(world, folder, wanted) !== null) throw nameAlreadyExists();
  const id = randomBytes(24).toString('base64url');
  const expiresAt = wireInstant(new Date(world.now().getTime() + lifetimeMs));
  world.db.run(
    `INSERT INTO upload_session (id, site_key, person_id, parent_key, name, conflict, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, site.key, call.me.id, folder.key, wanted, conflict, expiresAt],
  );
  const origin = world.filesOrigin ?? call.url.origin;
  return {
    status: 200,
    body: {
      uploadUrl: `${origin}/trial/upload/${id}`,
      expirationDateTime: expiresAt,
      nextExpectedRanges: ['0-'],
    },
  };
}

/** Who made an upload session and the path of its file, to tell faults which requests they meet. 404 for none. */
export function sessionOwner(world: World, id: string): { readonly me: Caller; readonly path: string } {
  const session = sessionOf(world, id);
  const person = world.db.one<{ display_name: string; mail: string; user_type: string }>(
    'SELECT display_name, mail, user_type FROM person WHERE id = ?',
    [session.person_id],
  );
  return {
    me: {
      id: session.person_id,
      displayName: person?.display_name ?? '',
      mail: person?.mail ?? '',
      isGuest: person?.user_type === 'Guest',
    },
    path: `${pathOf(world, rowByKey(world, session.parent_key))}/${session.name}`,
  };
}

/** PUT, GET and DELETE of an upload address. Ranges come in order, in multiples of 320 KiB but for the last;
 * the last makes the file. 401 when a token is sent along. */
export function answerUpload(call: Call, id: string): Answer {
  const session = sessionOf(call.world, id);
  if (call.method === 'GET') return { status: 200, body: progress(session, session.received) };
  if (call.method === 'DELETE') {
    call.world.db.run('DELETE FROM upload_session WHERE id = ?', [id]);
    return { status: 204 };
  }
  if (call.headers.has('authorization')) {
    throw new GraphRefusal(401, 'unauthenticated', 'An upload address takes no Authorization header.');
  }
  const range = rangeOf(call);
  refuseRange(session, range, call.body.length);
  call.world.db.run('INSERT INTO upload_range (session_id, start, bytes) VALUES (?, ?, ?)', [
    id,
    range.start,
    call.body,
  ]);
  call.world.db.run('UPDATE upload_session SET received = ?, total = ? WHERE id = ?', [
    range.end + 1,
    range.total,
    id,
  ]);
  if (range.end + 1 < range.total) return { status: 202, body: progress(session, range.end + 1) };
  return commit(call, session);
}

function commit(call: Call, session: SessionRow): Answer {
  const { world } = call;
  const site = world.db.one<Site>('SELECT * FROM site WHERE key = ?', [session.site_key]);
  if (site === null) throw new Error('The site of the upload session is gone.');
  const at = wireNow(world);
  const stamp = { at, by: ensureLookupId(world, site, session.person_id, at) };
  const file = {
    name: session.name,
    conflict: session.conflict,
    bytes: collected(world, session.id),
    mime: mimeOf(session.name),
    ifMatch: null,
  };
  const saved = saveFile(world, rowByKey(world, session.parent_key), file, stamp, isLocked(call));
  world.db.run('DELETE FROM upload_session WHERE id = ?', [session.id]);
  return { status: saved.isNew ? 201 : 200, body: driveItemFields(world, site, saved.row) };
}

function collected(world: World, id: string): Uint8Array {
  const ranges = world.db.all<{ start: number; bytes: ArrayBuffer }>(
    'SELECT start, bytes FROM upload_range WHERE session_id = ? ORDER BY start',
    [id],
  );
  const total = ranges.reduce((sum, range) => sum + range.bytes.byteLength, 0);
  const bytes = new Uint8Array(total);
  for (const range of ranges) bytes.set(new Uint8Array(range.bytes), range.start);
  return bytes;
}

type Range = { readonly start: number; readonly end: number; readonly total: number };

function rangeOf(call: Call): Range {
  const match = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(call.headers.get('content-range') ?? '');
  if (match === null) throw invalidRequest('The Content-Range header is missing or is not valid.');
  return { start: Number(match[1]), end: Number(match[2]), total: Number(match[3]) };
}

function refuseRange(session: SessionRow, range: Range, length: number): void {
  const isLast = range.end + 1 === range.total;
  if (range.end < range.start || range.end >= range.total || length !== range.end - range.start + 1) {
    throw invalidRequest('The Content-Range header does not match the length of the body.');
  }
  if (session.total !== null && session.total !== range.total) {
    throw invalidRequest('The total length differs from that of the ranges before.');
  }
  if (range.start !== session.received) {
    throw new GraphRefusal(
      416,
      'invalidRange',
      'The uploaded fragment overlaps with data that has already been received.',
      {
        innerCode: range.start < session.received ? 'fragmentOverlap' : 'fragmentOutOfOrder',
      },
    );
  }
  if (!isLast && length % rangeStep !== 0) {
    throw invalidRequest(`A range that is not the last must be a multiple of ${rangeStep} bytes.`);
  }
}

function sessionOf(world: World, id: string): SessionRow {
  const session = world.db.one<SessionRow>('SELECT * FROM upload_session WHERE id = ?', [id]);
  if (session === null || session.expires_at < wireNow(world)) {
    throw itemNotFound('The upload session was not found.');
  }
  return session;
}

function progress(session: SessionRow, received: number) {
  return { expirationDateTime: session.expires_at, nextExpectedRanges: [`${received}-`] };
}
