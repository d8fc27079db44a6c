import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridgePolicy, tabPolicy } from '#hosting/content-policy.ts';
import { headerPlan, headersAt, type HeaderPlan } from '#hosting/header-plan.ts';
import { nginxConfig } from '#hosting/nginx.ts';
import { staticWebAppConfig } from '#hosting/static-web-app.ts';
import { readAsNginx, readAsStaticWebApp } from './reading.ts';

const plan = headerPlan();
const paths = [
  '/',
  '/index.html',
  '/auth.html',
  '/config.json',
  '/version.json',
  '/config.example.json',
  '/assets/index-abc.js',
  '/assets/index-abc.css',
  '/assets/sub/x.js',
  '/assetsx.js',
  '/index.html/x',
];

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((rule) => {
      const [name = '', ...sources] = rule.split(' ');
      return [name, sources] as const;
    }),
  );

test('scripts and workers come from the site itself, and nothing is evaluated', () => {
  const policy = directives(tabPolicy([]));
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('worker-src')).toEqual(["'self'"]);
  for (const name of ['form-action', 'object-src', 'base-uri']) expect(policy.get(name)).toEqual(["'none'"]);
  const unsafe = [...policy].filter(([, sources]) =>
    sources.some((one) => /unsafe|^\*$|^https?:$/.test(one)),
  );
  expect(unsafe.map(([name]) => name)).toEqual(['style-src']);
});

test('the tab talks to Graph, the sign-in, SharePoint, the list of hosts, and nobody else', () => {
  expect(directives(tabPolicy([])).get('connect-src')).toEqual([
    "'self'",
    'https://graph.microsoft.com',
    'https://login.microsoftonline.com',
    'https://res.cdn.office.net',
    'https://*.sharepoint.com',
  ]);
});

test('Microsoft’s hosts may frame the tab, and nobody else, not even its own site', () => {
  expect(directives(tabPolicy([])).get('frame-ancestors')?.toSorted()).toEqual([
    'https://*.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://*.teams.microsoft.com',
    'https://outlook.office.com',
    'https://outlook.office365.com',
    'https://teams.microsoft.com',
  ]);
  expect(directives(tabPolicy(["'self'"])).get('frame-ancestors')).toContain("'self'");
});

test('the page that ends a sign-in runs its script and may do nothing besides', () => {
  const policy = directives(bridgePolicy());
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.has('connect-src')).toBe(false);
  // the tab frames it to sign in silently, and the tab is framed by Teams
  expect(policy.get('frame-ancestors')).toContain("'self'");
  expect(policy.get('frame-ancestors')).toContain('https://teams.microsoft.com');
  expect(directives(tabPolicy([])).get('frame-src')).toContain("'self'");
});

test('the page that ends a sign-in is never kept and has no opener policy', () => {
  const headers = headersAt(plan, '/auth.html');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toBe(bridgePolicy());
  expect(headers).not.toHaveProperty('cross-origin-opener-policy');
  expect(headersAt(plan, '/')['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
});

test('only files whose names carry a hash are kept without asking', () => {
  const kept = paths.filter((path) => headersAt(plan, path)['cache-control'] !== 'no-cache');
  expect(kept).toEqual(['/auth.html', '/assets/index-abc.js', '/assets/index-abc.css', '/assets/sub/x.js']);
  expect(headersAt(plan, '/assets/index-abc.js')['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
});

test('no file goes without the headers that keep it safe, and none forbids framing altogether', () => {
  for (const path of paths) {
    const headers = headersAt(plan, path);
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'strict-transport-security',
    ])
      expect(headers, `${path} ${name}`).toHaveProperty(name);
    expect(headers).not.toHaveProperty('x-frame-options');
  }
});

test.each(paths)('both hosts serve %s with what the plan says', (path) => {
  const wanted = headersAt(plan, path);
  expect(readAsStaticWebApp(staticWebAppConfig(plan))(path).found).toEqual(wanted);
  expect(readAsNginx(nginxConfig(plan))(path).found).toEqual(wanted);
});

test('nginx keeps a file that is missing as safe, but lets nobody keep the miss', () => {
  const { missing } = readAsNginx(nginxConfig(plan))('/assets/gone.js');
  expect(missing['content-security-policy']).toBe(tabPolicy([]));
  expect(missing).not.toHaveProperty('cache-control');
});

test.each(['/nginx.conf', '/staticwebapp.config.json', '/.git/config', '/.well-known/x'])(
  'nginx does not serve %s',
  (path) => {
    expect(readAsNginx(nginxConfig(plan))(path).isHidden).toBe(true);
  },
);

test('any plan reads the same on both hosts as in the source', () => {
  const name = fc.stringMatching(/^x-[a-z]{1,6}$/);
  const value = fc.stringMatching(/^[a-z0-9=;:'*/ ,.()-]{1,30}$/);
  const headers = fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 });
  const place = fc.constantFrom('/', '/a', '/a/b', '/a*', '/a/*', '/b/*', '/index.html', '/b/c.js');
  const rules = fc.uniqueArray(fc.record({ path: place, headers }), {
    selector: (rule) => rule.path,
    maxLength: 5,
  });
  // hosts differ in which of two rules wins where both fit: the plan has to do without
  const isPlain = ({ rules: all }: HeaderPlan) =>
    all.every((one) =>
      all.every(
        (other) => one === other || !one.path.endsWith('*') || !other.path.startsWith(one.path.slice(0, -1)),
      ),
    );
  const plans = fc.record({ everywhere: headers, rules }).filter(isPlain);
  const asked = fc.constantFrom('/', '/a', '/a/b', '/a/b/c', '/ab', '/b/c.js', '/b', '/c', '/index.html');
  fc.assert(
    fc.property(plans, asked, (any, path) => {
      const wanted = headersAt(any, path);
      expect(readAsStaticWebApp(staticWebAppConfig(any))(path).found).toEqual(wanted);
      expect(readAsNginx(nginxConfig(any))(path).found).toEqual(wanted);
    }),
  );
});

test('the plan itself has no two rules that fit the same file', () => {
  for (const path of paths)
    expect(
      plan.rules.filter((rule) =>
        rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
      ).length,
    ).toBeLessThan(2);
});

test.each(['say "x"', '$host', 'a\\b'])('nginx is never told %s, which it would read otherwise', (value) => {
  expect(() => nginxConfig({ everywhere: { 'x-one': value }, rules: [] })).toThrow('x-one');
});

test('the file of Static Web Apps stays under what that host takes, 20 KB', () => {
  expect(staticWebAppConfig(plan).length).toBeLessThan(20_000);
});
