import type { errorPeople as en } from '../en/error-people.ts';
import type { Words } from '../words.ts';

export const errorPeople: Words<typeof en> = {
  no_person: 'Nincs ilyen személy, vagy Ön nem láthatja.',
  no_team: 'Nincs ilyen csapat, vagy Ön nem láthatja.',
  no_assignment: 'Ez a szerepkör már nincs meg. Töltse be újra az oldalt.',
  no_absence: 'Ez a távollét már nincs meg. Töltse be újra az oldalt.',
  unknown_reference: 'A kiválasztott csapat, vezető, telephely vagy naptár már nincs meg. Töltse be újra az oldalt.',
  changed_meanwhile: 'Közben valaki módosította ennek a személynek az adatait. Semmi sem lett mentve; töltse be újra az oldalt.',
  ends_before_start: 'Az utolsó nap az első elé esik.',
  overlap: 'A(z) {team} csapatban ennek a személynek ezeken a napokon már van ilyen szerepköre.',
  over_one: 'A szerepkörök együtt a teljes munkaidő {percent} %-át teszik ki. Egy napon legfeljebb 100 % lehetséges.',
  change_before_start: 'A változás csak a szerepkör kezdőnapja után lehet. Ha maga a kezdőnap hibás, használja a javítást.',
  change_after_end: 'Addigra a szerepkör véget ér. Adjon hozzá inkább újat.',
  team_closed: 'A(z) {team} csapat ezeken a napokon már nem létezik.',
  team_not_yet: 'A(z) {team} csapat ezeken a napokon még nem létezik.',
  manager_circle: '{name} vezetője – közvetlenül vagy másokon át – éppen ez a személy. Senki sem lehet a saját vezetője.',
  email_taken: 'A(z) {email} cím már {name} címe.',
  absence_overlap: 'Egy másik távolléttel együtt ez több mint egy egész nap.',
  team_name_taken: 'Ezen a helyen már van „{name}” csapat.',
  team_circle: 'A(z) „{name}” csapat a(z) „{parent}” fölött áll, ezért nem kerülhet alá.',
  team_has_people: 'Akkor még {count} fő van a(z) „{name}” csapatban. Adja meg, hová kerülnek.',
  team_has_teams: 'A(z) „{name}” csapat alatt {count} csapat van. Előbb ezeket helyezze át vagy zárja be.',
  team_to_itself: 'A megszűnő csapat tagjainak másik csapat kell.',
};
