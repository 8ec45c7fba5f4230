import type { Recipe, RecordOrigin } from '@leadline/contract';
import { findImportRunBySeq, type ImportRun } from '#server/control/import-run.ts';
import type { Asking } from '#server/context.ts';
import { candidatesFor } from '#server/import/stage/match-files.ts';
import { isoInstant, type StoredRow } from './cell-text.ts';

/** Where a record came from: the import, or the batch of items, that brought its present version. */
export async function originOf(asking: Asking, entity: string, row: StoredRow): Promise<RecordOrigin> {
  const seq = row.get('batch');
  const run = seq == null ? undefined : await findImportRunBySeq(asking.control.db, BigInt(seq));
  const recordedAt = row.get('recorded_at') ?? null;
  const isStub = row.get('is_stub') === 'true';
  return {
    source: row.get('source') ?? '',
    externalId: row.get('external_id') ?? '',
    version: row.get('version') ?? '0',
    recordedAt: recordedAt === null ? null : isoInstant(recordedAt),
    entry: seq ?? '0',
    kind: run ? 'import' : isStub ? 'derived' : 'items',
    ...(run ? { importId: run.id, receivedAt: run.createdAt, ...placeIn(run, entity, row) } : {}),
  };
}

/** The file and line the record was read from; without a line the files it may have been. */
function placeIn(run: ImportRun, entity: string, row: StoredRow): Pick<RecordOrigin, 'files' | 'line'> {
  const [file, line] = [row.get('origin_file'), row.get('origin_line')];
  const name = file == null ? undefined : run.files[Number(file)]?.name;
  return name === undefined || line == null ? { files: filesOf(run, entity) } : { files: [name], line: Number(line) };
}

/** Of the files of an import those that records of the entity were made of. */
function filesOf(run: ImportRun, entity: string): readonly string[] {
  const recipe = run.recipe as Recipe;
  const wanted = new Set(recipe.outputs.filter((output) => output.entity === entity).map((output) => output.file));
  return run.files.map(({ name }) => name).filter((name) => candidatesFor(recipe, name).some((candidate) => wanted.has(candidate.id)));
}
