import { join } from 'node:path';
import type { Recipe } from '@leadline/contract';
import { stageFiles } from '../../server/src/import/stage/stage-import.ts';
import { printWatch, watchStatements } from '../steps/watch-statements.ts';
import { median, printTimes, timed, type Timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { benchOrganization, openBenchStore, type BenchStore } from '../store.ts';

const columns = ['external_id', 'kind', 'direction', 'user', 'account', 'status', 'outcome', 'started', 'minutes'];

export const recipe: Recipe = {
  name: 'Activities',
  source: 'phone',
  files: [{ id: 'activities', match: { name: '*' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
  defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: 'UTC' },
  corrections: [],
  outputs: [
    {
      entity: 'activity',
      file: 'activities',
      id: [{ kind: 'column', column: 'external_id' }],
      fields: [
        ...[
          ['kind', 'kind'],
          ['direction', 'direction'],
          ['user_id', 'user'],
          ['account_id', 'account'],
          ['status', 'status'],
          ['outcome', 'outcome'],
          ['started_at', 'started'],
          ['duration_min', 'minutes'],
        ].map(([column, from]) => ({ column: column!, from: { kind: 'column' as const, column: from! } })),
      ],
    },
  ],
};

/** The whole import (reading, checking, staging, matching, deriving, one durable transaction) beside DuckDB's bare read_csv into a table of a file. */
export async function benchImport({ csvRows, runs, memory, detail }: BenchOptions): Promise<void> {
  const bare: number[] = [];
  const whole: number[] = [];
  const staging: number[] = [];
  const watch = detail ? watchStatements() : undefined;
  const processor = { bare: [] as number[], staging: [] as number[], applying: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const store = await openBenchStore(memory);
    try {
      const file = join(store.workbench.folder, 'activities.csv');
      await writeCsv(store, file, csvRows);
      const read = await timed(() => readBare(store, file));
      bare.push(read.ms);
      processor.bare.push(read.processorMs);
      watch?.take();
      const times = await importOnce(store, file);
      if (watch) printWatch(watch);
      staging.push(times.staged.ms);
      whole.push(times.staged.ms + times.applied.ms);
      processor.staging.push(times.staged.processorMs);
      processor.applying.push(times.applied.processorMs);
    } finally {
      await store.close();
    }
  }
  const rate = (ms: number): string => `${Math.round(csvRows / (ms / 1000))} rows/s`;
  printTimes(
    `Import of ${csvRows} rows, ${columns.length} columns, into an empty store`,
    new Map([
      ['bare read_csv into a table', bare],
      ['the import, staging alone', staging],
      ['the import', whole],
    ]),
    rate,
  );
  for (const [name, all] of Object.entries(processor)) {
    console.log(`  processor seconds for a million rows, ${name.padEnd(10)} median ${((median(all) / csvRows) * 1000).toFixed(1)}`);
  }
  console.log(`  the import reaches ${((median(bare) / median(whole)) * 100).toFixed(0)} % of the bare speed`);
}

export function writeCsv(store: BenchStore, file: string, rows: number): Promise<void> {
  return store.workbench.session((session) =>
    session.run(`COPY (SELECT 'A' || i AS external_id, CASE i % 4 WHEN 0 THEN 'meeting' ELSE 'call' END AS kind, 'outbound' AS direction, 'u' || (hash(i) % 500) AS user,
      'a' || (hash(i + 7) % 50000) AS account, 'completed' AS status, CASE i % 3 WHEN 0 THEN 'conversation' ELSE 'no_answer' END AS outcome,
      strftime(TIMESTAMP '2024-01-01 08:00:00' + to_seconds(CAST(hash(i + 9) % 77000000 AS bigint)), '%Y-%m-%d %H:%M:%S') AS started, i % 40 AS minutes
      FROM range(${rows}) r(i)) TO '${file}' (HEADER, DELIMITER ',')`),
  );
}

async function readBare(store: BenchStore, file: string): Promise<void> {
  const types = columns.map((name) => `'${name}': '${name === 'minutes' ? 'INTEGER' : name === 'started' ? 'TIMESTAMP' : 'VARCHAR'}'`).join(', ');
  await store.workbench.session(async (session) => {
    await session.run(`CREATE TABLE ll.main.bare AS SELECT * FROM read_csv('${file}', header = true, auto_detect = false, columns = {${types}})`);
    await session.run('DROP TABLE ll.main.bare');
  });
}

async function importOnce(store: BenchStore, file: string): Promise<{ readonly staged: Timed<unknown>; readonly applied: Timed<unknown> }> {
  const receivedAt = '2026-06-16T06:00:00.000Z';
  const staged = await timed(() =>
    stageFiles({
      files: [{ name: 'activities.csv', path: file }],
      recipe,
      workbench: store.workbench,
      organization: benchOrganization,
      receivedAt,
      name: 'bench',
    }),
  );
  const applied = await timed(() => store.facts.apply({ seq: 1n, receivedAt, tables: staged.result.tables, references: staged.result.references }));
  const accepted = applied.result.perEntity.get('activity')?.accepted ?? 0;
  if (accepted === 0) throw new Error('nothing was imported');
  await staged.result.dispose();
  return { staged, applied };
}
