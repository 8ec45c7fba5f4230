import type { EntityId } from '@leadline/kpi';
import type { Enrichment } from '../enrichment.ts';
import { activityEnrichment } from './activity.ts';
import { competitorPriceEnrichment } from './competitor-price.ts';
import { costEntryEnrichment } from './cost-entry.ts';
import { leadEnrichment } from './lead.ts';
import { opportunityEnrichment } from './opportunity.ts';
import { orderLineEnrichment } from './order-line.ts';
import { orderEnrichment } from './order.ts';
import { refundEnrichment } from './refund.ts';
import { stageChangeEnrichment } from './stage-change.ts';

const enrichments: ReadonlyMap<EntityId, Enrichment> = new Map([
  ['lead', leadEnrichment],
  ['opportunity', opportunityEnrichment],
  ['stage_change', stageChangeEnrichment],
  ['activity', activityEnrichment],
  ['order', orderEnrichment],
  ['order_line', orderLineEnrichment],
  ['refund', refundEnrichment],
  ['cost_entry', costEntryEnrichment],
  ['finance_entry', { eventDate: 'q.period_month' }],
  ['market_size', { eventDate: 'q.period_from' }],
  ['competitor_price', competitorPriceEnrichment],
  ['campaign', { eventDate: 'q.starts_on' }],
]);

export function enrichmentOf(entity: EntityId): Enrichment {
  return enrichments.get(entity) ?? {};
}
