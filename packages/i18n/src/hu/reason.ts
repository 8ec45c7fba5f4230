import type { reason as en } from '../en/reason.ts';
import type { Words } from '../words.ts';

export const reason: Words<typeof en> = {
  no_denominator: 'Ebben az időszakban nincs mihez viszonyítani',
  no_data: 'Nincs adat',
  no_target: 'Nincs megadva célérték',
  immature: 'Még korai megítélni: az eseteknek van még idejük',
  suppressed: 'Rejtett: túl kevés válasz a névtelenséghez',
  people_hidden: 'Nem látható: egyes emberek és kis csoportok számait csak ők látják',
  not_meaningful: 'Itt nincs értelmes érték',
  source_stale: 'A forrás nem küldött friss adatot',
  no_rate: 'Hiányzik egy árfolyam',
  mixed_units: 'Különböző mértékegységek nem adhatók össze',
  mixed_currencies: 'Különböző pénznemek nem adhatók össze',
  previous_not_positive: 'Nincs százalék: a korábbi érték nulla vagy negatív',
  dimension_not_available: 'Ebben a bontásban nem érhető el',
  not_in_scope: 'Csak a teljes szervezetre számoljuk',
  target_reached: 'A célérték már teljesült',
};
