import { createHash } from 'node:crypto';
import type { Answer, Call } from '#local/call.ts';
import { jsonBody } from '#local/call.ts';
import { accessDenied, invalidRequest } from '#local/graph-error.ts';
import { requireRole } from '#local/rights.ts';
import { driveItemOf, driveOf } from './drive-item.ts';

/** POST createLink: a sharing link to a file or folder, the same each time. 403 where the tenant's policy refuses links. */
export function createLink(call: Call): Answer {
  const { site, role } = driveOf(call);
  const { type = 'view', scope = 'organization' } = jsonBody(call);
  if (type !== 'view' && type !== 'edit') throw invalidRequest('The type of a link is view or edit.');
  if (scope !== 'organization' && scope !== 'users' && scope !== 'anonymous') {
    throw invalidRequest('The scope of a link is organization, users or anonymous.');
  }
  requireRole(role, type === 'edit' ? 'member' : 'visitor');
  if (!call.world.switches.linksAllowed) throw accessDenied('Sharing has been disabled by policy.');
  const row = driveItemOf(call, site);
  const id = createHash('sha256').update(`${row.id}:${type}:${scope}`).digest('base64url').slice(0, 36);
  const kind = row.is_folder === 1 ? 'f' : 'x';
  return {
    status: 201,
    body: {
      id,
      roles: [type === 'edit' ? 'write' : 'read'],
      shareId: `u!${id}`,
      hasPassword: false,
      link: {
        type,
        scope,
        preventsDownload: false,
        webUrl: `https://${site.hostname}/:${kind}:/s/${site.path.split('/').at(-1) ?? ''}/${id}`,
      },
    },
  };
}
