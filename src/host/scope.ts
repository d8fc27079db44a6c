/**
 * What a token is for. 'manage' adds the right to create lists, which only set-up asks for; 'notify' and 'mail' are asked
 * for when somebody first sends reminders (incremental consent).
 */
export type Right = 'use' | 'manage' | 'notify' | 'mail';

/** Which sites the app may reach for a person: all they may use themselves, or only those an administrator granted it on. */
export type Access = (typeof accesses)[number];

/** The words for it in config.json, the usual one first. */
export const accesses = ['sites', 'selected'] as const;

/** Least rights for each job: who am I, the lists of the sites I may use, and so on. */
const scopes = {
  use: ['User.Read', 'Sites.ReadWrite.All'],
  manage: ['User.Read', 'Sites.Manage.All'],
  notify: ['User.Read', 'TeamsActivity.Send'],
  mail: ['User.Read', 'Mail.Send'],
} as const satisfies Readonly<Record<Right, readonly string[]>>;

/**
 * The scopes that are asked for a right, in the order in which they are asked: the package names those of 'use', which are
 * the first request, in the same order (manifest schema: nestedAppAuthInfo).
 */
export function scopesFor(right: Right, access: Access): readonly string[] {
  return right === 'use' && access === 'selected' ? ['User.Read', 'Sites.Selected'] : scopes[right];
}
