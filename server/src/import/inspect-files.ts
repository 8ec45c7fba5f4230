import {
  LeadlineError,
  type ImportNote,
  type InspectedFile,
  type InspectResponse,
  type Organization,
  type Recipe,
  type RecipeFile,
} from '@leadline/contract';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench, WorkSession } from '#server/facts/workbench.ts';
import { decodeHead } from './read/decode-file.ts';
import { detectDialect } from './read/detect-dialect.ts';
import { detectEncoding, type DetectedEncoding } from './read/detect-encoding.ts';
import { openTable, type OpenTable, type Reading } from './read/open-table.ts';
import { scanFile } from './read/scan-file.ts';
import { writeSpread } from './read/spread-sample.ts';
import { findJoins, type ProfiledFile } from './recognise/find-joins.ts';
import { profileColumns, type ColumnProfile } from './recognise/profile-columns.ts';
import { unreadableNotes } from './recognise/unreadable-notes.ts';
import { proposeRecipe, type Proposal } from './recognise/propose-recipe.ts';
import { createRowLoader, loadSample } from './stage/load-rows.ts';
import { candidatesFor, hasHeaders } from './stage/match-files.ts';
import { dropAll, type ImportSource } from './stage/stage-import.ts';

export interface InspectOptions {
  readonly files: readonly (ImportSource & { readonly digest: string })[];
  /** Its choices are used instead of guesses, and it is the answer's recipe. */
  readonly recipe?: Recipe | undefined;
  readonly workbench: Workbench;
  readonly organization: Organization;
  /** Lower-case name, unique among what is staged at one time. */
  readonly name: string;
}

/** Files with more rows are judged by so many from their beginning, middle and end. */
const wholeRows = 300_000;
const previewRows = 20;

interface Inspected {
  readonly file: InspectOptions['files'][number];
  readonly bytes: number;
  readonly encoding: DetectedEncoding;
  readonly reading: Reading;
  readonly profiled: ProfiledFile;
  readonly isWhole: boolean;
  readonly preview: readonly (readonly string[])[];
  readonly notes: readonly ImportNote[];
}

/** What dropped files are: how they are written, what stands in their columns, how they hang together, and a recipe ready to accept. */
export async function inspectFiles(options: InspectOptions): Promise<InspectResponse> {
  const { files, workbench, name } = options;
  const paths = files.map((_, index) => join(workbench.folder, `${name}-${index}.csv`));
  try {
    return await workbench.session(async (session) => {
      await dropAll(session, name);
      const results: (Inspected | LeadlineError)[] = [];
      for (const index of files.keys()) results.push(await inspectFile(session, options, index, paths[index]!));
      const good = results.filter((result) => !(result instanceof LeadlineError)) as readonly Inspected[];
      const profiled = good.map((one) => one.profiled);
      const joins = await findJoins(session, profiled, `work.${name}_values`);
      const readings = new Map(good.map((one) => [one.profiled.index, readingOf(one)]));
      const proposal = proposeRecipe(profiled, readings, joins, options.organization);
      return { files: results.map((result, index) => describe(result, index, options, proposal)), recipe: options.recipe ?? proposal.recipe, joins };
    });
  } finally {
    await workbench.session((session) => dropAll(session, name));
    await Promise.all(paths.flatMap((path) => ['', '.rows', '.rejects', '.sample'].map((ending) => rm(path + ending, { force: true }))));
  }
}

async function inspectFile(
  session: WorkSession,
  { files, recipe, name }: InspectOptions,
  index: number,
  path: string,
): Promise<Inspected | LeadlineError> {
  const file = files[index]!;
  try {
    const scan = await scanFile(file.path, file.name);
    const told = recipe && candidatesFor(recipe, file.name)[0];
    const encoding = told ? { name: told.encoding, isCertain: true, candidates: [told.encoding] } : detectEncoding(scan);
    const reading: Reading = told ?? { encoding: encoding.name, ...detectDialect(decodeHead(scan, encoding.name)) };
    const table = await openTable(file, reading, path, scan);
    const relation = `work.${name}_file_${index}`;
    const { rows, isWhole } = await loadFor(session, table, relation);
    const columns = await profileColumns(session, relation, table.columns, table.hasOddSpaces);
    const preview = await session.rows(
      `SELECT ${table.columns.map((_, position) => `coalesce(c${position}, '')`).join(', ')} FROM ${relation} ORDER BY rowid LIMIT ${previewRows}`,
    );
    return {
      file,
      bytes: scan.bytes,
      encoding,
      reading,
      profiled: { index, name: file.name, relation, hasOddSpaces: table.hasOddSpaces, rows, columns },
      isWhole,
      preview: preview.map((row) => row.map(String)),
      notes: [
        ...table.notes.map(({ code, parameters }) => ({ code, parameters: { file: file.name, ...parameters } })),
        ...notesOf(encoding, rows, columns),
      ],
    };
  } catch (error) {
    if (error instanceof LeadlineError) return error;
    throw error;
  }
}

