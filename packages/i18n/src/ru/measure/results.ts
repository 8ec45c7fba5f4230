import type { resultMeasures as en } from '../../en/measure/results.ts';
import type { Words } from '../../words.ts';

export const resultMeasures: Words<typeof en> = {
  decided_amounts: { name: 'Стоимость решённых сделок' },
  won_amount_of_decided: { name: 'Стоимость выигранных среди решённых' },
  stage_visits: { name: 'Завершённые пребывания на этапе' },
  stage_entries: { name: 'Сделки, пришедшие на этап' },
  stage_entries_moved_on: { name: 'Из них продвинулись или выиграны' },
  waiting_stage_entries: { name: 'Сделки, которые ещё не продвинулись' },
  stage_delays: { name: 'Дней до ухода с этапа' },
  finance_income: { name: 'Выручка и прочие доходы' },
  finance_expenses: { name: 'Расходы, проценты и налоги' },
  provisional_finance_entries: { name: 'Предварительные строки' },
  market_sizes: { name: 'Продажи всего рынка' },
  competitor_prices: { name: 'Замеченные цены конкурентов' },
  units_as_weights: { name: 'Проданное количество как вес' },
  sales_at_shelf_price: { name: 'Продажи по нашему прайсу' },
  experiment_weeks: { name: 'Продажи по неделям и точкам' },
  experiment_weeks_units: { name: 'Количество по неделям и точкам' },
  experiments_measured: { name: 'Эксперименты' },
};
