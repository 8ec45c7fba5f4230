import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { findImportRunBySeq } from '#server/control/import-run.ts';
import type { Inbox } from '#server/inbox/inbox.ts';
import { openWorld, readAccounts } from '#server/ingest/ingest-world.fixture.ts';
import { withdrawnAt } from '#server/ingest/rebuild-marks.ts';
import { spawnTypescript } from '../../../test/support/typescript-child.ts';
import { times } from '../../../test/support/times.ts';

const rounds = times(2);

async function workAndKill(root: string, round: number): Promise<readonly bigint[]> {
  const child = await spawnTypescript(join(import.meta.dirname, 'ingest-writer.fixture.ts'), [root, String(round)]);
  const acknowledged: bigint[] = [];
  child.on('message', (message: { seq?: string }) => void (message.seq && acknowledged.push(BigInt(message.seq))));
  await once(child, 'message');
  await wait(200 + Math.random() * 1500);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  return acknowledged;
}

/** What the accounts must be, worked out from the inbox alone. */
async function expectedAccounts(inbox: Inbox, last: bigint): Promise<Map<string, string>> {
  const withdrawn = withdrawnAt(await inbox.withdrawals(), last);
  const names = new Map<string, string>();
  for await (const { seq, content } of inbox.entries(0n)) {
    if (withdrawn.has(seq)) continue;
    if (content.kind === 'items') for (const { externalId, values } of content.items) names.set(externalId, String(values['name']));
    if (content.kind === 'import') {
      const text = await readFile(await inbox.uploadPath(content.files[0]!.digest), 'utf8');
      for (const line of text.trim().split('\n').slice(1)) names.set(line.split(',')[0]!, line.split(',')[1]!);
    }
  }
  return names;
}

it(`applies every entry exactly once through ${rounds} kills`, async () => {
  const parent = mkdtempSync(join(tmpdir(), 'leadline-applier-'));
  const root = join(parent, 'data');
  const acknowledged: bigint[] = [];
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await workAndKill(root, round)));
    const world = await openWorld(root);
    const last = await world.inbox.lastSeq();
    await world.applier.until(last);
    expect(acknowledged.every((seq) => seq <= last)).toBe(true);
    expect(await readAccounts(world.facts)).toEqual(await expectedAccounts(world.inbox, last));
    const withdrawn = withdrawnAt(await world.inbox.withdrawals(), last);
    for await (const { seq, content } of world.inbox.entries(0n)) {
      if (content.kind !== 'import') continue;
      const run = await findImportRunBySeq(world.control.db, seq);
      expect(run).toMatchObject({
        id: content.importId,
        status: withdrawn.has(seq) ? 'undone' : 'done',
        report: { files: [{ rowsIn: 20, rejected: 0 }] },
      });
    }
    expect(world.warnings).toEqual([]);
    await world.close();
    expect(readdirSync(root).filter((name) => name.includes('damaged'))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(rounds);
  rmSync(parent, { recursive: true });
}, 240_000);
