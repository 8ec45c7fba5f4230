import type { OpenTable } from '../read/open-table.ts';
import type { Binder } from '../sql/binder.ts';
import { fileColumns, type FileColumns, type LookupTable } from './file-columns.ts';
import { createTexts, outputColumns, type Issue, type OutputColumns } from './output-columns.ts';
import { simpleSources, usesRowIdentity, type ImportPlan } from './plan-import.ts';

export interface RowsRequest {
  readonly plan: ImportPlan;
  /** Id of the recipe's file. */
  readonly id: string;
  readonly table: OpenTable;
  readonly lookups: readonly LookupTable[];
  /** A relation called `r` with columns c0 … cn and those kept. */
  readonly from: string;
  readonly kept: readonly string[];
  readonly binder: Binder;
}

/**
 * The typed rows of a file: texts, then values, then keys and faults. Each step names what the next one uses, so that
 * nothing is worked out twice.
 */
export function rowsSql(request: RowsRequest): { readonly sql: string; readonly outputs: readonly OutputColumns[] } {
  const { plan, id, table, lookups, from, kept, binder } = request;
  const columns = fileColumns(plan.recipe, id, table, lookups, binder);
  const texts = createTexts(columns);
  const outputs = (plan.outputs.get(id) ?? []).map((planned) => outputColumns(plan, planned, columns, texts, binder));
  const digest = outputs.some(({ planned }) => usesRowIdentity(planned)) ? ['digest'] : [];
  const issues = outputs.flatMap((output) => output.issues.map((issue) => ({ ...issue, when: output.when })));
  const first = [
    ...kept.map((name) => `r.${name}`),
    ...digest.map((name) => `${rowDigestSql(outputs, columns, table)} AS ${name}`),
    `${headerSql(table, binder)} AS is_header`,
    ...texts.all().map(({ alias, sql }) => `${sql} AS ${alias}`),
  ];
  const second = outputs.flatMap(({ values }) => values).map(({ alias, sql }) => `${sql} AS ${alias}`);
  const third = [
    ...outputs.flatMap(({ keys }) => keys).map(({ alias, sql }) => `${sql} AS ${alias}`),
    ...issues.map((issue, index) => `${issue.when === null ? issue.sql : `CASE WHEN ${issue.when} THEN ${issue.sql} END`} AS i${index}`),
  ];
  const needed = [...kept, ...digest, ...outputs.flatMap(neededOf)];
  const steps = [0, 1].map((place) => outputs.flatMap((output) => output.steps[place] ?? []).map(({ alias, sql }) => `${sql} AS ${alias}`));
  const levels = [...steps, second, third]
    .filter((level) => level.length > 0)
    .reduce((below, level) => `SELECT *, ${level.join(', ')} FROM (${below})`, `SELECT ${first.join(', ')} FROM ${from} ${columns.joins}`);
  return { sql: `SELECT ${needed.join(', ')}, ${issueSql(issues, outputs, binder)} AS issue FROM (${levels})`, outputs };
}

function neededOf(output: OutputColumns): readonly string[] {
  return [...output.values, ...output.keys].map(({ alias }) => alias);
}

/** The first fault of a row as reason, column and value in one text; null where the row is sound. */
function issueSql(issues: readonly Issue[], outputs: readonly OutputColumns[], binder: Binder): string {
  const told = (reason: string, column: string, text: string | null): string =>
    `${reason} || chr(31) || ${binder.text(column)} || chr(31) || ${text === null ? `''` : `left(coalesce(${text}, ''), 200)`}`;
  const faults = issues.map(({ column, text }, index) => `WHEN i${index} IS NOT NULL THEN ${told(`i${index}`, column, text)}`);
  const never = outputs.every((output) => output.when !== null)
    ? [`WHEN NOT (${outputs.map(({ when }) => `coalesce(${when}, false)`).join(' OR ')}) THEN ${told(`'not_selected'`, '', null)}`]
    : [];
  return `CASE WHEN is_header THEN ${told(`'repeated_header'`, '', null)} ${[...faults, ...never].join(' ')} END`;
}

/** A line that repeats the header, as in files put together by hand. */
function headerSql({ header }: OpenTable, binder: Binder): string {
  if (!header) return 'false';
  return `(${header.map((name, index) => `coalesce(r.c${index}, '') = ${binder.text(name)}`).join(' AND ')})`;
}

/**
 * Over the cells as received, corrections left out: correcting a value later must not make another record of the row.
 * Where the outputs read no column, the whole row is what it is known by.
 */
function rowDigestSql(outputs: readonly OutputColumns[], columns: FileColumns, table: OpenTable): string {
  const mapped = outputs.flatMap(({ planned: { output } }) => [
    ...(output.id ?? []),
    ...(output.version ? [output.version] : []),
    ...output.fields.flatMap((field) => simpleSources(field.from)),
  ]);
  const read = [...new Set(mapped.flatMap((source) => (source.kind === 'constant' ? [] : [source.column])))].sort();
  const names = read.length > 0 ? read : table.columns;
  return `md5(concat_ws(chr(31), ${names.map((name) => `coalesce(${columns.rawOf(name)}, chr(30))`).join(', ')}))`;
}
