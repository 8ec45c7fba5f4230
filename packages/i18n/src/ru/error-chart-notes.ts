import type { errorChartNotes as en } from '../en/error-chart-notes.ts';
import type { Words } from '../words.ts';

/** What is wrong with a note on charts. */
export const errorChartNotes: Words<typeof en> = {
  no_note: 'Такой заметки нет.',
  not_yours: 'Эту заметку меняет только тот, кто решает за этих людей.',
  changed_meanwhile: 'Тем временем кто-то изменил эту заметку. Закройте её и откройте снова, чтобы увидеть, что в ней теперь.',
  too_many: 'Уже есть {most} заметок; сначала уберите часть.',
  days: 'Заметка относится к одному дню или не более чем к {most} дням, первый раньше последнего.',
  no_kpi: 'Такого показателя нет.',
};
