import type { errorAlerts as en } from '../en/error-alerts.ts';
import type { Words } from '../words.ts';

export const errorAlerts: Words<typeof en> = {
  no_rule: 'Ez a jelzés már nincs meg, vagy nem az Öné. Töltse be újra az oldalt.',
  no_kpi: 'Ez a KPI már nincs a könyvtárban. Válasszon másikat.',
  no_scope: 'Ezt a számot Ön nem látja. Válasszon mást.',
  not_told: 'Ez a KPI erre külön nem mondható meg. Válasszon másikat, vagy az egészet.',
  single_person: 'Itt az egyes emberek számai csak hozzájuk jutnak el. Válasszon csapatot vagy önmagát.',
  no_pace: 'Csak annál mondható meg, mi várható, ami összeadódik. Válasszon más feltételt.',
  not_leading: 'Erről csak az értesül, aki embereket vezet, emberenként.',
  not_your_team: 'Csak az Ön által vezetett csapatnak állíthat be jelzést.',
  too_many: 'Önnek már {most} jelzése van. Előbb töröljön egyet.',
  no_timezone: 'Ez az időzóna ismeretlen. Válasszon a listából.',
};
