import { strToU8, zipSync } from 'fflate';
import type { Language } from './language.ts';
import { iconFiles, manifestFor, type Deployment } from './manifest.ts';

/** What a package is made of. `icons` holds the bytes of each icon by its file name. */
export type PackageParts = {
  readonly deployment: Deployment;
  readonly languages: readonly Language[];
  readonly icons: ReadonlyMap<string, Uint8Array>;
};

/** Every file has this day, so that the same parts give the same bytes; a zip knows no earlier one. */
const everyDay = new Date(1980, 0, 1);

/**
 * The package that is uploaded to Teams: a zip with the manifest, the icons and a file for each language side by side at its
 * root, in no folder (Teams app package).
 */
export function makePackage({ deployment, languages, icons }: PackageParts): Uint8Array {
  const manifest = manifestFor(deployment, languages);
  const files = new Map<string, Uint8Array>([['manifest.json', jsonBytes(manifest)]]);
  for (const file of Object.values(iconFiles)) {
    const bytes = icons.get(file);
    if (bytes === undefined) throw new Error(`the package has no icon ${file}`);
    files.set(file, bytes);
  }
  for (const { tag, words } of languages) {
    const $schema = manifest.$schema.replace('MicrosoftTeams.', 'MicrosoftTeams.Localization.');
    files.set(`${tag}.json`, jsonBytes({ $schema, ...words }));
  }
  return zipSync(Object.fromEntries(files), { mtime: everyDay, level: 9 });
}

function jsonBytes(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
