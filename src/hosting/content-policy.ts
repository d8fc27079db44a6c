/** The pages that may frame a tab (Tab requirements, Microsoft Learn); the hosts of preview rings are not among them. */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/**
 * The content security policy of the tab. Scripts and workers come from the tab's own origin only. It talks to Graph, to
 * the sign-in, to SharePoint, where Graph sends files to and from, and to Microsoft's list of hosts, which TeamsJS reads.
 * Frames are the sign-in's, which ends on a page of our own. Styles may be inline because Fluent writes its rules into
 * the page. `alsoFramedBy` are sources besides Microsoft's hosts.
 */
export function tabPolicy(alsoFramedBy: readonly string[]): string {
  return policyOf({
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': [
      "'self'",
      'https://graph.microsoft.com',
      'https://login.microsoftonline.com',
      'https://res.cdn.office.net',
      'https://*.sharepoint.com',
    ],
    'worker-src': ["'self'"],
    'frame-src': ["'self'", 'https://login.microsoftonline.com'],
    'frame-ancestors': [...alsoFramedBy, ...teamsHosts],
    ...nothingElse,
  });
}

/**
 * The policy of the page on which a sign-in ends: it runs one script that hands the answer over, and calls nobody. It
 * stands in a window of its own, or in a frame of the tab, which itself may be framed.
 */
export function bridgePolicy(): string {
  return policyOf({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ['data:'],
    'frame-ancestors': ["'self'", ...teamsHosts],
    ...nothingElse,
  });
}

/** A policy as the header spells it, from its directives and their sources. */
export function policyOf(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

// no page of ours sends a form by itself, holds a plug-in, or moves the address that others are relative to
const nothingElse = {
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
} as const;
