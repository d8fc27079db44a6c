// The checks that cost nothing and come before the packages are installed: only Node's own modules here.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';

/** Where `npm start` answers unless PORT says otherwise. */
const usualPort = 5178;

/**
 * The port asked for, or why it cannot be one. 0 means any free port.
 * @param {string | undefined} wanted the text of PORT
 * @returns {{ port: number } | { problem: string }}
 */
export function readPort(wanted) {
  if (wanted === undefined || wanted.trim() === '') return { port: usualPort };
  const port = Number(wanted);
  const isPort = /^\d{1,5}$/.test(wanted.trim()) && port <= 65_535;
  return isPort ? { port } : { problem: `PORT must be a whole number from 1 to 65535, not "${wanted}".` };
}

/**
 * The folder for the trial's data, made when missing and tried by writing into it; or why it will not do.
 * @param {string | undefined} wanted the text of DATA_DIR
 * @returns {{ folder: string } | { problem: string }}
 */
export function readFolder(wanted) {
  const folder = resolve(wanted === undefined || wanted.trim() === '' ? '.data' : wanted);
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
    return { folder };
  } catch (error) {
    return {
      problem: `The data folder ${folder} cannot be written (${error.code}). Choose another one with DATA_DIR.`,
    };
  }
}

/**
 * The line for a port that somebody else holds.
 * @param {number} port
 */
function portTaken(port) {
  return `Port ${port} is in use. Stop the program that uses it, or choose another one, for example PORT=${port + 1} npm start.`;
}

/**
 * Says in one line why nothing can listen on the port, or gives null when it is free.
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export function portProblem(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) =>
      done(
        error.code === 'EADDRINUSE'
          ? portTaken(port)
          : `Port ${port} cannot be used (${error.code}). Choose another one with PORT.`,
      ),
    );
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(null)));
  });
}

/**
 * Makes a folder and those above it, one by one: mkdir with `recursive` never returns where the system
 * answers 'no such file' for a folder whose parent is there, as /proc does.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
