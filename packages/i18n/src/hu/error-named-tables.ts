import type { errorNamedTables as en } from '../en/error-named-tables.ts';
import type { Words } from '../words.ts';

export const errorNamedTables: Words<typeof en> = {
  no_table: 'Ez a szavazás már nincs meg, vagy nem láthatja.',
  no_person: 'A fiókja nem tartozik az adatokban szereplő emberekhez.',
  not_yours: 'Az javasolja és állítja le, aki a csapatnak célokat ad.',
  not_member: 'Csak a csapat tagjai szavaznak, és az nem, aki javasolta.',
  closed: 'Ez a szavazás lezárult.',
  over: 'Ez már véget ért. Töltse be újra az oldalt.',
  works_council: 'Itt az egyes emberek számait csak ők látják: senkit sem nevezünk meg.',
  too_small: 'A csapatban legalább {count} szavazó tag kell: kisebben az utolsók is kiderülnének.',
  quarter: 'Válassza a mostani vagy a következő negyedévet.',
  closes: 'A szavazás {fewest}–{most} napig tart, és a negyedév előtt ér véget.',
  no_kpi: 'Ez a mutató nincs meg, vagy ki van kapcsolva.',
  not_told: 'Ez a mutató egyes emberekre nem adható meg. Válasszon másikat.',
  there: '{name}: erről a negyedévről már volt szavazás.',
};
