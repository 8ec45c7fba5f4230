import type { errorNorms as en } from '../en/error-norms.ts';
import type { Words } from '../words.ts';

export const errorNorms: Words<typeof en> = {
  no_norm: 'Этой нормы или этого регламента уже нет. Загрузите страницу заново.',
  ends_before_start: 'Последний день раньше первого.',
  ended_already: 'Действие уже заканчивается раньше.',
  no_segment: 'Этого сегмента уже нет. Загрузите страницу заново.',
};
