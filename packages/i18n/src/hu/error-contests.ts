import type { errorContests as en } from '../en/error-contests.ts';
import type { Words } from '../words.ts';

export const errorContests: Words<typeof en> = {
  no_contest: 'Ez a verseny már nincs meg, vagy nem láthatja.',
  not_yours: 'Versenyt az tervez és állít le, aki minden csapatának célokat ad.',
  begun: 'Ez az időszak már elkezdődött. A szabályok a kezdet előtt állnak: válasszon későbbit.',
  too_far: 'Ez túl messze van. Válasszon fél éven belül kezdődőt.',
  works_council: 'Itt az egyes emberek számait csak ők látják: tervezzen csapatversenyt.',
  too_few_teams: 'Válasszon legalább két csapatot.',
  prize:
    'Egyéni versenyben a díj legfeljebb a résztvevők legkisebb éves mozgóbérének tizede. Adja meg mindkét összeget, vagy tervezzen csapatversenyt.',
  no_kpi: 'Ez a mutató nincs meg, vagy ki van kapcsolva.',
  not_told: 'Ez a mutató a résztvevőkre nem adható meg. Válasszon másikat.',
  no_target: 'Nincs cél erre az időszakra: {names}. Előbb adja meg.',
  too_many: '{name} akkor már {most} versenyben vesz részt. A több elvenné az örömöt.',
  over: 'Ez a verseny már véget ért. Töltse be újra az oldalt.',
};
