import type { reason as en } from '../en/reason.ts';
import type { Words } from '../words.ts';

export const reason: Words<typeof en> = {
  no_denominator: 'За этот период не на что делить',
  no_data: 'Нет данных',
  no_target: 'Целевое значение не задано',
  immature: 'Пока рано судить: у этих случаев ещё есть время',
  suppressed: 'Скрыто: слишком мало ответов для сохранения анонимности',
  people_hidden: 'Не показано: показатели отдельных людей и малых групп видят только они сами',
  not_meaningful: 'Здесь нет осмысленного значения',
  source_stale: 'Источник давно не присылал данных',
  no_rate: 'Нет курса валюты',
  mixed_units: 'Разные единицы измерения нельзя сложить',
  mixed_currencies: 'Разные валюты нельзя сложить',
  previous_not_positive: 'Процента нет: прежнее значение равно нулю или отрицательно',
  dimension_not_available: 'Недоступно в этом разрезе',
  not_in_scope: 'Считается только по всей организации',
  target_reached: 'План уже выполнен',
};
