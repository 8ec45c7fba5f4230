import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSqlFiles } from './sql-files.ts';

/** npm run sql:update writes the statements of every KPI to test/sql, from where they are committed. */
const folder = join(process.cwd(), 'test/sql');
const files = await listSqlFiles();
for (const dialect of new Set([...files.keys()].map(dirname))) {
  rmSync(join(folder, dialect), { recursive: true, force: true });
  mkdirSync(join(folder, dialect), { recursive: true });
}
for (const [name, text] of files) writeFileSync(join(folder, name), text);
console.log(`${files.size} files written to test/sql`);
