import type { errorTargets as english } from '../en/error-targets.ts';
import type { Words } from '../words.ts';

export const errorTargets: Words<typeof english> = {
  unknown_kpi: 'Nincs „{kpi}” nevű KPI.',
  no_kpi: 'A(z) „{kpi}” olyan szám, amelynek nincs célértéke.',
  unknown_period: 'Ez az időszak nincs a táblázatban.',
  not_added: 'A(z) „{kpi}” célértékei nem adódnak össze, ezért összeget nem lehet szétosztani: minden embernek és időszaknak saját célértéke van.',
  not_over_time: 'A(z) „{kpi}” az időszak végi állapot: emberek között elosztható, időszakokra nem.',
  not_raised: 'A(z) „{kpi}” célértékei változatlanul másolódnak.',
  no_past: 'A(z) „{kpi}” korábbi, azonos időszakaiból nincs eredmény, amelyre támaszkodni lehetne.',
  nobody_there: 'A kiválasztottak közül senkinek sincs munkanapja az időszakban.',
  weights: 'Mindegyikhez egy összeg és egy súly kell.',
  not_yours: 'Célértéket magunknak és a vezetett csapatunknak lehet javasolni.',
  bad_value: 'Ez az érték nem lehet a mutató célértéke.',
  locked_period: 'Az időszak zárolt: a célértékei nem változnak.',
  no_proposal: 'Nincs ilyen javaslat, vagy már döntöttek róla.',
  not_decided: 'Aki a célértéket javasolta, vagy akinek el kell érnie, nem dönt róla.',
  note_needed: 'Írja le pár szóban, miért.',
  value_needed: 'Adja meg, mi legyen helyette a célérték.',
  not_taken: 'A célértéket nem sikerült beállítani: nézze meg az időszakot a táblázatban.',
};
