import type { beside as en } from '../en/beside.ts';
import type { Words } from '../words.ts';

export const beside: Words<typeof en> = {
  mean: 'Среднее',
  median: 'Медиана',
  largest: 'Наибольший случай',
  p90: '9 из 10 не больше',
  cost: 'Затраты',
  winbacks: 'Вернувшиеся клиенты',
  deals: 'Сделки в работе',
  pending: 'Ещё ожидают',
  horizon_days: 'Срок в днях',
  estimate: 'Оценка на конец срока',
  actual: 'Уже достигнуто',
  expected: 'Ожидается от сделок в работе',
  open: 'Сделки в работе, полная сумма',
  month: 'Этот месяц',
  previous: 'Предыдущий месяц',
  difference: 'Разница',
  adjusted: 'В расчёте на рабочий день',
  year_on_year: 'К тому же месяцу прошлого года',
  covered_revenue: 'Выручка с известной себестоимостью',
  provisional_entries: 'Предварительные строки',
  units: 'Количество',
};
