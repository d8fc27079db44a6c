import { fileURLToPath } from 'node:url';
import { packageCommand } from './package-command.ts';

// npm runs scripts in the project's folder, and says where it was called
process.exitCode = packageCommand(process.argv.slice(2), {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  from: process.env['INIT_CWD'] ?? process.cwd(),
  // the command's whole output
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
