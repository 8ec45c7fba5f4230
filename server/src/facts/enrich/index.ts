import type { EntityId } from '@leadline/kpi';
import type { Enrichment } from '../enrichment.ts';
import { activityEnrichment } from './activity.ts';
import { competitorPriceEnrichment } from './competitor-price.ts';
import { contactPlanEnrichment } from './contact-plan.ts';
import { contractChangeEnrichment } from './contract-change.ts';
import { contractEnrichment } from './contract.ts';
import { costEntryEnrichment } from './cost-entry.ts';
import { emailMessageEnrichment } from './email-message.ts';
import { goalTargetEnrichment } from './goal-target.ts';
import { leadEnrichment } from './lead.ts';
import { opportunityEnrichment } from './opportunity.ts';
import { orderLineEnrichment } from './order-line.ts';
import { orderEnrichment } from './order.ts';
import { planResultEnrichment } from './plan-result.ts';
import { refundEnrichment } from './refund.ts';
import { serviceRequestEnrichment } from './service-request.ts';
import { stageChangeEnrichment } from './stage-change.ts';
import { surveyInvitationEnrichment } from './survey-invitation.ts';
import { surveyResponseEnrichment } from './survey-response.ts';
import { frozenForecastEnrichment, targetEnrichment } from './target.ts';
import { taskEnrichment } from './task.ts';

const enrichments: ReadonlyMap<EntityId, Enrichment> = new Map([
  ['lead', leadEnrichment],
  ['opportunity', opportunityEnrichment],
  ['stage_change', stageChangeEnrichment],
  ['activity', activityEnrichment],
  ['email_message', emailMessageEnrichment],
  ['order', orderEnrichment],
  ['order_line', orderLineEnrichment],
  ['refund', refundEnrichment],
  ['contract', contractEnrichment],
  ['contract_change', contractChangeEnrichment],
  ['customer_gain', { eventDate: 'q.gained_on' }],
  ['cost_entry', costEntryEnrichment],
  ['promotion', { eventDate: 'q.starts_on' }],
  ['finance_entry', { eventDate: 'q.period_month' }],
  ['market_size', { eventDate: 'q.period_from', columns: () => ({ last_on: 'r.period_to - 1' }) }],
  ['competitor_price', competitorPriceEnrichment],
  ['target', targetEnrichment],
  ['frozen_forecast', frozenForecastEnrichment],
  ['goal_target', goalTargetEnrichment],
  ['task', taskEnrichment],
  ['plan_result', planResultEnrichment],
  ['survey_invitation', surveyInvitationEnrichment],
  ['survey_response', surveyResponseEnrichment],
  ['service_request', serviceRequestEnrichment],
  ['contact_plan', contactPlanEnrichment],
  ['campaign', { eventDate: 'q.starts_on' }],
]);

export function enrichmentOf(entity: EntityId): Enrichment {
  return enrichments.get(entity) ?? {};
}
