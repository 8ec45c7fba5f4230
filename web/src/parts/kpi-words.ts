import { useMemo } from 'react';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';

export interface KpiWords {
  readonly name: (id: string, variant?: string) => string;
  readonly sentence: (id: string) => string;
  readonly formula: (id: string) => string;
  /** How to read the number. */
  readonly reading: (id: string) => string;
  readonly dimension: (id: string) => string;
  /** The plural. */
  readonly entity: (id: string) => string;
  readonly entityOne: (id: string) => string;
  readonly column: (entity: string, name: string) => string;
  /** A word of a column's closed list. */
  readonly value: (entity: string, column: string, value: string) => string;
}

/** Names of what the data and the catalog hold. */
export function useKpiWords(): KpiWords {
  const { word } = useI18n();
  return useMemo(() => makeKpiWords(word), [word]);
}

function makeKpiWords(word: I18n['word']): KpiWords {
  const plain = (id: string) => id.replaceAll('_', ' ');
  const name = (id: string) => word(`kpi.${id}.name`, word(`measure.${id}.name`, plain(id)));
  return {
    name: (id, variant) => (variant === undefined ? name(id) : `${name(id)} (${word(`kpi.${id}.variant.${variant}`, plain(variant))})`),
    sentence: (id) => word(`kpi.${id}.sentence`, word(`measure.${id}.sentence`, '')),
    formula: (id) => word(`kpi.${id}.formula`, word(`measure.${id}.formula`, '')),
    reading: (id) => word(`kpi.${id}.reading`, ''),
    dimension: (id) => word(`dimension.label.${id}`, plain(id)),
    entity: (id) => word(`entity.${id}.many`, plain(id)),
    entityOne: (id) => word(`entity.${id}.one`, plain(id)),
    column: (entity, column) => word(`entity.${entity}.column.${column}`, plain(column.replace(/_(id|at|on)$/, ''))),
    value: (entity, column, value) => word(`entity.${entity}.value.${column}.${value}`, plain(value)),
  };
}
