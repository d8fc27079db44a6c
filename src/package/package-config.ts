import { checkConfig, ConfigError } from '#host/config.ts';
import { personalTab } from '#host/deep-link.ts';
import type { Deployment } from './manifest.ts';
import { firstVersion, isVersion } from './version.ts';

/** The longest name of a developer, in characters, and the longest address (App manifest schema). */
const longest = { developer: 32, address: 2048 } as const;

/**
 * Reads from config.json what the package needs: some of what the page itself reads, and besides `appId`, `tab`, `developer`
 * and, where versions are to begin higher, `version`. Throws ConfigError naming the first field that is missing or wrong.
 */
export function checkPackageConfig(raw: unknown): Deployment {
  const config = checkConfig(raw);
  const read = readerOf(raw, '');
  const developer = readerOf(recordIn(raw, 'developer'), 'developer.');
  if (config.appId === '') throw new ConfigError('appId', 'should be the id in the Teams manifest, a GUID');
  if (isForeignLink(config.openIn, config.appId))
    throw new ConfigError(
      'openIn',
      `should be a link to the app of this package, /l/entity/${config.appId}/${personalTab}`,
    );
  const address = (field: string) => developer(field, isHttps, 'an https address that people can open');
  return {
    appId: config.appId,
    clientId: config.clientId,
    access: config.access,
    tab: read('tab', isTabAddress, 'the https address of the page without port or query, ending in /'),
    version: read('version', isVersion, 'three numbers such as 1.2.0, or left out', firstVersion),
    developer: {
      name: developer(
        'name',
        isDeveloperName,
        `the organisation’s name in at most ${String(longest.developer)} characters`,
      ),
      websiteUrl: address('websiteUrl'),
      privacyUrl: address('privacyUrl'),
      termsOfUseUrl: address('termsOfUseUrl'),
    },
  };
}

type Read = (field: string, isRight: (text: string) => boolean, want: string, usual?: string) => string;

function readerOf(raw: unknown, prefix: string): Read {
  return (field, isRight, want, usual) => {
    const value: unknown = fieldOf(raw, field) ?? usual;
    if (typeof value !== 'string' || !isRight(value))
      throw new ConfigError(`${prefix}${field}`, `should be ${want}`);
    return value;
  };
}

function recordIn(raw: unknown, field: string): object {
  const value = fieldOf(raw, field);
  if (typeof value !== 'object' || value === null)
    throw new ConfigError(field, 'should be an object with name, websiteUrl, privacyUrl and termsOfUseUrl');
  return value;
}

function fieldOf(raw: unknown, field: string): unknown {
  // any JSON object may be looked into by name
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[field] : undefined;
}

function isDeveloperName(text: string): boolean {
  return text.trim() !== '' && text.length <= longest.developer;
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && text.length <= longest.address;
}

// sign-in in a host knows a page by its host name alone, without a port (nested app authentication: trusted brokers)
function isTabAddress(text: string): boolean {
  if (!isHttps(text)) return false;
  const { port, search, hash, pathname, href, username, password, hostname } = new URL(text);
  const isPlain = [port, search, hash, username, password].every((part) => part === '');
  return isPlain && pathname.endsWith('/') && href === text && hostname.includes('.');
}

function isForeignLink(openIn: string, appId: string): boolean {
  const [, linked] = /\/l\/entity\/([^/?#]+)/.exec(openIn) ?? [];
  return linked !== undefined && linked.toLowerCase() !== appId.toLowerCase();
}
