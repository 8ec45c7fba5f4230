import type { Dimension } from '@leadline/kpi';
import type { Asked, Figure, Opened } from './figure.ts';
import { said } from './own-formulas.ts';

const kpi = (id: string, variant?: string) => (variant === undefined ? { id } : { id, variant });
const asked = (pattern: string, id: string | readonly string[], options: Omit<Partial<Asked>, 'pattern' | 'kpis'> = {}): Asked => ({
  pattern,
  kpis: (typeof id === 'string' ? [id] : id).map((one) => kpi(...(one.split('.') as [string, string?]))),
  ...options,
});
const because = (pattern: string, reason: string): Figure => ({ pattern, because: reason });

const opened = (pattern: string, id: string, take: Opened['take']): Figure => {
  const [first = '', variant] = id.split('.');
  return { pattern, opened: kpi(first, variant), take };
};

const notOurs = 'says how a careless method goes wrong; the product does not compute it';

/** Blocks of deals: status mapping Won → won, Lost → lost, Engaging and Prospecting → open; won and lost on close_date. */
function deals(set: string, by: readonly Dimension[], options: Omit<Partial<Asked>, 'pattern' | 'kpis'> = {}): readonly Figure[] {
  const stars = set.endsWith('overall') ? set : `${set}/*`;
  const one = (name: string, id: string | readonly string[]): Figure => asked(`${stars}/${name}`, id, { by, isAbsentZero: true, ...options });
  return [
    one('opportunities', ['decided_deals', 'open_deals']),
    one('won', 'won_deals'),
    one('lost', 'lost_deals'),
    one('open', 'open_deals'),
    one('win_rate', 'win_rate'),
    one('won_revenue', 'won_revenue'),
    one('avg_won_value', 'average_deal_size'),
    one('cycle_won_mean_days', 'sales_cycle_length.mean'),
    one('cycle_won_median_days', 'sales_cycle_length'),
    one('cycle_closed_mean_days', 'sales_cycle_length.decided_mean'),
    one('open_list_price_value', 'open_pipeline_list_value'),
  ];
}

/** Only closed deals are in these blocks, so their open figures are 0 by definition and not the product's. */
function closedDeals(set: string, by: Dimension, options: Omit<Partial<Asked>, 'pattern' | 'kpis'> = {}): readonly Figure[] {
  const reason = 'the reference block holds closed deals only; the product counts the open ones too';
  const own = [
    because(`${set}/*/open`, reason),
    because(`${set}/*/open_list_price_value`, reason),
    asked(`${set}/*/opportunities`, 'decided_deals', { by: [by] }),
  ];
  return [...own, ...deals(set, [by], options).filter(({ pattern }) => !own.some((figure) => figure.pattern === pattern))];
}

