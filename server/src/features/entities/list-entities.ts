import type { EntitiesResponse, EntityColumn, EntityDescription } from '@leadline/contract';
import { entities, type Column, type Entity } from '@leadline/kpi';

export function listEntities(): EntitiesResponse {
  return { entities: [...entities.values()].map(describe) };
}

function describe(entity: Entity): EntityDescription {
  return {
    id: entity.id,
    kind: entity.kind,
    derived: entity.derived ?? false,
    ...(entity.label === undefined ? {} : { label: entity.label }),
    ...(entity.parent === undefined ? {} : { parent: entity.parent.entity }),
    listed: entity.listed,
    columns: entity.columns.map(describeColumn),
  };
}

function describeColumn(column: Column): EntityColumn {
  return {
    name: column.name,
    type: column.type.kind,
    required: column.required ?? false,
    derived: Boolean(column.derived || column.stamped),
    personal: column.personal ?? false,
    ...(column.type.kind === 'ref' ? { to: column.type.to } : {}),
    ...(column.type.kind === 'enum' ? { values: column.type.values } : {}),
    headers: column.headers ?? [],
  };
}
