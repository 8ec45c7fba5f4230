// Written by scripts/list-kpis.mjs from the files of catalog/kpi.
import type { Kpi } from './kpi.ts';
import { activeCustomersCount } from './kpi/active-customers-count.ts';
import { activityToOpportunityYield } from './kpi/activity-to-opportunity-yield.ts';
import { averageDealSize } from './kpi/average-deal-size.ts';
import { averageDiscountRate } from './kpi/average-discount-rate.ts';
import { averageOrderValue } from './kpi/average-order-value.ts';
import { averageRelationshipLength } from './kpi/average-relationship-length.ts';
import { callsMadeCount } from './kpi/calls-made-count.ts';
import { competitorPriceIndex } from './kpi/competitor-price-index.ts';
import { connectRate } from './kpi/connect-rate.ts';
import { crossSellRate } from './kpi/cross-sell-rate.ts';
import { customerAcquisitionCost } from './kpi/customer-acquisition-cost.ts';
import { customerChurnRate } from './kpi/customer-churn-rate.ts';
import { customerContactCoverage } from './kpi/customer-contact-coverage.ts';
import { customerIssueRate } from './kpi/customer-issue-rate.ts';
import { customerIssueResolutionRate } from './kpi/customer-issue-resolution-rate.ts';
import { customerRetentionRate } from './kpi/customer-retention-rate.ts';
import { customersLostCount } from './kpi/customers-lost-count.ts';
import { dealsWonCount } from './kpi/deals-won-count.ts';
import { emailClickRate } from './kpi/email-click-rate.ts';
import { emailOpenRate } from './kpi/email-open-rate.ts';
import { emailReplyRate } from './kpi/email-reply-rate.ts';
import { emailsSentCount } from './kpi/emails-sent-count.ts';
import { existingCustomerInteractionFrequency } from './kpi/existing-customer-interaction-frequency.ts';
import { existingCustomersNewProductCount } from './kpi/existing-customers-new-product-count.ts';
import { expansionRevenue } from './kpi/expansion-revenue.ts';
import { grossMarginRate } from './kpi/gross-margin-rate.ts';
import { grossProfit } from './kpi/gross-profit.ts';
import { grr } from './kpi/grr.ts';
import { leadContactedRate } from './kpi/lead-contacted-rate.ts';
import { leadConversionRate } from './kpi/lead-conversion-rate.ts';
import { leadResponseTime } from './kpi/lead-response-time.ts';
import { leadToOpportunityRate } from './kpi/lead-to-opportunity-rate.ts';
import { leadsSourcedCount } from './kpi/leads-sourced-count.ts';
import { locationRevenueShare } from './kpi/location-revenue-share.ts';
import { marketShare } from './kpi/market-share.ts';
import { meetingShowRate } from './kpi/meeting-show-rate.ts';
import { meetingsHeldCount } from './kpi/meetings-held-count.ts';
import { meetingsScheduledCount } from './kpi/meetings-scheduled-count.ts';
import { monthlySalesGrowth } from './kpi/monthly-sales-growth.ts';
import { netProfit } from './kpi/net-profit.ts';
import { netSalesRevenue } from './kpi/net-sales-revenue.ts';
import { newContactsCount } from './kpi/new-contacts-count.ts';
import { newCustomersCount } from './kpi/new-customers-count.ts';
import { nrr } from './kpi/nrr.ts';
import { openPipelineValue } from './kpi/open-pipeline-value.ts';
import { opportunitiesCreatedCount } from './kpi/opportunities-created-count.ts';
import { pipelineVelocity } from './kpi/pipeline-velocity.ts';
import { qualifiedMeetingsCount } from './kpi/qualified-meetings-count.ts';
import { refundRate } from './kpi/refund-rate.ts';
import { regionalDemandIndex } from './kpi/regional-demand-index.ts';
import { renewalRate } from './kpi/renewal-rate.ts';
import { repeatPurchaseRate } from './kpi/repeat-purchase-rate.ts';
import { researchBeforeContactRate } from './kpi/research-before-contact-rate.ts';
import { revenueChurnRate } from './kpi/revenue-churn-rate.ts';
import { salesCycleLength } from './kpi/sales-cycle-length.ts';
import { salesVolumeUnits } from './kpi/sales-volume-units.ts';
import { stageConversionRate } from './kpi/stage-conversion-rate.ts';
import { stageDuration } from './kpi/stage-duration.ts';
import { timeToConvert } from './kpi/time-to-convert.ts';
import { touchesPerLead } from './kpi/touches-per-lead.ts';
import { upsellRate } from './kpi/upsell-rate.ts';
import { valueWinRate } from './kpi/value-win-rate.ts';
import { visitsCompletedCount } from './kpi/visits-completed-count.ts';
import { weightedPipelineForecast } from './kpi/weighted-pipeline-forecast.ts';
import { winRate } from './kpi/win-rate.ts';

export const kpis: readonly Kpi[] = [
  activeCustomersCount,
  activityToOpportunityYield,
  averageDealSize,
  averageDiscountRate,
  averageOrderValue,
  averageRelationshipLength,
  callsMadeCount,
  competitorPriceIndex,
  connectRate,
  crossSellRate,
  customerAcquisitionCost,
  customerChurnRate,
  customerContactCoverage,
  customerIssueRate,
  customerIssueResolutionRate,
  customerRetentionRate,
  customersLostCount,
  dealsWonCount,
  emailClickRate,
  emailOpenRate,
  emailReplyRate,
  emailsSentCount,
  existingCustomerInteractionFrequency,
  existingCustomersNewProductCount,
  expansionRevenue,
  grossMarginRate,
  grossProfit,
  grr,
  leadContactedRate,
  leadConversionRate,
  leadResponseTime,
  leadToOpportunityRate,
  leadsSourcedCount,
  locationRevenueShare,
  marketShare,
  meetingShowRate,
  meetingsHeldCount,
  meetingsScheduledCount,
  monthlySalesGrowth,
  netProfit,
  netSalesRevenue,
  newContactsCount,
  newCustomersCount,
  nrr,
  openPipelineValue,
  opportunitiesCreatedCount,
  pipelineVelocity,
  qualifiedMeetingsCount,
  refundRate,
  regionalDemandIndex,
  renewalRate,
  repeatPurchaseRate,
  researchBeforeContactRate,
  revenueChurnRate,
  salesCycleLength,
  salesVolumeUnits,
  stageConversionRate,
  stageDuration,
  timeToConvert,
  touchesPerLead,
  upsellRate,
  valueWinRate,
  visitsCompletedCount,
  weightedPipelineForecast,
  winRate,
];
