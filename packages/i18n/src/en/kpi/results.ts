export const resultKpis = {
  net_sales_revenue: {
    name: 'Net sales revenue',
    sentence: 'Money earned from goods and services sold in the period, without tax, after discounts and refunds.',
    formula:
      'Amounts without tax of orders recognised in the period − orders cancelled in the period after they had been counted − refunds made in the period',
    reading: 'Compare equal numbers of working days. A refund lowers the period in which it is made, not the one of the order.',
  },
  sales_volume_units: {
    name: 'Units sold',
    sentence: 'Number of units sold in the period, returns deducted.',
    formula:
      'Quantities of orders recognised in the period − quantities cancelled later or returned in the period, each in the base unit of the product',
    reading: 'Different units of measure are never added: choose one product or category where there is no value.',
  },
  deals_won_count: {
    name: 'Deals won',
    sentence: 'Number of deals closed with a yes in the period.',
    formula: 'Number of deals whose last step into a won stage lies in the period and which have not been reopened',
    reading: 'A deal shared by two people counts for each by their share and once in total. A reopened deal leaves the count until it is won again.',
  },
  refund_rate: {
    name: 'Refund rate',
    sentence: 'Of the value of sales, the share paid back to customers.',
    formula: 'Refunds of the period ÷ value without tax of the orders recognised in the period',
    reading:
      'A refund counts in the period it is paid back, whenever the goods were sold, so a weak month after a strong one can show more than 100 %.',
  },
  win_rate: {
    name: 'Win rate',
    sentence: 'Of all deals decided in the period, the share that was won.',
    formula: 'Deals won ÷ all deals decided in the period, won or lost',
    reading: 'Open deals are not in it. With few decided deals the share jumps: look at the confidence interval before judging a person.',
    variant: {
      created_cohort: 'Deals created in the period',
    },
  },
  average_deal_size: {
    name: 'Average deal size',
    sentence: 'Average value of one won deal.',
    formula: 'Value of deals won in the period ÷ number of these deals that have an amount',
    reading: 'One very large deal lifts the average: where that happens the median stands beside it and says more about the usual deal.',
  },
  sales_cycle_length: {
    name: 'Sales cycle length',
    sentence: 'Days from the first conversation with the customer to winning the deal; shorter is not always better.',
    formula:
      'Median of the days from the first conversation to winning, over the deals won in the period; without a conversation from the creation of the contact, else of the deal',
    reading: 'Half of the deals were faster, half slower. Shorter is not always better: hurried customers leave sooner.',
    variant: {
      mean: 'Average',
      lost: 'Lost deals',
      lost_mean: 'Lost deals, average',
      decided: 'All decided deals',
      decided_mean: 'All decided deals, average',
    },
  },
  open_pipeline_value: {
    name: 'Value of open deals',
    sentence: 'Total value of deals that are still being worked on.',
    formula: 'Sum of the amounts of deals that stand in an open stage at the end of the period',
    reading: 'It is a level at one moment: never add months. Deals without an amount are listed but add nothing.',
    variant: {
      list_value: 'At list price',
    },
  },
  weighted_pipeline_forecast: {
    name: 'Forecast from open deals',
    sentence: 'Expected result at period end: what is already sold plus open deals by their chance of being won.',
    formula:
      'Value of deals won in the period so far + for each open deal expected to close in the rest of the period its amount × the chance of its stage',
    reading:
      'An expectation, not a promise. The chance comes from your own history from 30 decided cases of a stage on; below that the default of the stage is used and marked “assumed”.',
  },
} as const;
