import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine, type Engine } from './engine.ts';
import { instantSql, localSql, readZoneOffsets } from './zone-offsets.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-zones-'));
let engine: Engine;
beforeAll(async () => void (engine = await openEngine({ folders: [folder], tempFolder: join(folder, 'temp') })));
afterAll(async () => (await engine.close(), rmSync(folder, { recursive: true })));

const moments = `SELECT TIMESTAMP '2003-06-01' + to_minutes(CAST(30 * i AS bigint)) AS local FROM range(${37 * 366 * 48}) r(i)
  UNION ALL SELECT NULL UNION ALL SELECT TIMESTAMP '1880-01-01 12:00:00' UNION ALL SELECT TIMESTAMP '2199-07-01 12:00:00'`;

test.each([
  'UTC',
  'Europe/Budapest',
  'Europe/Moscow',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Gaza',
  'Australia/Lord_Howe',
])('%s is converted as the engine does it, every half hour of 37 years', async (zone) => {
  await engine.session(async (session) => {
    const offsets = await readZoneOffsets(session, zone);
    const name = `'${zone}'`;
    const there = `SELECT local, ${instantSql(offsets, 'local', name)} AS quick, timezone(${name}, local) AS slow FROM (${moments})`;
    const back = `SELECT *, ${localSql(offsets, 'instant', name)} AS quick, timezone(${name}, instant) AS slow FROM (SELECT make_timestamptz(epoch_us(local)) AS instant FROM (${moments}))`;
    const differ = (rows: string): Promise<unknown> =>
      session.rows(`SELECT count(*) FILTER (WHERE quick IS DISTINCT FROM slow), count(slow) > 600000 FROM (${rows})`);
    expect([await differ(there), await differ(back)]).toEqual([[['0', true]], [['0', true]]]);
  });
});
