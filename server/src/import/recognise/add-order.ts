import type { FieldSource, RecipeOutput } from '@leadline/contract';
import { getEntity } from '@leadline/kpi';
import { bareHeader } from './header-words.ts';
import { holdsNumbers, type ColumnProfile } from './profile-columns.ts';
import type { Part, ReadColumn } from './proposal-part.ts';
import { mapColumns, type Mapped } from './recognise-file.ts';

interface OrderOfLines {
  readonly output: RecipeOutput;
  readonly reference: FieldSource;
  readonly lineId: readonly ColumnProfile[] | null;
}

/** The order that lines of one file belong to: by its number where there is one, else each row is an order of its own. */
export function addOrder(part: Part, field: (part: Part, mapped: Mapped) => RecipeOutput['fields'][number], read: ReadColumn): OrderOfLines {
  const { file, main, id } = part;
  const orderId = main.fields.find(({ column }) => column.name === 'order_id')?.from;
  const used = new Set(main.fields.filter(({ column }) => column.name !== 'order_id').map(({ from }) => from));
  const fields = mapColumns(getEntity('order'), file)
    .filter(({ from }) => !used.has(from))
    .map((mapped) => field(part, mapped));
  const lineId = main.id ? (main.id.isUnique || !orderId ? [main.id] : [orderId, main.id]) : null;
  return {
    output: { entity: 'order', file: id, id: orderId ? [read(orderId)] : null, fields, ...(orderId ? { distinct: true } : {}) },
    reference: orderId ? read(orderId) : { kind: 'row' },
    lineId: lineId && (lineId.length > 1 || lineId[0]!.isUnique) ? lineId : null,
  };
}

const profitWords = new Set(['profit', 'gross profit', 'margin', 'lợi nhuận', 'lãi gộp', 'fedezet', 'árrés', 'прибыль', 'валовая прибыль']);

/** Cost is what is left of sales beside the profit. */
export function costField({ file, main }: Part, read: ReadColumn): RecipeOutput['fields'] {
  const profit = file.columns.find((column) => profitWords.has(bareHeader(column.name)) && holdsNumbers(column));
  const net = main.fields.find(({ column }) => column.name === 'net_amount')?.from;
  if (!profit || !net || main.fields.some(({ column }) => column.name === 'cost')) return [];
  return [{ column: 'cost', from: { kind: 'difference', of: read(net), minus: read(profit) } }];
}
