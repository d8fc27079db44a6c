import { accesses, type Access } from './scope.ts';

/** What one deployment differs by, read from config.json beside the page. */
export type Config = {
  readonly clientId: string;
  readonly tenantId: string;
  /** 'contoso.sharepoint.com:/sites/one-plan'. */
  readonly site: string;
  /** Address of Graph with its version. */
  readonly graph: string;
  /** Where people open the tab: a Teams deep link. '' when not known. */
  readonly openIn: string;
  /** The app's id in its Teams manifest, which deep links carry. '' when `openIn` is such a link, or none is known. */
  readonly appId: string;
  /** Which sites the app asks to reach; 'sites' unless an administrator granted it on the site by itself. */
  readonly access: Access;
};

/** config.json is missing or wrong; `field` says where, for whoever set it up. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly field: string;
  constructor(field: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.field = field;
  }
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Checks config.json field by field. Throws ConfigError naming the first field that is wrong. */
export function checkConfig(raw: unknown): Config {
  if (typeof raw !== 'object' || raw === null) throw new ConfigError('config.json', 'is not a JSON object');
  const read = (field: string, isRight: (text: string) => boolean, want: string): string => {
    const value: unknown = (raw as Record<string, unknown>)[field];
    if (typeof value !== 'string' || !isRight(value)) throw new ConfigError(field, `should be ${want}`);
    return value;
  };
  const access = 'access' in raw ? accesses.find((one) => one === raw.access) : 'sites';
  if (access === undefined) throw new ConfigError('access', "should be 'sites' or 'selected', or left out");
  return {
    clientId: read('clientId', (text) => guid.test(text), 'the application (client) id, a GUID'),
    tenantId: read('tenantId', (text) => guid.test(text), 'the directory (tenant) id, a GUID'),
    site: read(
      'site',
      (text) => /^[a-z0-9.-]+(:(\/[^\s?#:/]+)+)?$/i.test(text),
      'a site address such as contoso.sharepoint.com:/sites/one-plan',
    ),
    graph: 'graph' in raw ? read('graph', isGraphAddress, 'an address ending in /v1.0') : graphAddress,
    openIn: 'openIn' in raw ? read('openIn', isAddress, 'an https address') : '',
    appId:
      'appId' in raw ? read('appId', (text) => guid.test(text), 'the id in the Teams manifest, a GUID') : '',
    access,
  };
}

const graphAddress = 'https://graph.microsoft.com/v1.0';

// plain http only on this machine: a token must never cross a network unencrypted
function isGraphAddress(text: string): boolean {
  return isAddress(text) && text.endsWith('/v1.0');
}

function isAddress(text: string): boolean {
  return /^(https:\/\/[^\s]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[^\s]*)?)$/.test(text);
}
