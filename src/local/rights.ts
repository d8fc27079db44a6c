import type { Call } from './call.ts';
import { accessDenied } from './graph-error.ts';

/** What a person may do on a site: read; also write items and files; also make and change lists. */
export type Role = 'visitor' | 'member' | 'owner';

const rank: Readonly<Record<Role, number>> = { visitor: 0, member: 1, owner: 2 };
const roleOfApp = { read: 'visitor', write: 'member', fullcontrol: 'owner' } as const;

/**
 * The role that results for this call: the lesser of the person's own and the app's; a read-only fault lowers both. 403 for
 * an app that was not granted on the site.
 */
export function effectiveRole(call: Call, own: Role): Role {
  const { appRole } = call.world.switches;
  if (appRole === 'none') throw accessDenied();
  if (call.faults.isReadOnly) return 'visitor';
  const granted = roleOfApp[appRole];
  return rank[own] <= rank[granted] ? own : granted;
}

/** Throws 403 unless the role reaches what is needed. */
export function requireRole(role: Role, needed: Role): void {
  if (rank[role] < rank[needed]) throw accessDenied();
}

/** Reads a stored role; anything else is a bug of this server. */
export function toRole(text: string): Role {
  if (text === 'owner' || text === 'member' || text === 'visitor') return text;
  throw new Error(`'${text}' is not a role.`);
}
