import type { Country } from '../firm/country.ts';
import { dateIfPast, hasHappened, instantIfPast, type Firm } from '../firm/firm.ts';
import { amountText } from '../firm/products.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, isoOf, type Day, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Row } from '../write/tables.ts';
import type { Line } from './lines.ts';

export interface OrderDraft {
  readonly country: Country;
  readonly account: string | null;
  readonly location: string;
  readonly seller: string | null;
  readonly channel: 'store' | 'online' | 'phone' | 'field' | 'marketplace';
  readonly at: Local;
  readonly lines: readonly Line[];
  readonly lineType: string;
  readonly opportunity?: string;
  readonly campaign?: string | undefined;
  /** Who else earned it; the seller keeps the rest. */
  readonly second?: string | undefined;
  readonly isTest?: boolean;
}

type Fate = 'sold' | 'cancelled' | 'cancelled_late' | 'draft';

/** Writes the order with its lines, credits and refunds, as far as they have happened. */
export function writeOrder(firm: Firm, draft: OrderDraft, random: Random): void {
  if (!hasHappened(firm, draft.at) || draft.lines.length === 0) return;
  const id = firm.nextId('order');
  const day = dayOfLocal(draft.at);
  const isAtOnce = draft.channel === 'store';
  const fate: Fate = isAtOnce
    ? 'sold'
    : random.weighted([
        ['sold', 955],
        ['cancelled', 25],
        ['cancelled_late', 12],
        ['draft', 8],
      ] as const);
  const fulfilled = isAtOnce ? draft.at : draft.at + random.int(1, 9) * 86_400 + random.int(0, 7200);
  const row = orderRow(firm, draft, id, fate, fulfilled, random);
  const isLate = random.chance(0.008);
  const put = (entity: string, record: Row): void => (isLate ? firm.tables.writeLate(entity, record) : firm.tables.write(entity, record));
  if (!isLate && firm.faults.take('corrected_status', 'order', id)) {
    put('order', { ...row, status: 'confirmed', fulfilled_at: null, paid_on: null });
    firm.tables.writeLate('order', row, 2);
  } else put('order', row);
  draft.lines.forEach((line, index) => put('order_line', lineRow(firm, draft, id, line, index)));
  if (fate === 'sold' && !draft.isTest) for (const line of draft.lines) firm.ledger.add(draft.country.id, day, line.net, line.cost);
  if (draft.second) writeCredits(firm, id, draft, random);
  if (fate === 'sold') draft.lines.forEach((line, index) => maybeRefund(firm, draft, `${id}-${index + 1}`, line, day, random));
}

function orderRow(firm: Firm, draft: OrderDraft, id: string, fate: Fate, fulfilled: Local, random: Random): Row {
  const { country } = draft;
  const day = dayOfLocal(draft.at);
  const isDelivered = fate === 'sold' || fate === 'cancelled_late';
  const cancelled = fate === 'cancelled' ? draft.at + random.int(1, 30) * 3600 : fulfilled + random.int(2, 20) * 86_400;
  const isCancelled = fate.startsWith('cancelled') && hasHappened(firm, cancelled);
  const invoiced = dayOfLocal(fulfilled);
  const paid = draft.channel === 'store' || draft.channel === 'online' ? day : invoiced + random.int(3, 38);
  return {
    external_id: id,
    order_no: `${country.code}${isoOf(day).slice(2, 4)}-${id.slice(2)}`,
    account_id: draft.account,
    location_id: firm.faults.take('no_location', 'order', id) ? null : draft.location,
    seller_user_id: draft.seller,
    sales_channel: draft.channel,
    ordered_at: instantOf(draft.at, country.zone),
    fulfilled_at: isDelivered ? instantIfPast(firm, fulfilled, country) : null,
    invoiced_on: isDelivered ? dateIfPast(firm, invoiced) : null,
    paid_on: fate === 'sold' ? dateIfPast(firm, paid) : null,
    status: statusOf(fate, isCancelled, isDelivered && hasHappened(firm, fulfilled)),
    cancelled_at: isCancelled && !firm.faults.take('cancelled_without_date', 'order', id) ? instantOf(cancelled, country.zone) : null,
    opportunity_id: draft.opportunity,
    campaign_id: draft.campaign,
    currency: country.currency,
    is_test: draft.isTest ?? false,
  };
}

function statusOf(fate: Fate, isCancelled: boolean, isFulfilled: boolean): string {
  if (fate === 'draft') return 'draft';
  if (isCancelled) return 'cancelled';
  return isFulfilled ? 'fulfilled' : 'confirmed';
}

function lineRow(firm: Firm, draft: OrderDraft, order: string, line: Line, index: number): Row {
  const { country } = draft;
  const external_id = `${order}-${index + 1}`;
  return {
    external_id,
    order_id: order,
    product_id: firm.faults.take('unresolved_product', 'order_line', external_id) ? 'LIR-OLD' : line.product.id,
    quantity: line.quantity,
    list_price: amountText(line.unit, country),
    discount: amountText(line.discount, country),
    net_amount: amountText(line.net, country),
    cost: amountText(line.cost, country),
    line_type: draft.lineType,
    currency: country.currency,
  };
}

function writeCredits(firm: Firm, order: string, draft: OrderDraft, random: Random): void {
  const tenths = random.int(2, 4);
  const share = (tenths: number): string => `0.${tenths}`;
  firm.tables.write('order_credit', {
    external_id: firm.nextId('credit'),
    order_id: order,
    user_id: draft.seller ?? draft.second,
    credit_role: 'closer',
    credit_share: share(10 - tenths),
  });
  firm.tables.write('order_credit', {
    external_id: firm.nextId('credit'),
    order_id: order,
    user_id: draft.second,
    credit_role: 'closer',
    credit_share: share(tenths),
  });
}

const reasons = ['Damaged on the way', 'Wrong product', 'Did not like it', 'Fault', 'Delivered too late'] as const;

function maybeRefund(firm: Firm, draft: OrderDraft, line: string, sold: Line, day: Day, random: Random): void {
  if (sold.product.category === 'Services' || !random.chance(draft.channel === 'online' ? 0.035 : 0.016)) return;
  const refunded = day + random.int(3, 28);
  if (refunded > firm.to) return;
  const external_id = firm.nextId('refund');
  const quantity = random.chance(0.6) ? sold.quantity : random.int(1, sold.quantity);
  const part = (minor: number): number => (quantity === sold.quantity ? minor : Math.floor((minor * quantity) / sold.quantity));
  firm.tables.write('refund', {
    external_id,
    order_line_id: line,
    refunded_on: isoOf(refunded),
    quantity: firm.faults.take('quantity_refunded_over_sold', 'refund', external_id) ? sold.quantity + 2 : quantity,
    net_amount: amountText(part(sold.net), draft.country),
    cost_restored: random.chance(0.7) ? amountText(part(sold.cost), draft.country) : '0',
    currency: draft.country.currency,
    reason: random.pick(reasons),
  });
}
