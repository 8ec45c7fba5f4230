import { LeadlineError, recipeSchema, type ImportNote, type Organization, type Recipe, type RecipeFile } from '@leadline/contract';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StagedTable } from '#server/facts/fact-store.ts';
import type { Workbench, WorkSession } from '#server/facts/workbench.ts';
import { openTable, type OpenTable } from '../read/open-table.ts';
import { scanFile } from '../read/scan-file.ts';
import { createBinder } from '../sql/binder.ts';
import { createRowLoader } from './load-rows.ts';
import { candidatesFor, hasHeaders } from './match-files.ts';
import { defaultCurrency } from './output-columns.ts';
import { planImport, withZones, type ImportPlan } from './plan-import.ts';
import { stageEntities, stageReferences } from './stage-entities.ts';
import { stageFile, type FileGiven, type StageContext, type StagedFile } from './stage-file.ts';

/** Files of an import where they lie. */
export interface ImportSource {
  readonly name: string;
  readonly path: string;
}

export interface StageRequest {
  readonly files: readonly ImportSource[];
  readonly recipe: unknown;
  readonly workbench: Workbench;
  readonly organization: Organization;
  /** When the files came: `recorded_at` of all records. */
  readonly receivedAt: string;
  /** Lower-case name, unique among imports staged at one time: relations and files are called by it. */
  readonly name: string;
  /** @param rowsTotal null until every file is open */
  readonly onProgress?: (rowsDone: number, rowsTotal: number | null) => void;
}

/** Rows ready to apply, and what is needed to report on them. Everything lies in the workbench until it is disposed of. */
export interface StagedImport {
  readonly tables: readonly StagedTable[];
  readonly references: string;
  /** Relation (file integer, line bigint, column_name, value, reason): rows that make no record. */
  readonly rejects: string;
  readonly files: readonly StagedFile[];
  /** All files given, in order; `id` is the recipe's file each is read as. */
  readonly given: readonly { readonly name: string; readonly id: string | null; readonly rows: number }[];
  /** Columns of the files, by the recipe's file. */
  readonly widths: ReadonlyMap<string, number>;
  readonly plan: ImportPlan;
  readonly prefix: string;
  readonly notes: readonly ImportNote[];
  readonly dispose: () => Promise<void>;
}

/**
 * Reads files by a recipe and stages their rows as records. The same files and recipe give the same records every time.
 * @throws LeadlineError import.* where the files or the recipe cannot be used
 */
export async function stageFiles(request: StageRequest): Promise<StagedImport> {
  const planned = planImport(parseRecipe(request.recipe), request.organization);
  const prefix = `work.${request.name}`;
  const dispose = (): Promise<void> => request.workbench.session((session) => dropAll(session, request.name));
  const paths: string[] = [];
  try {
    return await request.workbench.session(async (session) => {
      await dropAll(session, request.name);
      const plan = await withZones(session, planned);
      const opened = await openFiles(request, plan.recipe, paths);
      await makeTables(session, prefix, plan, request.receivedAt);
      const context: StageContext = { session, loader: createRowLoader(), plan, prefix, given: opened.byFile };
      const files: StagedFile[] = [];
      for (const id of plan.outputs.keys()) {
        if (!opened.byFile.has(id)) continue;
        files.push(await stageFile(context, id));
        request.onProgress?.(rowsOf(files), null);
      }
      await keepRowRejects(session, prefix, files);
      const tables = await stageEntities(session, prefix, files);
      const references = await stageReferences(session, prefix, files);
      const rows = new Map(files.flatMap((file) => [...file.rows]));
      const given = opened.given.map(({ name, id }, index) => ({
        name,
        id: id !== null && plan.outputs.has(id) ? id : null,
        rows: rows.get(index) ?? 0,
      }));
      return { tables, references, rejects: `${prefix}_rejects`, files, given, widths: widthsOf(opened), plan, prefix, notes: opened.notes, dispose };
    });
  } catch (error) {
    await dispose();
    throw error;
  } finally {
    await Promise.all(paths.flatMap((path) => ['', '.rows', '.rejects'].map((ending) => rm(path + ending, { force: true }))));
  }
}

