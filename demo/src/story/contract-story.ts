import type { Firm } from '../firm/firm.ts';
import { amountText, getProduct, localPrice } from '../firm/products.ts';
import type { Random } from '../random.ts';
import { at, dayOf, isoOf, yearOf, type Day } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import { leavingReason } from './leaving.ts';
import type { Customer } from './write-account.ts';

/** How likely a customer of a segment has a contract, and how often it begins anew. */
const shares: Readonly<Record<string, number>> = {
  'seg-cafe': 0.4,
  'seg-restaurant': 0.32,
  'seg-hotel': 0.62,
  'seg-office': 0.5,
  'seg-reseller': 0.18,
};

interface Contract {
  readonly id: string;
  readonly number: number;
  readonly kind: 'care' | 'beans';
  readonly start: Day;
  readonly end: Day;
  /** Minor units per recurrence at the beginning. */
  readonly amount: number;
  readonly deal: string | null;
}

interface Fate {
  /** What happens within the term: a larger or smaller amount, or the yearly price adjustment. */
  readonly changes: readonly { readonly on: Day; readonly kind: 'expansion' | 'contraction' | 'indexation'; readonly delta: number }[];
  readonly cancelledOn: Day | null;
  readonly isAuto: boolean;
  /** The day the next one begins. */
  readonly next: Day | null;
}

/**
 * Yearly care for machines or a subscription of beans: begun some weeks after the first purchase, changed now and then, renewed or
 * not at the end of every year. @param leaves the day the customer stops buying
 */
export function contractStory(firm: Firm, customer: Customer, since: Day, leaves: Day, deal: string | null, random: Random): void {
  if (!random.chance(shares[customer.segment] ?? 0)) return;
  const kind = random.chance(0.6) ? 'care' : 'beans';
  let contract: Contract | undefined = {
    id: `${customer.id}-V1`,
    number: 1,
    kind,
    start: since + (since < firm.from ? -random.int(0, 330) : random.int(14, 110)),
    end: 0,
    amount: firstAmount(customer, kind, random),
    deal,
  };
  while (contract && contract.start <= firm.to) {
    const term: Contract = { ...contract, end: contract.start + 364 };
    const fate = decide(firm, term, leaves, random.fork(term.id));
    write(firm, customer, term, fate, random.fork(`${term.id}/write`));
    contract = fate.next === null ? undefined : following(customer, term, fate, random);
  }
  if (random.chance(0.05)) draft(firm, customer, random);
}

function firstAmount(customer: Customer, kind: Contract['kind'], random: Random): number {
  const price = localPrice(getProduct(kind === 'care' ? 'SRV-YEAR' : 'BEA-HB1'), customer.country);
  return price * Math.max(1, Math.round(customer.size * (kind === 'care' ? random.between(1, 3) : random.between(6, 22))));
}

function decide(firm: Firm, { start, end, amount, kind }: Contract, leaves: Day, random: Random): Fate {
  const changes: Fate['changes'][number][] = [];
  const january = dayOf(`${yearOf(end)}-01-01`);
  if (kind === 'beans' && january > start && random.chance(0.5)) changes.push({ on: january, kind: 'indexation', delta: Math.round(amount * 0.04) });
  if (random.chance(0.18)) {
    const isMore = random.chance(0.66);
    const part = isMore ? random.between(0.15, 0.6) : -random.between(0.1, 0.4);
    changes.push({ on: start + random.int(60, 300), kind: isMore ? 'expansion' : 'contraction', delta: Math.round(amount * part) });
  }
  const isCancelled = leaves > start + 90 && leaves < end - 60 && random.chance(0.25);
  const cancelledOn = isCancelled ? leaves : random.chance(0.02) ? start + random.int(90, 300) : null;
  const isAuto = kind === 'care' && cancelledOn === null && random.chance(0.12);
  const isRenewed = cancelledOn === null && !isAuto && leaves > end && random.chance(0.9);
  const gap = random.weighted([
    [1, 70],
    [-random.int(5, 40), 12],
    [random.int(4, 30), 14],
    [random.int(40, 90), 4],
  ] as const);
  return {
    changes: changes.filter(({ on }) => on <= firm.to && (cancelledOn === null || on < cancelledOn)),
    cancelledOn,
    isAuto,
    next: isRenewed ? end + gap : null,
  };
}

