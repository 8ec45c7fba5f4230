import type { errorScorecards as en } from '../en/error-scorecards.ts';
import type { Words } from '../words.ts';

export const errorScorecards: Words<typeof en> = {
  no_person: 'Учётная запись не связана с продавцом, поэтому своей карты показателей у неё нет.',
  no_subject: 'Такой карты показателей нет.',
  endless: 'Для карты показателей нужен период с началом и концом.',
  not_own_kpi: 'В том месяце этот показатель не входил в ваши. Загрузите страницу заново.',
  estimate_given: 'Вы уже дали самооценку. Она остаётся такой, какой была до измеренного значения.',
};
