// Runs before anything else, also on an old Node: plain syntax only, no imports.

/**
 * Says in one line why this Node will not do, or gives null when it will.
 * @param {string} version as process.version has it, 'v20.19.0'
 * @returns {string | null}
 */
function nodeProblem(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const isEnough = parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19);
  return isEnough
    ? null
    : 'One Plan needs Node 20.19 or newer; this is ' +
        version +
        '. Get it from https://nodejs.org and try again.';
}

const problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  process.exit(1);
}
