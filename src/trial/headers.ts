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
 * Headers of every file of the tab. Scripts come from the tab's own origin only; styles may be inline because Fluent
 * writes its rules into the page; frame-ancestors are Microsoft's list for tabs (Tab requirements, Microsoft Learn).
 */
export const tabHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy({
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
    'frame-src': ['https://login.microsoftonline.com'],
    'frame-ancestors': ["'self'", ...teamsHosts],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
  }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Headers of the simulator's own page, which frames the tab and nothing else. `tab` is the tab's address. */
export function simulatorHeaders(tab: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy({
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'frame-src': ["'self'", new URL(tab).origin],
      'frame-ancestors': ["'none'"],
      'form-action': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
    }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

function policy(rules: Record<string, readonly string[]>): string {
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
