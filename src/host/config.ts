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

/** config.json is missing or wrong; `field` says where, for whoever set it up: the field, or 'config.json' for all of it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly field: string;
  constructor(field: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.field = field;
  }
}

/** config.json did not come: no connection, or a server in trouble. Nothing is known to be wrong with it. */
export class ConfigUnread extends Error {
  override readonly name = 'ConfigUnread';
}

/**
 * Reads and checks config.json beside the page. Throws ConfigUnread when it does not come, ConfigError when it is not there
 * or wrong.
 */
export async function readConfig(fetchIt: (path: string) => Promise<Response>): Promise<Config> {
  let response: Response;
  let text: string;
  try {
    response = await fetchIt('./config.json');
    text = await response.text();
  } catch (cause) {
    throw new ConfigUnread('no answer', { cause });
  }
  if (response.status >= 500 || response.status === 429)
    throw new ConfigUnread(`answered ${String(response.status)}`);
  if (!response.ok)
    throw new ConfigError('config.json', `is not beside the page (${String(response.status)})`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    // a host that answers every address with its front page sends HTML for a file that is not there
    const what = /^\s*</.test(text) ? 'is not beside the page: a web page came instead' : 'is not valid JSON';
    throw new ConfigError('config.json', what, cause);
  }
  return checkConfig(raw);
}

const fields = ['clientId', 'tenantId', 'site', 'graph', 'openIn', 'appId', 'access'] as const;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Checks config.json field by field. Throws ConfigError naming the first field that is wrong. */
export function checkConfig(raw: unknown): Config {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ConfigError('config.json', 'is not a JSON object');
  // a field that may be left out and is written wrong would go unnoticed
  for (const name of Object.keys(raw)) {
    const meant = fields.find((field) => field !== name && field.toLowerCase() === name.toLowerCase());
    if (meant !== undefined) throw new ConfigError(name, `should be written ‘${meant}’`);
  }
  const read = (field: string, isRight: (text: string) => boolean, want: string): string => {
    const value: unknown = (raw as Record<string, unknown>)[field];
    if (typeof value !== 'string' || !isRight(value)) throw new ConfigError(field, `should be ${want}`);
    return value;
  };
  const access = 'access' in raw ? accesses.find((one) => one === raw.access) : 'sites';
  if (access === undefined) throw new ConfigError('access', 'should be ‘sites’ or ‘selected’, or left out');
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
