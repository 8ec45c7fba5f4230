import type { errorChartNotes as en } from '../en/error-chart-notes.ts';
import type { Words } from '../words.ts';

/** What is wrong with a note on charts. */
export const errorChartNotes: Words<typeof en> = {
  no_note: 'Nincs ilyen megjegyzés.',
  not_yours: 'Ezt a megjegyzést csak az módosítja, aki ezekről az emberekről dönt.',
  changed_meanwhile: 'Közben valaki módosította ezt a megjegyzést. Zárja be és nyissa meg újra, hogy lássa, mi áll benne most.',
  too_many: 'Már {most} megjegyzés van; előbb távolítson el néhányat.',
  days: 'A megjegyzés egy napról vagy legfeljebb {most} napról szól, az első az utolsó előtt.',
  no_kpi: 'Nincs ilyen mutató.',
};
