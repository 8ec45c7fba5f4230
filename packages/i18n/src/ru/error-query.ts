import type { errorQuery as en } from '../en/error-query.ts';
import type { Words } from '../words.ts';

export const errorQuery: Words<typeof en> = {
  no_kpi: 'В запросе не указан показатель.',
  unknown_kpi: 'Показателя {kpi} нет.',
  unknown_variant: 'У показателя {kpi} нет варианта {variant}.',
  unknown_dimension: 'Нельзя группировать или фильтровать по {dimension}: такого признака нет.',
  dimension_not_available:
    'Показатель {kpi} нельзя сгруппировать по {dimension}: {reason, select, no_way {из записей не видно, к чему они относятся} other {он так не разбивается}}.',
  filter_not_available:
    'Показатель {kpi} нельзя отфильтровать по {dimension}: {reason, select, no_way {из записей не видно, к чему они относятся} other {он так не разбивается}}.',
  too_many_dimensions: 'Не больше {most} группировок сразу; в запросе {count}.',
  two_time_grains: 'Только одна единица времени сразу: {grains}.',
  repeated_dimension: 'Группировка {dimension} указана дважды.',
  nothing_to_compare: 'Выберите период с началом и концом: у всего времени нет предыдущего.',
  unknown_period: '{name} — не период. Примеры: 2026, 2026-Q2, 2026-06, 2026-W23, 2026-06-15.',
  unknown_member: '{member} — не значение признака {dimension}.',
  unknown_sort: 'Результат нельзя упорядочить по {sort}.',
  limit_out_of_range: 'Нельзя показать {limit} строк: выберите от 1 до {most}.',
  unknown_part: 'У числа нет части {part}.',
  formula_cycle: 'Формула {kpi} использует сама себя: {circle}.',
  targets_not_additive: 'Цель по {kpi} не выводится из целей других уровней: задайте её для этого уровня.',
};
