// `npm run bench`: measures, prints tables and writes docs/benchmarks.md anew.
import '#trial/node-version.mjs';

void import('../tenant/prepare.mjs').then(async ({ prepare }) => {
  if (await prepare()) await import('./run-benches.ts');
});
