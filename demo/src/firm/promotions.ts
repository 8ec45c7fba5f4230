import { isoOf, weekdayOf, type Day } from '../time/days.ts';
import type { Firm } from './firm.ts';

/** A promotion tried in one shop while a similar one goes on as before. */
export interface DemoPromotion {
  readonly id: string;
  readonly name: string;
  readonly tactic: string;
  readonly treated: string;
  readonly control: string;
  readonly from: Day;
  /** First day after. */
  readonly to: Day;
  /** How many times as many people buy. */
  readonly effect: number;
  readonly hypothesis: string;
  readonly cost: string;
  readonly currency: string;
  readonly product?: string;
  readonly discount?: string;
}

const weeksBefore = 5;
const weeks = 4;

/** Two whole stories: one that worked, one that did not. */
export function listPromotions(to: Day): readonly DemoPromotion[] {
  const mondayBefore = (days: number): Day => to - days - weekdayOf(to - days);
  return [
    {
      id: 'promo-hn',
      name: 'Autumn discount in Hà Nội',
      tactic: 'price_discount',
      treated: 'loc-hn',
      control: 'loc-hcm',
      from: mondayBefore(56),
      to: mondayBefore(56) + 7 * weeks,
      effect: 1.42,
      hypothesis: '10 % off brings at least a fifth more sales',
      cost: '24000000',
      currency: 'VND',
      discount: '0.1',
    },
    {
      id: 'promo-gyor',
      name: 'Tasting table in Győr',
      tactic: 'demo',
      treated: 'loc-gyor',
      control: 'loc-bp',
      from: mondayBefore(126),
      to: mondayBefore(126) + 7 * weeks,
      effect: 1.03,
      hypothesis: 'A tasting table sells more beans',
      cost: '180000',
      currency: 'HUF',
      product: 'BEA-HB250',
    },
  ];
}

/** How many times as many people come to a place on a day. */
export function promotionEffect(promotions: readonly DemoPromotion[], location: string, day: Day): number {
  return promotions.find(({ treated, from, to }) => treated === location && day >= from && day < to)?.effect ?? 1;
}

export function writePromotions({ tables, promotions, to }: Firm): void {
  for (const promotion of promotions) {
    tables.write('promotion', {
      external_id: promotion.id,
      name: promotion.name,
      tactic: promotion.tactic,
      product_id: promotion.product ?? null,
      starts_on: isoOf(promotion.from),
      ends_on: isoOf(promotion.to - 1),
      cost: promotion.cost,
      currency: promotion.currency,
      discount_share: promotion.discount ?? null,
    });
    const experiment = `test-${promotion.id}`;
    tables.write('experiment', {
      external_id: experiment,
      name: promotion.name,
      kind: 'location_did',
      hypothesis: promotion.hypothesis,
      metric: 'revenue',
      promotion_id: promotion.id,
      product_id: promotion.product ?? null,
      pre_from: isoOf(promotion.from - 7 * weeksBefore),
      pre_to: isoOf(promotion.from),
      post_from: isoOf(promotion.from),
      post_to: isoOf(promotion.to),
      registered_on: isoOf(promotion.from - 12),
      status: promotion.to <= to ? 'closed' : 'running',
      alpha: '0.05',
      power: '0.8',
      least_effect: '0.1',
    });
    for (const [side, location] of [
      ['treated', promotion.treated],
      ['control', promotion.control],
    ] as const)
      tables.write('experiment_arm', {
        external_id: `${experiment}-${side}`,
        experiment_id: experiment,
        name: side === 'control' ? 'As before' : 'With the promotion',
        is_control: side === 'control',
        location_id: location,
        subject: side === 'control' ? 'no promotion' : promotion.name,
        allocation: '0.5',
      });
  }
}
