// `npm run check`: everything that must be green before a change goes in, with nothing but Node.
import '#trial/node-version.mjs';

void import('./run-checks.mjs').then(({ runChecks }) => runChecks());
