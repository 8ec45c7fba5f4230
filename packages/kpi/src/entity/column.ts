import type { Column, ColumnType, EntityId } from './entity.ts';

type Options = Omit<Column, 'name' | 'type'>;
type Make = (name: string, options?: Options) => Column;

const column =
  (type: ColumnType): Make =>
  (name, options = {}) => ({ name, type, ...options });

export const text = column({ kind: 'text' });
export const moment = column({ kind: 'moment' });
export const date = column({ kind: 'date' });
export const flag = column({ kind: 'boolean' });
export const integer = column({ kind: 'integer' });
export const money = column({ kind: 'money' });
/** Share between 0 and 1. */
export const share = column({ kind: 'decimal', precision: 9, scale: 6 });
export const quantity = column({ kind: 'decimal', precision: 18, scale: 4 });
export const rate = column({ kind: 'decimal', precision: 28, scale: 12 });
export const weekdays = column({ kind: 'weekdays' });
export const ref = (name: string, to: EntityId, options: Options = {}): Column => ({ name, type: { kind: 'ref', to }, ...options });
export const choice = (name: string, values: readonly string[], options: Options & { aliases?: Readonly<Record<string, string>> } = {}): Column => {
  const { aliases, ...rest } = options;
  return { name, type: aliases ? { kind: 'enum', values, aliases } : { kind: 'enum', values }, ...rest };
};