function following(customer: Customer, { number, start, kind, amount }: Contract, { changes, next }: Fate, random: Random): Contract {
  const now = amount + changes.reduce((sum, { delta }) => sum + delta, 0);
  const factor = random.weighted([
    [1, 55],
    [random.between(1.08, 1.5), 33],
    [random.between(0.7, 0.95), 12],
  ] as const);
  return {
    id: `${customer.id}-V${number + 1}`,
    number: number + 1,
    kind,
    start: Math.max(next!, start + 30),
    end: 0,
    amount: Math.round(now * factor),
    deal: null,
  };
}

function write(firm: Firm, customer: Customer, { id, number, kind, start, end, amount, deal }: Contract, fate: Fate, random: Random): void {
  const { country } = customer;
  const cancelled = fate.cancelledOn !== null && fate.cancelledOn <= firm.to ? fate.cancelledOn : null;
  const isOver = cancelled !== null || (end < firm.to && !fate.isAuto);
  const isLost = cancelled !== null || (end < firm.to && fate.next === null && !fate.isAuto);
  const why = isLost ? leavingReason(country.id, random) : undefined;
  const hasNext = fate.next !== null && fate.next <= firm.to;
  const now = amount + fate.changes.reduce((sum, { delta }) => sum + delta, 0);
  const signed = at(start - random.int(1, 20), random.int(9, 16), random.int(0, 59));
  firm.tables.write('contract', {
    external_id: id,
    contract_no: `${country.code}-${customer.id.slice(2)}/${number}`,
    account_id: customer.id,
    opportunity_id: deal,
    product_id: kind === 'care' ? 'SRV-YEAR' : 'BEA-HB1',
    signed_at: instantOf(signed, country.zone),
    starts_on: isoOf(start),
    ends_on: isoOf(end),
    recurring: amountText(now, country),
    recurrence: kind === 'care' ? 'year' : 'month',
    auto_renew: fate.isAuto,
    status: cancelled !== null ? 'cancelled' : isOver ? 'ended' : 'active',
    renewed_by_contract_id: hasNext && fate.next! <= end + 30 && random.chance(0.6) ? `${customer.id}-V${number + 1}` : null,
    cancelled_at: cancelled === null ? null : instantOf(at(cancelled - 20, 10), country.zone),
    cancel_effective_on: cancelled === null ? null : isoOf(cancelled),
    churn_reason: why?.reason ?? null,
    lost_to_competitor_id: why?.competitor ?? null,
    currency: country.currency,
  });
  fate.changes.forEach(({ on, kind: change, delta }, index) =>
    firm.tables.write('contract_change', {
      external_id: `${id}-${index + 1}`,
      contract_id: id,
      effective_on: isoOf(on),
      kind: change,
      delta_recurring: amountText(delta, country),
      currency: country.currency,
    }),
  );
}

/** Offered and not signed yet. */
function draft(firm: Firm, customer: Customer, random: Random): void {
  const start = firm.to + random.int(5, 40);
  firm.tables.write('contract', {
    external_id: `${customer.id}-VX`,
    contract_no: `${customer.country.code}-${customer.id.slice(2)}/X`,
    account_id: customer.id,
    product_id: 'SRV-YEAR',
    starts_on: isoOf(start),
    ends_on: isoOf(start + 364),
    recurring: amountText(localPrice(getProduct('SRV-YEAR'), customer.country), customer.country),
    recurrence: 'year',
    auto_renew: false,
    status: 'draft',
    currency: customer.country.currency,
  });
}
