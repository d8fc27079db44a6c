/** The version of the first package, unless config.json names a higher one. */
export const firstVersion = '1.0.0';

const form = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** Whether a text is a version that Teams takes: three numbers without leading zeros (App manifest schema: semver). */
export function isVersion(text: string): boolean {
  return form.test(text);
}

/** The name of the file of a package. */
export function packageName(version: string): string {
  return `one-plan-${version}.zip`;
}

/**
 * The version of the next package: one above the highest of those already there, but at least `floor`. Teams takes a package
 * only when its version is higher than the one it has (Update your app). `files` are the names in the folder.
 */
export function nextVersion(floor: string, files: readonly string[]): string {
  const made = files.flatMap((file) => {
    const [, version] = /^one-plan-(.+)\.zip$/.exec(file) ?? [];
    return version !== undefined && isVersion(version) ? [numbersOf(version)] : [];
  });
  const next = made.map(([major, minor, patch]): Numbers => [major, minor, patch + 1]);
  return [numbersOf(floor), ...next].reduce(higher).join('.');
}

type Numbers = readonly [major: number, minor: number, patch: number];

function numbersOf(version: string): Numbers {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}

function higher(a: Numbers, b: Numbers): Numbers {
  return (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) >= 0 ? a : b;
}
