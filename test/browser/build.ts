import { fileURLToPath } from 'node:url';

import { buildIfStale } from '#trial/build.ts';

const names = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
await buildIfStale(root, console.log, names.length === 0 ? undefined : names);
