import { fileURLToPath } from 'node:url';

import { packCommand } from './pack-command.ts';

// npm runs scripts in the project's folder, and says where it was called
process.exitCode = await packCommand(process.argv.slice(2), {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  from: process.env['INIT_CWD'] ?? process.cwd(),
  dataDir: process.env['DATA_DIR'],
  say: console.log,
  complain: console.error,
});
