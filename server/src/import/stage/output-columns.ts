import type { Condition, FieldSource, SimpleSource } from '@leadline/contract';
import { identitySql, key64Sql } from '#server/facts/key64-sql.ts';
import type { Binder } from '../sql/binder.ts';
import { currencySql } from '../sql/cell-sql.ts';
import { dateSql, momentSql } from '../sql/date-sql.ts';
import type { CurrencyOfAmounts } from '../sql/money-sql.ts';
import { fieldSql, longestId, when } from './field-sql.ts';
import { formatOf, type FileColumns, type NamedSql } from './file-columns.ts';
import { simpleSources, zoneOf, type ImportPlan, type PlannedField, type PlannedOutput } from './plan-import.ts';

/** A possible fault: a reason or null, and what to show with it. */
export interface Issue {
  readonly sql: string;
  readonly column: string;
  readonly text: string | null;
}

/** What one output adds to the table of its file. */
export interface OutputColumns {
  readonly planned: PlannedOutput;
  /** Over the texts, the first of each field, then the second. */
  readonly steps: readonly (readonly NamedSql[])[];
  /** Over the texts and steps, then over those and the values. */
  readonly values: readonly NamedSql[];
  readonly keys: readonly NamedSql[];
  readonly issues: readonly Issue[];
  /** Alias of the condition under which a row makes a record; null: always. */
  readonly when: string | null;
  /** Null: the row's identity. */
  readonly id: { readonly text: string; readonly key: string } | null;
  readonly version: string | null;
  readonly flags: string | null;
  /** Physical column → alias. */
  readonly stored: ReadonlyMap<string, string>;
  readonly references: readonly OutputReference[];
}

export interface OutputReference {
  readonly to: string;
  readonly column: string;
  /** The recipe's column it is read from, for corrections; null where it is made of several. */
  readonly from: string | null;
  readonly source: string;
  /** Aliases; null: the row's identity. */
  readonly text: string | null;
  readonly key: string | null;
}

/** Gives every text one alias, however often it is used. */
export interface Texts {
  readonly aliasOf: (source: FieldSource) => string;
  readonly aliasOfSql: (sql: string) => string;
  readonly all: () => readonly NamedSql[];
}

export function createTexts(columns: FileColumns): Texts {
  const known = new Map<string, NamedSql>();
  const aliasOfSql = (sql: string): string => {
    const found = known.get(sql) ?? { alias: `t${known.size}`, sql };
    known.set(sql, found);
    return found.alias;
  };
  return { aliasOf: (source) => aliasOfSql(columns.textOf(source)), aliasOfSql, all: () => [...known.values()] };
}

export function outputColumns(plan: ImportPlan, planned: PlannedOutput, columns: FileColumns, texts: Texts, binder: Binder): OutputColumns {
  const name = `o${planned.index}`;
  const identity = planned.output.id && identityColumns(planned, planned.output.id, texts, name);
  const condition = conditionSql(planned, columns, texts, binder, identity ? identity.idSql : null);
  const version = planned.output.version ? { alias: `${name}_version`, sql: versionSql(plan, planned.output.version, texts, binder) } : null;
  const currency = currencyOf(plan, planned, texts, binder);
  const fields = planned.fields
    .filter(({ field }) => field.from.kind !== 'row')
    .map((field, index) => ({
      planned: field,
      alias: `${name}_f${index}`,
      made: makeField(plan, field, currency, texts, binder, `${name}_f${index}`),
    }));
  const flags = fields.flatMap(({ made }) => (made.sql.flag === undefined ? [] : [made.sql.flag]));
  const references = referencesOf(plan, planned, new Map(fields.map((field) => [field.planned, field.alias])));
  return {
    planned,
    steps: [0, 1].map((place) => fields.flatMap(({ made }) => made.sql.steps?.[place] ?? [])),
    values: [
      ...(condition === null ? [] : [{ alias: `${name}_when`, sql: condition }]),
      ...(identity ? [{ alias: `${name}_id`, sql: identity.idSql }] : []),
      ...(version ? [version] : []),
      ...fields.flatMap(({ made }) => made.sql.values.map(({ alias, sql }) => ({ alias, sql }))),
    ],
    keys: [
      ...(identity ? [{ alias: `${name}_key`, sql: keySql(planned.entity.id, binder.text(plan.recipe.source), `${name}_id`) }] : []),
      ...references.flatMap(({ to, source, text, key }) => (text === null ? [] : [{ alias: key!, sql: keySql(to, binder.text(source), text) }])),
      ...(flags.length > 0 ? [{ alias: `${name}_flags`, sql: `nullif(concat_ws(',', ${flags.join(', ')}), '')` }] : []),
    ],
    issues: [...(identity ? [identity.issue] : []), ...fields.flatMap(({ planned: field, made, alias }) => fieldIssues(field, made, alias))],
    when: condition === null ? null : `${name}_when`,
    id: identity ? { text: `${name}_id`, key: `${name}_key` } : null,
    version: version?.alias ?? null,
    flags: flags.length > 0 ? `${name}_flags` : null,
    stored: new Map(
      fields.flatMap(({ made, planned: field }) =>
        made.sql.values.map(({ column, alias }) => [column.name, field.column.type.kind === 'ref' ? `${alias}_key` : alias]),
      ),
    ),
    references,
  };
}

