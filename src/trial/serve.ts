import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { friendlySwitches } from '#local/switches.ts';

import { buildIfStale } from './build.ts';
import { startDevelopment } from './dev.ts';
import { fillWithSample } from './fill.ts';
import { dataFile, startTrial, type Trial } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5178' },
    data: { type: 'string', default: '.data' },
    dev: { type: 'boolean', default: false },
  },
});

try {
  const trial = await open();
  await fillWithSample(trial.origin, () => new Date(), tellProgress());
  console.log(`One Plan is ready at ${trial.origin}`);
} catch (error) {
  console.error(plainly(error));
  process.exit(1);
}

async function open(): Promise<Trial> {
  if (!values.dev) await buildIfStale(root, console.log);
  const trial = await startTrial({
    port: Number(values.port),
    dataDir: values.data,
    log: console.error,
    switches: friendlySwitches,
    ...(values.dev ? { front: (server) => startDevelopment(root, server) } : {}),
  });
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void trial.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return trial;
}

function tellProgress(): (done: number, of: number, what: string) => void {
  let told = 0;
  return (done, of, what) => {
    const share = of === 0 ? 1 : done / of;
    if (share < 1 && share - told < 0.1) return;
    told = share;
    console.log(`Loading the sample plan: ${done} of ${of}${what === '' ? '' : ` (${what})`}`);
  };
}

/** One clear line for what a person can put right; the whole story for everything else, which is a fault of ours. */
function plainly(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return `Port ${values.port} is in use. Choose another one with PORT.`;
  if (code.startsWith('SQLITE_')) {
    return `The data file ${dataFile(values.data)} cannot be used (${error.message}). Move it away, or choose another folder with DATA_DIR.`;
  }
  return error.stack ?? error.message;
}
