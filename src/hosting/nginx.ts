import type { HeaderPlan, HeaderSet } from './header-plan.ts';
import { staticWebAppFile } from './static-web-app.ts';

/** The name of the file that nginx is told to include. */
export const nginxFile = 'nginx.conf';

/**
 * The plan as a part of a configuration of nginx, to be included in the server block of the site. A location with headers
 * of its own takes over none of the server's (ngx_http_headers_module), so each names all of its headers. How long a file
 * may be kept is said only of one that is there: a miss has to be asked for again.
 */
export function nginxConfig(plan: HeaderPlan): string {
  return [
    ...introduction,
    '',
    'charset utf-8;',
    'charset_types text/css text/javascript application/javascript application/json;',
    'gzip on;',
    'gzip_types text/css text/javascript application/javascript application/json image/svg+xml;',
    '',
    ...headerLines(plan.everywhere),
    '',
    ...[staticWebAppFile, nginxFile].flatMap((name) => block(`= /${name}`, ['return 404;'])),
    ...block('~ /\\.', ['return 404;']),
    ...plan.rules.flatMap((rule) =>
      block(placeOf(rule.path), [
        ...headerLines({ ...plan.everywhere, ...rule.headers }),
        ...(rule.path === '/' ? ['try_files /index.html =404;'] : ['try_files $uri =404;']),
      ]),
    ),
    ...block('/', ['try_files $uri =404;']),
  ].join('\n');
}

const introduction = [
  '# Made by the build of One Plan from the same source as staticwebapp.config.json: do not edit it here.',
  '# Include it in the server block of the site, which has a host name of its own and says how it is encrypted:',
  '#',
  '#   server {',
  '#     listen 443 ssl;',
  '#     server_name plan.example.org;',
  '#     ssl_certificate …; ssl_certificate_key …;',
  '#     root /srv/one-plan/site;',
  '#     include /srv/one-plan/site/nginx.conf;',
  '#   }',
];

function placeOf(path: string): string {
  // '^~' because no pattern may win over it
  return path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`;
}

function block(place: string, lines: readonly string[]): readonly string[] {
  return [`location ${place} {`, ...lines.map((line) => `  ${line}`), '}', ''];
}

function headerLines(headers: HeaderSet): readonly string[] {
  return Object.entries(headers).map(([name, value]) => {
    if (/["$\\]/.test(value)) throw new Error(`nginx would read something into ${name}: ${value}`);
    return `add_header ${name} "${value}"${name === 'cache-control' ? '' : ' always'};`;
  });
}
