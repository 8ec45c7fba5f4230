import { operandsOf } from '../compile/compile-predicate.ts';
import { type EntityId, tableColumns } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import { measures } from '../measure/measures.ts';
import { recordsOf } from './plan-leaf.ts';

/** What records of an entity are sketched by: columns known by their value, and those of which it is enough whether they have one. */
export interface SketchColumns {
  readonly values: readonly string[];
  readonly present: readonly string[];
}

const known = new Map<EntityId, SketchColumns>();

/** The dates and conditions of the catalog's measures, and what notes ask for: what statements choose records by. */
export function sketchColumns(entity: EntityId): SketchColumns {
  const found = known.get(entity) ?? columnsOf(entity);
  known.set(entity, found);
  return found;
}

function columnsOf(id: EntityId): SketchColumns {
  const entity = getEntity(id);
  const own = [...measures.values()].filter((measure) => measure.entity === id);
  const named = own.flatMap((measure) => [measure.anchor, measure.until ?? measure.anchor, ...recordsOf(measure).flatMap(operandsOf)]);
  const names = new Set(['is_self_reported', ...named.filter((operand) => typeof operand === 'string')]);
  const words = new Set(entity.columns.filter(({ type }) => type.kind === 'enum').map(({ name }) => name));
  const columns = tableColumns(entity).filter(({ name }) => names.has(name));
  const isValue = ({ name, sql }: { readonly name: string; readonly sql: string }): boolean => sql === 'date' || sql === 'boolean' || words.has(name);
  return {
    values: columns.filter(isValue).map(({ name }) => name),
    present: ['flags', ...columns.filter((one) => !isValue(one)).map(({ name }) => name)],
  };
}
