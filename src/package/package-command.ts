import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '#host/config.ts';
import { LanguageError, readLanguages } from './language.ts';
import { makePackage } from './make-package.ts';
import { iconFiles } from './manifest.ts';
import { checkPackageConfig } from './package-config.ts';
import { nextVersion, packageName } from './version.ts';

/** Where the command runs: its files are meant from `from`; words and icons lie in the project's `root`. */
export type Surroundings = {
  readonly root: string;
  readonly from: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
};

const usage = `Makes the package of One Plan that is uploaded to Microsoft Teams.

npm run package -- --config path/to/config.json --out DIR

  --config FILE  the config.json of your deployment, with these fields besides what the page reads:
                 appId      the id of the app in Teams, a GUID of your own
                 tab        the https address of the page, ending in /
                 developer  { name, websiteUrl, privacyUrl, termsOfUseUrl }
                 version    where versions begin, 1.0.0 when left out
  --out DIR      where the package goes; each one made there has a higher version than the last`;

/** A sentence for whoever called the command wrongly. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/** `npm run package`: writes the package and gives the exit code, 1 after a sentence on what is wrong. */
export function packageCommand(words: readonly string[], around: Surroundings): number {
  try {
    const wish = readWish(words);
    if (wish === null) around.say(usage);
    else writePackage(wish, around);
    return 0;
  } catch (error) {
    around.complain(plainly(error));
    return 1;
  }
}

type Wish = { readonly config: string; readonly out: string };

function readWish(words: readonly string[]): Wish | null {
  const { values } = parseWords(words);
  if (values.help === true) return null;
  if (values.config === undefined || values.out === undefined)
    throw new Refused(`Name the config.json with --config and a folder with --out.\n\n${usage}`);
  return { config: values.config, out: values.out };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        config: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, {
      cause: error,
    });
  }
}

function writePackage(wish: Wish, { root, from, say }: Surroundings): void {
  const file = resolve(from, wish.config);
  const wanted = checkPackageConfig(readConfig(file));
  const out = resolve(from, wish.out);
  mkdirSync(out, { recursive: true });
  const version = nextVersion(wanted.version, readdirSync(out));
  const folder = join(root, 'manifest', 'icon');
  const bytes = makePackage({
    deployment: { ...wanted, version },
    languages: readLanguages(join(root, 'manifest', 'language')),
    icons: new Map(Object.values(iconFiles).map((name) => [name, readFileSync(join(folder, name))])),
  });
  const target = join(out, packageName(version));
  // never over one that may have been uploaded already
  writeFileSync(target, bytes, { flag: 'wx' });
  say(`Made ${target}`);
  say(`Version ${version} for the page at ${wanted.tab}`);
  say(`The app registration needs the redirect address brk-multihub://${new URL(wanted.tab).hostname}`);
}

function readConfig(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refused(`${file} is not valid JSON: ${error.message}`, { cause: error });
    throw error;
  }
}

/** One clear line for what a person can put right; the whole story for everything else, which is a fault of ours. */
function plainly(error: unknown): string {
  if (error instanceof ConfigError) return `config.json: ${error.field} ${error.message}.`;
  if (error instanceof LanguageError || error instanceof Refused) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return `There is no such file: ${error.message}`;
  if (/^E[A-Z]+$/.test(code)) return error.message;
  return error.stack ?? error.message;
}
