import localizationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json' with { type: 'json' };
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import type { Manifest } from '#package/manifest.ts';
import { coloursOf, decodePng, type Picture } from './png.ts';

/** The bytes of each file of a package under its path. */
type Files = Readonly<Record<string, Uint8Array>>;

type Language = {
  readonly tag: string;
  readonly file: string;
  readonly words: Readonly<Record<string, string>>;
};

// some of Microsoft's patterns are no regular expressions of Unicode
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const isManifest = ajv.compile(manifestSchema);
const isLanguageFile = ajv.compile(localizationSchema);

/**
 * What Teams, or a person in it, would stumble over in a package; [] for a good one. Microsoft's own schema first (bundled,
 * no network), then what it does not look at: the zip, the icons, and whether the parts fit each other.
 */
export function brokenRules(bytes: Uint8Array): readonly string[] {
  const files: Files = unzipSync(bytes);
  const read = jsonOf(files, 'manifest.json');
  if (read === null) return ['manifest.json is not at the root of the zip'];
  const problems = schemaProblems(isManifest, read, 'manifest.json');
  if (problems.length > 0) return problems;
  // the schema has been kept; what it leaves open is looked into below
  const manifest = read as Manifest;
  const languages = languagesOf(files, manifest);
  return [
    ...layoutProblems(files, manifest, languages),
    ...iconProblems(files, manifest),
    ...domainProblems(manifest),
    ...activityProblems(manifest),
    ...languages.flatMap((language) => languageProblems(language, manifest)),
  ];
}

function schemaProblems(check: typeof isManifest, value: unknown, file: string): string[] {
  check(value);
  return (check.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath} ${message ?? ''}`);
}

function languagesOf(files: Files, { localizationInfo }: Manifest): readonly Language[] {
  const { defaultLanguageTag: tag, defaultLanguageFile: file, additionalLanguages } = localizationInfo;
  return [{ tag, file }, ...additionalLanguages.map((one) => ({ tag: one.languageTag, file: one.file }))].map(
    (one) => ({ ...one, words: (jsonOf(files, one.file) ?? {}) as Language['words'] }), // its own schema is checked below
  );
}

function layoutProblems(files: Files, manifest: Manifest, languages: readonly Language[]): string[] {
  const named = ['manifest.json', ...Object.values(manifest.icons), ...languages.map(({ file }) => file)];
  const missing = named.filter((name) => files[name] === undefined).map((name) => `${name} is missing`);
  const stray = Object.keys(files)
    .filter((name) => !named.includes(name))
    .map((name) =>
      name.includes('/') ? `${name} lies in a folder` : `${name} is named nowhere in the manifest`,
    );
  return [...missing, ...stray];
}

function iconProblems(files: Files, { icons }: Manifest): string[] {
  const read = (name: string, use: (picture: Picture) => string[]) => {
    const bytes = files[name];
    if (bytes === undefined) return [];
    try {
      return use(decodePng(bytes)).map((problem) => `${name} ${problem}`);
    } catch (error) {
      return [`${name} is ${error instanceof Error ? error.message : String(error)}`];
    }
  };
  const sized = (size: number, { width, height }: Picture) =>
    width === size && height === size
      ? []
      : [`is ${String(width)} by ${String(height)}, not ${String(size)}`];
  return [
    ...read(icons.color, (picture) => [...sized(192, picture), ...groundProblems(picture)]),
    ...read(icons.color32x32, (picture) => [...sized(32, picture), ...clearProblems(picture)]),
    ...read(icons.outline, (picture) => [
      ...sized(32, picture),
      ...clearProblems(picture),
      ...whiteProblems(picture),
    ]),
  ];
}

/** Teams rounds the corners and crops up to 48 pixels from each side: one colour there, and all that is drawn within. */
function groundProblems({ width, height, pixels }: Picture): string[] {
  const colourAt = (x: number, y: number) =>
    pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).join();
  const ground = colourAt(0, 0);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isMargin = Math.min(x, y, width - 1 - x, height - 1 - y) < 48;
      if (isMargin && colourAt(x, y) !== ground)
        return [`draws in its margin, at ${String(x)}, ${String(y)}`];
    }
  const [, , , alpha] = ground.split(',');
  if (alpha !== '255') return ['has a ground that shows through'];
  return new Set(Array.from({ length: width }, (_, x) => colourAt(x, height / 2))).size > 1
    ? []
    : ['is an empty square'];
}

function clearProblems(picture: Picture): string[] {
  const colours = [...coloursOf(picture)];
  const nClear = count(colours, (colour) => colour.endsWith('00'));
  const nFull = count(colours, (colour) => colour.endsWith('ff'));
  return [
    ...(nClear >= picture.width * picture.height * 0.3 ? [] : ['has no transparent ground']),
    ...(nFull > 0 ? [] : ['shows nothing']),
  ];
}

function whiteProblems(picture: Picture): string[] {
  const other = [...coloursOf(picture).keys()].find(
    (colour) => !colour.startsWith('#ffffff') && !colour.endsWith('00'),
  );
  return other === undefined ? [] : [`has ${other}, which is not white`];
}

function count(colours: readonly (readonly [string, number])[], is: (colour: string) => boolean): number {
  return colours.filter(([colour]) => is(colour)).reduce((sum, [, n]) => sum + n, 0);
}

/** Every page of ours is on the one valid domain, and sign-in goes back to the same. */
function domainProblems(manifest: Manifest): string[] {
  const { staticTabs, configurableTabs, validDomains, webApplicationInfo } = manifest;
  const pages = [
    ...staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]),
    ...configurableTabs.map((tab) => tab.configurationUrl),
  ];
  const foreign = pages.filter((page) => !validDomains.some((domain) => domain === new URL(page).host));
  const unused = validDomains.filter((domain) => !pages.some((page) => new URL(page).host === domain));
  const redirects = webApplicationInfo.nestedAppAuthInfo.map(({ redirectUri }) => redirectUri);
  const wanted = new Set(pages.map((page) => `brk-multihub://${new URL(page).hostname}`));
  return [
    ...pages.filter((page) => !page.startsWith('https:')).map((page) => `${page} is not https`),
    ...foreign.map((page) => `${page} is on no valid domain`),
    ...unused.map((domain) => `${domain} is a valid domain without a page`),
    ...redirects.filter((one) => !wanted.has(one)).map((one) => `${one} is not where the page is`),
    ...(new Set(staticTabs.map((tab) => tab.entityId)).size === staticTabs.length
      ? []
      : ['two tabs have one entity id']),
  ];
}