const maven: readonly Figure[] = [
  { pattern: 'maven_crm/rows', report: (report) => report.files.find(({ file }) => file === 'pipeline')!.rowsIn },
  { pattern: 'maven_crm/agents_in_teams', report: (report) => report.entities.find(({ entity }) => entity === 'assignment')!.records },
  { pattern: 'maven_crm/agents_with_deals', groups: 'some', kpis: [kpi('decided_deals'), kpi('open_deals')], by: 'person' },
  { pattern: 'maven_crm/agents_without_deals/*', groups: 'none', kpis: [kpi('win_rate')], by: 'person' },
  asked('maven_crm/stage_counts/Won', 'won_deals'),
  asked('maven_crm/stage_counts/Lost', 'lost_deals'),
  asked('maven_crm/stage_counts/*', 'open_deals', { by: ['stage'] }),
  asked('maven_crm/empty_account', 'open_deals', { by: ['account'], filter: { dimension: 'account', label: '' } }),
  because('maven_crm/gtxpro_rows', 'shown by the import report without the correction: see the test below'),
  ...deals('maven_crm/overall', []),
  because('maven_crm/won_over_all_rows', notOurs),
  asked('maven_crm/cycle_lost_mean_days', 'sales_cycle_length.lost_mean'),
  asked('maven_crm/cycle_lost_median_days', 'sales_cycle_length.lost'),
  asked('maven_crm/cycle_closed_median_days', 'sales_cycle_length.decided'),
  opened('maven_crm/cycle_min_max_days/0', 'sales_cycle_length.decided', 'least'),
  opened('maven_crm/cycle_min_max_days/1', 'sales_cycle_length.decided', 'largest'),
  ...deals('maven_crm/by_rep', ['person']),
  ...deals('maven_crm/by_manager', ['manager']),
  ...deals('maven_crm/by_regional_office', ['location']),
  ...deals('maven_crm/by_product', ['product']),
  ...closedDeals('maven_crm/by_sector_of_closed', 'industry'),
  ...closedDeals('maven_crm/by_account_country_of_closed', 'country'),
  asked('maven_crm/by_close_quarter/*/win_rate_of_quarter', 'win_rate', { by: ['quarter'] }),
  ...closedDeals('maven_crm/by_close_quarter', 'quarter'),
  asked('maven_crm/won_revenue_by_month/*', 'won_revenue', { by: ['month'] }),
  asked('maven_crm/won_count_by_month/*', 'deals_won_count', { by: ['month'] }),
  asked('maven_crm/win_rate_by_month/*', 'win_rate', { by: ['month'] }),
  asked('maven_crm/won_revenue_by_rep_and_quarter/*/*', 'won_revenue', { by: ['person', 'quarter'] }),
  asked('maven_crm/open_pipeline/total', 'open_deals'),
  asked('maven_crm/open_pipeline/engaging', 'open_deals', { filter: { dimension: 'stage', label: 'Engaging' } }),
  asked('maven_crm/open_pipeline/prospecting', 'open_deals', { filter: { dimension: 'stage', label: 'Prospecting' } }),
  asked('maven_crm/open_pipeline/list_price_value', 'open_pipeline_value.list_value'),
  asked('maven_crm/open_pipeline/engaging_list_price_value', 'open_pipeline_value.list_value', { filter: { dimension: 'stage', label: 'Engaging' } }),
  asked('maven_crm/open_pipeline/engaging_mean_age_days', 'open_deals_age.mean', {
    note: 'age on 2017-12-31 from engage_date; deals without one (Prospecting) have none',
  }),
  asked('maven_crm/open_pipeline/engaging_median_age_days', 'open_deals_age'),
  asked('maven_crm/open_pipeline/by_rep/*', 'open_deals', { by: ['person'] }),
  { pattern: 'maven_crm/top10_accounts_by_won_revenue/*/0', rank: kpi('won_revenue'), by: 'account', take: 'label' },
  { pattern: 'maven_crm/top10_accounts_by_won_revenue/*/1', rank: kpi('won_revenue'), by: 'account', take: kpi('won_revenue') },
  { pattern: 'maven_crm/top10_accounts_by_won_revenue/*/2', rank: kpi('won_revenue'), by: 'account', take: kpi('won_deals') },
  asked('maven_crm/discount_vs_list_of_won', 'won_deals_discount'),
  because('maven_crm/naive_traps/*', notOurs),
];

/** All contacts count, whether approached or not, without a horizon; by the day of first contact. */
function conversions(set: string, by: readonly Dimension[]): readonly Figure[] {
  return [
    asked(`${set}/mql`, 'all_contacts', { by }),
    asked(`${set}/closed`, 'converted_contacts', { by, isAbsentZero: true }),
    asked(`${set}/conversion`, 'lead_conversion_rate.all_contacts_no_horizon', { by }),
    asked(`${set}/median_days`, 'time_to_convert.created_cohort', { by, note: 'the one negative value is kept' }),
    asked(`${set}/mean_days`, 'time_to_convert.created_cohort_mean', { by }),
  ];
}

const ranked = (step: string, take: Extract<Figure, { rank: unknown }>['take']): Figure => ({
  pattern: `olist_funnel/top10_landing_pages/*/${step}`,
  rank: kpi('all_contacts'),
  by: 'campaign',
  take,
});
const funnel: readonly Figure[] = [
  ...conversions('olist_funnel', []).filter(({ pattern }) => !pattern.endsWith('_days')),
  { pattern: 'olist_funnel/closed_without_mql', report: (report) => report.unresolved.filter(({ entity }) => entity === 'lead').length },
  asked('olist_funnel/mean_days_to_close', 'time_to_convert.created_cohort_mean'),
  asked('olist_funnel/median_days_to_close', 'time_to_convert.created_cohort'),
  opened('olist_funnel/min_days', 'time_to_convert.created_cohort', 'least'),
  opened('olist_funnel/max_days', 'time_to_convert.created_cohort', 'largest'),
  opened('olist_funnel/negative_days', 'time_to_convert.created_cohort', { atMost: -1 }),
  opened('olist_funnel/closed_within_30_days', 'time_to_convert.created_cohort', { atMost: 30 }),
  opened('olist_funnel/closed_within_90_days', 'time_to_convert.created_cohort', { atMost: 90 }),
  ...conversions('olist_funnel/by_month/*', ['month']),
  ...conversions('olist_funnel/by_origin/*', ['acquisition_channel']),
  asked('olist_funnel/won_by_month/*', 'deals_won_count', { by: ['month'], note: 'by won_date' }),
  asked('olist_funnel/by_sdr/*/deals', 'converted_contacts.by_originator', { by: ['person'] }),
  because('olist_funnel/by_sdr/*/median_days', 'days to become a customer are attributed to the owner; there is no variant by originator'),
  asked('olist_funnel/by_sr/*/deals', 'deals_won_count', { by: ['person'] }),
  asked('olist_funnel/by_sr/*/median_days', 'time_to_convert.created_cohort', { by: ['person'] }),
  asked('olist_funnel/by_segment/*', 'deals_won_count', { by: ['segment'] }),
  because('olist_funnel/by_lead_type/*/*', 'the type of contact is no column of the entity yet'),
  ranked('0', 'label'),
  ranked('1/mql', kpi('all_contacts')),
  ranked('1/closed', kpi('converted_contacts')),
  ranked('1/conversion', kpi('lead_conversion_rate', 'all_contacts_no_horizon')),
  ranked('1/median_days', kpi('time_to_convert', 'created_cohort')),
  ranked('1/mean_days', kpi('time_to_convert', 'created_cohort_mean')),
];

