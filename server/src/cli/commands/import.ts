import {
  LeadlineError,
  recipeSchema,
  type ImportReport,
  type ImportRun,
  type InspectResponse,
  type Recipe,
  type UploadResponse,
} from '@leadline/contract';
import { createReadStream, readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { errorMessage } from '#server/errors.ts';
import type { Api } from '../api.ts';
import { ApiError } from '../api.ts';
import type { Call, Command, Terminal } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { listGivenFiles, type GivenFile } from '../files.ts';
import { choiceOption, formatOption, textOption } from '../options.ts';
import { findWords } from '../output/names.ts';
import { reportText } from '../output/report-text.ts';
import { UsageError } from '../usage-error.ts';

const pollMs = 200;

/** leadline import <path…>: files or folders into facts. */
export const importFiles: Command = {
  name: 'import',
  arguments: '<path…>',
  least: 1,
  most: 500,
  options: {
    ...formatOption,
    recipe: { type: 'string', short: 'r' },
    'recipe-file': { type: 'string' },
    'save-recipe': { type: 'string' },
    'dry-run': { type: 'boolean', short: 'n' },
    'rejects-csv': { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  examples: [
    'leadline import ~/exports/crm --dry-run',
    'leadline import ~/exports/crm --dry-run --rejects-csv > rejected.csv',
    'leadline import deals.csv accounts.csv --save-recipe crm',
    'leadline import ~/exports/crm --recipe crm',
    'leadline import sales.csv --recipe-file recipe.json --format json',
  ],
  run: async (call) => {
    const format = choiceOption(call.options, 'format', ['table', 'json'], 'table');
    const given = listGivenFiles(call.arguments);
    const api = await call.api();
    const files = [];
    for (const file of given) files.push(await upload(api, file, call.terminal));
    const recipe = await chooseRecipe(call, api, files);
    const isDry = call.options['dry-run'] === true;
    if (call.options['rejects-csv'] === true) {
      if (!isDry) throw new UsageError('cli.only_with', { option: '--rejects-csv', other: '--dry-run' });
      call.terminal.print(await api.text(`/api/imports/check/rejects.csv?locale=${call.terminal.locale}`, { files, recipe }));
      return exitCodes.ok;
    }
    const done = isDry
      ? { id: null, report: await api.call<ImportReport>('POST', '/api/imports/check', { files, recipe }) }
      : await runImport(api, { files, recipe }, call.terminal);
    const saveAs = textOption(call.options, 'save-recipe');
    if (saveAs !== undefined && typeof recipe !== 'string')
      await api.call('PUT', `/api/recipes/${encodeURIComponent(saveAs)}`, { ...recipe, name: saveAs });
    call.terminal.print(
      format === 'json' ? JSON.stringify({ import: done.id, ...done.report }, null, 2) : reportText(done.report, done.id, call.terminal),
    );
    return exitOf(done.report, call.options['strict'] === true);
  },
};

interface SentFile {
  readonly name: string;
  readonly digest: string;
}

async function upload(api: Api, file: GivenFile, terminal: Terminal): Promise<SentFile> {
  const bar = terminal.progress(terminal.words('import.uploading', { name: file.name }));
  let sent = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sent += chunk.length;
      bar.at(file.bytes === 0 ? 1 : sent / file.bytes);
      done(null, chunk);
    },
  });
  const source = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  source.on('error', (error) => counter.destroy(error));
  const { digest } = await api.upload<UploadResponse>(`/api/uploads?name=${encodeURIComponent(file.name)}`, source.pipe(counter));
  bar.end();
  return { name: file.name, digest };
}

/** A saved recipe by name, one from a file, else what the files are recognised as. */
async function chooseRecipe(call: Call, api: Api, files: readonly SentFile[]): Promise<Recipe | string> {
  const name = textOption(call.options, 'recipe');
  const path = textOption(call.options, 'recipe-file');
  if (name !== undefined && path !== undefined) throw new UsageError('cli.one_of', { options: '--recipe, --recipe-file' });
  if (name !== undefined) return name;
  if (path !== undefined) return readRecipe(path);
  const inspected = await api.call<InspectResponse>('POST', '/api/imports/inspect', { files });
  const { recipe } = inspected;
  if (!recipe) throw new ApiError('import.not_recognised', 400, call.terminal.words('import.notRecognised'));
  for (const [file, entities] of recognised(recipe)) {
    const names = entities.map((entity) => findWords(call.terminal.locale, `entity.${entity}.many`) ?? entity);
    call.terminal.note(call.terminal.words('import.recognised', { file, entity: names.join(', ') }));
  }
  for (const file of inspected.files)
    for (const note of file.notes.filter(({ code }) => code.startsWith('unreadable_')))
      call.terminal.note(`${file.name}: ${findWords(call.terminal.locale, `import.problem.${note.code}`, note.parameters) ?? note.code}`);
  for (const { name, columns } of listUnused(inspected, recipe))
    call.terminal.note(call.terminal.words('import.unused', { file: name, columns: columns.join(', ') }));
  return recipe;
}

/** What each file of a recipe becomes, every entity once. */
function recognised(recipe: Recipe): readonly (readonly [string, readonly string[]])[] {
  return recipe.files.map((file) => {
    const entities = recipe.outputs.filter((output) => output.file === file.id).map((output) => output.entity);
    return [file.match.name ?? file.id, [...new Set(entities)]];
  });
}

/** Columns nothing is made of: the reader should know what is left behind. */
function listUnused({ files }: InspectResponse, recipe: Recipe): readonly { readonly name: string; readonly columns: readonly string[] }[] {
  const text = JSON.stringify(recipe.outputs);
  return files
    .filter((file) => file.file !== null)
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name).filter((column) => !text.includes(JSON.stringify(column))) }))
    .filter(({ columns }) => columns.length > 0);
}

function readRecipe(path: string): Recipe {
  try {
    return recipeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new UsageError('cli.bad_recipe_file', { path, problem: error instanceof Error ? error.message.slice(0, 300) : '' });
  }
}

async function runImport(api: Api, request: object, terminal: Terminal): Promise<{ id: string; report: ImportReport }> {
  const { id } = await api.call<{ id: string }>('POST', '/api/imports', request);
  const bar = terminal.progress(terminal.words('import.applying'));
  for (;;) {
    const run = await api.call<ImportRun>('GET', `/api/imports/${id}`);
    bar.at(run.progress);
    if (run.status === 'failed') throw failure(run, terminal);
    if (run.report && (run.status === 'done' || run.status === 'undone')) {
      bar.end();
      return { id, report: run.report };
    }
    await wait(pollMs);
  }
}

function failure(run: ImportRun, terminal: Terminal): ApiError {
  const { code, parameters } = run.error ?? { code: 'http.internal', parameters: {} };
  return new ApiError(code, 400, errorMessage(terminal.locale, new LeadlineError('invalid', code, parameters)));
}

function exitOf(report: ImportReport, isStrict: boolean): ExitCode {
  const rowsIn = report.files.reduce((sum, file) => sum + file.rowsIn, 0);
  const isAllRejected = rowsIn > 0 && report.rejected.total >= rowsIn;
  return isAllRejected || (isStrict && report.rejected.total > 0) ? exitCodes.refused : exitCodes.ok;
}
