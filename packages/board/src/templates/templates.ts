import type { BoardDocument } from '@leadline/contract';
import { across, actions, behind, cohort, completed, contest, distribution, documentOf, funnel, locations, members, month, tile, path, quadrant, recognition, standing, table, timeline, week, workload, year, type BoardTemplateId, type DraftSection, type Making } from './template.ts'; // prettier-ignore

const half = 6;
const third = 4;
const quarter = 3;

/** Ready boards: the homes of §9.2, the six tables of S0-07, the chain from activity to revenue (S0-34), and the two blocks of S3-11. */
const sections: Readonly<Record<BoardTemplateId, readonly DraftSection[]>> = {
  own_day: [
    {
      title: 'today',
      widgets: [
        tile('calls_made_count', { place: [0, 0, quarter, 3], period: { kind: 'this', grain: 'day' } }, 'battery'),
        tile('meetings_held_count', { place: [3, 0, quarter, 3], period: week }, 'battery'),
        tile('visits_completed_count', { place: [6, 0, quarter, 3], period: week }, 'battery'),
        tile('new_contacts_count', { place: [9, 0, quarter, 3], period: week }),
      ],
    },
    {
      title: 'month',
      widgets: [
        tile('net_sales_revenue', { place: [0, 0, third, 4], period: month }, 'gauge'),
        path('net_sales_revenue', { place: [4, 0, 8, 4], period: month }),
        tile('deals_won_count', { place: [0, 4, quarter, 3], period: month }),
        tile('win_rate', { place: [3, 4, quarter, 3], period: month }),
        actions('open', { place: [6, 4, half, 4] }),
        standing(['net_sales_revenue', 'deals_won_count', 'win_rate'], { place: [0, 7, half, 4], period: month }),
        recognition({ place: [6, 8, half, 4] }),
      ],
    },
  ],
  team_week: [
    {
      title: 'plan',
      widgets: [
        tile('net_sales_revenue', { place: [0, 0, quarter, 4], period: month }, 'gauge'),
        tile('quota_attainment', { place: [3, 0, quarter, 4], period: month }, 'none'),
        path('net_sales_revenue', { place: [6, 0, half, 4], period: month }),
        tile('share_of_reps_at_target', { place: [0, 4, quarter, 3], period: month }),
        tile('deals_won_count', { place: [3, 4, quarter, 3], period: month }),
        tile('open_pipeline_value', { place: [6, 4, quarter, 3] }, 'none'),
        tile('pipeline_coverage', { place: [9, 4, quarter, 3] }),
        tile('monthly_sales_growth', { place: [0, 7, quarter, 3], period: { kind: 'previous', grain: 'month' } }),
        tile('gross_margin_rate', { place: [3, 7, quarter, 3], period: month }),
        tile('sales_cycle_length', { place: [6, 7, quarter, 3], period: { kind: 'this', grain: 'quarter' } }),
        tile('lead_conversion_rate', { place: [9, 7, quarter, 3], period: { kind: 'this', grain: 'quarter' } }),
      ],
    },
    {
      title: 'help',
      widgets: [behind({ place: [0, 0, half, 5], period: month }), actions('open', { place: [6, 0, half, 5] })],
    },
    {
      title: 'people',
      widgets: [
        table(['net_sales_revenue', 'deals_won_count', 'win_rate', 'new_contacts_count', 'opportunities_created_count', 'calls_made_count', 'meetings_held_count'], 'person', { place: [0, 0, 12, 6], period: month }), // prettier-ignore
        members('net_sales_revenue', 'location', { place: [0, 6, half, 4], period: month }),
        actions('done', { place: [6, 6, half, 4] }),
        recognition({ place: [0, 10, half, 4] }),
        contest({ place: [6, 10, half, 4] }),
        completed({ place: [0, 14, 12, 5], period: week }),
        workload({ place: [0, 19, 12, 5], period: week }),
      ],
    },
    {
      title: 'customers',
      widgets: [
        tile('new_customers_count', { place: [0, 0, third, 3], period: month }),
        tile('customers_lost_count', { place: [4, 0, third, 3], period: { kind: 'previous', grain: 'month' } }),
        tile('customer_retention_rate', { place: [8, 0, third, 3], period: { kind: 'previous', grain: 'month' } }),
      ],
    },
  ],
  leadership: [
    {
      title: 'money',
      widgets: [
        tile('net_sales_revenue', { place: [0, 0, third, 4], period: month }, 'gauge'),
        timeline(['net_sales_revenue', 'gross_margin_rate'], { place: [4, 0, 8, 4], period: year }, 'combined'),
        tile('monthly_sales_growth', { place: [0, 4, quarter, 3], period: { kind: 'previous', grain: 'month' } }),
        tile('gross_margin_rate', { place: [3, 4, quarter, 3], period: month }),
        tile('weighted_pipeline_forecast', { place: [6, 4, quarter, 3] }, 'none'),
        tile('share_of_reps_at_target', { place: [9, 4, quarter, 3], period: month }),
      ],
    },
    {
      title: 'customers',
      widgets: [
        tile('new_customers_count', { place: [0, 0, quarter, 3], period: month }),
        tile('customer_retention_rate', { place: [3, 0, quarter, 3], period: { kind: 'previous', grain: 'month' } }),
        tile('customers_lost_count', { place: [6, 0, quarter, 3], period: { kind: 'previous', grain: 'month' } }),
        tile('customer_acquisition_cost', { place: [9, 0, quarter, 3], period: { kind: 'previous', grain: 'month' } }),
        members('net_sales_revenue', 'team', { place: [0, 3, half, 4], period: month }),
        members('net_sales_revenue', 'category', { place: [6, 3, half, 4], period: month }, 'share'),
        cohort('kept', { place: [0, 7, 12, 8] }),
      ],
    },
    {
      title: 'effort',
      widgets: [
        funnel({ place: [0, 0, half, 4], period: year }),
        timeline(['calls_made_count', 'meetings_held_count'], { place: [6, 0, half, 4], period: year }, 'bars'),
        behind({ place: [0, 4, 12, 5], period: month }),
      ],
    },
  ],
  chain: [
    {
      title: 'chain',
      widgets: [
        tile('calls_made_count', { place: [0, 0, quarter, 3], period: month }),
        tile('opportunities_created_count', { place: [3, 0, quarter, 3], period: month }),
        tile('deals_won_count', { place: [6, 0, quarter, 3], period: month }),
        tile('net_sales_revenue', { place: [9, 0, quarter, 3], period: month }),
        table(['calls_made_count', 'meetings_held_count', 'opportunities_created_count', 'deals_won_count', 'net_sales_revenue'], 'person', { place: [0, 3, 12, 6], period: month }), // prettier-ignore
        quadrant('calls_made_count', 'opportunities_created_count', 'person', { place: [0, 9, half, 5], period: month }),
        tile('activity_to_opportunity_yield', { place: [6, 9, half, 3], period: month }),
      ],
    },
  ],
  two_blocks: [
    {
      title: 'operational',
      widgets: [
        tile('calls_made_count', { place: [0, 0, quarter, 3], period: week }),
        tile('meetings_held_count', { place: [3, 0, quarter, 3], period: week }),
        tile('lead_response_time', { place: [6, 0, quarter, 3], period: month }),
        tile('contact_norm_fulfilment', { place: [9, 0, quarter, 3], period: month }),
      ],
    },
    {
      title: 'outcome',
      widgets: [
        tile('net_sales_revenue', { place: [0, 0, quarter, 3], period: month }),
        tile('deals_won_count', { place: [3, 0, quarter, 3], period: month }),
        tile('new_customers_count', { place: [6, 0, quarter, 3], period: month }),
        tile('customer_retention_rate', { place: [9, 0, quarter, 3], period: { kind: 'previous', grain: 'month' } }),
      ],
    },
  ],
  locations: [
    {
      title: null,
      widgets: [
        tile('net_sales_revenue', { place: [0, 0, third, 3], period: month }),
        tile('sales_volume_units', { place: [4, 0, third, 3], period: month }),
        tile('average_order_value', { place: [8, 0, third, 3], period: month }),
        members('net_sales_revenue', 'location', { place: [0, 3, half, 5], period: month }),
        locations('net_sales_revenue', { place: [6, 3, half, 5], period: month }),
        across('net_sales_revenue', 'location', 'month', { place: [0, 8, 12, 5], period: year }),
      ],
    },
  ],
  customers: [
    {
      title: null,
      widgets: [
        tile('existing_customer_interaction_frequency', { place: [0, 0, third, 3], period: month }),
        tile('customer_contact_coverage', { place: [4, 0, third, 3], period: month }),
        tile('contact_plan_fulfilment', { place: [8, 0, third, 3], period: month }),
        timeline(['existing_customer_interaction_frequency'], { place: [0, 3, half, 4], period: year }),
        tile('upsell_rate', { place: [6, 3, quarter, 4], period: month }),
        tile('cross_sell_rate', { place: [9, 3, quarter, 4], period: month }),
      ],
    },
  ],
  cycle: [
    {
      title: null,
      widgets: [
        tile('sales_cycle_length', { place: [0, 0, third, 3], period: { kind: 'this', grain: 'quarter' } }),
        tile('win_rate', { place: [4, 0, third, 3], period: { kind: 'this', grain: 'quarter' } }),
        tile('pipeline_velocity', { place: [8, 0, third, 3], period: { kind: 'this', grain: 'quarter' } }, 'none'),
        distribution('sales_cycle_length', 'person', { place: [0, 3, half, 4], period: year }),
        quadrant('sales_cycle_length', 'win_rate', 'person', { place: [6, 3, half, 5], period: year }),
      ],
    },
  ],
  activity: [
    {
      title: null,
      widgets: [
        tile('calls_made_count', { place: [0, 0, quarter, 3], period: week }),
        tile('emails_sent_count', { place: [3, 0, quarter, 3], period: week }),
        tile('meetings_scheduled_count', { place: [6, 0, quarter, 3], period: week }),
        tile('connect_rate', { place: [9, 0, quarter, 3], period: week }),
        timeline(['calls_made_count', 'emails_sent_count', 'meetings_held_count'], { place: [0, 3, 12, 4], period: { kind: 'trailing', count: 12, grain: 'week' } }), // prettier-ignore
        table(['calls_made_count', 'connect_rate', 'meetings_scheduled_count', 'meeting_show_rate'], 'person', {
          place: [0, 7, 12, 5],
          period: month,
        }),
      ],
    },
  ],
  opportunities: [
    {
      title: null,
      widgets: [
        tile('opportunities_created_count', { place: [0, 0, third, 3], period: month }),
        tile('open_pipeline_value', { place: [4, 0, third, 3] }, 'none'),
        tile('pipeline_coverage', { place: [8, 0, third, 3] }),
        timeline(['opportunities_created_count', 'deals_won_count'], { place: [0, 3, half, 4], period: year }, 'bars'),
        members('opportunities_created_count', 'acquisition_channel', { place: [6, 3, half, 4], period: year }),
      ],
    },
  ],
  conversion: [
    {
      title: null,
      widgets: [
        tile('lead_conversion_rate', { place: [0, 0, third, 3], period: { kind: 'this', grain: 'quarter' } }),
        tile('lead_to_opportunity_rate', { place: [4, 0, third, 3], period: { kind: 'this', grain: 'quarter' } }),
        tile('lead_contacted_rate', { place: [8, 0, third, 3], period: month }),
        funnel({ place: [0, 3, half, 4], period: year }),
        members('lead_conversion_rate', 'acquisition_channel', { place: [6, 3, half, 4], period: year }),
        table(['new_contacts_count', 'lead_contacted_rate', 'lead_conversion_rate'], 'person', { place: [0, 7, 12, 5], period: year }),
      ],
    },
  ],
};

/** A new board's document from a ready one, in the words of whoever makes it. */
export const fromTemplate = (id: BoardTemplateId, making: Making): BoardDocument => documentOf(sections[id], making);
