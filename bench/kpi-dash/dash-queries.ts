import type { KpiQuery, KpiRef } from '@leadline/kpi';

const month = { kind: 'named', name: '2026-05' } as const;
/** Thirteen months up to the last whole one. */
const year = { kind: 'custom', from: '2025-05-01', to: '2026-06-01' } as const;
const both = ['previous_period', 'previous_year'] as const;
const kpis = (...ids: readonly string[]): readonly KpiRef[] => ids.map((id) => ({ id }));
const tile = (id: string): KpiQuery => ({ kpis: kpis(id), period: month, compare: both });
const trend = (id: string): KpiQuery => ({ kpis: kpis(id), by: ['month'], period: year });

/** KPI-Dash: twenty widgets over thirteen months, as a sales manager has them. All numbers can be added up. */
export const dashQueries: Readonly<Record<string, KpiQuery>> = {
  'tile revenue': tile('net_sales_revenue'),
  'tile deals won': tile('deals_won_count'),
  'tile win rate': tile('win_rate'),
  'tile deals created': tile('opportunities_created_count'),
  'tile new contacts': tile('new_contacts_count'),
  'tile calls': tile('calls_made_count'),
  'tile open pipeline': tile('open_pipeline_value'),
  'tile refund rate': tile('refund_rate'),
  'trend revenue': trend('net_sales_revenue'),
  'trend deals won': trend('deals_won_count'),
  'trend win rate': trend('win_rate'),
  'trend calls': trend('calls_made_count'),
  'trend new contacts': trend('new_contacts_count'),
  'trend open pipeline': trend('open_pipeline_value'),
  people: {
    kpis: kpis('net_sales_revenue', 'deals_won_count', 'win_rate', 'opportunities_created_count', 'calls_made_count', 'new_contacts_count'),
    by: ['person'],
    period: month,
    compare: ['previous_period'],
  },
  teams: { kpis: kpis('net_sales_revenue', 'deals_won_count', 'win_rate', 'calls_made_count'), by: ['team'], period: month, compare: both },
  places: { kpis: kpis('net_sales_revenue', 'deals_won_count', 'win_rate', 'new_contacts_count'), by: ['location'], period: month, compare: both },
  'contacts by channel': { kpis: kpis('new_contacts_count'), by: ['acquisition_channel'], period: year },
  'revenue by sales channel and month': { kpis: kpis('net_sales_revenue'), by: ['sales_channel', 'month'], period: year },
  'pipeline by stage': { kpis: kpis('open_pipeline_value'), by: ['stage'], period: month },
};
