// Written by scripts/list-kpis.mjs from the files of catalog/kpi.
import type { Kpi } from './kpi.ts';
import { acquisitionCostRatio } from './kpi/acquisition-cost-ratio.ts';
import { activeCustomersCount } from './kpi/active-customers-count.ts';
import { activityToOpportunityYield } from './kpi/activity-to-opportunity-yield.ts';
import { averageDealSize } from './kpi/average-deal-size.ts';
import { averageDiscountRate } from './kpi/average-discount-rate.ts';
import { averageOrderValue } from './kpi/average-order-value.ts';
import { averageRelationshipLength } from './kpi/average-relationship-length.ts';
import { cacPaybackMonths } from './kpi/cac-payback-months.ts';
import { callsMadeCount } from './kpi/calls-made-count.ts';
import { capacityUtilisation } from './kpi/capacity-utilisation.ts';
import { competitorPriceIndex } from './kpi/competitor-price-index.ts';
import { connectRate } from './kpi/connect-rate.ts';
import { contactNormFulfilment } from './kpi/contact-norm-fulfilment.ts';
import { contactPlanFulfilment } from './kpi/contact-plan-fulfilment.ts';
import { contactsPerWorkingDay } from './kpi/contacts-per-working-day.ts';
import { costPerLead } from './kpi/cost-per-lead.ts';
import { crossSellRate } from './kpi/cross-sell-rate.ts';
import { csat } from './kpi/csat.ts';
import { customerAcquisitionCost } from './kpi/customer-acquisition-cost.ts';
import { customerChurnRate } from './kpi/customer-churn-rate.ts';
import { customerContactCoverage } from './kpi/customer-contact-coverage.ts';
import { customerIssueRate } from './kpi/customer-issue-rate.ts';
import { customerIssueResolutionRate } from './kpi/customer-issue-resolution-rate.ts';
import { customerLifetimeRevenue } from './kpi/customer-lifetime-revenue.ts';
import { customerLifetimeValue } from './kpi/customer-lifetime-value.ts';
import { customerRetentionRate } from './kpi/customer-retention-rate.ts';
import { customersInWorkCount } from './kpi/customers-in-work-count.ts';
import { customersLostCount } from './kpi/customers-lost-count.ts';
import { dealsWonCount } from './kpi/deals-won-count.ts';
import { earlyChurnRate } from './kpi/early-churn-rate.ts';
import { effortPerCustomer } from './kpi/effort-per-customer.ts';
import { emailClickRate } from './kpi/email-click-rate.ts';
import { emailOpenRate } from './kpi/email-open-rate.ts';
import { emailReplyRate } from './kpi/email-reply-rate.ts';
import { emailsSentCount } from './kpi/emails-sent-count.ts';
import { employeeSatisfactionScore } from './kpi/employee-satisfaction-score.ts';
import { enps } from './kpi/enps.ts';
import { existingCustomerInteractionFrequency } from './kpi/existing-customer-interaction-frequency.ts';
import { existingCustomersNewProductCount } from './kpi/existing-customers-new-product-count.ts';
import { expansionRevenue } from './kpi/expansion-revenue.ts';
import { feedbackMeetingRate } from './kpi/feedback-meeting-rate.ts';
import { forecastAccuracy } from './kpi/forecast-accuracy.ts';
import { goalProgress } from './kpi/goal-progress.ts';
import { grossMarginRate } from './kpi/gross-margin-rate.ts';
import { grossProfit } from './kpi/gross-profit.ts';
import { grr } from './kpi/grr.ts';
import { headcountGap } from './kpi/headcount-gap.ts';
import { leadContactedRate } from './kpi/lead-contacted-rate.ts';
import { leadConversionRate } from './kpi/lead-conversion-rate.ts';
import { leadLoadPerRep } from './kpi/lead-load-per-rep.ts';
import { leadResponseTime } from './kpi/lead-response-time.ts';
import { leadToOpportunityRate } from './kpi/lead-to-opportunity-rate.ts';
import { leadsSourcedCount } from './kpi/leads-sourced-count.ts';
import { locationRevenueShare } from './kpi/location-revenue-share.ts';
import { ltvToCacRatio } from './kpi/ltv-to-cac-ratio.ts';
import { marketShare } from './kpi/market-share.ts';
import { marketingSourcedRevenueShare } from './kpi/marketing-sourced-revenue-share.ts';
import { meetingShowRate } from './kpi/meeting-show-rate.ts';
import { meetingsHeldCount } from './kpi/meetings-held-count.ts';
import { meetingsScheduledCount } from './kpi/meetings-scheduled-count.ts';
import { monthlySalesGrowth } from './kpi/monthly-sales-growth.ts';
import { netProfit } from './kpi/net-profit.ts';
import { netSalesRevenue } from './kpi/net-sales-revenue.ts';
import { newContactsCount } from './kpi/new-contacts-count.ts';
import { newCustomersCount } from './kpi/new-customers-count.ts';
import { nps } from './kpi/nps.ts';
import { nrr } from './kpi/nrr.ts';
import { onTimeCompletionRate } from './kpi/on-time-completion-rate.ts';
import { openPipelineValue } from './kpi/open-pipeline-value.ts';
import { opportunitiesCreatedCount } from './kpi/opportunities-created-count.ts';
import { paceIndex } from './kpi/pace-index.ts';
import { pipelineCoverage } from './kpi/pipeline-coverage.ts';
import { pipelineVelocity } from './kpi/pipeline-velocity.ts';
import { processAgreementScore } from './kpi/process-agreement-score.ts';
import { promotionUplift } from './kpi/promotion-uplift.ts';
import { qualifiedMeetingsCount } from './kpi/qualified-meetings-count.ts';
import { quotaAttainment } from './kpi/quota-attainment.ts';
import { refundRate } from './kpi/refund-rate.ts';
import { regionalDemandIndex } from './kpi/regional-demand-index.ts';
import { renewalRate } from './kpi/renewal-rate.ts';
import { repContributionShare } from './kpi/rep-contribution-share.ts';
import { repeatPurchaseRate } from './kpi/repeat-purchase-rate.ts';
import { requestOnTimeRate } from './kpi/request-on-time-rate.ts';
import { requestProcessingTime } from './kpi/request-processing-time.ts';
import { researchBeforeContactRate } from './kpi/research-before-contact-rate.ts';
import { returnOnMarketingSpend } from './kpi/return-on-marketing-spend.ts';
import { revenueChurnRate } from './kpi/revenue-churn-rate.ts';
import { revenuePerRep } from './kpi/revenue-per-rep.ts';
import { runRateForecast } from './kpi/run-rate-forecast.ts';
import { salesCycleLength } from './kpi/sales-cycle-length.ts';
import { salesPerRep } from './kpi/sales-per-rep.ts';
import { salesVolumeUnits } from './kpi/sales-volume-units.ts';
import { selfRatingGap } from './kpi/self-rating-gap.ts';
import { shareOfRepsAtTarget } from './kpi/share-of-reps-at-target.ts';
import { sixMonthGrossProfitRate } from './kpi/six-month-gross-profit-rate.ts';
import { sixMonthRetentionRate } from './kpi/six-month-retention-rate.ts';
import { stageConversionRate } from './kpi/stage-conversion-rate.ts';
import { stageDuration } from './kpi/stage-duration.ts';
import { surveyResponseRate } from './kpi/survey-response-rate.ts';
import { teamBelongingScore } from './kpi/team-belonging-score.ts';
import { timeToConvert } from './kpi/time-to-convert.ts';
import { touchesPerLead } from './kpi/touches-per-lead.ts';
import { upsellRate } from './kpi/upsell-rate.ts';
import { valueWinRate } from './kpi/value-win-rate.ts';
import { visitsCompletedCount } from './kpi/visits-completed-count.ts';
import { weightedPipelineForecast } from './kpi/weighted-pipeline-forecast.ts';
import { winRate } from './kpi/win-rate.ts';