/** 'systemDefault' is reserved (activityTypes), types are told apart by their name, and only known names are filled in. */
function activityProblems({ activities }: Manifest): string[] {
  const types: string[] = activities.activityTypes.map(({ type }) => type);
  return [
    ...(new Set(types).size === types.length ? [] : ['two activity types have one name']),
    ...(types.includes('systemDefault') ? ['systemDefault is reserved'] : []),
  ];
}

/** Each key of a language file leads to words in the manifest; the usual language says there what the manifest says. */
function languageProblems({ tag, file, words }: Language, manifest: Manifest): string[] {
  const { $schema: _, ...pairs } = words;
  const isUsual = tag === manifest.localizationInfo.defaultLanguageTag;
  const strange = Object.entries(pairs).flatMap(([key, text]) => {
    const found = valueAt(manifest, key);
    if (typeof found !== 'string') return [`${file}: ${key} leads nowhere`];
    if (isUsual && found !== text) return [`${file}: ${key} differs from the manifest`];
    return placesIn(found).join() === placesIn(text).join() ? [] : [`${file}: ${key} fills in other places`];
  });
  const untold = wordsIn(manifest).filter((key) => pairs[key] === undefined);
  return [
    ...schemaProblems(isLanguageFile, words, file),
    ...strange,
    ...untold.map((key) => `${file}: ${key} is missing`),
  ];
}

/** The keys of all that people read in a manifest. */
function wordsIn({ staticTabs, activities }: Manifest): string[] {
  return [
    'name.short',
    'name.full',
    'description.short',
    'description.full',
    ...staticTabs.map((_, n) => `staticTabs[${String(n)}].name`),
    ...activities.activityTypes.flatMap((_, n) =>
      ['description', 'templateText'].map((part) => `activities.activityTypes[${String(n)}].${part}`),
    ),
  ];
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{[^}]*\}/g)].map(([place]) => place).sort();
}

function valueAt(value: unknown, key: string): unknown {
  return key
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined,
      value,
    );
}

function jsonOf(files: Files, name: string): unknown {
  const bytes = files[name];
  return bytes === undefined ? null : JSON.parse(strFromU8(bytes));
}
