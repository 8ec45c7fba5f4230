import type { peopleMeasures as en } from '../../en/measure/people.ts';
import type { Words } from '../../words.ts';

export const peopleMeasures: Words<typeof en> = {
  target_net_sales_revenue: {
    name: 'План: Чистая выручка',
  },
  target_gross_profit: {
    name: 'План: Валовая прибыль',
  },
  target_expansion_revenue: {
    name: 'План: Дополнительная выручка от действующих клиентов',
  },
  target_sales_volume_units: {
    name: 'План: Количество проданных единиц',
  },
  target_deals_won_count: {
    name: 'План: Количество выигранных сделок',
  },
  target_opportunities_created_count: {
    name: 'План: Создано новых сделок',
  },
  target_new_contacts_count: {
    name: 'План: Новые обращения',
  },
  target_leads_sourced_count: {
    name: 'План: Потенциальные клиенты, найденные сотрудником',
  },
  target_calls_made_count: {
    name: 'План: Исходящие звонки',
  },
  target_emails_sent_count: {
    name: 'План: Отправлено индивидуальных писем',
  },
  target_meetings_scheduled_count: {
    name: 'План: Назначено встреч',
  },
  target_meetings_held_count: {
    name: 'План: Проведено встреч',
  },
  target_qualified_meetings_count: {
    name: 'План: Переданные встречи, признанные полезными',
  },
  target_visits_completed_count: {
    name: 'План: Выполнено визитов',
  },
  target_new_customers_count: {
    name: 'План: Новые клиенты',
  },
  target_customers_lost_count: {
    name: 'План: Ушедшие клиенты',
  },
  target_existing_customers_new_product_count: {
    name: 'План: Действующие клиенты, купившие новое для себя',
  },
  frozen_pipeline_25: {
    name: 'Прогноз на четверти периода',
  },
  frozen_pipeline_50: {
    name: 'Прогноз на середине периода',
  },
  frozen_pipeline_75: {
    name: 'Прогноз на трёх четвертях периода',
  },
  frozen_run_rate_50: {
    name: 'Прогноз по темпу на середине периода',
  },
  own_estimates: {
    name: 'Собственные оценки выполнения',
  },
  required_hours: {
    name: 'Требуемые часы',
  },
  available_hours: {
    name: 'Доступные часы',
  },
  required_people: {
    name: 'Требуемые сотрудники',
  },
  available_people: {
    name: 'Имеющиеся сотрудники',
  },
  plan_months: {
    name: 'Месяцы плана',
  },
  goal_progress_weighted: {
    name: 'Продвижение с весом',
  },
  goal_weights: {
    name: 'Веса частей',
  },
  mandatory_parts_open: {
    name: 'Невыполненные обязательные части',
  },
  selling_days: {
    name: 'Дни продавцов',
  },
  available_days: {
    name: 'Доступные рабочие дни',
  },
  days_in_role: {
    name: 'Рабочие дни в роли продавца',
  },
  days_in_training: {
    name: 'Рабочие дни в период обучения',
  },
  norm_contacts: {
    name: 'Контакты по норме',
  },
  norm_minutes: {
    name: 'Минуты по норме',
  },
  contacts_towards_norm: {
    name: 'Контакты в счёт нормы',
  },
  contacts_made: {
    name: 'Состоявшиеся контакты',
  },
  effort_recorded: {
    name: 'Записанные минуты работы',
  },
  contacts_without_minutes: {
    name: 'Контакты без записанного времени',
  },
  customers_worked_on: {
    name: 'Клиенты, с которыми работали',
  },
  customers_in_work: {
    name: 'Клиенты в работе',
  },
  request_times: {
    name: 'Время обработки',
  },
  request_business_minutes: {
    name: 'Время обработки в рабочие часы',
  },
  open_request_ages: {
    name: 'Возраст открытых запросов',
  },
  requests_due: {
    name: 'Запросы со сроком',
  },
  requests_in_time: {
    name: 'Запросы, завершённые в срок',
  },
  contacts_due: {
    name: 'Плановые контакты',
  },
  contacts_due_done: {
    name: 'Выполненные плановые контакты',
  },
  feedback_due: {
    name: 'Встречи обратной связи со сроком',
  },
  feedback_in_time: {
    name: 'Встречи обратной связи, проведённые вовремя',
  },
  tasks_due: {
    name: 'Задачи со сроком',
  },
  tasks_in_time: {
    name: 'Задачи, выполненные вовремя',
  },
  tasks_moved: {
    name: 'Задачи с перенесённым сроком',
  },
  satisfaction_answers: {
    name: 'Ответы об удовлетворённости',
  },
  satisfied_answers: {
    name: 'Ответы довольных клиентов',
  },
  satisfaction_scores: {
    name: 'Оценки удовлетворённости',
  },
  recommendation_answers: {
    name: 'Ответы о рекомендации',
  },
  promoters: {
    name: 'Рекомендующие клиенты',
  },
  detractors: {
    name: 'Не рекомендующие клиенты',
  },
  invitations_delivered: {
    name: 'Доставленные приглашения',
  },
  invitations_answered: {
    name: 'Приглашения с ответом за 30 дней',
  },
  invitations_pending: {
    name: 'Недавние приглашения без ответа',
  },
  employee_scores_emp0: {
    name: 'Оценки: удовлетворённость работой',
  },
  employee_answers_emp0: {
    name: 'Ответы: удовлетворённость работой',
  },
  employee_favourable_emp0: {
    name: 'Положительные ответы: удовлетворённость работой',
  },
  employee_scores_emp1: {
    name: 'Оценки: чувство команды',
  },
  employee_answers_emp1: {
    name: 'Ответы: чувство команды',
  },
  employee_favourable_emp1: {
    name: 'Положительные ответы: чувство команды',
  },
  employee_scores_emp2: {
    name: 'Оценки: способ продаж',
  },
  employee_answers_emp2: {
    name: 'Ответы: способ продаж',
  },
  employee_favourable_emp2: {
    name: 'Положительные ответы: способ продаж',
  },
  employee_recommendation_answers: {
    name: 'Ответы сотрудников о рекомендации',
  },
  employee_promoters: {
    name: 'Сотрудники, рекомендующие работу',
  },
  employee_detractors: {
    name: 'Сотрудники, не рекомендующие работу',
  },
  open_pipeline_due: {
    name: 'Сделки в работе с закрытием до конца периода',
  },
};
