import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { flagsSql } from '../flags-sql.ts';
import { rewriteRows } from '../write-rows.ts';
import { creditTotals } from './derive-deals.ts';
import { touchedKeys } from './touched-keys.ts';

/** Contradictions between an order and its credits, and between a line and its refunds. */
export async function deriveOrderFlags(context: ApplyContext): Promise<void> {
  const { tables, temp } = context;
  if (concerns(context, 'order', 'order_credit')) {
    await touchedKeys(context, 'credited_order', 'order', [
      { entity: 'order', column: 'key64' },
      { entity: 'order_credit', column: 'order_id' },
    ]);
    const flags = flagsSql('o.flags', new Map([['credit_not_one', 'abs(s.total - 1) > 0.0001']]));
    const changes = `SELECT o.key64, ${flags} AS flags FROM ${tables.of('order')} o JOIN credited_order t ON t.key64 = o.key64
      LEFT JOIN (${creditTotals(tables.of('order_credit'), 'order_id', 'credited_order')}) s ON s.key64 = o.key64`;
    await rewriteRows(context, getEntity('order'), 'order_credit', ['flags'], changes);
    await temp.drop('credited_order');
  }
  if (concerns(context, 'order_line', 'refund')) {
    const line = getEntity('order_line');
    await touchedKeys(context, 'refunded_line', 'order_line', [
      { entity: 'order_line', column: 'key64' },
      { entity: 'refund', column: 'order_line_id' },
    ]);
    const flags = flagsSql('l.flags', new Map([['quantity_refunded_over_sold', 's.quantity > l.quantity']]));
    const refunded = `SELECT r.order_line_id AS key64, sum(r.quantity) AS quantity FROM ${tables.of('refund')} r JOIN refunded_line t ON t.key64 = r.order_line_id
      WHERE NOT r.is_stub GROUP BY r.order_line_id`;
    const changes = `SELECT l.key64, ${flags} AS flags FROM ${tables.of('order_line')} l JOIN refunded_line t ON t.key64 = l.key64 LEFT JOIN (${refunded}) s ON s.key64 = l.key64`;
    await rewriteRows(context, line, 'order_line', ['flags'], changes);
    await temp.drop('refunded_line');
  }
}

/** A corrected record has lost what its children had shown of it. */
function concerns({ touched, everything, empty }: ApplyContext, parent: EntityId, child: EntityId): boolean {
  return everything || touched.has(child) || (touched.has(parent) && !empty.has(child));
}
