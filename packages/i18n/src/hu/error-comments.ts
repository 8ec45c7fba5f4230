import type { errorComments as en } from '../en/error-comments.ts';
import type { Words } from '../words.ts';

export const errorComments: Words<typeof en> = {
  people_only: 'Hozzászólást bejelentkezett ember olvas és ír, program vagy kijelző nem.',
  nothing: 'Amiről szó van, már nincs meg, vagy Ön nem láthatja.',
  no_thread: 'Ezek a hozzászólások már nincsenek meg, vagy Ön nem láthatja őket.',
  no_comment: 'Ez a hozzászólás már nincs meg, vagy nem az Öné.',
  gone: 'Ezt a hozzászólást már visszavonták.',
  not_theirs: 'Valaki, akit megemlít, ezt nem láthatja. Vegye ki a nevét, vagy szóljon neki másképp. Amit írt, itt marad.',
  nobody: 'A bizalmas hozzászólásnak címzett kell: említsen meg legalább egy embert a @ jellel és a nevével.',
  choose_team: 'Ez a szám több csapaté együtt. Válasszon előbb egy csapatot, azután hozzászólhat.',
};
