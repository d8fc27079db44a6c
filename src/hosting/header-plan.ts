import { bridgePolicy, tabPolicy } from './content-policy.ts';

/** Response headers by their name in lower case. */
export type HeaderSet = Readonly<Record<string, string>>;

/** Headers of some files, which win over those of all. `path` begins with '/', and a '*' at its end stands for anything. */
export type HeaderRule = { readonly path: string; readonly headers: HeaderSet };

/** Which headers the files of the site are served with: the one source of what each way of hosting is told. */
export type HeaderPlan = { readonly everywhere: HeaderSet; readonly rules: readonly HeaderRule[] };

/**
 * The plan for the tab: everything is asked for again at each use, but for files whose names carry a hash, which never
 * change. No rule is needed for config.json and version.json. `alsoFramedBy` are sources that may frame it besides
 * Microsoft's hosts.
 */
export function headerPlan(alsoFramedBy: readonly string[] = []): HeaderPlan {
  // keeps windows that open ours away from it, but not those that ours opens to sign in; a frame does not mind
  const page: HeaderSet = { 'cross-origin-opener-policy': 'same-origin-allow-popups' };
  return {
    everywhere: {
      'content-security-policy': tabPolicy(alsoFramedBy),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'x-robots-tag': 'noindex',
      'cache-control': 'no-cache',
    },
    rules: [
      { path: '/', headers: page },
      { path: '/index.html', headers: page },
      // with an opener policy of its own the page that ends a sign-in would be cut off from the one that began it
      // (Set up the redirect bridge page in MSAL Browser, Microsoft Learn), and its address holds the answer
      {
        path: '/auth.html',
        headers: { 'content-security-policy': bridgePolicy(), 'cache-control': 'no-store' },
      },
      { path: '/assets/*', headers: { 'cache-control': 'public, max-age=31536000, immutable' } },
    ],
  };
}

/** The headers of a file by the plan: the first rule that fits, on top of what goes everywhere. */
export function headersAt(plan: HeaderPlan, path: string): HeaderSet {
  const rule = plan.rules.find((one) => fits(one.path, path));
  return { ...plan.everywhere, ...rule?.headers };
}

function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
