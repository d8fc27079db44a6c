import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Chromium, Chrome or Edge on this machine: CHROME_PATH first, then the usual places. Null when there is none. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string | null {
  const given = env['CHROME_PATH'];
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  return usualPlaces(env, platform).find((place) => existsSync(place)) ?? null;
}

/** Where browsers lie on each system, the one we develop with first. */
export function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (app) => `${folder}/${app}.app/Contents/MacOS/${app}`,
      ),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]);
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter), '/snap/bin', '/opt/google/chrome'];
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chrome',
  ];
  return names.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => `${folder}/${name}`),
  );
}

/**
 * Chromium as found, or installed with apt where that needs nobody's leave (Debian and its like, as root).
 * Throws an Error whose message is one line saying what to install.
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== null) return found;
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') throw new Error(`There is no browser at CHROME_PATH (${given}).`);
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('Installing Chromium for the browser tests …');
    const isDone = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
    const installed = isDone ? findChromium() : null;
    if (installed !== null) return installed;
  }
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge: install one, or give its path in CHROME_PATH.',
  );
}

function apt(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...words], { stdio: 'inherit', env }).status === 0;
}