/** @throws LeadlineError import.bad_recipe */
export function parseRecipe(recipe: unknown): Recipe {
  const parsed = recipeSchema.safeParse(recipe);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LeadlineError('invalid', 'import.bad_recipe', { place: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}

function rowsOf(files: readonly StagedFile[]): number {
  return files.flatMap((file) => [...file.rows.values()]).reduce((sum, rows) => sum + rows, 0);
}

function widthsOf({ byFile }: OpenedFiles): ReadonlyMap<string, number> {
  return new Map([...byFile].map(([id, files]) => [id, files[0]!.table.columns.length]));
}

interface OpenedFiles {
  readonly given: readonly { readonly name: string; readonly id: string | null }[];
  readonly byFile: ReadonlyMap<string, readonly FileGiven[]>;
  readonly notes: readonly ImportNote[];
}

/** @throws LeadlineError import.no_file_fits, import.file_not_given */
async function openFiles({ files, workbench, name }: StageRequest, recipe: Recipe, paths: string[]): Promise<OpenedFiles> {
  const given: { name: string; id: string | null }[] = [];
  const byFile = new Map<string, FileGiven[]>();
  const notes: ImportNote[] = [];
  for (const [index, file] of files.entries()) {
    const path = join(workbench.folder, `${name}-${index}.csv`);
    paths.push(path);
    const found = await openAs(file, recipe, path);
    given.push({ name: file.name, id: found?.id ?? null });
    if (!found) notes.push({ code: 'file_not_used', parameters: { file: file.name } });
    else {
      byFile.set(found.id, [...(byFile.get(found.id) ?? []), { index, table: found.table }]);
      notes.push(...found.table.notes.map((note) => ({ code: note.code, parameters: { file: file.name, ...note.parameters } })));
    }
  }
  if (byFile.size === 0) throw new LeadlineError('invalid', 'import.no_file_fits', { recipe: recipe.name });
  for (const id of new Set(recipe.outputs.map((output) => output.file)))
    if (!byFile.has(id)) notes.push({ code: 'file_missing', parameters: { file: id } });
  return { given, byFile, notes };
}

/** The first file of the recipe that fits by name and header. */
async function openAs(file: ImportSource, recipe: Recipe, path: string): Promise<{ readonly id: string; readonly table: OpenTable } | undefined> {
  const candidates = candidatesFor(recipe, file.name);
  if (candidates.length === 0) return undefined;
  const scan = await scanFile(file.path, file.name);
  for (const candidate of candidates) {
    const table = await openTable(file, readingOf(candidate), path, scan);
    if (hasHeaders(candidate.match.headers ?? [], table.columns)) return { id: candidate.id, table };
  }
  return undefined;
}

function readingOf({ encoding, delimiter, quote, hasHeader, skip }: RecipeFile): OpenTable['reading'] {
  return { encoding, delimiter, quote, hasHeader, skip };
}

async function makeTables(session: WorkSession, prefix: string, plan: ImportPlan, receivedAt: string): Promise<void> {
  const binder = createBinder();
  const values = [binder.text(plan.recipe.source), binder.text(defaultCurrency(plan)), binder.text(receivedAt)];
  await session.run(
    `CREATE TABLE ${prefix}_constants AS SELECT ${values[0]!} AS source, ${values[1]!} AS currency, CAST(${values[2]!} AS timestamptz) AS recorded_at`,
    binder.parameters,
  );
  await session.run(`CREATE TABLE ${prefix}_rejects (file integer, line bigint, column_name varchar, value varchar, reason varchar)`);
}

async function keepRowRejects(session: WorkSession, prefix: string, files: readonly StagedFile[]): Promise<void> {
  for (const { relation } of files) {
    const parts = [1, 2, 3].map((part) => `nullif(split_part(issue, chr(31), ${part}), '')`);
    await session.run(
      `INSERT INTO ${prefix}_rejects SELECT file, line, ${parts[1]!}, ${parts[2]!}, ${parts[0]!} FROM ${relation} WHERE issue IS NOT NULL`,
    );
  }
}

/** Views before the tables they read. */
export async function dropAll(session: WorkSession, name: string): Promise<void> {
  const found = await session.rows(
    `SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'work' AND starts_with(table_name, $1) ORDER BY CASE table_type WHEN 'VIEW' THEN 0 ELSE 1 END`,
    [`${name}_`],
  );
  for (const [table, type] of found) await session.run(`DROP ${type === 'VIEW' ? 'VIEW' : 'TABLE'} work."${String(table)}"`);
}