/** Customers with two orders or more, also of one day. */
const repeating = 'sum_over(if(count(order) >= 2, 1, 0), account)';

function orders(set: string): readonly Figure[] {
  const block = (path: string, by: readonly Dimension[]): readonly Figure[] => [
    asked(`${set}/${path}/orders`, 'orders_count', { by }),
    asked(`${set}/${path}/item_revenue`, 'net_sales_revenue', { by, isAbsentZero: true, note: 'every status counts; on the day of purchase' }),
    because(`${set}/${path}/freight`, 'freight is no column of the entities'),
    because(`${set}/${path}/payments`, 'payments are no entity yet'),
  ];
  return [
    asked(`${set}/orders`, 'orders_count'),
    asked(`${set}/items`, 'order_lines_count'),
    because(`${set}/status/*`, 'the status of an order is no dimension'),
    ...block('total', []),
    asked(`${set}/aov_items`, 'average_order_value'),
    ...block('by_month/*', ['month']),
    ...block('by_state/*', ['location']),
    asked(`${set}/unique_customers`, 'new_customers_count'),
    asked(`${set}/repeat_customers`, said(repeating)),
    asked(`${set}/repeat_rate`, said(`${repeating} / distinct(order.account)`)),
    asked(`${set}/item_revenue_per_customer`, said('net_sales_revenue / distinct(order.account)')),
    asked(`${set}/delivery_days_mean`, said('average(minutes from order.ordered to order.fulfilled) / 1440')),
    asked(`${set}/delivery_days_median`, said('median(minutes from order.ordered to order.fulfilled) / 1440')),
    asked(`${set}/late_share`, said('1 - count(service_request where is_in_time) / count(service_request where resolved is not missing)'), {
      note: 'an order is a request to process it, due on the day that was told; those not delivered are on neither side',
    }),
    because(`${set}/payments_by_type/*/*`, 'payments are no entity yet'),
    asked(`${set}/reviews`, said('count(survey_response)')),
    asked(`${set}/review_mean`, said('average(survey_response.score)')),
    ...['1', '2', '3', '4', '5'].map((score) => asked(`${set}/review_counts/${score}`, said(`count(survey_response where score = ${score})`))),
    asked(`${set}/review_by_state/*/n`, said('count(survey_response)'), { by: ['location'] }),
    asked(`${set}/review_by_state/*/mean`, said('average(survey_response.score)'), { by: ['location'] }),
    asked(`${set}/csat_4_5_share`, 'csat', { note: 'answers are of orders, not of customers: all of them count' }),
    asked(
      `${set}/nps_like_5_minus_1to3`,
      said('(count(survey_response where score = 5) - count(survey_response where score <= 3)) / count(survey_response)'),
    ),
  ];
}

/** Lines by the day of the order. */
function sales(path: string, by: readonly Dimension[], hasOrders = true): readonly Figure[] {
  const one = (name: string, id: string): Figure => asked(`superstore_us/${path}/${name}`, id, { by });
  return [
    one('lines', 'order_lines_count'),
    hasOrders ? one('orders', 'orders_count') : because(`superstore_us/${path}/orders`, 'an order has no product: orders are not counted by it'),
    one('customers', 'buying_customers'),
    one('sales', 'net_sales_revenue'),
    one('profit', 'gross_profit'),
    one('margin', 'gross_margin_rate'),
  ];
}

