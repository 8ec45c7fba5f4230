// Written by scripts/list-kpis.mjs from the files of catalog/kpi.
import type { Kpi } from './kpi.ts';
import { averageDealSize } from './kpi/average-deal-size.ts';
import { callsMadeCount } from './kpi/calls-made-count.ts';
import { customerAcquisitionCost } from './kpi/customer-acquisition-cost.ts';
import { dealsWonCount } from './kpi/deals-won-count.ts';
import { leadConversionRate } from './kpi/lead-conversion-rate.ts';
import { leadToOpportunityRate } from './kpi/lead-to-opportunity-rate.ts';
import { meetingsHeldCount } from './kpi/meetings-held-count.ts';
import { monthlySalesGrowth } from './kpi/monthly-sales-growth.ts';
import { netSalesRevenue } from './kpi/net-sales-revenue.ts';
import { newContactsCount } from './kpi/new-contacts-count.ts';
import { newCustomersCount } from './kpi/new-customers-count.ts';
import { openPipelineValue } from './kpi/open-pipeline-value.ts';
import { refundRate } from './kpi/refund-rate.ts';
import { salesCycleLength } from './kpi/sales-cycle-length.ts';
import { salesVolumeUnits } from './kpi/sales-volume-units.ts';
import { weightedPipelineForecast } from './kpi/weighted-pipeline-forecast.ts';
import { winRate } from './kpi/win-rate.ts';

export const kpis: readonly Kpi[] = [
  averageDealSize,
  callsMadeCount,
  customerAcquisitionCost,
  dealsWonCount,
  leadConversionRate,
  leadToOpportunityRate,
  meetingsHeldCount,
  monthlySalesGrowth,
  netSalesRevenue,
  newContactsCount,
  newCustomersCount,
  openPipelineValue,
  refundRate,
  salesCycleLength,
  salesVolumeUnits,
  weightedPipelineForecast,
  winRate,
];
