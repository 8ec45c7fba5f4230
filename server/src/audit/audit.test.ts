import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendEntry } from '#server/audit/append-entry.ts';
import { readHead, type AuditHead } from '#server/audit/audit-head.ts';
import { emptyValues } from '#server/audit/empty-values.ts';
import { verifyChain } from '#server/audit/verify-chain.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import { act, testTrail } from './audit-trail.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the audit trail on sqlite', () => testTrail('sqlite', () => ({ kind: 'sqlite', file: ':memory:' })));

describe('the audit trail in a file', () => {
  const trail = async (work: (control: Control) => Promise<void>): Promise<void> => {
    const control = await openControl({ kind: 'sqlite', file: join(folder, 'control.db') });
    await work(control).finally(() => control.close());
  };
  const together = async ({ db }: Control, witnesses: readonly AuditHead[] = []) => (await verifyChain(db, witnesses, 0n)).broken;

  it('is gone through from two places at once, and says the same', () =>
    trail(async (control) => {
      const { db } = control;
      for (let n = 0; n < 9; n += 1)
        await appendEntry(db, act, { action: 'kpi.changed', subject: { kind: 'kpi', id: `k${n}` }, after: { n }, isPersonal: true });
      expect(await emptyValues(db, act, [2n, 7n])).toBe(2);
      expect(await verifyChain(db, [], 0n)).toMatchObject({ broken: null, entries: 10n, emptied: 2, head: await readHead(db) });
      expect(await together(control, [{ seq: 8n, hash: 'x' }])).toEqual({ seq: 8n, what: 'changed' });
      for (const seq of [5n, 6n]) {
        const [{ actor } = { actor: '' }] = await db.selectFrom('audit_entry').select('actor').where('seq', '=', seq).execute();
        await db.updateTable('audit_entry').set({ actor: 'x' }).where('seq', '=', seq).execute();
        expect(await together(control)).toEqual({ seq, what: 'changed' });
        await db.updateTable('audit_entry').set({ actor }).where('seq', '=', seq).execute();
      }
      expect(await together(control)).toBeNull();
    }));

  it('finds a text that was made the same bytes', () =>
    trail(async (control) => {
      const columns = ['action', 'actor', 'id', 'hash', 'previous_hash', 'after', 'after_salt', 'after_digest', 'reason', 'personal'] as const;
      for (const column of columns) {
        await control.db.transaction().execute(async (change) => {
          await sql`update audit_entry set ${sql.ref(column)} = cast(${sql.ref(column)} as blob) where seq = 4`.execute(change);
          expect((await verifyChain(change)).broken, column).toEqual({ seq: 4n, what: 'changed' });
          await sql`update audit_entry set ${sql.ref(column)} = cast(${sql.ref(column)} as ${sql.raw(column === 'personal' ? 'integer' : 'text')}) where seq = 4`.execute(
            change,
          );
        });
      }
      expect(await together(control)).toBeNull();
    }));
});