const superstore: readonly Figure[] = [
  ...sales('total', []),
  asked('superstore_us/aov', 'average_order_value'),
  ...sales('by_year/*', ['year']),
  asked('superstore_us/yoy_sales_growth/*', 'net_sales_revenue', { periodIsStep: true, growth: true }),
  asked('superstore_us/yoy_profit_growth/*', 'gross_profit', { periodIsStep: true, growth: true }),
  ...sales('by_month/*', ['month']),
  ...sales('by_quarter/*', ['quarter']),
  ...sales('by_region/*', ['region_group']),
  ...sales('by_region_and_year/*/*', ['region_group', 'year']),
  asked('superstore_us/by_region_and_month_sales/*/*', 'net_sales_revenue', { by: ['region_group', 'month'] }),
  ...sales('by_state/*', ['region']),
  ...sales('by_category/*', ['category'], false),
  ...sales('by_sub_category/*', ['subcategory'], false),
  ...sales('by_segment/*', ['segment']),
  { pattern: 'superstore_us/top10_cities_by_sales/*/0', rank: kpi('net_sales_revenue'), by: 'location', take: 'label' },
  { pattern: 'superstore_us/top10_cities_by_sales/*/1', rank: kpi('net_sales_revenue'), by: 'location', take: kpi('net_sales_revenue') },
  because('superstore_us/profit_by_discount/*/*', 'the rate of discount of a line is no dimension'),
  because('superstore_us/mean_ship_days_per_line', 'days of delivery belong to the order; the reference weighs an order by its lines'),
  asked('superstore_us/customers/total', 'new_customers_count'),
  asked('superstore_us/customers/new_by_year/*', 'new_customers_count', { by: ['year'] }),
  asked('superstore_us/customers/repeat', said(repeating)),
  asked('superstore_us/customers/repeat_rate', said(`${repeating} / distinct(order.account)`)),
  asked('superstore_us/customers/mean_orders', said('orders_count / distinct(order.account)')),
  asked('superstore_us/customers/mean_lifetime_sales', said('net_sales_revenue / distinct(order.account)')),
  asked('superstore_us/customers/mean_lifetime_profit', said('gross_profit / distinct(order.account)')),
  ...['2014', '2015', '2016', '2017'].map((year) =>
    asked(
      `superstore_us/customers/yearly_cohort_active/${year}/*`,
      said(`distinct(order.account where account.became_customer >= ${year}-01-01 and account.became_customer <= ${year}-12-31)`),
      { by: ['year'] },
    ),
  ),
  asked(
    'superstore_us/customers/churn_by_year/*',
    said('sum_over(if(previous(count(order)) > 0, if(count(order) > 0, 0, 1), 0), account) / previous(distinct(order.account))'),
    { by: ['year'] },
  ),
];

const russian = (path: string, by: readonly Dimension[]): readonly Figure[] => [
  asked(`messy_ru_cp1251/${path}/rows`, 'order_lines_count', { by }),
  asked(`messy_ru_cp1251/${path}/total`, 'net_sales_revenue', { by }),
];

const messy: readonly Figure[] = [
  ...russian('total', []),
  { pattern: 'messy_ru_cp1251/first', rank: kpi('order_lines_count'), by: 'day', take: 'label', note: 'the first day that has sales' },
  because('messy_ru_cp1251/last', 'the date through which data are known, shown beside every answer: see the test below'),
  ...russian('by_city/*', ['location']),
  ...russian('by_customer/*', ['account']),
  ...russian('by_category/*', ['category']),
  ...russian('by_month/*', ['month']),
  asked('messy_ru_cp1251/rows_where_price_times_quantity_differs', 'average_discount_rate', {
    note: 'price × quantity − total is the discount: none',
  }),
  asked('messy_hu_ft/rows', 'orders_count'),
  asked('messy_hu_ft/profit', 'net_sales_revenue', { note: 'what the orders would earn less the penalty, as a refund' }),
  asked('messy_hu_ft/penalty', 'refunds'),
  asked('messy_hu_ft/rows_with_penalty', said('count(refund where net_amount > 0)')),
  asked('messy_hu_ft/late', said('count(service_request where is_in_time = false)')),
  asked(
    'messy_hu_ft/late_days_mean_of_late',
    said('average(minutes from service_request.due to service_request.resolved where is_in_time = false) / 1440'),
  ),
  asked('messy_hu_ft/gross_profit_from_input', 'order_gross_sales'),
  because('messy_hu_ft/rows_agreeing_with_input', 'a check of the two files against each other'),
  because('messy_hu_ft/schedule_rows', 'machine schedules are no entity: the file is reported as not used'),
  because('messy_hu_ft/naive_traps/*', notOurs),
];

/** For each figure of the reference answers what gives it, or why nothing does yet. The first pattern that fits counts. */
export const figures: readonly Figure[] = [...maven, ...funnel, ...orders('olist_orders'), ...orders('olist_orders_10k'), ...superstore, ...messy];
