import {
  LeadlineError,
  type CellFormat,
  type FieldSource,
  type Organization,
  type Recipe,
  type RecipeField,
  type RecipeOutput,
  type SimpleSource,
} from '@leadline/contract';
import { entities, type Column, type Entity } from '@leadline/kpi';
import type { SqlSession } from '#server/facts/sql-session.ts';
import { readZoneOffsets, type ZoneOffsets } from '#server/facts/zone-offsets.ts';

export interface PlannedField {
  readonly column: Column;
  readonly field: RecipeField;
}

export interface PlannedOutput {
  /** Position in the recipe: part of a row's ordinal. */
  readonly index: number;
  readonly entity: Entity;
  readonly output: RecipeOutput;
  readonly fields: readonly PlannedField[];
}

export interface ImportPlan {
  readonly recipe: Recipe;
  readonly organization: Organization;
  /** Outputs of each recipe file, in the recipe's order. */
  readonly outputs: ReadonlyMap<string, readonly PlannedOutput[]>;
  /** Offsets of the zones that moments are read in, where they are known. */
  readonly zones: ReadonlyMap<string, ZoneOffsets>;
}

/** The zone of times without an offset. */
export function zoneOf({ recipe, organization }: Pick<ImportPlan, 'recipe' | 'organization'>, format: CellFormat): string {
  return format.timezone ?? recipe.defaults.timezone ?? organization.timezone;
}

/** The plan with the offsets of its zones, as the engine knows them. */
export async function withZones(session: SqlSession, plan: ImportPlan): Promise<ImportPlan> {
  const moments = [...plan.outputs.values()].flat().flatMap(({ fields }) => fields.filter(({ column }) => column.type.kind === 'moment'));
  const formats = moments
    .flatMap(({ field }) => simpleSources(field.from))
    .map((source) => (source.kind === 'constant' ? {} : (source.format ?? {})));
  const names = new Set(formats.filter(({ dateOnly }) => !dateOnly).map((format) => zoneOf(plan, format)));
  const zones = new Map<string, ZoneOffsets>();
  for (const name of names) zones.set(name, await readZoneOffsets(session, name));
  return { ...plan, zones };
}

/**
 * Checks a recipe against the entity definitions.
 * @throws LeadlineError import.unknown_entity, import.unknown_field, import.unknown_file, import.unknown_timezone
 */
export function planImport(recipe: Recipe, organization: Organization): ImportPlan {
  const outputs = new Map<string, PlannedOutput[]>();
  for (const [index, output] of recipe.outputs.entries()) {
    const entity = entities.get(output.entity);
    if (!entity || entity.derived) throw new LeadlineError('invalid', 'import.unknown_entity', { entity: output.entity });
    requireFile(recipe, output.file);
    const fields = output.fields.map((field) => ({ field, column: columnOf(entity, field) }));
    for (const source of sourcesOf(output)) checkSource(recipe, source);
    outputs.set(output.file, [...(outputs.get(output.file) ?? []), { index, entity, output, fields }]);
  }
  if (recipe.defaults.timezone !== null) checkTimezone(recipe.defaults.timezone);
  return { recipe, organization, outputs, zones: new Map() };
}

function columnOf(entity: Entity, field: RecipeField): Column {
  const column = entity.columns.find((candidate) => candidate.name === field.column && !candidate.derived && !candidate.stamped);
  if (!column) throw new LeadlineError('invalid', 'import.unknown_field', { entity: entity.id, field: field.column });
  return column;
}

function requireFile(recipe: Recipe, id: string): void {
  if (!recipe.files.some((file) => file.id === id)) throw new LeadlineError('invalid', 'import.unknown_file', { file: id });
}

function checkSource(recipe: Recipe, source: SimpleSource): void {
  if (source.kind === 'lookup') requireFile(recipe, source.file);
  if (source.kind !== 'constant' && source.format?.timezone !== undefined) checkTimezone(source.format.timezone);
}

function checkTimezone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new LeadlineError('invalid', 'import.unknown_timezone', { timezone });
  }
}

/** Every simple source an output reads. */
export function sourcesOf(output: RecipeOutput): readonly SimpleSource[] {
  return [...(output.id ?? []), ...(output.version ? [output.version] : []), ...output.fields.flatMap((field) => simpleSources(field.from))];
}

export function simpleSources(source: FieldSource): readonly SimpleSource[] {
  switch (source.kind) {
    case 'column':
    case 'constant':
    case 'lookup':
      return [source];
    case 'concat':
      return source.parts;
    case 'difference':
      return [source.of, source.minus];
    case 'product':
      return source.factors;
    case 'row':
      return [];
  }
}

/** True where records of this output, or references of it, are known by their row alone. */
export function usesRowIdentity({ output }: PlannedOutput): boolean {
  return output.id === null || output.fields.some((field) => field.from.kind === 'row');
}
