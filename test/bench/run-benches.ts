// What `npm run bench` runs.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { sayDate } from '#domain/date.ts';
import { capacityBench } from './capacity.ts';
import { firstLoadBench, firstLoadVariantsBench } from './first-load.ts';
import { localGraphBench } from './local-graph.ts';
import { navigationBench } from './navigation.ts';
import { packInPageBench } from './pack-in-page.ts';
import { packBench } from './pack.ts';
import { benchmarksPage, plain, type Table } from './page.ts';
import { requestsBench } from './requests.ts';
import { scaleBench } from './scale.ts';

// later benches go in here; the page is written whole
const benches = [
  firstLoadBench,
  firstLoadVariantsBench,
  navigationBench,
  localGraphBench,
  packBench,
  packInPageBench,
  requestsBench,
  capacityBench,
  scaleBench,
];

const page = new URL('../../docs/benchmarks.md', import.meta.url);
const words = process.argv.slice(2);
if (words.length > 0) {
  console.error(`npm run bench takes no words; ${JSON.stringify(words.join(' '))} was given.`);
  process.exit(2);
}

try {
  const sections: { bench: (typeof benches)[number]; table: Table }[] = [];
  for (const bench of benches) {
    console.log(`${bench.title}\n`);
    const table = await bench.measure((line) => console.error(`  ${line}`));
    console.log(`${plain(table)}\n`);
    sections.push({ bench, table });
  }
  const [processor] = cpus();
  const machine = {
    node: process.versions.node,
    processor: processor?.model.trim() ?? 'a processor that does not say its name',
    cores: cpus().length,
    day: sayDate(new Date().toISOString().slice(0, 10)),
  };
  writeFileSync(page, benchmarksPage(machine, sections));
  console.log('Written to docs/benchmarks.md.');
} catch (error) {
  console.error(
    `The bench could not be carried out: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
