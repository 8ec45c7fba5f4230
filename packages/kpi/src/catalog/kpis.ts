import { averageDealSize } from './average-deal-size.ts';
import { callsMadeCount } from './calls-made-count.ts';
import { customerAcquisitionCost } from './customer-acquisition-cost.ts';
import { dealsWonCount } from './deals-won-count.ts';
import type { Kpi } from './kpi.ts';
import { leadConversionRate } from './lead-conversion-rate.ts';
import { leadToOpportunityRate } from './lead-to-opportunity-rate.ts';
import { meetingsHeldCount } from './meetings-held-count.ts';
import { monthlySalesGrowth } from './monthly-sales-growth.ts';
import { netSalesRevenue } from './net-sales-revenue.ts';
import { newContactsCount } from './new-contacts-count.ts';
import { newCustomersCount } from './new-customers-count.ts';
import { openPipelineValue } from './open-pipeline-value.ts';
import { salesCycleLength } from './sales-cycle-length.ts';
import { salesVolumeUnits } from './sales-volume-units.ts';
import { weightedPipelineForecast } from './weighted-pipeline-forecast.ts';
import { winRate } from './win-rate.ts';

export const kpis: readonly Kpi[] = [
  netSalesRevenue,
  salesVolumeUnits,
  dealsWonCount,
  winRate,
  averageDealSize,
  salesCycleLength,
  openPipelineValue,
  weightedPipelineForecast,
  newContactsCount,
  leadConversionRate,
  leadToOpportunityRate,
  callsMadeCount,
  meetingsHeldCount,
  newCustomersCount,
  customerAcquisitionCost,
  monthlySalesGrowth,
];
