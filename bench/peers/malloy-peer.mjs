// A process of its own: Malloy brings another copy of DuckDB. Started with a file of facts; asked by a message, it answers with the first row of each widget.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBConnection } from '@malloydata/db-duckdb';
import { SingleConnectionRuntime } from '@malloydata/malloy';

const [file, memory] = process.argv.slice(2);
const connection = new DuckDBConnection({ name: 'duckdb', databasePath: file, readOnly: true });
await connection.runSQL(`SET threads = 2; SET memory_limit = '${memory}'`);
const runtime = new SingleConnectionRuntime({ connection });
const source = readFileSync(fileURLToPath(new URL('kpi-dash.malloy', import.meta.url)), 'utf8');
const model = runtime.loadModel(source);
const names = [...source.matchAll(/^query: (?:`([^`]+)`|(\w+)) is/gm)].map(([, quoted, plain]) => quoted ?? plain);

/** Translated anew each time, as a page that asks for a widget has it; the model itself is kept. */
async function run(name) {
  const result = await model.loadQueryByName(name).run({ rowLimit: 1000 });
  const rows = result.data.toObject();
  return Object.values(rows[0] ?? {}).map(Number);
}

process.on('message', async () => {
  try {
    const first = {};
    for (const name of names) first[name] = await run(name);
    process.send({ first });
  } catch (error) {
    process.send({ fault: String(error) });
  }
});
process.send({ names });
