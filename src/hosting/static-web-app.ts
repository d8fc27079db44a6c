import type { HeaderPlan } from './header-plan.ts';

/** The name under which Azure Static Web Apps looks for its configuration, at the root of the site. */
export const staticWebAppFile = 'staticwebapp.config.json';

/**
 * The plan as Azure Static Web Apps reads it: the first route that fits adds to the global headers and wins over them
 * (Configure Azure Static Web Apps, Microsoft Learn). There is no fallback: the tab has one page, and what is not there
 * is not found.
 */
export function staticWebAppConfig(plan: HeaderPlan): string {
  const config = {
    globalHeaders: plan.everywhere,
    routes: plan.rules.map(({ path, headers }) => ({ route: path, headers })),
    mimeTypes: {
      '.json': 'application/json',
      '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
