import type { Filter, MemberDimension } from '../query/kpi-query.ts';
import type { Cadence, SalesRole } from './kpi.ts';

/** A KPI of a ready set. */
export interface TemplateItem {
  readonly kpi: string;
  readonly variant?: string;
  readonly obligation: 'mandatory' | 'optional';
  readonly cadence: Cadence;
  /** The outcome the set is about. */
  readonly isPrimary?: true;
  /** How it is shown: each place, each team. */
  readonly by?: MemberDimension;
  readonly filters?: readonly Filter[];
  /** KPIs shown beside it. */
  readonly beside?: readonly string[];
  /** The better one where customers have contracts. */
  readonly withContracts?: string;
}

/** A ready set of KPIs (§9.1): at most five mandatory ones. Names are words `template.<id>.name`. */
export interface KpiTemplate {
  readonly id: string;
  /** Whom it is for. */
  readonly roles: readonly SalesRole[];
  readonly items: readonly TemplateItem[];
}

type Options = Omit<TemplateItem, 'kpi' | 'obligation' | 'cadence'>;
const mandatory = (kpi: string, cadence: Cadence, options: Options = {}): TemplateItem => ({ kpi, obligation: 'mandatory', cadence, ...options });
const optional = (kpi: string, cadence: Cadence, options: Options = {}): TemplateItem => ({ kpi, obligation: 'optional', cadence, ...options });

/** New customers only. */
const newDeals: readonly Filter[] = [{ dimension: 'deal_type', members: ['new_business'] }];
const newLines: readonly Filter[] = [{ dimension: 'line_type', members: ['new'] }];

export const templates: readonly KpiTemplate[] = [
  {
    id: 'sales_manager',
    roles: ['sales_manager', 'team_lead'],
    items: [
      mandatory('net_sales_revenue', 'weekly', { isPrimary: true, by: 'location' }),
      mandatory('existing_customer_interaction_frequency', 'monthly'),
      mandatory('upsell_rate', 'monthly'),
      mandatory('cross_sell_rate', 'monthly'),
      mandatory('sales_cycle_length', 'quarterly'),
      optional('share_of_reps_at_target', 'monthly'),
    ],
  },
  {
    id: 'business_development',
    roles: ['bdr'],
    items: [
      mandatory('contact_norm_fulfilment', 'daily', { by: 'activity_kind' }),
      mandatory('opportunities_created_count', 'weekly', { isPrimary: true, variant: 'accepted' }),
      mandatory('lead_conversion_rate', 'monthly'),
      optional('calls_made_count', 'daily'),
      optional('emails_sent_count', 'daily'),
      optional('meetings_scheduled_count', 'daily'),
      optional('meeting_show_rate', 'weekly'),
    ],
  },
  {
    id: 'sales_system_7',
    roles: ['sales_manager'],
    items: [
      mandatory('new_contacts_count', 'weekly'),
      optional('lead_contacted_rate', 'daily'),
      mandatory('acquisition_cost_ratio', 'monthly'),
      mandatory('net_sales_revenue', 'weekly', { isPrimary: true, by: 'location' }),
      optional('competitor_price_index', 'weekly'),
      mandatory('existing_customer_interaction_frequency', 'monthly'),
      optional('employee_satisfaction_score', 'quarterly'),
      mandatory('csat', 'quarterly'),
    ],
  },
  {
    id: 'ten_sales_kpis',
    roles: ['sales_manager'],
    items: [
      mandatory('quota_attainment', 'weekly', { isPrimary: true }),
      optional('sales_per_rep', 'monthly'),
      optional('sales_cycle_length', 'monthly'),
      optional('email_open_rate', 'weekly'),
      mandatory('opportunities_created_count', 'weekly'),
      mandatory('lead_conversion_rate', 'monthly', { beside: ['lead_to_opportunity_rate'] }),
      optional('monthly_sales_growth', 'monthly'),
      optional('customer_lifetime_revenue', 'quarterly'),
      mandatory('customer_retention_rate', 'monthly', { beside: ['customer_churn_rate'] }),
      mandatory('customer_acquisition_cost', 'monthly'),
    ],
  },
  {
    id: 'icebreaker',
    roles: ['icebreaker'],
    items: [
      mandatory('contact_norm_fulfilment', 'daily'),
      mandatory('lead_response_time', 'daily'),
      optional('connect_rate', 'weekly'),
      mandatory('qualified_meetings_count', 'monthly', { isPrimary: true }),
      optional('research_before_contact_rate', 'weekly'),
    ],
  },
  {
    id: 'hunter',
    roles: ['hunter'],
    items: [
      mandatory('deals_won_count', 'monthly', { isPrimary: true, filters: newDeals }),
      optional('new_customers_count', 'monthly'),
      mandatory('net_sales_revenue', 'monthly', { filters: newLines }),
      mandatory('meetings_held_count', 'weekly'),
      mandatory('early_churn_rate', 'quarterly'),
    ],
  },
  {
    id: 'farmer',
    roles: ['farmer'],
    items: [
      mandatory('customer_retention_rate', 'monthly', { isPrimary: true, withContracts: 'renewal_rate' }),
      mandatory('existing_customers_new_product_count', 'monthly'),
      mandatory('contact_plan_fulfilment', 'weekly'),
      optional('repeat_purchase_rate', 'monthly'),
      mandatory('csat', 'quarterly'),
    ],
  },
  {
    id: 'account_executive',
    roles: ['account_executive'],
    items: [
      mandatory('quota_attainment', 'weekly', { isPrimary: true }),
      mandatory('pipeline_coverage', 'weekly'),
      mandatory('win_rate', 'monthly'),
      mandatory('contact_norm_fulfilment', 'daily'),
      optional('gross_margin_rate', 'monthly'),
    ],
  },
  {
    id: 'head_of_sales',
    roles: ['sales_manager'],
    items: [
      mandatory('quota_attainment', 'weekly', { isPrimary: true, by: 'team' }),
      mandatory('share_of_reps_at_target', 'monthly'),
      mandatory('customer_retention_rate', 'monthly'),
      mandatory('feedback_meeting_rate', 'monthly'),
      optional('capacity_utilisation', 'monthly'),
      optional('employee_satisfaction_score', 'quarterly'),
    ],
  },
  {
    id: 'store_retail',
    roles: ['account_executive'],
    items: [
      mandatory('net_sales_revenue', 'daily', { isPrimary: true, by: 'location' }),
      mandatory('average_order_value', 'weekly'),
      mandatory('visits_completed_count', 'daily'),
      mandatory('csat', 'quarterly'),
      optional('refund_rate', 'monthly'),
    ],
  },
  {
    id: 'marketing',
    roles: ['marketer'],
    items: [
      mandatory('new_contacts_count', 'weekly'),
      mandatory('cost_per_lead', 'monthly'),
      mandatory('lead_to_opportunity_rate', 'monthly'),
      mandatory('marketing_sourced_revenue_share', 'quarterly', { isPrimary: true }),
      optional('email_reply_rate', 'weekly'),
      optional('email_click_rate', 'weekly'),
      optional('email_open_rate', 'weekly'),
      optional('return_on_marketing_spend', 'quarterly'),
    ],
  },
];
