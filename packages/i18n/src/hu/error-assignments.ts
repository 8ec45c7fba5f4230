import type { errorAssignments as en } from '../en/error-assignments.ts';
import type { Words } from '../words.ts';

export const errorAssignments: Words<typeof en> = {
  no_assignment: 'Ez a kulcsmutató ott már nincs kiosztva. Töltse be újra az oldalt.',
  no_kpi: 'Nincs „{kpi}” nevű kulcsmutató.',
  kpi_archived: 'A(z) „{kpi}” archiválva van. Előbb állítsa vissza, vagy válasszon másikat.',
  kpi_off: 'A(z) „{kpi}” ki van kapcsolva. Előbb kapcsolja be, vagy válasszon másikat.',
  not_a_kpi: 'A(z) „{kpi}” olyan szám, amelynek nincs jobb iránya, ezért senkinek sem lehet rá célértéke. Válasszon kulcsmutatót.',
  no_variant: 'A(z) „{kpi}” ilyen változatban nem létezik.',
  no_such_level:
    'A(z) „{kpi}” {scope, select, user {egyes emberekre} role {egyes emberekre} team {egyes csapatokra} location {egyes értékesítési helyekre} project {egyes projektekre} process {egyes értékesítési tölcsérekre} other {ott}} nem számítható. Annak adja, akire számítható.',
  given_twice: 'A(z) „{kpi}” ugyanezekre a napokra már ki van osztva ott. Azt módosítsa, vagy válasszon más napokat.',
  ends_before_start: 'Az utolsó nap az első elé esik.',
  primary_taken: 'Ott már a(z) „{kpi}” a fő eredmény, és egyszerre csak egy lehet. Jelezze, hogy ez lép a helyére.',
  too_many:
    '{name} így {count} kötelező kulcsmutatót kapna{others, plural, =0 {} other {, és még # embernek is túl sok lenne}}. Legfeljebb öt lehet. Válassza ki, melyik ne legyen többé kötelező: {kpis}.',
  only_administrator: 'Ötnél több kötelező kulcsmutatót csak rendszergazda engedélyezhet.',
  change_before_start: 'A módosítás az első nap után következhet. Ha magát az első napot kell helyretenni, használja a javítást.',
  change_after_end: 'Addigra már véget ért. Ossza ki újra a kulcsmutatót.',
  ended_already: 'Már korábban véget ér.',
  nobody: 'Ehhez a fiókhoz nem tartozik munkatárs, ezért nincsenek saját kulcsmutatói.',
  influence_given: 'Erre már válaszolt. Nem módosítható, mert senki sem tudja, melyik válasz kié.',
  no_question: 'Ezt nem kérdezték, vagy már nem kérdés. Töltse be újra az oldalt.',
  no_template: 'Nincs ilyen kész készlet.',
};
