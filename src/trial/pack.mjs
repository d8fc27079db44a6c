// `npm run pack`: from a fresh clone to the files of a board pack, with nothing but Node. Words after -- go to the command.
import './node-version.mjs';

void import('./pack-launch.mjs').then(({ launchPack }) => launchPack(process.argv.slice(2)));
