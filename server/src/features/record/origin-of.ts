import type { RecordOrigin } from '@leadline/contract';
import { findImportRunBySeq } from '#server/control/import-run.ts';
import type { Asking } from '#server/context.ts';
import type { StoredRow } from './cell-text.ts';

/** Where a record came from: the import, or the batch of items, that brought its present version. */
export async function originOf(asking: Asking, row: StoredRow): Promise<RecordOrigin> {
  const seq = row.get('batch');
  const run = seq == null ? undefined : await findImportRunBySeq(asking.control.db, BigInt(seq));
  const isStub = row.get('is_stub') === 'true';
  return {
    source: row.get('source') ?? '',
    externalId: row.get('external_id') ?? '',
    version: row.get('version') ?? '0',
    recordedAt: row.get('recorded_at') ?? null,
    entry: seq ?? '0',
    kind: run ? 'import' : isStub ? 'derived' : 'items',
    ...(run ? { importId: run.id, receivedAt: run.createdAt, files: run.files.map(({ name }) => name) } : {}),
  };
}
