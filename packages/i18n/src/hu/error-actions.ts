/** Actions. */
export const errorActions = {
  no_action: 'Ez a teendő már nincs meg, vagy nem láthatja. Töltse be újra az oldalt.',
  not_yours: 'Hogy mi lett egy teendőből, azt a felelőse mondja meg.',
  closed: 'Ez a teendő már le van zárva. Amit leírtak, megmarad.',
  not_asked: 'Még nem esedékes a kérdés. Addig magától folytatódik; zárja le készként vagy elvetettként.',
  no_owner: 'Ez a felelős nincs meg, vagy nem láthatja. Válasszon mást.',
  past: 'Ez a nap már elmúlt. Válassza a mai vagy egy későbbi napot.',
  no_subject: 'Nem láthatja, kié ez a szám. Vegye fel a teendőt a szám nélkül.',
  no_days: 'Ez az időszak még nem kezdődött el. Válasszon másikat.',
} as const;
