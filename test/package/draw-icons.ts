import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { ensureChromium } from '../browser/find-chromium.ts';

// `npm run icons`: the PNGs of the package, drawn from the SVGs beside them with whatever Chromium there is.
const folder = fileURLToPath(new URL('../../manifest/icon', import.meta.url));
const sizes = { color: 192, color32: 32, outline: 32 } as const;

const browser = await chromium.launch({
  executablePath: ensureChromium(console.log),
  args: ['--no-sandbox'],
});
try {
  for (const [name, size] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(`Drew ${name}.png, ${String(size)} by ${String(size)}`);
  }
} finally {
  await browser.close();
}
