import type { errorTargets as english } from '../en/error-targets.ts';
import type { Words } from '../words.ts';

export const errorTargets: Words<typeof english> = {
  unknown_kpi: 'Нет KPI «{kpi}».',
  no_kpi: '«{kpi}» – показатель без целевых значений.',
  unknown_period: 'Такого периода нет в таблице.',
  not_added: 'Цели показателя «{kpi}» не складываются, поэтому распределить итог нельзя: у каждого человека и периода своя цель.',
  not_over_time: '«{kpi}» – уровень на конец периода: его можно распределить между людьми, но не по периодам.',
  not_raised: 'Цели показателя «{kpi}» переносятся без изменений.',
  no_past: 'Нет результатов показателя «{kpi}» за такие же прошлые периоды, на которые можно опереться.',
  nobody_there: 'Ни у кого из выбранных нет рабочих дней в этом периоде.',
  weights: 'Для каждого нужны один итог и один вес.',
};
