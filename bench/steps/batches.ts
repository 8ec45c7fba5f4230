import type { Context } from '../../server/src/context.ts';
import type { Item } from '../../server/src/inbox/inbox.ts';

/** What other systems send all day, new records for customers and people there are. */
export async function batches({ workbench }: Context, run: number): Promise<Readonly<Record<string, readonly Item[]>>> {
  const one = async (entity: string, source?: string): Promise<readonly [string, string]> => {
    const where = source === undefined ? '' : ` AND source = '${source}'`;
    const table = entity === 'opportunity' ? 'fact_opportunity' : entity === 'account' ? 'fact_account' : `dim_${entity}`;
    const [row] = await workbench.session((session) =>
      session.rows(`SELECT source, external_id FROM ll.main.${table} WHERE NOT is_stub${where} ORDER BY external_id LIMIT 1 OFFSET ${run + 3}`),
    );
    if (!row) throw new Error(`no ${entity} in this data folder`);
    return [String(row[0]), String(row[1])];
  };
  const [source, account] = await one('account');
  const [[, user], [, deal], [, product], [, location]] = await Promise.all([
    one('user', source),
    one('opportunity', source),
    one('product', source),
    one('location', source),
  ]);
  const now = new Date().toISOString();
  const put = (entity: Item['entity'], externalId: string, values: Record<string, string>): Item =>
    ({ entity, op: 'put', source, externalId, version: 1, values }) as Item;
  const order = `bench-order-${run}`;
  return {
    'one activity': [
      put('activity', `bench-call-${run}`, {
        kind: 'call',
        direction: 'outbound',
        status: 'completed',
        outcome: 'conversation',
        user_id: user,
        account_id: account,
        started_at: now,
      }),
    ],
    'one order with three lines': [
      put('order', order, { account_id: account, seller_user_id: user, location_id: location, ordered_at: now, status: 'confirmed' }),
      ...[1, 2, 3].map((line) =>
        put('order_line', `${order}-${line}`, { order_id: order, product_id: product, quantity: String(line), net_amount: '100' }),
      ),
    ],
    'one stage change': [put('stage_change', `bench-stage-${run}`, { opportunity_id: deal, to_stage_id: 'Won', changed_at: now })],
  };
}
