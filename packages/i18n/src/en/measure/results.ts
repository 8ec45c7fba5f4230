export const resultMeasures = {
  decided_amounts: { name: 'Value of decided deals' },
  won_amount_of_decided: { name: 'Value of won deals among the decided' },
  stage_visits: { name: 'Finished visits to the stage' },
  stage_entries: { name: 'Deals that came into the stage' },
  stage_entries_moved_on: { name: 'Of these, moved on or won' },
  waiting_stage_entries: { name: 'Deals that have not moved on yet' },
  stage_delays: { name: 'Days until deals left the stage' },
  finance_income: { name: 'Revenue and other income' },
  finance_expenses: { name: 'Costs, interest and taxes' },
  provisional_finance_entries: { name: 'Provisional lines' },
  market_sizes: { name: 'Sales of all sellers in the market' },
} as const;
