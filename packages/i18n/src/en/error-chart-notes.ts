/** What is wrong with a note on charts. */
export const errorChartNotes = {
  no_note: 'There is no such note.',
  not_yours: 'Only who decides for these people changes this note.',
  changed_meanwhile: 'Somebody has changed this note meanwhile. Close it and open it again to see what it says now.',
  too_many: 'There are {most} notes already; remove some first.',
  days: 'A note is about one day or up to {most} days, the first before the last.',
  no_kpi: 'There is no such KPI.',
} as const;
