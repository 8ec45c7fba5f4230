import type { board as en } from '../en/board.ts';
import type { Words } from '../words.ts';

export const board: Words<typeof en> = {
  title: 'Где мы сейчас',
  sentence: {
    none: '{kpi}, {period}: данных пока нет.',
    value: '{state, select, running {{kpi}, {period}, пока: {value}.} all {{kpi} за всё время: {value}.} other {{kpi}, {period}: {value}.}}',
    flat: '{state, select, running {{kpi}, {period}, пока: {value} – столько же, сколько за то же число рабочих дней ({before}).} other {{kpi}, {period}: {value} – столько же, сколько раньше ({before}).}}',
    change:
      '{state, select, running {{kpi}, {period}, пока: {value} – на {change} {way, select, more {больше} other {меньше}}, чем за то же число рабочих дней ({before}).} other {{kpi}, {period}: {value} – на {change} {way, select, more {больше} other {меньше}}, чем было ({before}).}}',
    won: '{count, plural, one {Выиграна {won} сделка.} few {Выиграны {won} сделки.} other {Выиграно {won} сделок.}}',
    decided: '{count, plural, one {Выиграна {won} сделка} few {Выиграны {won} сделки} other {Выиграно {won} сделок}}: {rate} завершённых.',
  },
  section: {
    money: 'Деньги',
    deals: 'Сделки и люди',
    contacts: 'Новые обращения и действия',
    missing: '{reason}: {kpis}.',
    bring: 'Загрузить данные',
  },
  state: {
    off: 'Выключен',
    offText: 'Показатель выключен, поэтому числа нет.',
    archivedText: 'Показатель в архиве и больше не считается.',
    goneText: 'Такого показателя больше нет.',
    problem: 'В формуле ошибка: {message}',
    kept: 'Показана версия {version} – последняя, которая работает.',
    none: 'Ни одна прежняя версия не работает, поэтому числа нет.',
    open: 'К странице показателя',
  },
  against: 'к периоду {period}',
  asOf: 'данные: {time}',
  compareBoth: 'Прошлый период и прошлый год',
  status: {
    noTarget: 'Нет цели',
  },
  tile: {
    open: '{name}: {value}, {period}. Пояснить это число',
  },
  scope: {
    label: 'О чём эта страница',
    all: {
      team: 'Все команды',
      location: 'Все точки продаж',
      person: 'Все продавцы',
    },
    present: 'По нынешней структуре',
    organisation: 'Команды и точки сотрудников',
    asItWas: 'Как было тогда',
    asItWasNote: 'Каждый учтён там, где был в тот день',
    presentNote: 'Каждый учтён там, где он сегодня, и за прошлое',
    clear: 'Сбросить',
  },
  period: {
    label: 'Период',
    named: 'Определённый месяц, квартал или год',
    choose: 'Выберите',
    years: 'Годы',
    quarters: 'Кварталы',
    months: 'Месяцы',
    from: 'С',
    to: 'По',
    apply: 'Показать',
  },
  months: {
    title: '{kpi} по месяцам',
    note: 'Столбцы от нуля. Месяцы вне выбранного периода бледнее.',
    noteRunning: 'Столбцы от нуля. Текущий месяц заштрихован, месяцы вне периода бледнее.',
    month: 'Месяц',
  },
  chart: {
    asTable: 'Таблицей',
    asChart: 'Графиком',
    label: '{title}. График: стрелками по столбцам, Enter открывает. {summary}',
  },
  persons: {
    title: 'По продавцам',
  },
  locations: {
    title: 'По точкам продаж',
  },
  table: {
    total: 'Итого',
    all: 'Показать все: {count}',
    fewer: 'Свернуть',
    missing: 'Нет данных за период, поэтому не показано: {kpis}.',
  },
  funnel: {
    title: 'От обращения до клиента',
    note: 'Обращения, поступившие за период: {period}. Каждый шаг считает тех, кто дошёл до него к этому моменту.',
    new: 'Новые обращения',
    reached: 'С кем связывались',
    opportunity: 'Со сделкой',
    customer: 'Стали клиентами',
    ofAll: '{share} новых обращений',
    ofPrevious: '{share} предыдущего шага',
    wider: 'Больше, чем на предыдущем шаге: часть дошла сюда без записи о нём.',
    running: 'Пока что: у недавних обращений ещё есть время стать клиентами.',
  },
  empty: {
    title: 'Здесь будет видно, где вы сейчас',
    text: 'Выручка, сделки, люди и точки продаж; каждое число раскрывается до записей. Пока ничего не загружено: возьмите выгрузку из CRM или магазина в том виде, в каком она есть.',
    action: 'Загрузить файл',
    importing: 'Данные загружаются',
    importingText: 'Панель заполнится сама, как только появятся первые записи.',
  },
};
