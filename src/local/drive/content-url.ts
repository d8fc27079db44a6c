import { createHmac } from 'node:crypto';
import type { Answer, Call, World } from '#local/call.ts';
import { itemNotFound } from '#local/graph-error.ts';
import { secretOf } from '#local/secret.ts';
import { contentOf, type DriveRow } from './drive-item.ts';

/** How long a download address works, in ms. */
const lifetimeMs = 60 * 60 * 1000;

/** An address that gives the bytes of a file to whoever holds it, for an hour, without a token. */
export function contentUrl(call: Call, row: DriveRow): string {
  const origin = call.world.filesOrigin ?? call.url.origin;
  const until = call.world.now().getTime() + lifetimeMs;
  return `${origin}/trial/content/${row.id}?until=${until}&tempauth=${signature(call.world, row.id, until)}`;
}

/** GET /trial/content/{id}: the bytes behind such an address. 404 when it was altered or has run out. */
export function getContentByUrl(world: World, url: URL, id: string): Answer {
  const until = Number(url.searchParams.get('until') ?? '0');
  const isRight =
    url.searchParams.get('tempauth') === signature(world, id, until) && world.now().getTime() < until;
  const row = isRight
    ? world.db.one<DriveRow>('SELECT * FROM drive_item WHERE id = ? AND is_folder = 0', [id])
    : null;
  if (row === null) throw itemNotFound();
  return {
    status: 200,
    headers: {
      'Content-Type': row.mime,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
    },
    body: contentOf(world, row),
  };
}

function signature(world: World, id: string, until: number): string {
  return createHmac('sha256', secretOf(world.db, 'content')).update(`${id}:${until}`).digest('base64url');
}
