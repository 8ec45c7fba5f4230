import type { errorScorecards as en } from '../en/error-scorecards.ts';
import type { Words } from '../words.ts';

export const errorScorecards: Words<typeof en> = {
  no_person: 'Учётная запись не связана с продавцом, поэтому своей карты показателей у неё нет.',
  no_subject: 'Такой карты показателей нет.',
  endless: 'Для карты показателей нужен период с началом и концом.',
};
