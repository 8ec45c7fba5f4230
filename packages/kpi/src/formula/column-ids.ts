import { type Column, dateColumnOf, type Entity } from '../entity/entity.ts';
import type { ColumnUnit } from './vocabulary.ts';
import { isPlainName } from './words.ts';

/** How a column is called in formulas: `account` for `account_id`, `owner` for `owner_user_id`, `won` for `won_at`, unless another column has that name. */
export function columnIds(entity: Entity): ReadonlyMap<string, Column> {
  const names = new Set(entity.columns.map((column) => column.name));
  const shorts = entity.columns.map(shortOf);
  return new Map(
    entity.columns.map((column, index) => {
      const short = shorts[index]!;
      const isFree = !names.has(short) && shorts.filter((other) => other === short).length === 1 && isPlainName(short);
      return [isFree ? short : column.name, column];
    }),
  );
}

function shortOf({ name, type }: Column): string {
  if (type.kind === 'ref') return name.replace(/(?<=.)_user_id$|_id$/, '');
  return type.kind === 'moment' || type.kind === 'date' ? name.replace(/_(at|on)$/, '') : name;
}

/** The stored date of a column that has one: what numbers are counted by. */
export function dateOf({ name, type }: Column): string {
  return type.kind === 'moment' ? dateColumnOf(name) : name;
}

/** Whole numbers say by their name that they are days or minutes. */
export function columnUnit({ name, type }: Column): ColumnUnit | undefined {
  switch (type.kind) {
    case 'money':
      return 'money';
    case 'integer':
      return /(^|_)days(_|$)/.test(name) ? 'days' : /(^|_)min(utes)?(_|$)/.test(name) ? 'minutes' : 'number';
    case 'decimal':
      return type.scale === 6 && type.precision === 9 ? 'share' : type.scale === 4 ? 'quantity' : 'number';
    default:
      return undefined;
  }
}
