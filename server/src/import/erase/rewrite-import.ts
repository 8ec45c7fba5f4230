import { LeadlineError, type Recipe, type RecipeFile } from '@leadline/contract';
import type { Organization } from '@leadline/contract';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { erasedPrefix, erasedText, isErased } from '#server/facts/personal/erased-value.ts';
import type { Workbench, WorkSession } from '#server/facts/workbench.ts';
import type { Erasure } from '#server/erasure.ts';
import type { Inbox } from '#server/inbox/inbox.ts';
import type { ImportEntry } from '#server/ingest/staged-import.ts';
import { openTable, type OpenTable } from '../read/open-table.ts';
import { rewriteTable, type TableRewriting } from '../read/rewrite-table.ts';
import type { TextRecord } from '../read/tokenize.ts';
import { plain } from '../stage/match-files.ts';
import { stageFiles, type StagedImport } from '../stage/stage-import.ts';
import { usesRowIdentity } from '../stage/plan-import.ts';
import { findLines, type PersonalLines } from './find-lines.ts';
import { withoutNeedles, type Needles } from './needles.ts';
import { personalCells } from './personal-cells.ts';
import { scrubFile } from './scrub-file.ts';

export interface RewriteParts {
  readonly inbox: Pick<Inbox, 'uploadPath' | 'keepUpload'>;
  readonly workbench: Workbench;
  readonly organization: Organization;
}

/** The column that carries the identity of rows known by themselves alone: their cells no longer do. */
const rowColumn = 'leadline row';

/**
 * Writes the files of an import anew without what is erased, beside the old ones. Read by the recipe given back they make the same
 * records with the same keys.
 * @returns undefined where nothing had to be taken out
 */
export async function rewriteImport(
  parts: RewriteParts,
  entry: ImportEntry,
  erasures: readonly Erasure[],
  needles: Needles,
): Promise<ImportEntry['content'] | undefined> {
  const { content } = entry;
  const files = await Promise.all(content.files.map(async ({ name, digest }) => ({ name, path: await parts.inbox.uploadPath(digest) })));
  const staged = await stage(parts, entry, files);
  if (staged === undefined)
    return scrubAll(
      parts,
      content,
      content.files.map((_, index) => index),
      needles,
    );
  try {
    const { recipe } = staged.plan;
    const lines = await parts.workbench.session((session) => findLines(session, staged, erasures));
    const unused = staged.given.flatMap(({ id }, index) => (id === null ? [index] : []));
    let next = (await scrubAll(parts, content, unused, needles)) ?? content;
    const renamed = new Set<string>();
    for (const file of recipe.files) {
      const own = staged.given.flatMap(({ id }, index) => (id === file.id ? [index] : []));
      const changed = await rewriteFiles({ parts, staged, lines, needles, erasures, files, own, file, recipe });
      if (changed.size === 0) continue;
      if (isKnownByRow(staged, file.id)) renamed.add(file.id);
      next = { ...next, files: next.files.map((each, index) => ({ ...each, digest: changed.get(index) ?? each.digest })) };
    }
    const corrected = withoutCorrections(withRowColumn(recipe, renamed, staged), needles);
    return next === content && corrected === recipe ? undefined : { ...next, recipe: corrected };
  } finally {
    await staged.dispose();
  }
}

/** @returns undefined where the files or the recipe cannot be used: the import has failed for good */
async function stage({ workbench, organization }: RewriteParts, entry: ImportEntry, files: readonly { name: string; path: string }[]) {
  try {
    const { recipe } = entry.content;
    return await stageFiles({ files, recipe, workbench, organization, receivedAt: entry.receivedAt, name: `erase_${entry.seq}` });
  } catch (error) {
    if (error instanceof LeadlineError && !['unavailable', 'storage_full'].includes(error.kind)) return undefined;
    throw error;
  }
}

interface FileWork {
  readonly parts: RewriteParts;
  readonly staged: StagedImport;
  readonly lines: PersonalLines;
  readonly needles: Needles;
  readonly erasures: readonly Erasure[];
  readonly files: readonly { readonly name: string; readonly path: string }[];
  /** Positions of the files read as this one. */
  readonly own: readonly number[];
  readonly file: RecipeFile;
  readonly recipe: Recipe;
}

/** Where rows are known by themselves all files that are read alike get the column, or none. @returns new digests by position */
async function rewriteFiles(work: FileWork): Promise<ReadonlyMap<number, string>> {
  const isByRow = isKnownByRow(work.staged, work.file.id);
  const tables = new Map<number, OpenTable>();
  const digests = new Map<number, string>();
  try {
    for (const index of work.own) {
      const path = join(work.parts.workbench.folder, `erase-table-${index}.csv`);
      const { encoding, delimiter, quote, hasHeader, skip } = work.file;
      tables.set(index, await openTable(work.files[index]!, { encoding, delimiter, quote, hasHeader, skip }, path));
    }
    const touched: number[] = [];
    for (const [index, table] of tables) if (await isTouched(work, index, table)) touched.push(index);
    if (touched.length === 0) return digests;
    for (const index of isByRow ? work.own : touched) digests.set(index, await rewriteFile(work, index, tables.get(index)!, isByRow));
    return digests;
  } finally {
    for (const { path } of tables.values()) await rm(path, { force: true });
  }
}

/** Reads the file once to see whether anything of it changes. */
async function isTouched(work: FileWork, index: number, table: OpenTable): Promise<boolean> {
  let isChanged = false;
  const cells = cellsOf(work, index, table);
  for await (const _ of rewriteTable(table, { cells: (record) => ((isChanged ||= cells(record) !== undefined), undefined) }))
    if (isChanged) return true;
  return isChanged;
}

