import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appendEntry } from '../../server/src/audit/append-entry.ts';
import { verifyChain } from '../../server/src/audit/verify-chain.ts';
import { openControl, type Control } from '../../server/src/control/open-control.ts';
import { startPostgres } from '../../test/support/postgres.ts';
import { fillTrail } from './fill-trail.ts';

/** How long it takes to check an audit trail of `--rows` entries, and to add one to it. */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, engine: { type: 'string', default: 'both' } } });
const rows = Number(values.rows);

async function measure(name: string, control: Control): Promise<void> {
  await fillTrail(control.db, rows);
  const [began, worked] = [performance.now(), process.cpuUsage()];
  const { entries, broken } = await verifyChain(control.db);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(worked);
  if (broken !== null || Number(entries) !== rows) throw new Error(`${entries} entries, broken ${String(broken?.seq)}`);
  const adding = performance.now();
  const act = { by: 'a1', now: new Date(), reason: null };
  for (let n = 0; n < 50; n += 1)
    await appendEntry(control.db, act, { action: 'organization.changed', subject: { kind: 'organization', id: 'o' }, after: { n } });
  const each = (performance.now() - adding) / 50;
  console.log(
    `${name}: ${rows.toLocaleString('en')} entries checked in ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of work); one added in ${each.toFixed(1)} ms`,
  );
}

if (values.engine !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-audit-bench-'));
  const control = await openControl({ kind: 'sqlite', file: join(folder, 'control.db') });
  await measure('SQLite', control).finally(async () => {
    await control.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
if (values.engine !== 'sqlite') {
  const database = await startPostgres();
  const control = await openControl({ kind: 'postgres', url: database.url });
  await measure('PostgreSQL', control).finally(async () => {
    await control.close();
    await database.stop();
  });
}
