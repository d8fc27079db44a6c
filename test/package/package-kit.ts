import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readLanguages } from '#package/language.ts';
import { makePackage, type PackageParts } from '#package/make-package.ts';
import { iconFiles } from '#package/manifest.ts';
import { checkPackageConfig } from '#package/package-config.ts';

/** A config.json with all that the package needs. */
export const rightConfig = {
  clientId: '0b9a6f4e-7d52-4c8e-8f57-52c1a9d0e3b7',
  tenantId: '6f0b1b52-3c1e-4d0f-9a57-1d2f7c7e5a10',
  site: 'oakshire.sharepoint.com:/sites/one-plan',
  openIn: 'https://teams.microsoft.com/l/entity/c7d1a2f0-58b4-4b7e-9a3c-2f6d8e1b4a90/one-plan',
  appId: 'c7d1a2f0-58b4-4b7e-9a3c-2f6d8e1b4a90',
  tab: 'https://plan.oakshire.example/',
  developer: {
    name: 'Oakshire County Council',
    websiteUrl: 'https://www.oakshire.example/one-plan',
    privacyUrl: 'https://www.oakshire.example/one-plan/privacy',
    termsOfUseUrl: 'https://www.oakshire.example/one-plan/terms',
  },
};

/** What a package of this config is made of, with the project's own words and icons. */
export function partsOf(config: object = rightConfig): PackageParts {
  return {
    deployment: checkPackageConfig(config),
    languages: readLanguages('manifest/language'),
    icons: new Map(Object.values(iconFiles).map((name) => [name, readFileSync(`manifest/icon/${name}`)])),
  };
}

/** The files of a package as they lie in it. */
export type Files = Record<string, Uint8Array>;

/** A package whose files somebody changed before it was closed. */
export function packageWith(change: (files: Files) => void, parts: PackageParts = partsOf()): Uint8Array {
  const files: Files = { ...unzipSync(makePackage(parts)) };
  change(files);
  return zipSync(files);
}

/** The same for one JSON file of a package; `change` alters what was read of it. */
export function withJson(change: (read: Json) => void, file = 'manifest.json'): Uint8Array {
  return packageWith((files) => {
    const read = readJson(files[file]);
    change(read);
    files[file] = strToU8(JSON.stringify(read));
  });
}

/** JSON that is looked into and altered freely: only in tests. */
export type Json = { [key: string]: Json };

/** The JSON of a file of a package. */
export function readJson(bytes: Uint8Array | undefined): Json {
  if (bytes === undefined) throw new Error('The package has no such file');
  return JSON.parse(strFromU8(bytes)) as Json; // what the tests look into it for, they say
}