async function rewriteFile(work: FileWork, index: number, table: OpenTable, isByRow: boolean): Promise<string> {
  const cells = cellsOf(work, index, table);
  const write = async (session: WorkSession | undefined): Promise<string> => {
    const added = session && { name: rowColumn, valueAt: rowIds(session, work, index) };
    const text = rewriteTable(table, { cells, ...(added ? { added } : {}) });
    return (await work.parts.inbox.keepUpload(inBytes(text), { maxBytes: Number.MAX_SAFE_INTEGER })).digest;
  };
  return isByRow ? work.parts.workbench.session(write) : write(undefined);
}

async function* inBytes(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of text) if (piece !== '') yield Buffer.from(piece);
}

const linesAtOnce = 50_000;

/** What each row is known by, looked up a stretch of lines at a time. */
function rowIds(session: WorkSession, { staged, file }: FileWork, index: number): (line: number) => Promise<string | undefined> {
  const relation = staged.files.find(({ id }) => id === file.id)!.relation;
  let [from, known] = [-1, new Map<number, string>()];
  return async (line) => {
    if (from < 0 || line < from || line >= from + linesAtOnce) {
      from = line;
      const rows = await session.rows(
        `SELECT line, row_id FROM ${relation} WHERE file = ${index} AND line >= ${from} AND line < ${from + linesAtOnce}`,
      );
      known = new Map(rows.map(([at, id]) => [Number(at), String(id)]));
    }
    return known.get(line);
  };
}

/**
 * What becomes of a row: where it makes a record about somebody erased, the texts about them go, and everything nobody reads; where it
 * makes no record, whatever is theirs.
 */
function cellsOf(work: FileWork, index: number, table: OpenTable): TableRewriting['cells'] {
  const { ofEntity, needed } = personalCells(work.recipe, work.file.id);
  const columns = table.columns.map(plain);
  const read = new Set([...needed, ...[...ofEntity.values()].flatMap((each) => [...each])]);
  const lines = work.lines.entities.get(index) ?? new Map<number, ReadonlySet<string>>();
  const rejected = work.lines.rejected.get(index) ?? new Set<number>();
  const [latest] = work.erasures.slice(-1);
  const [prefix, salt] = [erasedPrefix(latest!), latest!.salt];
  const erased = (cell: string): string => (cell.trim() === '' ? cell : erasedText(prefix, salt, cell.trim()));
  const ofLine = (record: TextRecord, entities: ReadonlySet<string>): readonly string[] =>
    record.fields.map((cell, at) => {
      const column = columns[at];
      if (column === undefined || needed.has(column)) return cell;
      if (!read.has(column)) return '';
      return [...entities].some((entity) => ofEntity.get(entity)?.has(column)) ? erased(cell) : cell;
    });
  const ofReject = (record: TextRecord): readonly string[] | undefined => {
    const found = record.fields.map((cell) => withoutNeedles(cell, work.needles));
    if (found.every((cell) => cell === undefined)) return undefined;
    return record.fields.map((cell, at) => (columns[at] !== undefined && !read.has(columns[at]) && !isErased(cell) ? '' : (found[at] ?? cell)));
  };
  return (record) => {
    const entities = lines.get(record.line);
    const next = entities ? ofLine(record, entities) : rejected.has(record.line) ? ofReject(record) : undefined;
    if (!next) return undefined;
    const whole = rejected.has(record.line) ? next.map((cell) => withoutNeedles(cell, work.needles) ?? cell) : next;
    return whole.every((cell, at) => cell === record.fields[at]) ? undefined : whole;
  };
}

function isKnownByRow(staged: StagedImport, file: string): boolean {
  return (staged.plan.outputs.get(file) ?? []).some(usesRowIdentity);
}

/** The recipe reads the identity of rows from the column added. */
function withRowColumn(recipe: Recipe, files: ReadonlySet<string>, staged: StagedImport): Recipe {
  if (files.size === 0) return recipe;
  const source = (file: string) => ({ kind: 'column' as const, column: nameOfRow(recipe, file, staged) });
  return {
    ...recipe,
    outputs: recipe.outputs.map((output) =>
      files.has(output.file)
        ? {
            ...output,
            id: output.id ?? [source(output.file)],
            fields: output.fields.map((field) => (field.from.kind === 'row' ? { ...field, from: source(output.file) } : field)),
          }
        : output,
    ),
  };
}

function nameOfRow(recipe: Recipe, file: string, staged: StagedImport): string {
  if (recipe.files.find(({ id }) => id === file)!.hasHeader) return rowColumn;
  return `column ${(staged.widths.get(file) ?? 0) + 1}`;
}

function withoutCorrections(recipe: Recipe, needles: Needles): Recipe {
  const corrections = recipe.corrections.filter(
    ({ from, to }) => withoutNeedles(from, needles) === undefined && withoutNeedles(to, needles) === undefined,
  );
  return corrections.length === recipe.corrections.length ? recipe : { ...recipe, corrections };
}

/** Files that make no record: whatever is theirs is taken out wherever it stands. */
async function scrubAll(
  { inbox }: RewriteParts,
  content: ImportEntry['content'],
  positions: readonly number[],
  needles: Needles,
): Promise<ImportEntry['content'] | undefined> {
  let files = content.files;
  for (const index of positions) {
    const scrubbed = await scrubFile(await inbox.uploadPath(files[index]!.digest), needles);
    if (scrubbed === undefined) continue;
    const { digest } = await inbox.keepUpload(scrubbed, { maxBytes: Number.MAX_SAFE_INTEGER });
    files = files.map((each, at) => (at === index ? { ...each, digest } : each));
  }
  return files === content.files ? undefined : { ...content, files };
}
