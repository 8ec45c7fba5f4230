import { getEntity } from '@leadline/kpi';

export interface Field {
  /** The stored column, and the one its date is in. */
  readonly stored: string;
  readonly date: string;
  readonly kind: 'money' | 'quantity' | 'reference' | 'other';
  readonly to?: string;
}

interface Definition {
  readonly columns: ReadonlyMap<string, Field>;
  readonly usualDate: string;
  readonly label: string | undefined;
  readonly anonymous: string | undefined;
}

const definitions = new Map<string, Definition>();

/** What the guide to entities says of an entity, read from its definition. */
export function definitionOf(id: string): Definition {
  const known = definitions.get(id);
  if (known) return known;
  const entity = getEntity(id);
  const columns = new Map(
    entity.columns.map(({ name, type }): [string, Field] => {
      const date = type.kind === 'moment' ? name.replace(/_at$/, '_on') : name;
      if (type.kind === 'ref') return [name, { stored: name, date, kind: 'reference', to: type.to }];
      const isQuantity = type.kind === 'decimal' && type.scale === 4;
      return [name, { stored: name, date, kind: type.kind === 'money' ? 'money' : isQuantity ? 'quantity' : 'other' }];
    }),
  );
  const made = { columns, usualDate: entity.businessDate?.[0] ?? '', label: entity.label, anonymous: entity.anonymous };
  definitions.set(id, made);
  return made;
}

/** The column a name stands for: itself, or with one of the endings that may be left out. */
export function fieldOf(entity: string, name: string): Field {
  const { columns } = definitionOf(entity);
  const found = ['', '_at', '_on', '_id', '_user_id'].map((ending) => columns.get(name + ending)).find((field) => field !== undefined);
  const dated = found ?? [...columns.values()].find((field) => field.date === name);
  if (!dated) throw new Error(`${entity} has no ${name}`);
  return dated;
}

export function linkOf({ to, stored }: Field): string {
  if (to === undefined) throw new Error(`${stored} leads nowhere`);
  return to;
}
