import type { coreMeasures as en } from '../../en/measure/core.ts';
import type { Words } from '../../words.ts';
import { perReceived } from '../kpi/per-received.ts';

export const coreMeasures: Words<typeof en> = {
  won_revenue: {
    name: 'Сумма выигранных сделок',
    sentence: 'Общая сумма сделок, выигранных за период, на момент выигрыша.',
    variant: perReceived,
  },
  won_deals: {
    name: 'Выигранные сделки',
    sentence: 'Сколько сделок выиграно за период.',
  },
  lost_deals: {
    name: 'Проигранные сделки',
    sentence: 'Сколько сделок проиграно за период; дубликаты и тестовые не считаются.',
  },
  decided_deals: {
    name: 'Завершённые сделки',
    sentence: 'Сделки, выигранные или проигранные за период.',
  },
  created_deals: {
    name: 'Созданные сделки',
    sentence: 'Сколько сделок открыто за период.',
  },
  open_deals: {
    name: 'Сделки в работе',
    sentence: 'Сколько сделок в работе на конец периода.',
  },
  open_pipeline: {
    name: 'Суммы сделок в работе',
    sentence: 'Сумма сделок, которые в работе на конец периода.',
  },
  open_pipeline_list_value: {
    name: 'Сделки в работе по прайс-листу',
    sentence: 'Сумма цен прайс-листа по сделкам, которые в работе на конец периода.',
  },
  open_deals_age: {
    name: 'Возраст сделок в работе',
    sentence: 'Сколько дней прошло от начала сделки до конца периода, по сделкам в работе.',
    variant: {
      mean: 'Среднее',
    },
  },
  won_deals_discount: {
    name: 'Скидка по выигранным сделкам',
    sentence: 'Насколько меньше цены прайс-листа принесли выигранные сделки.',
  },
  orders_count: {
    name: 'Заказы',
    sentence: 'Сколько заказов признано за период и не отменено.',
  },
  order_lines_count: {
    name: 'Строки заказов',
    sentence: 'Сколько строк в заказах за период.',
  },
  order_gross_sales: {
    name: 'Выручка до возвратов',
    sentence: 'Сумма заказов за период без налогов и без вычета возвратов.',
  },
  refunds: {
    name: 'Возвраты',
    sentence: 'Сумма без налогов, возвращённая клиентам за период.',
  },
  buying_customers: {
    name: 'Клиенты с покупками',
    sentence: 'Сколько разных клиентов совершили покупки за период.',
  },
  winbacks: {
    name: 'Вернувшиеся клиенты',
    sentence: 'Клиенты, которые снова купили после долгого перерыва.',
  },
  all_contacts: {
    name: 'Все записанные обращения',
    sentence: 'Все обращения, записанные за период, включая дубликаты и тестовые.',
  },
  converted_contacts: {
    name: 'Обращения, ставшие клиентами',
    sentence: 'Сколько новых обращений за период уже стали клиентами.',
    variant: {
      by_originator: 'По нашедшему',
    },
  },
  acquisition_costs: {
    name: 'Затраты на привлечение',
    sentence: 'Затраты на маркетинг и продажи за период для привлечения новых клиентов.',
    variant: {
      media_only: 'Только реклама и мероприятия',
    },
  },
  sales_recognised: { name: 'Признанная выручка' },
  sales_reversed: { name: 'Выручка, отменённая позже' },
  units_recognised: { name: 'Проданные единицы' },
  units_reversed: { name: 'Единицы, отменённые позже' },
  units_refunded: { name: 'Возвращённые единицы' },
  profit_recognised: { name: 'Валовая прибыль с продаж' },
  profit_reversed: { name: 'Валовая прибыль с отменённых продаж' },
  profit_refunded: { name: 'Валовая прибыль, потерянная на возвратах' },
  covered_sales: { name: 'Выручка с известной себестоимостью' },
  covered_reversed: { name: 'Отменённая выручка с известной себестоимостью' },
  covered_refunds: { name: 'Возвраты с известной себестоимостью' },
  list_sales: { name: 'Выручка по прайс-листу' },
  listed_net_sales: { name: 'Выручка по строкам с ценой прайс-листа' },
  won_of_decided_deals: { name: 'Выигранные среди завершённых сделок' },
  won_of_created_deals: { name: 'Выигранные среди созданных сделок' },
  decided_of_created_deals: { name: 'Завершённые среди созданных сделок' },
  won_deals_with_amount: { name: 'Выигранные сделки с суммой' },
  won_amounts: { name: 'Суммы выигранных сделок' },
  won_list_value: { name: 'Выигранные сделки по прайс-листу' },
  won_revenue_with_list: { name: 'Сумма выигранных сделок с ценой прайс-листа' },
  won_cycles: { name: 'Дни до выигрыша' },
  lost_cycles: { name: 'Дни до проигрыша' },
  decided_cycles: { name: 'Дни до решения' },
  open_deal_ages: { name: 'Возраст сделок в работе в днях' },
  expected_pipeline: { name: 'Сделки в работе, ожидаемые до конца периода' },
  expected_deals: { name: 'Число сделок в работе, ожидаемых до конца периода' },
  decided_stage_visits: { name: 'Завершённые сделки, бывшие на этапе' },
  won_stage_visits: { name: 'Выигранные сделки, бывшие на этапе' },
  new_contacts: { name: 'Новые обращения' },
  cohort_contacts: { name: 'Новые обращения за период' },
  contacts_with_deal: { name: 'Обращения, ставшие сделками' },
  waiting_contacts: { name: 'Обращения, ещё в работе' },
  deal_delays: { name: 'Дни от обращения до сделки' },
  approached_contacts: { name: 'Потенциальные клиенты, с которыми пытались связаться' },
  approached_contacts_by_attempt: { name: 'Потенциальные клиенты по первой попытке связи' },
  contacts_and_customers: { name: 'Все новые обращения' },
  converted_contacts_by_originator: { name: 'Обращения, ставшие клиентами, по нашедшему' },
  days_to_customer: { name: 'Дни до превращения в клиента' },
  days_to_customer_of_created: { name: 'Дни до превращения в клиента, по дате обращения' },
  calls: { name: 'Исходящие звонки' },
  meetings: { name: 'Проведённые встречи' },
  new_customers: { name: 'Новые клиенты' },
  media_costs: { name: 'Расходы на рекламу и мероприятия' },
};
