import { parseArgs } from 'node:util';
import { allLists } from '#lists/all.ts';
import { Refused } from './replay.ts';

/** Where to check and how to sign in. */
export type Wish = {
  readonly base: string;
  readonly site: string;
  /** Whether a mail and a notification go out, both to whoever runs the check. */
  readonly hasMessages: boolean;
  readonly signIn:
    | { readonly kind: 'device code'; readonly tenantId: string; readonly clientId: string }
    | { readonly kind: 'token file'; readonly file: string }
    | { readonly kind: 'pasted token' };
};

/** How the check is used, for people. */
export const usage = `npm run check:tenant -- --site HOST:/sites/NAME (--client-id ID --tenant-id ID | --token-file FILE | --token-stdin)

Sends every call that One Plan makes to an empty scratch site of your tenant and to the local Graph, and shows every
difference. It makes ${String(allLists.length + 1)} lists and a folder there and takes them away again.

  --site         the scratch site, such as contoso.sharepoint.com:/sites/scratch
  --base         address of Graph; https://graph.microsoft.com/v1.0 unless said
  --client-id    the app registration to sign in with, and
  --tenant-id    the tenant it belongs to: you get a code to enter in a browser
  --token-file   a file that holds a token of yours
  --token-stdin  paste a token of yours, or send it on standard input
  --with-messages
                 also send one mail and one notification in Teams, both to yourself; needs the permissions Mail.Send and
                 TeamsActivity.Send, and the app's package installed for you

It ends with 0 when nothing differs, 1 when something does, 2 when it could not run.`;

/** Reads the words of the command line; null when help is asked for. Throws Refused with a sentence for anything else. */
export function readArguments(words: readonly string[]): Wish | null {
  const values = parse(words);
  if (values.help === true) return null;
  const { site } = values;
  if (site === undefined)
    throw new Refused('Say which site to use with --site, such as contoso.sharepoint.com:/sites/scratch.');
  if (!/^[A-Za-z0-9.-]+(:(\/[\w.~-]+)+)?$/.test(site)) {
    throw new Refused(
      `'${site}' is not a site address. It looks like contoso.sharepoint.com:/sites/scratch.`,
    );
  }
  return {
    base: readBase(values.base ?? 'https://graph.microsoft.com/v1.0'),
    site,
    hasMessages: values['with-messages'] === true,
    signIn: readSignIn(values),
  };
}

type Values = ReturnType<typeof parse>;

function parse(words: readonly string[]) {
  // a token must not stand where other programs of the machine can read it
  if (words.some((word) => /^--?token(=|$)/.test(word) || /^(Bearer\b|eyJ)/.test(word))) {
    throw new Refused('A token does not belong on the command line. Use --token-file or --token-stdin.');
  }
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        base: text,
        site: text,
        'client-id': text,
        'tenant-id': text,
        'token-file': text,
        'token-stdin': flag,
        'with-messages': flag,
        help: { ...flag, short: 'h' },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refused(`${error.message.split('. ')[0] ?? ''}. Ask for --help.`);
  }
}

function readBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : null;
  const isLoopback = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
  if (url === null || !isSafe || url.search !== '' || !/^\/v1\.0\/?$/.test(url.pathname)) {
    throw new Refused(
      `'${base}' is not an address of Graph. It looks like https://graph.microsoft.com/v1.0.`,
    );
  }
  return `${url.origin}/v1.0`;
}

function readSignIn(values: Values): Wish['signIn'] {
  const {
    'client-id': clientId,
    'tenant-id': tenantId,
    'token-file': file,
    'token-stdin': isPasted,
  } = values;
  const ways = [clientId ?? tenantId, file, isPasted].filter((way) => way !== undefined && way !== false);
  if (ways.length !== 1) {
    throw new Refused(
      'Say how to sign in, in one way: --client-id with --tenant-id, or --token-file, or --token-stdin.',
    );
  }
  if (file !== undefined) return { kind: 'token file', file };
  if (isPasted === true) return { kind: 'pasted token' };
  if (clientId === undefined || tenantId === undefined) {
    throw new Refused('Signing in with a code needs both --client-id and --tenant-id.');
  }
  return { kind: 'device code', clientId, tenantId };
}
