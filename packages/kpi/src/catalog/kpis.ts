// Written by scripts/list-kpis.mjs from the files of catalog/kpi.
import type { Kpi } from './kpi.ts';
import { averageDealSize } from './kpi/average-deal-size.ts';
import { averageDiscountRate } from './kpi/average-discount-rate.ts';
import { averageOrderValue } from './kpi/average-order-value.ts';
import { callsMadeCount } from './kpi/calls-made-count.ts';
import { competitorPriceIndex } from './kpi/competitor-price-index.ts';
import { customerAcquisitionCost } from './kpi/customer-acquisition-cost.ts';
import { dealsWonCount } from './kpi/deals-won-count.ts';
import { grossMarginRate } from './kpi/gross-margin-rate.ts';
import { grossProfit } from './kpi/gross-profit.ts';
import { leadConversionRate } from './kpi/lead-conversion-rate.ts';
import { leadToOpportunityRate } from './kpi/lead-to-opportunity-rate.ts';
import { locationRevenueShare } from './kpi/location-revenue-share.ts';
import { marketShare } from './kpi/market-share.ts';
import { meetingsHeldCount } from './kpi/meetings-held-count.ts';
import { monthlySalesGrowth } from './kpi/monthly-sales-growth.ts';
import { netProfit } from './kpi/net-profit.ts';
import { netSalesRevenue } from './kpi/net-sales-revenue.ts';
import { newContactsCount } from './kpi/new-contacts-count.ts';
import { newCustomersCount } from './kpi/new-customers-count.ts';
import { openPipelineValue } from './kpi/open-pipeline-value.ts';
import { pipelineVelocity } from './kpi/pipeline-velocity.ts';
import { refundRate } from './kpi/refund-rate.ts';
import { regionalDemandIndex } from './kpi/regional-demand-index.ts';
import { salesCycleLength } from './kpi/sales-cycle-length.ts';
import { salesVolumeUnits } from './kpi/sales-volume-units.ts';
import { stageConversionRate } from './kpi/stage-conversion-rate.ts';
import { stageDuration } from './kpi/stage-duration.ts';
import { valueWinRate } from './kpi/value-win-rate.ts';
import { weightedPipelineForecast } from './kpi/weighted-pipeline-forecast.ts';
import { winRate } from './kpi/win-rate.ts';

export const kpis: readonly Kpi[] = [
  averageDealSize,
  averageDiscountRate,
  averageOrderValue,
  callsMadeCount,
  competitorPriceIndex,
  customerAcquisitionCost,
  dealsWonCount,
  grossMarginRate,
  grossProfit,
  leadConversionRate,
  leadToOpportunityRate,
  locationRevenueShare,
  marketShare,
  meetingsHeldCount,
  monthlySalesGrowth,
  netProfit,
  netSalesRevenue,
  newContactsCount,
  newCustomersCount,
  openPipelineValue,
  pipelineVelocity,
  refundRate,
  regionalDemandIndex,
  salesCycleLength,
  salesVolumeUnits,
  stageConversionRate,
  stageDuration,
  valueWinRate,
  weightedPipelineForecast,
  winRate,
];
