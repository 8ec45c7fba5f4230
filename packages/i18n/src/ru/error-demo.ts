import type { errorDemo as en } from '../en/error-demo.ts';
import type { Words } from '../words.ts';

export const errorDemo: Words<typeof en> = {
  not_shown: 'Демо-компания здесь не показана, убирать нечего.',
  loading: 'Демо-компания ещё загружается. Повторите, когда появятся её числа; ничего не изменено.',
};
