import { policyOf } from '#hosting/content-policy.ts';
import { headerPlan, headersAt, type HeaderSet } from '#hosting/header-plan.ts';

// the trial serves simulator and tab from one origin, so the tab is framed by its own
const plan = headerPlan(["'self'"]);

/** Headers of a file of the tab, as a real host sends them. `path` is the one within the tab's folder, without a leading slash. */
export function tabHeaders(path: string): HeaderSet {
  return headersAt(plan, `/${path}`);
}

/** Headers of the simulator's own page, which frames the tab and nothing else. `tab` is the tab's address. */
export function simulatorHeaders(tab: string): HeaderSet {
  return {
    'content-security-policy': policyOf({
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
