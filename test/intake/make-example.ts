import { writeFile } from 'node:fs/promises';
import { examplePath, makeExample } from './example-plan.ts';

// run by hand after a change of example-plan.ts: npx tsx test/intake/make-example.ts
await writeFile(examplePath, await makeExample());
console.log(`Wrote ${examplePath}`);
