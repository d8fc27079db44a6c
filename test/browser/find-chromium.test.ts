import { expect, test } from 'vitest';

import { findChromium, usualPlaces } from './find-chromium.ts';

test('takes the browser that CHROME_PATH names', () => {
  expect(findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
});

test('finds none when CHROME_PATH names nothing, rather than another one', () => {
  expect(findChromium({ CHROME_PATH: '/nowhere/chrome' })).toBeNull();
});

test.each([
  ['linux', { PATH: '/opt/tools:/usr/local/bin' }, '/usr/bin/chromium'],
  ['linux', { PATH: '/opt/tools:/usr/local/bin' }, '/opt/tools/google-chrome'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  [
    'win32',
    { PROGRAMFILES: 'C:\\Program Files' },
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  [
    'win32',
    { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
] as const)('looks on %s with %j at %s', (platform, env, place) => {
  expect(usualPlaces(env, platform)).toContain(place);
});

test('finds none where none of the places exists', () => {
  expect(findChromium({}, 'win32')).toBeNull();
});
