// `npm start` and `npm run dev`: from a fresh clone to a running trial, with nothing but Node.
import './node-version.mjs';

void import('./launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
