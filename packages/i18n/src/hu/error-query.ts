import type { errorQuery as en } from '../en/error-query.ts';
import type { Words } from '../words.ts';

export const errorQuery: Words<typeof en> = {
  no_kpi: 'A kérdésben nincs mutató.',
  unknown_kpi: 'Nincs {kpi} nevű mutató.',
  unknown_variant: 'A(z) {kpi} mutatónak nincs {variant} változata.',
  unknown_dimension: 'Nem lehet {dimension} szerint csoportosítani vagy szűrni: nincs ilyen tulajdonság.',
  dimension_not_available:
    'A(z) {kpi} nem csoportosítható {dimension} szerint: {reason, select, no_way {a rekordokból nem derül ki, melyikhez tartoznak} other {ezt a mutatót nem így bontjuk}}.',
  filter_not_available:
    'A(z) {kpi} nem szűrhető {dimension} szerint: {reason, select, no_way {a rekordokból nem derül ki, melyikhez tartoznak} other {ezt a mutatót nem így bontjuk}}.',
  too_many_dimensions: 'Egyszerre legfeljebb {most} csoportosítás lehet; a kérdésben {count} van.',
  two_time_grains: 'Egyszerre csak egy időegység lehet: {grains}.',
  repeated_dimension: 'A(z) {dimension} csoportosítás kétszer szerepel.',
  nothing_to_compare: 'Válasszon olyan időszakot, amelynek van eleje és vége; a teljes időnek nincs előzménye.',
  unknown_period: '{name} nem időszak. Példák: 2026, 2026-Q2, 2026-06, 2026-W23, 2026-06-15.',
  unknown_member: '{member} nem értéke ennek: {dimension}.',
  unknown_sort: 'Az eredmény nem rendezhető {sort} szerint.',
  limit_out_of_range: '{limit} sor nem jeleníthető meg: válasszon 1 és {most} között.',
  unknown_part: 'A számnak nincs {part} része.',
  formula_cycle: '{kpi} képlete önmagát használja: {circle}.',
  targets_not_additive: '{kpi} célértékei nem következnek más szintek célértékeiből: ehhez a szinthez külön célértéket kell megadni.',
};
