import type { errorPeriods as en } from '../en/error-periods.ts';
import type { Words } from '../words.ts';

export const errorPeriods: Words<typeof en> = {
  not_over: '{period} ещё не закончился. Закрыть можно со следующего дня после последнего.',
  closed_already: '{period} уже закрыт. Закрытый период остаётся как есть.',
  not_everybody: 'Закрыть период может только тот, кто видит всех.',
  numbers_coming: 'Числа сейчас поступают: данные загружаются или пересчитываются. Закройте период, когда это завершится.',
};
