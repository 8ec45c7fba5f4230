import { type Catalog, formulasOf } from '../catalog/catalog.ts';
import type { Formulas } from '../catalog/formulas.ts';
import type { Kpi } from '../catalog/kpi.ts';
import { listMeasures } from '../catalog/list-measures.ts';
import type { Column, Entity, EntityId } from '../entity/entity.ts';
import type { Measure } from '../measure/measure.ts';
import { memberDimensions } from '../query/kpi-query.ts';
import { columnIds, columnUnit, dateOf } from './column-ids.ts';
import type { ColumnKind, VocabularyColumn, VocabularyData, VocabularyEntity, VocabularyKpi } from './vocabulary.ts';

/** What people call things, in any language; the caller knows the words. */
export interface CommonNames {
  readonly entity: (entity: EntityId) => readonly string[];
  readonly column: (entity: EntityId, column: string) => readonly string[];
  readonly value: (entity: EntityId, column: string, value: string) => readonly string[];
  readonly kpi: (id: string) => readonly string[];
  readonly dimension: (id: string) => readonly string[];
}

const nameless: CommonNames = { entity: () => [], column: () => [], value: () => [], kpi: () => [], dimension: () => [] };

/** Everything formulas can name: the entities of the data and the KPIs of the catalog. */
export function vocabularyOf(entities: ReadonlyMap<EntityId, Entity>, catalog: Catalog, names: CommonNames = nameless): VocabularyData {
  return {
    entities: [...entities.values()].map((entity) => entityOf(entity, names)),
    kpis: [...catalog.entries.values()].map((kpi) => vocabularyKpi(kpi, formulasOf(catalog), names)),
    dimensions: memberDimensions,
    dimensionNames: Object.fromEntries(memberDimensions.map((id) => [id, names.dimension(id)])),
  };
}

function entityOf(entity: Entity, names: CommonNames): VocabularyEntity {
  const columns = [...columnIds(entity)];
  const [businessDate] = entity.kind === 'fact' ? (entity.businessDate ?? []) : [];
  const date = columns.find(([, column]) => isDated(column) && dateOf(column) === businessDate)?.[0];
  const label = columns.find(([, column]) => column.name === entity.label && !column.personal)?.[0];
  return {
    id: entity.id,
    columns: columns.map(([id, column]) => columnOf(entity, id, column, names)),
    ...(date === undefined ? {} : { date }),
    ...(label === undefined ? {} : { label }),
    ...(entity.anonymous === undefined ? {} : { isAnonymous: true }),
    names: names.entity(entity.id),
  };
}

const isDated = ({ type }: Column): boolean => type.kind === 'moment' || type.kind === 'date';

const kinds: Readonly<Record<Column['type']['kind'], ColumnKind>> = {
  text: 'text',
  weekdays: 'text',
  ref: 'reference',
  moment: 'moment',
  date: 'date',
  boolean: 'flag',
  integer: 'number',
  decimal: 'number',
  money: 'money',
  enum: 'choice',
};

function columnOf(entity: Entity, id: string, column: Column, names: CommonNames): VocabularyColumn {
  const { name, type, personal } = column;
  const unit = columnUnit(column);
  return {
    id,
    column: name,
    kind: kinds[type.kind],
    ...(unit ? { unit } : {}),
    ...(type.kind === 'ref' ? { to: type.to } : {}),
    ...(type.kind === 'enum'
      ? { values: type.values, valueNames: Object.fromEntries(type.values.map((value) => [value, names.value(entity.id, name, value)])) }
      : {}),
    ...(personal ? { isPersonal: true } : {}),
    names: names.column(entity.id, name),
  };
}

function vocabularyKpi(kpi: Kpi, formulas: Formulas, names: CommonNames): VocabularyKpi {
  const counts = kpi.unit === 'count' ? countedBy(kpi, formulas) : undefined;
  return {
    id: kpi.id,
    unit: kpi.unit,
    decimals: kpi.decimals,
    direction: kpi.direction,
    variants: Object.keys(kpi.variants ?? {}),
    ...(kpi.variantUnits ? { variantUnits: kpi.variantUnits } : {}),
    ...(counts === undefined ? {} : { counts }),
    key: `${kpi.kind === 'kpi' ? 'kpi' : 'measure'}.${kpi.id}.name`,
    names: names.kpi(kpi.id),
  };
}

/** The one kind of record a KPI is a number of. */
function countedBy({ formula }: Kpi, formulas: Formulas): EntityId | undefined {
  if (formula.kind !== 'total') return undefined;
  const counted = new Set(listMeasures(formula, formulas).map(countedOf));
  return counted.size === 1 ? [...counted][0] : undefined;
}

/** Different values of a column are not records of the entity they stand in. */
function countedOf({ entity, aggregate }: Measure): EntityId | undefined {
  return aggregate.kind === 'distinct' ? undefined : entity;
}
