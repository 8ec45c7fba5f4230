export const resultKpis = {
  net_sales_revenue: {
    name: 'Net sales revenue',
    sentence: 'Money earned from goods and services sold in the period, without tax, after discounts and refunds.',
    formula:
      'Amounts without tax of orders recognised in the period − orders cancelled in the period after they had been counted − refunds made in the period',
    reading: 'Compare equal numbers of working days. A refund lowers the period in which it is made, not the one of the order.',
    advice:
      'Open the number and see which customers, products or people changed most. Revenue follows from contacts, conversion and the size of orders: look which of them moved.',
  },
  sales_volume_units: {
    name: 'Units sold',
    sentence: 'Number of units sold in the period, returns deducted.',
    formula:
      'Quantities of orders recognised in the period − quantities cancelled later or returned in the period, each in the base unit of the product',
    reading: 'Different units of measure are never added: choose one product or category where there is no value.',
    advice: 'Compare with revenue: more units with less money means lower prices or a cheaper mix.',
  },
  deals_won_count: {
    name: 'Deals won',
    sentence: 'Number of deals closed with a yes in the period.',
    formula: 'Number of deals whose last step into a won stage lies in the period and which have not been reopened',
    reading: 'A deal shared by two people counts for each by their share and once in total. A reopened deal leaves the count until it is won again.',
    advice:
      'Look one step earlier: how many deals were opened, and where do they stop? More conversations today are more deals won in one sales cycle.',
  },
  refund_rate: {
    name: 'Refund rate',
    sentence: 'Of the value of sales, the share paid back to customers.',
    formula: 'Refunds of the period ÷ value without tax of the orders recognised in the period',
    reading:
      'A refund counts in the period it is paid back, whenever the goods were sold, so a weak month after a strong one can show more than 100 %.',
    advice: 'Open the refunds and sort by reason and product. One product or one promise is often behind most of them.',
  },
  win_rate: {
    name: 'Win rate',
    sentence: 'Of all deals decided in the period, the share that was won.',
    formula: 'Deals won ÷ all deals decided in the period, won or lost',
    reading: 'Open deals are not in it. With few decided deals the share jumps: look at the confidence interval before judging a person.',
    advice: 'Read the reasons of the last lost deals. Say no earlier to deals you cannot win and use the time for the others.',
    variant: {
      created_cohort: 'Deals created in the period',
    },
  },
  average_deal_size: {
    name: 'Average deal size',
    sentence: 'Average value of one won deal.',
    formula: 'Value of deals won in the period ÷ number of these deals that have an amount',
    reading: 'One very large deal lifts the average: where that happens the median stands beside it and says more about the usual deal.',
    advice: 'Ask early for the budget and talk to the person who decides about it. Offer the larger version first.',
  },
  sales_cycle_length: {
    name: 'Sales cycle length',
    sentence: 'Days from the first conversation with the customer to winning the deal; shorter is not always better.',
    formula:
      'Median of the days from the first conversation to winning, over the deals won in the period; without a conversation from the creation of the contact, else of the deal',
    reading: 'Half of the deals were faster, half slower. Shorter is not always better: hurried customers leave sooner.',
    advice: 'Agree the next step and its date at the end of every meeting. See in which stage deals stand longest.',
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
    advice: 'Clean it: deals past their expected date and without a next step are not worth their amount.',
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
    advice: 'If it lies below the target, look which deals could still be decided in the period and what they wait for.',
  },
  location_revenue_share: {
    name: "Location's share of sales",
    sentence: 'How much of total sales comes from this shop, region or the online shop.',
    formula: 'Net sales revenue of the place ÷ net sales revenue of all places',
    reading:
      'Shares add up to 100 %. A place that opened or closed in the period has had fewer days: compare sales per open day before you judge it.',
    advice: 'Look at the places with the largest change first. Ask what they sell differently, then try that elsewhere.',
  },
  regional_demand_index: {
    name: 'Regional demand index',
    sentence: 'Shows whether a product makes up more or less of sales here than overall; above 1 means stronger demand.',
    formula: 'Share of the product in sales here ÷ share of the product in sales everywhere',
    reading:
      'Above 1 the product sells better here than elsewhere, whatever the size of the place. It compares the mix, not the volume: always look at the units too.',
    advice:
      'From about 1.2 upwards give the product more room here; from about 0.8 downwards find out whether people know it and whether it is in stock.',
  },
  average_order_value: {
    name: 'Average order value',
    sentence: 'Average amount of one order or receipt, without tax and before refunds.',
    formula: 'Value without tax of orders recognised in the period, before refunds ÷ number of these orders',
    reading: 'Cancelled orders are in neither part; refunded ones stay in both. A few very large orders lift the average.',
    advice: 'Offer what goes with the purchase, and a slightly larger pack or better version.',
  },
  value_win_rate: {
    name: 'Win rate by value',
    sentence: 'Of the money value of decided deals, the share that was won.',
    formula: 'Value of deals won ÷ value of all deals decided in the period',
    reading: 'Lower than the win rate by number: large deals are lost more often than small ones. Lost deals count with their last amount.',
    advice: 'Look at the largest lost deals and their reasons; decide earlier which large ones are worth the effort.',
  },
  stage_duration: {
    name: 'Time in stage',
    sentence: 'How long deals usually stay in one step of the sales process.',
    formula: 'Median of the days deals stood in the stage, over visits that ended in the period; several visits of one deal are added',
    reading:
      'Half of the deals moved on faster. Deals that still stand in the stage are not in it, so a blocked stage shows up late: look at the age of open deals too.',
    advice: 'Agree what must be done for a deal to move on, and talk about every deal that has stood longer than usual.',
    variant: {
      mean: 'Average',
    },
  },
  stage_conversion_rate: {
    name: 'Stage conversion',
    sentence: 'Of the deals that entered a step, the share that moved on.',
    formula:
      'Deals that came into the stage in the period and later moved on or were won ÷ deals that came into it, without those that may still move on',
    reading: 'Deals younger than twice the usual time in the stage are pending and shown beside. Each deal counts at its first visit.',
    advice: 'A low value at one stage shows where deals get stuck. Look at ten deals that stopped there and find what they have in common.',
  },
  pipeline_velocity: {
    name: 'Expected daily revenue from open deals',
    sentence: 'How much revenue the open deals are expected to bring per day.',
    formula: 'Open deals × win rate × average deal size ÷ sales cycle length in days; the three rates are those of the last 90 days',
    reading: 'It describes how fast money comes through today and is no forecast. Compare it with itself over time, within one kind of customer.',
    advice:
      'Four levers: more open deals, a higher win rate, larger deals, a shorter cycle. Work on the one that is weakest against the quarter before.',
  },
  average_discount_rate: {
    name: 'Average discount',
    sentence: 'How much was taken off the list price on average.',
    formula: '(Value at list price − value actually charged) ÷ value at list price, over lines that have a list price',
    reading: 'Negative means sold above the list price. Promotions and personal discounts are in it together: filter by campaign to separate them.',
    advice: 'Ask what the discount bought: a larger order, a longer contract, a faster decision. Where it bought nothing, do not give it.',
  },
  quota_attainment: {
    name: 'Target attainment',
    sentence: 'How much of the agreed target has been reached.',
    formula:
      'What was reached in the period ÷ the target of the whole period; the target is that of the level asked for, of a person by working days in the job',
    reading:
      'In a running period compare it with the pace: half of the target is good after a quarter of the time. Without a target there is no number.',
    advice: 'Look at the pace and at the open deals first: they say whether the rest can still be reached.',
    variant: {
      gross_profit: 'Gross profit',
      expansion_revenue: 'Extra revenue from existing customers',
      sales_volume_units: 'Units sold',
      deals_won_count: 'Deals won',
      opportunities_created_count: 'Opportunities created',
      new_contacts_count: 'New contacts',
      leads_sourced_count: 'New contacts found by the person',
      calls_made_count: 'Calls made',
      emails_sent_count: 'One-to-one emails sent',
      meetings_scheduled_count: 'Meetings scheduled',
      meetings_held_count: 'Meetings held',
      qualified_meetings_count: 'Qualified meetings handed over',
      visits_completed_count: 'Visits made',
      new_customers_count: 'New customers',
      customers_lost_count: 'Customers lost',
      existing_customers_new_product_count: 'Existing customers buying something new',
    },
  },
  share_of_reps_at_target: {
    name: 'Share of salespeople at target',
    sentence: "What share of the team's salespeople have reached their own target.",
    formula:
      'Salespeople who have reached their target ÷ salespeople with a target who were in the job for at least half of the working days; people in their first three months are left out',
    reading: 'Between a half and two thirds is usual. Much less says that targets are too high, much more that they are too low.',
    advice: 'Where few reach it, check the targets before you blame the people.',
  },
  pace_index: {
    name: 'Pace',
    sentence: 'Compares what is done with what should be done by today; 1.00 means exactly on schedule.',
    formula: 'What was reached so far ÷ the part of the target that falls on the working days so far',
    reading: '1.00 is on schedule, 0.90 a tenth behind. In the first days of a period single deals make it jump.',
    advice: 'Behind schedule: work out how much a day is still needed and which open deals can bring it.',
    variant: {
      gross_profit: 'Gross profit',
      expansion_revenue: 'Extra revenue from existing customers',
      sales_volume_units: 'Units sold',
      deals_won_count: 'Deals won',
      opportunities_created_count: 'Opportunities created',
      new_contacts_count: 'New contacts',
      leads_sourced_count: 'New contacts found by the person',
      calls_made_count: 'Calls made',
      emails_sent_count: 'One-to-one emails sent',
      meetings_scheduled_count: 'Meetings scheduled',
      meetings_held_count: 'Meetings held',
      qualified_meetings_count: 'Qualified meetings handed over',
      visits_completed_count: 'Visits made',
      new_customers_count: 'New customers',
      customers_lost_count: 'Customers lost',
      existing_customers_new_product_count: 'Existing customers buying something new',
    },
  },
  run_rate_forecast: {
    name: 'Forecast at present pace',
    sentence: 'Where we end the period if we go on as so far.',
    formula: 'Reached so far ÷ working days so far × working days of the whole period',
    reading: 'A simple continuation. Before a fifth of the period has passed it is unstable, and one large deal can distort it.',
    advice: 'Compare it with the forecast from open deals; where they differ, ask why.',
  },
  pipeline_coverage: {
    name: 'Open deals against remaining target',
    sentence: 'How many times the value of open deals due this period covers the part of the target still missing.',
    formula: 'Value of open deals expected to close in the rest of the period ÷ the part of the sales target still missing',
    reading:
      'How much you need depends on how much you win: 1 ÷ the win rate by value is shown beside it. Deals more than 30 days past their expected date are left out.',
    advice: 'Below what is needed: open new deals now, or bring later ones forward with a good reason for the customer.',
  },
  forecast_accuracy: {
    name: 'Forecast accuracy',
    sentence: 'How close our forecast was to what really happened.',
    formula:
      '1 − difference between the frozen forecast and what was reached ÷ what was reached; forecasts are frozen when a quarter, half or three quarters of the period are over',
    reading: 'Beside it stands whether you were too high or too low. The forecast of half-time is shown; the others are variants.',
    advice: 'Always wrong in the same direction: correct the chances of the stages. Wrong in both: keep expected dates up to date.',
    variant: {
      at_25: 'Frozen at a quarter of the period',
      at_75: 'Frozen at three quarters of the period',
      run_rate: 'Forecast at present pace, at half-time',
    },
  },
  sales_per_rep: {
    name: 'Deals won per salesperson',
    sentence: 'How many deals one salesperson wins on average.',
    formula: 'Deals won ÷ average number of people who sell (full-time equivalents × days in a selling role ÷ days of the period)',
    reading: 'People who sell part of their time count with that part. Absences are not deducted.',
    advice: 'Compare teams with similar customers only, and look at deal size beside it.',
  },
  revenue_per_rep: {
    name: 'Revenue per salesperson',
    sentence: 'Average sales revenue brought by one salesperson.',
    formula: 'Net sales revenue of sales that have a seller ÷ average number of people who sell',
    reading: 'Sales without a seller, such as online orders, are left out and shown beside it.',
    advice: 'Where it falls while the team grows, newcomers may need more training time or better contacts.',
  },
  rep_contribution_share: {
    name: 'Contribution to team result',
    sentence: "What part of the team's result came from this person.",
    formula: 'Value of the person ÷ value of everybody together under the same filters; beside it the value ÷ the common target',
    reading: 'Shared deals count for each by their share, so that all parts add up to the whole.',
    advice: 'A team that hangs on one person is at risk: share customers and knowledge in time.',
    variant: {
      gross_profit: 'Gross profit',
      expansion_revenue: 'Extra revenue from existing customers',
      sales_volume_units: 'Units sold',
      deals_won_count: 'Deals won',
      opportunities_created_count: 'Opportunities created',
      new_contacts_count: 'New contacts',
      leads_sourced_count: 'New contacts found by the person',
      calls_made_count: 'Calls made',
      emails_sent_count: 'One-to-one emails sent',
      meetings_scheduled_count: 'Meetings scheduled',
      meetings_held_count: 'Meetings held',
      qualified_meetings_count: 'Qualified meetings handed over',
      visits_completed_count: 'Visits made',
      new_customers_count: 'New customers',
      customers_lost_count: 'Customers lost',
      existing_customers_new_product_count: 'Existing customers buying something new',
    },
  },
} as const;