async function loadFor(session: WorkSession, table: OpenTable, relation: string): Promise<{ readonly rows: number; readonly isWhole: boolean }> {
  if (table.plainRows !== null && table.plainRows > wholeRows) {
    const sample = `${table.path}.sample`;
    const { size } = await stat(table.path);
    const isWritten = await writeSpread(table, sample, Math.ceil((size / table.plainRows) * wholeRows));
    if (isWritten && (await loadSample(session, table, sample, relation))) return { rows: await countRows(session, relation), isWhole: false };
  }
  const loaded = await createRowLoader().load(session, table, relation, (from) => `SELECT * FROM ${from}`);
  return { rows: loaded.rows, isWhole: true };
}

async function countRows(session: WorkSession, relation: string): Promise<number> {
  const [row] = await session.rows(`SELECT count(*) FROM ${relation}`);
  return Number(row![0]);
}

function notesOf(encoding: DetectedEncoding, rows: number, columns: readonly ColumnProfile[]): readonly ImportNote[] {
  return [
    ...(encoding.isCertain ? [] : [{ code: 'encoding_guessed', parameters: { encoding: encoding.name } }]),
    ...(rows === 0 ? [{ code: 'no_rows', parameters: {} }] : []),
    ...columns.flatMap(({ name, dateOrders, samples }) =>
      dateOrders.length > 1 && !dateOrders.includes('ymd')
        ? [{ code: 'ambiguous_dates', parameters: { column: name, sample: samples[0] ?? '', orders: dateOrders.join(', ') } }]
        : [],
    ),
  ];
}

function readingOf({ reading: { encoding, delimiter, quote, hasHeader, skip } }: Inspected): Omit<RecipeFile, 'id' | 'match'> {
  return { encoding, delimiter, quote, hasHeader, skip };
}

function describe(result: Inspected | LeadlineError, index: number, { files, recipe }: InspectOptions, proposal: Proposal): InspectedFile {
  const { name, digest } = files[index]!;
  if (result instanceof LeadlineError) return { ...unreadable, name, digest, error: { code: result.code, parameters: result.parameters } };
  const { profiled, reading } = result;
  const proposed = proposal.files.get(index);
  const recognised = (proposed?.recognised ?? []).map(({ entity, confidence }) => ({ entity: entity.id, confidence }));
  const names = profiled.columns.map((column) => column.name);
  const told = recipe && candidatesFor(recipe, name).find((file) => hasHeaders(file.match.headers ?? [], names));
  return {
    name,
    digest,
    bytes: result.bytes,
    file: recipe ? (told?.id ?? null) : recognised.length > 0 ? (proposed?.id ?? null) : null,
    encoding: result.encoding,
    delimiter: reading.delimiter,
    quote: reading.quote,
    hasHeader: reading.hasHeader,
    skip: reading.skip,
    rows: profiled.rows,
    isWhole: result.isWhole,
    columns: profiled.columns.map(({ name: column, type, filled, distinct, samples, dateOrders, decimal, currency }) => ({
      name: column,
      type,
      filled,
      distinct,
      samples,
      ...(dateOrders.length > 0 ? { dateOrders } : {}),
      ...(decimal === null ? {} : { decimal }),
      ...(currency === null ? {} : { currency }),
    })),
    preview: result.preview,
    recognised,
    notes: [
      ...result.notes,
      ...unreadableNotes(profiled, proposed?.id, recipe ?? proposal.recipe),
      ...(recognised.length === 0 && result.profiled.rows > 0 ? [{ code: 'not_recognised', parameters: {} }] : []),
    ],
  };
}

const unreadable = {
  bytes: 0,
  file: null,
  encoding: { name: 'utf-8', isCertain: false, candidates: [] },
  delimiter: ',',
  quote: null,
  hasHeader: true,
  skip: 0,
  rows: 0,
  isWhole: false,
  columns: [],
  preview: [],
  recognised: [],
  notes: [],
} as const satisfies Partial<InspectedFile>;
