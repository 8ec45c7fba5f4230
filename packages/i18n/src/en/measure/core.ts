import { perReceived } from '../kpi/per-received.ts';

export const coreMeasures = {
  won_revenue: {
    name: 'Value of won deals',
    sentence: 'Total value of the deals won in the period, at the winning moment.',
    variant: perReceived,
  },
  won_deals: {
    name: 'Won deals',
    sentence: 'How many deals were won in the period.',
  },
  lost_deals: {
    name: 'Lost deals',
    sentence: 'How many deals were lost in the period; duplicates and tests are not counted.',
  },
  decided_deals: {
    name: 'Decided deals',
    sentence: 'Deals won or lost in the period.',
  },
  created_deals: {
    name: 'Deals created',
    sentence: 'How many deals were opened in the period.',
  },
  open_deals: {
    name: 'Open deals',
    sentence: 'How many deals are being worked on at the end of the period.',
  },
  open_pipeline: {
    name: 'Amounts of open deals',
    sentence: 'Sum of the amounts of the deals that are open at the end of the period.',
  },
  open_pipeline_list_value: {
    name: 'Open deals at list price',
    sentence: 'List prices of the products of the deals that are open at the end of the period.',
  },
  open_deals_age: {
    name: 'Age of open deals',
    sentence: 'Days from the start of the deal to the end of the period, of the deals that are still open.',
    variant: {
      mean: 'Average',
    },
  },
  won_deals_discount: {
    name: 'Discount of won deals',
    sentence: 'How much less than the list price the won deals brought.',
  },
  orders_count: {
    name: 'Orders',
    sentence: 'How many orders were recognised in the period and not cancelled.',
  },
  order_lines_count: {
    name: 'Order lines',
    sentence: 'How many lines the orders of the period have.',
  },
  order_gross_sales: {
    name: 'Sales before refunds',
    sentence: 'Amounts without tax of the orders of the period, refunds not deducted.',
  },
  refunds: {
    name: 'Refunds',
    sentence: 'Money given back to customers in the period, without tax.',
  },
  buying_customers: {
    name: 'Customers who bought',
    sentence: 'How many different customers bought in the period.',
  },
  winbacks: {
    name: 'Customers won back',
    sentence: 'Customers who bought again after a long pause.',
  },
  all_contacts: {
    name: 'All contacts recorded',
    sentence: 'All potential customers recorded in the period, duplicates and tests included.',
  },
  converted_contacts: {
    name: 'New contacts that became customers',
    sentence: 'Of the new contacts of the period, how many have become customers by now.',
    variant: {
      by_originator: 'By who found them',
    },
  },
  acquisition_costs: {
    name: 'Cost of winning customers',
    sentence: 'Marketing and sales money of the period spent to win new customers.',
    variant: {
      media_only: 'Advertising and events only',
    },
  },
  sales_recognised: { name: 'Sales recognised' },
  sales_reversed: { name: 'Sales cancelled later' },
  units_recognised: { name: 'Units sold' },
  units_reversed: { name: 'Units cancelled later' },
  units_refunded: { name: 'Units returned' },
  profit_recognised: { name: 'Gross profit of sales' },
  profit_reversed: { name: 'Gross profit of sales cancelled later' },
  profit_refunded: { name: 'Gross profit given back with refunds' },
  covered_sales: { name: 'Sales with known cost' },
  covered_reversed: { name: 'Cancelled sales with known cost' },
  covered_refunds: { name: 'Refunds with known cost' },
  list_sales: { name: 'Sales at list price' },
  listed_net_sales: { name: 'Sales of lines with list price' },
  won_of_decided_deals: { name: 'Won among decided deals' },
  won_of_created_deals: { name: 'Won among created deals' },
  decided_of_created_deals: { name: 'Decided among created deals' },
  won_deals_with_amount: { name: 'Won deals with an amount' },
  won_amounts: { name: 'Amounts of won deals' },
  won_list_value: { name: 'Won deals at list price' },
  won_revenue_with_list: { name: 'Value of won deals with a list price' },
  won_cycles: { name: 'Days to win' },
  lost_cycles: { name: 'Days to lose' },
  decided_cycles: { name: 'Days to a decision' },
  open_deal_ages: { name: 'Days open deals have been worked on' },
  expected_pipeline: { name: 'Open deals expected in the rest of the period' },
  expected_deals: { name: 'Number of open deals expected in the rest of the period' },
  decided_stage_visits: { name: 'Decided deals that were in the stage' },
  won_stage_visits: { name: 'Won deals that were in the stage' },
  new_contacts: { name: 'New contacts' },
  cohort_contacts: { name: 'New contacts of the period' },
  contacts_with_deal: { name: 'New contacts that became a deal' },
  waiting_contacts: { name: 'New contacts still open' },
  deal_delays: { name: 'Days from contact to deal' },
  approached_contacts: { name: 'Potential customers approached' },
  approached_contacts_by_attempt: { name: 'Potential customers by first attempt' },
  contacts_and_customers: { name: 'All new contacts' },
  converted_contacts_by_originator: { name: 'New contacts that became customers, by who found them' },
  days_to_customer: { name: 'Days to become a customer' },
  days_to_customer_of_created: { name: 'Days to become a customer, by day of contact' },
  calls: { name: 'Calls made' },
  meetings: { name: 'Meetings held' },
  new_customers: { name: 'New customers' },
  media_costs: { name: 'Cost of advertising and events' },
} as const;
