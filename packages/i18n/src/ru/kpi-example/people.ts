import type { peopleExamples as en } from '../../en/kpi-example/people.ts';
import type { Words } from '../../words.ts';

export const peopleExamples: Words<typeof en> = {
  employee_satisfaction_score: '8 ответов, в среднем 3,9 балла: 3,9.',
  team_belonging_score: 'Ответы 4, 5, 3, 4 и 4: 4,0.',
  process_agreement_score: 'Ответы 3, 2, 4, 3 и 3: 3,0.',
  enps: '8 ответов: 4 рекомендуют, 2 нет: +25.',
  feedback_meeting_rate: '6 должны были быть, 5 прошли вовремя: 83 %.',
  self_rating_gap: 'Своя оценка 105 %, измерено 92 %: +13.',
  on_time_completion_rate: '20 должны быть готовы, 17 в срок: 85 %.',
  customers_in_work_count: '30 с открытыми сделками + 50 с плановым контактом, 5 в обоих: 75.',
  effort_per_customer: '180 часов, 60 клиентов: 3,0 часа.',
  contacts_per_working_day: '96 контактов за 8 рабочих дней: 12,0.',
  capacity_utilisation: 'Нужно 1 834 часа ÷ есть 1 170 часов = 157 %.',
  headcount_gap: 'Нужно 1 834 часа, у одного человека 1 170: 1 834 ÷ 1 170 − 1 = 0,6.',
  goal_progress: 'Части с весом 2, 1, 1 готовы на 50 %, 100 % и 0 %: 50 %.',
};
