import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkInbox } from './check-inbox.ts';
import type { EntryContent, KeptEntry } from './inbox.ts';
import { openInbox } from './open-inbox.ts';

const root = mkdtempSync(join(tmpdir(), 'leadline-rewrite-'));
const layout = { inbox: join(root, 'inbox.db'), segments: join(root, 'segments'), uploads: join(root, 'uploads') };
for (const folder of [layout.segments, layout.uploads]) mkdirSync(folder);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const batch = (name: string): EntryContent => ({
  kind: 'items',
  items: [{ entity: 'contact', op: 'put', source: 's', externalId: name, version: 0, values: { full_name: `${name} ${'x'.repeat(40)}` } }],
});

function holding(text: string): string[] {
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => statSync(join(root, file)).isFile());
  return files.filter((file) => readFileSync(join(root, file)).includes(text));
}

test('an entry is written anew wherever it lies, and nothing of the old one stays', async () => {
  const clock = { now: () => new Date('2026-06-15T10:00:00Z') };
  const inbox = await openInbox({ layout, clock, diskGuardBytes: 0, segmentBytes: 300 });
  for (const name of ['anna', 'kanari', 'boris', 'kanari-two', 'late-kanari']) await inbox.append(batch(name), `key-${name}`);
  expect(await inbox.seal(4n)).toBeGreaterThan(0);
  const entries: KeptEntry[] = [];
  for await (const page of inbox.keptEntries(0n)) entries.push(...page);
  const clean = ({ content }: KeptEntry): string => content.replaceAll('kanari', 'erased');
  await inbox.rewrite(entries.filter(({ content }) => content.includes('kanari')).map((entry) => ({ seq: entry.seq, content: clean(entry) })));
  const after: KeptEntry[] = [];
  for await (const page of inbox.keptEntries(0n)) after.push(...page);
  expect(after.map(({ content }) => content)).toEqual(entries.map(clean));
  await inbox.purge();
  await expect(inbox.append(batch('kanari'), 'key-kanari')).rejects.toMatchObject({ code: 'inbox.key_reused' });
  expect((await inbox.append(batch('anna'), 'key-anna')).isReplay).toBe(true);
  await inbox.close();
  expect(checkInbox(layout.inbox)).toBeNull();
  // The key itself is the client's; what it came with is gone.
  expect(holding('"full_name":"kanari')).toEqual([]);
});
