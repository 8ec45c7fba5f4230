/**
 * One entity definition drives storage, import mapping, validation, drill-through, API schema and documentation
 * (architecture §1.5). Definitions are plain data.
 */

export type ColumnType =
  | { readonly kind: 'text' }
  /** Reference to another entity. Stored as the key64 of the target, which needs no look-up: see identity.ts. */
  | { readonly kind: 'ref'; readonly to: EntityId }
  /** An instant `x_at` (timestamptz, may be missing) and its business date `x_on` in the organisation's or location's zone. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  /** 64-bit integer, four decimals finer than the currency's minor unit (G7); `x_org` is derived in the organisation's currency. */
  | { readonly kind: 'money' }
  /** How much of something falls on Monday … Sunday: seven numbers (`readWeekdayWeights`). */
  | { readonly kind: 'weekdays' }
  /** A closed list; `aliases` maps words of sources (lower case) to values. Unknown values become `other` where the list has it. */
  | { readonly kind: 'enum'; readonly values: readonly string[]; readonly aliases?: Readonly<Record<string, string>> };

export type EntityId = string;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Part of what identifies the record: a row without it is rejected. Everything else may be missing (a gap is not an error). */
  readonly required?: true;
  /** Maintained by Leadline, never imported. */
  readonly derived?: true;
  /** Copied from the parent record when the parent or the child changes. Implies derived. */
  readonly stamped?: true;
  /** Holds personal data. */
  readonly personal?: true;
  /** A name or free text that may say who somebody is: erased with the person, else a column like any other. */
  readonly mayNamePerson?: true;
  /** Header words of known sources, any language, lower case: used to recognise import columns. */
  readonly headers?: readonly string[];
}

export interface Parent {
  /** The ref column that leads to the parent. The child lives on the parent's business date and shard. */
  readonly column: string;
  readonly entity: EntityId;
}

export interface Entity {
  readonly id: EntityId;
  /** `fact`: large, dated, found through the key map. `dimension`: small, a reference table everywhere. */
  readonly kind: 'fact' | 'dimension';
  /** Its records are worked out from others and never imported; all its columns are derived. */
  readonly derived?: true;
  readonly columns: readonly Column[];
  /** The date column (physical name) a fact is stored by: the first that has a value. */
  readonly businessDate?: readonly string[];
  readonly parent?: Parent;
  /** The column shown as the record's name; without one the external id is shown. */
  readonly label?: string;
  /**
   * Column that is true for records nobody may be known by (G2): they are never shown one by one, and no measure counts them but
   * those that say so.
   */
  readonly anonymous?: string;
  /** Columns shown first in drill-through lists, in order. */
  readonly listed: readonly string[];
}

/** Columns every table has besides those of its definition. */
export const metaColumns = [
  { name: 'key64', sql: 'bigint' },
  /** The root record's key64: shard key at scale; equal to key64 for roots. */
  { name: 'root64', sql: 'bigint' },
  { name: 'source', sql: 'text' },
  { name: 'external_id', sql: 'text' },
  /** The source's version or time of change; the inbox order breaks ties. */
  { name: 'version', sql: 'bigint' },
  /** Inbox sequence number of the batch the row came with. */
  { name: 'batch', sql: 'bigint' },
  /** The date facts are stored by; null for dimensions and undated facts. */
  { name: 'business_on', sql: 'date' },
  { name: 'recorded_at', sql: 'timestamptz' },
  /** Comma-separated codes of contradictions found in the record; it is kept and flagged. */
  { name: 'flags', sql: 'text' },
  /** True for a record nobody has delivered yet and something refers to: its label is the external id. */
  { name: 'is_stub', sql: 'boolean' },
  /** Of an import: which of its files, from 0, and the line in it. */
  { name: 'origin_file', sql: 'integer' },
  { name: 'origin_line', sql: 'bigint' },
] as const;

export type SqlType = 'bigint' | 'text' | 'date' | 'timestamptz' | 'boolean' | 'integer' | `decimal(${number},${number})`;

export interface PhysicalColumn {
  readonly name: string;
  readonly sql: SqlType;
  readonly derived: boolean;
  readonly of: Column;
}

/** The stored columns of one definition column. */
export function physicalColumns(column: Column): readonly PhysicalColumn[] {
  const derived = Boolean(column.derived || column.stamped);
  const make = (name: string, sql: SqlType, isDerived = derived): PhysicalColumn => ({ name, sql, derived: isDerived, of: column });
  switch (column.type.kind) {
    case 'text':
    case 'enum':
    case 'weekdays':
      return [make(column.name, 'text')];
    case 'ref':
      return [make(column.name, 'bigint')];
    case 'moment':
      return [make(column.name, 'timestamptz'), make(dateColumnOf(column.name), 'date')];
    case 'date':
      return [make(column.name, 'date')];
    case 'boolean':
      return [make(column.name, 'boolean')];
    case 'integer':
      return [make(column.name, 'integer')];
    case 'decimal':
      return [make(column.name, `decimal(${column.type.precision},${column.type.scale})`)];
    case 'money':
      return [make(column.name, 'bigint'), make(`${column.name}_org`, 'bigint', true)];
  }
}

/** `won_at` → `won_on`. */
export function dateColumnOf(moment: string): string {
  return moment.replace(/_at$/, '_on');
}

/** All stored columns of an entity, the meta columns excepted, in table order. */
export function tableColumns(entity: Entity): readonly PhysicalColumn[] {
  return entity.columns.flatMap(physicalColumns);
}

/** `order` → `fact_order`, `user` → `dim_user`: never a reserved word. */
export function tableName(entity: Entity): string {
  return `${entity.kind === 'fact' ? 'fact' : 'dim'}_${entity.id}`;
}