interface MadeField {
  readonly sql: ReturnType<typeof fieldSql>;
  readonly texts: readonly string[];
}

function makeField(
  plan: ImportPlan,
  { column, field }: PlannedField,
  currency: CurrencyOfAmounts,
  texts: Texts,
  binder: Binder,
  alias: string,
): MadeField {
  const sources: readonly FieldSource[] = field.from.kind === 'concat' ? [field.from] : simpleSources(field.from);
  const aliases = sources.map((source) => texts.aliasOf(source));
  return { sql: fieldSql({ plan, binder, currency }, column, field.from, aliases, alias), texts: aliases };
}

function fieldIssues({ column, field }: PlannedField, made: MadeField, alias: string): readonly Issue[] {
  const text = made.texts[0]!;
  const shown = { column: columnName(field.from) ?? field.column, text };
  const isMissing = column.type.kind === 'moment' ? `${alias}_at IS NULL AND ${alias}_on IS NULL` : `${alias} IS NULL`;
  const wrong = made.sql.issue === undefined ? [] : [{ sql: made.sql.issue, ...shown }];
  return [...wrong, ...(column.required ? [{ sql: when(isMissing, 'missing_required'), ...shown }] : [])];
}

function identityColumns(planned: PlannedOutput, id: readonly SimpleSource[], texts: Texts, name: string) {
  const parts = id.map((source) => texts.aliasOf(source));
  const idSql = parts.join(` || '|' || `);
  const reason = planned.output.distinct
    ? when(`strlen(${name}_id) > ${longestId}`, 'too_long')
    : `CASE WHEN ${name}_id IS NULL THEN 'missing_id' WHEN strlen(${name}_id) > ${longestId} THEN 'too_long' END`;
  return {
    idSql,
    issue: { sql: reason, column: columnName(id[0]!) ?? 'id', text: parts[0]! },
  };
}

/** The key64 of a record. @param source placeholder; entity ids are of the definitions */
export function keySql(entity: string, source: string, id: string): string {
  return key64Sql('duckdb', identitySql(`'${entity}'`, source, id));
}

function conditionSql({ output }: PlannedOutput, columns: FileColumns, texts: Texts, binder: Binder, idSql: string | null): string | null {
  const conditions = (output.where ?? []).map((condition) =>
    oneCondition(condition, texts.aliasOfSql(columns.correctedOf(condition.column)), binder),
  );
  if (output.distinct && idSql !== null) conditions.push(`(${idSql}) IS NOT NULL`);
  return conditions.length === 0 ? null : conditions.join(' AND ');
}

function oneCondition({ is, value }: Condition, text: string, binder: Binder): string {
  if (is === 'empty' || is === 'not_empty') return `${text} IS ${is === 'empty' ? '' : 'NOT '}NULL`;
  return `coalesce(${text}, '') ${is === 'equal' ? '=' : '<>'} ${binder.text((value ?? '').trim())}`;
}

function versionSql(plan: ImportPlan, source: SimpleSource, texts: Texts, binder: Binder): string {
  const text = texts.aliasOf(source);
  const format = formatOf(source);
  const timezone = binder.text(zoneOf(plan, format));
  const dates = { order: format.dateOrder ?? plan.recipe.defaults.dateOrder, timezone, dateOnly: false };
  return `coalesce(CASE WHEN NOT contains(${text}, '.') THEN TRY_CAST(${text} AS bigint) END, epoch_ms(${momentSql(text, dates)}), epoch_ms(CAST(${dateSql(text, dates)} AS timestamp)), 0)`;
}

/** The currency of an output's amounts: the row's own where it tells one, else the recipe's, else the organisation's. */
function currencyOf(plan: ImportPlan, planned: PlannedOutput, texts: Texts, binder: Binder): CurrencyOfAmounts {
  const code = defaultCurrency(plan);
  const field = planned.fields.find(({ column }) => column.name === 'currency');
  if (!field || field.field.from.kind === 'difference' || field.field.from.kind === 'product' || field.field.from.kind === 'row')
    return { kind: 'fixed', code };
  if (field.field.from.kind === 'constant') return { kind: 'fixed', code: /^[A-Z]{3}$/.test(field.field.from.value) ? field.field.from.value : code };
  const own = currencySql(texts.aliasOf(field.field.from));
  return {
    kind: 'column',
    // Bound where it is used: an entity may have a currency and no amounts.
    get sql() {
      return `coalesce(${own}, ${binder.text(code)})`;
    },
  };
}

export function defaultCurrency({ recipe, organization }: ImportPlan): string {
  return recipe.defaults.currency ?? organization.currency;
}

function referencesOf(plan: ImportPlan, planned: PlannedOutput, aliases: ReadonlyMap<PlannedField, string>): readonly OutputReference[] {
  return planned.fields.flatMap((field) => {
    if (field.column.type.kind !== 'ref') return [];
    const alias = aliases.get(field) ?? null;
    const reference = {
      to: field.column.type.to,
      column: field.column.name,
      from: columnName(field.field.from),
      source: field.field.source ?? plan.recipe.source,
    };
    return [{ ...reference, text: alias, key: alias === null ? null : `${alias}_key` }];
  });
}

function columnName(source: FieldSource): string | null {
  const [first] = simpleSources(source);
  return first === undefined || first.kind === 'constant' ? null : first.column;
}
