import type { mark as en } from '../en/mark.ts';
import type { Words } from '../words.ts';

export const mark: Words<typeof en> = {
  so_far: 'пока',
  assumed: 'предположение',
  immature: 'ещё не окончательно',
  provisional_calendar: 'предварительный календарь',
  small_sample: 'мало случаев',
  left_out: '{count, plural, one {# запись не учтена} few {# записи не учтены} many {# записей не учтено} other {# записи не учтено}}',
  flagged_records:
    '{count, plural, one {# противоречивая запись} few {# противоречивые записи} many {# противоречивых записей} other {# противоречивой записи}}',
  formula_changed: 'новая формула',
  explain: {
    so_far: 'Период ещё не закончился',
    assumed: 'Основано на вероятностях по умолчанию: истории пока мало',
    immature: 'У части случаев ещё есть время, значение может измениться',
    provisional_calendar: 'Для одного из годов периода нет официального календаря рабочих дней',
    small_sample: 'Случаев так мало, что ещё один может изменить значение',
    left_out: 'Записи без суммы, цены или курса: смотрите, что не учтено',
    flagged_records: 'Некоторые записи противоречивы: смотрите список',
    formula_changed: 'Здесь изменилась формула: сравнивайте с прежними значениями осторожно',
  },
  sample: {
    grey: 'Мало данных: {count, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}',
    interval: '{count, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}: учитывайте доверительный интервал',
    enough: '{count, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}',
    between: 'с вероятностью 95 % между {low} и {high}',
  },
};
