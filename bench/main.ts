import { cpus, totalmem } from 'node:os';
import { benchBoard } from './board/bench-board.ts';
import { fill } from './fill.ts';
import { benchImport } from './import/bench-import.ts';
import { readOptions } from './options.ts';
import { openBenchStore } from './store.ts';

const options = readOptions(process.argv.slice(2));
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`);

if (options.only !== 'import') {
  const store = await openBenchStore(options.memory);
  try {
    console.log(`\nFilling: ${options.activities} activities, ${options.opportunities} deals, ${options.orders} orders`);
    await fill(store, options);
    await benchBoard(store, options);
  } finally {
    await store.close();
  }
}
if (options.only !== 'board') await benchImport(options);
