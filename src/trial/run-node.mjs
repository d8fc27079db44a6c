// Runs one of our own TypeScript files, or another tool, as a child that ends with us.
import { spawn } from 'node:child_process';

/**
 * Runs node with these words in the project's folder, its output shown; gives the exit code.
 * Ctrl-C reaches the child as well, and we wait for it to end properly.
 * @param {string} root
 * @param {string[]} words
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>}
 */
export function runNode(root, words, env = process.env) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit', env });
  const pass = (signal) => child.kill(signal);
  // a terminal sends Ctrl-C to the whole group: then the child has it already, and we only have to wait
  const wait = () => undefined;
  process.on('SIGINT', process.stdin.isTTY ? wait : pass);
  process.on('SIGTERM', pass);
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(`node could not be started: ${error.message}`);
      done(1);
    });
    child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