export const kpis: readonly Kpi[] = [
  acquisitionCostRatio,
  activeCustomersCount,
  activityToOpportunityYield,
  averageDealSize,
  averageDiscountRate,
  averageOrderValue,
  averageRelationshipLength,
  cacPaybackMonths,
  callsMadeCount,
  capacityUtilisation,
  competitorPriceIndex,
  connectRate,
  contactNormFulfilment,
  contactPlanFulfilment,
  contactsPerWorkingDay,
  costPerLead,
  crossSellRate,
  csat,
  customerAcquisitionCost,
  customerChurnRate,
  customerContactCoverage,
  customerIssueRate,
  customerIssueResolutionRate,
  customerLifetimeRevenue,
  customerLifetimeValue,
  customerRetentionRate,
  customersInWorkCount,
  customersLostCount,
  dealsWonCount,
  earlyChurnRate,
  effortPerCustomer,
  emailClickRate,
  emailOpenRate,
  emailReplyRate,
  emailsSentCount,
  employeeSatisfactionScore,
  enps,
  existingCustomerInteractionFrequency,
  existingCustomersNewProductCount,
  expansionRevenue,
  feedbackMeetingRate,
  forecastAccuracy,
  goalProgress,
  grossMarginRate,
  grossProfit,
  grr,
  headcountGap,
  leadContactedRate,
  leadConversionRate,
  leadLoadPerRep,
  leadResponseTime,
  leadToOpportunityRate,
  leadsSourcedCount,
  locationRevenueShare,
  ltvToCacRatio,
  marketShare,
  marketingSourcedRevenueShare,
  meetingShowRate,
  meetingsHeldCount,
  meetingsScheduledCount,
  monthlySalesGrowth,
  netProfit,
  netSalesRevenue,
  newContactsCount,
  newCustomersCount,
  nps,
  nrr,
  onTimeCompletionRate,
  openPipelineValue,
  opportunitiesCreatedCount,
  paceIndex,
  pipelineCoverage,
  pipelineVelocity,
  processAgreementScore,
  promotionUplift,
  qualifiedMeetingsCount,
  quotaAttainment,
  refundRate,
  regionalDemandIndex,
  renewalRate,
  repContributionShare,
  repeatPurchaseRate,
  requestOnTimeRate,
  requestProcessingTime,
  researchBeforeContactRate,
  returnOnMarketingSpend,
  revenueChurnRate,
  revenuePerRep,
  runRateForecast,
  salesCycleLength,
  salesPerRep,
  salesVolumeUnits,
  selfRatingGap,
  shareOfRepsAtTarget,
  sixMonthGrossProfitRate,
  sixMonthRetentionRate,
  stageConversionRate,
  stageDuration,
  surveyResponseRate,
  teamBelongingScore,
  timeToConvert,
  touchesPerLead,
  upsellRate,
  valueWinRate,
  visitsCompletedCount,
  weightedPipelineForecast,
  winRate,
];
