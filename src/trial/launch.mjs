import { fileURLToPath } from 'node:url';

import { installPackages } from './install.mjs';
import { portProblem, readFolder, readPort } from './preflight.mjs';
import { runNode } from './run-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Checks port and folder, installs what is missing, then hands over to serve.ts and ends as it ends.
 * Anything that cannot work is one line on stderr and exit code 1.
 * @param {string[]} words the command line: `--dev` or nothing
 */
export async function launch(words) {
  process.chdir(root);
  const wanted = readPort(process.env.PORT);
  if ('problem' in wanted) return refuse(wanted.problem);
  const data = readFolder(process.env.DATA_DIR);
  if ('problem' in data) return refuse(data.problem);
  const taken = await portProblem(wanted.port);
  if (taken !== null) return refuse(taken);
  try {
    await installPackages(root, console.log);
  } catch (error) {
    return refuse(error.message);
  }
  const server = [
    '--import',
    'tsx',
    'src/trial/serve.ts',
    '--port',
    String(wanted.port),
    '--data',
    data.folder,
  ];
  process.exitCode = await runNode(root, [...server, ...words]);
}

/** @param {string} line */
function refuse(line) {
  console.error(line);
  process.exitCode = 1;
}
