import { LeadlineError, type WebhookEvent } from '@leadline/contract';
import type { ImportRunTable, ImportStatus } from '#server/control/control-tables.ts';
import { addOutboxEvent } from '#server/control/outbox.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface NamedUpload {
  readonly name: string;
  readonly digest: string;
}

export interface ImportRun {
  readonly id: string;
  readonly seq: bigint | null;
  readonly status: ImportStatus;
  readonly recipeName: string | null;
  readonly recipe: unknown;
  readonly files: readonly NamedUpload[];
  readonly rowsDone: number;
  /** Null where it cannot be told. */
  readonly rowsTotal: number | null;
  readonly report: unknown;
  readonly error: { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> } | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
}

export type NewImportRun = Pick<ImportRun, 'id' | 'recipeName' | 'recipe' | 'files'> & { readonly createdAt: string };

/** Does nothing where a run of that id exists. */
export async function addImportRun(db: ControlDatabase, run: NewImportRun): Promise<void> {
  await db
    .insertInto('import_run')
    .values({
      id: run.id,
      seq: null,
      status: 'queued',
      recipe_name: run.recipeName,
      recipe: JSON.stringify(run.recipe),
      files: JSON.stringify(run.files),
      rows_done: 0n,
      rows_total: null,
      report: null,
      error: null,
      created_at: run.createdAt,
      finished_at: null,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export type ImportRunChange = Partial<Pick<ImportRun, 'seq' | 'status' | 'rowsDone' | 'rowsTotal' | 'report' | 'error' | 'finishedAt' | 'undoneAt'>>;

export async function changeImportRun(db: ControlDatabase, id: string, change: ImportRunChange): Promise<void> {
  const row: Partial<ImportRunTable> = {
    ...(change.seq === undefined ? {} : { seq: change.seq }),
    ...(change.status === undefined ? {} : { status: change.status }),
    ...(change.rowsDone === undefined ? {} : { rows_done: BigInt(change.rowsDone) }),
    ...(change.rowsTotal === undefined ? {} : { rows_total: change.rowsTotal === null ? null : BigInt(change.rowsTotal) }),
    ...(change.report === undefined ? {} : { report: toJson(change.report) }),
    ...(change.error === undefined ? {} : { error: toJson(change.error) }),
    ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
    ...(change.undoneAt === undefined ? {} : { undone_at: change.undoneAt }),
  };
  const event = change.status === undefined ? undefined : eventOfEnd[change.status];
  if (event === undefined) return void (await db.updateTable('import_run').set(row).where('id', '=', id).execute());
  const end = async (inner: ControlDatabase): Promise<void> => {
    const { numUpdatedRows } = await inner
      .updateTable('import_run')
      .set(row)
      .where('id', '=', id)
      .where('status', '<>', change.status!)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return void (await inner.updateTable('import_run').set(row).where('id', '=', id).execute());
    await addOutboxEvent(inner, event, { kind: 'import', id }, new Date(change.undoneAt ?? change.finishedAt ?? Date.now()));
  };
  await (db.isTransaction ? end(db) : db.transaction().execute(end));
}

/** How an import ends is told to other systems, with the change that ends it. */
const eventOfEnd: Partial<Record<ImportStatus, WebhookEvent>> = { done: 'import.finished', failed: 'import.failed', undone: 'import.undone' };

/** @throws LeadlineError inbox.no_such_import */
export async function getImportRun(db: ControlDatabase, id: string): Promise<ImportRun> {
  const row = await db.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new LeadlineError('not_found', 'inbox.no_such_import', { id });
  return fromRow(row);
}

export interface ImportRunPage {
  readonly limit?: number;
  /** Only runs older than the one of this id; ids rise with time. */
  readonly before?: string | undefined;
}

/** Newest first. */
export async function listImportRuns(db: ControlDatabase, { limit = 200, before }: ImportRunPage = {}): Promise<readonly ImportRun[]> {
  const all = db.selectFrom('import_run').selectAll().orderBy('id', 'desc').limit(limit);
  const rows = await (before === undefined ? all : all.where('id', '<', before)).execute();
  return rows.map(fromRow);
}

/** Runs done with the recipe of that name. */
export async function listImportRunsOf(db: ControlDatabase, recipeName: string): Promise<readonly ImportRun[]> {
  const rows = await db.selectFrom('import_run').selectAll().where('recipe_name', '=', recipeName).orderBy('id').execute();
  return rows.map(fromRow);
}

export async function countImportRuns(db: ControlDatabase, statuses: readonly ImportStatus[]): Promise<number> {
  const row = await db
    .selectFrom('import_run')
    .select((count) => count.fn.countAll<string | number | bigint>().as('runs'))
    .where('status', 'in', statuses)
    .executeTakeFirstOrThrow();
  return Number(row.runs);
}

export async function findImportRunBySeq(db: ControlDatabase, seq: bigint): Promise<ImportRun | undefined> {
  const row = await db.selectFrom('import_run').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row && fromRow(row);
}

export async function listUnfinishedImportRuns(db: ControlDatabase): Promise<readonly ImportRun[]> {
  const rows = await db.selectFrom('import_run').selectAll().where('status', 'in', ['queued', 'checking', 'running']).orderBy('id').execute();
  return rows.map(fromRow);
}

function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function fromRow(row: ImportRunTable): ImportRun {
  return {
    id: row.id,
    seq: row.seq,
    status: row.status,
    recipeName: row.recipe_name,
    recipe: JSON.parse(row.recipe) as unknown,
    files: JSON.parse(row.files) as readonly NamedUpload[],
    rowsDone: Number(row.rows_done),
    rowsTotal: row.rows_total === null ? null : Number(row.rows_total),
    report: row.report === null ? null : (JSON.parse(row.report) as unknown),
    error: row.error === null ? null : (JSON.parse(row.error) as ImportRun['error']),
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    undoneAt: row.undone_at,
  };
}
